//! The rules of the house.
#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test fails by panicking, also on a slice that is none"
)]
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules, and what each may import from the crate.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("model", &["text"]),
    ("lexicon", &["text"]),
    ("reader", &["text", "model"]),
    ("extract", &["text", "model", "lexicon"]),
    ("library", &["text", "model"]),
    ("index", &["text", "model"]),
    ("export", &["text", "model"]),
    ("tui", &["text", "model", "index", "export"]),
    (
        "cli",
        &[
            "text", "model", "lexicon", "reader", "extract", "library", "index", "export", "tui",
        ],
    ),
];

/// The longest file. Units: lines.
const LONGEST: usize = 400;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, out);
        } else {
            out.push(path);
        }
    }
}

fn sources(ending: &str) -> Vec<(String, String)> {
    let mut paths = Vec::new();
    walk(&root().join("src"), &mut paths);
    let named = paths.into_iter().filter(|path| {
        path.extension()
            .is_some_and(|extension| extension == ending)
    });
    let mut out: Vec<(String, String)> = named
        .map(|path| {
            (
                path.strip_prefix(root().join("src"))
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/"),
                fs::read_to_string(&path).unwrap(),
            )
        })
        .collect();
    out.sort();
    out
}

/// The code of a file without its tests.
fn code(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

#[test]
fn modules_import_only_from_above() {
    for (path, text) in sources("rs") {
        let Some((module, _)) = path.split_once('/') else {
            continue;
        };
        let allowed = LAYERS
            .iter()
            .find(|(name, _)| *name == module)
            .unwrap_or_else(|| panic!("{path}: `{module}` is in no layer"))
            .1;
        for (at, _) in code(&text).match_indices("crate::") {
            let name: String = text[at + 7..]
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            assert!(
                name == module || allowed.contains(&name.as_str()),
                "{path} imports crate::{name}"
            );
        }
    }
}

#[test]
fn files_are_of_one_idea() {
    for (path, text) in sources("rs") {
        let lines = text.lines().count();
        // The shapes of the JSON contract are one table.
        assert!(
            lines <= LONGEST || path == "export/event_model.rs",
            "{path} has {lines} lines"
        );
    }
}

#[test]
fn only_the_edge_touches_files_clock_environment_and_terminal() {
    for (path, text) in sources("rs") {
        let edge = path.starts_with("cli/")
            || path == "main.rs"
            || path.starts_with("library/store")
            || path == "tui/terminal.rs";
        for word in [
            "std::fs",
            "std::env",
            "std::io::stdin",
            "std::time",
            "std::process",
            "std::net",
            "Instant::now",
            "SystemTime",
        ] {
            assert!(edge || !code(&text).contains(word), "{path} uses {word}");
        }
    }
}

#[test]
fn only_text_cuts_strings() {
    for (path, text) in sources("rs")
        .into_iter()
        .filter(|(path, _)| !path.starts_with("text/"))
    {
        assert!(
            !text.contains("allow(clippy::string_slice"),
            "{path} cuts strings"
        );
    }
}

#[test]
fn comments_say_something() {
    for (path, text) in sources("rs") {
        for (nth, line) in text.lines().enumerate() {
            let bare = line.trim();
            assert!(
                bare != "///" && bare != "//!"
                    || text
                        .lines()
                        .nth(nth + 1)
                        .is_some_and(|next| next.trim().starts_with("//")),
                "{path}:{}: an empty comment",
                nth + 1
            );
        }
        assert!(
            text.starts_with("//!") || text.starts_with("use ") && path.starts_with("extract/"),
            "{path} does not say what is here"
        );
        for word in ["TODO", "FIXME", "XXX", "todo!(", "unimplemented!("] {
            assert!(!text.contains(word), "{path} holds a {word}");
        }
    }
}

#[test]
fn every_allow_has_a_reason() {
    for (path, text) in sources("rs") {
        for (at, _) in text.match_indices("allow(") {
            let clause: String = text[at..].chars().take_while(|&c| c != ']').collect();
            assert!(
                clause.contains("reason")
                    || !text[..at].ends_with("#[") && !text[..at].ends_with("#!["),
                "{path}: {clause}"
            );
        }
    }
}

#[test]
fn word_lists_are_sorted_and_say_what_they_are() {
    for (path, text) in sources("tsv") {
        let comments: Vec<&str> = text
            .lines()
            .take_while(|line| line.starts_with("# "))
            .collect();
        assert!(
            comments.len() >= 3 && comments.iter().any(|line| line.contains("ource")),
            "{path} does not name its source"
        );
        let rows: Vec<&str> = text.lines().skip(comments.len()).collect();
        assert!(
            rows.iter().all(|row| !row.trim().is_empty()),
            "{path} has an empty row"
        );
        assert!(
            rows.windows(2)
                .all(|pair| pair[0].split('\t').next() <= pair[1].split('\t').next()),
            "{path} is not sorted"
        );
        let unique: BTreeSet<&&str> = rows.iter().collect();
        assert_eq!(unique.len(), rows.len(), "{path} has a row twice");
        assert!(!text.contains("://"), "{path} holds an address");
    }
}

/// Names of the sample documents that no list and no rule may hold. Countries and capitals stand in closed lists.
#[test]
fn nothing_of_the_seeds_stands_in_a_rule_or_list() {
    let gold: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(root().join("tests/gold/seeds.json")).unwrap())
            .unwrap();
    let mut names: BTreeSet<String> = BTreeSet::new();
    for document in gold["documents"].as_array().unwrap() {
        for key in ["persons", "organizations", "events"] {
            for entry in document[key].as_array().unwrap() {
                let name = entry["name"].as_str().or(entry["title"].as_str()).unwrap();
                names.insert(name.to_owned());
                if key == "persons" {
                    names.extend(
                        name.split(' ')
                            .filter(|word| word.chars().count() > 5)
                            .map(str::to_owned),
                    );
                }
            }
        }
    }
    for (path, text) in sources("rs").into_iter().chain(sources("tsv")) {
        for name in &names {
            assert!(
                !code(&text).contains(name.as_str()),
                "{path} holds “{name}” of the seeds"
            );
        }
    }
}

#[test]
fn the_readme_names_every_command_and_format() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for command in ["parse", "check", "rules", "explain", "completions", "man"] {
        assert!(
            readme.contains(&format!("`{command}"))
                || readme.contains(&format!("whosaid {command}")),
            "README.md does not name {command}"
        );
    }
    for format in whosaid::export::FORMATS {
        assert!(
            readme.contains(&format!("`{}`", format.name)),
            "README.md does not name the format {}",
            format.name
        );
    }
    for reader in whosaid::reader::READERS {
        for extension in reader.extensions {
            assert!(
                readme.contains(&format!(".{extension}")),
                "README.md does not name .{extension}"
            );
        }
    }
}
