//! The words that stand for things on the screen.
use super::super::target::{Entity, Target};
use super::Catalog;
use crate::model::{Event, Party, Person, Quote, QuoteKind, Report};
use crate::text::Span;

impl Catalog {
    /// What a thing is called: an event's title, a name, the content of a quote. White space is folded.
    #[must_use]
    pub fn heading(&self, target: Target) -> String {
        let Some(report) = self.report(target.document) else {
            return String::new();
        };
        match target.entity {
            Entity::Event(id) => report
                .event(id)
                .map_or(String::new(), |event| report.words(event.title)),
            Entity::Person(id) => report
                .person(id)
                .map_or(String::new(), |person| report.words(person.name)),
            Entity::Organization(id) => report
                .organization(id)
                .map_or(String::new(), |organization| {
                    report.words(organization.name)
                }),
            Entity::Quote(id) => report
                .quote(id)
                .map_or(String::new(), |quote| content(report, quote)),
        }
    }

    /// A quote as a list shows it: in quotation marks only what is verbatim.
    #[must_use]
    pub fn quoted(&self, target: Target) -> String {
        let quote = self.quote(target);
        let heading = self.heading(target);
        match quote {
            Some(quote) if quote.kind == QuoteKind::Direct => format!("“{heading}”"),
            Some(_) | None => heading,
        }
    }

    /// A thing in a line of its own: a quote with what reports it.
    #[must_use]
    pub fn told(&self, target: Target) -> String {
        joined(&[self.before_words(target), self.quoted(target)], " ")
    }

    /// What stands before the words of a quote in a list: what its flags warn of, and the reporting words where it is
    /// reported. `denied:` must not be overlooked.
    #[must_use]
    pub fn before_words(&self, target: Target) -> String {
        let Some((report, quote)) = self.report(target.document).zip(self.quote(target)) else {
            return String::new();
        };
        let cue = quote.cue.filter(|_| quote.kind != QuoteKind::Direct);
        let cue = cue.map_or(String::new(), |cue| {
            format!("{}:", report.words(cue).to_lowercase())
        });
        joined(&[quote.caveat(), cue], " ")
    }

    /// The quote behind a target.
    #[must_use]
    pub fn quote(&self, target: Target) -> Option<&Quote> {
        match target.entity {
            Entity::Quote(id) => self.report(target.document)?.quote(id),
            Entity::Event(_) | Entity::Person(_) | Entity::Organization(_) => None,
        }
    }

    /// The event behind a target.
    #[must_use]
    pub fn event(&self, target: Target) -> Option<&Event> {
        match target.entity {
            Entity::Event(id) => self.report(target.document)?.event(id),
            Entity::Quote(_) | Entity::Person(_) | Entity::Organization(_) => None,
        }
    }

    /// What stands behind a row's heading: dates and places, titles, speakers.
    #[must_use]
    pub fn detail(&self, target: Target) -> String {
        let Some(report) = self.report(target.document) else {
            return String::new();
        };
        match target.entity {
            Entity::Event(id) => report
                .event(id)
                .map_or(String::new(), |event| when_where(report, event)),
            Entity::Person(id) => report
                .person(id)
                .map_or(String::new(), |person| titles(report, person)),
            Entity::Organization(id) => {
                let Some(organization) = report.organization(id) else {
                    return String::new();
                };
                let kind = organization.kind.map_or("", Into::into);
                let acronym = organization.acronym.map(|acronym| report.words(acronym));
                let parts = [acronym.unwrap_or_default(), kind.to_owned()];
                joined(&parts, " · ")
            }
            Entity::Quote(id) => report
                .quote(id)
                .map_or(String::new(), |quote| speaker_of(report, quote)),
        }
    }

    /// Where a thing is written first. Offsets: bytes of its document.
    #[must_use]
    pub fn span(&self, target: Target) -> Option<Span> {
        let report = self.report(target.document)?;
        Some(match target.entity {
            Entity::Event(id) => report.event(id)?.title,
            Entity::Person(id) => report.person(id)?.name,
            Entity::Organization(id) => report.organization(id)?.name,
            Entity::Quote(id) => report.quote(id)?.hull(),
        })
    }

    /// `path:line` of the place where a thing is written first.
    #[must_use]
    pub fn place(&self, target: Target) -> String {
        let path = self
            .report(target.document)
            .map_or("", |report| report.document.path.as_str());
        let line = self
            .span(target)
            .zip(self.lines(target.document))
            .map_or(1, |(span, lines)| lines.line(span.start));
        format!("{path}:{line}")
    }
}

/// The content of a quote, its parts joined where an attribution stood between.
pub(super) fn content(report: &Report, quote: &Quote) -> String {
    report.parts(quote).join(" … ")
}

/// The name of whoever speaks, else the words that name them, else that nobody is known.
pub(super) fn speaker_of(report: &Report, quote: &Quote) -> String {
    let named = quote
        .speaker
        .and_then(|speaker| report.name_of_speaker(speaker));
    let named = named.map(|span| report.words(span));
    named.unwrap_or_else(|| match quote.source {
        Some(source) => format!("{} (unknown)", report.words(source)),
        None => "unknown".to_owned(),
    })
}

/// The name of a participant.
pub(super) fn name(report: &Report, party: Party) -> String {
    report
        .name_of(party)
        .map_or(String::new(), |span| report.words(span))
}

/// All titles of a person.
pub(super) fn titles(report: &Report, person: &Person) -> String {
    let titles: Vec<String> = person
        .affiliations
        .iter()
        .map(|affiliation| report.words(affiliation.title))
        .collect();
    titles.join("; ")
}

fn when_where(report: &Report, event: &Event) -> String {
    let date = event.date.as_ref().and_then(|date| date.value.clone());
    let place = event.place.map(|place| report.words(place));
    let kind: &str = event.kind.into();
    let parts = [
        date.unwrap_or_default(),
        place.unwrap_or_default(),
        kind.to_owned(),
    ];
    joined(&parts, " · ")
}

/// The parts that say something, with a sign between.
pub(super) fn joined(parts: &[String], sign: &str) -> String {
    let said: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    said.join(sign)
}
