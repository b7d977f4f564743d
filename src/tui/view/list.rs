//! A list: its title with counts, and the rows that fit.
use super::super::pane::pane_of;
use super::super::state::State;
use super::super::target::Pane;
use super::super::theme::Role;
use super::brush::{Brush, behind, line};
use crate::index::Field;
use ratatui::layout::{Position, Rect};

/// Columns before the words of a row: selected, marked or linked.
const SIGNS: u16 = 2;

pub(super) fn draw(
    state: &State,
    pane: Pane,
    area: Rect,
    brush: &mut Brush<'_>,
) -> Option<Position> {
    let focus = state.focus.pane() == pane;
    let rows = if area.height > 1 {
        title(state, pane, line(area, 0), brush);
        Rect {
            y: area.y + 1,
            height: area.height - 1,
            ..area
        }
    } else {
        area
    };
    let list = state.list(pane);
    let cursor = state.cursor(pane);
    // On a screen of one line: the row and its place.
    let place = format!(
        " {}/{}",
        cursor.map_or(0, |place| place + 1),
        list.rows.len()
    );
    let wide = u16::try_from(place.len()).unwrap_or(0);
    let rows = if area.height == 1 && rows.width > 3 * wide {
        brush.put(behind(rows, rows.width - wide), &place, Role::Faint);
        Rect {
            width: rows.width - wide,
            ..rows
        }
    } else {
        rows
    };
    if list.rows.is_empty() {
        brush.put(
            behind(line(rows, 0), SIGNS),
            &nothing(state, pane),
            Role::Faint,
        );
    }
    let mut at = None;
    for nth in 0..rows.height {
        let place = list.top + usize::from(nth);
        let Some(&row) = list.rows.get(place) else {
            break;
        };
        let selected = cursor == Some(place);
        let area = line(rows, nth);
        draw_row(state, pane, row, area, selected && focus, brush);
        if selected {
            let role = if focus { Role::Selected } else { Role::Chosen };
            let look = brush.style(role);
            brush.lay(area, look);
            at = Some(Position::new(area.x, area.y));
        }
    }
    at
}

/// Why a list is empty.
fn nothing(state: &State, pane: Pane) -> String {
    let list = state.list(pane);
    if state.progress.is_some() {
        return "reading …".to_owned();
    }
    let Some(hits) = list.hits.as_ref().filter(|hits| hits.rows.is_empty()) else {
        return if state.chips.is_empty() {
            "nothing here".to_owned()
        } else {
            "nothing linked: Esc widens the lists again".to_owned()
        };
    };
    // Which term left nothing.
    let typed = list.input.value();
    let counts = list.query.all.iter().zip(&hits.left).map(|(clause, left)| {
        let span = clause.any.first().map_or(0..0, |term| term.span.clone());
        format!("{} leaves {left}", typed.get(span).unwrap_or("?"))
    });
    let fields = unknown_field(typed).map_or(String::new(), |name| {
        let known: Vec<&str> = Field::NAMES.iter().map(|(name, _)| *name).collect();
        format!(
            "; no field is called {name}: there are {}",
            known.join(", ")
        )
    });
    format!("no hit: {}{fields}", counts.collect::<Vec<_>>().join(", "))
}

/// A word before a colon that looks like a field and is none.
fn unknown_field(typed: &str) -> Option<&str> {
    let named = typed
        .split_whitespace()
        .filter_map(|word| word.split_once(':'));
    let names = named.map(|(name, _)| name.trim_start_matches('!'));
    let unknown = |name: &&str| {
        let letters = !name.is_empty() && name.chars().all(char::is_alphabetic);
        letters && Field::named(name).is_none()
    };
    names.into_iter().find(unknown)
}

fn title(state: &State, pane: Pane, area: Rect, brush: &mut Brush<'_>) {
    let focus = state.focus.pane() == pane;
    let list = state.list(pane);
    let all = state.catalog.list(pane).rows.len();
    let name = pane.title();
    let open = if focus {
        format!("[{name}]")
    } else {
        format!(" {name} ")
    };
    let mut used = brush.put(area, &open, if focus { Role::Focus } else { Role::Title });
    let narrowed = list.hits.is_some() || !state.chips.is_empty() && list.rows.len() != all;
    let count = if narrowed {
        format!(" {}/{all}", list.rows.len())
    } else {
        format!(" {all}")
    };
    used += brush.put(behind(area, used), &count, Role::Faint);
    let subject = state.subject();
    let linked = state
        .linked
        .iter()
        .filter(|target| target.entity.pane() == pane && Some(**target) != subject)
        .count();
    if linked > 0 && !focus {
        used += brush.put(behind(area, used), &format!(" ●{linked}"), Role::Linked);
    }
    let typed = list.input.value();
    if !typed.is_empty() {
        used += brush.put(behind(area, used), &format!(" /{typed}"), Role::Lit);
    }
    if let Some(bad) = &list.query.bad {
        used += brush.put(
            behind(area, used),
            &format!(" left out: {}", bad.why),
            Role::Alarm,
        );
    }
    if list.hits.as_ref().is_some_and(|hits| hits.alike) {
        brush.put(behind(area, used), " sounds alike", Role::Faint);
    }
}

fn draw_row(
    state: &State,
    pane: Pane,
    row: usize,
    area: Rect,
    cursor: bool,
    brush: &mut Brush<'_>,
) {
    let Some(row) = state.catalog.list(pane).rows.get(row) else {
        return;
    };
    let target = row.target;
    brush.put(area, if cursor { ">" } else { " " }, Role::Plain);
    let linked = state.linked.contains(&target) && state.subject() != Some(target);
    let sign = if state.marks.contains(&target) {
        "*"
    } else if linked {
        "●"
    } else {
        " "
    };
    brush.put(behind(area, 1), sign, Role::Linked);
    let words = behind(area, SIGNS);
    pane_of(pane).draw(state, *row, words, brush);
}
