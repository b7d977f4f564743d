//! The reader: opening a place, scrolling, walking its links and quotes, searching.
use super::super::action::Motion;
use super::super::catalog::Part;
use super::super::history::ReaderHit;
use super::super::layout::areas;
use super::super::prose::{rows, segments};
use super::super::state::State;
use super::super::target::{Entity, Pane, Target};
use crate::index::{Query, Style, lit};
use crate::model::QuoteId;
use crate::text::Span;

/// Columns to the left of the text: line numbers and the sign of a quote.
pub(in crate::tui) const GUTTER: u16 = 7;

/// The size of the text on the screen. Units: columns and rows.
pub(in crate::tui) fn page(state: &State) -> (u16, u16) {
    let area = areas(state)
        .panes
        .get(Pane::Reader.place())
        .copied()
        .flatten();
    let area = area.unwrap_or_default();
    let gutter = gutter(area.width);
    (
        area.width.saturating_sub(gutter).max(1),
        area.height.saturating_sub(1).max(1),
    )
}

/// The columns to the left of the text; none where there is no room for them.
pub(in crate::tui) fn gutter(width: u16) -> u16 {
    if width > 4 * GUTTER { GUTTER } else { 0 }
}

/// Opens the document of a thing where the thing is written first, and lights it.
pub(super) fn open(state: &mut State, target: Target) {
    enter(state, target.document);
    state.reader.place.lit = Some(target);
    state.reader.place.link = None;
    state.reader.place.hit = None;
    if let Some(span) = state.catalog.span(target) {
        reveal(state, span, true);
    }
}

/// Makes a document the one that is read.
pub(super) fn enter(state: &mut State, document: usize) {
    if state.reader.place.document != document || state.reader.segments.is_empty() {
        state.reader.place.document = document;
        state.reader.place.link = None;
        state.reader.place.hit = None;
        read(state);
    }
}

/// Cuts the document that is read into segments.
pub(super) fn read(state: &mut State) {
    let document = state.reader.place.document;
    let report = state.catalog.report(document);
    state.reader.segments = report
        .zip(state.catalog.lines(document))
        .map_or(Vec::new(), |(report, lines)| {
            segments(&report.document.source, lines)
        });
}

/// Scrolls so that a stretch is on the screen: to a third of its height if `anew` or if it was not there.
pub(super) fn reveal(state: &mut State, span: Span, anew: bool) {
    let (_, height) = page(state);
    let at = locate(state, span.start);
    let top = state.reader.place.top;
    let below = walked(state, top, i32::from(height) - 1);
    if anew || at < top || at > below {
        state.reader.place.top = walked(state, at, -i32::from(height / 3));
    }
}

/// Does what changes where lines break; what was lit on the screen stays on it.
pub(super) fn keeping_lit(state: &mut State, change: impl FnOnce(&mut State)) {
    let lit = looked_at(state).filter(|span| {
        let (_, height) = page(state);
        let (top, at) = (state.reader.place.top, locate(state, span.start));
        (top..=walked(state, top, i32::from(height) - 1)).contains(&at)
    });
    let (nth, row) = state.reader.place.top;
    let first = broken(state, nth).get(row).copied();
    change(state);
    if let Some(first) = first {
        state.reader.place.top = locate(state, first);
    }
    if let Some(span) = lit {
        reveal(state, span, false);
    }
}

/// The stretch that is looked at: a hit, or what is lit.
pub(super) fn looked_at(state: &State) -> Option<Span> {
    let hit = state.reader.place.hit.map(|hit| hit.span);
    hit.or_else(|| state.catalog.span(state.reader.place.lit?))
}

/// The row that shows a byte: number of its segment, row inside it.
fn locate(state: &State, at: u32) -> (usize, usize) {
    let segments = &state.reader.segments;
    let nth = segments
        .partition_point(|segment| segment.span.start <= at)
        .saturating_sub(1);
    let row = broken(state, nth).iter().rposition(|first| *first <= at);
    (nth, row.unwrap_or(0))
}

