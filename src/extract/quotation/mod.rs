//! Strings in marks that are no quotes, told by what stands before and inside them.
mod event_title;
mod organization_name;
mod titled_work;

use super::rule::Rule;

/// In order of precision.
pub(super) const RULES: &[&Rule] = &[
    &organization_name::RULE,
    &event_title::RULE,
    &titled_work::RULE,
];

use super::draft::{Draft, StringDraft};
use super::range::Range;
use crate::model::{QuotedWhy, RuleId};
use crate::text::Pair;

/// Notes that a pair is no quote, unless a rule said so before.
pub(in crate::extract) fn note(draft: &mut Draft<'_>, pair: &Pair, why: QuotedWhy, rule: RuleId) {
    let Some(close) = pair.close else { return };
    let range = Range::new(pair.open, close + 1);
    let nth = draft
        .a
        .pairs
        .partition_point(|known| known.open < pair.open);
    if let Some(noted @ false) = draft.noted.get_mut(nth) {
        *noted = true;
        draft.strings.push(StringDraft { range, why, rule });
    }
}

/// Whether a pair is noted as no quote.
pub(in crate::extract) fn is_noted(draft: &Draft<'_>, pair: &Pair) -> bool {
    let nth = draft
        .a
        .pairs
        .partition_point(|known| known.open < pair.open);
    draft.noted.get(nth).copied().unwrap_or(false)
}
