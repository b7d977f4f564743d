use super::parties::{event_of, listed};
use super::{proof, take_part};
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, ParticipationMode, Party, Role, RuleId, TitleBasis};
use crate::text::{TokenKind, with_small_letters};

const ID: RuleId = "event/attended_by";

/// `attended by Rosa Lind`, `attended by more than 300 people`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Those listed behind `attended by`, who headed a delegation or read somebody's speech were there; a number of people behind it is the attendance.",
    hits: &[
        "The Tarn Water Forum was attended by {r:Rosa Lind}, head of Alto.",
        "The Tarn Water Forum was also attended, for Kenya, by {r:Rosa Lind}, head of Alto.",
        "The Tarn Water Forum was held. The Kenyan delegation was led by {r:Rosa Lind}, head of Alto.",
        "The Tarn Water Forum was held. In a speech read on her behalf by {r:Rosa Lind}, head of Alto, she said no.",
        "The Tarn Water Forum was held. A letter from {r:Rosa Lind}, head of Alto, was read out by {r:Tor Vik}, head of Brint.",
        "The Tarn Water Forum was held. During the meeting with {r:Rosa Lind}, head of Alto, boats were shown.",
        "The Tarn Water Forum was held. Also present at the forum were {r:Rosa Lind}, head of Alto, and {r:Tor Vik}, head of Brint.",
    ],
    misses: &[
        "The Tarn Water Forum was praised by Rosa Lind, head of Alto.",
        "The Tarn Water Forum was held. The book was read by Rosa Lind, head of Alto.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    met(draft);
    for &at in draft.a.event_words().iter() {
        let Some(list) = list_at(draft, at) else {
            continue;
        };
        if draft.a.enclosing(at).is_some() || draft.in_boilerplate(at) || draft.is_said(at) {
            continue;
        }
        let Some(event) = event_of(draft, at) else {
            continue;
        };
        let limit = draft.a.sentence_body(at).end;
        let a = &draft.a;
        let counted = (list..list + 4)
            .any(|next| a.is(next, TokenKind::Number) || a.has(next, Class::NUMBER));
        if a.is_text(at, "attended") && counted {
            let end = (list..limit)
                .find(|&next| a.is_comma(next) || a.is_finite(next))
                .unwrap_or(limit);
            draft.events[event]
                .attendance
                .get_or_insert(Range::new(list, end));
            continue;
        }
        let read = draft.a.is_text(at, "read");
        if let Some((party, range)) = read.then(|| author(draft, at)).flatten() {
            let mode = Some(ParticipationMode::Message);
            take_part(
                draft,
                party,
                event,
                Role::Speaker,
                range,
                proof(ID, 0.8),
                mode,
            );
        }
        for (party, range) in listed(draft, list, limit, None) {
            take_part(
                draft,
                party,
                event,
                Role::Attendee,
                range,
                proof(ID, 0.8),
                None,
            );
        }
    }
}

/// `the meeting with Rosa Lind`, `Rosa Lind met with Tor Vik`: whom the words that describe a meeting name.
fn met(draft: &mut Draft<'_>) {
    for event in 0..draft.events.len() {
        let own = &draft.events[event];
        let title = own.title;
        let with = title
            .iter()
            .any(|at| draft.a.is_small(at) && draft.a.is_one_of(at, &["with", "met", "received"]));
        if own.kind != EventKind::Meeting || own.basis != TitleBasis::Described || !with {
            continue;
        }
        let mut at = title.first;
        while at < title.end {
            let Some((person, words)) = draft.person_over(at) else {
                at += 1;
                continue;
            };
            let who = Party::person(person);
            take_part(
                draft,
                who,
                event,
                Role::Attendee,
                words,
                proof(ID, 0.8),
                None,
            );
            at = words.end;
        }
    }
}

/// Where the list of those who were there begins, if the word at `at` leads one in.
fn list_at(draft: &Draft<'_>, at: usize) -> Option<usize> {
    let a = &draft.a;
    let by = a.is_text(at + 1, "by");
    // `The Kenyan delegation was headed by the minister`
    let delegation = || (at.saturating_sub(4)..at).any(|at| a.is_text(at, "delegation"));
    let guests = ["guests", "attendees", "participants"];
    with_small_letters(a.text(at), |word| match word {
        // `attended by`, `attended, for Kenya, by`
        "attended" => by.then_some(at + 2).or_else(|| {
            let aside = a.is_comma(at + 1) && a.is_one_of(at + 2, &["for", "on"]);
            let close = (at + 3..at + 9).find(|&close| a.is_comma(close))?;
            (aside && a.is_text(close + 1, "by")).then_some(close + 2)
        }),
        "headed" | "led" => (by && delegation()).then_some(at + 2),
        "among" => a.is_one_of(at + 2, &guests).then_some(at + 4),
        // `Also present at the ceremony were …`
        "present" => (at + 2..at + 8).find(|&list| a.is_one_of(list - 1, &["were", "was"])),
        "attendance" if a.is_text(at.wrapping_sub(1), "in") => {
            (at + 2..at + 8).find(|&list| a.is_one_of(list - 1, &["were", "was"]))
        }
        // `in a speech read on his behalf by the director`, `a letter from Lind was read out by Vik`
        "read" => {
            let message = (a.sentence(at).first..at).any(|at| a.is_one_of(at, MESSAGES));
            let list = (at + 2..at + 7).find(|&list| a.is_text(list - 1, "by"));
            list.filter(|_| message)
        }
        _ => None,
    })
}

/// What one can send to be read.
const MESSAGES: &[&str] = &[
    "address",
    "greeting",
    "greetings",
    "letter",
    "message",
    "remarks",
    "speech",
    "statement",
];

/// `A message from Rosa Lind, head of Alto, was read out`: who sent it.
fn author(draft: &mut Draft<'_>, read: usize) -> Option<(Party, Range)> {
    let a = &draft.a;
    let first = a.sentence(read).first;
    let from = (first + 1..read)
        .find(|&from| a.is_one_of(from, &["from", "of"]) && a.is_one_of(from - 1, MESSAGES))?;
    let parties = listed(draft, from + 1, read, None);
    parties
        .into_iter()
        .find(|(party, _)| matches!(party, Party::Person(_)))
}
