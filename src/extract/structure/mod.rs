//! What the layout says: dateline, byline, blocks that are no part of the story.
mod boilerplate;
mod byline;
mod dateline;

use super::rule::Rule;

/// In order of precision.
pub(super) const RULES: &[&Rule] = &[&dateline::RULE, &byline::RULE, &boilerplate::RULE];
