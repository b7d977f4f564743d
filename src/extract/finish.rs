//! From the working state to the report: tokens become spans, indices become ids.
use super::analysis::Analysis;
use super::draft::{Draft, Proof};
use super::finish_event;
use super::finish_people;
use super::piece::place_at;
use super::range::Range;
use crate::lexicon::Class;
use crate::model::{
    Date, Document, DocumentKind, Event, EventId, EventKind, EventStatus, Evidence, Group,
    Initiative, Issue, Participation, Party, Person, Place, PlaceKind, Quote, QuoteForm, QuoteId,
    QuoteKind, QuotedString, Report, Warning, WarningKind,
};
use crate::text::{BlockKind, Span, TokenKind};

/// Everything of a report but its document.
pub(super) struct Facts {
    pub(super) report: Report,
}

impl Facts {
    /// Puts the document back.
    pub(super) fn into_report(self, document: Document) -> Report {
        let mut report = self.report;
        let warnings = std::mem::take(&mut report.document.warnings);
        report.document = document;
        report.document.warnings.extend(warnings);
        report
    }
}

/// A document that holds the place of the real one while the report is made.
fn nothing() -> Document {
    Document {
        path: String::new(),
        source: crate::text::SourceText::default(),
        blocks: Vec::new(),
        encoding: "UTF-8",
        basis: crate::model::Basis::File,
        sha256: String::new(),
        id: String::new(),
        given_date: None,
        warnings: Vec::new(),
    }
}

pub(super) fn finish(mut draft: Draft<'_>) -> Facts {
    let mut report = Report::empty(nothing());
    language(&draft, &mut report);
    drop_unsaid_people(&mut draft);
    report.title = draft
        .a
        .blocks
        .iter()
        .find(|block| block.kind == BlockKind::Title && !block.range.is_empty())
        .map(|block| draft.a.span(block.range));
    report.byline = draft.byline.map(|range| draft.a.span(range));
    report.date = document_date(&draft);
    report.events = finish_event::events(&mut draft, report.date.as_ref());
    report.people = finish_people::people(&draft);
    report.organizations = finish_people::organizations(&draft);
    report.quotes = quotes(&draft);
    let a = &draft.a;
    report.participations = draft
        .participations
        .iter()
        .map(|part| Participation {
            participant: part.who,
            event: EventId(id(part.event)),
            role: part.role,
            title: title_at(&report.people, part.who, a.span(part.at)),
            mode: part.mode,
            evidence: vec![Evidence {
                span: a.span(part.at),
                rule: part.proof.rule,
                strength: part.proof.strength,
            }],
        })
        .collect();
    report.participations.sort_by_key(|part| {
        (
            part.evidence.first().map(|evidence| evidence.span),
            part.event,
            part.participant,
        )
    });
    report.quoted_strings = draft
        .strings
        .iter()
        .map(|string| QuotedString {
            span: a.span(string.range),
            why: string.why,
            evidence: Evidence {
                span: a.span(string.range),
                rule: string.rule,
                strength: 0.9,
            },
        })
        .collect();
    report.quoted_strings.sort_by_key(|string| string.span);
    report.groups = draft
        .groups
        .iter()
        .map(|group| Group {
            span: a.span(group.range),
            members: group.members.clone(),
            evidence: Evidence {
                span: a.span(group.range),
                rule: group.rule,
                strength: 0.8,
            },
        })
        .collect();
    report.places = places(&draft);
    report.initiatives = initiatives(&draft);
    report.issues = draft
        .issues
        .iter()
        .map(|issue| Issue {
            kind: issue.kind,
            span: a.span(issue.range),
            message: issue.message.clone(),
            candidates: issue.candidates.clone(),
        })
        .collect();
    report.issues.sort_by_key(|issue| (issue.span, issue.kind));
    report.kind = kind_of(&report);
    Facts { report }
}

