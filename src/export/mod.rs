//! The model as text or bytes, one format a file. To add a format, add a file and a row to [`FORMATS`].
mod convert;
mod copy;
pub mod event_model;
mod import;
mod json;
mod jsonl;
mod page;
mod summary;

pub use convert::{library as to_event_model, report as to_document_model};
pub use copy::{COPY_FORMATS, CopyFormat, Listing, QuoteFacts, Subject};
pub use import::report_of;
pub use page::{print as print_page, shown};

use crate::model::Library;
use std::io::{self, Write};

/// One output format of `parse`.
pub struct Format {
    /// What `--format` calls it.
    pub name: &'static str,
    /// What it is, in a line.
    pub about: &'static str,
    /// Writes a library. Errors: those of the writer.
    pub write: fn(&Library, &Options, &mut dyn Write) -> io::Result<()>,
}

/// What the person asked of a format.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Store the texts inside the model.
    pub embed_text: bool,
    /// Where a page for people breaks its lines; nowhere if `None`. Units: columns.
    pub width: Option<usize>,
}

/// The formats.
pub const FORMATS: &[Format] = &[
    Format {
        name: "json",
        about: "one object, the whole model",
        write: json::write,
    },
    Format {
        name: "jsonl",
        about: "one report a line",
        write: jsonl::write,
    },
    Format {
        name: "summary",
        about: "a page for people: events, participants, quotes by speaker",
        write: summary::write,
    },
];
