use super::{Sighting, is_sighted, proof, sight};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::gathering::ordinal;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, EventStatus, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "event/meets_again";

/// `The Committee will meet again on 4 March.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "`will meet again`, `agreed to reconvene`, `the next one will be held` with a time or a place behind announce a meeting.",
    hits: &[
        "The Tarn Water Forum was held in May. The Committee {e:will meet again on Thursday}, 4 June.",
        "The Tarn Water Forum was held in May. The {e:next one} will be held in Nairobi in 2033.",
        "The Tarn Water Forum was held in May. The {e:third} is scheduled for August 2034.",
        "The Tarn Water Forum was held in May; the {e:fourth} will be hosted by Brint University in Nairobi in 2033.",
        "The Tarn Water Forum was held in May. The {e:seventh edition} will take place in Nairobi in 2033.",
        "The Tarn Water Forum was held in May. They agreed {e:to reconvene in Nairobi}.",
    ],
    misses: &[
        "The Tarn Water Forum was held in May. They met again and again.",
        "The bridge opened in May. The next one will be built in Nairobi in 2033.",
        "Two ports were built. The second is planned for August 2034.",
        "The Tarn Water Forum was held in May. It will meet the needs of ports on the coast.",
    ],
    run,
};

/// How far behind the verb the time or the place may begin. Units: tokens.
const NEAR: usize = 6;

/// Likewise, behind the words for a later one. Units: tokens.
const FAR: usize = 12;

fn run(draft: &mut Draft<'_>) {
    for &at in draft.a.event_words().iter() {
        let a = &draft.a;
        if a.enclosing(at).is_some() {
            continue;
        }
        let another = another(a, at).map(|first| (first, at));
        let Some((first, verb)) = another.or_else(|| again(a, at)) else {
            continue;
        };
        let range = a.sentence(verb);
        let when = Class::MONTH.with(Class::WEEKDAY).with(Class::PLACE);
        let reach = if another.is_some() { FAR } else { NEAR };
        let place = (verb + 1..range.end.min(verb + reach)).find(|&at| {
            a.is_one_of(at, &["in", "at", "on", "for"])
                && (at + 1..at + 3)
                    .any(|at| a.any(at, when) && a.is_capital(at) || a.is(at, TokenKind::Number))
        });
        let Some(lead) = place else { continue };
        let end = (lead + 1..range.end)
            .take_while(|&at| !a.is_comma(at) && (at == lead + 1 || !a.is_small(at)))
            .last()
            .map_or(lead + 2, |last| last + 1);
        // `the next one`: the rest says when and where.
        let words = if another.is_some() {
            Range::new(first, verb + 1)
        } else {
            Range::new(first, end.min(a.sentence_body(first).end))
        };
        if is_sighted(draft, words) || draft.in_boilerplate(first) {
            continue;
        }
        let sighting = Sighting {
            status: EventStatus::Future,
            ..Sighting::described(words, verb, EventKind::Meeting, proof(ID, 0.8))
        };
        sight(draft, sighting);
    }
}

/// `will meet again`, `to reconvene`: where the words begin, and the last of them.
fn again(a: &Analysis<'_>, at: usize) -> Option<(usize, usize)> {
    let before = at.checked_sub(1)?;
    let again =
        a.is_one_of(at, &["meet", "gather", "assemble"]) && a.is_one_of(at + 1, &["again", "next"]);
    let re = a.is_text(at, "reconvene");
    let to_come = a.is_one_of(before, &["will", "to", "shall"]);
    ((again || re) && to_come).then_some((before, at + usize::from(again)))
}

/// `The next one will be held in Nairobi`, `the seventh edition will take place`, `The third is scheduled for May`, `will
/// host the third in May`: where the words for a later one begin, for the last of them.
fn another(a: &Analysis<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let number = || ordinal(a, at).is_some();
    let the = a.is_text(before, "the");
    let which = a.is_one_of(at, &["one", "edition"])
        && (a.is_text(before, "next") || a.is_text(at, "edition") && ordinal(a, before).is_some());
    // `The fourth will be hosted by …`, at the head of a clause
    let heads = a.is_capital(before) || a.is(before.wrapping_sub(1), TokenKind::Semicolon);
    let alone = the && heads && a.is_one_of(at + 1, &["will", "is"]) && number();
    let held = |verb: usize| {
        a.is_text(verb, "be")
            && a.is_one_of(
                verb + 1,
                &["held", "hosted", "convened", "organized", "organised"],
            )
            || a.is_one_of(verb, &["convene", "meet", "return", "run"])
            || a.is_text(verb, "take") && a.is_text(verb + 1, "place")
    };
    if the && a.is_text(before.wrapping_sub(1), "host") && a.is_text(at + 1, "in") && number() {
        return Some(at);
    }
    if !which && !alone {
        return None;
    }
    let ahead = (at + 1..at + 3).any(|at| {
        a.is_text(at, "will") && held(at + 1)
            || a.is_text(at, "is") && a.is_one_of(at + 1, &["planned", "scheduled", "due", "set"])
    });
    // `Two ports were built. The second is planned for May.`: no event.
    let sentence = a.sentence(at);
    let above = a.sentence(sentence.first.saturating_sub(1));
    let told = a.is_text(at, "edition")
        || (above.first.min(sentence.first)..at)
            .any(|at| a.any(at, Class::EVENT.with(Class::EVENT_NAME)));
    (ahead && told).then_some(if which { before } else { at })
}
