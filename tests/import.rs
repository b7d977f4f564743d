//! A model that was written is read back as it was.
#![allow(
    clippy::unwrap_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test fails by panicking"
)]
use whosaid::export::event_model::DocumentModel;
use whosaid::export::{Options, report_of, to_document_model};
use whosaid::extract::extract;
use whosaid::reader::read;

fn documents() -> Vec<(String, Vec<u8>)> {
    let root = env!("CARGO_MANIFEST_DIR");
    let mut out = Vec::new();
    for folder in ["seeds", "tests/writeups"] {
        for entry in std::fs::read_dir(format!("{root}/{folder}")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if name.ends_with(".txt") || name.ends_with(".md") {
                out.push((format!("{folder}/{name}"), std::fs::read(&path).unwrap()));
            }
        }
    }
    out.sort();
    out
}

#[test]
fn what_was_written_is_read_back_and_written_the_same() {
    for (path, bytes) in documents() {
        let document = read(&path, &bytes);
        let report = extract(document.clone());
        let options = Options::default();
        let written = serde_json::to_string(&to_document_model(&report, &[], &options)).unwrap();
        let model: DocumentModel<'_> = serde_json::from_str(&written).unwrap();
        let back = report_of(&model.document, &model.facts, document).unwrap();
        let again = serde_json::to_string(&to_document_model(&back, &[], &options)).unwrap();
        let differs = again.bytes().zip(written.bytes()).position(|(a, b)| a != b);
        let around = |text: &str, at: usize| {
            text.chars()
                .skip(at.saturating_sub(300))
                .take(400)
                .collect::<String>()
        };
        if let Some(at) = differs {
            assert_eq!(around(&again, at), around(&written, at), "{path}");
        }
        assert_eq!(again.len(), written.len(), "{path}");
    }
}

#[test]
fn what_the_text_does_not_bear_out_is_refused() {
    let text = b"Rosa Lind, head of the Alto Fund, said that ports must open.";
    let document = read("a.txt", text);
    let report = extract(document.clone());
    let options = Options::default();
    let written = serde_json::to_string(&to_document_model(&report, &[], &options)).unwrap();
    for (from, to, told) in [
        (
            "ports must open",
            "ports may close",
            "its text has no “ports may close”",
        ),
        ("\"start\":44", "\"start\":43", "at 43"),
        (
            "\"speaker\":\"pe-",
            "\"speaker\":\"xx-",
            "nobody has the id xx-",
        ),
    ] {
        assert!(written.contains(from), "{from} in {written}");
        let changed = written.replace(from, to);
        let model: DocumentModel<'_> = serde_json::from_str(&changed).unwrap();
        let fault = report_of(&model.document, &model.facts, document.clone()).unwrap_err();
        assert!(fault.contains(told), "{fault}");
    }
}
