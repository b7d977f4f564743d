//! The reader: the text of a document with what is lit in it.
use super::super::catalog::{Part, Passage};
use super::super::prose::{Cell, rows};
use super::super::state::State;
use super::super::target::{Pane, Target};
use super::super::theme::Role;
use super::super::update::gutter;
use super::brush::{Brush, behind, line};
use crate::index::{Query, Style, lit};
use crate::text::Span;
use ratatui::layout::{Position, Rect};

pub(super) fn draw(state: &State, area: Rect, brush: &mut Brush<'_>) -> Option<Position> {
    let focus = state.focus.pane() == Pane::Reader;
    let mut body = area;
    if area.height > 1 {
        title(state, line(area, 0), focus, brush);
        body = Rect {
            y: area.y + 1,
            height: area.height - 1,
            ..area
        };
    }
    let document = state.reader.place.document;
    let report = state.catalog.report(document)?;
    let source = &report.document.source;
    let passages = state.catalog.passages(document, state.reader.place.lit);
    let link = state.reader.place.link.and_then(|nth| {
        let links = state.catalog.text_links(document);
        links.get(nth).copied()
    });
    let query = Query::parse(state.reader.input.value());
    let left = gutter(area.width);
    let (first, skip) = state.reader.place.top;
    let mut at = Some(Position::new(body.x, body.y));
    let mut nth = 0;
    for (number, &segment) in state.reader.segments.iter().enumerate().skip(first) {
        let broken = rows(
            source,
            segment,
            body.width.saturating_sub(left).max(1),
            !state.reader.cut,
        );
        let hits: Vec<Span> = if query.is_empty() {
            Vec::new()
        } else {
            let start = segment.span.start as usize;
            let found = lit(source.slice(segment.span), &query, None, Style::Prose);
            found
                .into_iter()
                .map(|hit| Span::of(start + hit.start, start + hit.end))
                .collect()
        };
        for (row, cells) in broken.iter().enumerate() {
            if number == first && row < skip {
                continue;
            }
            if nth >= body.height {
                return at;
            }
            let area = line(body, nth);
            nth += 1;
            if left > 0 {
                margin(
                    state,
                    segment.line.filter(|_| row == 0),
                    cells,
                    &passages,
                    area,
                    brush,
                );
            }
            let page = Page {
                passages: &passages,
                hits: &hits,
                hit: state.reader.place.hit.map(|hit| hit.span),
                link,
            };
            if let Some(x) = page.draw(cells, behind(area, left), brush) {
                at = Some(Position::new(x, area.y));
            }
        }
    }
    at
}

/// The number of the line, and a sign where the selected quote stands.
fn margin(
    state: &State,
    number: Option<u32>,
    cells: &[Cell],
    passages: &[Passage],
    area: Rect,
    brush: &mut Brush<'_>,
) {
    if let Some(number) = number {
        brush.put(area, &format!("{number:>5}"), Role::Faint);
    }
    let row = span_of(cells).unwrap_or_default();
    let here = |passage: &Passage| passage.part >= Part::Here && passage.span.overlaps(row);
    let lit = state.reader.place.lit.is_some() && passages.iter().any(here);
    if lit {
        brush.put(behind(area, 5), "┃", Role::Linked);
    }
}

/// The bytes that a row shows.
fn span_of(cells: &[Cell]) -> Option<Span> {
    Some(cells.first()?.span.hull(cells.last()?.span))
}

struct Page<'p> {
    passages: &'p [Passage],
    hits: &'p [Span],
    /// The hit that one is at.
    hit: Option<Span>,
    link: Option<Passage>,
}

