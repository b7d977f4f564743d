//! The hard cases of write-ups about events, each with an invented example (`tests/catalog/cases.toml`).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking and measures in floats"
)]
mod common;

use common::{file, model};
use serde_json::Value;
use std::collections::HashMap;

/// How many cases each part of the catalog has: names, marks, indirect speech, events, documents.
const PARTS: [(&str, usize); 5] = [("N", 23), ("Q", 21), ("I", 31), ("E", 22), ("D", 8)];

/// The lists that a case may show.
const LISTS: [&str; 7] = [
    "people",
    "organizations",
    "quotes",
    "events",
    "roles",
    "strings",
    "issues",
];

/// The words of a span, or a bare string.
fn words(value: &Value) -> String {
    let text = value.as_str().or_else(|| value["text"].as_str());
    text.unwrap_or("").to_owned()
}

fn rows<'v>(value: &'v Value, list: &str) -> impl Iterator<Item = &'v Value> {
    value[list].as_array().unwrap().iter()
}

/// Strings of a list, joined.
fn all(value: &Value, between: &str) -> String {
    let parts: Vec<String> = value.as_array().into_iter().flatten().map(words).collect();
    parts.join(between)
}

/// What a model says, as the catalog writes it.
fn told(model: &Value) -> HashMap<&'static str, Vec<String>> {
    let mut names: HashMap<String, String> = HashMap::new();
    for list in ["people", "organizations", "groups"] {
        names.extend(rows(model, list).map(|row| (words(&row["id"]), words(&row["name"]))));
    }
    let titles: HashMap<String, String> = rows(model, "events")
        .map(|row| (words(&row["id"]), words(&row["title"])))
        .collect();
    let name = |value: &Value| names.get(&words(value)).cloned();
    let people = rows(model, "people").map(|row| {
        let held: Vec<String> = row["affiliations"]
            .as_array()
            .unwrap()
            .iter()
            .map(|held| words(&held["title"]))
            .collect();
        if held.is_empty() {
            words(&row["name"])
        } else {
            format!("{} = {}", words(&row["name"]), held.join("; "))
        }
    });
    let quotes = rows(model, "quotes").map(|row| {
        let speaker = name(&row["speaker"]).unwrap_or_else(|| "-".to_owned());
        let flags = all(&row["flags"], ",");
        let flags = if flags.is_empty() {
            flags
        } else {
            format!(" | {flags}")
        };
        format!(
            "{speaker} | {} | {}{flags}",
            words(&row["kind"]),
            all(&row["content"], " … ")
        )
    });
    let events = rows(model, "events").map(|row| {
        let date = row["date"]["value"].as_str().unwrap_or("-");
        let above = titles.get(&words(&row["parent"]));
        let above = above.map_or(String::new(), |title| format!(" | in {title}"));
        format!(
            "{} | {} | {} | {date}{above}",
            words(&row["title"]),
            words(&row["kind"]),
            words(&row["status"])
        )
    });
    let roles = rows(model, "participations").map(|row| {
        let event = titles
            .get(&words(&row["event"]))
            .cloned()
            .unwrap_or_default();
        let who = name(&row["participant"]).unwrap_or_default();
        format!("{who} | {} | {event}", words(&row["role"]))
    });
    HashMap::from([
        ("people", people.collect()),
        (
            "organizations",
            rows(model, "organizations")
                .map(|row| words(&row["name"]))
                .collect(),
        ),
        ("quotes", quotes.collect()),
        ("events", events.collect()),
        ("roles", roles.collect()),
        (
            "strings",
            rows(model, "quoted_strings")
                .map(|row| format!("{} | {}", words(row), words(&row["why"])))
                .collect(),
        ),
        (
            "issues",
            rows(model, "issues")
                .map(|row| words(&row["kind"]))
                .collect(),
        ),
    ])
}

fn cases() -> toml::Table {
    file("tests/catalog/cases.toml").parse().unwrap()
}

#[test]
fn every_case_has_an_example_that_shows_something() {
    let cases = cases();
    for (part, count) in PARTS {
        for nth in 1..=count {
            let id = format!("{part}{nth}");
            let case = cases.get(&id).and_then(toml::Value::as_table);
            let case = case.unwrap_or_else(|| panic!("{id} has no example"));
            assert!(
                LISTS.iter().any(|list| case.contains_key(*list)),
                "{id} shows nothing"
            );
            assert_eq!(
                case.contains_key("unsolved"),
                case.contains_key("instead"),
                "{id}: what is unsolved says what happens instead"
            );
        }
    }
    assert_eq!(
        cases.len(),
        PARTS.iter().map(|(_, count)| count).sum::<usize>()
    );
}

#[test]
fn the_examples_are_read_as_the_catalog_says() {
    let mut wrong = Vec::new();
    for (id, case) in cases() {
        let case = case.as_table().unwrap();
        let text = case["text"].as_str().unwrap();
        let found = told(&model(&[("case.txt", text)]));
        for list in LISTS {
            let Some(wanted) = case.get(list).and_then(toml::Value::as_array) else {
                continue;
            };
            let wanted: Vec<&str> = wanted.iter().map(|row| row.as_str().unwrap()).collect();
            if found[list] != wanted {
                wrong.push(format!(
                    "{id} {list}\n  want {wanted:?}\n  got  {:?}",
                    found[list]
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
