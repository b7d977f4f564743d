//! Lists that open over the panes: finder, palette, help, copy menu, card, issues, backlinks, trail.
use super::action::{Action, PopupKind};
use super::target::Target;
use tui_input::Input;

/// An entry of such a list.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What stands in the first column.
    pub label: String,
    /// What the entry says.
    pub text: String,
    /// What taking it does.
    pub action: Option<Action>,
    /// The thing it is about.
    pub target: Option<Target>,
}

/// A list over the panes.
#[derive(Debug, Clone)]
pub struct Popup {
    /// Which one.
    pub kind: PopupKind,
    /// The thing that it tells of, if it is about one.
    pub subject: Option<Target>,
    /// What stands over it.
    pub title: String,
    /// What is typed to narrow it.
    pub input: Input,
    /// All entries.
    pub entries: Vec<Entry>,
    /// The entries that are shown, by number.
    pub shown: Vec<usize>,
    /// The selected one, by its place among those shown.
    pub selected: usize,
    /// The first one on the screen, likewise.
    pub top: usize,
    /// Whether only names that sound alike were found.
    pub alike: bool,
    /// The search that is awaited.
    pub generation: u64,
}

impl Popup {
    /// A list with all its entries shown.
    #[must_use]
    pub fn new(kind: PopupKind, title: impl Into<String>, entries: Vec<Entry>) -> Self {
        Self {
            kind,
            subject: None,
            title: title.into(),
            input: Input::default(),
            shown: (0..entries.len()).collect(),
            entries,
            selected: 0,
            top: 0,
            alike: false,
            generation: 0,
        }
    }

    /// Whether letters are typed into it.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        matches!(
            self.kind,
            PopupKind::Finder | PopupKind::Palette | PopupKind::Help
        )
    }

    /// The selected entry.
    #[must_use]
    pub fn current(&self) -> Option<&Entry> {
        self.entries.get(*self.shown.get(self.selected)?)
    }

    /// Selects the entry that is about a thing, if it is shown.
    pub fn select(&mut self, target: Target) {
        let of = |&entry: &usize| {
            let entry = self.entries.get(entry);
            entry.and_then(|entry| entry.target) == Some(target)
        };
        if let Some(place) = self.shown.iter().position(of) {
            self.selected = place;
        }
    }

    /// Keeps the selection inside the list and on a screen of so many rows.
    pub fn settle(&mut self, rows: usize) {
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
        self.top = scrolled(self.top, self.selected, rows, self.shown.len());
    }
}

/// The first row on a screen of `rows` so that `selected` is on it and no row is left empty that need not be.
#[must_use]
pub fn scrolled(top: usize, selected: usize, rows: usize, count: usize) -> usize {
    let rows = rows.max(1);
    let least = (selected + 1).saturating_sub(rows);
    top.max(least)
        .min(selected)
        .min(count.saturating_sub(rows).max(least))
}

#[cfg(test)]
mod tests {
    use super::scrolled;

    #[test]
    fn the_selected_row_is_always_on_the_screen() {
        for rows in 1..8 {
            for count in 1..20 {
                for selected in 0..count {
                    for top in 0..25 {
                        let top = scrolled(top, selected, rows, count);
                        assert!(top <= selected && selected < top + rows);
                    }
                }
            }
        }
        assert_eq!(scrolled(9, 9, 5, 10), 5);
    }
}
