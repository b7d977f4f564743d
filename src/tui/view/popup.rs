//! A list over the panes.
use super::super::popup::Popup;
use super::super::state::State;
use super::super::theme::Role;
use super::brush::{Brush, behind, line};
use crate::index::{Query, Style, lit};
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr as _;

/// The widest a list over the panes becomes. Units: columns.
const WIDEST: u16 = 110;
/// The most lines in which the selected entry is shown whole.
const MOST_LINES: u16 = 3;

pub(super) fn draw(state: &State, screen: Rect, brush: &mut Brush<'_>) -> Option<Position> {
    let popup = state.popup.as_ref().filter(|_| !screen.is_empty())?;
    let width = screen.width.min(WIDEST);
    let entries = u16::try_from(popup.entries.len()).unwrap_or(u16::MAX);
    let height = screen
        .height
        .min(entries.saturating_add(3 + MOST_LINES))
        .max(1);
    let area = Rect {
        x: screen.x + (screen.width - width) / 2,
        y: screen.y + (screen.height - height) / 3,
        width,
        height,
    };
    brush.fill(area, Role::Plain);
    let count = format!(
        " {} {}/{} ",
        popup.title,
        popup.shown.len(),
        popup.entries.len()
    );
    let bar = line(area, 0);
    let look = brush.style(Role::Focus);
    brush.lay(bar, look);
    brush.put(bar, &count, Role::Focus);
    let mut rows = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    let mut cursor = None;
    if popup.is_typed() && rows.height > 0 {
        cursor = Some(typed(popup, line(rows, 0), brush));
        rows = Rect {
            y: rows.y + 1,
            height: rows.height - 1,
            ..rows
        };
    }
    let rows = whole(popup, rows, brush);
    let selected = draw_rows(state, popup, rows, brush);
    cursor.or(selected)
}

/// Shows the selected entry whole, below the others, where its row has no room for it. Gives back what is left.
fn whole(popup: &Popup, rows: Rect, brush: &mut Brush<'_>) -> Rect {
    let room = usize::from(entry_room(popup, rows).width);
    let text = popup.current().map_or("", |entry| entry.text.as_str());
    if text.width() <= room || rows.height < 4 {
        return rows;
    }
    let lines = textwrap::wrap(text, usize::from(rows.width.saturating_sub(4)).max(1));
    let height = u16::try_from(lines.len())
        .unwrap_or(u16::MAX)
        .min(MOST_LINES)
        .min(rows.height / 2);
    let left = Rect {
        height: rows.height - height,
        ..rows
    };
    for (nth, words) in (0..height).zip(lines) {
        let area = line(rows, left.height + nth);
        brush.fill(area, Role::Plain);
        brush.put(behind(area, 2), &words, Role::Message);
    }
    left
}

/// Where the texts of the entries stand, behind their labels.
fn entry_room(popup: &Popup, area: Rect) -> Rect {
    let labels = label_width(popup, area);
    behind(area, if labels > 0 { labels + 4 } else { 2 })
}

/// How many columns the labels of the entries take.
fn label_width(popup: &Popup, area: Rect) -> u16 {
    let longest = popup.entries.iter().map(|entry| entry.label.width()).max();
    let longest = u16::try_from(longest.unwrap_or(0)).unwrap_or(u16::MAX);
    longest.min(area.width / 3)
}

fn typed(popup: &Popup, area: Rect, brush: &mut Brush<'_>) -> Position {
    let used = brush.put(area, "> ", Role::Title);
    let room = behind(area, used);
    let (end, at) = super::status::typed(&popup.input, room, brush);
    if popup.alike {
        brush.put(
            behind(room, end + 2),
            "nothing as typed; these sound alike",
            Role::Faint,
        );
    } else if popup.shown.is_empty() {
        brush.put(behind(room, end + 2), "nobody and nothing", Role::Faint);
    }
    at
}

fn draw_rows(state: &State, popup: &Popup, rows: Rect, brush: &mut Brush<'_>) -> Option<Position> {
    let query = Query::parse(popup.input.value());
    let labels = label_width(popup, rows);
    let mut at = None;
    for nth in 0..rows.height {
        let place = popup.top + usize::from(nth);
        let entry = popup
            .shown
            .get(place)
            .and_then(|&entry| popup.entries.get(entry));
        let Some(entry) = entry else { break };
        let area = line(rows, nth);
        let selected = place == popup.selected;
        brush.put(area, if selected { "> " } else { "  " }, Role::Plain);
        let label = Rect {
            width: labels,
            ..behind(area, 2)
        };
        brush.put(label, &entry.label, Role::Faint);
        let room = entry_room(popup, area);
        let stretches = if query.is_empty() || popup.alike {
            Vec::new()
        } else {
            lit(&entry.text, &query, None, Style::Names)
        };
        let (plain, lit_look) = (brush.style(Role::Plain), brush.style(Role::Lit));
        let used = brush.put_lit(room, &entry.text, plain, &stretches, lit_look);
        if popup.is_typed()
            && let Some(target) = entry.target
        {
            brush.put(
                behind(room, used + 2),
                &state.catalog.detail(target),
                Role::Faint,
            );
        }
        if selected {
            let look = brush.style(Role::Selected);
            brush.lay(area, look);
            at = Some(Position::new(area.x, area.y));
        }
    }
    at
}
