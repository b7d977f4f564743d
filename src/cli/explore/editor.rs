//! Handing the terminal to somebody else and taking it back: the editor, the shell.
use super::super::interrupt;
use crate::tui::terminal::{Screen, give_back};
use std::io;
use std::path::Path;
use std::process::Command;

/// Opens a file at a place in the editor and waits for it.
///
/// Errors: those of the terminal; inside, a message about the editor.
pub(super) fn open(
    screen: &mut Screen,
    path: &str,
    line: u32,
    column: u32,
) -> io::Result<Result<(), String>> {
    if path == "-" {
        return Ok(Err("standard input has no file to open".to_owned()));
    }
    if !Path::new(path).exists() {
        return Ok(Err(format!(
            "{path} is not here: start the program in the folder from which the documents were read"
        )));
    }
    let editor = ["VISUAL", "EDITOR"]
        .iter()
        .find_map(|name| {
            std::env::var(name)
                .ok()
                .filter(|value| !value.trim().is_empty())
        })
        .unwrap_or_else(|| "vi".to_owned());
    let words = match shell_words::split(&editor) {
        Ok(words) if !words.is_empty() => words,
        Ok(_) | Err(_) => return Ok(Err(format!("cannot read the editor's name: {editor}"))),
    };
    let (program, given) = words
        .split_first()
        .map_or(("vi", [].as_slice()), |(program, given)| {
            (program.as_str(), given)
        });
    // A name that begins with a sign of options must not be read as one.
    let path = if path.starts_with(['-', '+']) {
        format!("./{path}")
    } else {
        path.to_owned()
    };
    give_back();
    interrupt::leave_to_others(true);
    let status = Command::new(program)
        .args(given)
        .args(arguments(program, &path, line, column))
        .status();
    interrupt::leave_to_others(false);
    screen.retake()?;
    Ok(match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{program} ended with {status}")),
        Err(cause) => Err(format!(
            "cannot start {program}: {cause}; set VISUAL or EDITOR to your editor"
        )),
    })
}

/// How an editor is told the place.
fn arguments(program: &str, path: &str, line: u32, column: u32) -> Vec<String> {
    let name = Path::new(program)
        .file_stem()
        .map_or(String::new(), |name| name.to_string_lossy().to_lowercase());
    match name.as_str() {
        "code" | "codium" | "cursor" => vec![
            "--wait".to_owned(),
            "--goto".to_owned(),
            format!("{path}:{line}:{column}"),
        ],
        "hx" | "helix" | "subl" | "zed" => vec![format!("{path}:{line}:{column}")],
        "nano" | "pico" => vec![format!("+{line},{column}"), path.to_owned()],
        "emacs" | "emacsclient" | "micro" | "kak" | "kakoune" => {
            vec![format!("+{line}:{column}"), path.to_owned()]
        }
        "vim" | "nvim" | "gvim" | "mvim" => {
            vec![format!("+call cursor({line},{column})"), path.to_owned()]
        }
        _ => vec![format!("+{line}"), path.to_owned()],
    }
}

/// Stops until the shell continues the program.
///
/// Errors: those of the terminal.
pub(super) fn suspend(screen: &mut Screen) -> io::Result<()> {
    give_back();
    // All that the shell started with it stop too, as when the terminal itself sends the signal.
    #[cfg(unix)]
    rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?;
    screen.retake()
}

#[cfg(test)]
mod tests {
    use super::arguments;

    #[test]
    fn editors_are_told_the_place_in_their_own_way() {
        assert_eq!(arguments("/usr/bin/nano", "a.txt", 3, 7), ["+3,7", "a.txt"]);
        assert_eq!(arguments("hx", "a.txt", 3, 7), ["a.txt:3:7"]);
        assert_eq!(arguments("ed", "a.txt", 3, 7), ["+3", "a.txt"]);
        assert_eq!(
            arguments("code", "a.txt", 3, 7),
            ["--wait", "--goto", "a.txt:3:7"]
        );
    }
}
