//! Sets of letters, and the proof that a row holds a term's letters in order.

/// Which letters, digits and other signs a folded line holds: 26 bits, 10 bits, and 28 bits that others share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Mask(u64);

impl Mask {
    pub(super) fn of(folded: &str) -> Self {
        Self(folded.bytes().fold(0, |set, byte| set | bit(byte)))
    }

    /// Whether a line with this set can hold what has the set `term`.
    pub(super) fn may_hold(self, term: Self) -> bool {
        term.0 & !self.0 == 0
    }
}

fn bit(byte: u8) -> u64 {
    match byte {
        b' ' => 0,
        b'a'..=b'z' => 1 << (byte - b'a'),
        b'0'..=b'9' => 1 << (26 + byte - b'0'),
        _ => 1 << (36 + byte % 28),
    }
}

/// Whether the letters of `term` stand in `line` in their order.
pub(super) fn in_order(line: &[u8], term: &[u8]) -> bool {
    let mut rest = line;
    for &byte in term {
        let Some(at) = memchr::memchr(byte, rest) else {
            return false;
        };
        rest = rest.get(at + 1..).unwrap_or(&[]);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{Mask, in_order};

    #[test]
    fn a_mask_never_hides_a_line_that_matches() {
        for (line, term) in [("rosa lind", "rl"), ("o'neil 7", "7"), ("a-b", "-")] {
            assert!(Mask::of(line).may_hold(Mask::of(term)), "{term}");
        }
        assert!(!Mask::of("rosa").may_hold(Mask::of("rx")));
    }

    #[test]
    fn letters_count_in_their_order() {
        assert!(in_order(b"rosa lind", b"rsld"));
        assert!(!in_order(b"rosa lind", b"lr"));
    }
}