impl Page<'_> {
    /// Draws a row; returns the column of the link under the cursor if it begins here.
    fn draw(&self, cells: &[Cell], area: Rect, brush: &mut Brush<'_>) -> Option<u16> {
        let row = span_of(cells)?;
        let here: Vec<&Passage> = self
            .passages
            .iter()
            .filter(|passage| passage.span.overlaps(row))
            .collect();
        let mut at = None;
        let mut x = area.x;
        for cell in cells {
            let byte = cell.span.start;
            let mut style = brush.style(Role::Plain);
            for passage in here.iter().filter(|passage| passage.span.covers(byte)) {
                style = style.patch(brush.style(role(passage.part)));
            }
            if self.hits.iter().any(|hit| hit.covers(byte)) {
                style = style.patch(brush.style(Role::Lit));
            }
            if let Some(link) = self.link.filter(|link| link.span.covers(byte)) {
                style = brush.style(Role::Link);
                if link.span.start == byte {
                    at = Some(x);
                }
            }
            if self.hit.is_some_and(|hit| hit.covers(byte)) {
                style = style.patch(brush.style(Role::Link));
            }
            if x + cell.width <= area.right() {
                brush.cell(x, area.y, &cell.shown, cell.width, style);
            }
            x += cell.width;
        }
        at
    }
}

fn role(part: Part) -> Role {
    match part {
        Part::Said => Role::Said,
        Part::Name => Role::Name,
        Part::Cue => Role::Cue,
        Part::Here => Role::Here,
        Part::Content => Role::Content,
        Part::OwnCue => Role::OwnCue,
        Part::Source => Role::Source,
    }
}

/// File and line, and of a quote its kind, how sure it is and by which rule.
fn title(state: &State, area: Rect, focus: bool, brush: &mut Brush<'_>) {
    let open = if focus { "[Reader]" } else { " Reader " };
    let mut used = brush.put(area, open, if focus { Role::Focus } else { Role::Title });
    let lit = state.reader.place.lit;
    let about = lit.map_or(String::new(), |target| about(state, target));
    // The end of a path says most, and what is known of a quote comes before the beginning of one.
    let taken = u16::try_from(about.chars().count()).unwrap_or(u16::MAX);
    let room = area.width.saturating_sub(used + 1);
    let room = room.saturating_sub(taken).max(room / 2);
    let place = shortened(&place(state), usize::from(room));
    used += brush.put(behind(area, used), &format!(" {place}"), Role::Plain);
    let typed = state.reader.input.value();
    if !typed.is_empty() {
        used += brush.put(behind(area, used), &format!("  /{typed}"), Role::Lit);
        if let Some((place, all)) = state.reader.place.hit.and_then(|hit| hit.of) {
            used += brush.put(
                behind(area, used),
                &format!(" {place} of {all}"),
                Role::Faint,
            );
        }
    }
    brush.put(behind(area, used), &about, Role::Faint);
}

/// The document and the line of what is looked at.
fn place(state: &State) -> String {
    if let Some(target) = state.reader.place.lit {
        return state.catalog.place(target);
    }
    let document = state.reader.place.document;
    let path = state
        .catalog
        .report(document)
        .map_or("", |report| report.document.path.as_str());
    match state.reader.place.hit.zip(state.catalog.lines(document)) {
        Some((hit, lines)) => format!("{path}:{}", lines.line(hit.span.start)),
        None => path.to_owned(),
    }
}

/// The end of a text, if there is no room for the whole.
fn shortened(text: &str, room: usize) -> String {
    let count = text.chars().count();
    if count <= room || room < 2 {
        return text.to_owned();
    }
    let end: String = text.chars().skip(count - (room - 1)).collect();
    format!("…{end}")
}

fn about(state: &State, target: Target) -> String {
    let Some(quote) = state.catalog.quote(target) else {
        return String::new();
    };
    let kind: &str = quote.kind.into();
    let rule = quote.rules.first().copied().unwrap_or("");
    let mut own = 0;
    let mut place = 0;
    if let (Some(report), Some(speaker)) = (state.catalog.report(target.document), quote.speaker) {
        for other in report
            .quotes
            .iter()
            .filter(|other| other.speaker == Some(speaker))
        {
            own += 1;
            if other.hull() == quote.hull() {
                place = own;
            }
        }
    }
    let of = if own > 0 {
        format!("{place} of {own} by this speaker")
    } else {
        "speaker unknown".to_owned()
    };
    let sure: &str = quote.certainty().into();
    format!("  {kind} · {sure} · {of} · {rule}")
}
