//! What a person can point at.
use crate::model::{EventId, OrganizationId, Party, PersonId, QuoteId};

/// A thing of one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entity {
    /// An event.
    Event(EventId),
    /// A person.
    Person(PersonId),
    /// An organization.
    Organization(OrganizationId),
    /// A quote.
    Quote(QuoteId),
}

/// An addressable thing: what a row stands for, and where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Target {
    /// The document's number in the catalog.
    pub document: usize,
    /// The thing.
    pub entity: Entity,
}

/// A part of the screen that can have the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pane {
    /// Events, as a tree.
    Events,
    /// People and organizations.
    Participants,
    /// Quotes.
    Quotes,
    /// The text of a document.
    Reader,
}

impl Pane {
    /// The lists, in the order of the screen.
    pub const LISTS: [Self; 3] = [Self::Events, Self::Participants, Self::Quotes];
    /// All panes, in the order of the screen.
    pub const ALL: [Self; 4] = [Self::Events, Self::Participants, Self::Quotes, Self::Reader];

    /// Its place in the order of the screen, from 0.
    #[must_use]
    pub fn place(self) -> usize {
        self as usize
    }

    /// What stands over it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Events => "Events",
            Self::Participants => "Participants",
            Self::Quotes => "Quotes",
            Self::Reader => "Reader",
        }
    }
}

impl Entity {
    /// The pane that lists it.
    #[must_use]
    pub fn pane(self) -> Pane {
        match self {
            Self::Event(_) => Pane::Events,
            Self::Person(_) | Self::Organization(_) => Pane::Participants,
            Self::Quote(_) => Pane::Quotes,
        }
    }

    /// The participant, if it is one.
    #[must_use]
    pub fn party(self) -> Option<Party> {
        match self {
            Self::Person(id) => Some(Party::Person(id)),
            Self::Organization(id) => Some(Party::Organization(id)),
            Self::Event(_) | Self::Quote(_) => None,
        }
    }
}

impl From<Party> for Entity {
    fn from(party: Party) -> Self {
        match party {
            Party::Person(id) => Self::Person(id),
            Party::Organization(id) => Self::Organization(id),
        }
    }
}
