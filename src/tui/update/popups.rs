//! Lists over the panes.
use super::super::action::{Action, Motion, PopupKind};
use super::super::catalog::Line;
use super::super::effect::Effect;
use super::super::keymap::{BINDINGS, Mode};
use super::super::popup::{Entry, Popup};
use super::super::state::{FINDER, State};
use super::super::target::{Pane, Target};
use super::{lists, update};
use crate::export::COPY_FORMATS;
use crate::index::{Answer, Cells, Hits, Query, Style, Table};
use tui_input::InputRequest;

/// How many entries a screen has room for.
pub(in crate::tui) fn rows(size: (u16, u16)) -> usize {
    usize::from(size.1.saturating_sub(5)).max(1)
}

pub(super) fn open(state: &mut State, kind: PopupKind) {
    open_for(state, kind, state.subject());
}

/// Opens a list; `subject` is the thing that a card or the backlinks are about.
pub(super) fn open_for(state: &mut State, kind: PopupKind, subject: Option<Target>) {
    let name = |target: Target| state.catalog.quoted(target);
    let popup = match kind {
        PopupKind::Finder => Popup::new(kind, "Find a speaker", everybody(state)),
        PopupKind::Palette => Popup::new(kind, "All actions", actions(|mode| mode == Mode::Browse)),
        PopupKind::Help => {
            let mut entries = actions(|_| true);
            entries.extend(signs());
            Popup::new(kind, "Keys", entries)
        }
        PopupKind::Copy if subject.is_none() && state.marks.is_empty() => {
            return state.tell("nothing is selected", false);
        }
        PopupKind::Copy => Popup::new(kind, "Copy as", formats()),
        PopupKind::Issues => Popup::new(kind, "What could not be settled", issues(state)),
        PopupKind::Trail => Popup::new(kind, "Where you have been", trail(state)),
        PopupKind::Card | PopupKind::Backlinks => {
            let Some(target) = subject else {
                return state.tell("nothing is selected", false);
            };
            let (title, lines) = if kind == PopupKind::Card {
                (name(target), state.catalog.card(target))
            } else {
                (
                    format!("Linked with {}", name(target)),
                    state.catalog.link_lines(target),
                )
            };
            let mut popup = Popup::new(kind, title, entries(target.document, lines));
            popup.subject = Some(target);
            popup
        }
    };
    if popup.entries.is_empty() {
        let nothing = match kind {
            PopupKind::Issues => "everything is settled",
            PopupKind::Trail => "you have not been anywhere else yet",
            PopupKind::Finder => "nobody is named in these documents",
            _ => "nothing is linked with it",
        };
        return state.tell(nothing, false);
    }
    state.popup = Some(popup);
}

fn entries(document: usize, lines: Vec<Line>) -> Vec<Entry> {
    let entry = |line: Line| Entry {
        action: line
            .target
            .map(Action::Goto)
            .or(line.span.map(|span| Action::Show(document, span))),
        label: line.label,
        text: line.text,
        target: line.target,
    };
    lines.into_iter().map(entry).collect()
}

fn everybody(state: &State) -> Vec<Entry> {
    let rows = &state.catalog.list(Pane::Participants).rows;
    let entry = |target: Target| Entry {
        label: String::new(),
        text: state.catalog.heading(target),
        action: Some(Action::Goto(target)),
        target: Some(target),
    };
    rows.iter().map(|row| entry(row.target)).collect()
}

fn actions(of: impl Fn(Mode) -> bool) -> Vec<Entry> {
    let entry = |binding: &super::super::keymap::Binding| Entry {
        label: binding.keys.join(" "),
        text: format!("{}: {}", binding.group, binding.about),
        action: (binding.mode == Mode::Browse).then(|| binding.action.clone()),
        target: None,
    };
    let mut out: Vec<Entry> = BINDINGS
        .iter()
        .filter(|binding| of(binding.mode))
        .map(entry)
        .collect();
    let save = |(nth, format): (usize, &crate::export::CopyFormat)| Entry {
        label: String::new(),
        text: format!("save: what this pane shows, {}", format.about),
        action: Some(Action::Save(nth)),
        target: None,
    };
    out.extend(COPY_FORMATS.iter().enumerate().map(save));
    out
}

/// The signs on the screen.
fn signs() -> impl Iterator<Item = Entry> {
    const SIGNS: [(&str, &str); 7] = [
        (
            "●",
            "hangs on the selected row; behind a title, how many do",
        ),
        ("*", "marked"),
        (
            "?",
            "before a quote: to be checked, a rule is not sure of it",
        ),
        ("“…”", "the speaker's own words; without marks the writer's"),
        ("12", "at the right of a participant: how many quotes"),
        ("▾ ▸", "a branch that is open, one that is closed"),
        ("┃", "in the reader: where the selected row is written"),
    ];
    SIGNS.into_iter().map(|(sign, about)| Entry {
        label: sign.to_owned(),
        text: format!("signs: {about}"),
        action: None,
        target: None,
    })
}

fn formats() -> Vec<Entry> {
    let entry = |(nth, format): (usize, &crate::export::CopyFormat)| Entry {
        label: format.key.to_string(),
        text: format.about.to_owned(),
        action: Some(Action::Copy(nth)),
        target: None,
    };
    COPY_FORMATS.iter().enumerate().map(entry).collect()
}

