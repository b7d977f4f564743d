//! Pairing of quotation marks, block by block, with repair.
//!
//! Marks are paired by where they stand and by their glyph, so that a wrong glyph (`”We grow”`) still pairs; a mark
//! without a partner is reported as unclosed or orphaned and never reaches over the end of its block. The next block
//! may re-open a quotation that was left open (see [`Pairs::reopened`]).
use super::{Gap, SourceText, Token, TokenKind};

/// One quotation: its opening mark, and its closing one if there is one.
///
/// Offsets: indices into the document's tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Token of the opening mark.
    pub open: usize,
    /// Token of the closing mark; `None` when it is missing.
    pub close: Option<usize>,
    /// How many pairs enclose this one.
    pub depth: u8,
}

/// The marks of one block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pairs {
    /// In order of their opening marks.
    pub pairs: Vec<Pair>,
    /// Closing marks that close nothing.
    pub orphans: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// Families pair only within themselves: double with double, angle with angle, corner with corner, single with single.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Angle,
    Corner,
    Single,
}

fn family(text: &str) -> Family {
    match text.chars().next() {
        Some('«' | '»') => Family::Angle,
        Some('\u{300c}'..='\u{300f}') => Family::Corner,
        Some('‹' | '›' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\'')
            if text.chars().nth(1).is_none() =>
        {
            Family::Single
        }
        _ => Family::Double,
    }
}

/// What the glyph says of itself; `“` closes in German, so it says nothing when it stands like a closing mark.
fn glyph(text: &str) -> Side {
    match text.chars().next() {
        Some(
            '\u{201c}' | '\u{201e}' | '\u{201f}' | '«' | '\u{300c}' | '\u{300e}' | '\u{2018}'
            | '\u{201a}' | '‹' | '`',
        ) => Side::Opens,
        Some('\u{201d}' | '»' | '\u{300d}' | '\u{300f}' | '\u{2019}' | '›') => Side::Closes,
        _ => Side::Either,
    }
}

/// What the place of the mark says: space before and none after opens, the reverse closes.
fn place(tokens: &[Token], first: usize, at: usize) -> Side {
    let before_is_free = at == first
        || tokens[at].gap >= Gap::Space
        || tokens.get(at.wrapping_sub(1)).is_some_and(|t| {
            matches!(t.kind, TokenKind::Open | TokenKind::Dash | TokenKind::Star)
                || (t.kind == TokenKind::Mark && tokens[at].gap == Gap::None && t.gap >= Gap::Space)
        });
    let after_is_free = tokens.get(at + 1).is_none_or(|t| {
        t.gap >= Gap::Space
            || !matches!(
                t.kind,
                TokenKind::Word
                    | TokenKind::Number
                    | TokenKind::Open
                    | TokenKind::Ellipsis
                    | TokenKind::Mark
            )
    });
    match (before_is_free, after_is_free) {
        (true, false) => Side::Opens,
        (false, true) => Side::Closes,
        _ => Side::Either,
    }
}

/// Pairs the marks among `tokens[first..end]`, which must be the tokens of one block.
#[must_use]
pub fn pair_marks(source: &SourceText, tokens: &[Token], first: usize, end: usize) -> Pairs {
    let mut out = Pairs::default();
    let mut open: Vec<(usize, Family)> = Vec::new();
    let block = tokens.get(..end).unwrap_or(tokens);
    for at in first..block.len() {
        if !matches!(block[at].kind, TokenKind::Mark | TokenKind::Clitic) {
            continue;
        }
        let text = source.slice(block[at].span);
        // After a letter, the bare sign of a plural possessive may as well close a single quotation.
        let bare = block[at].kind == TokenKind::Clitic && text.chars().nth(1).is_none();
        if block[at].kind != TokenKind::Mark && !bare {
            continue;
        }
        let family = family(text);
        let enclosing = open
            .iter()
            .rposition(|&(nth, f)| f == family && out.pairs[nth].close.is_none());
        let side = match (place(block, first, at), glyph(text)) {
            (Side::Either, Side::Either) => {
                if enclosing.is_some() {
                    Side::Closes
                } else {
                    Side::Opens
                }
            }
            (Side::Either, said) => said,
            (seen, _) => seen,
        };
        if enclosing.is_none() && (bare || family == Family::Single && side == Side::Closes) {
            continue;
        }
        match (side, enclosing) {
            (Side::Closes | Side::Either, Some(nth)) => {
                if let Some(&(pair, _)) = open.get(nth) {
                    out.pairs[pair].close = Some(at);
                }
                open.truncate(nth);
            }
            (Side::Closes, None) => out.orphans.push(at),
            (Side::Opens | Side::Either, enclosing) => {
                if let Some(nth) = enclosing {
                    open.truncate(nth);
                }
                let depth = u8::try_from(open.len()).unwrap_or(u8::MAX);
                open.push((out.pairs.len(), family));
                out.pairs.push(Pair {
                    open: at,
                    close: None,
                    depth,
                });
            }
        }
    }
    drop_apostrophes(source, block, &mut out);
    out
}

