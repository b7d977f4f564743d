//! From reports to the JSON shapes: bytes become scalars, numbers become ids made from content.
use super::Options;
use super::event_model::{
    DateEntry, DocumentEntry, DocumentModel, EventModel, EvidenceEntry, FactsEntry, IssueEntry,
    OFFSET_UNIT, QuotedStringEntry, SCHEMA, SpanEntry, WarningEntry,
};
use crate::model::{Date, Evidence, Library, Party, Report, Speaker};
use crate::text::{LineIndex, Span};
use std::borrow::Cow;
use std::collections::HashSet;

mod entries;

/// A library as one model.
#[must_use]
pub fn library<'a>(library: &'a Library, options: &Options) -> EventModel<'a> {
    let mut out = EventModel {
        schema: SCHEMA.into(),
        offset_unit: OFFSET_UNIT.into(),
        generator: concat!("whosaid ", env!("CARGO_PKG_VERSION")).into(),
        documents: Vec::new(),
        facts: FactsEntry::default(),
        links: Vec::new(),
    };
    for (nth, report) in library.reports.iter().enumerate() {
        let copies = library.copies.get(nth).map_or(&[][..], Vec::as_slice);
        let (document, facts) = Converter::new(report).convert(copies, options);
        out.documents.push(document);
        let all = &mut out.facts;
        all.events.extend(facts.events);
        all.people.extend(facts.people);
        all.organizations.extend(facts.organizations);
        all.participations.extend(facts.participations);
        all.quotes.extend(facts.quotes);
        all.quoted_strings.extend(facts.quoted_strings);
        all.groups.extend(facts.groups);
        all.places.extend(facts.places);
        all.initiatives.extend(facts.initiatives);
        all.issues.extend(facts.issues);
    }
    out
}

/// A report as a model of its own.
#[must_use]
pub fn report<'a>(
    report: &'a Report,
    copies: &'a [String],
    options: &Options,
) -> DocumentModel<'a> {
    let (document, facts) = Converter::new(report).convert(copies, options);
    DocumentModel {
        schema: SCHEMA.into(),
        offset_unit: OFFSET_UNIT.into(),
        document,
        facts,
    }
}

struct Converter<'a> {
    report: &'a Report,
    lines: LineIndex,
    events: Vec<String>,
    people: Vec<String>,
    organizations: Vec<String>,
    groups: Vec<String>,
    quotes: Vec<String>,
}

impl<'a> Converter<'a> {
    fn new(report: &'a Report) -> Self {
        let mut out = Self {
            report,
            lines: LineIndex::new(&report.document.source),
            events: Vec::new(),
            people: Vec::new(),
            organizations: Vec::new(),
            groups: Vec::new(),
            quotes: Vec::new(),
        };
        let first = |evidence: &[Evidence]| {
            evidence
                .first()
                .map_or(Span::default(), |evidence| evidence.span)
        };
        out.events = out.ids(
            "ev",
            report.events.iter().map(|event| first(&event.evidence)),
        );
        out.people = out.ids("pe", report.people.iter().map(|person| person.name));
        out.organizations = out.ids(
            "or",
            report
                .organizations
                .iter()
                .map(|organization| organization.name),
        );
        out.groups = out.ids("gr", report.groups.iter().map(|group| group.span));
        out.quotes = out.ids("qu", report.quotes.iter().map(crate::model::Quote::hull));
        out
    }

    /// `kind-document-place`; a second one at the same place gets its end, a third one a number.
    fn ids(&self, kind: &str, spans: impl Iterator<Item = Span>) -> Vec<String> {
        let mut taken: HashSet<String> = HashSet::new();
        spans
            .map(|span| {
                let base = format!(
                    "{kind}-{}-{}",
                    self.report.document.id,
                    self.scalar(span.start)
                );
                let longer = format!("{base}-{}", self.scalar(span.end));
                let mut id = if taken.contains(&base) {
                    longer.clone()
                } else {
                    base
                };
                let mut number = 2;
                while taken.contains(&id) {
                    id = format!("{longer}-{number}");
                    number += 1;
                }
                taken.insert(id.clone());
                id
            })
            .collect()
    }

