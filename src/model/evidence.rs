//! Why a fact is believed: where it stands and which rule read it.
use crate::text::Span;

/// The id of a rule, `phase/name`; the rule's file has the same path under `extract/`.
pub type RuleId = &'static str;

/// Where a fact stands in the text and which rule found it. A fact without evidence does not exist.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// The words that show it.
    pub span: Span,
    /// The rule that read them.
    pub rule: RuleId,
    /// How much the rule is worth by itself, from 0 to 1: one of the steps .95 .9 .8 .65 .5.
    pub strength: f32,
}
