//! Numbers of entities inside one report. Outside, keys made from content take their place (see `export`).

/// An event of one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub u32);

/// A person of one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub u32);

/// An organization of one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganizationId(pub u32);

/// A group of one report: speakers that are an unnamed plural.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupId(pub u32);

/// A quote of one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuoteId(pub u32);

/// Who takes part in an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// A person.
    Person(PersonId),
    /// An organization; a state that speaks is one.
    Organization(OrganizationId),
}

impl Party {
    /// The person with this number of a report.
    #[must_use]
    pub fn person(nth: usize) -> Self {
        Self::Person(PersonId(u32::try_from(nth).unwrap_or(u32::MAX)))
    }

    /// The organization with this number of a report.
    #[must_use]
    pub fn organization(nth: usize) -> Self {
        Self::Organization(OrganizationId(u32::try_from(nth).unwrap_or(u32::MAX)))
    }
}

/// Who said something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Speaker {
    /// A person or an organization.
    Party(Party),
    /// An unnamed plural ("the guests").
    Group(GroupId),
}

impl Speaker {
    /// The person, if it is one.
    #[must_use]
    pub fn person(self) -> Option<PersonId> {
        match self {
            Self::Party(Party::Person(id)) => Some(id),
            Self::Party(Party::Organization(_)) | Self::Group(_) => None,
        }
    }
}
