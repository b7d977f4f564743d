//! Participations: who took part in which event, as what.
use super::{EventId, Evidence, Party};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// As what somebody took part. From the most specific to the least: a participant has one role at an event.
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
    strum::EnumString,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[allow(
    missing_docs,
    reason = "the words are those of the event model's contract and say what they mean"
)]
pub enum Role {
    Moderator,
    Chair,
    Keynote,
    Signatory,
    Host,
    CoOrganizer,
    Organizer,
    Sponsor,
    Partner,
    Panelist,
    Presenter,
    Speaker,
    Attendee,
    Addressee,
    Mentioned,
}

/// How a participant took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ParticipationMode {
    /// There in person, and the text says so.
    InPerson,
    /// By a recorded or live video.
    Video,
    /// By a message that another read out.
    Message,
    /// Online.
    Online,
}

/// A participant's part in an event.
#[derive(Debug, Clone, PartialEq)]
pub struct Participation {
    /// Who.
    pub participant: Party,
    /// At which event.
    pub event: EventId,
    /// As what.
    pub role: Role,
    /// The title that the text gives on that occasion.
    pub title: Option<Span>,
    /// How.
    pub mode: Option<ParticipationMode>,
    /// Where it is written.
    pub evidence: Vec<Evidence>,
}
