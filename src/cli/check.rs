//! `whosaid check MODEL`: is every span a slice of its source, and does every id resolve?
use super::args::CheckArgs;
use super::{Error, saved};
use crate::text::{LineIndex, SourceText};
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

pub(super) fn run(args: &CheckArgs) -> anyhow::Result<ExitCode> {
    let bytes = std::fs::read(&args.model).map_err(|cause| Error::Read {
        path: args.model.clone(),
        cause,
    })?;
    let values = models(&args.model, &bytes)?;
    let mut check = Check {
        faults: Vec::new(),
        spans: 0,
        documents: 0,
        folder: args.model.parent().unwrap_or(Path::new(".")).to_owned(),
    };
    for value in &values {
        check.model(value);
    }
    let mut out = std::io::stdout().lock();
    for fault in &check.faults {
        writeln!(out, "{fault}")?;
    }
    writeln!(
        out,
        "{} documents, {} spans checked, {} faults",
        check.documents,
        check.spans,
        check.faults.len()
    )?;
    Ok(if check.faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}

/// The model of a JSON file, or the reports of a JSONL file.
fn models(path: &Path, bytes: &[u8]) -> Result<Vec<Value>, Error> {
    let wrong = |cause: String| Error::Model {
        path: path.to_owned(),
        cause,
    };
    let values: Vec<Value> = serde_json::Deserializer::from_slice(bytes)
        .into_iter()
        .collect::<Result<_, _>>()
        .map_err(|error| wrong(error.to_string()))?;
    for value in &values {
        if value.get("error").is_some() {
            continue;
        }
        let told = |key: &str| {
            value
                .get(key)
                .and_then(Value::as_str)
                .unwrap_or("nothing")
                .to_owned()
        };
        saved::fits(&told("schema"), &told("offset_unit")).map_err(wrong)?;
    }
    if values.is_empty() {
        return Err(wrong("it is empty".to_owned()));
    }
    Ok(values)
}

struct Check {
    faults: Vec<String>,
    spans: usize,
    documents: usize,
    folder: std::path::PathBuf,
}

impl Check {
    fn model(&mut self, model: &Value) {
        let documents: Vec<&Value> = model
            .get("documents")
            .and_then(Value::as_array)
            .map(|all| all.iter().collect())
            .or_else(|| model.get("document").map(|one| vec![one]))
            .unwrap_or_default();
        let mut texts: HashMap<String, Option<(SourceText, LineIndex)>> = HashMap::new();
        for document in documents {
            self.documents += 1;
            let id = text_of(document, "id").to_owned();
            let source = self.source(document);
            texts.insert(
                id,
                source
                    .map(|text| (LineIndex::new(&text), text))
                    .map(|(lines, text)| (text, lines)),
            );
        }
        let mut ids: HashSet<String> = texts.keys().cloned().collect();
        for key in [
            "events",
            "people",
            "organizations",
            "quotes",
            "groups",
            "places",
            "initiatives",
        ] {
            for entity in model
                .get(key)
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                let id = text_of(entity, "id");
                if !ids.insert(id.to_owned()) {
                    self.faults.push(format!("{id}: this id stands twice"));
                }
            }
        }
        for (key, value) in model.as_object().into_iter().flatten() {
            self.walk(key, value, None, &texts, &ids);
        }
    }

    /// The text of a document.
    fn source(&mut self, document: &Value) -> Option<SourceText> {
        let path = text_of(document, "path");
        let text = document.get("text").and_then(Value::as_str);
        match saved::document(path, text_of(document, "sha256"), text, &self.folder) {
            Ok(document) => Some(document.source),
            Err(why) => {
                self.faults.push(format!("{path}: {why}"));
                None
            }
        }
    }

    fn walk(
        &mut self,
        key: &str,
        value: &Value,
        document: Option<&str>,
        texts: &HashMap<String, Option<(SourceText, LineIndex)>>,
        ids: &HashSet<String>,
    ) {
        match value {
            Value::Object(fields) => {
                let document = fields
                    .get("document")
                    .and_then(Value::as_str)
                    .or(document)
                    .or_else(|| {
                        fields
                            .get("id")
                            .and_then(Value::as_str)
                            .filter(|id| texts.contains_key(*id))
                    });
                self.span(value, document, texts);
                for (key, value) in fields {
                    self.walk(key, value, document, texts, ids);
                }
            }
            Value::Array(values) => {
                for value in values {
                    self.walk(key, value, document, texts, ids);
                }
            }
            Value::String(id)
                if matches!(
                    key,
                    "document"
                        | "parent"
                        | "participant"
                        | "event"
                        | "speaker"
                        | "organization"
                        | "continues"
                        | "nested_in"
                        | "members"
                        | "signatories"
                        | "candidates"
                ) =>
            {
                if !ids.contains(id) {
                    self.faults.push(format!("{key}: nothing has the id {id}"));
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    fn span(
        &mut self,
        value: &Value,
        document: Option<&str>,
        texts: &HashMap<String, Option<(SourceText, LineIndex)>>,
    ) {
        let number = |key: &str| {
            value
                .get(key)
                .and_then(Value::as_u64)
                .and_then(|n| u32::try_from(n).ok())
        };
        let (Some(start), Some(end), Some(text)) = (
            number("start"),
            number("end"),
            value.get("text").and_then(Value::as_str),
        ) else {
            return;
        };
        let Some(Some((source, lines))) = document.and_then(|id| texts.get(id)) else {
            return;
        };
        self.spans += 1;
        let slice = lines
            .byte(source, start)
            .zip(lines.byte(source, end))
            .map(|(start, end)| source.slice(crate::text::Span::new(start, end)));
        if slice != Some(text) || start >= end {
            self.faults.push(format!(
                "{}: [{start}, {end}) is not “{text}”",
                document.unwrap_or("?")
            ));
        }
    }
}

fn text_of<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or("")
}
