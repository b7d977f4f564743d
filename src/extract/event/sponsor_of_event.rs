use super::parties::{backing, event_of, listed};
use super::{proof, take_part};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventStatus, Party, Role, RuleId};
use crate::text::{TokenKind, with_small_letters};

const ID: RuleId = "event/sponsor_of_event";

/// `The Alto Fund was the gold sponsor`, `Sponsors included the Alto Fund`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "The bodies that a sentence calls sponsors or partners of an event, as its subject, as a list behind the noun, or beside it between commas, are that.",
    hits: &[
        "The Tarn Water Forum was held, and the sponsor of the forum was the {r:Brint Network}.",
        "The Tarn Water Forum was held. He praised the {r:Alto Fund}, the forum’s main sponsor, for its help.",
        "The Tarn Water Forum was held. The {r:Alto Fund} was the main sponsor.",
        "The Tarn Water Forum was held. The {r:Alto Fund} was the platinum sponsor; the {r:Brint Network} was a gold sponsor.",
        "The Tarn Water Forum was held. {r:Lantern Foods} and {r:Verlan Quay} were silver sponsors.",
        "The Tarn Water Forum, for which {r:Radio Lantern} was the media partner, was held.",
        "The Tarn Water Forum was held. Our sponsors this year were {r:Alto Fund} and {r:Brint Network}.",
        "The Tarn Water Forum was held. Sponsors included {r:Lantern Foods}, {r:Alto Fund} and the {r:Brint Network}.",
        "The Tarn Water Forum was held. It had the {r:Alto Fund} as its main sponsor.",
        "The Tarn Water Forum was held. Thanks to gold sponsors {r:Alto Fund} and {r:Brint Network}.",
        "The Tarn Water Forum was held. We thank {r:Lantern Foods} and {r:Verlan Quay}, the sponsors of this year’s forum.",
        "The Tarn Water Forum was held. The {r:Alto Fund} and the {r:Brint Network} are partners of the event.",
    ],
    misses: &[
        "The Tarn Water Forum was held. The Alto Fund was the sponsor of a bill on ports.",
        "The Tarn Water Forum was held. The Alto Fund is the main sponsor of the local club.",
        "The Tarn Water Forum was held. Rosa Lind, head of Alto, said on Monday the deal was the main sponsor.",
        "The Tarn Water Forum was held. Her partners were Karim Sadou and Tor Vik.",
        "The Tarn Water Forum was held. The partners included a map in the report.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for &at in draft.a.event_words().iter() {
        let Some(role) = with_small_letters(draft.a.text(at), role_of_noun) else {
            continue;
        };
        if draft.a.enclosing(at).is_some() || draft.in_boilerplate(at) {
            continue;
        }
        let Some(event) = event_of(draft, at) else {
            continue;
        };
        if let Some(list) = before_noun(draft, at) {
            let bodies = listed(draft, list.first, list.end, Some(proof(ID, 0.8)));
            // The list reaches up to where the noun is said of it.
            let whole = bodies.last().is_some_and(|(_, last)| last.end == list.end);
            for (who, words) in bodies.into_iter().filter(|_| whole) {
                if matches!(who, Party::Organization(_)) {
                    take_part(draft, who, event, role, words, proof(ID, 0.8), None);
                }
            }
        } else if let Some(list) = behind_noun(draft, at).filter(|_| !draft.is_said(at)) {
            // `Our sponsors this year were A and B`: of what the text is about.
            let main = draft
                .events
                .iter()
                .position(|event| event.parent.is_none() && event.status == EventStatus::Held);
            let thanked = listing(&draft.a, at).is_some();
            let event = main.filter(|_| thanked).unwrap_or(event);
            backing(draft, at, event, role, list, ID);
        }
    }
}

/// What a body is that an event calls its `sponsor` or `partner`.
fn role_of_noun(noun: &str) -> Option<Role> {
    match noun {
        "partner" | "partners" => Some(Role::Partner),
        "sponsor" | "sponsors" => Some(Role::Sponsor),
        _ => None,
    }
}

/// `gold sponsors`: what sorts the supporters of an event.
const RANKS: &[&str] = &[
    "bronze",
    "diamond",
    "event",
    "gold",
    "headline",
    "knowledge",
    "lead",
    "main",
    "media",
    "official",
    "platinum",
    "presenting",
    "principal",
    "silver",
    "sole",
    "title",
];

