//! Short ASCII words as numbers: compared and hashed at once, without a look at another place in memory.

/// A word of up to 15 bytes of ASCII in small letters, its length in the last byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Packed(u128);

/// The lowest bit of every byte.
const ONES: u128 = u128::MAX / 0xff;
/// The highest bit of every byte.
const HIGH: u128 = ONES << 7;
/// The longest word that is packed. Units: bytes.
const LONGEST: usize = 15;

/// The highest bit of every byte of `word` that lies in `first..=last`; all bytes are ASCII.
const fn within(word: u128, first: u8, last: u8) -> u128 {
    // Adding carries into the highest bit where a byte is at least `first`, and where it is beyond `last`.
    let from = word + ONES * (0x80 - first) as u128;
    let beyond = word + ONES * (0x7f - last) as u128;
    (from ^ beyond) & HIGH
}

/// The lowest bits of a word of so many bytes.
const fn mask(length: usize) -> u128 {
    !(u128::MAX << (8 * length))
}

impl Packed {
    /// Packs a word of small ASCII letters that is known when the program is built.
    #[must_use]
    pub const fn small(word: &str) -> Self {
        let mut bytes = [0u8; 16];
        let mut at = 0;
        while at < word.len() && at < LONGEST {
            bytes[at] = word.as_bytes()[at];
            at += 1;
        }
        Self(u128::from_le_bytes(bytes) | (at as u128) << 120)
    }

    /// Packs `text[start..end]`, capitals as small letters; `None` when it is not ASCII, too long or outside `text`.
    #[must_use]
    pub fn slice(text: &str, start: usize, end: usize) -> Option<Self> {
        let length = end.checked_sub(start).filter(|&length| length <= LONGEST)?;
        let bytes = text.as_bytes();
        let word = match bytes.get(start..).and_then(<[u8]>::first_chunk::<16>) {
            Some(chunk) => u128::from_le_bytes(*chunk) & mask(length),
            // The last bytes of a text.
            None => bytes
                .get(start..end)?
                .iter()
                .rev()
                .fold(0, |word, &byte| word << 8 | u128::from(byte)),
        };
        if word & HIGH != 0 {
            return None;
        }
        let capitals = within(word, b'A', b'Z');
        Some(Self(word | capitals >> 2 | (length as u128) << 120))
    }

    /// Packs a whole word; see [`Self::slice`].
    #[must_use]
    pub fn word(word: &str) -> Option<Self> {
        Self::slice(word, 0, word.len())
    }

    fn len(self) -> usize {
        (self.0 >> 120) as usize
    }

    fn letters(self) -> u128 {
        self.0 & mask(LONGEST)
    }

    /// Whether the word has letters and digits only, no sign.
    #[must_use]
    pub fn is_alphanumeric(self) -> bool {
        let letters = self.letters();
        let plain = within(letters, b'a', b'z') | within(letters, b'0', b'9');
        plain == HIGH & mask(self.len())
    }

    /// Whether the word ends with `ending`.
    #[must_use]
    pub fn ends_with(self, ending: Self) -> bool {
        let before = self.len().checked_sub(ending.len());
        before.is_some_and(|before| self.letters() >> (8 * before) == ending.letters())
    }
}

/// Calls `read` with `word` in small letters and with straight apostrophes; allocates only for long or accented words.
pub fn with_small_letters<T>(word: &str, read: impl FnOnce(&str) -> T) -> T {
    let mut buffer = [0u8; 32];
    if let Some(small) = buffer.get_mut(..word.len()).filter(|_| word.is_ascii()) {
        small.copy_from_slice(word.as_bytes());
        small.make_ascii_lowercase();
        return read(std::str::from_utf8(small).unwrap_or(""));
    }
    read(&word.to_lowercase().replace('’', "'"))
}

#[cfg(test)]
mod tests {
    use super::{Packed, with_small_letters};

    #[test]
    fn small_letters_are_made_without_case_and_curly_signs() {
        for (word, small) in [("O’Neil", "o'neil"), ("ŁÓDŹ", "łódź"), ("Tarn", "tarn")] {
            with_small_letters(word, |read| assert_eq!(read, small));
        }
        with_small_letters(&"Long".repeat(20), |read| {
            assert_eq!(read, "long".repeat(20));
        });
    }

    #[test]
    fn case_does_not_count_and_length_does() {
        assert_eq!(Packed::word("Zebra@["), Packed::word("zEBRA@["));
        assert_ne!(Packed::word("a"), Packed::word("a\0"));
        assert_ne!(Packed::word("@"), Packed::word("`"));
    }

    #[test]
    fn a_slice_is_packed_like_the_word_alone() {
        let text = "The Port of Tarn and its many roads";
        assert_eq!(Packed::slice(text, 4, 8), Packed::word("port"));
        assert_eq!(Packed::slice(text, 30, 35), Packed::word("roads"));
        assert_eq!(Packed::slice(text, 30, 36), None);
    }

    #[test]
    fn what_is_long_or_not_ascii_is_not_packed() {
        assert!(Packed::word("fifteen-letters").is_some());
        assert_eq!(Packed::word("sixteen--letters"), None);
        assert_eq!(Packed::word("né"), None);
    }

    #[test]
    fn endings_are_compared_from_behind() {
        let word = Packed::word("Geologist").unwrap();
        assert!(word.ends_with(Packed::small("ologist")));
        assert!(!word.ends_with(Packed::small("a-geologist")));
        assert!(!word.ends_with(Packed::small("geo")));
    }

    #[test]
    fn signs_are_told_from_letters_and_digits() {
        let plain = |word| Packed::word(word).unwrap().is_alphanumeric();
        assert!(plain("COP29") && plain("fifteenletterss"));
        assert!(!plain("R&D") && !plain("co-host") && !plain("a{") && !plain("H.E."));
    }
}
