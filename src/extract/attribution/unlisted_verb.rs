use super::cue_after_quote::{continued, is_program};
use super::{inner, open_pairs};
use crate::extract::cue::past_helpers;
use crate::extract::draft::{Draft, QuoteDraft, Who};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::actors_in;
use crate::lexicon::Class;
use crate::model::{QuoteForm, QuoteKind, RuleId};
use crate::text::{Pair, TokenKind};

const ID: RuleId = "attribution/unlisted_verb";

/// `“We start in May,” Lind demurred.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A quotation that ends with a comma, and a person and a verb in the past behind it, in either order: the verb says how it was said, whether the lists know it or not; behind a question or a cry only the verb before the person.",
    hits: &[
        "Rosa Lind, head of Alto, spoke. “{q:We start in May,}” {s:Ms. Lind} demurred.",
        "Rosa Lind, head of Alto, spoke. “{q:Never in May!}” trilled {s:Ms. Lind}.",
        "Rosa Lind, head of Alto, spoke. “{q:We start,}” trilled {s:Ms. Lind}; “{q:but not in May.}”",
    ],
    misses: &[
        "Rosa Lind, head of Alto, spoke. At “Ports in May,” Ms. Lind danced.",
        "Rosa Lind, head of Alto, spoke. “Never in May!” Ms. Lind opened the door.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for (nth, pair) in open_pairs(draft) {
        let Some((actor, verb)) = tag(draft, &pair).filter(|_| !is_program(draft, &pair)) else {
            continue;
        };
        if draft.in_boilerplate(pair.open) {
            continue;
        }
        draft.spoken[nth] = true;
        let mut content = vec![inner(&pair)];
        if let Some(more) = continued(draft, draft.actors[actor].full.end.max(verb + 1)) {
            content.push(inner(&draft.a.pairs[more]));
            draft.spoken[more] = true;
        }
        let mut quote = QuoteDraft::new(QuoteKind::Direct, QuoteForm::Inline, content, ID, 0.7);
        quote.cue = Some(Range::new(verb, verb + 1));
        quote.actor = Some(actor);
        quote.source = Some(draft.actors[actor].source);
        quote.rules.push(draft.actors[actor].rule);
        draft.push(quote);
    }
}

/// The person and the verb right behind a quotation of at least two words that opens its sentence.
fn tag(draft: &Draft<'_>, pair: &Pair) -> Option<(usize, usize)> {
    let a = &draft.a;
    let close = pair.close?;
    let last = a.kind(close - 1)?;
    let from = close + 1;
    let comma = last == TokenKind::Comma;
    let opens = a.sentence(pair.open).first == pair.open && inner(pair).len() > 2;
    let same = from < a.tokens.len() && a.block_of(from) == a.block_of(close);
    if !opens || !same || !(comma || last == TokenKind::Stop) {
        return None;
    }
    let person = |at: usize| {
        actors_in(draft, Range::new(at, at + 1))
            .filter(|&nth| matches!(draft.actors[nth].who, Who::Person(_) | Who::Pronoun))
            .min_by_key(|&nth| std::cmp::Reverse(draft.actors[nth].full.end))
    };
    if is_verb(draft, from)
        && let Some(actor) = person(from + 1)
    {
        return Some((actor, from));
    }
    let actor = person(from).filter(|_| comma)?;
    let verb = past_helpers(a, draft.actors[actor].full.end);
    is_verb(draft, verb).then_some((actor, verb))
}

/// A small word in the past, known or not, that is no auxiliary.
fn is_verb(draft: &Draft<'_>, at: usize) -> bool {
    let a = &draft.a;
    let unknown = a.class(at).is_unknown() && a.text(at).len() > 4 && a.text(at).ends_with("ed");
    a.is_small(at) && !a.any(at, Class::AUXILIARY) && (a.any(at, Class::PAST) || unknown)
}
