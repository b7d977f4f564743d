use super::parties::{event_of, listed};
use super::{proof, take_part};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::role_noun::role_named;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, Party, Role, RuleId};
use crate::text::{TokenKind, with_small_letters};

const ID: RuleId = "event/featuring";

/// `featured speeches by A, B and C`, `Speakers: A, B`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "People listed behind `featured`, `brought together`, `paired`, `panelists were`, `on the panel were`, `taking part were`, `speeches by`, `keynote by`, `opened by`, or said to speak in what is told of, take part as speakers, of a panel as panelists.",
    hits: &[
        "The Tarn Water Forum featured speeches by {r:Rosa Lind}, head of Alto; and {r:Tor Vik}, head of Brint.",
        "The Tarn Water Forum brought together Captain {r:Rosa Lind} of the Alto Fund and {r:Tor Vik}, head of Brint.",
        "The Tarn Water Forum paired {r:Rosa Lind}, head of Alto, with {r:Tor Vik}, head of Brint.",
        "The Tarn Water Forum was held. Taking part in it were {r:Rosa Lind}, head of Alto; and {r:Tor Vik}, head of Brint.",
        "The Tarn Water Forum was held. On the panel were {r:Rosa Lind}, head of Alto, and {r:Tor Vik}, head of Brint.",
        "The Tarn Water Forum ended with a debate in which {r:Rosa Lind}, head of Alto, and {r:Tor Vik}, head of Brint, took part.",
        "The day began with the Tarn Lecture, given by {r:Rosa Lind}, head of Alto.",
    ],
    misses: &[
        "The Tarn Water Forum featured boats.",
        "The Tarn Water Forum ended with a debate in which Rosa Lind, head of Alto, was mocked.",
        "The Tarn Water Forum was held with a sum given by Rosa Lind, head of Alto.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for &at in draft.a.event_words().iter() {
        let a = &draft.a;
        if draft.a.enclosing(at).is_some() || draft.in_boilerplate(at) {
            continue;
        }
        let by = |next: usize| a.is_text(next, "by").then_some(next + 1);
        let colon = a.is(at + 1, TokenKind::Colon);
        let listing = (at + 1..at + 3)
            .any(|next| a.is_one_of(next, &["included", "include", "were", "are"]))
            || a.is(at + 1, TokenKind::Colon);
        let found = with_small_letters(a.text(at), |word| match word {
            "keynote" if a.is_text(at + 1, "speaker") && a.is_capital(at + 2) => {
                Some((Role::Keynote, at + 2))
            }
            "keynote" if a.is_text(at + 1, "from") => Some((Role::Keynote, at + 2)),
            "keynote" => by(at + 1)
                .or_else(|| (at + 2..at + 6).find_map(by))
                .or_else(|| {
                    (a.is_text(at + 1, "came") && a.is_text(at + 2, "from")
                        || a.is_text(at + 1, "went") && a.is_text(at + 2, "to"))
                    .then_some(at + 3)
                })
                .or_else(|| a.is(at + 1, TokenKind::Colon).then_some(at + 2))
                .map(|list| (Role::Keynote, list)),
            "keynoted" => by(at + 1).map(|list| (Role::Keynote, list)),
            "speeches" | "remarks" | "presentations" | "interventions" | "addresses"
            | "contributions" | "talks" | "statements" | "address" | "speech" | "lecture"
            | "talk" | "introduction" => by(at + 1)
                .or_else(|| a.is(at + 1, TokenKind::Colon).then_some(at + 2))
                .map(|list| (Role::Speaker, list)),
            // `The lecture was given by Rosa Lind.`, `the lecture, given by Rosa Lind`
            "given" | "delivered"
                if a.any(at.wrapping_sub(1), Class::BE.with(Class::EVENT))
                    || a.is_comma(at.wrapping_sub(1))
                        && a.any(at.wrapping_sub(2), Class::EVENT) =>
            {
                // `The keynote lecture, “Ports”, was given by Rosa Lind.`
                let first = a.sentence(at).first;
                let keynote = (first..at).take(14).any(|at| a.is_text(at, "keynote"));
                let role = if keynote {
                    Role::Keynote
                } else {
                    Role::Speaker
                };
                by(at + 1).map(|list| (role, list))
            }
            // `opened with a reading by Rosa Lind`
            "reading" | "performance" | "recital" => by(at + 1).map(|list| (Role::Presenter, list)),
            // `was officiated on Monday by Rosa Lind`
            "officiated" | "inaugurated" => by(at + 1)
                .or_else(|| by(at + 3))
                .map(|list| (Role::Speaker, list)),
            "witnessed" => by(at + 1).map(|list| (Role::Attendee, list)),
            "opened" | "started" | "expressed" | "voiced" | "closed" => {
                by(at + 1).map(|list| (Role::Speaker, list))
            }
            "featured" | "featuring" | "paired" | "pairing" => Some((Role::Speaker, at + 1)),
            // `The panel brought together Rosa Lind of the Alto Fund and Tor Vik.`
            "brought" if a.is_text(at + 1, "together") => Some((Role::Speaker, at + 2)),
            // `Taking part in it were A, B and C.`
            "part" if a.is_text(at.wrapping_sub(1), "taking") && a.sentence_first(at - 1) => {
                (at + 2..at + 7)
                    .find(|&list| a.is_one_of(list - 1, &["were", "was", "are"]))
                    .map(|list| (Role::Speaker, list))
            }
            // `On the panel were A, B and C.`
            "panel" if a.is_one_of(at + 1, &["were", "was"]) && sits(draft, at) => {
                Some((Role::Panelist, at + 2))
            }
            "stage" if a.is_one_of(at + 1, &["were", "was"]) && sits(draft, at) => {
                Some((Role::Speaker, at + 2))
            }
            // `a panel chaired by Rosa Lind, in which A, B and C took on boats`
            "panel" | "discussion" | "debate" => in_which(a, at).map(|list| (Role::Speaker, list)),
            // `On the final panel sat A, B and C.`
            "sat" if sits(draft, at) => Some((Role::Speaker, at + 1)),
            _ if colon || listing && word.ends_with('s') => role_named(word)
                .filter(|role| matches!(role, Role::Panelist | Role::Presenter | Role::Speaker))
                .map(|role| (role, at + 2)),
            _ => None,
        });
        let Some((role, list)) = found else { continue };
        let limit = draft.a.sentence(at).end;
        let Some(event) = event_of(draft, at).filter(|_| !draft.is_said(at)) else {
            continue;
        };
        let mut parties = listed(draft, list, limit, None);
        // `paired Rosa Lind, head of Alto, with Tor Vik`
        let paired = draft.a.is_one_of(at, &["paired", "pairing"]);
        let with = (list..limit).find(|&with| draft.a.is_text(with, "with"));
        if let Some(with) = with.filter(|_| paired) {
            parties.extend(listed(draft, with + 1, limit, None));
        }
        for (party, range) in parties {
            if matches!(party, Party::Person(_)) {
                let role = if role == Role::Speaker && draft.events[event].kind == EventKind::Panel
                {
                    Role::Panelist
                } else {
                    role
                };
                take_part(draft, party, event, role, range, proof(ID, 0.9), None);
            }
        }
    }
}

/// `On the panel sat …`: the verb before its subject.
fn sits(draft: &Draft<'_>, at: usize) -> bool {
    let first = draft.a.sentence(at).first;
    draft.a.is_text(first, "on") && at - first < 8
}

/// `…, in which A and B spoke`: where the list behind an event begins.
fn in_which(a: &Analysis<'_>, noun: usize) -> Option<usize> {
    let behind = noun + 1..a.sentence(noun).end.min(noun + 24);
    let lead = behind
        .take_while(|&at| !a.is_finite(at))
        .find(|&at| a.is_text(at, "in") && a.is_text(at + 1, "which"))?;
    // `in which Rosa Lind was mocked`: what was done to her.
    let verb = (lead + 2..a.sentence(noun).end).find(|&at| a.is_finite(at))?;
    (a.is_capital(lead + 2) && !a.any(verb, Class::BE)).then_some(lead + 2)
}