/// The words that hold the bodies before the noun: `A and B are partners of the event`, `the Alto Fund, the summit’s main
/// sponsor,`.
fn before_noun(draft: &Draft<'_>, noun: usize) -> Option<Range> {
    let a = &draft.a;
    let first = a.sentence(noun).first;
    let be = (noun.saturating_sub(3)..noun)
        .rev()
        .find(|&be| a.any(be, Class::BE));
    // `the main sponsor of the local club`
    let other = a.is_one_of(noun + 1, &["at", "for", "in", "of"]);
    let of = is_of_event(a, noun) || !other && a.is_one_of(noun.wrapping_sub(1), RANKS);
    if let Some(be) = be.filter(|_| of) {
        let starts = (first..be).rev().find(|&at| {
            a.is(at, TokenKind::Semicolon)
                || a.is_one_of(at, &["that", "which", "who", "whose"])
                || a.is_finite(at)
                || a.any(at, Class::EVENT) && a.is_small(at)
        });
        return Some(Range::new(starts.map_or(first, |at| at + 1), be));
    }
    let comma = (noun.saturating_sub(6).max(first)..noun)
        .rev()
        .find(|&at| a.is_comma(at))?;
    let theirs =
        (comma + 2..noun).any(|at| a.any(at, Class::EVENT) && a.is(at + 1, TokenKind::Clitic));
    let apposed = a.is_text(comma + 1, "the") && (theirs || is_of_event(a, noun));
    let list = (first..comma)
        .rev()
        .take_while(|&at| {
            a.is_capital(at)
                || a.is_comma(at)
                || a.is_one_of(at, &["and", "&"])
                || a.any(at, Class::DETERMINER)
        })
        .last()?;
    apposed.then_some(Range::new(list, comma))
}

/// `of the event`, `of this year’s meeting`, `in the forum`
fn is_of_event(a: &Analysis<'_>, noun: usize) -> bool {
    let event =
        |at: usize| a.any(at, Class::EVENT) || a.is_one_of(at, &["edition", "event", "gathering"]);
    a.is_one_of(noun + 1, &["of", "in"])
        && a.any(noun + 2, Class::DETERMINER)
        && (noun + 3..noun + 7)
            .take_while(|&at| a.is_word(at) || a.is(at, TokenKind::Clitic))
            .any(event)
}

/// Where the bodies behind the noun begin.
fn behind_noun(draft: &Draft<'_>, noun: usize) -> Option<usize> {
    let a = &draft.a;
    // `gold sponsors Alto Lines and Brint Lines`
    let ranked = a.is_capital(noun + 1) && a.is_one_of(noun.wrapping_sub(1), RANKS);
    let list = ranked.then_some(noun + 1);
    list.or_else(|| was(a, noun))
        .or_else(|| listing(a, noun))
        .or_else(|| has_as(draft, noun))
}

/// `our sponsors, A and B`, `sponsors this year were A and B`, `Sponsors included A and B`: where the list behind the noun
/// begins.
fn listing(a: &Analysis<'_>, noun: usize) -> Option<usize> {
    let named = a.is_comma(noun + 1) && a.is_text(noun.wrapping_sub(1), "our");
    if named && a.is_capital(noun + 2) {
        return Some(noun + 2);
    }
    // `Her partners were Rosa Lind and Tor Vik`: of somebody.
    let own = a.is_text(noun.wrapping_sub(1), "our") || a.sentence_first(noun);
    if a.text(noun).starts_with('p') && !own {
        return None;
    }
    let links = ["were", "are", "include", "included"];
    (noun + 2..noun + 5).find(|&list| a.is_one_of(list - 1, &links) && a.is_capital(list))
}

/// `the sponsor of the event was the Alto Fund`: where the body begins.
fn was(a: &Analysis<'_>, noun: usize) -> Option<usize> {
    let of = a.is_text(noun + 1, "of") && a.any(noun + 2, Class::DETERMINER);
    let event = a.any(noun + 3, Class::EVENT) || a.is_one_of(noun + 3, &["event", "gathering"]);
    (of && event && a.any(noun + 4, Class::BE)).then_some(noun + 5)
}

/// `had the Alto Fund as its main sponsor`: where the bodies before `as` begin.
fn has_as(draft: &Draft<'_>, noun: usize) -> Option<usize> {
    let a = &draft.a;
    let first = a.sentence(noun).first;
    let sponsor = a.text(noun).starts_with("sponsor");
    let lead = (noun.saturating_sub(4).max(first)..noun)
        .rev()
        .find(|&at| a.is_text(at, "as"))?;
    let had = (lead.saturating_sub(8).max(first)..lead)
        .rev()
        .find(|&at| a.is_one_of(at, &["had", "has"]) || a.is_text(at, "with") && sponsor)?;
    Some(had + 1)
}
