//! The card: everything that is known of a thing, where it is written, and by which rule.
use super::super::target::{Entity, Target};
use super::words::name;
use super::{Catalog, Relation};
use crate::model::{Evidence, Party, Report, RuleId};
use crate::text::Span;

/// A line of a card or a list of links.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// What kind of fact it is.
    pub label: String,
    /// The fact.
    pub text: String,
    /// Where it leads.
    pub target: Option<Target>,
    /// Where it is written. Offsets: bytes of the document.
    pub span: Option<Span>,
}

impl Catalog {
    /// All that is known of a thing.
    #[must_use]
    pub fn card(&self, target: Target) -> Vec<Line> {
        let mut page = Page {
            catalog: self,
            document: target.document,
            lines: Vec::new(),
        };
        let Some(report) = self.report(target.document) else {
            return Vec::new();
        };
        match target.entity {
            Entity::Event(id) => page.event(report, id.0 as usize),
            Entity::Person(id) => page.person(report, id.0 as usize),
            Entity::Organization(id) => page.organization(report, id.0 as usize),
            Entity::Quote(id) => page.quote(report, id.0 as usize),
        }
        page.participations(report, target);
        // Roles were told with their places.
        let told = |link: &super::Link| matches!(link.relation, Relation::Role(_));
        let links = self.links(target).into_iter().filter(|link| !told(link));
        page.lines.extend(links.map(|link| self.link_line(link)));
        page.lines
    }

    /// The links of a thing as lines.
    #[must_use]
    pub fn link_lines(&self, target: Target) -> Vec<Line> {
        let links = self.links(target).into_iter();
        links.map(|link| self.link_line(link)).collect()
    }

    fn link_line(&self, link: super::Link) -> Line {
        Line {
            label: link.relation.name(),
            text: self.told(link.target),
            target: Some(link.target),
            span: None,
        }
    }

    /// What could not be settled, over all documents.
    #[must_use]
    pub fn issue_lines(&self) -> Vec<(usize, Line)> {
        let mut out = Vec::new();
        for (document, report) in self.library.reports.iter().enumerate() {
            for issue in &report.issues {
                let line = self
                    .lines(document)
                    .map_or(1, |lines| lines.line(issue.span.start));
                let kind: &str = issue.kind.into();
                out.push((
                    document,
                    Line {
                        label: kind.replace('-', " "),
                        text: format!("{}:{line}  {}", report.document.path, issue.message),
                        target: None,
                        span: Some(issue.span),
                    },
                ));
            }
        }
        out
    }
}

struct Page<'c> {
    catalog: &'c Catalog,
    document: usize,
    lines: Vec<Line>,
}

