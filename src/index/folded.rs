//! Lines in comparison form: ASCII, small letters, straight signs, one space between words.
//!
//! A row keeps only its folded text; the way back to the source is made again for the few rows on the screen.
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation as _;

/// A line in comparison form with the way back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded line: ASCII only, so that its bytes are its characters.
    pub text: String,
    /// For each byte of `text`, the grapheme of the source line that it comes from. Offsets: bytes of the source line.
    from: Vec<Range<u32>>,
}

impl Folded {
    /// The stretch of the source line that a stretch of the folded line comes from, in whole graphemes.
    ///
    /// Offsets: bytes.
    #[must_use]
    pub fn source(&self, folded: Range<usize>) -> Option<Range<usize>> {
        let last = folded
            .end
            .checked_sub(1)
            .filter(|&last| last >= folded.start)?;
        let (first, last) = (self.from.get(folded.start)?, self.from.get(last)?);
        Some(first.start as usize..last.end as usize)
    }
}

/// The comparison form of a line.
#[must_use]
pub fn fold_line(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    fold_with(line, |c, _| out.push(c));
    while out.ends_with(' ') {
        out.pop();
    }
    out
}

/// The comparison form of a line with the way back; its text equals [`fold_line`].
#[must_use]
pub fn fold_map(line: &str) -> Folded {
    let mut out = Folded::default();
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    fold_with(line, |c, grapheme| {
        out.text.push(c);
        out.from.push(offset(grapheme.start)..offset(grapheme.end));
    });
    while out.text.ends_with(' ') {
        out.text.pop();
        out.from.pop();
    }
    out
}

/// Calls `push` with every folded character and the grapheme it comes from.
fn fold_with(line: &str, mut push: impl FnMut(char, Range<usize>)) {
    let mut gap = true;
    let mut put = |c: char, from: Range<usize>| {
        if c.is_ascii_whitespace() || c.is_ascii_control() {
            if !gap {
                push(' ', from);
            }
            gap = true;
        } else {
            gap = false;
            push(c.to_ascii_lowercase(), from);
        }
    };
    if line.is_ascii() {
        for (at, c) in line.char_indices() {
            put(c, at..at + 1);
        }
        return;
    }
    for (start, grapheme) in line.grapheme_indices(true) {
        let from = start..start + grapheme.len();
        for c in grapheme.chars() {
            match c {
                _ if c.is_ascii() => put(c, from.clone()),
                '\u{2018}' | '\u{2019}' | '\u{2bb}' | '\u{2bc}' => put('\'', from.clone()),
                '\u{2010}'..='\u{2015}' => put('-', from.clone()),
                // Accents that stand by themselves, and what nobody sees.
                '\u{300}'..='\u{36f}'
                | '\u{ad}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2060}'
                | '\u{feff}' => {}
                _ if c.is_whitespace() => put(' ', from.clone()),
                _ => {
                    for ascii in deunicode::deunicode_char(c).unwrap_or("").chars() {
                        put(ascii, from.clone());
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{fold_line, fold_map};

    #[test]
    fn case_accents_and_curly_signs_fold() {
        assert_eq!(
            fold_line("  Élodie\u{a0}\u{a0}O’Connor — Hacıyev İlham "),
            "elodie o'connor - haciyev ilham"
        );
    }

    #[test]
    fn the_way_back_lands_on_whole_graphemes() {
        let line = "e\u{301}lan «Łódź» 北京";
        let folded = fold_map(line);
        assert_eq!(folded.text, fold_line(line));
        let found = folded.text.find("lodz").unwrap();
        let back = folded.source(found..found + 4).unwrap();
        assert_eq!(line.get(back), Some("Łódź"));
        assert_eq!(line.get(folded.source(0..1).unwrap()), Some("e\u{301}"));
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for line in ["Ülviyyə  x", "北京", "a—b\tc", "‘x’"] {
            assert_eq!(fold_line(&fold_line(line)), fold_line(line));
        }
    }
}
