//! A page for people: each document's events as a tree, participants with roles and titles, quotes by speaker.
//!
//! A paraphrase is never put in quotation marks: only what stands in marks in the source does here.
use super::Options;
use super::page::{print, shown};
use crate::model::{Certainty, Event, EventId, Library, Party, Quote, QuoteKind, Report, Speaker};
use crate::text::{LineIndex, Span};
use std::io::{self, Write};

pub(super) fn write(library: &Library, options: &Options, to: &mut dyn Write) -> io::Result<()> {
    for report in &library.reports {
        let mut page = Vec::new();
        document(report, &mut page)?;
        print(&page, options.width, to)?;
    }
    Ok(())
}

fn document(report: &Report, to: &mut dyn Write) -> io::Result<()> {
    let title = report.title.map(|title| report.words(title));
    writeln!(to, "{}", report.document.path)?;
    if let Some(title) = title {
        writeln!(to, "  {}", shown(&title))?;
    }
    if !report.events.is_empty() {
        writeln!(to, "\n  Events")?;
        for (nth, event) in report
            .events
            .iter()
            .enumerate()
            .filter(|(_, event)| event.parent.is_none())
        {
            branch(report, nth, event, 2, to)?;
        }
    }
    if !report.participations.is_empty() {
        writeln!(to, "\n  Participants")?;
        participants(report, to)?;
    }
    if !report.quotes.is_empty() {
        writeln!(to, "\n  Quotes")?;
        quotes(report, to)?;
    }
    if !report.issues.is_empty() {
        writeln!(
            to,
            "\n  {} to check: see `issues` in the JSON model",
            count(report.issues.len(), "doubt")
        )?;
    }
    writeln!(to)
}

fn branch(
    report: &Report,
    nth: usize,
    event: &Event,
    depth: usize,
    to: &mut dyn Write,
) -> io::Result<()> {
    let kind: &'static str = event.kind.into();
    let date = event.date.as_ref().and_then(|date| date.value.clone());
    let status: &'static str = event.status.into();
    let mut about = vec![kind.to_owned()];
    about.extend(date);
    about.extend(event.place.map(|place| report.words(place)));
    if status != "held" {
        about.push(status.to_owned());
    }
    writeln!(
        to,
        "{}{} ({})",
        "  ".repeat(depth),
        shown(&report.words(event.title)),
        about.join(", ")
    )?;
    let id = EventId(u32::try_from(nth).unwrap_or(u32::MAX));
    for (child, event) in report
        .events
        .iter()
        .enumerate()
        .filter(|(_, event)| event.parent == Some(id))
    {
        if depth < 12 {
            branch(report, child, event, depth + 1, to)?;
        }
    }
    Ok(())
}

fn named(report: &Report, name: Option<Span>) -> String {
    name.map_or(String::new(), |name| report.words(name))
}

fn participants(report: &Report, to: &mut dyn Write) -> io::Result<()> {
    let mut seen: Vec<Party> = Vec::new();
    for part in &report.participations {
        if seen.contains(&part.participant) {
            continue;
        }
        seen.push(part.participant);
        let roles: Vec<String> = report
            .participations
            .iter()
            .filter(|other| other.participant == part.participant)
            .map(|other| {
                let role: &'static str = other.role.into();
                let event = report
                    .event(other.event)
                    .map(|event| report.words(event.title))
                    .unwrap_or_default();
                format!("{role} at {}", shown(&event))
            })
            .collect();
        writeln!(
            to,
            "    {} — {}",
            shown(&named(report, report.name_of(part.participant))),
            roles.join("; ")
        )?;
        if let Party::Person(id) = part.participant {
            for title in report
                .person(id)
                .map_or(&[][..], |person| person.affiliations.as_slice())
            {
                writeln!(to, "      {}", shown(&report.words(title.title)))?;
            }
        }
    }
    Ok(())
}

fn quotes(report: &Report, to: &mut dyn Write) -> io::Result<()> {
    let lines = LineIndex::new(&report.document.source);
    let mut speakers: Vec<Option<Speaker>> = Vec::new();
    for quote in &report.quotes {
        if !speakers.contains(&quote.speaker) {
            speakers.push(quote.speaker);
        }
    }
    for speaker in speakers {
        let who = match speaker {
            Some(speaker) => named(report, report.name_of_speaker(speaker)),
            None => "(speaker unknown)".to_owned(),
        };
        writeln!(to, "    {}", shown(&who))?;
        for quote in report
            .quotes
            .iter()
            .filter(|quote| quote.speaker == speaker)
        {
            writeln!(
                to,
                "      {:>4}  {}",
                lines.line(quote.hull().start),
                statement(report, quote)
            )?;
        }
    }
    Ok(())
}

/// The words of a quote: in marks if they are the speaker's own, as reported speech with its cue if not.
fn statement(report: &Report, quote: &Quote) -> String {
    let parts = report.parts(quote);
    let sure = match quote.certainty() {
        Certainty::Certain | Certainty::Likely => "",
        Certainty::Check => "  [check]",
    };
    match quote.kind {
        QuoteKind::Direct => shown(&format!("“{}”{sure}", parts.join("” … “"))),
        QuoteKind::Indirect | QuoteKind::Mixed => {
            let cue = quote.cue.map(|cue| report.words(cue)).unwrap_or_default();
            shown(&format!(
                "[{}] {}{sure}",
                if cue.is_empty() { "continues" } else { &cue },
                parts.join(" … ")
            ))
        }
    }
}

fn count(number: usize, noun: &str) -> String {
    if number == 1 {
        format!("1 {noun}")
    } else {
        format!("{number} {noun}s")
    }
}
