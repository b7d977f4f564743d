//! The events found so far: which of them a sighting names, and what it adds to them.
use super::naming::{edition_of, name_of, same_event, year_of};
use super::noun::is_length;
use super::numbered::noun_of;
use super::placed::is_governed;
use super::timeline::LAST;
use super::tree::rank;
use super::{Sight, Sighting};
use crate::extract::analysis::Analysis;
use crate::extract::draft::{Draft, EventDraft, EventName};
use crate::extract::gathering::ordinal;
use crate::extract::key::{Key, key, keys, telling_keys};
use crate::extract::range::Range;
use crate::lexicon::plural;
use crate::model::{EventKind, EventStatus, TitleBasis};
use crate::text::{BlockKind, fold};

/// Words that say `event` without saying which.
pub(super) fn general(draft: &Draft<'_>, sighting: &Sighting) -> bool {
    draft.a.is_one_of(
        sighting.head,
        &[
            "event",
            "gathering",
            "discussion",
            "discussions",
            "debate",
            "opening",
            "launch",
            "week",
            "address",
            "presentations",
            "remarks",
            "speeches",
            "greetings",
            "part",
            "stage",
            "announcement",
            "training",
            "track",
        ],
    )
}

/// The event that a sighting names.
pub(super) fn find(draft: &Draft<'_>, sighting: &Sighting, headline: bool) -> Option<usize> {
    match sighting.sight {
        // `The previous forum` is another one.
        Sight::Definite if sighting.status == EventStatus::Mentioned => None,
        Sight::Anaphor | Sight::Definite => {
            find_definite(draft, sighting).or_else(|| entitled(draft, sighting))
        }
        _ => find_topic(draft, sighting)
            .or_else(|| find_name(draft, sighting, headline))
            .or_else(|| gala(draft, sighting)),
    }
}

/// `the session`, `the award ceremony`: the event of that noun that was told last, what is held before what is to come.
fn find_definite(draft: &Draft<'_>, sighting: &Sighting) -> Option<usize> {
    let a = &draft.a;
    let at = a.is_one_of(
        sighting.evidence.first.wrapping_sub(1),
        &["at", "during", "after", "in"],
    );
    // `The debate, “Whose Wind?”, was …` names which.
    if general(draft, sighting) && !at && sighting.basis != TitleBasis::Quoted {
        return None;
    }
    let noun = fold(a.text(sighting.head));
    let own = leading(a, sighting.title, &noun);
    // `the first day of the oral hearing` behind `a planning hearing`: the one that goes on.
    let day_of = is_governed(a, sighting.evidence) && rank(sighting.kind) == 0;
    // `the award ceremony` is not the opening ceremony; `the press conference` is the joint press conference.
    let apart = |event: &EventDraft| {
        let other = leading(a, event.title, &noun);
        let within = |one: &[String], other: &[String]| one.iter().all(|word| other.contains(word));
        let apart = !within(&own, &other) && !within(&other, &own);
        event.basis == TitleBasis::Described && apart && !day_of
    };
    // `The second seminar` is not the first.
    let number = ordinal(a, sighting.title.first);
    let other = |event: &EventDraft| {
        let known = event.number.or_else(|| ordinal(a, event.title.first));
        number.is_some_and(|number| known.map_or(number > 1, |known| known != number))
    };
    let status = |wanted: &[EventStatus]| {
        draft.events.iter().rposition(|event| {
            let fits = event.noun == noun && wanted.contains(&event.status);
            fits && !apart(event) && !other(event)
        })
    };
    // `the museum session` for “Museums Without Borders”
    let named = own.last().and_then(|word| {
        let word = [key(word), key(&plural(word))];
        draft.events.iter().rposition(|event| {
            let within = |name: &EventName| word.iter().any(|key| name.words.contains(key));
            let quoted = event.basis == TitleBasis::Quoted && event.noun == noun;
            quoted && event.names.iter().any(within)
        })
    });
    named
        .or_else(|| status(&[EventStatus::Held]))
        .or_else(|| status(&[EventStatus::Announced, EventStatus::Future]))
        .or_else(|| long_meeting(draft, sighting))
}

