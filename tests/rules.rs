//! Every rule's examples: in a hit it finds just the marked stretches, in a miss nothing.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking and measures in floats"
)]
mod common;

use common::marks::{marks_of, parse_marks, render_marks};
use std::collections::HashSet;
use whosaid::extract::{PHASES, Rule, extract, facts};
use whosaid::reader::read_text;

fn rules() -> impl Iterator<Item = &'static Rule> {
    PHASES.iter().flat_map(|phase| phase.rules).copied()
}

/// Rules that find nothing a report shows by itself: they prepare, or fill a field of another rule's fact
/// (`tests/fields.rs` looks at those fields).
const WITHOUT_FACTS: &[&str] = &[
    "structure/dateline",
    "structure/byline",
    "structure/boilerplate",
    "entity/person_actor",
    "entity/role_actor",
    "entity/pronoun_actor",
    "attribution/second_hand",
    "attribution/translated",
    "event/theme_of_event",
    "event/date_of_event",
    "event/place_of_event",
    "event/day_of_whole",
    "event/still_to_come",
    "event/next_day",
    "event/next_heading",
];

#[test]
fn hits_find_the_marked_stretches_and_nothing_else() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for hit in rule.hits {
            let (text, marks) = parse_marks(hit);
            let report = extract(read_text("example.txt", text.clone()));
            let mut found = marks_of(&facts(&report), rule.id);
            // A rule that finds contents is not asked for marks that its example leaves out.
            let letters: HashSet<char> = marks.iter().map(|&(letter, _)| letter).collect();
            found.retain(|(letter, _)| letters.contains(letter));
            let mut marks = marks.clone();
            marks.sort_by_key(|&(letter, span)| (span, letter));
            if found != marks {
                wrong.push(format!(
                    "{}\n  want {hit}\n  got  {}",
                    rule.id,
                    render_marks(&text, &found)
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

#[test]
fn misses_find_nothing() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for miss in rule.misses {
            let report = extract(read_text("example.txt", (*miss).to_owned()));
            let found = marks_of(&facts(&report), rule.id);
            if !found.is_empty() {
                wrong.push(format!("{}\n  {}", rule.id, render_marks(miss, &found)));
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

#[test]
fn every_rule_that_finds_facts_has_hits_and_misses() {
    for rule in rules() {
        let bare = WITHOUT_FACTS.contains(&rule.id);
        assert!(
            bare || !rule.hits.is_empty() && !rule.misses.is_empty(),
            "{} needs a hit and a miss",
            rule.id
        );
    }
}

#[test]
fn ids_are_unique_and_name_their_files() {
    let mut seen = HashSet::new();
    for rule in rules() {
        assert!(seen.insert(rule.id), "{} stands twice", rule.id);
        let path = format!("{}/src/extract/{}.rs", env!("CARGO_MANIFEST_DIR"), rule.id);
        assert!(
            std::path::Path::new(&path).exists(),
            "{} has no file {path}",
            rule.id
        );
        assert!(
            rule.doc.ends_with('.'),
            "{}: {} is no sentence",
            rule.id,
            rule.doc
        );
    }
}
