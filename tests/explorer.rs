//! The explorer without a terminal: random keys at random sizes, and what always holds.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#[path = "common/screen.rs"]
#[allow(unreachable_pub, reason = "a module of tests is a crate of its own")]
mod screen;

use proptest::prelude::*;
use screen::{Explorer, catalog, hostile, of, text};
use whosaid::tui::action::Action;
use whosaid::tui::effect::Effect;
use whosaid::tui::state::State;
use whosaid::tui::target::{Entity, Pane, Target};

/// Keys that do something, and letters to type.
const KEYS: &[&str] = &[
    "j",
    "k",
    "g",
    "G",
    "C-d",
    "C-u",
    "}",
    "{",
    "Tab",
    "S-Tab",
    "1",
    "2",
    "3",
    "4",
    "h",
    "l",
    "z",
    ">",
    "<",
    "Enter",
    "b",
    "[",
    "]",
    "C-t",
    "/",
    "n",
    "N",
    "s",
    ":",
    "?",
    "C-l",
    "Esc",
    "y",
    "Y",
    "Space",
    "u",
    "J",
    "K",
    ")",
    "(",
    "w",
    "i",
    "!",
    "o",
    "R",
    "T",
    "M",
    "a",
    "e",
    "x",
    "Backspace",
    "C-w",
    "C-Up",
    "C-Down",
    "\"",
    "|",
    "Down",
    "Up",
];

/// What holds in every state.
fn check(state: &State) {
    for pane in Pane::LISTS {
        let list = state.list(pane);
        let cursor = state.cursor(pane);
        assert_eq!(
            cursor.is_some(),
            !list.rows.is_empty(),
            "{pane:?} has a selection if it has rows"
        );
        assert_eq!(state.current(pane).is_some(), cursor.is_some(), "{pane:?}");
        if let Some(cursor) = cursor {
            assert!(
                list.top <= cursor && cursor < list.rows.len(),
                "{pane:?} {} {cursor}",
                list.top
            );
        }
        let all = state.catalog.list(pane).rows.len();
        assert!(
            list.rows.iter().all(|&row| row < all),
            "{pane:?} shows rows that are there"
        );
    }
    if let Some(popup) = &state.popup {
        assert!(popup.selected < popup.shown.len().max(1));
        assert!(popup.top <= popup.selected);
    }
    let segments = state.reader.segments.len();
    assert!(
        state.reader.place.top.0 < segments.max(1),
        "the reader is inside its document"
    );
    assert!(state.reader.place.document < state.catalog.library.reports.len().max(1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_keys_at_random_sizes_keep_what_always_holds(
        keys in prop::collection::vec(0..KEYS.len(), 0..60),
        sizes in prop::collection::vec((0u16..210, 0u16..62), 1..6),
        every in 1usize..12,
    ) {
        let mut explorer = Explorer::new(catalog(), sizes[0]);
        for (nth, key) in keys.into_iter().enumerate() {
            if nth % every == 0 {
                explorer.resize(sizes[(nth / every) % sizes.len()]);
            }
            if explorer.key(KEYS[key]).contains(&Effect::Quit) {
                break;
            }
            check(&explorer.state);
            explorer.draw();
            // Back and forward again is where one was.
            if explorer.state.history.behind() > 0 && explorer.state.popup.is_none() && !explorer.state.typing {
                let here = explorer.state.location();
                explorer.key("[");
                check(&explorer.state);
                explorer.key("]");
                prop_assert_eq!(explorer.state.location(), here);
            }
        }
    }
}

#[test]
fn no_size_is_too_small() {
    for width in 0..=40 {
        for height in 0..=12 {
            let mut explorer = Explorer::new(catalog(), (width, height));
            for key in ["4", "j", "i", "Esc", "s", "a", "Esc", "?", "Esc", "/", "x"] {
                explorer.key(key);
                explorer.draw();
            }
        }
    }
}

#[test]
fn nothing_a_terminal_obeys_is_drawn() {
    let mut explorer = Explorer::new(hostile(), (120, 40));
    for key in [
        "1", "2", "3", "4", "}", "i", "Esc", "b", "Esc", "s", "Esc", "!", "Esc", "G", "w",
    ] {
        explorer.key(key);
        let buffer = explorer.draw();
        for cell in buffer.content() {
            let bad = cell.symbol().chars().find(|c| {
                c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            });
            assert_eq!(bad, None, "after {key}");
        }
    }
}

#[test]
fn escape_steps_out_in_order_and_never_quits() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    for key in ["Space", "2", "Enter", "/", "t"] {
        explorer.key(key);
    }
    let depth = |state: &State| {
        (
            usize::from(state.popup.is_some()),
            usize::from(state.typing),
            usize::from(!state.list(Pane::Quotes).input.value().is_empty()),
            state.chips.len(),
            state.marks.len(),
        )
    };
    explorer.state.typing = false;
    explorer.key("?");
    explorer.key("Esc");
    assert_eq!(depth(&explorer.state), (0, 0, 1, 1, 1));
    for left in [
        (0, 0, 0, 1, 1),
        (0, 0, 0, 0, 1),
        (0, 0, 0, 0, 0),
        (0, 0, 0, 0, 0),
    ] {
        let effects = explorer.key("Esc");
        assert_eq!(depth(&explorer.state), left);
        assert!(!effects.contains(&Effect::Quit));
    }
}

#[test]
fn a_filter_that_is_cleared_gives_the_selection_back() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    explorer.key("2");
    explorer.key("j");
    explorer.key("j");
    let before = explorer.state.current(Pane::Participants);
    explorer.key("/");
    for key in ["z", "o", "h"] {
        explorer.key(key);
    }
    assert_ne!(explorer.state.current(Pane::Participants), before);
    for _ in 0..3 {
        explorer.key("Backspace");
    }
    assert_eq!(explorer.state.current(Pane::Participants), before);
}

