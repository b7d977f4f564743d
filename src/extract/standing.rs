//! Where a token stands in its sentence: at its head, behind its end, at a mark or a bracket.
use super::analysis::Analysis;
use super::range::Range;
use crate::lexicon::Class;
use crate::text::{BlockKind, Pair, TokenKind};

impl Analysis<'_> {
    /// Whether the token opens a sentence, a quotation, or what a colon leads in.
    pub(crate) fn sentence_first(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return true;
        };
        self.sentence(at).first == at
            || self.pair_opening(before).is_some()
            || matches!(
                self.kind(before),
                Some(TokenKind::Colon | TokenKind::Period | TokenKind::Stop)
            )
            || self.is(before, TokenKind::Star) && self.sentence(at).first == before
    }

    /// The sentence that holds a token without its final stop and the marks behind it.
    pub(crate) fn sentence_body(&self, at: usize) -> Range {
        let mut body = self.sentence(at);
        while body.end > body.first
            && self.kind(body.end - 1).is_some_and(|kind| {
                matches!(
                    kind,
                    TokenKind::Period | TokenKind::Stop | TokenKind::Ellipsis | TokenKind::Star
                )
            })
        {
            body.end -= 1;
        }
        body
    }

    /// The pair that opens at a token.
    pub(crate) fn pair_opening(&self, at: usize) -> Option<&Pair> {
        if !self.is(at, TokenKind::Mark) {
            return None;
        }
        let nth = self.pairs.partition_point(|pair| pair.open < at);
        self.pairs.get(nth).filter(|pair| pair.open == at)
    }

    /// Whether a capitalized word may be a verb: in a headline, and where a sentence opens. Elsewhere `Lie` and `Said` are
    /// names.
    pub(crate) fn may_be_verb(&self, at: usize) -> bool {
        let running = self.blocks[self.block_of(at)].kind == BlockKind::Paragraph;
        self.any(at, Class::VERB) && (!running || !self.is_capital(at) || self.sentence_first(at))
    }

    /// Past the matching closing bracket, if a bracket opens at `at`.
    pub(crate) fn past_bracket(&self, at: usize) -> Option<usize> {
        if !self.is(at, TokenKind::Open) {
            return None;
        }
        let limit = self.sentence(at).end.min(at + 40);
        (at + 1..limit)
            .find(|&end| self.is(end, TokenKind::Close))
            .map(|end| end + 1)
    }
}
