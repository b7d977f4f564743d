//! What the edge must do after an update.
use crate::index::Query;

/// One thing to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Search a list. The answer comes back as an action.
    Search {
        /// Which list: 0 to 2 the panes, 3 the finder.
        slot: usize,
        /// Higher than that of every search before.
        generation: u64,
        /// What is asked.
        query: Query,
    },
    /// Put a text on the clipboard.
    Copy {
        /// The text.
        text: String,
        /// What it is, for the message (`quote with attribution`).
        what: String,
    },
    /// Write a text to a file.
    Save {
        /// The file's name.
        path: String,
        /// What to write.
        text: String,
    },
    /// Open a document in the editor and come back.
    Edit {
        /// Its path.
        path: String,
        /// The line, from 1.
        line: u32,
        /// The column, in scalars from 1.
        column: u32,
    },
    /// Read everything again.
    Reload,
    /// Show the sample documents.
    Sample,
    /// Take the mouse, or leave it to the terminal.
    Mouse(bool),
    /// Draw every cell anew.
    Redraw,
    /// Stop until the shell continues the program.
    Suspend,
    /// End.
    Quit,
}
