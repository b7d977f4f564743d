//! One write-up as a reader delivers it: its decoded text, its blocks, and how the text came about.
use crate::text::{Block, SourceText};
use serde::{Deserialize, Serialize};

/// Whether offsets into the text are also offsets into the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Basis {
    /// The file is UTF-8 and its text is the file.
    File,
    /// The text was decoded from another encoding.
    Transcoded,
}

/// What a reader had to report of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum WarningKind {
    /// No text at all, or white space only.
    Empty,
    /// Not text.
    Binary,
    /// Bytes that the encoding cannot mean were replaced.
    Replaced,
    /// Not in English: the rules find nothing reliable in it.
    Language,
    /// Larger than the reader takes.
    TooLarge,
}

/// One warning about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Its kind.
    pub kind: WarningKind,
    /// What happened and what to do, for a person.
    pub message: String,
}

/// One write-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What was given, plus the walked part, with `/`; `-` for standard input.
    pub path: String,
    /// The text that all spans refer to.
    pub source: SourceText,
    /// Its blocks in text order.
    pub blocks: Vec<Block>,
    /// The encoding's name as the WHATWG standard has it (`UTF-8`, `windows-1252`).
    pub encoding: &'static str,
    /// Whether text offsets are file offsets.
    pub basis: Basis,
    /// SHA-256 of the bytes that were read, 64 hexadecimal digits.
    pub sha256: String,
    /// First 12 hexadecimal digits of the SHA-256 of the decoded text: the document's id.
    pub id: String,
    /// A date that came with the document and not from its text (`--date-field`), `YYYY-MM-DD`.
    pub given_date: Option<String>,
    /// What the reader had to report.
    pub warnings: Vec<Warning>,
}
