//! Events: gatherings, with their sessions, parts and panels as events of their own.
use super::{Date, EventId, Evidence};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// What kind of gathering.
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
pub enum EventKind {
    Forum,
    Conference,
    Summit,
    Session,
    Part,
    Segment,
    Panel,
    Ceremony,
    Meeting,
    Workshop,
    Announcement,
    Launch,
    Other,
}

/// Whether it took place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum EventStatus {
    /// It was held; the write-up is about it.
    Held,
    /// The write-up announces it.
    Announced,
    /// It lies ahead and is told in passing.
    Future,
    /// It is told in passing: a past edition, an opening somewhere else.
    Mentioned,
}

/// Where the title comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum TitleBasis {
    /// Stands in quotation marks.
    Quoted,
    /// Is a proper name.
    Named,
    /// Is a description in the text's own words.
    Described,
}

/// How people took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[allow(
    missing_docs,
    reason = "the words are those of the event model's contract and say what they mean"
)]
pub enum EventMode {
    InPerson,
    Online,
    Hybrid,
}

/// A gathering.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The words of its title.
    pub title: Span,
    /// Where the title comes from.
    pub title_basis: TitleBasis,
    /// Other words that name it.
    pub aliases: Vec<Span>,
    /// What it is.
    pub kind: EventKind,
    /// Whether it took place.
    pub status: EventStatus,
    /// The event it is a part of.
    pub parent: Option<EventId>,
    /// When.
    pub date: Option<Date>,
    /// The words that say where, if the text does.
    pub place: Option<Span>,
    /// The country of the place, in English.
    pub country: Option<&'static str>,
    /// In person, online or both.
    pub mode: Option<EventMode>,
    /// The words of its theme.
    pub theme: Option<Span>,
    /// Which one of a series: `first`, `12th`.
    pub edition: Option<Span>,
    /// The words that say how many came.
    pub attendance: Option<Span>,
    /// Where it is written; the first one made the event.
    pub evidence: Vec<Evidence>,
}
