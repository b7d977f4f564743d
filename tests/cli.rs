//! The program as a person or a script runs it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::Path;

fn whosaid() -> Command {
    let mut command = Command::cargo_bin("whosaid").unwrap();
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

fn output(command: &mut Command) -> (i32, String, String) {
    let output = command.output().unwrap();
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

const SENTENCE: &str = "Rosa Lind, head of the Alto Fund, said that “ports must stay open to all of us” – and left.\r\n";

/// A folder with every kind of file that a person may have.
fn odd_files(folder: &Path) {
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    write("plain.txt", SENTENCE.as_bytes());
    write("bom.txt", format!("\u{feff}{SENTENCE}").as_bytes());
    let wide: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(SENTENCE.replace("Lind", "Wide").encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    write("utf16.txt", &wide);
    let western: Vec<u8> = SENTENCE
        .replace("Lind", "Müller")
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            '–' => 0x96,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    write("western.txt", &western);
    write(
        "nbsp.txt",
        "Rosa\u{a0}Lind, head of the Al\u{ad}to Fund, said that ports must open".as_bytes(),
    );
    write("empty.txt", b"");
    write("blank.txt", b" \n\n\t\n");
    write("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0");
    write(
        "damaged.txt",
        b"\xe2\x80\x9cYes\xe2\x80\x9d, said Zo\xc3\xab Lind\xe2\x80. \xe2\x80\x9cNo.\xe2\x80\x9d",
    );
    write(
        "line.txt",
        "The ports of the coast are open to all. "
            .repeat(130_000)
            .as_bytes(),
    );
    write(
        "note.md",
        "# Ports\n\nSaid **Rosa Lind**, head of Alto: “We grow.”\n".as_bytes(),
    );
    write("data.csv", b"a,b\n");
    write(".hidden.txt", b"secret");
}

#[test]
fn a_folder_of_odd_files_gives_the_warnings_it_should_and_a_model_for_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    odd_files(folder.path());
    let model_path = folder.path().join("model.json");
    let (status, _, messages) = output(
        whosaid()
            .arg("parse")
            .arg(folder.path())
            .args(["--format", "json", "-o"])
            .arg(&model_path),
    );
    assert_eq!(status, 0, "{messages}");
    let warned: Vec<&str> = messages
        .lines()
        .filter(|line| line.contains("warning"))
        .filter_map(|line| line.rsplit('/').next()?.split(':').next())
        .collect();
    assert_eq!(
        warned,
        ["blank.txt", "damaged.txt", "empty.txt", "picture.txt"],
        "{messages}"
    );
    assert!(
        messages.contains("2 hidden files or files of other kinds were left out"),
        "{messages}"
    );
    let model: Value = serde_json::from_slice(&fs::read(&model_path).unwrap()).unwrap();
    let told = |name: &str| {
        model["documents"]
            .as_array()
            .unwrap()
            .iter()
            .find(|document| document["path"].as_str().unwrap().ends_with(name))
            .unwrap()
            .clone()
    };
    assert_eq!(
        (
            told("bom.txt")["basis"].as_str(),
            told("utf16.txt")["encoding"].as_str(),
            told("western.txt")["encoding"].as_str()
        ),
        (Some("file"), Some("UTF-16LE"), Some("windows-1252"))
    );
    let names: Vec<&str> = model["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|person| person["name"].as_str().unwrap())
        .collect();
    for name in ["Rosa Lind", "Rosa Wide", "Rosa Müller"] {
        assert!(names.contains(&name), "{name} is not in {names:?}");
    }
    let (status, report, _) = output(whosaid().arg("check").arg(&model_path));
    assert_eq!(status, 0, "{report}");
}

#[test]
fn a_path_that_does_not_exist_is_an_error_after_the_rest_is_done() {
    let (status, data, messages) = output(whosaid().args(["parse", "seeds", "no-such-folder"]));
    assert_eq!(status, 2);
    assert!(
        messages.contains("no-such-folder: there is no such file or folder"),
        "{messages}"
    );
    let model: Value = serde_json::from_str(&data).unwrap();
    assert_eq!(model["documents"].as_array().unwrap().len(), 2);
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let one = output(whosaid().args(["parse", "seeds", "tests/writeups", "-j", "1"]));
    let two = output(whosaid().args(["parse", "tests/writeups", "seeds", "-j", "2"]));
    assert_eq!(one.1, two.1);
}

#[test]
fn a_changed_source_is_told_by_check() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), SENTENCE).unwrap();
    let model = folder.path().join("model.json");
    output(
        whosaid()
            .arg("parse")
            .arg(folder.path())
            .arg("-o")
            .arg(&model),
    );
    assert_eq!(output(whosaid().arg("check").arg(&model)).0, 0);
    fs::write(folder.path().join("a.txt"), "Something else.").unwrap();
    let (status, report, _) = output(whosaid().arg("check").arg(&model));
    assert_eq!(status, 1);
    assert!(report.contains("the source has changed"), "{report}");
}

