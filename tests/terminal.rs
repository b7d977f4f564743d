//! The explorer in a real terminal, used as a person uses it.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
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
    terminal
        .keys("b")
        .wait_for("Linked with")
        .wait_for("said at");
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
    assert!(norov.contains(") noted, as reported: "), "{norov}");
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

/// A script that keeps what it reads.
fn reader(folder: &std::path::Path, name: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    let path = folder.join(name);
    let kept = folder.join(format!("{name}.kept"));
    std::fs::write(
        &path,
        format!(
            "#!/bin/sh\necho \"$@\" > '{0}.args'\ncat > '{0}.part'\nmv '{0}.part' '{0}'\n",
            kept.display()
        ),
    )
    .unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

/// A folder with the programs of every desktop, and a path that finds them first.
fn desktop() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    for name in ["tmux", "wl-copy", "xclip", "xsel", "clip.exe"] {
        reader(folder.path(), name);
    }
    let path = format!(
        "{}:{}",
        folder.path().display(),
        std::env::var("PATH").unwrap_or_default()
    );
    (folder, path)
}

/// What the environment says, the program that is run, its arguments.
type Place<'p> = (&'p [(&'p str, &'p str)], &'p str, &'p str);

#[test]
fn the_clipboard_is_reached_by_the_way_that_fits_and_the_message_names_it() {
    let places: [Place; 5] = [
        (
            &[("TMUX", "x"), ("SSH_CONNECTION", "x"), ("DISPLAY", ":0")],
            "tmux",
            "load-buffer -w -",
        ),
        (
            &[("WAYLAND_DISPLAY", "w"), ("DISPLAY", ":0")],
            "wl-copy",
            "",
        ),
        (&[("DISPLAY", ":0")], "xclip", "-selection clipboard"),
        (&[("WSL_DISTRO_NAME", "x")], "clip.exe", ""),
        (&[("SSH_CONNECTION", "x"), ("WAYLAND_DISPLAY", "w")], "", ""),
    ];
    for (environment, program, args) in places {
        let (folder, path) = desktop();
        let mut all = vec![("PATH", path.as_str())];
        all.extend(environment);
        let (mut terminal, _) = shell(&all);
        explore(&mut terminal);
        terminal.keys("y");
        if program.is_empty() {
            terminal.wait_for("to the terminal (OSC 52), which does not confirm it");
            let sent = copied(&terminal.wait_bytes(b"\x1b]52;c;", 1));
            assert!(sent[0].starts_with("Elvin Hajiyev"), "{sent:?}");
            continue;
        }
        terminal.wait_for(&format!("with {program}"));
        let kept = folder.path().join(format!("{program}.kept"));
        terminal.wait("what the program read", |_| kept.exists());
        let bytes = std::fs::read(&kept).unwrap();
        let text = if program == "clip.exe" {
            let units: Vec<u16> = bytes
                .chunks(2)
                .map(|unit| u16::from_le_bytes([unit[0], unit[1]]))
                .collect();
            String::from_utf16(&units).unwrap()
        } else {
            String::from_utf8(bytes).unwrap()
        };
        assert!(
            text.starts_with("Elvin Hajiyev (representative"),
            "{program}: {text}"
        );
        let called =
            std::fs::read_to_string(folder.path().join(format!("{program}.kept.args"))).unwrap();
        assert_eq!(called.trim(), args, "{program}");
        assert!(
            copied(&terminal.bytes()).is_empty(),
            "{program} and nothing else"
        );
    }
}

#[test]
fn a_clipboard_program_that_hangs_is_left_and_told() {
    let (folder, path) = desktop();
    std::fs::write(folder.path().join("wl-copy"), "#!/bin/sh\nexec sleep 600\n").unwrap();
    let (mut terminal, _) = shell(&[("PATH", path.as_str()), ("WAYLAND_DISPLAY", "w")]);
    explore(&mut terminal);
    terminal
        .keys("y")
        .wait_for("wl-copy did not end within 2 s")
        .wait_for("OSC 52");
    assert_eq!(copied(&terminal.bytes()).len(), 1);
}

