//! Everything the explorer knows at a moment.
use super::catalog::Catalog;
use super::history::{History, ListPlace, Location, ReaderPlace};
use super::keymap::Mode;
use super::layout::Shape;
use super::popup::Popup;
use super::prose::Segment;
use super::target::{Pane, Target};
use super::theme::Theme;
use crate::index::{Hits, Query, Table};
use std::collections::BTreeSet;
use std::sync::Arc;
use tui_input::Input;

/// The slot in which the finder searches; the lists have theirs by their places.
pub const FINDER: usize = 3;

/// What a list knows.
#[derive(Debug, Clone, Default)]
pub struct ListState {
    /// The selected thing. It stays what it is while a filter hides it.
    pub selected: Option<Target>,
    /// The first row on the screen, by its place in `rows`.
    pub top: usize,
    /// What is typed into the filter.
    pub input: Input,
    /// The same, read.
    pub query: Query,
    /// What the filter found; `None` while it is empty.
    pub hits: Option<Hits>,
    /// The search that is awaited.
    pub generation: u64,
    /// The rows that are shown, by their numbers in the catalog.
    pub rows: Vec<usize>,
}

/// What the reader knows.
#[derive(Debug, Clone, Default)]
pub struct ReaderState {
    /// Where it is.
    pub place: ReaderPlace,
    /// Whether long lines are cut instead of broken.
    pub cut: bool,
    /// What is searched for.
    pub input: Input,
    /// The segments of the document.
    pub segments: Vec<Segment>,
}

/// A message at the bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What it says.
    pub text: String,
    /// Whether something went wrong.
    pub alarm: bool,
    /// How many messages there were before it: the same words said again are another message.
    pub number: u64,
}

/// The state.
#[derive(Debug, Default)]
pub struct State {
    /// What there is to see.
    pub catalog: Catalog,
    /// The size of the screen. Units: columns and rows.
    pub size: (u16, u16),
    /// How the panes stand.
    pub shape: Shape,
    /// The pane with the focus.
    pub focus: Focus,
    /// The lists.
    pub lists: [ListState; 3],
    /// The reader.
    pub reader: ReaderState,
    /// What the lists are narrowed to.
    pub chips: Vec<Target>,
    /// What is linked with the selected row.
    pub linked: BTreeSet<Target>,
    /// The rows that are marked.
    pub marks: BTreeSet<Target>,
    /// The branches of the tree that are closed.
    pub closed: BTreeSet<Target>,
    /// The list over the panes.
    pub popup: Option<Popup>,
    /// Whether the filter of the focus is being typed.
    pub typing: bool,
    /// Where one was when typing began.
    pub before_typing: Option<Location>,
    /// Where one has been.
    pub history: History,
    /// Queries that were kept, the newest last.
    pub queries: Vec<String>,
    /// The query of the past that is shown, counted from the newest.
    pub recalled: Option<usize>,
    /// Whether the focus is shown alone.
    pub zoom: bool,
    /// How much larger the lists are than usual, in steps.
    pub grow: i16,
    /// The colors.
    pub theme: Theme,
    /// Whether the program has the mouse.
    pub mouse: bool,
    /// The message at the bottom.
    pub message: Option<Message>,
    /// How many messages there were.
    pub messages: u64,
    /// How many documents of how many are read, while not all are.
    pub progress: Option<(usize, usize)>,
    /// The number of the newest search.
    pub generation: u64,
}

/// The pane with the focus, and the list that had it last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Focus {
    pane: Pane,
    list: Pane,
}

impl Default for Focus {
    fn default() -> Self {
        Self {
            pane: Pane::Quotes,
            list: Pane::Quotes,
        }
    }
}

impl Focus {
    /// Gives a pane the focus.
    pub fn set(&mut self, pane: Pane) {
        self.pane = pane;
        if pane != Pane::Reader {
            self.list = pane;
        }
    }

    /// The pane.
    #[must_use]
    pub fn pane(self) -> Pane {
        self.pane
    }

    /// The place of the pane in the order of the screen.
    #[must_use]
    pub fn place(self) -> usize {
        self.pane.place()
    }
}

impl State {
    /// The list that a screen with one list shows.
    #[must_use]
    pub fn list_in_view(&self) -> Pane {
        self.focus.list
    }

