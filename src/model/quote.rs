//! Quotes: statements attributed to somebody, and strings in quotation marks that are none.
use super::{EventId, Evidence, QuoteId, RuleId, Speaker};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// Whether the words are the speaker's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum QuoteKind {
    /// Verbatim, the whole of it in marks (or a turn of a transcript).
    Direct,
    /// Reported in the writer's words.
    Indirect,
    /// Reported, with a part in marks.
    Mixed,
}

/// The grammatical shape of a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[allow(
    missing_docs,
    reason = "the words are those of the event model's contract and say what they mean"
)]
pub enum QuoteForm {
    Inline,
    ColonBlock,
    Parenthetical,
    ThatClause,
    BareClause,
    WhClause,
    Infinitive,
    Np,
    Topic,
    Free,
    Nominal,
    Turn,
    Unclosed,
}

/// How the words of the source led to the speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
#[allow(
    missing_docs,
    reason = "the words are those of the event model's contract and say what they mean"
)]
pub enum Resolution {
    Name,
    Family,
    Given,
    Role,
    Honorific,
    Pronoun,
    Continuation,
    Implied,
}

/// What a reader should know before relying on a quote.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Flag {
    /// Its closing mark is missing; where it ends is a judgment.
    Unclosed,
    /// A mark without partner stands in it.
    OrphanMark,
    /// The cue is passive.
    Passive,
    /// The speaker reports what somebody else said.
    SecondHand,
    /// Not said: denied, asked for or imagined.
    Hypothetical,
    /// The text says it is a translation.
    Translated,
    /// More than one person fits the source.
    AmbiguousSpeaker,
}

impl Flag {
    /// What to tell whoever relies on the quote, if the flag is about its worth.
    #[must_use]
    pub fn caveat(self) -> Option<&'static str> {
        match self {
            Self::Hypothetical => Some("not said: denied or imagined"),
            Self::SecondHand => Some("second-hand"),
            Self::Translated => Some("translated"),
            Self::Unclosed => Some("end uncertain"),
            Self::OrphanMark | Self::Passive | Self::AmbiguousSpeaker => None,
        }
    }
}

/// A statement attributed to somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// Verbatim, reported or both.
    pub kind: QuoteKind,
    /// Its grammatical shape.
    pub form: QuoteForm,
    /// What was said, in text order; several spans when the attribution or markup stands between.
    pub content: Vec<Span>,
    /// The parts of the content that stand in marks, without them.
    pub quoted: Vec<Span>,
    /// The words that name the speaker.
    pub source: Option<Span>,
    /// The reporting words.
    pub cue: Option<Span>,
    /// Who said it; `None` when no rule could name anyone with certainty.
    pub speaker: Option<Speaker>,
    /// How the source led to the speaker.
    pub resolution: Option<Resolution>,
    /// The earlier mention that the source stands for.
    pub antecedent: Option<Span>,
    /// To whom it was said.
    pub addressee: Option<Span>,
    /// The event at which it was said.
    pub event: Option<EventId>,
    /// The quote it goes on from.
    pub continues: Option<QuoteId>,
    /// The quote it stands in.
    pub nested_in: Option<QuoteId>,
    /// What a reader should know.
    pub flags: Vec<Flag>,
    /// From 0 to 1; the product of the evidence's strengths.
    pub confidence: f32,
    /// The rules that made it, in the order in which they fired.
    pub rules: Vec<RuleId>,
    /// Units: blocks of the document, from 1.
    pub paragraph: u32,
}

/// How sure a quote is, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Certainty {
    /// Confidence 0.9 and more.
    Certain,
    /// Confidence 0.7 and more.
    Likely,
    /// Less: look at it before relying on it.
    Check,
}

impl Quote {
    /// What its flags warn of, in brackets; empty where they warn of nothing.
    #[must_use]
    pub fn caveat(&self) -> String {
        let all: Vec<&str> = self.flags.iter().filter_map(|flag| flag.caveat()).collect();
        if all.is_empty() {
            return String::new();
        }
        format!("[{}]", all.join("; "))
    }

    /// The word for its confidence.
    #[must_use]
    pub fn certainty(&self) -> Certainty {
        if self.confidence >= 0.9 {
            Certainty::Certain
        } else if self.confidence >= 0.7 {
            Certainty::Likely
        } else {
            Certainty::Check
        }
    }

    /// From the first byte of the content to its last.
    #[must_use]
    pub fn hull(&self) -> Span {
        self.content
            .iter()
            .copied()
            .reduce(Span::hull)
            .unwrap_or_default()
    }
}

/// Why a string in marks is not a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[allow(
    missing_docs,
    reason = "the words are those of the event model's contract and say what they mean"
)]
pub enum QuotedWhy {
    EventTitle,
    EventTheme,
    WorkTitle,
    InitiativeTitle,
    OrganizationName,
    Term,
    Motto,
    Unknown,
}

/// A string in marks that is no quote.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuotedString {
    /// With its marks.
    pub span: Span,
    /// What it is instead.
    pub why: QuotedWhy,
    /// The rule that said so.
    pub evidence: Evidence,
}
