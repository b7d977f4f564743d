//! What is told of a thing when it is copied.
use super::clean;
use crate::model::{EventId, Party, Quote, QuoteForm, QuoteId, QuoteKind, Report, Role, Speaker};
use crate::text::{LineIndex, Span};

/// A thing to copy.
#[derive(Debug)]
pub enum Subject<'r> {
    /// A quote.
    Quote(QuoteOf<'r>),
    /// An event with its participants, or a participant with what is known.
    Listing(Listing),
}

/// A quote of a report.
#[derive(Debug)]
pub struct QuoteOf<'r> {
    report: &'r Report,
    lines: &'r LineIndex,
    id: QuoteId,
}

/// What is told of a quote. All texts are clean: no control characters, white space folded.
#[derive(Debug, Clone, Default)]
pub struct QuoteFacts {
    /// Whether the words are the speaker's own.
    pub verbatim: bool,
    /// The words; several parts where the source interrupts them.
    pub parts: Vec<String>,
    /// The verb that reports it.
    pub reporting: Reporting,
    /// What a reader should know: that it was denied, is second-hand, translated; empty: nothing.
    pub caveat: String,
    /// Who said it.
    pub speaker: Option<String>,
    /// The speaker's title.
    pub title: Option<String>,
    /// The event's title.
    pub event: Option<String>,
    /// The date of the event, else of the document, as Extended Date/Time Format.
    pub date: Option<String>,
    /// The event's place.
    pub place: Option<String>,
    /// The document's headline.
    pub headline: Option<String>,
    /// The document's path.
    pub path: String,
    /// First 12 hexadecimal digits of the SHA-256 of the document's text.
    pub document: String,
    /// Units: lines, from 1.
    pub line: u32,
    /// Units: scalars, from 1.
    pub column: u32,
    /// The content from its first scalar to its last. Offsets: scalars of the document's text.
    pub scalars: (u32, u32),
    /// The slice of the text between the two.
    pub exact: String,
    /// What stands before it.
    pub prefix: String,
    /// What stands behind it.
    pub suffix: String,
}

/// The verb that reports, as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reporting {
    /// A finite verb: `denied`.
    Verb(String),
    /// A participle or infinitive: `noting`, `to call for`.
    Aside(String),
}

impl Default for Reporting {
    fn default() -> Self {
        Self::Verb("said".to_owned())
    }
}

impl Reporting {
    fn words(&self) -> &str {
        let (Self::Verb(words) | Self::Aside(words)) = self;
        words
    }
}

/// A heading with lines.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// The event's title or the participant's name.
    pub heading: String,
    /// What stands behind it.
    pub detail: String,
    /// Labels and texts.
    pub rows: Vec<(String, String)>,
    /// `path:line:column`
    pub locator: String,
    /// The date, if there is one.
    pub date: Option<String>,
}

impl<'r> Subject<'r> {
    /// A quote.
    #[must_use]
    pub fn quote(report: &'r Report, lines: &'r LineIndex, id: QuoteId) -> Self {
        Self::Quote(QuoteOf { report, lines, id })
    }

    /// An event: when, where, and who took part as what.
    #[must_use]
    pub fn event(report: &Report, lines: &LineIndex, id: EventId) -> Self {
        let Some(event) = report.event(id) else {
            return Self::Listing(Listing::default());
        };
        let date = event.date.as_ref().and_then(|date| date.value.clone());
        let place = event.place.map(|place| words(report, place));
        let detail: Vec<String> = date.clone().into_iter().chain(place).collect();
        let parts = report.participations.iter().filter(|part| part.event == id);
        let rows = parts.map(|part| {
            let name = name(report, part.participant);
            let title = title(report, part.participant, None);
            let titled = title.map_or(name.clone(), |title| format!("{name}, {title}"));
            (role(part.role), titled)
        });
        Self::Listing(Listing {
            heading: words(report, event.title),
            detail: detail.join(", "),
            rows: rows.collect(),
            locator: locator(report, lines, event.title),
            date,
        })
    }

    /// A participant: titles, events and roles, quotes.
    #[must_use]
    pub fn party(report: &Report, lines: &LineIndex, party: Party) -> Self {
        let span = report.name_of(party);
        let mut rows: Vec<(String, String)> = Vec::new();
        if let Party::Person(id) = party {
            let titles = report.person(id).map(|person| &person.affiliations);
            let titles = titles.into_iter().flatten();
            rows.extend(titles.map(|title| ("title".to_owned(), words(report, title.title))));
        }
        for part in report
            .participations
            .iter()
            .filter(|part| part.participant == party)
        {
            let event = report
                .event(part.event)
                .map(|event| words(report, event.title));
            rows.push((role(part.role), event.unwrap_or_default()));
        }
        let own = |quote: &&Quote| quote.speaker == Some(Speaker::Party(party));
        for quote in report.quotes.iter().filter(own) {
            let parts = parts(report, quote);
            let (label, said) = match quote.kind {
                QuoteKind::Direct => ("said".to_owned(), in_marks(&parts)),
                QuoteKind::Indirect | QuoteKind::Mixed => {
                    let cue = reporting(report, quote);
                    (format!("{}, as reported", cue.words()), parts.join(" … "))
                }
            };
            rows.push((label, with_caveat(&quote.caveat(), said)));
        }
        Self::Listing(Listing {
            heading: name(report, party),
            detail: String::new(),
            rows,
            locator: span.map_or(String::new(), |span| locator(report, lines, span)),
            date: None,
        })
    }
}

