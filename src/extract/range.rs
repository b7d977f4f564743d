//! Ranges of tokens. Never mixed with [`crate::text::Span`], which counts bytes.

/// Half-open: `first` is the first token, `end` the first one behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(crate) struct Range {
    pub(crate) first: usize,
    pub(crate) end: usize,
}

impl Range {
    pub(crate) fn new(first: usize, end: usize) -> Self {
        Self {
            first,
            end: end.max(first),
        }
    }

    pub(crate) fn len(self) -> usize {
        self.end - self.first
    }

    pub(crate) fn is_empty(self) -> bool {
        self.first == self.end
    }

    pub(crate) fn covers(self, at: usize) -> bool {
        self.first <= at && at < self.end
    }

    pub(crate) fn contains(self, other: Self) -> bool {
        self.first <= other.first && other.end <= self.end
    }

    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.first < other.end && other.first < self.end
    }

    pub(crate) fn iter(self) -> std::ops::Range<usize> {
        self.first..self.end
    }
}
