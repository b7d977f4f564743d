//! What several test files share: the scorer, annotations, and marked text.
#![allow(dead_code, unreachable_pub, reason = "each test file uses a part")]

pub mod annotation;
pub mod marks;
pub mod score;

use serde_json::Value;
use whosaid::export::{Options, to_event_model};
use whosaid::extract::extract;
use whosaid::model::Library;
use whosaid::reader::read;

/// The JSON model of some documents, as `parse --format json` writes it.
pub fn model(documents: &[(&str, &str)]) -> Value {
    let mut library = Library::default();
    for (path, text) in documents {
        library.reports.push(extract(read(path, text.as_bytes())));
        library.copies.push(Vec::new());
    }
    serde_json::to_value(to_event_model(&library, &Options::default())).unwrap()
}

/// The names of the people of a model, in its order.
pub fn people(model: &Value) -> Vec<String> {
    let people = model["people"].as_array().unwrap();
    let names = people.iter().map(|person| person["name"].as_str().unwrap());
    names.map(str::to_owned).collect()
}

/// The text of a file of the project.
pub fn file(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The paths of the files in a folder of the project, sorted.
pub fn files(folder: &str) -> Vec<String> {
    let full = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
    let mut out: Vec<String> = std::fs::read_dir(full)
        .unwrap()
        .map(|entry| format!("{folder}/{}", entry.unwrap().file_name().to_string_lossy()))
        .collect();
    out.sort();
    out
}