fn issues(state: &State) -> Vec<Entry> {
    let lines = state.catalog.issue_lines();
    lines
        .into_iter()
        .flat_map(|(document, line)| entries(document, vec![line]))
        .collect()
}

fn trail(state: &State) -> Vec<Entry> {
    let here = state.location();
    let (before, after) = state.history.trail();
    let places = before.iter().chain([&here]).chain(after);
    let count = state.history.behind();
    let entry = |(nth, place): (usize, &super::super::history::Location)| {
        let target = place.subject();
        Entry {
            label: if nth == count {
                "here".to_owned()
            } else {
                String::new()
            },
            text: format!(
                "{}: {}",
                place.focus.title(),
                target.map_or(String::new(), |target| state.catalog.told(target))
            ),
            action: Some(Action::Travel(nth)),
            target,
        }
    };
    let out: Vec<Entry> = places.enumerate().map(entry).collect();
    if out.len() > 1 { out } else { Vec::new() }
}

pub(super) fn walk(state: &mut State, motion: Motion) {
    let page = rows(state.size) / 2;
    let Some(popup) = &mut state.popup else {
        return;
    };
    let last = popup.shown.len().saturating_sub(1);
    popup.selected = match motion {
        Motion::Down | Motion::NextGroup => popup.selected + 1,
        Motion::Up | Motion::PreviousGroup => popup.selected.saturating_sub(1),
        Motion::First => 0,
        Motion::Last => last,
        Motion::PageDown => popup.selected + page.max(1),
        Motion::PageUp => popup.selected.saturating_sub(page.max(1)),
    }
    .min(last);
}

/// Takes the selected entry.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let action = state
        .popup
        .as_ref()
        .and_then(|popup| popup.current()?.action.clone());
    match action {
        Some(action) => {
            state.popup = None;
            update(state, action)
        }
        None => Vec::new(),
    }
}

pub(super) fn edit(state: &mut State, request: InputRequest) -> Vec<Effect> {
    let changed = state
        .popup
        .as_mut()
        .and_then(|popup| popup.input.handle(request))
        .is_some_and(|change| change.value);
    if changed { narrow(state) } else { Vec::new() }
}

/// Makes a list anew: other documents were read. `about` is what it tells of and `chosen` what was selected in it, as
/// they are among these documents.
pub(super) fn renew(state: &mut State, about: Option<Target>, chosen: Option<Target>) {
    let Some(popup) = state.popup.take() else {
        return;
    };
    match popup.kind {
        PopupKind::Palette | PopupKind::Help | PopupKind::Copy => {
            state.popup = Some(popup);
            return;
        }
        // What it told of is gone.
        PopupKind::Card | PopupKind::Backlinks if about.is_none() => return,
        PopupKind::Card
        | PopupKind::Backlinks
        | PopupKind::Finder
        | PopupKind::Issues
        | PopupKind::Trail => {}
    }
    open_for(state, popup.kind, about);
    if let Some(new) = &mut state.popup {
        new.input = popup.input;
        (new.selected, new.top) = (popup.selected, popup.top);
    }
    let query = state
        .popup
        .as_ref()
        .map(|popup| Query::parse(popup.input.value()));
    if let Some(query) = query.filter(|query| !query.is_empty()) {
        let hits = state.table(FINDER).search(&query, || true);
        show(state, &hits.unwrap_or_default());
    }
    if let (Some(popup), Some(target)) = (&mut state.popup, chosen) {
        popup.select(target);
    }
}

/// Shows the entries that meet what is typed.
fn narrow(state: &mut State) -> Vec<Effect> {
    let Some(popup) = &mut state.popup else {
        return Vec::new();
    };
    let query = Query::parse(popup.input.value());
    popup.selected = 0;
    popup.alike = false;
    if query.is_empty() {
        popup.shown = (0..popup.entries.len()).collect();
        popup.generation = u64::MAX;
        return Vec::new();
    }
    if popup.kind != PopupKind::Finder {
        let cells = popup.entries.iter().map(|entry| Cells {
            main: format!("{} {}", entry.text, entry.label),
            fields: Vec::new(),
        });
        let table = Table::new(Style::Names, &[], cells);
        let hits = table.search(&query, || true).unwrap_or_default();
        show(state, &hits);
        return Vec::new();
    }
    state.generation += 1;
    popup.generation = state.generation;
    match lists::run(state, FINDER, query) {
        Ok(hits) => {
            show(state, &hits);
            Vec::new()
        }
        Err(asked) => vec![asked],
    }
}

/// Takes what the worker found for the finder.
pub(super) fn found(state: &mut State, answer: &Answer) {
    let awaited =
        |popup: &Popup| popup.kind == PopupKind::Finder && popup.generation == answer.generation;
    if state.popup.as_ref().is_some_and(awaited) {
        show(state, &answer.hits);
    }
}

fn show(state: &mut State, hits: &Hits) {
    if let Some(popup) = &mut state.popup {
        popup.alike = hits.alike;
        popup.shown = hits.rows.iter().map(|hit| hit.row).collect();
    }
}