/// The title that the text gave a person last before the end of a stretch; else the first one it gives.
fn title_at(people: &[Person], who: Party, at: Span) -> Option<Span> {
    let Party::Person(person) = who else {
        return None;
    };
    let titles = &people.get(person.0 as usize)?.affiliations;
    let before = titles
        .iter()
        .filter(|title| title.title.start < at.end)
        .max_by_key(|title| title.title.start);
    before.or(titles.first()).map(|title| title.title)
}

/// Ranges with their proofs as evidence.
pub(super) fn evidence(a: &Analysis<'_>, proven: &[(Range, Proof)]) -> Vec<Evidence> {
    let one = |(range, proof): &(Range, Proof)| Evidence {
        span: a.span(*range),
        rule: proof.rule,
        strength: proof.strength,
    };
    proven.iter().map(one).collect()
}

pub(super) fn id(nth: usize) -> u32 {
    u32::try_from(nth).unwrap_or(u32::MAX)
}

/// Sorts everybody's mentions; a person without one cannot be.
fn drop_unsaid_people(draft: &mut Draft<'_>) {
    for person in &mut draft.people {
        person.mentions.sort_by_key(|mention| mention.range);
        person.mentions.dedup_by_key(|mention| mention.range);
    }
}

/// Warns of a document that is hardly English, by its share of English function words.
fn language(draft: &Draft<'_>, report: &mut Report) {
    let a = &draft.a;
    let words = a
        .tokens
        .iter()
        .take(600)
        .filter(|token| token.kind == TokenKind::Word)
        .count();
    let small = (0..a.tokens.len().min(600))
        .filter(|&at| {
            a.any(
                at,
                Class::DETERMINER
                    .with(Class::PREPOSITION)
                    .with(Class::AUXILIARY)
                    .with(Class::CONJUNCTION)
                    .with(Class::SUBJECT),
            )
        })
        .count();
    if words < 40 || small * 6 > words {
        report.language = (words > 0).then_some("eng");
        return;
    }
    let text = a.document.source.as_str();
    let head = text
        .char_indices()
        .nth(4000)
        .and_then(|(at, _)| text.get(..at))
        .unwrap_or(text);
    let found = whatlang::detect(head).filter(whatlang::Info::is_reliable);
    report.language = found.as_ref().map(|info| info.lang().code());
    if let Some(info) = found.filter(|info| info.lang() != whatlang::Lang::Eng) {
        let message = format!(
            "looks like {}, not English: the rules find little or nothing reliable in it",
            info.lang().eng_name()
        );
        report.document.warnings.push(Warning {
            kind: WarningKind::Language,
            message,
        });
    }
}

/// The date in the dateline, else the first full date of the document, else the one that came with it.
fn document_date(draft: &Draft<'_>) -> Option<Date> {
    let whole = |value: &Option<String>| value.as_ref().is_some_and(|value| value.len() == 10);
    let stated = |date: &super::draft::DateDraft| Date {
        value: date.value.clone(),
        precision: date.precision,
        basis: crate::model::DateBasis::Stated,
        span: draft.a.span(date.range),
    };
    let dateline = draft.dateline.and_then(|dateline| {
        draft
            .dates
            .iter()
            .find(|date| dateline.contains(date.range) && whole(&date.value))
    });
    // The day of what is still to come is not the day of the text.
    let to_come = |nth: usize| {
        draft.events.iter().any(|event| {
            event.date == Some(nth)
                && matches!(event.status, EventStatus::Announced | EventStatus::Future)
        })
    };
    let first = || {
        let mut dates = draft.dates.iter().enumerate();
        dates.find(|(nth, date)| whole(&date.value) && !to_come(*nth))
    };
    dateline
        .or_else(|| first().map(|(_, date)| date))
        .map(stated)
}

