//! The one table of actions: keys, help, hints, palette and the README are made from it.
use super::action::{Action, Motion, PopupKind};
use super::target::Pane;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tui_input::InputRequest as Edit;

/// In which state of the screen a key counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The panes.
    Browse,
    /// A list over the panes.
    Popup,
    /// A line is being typed.
    Typing,
}

/// A row of the table.
#[derive(Debug, Clone)]
pub struct Binding {
    /// Where it counts.
    pub mode: Mode,
    /// Under which heading the help lists it.
    pub group: &'static str,
    /// The keys, by the names that [`name_of`] gives.
    pub keys: &'static [&'static str],
    /// What it does.
    pub action: Action,
    /// What it does, for a person.
    pub about: &'static str,
}

const fn row(
    mode: Mode,
    group: &'static str,
    keys: &'static [&'static str],
    action: Action,
    about: &'static str,
) -> Binding {
    Binding {
        mode,
        group,
        keys,
        action,
        about,
    }
}

/// The table. Its order is that of the help.
pub const BINDINGS: &[Binding] = &[
    row(
        Mode::Browse,
        "move",
        &["j", "Down", "C-n"],
        Action::Move(Motion::Down),
        "next row; in the reader, next name or cue",
    ),
    row(
        Mode::Browse,
        "move",
        &["k", "Up", "C-p"],
        Action::Move(Motion::Up),
        "row before",
    ),
    row(
        Mode::Browse,
        "move",
        &["g", "Home"],
        Action::Move(Motion::First),
        "first row",
    ),
    row(
        Mode::Browse,
        "move",
        &["G", "End"],
        Action::Move(Motion::Last),
        "last row",
    ),
    row(
        Mode::Browse,
        "move",
        &["C-d", "PgDn"],
        Action::Move(Motion::PageDown),
        "half a page down",
    ),
    row(
        Mode::Browse,
        "move",
        &["C-u", "PgUp"],
        Action::Move(Motion::PageUp),
        "half a page up",
    ),
    row(
        Mode::Browse,
        "move",
        &["}"],
        Action::Move(Motion::NextGroup),
        "next group; in the reader, next quote",
    ),
    row(
        Mode::Browse,
        "move",
        &["{"],
        Action::Move(Motion::PreviousGroup),
        "group or quote before",
    ),
    row(
        Mode::Browse,
        "panes",
        &["Tab"],
        Action::NextPane(true),
        "next pane",
    ),
    row(
        Mode::Browse,
        "panes",
        &["S-Tab"],
        Action::NextPane(false),
        "pane before",
    ),
    row(
        Mode::Browse,
        "panes",
        &["1"],
        Action::Focus(Pane::Events),
        "events",
    ),
    row(
        Mode::Browse,
        "panes",
        &["2"],
        Action::Focus(Pane::Participants),
        "participants",
    ),
    row(
        Mode::Browse,
        "panes",
        &["3"],
        Action::Focus(Pane::Quotes),
        "quotes",
    ),
    row(
        Mode::Browse,
        "panes",
        &["4"],
        Action::Focus(Pane::Reader),
        "reader",
    ),
    row(
        Mode::Browse,
        "panes",
        &["h", "Left"],
        Action::Left,
        "close the branch, go up, then to the pane on the left",
    ),
    row(
        Mode::Browse,
        "panes",
        &["z"],
        Action::Zoom,
        "show this pane alone",
    ),
    row(
        Mode::Browse,
        "panes",
        &[">"],
        Action::Grow(1),
        "more room for the lists",
    ),
    row(
        Mode::Browse,
        "panes",
        &["<"],
        Action::Grow(-1),
        "more room for the reader",
    ),
    row(
        Mode::Browse,
        "follow",
        &["Enter", "l", "Right"],
        Action::Follow,
        "follow: event or participant → quotes, quote → reader, name → participant",
    ),
    row(
        Mode::Browse,
        "follow",
        &["b"],
        Action::Open(PopupKind::Backlinks),
        "everything that points here",
    ),
    row(
        Mode::Browse,
        "follow",
        &["[", "C-o", "Backspace"],
        Action::Back,
        "back",
    ),
    row(
        Mode::Browse,
        "follow",
        &["]", "C-i"],
        Action::Forward,
        "forward",
    ),
    row(
        Mode::Browse,
        "follow",
        &["C-t"],
        Action::Open(PopupKind::Trail),
        "the trail: where you have been",
    ),
    row(
        Mode::Browse,
        "find",
        &["/"],
        Action::Filter,
        "filter this pane; in the reader, search",
    ),
    row(
        Mode::Browse,
        "find",
        &["n"],
        Action::NextHit(true),
        "next hit",
    ),
    row(
        Mode::Browse,
        "find",
        &["N"],
        Action::NextHit(false),
        "hit before",
    ),
    row(
        Mode::Browse,
        "find",
        &["s"],
        Action::Open(PopupKind::Finder),
        "find a speaker anywhere",
    ),
    row(
        Mode::Browse,
        "find",
        &[":"],
        Action::Open(PopupKind::Palette),
        "all actions",
    ),
    row(
        Mode::Browse,
        "find",
        &["?"],
        Action::Open(PopupKind::Help),
        "the keys",
    ),
    row(
        Mode::Browse,
        "find",
        &["C-l"],
        Action::Clear,
        "clear the filter and draw anew",
    ),
    row(
        Mode::Browse,
        "find",
        &["Esc"],
        Action::Escape,
        "step out: filter, chips, marks",
    ),
    row(
        Mode::Browse,
        "copy",
        &["y"],
        Action::Copy(1),
        "copy the quote with its attribution",
    ),
    row(
        Mode::Browse,
        "copy",
        &["Y"],
        Action::Open(PopupKind::Copy),
        "copy as …",
    ),
    row(
        Mode::Browse,
        "mark",
        &["Space", "v"],
        Action::Mark,
        "mark or unmark",
    ),
    row(Mode::Browse, "mark", &["u"], Action::Unmark, "unmark all"),
    row(
        Mode::Browse,
        "read",
        &["J"],
        Action::Scroll(1),
        "scroll the reader down",
    ),
    row(
        Mode::Browse,
        "read",
        &["K"],
        Action::Scroll(-1),
        "scroll the reader up",
    ),
    row(
        Mode::Browse,
        "read",
        &[")"],
        Action::SpeakerQuote(true),
        "next quote of this speaker",
    ),
    row(
        Mode::Browse,
        "read",
        &["("],
        Action::SpeakerQuote(false),
        "quote of this speaker before",
    ),
    row(
        Mode::Browse,
        "read",
        &["w"],
        Action::Wrap,
        "break long lines or cut them",
    ),
    row(
        Mode::Browse,
        "read",
        &["i"],
        Action::Open(PopupKind::Card),
        "card: all that is known, and why",
    ),
    row(
        Mode::Browse,
        "read",
        &["!"],
        Action::Open(PopupKind::Issues),
        "what could not be settled",
    ),
    row(
        Mode::Browse,
        "read",
        &["o"],
        Action::Editor,
        "open in the editor",
    ),
    row(
        Mode::Browse,
        "system",
        &["R"],
        Action::Reload,
        "read the files again",
    ),
    row(Mode::Browse, "system", &["T"], Action::Theme, "next theme"),
    row(
        Mode::Browse,
        "system",
        &["M"],
        Action::Mouse,
        "mouse on or off",
    ),
    row(
        Mode::Browse,
        "system",
        &["C-z"],
        Action::Suspend,
        "back to the shell for a while",
    ),
    row(Mode::Browse, "system", &["q", "C-c"], Action::Quit, "quit"),
    row(
        Mode::Popup,
        "lists",
        &["j", "Down", "C-n"],
        Action::Move(Motion::Down),
        "next entry",
    ),
    row(
        Mode::Popup,
        "lists",
        &["k", "Up", "C-p"],
        Action::Move(Motion::Up),
        "entry before",
    ),
    row(
        Mode::Popup,
        "lists",
        &["g", "Home"],
        Action::Move(Motion::First),
        "first entry",
    ),
    row(
        Mode::Popup,
        "lists",
        &["G", "End"],
        Action::Move(Motion::Last),
        "last entry",
    ),
    row(
        Mode::Popup,
        "lists",
        &["C-d", "PgDn"],
        Action::Move(Motion::PageDown),
        "half a page down",
    ),
    row(
        Mode::Popup,
        "lists",
        &["C-u", "PgUp"],
        Action::Move(Motion::PageUp),
        "half a page up",
    ),
    row(
        Mode::Popup,
        "lists",
        &["Enter", "l", "Right"],
        Action::Accept,
        "take the entry",
    ),
    row(
        Mode::Popup,
        "lists",
        &["Esc", "q", "h", "Left"],
        Action::Escape,
        "close",
    ),
    row(Mode::Popup, "lists", &["C-c"], Action::Quit, "quit"),
    row(
        Mode::Typing,
        "typing",
        &["Enter"],
        Action::Accept,
        "keep it",
    ),
    row(
        Mode::Typing,
        "typing",
        &["Esc"],
        Action::Escape,
        "leave it; once more clears it",
    ),
    row(
        Mode::Typing,
        "typing",
        &["Down", "C-n"],
        Action::Move(Motion::Down),
        "next row",
    ),
    row(
        Mode::Typing,
        "typing",
        &["Up", "C-p"],
        Action::Move(Motion::Up),
        "row before",
    ),
    row(
        Mode::Typing,
        "typing",
        &["PgDn"],
        Action::Move(Motion::PageDown),
        "half a page down",
    ),
    row(
        Mode::Typing,
        "typing",
        &["PgUp"],
        Action::Move(Motion::PageUp),
        "half a page up",
    ),
    row(
        Mode::Typing,
        "typing",
        &["C-Up"],
        Action::Recall(true),
        "an earlier query",
    ),
    row(
        Mode::Typing,
        "typing",
        &["C-Down"],
        Action::Recall(false),
        "a later query",
    ),
    row(
        Mode::Typing,
        "typing",
        &["Left", "C-b"],
        Action::Edit(Edit::GoToPrevChar),
        "left",
    ),
    row(
        Mode::Typing,
        "typing",
        &["Right", "C-f"],
        Action::Edit(Edit::GoToNextChar),
        "right",
    ),
    row(
        Mode::Typing,
        "typing",
        &["C-Left", "M-b"],
        Action::Edit(Edit::GoToPrevWord),
        "a word to the left",
    ),
    row(
        Mode::Typing,
        "typing",
        &["C-Right", "M-f"],
        Action::Edit(Edit::GoToNextWord),
        "a word to the right",
    ),
    row(
        Mode::Typing,
        "typing",
        &["Home", "C-a"],
        Action::Edit(Edit::GoToStart),
        "to the start",
    ),
    row(
        Mode::Typing,
        "typing",
        &["End", "C-e"],
        Action::Edit(Edit::GoToEnd),
        "to the end",
    ),
    row(
        Mode::Typing,
        "typing",
        &["Backspace"],
        Action::Edit(Edit::DeletePrevChar),
        "delete to the left",
    ),
    row(
        Mode::Typing,
        "typing",
        &["Delete", "C-d"],
        Action::Edit(Edit::DeleteNextChar),
        "delete to the right",
    ),
    row(
        Mode::Typing,
        "typing",
        &["C-w"],
        Action::Edit(Edit::DeletePrevWord),
        "delete a word",
    ),
    row(
        Mode::Typing,
        "typing",
        &["C-u"],
        Action::Edit(Edit::DeleteFromStart),
        "delete to the start",
    ),
    row(
        Mode::Typing,
        "typing",
        &["C-k"],
        Action::Edit(Edit::DeleteTillEnd),
        "delete to the end",
    ),
    row(
        Mode::Typing,
        "typing",
        &["C-y"],
        Action::Edit(Edit::Yank),
        "put back what was deleted",
    ),
    row(Mode::Typing, "typing", &["C-c"], Action::Quit, "quit"),
];

