//! Many reports side by side.
use super::Report;

/// Reports of several documents, in order of their paths, with the paths of documents that were read twice.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Library {
    /// One report a document.
    pub reports: Vec<Report>,
    /// For each report, other paths with the same bytes.
    pub copies: Vec<Vec<String>>,
}
