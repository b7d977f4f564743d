//! What the README shows is what the program does. `UPDATE_README=1 cargo test --test readme` writes it anew.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#[path = "common/screen.rs"]
#[allow(
    unreachable_pub,
    dead_code,
    reason = "a module of tests is a crate of its own"
)]
mod screen;

use screen::{Explorer, catalog, text};
use whosaid::tui::keymap::{BINDINGS, Mode};

/// Compares the part of the README between two comments with what it should be.
fn check(name: &str, expected: &str) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = readme.split_once(&open).unwrap();
    let (shown, behind) = rest.split_once(&close).unwrap();
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(path, format!("{before}{open}{expected}{close}{behind}")).unwrap();
    } else {
        assert_eq!(
            shown, expected,
            "the part `{name}` of the README is out of date"
        );
    }
}

fn screen() -> String {
    let mut explorer = Explorer::new(catalog(), (118, 30));
    for key in ["s", "n", "o", "r", "o", "v", "Enter", "Enter"] {
        explorer.key(key);
    }
    format!("```text\n{}```\n", text(&explorer.draw()))
}

fn keys() -> String {
    let mut out = "| | keys | what they do |\n|---|---|---|\n".to_owned();
    let mut last = "";
    for binding in BINDINGS
        .iter()
        .filter(|binding| binding.mode == Mode::Browse)
    {
        let group = if binding.group == last {
            ""
        } else {
            binding.group
        };
        last = binding.group;
        let keys: Vec<String> = binding.keys.iter().map(|key| format!("`{key}`")).collect();
        out += &format!("| {group} | {} | {} |\n", keys.join(" "), binding.about);
    }
    out
}

#[test]
fn the_readme_shows_the_explorer_and_its_keys_as_they_are() {
    check("screen", &screen());
    check("keys", &keys());
}
