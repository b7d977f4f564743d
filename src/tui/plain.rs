//! The explorer in lines, for screen readers and terminals that cannot move their cursor: whatever changes is told in a
//! line of its own, below what was told before.
use super::prose::visible;
use super::state::State;
use super::target::{Pane, Target};

/// What is told at a moment: for each subject at most one line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Subject, words, and a number that tells the same words said again from those said before.
    lines: Vec<(&'static str, String, u64)>,
}

impl Told {
    /// What there is to tell of a state.
    #[must_use]
    pub fn of(state: &State) -> Self {
        let mut out = Self::default();
        if state.is_empty() {
            out.say(
                "nothing",
                "There is nothing to read here. Enter opens two sample documents, q ends.",
            );
            out.message(state);
            return out;
        }
        out.say("documents", &documents(state));
        for &chip in &state.chips {
            out.say(
                "chip",
                &format!("narrowed to {}", state.catalog.heading(chip)),
            );
        }
        if let Some(popup) = &state.popup {
            let typed = popup.input.value();
            if popup.is_typed() {
                let alike = if popup.alike { ", only by sound" } else { "" };
                out.say(
                    "typed",
                    &format!(
                        "{}: {typed}, {} found{alike}",
                        popup.title,
                        popup.shown.len()
                    ),
                );
            }
            let entry = popup.current().map_or("nothing".to_owned(), |entry| {
                format!("{} {}", entry.label, entry.text)
            });
            out.say(
                "row",
                &format!(
                    "{}, {} of {}: {}",
                    popup.title,
                    popup.selected + 1,
                    popup.shown.len(),
                    entry.trim()
                ),
            );
        } else {
            let pane = state.focus.pane();
            if state.typing {
                out.say("typed", &typed(state, pane));
            }
            out.say("row", &row(state, pane));
            if pane == Pane::Reader {
                out.say("text", &line(state));
            }
        }
        out.message(state);
        out
    }

    fn say(&mut self, subject: &'static str, words: &str) {
        self.lines.push((subject, visible(words), 0));
    }

    fn message(&mut self, state: &State) {
        if let Some(message) = &state.message {
            self.say("message", &message.text);
            if let Some((_, _, number)) = self.lines.last_mut() {
                *number = message.number;
            }
        }
    }

    /// The lines that were not told before.
    pub fn since<'t>(&'t self, before: &'t Self) -> impl Iterator<Item = &'t str> {
        self.lines
            .iter()
            .filter(|line| !before.lines.contains(line))
            .map(|(_, words, _)| words.as_str())
    }
}

fn documents(state: &State) -> String {
    let count = state.catalog.library.reports.len();
    match state.progress {
        Some((done, all)) => format!("reading {done} of {all} documents"),
        None if count == 1 => "1 document".to_owned(),
        None => format!("{count} documents"),
    }
}

fn typed(state: &State, pane: Pane) -> String {
    match pane {
        Pane::Reader => format!("search: {}", state.reader.input.value()),
        pane @ (Pane::Events | Pane::Participants | Pane::Quotes) => {
            let list = state.list(pane);
            let alike = if list.hits.as_ref().is_some_and(|hits| hits.alike) {
                ", only by sound"
            } else {
                ""
            };
            format!(
                "filter: {}, {} found{alike}",
                list.input.value(),
                list.rows.len()
            )
        }
    }
}

/// The line of the document that the reader is at: that of the hit, else the first one on the screen.
fn line(state: &State) -> String {
    let place = &state.reader.place;
    let hit = place.hit.map(|hit| hit.span.start);
    let segment = match hit {
        Some(at) => state
            .reader
            .segments
            .iter()
            .rev()
            .find(|segment| segment.span.start <= at),
        None => state.reader.segments.get(place.top.0),
    };
    let report = state.catalog.report(place.document);
    let Some((report, segment)) = report.zip(segment) else {
        return String::new();
    };
    let number = state
        .catalog
        .lines(place.document)
        .map_or(0, |lines| lines.line(segment.span.start));
    let of = place.hit.and_then(|hit| hit.of);
    let hit = of.map_or(String::new(), |(nth, all)| format!("hit {nth} of {all}, "));
    let words = report.document.source.slice(segment.span);
    format!("{hit}line {number}: {words}")
}

/// The selected row, or where the reader is.
fn row(state: &State, pane: Pane) -> String {
    if pane == Pane::Reader {
        if let Some(target) = state.link_target() {
            return format!("Reader, link: {}", told(state, target));
        }
        return state
            .reader
            .place
            .lit
            .map_or("Reader".to_owned(), |target| {
                format!(
                    "Reader, {}: {}",
                    state.catalog.place(target),
                    told(state, target)
                )
            });
    }
    let (Some(place), Some(target)) = (state.cursor(pane), state.current(pane)) else {
        return format!("{}: nothing", pane.title());
    };
    let marked = if state.marks.contains(&target) {
        ", marked"
    } else {
        ""
    };
    format!(
        "{}, {} of {}{marked}: {}",
        pane.title(),
        place + 1,
        state.list(pane).rows.len(),
        told(state, target)
    )
}

/// A thing in words: what it is called, and what stands behind it.
fn told(state: &State, target: Target) -> String {
    let words = state.catalog.told(target);
    let detail = state.catalog.detail(target);
    match state.catalog.quote(target) {
        Some(quote) => {
            let kind: &str = quote.kind.into();
            format!("{detail}, {kind}: {words}")
        }
        None if detail.is_empty() => words,
        None => format!("{words}, {detail}"),
    }
}