impl Page<'_> {
    fn say(&mut self, label: &str, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.lines.push(Line {
                label: label.to_owned(),
                text,
                ..Line::default()
            });
        }
    }

    /// A fact with its place and, if it has one of its own, the rule that read it.
    fn show(&mut self, label: &str, text: &str, span: Span, rule: Option<RuleId>) {
        let line = self
            .catalog
            .lines(self.document)
            .map_or(1, |lines| lines.line(span.start));
        self.lines.push(Line {
            label: label.to_owned(),
            text: match rule {
                Some(rule) => format!("{text}  (line {line}, {rule})"),
                None => format!("{text}  (line {line})"),
            },
            target: None,
            span: Some(span),
        });
    }

    fn prove(&mut self, report: &Report, evidence: &[Evidence]) {
        for evidence in evidence {
            self.show(
                "written",
                &report.words(evidence.span),
                evidence.span,
                Some(evidence.rule),
            );
        }
    }

    /// Who took part as what, or in what: with the line and the rule.
    fn participations(&mut self, report: &Report, target: Target) {
        for part in &report.participations {
            let other: Entity = match target.entity {
                Entity::Event(id) if part.event == id => part.participant.into(),
                entity if entity.party() == Some(part.participant) => Entity::Event(part.event),
                Entity::Event(_)
                | Entity::Person(_)
                | Entity::Organization(_)
                | Entity::Quote(_) => continue,
            };
            let other = Target {
                document: target.document,
                entity: other,
            };
            let role = Relation::Role(part.role).name();
            let words = self.catalog.heading(other);
            match part.evidence.first() {
                Some(evidence) => self.show(&role, &words, evidence.span, Some(evidence.rule)),
                None => self.say(&role, words),
            }
            if let Some(line) = self.lines.last_mut() {
                line.target = Some(other);
            }
        }
    }

    fn event(&mut self, report: &Report, nth: usize) {
        let Some(event) = report.events.get(nth) else {
            return;
        };
        let words = |span: Option<Span>| span.map_or(String::new(), |span| report.words(span));
        self.say("title", report.words(event.title));
        for &alias in &event.aliases {
            self.say("also", report.words(alias));
        }
        self.say("kind", <&str>::from(event.kind));
        self.say("status", <&str>::from(event.status));
        if let Some(date) = &event.date {
            let value = date
                .value
                .clone()
                .unwrap_or_else(|| "not resolved".to_owned());
            self.say("date", format!("{value}  “{}”", report.words(date.span)));
        }
        self.say("place", words(event.place));
        self.say("country", event.country.unwrap_or_default());
        self.say("held", event.mode.map_or("", Into::into));
        self.say("theme", words(event.theme));
        self.say("edition", words(event.edition));
        self.say("attendance", words(event.attendance));
        self.prove(report, &event.evidence);
    }

    fn person(&mut self, report: &Report, nth: usize) {
        let Some(person) = report.people.get(nth) else {
            return;
        };
        self.say("name", report.words(person.name));
        for &honorific in &person.honorifics {
            self.say("honorific", report.words(honorific));
        }
        for title in &person.affiliations {
            let title_words = report.words(title.title);
            self.show(
                "title",
                &title_words,
                title.evidence.span,
                Some(title.evidence.rule),
            );
        }
        self.say("country", person.country.unwrap_or_default());
        for mention in &person.mentions {
            self.show(
                "named",
                &report.words(mention.span),
                mention.span,
                Some(mention.rule),
            );
        }
    }

    fn organization(&mut self, report: &Report, nth: usize) {
        let Some(organization) = report.organizations.get(nth) else {
            return;
        };
        self.say("name", report.words(organization.name));
        if let Some(acronym) = organization.acronym {
            self.say("acronym", report.words(acronym));
        }
        for &alias in &organization.aliases {
            self.say("also", report.words(alias));
        }
        self.say("kind", organization.kind.map_or("", Into::into));
        self.say("country", organization.country.unwrap_or_default());
        self.prove(report, &organization.mentions);
    }

    fn quote(&mut self, report: &Report, nth: usize) {
        let Some(quote) = report.quotes.get(nth) else {
            return;
        };
        self.say("kind", <&str>::from(quote.kind));
        for &span in &quote.content {
            let rule = quote.rules.first().copied();
            self.show("content", &report.words(span), span, rule);
        }
        let sure: &str = quote.certainty().into();
        self.say("certainty", format!("{sure} ({:.2})", quote.confidence));
        self.say("rules", quote.rules.join(", "));
        if let Some(resolution) = quote.resolution {
            self.say("speaker by", <&str>::from(resolution));
        }
        if let Some(before) = quote.antecedent {
            self.show("stands for", &report.words(before), before, None);
        }
        let words = |span: Option<Span>| span.map_or(String::new(), |span| report.words(span));
        self.say("source", words(quote.source));
        self.say("cue", words(quote.cue));
        self.say("addressee", words(quote.addressee));
        for flag in &quote.flags {
            self.say("flag", <&str>::from(*flag));
        }
        for issue in &report.issues {
            if quote.hull().overlaps(issue.span)
                || quote
                    .source
                    .is_some_and(|source| source.overlaps(issue.span))
            {
                self.say("doubt", issue.message.clone());
                for &party in &issue.candidates {
                    self.candidate(report, party);
                }
            }
        }
    }

    fn candidate(&mut self, report: &Report, party: Party) {
        self.lines.push(Line {
            label: "may be".to_owned(),
            text: name(report, party),
            target: Some(Target::new(self.document, party)),
            span: None,
        });
    }
}