fn quotes(draft: &Draft<'_>) -> Vec<Quote> {
    let a = &draft.a;
    draft
        .quotes
        .iter()
        .map(|quote| {
            let content: Vec<Span> = quote
                .content
                .iter()
                .flat_map(|&range| a.spans(range))
                .filter(|span| !span.is_empty())
                .collect();
            let quoted = match (quote.kind, quote.form) {
                (QuoteKind::Direct, QuoteForm::Turn) | (QuoteKind::Indirect, _) => Vec::new(),
                (QuoteKind::Direct, _) => content.clone(),
                (QuoteKind::Mixed, _) => {
                    let inside = |pair: &&crate::text::Pair| {
                        pair.close.is_some_and(|close| close > pair.open + 1)
                            && quote.content.iter().any(|range| range.covers(pair.open))
                    };
                    a.pairs
                        .iter()
                        .filter(inside)
                        .map(|pair| {
                            a.span(Range::new(
                                pair.open + 1,
                                pair.close.unwrap_or(pair.open + 1),
                            ))
                        })
                        .collect()
                }
            };
            Quote {
                kind: quote.kind,
                form: quote.form,
                content,
                quoted,
                source: quote.source.map(|range| a.span(range)),
                cue: quote.cue.map(|range| a.span(range)),
                speaker: quote.speaker,
                resolution: quote.resolution,
                antecedent: quote.antecedent.map(|range| a.span(range)),
                addressee: quote.addressee.map(|range| a.span(range)),
                event: quote.event.map(|event| EventId(id(event))),
                continues: quote.continues.map(|nth| QuoteId(id(nth))),
                nested_in: quote.nested_in.map(|nth| QuoteId(id(nth))),
                flags: quote.flags.clone(),
                confidence: quote.confidence,
                rules: quote.rules.clone(),
                paragraph: id(a.block_of(quote.hull().first) + 1),
            }
        })
        .collect()
}

fn places(draft: &Draft<'_>) -> Vec<Place> {
    let a = &draft.a;
    let mut out: Vec<Place> = Vec::new();
    for (range, proof) in &draft.places {
        let mention = Evidence {
            span: a.span(*range),
            rule: proof.rule,
            strength: proof.strength,
        };
        let words = a.words(*range);
        if let Some(known) = out
            .iter_mut()
            .find(|known| a.document.source.slice(known.name) == words)
        {
            known.mentions.push(mention);
            continue;
        }
        let Some((_, name)) = place_at(a, range.first) else {
            continue;
        };
        let kind = match name.class {
            crate::lexicon::PlaceClass::Country => PlaceKind::Country,
            crate::lexicon::PlaceClass::Region => PlaceKind::Region,
            crate::lexicon::PlaceClass::City => PlaceKind::City,
        };
        out.push(Place {
            name: mention.span,
            kind,
            country: name.country,
            mentions: vec![mention],
        });
    }
    out
}

fn initiatives(draft: &Draft<'_>) -> Vec<Initiative> {
    let a = &draft.a;
    draft
        .initiatives
        .iter()
        .map(|initiative| Initiative {
            name: a.span(initiative.name),
            kind: initiative.kind,
            event: initiative.event.map(|event| EventId(id(event))),
            signatories: initiative.signatories.clone(),
            mentions: evidence(a, &initiative.mentions),
        })
        .collect()
}

/// What form the document has, by what was found in it.
fn kind_of(report: &Report) -> DocumentKind {
    let turns = report
        .quotes
        .iter()
        .filter(|quote| quote.form == QuoteForm::Turn)
        .count();
    let status = |wanted: EventStatus| {
        report
            .events
            .iter()
            .filter(|event: &&Event| event.status == wanted && event.kind != EventKind::Other)
            .count()
    };
    if turns >= 2 {
        DocumentKind::Transcript
    } else if report.events.is_empty() && report.quotes.is_empty() {
        DocumentKind::Other
    } else if status(EventStatus::Announced) > status(EventStatus::Held) {
        DocumentKind::Announcement
    } else if report.quotes.is_empty() && report.people.len() >= 3 {
        DocumentKind::Agenda
    } else {
        DocumentKind::Report
    }
}
