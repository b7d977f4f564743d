//! From reports to the JSON shapes: bytes become scalars, numbers become ids made from content.
use super::Options;
use super::event_model::{
    AffiliationEntry, AliasEntry, DateEntry, DocumentEntry, DocumentModel, EventEntry, EventModel,
    EvidenceEntry, FactsEntry, GroupEntry, InitiativeEntry, IssueEntry, MentionEntry, OFFSET_UNIT,
    OrganizationEntry, ParticipationEntry, PersonEntry, PlaceEntry, QuoteEntry, QuotedStringEntry,
    SCHEMA, SpanEntry, WarningEntry,
};
use crate::model::{Date, Evidence, Library, MentionForm, Party, Report, Speaker};
use crate::text::{LineIndex, Span};
use std::borrow::Cow;
use std::collections::HashSet;

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

    fn event_entries(&self) -> Vec<EventEntry<'a>> {
        let entry = |(nth, event): (usize, &'a crate::model::Event)| EventEntry {
            id: Cow::Owned(self.events[nth].clone()),
            document: self.document(),
            title: Cow::Owned(self.report.words(event.title)),
            title_basis: event.title_basis,
            aliases: event
                .aliases
                .iter()
                .map(|&alias| Cow::Owned(self.report.words(alias)))
                .collect(),
            kind: event.kind,
            status: event.status,
            parent: event.parent.map(|parent| Self::key(&self.events, parent.0)),
            date: event.date.as_ref().map(|date| self.date(date)),
            place: event.place.map(|place| self.text(place)),
            country: event.country.map(Cow::Borrowed),
            mode: event.mode,
            theme: event.theme.map(|theme| self.span(theme)),
            edition: event.edition.map(|edition| self.text(edition)),
            attendance: event.attendance.map(|attendance| self.span(attendance)),
            evidence: self.evidence(&event.evidence),
        };
        self.report.events.iter().enumerate().map(entry).collect()
    }

    fn person_entries(&self) -> Vec<PersonEntry<'a>> {
        let entry = |(nth, person): (usize, &'a crate::model::Person)| {
            let name = self.text(person.name);
            let mut aliases: Vec<AliasEntry<'a>> = Vec::new();
            for mention in &person.mentions {
                let text = self.text(mention.span);
                let told = !matches!(
                    mention.form,
                    MentionForm::Pronoun | MentionForm::Role | MentionForm::HonorificOnly
                ) && text != name;
                if told && !aliases.iter().any(|alias| alias.text == text) {
                    aliases.push(AliasEntry {
                        text,
                        form: mention.form,
                    });
                }
            }
            PersonEntry {
                id: Cow::Owned(self.people[nth].clone()),
                document: self.document(),
                name: Cow::Owned(self.report.words(person.name)),
                given: person.given.map(|span| self.text(span)),
                family: person.family.map(|span| self.text(span)),
                patronymic: person.patronymic.map(|span| self.text(span)),
                name_order: person.name_order,
                honorifics: person
                    .honorifics
                    .iter()
                    .map(|&span| self.text(span))
                    .collect(),
                aliases,
                country: person.country.map(Cow::Borrowed),
                affiliations: person
                    .affiliations
                    .iter()
                    .map(|title| self.affiliation(title))
                    .collect(),
                mentions: person
                    .mentions
                    .iter()
                    .map(|mention| MentionEntry {
                        span: self.span(mention.span),
                        form: mention.form,
                        rule: mention.rule.into(),
                    })
                    .collect(),
            }
        };
        self.report.people.iter().enumerate().map(entry).collect()
    }

    fn affiliation(&self, title: &crate::model::Affiliation) -> AffiliationEntry<'a> {
        AffiliationEntry {
            title: Cow::Owned(self.report.words(title.title)),
            role: title.role.map(|role| Cow::Owned(self.report.words(role))),
            organization: title
                .organization
                .map(|id| Self::key(&self.organizations, id.0)),
            country: title.country.map(Cow::Borrowed),
            qualifier: title.qualifier,
            document: self.document(),
            start: self.scalar(title.title.start),
            end: self.scalar(title.title.end),
            text: self.text(title.title),
            rule: title.evidence.rule.into(),
        }
    }

    fn organization_entries(&self) -> Vec<OrganizationEntry<'a>> {
        let entry =
            |(nth, organization): (usize, &'a crate::model::Organization)| OrganizationEntry {
                id: Cow::Owned(self.organizations[nth].clone()),
                document: self.document(),
                name: Cow::Owned(self.report.words(organization.name)),
                acronym: organization.acronym.map(|span| self.text(span)),
                aliases: organization
                    .aliases
                    .iter()
                    .map(|&span| self.text(span))
                    .collect(),
                kind: organization.kind,
                parent: organization
                    .parent
                    .map(|parent| Self::key(&self.organizations, parent.0)),
                country: organization.country.map(Cow::Borrowed),
                mentions: self.evidence(&organization.mentions),
            };
        self.report
            .organizations
            .iter()
            .enumerate()
            .map(entry)
            .collect()
    }

    fn participation_entries(&self) -> Vec<ParticipationEntry<'a>> {
        let entry = |(nth, part): (usize, &'a crate::model::Participation)| ParticipationEntry {
            participant: self.party(part.participant),
            event: Self::key(&self.events, part.event.0),
            role: part.role,
            title: part.title.map(|title| self.text(title)),
            mode: part.mode,
            order: u32::try_from(nth + 1).unwrap_or(u32::MAX),
            evidence: self.evidence(&part.evidence),
        };
        self.report
            .participations
            .iter()
            .enumerate()
            .map(entry)
            .collect()
    }

    fn quote_entries(&self) -> Vec<QuoteEntry<'a>> {
        let spans = |spans: &[Span]| spans.iter().map(|&span| self.span(span)).collect();
        let entry = |(nth, quote): (usize, &'a crate::model::Quote)| QuoteEntry {
            id: Cow::Owned(self.quotes[nth].clone()),
            document: self.document(),
            kind: quote.kind,
            form: quote.form,
            content: spans(&quote.content),
            quoted: spans(&quote.quoted),
            source: quote.source.map(|span| self.span(span)),
            cue: quote.cue.map(|span| self.span(span)),
            speaker: quote.speaker.map(|speaker| self.speaker(speaker)),
            resolution: quote.resolution,
            antecedent: quote.antecedent.map(|span| self.span(span)),
            addressee: quote.addressee.map(|span| self.span(span)),
            event: quote.event.map(|event| Self::key(&self.events, event.0)),
            continues: quote.continues.map(|id| Self::key(&self.quotes, id.0)),
            nested_in: quote.nested_in.map(|id| Self::key(&self.quotes, id.0)),
            flags: quote.flags.clone(),
            confidence: (f64::from(quote.confidence) * 1000.0).round() / 1000.0,
            rules: quote.rules.iter().map(|&rule| rule.into()).collect(),
            paragraph: quote.paragraph,
            line: self.lines.line(quote.hull().start),
        };
        self.report.quotes.iter().enumerate().map(entry).collect()
    }

    fn group_entries(&self) -> Vec<GroupEntry<'a>> {
        let entry = |(nth, group): (usize, &'a crate::model::Group)| GroupEntry {
            id: Cow::Owned(self.groups[nth].clone()),
            name: Cow::Owned(self.report.words(group.span)),
            members: group
                .members
                .iter()
                .map(|&party| self.party(party))
                .collect(),
            span: self.span(group.span),
        };
        self.report.groups.iter().enumerate().map(entry).collect()
    }

    fn place_entries(&self) -> Vec<PlaceEntry<'a>> {
        let ids = self.ids("pl", self.report.places.iter().map(|place| place.name));
        let entry = |(place, id): (&'a crate::model::Place, String)| PlaceEntry {
            id: Cow::Owned(id),
            document: self.document(),
            name: self.text(place.name),
            kind: place.kind,
            country: place.country.map(Cow::Borrowed),
            mentions: self.evidence(&place.mentions),
        };
        self.report.places.iter().zip(ids).map(entry).collect()
    }

    fn initiative_entries(&self) -> Vec<InitiativeEntry<'a>> {
        let ids = self.ids(
            "in",
            self.report
                .initiatives
                .iter()
                .map(|initiative| initiative.name),
        );
        let entry = |(initiative, id): (&'a crate::model::Initiative, String)| InitiativeEntry {
            id: Cow::Owned(id),
            document: self.document(),
            name: Cow::Owned(self.report.words(initiative.name)),
            kind: initiative.kind,
            event: initiative
                .event
                .map(|event| Self::key(&self.events, event.0)),
            signatories: initiative
                .signatories
                .iter()
                .map(|&party| self.party(party))
                .collect(),
            mentions: self.evidence(&initiative.mentions),
        };
        self.report.initiatives.iter().zip(ids).map(entry).collect()
    }
}