/// What a key does in a mode.
#[must_use]
pub fn action_of(mode: Mode, key: KeyEvent) -> Option<Action> {
    let name = name_of(key);
    let bound = BINDINGS
        .iter()
        .find(|binding| binding.mode == mode && binding.keys.contains(&name.as_str()));
    if let Some(binding) = bound {
        return Some(binding.action.clone());
    }
    match key.code {
        KeyCode::Char(c)
            if mode == Mode::Typing
                && !key
                    .modifiers
                    .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) =>
        {
            Some(Action::Edit(Edit::InsertChar(c)))
        }
        _ => None,
    }
}

/// The name by which the table calls a key: `j`, `C-d`, `S-Tab`, `PgDn`. Letters carry their case, so that Shift is not
/// named with them.
#[must_use]
pub fn name_of(key: KeyEvent) -> String {
    let base = match key.code {
        KeyCode::Char(' ') => "Space".to_owned(),
        KeyCode::Char(c) => c.to_string(),
        KeyCode::Enter => "Enter".to_owned(),
        KeyCode::Esc => "Esc".to_owned(),
        KeyCode::Tab => "Tab".to_owned(),
        KeyCode::BackTab => return "S-Tab".to_owned(),
        KeyCode::Backspace => "Backspace".to_owned(),
        KeyCode::Delete => "Delete".to_owned(),
        KeyCode::Up => "Up".to_owned(),
        KeyCode::Down => "Down".to_owned(),
        KeyCode::Left => "Left".to_owned(),
        KeyCode::Right => "Right".to_owned(),
        KeyCode::Home => "Home".to_owned(),
        KeyCode::End => "End".to_owned(),
        KeyCode::PageUp => "PgUp".to_owned(),
        KeyCode::PageDown => "PgDn".to_owned(),
        _ => return String::new(),
    };
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        format!(
            "C-{}",
            if base.len() == 1 {
                base.to_lowercase()
            } else {
                base
            }
        )
    } else if key.modifiers.contains(KeyModifiers::ALT) {
        format!("M-{base}")
    } else if key.modifiers.contains(KeyModifiers::SHIFT) && base == "Tab" {
        "S-Tab".to_owned()
    } else {
        base
    }
}

