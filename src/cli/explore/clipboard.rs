//! Putting text on the clipboard, by the way that reaches the person, and saying which way that was.
//!
//! Inside tmux its own buffer (which tmux hands on); over SSH the terminal itself (OSC 52), since programs would reach the
//! clipboard of the wrong machine; else the program of the desktop; with none of these OSC 52, and a file where the text
//! is too long for it. What nobody confirms is never called copied.
use crossterm::clipboard::CopyToClipboard;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Duration;
use wait_timeout::ChildExt as _;

/// How long a program may take.
const PATIENCE: Duration = Duration::from_secs(2);
/// Terminals differ in what they take; this much some refuse. Units: bytes of text.
const WARN: usize = 3_000;
/// And this much most do. Units: bytes of text.
const MOST: usize = 74_994 / 4 * 3;

/// A way to the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Route {
    /// A program that reads the text.
    Program {
        name: &'static str,
        args: &'static [&'static str],
        /// UTF-16 for the one program that wants it.
        wide: bool,
    },
    /// The terminal itself.
    Terminal,
}

const fn program(name: &'static str, args: &'static [&'static str]) -> Route {
    Route::Program {
        name,
        args,
        wide: false,
    }
}

/// The ways to try, best first, by what the environment says.
fn routes(is_set: impl Fn(&str) -> bool) -> Vec<Route> {
    let mut out = Vec::new();
    if is_set("TMUX") {
        out.push(program("tmux", &["load-buffer", "-w", "-"]));
    }
    if is_set("SSH_CONNECTION") {
        out.push(Route::Terminal);
        return out;
    }
    if is_set("WAYLAND_DISPLAY") {
        out.push(program("wl-copy", &[]));
    }
    if is_set("DISPLAY") {
        out.push(program("xclip", &["-selection", "clipboard"]));
        out.push(program("xsel", &["--input", "--clipboard"]));
    }
    if cfg!(target_os = "macos") {
        out.push(program("pbcopy", &[]));
    }
    if is_set("WSL_DISTRO_NAME") || cfg!(windows) {
        out.push(Route::Program {
            name: "clip.exe",
            args: &[],
            wide: true,
        });
    }
    out.push(Route::Terminal);
    out
}

/// Copies a text. Says what happened, and whether it went wrong.
pub(super) fn copy(text: &str, what: &str) -> (String, bool) {
    let size = text.len();
    let mut trouble = String::new();
    for route in routes(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty())) {
        match route {
            Route::Program { name, args, wide } => match feed(name, args, text, wide) {
                Ok(()) => {
                    return (
                        format!("copied {size} B, {what}, with {name}{trouble}"),
                        false,
                    );
                }
                Err(why) => trouble = format!("{trouble} ({why})"),
            },
            Route::Terminal if size > MOST => {
                trouble = format!("{trouble} (too long for the terminal)");
            }
            Route::Terminal => {
                if crossterm::execute!(std::io::stdout(), CopyToClipboard::to_clipboard_from(text))
                    .is_ok()
                {
                    let long = if size > WARN {
                        "; some terminals refuse that much"
                    } else {
                        ""
                    };
                    return (
                        format!(
                            "sent {size} B, {what}, to the terminal (OSC 52), which does not confirm it{long}{trouble}"
                        ),
                        false,
                    );
                }
            }
        }
    }
    let (message, alarm) = super::save::save("whosaid-copy.txt", text);
    (
        format!("no clipboard could be reached{trouble}: {message}"),
        alarm,
    )
}

/// Has a program read a text.
fn feed(name: &str, args: &[&str], text: &str, wide: bool) -> Result<(), String> {
    let mut child = Command::new(name)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| format!("no {name} here"))?;
    let bytes = if wide {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    } else {
        text.as_bytes().to_vec()
    };
    if let Some(mut pipe) = child.stdin.take() {
        // A program that does not read must not hold us up: the pipe is filled beside.
        std::thread::spawn(move || {
            let _ = pipe.write_all(&bytes);
        });
    }
    match child.wait_timeout(PATIENCE) {
        Ok(Some(status)) if status.success() => Ok(()),
        Ok(Some(status)) => Err(format!("{name} failed: {status}")),
        Ok(None) => {
            // It may have ended just now, or cannot be ended: either way we go on without it.
            let _ = child.kill();
            let _ = child.wait();
            Err(format!(
                "{name} did not end within {} s",
                PATIENCE.as_secs()
            ))
        }
        Err(cause) => Err(format!("{name}: {cause}")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Route, routes};

    fn names(set: &[&str]) -> Vec<&'static str> {
        routes(|name| set.contains(&name))
            .into_iter()
            .map(|route| match route {
                Route::Program { name, .. } => name,
                Route::Terminal => "terminal",
            })
            .collect()
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn the_way_fits_the_place() {
        assert_eq!(
            names(&["TMUX", "SSH_CONNECTION", "DISPLAY"]),
            ["tmux", "terminal"]
        );
        assert_eq!(names(&["SSH_CONNECTION", "DISPLAY"]), ["terminal"]);
        assert_eq!(
            names(&["WAYLAND_DISPLAY", "DISPLAY"]),
            ["wl-copy", "xclip", "xsel", "terminal"]
        );
        assert_eq!(names(&["WSL_DISTRO_NAME"]), ["clip.exe", "terminal"]);
        assert_eq!(names(&[]), ["terminal"]);
    }
}
