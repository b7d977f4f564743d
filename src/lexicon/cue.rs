//! What the lists know of a reporting verb: its class, what may follow it, and the particles it needs.
use super::table::Row;

/// What reporting with the word amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CueClass {
    /// Plain saying.
    Say,
    /// Asserting or evaluating.
    Assert,
    /// What somebody thinks or hopes.
    Attitude,
    /// What somebody wants done.
    Directive,
    /// What somebody puts forward.
    Propose,
    /// Praise.
    Praise,
    /// The subject of a speech, not a claim.
    Topic,
    /// Thanks, wishes, support.
    Courtesy,
    /// Questions.
    Ask,
}

impl CueClass {
    fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "say" => Self::Say,
            "assert" => Self::Assert,
            "attitude" => Self::Attitude,
            "directive" => Self::Directive,
            "propose" => Self::Propose,
            "praise" => Self::Praise,
            "topic" => Self::Topic,
            "courtesy" => Self::Courtesy,
            "ask" => Self::Ask,
            _ => return None,
        })
    }
}

/// What may follow a cue. A set of bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Frames(u16);

impl Frames {
    /// `that …`
    pub const THAT: Self = Self(1);
    /// A clause without `that`.
    pub const BARE: Self = Self(2);
    /// `how …`, `whether …`
    pub const WH: Self = Self(4);
    /// A noun phrase that is a claim or a topic.
    pub const NOUN: Self = Self(8);
    /// `… to sign`
    pub const INFINITIVE: Self = Self(16);
    /// Somebody addressed stands before the content.
    pub const ADDRESSEE: Self = Self(32);
    /// Quotation marks.
    pub const QUOTED: Self = Self(64);
    /// The cue may stand between commas inside its content, or behind it.
    pub const PARENTHETICAL: Self = Self(128);
    /// Whatever noun is the subject speaks or thinks.
    pub const ANY_SUBJECT: Self = Self(256);

    /// Whether all bits of `other` are set.
    #[must_use]
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Both sets together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn parse(letters: &str) -> Self {
        Self(letters.chars().fold(0, |set, letter| {
            set | match letter {
                't' => Self::THAT.0,
                'b' => Self::BARE.0,
                'w' => Self::WH.0,
                'n' => Self::NOUN.0,
                'i' => Self::INFINITIVE.0,
                'a' => Self::ADDRESSEE.0,
                'q' => Self::QUOTED.0,
                'p' => Self::PARENTHETICAL.0,
                's' => Self::ANY_SUBJECT.0,
                _ => 0,
            }
        }))
    }
}

/// One sense of a reporting verb: "call for", "call on".
#[derive(Debug, Clone)]
pub struct CueSense {
    /// The verb's base form.
    pub lemma: &'static str,
    /// What it amounts to.
    pub class: CueClass,
    /// What may follow.
    pub frames: Frames,
    /// The words of which one must follow the verb; empty: none needed.
    pub particles: Vec<Vec<&'static str>>,
}

impl CueSense {
    pub(super) fn parse(row: Row) -> Option<Self> {
        Some(Self {
            lemma: row.column(0),
            class: CueClass::parse(row.column(1))?,
            frames: Frames::parse(row.column(2)),
            particles: row
                .list(3, ',')
                .map(|words| words.split(' ').collect())
                .collect(),
        })
    }
}

/// A verb and a noun that report together.
#[derive(Debug, Clone)]
pub struct CuePhrase {
    /// Base forms of the verbs.
    pub verbs: Vec<&'static str>,
    /// The nouns.
    pub nouns: Vec<&'static str>,
    /// Prepositions of which one leads to the content.
    pub prepositions: Vec<&'static str>,
    /// Whether `that` may lead to it.
    pub that: bool,
    /// What it amounts to.
    pub class: CueClass,
}

impl CuePhrase {
    pub(super) fn parse(row: Row) -> Option<Self> {
        Some(Self {
            verbs: row.list(0, ',').collect(),
            nouns: row.list(1, ',').collect(),
            prepositions: row.list(2, ',').filter(|word| *word != "that").collect(),
            that: row.list(2, ',').any(|word| word == "that"),
            class: CueClass::parse(row.column(3))?,
        })
    }
}
