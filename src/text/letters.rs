//! The letters of a word: counted, and looked at for the shape of the word.
use super::Shape;

/// How many small ASCII letters `bytes` begins with; looks at eight at once.
fn small_letters(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 0xff;
    const HIGH: u64 = ONES << 7;
    let mut count = 0;
    while let Some(chunk) = bytes.get(count..).and_then(<[u8]>::first_chunk::<8>) {
        let chunk = u64::from_le_bytes(*chunk);
        let low = chunk & !HIGH;
        // The highest bit of a byte is set by carry where the byte is at least `a`, and where it is beyond `z`.
        let from_a = low + ONES * u64::from(0x80 - b'a');
        let beyond_z = low + ONES * u64::from(0x7f - b'z');
        let others = !(from_a & !beyond_z & !chunk) & HIGH;
        if others != 0 {
            return count + others.trailing_zeros() as usize / 8;
        }
        count += 8;
    }
    let tail = bytes.get(count..).unwrap_or(&[]);
    count
        + tail
            .iter()
            .take_while(|byte| byte.is_ascii_lowercase())
            .count()
}

/// What is known of the letters of a word that is being read.
pub(super) struct Letters {
    pub(super) shape: Shape,
    /// How many letters; a run of small ones may count as one.
    all: u32,
    pub(super) small: u32,
    pub(super) upper: u32,
    pub(super) last: char,
}

impl Default for Letters {
    fn default() -> Self {
        Self {
            shape: Shape::default(),
            all: 0,
            small: 0,
            upper: 0,
            last: ' ',
        }
    }
}

impl Letters {
    /// Reads a capital and the small letters behind it, ASCII only: most words of a text are no more than that. Also
    /// gives their number, in bytes.
    pub(super) fn plain(bytes: &[u8]) -> (Self, usize) {
        let mut seen = Self::default();
        if let Some(&first) = bytes.first().filter(|byte| byte.is_ascii_uppercase()) {
            seen.shape.add(Shape::CAPITAL);
            seen.upper = 1;
            seen.last = char::from(first);
        }
        let capital = seen.upper as usize;
        let small = small_letters(bytes.get(capital..).unwrap_or(&[]));
        if small > 0 {
            seen.small = 1;
            seen.last = 'a';
        }
        seen.all = seen.upper + seen.small;
        (seen, capital + small)
    }

    /// Notes one more letter of any script.
    pub(super) fn letter(&mut self, c: char) {
        if c.is_uppercase() {
            if self.all == 0 {
                self.shape.add(Shape::CAPITAL);
            }
            if self.small > 0 && self.last.is_lowercase() {
                self.shape.add(Shape::MIXED);
            }
            self.upper += 1;
        } else if c.is_lowercase() {
            self.small += 1;
        } else if c.is_alphabetic() {
            self.shape.add(Shape::CASELESS);
        }
        self.all += u32::from(c.is_alphabetic());
    }
}

/// Signs that stand inside a word as an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '\u{2bb}' | '\u{2018}')
}

/// `A`, `B.P`, `Sh`: first letters of names, one or two of each.
pub(super) fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut chars = part.chars();
        chars.next().is_some_and(char::is_uppercase)
            && chars.next().is_none_or(char::is_lowercase)
            && chars.next().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::small_letters;

    #[test]
    fn runs_of_small_letters_are_counted_to_their_end() {
        for (text, count) in [
            ("abc", 3),
            ("abcdefgh", 8),
            ("abcdefghijz{", 11),
            ("`abcdefgh", 0),
            ("wordé and", 4),
            ("internationalization, B", 20),
            ("", 0),
        ] {
            assert_eq!(small_letters(text.as_bytes()), count, "{text}");
        }
    }
}
