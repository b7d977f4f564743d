//! Sentences. What stands in a closed pair of marks never ends the sentence around it, but a stop at the end of a
//! quotation does when a capital follows.
use super::analysis::Analysis;
use super::range::Range;
use crate::lexicon::Class;
use crate::text::{BlockKind, Gap, TokenKind};

/// The longest sentence: what goes on beyond is cut, so that no rule looks through a whole book for a subject.
/// Units: tokens.
const LONGEST: usize = 600;

/// Splits every block into sentences, in text order.
pub(super) fn split(a: &Analysis<'_>) -> Vec<Range> {
    let mut out = Vec::new();
    for block in &a.blocks {
        let mut first = block.range.first;
        if !matches!(block.kind, BlockKind::Title | BlockKind::Heading) {
            for at in block.range.iter() {
                if at + 1 < block.range.end && (ends(a, at) || at - first >= LONGEST) {
                    out.push(Range::new(first, at + 1));
                    first = at + 1;
                }
            }
        }
        if first < block.range.end {
            out.push(Range::new(first, block.range.end));
        }
    }
    out
}

/// Whether a sentence ends behind the token.
fn ends(a: &Analysis<'_>, at: usize) -> bool {
    let Some(next) = a.tokens.get(at + 1) else {
        return true;
    };
    if next.gap == Gap::None && next.kind != TokenKind::Mark {
        return false;
    }
    let begins = |at: usize| {
        a.is_capital(at)
            || a.is(at, TokenKind::Number)
            || a.is(at, TokenKind::Star)
            || a.is(at, TokenKind::Mark) && a.pair_opening(at).is_some()
            || a.is(at, TokenKind::Open) && a.is_capital(at + 1)
    };
    if !begins(at + 1) {
        return false;
    }
    match a.enclosing(at) {
        // The closing mark of a quotation that ends with a stop.
        Some(pair) => {
            pair.close == Some(at)
                && a.kind(at - 1).is_some_and(|kind| {
                    matches!(
                        kind,
                        TokenKind::Period | TokenKind::Stop | TokenKind::Ellipsis
                    )
                })
                && !attribution_follows(a, at)
        }
        None => match a.kind(at) {
            Some(TokenKind::Period | TokenKind::Ellipsis) => true,
            Some(TokenKind::Stop) => true,
            Some(TokenKind::Star) => {
                at > 0 && matches!(a.kind(at - 1), Some(TokenKind::Period | TokenKind::Stop))
            }
            Some(TokenKind::Close) => {
                at > 0
                    && a.is(at - 1, TokenKind::Period)
                    && a.tokens.get(at).is_some_and(|t| t.gap == Gap::None)
            }
            Some(TokenKind::Word) => {
                a.has(at, Class::INNER_ABBREVIATION) && starts_clause(a, at + 1)
            }
            _ => false,
        },
    }
}

/// Whether the words behind a question or an exclamation in marks only say who spoke: `“Is it?” Ana Ruiz asked.`
fn attribution_follows(a: &Analysis<'_>, close: usize) -> bool {
    if !a.is(close - 1, TokenKind::Stop) {
        return false;
    }
    let mut at = close + 1;
    while a.is_capital(at) && at < close + 6 {
        at += 1;
    }
    a.is_small(at) && a.has(at, Class::CUE.with(Class::PAST)) && !a.is_text(at + 1, "that")
}

/// Whether the word can only begin a sentence here: a function word in capitals.
fn starts_clause(a: &Analysis<'_>, at: usize) -> bool {
    a.any(
        at,
        Class::DETERMINER
            .with(Class::SUBJECT)
            .with(Class::PREPOSITION)
            .with(Class::SUBORDINATOR)
            .with(Class::ADVERB)
            .with(Class::POSSESSIVE),
    )
}

impl Analysis<'_> {
    fn last_kind(&self, block: Range) -> Option<TokenKind> {
        block.end.checked_sub(1).and_then(|last| self.kind(last))
    }

    /// Whether a block ends with the stop of a sentence.
    pub(crate) fn ends_with_stop(&self, block: Range) -> bool {
        use TokenKind::{Ellipsis, Period, Stop};
        matches!(self.last_kind(block), Some(Period | Stop | Ellipsis))
    }

    /// Whether a block ends as running text does: with a stop, a mark, a bracket or a dash.
    pub(crate) fn ends_as_text(&self, block: Range) -> bool {
        use TokenKind::{Close, Dash, Mark};
        self.ends_with_stop(block) || matches!(self.last_kind(block), Some(Mark | Close | Dash))
    }
}
