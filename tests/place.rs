//! Where one is stays where it is: while files are read again, the screen changes its size, one thing opens over another.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#[path = "common/screen.rs"]
#[allow(
    unreachable_pub,
    dead_code,
    reason = "a module of tests is a crate of its own"
)]
mod screen;

use screen::{Explorer, catalog, of, text};
use whosaid::tui::action::{Action, PopupKind};
use whosaid::tui::effect::Effect;
use whosaid::tui::target::Pane;

/// A document of many short paragraphs, each with one statement.
fn long(first: usize) -> String {
    let paragraph = |nth: usize| {
        format!(
            "Rosa Lind, head of the Alto Fund, said that port number {nth} must open at last.\n\n"
        )
    };
    (first..first + 60).map(paragraph).collect()
}

fn lit_line(explorer: &Explorer, word: &str) -> bool {
    text(&explorer.draw())
        .lines()
        .any(|line| line.contains('┃') && line.contains(word))
}

#[test]
fn a_text_that_grows_above_leaves_the_lit_quote_on_the_screen() {
    let mut explorer = Explorer::new(of([("a.txt".to_owned(), long(10).into_bytes())]), (200, 50));
    for key in ["3", "G"] {
        explorer.key(key);
    }
    assert!(lit_line(&explorer, "69"));
    let grown = format!(
        "{}{}",
        "A line that tells nothing.\n\n".repeat(80),
        long(10)
    );
    explorer.replace("a.txt", &grown);
    assert!(lit_line(&explorer, "69"), "{}", text(&explorer.draw()));
}

#[test]
fn a_screen_that_shrinks_and_lines_that_are_cut_leave_the_lit_quote_on_it() {
    let mut explorer = Explorer::new(of([("a.txt".to_owned(), long(10).into_bytes())]), (200, 50));
    for key in ["3", "G", "Enter"] {
        explorer.key(key);
    }
    for size in [(75, 24), (40, 12), (200, 50), (60, 15)] {
        explorer.resize(size);
        assert!(
            lit_line(&explorer, "Rosa"),
            "{size:?}\n{}",
            text(&explorer.draw())
        );
        explorer.key("w");
        assert!(
            lit_line(&explorer, "Rosa"),
            "{size:?} cut\n{}",
            text(&explorer.draw())
        );
    }
}

#[test]
fn lists_that_are_open_stay_open_with_what_is_selected() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    for key in ["s", "Down", "Down", "Down"] {
        explorer.key(key);
    }
    let chosen = |explorer: &Explorer| {
        let popup = explorer.state.popup.as_ref();
        popup
            .and_then(|popup| popup.current())
            .map(|entry| entry.text.clone())
    };
    let before = chosen(&explorer);
    assert!(before.is_some());
    let more = "Omar Haddad, chair of the Port Council, said that rivers rise.";
    explorer.load("aaa/first.txt", more);
    assert_eq!(chosen(&explorer), before, "the finder");
    for key in ["Esc", "3", "j", "i", "j"] {
        explorer.key(key);
    }
    let before = chosen(&explorer);
    explorer.load("aab/second.txt", more);
    let popup = explorer.state.popup.as_ref();
    assert_eq!(popup.map(|popup| popup.kind), Some(PopupKind::Card));
    assert_eq!(chosen(&explorer), before, "the card");
}

#[test]
fn a_filter_that_is_being_typed_gives_back_the_same_row_after_files_were_read_again() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    for key in ["2", "j", "j", "j"] {
        explorer.key(key);
    }
    let heading = |explorer: &Explorer| {
        let target = explorer.state.current(Pane::Participants);
        target.map(|target| explorer.state.catalog.heading(target))
    };
    let before = heading(&explorer);
    for key in ["/", "z"] {
        explorer.key(key);
    }
    explorer.load(
        "aaa/first.txt",
        "Omar Haddad, chair of the Port Council, said that rivers rise.",
    );
    explorer.key("Backspace");
    assert_eq!(heading(&explorer), before);
}

#[test]
fn a_search_in_the_reader_is_left_with_the_place_it_belongs_to() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    for key in ["3", "Enter", "/", "e", "c", "o", "Enter"] {
        explorer.key(key);
    }
    let hit = explorer.state.reader.place.hit;
    assert!(hit.is_some());
    explorer.key("}");
    assert_eq!(explorer.state.reader.place.hit, None, "a quote was opened");
    assert_eq!(
        explorer.state.current(Pane::Quotes),
        explorer.state.reader.place.lit,
        "the list goes with the reader"
    );
}

#[test]
fn down_leads_to_the_next_hit_while_a_search_is_typed() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    for key in ["3", "Enter", "/", "e", "c", "o"] {
        explorer.key(key);
    }
    let (quote, first) = (
        explorer.state.current(Pane::Quotes),
        explorer.state.reader.place.hit,
    );
    explorer.key("Down");
    assert_ne!(explorer.state.reader.place.hit, first);
    assert_eq!(explorer.state.current(Pane::Quotes), quote);
}

#[test]
fn keys_with_control_take_no_letter_of_a_menu_and_the_queries_of_the_panes_stay_theirs() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    for key in ["3", "/", "y", "o", "u", "t", "h", "Enter", "Esc", "Y"] {
        explorer.key(key);
    }
    let effects = explorer.key("C-c");
    let copied = effects
        .iter()
        .any(|effect| matches!(effect, Effect::Copy { .. }));
    assert!(!copied, "{effects:?}");
    for key in ["Esc", "s", "C-Up"] {
        explorer.key(key);
    }
    assert!(explorer.state.list(Pane::Quotes).input.value().is_empty());
}

#[test]
fn a_click_ends_the_typing_of_a_filter() {
    let mut explorer = Explorer::new(catalog(), (140, 40));
    for key in ["3", "/", "y"] {
        explorer.key(key);
    }
    explorer.act(Action::Click(2, 4));
    assert!(!explorer.state.typing);
    explorer.key("j");
    assert!(explorer.state.list(Pane::Events).input.value().is_empty());
}

#[test]
fn a_jump_along_the_trail_leads_where_the_same_steps_lead() {
    let walk = |explorer: &mut Explorer| {
        for key in ["3", "G", "Enter", "2", "g", "Enter", "Enter"] {
            explorer.key(key);
        }
    };
    let mut steps = Explorer::new(catalog(), (140, 40));
    walk(&mut steps);
    let mut jump = Explorer::new(catalog(), (140, 40));
    walk(&mut jump);
    let count = steps.state.history.behind();
    for _ in 0..count {
        steps.key("[");
    }
    steps.key("]");
    for key in ["C-t", "g", "Enter", "]"] {
        jump.key(key);
    }
    assert_eq!(jump.state.location(), steps.state.location());
}
