//! Opening a model that `parse` wrote: its documents are read again from where they are, unless it holds their texts.
use super::super::saved;
use crate::export::event_model::{DocumentEntry, DocumentModel, EventModel, FactsEntry};
use crate::export::report_of;
use crate::model::Report;
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
    /// Whether the model has the shape that this program reads; if not, that is told.
    fn fits(&mut self, path: &Path, schema: &str, unit: &str) -> bool {
        let fits = saved::fits(schema, unit);
        if let Err(why) = &fits {
            self.messages
                .push(format!("error: {}: {why}", path.display()));
        }
        fits.is_ok()
    }

    fn take(&mut self, entry: &DocumentEntry<'_>, facts: &FactsEntry<'_>) {
        let text = entry.text.as_deref();
        let document = saved::document(&entry.path, &entry.sha256, text, &self.folder);
        let taken = document.and_then(|document| {
            report_of(entry, facts, document).map_err(|why| format!("{why}; parse it again"))
        });
        match taken {
            Ok(report) => self.reports.push(report),
            Err(why) => self.messages.push(format!("error: {}: {why}", entry.path)),
        }
    }
}