#[test]
fn every_mode_that_is_set_is_set_back() {
    let (mut terminal, _) = shell(&[]);
    explore(&mut terminal);
    terminal
        .keys("M")
        .wait_for("the mouse belongs to the program");
    terminal
        .keys("s")
        .wait_for("Find a speaker")
        .keys("\u{1b}")
        .wait_for("[Quotes] 50");
    terminal.keys("q").wait("the shell", Terminal::is_at_prompt);
    let bytes = terminal.bytes();
    let said = String::from_utf8_lossy(&bytes);
    for mode in ["1049", "2004", "2026", "1000", "1002", "1003", "1006"] {
        // The shell sets pasting too: of the explorer there is as much of both.
        let begun = said.matches(&format!("\u{1b}[?{mode}h")).count();
        let ended = said.matches(&format!("\u{1b}[?{mode}l")).count();
        assert!(begun > 0, "{mode} is never set");
        assert!(
            ended >= begun,
            "{mode} is set {begun} times and set back {ended} times"
        );
    }
    let keys = |sign: &str| said.matches(&format!("\u{1b}[{sign}1u")).count();
    assert_eq!((keys(">"), keys("<")), (1, 1), "the mode of the keyboard");
}

#[test]
fn no_color_leaves_the_selection_visible_and_a_hostile_text_stays_text() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("hostile.txt");
    std::fs::write(
        &file,
        "The Tarn \u{1b}[31mWater\u{1b}]52;c;QUJD\u{7} Forum\n\nRosa Lind, head of the Alto Fund, said that ports \u{9b}31m must open \u{1b}]0;owned\u{7} to all.\n",
    )
    .unwrap();
    let (mut terminal, _) = shell(&[("NO_COLOR", "1")]);
    let before = terminal.bytes().len();
    terminal.run(&format!("{WHOSAID} {}", file.display()));
    terminal
        .wait_for("[Quotes] 1")
        .keys("i")
        .wait_for("certainty")
        .keys("\u{1b}")
        .wait("the card to close", |screen| {
            !screen.contents().contains("certainty")
        });
    let reversed = |screen: &vt100::Screen| {
        (0..40).any(|row| screen.cell(row, 100).is_some_and(vt100::Cell::inverse))
    };
    terminal.wait("a selected row", reversed);
    terminal.keys("y").wait_for("OSC 52");
    terminal.keys("q").wait("the shell", Terminal::is_at_prompt);
    let bytes = terminal.bytes();
    let said = String::from_utf8_lossy(&bytes[before..]).into_owned();
    for bad in ["\u{1b}[31m", "\u{9b}", "\u{1b}]0;", "\u{1b}]52;c;QUJD"] {
        assert!(!said.contains(bad), "{bad:?} came through");
    }
    // The only colors are those that set everything back.
    for code in said.split("\u{1b}[").skip(1) {
        let Some((codes, _)) = code
            .split_once('m')
            .filter(|(codes, _)| codes.chars().all(|c| c.is_ascii_digit() || c == ';'))
        else {
            continue;
        };
        for code in codes.split(';').filter_map(|code| code.parse::<u32>().ok()) {
            assert!(
                !matches!(code, 30..=38 | 40..=48 | 90..=107),
                "color {codes}"
            );
        }
    }
    let copied = copied(said.as_bytes());
    assert!(
        copied[0].contains("said, as reported: ports 31m must open ]0;owned to all")
            && !copied[0].contains('\u{1b}'),
        "{copied:?}"
    );
}

#[test]
fn a_panic_gives_the_terminal_back_and_is_told() {
    let (mut terminal, before) = shell(&[("WHOSAID_PANIC", "1")]);
    explore(&mut terminal);
    terminal.keys("q").wait("the shell", Terminal::is_at_prompt);
    assert!(
        terminal.screen().contains("panicked"),
        "{}",
        terminal.screen()
    );
    assert_eq!(settings(&mut terminal, "after"), before);
}

#[test]
fn where_there_is_nothing_to_read_the_sample_is_a_key_away() {
    let folder = tempfile::tempdir().unwrap();
    let (mut terminal, _) = shell(&[]);
    terminal.run(&format!("cd {} && {WHOSAID}", folder.path().display()));
    terminal
        .wait_for("There is nothing to read here")
        .keys("\r");
    wait_for_quotes(&mut terminal);
    terminal.keys("q").wait("the shell", Terminal::is_at_prompt);
    terminal.run(&format!("{WHOSAID} no-such-file; echo status=$?"));
    terminal
        .wait_for("no-such-file: there is no such file or folder")
        .wait_for("status=2");
}

#[test]
fn a_document_comes_from_standard_input_and_the_keys_from_the_terminal() {
    let (mut terminal, _) = shell(&[]);
    terminal.run(&format!("cat seeds/000*.txt | {WHOSAID} -"));
    terminal.wait_for("[Quotes] 8").keys("j").wait_for("2 of ");
    terminal.keys("q").wait("the shell", Terminal::is_at_prompt);
}

