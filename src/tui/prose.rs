//! The text of a document on the screen: cut into segments, broken into rows, every cell with the bytes it shows.
//!
//! Long lines are cut into segments first, so that only what is on the screen is looked at, however long a line is.
//! Nothing a terminal would obey comes through: control characters and marks of direction are shown as signs.
use crate::text::{LineIndex, SourceText, Span, is_obeyed};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// The longest segment. Units: bytes.
const LONGEST: usize = 2000;
/// The distance of tab stops. Units: columns.
const TAB: u16 = 4;

/// A line of the text, or a part of a long one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Its bytes.
    pub span: Span,
    /// The number of its line, if the line begins here.
    pub line: Option<u32>,
}

/// A cell of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What is drawn.
    pub shown: String,
    /// How many columns it takes.
    pub width: u16,
    /// The bytes it stands for.
    pub span: Span,
}

/// The segments of a text.
#[must_use]
pub fn segments(source: &SourceText, lines: &LineIndex) -> Vec<Segment> {
    let mut out = Vec::new();
    let count = u32::try_from(lines.lines(source)).unwrap_or(u32::MAX);
    for line in 1..=count {
        let Some(span) = lines.line_span(source, line) else {
            continue;
        };
        let mut number = Some(line);
        let mut rest = span;
        loop {
            let part = head(source, rest);
            out.push(Segment {
                span: part,
                line: number.take(),
            });
            rest = Span::new(part.end, rest.end);
            if rest.is_empty() {
                break;
            }
        }
    }
    out
}

/// The beginning of a stretch, no longer than a segment, cut behind a space where there is one.
fn head(source: &SourceText, span: Span) -> Span {
    let words = source.slice(span);
    if words.len() <= LONGEST {
        return span;
    }
    let mut end = LONGEST;
    while words.get(..end).is_none() {
        end -= 1;
    }
    let part = words.get(..end).unwrap_or(words);
    let cut = part.rfind(' ').map_or(end, |space| space + 1);
    Span::of(span.start as usize, span.start as usize + cut)
}

/// The rows of a segment, `width` columns each; one row when `wrap` is off. An empty segment is one empty row.
#[must_use]
pub fn rows(source: &SourceText, segment: Segment, width: u16, wrap: bool) -> Vec<Vec<Cell>> {
    let mut out: Vec<Vec<Cell>> = Vec::new();
    let mut row: Vec<Cell> = Vec::new();
    let mut used = 0u16;
    let mut at = segment.span.start as usize;
    for grapheme in source.slice(segment.span).graphemes(true) {
        let span = Span::of(at, at + grapheme.len());
        at += grapheme.len();
        let cell = cell(grapheme, span, used);
        if cell.width == 0 && cell.shown.is_empty() {
            continue;
        }
        if used + cell.width > width && !row.is_empty() {
            if !wrap {
                break;
            }
            let blank = cell.shown.trim().is_empty();
            let rest = if blank {
                Vec::new()
            } else {
                last_word(&mut row)
            };
            out.push(std::mem::take(&mut row));
            used = rest.iter().map(|cell| cell.width).sum();
            row = rest;
            if blank {
                continue;
            }
            // The word that was carried over may fill the row by itself.
            if used + cell.width > width && !row.is_empty() {
                out.push(std::mem::take(&mut row));
                used = 0;
            }
        }
        used += cell.width;
        row.push(cell);
    }
    if !row.is_empty() || out.is_empty() {
        out.push(row);
    }
    out
}

/// Takes the word that ends a row off it, unless the row has no other.
fn last_word(row: &mut Vec<Cell>) -> Vec<Cell> {
    let breaks = row
        .iter()
        .rposition(|cell| matches!(cell.shown.trim(), "" | "-" | "–" | "—"));
    match breaks {
        Some(at) if at + 1 < row.len() => row.split_off(at + 1),
        Some(_) | None => Vec::new(),
    }
}

fn cell(grapheme: &str, span: Span, column: u16) -> Cell {
    let shown = match grapheme.chars().next() {
        Some('\t') => " ".repeat(usize::from(TAB - column % TAB)),
        Some('\r' | '\n' | '\u{feff}' | '\u{ad}') | None => String::new(),
        Some(c) if c.is_control() => control(c),
        Some(_) => visible(grapheme),
    };
    let width = u16::try_from(shown.width()).unwrap_or(u16::MAX);
    Cell { shown, width, span }
}

/// A sign for a control character: `␛` for ESC.
fn control(c: char) -> String {
    match u32::from(c) {
        code @ 0..0x20 => char::from_u32(0x2400 + code).map_or(String::new(), String::from),
        0x7f => "␡".to_owned(),
        _ => "␦".to_owned(),
    }
}

/// A text without what a terminal would obey; the same text where there is nothing of the kind.
#[must_use]
pub fn visible(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\u{200b}' | '\u{2060}' | '\u{feff}' => None,
            _ if c.is_control() => Some('␦'),
            _ if is_obeyed(c) => Some('·'),
            _ => Some(c),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, SourceText, rows, segments, visible};

    fn shown(text: &str, width: u16, wrap: bool) -> Vec<String> {
        let source = SourceText::new(text.to_owned());
        let lines = LineIndex::new(&source);
        segments(&source, &lines)
            .into_iter()
            .flat_map(|segment| rows(&source, segment, width, wrap))
            .map(|row| row.iter().map(|cell| cell.shown.as_str()).collect())
            .collect()
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(
            shown("one two three\n\nfour", 8, true),
            ["one two ", "three", "", "four"]
        );
        assert_eq!(shown("one two three", 8, false), ["one two "]);
    }

    #[test]
    fn a_word_longer_than_a_row_is_cut() {
        assert_eq!(
            shown("abcdefghij kl", 4, true),
            ["abcd", "efgh", "ij ", "kl"]
        );
    }

    #[test]
    fn wide_characters_take_two_columns_and_are_never_halved() {
        assert_eq!(shown("北京北京", 5, true), ["北京", "北京"]);
    }

    #[test]
    fn tabs_are_spaces_and_controls_are_signs() {
        assert_eq!(shown("a\tb\u{1b}[31m\u{202e}c", 40, true), ["a   b␛[31m·c"]);
        assert_eq!(visible("a\u{9b}b\u{200b}"), "a␦b");
    }

    #[test]
    fn long_lines_are_cut_into_segments_that_hold_every_byte() {
        let text = "word ".repeat(3000);
        let source = SourceText::new(text.clone());
        let found = segments(&source, &LineIndex::new(&source));
        assert!(found.len() > 5);
        let joined: String = found
            .iter()
            .map(|segment| source.slice(segment.span))
            .collect();
        assert_eq!(joined, text);
        assert!(found.iter().skip(1).all(|segment| segment.line.is_none()));
    }
}