/// `The three-day meeting` behind a summit: another word for the one event that was told of.
fn long_meeting(draft: &Draft<'_>, sighting: &Sighting) -> Option<usize> {
    let a = &draft.a;
    let before = sighting.head.wrapping_sub(1);
    let long = a.is_text(sighting.head, "meeting")
        && is_length(a, before)
        && a.is_text(before.wrapping_sub(1), "the");
    let mut wholes = (0..draft.events.len()).filter(|&event| {
        let own = &draft.events[event];
        own.parent.is_none() && own.status == EventStatus::Held && rank(own.kind) == 0
    });
    let whole = wholes.next().filter(|_| long)?;
    wholes.next().is_none().then_some(whole)
}

/// `held a roundtable on schools. The discussion, entitled “Small Schools”, …`: the title of the one that was told of.
fn entitled(draft: &Draft<'_>, sighting: &Sighting) -> Option<usize> {
    let a = &draft.a;
    let [only] = draft.events.as_slice() else {
        return None;
    };
    let titled = sighting.basis == TitleBasis::Quoted
        && a.is_one_of(
            sighting.head,
            &["discussion", "event", "meeting", "gathering", "debate"],
        )
        && only.basis == TitleBasis::Described
        && only.status == EventStatus::Held;
    let (told, _) = only.evidence.last()?;
    (titled && a.sentence_of(told.first) + 1 == a.sentence_of(sighting.head)).then_some(0)
}

/// `The gala dinner` right behind the one event that was told of, a ceremony where awards are given: another word for it.
fn gala(draft: &Draft<'_>, sighting: &Sighting) -> Option<usize> {
    let a = &draft.a;
    let festive = a.is_one_of(sighting.head, &["dinner", "gala", "luncheon"])
        && sighting.basis == TitleBasis::Described
        && a.is_text(sighting.evidence.first.wrapping_sub(1), "the");
    let [only] = draft.events.as_slice() else {
        return None;
    };
    let awards = only.kind == EventKind::Ceremony && only.basis == TitleBasis::Named;
    (festive && awards && only.status == EventStatus::Held).then_some(0)
}

/// The small words of a title before its event noun: `award` of `award ceremony`. Days and hours do not tell apart.
fn leading(a: &Analysis<'_>, title: Range, noun: &str) -> Vec<String> {
    let small = title.iter().take_while(|&at| a.is_small(at));
    let mut words: Vec<String> = small
        .filter(|&at| !is_length(a, at))
        .map(|at| fold(a.text(at)))
        .collect();
    words.truncate(words.iter().position(|word| word == noun).unwrap_or(0));
    words
}

/// `the session on logistics` for “Logistics of the Valley”
fn find_topic(draft: &Draft<'_>, sighting: &Sighting) -> Option<usize> {
    let a = &draft.a;
    let from = sighting.head + 1;
    let definite = a.is_text(sighting.title.first.wrapping_sub(1), "the");
    if sighting.basis != TitleBasis::Described || !definite || !a.is_one_of(from, &["on", "about"])
    {
        return None;
    }
    let topic = telling_keys(a, Range::new(from + 1, sighting.title.end.max(from + 1)));
    draft.events.iter().position(|event| {
        let within = |key: &Key| event.names.iter().any(|name| name.words.contains(key));
        event.basis == TitleBasis::Quoted && !topic.is_empty() && topic.iter().all(within)
    })
}