#[test]
fn a_file_that_changes_is_read_again_and_the_selection_stays() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.txt");
    let first = "Rosa Lind, head of the Alto Fund, said that ports must open. Tor Vik, chair of the Rail Council, said that trains need time.\n";
    std::fs::write(&file, first).unwrap();
    let (mut terminal, _) = shell(&[]);
    terminal.run(&format!("{WHOSAID} {}", folder.path().display()));
    terminal
        .wait_for("[Quotes] 2")
        .keys("j")
        .wait_for(">  Tor Vik");
    std::fs::write(
        &file,
        format!("Ana Ruiz, editor at Brint Media Group, said that news travel.\n\n{first}"),
    )
    .unwrap();
    terminal.wait_for("[Quotes] 3").wait_for(">  Tor Vik");
    let second = folder.path().join("0.txt");
    std::fs::write(
        &second,
        "Omar Haddad, chair of the Port Council, said that rivers rise.\n",
    )
    .unwrap();
    terminal.wait_for("[Quotes] 4").wait_for(">  Tor Vik");
    std::fs::remove_file(&second).unwrap();
    terminal.wait_for("[Quotes] 3").wait_for(">  Tor Vik");
    terminal.keys("q").wait("the shell", Terminal::is_at_prompt);
}

#[test]
fn a_folder_of_many_files_keeps_its_marks_when_one_changes_and_shows_what_was_written_last() {
    let folder = tempfile::tempdir().unwrap();
    let write = |nth: usize, what: &str| {
        let text = format!("Rosa Lind, head of the Alto Fund, said that {what} {nth} must open.\n");
        std::fs::write(folder.path().join(format!("{nth:02}.txt")), text).unwrap();
    };
    (10..70).for_each(|nth| write(nth, "port"));
    let (mut terminal, _) = shell(&[]);
    terminal.run(&format!("{WHOSAID} {}", folder.path().display()));
    terminal
        .wait_for("[Quotes] 60")
        .keys("G ")
        .wait_for("port 69 must")
        .wait("the mark", |screen| {
            screen.contents().contains(">* Rosa Lind")
        });
    for what in ["gate", "dock", "pier"] {
        write(10, what);
    }
    terminal.keys("g").wait_for("pier 10 must");
    terminal.keys("G").wait("the mark, still", |screen| {
        screen.contents().contains(">* Rosa Lind")
    });
    terminal.keys("q").wait("the shell", Terminal::is_at_prompt);
}

#[test]
fn plain_lines_tell_what_changes_on_the_screen_that_was_there() {
    let (mut terminal, before) = shell(&[]);
    terminal.run(&format!("{WHOSAID} --plain seeds"));
    terminal.wait_for(
        "Quotes, 1 of 50: Elvin Hajiyev, indirect: highlighted: the significant contribution",
    );
    terminal
        .keys("s")
        .wait_for("Find a speaker, 1 of 75")
        .keys("zhang ku")
        .wait_for("zhang ku, 1 found");
    terminal
        .keys("\r")
        .wait_for("Participants, 2 of 75: Ku Zhang, representative");
    terminal
        .keys("\r")
        .wait_for("narrowed to Ku Zhang")
        .wait_for("Quotes, 1 of 2: Ku Zhang, indirect");
    assert!(
        !terminal
            .bytes()
            .windows(8)
            .any(|part| part == b"\x1b[?1049h")
    );
    terminal.keys("q").wait("the shell", Terminal::is_at_prompt);
    assert_eq!(settings(&mut terminal, "after"), before);
}

#[test]
fn a_saved_model_opens_and_a_changed_source_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.txt");
    std::fs::write(
        &file,
        "Rosa Lind, head of the Alto Fund, said that ports must open.\n",
    )
    .unwrap();
    let (mut terminal, _) = shell(&[]);
    terminal.run(&format!("cd {}", folder.path().display()));
    terminal.run(&format!(
        "{WHOSAID} parse a.txt -o model.json && {WHOSAID} model.json"
    ));
    terminal.wait_for("[Quotes] 1").wait_for("ports must open");
    terminal.keys("q").wait("the shell", Terminal::is_at_prompt);
    std::fs::write(
        &file,
        "Rosa Lind, head of the Alto Fund, said that ports must close.\n",
    )
    .unwrap();
    terminal.run(&format!("{WHOSAID} model.json"));
    terminal.wait_for("a.txt: the source has changed since the model was made");
    terminal.keys("q").wait("the shell", Terminal::is_at_prompt);
}
