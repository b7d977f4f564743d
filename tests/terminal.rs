//! The explorer in a real terminal, used as a person uses it.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::print_stdout,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::format_push_string,
    clippy::trivially_copy_pass_by_ref,
    reason = "a test fails by panicking and measures in floats"
)]
#[path = "common/pty.rs"]
#[allow(unreachable_pub, reason = "a module of tests is a crate of its own")]
mod pty;

use pty::{Terminal, copied, recorder};

const WHOSAID: &str = env!("CARGO_BIN_EXE_whosaid");

/// A shell in which `stty` has said how the terminal is set.
fn shell(environment: &[(&str, &str)]) -> (Terminal, String) {
    let mut terminal = Terminal::shell(140, 40, environment);
    let before = settings(&mut terminal, "before");
    (terminal, before)
}

/// What `stty -g` says, under a name of its own so that it is found on the screen.
fn settings(terminal: &mut Terminal, name: &str) -> String {
    terminal.run(&format!("echo {name}=$(stty -g)=end"));
    let begin = format!("{name}=");
    terminal.wait("the settings", |screen| {
        screen
            .contents()
            .lines()
            .any(|line| line.starts_with(&begin) && line.ends_with("=end"))
    });
    let screen = terminal.screen();
    let line = screen
        .lines()
        .find(|line| line.starts_with(&begin) && line.ends_with("=end"));
    line.unwrap().trim_start_matches(&begin).to_owned()
}

/// Begins the explorer on the sample documents.
fn explore(terminal: &mut Terminal) {
    terminal.run(&format!("{WHOSAID} seeds"));
    wait_for_quotes(terminal);
}

fn wait_for_quotes(terminal: &mut Terminal) {
    terminal.wait("the quotes", |screen| {
        screen.alternate_screen() && screen.contents().contains("[Quotes] 50")
    });
}

#[test]
fn a_person_finds_follows_filters_copies_edits_suspends_and_quits() {
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("record");
    let editor = recorder(folder.path(), "recorder", &record);
    let (mut terminal, before) = shell(&[("EDITOR", editor.to_str().unwrap())]);
    explore(&mut terminal);

    // Find somebody, whatever the order of the names.
    terminal.keys("s").wait_for("Find a speaker");
    terminal.keys("zhang ku").wait_for("Find a speaker 1/");
    terminal
        .keys("\r")
        .wait_for("[Participants]")
        .wait_for("> Ku Zhang");
    // To his quotes, to the text, to the event.
    terminal
        .keys("\r")
        .wait_for("[Quotes] 2/50")
        .wait_for("participant: Ku Zhang");
    terminal.keys("\r").wait_for("[Reader]");
    terminal.keys("b").wait_for("Points at").wait_for("said at");
    terminal.keys("j").wait_for("> said at");
    terminal
        .keys("\r")
        .wait_for("[Events]")
        .wait_for("Opportunities and Chall");
    // Back three times, forward once.
    terminal.keys("[").wait_for("[Reader]");
    terminal.keys("[").wait_for("[Quotes] 2/50");
    terminal.keys("[").wait_for("[Participants]");
    terminal.keys("]").wait_for("[Quotes] 2/50");

    // Step out of the narrowing, then filter.
    terminal.keys("\u{1b}").wait_for("[Quotes] 50");
    terminal.keys("/youth").wait("fewer quotes", |screen| {
        screen.contents().contains("/50") && screen.contents().contains("/youth")
    });
    terminal.keys("\r").keys("/").wait_for("/ youth");
    terminal
        .keys(" speaker:norov")
        .wait_for("speaker:norov")
        .keys("\r");
    terminal.keys("y").wait_for("OSC 52");
    let norov = copied(&terminal.wait_bytes(b"\x1b]52;c;", 1))
        .pop()
        .unwrap();
    assert!(
        norov.starts_with("Vladimir Norov (SCO Secretary General"),
        "{norov}"
    );
    assert!(norov.contains(") said, as reported: "), "{norov}");
    assert!(norov.to_lowercase().contains("youth"), "{norov}");
    assert!(!norov.contains(['“', '”', '"', '«', '»']), "{norov}");
    assert!(
        norov.contains("2021-09-2") && norov.contains("seeds/"),
        "{norov}"
    );
    assert!(
        norov
            .trim_end()
            .rsplit(':')
            .next()
            .unwrap()
            .parse::<u32>()
            .is_ok(),
        "{norov}"
    );

    // The same filter for what is verbatim.
    terminal.keys("\u{c}").wait_for("[Quotes] 50");
    terminal
        .keys("/kind:direct speaker:hajiyev\r")
        .wait_for("> ")
        .wait_for("[Quotes] 1/50");
    terminal.keys("y");
    let hajiyev = copied(&terminal.wait_bytes(b"\x1b]52;c;", 2))
        .pop()
        .unwrap();
    assert!(
        hajiyev.starts_with("“Although the Center has been operating for only one year, it has already succeeded in uniting the innovation ecosystem under one umbrella."),
        "{hajiyev}"
    );
    assert!(
        hajiyev.contains("” — Elvin Hajiyev, representative of ITU"),
        "{hajiyev}"
    );

    // The editor opens at the line and the explorer comes back.
    terminal.keys("o").wait("the record", |_| record.exists());
    terminal.wait_for("[Quotes] 1/50");
    let called = std::fs::read_to_string(&record).unwrap();
    assert_eq!(called, "+6\nseeds/000_1777eb76cf440c0b.txt\n");

    // To the shell and back.
    terminal
        .keys("\u{1a}")
        .wait("the shell", Terminal::is_at_prompt);
    terminal.run("echo in the shell").wait_for("in the shell");
    terminal.run("fg").wait("the explorer", |screen| {
        screen.alternate_screen() && screen.contents().contains("[Quotes] 1/50")
    });

    terminal.keys("q").wait("the shell", Terminal::is_at_prompt);
    assert_eq!(settings(&mut terminal, "after"), before);
}

