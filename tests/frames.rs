//! What the explorer looks like: every view at five sizes, the text once and the styles in three themes.
//!
//! A frame that changed on purpose is accepted with `INSTA_UPDATE=always cargo test --test frames`; read the difference.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#[path = "common/screen.rs"]
#[allow(
    unreachable_pub,
    dead_code,
    reason = "a module of tests is a crate of its own"
)]
mod screen;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use screen::{Explorer, of, text};
use whosaid::tui::catalog::Catalog;
use whosaid::tui::theme::Theme;

const SIZES: [(u16, u16); 5] = [(24, 5), (60, 15), (80, 24), (120, 40), (200, 50)];
const THEMES: [Theme; 3] = [Theme::Dark, Theme::Light, Theme::Mono];

/// The views, and the keys that lead there.
const VIEWS: &[(&str, &[&str])] = &[
    ("quotes", &["3", "j"]),
    ("events", &["1", "j"]),
    ("participants", &["2", "j", "Space"]),
    ("followed", &["2", "Enter"]),
    ("reader", &["3", "Enter", "j", "j"]),
    ("filter", &["3", "/", "p", "o", "r", "t"]),
    ("search", &["4", "/", "r", "i", "v", "e", "r"]),
    ("nothing", &["3", "/", "z", "z"]),
    ("finder", &["s", "n", "u", "n"]),
    ("alike", &["s", "k", "a", "s", "i", "m", "o", "v"]),
    ("card", &["3", "i"]),
    ("backlinks", &["2", "b"]),
    ("copy", &["Y"]),
    ("help", &["?"]),
    ("issues", &["!"]),
    ("trail", &["2", "Enter", "Enter", "C-t"]),
];

fn catalog() -> Catalog {
    let first = "Tarn Water Forum opens in Nairobi\n\n\
        On 4 March 2031, the Tarn Water Forum was held in Nairobi. It was hosted by the Tarn Port Authority.\n\n\
        Élodie Núñez, head of the Alto Fund (AF), said that ports must open to everybody who lives on the river. “We feed\n\
        many towns,” Núñez said, “and we will go on.” She also stressed the role of young engineers.\n\n\
        Qasim Qasimov, chair of 北京 River Council, noted that “the river 🏞️ has no owner”. He called for shared rules.\n\n\
        The first session was moderated by Tor Vik, editor at Brint Media Group.\n";
    let second = "Rail Summit ends\n\nThe Rail Summit was held in Oslo on 7 May 2031.\n\n\
        According to Tor Vik, trains need patience. They said “no.\n";
    of([
        ("notes/forum.txt".to_owned(), first.as_bytes().to_vec()),
        ("notes/summit.txt".to_owned(), second.as_bytes().to_vec()),
    ])
}

/// The words for a style.
fn style(cell: &Cell) -> String {
    let mut words: Vec<String> = Vec::new();
    let names = [
        (Modifier::BOLD, "bold"),
        (Modifier::DIM, "dim"),
        (Modifier::ITALIC, "italic"),
        (Modifier::UNDERLINED, "underlined"),
        (Modifier::REVERSED, "reversed"),
    ];
    words.extend(
        names
            .iter()
            .filter(|(modifier, _)| cell.modifier.contains(*modifier))
            .map(|(_, name)| (*name).to_owned()),
    );
    for (name, color) in [("fg", cell.fg), ("bg", cell.bg)] {
        if color != Color::Reset {
            words.push(format!("{name} {color}"));
        }
    }
    words.join(" ")
}

/// For each row, the stretches that are not plain: `row: first-last words`.
fn styles(buffer: &Buffer) -> String {
    let area = buffer.area;
    let mut out = String::new();
    for y in 0..area.height {
        let mut runs: Vec<(u16, u16, String)> = Vec::new();
        for x in 0..area.width {
            let words = style(&buffer[(x, y)]);
            match runs.last_mut() {
                Some((_, last, known)) if *known == words => *last = x,
                _ => runs.push((x, x, words)),
            }
        }
        let told: Vec<String> = runs
            .into_iter()
            .filter(|(.., words)| !words.is_empty())
            .map(|(first, last, words)| format!("{first}-{last} {words}"))
            .collect();
        if !told.is_empty() {
            out += &format!("{y}: {}\n", told.join(", "));
        }
    }
    out
}

#[test]
fn every_view_looks_as_it_did_when_a_person_last_looked() {
    for &(name, keys) in VIEWS {
        for (width, height) in SIZES {
            let mut explorer = Explorer::new(catalog(), (width, height));
            for key in keys {
                explorer.key(key);
            }
            let mut page = text(&explorer.draw());
            for theme in THEMES {
                explorer.state.theme = theme;
                page += &format!("--- {}\n{}", theme.name(), styles(&explorer.draw()));
            }
            insta::assert_snapshot!(format!("{name}-{width}x{height}"), page);
        }
    }
}
