//! What is lit in the text of a document, and where its links stand.
use super::super::target::{Entity, Target};
use super::Catalog;
use crate::model::{Party, QuoteId, Speaker};
use crate::text::Span;

/// What a stretch of text is to the reader of it. A later part lies over an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The content of some quote.
    Said,
    /// The name of a participant.
    Name,
    /// The reporting words of some quote.
    Cue,
    /// Where the selected event or participant is written.
    Here,
    /// The content of the selected quote.
    Content,
    /// Its reporting words.
    OwnCue,
    /// The words that name its speaker.
    Source,
}

/// A stretch of text with what it is and where it leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    /// Offsets: bytes of the document's text.
    pub span: Span,
    /// What it is.
    pub part: Part,
    /// Where it leads.
    pub target: Target,
}

impl Catalog {
    /// Everything that is lit in a document while `selected` is, in the order in which it is laid over the text.
    #[must_use]
    pub fn passages(&self, document: usize, selected: Option<Target>) -> Vec<Passage> {
        let mut out = self.text_links(document);
        let Some(report) = self.report(document) else {
            return out;
        };
        let mut add = |span: Span, part: Part, target: Target| {
            out.push(Passage { span, part, target });
        };
        for (nth, quote) in (0u32..).zip(&report.quotes) {
            let target = Target::new(document, Entity::Quote(QuoteId(nth)));
            for &span in &quote.content {
                add(span, Part::Said, target);
            }
        }
        if let Some(target) = selected.filter(|target| target.document == document) {
            for span in self.evidence(target) {
                add(span, Part::Here, target);
            }
            if let Some(quote) = self.quote(target) {
                for &span in &quote.content {
                    add(span, Part::Content, target);
                }
                if let Some(cue) = quote.cue {
                    add(cue, Part::OwnCue, target);
                }
                if let Some(source) = quote.source {
                    add(source, Part::Source, target);
                }
            }
        }
        out.sort_by_key(|passage| (passage.part, passage.span.start));
        out
    }

    /// The names and reporting words of a document that lead somewhere, in text order.
    #[must_use]
    pub fn text_links(&self, document: usize) -> Vec<Passage> {
        let mut out = Vec::new();
        let Some(report) = self.report(document) else {
            return out;
        };
        let people = (0..report.people.len()).map(Party::person);
        let organizations = (0..report.organizations.len()).map(Party::organization);
        for party in people.chain(organizations) {
            let target = Target::new(document, party);
            out.extend(self.mentions(target).into_iter().map(|span| Passage {
                span,
                part: Part::Name,
                target,
            }));
        }
        for (nth, quote) in (0u32..).zip(&report.quotes) {
            let target = Target::new(document, Entity::Quote(QuoteId(nth)));
            let names = quote
                .source
                .zip(quote.speaker)
                .and_then(|(span, speaker)| match speaker {
                    Speaker::Party(party) => Some((span, Target::new(document, party))),
                    Speaker::Group(_) => None,
                });
            out.extend(names.map(|(span, target)| Passage {
                span,
                part: Part::Name,
                target,
            }));
            out.extend(quote.cue.map(|span| Passage {
                span,
                part: Part::Cue,
                target,
            }));
        }
        out.sort_by_key(|passage| (passage.span, passage.target));
        out.dedup_by_key(|passage| (passage.span, passage.target));
        out
    }

    /// Where a thing is written: every mention, or what shows it. Offsets: bytes of its document.
    #[must_use]
    pub fn evidence(&self, target: Target) -> Vec<Span> {
        let Some(report) = self.report(target.document) else {
            return Vec::new();
        };
        match target.entity {
            Entity::Event(id) => {
                let Some(event) = report.event(id) else {
                    return Vec::new();
                };
                let mut out = vec![event.title];
                out.extend(event.evidence.iter().map(|evidence| evidence.span));
                out
            }
            Entity::Person(_) | Entity::Organization(_) => self.mentions(target),
            Entity::Quote(id) => report
                .quote(id)
                .map_or(Vec::new(), |quote| quote.content.clone()),
        }
    }

    fn mentions(&self, target: Target) -> Vec<Span> {
        let Some(report) = self.report(target.document) else {
            return Vec::new();
        };
        match target.entity {
            Entity::Person(id) => report.person(id).map_or(Vec::new(), |person| {
                person.mentions.iter().map(|mention| mention.span).collect()
            }),
            Entity::Organization(id) => {
                report.organization(id).map_or(Vec::new(), |organization| {
                    organization
                        .mentions
                        .iter()
                        .map(|mention| mention.span)
                        .collect()
                })
            }
            Entity::Event(_) | Entity::Quote(_) => Vec::new(),
        }
    }
}