#[test]
fn back_leads_out_of_a_filter_and_forward_into_it_again() {
    for last in ["Enter", "Esc"] {
        let mut explorer = Explorer::new(catalog(), (140, 40));
        let shown = |explorer: &Explorer| explorer.state.list(Pane::Quotes).rows.len();
        for key in ["3", "j", "/", "y", "o", "u", "t", "h", last] {
            explorer.key(key);
        }
        let filtered = shown(&explorer);
        assert!(filtered < 50);
        explorer.key("[");
        assert_eq!(
            (shown(&explorer), explorer.state.cursor(Pane::Quotes)),
            (50, Some(1)),
            "{last}"
        );
        explorer.key("]");
        assert_eq!(shown(&explorer), filtered, "{last}");
    }
}

#[test]
fn what_is_selected_and_marked_stays_when_files_are_read_again() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    for key in ["3", "j", "j", "Space", "2", "j", "Enter", "4"] {
        explorer.key(key);
    }
    let seen = |state: &State| {
        let heading = |target: Target| state.catalog.heading(target);
        (
            Pane::LISTS.map(|pane| state.current(pane).map(heading)),
            state.chips.len(),
            state.marks.len(),
            state.reader.place.lit.map(heading),
        )
    };
    let before = seen(&explorer.state);
    // A document that sorts before the others moves the numbers of all.
    explorer.load(
        "aaa/first.txt",
        "Rosa Lind, head of the Alto Fund, said that ports must open.",
    );
    assert_eq!(seen(&explorer.state), before);
    check(&explorer.state);
}

#[test]
fn following_leads_to_what_is_there() {
    let words = "The Tarn Water Forum was held in Nairobi on 4 March 2031. It was attended by Rosa Lind, head of the Alto Fund.";
    let mut explorer = Explorer::new(
        of([("a.txt".to_owned(), words.as_bytes().to_vec())]),
        (140, 40),
    );
    explorer.key("1");
    explorer.key("Enter");
    assert_eq!(
        explorer.state.focus.pane(),
        Pane::Participants,
        "the event has no quotes"
    );
    let page = text(&explorer.draw());
    assert!(
        page.contains("Rosa Lind  attendee  head of"),
        "as what they were there"
    );
}

#[test]
fn in_the_reader_the_lit_quote_is_copied_whatever_the_cursor_is_on() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    for key in ["3", "Enter", "j", "j"] {
        explorer.key(key);
    }
    let effects = explorer.key("y");
    let [Effect::Copy { text, what }] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    assert!(text.contains("highlighted, as reported: the"), "{text}");
    assert_eq!(what, "quote with attribution");
    explorer.key("2");
    let effects = explorer.key("y");
    let [Effect::Copy { what, .. }] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    assert!(what.starts_with("what is known of a participant"), "{what}");
}