    /// In which mode keys count.
    #[must_use]
    pub fn mode(&self) -> Mode {
        match &self.popup {
            Some(popup) if popup.is_typed() => Mode::Typing,
            Some(_) => Mode::Popup,
            None if self.typing => Mode::Typing,
            None => Mode::Browse,
        }
    }

    /// A list; that of the quotes for the reader, which has none.
    #[must_use]
    pub fn list(&self, pane: Pane) -> &ListState {
        let [events, participants, quotes] = &self.lists;
        match pane {
            Pane::Events => events,
            Pane::Participants => participants,
            Pane::Quotes | Pane::Reader => quotes,
        }
    }

    /// Likewise, to change it.
    pub fn list_mut(&mut self, pane: Pane) -> &mut ListState {
        let [events, participants, quotes] = &mut self.lists;
        match pane {
            Pane::Events => events,
            Pane::Participants => participants,
            Pane::Quotes | Pane::Reader => quotes,
        }
    }

    /// The rows that a slot searches.
    #[must_use]
    pub fn table(&self, slot: usize) -> &Arc<Table> {
        let pane = Pane::LISTS.get(slot).copied();
        &self.catalog.list(pane.unwrap_or(Pane::Participants)).table
    }

    /// What is typed into the filter of a list, or into the search of the reader.
    #[must_use]
    pub fn input(&self, pane: Pane) -> &Input {
        match pane {
            Pane::Reader => &self.reader.input,
            Pane::Events | Pane::Participants | Pane::Quotes => &self.list(pane).input,
        }
    }

    /// Likewise, to change it.
    pub fn input_mut(&mut self, pane: Pane) -> &mut Input {
        match pane {
            Pane::Reader => &mut self.reader.input,
            Pane::Events | Pane::Participants | Pane::Quotes => &mut self.list_mut(pane).input,
        }
    }

    /// The selected row of a list, by its place among the rows that are shown.
    #[must_use]
    pub fn cursor(&self, pane: Pane) -> Option<usize> {
        let list = self.list(pane);
        let selected = list.selected.and_then(|target| self.catalog.row_of(target));
        let place = selected.and_then(|row| list.rows.iter().position(|&shown| shown == row));
        place.or((!list.rows.is_empty()).then_some(0))
    }

    /// The thing that the selected row of a list stands for.
    #[must_use]
    pub fn current(&self, pane: Pane) -> Option<Target> {
        let row = *self.list(pane).rows.get(self.cursor(pane)?)?;
        self.catalog.list(pane).rows.get(row).map(|row| row.target)
    }

    /// What the person looks at: the selected row, or what is lit in the reader.
    #[must_use]
    pub fn subject(&self) -> Option<Target> {
        match self.focus.pane() {
            Pane::Reader => self.link_target().or(self.reader.place.lit),
            pane @ (Pane::Events | Pane::Participants | Pane::Quotes) => self.current(pane),
        }
    }

    /// Where the link under the reader's cursor leads.
    #[must_use]
    pub fn link_target(&self) -> Option<Target> {
        let links = self.catalog.text_links(self.reader.place.document);
        links.get(self.reader.place.link?).map(|link| link.target)
    }

    /// What was selected in a list when typing began.
    #[must_use]
    pub fn selected_before_typing(&self, pane: Pane) -> Option<Target> {
        self.before_typing
            .as_ref()?
            .lists
            .get(pane.place())?
            .selected
    }

    /// The whole place one is at.
    #[must_use]
    pub fn location(&self) -> Location {
        let place = |pane: Pane| ListPlace {
            selected: self.current(pane),
            query: self.list(pane).input.value().to_owned(),
            top: self.list(pane).top,
        };
        Location {
            focus: self.focus.pane(),
            list: self.focus.list,
            lists: Pane::LISTS.map(place),
            chips: self.chips.clone(),
            reader: self.reader.place.clone(),
        }
    }

    /// Whether everything is read and there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.progress.is_none() && self.catalog.library.reports.is_empty()
    }

    /// Puts a message at the bottom.
    pub fn tell(&mut self, text: impl Into<String>, alarm: bool) {
        self.messages += 1;
        self.message = Some(Message {
            text: text.into(),
            alarm,
            number: self.messages,
        });
    }
}