#[test]
fn the_screen_takes_every_size_while_it_runs() {
    let (mut terminal, _) = shell(&[]);
    explore(&mut terminal);
    // Every shape of the screen.
    for (columns, rows, shown) in [
        (200, 50, "Events"),
        (120, 40, "Participants"),
        (80, 48, "[Quotes]"),
        (80, 24, "[Quotes]"),
        (60, 15, "[Quotes]"),
        (24, 5, "[Quotes]"),
        (20, 3, "1/50"),
        (140, 40, "Participants"),
    ] {
        terminal.resize(columns, rows);
        terminal.wait_for(shown);
    }
    // Nothing of the sizes before is left.
    terminal.wait("the last size", |screen| {
        screen.contents().lines().count() == 40
            && screen
                .contents()
                .lines()
                .last()
                .is_some_and(|line| line.contains("q quit"))
    });
}

#[test]
fn without_a_terminal_the_error_names_another_way() {
    let output = std::process::Command::new(WHOSAID)
        .arg("seeds")
        .output()
        .unwrap();
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        message.contains("not a terminal") && message.contains("whosaid parse"),
        "{message}"
    );
}

#[test]
fn signals_give_the_terminal_back() {
    for signal in ["TERM", "HUP", "INT"] {
        let (mut terminal, before) = shell(&[]);
        terminal.run(&format!("sh -c 'echo pid=$$=; exec {WHOSAID} seeds'"));
        wait_for_quotes(&mut terminal);
        let bytes = terminal.bytes();
        let said = String::from_utf8_lossy(&bytes);
        let pid = said
            .split("pid=")
            .filter_map(|rest| rest.split_once('='))
            .find_map(|(pid, _)| pid.parse::<u32>().ok())
            .unwrap();
        let sent = std::process::Command::new("kill")
            .args([format!("-{signal}"), pid.to_string()])
            .status()
            .unwrap();
        assert!(sent.success());
        terminal.wait("the shell", Terminal::is_at_prompt);
        assert_eq!(settings(&mut terminal, "after"), before, "after {signal}");
    }
}
