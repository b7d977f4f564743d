//! Dates as written-ups give them: with a precision, perhaps unresolved.
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// How exact a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Precision {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A season.
    Season,
    /// A year.
    Year,
    /// From one day to another.
    Interval,
}

/// How an event came to its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum DateBasis {
    /// The text says it of this event.
    Stated,
    /// Taken over from the event above.
    Inherited,
    /// Worked out from another date of the document.
    Inferred,
}

/// A date that the text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    /// Extended Date/Time Format (ISO 8601-2), level 1: `2031`, `2031-05`, `2031-05-04`, `2031-23` (autumn),
    /// `2031-05-04/2031-05-06`. `None`: the document gives no anchor for a relative date.
    pub value: Option<String>,
    /// How exact it is.
    pub precision: Precision,
    /// How the event came to it.
    pub basis: DateBasis,
    /// The words of the date.
    pub span: Span,
}
