//! From the JSON shapes back to a report: scalars become bytes, ids become numbers. The way back of `convert`.
//!
//! Nothing is believed that the text does not bear out: a span whose words are not those of the text, an id that leads
//! nowhere, a name that does not stand where it should ends the import of its document with a message.
mod entries;

use super::event_model::{DateEntry, DocumentEntry, EvidenceEntry, FactsEntry, SpanEntry};
use crate::model::{Date, Document, Evidence, Party, Report, Speaker};
use crate::text::{LineIndex, Span};
use std::collections::{HashMap, HashSet};
use std::sync::Mutex;

/// What does not fit.
type Fault = String;

/// The report of one document of a model. `facts` may hold those of other documents too; they are left out.
///
/// Errors: what in the model does not fit the document's text, as a message.
pub fn report_of(
    entry: &DocumentEntry<'_>,
    facts: &FactsEntry<'_>,
    document: Document,
) -> Result<Report, String> {
    let import = Import::new(&entry.id, facts, &document);
    let mut out = Report::empty(Document {
        path: String::new(),
        source: crate::text::SourceText::default(),
        blocks: Vec::new(),
        ..document.clone()
    });
    let title = entry.title.as_deref();
    out.title = title.and_then(|title| import.words(title, import.all()));
    out.kind = entry.kind;
    out.language = entry.language.as_deref().map(kept);
    out.date = entry
        .date
        .as_ref()
        .map(|date| import.date(date))
        .transpose()?;
    out.byline = entry
        .byline
        .as_deref()
        .and_then(|byline| import.words(byline, import.all()));
    import.entries(facts, &mut out)?;
    out.document = document;
    Ok(out)
}

/// A word that lives as long as the program; each is kept once. Rules, countries and languages are few.
fn kept(word: &str) -> &'static str {
    static KEPT: Mutex<Option<HashSet<&'static str>>> = Mutex::new(None);
    let Ok(mut words) = KEPT.lock() else {
        return "";
    };
    let words = words.get_or_insert_default();
    if let Some(known) = words.get(word) {
        return known;
    }
    let word: &'static str = Box::leak(word.to_owned().into_boxed_str());
    words.insert(word);
    word
}

struct Import<'m> {
    id: &'m str,
    document: &'m Document,
    lines: LineIndex,
    /// For each id, its number among those of its kind in this document.
    events: HashMap<&'m str, u32>,
    people: HashMap<&'m str, u32>,
    organizations: HashMap<&'m str, u32>,
    groups: HashMap<&'m str, u32>,
    quotes: HashMap<&'m str, u32>,
}