/// For each row of a segment, its first byte.
fn broken(state: &State, nth: usize) -> Vec<u32> {
    let (width, _) = page(state);
    let report = state.catalog.report(state.reader.place.document);
    let Some((report, &segment)) = report.zip(state.reader.segments.get(nth)) else {
        return Vec::new();
    };
    let first = |row: Vec<super::super::prose::Cell>| {
        row.first()
            .map_or(segment.span.start, |cell| cell.span.start)
    };
    rows(&report.document.source, segment, width, !state.reader.cut)
        .into_iter()
        .map(first)
        .collect()
}

/// The row so many rows away, or the first or last one.
fn walked(state: &State, from: (usize, usize), by: i32) -> (usize, usize) {
    let (mut nth, mut row) = from;
    let mut left = by.unsigned_abs();
    while left > 0 {
        if by < 0 {
            if row > 0 {
                row -= 1;
            } else if nth > 0 {
                nth -= 1;
                row = broken(state, nth).len().saturating_sub(1);
            } else {
                break;
            }
        } else if row + 1 < broken(state, nth).len() {
            row += 1;
        } else if nth + 1 < state.reader.segments.len() {
            nth += 1;
            row = 0;
        } else {
            break;
        }
        left -= 1;
    }
    (nth, row)
}

pub(super) fn scroll(state: &mut State, by: i16) {
    state.reader.place.top = walked(state, state.reader.place.top, i32::from(by));
}

/// Keeps the place inside the document.
pub(super) fn settle(state: &mut State) {
    let last = state.reader.segments.len().saturating_sub(1);
    let (nth, row) = state.reader.place.top;
    let nth = nth.min(last);
    let most = broken(state, nth).len().saturating_sub(1);
    state.reader.place.top = (nth, row.min(most));
}

/// Moves in the reader: from link to link, by pages, from quote to quote.
pub(super) fn walk(state: &mut State, motion: Motion) {
    let (_, height) = page(state);
    let half = i16::try_from(height / 2).unwrap_or(1).max(1);
    match motion {
        Motion::PageDown => scroll(state, half),
        Motion::PageUp => scroll(state, -half),
        Motion::First => state.reader.place.top = (0, 0),
        Motion::Last => {
            let end = (state.reader.segments.len().saturating_sub(1), usize::MAX);
            state.reader.place.top = end;
            settle(state);
            state.reader.place.top = walked(state, state.reader.place.top, 1 - i32::from(height));
        }
        Motion::NextGroup => quote(state, true),
        Motion::PreviousGroup => quote(state, false),
        Motion::Down | Motion::Up => link(state, motion == Motion::Down),
    }
}

/// To the next name or cue, or the one before; the first one on the screen if none is selected.
fn link(state: &mut State, forward: bool) {
    let links = state.catalog.text_links(state.reader.place.document);
    let next = match state.reader.place.link {
        Some(at) if forward => (at + 1 < links.len()).then_some(at + 1),
        Some(at) => at.checked_sub(1),
        None => {
            let (nth, row) = state.reader.place.top;
            let top = broken(state, nth).get(row).copied().unwrap_or(0);
            let first = lit_start(state).unwrap_or(top);
            links.iter().position(|link| link.span.start >= first)
        }
    };
    let Some(next) = next else {
        return scroll(state, if forward { 1 } else { -1 });
    };
    state.reader.place.link = Some(next);
    if let Some(link) = links.get(next) {
        reveal(state, link.span, false);
    }
}

/// Where what is lit begins: with the words that name a quote's speaker, where they come first.
fn lit_start(state: &State) -> Option<u32> {
    let target = state.reader.place.lit?;
    let span = state.catalog.span(target)?;
    let source = state.catalog.quote(target).and_then(|quote| quote.source);
    Some(source.map_or(span.start, |source| source.start.min(span.start)))
}