/// The event with the same name that is not another one of its series.
fn find_name(draft: &Draft<'_>, sighting: &Sighting, headline: bool) -> Option<usize> {
    let a = &draft.a;
    let name = name_of(a, sighting);
    let number = edition_of(a, sighting).map(|(_, number)| number);
    let year = year_of(a, sighting.title);
    let next = a.is_text(sighting.title.first.wrapping_sub(1), "next");
    let told = |event: &EventDraft| {
        event
            .evidence
            .iter()
            .any(|(range, _)| a.blocks[a.block_of(range.first)].kind == BlockKind::Paragraph)
    };
    let another = |event: &EventDraft| {
        let (held, known) = (event.status == EventStatus::Held, year_of(a, event.title));
        // `the next Tarn Forum` is another one than the one that was held.
        let to_come = held && next && sighting.status == EventStatus::Future;
        let announced = held && sighting.status == EventStatus::Announced;
        // `Plainport 2032 takes place in May`, told of at the end of what was held.
        let coming = announced && year.is_some() && known.is_none();
        // `the 40th Annual Conference will be held`, over a headline that names none
        let later = announced && number.is_some() && told(event);
        to_come
            || coming
            || later
            || year.zip(known).is_some_and(|(one, other)| one != other)
            || number
                .zip(event.number)
                .is_some_and(|(one, other)| one != other)
    };
    draft.events.iter().position(|event| {
        let named = sighting.sight == Sight::Named && event.basis == TitleBasis::Named;
        let same = |known| same_event(&name, known, named, headline);
        // `the Tarn Forum Awards` at the Tarn Forum: what is given there.
        let given = !headline && noun_of(a, sighting) == "awards" && event.noun != "awards";
        !given
            && event.status != EventStatus::Mentioned
            && !another(event)
            && event.names.iter().any(same)
    })
}

/// Notes that a sighting names a known event, perhaps by another name.
pub(super) fn alias(draft: &mut Draft<'_>, event: usize, sighting: &Sighting) {
    let evidence = sighting.evidence;
    let key = keys(&draft.a, sighting.title);
    let known = draft.events[event].key == key
        || draft.events[event]
            .aliases
            .iter()
            .any(|&range| keys(&draft.a, range) == key);
    let name = name_of(&draft.a, sighting);
    // A headline does not say when: `Museums Congress` over what will take place.
    let line = |range: &Range| {
        let kind = draft.a.blocks[draft.a.block_of(range.first)].kind;
        matches!(kind, BlockKind::Title | BlockKind::Heading)
    };
    let headed = draft.events[event]
        .evidence
        .iter()
        .all(|(range, _)| line(range));
    let entry = &mut draft.events[event];
    if headed && entry.status == EventStatus::Held && sighting.status == EventStatus::Announced {
        entry.status = EventStatus::Announced;
    }
    if entry.evidence.iter().all(|(known, _)| *known != evidence) {
        entry.evidence.push((evidence, sighting.proof));
    }
    let headed = headed && entry.evidence.len() == 2 && entry.names.len() == 1;
    if sighting.basis == TitleBasis::Quoted && (entry.basis == TitleBasis::Described || headed) {
        entry.aliases.push(entry.title);
        entry.names.push(name);
        entry.title = sighting.title;
        entry.basis = TitleBasis::Quoted;
        if rank(sighting.kind) == 0 || rank(entry.kind) > 0 {
            entry.kind = sighting.kind;
        }
        entry.key = key;
    } else if !known {
        entry.aliases.push(sighting.title);
        entry.names.push(name);
    }
}

/// A new event for a sighting; the one that is known from the same words, if there is one.
pub(super) fn create(draft: &mut Draft<'_>, sighting: &Sighting, parent: Option<usize>) -> usize {
    let key = keys(&draft.a, sighting.title);
    let edition = edition_of(&draft.a, sighting);
    if let Some(known) = draft.events.iter().position(|event| {
        event
            .evidence
            .first()
            .is_some_and(|(range, _)| *range == sighting.evidence)
    }) {
        return known;
    }
    // A roundtable that is no part of anything is a meeting, a dialogue a forum.
    let noun = noun_of(&draft.a, sighting);
    let kind = match parent {
        // `The next one will be held in May.`: of the kind of the one that is told of.
        None if matches!(noun.as_str(), "one" | "edition")
            || ordinal(&draft.a, sighting.head).is_some() =>
        {
            draft
                .events
                .iter()
                .find(|event| event.parent.is_none())
                .map_or(sighting.kind, |event| event.kind)
        }
        None if noun.starts_with("round") => EventKind::Meeting,
        None if noun == "dialogue" => EventKind::Forum,
        None if matches!(noun.as_str(), "lecture" | "talk") => EventKind::Other,
        None if matches!(noun.as_str(), "debate" | "discussion")
            && sighting.basis == TitleBasis::Quoted =>
        {
            EventKind::Panel
        }
        _ => sighting.kind,
    };
    draft.events.push(EventDraft {
        title: sighting.title,
        basis: sighting.basis,
        aliases: Vec::new(),
        kind,
        status: sighting.status,
        parent,
        listed: sighting.sight == Sight::Item,
        date: None,
        place: None,
        country: None,
        mode: None,
        theme: None,
        edition: edition
            .filter(|_| sighting.sight == Sight::Named)
            .map(|(at, _)| Range::new(at, at + 1)),
        number: match sighting.sight {
            Sight::Part(number) | Sight::Listed(number) if number < LAST => Some(number),
            _ => edition.map(|(_, number)| number),
        },
        attendance: None,
        evidence: vec![(sighting.evidence, sighting.proof)],
        noun,
        key,
        names: vec![name_of(&draft.a, sighting)],
    });
    draft.events.len() - 1
}

