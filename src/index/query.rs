//! A query, read.
use std::ops::Range;

/// What a term can be tied to with `name:`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Who speaks or takes part.
    Speaker,
    /// Organizations.
    Organization,
    /// Roles and titles.
    Role,
    /// Events.
    Event,
    /// Kinds of events, quotes, organizations.
    Kind,
    /// Places and countries.
    Place,
    /// Dates.
    Date,
    /// Paths of documents.
    File,
}

impl Field {
    /// The fields by what a person types; any unique beginning will do.
    pub const NAMES: [(&'static str, Self); 8] = [
        ("speaker", Self::Speaker),
        ("organization", Self::Organization),
        ("role", Self::Role),
        ("event", Self::Event),
        ("kind", Self::Kind),
        ("place", Self::Place),
        ("date", Self::Date),
        ("file", Self::File),
    ];

    /// The one field whose name begins with `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let mut fields = Self::NAMES
            .iter()
            .filter(|(known, _)| !name.is_empty() && known.starts_with(name));
        let (_, field) = fields.next()?;
        fields.next().is_none().then_some(*field)
    }

    /// What a person types for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES
            .iter()
            .find(|(_, field)| *field == self)
            .map_or("", |(name, _)| name)
    }
}

/// How a term is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Fuzzily in names, as a substring in prose.
    Usual,
    /// `~term`: every letter in order, gaps allowed.
    Fuzzy,
    /// `'term`, `"a phrase"`
    Substring,
    /// `^term`
    Prefix,
    /// `term$`
    Suffix,
    /// `^term$`
    Whole,
}

/// One thing asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Where it must stand; anywhere if `None`.
    pub field: Option<Field>,
    /// `!term`: must not be met.
    pub negated: bool,
    /// How it is met.
    pub how: How,
    /// The folded words.
    pub text: String,
    /// The words as typed, when a capital among them asks for just this spelling.
    pub cased: Option<String>,
    /// Where it stands in the query. Offsets: bytes.
    pub span: Range<usize>,
}

impl Term {
    /// Whether words are spelled as the term was typed; a term without capitals asks for no spelling.
    pub(super) fn is_spelled(&self, words: &str) -> bool {
        let capitals = |words: &str| -> Vec<bool> {
            let letters = words.chars().filter(|c| c.is_alphabetic());
            letters.map(char::is_uppercase).collect()
        };
        self.cased
            .as_ref()
            .is_none_or(|cased| capitals(cased) == capitals(words))
    }
}

/// Terms of which one must be met.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clause {
    /// The terms.
    pub any: Vec<Term>,
}

/// A part of a query that could not be read and is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bad {
    /// Where it stands. Offsets: bytes.
    pub span: Range<usize>,
    /// Why.
    pub why: &'static str,
}

/// What a person asked for: every clause must be met.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// The clauses.
    pub all: Vec<Clause>,
    /// What could not be read.
    pub bad: Option<Bad>,
}

impl Query {
    /// Whether everything is found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All terms that must be met, for lighting them.
    pub fn wanted(&self) -> impl Iterator<Item = &Term> {
        self.all
            .iter()
            .flat_map(|clause| &clause.any)
            .filter(|term| !term.negated)
    }
}