impl<'m> Import<'m> {
    fn new(id: &'m str, facts: &'m FactsEntry<'m>, document: &'m Document) -> Self {
        fn numbered<'m>(ids: impl Iterator<Item = &'m str>) -> HashMap<&'m str, u32> {
            ids.zip(0u32..).collect()
        }
        Self {
            id,
            document,
            lines: LineIndex::new(&document.source),
            events: numbered(
                facts
                    .events
                    .iter()
                    .filter(|entry| entry.document == id)
                    .map(|entry| &*entry.id),
            ),
            people: numbered(
                facts
                    .people
                    .iter()
                    .filter(|entry| entry.document == id)
                    .map(|entry| &*entry.id),
            ),
            organizations: numbered(
                facts
                    .organizations
                    .iter()
                    .filter(|entry| entry.document == id)
                    .map(|entry| &*entry.id),
            ),
            groups: numbered(
                facts
                    .groups
                    .iter()
                    .filter(|entry| entry.span.document == id)
                    .map(|entry| &*entry.id),
            ),
            quotes: numbered(
                facts
                    .quotes
                    .iter()
                    .filter(|entry| entry.document == id)
                    .map(|entry| &*entry.id),
            ),
        }
    }

    /// The whole text.
    fn all(&self) -> Span {
        Span::of(0, self.document.source.len())
    }

    /// Scalars to bytes; the words must be those of the text.
    fn slice(&self, start: u32, end: u32, text: &str) -> Result<Span, Fault> {
        let source = &self.document.source;
        let found = self
            .lines
            .byte(source, start)
            .zip(self.lines.byte(source, end))
            .map(|(start, end)| Span::new(start, end))
            .filter(|&span| source.slice(span) == text);
        found.ok_or_else(|| format!("its text has no “{text}” at {start}"))
    }

    fn span(&self, entry: &SpanEntry<'_>) -> Result<Span, Fault> {
        self.slice(entry.start, entry.end, &entry.text)
    }

    fn spans(&self, entries: &[SpanEntry<'_>]) -> Result<Vec<Span>, Fault> {
        entries.iter().map(|entry| self.span(entry)).collect()
    }

    fn evidence(&self, entries: &[EvidenceEntry<'_>]) -> Result<Vec<Evidence>, Fault> {
        let one = |entry: &EvidenceEntry<'_>| {
            Ok(Evidence {
                span: self.span(&entry.span)?,
                rule: kept(&entry.rule),
                strength: 0.9,
            })
        };
        entries.iter().map(one).collect()
    }

    fn date(&self, entry: &DateEntry<'_>) -> Result<Date, Fault> {
        Ok(Date {
            value: entry.value.as_deref().map(str::to_owned),
            precision: entry.precision,
            basis: entry.basis,
            span: self.slice(entry.start, entry.end, &entry.text)?,
        })
    }

    /// Where words stand that the model gives without a place: first inside `near`, else anywhere. White space counts as
    /// one space on both sides.
    fn words(&self, words: &str, near: Span) -> Option<Span> {
        self.words_in(words, near)
            .or_else(|| self.words_in(words, self.all()))
    }

    fn words_in(&self, words: &str, inside: Span) -> Option<Span> {
        let text = self.document.source.slice(inside);
        let base = inside.start as usize;
        let mut parts = words.split_whitespace();
        let first = parts.next()?;
        let rest: Vec<&str> = parts.collect();
        for (at, _) in text.match_indices(first) {
            let mut end = at + first.len();
            let follows = rest.iter().all(|part| {
                let tail = text.get(end..).unwrap_or("");
                let trimmed = tail.trim_start();
                let gap = tail.len() - trimmed.len();
                let fits = gap > 0 && trimmed.starts_with(part);
                end += gap + part.len();
                fits
            });
            if follows {
                return Some(Span::of(base + at, base + end));
            }
        }
        None
    }

    /// The mention that a name was taken from: of those with its words the one at the place that the id ends with.
    fn name(
        &self,
        id: &str,
        words: &str,
        mentions: impl Iterator<Item = Span>,
    ) -> Result<Span, Fault> {
        let source = &self.document.source;
        // Where the id says, if the words stand there: a name may be a part of its mentions.
        let placed = id
            .split('-')
            .filter_map(|part| part.parse().ok())
            .find_map(|number| {
                let start = self.lines.byte(source, number)?;
                let found = self.words_in(words, Span::new(start, self.all().end))?;
                (found.start == start).then_some(found)
            });
        let mut same = mentions.filter(|&span| source.folded(span) == words);
        match placed.or_else(|| same.next()) {
            Some(span) => Ok(span),
            None => self.must(words, self.all()),
        }
    }

    /// Likewise, for words that must be there.
    fn must(&self, words: &str, near: Span) -> Result<Span, Fault> {
        self.words(words, near)
            .ok_or_else(|| format!("its text has no “{words}”"))
    }

    fn party(&self, id: &str) -> Result<Party, Fault> {
        let person = self.people.get(id).map(|&nth| Party::person(nth as usize));
        let body = self
            .organizations
            .get(id)
            .map(|&nth| Party::organization(nth as usize));
        person
            .or(body)
            .ok_or_else(|| format!("nobody has the id {id} in {}", self.id))
    }

    fn speaker(&self, id: &str) -> Result<Speaker, Fault> {
        match self.groups.get(id) {
            Some(&nth) => Ok(Speaker::Group(crate::model::GroupId(nth))),
            None => self.party(id).map(Speaker::Party),
        }
    }
}

/// The number that an id has among those of its kind.
fn number<T>(
    ids: &HashMap<&str, u32>,
    id: Option<&str>,
    make: impl Fn(u32) -> T,
) -> Result<Option<T>, Fault> {
    let Some(id) = id else {
        return Ok(None);
    };
    let found = ids
        .get(id)
        .ok_or_else(|| format!("nothing has the id {id}"))?;
    Ok(Some(make(*found)))
}