impl QuoteOf<'_> {
    /// How much of the text around a quote a selector takes. Units: bytes, then cut to whole characters.
    const AROUND: usize = 32;

    pub(super) fn facts(&self) -> QuoteFacts {
        let (report, lines) = (self.report, self.lines);
        let Some(quote) = report.quote(self.id) else {
            return QuoteFacts::default();
        };
        let source = &report.document.source;
        let hull = quote.hull();
        let event = quote.event.and_then(|event| report.event(event));
        let speaker = quote
            .speaker
            .and_then(|speaker| report.name_of_speaker(speaker))
            .map(|span| words(report, span));
        let titled = match quote.speaker {
            Some(Speaker::Party(party)) => title(report, party, Some(hull)),
            Some(Speaker::Group(_)) | None => None,
        };
        let date_of =
            |date: &Option<crate::model::Date>| date.as_ref().and_then(|date| date.value.clone());
        let all = source.as_str();
        let (start, end) = (hull.start as usize, hull.end as usize);
        let mut before = start.saturating_sub(Self::AROUND);
        while !all.is_char_boundary(before) {
            before += 1;
        }
        let mut behind = (end + Self::AROUND).min(all.len());
        while !all.is_char_boundary(behind) {
            behind -= 1;
        }
        QuoteFacts {
            verbatim: quote.kind == QuoteKind::Direct,
            parts: parts(report, quote),
            reporting: reporting(report, quote),
            caveat: quote.caveat(),
            speaker,
            title: titled,
            event: event.map(|event| words(report, event.title)),
            date: event
                .and_then(|event| date_of(&event.date))
                .or_else(|| date_of(&report.date)),
            place: event
                .and_then(|event| event.place)
                .map(|place| words(report, place)),
            headline: report.title.map(|title| words(report, title)),
            path: clean(&report.document.path),
            document: report.document.id.clone(),
            line: lines.line(hull.start),
            column: lines.column(source, hull.start),
            scalars: (
                lines.scalar(source, hull.start),
                lines.scalar(source, hull.end),
            ),
            exact: source.slice(hull).to_owned(),
            prefix: all.get(before..start).unwrap_or("").to_owned(),
            suffix: all.get(end..behind).unwrap_or("").to_owned(),
        }
    }
}

impl QuoteFacts {
    /// The words: in marks if they are verbatim, bare if they are reported.
    #[must_use]
    pub fn said(&self) -> String {
        let said = if self.verbatim {
            in_marks(&self.parts)
        } else {
            self.parts.join(" … ")
        };
        with_caveat(&self.caveat, said)
    }

    /// `Rosa Lind (head of the Alto Fund) denied, as reported:`, without the words themselves.
    #[must_use]
    pub fn reported_by(&self, who: &str) -> String {
        match &self.reporting {
            Reporting::Verb(verb) => format!("{who} {verb}, as reported:"),
            Reporting::Aside(words) => format!("{who}, {words}, as reported:"),
        }
    }

    /// The event and its date, as far as they are known.
    #[must_use]
    pub fn occasion(&self) -> Option<String> {
        let parts: Vec<&str> = self
            .event
            .iter()
            .chain(&self.date)
            .map(String::as_str)
            .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// `path:line`
    #[must_use]
    pub fn place_in_file(&self) -> String {
        format!("{}:{}", self.path, self.line)
    }
}

/// The words of a quote, clean.
fn parts(report: &Report, quote: &Quote) -> Vec<String> {
    report.parts(quote).iter().map(|part| clean(part)).collect()
}

/// What is said with the caveat before it.
fn with_caveat(caveat: &str, said: String) -> String {
    if caveat.is_empty() {
        return said;
    }
    format!("{caveat} {said}")
}

/// How a report names its speaker's act, in words that fit behind the speaker's name.
fn reporting(report: &Report, quote: &Quote) -> Reporting {
    let Some(cue) = quote.cue.filter(|_| quote.form != QuoteForm::Nominal) else {
        return Reporting::default();
    };
    let verb = words(report, cue);
    let before = report
        .document
        .source
        .slice(Span::of(0, cue.start as usize))
        .trim_end();
    let first = verb.split(' ').next().unwrap_or("");
    if first.eq_ignore_ascii_case("according") {
        Reporting::default()
    } else if before.ends_with(" to") {
        Reporting::Aside(format!("to {verb}"))
    } else if first.ends_with("ing") {
        Reporting::Aside(verb.to_lowercase())
    } else {
        Reporting::Verb(verb)
    }
}

/// Each part in marks of its own.
fn in_marks(parts: &[String]) -> String {
    let marked: Vec<String> = parts.iter().map(|part| format!("“{part}”")).collect();
    marked.join(" … ")
}

fn words(report: &Report, span: Span) -> String {
    clean(&report.words(span))
}

fn name(report: &Report, party: Party) -> String {
    report
        .name_of(party)
        .map_or(String::new(), |span| words(report, span))
}

/// A role in words.
fn role(role: Role) -> String {
    <&str>::from(role).replace('-', " ")
}

/// The title that the text gave a person last before a place, else the first one.
fn title(report: &Report, party: Party, before: Option<Span>) -> Option<String> {
    let Party::Person(id) = party else {
        return None;
    };
    let titles = &report.person(id)?.affiliations;
    let last = before.and_then(|before| {
        titles
            .iter()
            .filter(|title| title.title.start < before.end)
            .max_by_key(|title| title.title.start)
    });
    last.or(titles.first())
        .map(|title| words(report, title.title))
}

fn locator(report: &Report, lines: &LineIndex, span: Span) -> String {
    format!(
        "{}:{}:{}",
        clean(&report.document.path),
        lines.line(span.start),
        lines.column(&report.document.source, span.start)
    )
}
