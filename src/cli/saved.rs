//! Models that `parse` wrote: whether this program reads them, and the documents they were made from.
use crate::export::event_model::{OFFSET_UNIT, SCHEMA};
use crate::model::Document;
use crate::reader::{read, read_text};
use std::path::Path;

/// Whether a model has the shape and the offsets that this program reads.
///
/// Errors: what it has instead.
pub(super) fn fits(schema: &str, offset_unit: &str) -> Result<(), String> {
    if schema != SCHEMA {
        return Err(format!(
            "its schema is {schema}, this program reads {SCHEMA}"
        ));
    }
    if offset_unit != OFFSET_UNIT {
        return Err(format!(
            "its offsets count {offset_unit}, this program reads {OFFSET_UNIT}"
        ));
    }
    Ok(())
}

/// The document of a model in `folder`: from the text in the model, or from its file, which must be as it was.
///
/// Errors: why there is none, and what to do.
pub(super) fn document(
    path: &str,
    sha256: &str,
    text: Option<&str>,
    folder: &Path,
) -> Result<Document, String> {
    if let Some(text) = text {
        return Ok(read_text(path, text.to_owned()));
    }
    let places = [Path::new(path).to_owned(), folder.join(path)];
    let bytes = places
        .into_iter()
        .find_map(|path| std::fs::read(path).ok())
        .ok_or(
            "the source is not there; go where the model was made, or parse with --embed-text",
        )?;
    let document = read(path, &bytes);
    if document.sha256 == sha256 {
        Ok(document)
    } else {
        Err("the source has changed since the model was made; parse it again".to_owned())
    }
}
