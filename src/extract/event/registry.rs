//! The events found so far, and what a sighting adds to them.
use super::known::general;
use super::naming::{edition_of, name_of, same_event};
use super::noun::is_public_forum;
use super::numbered::noun_of;
use super::timeline::LAST;
use super::tree::rank;
use super::{Sight, Sighting};
use crate::extract::analysis::Analysis;
use crate::extract::draft::{Draft, EventDraft};
use crate::extract::gathering::ordinal;
use crate::extract::key::keys;
use crate::extract::range::Range;
use crate::lexicon::Class;
use crate::model::{EventKind, EventStatus, TitleBasis};
use crate::text::BlockKind;

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
    let line_of_text = !line(&evidence) && sighting.sight == Sight::Named;
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
    } else if sighting.basis == TitleBasis::Named
        && entry.basis == TitleBasis::Described
        && sighting.status == entry.status
        && sighting.title.len() >= entry.title.len()
        && line_of_text
    {
        // `a regional workshop` has a name from here on; `the Tarn workshop` says less than what it was described by.
        entry.aliases.push(entry.title);
        entry.names.push(name);
        entry.title = sighting.title;
        entry.basis = TitleBasis::Named;
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
        Some(_)
            if sighting.basis == TitleBasis::Described
                && is_public_forum(&draft.a, sighting.head) =>
        {
            EventKind::Segment
        }
        None if noun.starts_with("round") => EventKind::Meeting,
        None if noun == "dialogue" => EventKind::Forum,
        None if matches!(noun.as_str(), "lecture" | "talk") => EventKind::Other,
        None if matches!(noun.as_str(), "debate" | "discussion")
            && sighting.basis != TitleBasis::Named =>
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

/// `the first conference in this series was held in 2026`
pub(super) fn is_of_series(a: &Analysis<'_>, sighting: &Sighting) -> bool {
    let behind = sighting.head + 1;
    a.is_one_of(behind, &["in", "of"])
        && a.any(behind + 1, Class::DETERMINER)
        && a.is_text(behind + 2, "series")
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
