//! Organizations, groups, places and initiatives: everything that is named and is no person and no event.
use super::{EventId, Evidence, OrganizationId, Party};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// What kind of organization.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::IntoStaticStr,
    strum::EnumString,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
#[allow(
    missing_docs,
    reason = "the words are those of the event model's contract and say what they mean"
)]
pub enum OrganizationKind {
    Igo,
    Government,
    Company,
    Ngo,
    University,
    Media,
    Network,
    Country,
    Other,
}

/// An organization of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Organization {
    /// The longest form in the text.
    pub name: Span,
    /// Its acronym, if the text gives one.
    pub acronym: Option<Span>,
    /// Other words that name it.
    pub aliases: Vec<Span>,
    /// What it is, when its name says so.
    pub kind: Option<OrganizationKind>,
    /// The organization it is a part of.
    pub parent: Option<OrganizationId>,
    /// Its country as its name or its context says, in English.
    pub country: Option<&'static str>,
    /// Every place where it is named, in text order, each with its rule.
    pub mentions: Vec<Evidence>,
}

/// Speakers that are an unnamed plural ("the guests").
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The words that name it.
    pub span: Span,
    /// Who belongs to it, as far as the text says.
    pub members: Vec<Party>,
    /// The rule that read it.
    pub evidence: Evidence,
}

/// What kind of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
#[allow(
    missing_docs,
    reason = "the words are those of the event model's contract and say what they mean"
)]
pub enum PlaceKind {
    Country,
    Region,
    City,
    Venue,
}

/// A place of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its name as written first.
    pub name: Span,
    /// What it is.
    pub kind: PlaceKind,
    /// The country it lies in, in English.
    pub country: Option<&'static str>,
    /// Where it is named, in text order, each with its rule.
    pub mentions: Vec<Evidence>,
}

/// What kind of undertaking an initiative is.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::IntoStaticStr,
    strum::EnumString,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
#[allow(
    missing_docs,
    reason = "the words are those of the event model's contract and say what they mean"
)]
pub enum InitiativeKind {
    Initiative,
    Agreement,
    Strategy,
    Program,
    Declaration,
}

/// A named undertaking: an initiative, agreement, strategy.
#[derive(Debug, Clone, PartialEq)]
pub struct Initiative {
    /// Its name without marks.
    pub name: Span,
    /// What it is.
    pub kind: InitiativeKind,
    /// The event at which it was announced or signed.
    pub event: Option<EventId>,
    /// Who signed it.
    pub signatories: Vec<Party>,
    /// Where it is named, in text order, each with its rule.
    pub mentions: Vec<Evidence>,
}