/// To the next quote of the document, or the one before.
fn quote(state: &mut State, forward: bool) {
    let document = state.reader.place.document;
    let Some(report) = state.catalog.report(document) else {
        return;
    };
    let (nth, row) = state.reader.place.top;
    let here = match state.reader.place.lit.map(|target| target.entity) {
        Some(Entity::Quote(id)) => Some(id.0 as usize),
        _ => None,
    };
    let first = broken(state, nth).get(row).copied().unwrap_or(0);
    let next = match (here, forward) {
        (Some(here), true) => here + 1,
        (Some(here), false) => match here.checked_sub(1) {
            Some(next) => next,
            None => return,
        },
        (None, forward) => {
            let behind = report
                .quotes
                .partition_point(|quote| quote.hull().start < first);
            match behind.checked_sub(usize::from(!forward)) {
                Some(next) => next,
                None => return,
            }
        }
    };
    if next < report.quotes.len() {
        let id = QuoteId(u32::try_from(next).unwrap_or(u32::MAX));
        let target = Target::new(document, Entity::Quote(id));
        open(state, target);
        state.list_mut(Pane::Quotes).selected = Some(target);
    }
}

/// To the first hit of what is typed, from the top of the screen on.
pub(super) fn find(state: &mut State) {
    state.reader.place.hit = None;
    next_hit(state, true);
}

/// To the next hit, or the one before, round the end of the document. In a list, to the next row.
pub(super) fn next_hit(state: &mut State, forward: bool) {
    let query = Query::parse(state.reader.input.value());
    if query.is_empty() {
        let motion = if forward { Motion::Down } else { Motion::Up };
        if state.focus.pane() != Pane::Reader {
            super::lists::walk(state, motion);
        }
        return;
    }
    let Some(report) = state.catalog.report(state.reader.place.document) else {
        return;
    };
    let source = &report.document.source;
    let hits = |nth: usize| -> Vec<Span> {
        let Some(segment) = state.reader.segments.get(nth) else {
            return Vec::new();
        };
        let start = segment.span.start as usize;
        lit(source.slice(segment.span), &query, None, Style::Prose)
            .into_iter()
            .map(|hit| Span::of(start + hit.start, start + hit.end))
            .collect()
    };
    let (top, _) = state.reader.place.top;
    let count = state.reader.segments.len();
    let here = state.reader.place.hit.map(|hit| hit.span);
    let start = here.map_or(top, |hit| locate(state, hit.start).0);
    // Round once, and once more through the segment where it began.
    let order: Vec<usize> = (0..=count)
        .map(|step| {
            if forward {
                (start + step) % count.max(1)
            } else {
                (start + count.max(1) * 2 - step) % count.max(1)
            }
        })
        .collect();
    let found = order.into_iter().enumerate().find_map(|(step, nth)| {
        let beyond = |hit: &Span| match here.filter(|_| step == 0) {
            Some(here) if forward => hit.start > here.start,
            Some(here) => hit.start < here.start,
            None => true,
        };
        let mut all = hits(nth).into_iter();
        if forward {
            all.find(beyond)
        } else {
            all.rfind(beyond)
        }
    });
    match found {
        Some(hit) => {
            let all: Vec<Span> = (0..count).flat_map(hits).collect();
            let place = all.iter().position(|other| *other == hit);
            state.reader.place.hit = Some(ReaderHit {
                span: hit,
                of: place.map(|place| (place + 1, all.len())),
            });
            state.reader.place.link = link_at(state, hit.start);
            reveal(state, hit, false);
        }
        None => state.tell("no hit in this document", false),
    }
}

/// The link that covers a byte, by its number.
pub(super) fn link_at(state: &State, at: u32) -> Option<usize> {
    let links = state.catalog.text_links(state.reader.place.document);
    links
        .iter()
        .position(|link| link.span.covers(at) && matches!(link.part, Part::Name | Part::Cue))
}
