//! Pages for people: lines that fit the terminal, and nothing in them that a terminal obeys.
use crate::text::is_obeyed;
use std::io::{self, Write};

/// Writes a page, lines longer than `width` broken so that what goes on stands under what began.
///
/// Units: columns. Errors: those of the writer.
pub fn print(page: &[u8], width: Option<usize>, to: &mut dyn Write) -> io::Result<()> {
    let Some(width) = width else {
        return to.write_all(page);
    };
    for line in String::from_utf8_lossy(page).lines() {
        let indent = line.len() - line.trim_start().len();
        let under = " ".repeat((indent + 2).min(width / 2));
        writeln!(
            to,
            "{}",
            textwrap::fill(
                line,
                textwrap::Options::new(width).subsequent_indent(&under)
            )
        )?;
    }
    Ok(())
}

/// Without control characters and marks of direction: the text is not ours and goes to a terminal.
#[must_use]
pub fn shown(text: &str) -> String {
    text.chars().filter(|&c| !is_obeyed(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::{print, shown};

    #[test]
    fn long_lines_go_on_under_their_text() {
        let mut out = Vec::new();
        print(b"  one two three four\n", Some(12), &mut out).unwrap();
        assert_eq!(out, b"  one two\n    three\n    four\n");
    }

    #[test]
    fn what_a_terminal_obeys_is_left_out() {
        assert_eq!(shown("a\u{1b}[31mb\u{202e}c\td"), "a[31mbcd");
    }
}
