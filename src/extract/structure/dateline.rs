use crate::extract::draft::Draft;
use crate::extract::piece::place_at;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "structure/dateline";

/// `NAIROBI, 14 May 2031 (KNA) — `
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A place, perhaps a date and an agency in brackets, and a dash, or a colon behind the date, at the start of a paragraph are a dateline and no part of its first sentence.",
    hits: &[],
    misses: &[],
    run,
};

/// The longest dateline. Units: tokens.
const LONGEST: usize = 16;

fn run(draft: &mut Draft<'_>) {
    let a = &draft.a;
    let found = a
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph)
        .take(3)
        .find_map(|block| {
            let first = block.range.first;
            // `Tarn, 3 April 2025. The mayor …`
            let dated = |at: usize| {
                a.is(at, TokenKind::Period)
                    && a.is(at - 1, TokenKind::Number)
                    && a.text(at - 1).len() == 4
                    && at + 3 < block.range.end
            };
            // `3–5 May`
            let between =
                |at: usize| a.is(at - 1, TokenKind::Number) && a.is(at + 1, TokenKind::Number);
            // `TARN, Jan. 12: More than …`
            let colon = |at: usize| {
                let month = at.saturating_sub(5).max(first)..at;
                a.is(at, TokenKind::Colon)
                    && !a.is(at + 1, TokenKind::Number)
                    && a.is_acronym(first)
                    && month.into_iter().any(|at| a.has(at, Class::MONTH))
            };
            let dash = (first + 1..block.range.end.min(first + LONGEST))
                .find(|&at| a.is(at, TokenKind::Dash) && !between(at) || dated(at) || colon(at))?;
            // `NAIROBI, Kenya – 22 May 2031 – Alto opened …`
            let day = |at: usize| {
                a.is(at, TokenKind::Number)
                    || a.is_comma(at)
                    || a.any(at, Class::MONTH.with(Class::WEEKDAY))
            };
            let second = (dash + 1..block.range.end.min(dash + 8)).find(|&at| !day(at));
            let dash = second
                .filter(|&at| at > dash + 1 && a.is(at, TokenKind::Dash))
                .unwrap_or(dash);
            // `The Tarn Forum – …`: no place, though `The Hague` is one.
            let place = place_at(a, first).is_some()
                || a.has(first, Class::PLACE) && !a.any(first, Class::DETERMINER)
                || a.is_acronym(first);
            let verbs = (first..dash).any(|at| a.is_small(at) && !a.any(at, Class::MONTH));
            (place && !verbs).then_some(Range::new(first, dash + 1))
        });
    draft.dateline = found;
    if let Some(dateline) = found
        && let Some(sentence) = draft
            .a
            .sentences
            .iter_mut()
            .find(|sentence| sentence.covers(dateline.first))
    {
        sentence.first = dateline.end.min(sentence.end);
    }
}
