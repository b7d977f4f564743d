//! Where one has been: whole places, back and forward as in a browser.
use super::target::{Pane, Target};
use crate::text::Span;

/// The most places that are kept.
const DEPTH: usize = 200;

/// What a list showed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListPlace {
    /// The selected row.
    pub selected: Option<Target>,
    /// What was typed into its filter.
    pub query: String,
    /// The first row on the screen.
    pub top: usize,
}

/// What the reader showed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReaderPlace {
    /// The document.
    pub document: usize,
    /// What is lit in it.
    pub lit: Option<Target>,
    /// The first row on the screen: number of the segment, row inside it.
    pub top: (usize, usize),
    /// The link under the cursor, by its number in the document.
    pub link: Option<usize>,
    /// The hit of the search that one is at, or a stretch that one was sent to.
    pub hit: Option<ReaderHit>,
}

/// A stretch of the document that one is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReaderHit {
    /// Offsets: bytes of the document.
    pub span: Span,
    /// Which hit of how many it is, counted from 1.
    pub of: Option<(usize, usize)>,
}

/// A whole place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The pane with the focus.
    pub focus: Pane,
    /// The list that a screen with one list shows.
    pub list: Pane,
    /// The lists.
    pub lists: [ListPlace; 3],
    /// What the lists are narrowed to.
    pub chips: Vec<Target>,
    /// The reader.
    pub reader: ReaderPlace,
}

impl Location {
    /// What one looked at there.
    #[must_use]
    pub fn subject(&self) -> Option<Target> {
        match self.focus {
            Pane::Reader => self.reader.lit,
            Pane::Events | Pane::Participants | Pane::Quotes => {
                self.lists.get(self.focus.place())?.selected
            }
        }
    }
}

/// The places one has been to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    before: Vec<Location>,
    after: Vec<Location>,
}

impl History {
    /// Notes the place that is being left for a new one.
    pub fn leave(&mut self, here: Location) {
        self.after.clear();
        if self.before.last() != Some(&here) {
            self.before.push(here);
        }
        if self.before.len() > DEPTH {
            self.before.remove(0);
        }
    }

    /// The place before `here`, which becomes the next one.
    pub fn back(&mut self, here: Location) -> Option<Location> {
        let there = self.before.pop()?;
        self.after.push(here);
        Some(there)
    }

    /// The place after `here`, which becomes the one before.
    pub fn forward(&mut self, here: Location) -> Option<Location> {
        let there = self.after.pop()?;
        self.before.push(here);
        Some(there)
    }

    /// The places before, oldest first, and after, next first.
    pub fn trail(&self) -> (&[Location], impl Iterator<Item = &Location>) {
        (&self.before, self.after.iter().rev())
    }

    /// How many places lie before.
    #[must_use]
    pub fn behind(&self) -> usize {
        self.before.len()
    }

    /// Changes every place; those for which nothing comes back are forgotten.
    pub fn keep(&mut self, change: impl Fn(&Location) -> Option<Location>) {
        self.before = self.before.iter().filter_map(&change).collect();
        self.after = self.after.iter().filter_map(&change).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::{History, ListPlace, Location, Pane, ReaderPlace};

    fn place(top: usize) -> Location {
        let list = ListPlace {
            top,
            ..ListPlace::default()
        };
        Location {
            focus: Pane::Quotes,
            list: Pane::Quotes,
            lists: [list, ListPlace::default(), ListPlace::default()],
            chips: Vec::new(),
            reader: ReaderPlace::default(),
        }
    }

    #[test]
    fn back_then_forward_changes_nothing() {
        let mut history = History::default();
        history.leave(place(1));
        history.leave(place(2));
        let before = history.clone();
        let there = history.back(place(3)).unwrap();
        assert_eq!(there, place(2));
        assert_eq!(history.forward(there), Some(place(3)));
        assert_eq!(history, before);
    }

    #[test]
    fn a_new_step_ends_what_lay_ahead() {
        let mut history = History::default();
        history.leave(place(1));
        let there = history.back(place(2)).unwrap();
        history.leave(there);
        assert_eq!(history.forward(place(3)), None);
    }
}
