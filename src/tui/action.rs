//! What a person asks for, and what the edge reports.
use super::catalog::Catalog;
use super::target::{Pane, Target};
use crate::index::Answer;
use crate::text::Span;
use tui_input::InputRequest;

/// How far a cursor moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One row, link or line down.
    Down,
    /// One up.
    Up,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// Half a page down.
    PageDown,
    /// Half a page up.
    PageUp,
    /// To the next group of rows; in the reader, to the next quote.
    NextGroup,
    /// To the one before.
    PreviousGroup,
}

/// A list that opens over the panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PopupKind {
    /// Everybody, to be found by name.
    Finder,
    /// Every action, to be found by what it does.
    Palette,
    /// The keys.
    Help,
    /// The formats in which to copy.
    Copy,
    /// All that is known of a thing.
    Card,
    /// What could not be settled.
    Issues,
    /// What points at a thing.
    Backlinks,
    /// Where one has been.
    Trail,
}

/// What happens next.
#[derive(Debug, Clone)]
pub enum Action {
    /// Moves the cursor of the focus.
    Move(Motion),
    /// Gives a pane the focus.
    Focus(Pane),
    /// Gives the next pane the focus, or the one before.
    NextPane(bool),
    /// Shows the focus alone, or no more.
    Zoom,
    /// Makes the focus larger or smaller by steps.
    Grow(i16),
    /// Follows the primary link of the selected row, or the link under the reader's cursor.
    Follow,
    /// Closes a branch, goes up in a tree, or to the pane to the left.
    Left,
    /// To where one was before.
    Back,
    /// And forward again.
    Forward,
    /// To a thing.
    Goto(Target),
    /// To a stretch of a document.
    Show(usize, Span),
    /// To a place of the trail, by its number.
    Travel(usize),
    /// Opens a list over the panes.
    Open(PopupKind),
    /// Begins to filter the focus, or to search in the reader.
    Filter,
    /// To the next hit of the search, or the one before.
    NextHit(bool),
    /// Changes the line that is being typed.
    Edit(InputRequest),
    /// An earlier line, or a later one.
    Recall(bool),
    /// Ends typing and keeps what it did; takes the selected entry of a list over the panes.
    Accept,
    /// Steps out: list over the panes, typing, filter, chips, marks. Never quits.
    Escape,
    /// Clears the focus's filter and draws everything anew.
    Clear,
    /// Copies in a format, by its number in the table of formats.
    Copy(usize),
    /// Writes what the focus shows to a file, in a format.
    Save(usize),
    /// Marks the selected row, or unmarks it.
    Mark,
    /// Unmarks all.
    Unmark,
    /// Scrolls the reader by lines.
    Scroll(i16),
    /// To the next quote of this speaker, or the one before.
    SpeakerQuote(bool),
    /// Breaks long lines in the reader, or cuts them.
    Wrap,
    /// Opens the document in the editor.
    Editor,
    /// Reads everything again.
    Reload,
    /// The next theme.
    Theme,
    /// Lets the program have the mouse, or the terminal.
    Mouse,
    /// Back to the shell for a while.
    Suspend,
    /// Ends the program.
    Quit,

    /// From the edge: the terminal has a new size, in columns and rows.
    Resize(u16, u16),
    /// From the edge: a click at a column and row.
    Click(u16, u16),
    /// From the edge: so many of so many documents are read.
    Progress(usize, usize),
    /// From the edge: documents are read; whether they are all.
    Loaded(Box<Catalog>, bool),
    /// From the edge: a search ended.
    Found(Answer),
    /// From the edge: something to tell, and whether it went wrong.
    Tell(String, bool),
}