#[test]
fn check_finds_a_span_that_is_no_slice_and_an_id_that_nothing_has() {
    let folder = tempfile::tempdir().unwrap();
    let (_, data, _) = output(whosaid().args(["parse", "seeds", "--embed-text"]));
    let mut model: Value = serde_json::from_str(&data).unwrap();
    model["quotes"][0]["content"][0]["start"] = 1.into();
    model["quotes"][1]["speaker"] = "pe-nobody".into();
    let path = folder.path().join("broken.json");
    fs::write(&path, model.to_string()).unwrap();
    let (status, report, _) = output(whosaid().arg("check").arg(&path));
    assert_eq!(status, 1);
    assert!(
        report.contains("nothing has the id pe-nobody") && report.contains("2 faults"),
        "{report}"
    );
}

#[test]
fn jsonl_keeps_its_order_and_turns_a_bad_line_into_a_record() {
    let lines = "{\"id\": \"x\", \"text\": \"Rosa Lind, head of Alto, said that ports must open.\"}\n{broken\n\n{\"id\": 7, \"body\": \"a\"}\n";
    let (status, data, _) = output(whosaid().args(["parse", "--jsonl-in"]).write_stdin(lines));
    assert_eq!(status, 0);
    let records: Vec<Value> = data
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(records.len(), 3);
    assert_eq!(records[0]["document"]["path"], "x");
    assert_eq!(
        records[0]["quotes"][0]["content"][0]["text"],
        "ports must open"
    );
    assert_eq!(records[1]["error"]["line"], 2);
    assert_eq!(
        (&records[2]["document"]["id"], &records[2]["error"]["line"]),
        (&Value::from(7), &Value::from(4))
    );
}

#[test]
fn standard_input_is_a_document() {
    let (status, data, _) = output(
        whosaid()
            .args(["parse", "-", "--format", "jsonl"])
            .write_stdin(SENTENCE),
    );
    assert_eq!(status, 0);
    let record: Value = serde_json::from_str(&data).unwrap();
    assert_eq!(record["document"]["path"], "-");
}

#[test]
fn the_summary_puts_no_paraphrase_in_marks() {
    let (_, page, _) = output(whosaid().args(["parse", "seeds", "--format", "summary"]));
    assert!(
        page.contains("[noted] in addition to Baku, innovation centers have been established"),
        "{page}"
    );
    assert!(
        page.contains("“Although the Center has been operating for only one year"),
        "{page}"
    );
    assert!(!page.contains("“in addition to Baku"), "{page}");
}

#[test]
fn rules_and_explain_say_why() {
    let (status, rules, _) = output(whosaid().args(["rules", "that_clause"]));
    assert_eq!(status, 0);
    assert!(
        rules.contains("attribution/that_clause") && rules.contains("  + "),
        "{rules}"
    );
    let (status, why, _) = output(whosaid().args(["explain", "seeds/000_1777eb76cf440c0b.txt:8"]));
    assert_eq!(status, 0);
    assert!(
        why.contains("no quote (term)")
            && why.contains("“digital divide”")
            && why.contains("attribution/noun_phrase"),
        "{why}"
    );
    assert_eq!(output(whosaid().args(["rules", "no-such-rule"])).0, 1);
}

#[test]
fn completions_and_the_manual_page_are_made() {
    assert!(
        output(whosaid().args(["completions", "bash"]))
            .1
            .contains("whosaid")
    );
    assert!(output(whosaid().arg("man")).1.contains(".TH"));
    assert_eq!(output(whosaid().args(["parse", "--no-such-option"])).0, 2);
}
