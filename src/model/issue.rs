//! What could not be settled: the honest worklist.
use super::Party;
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// What kind of doubt.
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
pub enum IssueKind {
    /// A quotation mark without partner.
    UnbalancedMark,
    /// A statement that more than one person may have made.
    AmbiguousSpeaker,
    /// A name that more than one person or body bears.
    AmbiguousName,
    /// A relative date without anchor, or a numeric one that reads two ways.
    UnresolvedDate,
    /// Two facts that exclude each other.
    Conflict,
    /// Anything else.
    Other,
}

/// One doubt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Its kind.
    pub kind: IssueKind,
    /// The words in doubt.
    pub span: Span,
    /// What is doubtful, for a person.
    pub message: String,
    /// Who or what it may be.
    pub candidates: Vec<Party>,
}
