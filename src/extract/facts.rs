//! The facts of a report one by one, each with its rule and the stretches it marks. `explain` shows them, and the
//! rules' examples are checked against them.
use crate::model::{Report, RuleId};
use crate::text::Span;

/// One fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// The rule that found it.
    pub rule: RuleId,
    /// What kind of fact, in a word.
    pub what: &'static str,
    /// Marked stretches, by the letters of [`super::Rule`]; in text order.
    pub marks: Vec<(char, Span)>,
    /// What else is to say of it.
    pub note: String,
}

/// All facts of a report in text order.
#[must_use]
pub fn facts(report: &Report) -> Vec<Fact> {
    let mut out = Vec::new();
    let mut push = |rule: RuleId, what: &'static str, marks: Vec<(char, Span)>, note: String| {
        out.push(Fact {
            rule,
            what,
            marks,
            note,
        });
    };
    for person in &report.people {
        for mention in &person.mentions {
            push(
                mention.rule,
                "person",
                vec![('p', mention.span)],
                report.words(person.name),
            );
        }
        for title in &person.affiliations {
            push(
                title.evidence.rule,
                "title",
                vec![('t', title.title)],
                report.words(person.name),
            );
        }
    }
    for organization in &report.organizations {
        for mention in &organization.mentions {
            push(
                mention.rule,
                "organization",
                vec![('o', mention.span)],
                report.words(organization.name),
            );
        }
    }
    for group in &report.groups {
        push(
            group.evidence.rule,
            "group",
            vec![('g', group.span)],
            String::new(),
        );
    }
    for place in &report.places {
        for mention in &place.mentions {
            push(
                mention.rule,
                "place",
                vec![('l', mention.span)],
                place.country.unwrap_or("").to_owned(),
            );
        }
    }
    for initiative in &report.initiatives {
        for mention in &initiative.mentions {
            push(
                mention.rule,
                "initiative",
                vec![('i', mention.span)],
                String::new(),
            );
        }
    }
    for string in &report.quoted_strings {
        let why: &'static str = string.why.into();
        push(
            string.evidence.rule,
            "no quote",
            vec![('m', string.span)],
            why.to_owned(),
        );
    }
    for event in &report.events {
        for evidence in &event.evidence {
            push(
                evidence.rule,
                "event",
                vec![('e', evidence.span)],
                report.words(event.title),
            );
        }
    }
    for part in &report.participations {
        for evidence in &part.evidence {
            let role: &'static str = part.role.into();
            let event = report
                .event(part.event)
                .map(|event| report.words(event.title))
                .unwrap_or_default();
            push(
                evidence.rule,
                "participation",
                vec![('r', evidence.span)],
                format!("{role} at {event}"),
            );
        }
    }
    for quote in &report.quotes {
        let mut marks: Vec<(char, Span)> = quote.content.iter().map(|&span| ('q', span)).collect();
        marks.extend(quote.cue.map(|cue| ('c', cue)));
        marks.extend(quote.source.map(|source| ('s', source)));
        let kind: &'static str = quote.kind.into();
        for rule in &quote.rules {
            push(
                rule,
                "quote",
                marks.clone(),
                format!("{kind}, {:.2}", quote.confidence),
            );
        }
    }
    for fact in &mut out {
        fact.marks.sort_by_key(|&(_, span)| span);
    }
    out.sort_by(|a, b| {
        a.marks
            .first()
            .map(|mark| mark.1)
            .cmp(&b.marks.first().map(|mark| mark.1))
            .then(a.what.cmp(b.what))
            .then(a.rule.cmp(b.rule))
    });
    out
}