#[cfg(test)]
mod tests {
    use super::{BINDINGS, KeyCode, KeyEvent, KeyModifiers, Mode, name_of};
    use std::collections::HashSet;

    #[test]
    fn no_key_means_two_things_in_one_mode() {
        let mut seen = HashSet::new();
        for binding in BINDINGS {
            assert!(!binding.keys.is_empty() && !binding.about.is_empty());
            for key in binding.keys {
                assert!(
                    seen.insert((binding.mode, *key)),
                    "{key} in {:?}",
                    binding.mode
                );
            }
        }
    }

    #[test]
    fn no_action_of_the_panes_needs_alt_or_a_function_key() {
        for binding in BINDINGS
            .iter()
            .filter(|binding| binding.mode != Mode::Typing)
        {
            assert!(
                binding.keys.iter().any(|key| !key.starts_with("M-")),
                "{}",
                binding.about
            );
        }
    }

    #[test]
    fn keys_have_the_names_of_the_table() {
        let key = |code, modifiers| name_of(KeyEvent::new(code, modifiers));
        assert_eq!(key(KeyCode::Char('G'), KeyModifiers::SHIFT), "G");
        assert_eq!(key(KeyCode::Char('d'), KeyModifiers::CONTROL), "C-d");
        assert_eq!(key(KeyCode::BackTab, KeyModifiers::SHIFT), "S-Tab");
        assert_eq!(key(KeyCode::Char(' '), KeyModifiers::NONE), "Space");
    }
}
