//! The event model: plain data, no behavior beyond look-ups.
//!
//! Every fact carries a [`Span`](crate::text::Span) of its document's source text and the rule that made it. Inside a
//! report, entities refer to each other by number ([`EventId`] …); the numbers never leave the program. The words are
//! those of the JSON contract; the JSON itself is made in `export`.
mod date;
mod document;
mod event;
mod evidence;
mod id;
mod issue;
mod library;
mod organization;
mod participation;
mod person;
mod quote;
mod report;

pub use date::{Date, DateBasis, Precision};
pub use document::{Basis, Document, Warning, WarningKind};
pub use event::{Event, EventKind, EventMode, EventStatus, TitleBasis};
pub use evidence::{Evidence, RuleId};
pub use id::{EventId, GroupId, OrganizationId, Party, PersonId, QuoteId, Speaker};
pub use issue::{Issue, IssueKind};
pub use library::Library;
pub use organization::{
    Group, Initiative, InitiativeKind, Organization, OrganizationKind, Place, PlaceKind,
};
pub use participation::{Participation, ParticipationMode, Role};
pub use person::{Affiliation, Mention, MentionForm, NameOrder, Person, Qualifier};
pub use quote::{
    Certainty, Flag, Quote, QuoteForm, QuoteKind, QuotedString, QuotedWhy, Resolution,
};
pub use report::{DocumentKind, Report};
