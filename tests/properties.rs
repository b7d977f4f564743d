//! Properties over any input: nothing panics, every span is a slice, the same input gives the same bytes, documents do
//! not disturb each other, and a missing mark disturbs only its own paragraph.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test fails by panicking and measures in floats, also on a slice that is none"
)]
mod common;

use common::{file, files, model};
use proptest::prelude::*;
use serde_json::Value;
use whosaid::export::{Options, to_event_model};
use whosaid::extract::extract;
use whosaid::model::{Library, Report};
use whosaid::reader::read;

fn json(path: &str, bytes: &[u8]) -> Value {
    let library = Library {
        reports: vec![extract(read(path, bytes))],
        copies: vec![Vec::new()],
    };
    serde_json::to_value(to_event_model(
        &library,
        &Options {
            embed_text: true,
            width: None,
        },
    ))
    .unwrap()
}

/// Asserts that every object with offsets in a model of one document is a slice of its text.
fn assert_slices(model: &Value) {
    let text: Vec<char> = model["documents"][0]["text"]
        .as_str()
        .unwrap()
        .chars()
        .collect();
    let mut open = vec![model];
    while let Some(value) = open.pop() {
        if let (Some(start), Some(end), Some(words)) = (
            value["start"].as_u64(),
            value["end"].as_u64(),
            value["text"].as_str(),
        ) {
            assert!(start < end, "empty span in {value}");
            let slice: String = text
                [usize::try_from(start).unwrap()..usize::try_from(end).unwrap()]
                .iter()
                .collect();
            assert_eq!(slice, words);
        }
        open.extend(
            value
                .as_object()
                .into_iter()
                .flat_map(|fields| fields.values()),
        );
        open.extend(value.as_array().into_iter().flatten());
    }
}

fn samples() -> Vec<String> {
    files("seeds")
        .iter()
        .chain(&files("tests/writeups"))
        .filter(|path| !path.ends_with(".toml"))
        .map(|path| file(path))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_model_of_slices(bytes in proptest::collection::vec(any::<u8>(), 0..600), markdown: bool) {
        assert_slices(&json(if markdown { "a.md" } else { "a.txt" }, &bytes));
    }

    #[test]
    fn any_text_of_marks_names_and_cues_gives_a_model_of_slices(words in proptest::collection::vec(prop_oneof![
        Just("“"), Just("”"), Just("\""), Just("«"), Just("»"), Just("‘"), Just("’"), Just("„"), Just(","), Just("."), Just(":"), Just("\n"), Just("\n\n"),
        Just("("), Just(")"), Just("—"), Just("Rosa Lind"), Just("Mr. Feld"), Just("H.E."), Just("Minister of Ports"), Just("the"), Just("said"), Just("that"),
        Just("stressed"), Just("to"), Just("and"), Just("who"), Just("forum"), Just("Tarn Forum 2031"), Just("held"), Just("hosted by"), Just("Alto Fund"), Just("it"),
        Just("He"), Just("noting"), Just("according to"), Just("ports"), Just("4 March 2031"), Just("é"), Just("北京"), Just("\u{ad}"), Just("> "), Just("**"), Just("- "),
    ], 0..90), tight: bool) {
        let text = words.join(if tight { "" } else { " " });
        assert_slices(&json("a.txt", text.as_bytes()));
        assert_slices(&json("a.md", text.as_bytes()));
    }

    #[test]
    fn any_cut_of_a_write_up_gives_a_model_of_slices(nth in any::<prop::sample::Index>(), from in 0.0..1.0f64, len in 0.0..1.0f64) {
        let samples = samples();
        let chars: Vec<char> = nth.get(&samples).chars().collect();
        let start = (chars.len() as f64 * from) as usize;
        let end = start + ((chars.len() - start) as f64 * len) as usize;
        let cut: String = chars[start..end].iter().collect();
        assert_slices(&json("a.txt", cut.as_bytes()));
    }

    #[test]
    fn adding_a_document_changes_no_id(first in any::<prop::sample::Index>(), second in any::<prop::sample::Index>()) {
        let samples = samples();
        let (one, other) = (first.get(&samples), second.get(&samples));
        let alone = model(&[("b.txt", one)]);
        let together = model(&[("a.txt", other), ("b.txt", one)]);
        for key in ["events", "people", "organizations", "quotes"] {
            for entry in alone[key].as_array().unwrap() {
                prop_assert!(together[key].as_array().unwrap().contains(entry), "{key}: {entry}");
            }
        }
    }
}

/// The contents of the quotes of a report, each with the number of its block.
fn contents(report: &Report) -> Vec<(usize, u32, String)> {
    let document = &report.document;
    let block = |start: u32| {
        document
            .blocks
            .iter()
            .position(|block| block.span().end > start)
            .unwrap()
    };
    report
        .quotes
        .iter()
        .flat_map(|quote| &quote.content)
        .map(|span| {
            (
                block(span.start),
                span.start,
                document.source.slice(*span).to_owned(),
            )
        })
        .collect()
}

#[test]
fn a_missing_mark_disturbs_only_its_own_paragraph() {
    for text in samples() {
        let whole = extract(read("a.txt", text.as_bytes()));
        let before = contents(&whole);
        for (at, mark) in text.match_indices(['“', '”', '"', '«', '»']) {
            let without = format!("{}{}", &text[..at], &text[at + mark.len()..]);
            let report = extract(read("a.txt", without.as_bytes()));
            let block = whole
                .document
                .blocks
                .iter()
                .position(|block| block.span().end as usize > at)
                .unwrap();
            if report.document.blocks.len() != whole.document.blocks.len() {
                // The mark made its line a paragraph: the layout itself is another one.
                continue;
            }
            let reopened = |nth: usize| {
                whole.document.blocks.get(nth).is_some_and(|block| {
                    whole
                        .document
                        .source
                        .slice(block.span())
                        .starts_with(['“', '"', '«'])
                })
            };
            let mine = |nth: usize| {
                nth == block
                    || nth == block + 1 && reopened(nth)
                    || nth > block + 1 && (block + 1..=nth).all(reopened)
            };
            let shifted = |start: u32| {
                if start as usize > at {
                    start - u32::try_from(mark.len()).unwrap()
                } else {
                    start
                }
            };
            let kept: Vec<_> = before
                .iter()
                .filter(|(paragraph, ..)| !mine(*paragraph))
                .map(|(paragraph, start, words)| (*paragraph, shifted(*start), words.clone()))
                .collect();
            let now: Vec<_> = contents(&report)
                .into_iter()
                .filter(|(paragraph, ..)| !mine(*paragraph))
                .collect();
            assert_eq!(kept, now, "without the mark at byte {at} of\n{text}");
        }
    }
}

#[test]
fn one_long_line_is_read_in_a_sensible_time() {
    let text = file("seeds/004_1c94db44fb1e728b.txt")
        .replace('\n', " ")
        .repeat(40);
    assert_slices(&json("long.txt", text.as_bytes()));
    let words = "Rosa Lind said that “we ".repeat(20_000);
    assert_slices(&json("words.txt", words.as_bytes()));
}