    fn scalar(&self, at: u32) -> u32 {
        self.lines.scalar(&self.report.document.source, at)
    }

    fn text(&self, span: Span) -> Cow<'a, str> {
        Cow::Borrowed(self.report.document.source.slice(span))
    }

    fn document(&self) -> Cow<'a, str> {
        Cow::Borrowed(&self.report.document.id)
    }

    fn span(&self, span: Span) -> SpanEntry<'a> {
        SpanEntry {
            document: self.document(),
            start: self.scalar(span.start),
            end: self.scalar(span.end),
            text: self.text(span),
        }
    }

    fn evidence(&self, evidence: &[Evidence]) -> Vec<EvidenceEntry<'a>> {
        evidence
            .iter()
            .map(|evidence| EvidenceEntry {
                span: self.span(evidence.span),
                rule: evidence.rule.into(),
            })
            .collect()
    }

    fn party(&self, party: Party) -> Cow<'a, str> {
        let id = match party {
            Party::Person(id) => self.people.get(id.0 as usize),
            Party::Organization(id) => self.organizations.get(id.0 as usize),
        };
        Cow::Owned(id.cloned().unwrap_or_default())
    }

    fn speaker(&self, speaker: Speaker) -> Cow<'a, str> {
        match speaker {
            Speaker::Party(party) => self.party(party),
            Speaker::Group(id) => {
                Cow::Owned(self.groups.get(id.0 as usize).cloned().unwrap_or_default())
            }
        }
    }

    fn key(ids: &[String], nth: u32) -> Cow<'a, str> {
        Cow::Owned(ids.get(nth as usize).cloned().unwrap_or_default())
    }

    fn date(&self, date: &Date) -> DateEntry<'a> {
        DateEntry {
            value: date.value.clone().map(Cow::Owned),
            precision: date.precision,
            basis: date.basis,
            resolved: date.value.is_some(),
            text: self.text(date.span),
            start: self.scalar(date.span.start),
            end: self.scalar(date.span.end),
        }
    }

    fn convert(
        self,
        copies: &'a [String],
        options: &Options,
    ) -> (DocumentEntry<'a>, FactsEntry<'a>) {
        let report = self.report;
        let document = &report.document;
        let entry = DocumentEntry {
            id: self.document(),
            path: Cow::Borrowed(&document.path),
            copies: copies
                .iter()
                .map(|path| Cow::Borrowed(path.as_str()))
                .collect(),
            title: report.title.map(|title| Cow::Owned(report.words(title))),
            sha256: Cow::Borrowed(&document.sha256),
            chars: self.scalar(Span::of(0, document.source.len()).end),
            encoding: document.encoding.into(),
            basis: document.basis,
            kind: report.kind,
            language: report.language.map(Cow::Borrowed),
            date: report.date.as_ref().map(|date| self.date(date)),
            byline: report.byline.map(|byline| self.text(byline)),
            warnings: document
                .warnings
                .iter()
                .map(|warning| WarningEntry {
                    kind: warning.kind,
                    message: Cow::Borrowed(&warning.message),
                })
                .collect(),
            text: options
                .embed_text
                .then(|| Cow::Borrowed(document.source.as_str())),
        };
        let facts = FactsEntry {
            events: self.event_entries(),
            people: self.person_entries(),
            organizations: self.organization_entries(),
            participations: self.participation_entries(),
            quotes: self.quote_entries(),
            quoted_strings: report
                .quoted_strings
                .iter()
                .map(|string| QuotedStringEntry {
                    span: self.span(string.span),
                    why: string.why,
                    rule: string.evidence.rule.into(),
                })
                .collect(),
            groups: self.group_entries(),
            places: self.place_entries(),
            initiatives: self.initiative_entries(),
            issues: report
                .issues
                .iter()
                .map(|issue| IssueEntry {
                    kind: issue.kind,
                    span: self.span(issue.span),
                    message: Cow::Borrowed(&issue.message),
                    candidates: issue
                        .candidates
                        .iter()
                        .map(|&party| self.party(party))
                        .collect(),
                })
                .collect(),
        };
        (entry, facts)
    }
}