#[test]
fn a_field_that_is_none_and_an_unfinished_query_are_told() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    let mut page = |keys: &[&str]| {
        for key in keys {
            explorer.key(key);
        }
        text(&explorer.draw())
    };
    let shown = page(&["3", "z", "/", "f", "o", "o", ":", "b"]);
    assert!(
        shown.contains("no field is called foo: there are speaker,"),
        "{shown}"
    );
    let shown = page(&["C-u", "\"", "y", "Enter"]);
    assert!(
        shown.contains("left out: this quotation mark is not closed"),
        "{shown}"
    );
}

#[test]
fn the_hits_of_a_search_are_counted_and_the_one_that_is_looked_at_differs() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    for key in ["4", "g", "/", "c", "e", "n", "t", "e", "r", "Enter"] {
        explorer.key(key);
    }
    let first = explorer.draw();
    let page = text(&first);
    assert!(page.contains("/center 1 of "), "{page}");
    explorer.key("n");
    let second = explorer.draw();
    let page = text(&second);
    assert!(page.contains("/center 2 of "), "{page}");
    assert_ne!(first, second);
}

#[test]
fn every_link_is_walked_by_keys_alone_there_and_back() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    let rows: Vec<Target> = Pane::LISTS
        .iter()
        .flat_map(|&pane| explorer.state.catalog.list(pane).rows.clone())
        .map(|row| row.target)
        .collect();
    let mut walked = std::collections::BTreeSet::new();
    for target in rows {
        let count = explorer.state.catalog.links(target).len();
        for nth in 0..count {
            explorer.act(Action::Goto(target));
            explorer.key("b");
            for _ in 0..nth {
                explorer.key("j");
            }
            let there = explorer
                .state
                .popup
                .as_ref()
                .and_then(|popup| popup.current()?.target)
                .unwrap();
            explorer.key("Enter");
            assert_eq!(explorer.state.current(there.entity.pane()), Some(there));
            assert_eq!(explorer.state.focus.pane(), there.entity.pane());
            // And back, by its own links.
            let back = explorer.state.catalog.links(there);
            assert!(
                back.iter().any(|link| link.target == target),
                "{target:?} {there:?}"
            );
            explorer.key("[");
            assert_eq!(explorer.state.current(target.entity.pane()), Some(target));
            walked.insert((kind(target), kind(there)));
        }
    }
    for pair in [
        ("event", "event"),
        ("event", "person"),
        ("person", "event"),
        ("event", "organization"),
        ("organization", "event"),
        ("event", "quote"),
        ("quote", "event"),
        ("person", "quote"),
        ("quote", "person"),
        ("person", "organization"),
        ("organization", "person"),
    ] {
        assert!(walked.contains(&pair), "{pair:?} is never walked");
    }
}

fn kind(target: Target) -> &'static str {
    match target.entity {
        Entity::Event(_) => "event",
        Entity::Person(_) => "person",
        Entity::Organization(_) => "organization",
        Entity::Quote(_) => "quote",
    }
}

#[test]
fn several_marked_quotes_are_copied_at_once_and_what_is_filtered_is_saved() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    for key in ["3", "Space", "Space"] {
        explorer.key(key);
    }
    let effects = explorer.key("y");
    let [Effect::Copy { text, what }] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    assert_eq!(what, "2 entries, quote with attribution");
    assert_eq!(text.split("\n\n").count(), 2, "{text}");
    for key in [
        "u", "/", "y", "o", "u", "t", "h", "Enter", ":", "s", "a", "v", "e", "Space", "m", "a",
        "r", "k",
    ] {
        explorer.key(key);
    }
    let effects = explorer.key("Enter");
    let [Effect::Save { path, text }] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    assert_eq!(path, "whosaid-quotes.md");
    let shown = explorer.state.list(Pane::Quotes).rows.len();
    assert!(shown > 1 && shown < 50);
    assert_eq!(text.matches("seeds/").count(), shown, "{text}");
}

#[test]
fn the_cursor_of_the_terminal_is_on_the_selected_row_or_in_what_is_typed() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    explorer.key("3");
    let first = explorer.cursor().unwrap();
    explorer.key("j");
    let second = explorer.cursor().unwrap();
    assert_eq!((second.x, second.y), (first.x, first.y + 1));
    explorer.key("/");
    explorer.key("a");
    assert_eq!(
        explorer.cursor().unwrap().y,
        39,
        "in the line that is typed"
    );
}
