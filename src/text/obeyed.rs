//! Characters that a terminal obeys instead of showing them.

/// Whether a character is a control character (C0, C1, DEL) or a mark that turns the direction of what follows.
#[must_use]
pub fn is_obeyed(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::is_obeyed;

    #[test]
    fn escapes_and_marks_of_direction_are_obeyed_and_letters_are_not() {
        assert!(
            "\u{1b}\u{9b}\u{7f}\u{202e}\u{2066}\u{200f}\n"
                .chars()
                .all(is_obeyed)
        );
        assert!(!"aم北é\u{300}👩\u{200d}".chars().any(is_obeyed));
    }
}
