//! Readers: the bytes of one format become a [`Document`]. To add a format, add a file and a row to [`READERS`].
//!
//! A reader finds blocks; it never makes a second text. Decoding is the same for all.
mod decode;
mod markdown;
mod plain;

use crate::model::{Basis, Document, Warning, WarningKind};
use crate::text::{Block, SourceText};

/// One format.
pub struct Reader {
    /// Its name.
    pub name: &'static str,
    /// Endings of file names, in small letters, without the dot.
    pub extensions: &'static [&'static str],
    /// Finds the blocks of a decoded text.
    pub blocks: fn(&SourceText) -> Vec<Block>,
}

/// The formats, the plainest last: it is taken for what has no reader of its own.
pub const READERS: &[Reader] = &[
    Reader {
        name: "Markdown",
        extensions: &["md", "markdown", "mdown", "mkd"],
        blocks: markdown::blocks,
    },
    Reader {
        name: "plain text",
        extensions: &["txt", "text", "asc"],
        blocks: plain::blocks,
    },
];

/// The reader for a file name, if one knows its ending.
#[must_use]
pub fn reader_for(path: &str) -> Option<&'static Reader> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase())?;
    READERS
        .iter()
        .find(|reader| reader.extensions.contains(&ending.as_str()))
}

/// Reads `bytes` as the document `path`. Never fails: what cannot be read is an empty document with a warning.
#[must_use]
pub fn read(path: &str, bytes: &[u8]) -> Document {
    let decoded = decode::decode(bytes);
    let sha256 = decode::sha256(bytes);
    finish(path, decoded, sha256)
}

/// Reads text that came without a file (a line of JSON).
#[must_use]
pub fn read_text(path: &str, text: String) -> Document {
    let sha256 = decode::sha256(text.as_bytes());
    let warnings = if text.trim().is_empty() {
        vec![Warning {
            kind: WarningKind::Empty,
            message: "no text in it".to_owned(),
        }]
    } else {
        Vec::new()
    };
    let decoded = decode::Decoded {
        text,
        encoding: encoding_rs::UTF_8.name(),
        basis: Basis::File,
        warnings,
    };
    finish(path, decoded, sha256)
}

fn finish(path: &str, decoded: decode::Decoded, sha256: String) -> Document {
    let reader = reader_for(path).or(READERS.last());
    let mut id = match decoded.basis {
        Basis::File => sha256.clone(),
        Basis::Transcoded if decoded.text.is_empty() => sha256.clone(),
        Basis::Transcoded => decode::sha256(decoded.text.as_bytes()),
    };
    id.truncate(12);
    let source = SourceText::new(decoded.text);
    let blocks = reader.map_or_else(Vec::new, |reader| (reader.blocks)(&source));
    Document {
        path: path.to_owned(),
        source,
        blocks,
        encoding: decoded.encoding,
        basis: decoded.basis,
        sha256,
        id,
        given_date: None,
        warnings: decoded.warnings,
    }
}
