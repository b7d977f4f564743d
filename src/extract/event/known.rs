//! Which of the events found so far a sighting names: by its noun, by its topic, by its name.
use super::naming::{edition_of, name_of, same_event, year_of};
use super::noun::is_length;
use super::numbered::noun_of;
use super::placed::is_governed;
use super::registry::is_of_series;
use super::tree::rank;
use super::{Sight, Sighting};
use crate::extract::analysis::Analysis;
use crate::extract::draft::{Draft, EventDraft, EventName};
use crate::extract::gathering::ordinal;
use crate::extract::key::{Key, key, telling_keys};
use crate::extract::piece::place_at;
use crate::extract::range::Range;
use crate::lexicon::Class;
use crate::lexicon::plural;
use crate::model::{EventKind, EventStatus, TitleBasis};
use crate::text::{BlockKind, fold, with_small_letters};

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
        _ if draft.a.is_one_of(sighting.head, &["agm", "egm"]) => general_meeting(draft, sighting),
        _ => find_topic(draft, sighting)
            .or_else(|| find_name(draft, sighting, headline))
            .or_else(|| gala(draft, sighting))
            .or_else(|| in_other_words(draft, sighting))
            .or_else(|| of_place(draft, sighting))
            .or_else(|| named_now(draft, sighting)),
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
    // `The second seminar` is not the first; `The first seminar in this series` is another one.
    let number = ordinal(a, sighting.title.first);
    let of_series = is_of_series(a, sighting);
    let other = |event: &EventDraft| {
        let known = event.number.or_else(|| ordinal(a, event.title.first));
        let other = |number: u8| known.map_or(number > 1 || of_series, |known| known != number);
        number.is_some_and(other)
    };
    let status = |wanted: &[EventStatus]| {
        draft.events.iter().rposition(|event| {
            // `The panel` for a panel discussion
            let alike = event.noun == noun || noun == "panel" && event.kind == EventKind::Panel;
            let fits = alike && wanted.contains(&event.status);
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

/// `the 41st AGM` for the `41st Annual General Meeting`, `the EGM` for the `Extraordinary General Meeting`.
fn general_meeting(draft: &Draft<'_>, sighting: &Sighting) -> Option<usize> {
    let a = &draft.a;
    let number = ordinal(a, sighting.title.first);
    let special = |at: usize| a.is_one_of(at, &["egm", "extraordinary", "special"]);
    draft.events.iter().position(|event| {
        let title = event.title;
        if special(sighting.head) != title.iter().any(special) {
            return false;
        }
        let same = title.iter().any(|at| {
            a.is_text(at, "meeting") && a.is_text(at.wrapping_sub(1), "general")
                || a.is_text(at, a.text(sighting.head)) && at + 1 == title.end
        });
        let other = number
            .zip(event.number)
            .is_some_and(|(one, other)| one != other);
        same && !other && event.status != EventStatus::Mentioned
    })
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

/// `held a roundtable on ports. The discussion, entitled “Small Ports”, …`: the title of the one that was told of.
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
    // `The Boat Awards were presented at the gala dinner`
    let sentence = a.sentence(sighting.head);
    let given = a.is_text(sighting.evidence.first.wrapping_sub(2), "at")
        && sighting.basis == TitleBasis::Described
        && (sentence.first..sighting.head)
            .any(|at| a.is_one_of(at, &["given", "handed", "presented"]));
    let awards = draft.events.iter().rposition(|event| {
        let here = event
            .evidence
            .iter()
            .any(|(range, _)| sentence.contains(*range));
        here && event.kind == EventKind::Ceremony && event.basis == TitleBasis::Named
    });
    let meal = a.is_one_of(sighting.head, &["dinner", "gala", "luncheon"]);
    if let Some(awards) = awards.filter(|_| meal && given) {
        return Some(awards);
    }
    let [only] = draft.events.as_slice() else {
        return None;
    };
    let awards = only.kind == EventKind::Ceremony && only.basis == TitleBasis::Named;
    (festive && awards && only.status == EventStatus::Held).then_some(0)
}

/// `for their Third Ordinary Meeting. The Ministerial Meeting was preceded by …`: an adjective and the noun of the one
/// event that the sentence before names.
fn in_other_words(draft: &Draft<'_>, sighting: &Sighting) -> Option<usize> {
    let a = &draft.a;
    let [only] = draft.events.as_slice() else {
        return None;
    };
    let title = sighting.title;
    let article = title.first.wrapping_sub(1);
    let heads = a.is_text(article, "the") && a.sentence_first(article);
    let adjective = |word: &str| {
        ["al", "ary", "ic", "ive"]
            .iter()
            .any(|end| word.ends_with(end))
    };
    let plain = title.len() == 2 && with_small_letters(a.text(title.first), adjective);
    let numbered = only.basis == TitleBasis::Named && only.number.is_some();
    let same = noun_of(a, sighting) == only.noun && only.status == EventStatus::Held;
    let (told, _) = only.evidence.last()?;
    let next = a.sentence_of(told.first) + 1 == a.sentence_of(sighting.head);
    (heads && plain && numbered && same && next).then_some(0)
}

/// `The Tarn workshop ends today` for the one workshop that was told of: by where it was held.
fn of_place(draft: &Draft<'_>, sighting: &Sighting) -> Option<usize> {
    let a = &draft.a;
    let title = sighting.title;
    let the = a.is_text(title.first.wrapping_sub(1), "the") && a.is_small(sighting.head);
    let named = title.len() == 2;
    let noun = noun_of(a, sighting);
    let mut same = (0..draft.events.len()).filter(|&event| {
        let own = &draft.events[event];
        let here =
            |&(range, _): &(Range, _)| was_held_in(draft, title.first, a.sentence(range.first));
        let held = own.noun == noun && own.status == EventStatus::Held;
        held && own.basis == TitleBasis::Described && own.evidence.iter().any(here)
    });
    let only = same.next().filter(|_| the && named)?;
    same.next().is_none().then_some(only)
}

/// Whether `in` stands before the same word in the sentence that tells of an event: `opened in Lantern`.
fn was_held_in(draft: &Draft<'_>, at: usize, sentence: Range) -> bool {
    let a = &draft.a;
    let mut words = sentence.iter().skip(1);
    words.any(|word| a.is_text(word - 1, "in") && a.key(word) == a.key(at))
}

/// `a three-day regional workshop` over `The Regional Workshop on Nets was held …`: the name of what was described, in the
/// same or the next paragraph.
fn named_now(draft: &Draft<'_>, sighting: &Sighting) -> Option<usize> {
    let a = &draft.a;
    let [only] = draft.events.as_slice() else {
        return None;
    };
    let the = a.is_text(sighting.title.first.wrapping_sub(1), "the");
    let described = only.basis == TitleBasis::Described && only.status == EventStatus::Held;
    let own: Vec<Key> = sighting.title.iter().map(|at| a.key(at)).collect();
    let mut words = only.title.iter().filter(|&at| !is_length(a, at));
    let within = only.title.len() > 1 && words.all(|at| own.contains(&a.key(at)));
    let (told, _) = only.evidence.last()?;
    let near = a.block_of(told.first) + 1 >= a.block_of(sighting.head);
    let named = sighting.basis == TitleBasis::Named && sighting.status == EventStatus::Held;
    // Another one has its own place or day: `The Regional Workshop was held in Oslo on Tuesday.`
    let sentence = a.sentence(sighting.head);
    let apart = sentence.iter().any(|at| {
        a.is_text(at, "in") && place_at(a, at + 1).is_some() || a.has(at, Class::WEEKDAY)
    });
    let named = named && !apart;
    (the && described && named && within && near && only.noun == noun_of(a, sighting)).then_some(0)
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
        // `The previous Boat Congress took place in 2028.`
        let previous = held && sighting.status == EventStatus::Mentioned;
        // `Plainport 2032 takes place in May`, told of at the end of what was held.
        let coming = announced && year.is_some() && known.is_none();
        // `the 40th Annual Conference will be held`, over a headline that names none
        let later = announced && number.is_some() && told(event);
        to_come
            || previous
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
