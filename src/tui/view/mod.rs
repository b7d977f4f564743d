//! Drawing a state. Nothing is changed here.
pub(super) mod brush;
mod list;
mod popup;
mod reader;
mod status;

use super::layout::{Shape, areas};
use super::state::State;
use super::target::Pane;
use super::theme::Role;
use brush::Brush;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Draws the state and says where the cursor of the terminal belongs: in the line that is typed, else on the selected
/// row, so that a screen reader finds it.
pub fn view(state: &State, buffer: &mut Buffer) -> Option<Position> {
    let screen = buffer.area;
    let mut brush = Brush::new(buffer, state.theme);
    brush.fill(screen, Role::Plain);
    let areas = areas(state);
    let mut cursor = None;
    if state.is_empty() && state.popup.is_none() {
        status::nothing(state, screen, &mut brush);
        return None;
    }
    for pane in Pane::ALL {
        let Some(area) = areas.panes.get(pane.place()).copied().flatten() else {
            continue;
        };
        let area = area.intersection(screen);
        let at = if pane == Pane::Reader {
            reader::draw(state, area, &mut brush)
        } else {
            list::draw(state, pane, area, &mut brush)
        };
        if state.focus.pane() == pane {
            cursor = at;
        }
        border(area, screen, &mut brush);
    }
    if let Some(area) = areas.top {
        status::top(state, area.intersection(screen), &mut brush);
    }
    if let Some(area) = areas.bottom {
        let at = status::bottom(state, area.intersection(screen), &mut brush);
        cursor = at.or(cursor);
    }
    // On a screen of one line, what is typed or told takes the place of the row.
    if state.shape == Shape::Line && (state.typing || state.message.is_some()) {
        let line = Rect {
            height: screen.height.min(1),
            ..screen
        };
        brush.fill(line, Role::Plain);
        cursor = status::bottom(state, line, &mut brush).or(cursor);
    }
    if state.popup.is_some() {
        cursor = popup::draw(state, screen, &mut brush);
    }
    cursor.filter(|&at| screen.contains(at))
}

/// The line between a pane and the one on its left.
fn border(area: Rect, screen: Rect, brush: &mut Brush<'_>) {
    let Some(x) = area.x.checked_sub(1).filter(|_| area.height > 1) else {
        return;
    };
    for y in area.y..area.bottom().min(screen.bottom()) {
        brush.put(Rect::new(x, y, 1, 1), "│", Role::Faint);
    }
}
