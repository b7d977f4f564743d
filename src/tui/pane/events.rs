//! Events, as a tree: an event's sessions, parts and panels under it.
use super::super::catalog::Row;
use super::super::state::State;
use super::super::target::{Entity, Pane};
use super::super::theme::Role;
use super::super::view::brush::{Brush, behind};
use super::{ListPane, put};
use crate::index::{Field, Style};
use crate::model::{EventId, Report};
use ratatui::layout::Rect;
use std::collections::HashMap;

pub(super) struct Events;

impl ListPane for Events {
    fn pane(&self) -> Pane {
        Pane::Events
    }

    fn style(&self) -> Style {
        Style::Names
    }

    fn also(&self) -> &'static [Field] {
        &[Field::Kind, Field::Place, Field::Date]
    }

    fn rows(&self, document: usize, report: &Report, rows: &mut Vec<Row>) {
        let mut parts: HashMap<Option<EventId>, Vec<EventId>> = HashMap::new();
        for (nth, event) in (0u32..).zip(&report.events) {
            parts.entry(event.parent).or_default().push(EventId(nth));
        }
        branch(document, &parts, None, (0, None), rows);
    }

    fn draw(&self, state: &State, row: Row, area: Rect, brush: &mut Brush<'_>) {
        let (target, depth) = (row.target, row.depth);
        let list = state.catalog.list(Pane::Events);
        let parts = list.row_of(target).is_some_and(|row| list.has_parts(row));
        let sign = match (parts, state.closed.contains(&target)) {
            (true, true) => "▸ ",
            (true, false) => "▾ ",
            (false, _) => "  ",
        };
        let indent = u16::try_from(2 * depth).unwrap_or(u16::MAX);
        let mut at = behind(area, indent);
        at = behind(at, brush.put(at, sign, Role::Faint));
        let plain = brush.style(Role::Plain);
        let detail = state.catalog.detail(target);
        let room = share(at, &detail);
        let used = put(
            state,
            Pane::Events,
            room,
            &state.catalog.heading(target),
            Some(Field::Event),
            plain,
            brush,
        );
        let faint = brush.style(Role::Faint);
        put(
            state,
            Pane::Events,
            behind(at, used + 2),
            &detail,
            Some(Field::Date),
            faint,
            brush,
        );
    }
}

/// The parts of an event, each with its own behind it.
fn branch(
    document: usize,
    parts: &HashMap<Option<EventId>, Vec<EventId>>,
    under: Option<EventId>,
    (depth, parent): (usize, Option<usize>),
    rows: &mut Vec<Row>,
) {
    for &id in parts.get(&under).into_iter().flatten() {
        let own = rows.len();
        rows.push(Row {
            depth,
            parent,
            ..Row::flat(document, Entity::Event(id), document)
        });
        branch(document, parts, Some(id), (depth + 1, Some(own)), rows);
    }
}

/// The room for a heading: what is left when its detail has at least a third.
fn share(area: Rect, detail: &str) -> Rect {
    let wanted = u16::try_from(detail.chars().count() + 2).unwrap_or(u16::MAX);
    Rect {
        width: area.width - wanted.min(area.width / 3),
        ..area
    }
}
