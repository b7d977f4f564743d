//! What the explorer shows: the library, the rows of the three lists, and how things hang together.
//!
//! A catalog is made once from finished reports and never changes; another one takes its place when files are read
//! again. Rows hold no words: what a row shows is cut from its document when it is drawn.
mod card;
mod links;
mod passages;
mod rows;
mod words;

pub use card::Line;
pub use links::{Link, Relation};
pub use passages::{Part, Passage};
pub use rows::{List, Row};

use super::target::{Entity, Pane, Target};
use crate::model::{Library, Report};
use crate::text::LineIndex;

/// The library with its rows.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    /// The reports.
    pub library: Library,
    lines: Vec<LineIndex>,
    lists: [List; 3],
}

impl Catalog {
    /// Makes the rows of a library.
    #[must_use]
    pub fn new(library: Library) -> Self {
        let lines = library
            .reports
            .iter()
            .map(|report| LineIndex::new(&report.document.source))
            .collect();
        let mut out = Self {
            library,
            lines,
            lists: Default::default(),
        };
        out.lists = Pane::LISTS.map(|pane| rows::list(&out, pane));
        out
    }

    /// The rows of a list; those of the last one for the reader, which has none.
    #[must_use]
    pub fn list(&self, pane: Pane) -> &List {
        let [events, participants, quotes] = &self.lists;
        match pane {
            Pane::Events => events,
            Pane::Participants => participants,
            Pane::Quotes | Pane::Reader => quotes,
        }
    }

    /// The report of a document.
    #[must_use]
    pub fn report(&self, document: usize) -> Option<&Report> {
        self.library.reports.get(document)
    }

    /// The lines of a document.
    #[must_use]
    pub fn lines(&self, document: usize) -> Option<&LineIndex> {
        self.lines.get(document)
    }

    /// The number of a row's target in its list.
    #[must_use]
    pub fn row_of(&self, target: Target) -> Option<usize> {
        self.list(target.entity.pane()).row_of(target)
    }

    /// A name for a target that stays the same when its document is read again: path, kind, words, which of several.
    #[must_use]
    pub fn key(&self, target: Target) -> Option<Key> {
        let report = self.report(target.document)?;
        let words = self.heading(target);
        let pane = target.entity.pane();
        let rows = &self.list(pane).rows;
        let same = |row: &&Row| {
            row.target.document == target.document && self.heading(row.target) == words
        };
        let nth = rows
            .iter()
            .filter(same)
            .position(|row| row.target == target)?;
        Some(Key {
            path: report.document.path.clone(),
            pane,
            words,
            nth,
        })
    }

    /// The target that has a key, if one still has.
    #[must_use]
    pub fn find(&self, key: &Key) -> Option<Target> {
        let document = self
            .library
            .reports
            .iter()
            .position(|report| report.document.path == key.path)?;
        let rows = &self.list(key.pane).rows;
        let same =
            |row: &&Row| row.target.document == document && self.heading(row.target) == key.words;
        rows.iter().filter(same).nth(key.nth).map(|row| row.target)
    }
}

/// What a target is known by when its document is read again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    path: String,
    pane: Pane,
    words: String,
    nth: usize,
}

impl Target {
    /// A thing of a document.
    #[must_use]
    pub fn new(document: usize, entity: impl Into<Entity>) -> Self {
        Self {
            document,
            entity: entity.into(),
        }
    }
}
