//! One list of the JSON model after the other.
use super::super::event_model::{
    AffiliationEntry, EventEntry, FactsEntry, GroupEntry, InitiativeEntry, IssueEntry,
    MentionEntry, OrganizationEntry, ParticipationEntry, PersonEntry, PlaceEntry, QuoteEntry,
    QuotedStringEntry,
};
use super::{Fault, Import, kept, number};
use crate::model::{
    Affiliation, Event, EventId, Evidence, Group, Initiative, Issue, Mention, Organization,
    OrganizationId, Participation, Person, Place, Quote, QuoteId, QuotedString, Report,
};

impl Import<'_> {
    pub(super) fn entries(&self, facts: &FactsEntry<'_>, out: &mut Report) -> Result<(), Fault> {
        let own = |document: &str| document == self.id;
        for entry in facts.events.iter().filter(|entry| own(&entry.document)) {
            out.events.push(self.event(entry)?);
        }
        for entry in facts.people.iter().filter(|entry| own(&entry.document)) {
            out.people.push(self.person(entry)?);
        }
        for entry in facts
            .organizations
            .iter()
            .filter(|entry| own(&entry.document))
        {
            out.organizations.push(self.organization(entry)?);
        }
        for entry in &facts.participations {
            // A participation names no document of its own: it is where its event is.
            if self.events.contains_key(&*entry.event) {
                out.participations.push(self.participation(entry)?);
            }
        }
        for entry in facts.quotes.iter().filter(|entry| own(&entry.document)) {
            out.quotes.push(self.quote(entry)?);
        }
        for entry in facts
            .quoted_strings
            .iter()
            .filter(|entry| own(&entry.span.document))
        {
            out.quoted_strings.push(self.quoted_string(entry)?);
        }
        for entry in facts
            .groups
            .iter()
            .filter(|entry| own(&entry.span.document))
        {
            out.groups.push(self.group(entry)?);
        }
        for entry in facts.places.iter().filter(|entry| own(&entry.document)) {
            out.places.push(self.place(entry)?);
        }
        for entry in facts
            .initiatives
            .iter()
            .filter(|entry| own(&entry.document))
        {
            out.initiatives.push(self.initiative(entry)?);
        }
        for entry in facts
            .issues
            .iter()
            .filter(|entry| own(&entry.span.document))
        {
            out.issues.push(self.issue(entry)?);
        }
        Ok(())
    }

    fn event(&self, entry: &EventEntry<'_>) -> Result<Event, Fault> {
        let evidence = self.evidence(&entry.evidence)?;
        let near = evidence
            .first()
            .map_or(self.all(), |evidence| evidence.span);
        let spans = |words: Option<&str>| words.map(|words| self.must(words, near)).transpose();
        Ok(Event {
            title: self.must(&entry.title, near)?,
            title_basis: entry.title_basis,
            aliases: entry
                .aliases
                .iter()
                .map(|alias| self.must(alias, self.all()))
                .collect::<Result<_, _>>()?,
            kind: entry.kind,
            status: entry.status,
            parent: number(&self.events, entry.parent.as_deref(), EventId)?,
            date: entry
                .date
                .as_ref()
                .map(|date| self.date(date))
                .transpose()?,
            place: spans(entry.place.as_deref())?,
            country: entry.country.as_deref().map(kept),
            mode: entry.mode,
            theme: entry
                .theme
                .as_ref()
                .map(|theme| self.span(theme))
                .transpose()?,
            edition: spans(entry.edition.as_deref())?,
            attendance: entry
                .attendance
                .as_ref()
                .map(|span| self.span(span))
                .transpose()?,
            evidence,
        })
    }

    fn person(&self, entry: &PersonEntry<'_>) -> Result<Person, Fault> {
        let mention = |entry: &MentionEntry<'_>| {
            Ok(Mention {
                span: self.span(&entry.span)?,
                form: entry.form,
                rule: kept(&entry.rule),
            })
        };
        let mentions: Vec<Mention> = entry
            .mentions
            .iter()
            .map(mention)
            .collect::<Result<_, Fault>>()?;
        let name = self.name(
            &entry.id,
            &entry.name,
            mentions.iter().map(|mention| mention.span),
        )?;
        let inside = |words: Option<&str>| words.and_then(|words| self.words(words, name));
        let affiliation = |title: &AffiliationEntry<'_>| self.affiliation(title);
        Ok(Person {
            name,
            given: inside(entry.given.as_deref()),
            family: inside(entry.family.as_deref()),
            patronymic: inside(entry.patronymic.as_deref()),
            name_order: entry.name_order,
            honorifics: entry
                .honorifics
                .iter()
                .map(|honorific| self.must(honorific, self.all()))
                .collect::<Result<_, _>>()?,
            affiliations: entry
                .affiliations
                .iter()
                .map(affiliation)
                .collect::<Result<_, _>>()?,
            country: entry.country.as_deref().map(kept),
            mentions,
        })
    }

    fn affiliation(&self, entry: &AffiliationEntry<'_>) -> Result<Affiliation, Fault> {
        let title = self.slice(entry.start, entry.end, &entry.text)?;
        Ok(Affiliation {
            title,
            role: entry
                .role
                .as_deref()
                .and_then(|role| self.words(role, title)),
            organization: number(
                &self.organizations,
                entry.organization.as_deref(),
                OrganizationId,
            )?,
            country: entry.country.as_deref().map(kept),
            qualifier: entry.qualifier,
            evidence: Evidence {
                span: title,
                rule: kept(&entry.rule),
                strength: 0.9,
            },
        })
    }

    fn organization(&self, entry: &OrganizationEntry<'_>) -> Result<Organization, Fault> {
        let mentions = self.evidence(&entry.mentions)?;
        let name = self.name(
            &entry.id,
            &entry.name,
            mentions.iter().map(|mention| mention.span),
        )?;
        let anywhere = |words: &str| self.must(words, self.all());
        Ok(Organization {
            name,
            acronym: entry.acronym.as_deref().map(anywhere).transpose()?,
            aliases: entry
                .aliases
                .iter()
                .map(|alias| anywhere(alias))
                .collect::<Result<_, _>>()?,
            kind: entry.kind,
            parent: number(&self.organizations, entry.parent.as_deref(), OrganizationId)?,
            country: entry.country.as_deref().map(kept),
            mentions,
        })
    }

    fn participation(&self, entry: &ParticipationEntry<'_>) -> Result<Participation, Fault> {
        let evidence = self.evidence(&entry.evidence)?;
        let near = evidence
            .first()
            .map_or(self.all(), |evidence| evidence.span);
        let event = number(&self.events, Some(&entry.event), EventId)?;
        Ok(Participation {
            participant: self.party(&entry.participant)?,
            event: event.ok_or("a participation has no event")?,
            role: entry.role,
            title: entry
                .title
                .as_deref()
                .and_then(|title| self.words(title, near)),
            mode: entry.mode,
            evidence,
        })
    }

    fn quote(&self, entry: &QuoteEntry<'_>) -> Result<Quote, Fault> {
        let one = |span: &Option<super::SpanEntry<'_>>| {
            span.as_ref().map(|span| self.span(span)).transpose()
        };
        #[allow(
            clippy::cast_possible_truncation,
            reason = "a confidence has three digits"
        )]
        let confidence = entry.confidence as f32;
        Ok(Quote {
            kind: entry.kind,
            form: entry.form,
            content: self.spans(&entry.content)?,
            quoted: self.spans(&entry.quoted)?,
            source: one(&entry.source)?,
            cue: one(&entry.cue)?,
            speaker: entry
                .speaker
                .as_deref()
                .map(|id| self.speaker(id))
                .transpose()?,
            resolution: entry.resolution,
            antecedent: one(&entry.antecedent)?,
            addressee: one(&entry.addressee)?,
            event: number(&self.events, entry.event.as_deref(), EventId)?,
            continues: number(&self.quotes, entry.continues.as_deref(), QuoteId)?,
            nested_in: number(&self.quotes, entry.nested_in.as_deref(), QuoteId)?,
            flags: entry.flags.clone(),
            confidence,
            rules: entry.rules.iter().map(|rule| kept(rule)).collect(),
            paragraph: entry.paragraph,
        })
    }

    fn quoted_string(&self, entry: &QuotedStringEntry<'_>) -> Result<QuotedString, Fault> {
        let span = self.span(&entry.span)?;
        Ok(QuotedString {
            span,
            why: entry.why,
            evidence: Evidence {
                span,
                rule: kept(&entry.rule),
                strength: 0.9,
            },
        })
    }

    fn group(&self, entry: &GroupEntry<'_>) -> Result<Group, Fault> {
        let span = self.span(&entry.span)?;
        Ok(Group {
            span,
            members: entry
                .members
                .iter()
                .map(|id| self.party(id))
                .collect::<Result<_, _>>()?,
            // The model does not name the rule of a group.
            evidence: Evidence {
                span,
                rule: "",
                strength: 0.8,
            },
        })
    }

    fn place(&self, entry: &PlaceEntry<'_>) -> Result<Place, Fault> {
        let mentions = self.evidence(&entry.mentions)?;
        let near = mentions.first().map_or(self.all(), |mention| mention.span);
        Ok(Place {
            name: self.must(&entry.name, near)?,
            kind: entry.kind,
            country: entry.country.as_deref().map(kept),
            mentions,
        })
    }

    fn initiative(&self, entry: &InitiativeEntry<'_>) -> Result<Initiative, Fault> {
        let mentions = self.evidence(&entry.mentions)?;
        let near = mentions.first().map_or(self.all(), |mention| mention.span);
        Ok(Initiative {
            name: self.must(&entry.name, near)?,
            kind: entry.kind,
            event: number(&self.events, entry.event.as_deref(), EventId)?,
            signatories: entry
                .signatories
                .iter()
                .map(|id| self.party(id))
                .collect::<Result<_, _>>()?,
            mentions,
        })
    }

    fn issue(&self, entry: &IssueEntry<'_>) -> Result<Issue, Fault> {
        Ok(Issue {
            kind: entry.kind,
            span: self.span(&entry.span)?,
            message: entry.message.to_string(),
            candidates: entry
                .candidates
                .iter()
                .map(|id| self.party(id))
                .collect::<Result<_, _>>()?,
        })
    }
}