/// A single mark that never closes is an apostrophe (`’90s`, `’tis`), not a quotation.
fn drop_apostrophes(source: &SourceText, tokens: &[Token], out: &mut Pairs) {
    out.pairs.retain(|pair| {
        pair.close.is_some() || family(source.slice(tokens[pair.open].span)) != Family::Single
    });
}

impl Pairs {
    /// The outermost quotation that is left open at the end of the block.
    #[must_use]
    pub fn unclosed(&self) -> Option<&Pair> {
        self.pairs.iter().find(|pair| pair.close.is_none())
    }

    /// Whether this block begins with an opening mark, so that it may continue a quotation of the block before.
    #[must_use]
    pub fn reopened(&self, first: usize) -> bool {
        self.pairs.first().is_some_and(|pair| pair.open == first)
    }
}

#[cfg(test)]
mod tests {
    use super::pair_marks;
    use crate::text::{Block, BlockKind, SourceText, Span, tokenize};

    /// Renders each pair as `[…]`, an unclosed one as `[…`, an orphan as `]`.
    fn shown(text: &str) -> String {
        let source = SourceText::new(text.to_owned());
        let mut tokens = Vec::new();
        tokenize(
            &source,
            &Block::new(BlockKind::Paragraph, Span::of(0, text.len())),
            &|_| false,
            &mut tokens,
        );
        let pairs = pair_marks(&source, &tokens, 0, tokens.len());
        let mut out = String::new();
        for (at, token) in tokens.iter().enumerate() {
            let opens = pairs.pairs.iter().any(|pair| pair.open == at);
            let closes = pairs.pairs.iter().any(|pair| pair.close == Some(at));
            if token.gap > crate::text::Gap::None {
                out.push(' ');
            }
            match (opens, closes, pairs.orphans.contains(&at)) {
                (true, ..) => out.push('['),
                (_, true, _) => out.push(']'),
                (.., true) => out.push('!'),
                _ => out.push_str(source.slice(token.span)),
            }
        }
        out
    }

    #[test]
    fn every_script_pairs() {
        for text in [
            "“a b,” he",
            "«a b,» he",
            "„a b,“ he",
            "\"a b,\" he",
            "''a b,'' he",
            "”a b,” he",
            "“a b,\" he",
        ] {
            assert_eq!(shown(text), "[a b,] he", "{text}");
        }
    }

    #[test]
    fn nested_marks_pair_inside_their_own() {
        assert_eq!(
            shown("“They told us ‘not yet’ for years,” she said"),
            "[They told us [not yet] for years,] she said"
        );
    }

    #[test]
    fn an_unclosed_mark_leaves_its_neighbors_alone() {
        assert_eq!(
            shown("“One. “Two,” he said. ” Three “four”"),
            "[One. [Two,] he said. ! Three [four]"
        );
    }

    #[test]
    fn apostrophes_are_no_marks() {
        assert_eq!(
            shown("the ports’ share of ’90s rock ‘n’ roll"),
            "the ports’ share of ’90s rock [n] roll"
        );
    }
}
