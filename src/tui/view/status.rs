//! The line on top and the line at the bottom.
use super::super::keymap::{BINDINGS, Mode};
use super::super::state::State;
use super::super::target::Pane;
use super::super::theme::Role;
use super::brush::{Brush, behind};
use ratatui::layout::{Position, Rect};
use tui_input::Input;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// Keys that the bottom line names while there is nothing else to say.
const HINTS: [(&str, &str); 8] = [
    ("Enter", "follow"),
    ("/", "filter"),
    ("s", "speaker"),
    ("y", "copy"),
    ("i", "card"),
    ("[", "back"),
    ("?", "keys"),
    ("q", "quit"),
];

/// How many places of the trail are named.
const CRUMBS: usize = 3;
/// How much room each has. Units: columns.
const CRUMB: u16 = 20;

/// What to do where there is nothing to read.
const NOTHING: [&str; 7] = [
    "There is nothing to read here.",
    "",
    "whosaid PATH…   explores files and folders: plain text and Markdown",
    "                press releases, reviews, news items about events",
    "",
    "Enter           opens two sample documents",
    "q               ends the program",
];

/// A short screen that says what to do, and what went wrong if something did.
pub(super) fn nothing(state: &State, screen: Rect, brush: &mut Brush<'_>) {
    let width = NOTHING
        .iter()
        .map(|line| line.chars().count())
        .max()
        .unwrap_or(0);
    let width = u16::try_from(width).unwrap_or(u16::MAX).min(screen.width);
    let first = screen
        .height
        .saturating_sub(u16::try_from(NOTHING.len()).unwrap_or(0))
        / 3;
    let area = Rect {
        x: screen.x + (screen.width - width) / 2,
        y: screen.y + first,
        width,
        height: screen.height - first,
    };
    for (nth, words) in (0u16..).zip(NOTHING) {
        let role = if nth == 0 { Role::Title } else { Role::Plain };
        brush.put(super::brush::line(area, nth), words, role);
    }
    if let Some(message) = &state.message {
        let last = super::brush::line(screen, screen.height.saturating_sub(1));
        brush.put(last, &message.text, Role::Alarm);
    }
}

/// How many documents, what the lists are narrowed to, what is marked.
pub(super) fn top(state: &State, area: Rect, brush: &mut Brush<'_>) {
    let documents = state.catalog.library.reports.len();
    let many = if documents == 1 {
        "document"
    } else {
        "documents"
    };
    let mut used = brush.put(area, &format!(" whosaid  {documents} {many}"), Role::Title);
    if let Some((done, all)) = state.progress {
        used += brush.put(
            behind(area, used),
            &format!("  reading {done}/{all}"),
            Role::Message,
        );
    }
    if !state.marks.is_empty() {
        used += brush.put(
            behind(area, used),
            &format!("  *{} marked", state.marks.len()),
            Role::Linked,
        );
    }
    for &chip in &state.chips {
        used += brush.put(behind(area, used), " ", Role::Plain);
        let kind = match chip.entity.pane() {
            Pane::Events => "event",
            Pane::Participants => "participant",
            Pane::Quotes | Pane::Reader => "quote",
        };
        let words = format!(" {kind}: {} ✕ ", state.catalog.heading(chip));
        let room = behind(area, used);
        let room = Rect {
            width: room.width.min(area.width / 2),
            ..room
        };
        used += brush.put(room, &words, Role::Chip);
    }
    // On a screen with one list, the others are a key away.
    let shown = super::areas(state).panes;
    let hidden = Pane::ALL
        .into_iter()
        .filter(|pane| shown.get(pane.place()).copied().flatten().is_none());
    for pane in hidden {
        let tab = format!("  {} {}", pane.place() + 1, pane.title());
        used += brush.put(behind(area, used), &tab, Role::Faint);
    }
    trail(state, behind(area, used), brush);
}

/// The last places one came from.
fn trail(state: &State, area: Rect, brush: &mut Brush<'_>) {
    let (before, _) = state.history.trail();
    let last = before.len().saturating_sub(CRUMBS);
    let mut used = 0;
    for place in before.iter().skip(last) {
        let Some(target) = place.subject() else {
            continue;
        };
        used += brush.put(behind(area, used), "  ", Role::Faint);
        let room = behind(area, used);
        let room = Rect {
            width: room.width.min(CRUMB),
            ..room
        };
        used += brush.put(room, &state.catalog.quoted(target), Role::Faint);
        used += brush.put(behind(area, used), " ›", Role::Faint);
    }
}

/// Draws a line that is being typed, scrolled so that its cursor is in sight; gives back the columns it takes and where
/// the cursor stands.
pub(super) fn typed(input: &Input, room: Rect, brush: &mut Brush<'_>) -> (u16, Position) {
    let last = room.width.saturating_sub(1);
    let wanted = input.visual_cursor().saturating_sub(usize::from(last));
    // Whole characters go out of sight at the left, by their columns.
    let mut hidden = 0;
    let shown: String = input
        .value()
        .graphemes(true)
        .skip_while(|grapheme| {
            let hide = hidden < wanted;
            hidden += if hide { grapheme.width() } else { 0 };
            hide
        })
        .collect();
    let end = brush.put(room, &shown, Role::Plain);
    let column = input.visual_cursor().saturating_sub(hidden);
    let column = u16::try_from(column).unwrap_or(0).min(last);
    (end, Position::new(room.x + column, room.y))
}

/// What is typed, a message, or the keys. Says where the cursor stands in what is typed.
pub(super) fn bottom(state: &State, area: Rect, brush: &mut Brush<'_>) -> Option<Position> {
    if state.typing && state.popup.is_none() {
        let input = state.input(state.focus.pane());
        let used = brush.put(area, "/ ", Role::Title);
        let room = behind(area, used);
        let (end, at) = typed(input, room, brush);
        let bad = match state.focus.pane() {
            Pane::Reader => None,
            pane @ (Pane::Events | Pane::Participants | Pane::Quotes) => {
                state.list(pane).query.bad.as_ref()
            }
        };
        if let Some(bad) = bad {
            brush.put(behind(room, end + 2), bad.why, Role::Alarm);
        }
        return Some(at);
    }
    if let Some(message) = &state.message {
        let role = if message.alarm {
            Role::Alarm
        } else {
            Role::Message
        };
        brush.put(area, &message.text, role);
        return None;
    }
    let mut used = 0;
    for (key, about) in HINTS {
        let known = BINDINGS
            .iter()
            .any(|binding| binding.mode == Mode::Browse && binding.keys.contains(&key));
        if known {
            used += brush.put(behind(area, used), &format!(" {key}"), Role::Title);
            used += brush.put(behind(area, used), &format!(" {about} "), Role::Faint);
        }
    }
    None
}
