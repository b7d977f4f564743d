//! Folding for comparison: without case, accents or the difference between curly and straight signs.
//!
//! A folded string is a key. It is never shown and its offsets are never used.

/// The comparison key of `text`: transliterated to ASCII, small letters, one space between words, signs dropped.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    let mut push = |c: char| {
        if c.is_ascii_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c.to_ascii_lowercase());
        } else if !matches!(c, '\'' | '`') {
            gap = true;
        }
    };
    for c in text.chars() {
        if c.is_ascii() {
            push(c);
        } else if matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{300}'..='\u{36f}')
        {
            // Invisible, or an accent that stands by itself: no part of the word.
        } else if c.is_whitespace() {
            push(' ');
        } else {
            for ascii in deunicode::deunicode_char(c).unwrap_or(" ").chars() {
                push(ascii);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_case_and_signs_fold_away() {
        assert_eq!(
            fold("  Élodie\u{a0}O’Connor-Müller "),
            "elodie oconnor muller"
        );
        assert_eq!(fold("e\u{301}lan Hacıyev İlham"), "elan haciyev ilham");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Ülviyyə", "北京", "Ghulom \u{2bb}Ali", "a—b"] {
            assert_eq!(fold(&fold(text)), fold(text));
        }
    }
}
