//! Tokens: words, numbers and marks of punctuation, made in one pass over the bytes.
//!
//! A possessive `’s` and other clitics are tokens of their own; words joined by hyphens, inner apostrophes and inner
//! dots (`Bek-ugli`, `O’Connor`, `lab.ai`, `H.E.`) are one. An abbreviation keeps its full stop, so that a
//! [`TokenKind::Period`] is always a candidate for the end of a sentence.
use super::Span;

/// What a token is by its characters alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, perhaps with digits, hyphens, inner apostrophes and dots.
    Word,
    /// Begins with a digit.
    Number,
    /// `’s`, `’ll` and their like, or the bare `’` of a plural possessive.
    Clitic,
    /// `,`
    Comma,
    /// `.` that belongs to no word.
    Period,
    /// `?` or `!`
    Stop,
    /// `…` or three dots.
    Ellipsis,
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// A dash, or a hyphen that stands alone.
    Dash,
    /// `(` or `[`
    Open,
    /// `)` or `]`
    Close,
    /// A double quotation mark of any script, or a single one in the place of an opening mark.
    Mark,
    /// `*`, `†` or a bullet.
    Star,
    /// Anything else.
    Symbol,
}

/// How a word is written. A set of bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shape(u8);

impl Shape {
    /// The first letter is a capital.
    pub const CAPITAL: Self = Self(1);
    /// Two letters or more and none of them small.
    pub const UPPER: Self = Self(2);
    /// A capital after a small letter.
    pub const MIXED: Self = Self(4);
    /// Holds a digit.
    pub const DIGIT: Self = Self(8);
    /// Holds a full stop, inside or at its end.
    pub const DOTTED: Self = Self(16);
    /// Holds a hyphen.
    pub const HYPHEN: Self = Self(32);
    /// Letters without case (Han, Arabic, Hebrew …).
    pub const CASELESS: Self = Self(64);

    /// Whether all bits of `other` are set.
    #[must_use]
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub(super) fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// What stands between a token and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// Nothing.
    None,
    /// Spaces.
    Space,
    /// A line break.
    Line,
    /// Markup: the token opens a new piece of its block.
    Cut,
}

/// One token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// How it is written.
    pub shape: Shape,
    /// What precedes it inside its block.
    pub gap: Gap,
}
