//! What stops a run: what we were doing, to which file, and what to do.
use std::path::PathBuf;

/// An error of the command line.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file could not be read.
    #[error("cannot read {}: {cause}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// A file could not be written; nothing of it was.
    #[error("cannot write {}: {cause}; nothing was written", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// A file is no model of ours.
    #[error("{} is not an event model: {cause}; write one with `whosaid parse PATH --format json -o FILE`", path.display())]
    Model {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: String,
    },
    /// Nothing of what was asked for is there.
    #[error("{paths}: there is no such file or folder")]
    Missing {
        /// What was asked for.
        paths: String,
    },
    /// There is no terminal to explore in.
    #[error(
        "{what} is not a terminal, and the explorer needs one; `whosaid parse PATH` writes what was found"
    )]
    NoTerminal {
        /// Standard output or the keyboard.
        what: &'static str,
    },
    /// The terminal refuses.
    #[error("the terminal cannot be used: {cause}; `whosaid parse PATH` writes what was found")]
    Terminal {
        /// Why.
        cause: std::io::Error,
    },
    /// The threads could not be started.
    #[error("cannot start {threads} threads: {cause}; try a smaller -j")]
    Threads {
        /// How many.
        threads: usize,
        /// Why.
        cause: String,
    },
}