/// The event that is named right before a comma.
pub(super) fn told_before_comma(draft: &Draft<'_>, at: usize) -> Option<usize> {
    let comma = at.checked_sub(1).filter(|&comma| draft.a.is_comma(comma))?;
    draft
        .events
        .iter()
        .rposition(|event| event.evidence.iter().any(|(range, _)| range.end == comma))
}

/// `the Tarn Prizes, the closing ceremony of the forum`: a description of what is named before the comma.
pub(super) fn apposed(draft: &Draft<'_>, sighting: &Sighting) -> Option<usize> {
    let before = sighting.evidence.first.checked_sub(1)?;
    let article = draft.a.is_text(before, "the") && sighting.basis == TitleBasis::Described;
    article.then(|| told_before_comma(draft, before)).flatten()
}

/// `The launch took place in May`: what nothing before names is told of for the first time.
pub(super) fn takes_place(draft: &Draft<'_>, sighting: &Sighting) -> bool {
    let a = &draft.a;
    let verb = sighting.evidence.end;
    let held = a.is_one_of(verb, &["was", "were"]) && a.is_one_of(verb + 1, &["held", "attended"]);
    let launch = sighting.kind == EventKind::Launch;
    let visit = draft.events.iter().any(|event| event.noun == "visit");
    // `During the meeting, the sides agreed` in what tells of a visit.
    let during = sighting.kind == EventKind::Meeting
        && visit
        && a.is_one_of(sighting.evidence.first.wrapping_sub(1), &["during", "at"]);
    let which = launch || !general(draft, sighting);
    during
        || which && (held || a.is_one_of(verb, &["took", "takes"]) && a.is_text(verb + 1, "place"))
}

/// Whether an event is a later one of a series of which the one before was held: `the seventh Tarn Forum`.
pub(super) fn is_next_edition(draft: &Draft<'_>, event: usize) -> bool {
    let own = &draft.events[event];
    let earlier = |other: &EventDraft| {
        let before = other.number.zip(own.number);
        let alike = other.names.iter().any(|name| {
            own.names
                .iter()
                .any(|own| same_event(own, name, true, false))
        });
        other.status == EventStatus::Held
            && other.basis == TitleBasis::Named
            && before.is_some_and(|(other, own)| other < own)
            && alike
    };
    own.basis == TitleBasis::Named && draft.events[..event].iter().any(earlier)
}

/// Whether a description is of an earlier one of a series of which a later one was held: `the first round table`, told of at
/// the second.
pub(super) fn is_earlier_edition(draft: &Draft<'_>, event: usize) -> bool {
    let own = &draft.events[event];
    let number = own.number.or_else(|| ordinal(&draft.a, own.title.first));
    own.basis == TitleBasis::Described
        && rank(own.kind) == 0
        && draft.events[..event].iter().any(|other| {
            let later = other
                .number
                .zip(number)
                .is_some_and(|(other, own)| other > own);
            let series = other.basis == TitleBasis::Named && other.noun == own.noun;
            later && series && other.status == EventStatus::Held
        })
}
