//! The one table of actions: keys, help, hints, palette and the README are made from it.
mod bindings;

pub use bindings::BINDINGS;

use super::action::{Action, PopupKind};
use super::state::State;
use crate::export::COPY_FORMATS;
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

/// What a key does now. In the menu of formats their letters take them.
#[must_use]
pub fn action_for(state: &State, key: KeyEvent) -> Option<Action> {
    let menu = state
        .popup
        .as_ref()
        .is_some_and(|popup| popup.kind == PopupKind::Copy);
    let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
    if let (true, KeyCode::Char(letter)) = (menu && !key.modifiers.intersects(held), key.code)
        && let Some(format) = COPY_FORMATS.iter().position(|format| format.key == letter)
    {
        return Some(Action::Copy(format));
    }
    action_of(state.mode(), key)
}

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
