//! Half-open byte ranges in one source text.
//!
//! Nothing here knows which text a span belongs to; [`super::SourceText`] is the only place that cuts strings.

/// A stretch of one [`super::SourceText`].
///
/// Offsets: UTF-8 bytes, half-open `[start, end)`, both on character boundaries of that text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// First byte after the stretch.
    pub end: u32,
}

impl Span {
    /// The stretch from `start` to `end`; an inverted pair becomes empty at `start`.
    #[must_use]
    pub fn new(start: u32, end: u32) -> Self {
        Self {
            start,
            end: end.max(start),
        }
    }

    /// The stretch given in `usize`, as the standard library counts. Texts are capped at 4 GiB by the readers.
    #[must_use]
    pub fn of(start: usize, end: usize) -> Self {
        let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self::new(clip(start), clip(end))
    }

    /// Units: bytes.
    #[must_use]
    pub fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether no byte lies in it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `at` lies inside.
    #[must_use]
    pub fn covers(self, at: u32) -> bool {
        self.start <= at && at < self.end
    }

    /// Whether the two share a byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// Both ends as `usize`, for indexing byte slices.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn neighbors_do_not_overlap_but_their_hull_holds_both() {
        let (a, b) = (Span::new(0, 4), Span::new(4, 9));
        assert!(!a.overlaps(b));
        assert_eq!(a.hull(b), Span::new(0, 9));
        assert!(a.hull(b).contains(b));
    }

    #[test]
    fn an_inverted_pair_is_empty() {
        assert!(Span::new(7, 3).is_empty());
    }
}
