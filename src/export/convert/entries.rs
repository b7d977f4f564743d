//! One list of the JSON model after the other.
use super::Converter;
use crate::export::event_model::{
    AffiliationEntry, AliasEntry, EventEntry, GroupEntry, InitiativeEntry, MentionEntry,
    OrganizationEntry, ParticipationEntry, PersonEntry, PlaceEntry, QuoteEntry,
};
use crate::model::MentionForm;
use crate::text::Span;
use std::borrow::Cow;

impl<'a> Converter<'a> {
    pub(super) fn event_entries(&self) -> Vec<EventEntry<'a>> {
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

    pub(super) fn person_entries(&self) -> Vec<PersonEntry<'a>> {
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

    pub(super) fn organization_entries(&self) -> Vec<OrganizationEntry<'a>> {
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

    pub(super) fn participation_entries(&self) -> Vec<ParticipationEntry<'a>> {
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

    pub(super) fn quote_entries(&self) -> Vec<QuoteEntry<'a>> {
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

    pub(super) fn group_entries(&self) -> Vec<GroupEntry<'a>> {
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

    pub(super) fn place_entries(&self) -> Vec<PlaceEntry<'a>> {
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

    pub(super) fn initiative_entries(&self) -> Vec<InitiativeEntry<'a>> {
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
