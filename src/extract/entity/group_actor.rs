use crate::extract::analysis::Analysis;
use crate::extract::draft::{Actor, Draft, Who};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "entity/group_actor";

/// `The experts representing Kenya discussed …`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A plural of people or bodies with what belongs to it is a group that can speak.",
    hits: &[
        "{g:The experts representing Kenya} discussed the harvest.",
        "{g:Both sides} stressed the need for calm.",
        "{g:Several delegates from Ardia} called for calm.",
    ],
    misses: &["He thanked the guests.", "The experts left."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    let mut taken = vec![false; draft.a.tokens.len()];
    for actor in &draft.actors {
        if let Some(tokens) = taken.get_mut(actor.full.first..actor.full.end) {
            tokens.fill(true);
        }
    }
    for head in draft.a.with(Class::ROLE_PLURAL.with(Class::GROUP)) {
        if !draft.a.is_word(head) || !draft.a.any(head, Class::ROLE_PLURAL.with(Class::GROUP)) {
            continue;
        }
        let Some(range) = phrase(&draft.a, head) else {
            continue;
        };
        if !range.iter().any(|at| taken[at]) {
            if let Some(tokens) = taken.get_mut(range.first..range.end) {
                tokens.fill(true);
            }
            let closing = usize::from(draft.a.is_comma(range.end) && range.len() > 3);
            draft.actors.push(Actor {
                full: Range::new(range.first, range.end + closing),
                source: range,
                who: Who::Group,
                rule: ID,
            });
        }
    }
}

/// The noun phrase round a plural head.
fn phrase(a: &Analysis<'_>, head: usize) -> Option<Range> {
    let sentence = a.sentence(head);
    let mut first = head;
    while first > sentence.first && head - first < 6 {
        let before = first - 1;
        let blocked = Class::PREPOSITION
            .with(Class::CONJUNCTION)
            .with(Class::AUXILIARY)
            .with(Class::SUBJECT)
            .with(Class::RELATIVE)
            .with(Class::SUBORDINATOR)
            .with(Class::PAST)
            .with(Class::THIRD_PERSON);
        let determiner = a.any(before, Class::DETERMINER.with(Class::NUMBER));
        if !(a.is_word(before) || a.is(before, TokenKind::Number))
            || a.any(before, blocked) && !determiner
        {
            break;
        }
        first = before;
        if a.any(before, Class::DETERMINER)
            && !a.is_one_of(before, &["other", "many", "several", "various"])
        {
            break;
        }
    }
    if a.is_capital(head) && head > first && a.is_capital(head - 1) && !a.sentence_first(head - 1) {
        return None;
    }
    Some(Range::new(first, modifiers_end(a, head + 1, sentence.end)))
}

/// Past `from …`, `of …`, `representing …` behind the head, up to a comma or a finite verb.
fn modifiers_end(a: &Analysis<'_>, from: usize, limit: usize) -> usize {
    let mut at = from;
    let leads = a.is_small(at)
        && (a.is_one_of(
            at,
            &[
                "from",
                "of",
                "in",
                "at",
                "with",
                "for",
                "representing",
                "attending",
                "including",
            ],
        ));
    if !leads {
        return at;
    }
    at += 1;
    while at < limit {
        let stop = !matches!(
            a.kind(at),
            Some(TokenKind::Word | TokenKind::Number | TokenKind::Clitic)
        ) || a.is_finite(at) && !a.any(at, Class::ING)
            || a.any(at, Class::RELATIVE.with(Class::SUBJECT))
            || a.is_small(at) && a.any(at, Class::CUE) && !a.is_text(at - 1, "of");
        if stop || a.is_small(at) && a.any(at, Class::ADVERB) {
            break;
        }
        at += 1;
    }
    // `for their work and`
    let joins = Class::CONJUNCTION.with(Class::PREPOSITION);
    while at > from && a.is_small(at - 1) && a.any(at - 1, joins) {
        at -= 1;
    }
    at
}
