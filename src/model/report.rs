//! All facts of one document.
use super::{
    Date, Document, Event, EventId, Group, GroupId, Initiative, Issue, Organization,
    OrganizationId, Participation, Party, Person, PersonId, Place, Quote, QuoteId, QuotedString,
    Speaker,
};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// Whether a stretch between two parts of a quote holds no words, and not the end of one quotation and the start of
/// another.
fn is_markup(between: &str) -> bool {
    let marks = between.chars().filter(|c| "“”«»„\"".contains(*c)).count();
    marks < 2 && !between.contains(char::is_alphanumeric)
}

/// What form a document has.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, strum::IntoStaticStr,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
#[allow(
    missing_docs,
    reason = "the words are those of the event model's contract and say what they mean"
)]
pub enum DocumentKind {
    Report,
    Transcript,
    Agenda,
    Announcement,
    Digest,
    #[default]
    Other,
}

/// What one document says. It never depends on another document.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The document.
    pub document: Document,
    /// Its headline.
    pub title: Option<Span>,
    /// Its form.
    pub kind: DocumentKind,
    /// ISO 639-3 code of its language, when it could be told.
    pub language: Option<&'static str>,
    /// The date of writing, or of the event if only that is given: the anchor of relative dates.
    pub date: Option<Date>,
    /// Who wrote it.
    pub byline: Option<Span>,
    /// Events in text order.
    pub events: Vec<Event>,
    /// People in order of their first mention.
    pub people: Vec<Person>,
    /// Organizations in order of their first mention.
    pub organizations: Vec<Organization>,
    /// Participations in text order.
    pub participations: Vec<Participation>,
    /// Quotes in text order.
    pub quotes: Vec<Quote>,
    /// Strings in marks that are no quotes.
    pub quoted_strings: Vec<QuotedString>,
    /// Speakers that are unnamed plurals.
    pub groups: Vec<Group>,
    /// Places.
    pub places: Vec<Place>,
    /// Initiatives, agreements, strategies.
    pub initiatives: Vec<Initiative>,
    /// What could not be settled.
    pub issues: Vec<Issue>,
}

impl Report {
    /// A report that says nothing of `document`.
    #[must_use]
    pub fn empty(document: Document) -> Self {
        Self {
            document,
            title: None,
            kind: DocumentKind::default(),
            language: None,
            date: None,
            byline: None,
            events: Vec::new(),
            people: Vec::new(),
            organizations: Vec::new(),
            participations: Vec::new(),
            quotes: Vec::new(),
            quoted_strings: Vec::new(),
            groups: Vec::new(),
            places: Vec::new(),
            initiatives: Vec::new(),
            issues: Vec::new(),
        }
    }

    /// The event with this id.
    #[must_use]
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.events.get(id.0 as usize)
    }

    /// The person with this id.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.get(id.0 as usize)
    }

    /// The organization with this id.
    #[must_use]
    pub fn organization(&self, id: OrganizationId) -> Option<&Organization> {
        self.organizations.get(id.0 as usize)
    }

    /// The group with this id.
    #[must_use]
    pub fn group(&self, id: GroupId) -> Option<&Group> {
        self.groups.get(id.0 as usize)
    }

    /// The quote with this id.
    #[must_use]
    pub fn quote(&self, id: QuoteId) -> Option<&Quote> {
        self.quotes.get(id.0 as usize)
    }

    /// The words that name a participant.
    #[must_use]
    pub fn name_of(&self, party: Party) -> Option<Span> {
        match party {
            Party::Person(id) => self.person(id).map(|person| person.name),
            Party::Organization(id) => self.organization(id).map(|organization| organization.name),
        }
    }

    /// The words that name whoever speaks.
    #[must_use]
    pub fn name_of_speaker(&self, speaker: Speaker) -> Option<Span> {
        match speaker {
            Speaker::Party(party) => self.name_of(party),
            Speaker::Group(id) => self.group(id).map(|group| group.span),
        }
    }

    /// The words at `span`, white space folded.
    #[must_use]
    pub fn words(&self, span: Span) -> String {
        self.document.source.folded(span)
    }

    /// The words of a quote. A new part begins where other words stand between, not where markup or a line break does.
    #[must_use]
    pub fn parts(&self, quote: &Quote) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        let mut end = None;
        for &span in &quote.content {
            let words = self.words(span);
            let between = end.map(|start| {
                let end = span.start;
                self.document.source.slice(Span { start, end })
            });
            match (between, out.last_mut()) {
                (Some(between), Some(last)) if is_markup(between) => {
                    if between.contains(char::is_whitespace) {
                        last.push(' ');
                    }
                    last.push_str(&words);
                }
                _ => out.push(words),
            }
            end = Some(span.end);
        }
        out
    }
}
