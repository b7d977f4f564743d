//! Opening a model that `parse` wrote: its documents are read again from where they are, unless it holds their texts.
use crate::export::event_model::{
    DocumentEntry, DocumentModel, EventModel, FactsEntry, OFFSET_UNIT, SCHEMA,
};
use crate::export::report_of;
use crate::model::{Document, Report};
use crate::reader::{read, read_text};
use std::path::{Path, PathBuf};

/// Whether a path is that of a model.
pub(super) fn is_model(path: &Path) -> bool {
    let ending = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    path.is_file() && ending.is_some_and(|ending| ending == "json" || ending == "jsonl")
}

/// The reports of a model, and messages about what does not fit.
pub(super) fn open(path: &Path) -> (Vec<Report>, Vec<String>) {
    let shown = path.display();
    let hint = "write one with `whosaid parse PATH --format json -o FILE`";
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(cause) => {
            return (
                Vec::new(),
                vec![format!("error: cannot read {shown}: {cause}")],
            );
        }
    };
    let mut out = Opened {
        folder: path.parent().unwrap_or(Path::new("")).to_owned(),
        reports: Vec::new(),
        messages: Vec::new(),
    };
    if let Ok(model) = serde_json::from_slice::<EventModel<'_>>(&bytes) {
        if out.fits(path, &model.schema, &model.offset_unit) {
            for document in &model.documents {
                out.take(document, &model.facts);
            }
        }
        return (out.reports, out.messages);
    }
    let lines = serde_json::Deserializer::from_slice(&bytes).into_iter::<DocumentModel<'_>>();
    for line in lines {
        match line {
            Ok(model) if out.fits(path, &model.schema, &model.offset_unit) => {
                out.take(&model.document, &model.facts);
            }
            Ok(_) => break,
            Err(cause) => {
                out.messages.push(format!(
                    "error: {shown} is not an event model: {cause}; {hint}"
                ));
                break;
            }
        }
    }
    (out.reports, out.messages)
}

struct Opened {
    folder: PathBuf,
    reports: Vec<Report>,
    messages: Vec<String>,
}

impl Opened {
    /// Whether the model has the shape that this program reads.
    fn fits(&mut self, path: &Path, schema: &str, unit: &str) -> bool {
        let fits = schema == SCHEMA && unit == OFFSET_UNIT;
        if !fits {
            self.messages.push(format!(
                "error: {} has the schema {schema} with offsets in {unit}; this program reads {SCHEMA} with {OFFSET_UNIT}",
                path.display()
            ));
        }
        fits
    }

    fn take(&mut self, entry: &DocumentEntry<'_>, facts: &FactsEntry<'_>) {
        let taken = self
            .document(entry)
            .and_then(|document| report_of(entry, facts, document));
        match taken {
            Ok(report) => self.reports.push(report),
            Err(why) => self
                .messages
                .push(format!("error: {}: {why}; parse it again", entry.path)),
        }
    }

    /// The document of an entry: from the text in the model, or from its file, which must be as it was.
    fn document(&self, entry: &DocumentEntry<'_>) -> Result<Document, String> {
        if let Some(text) = &entry.text {
            return Ok(read_text(&entry.path, text.to_string()));
        }
        let path = Path::new(&*entry.path);
        let bytes = [path.to_owned(), self.folder.join(path)]
            .into_iter()
            .find_map(|path| std::fs::read(path).ok())
            .ok_or("the source is not there")?;
        let document = read(&entry.path, &bytes);
        if document.sha256 == entry.sha256 {
            Ok(document)
        } else {
            Err("the source has changed since the model was made".to_owned())
        }
    }
}
