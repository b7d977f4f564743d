//! From bytes to what people and other programs count: lines, columns, Unicode scalars.
//!
//! The one place where byte offsets become scalar offsets (contract: offsets of the JSON model).
use super::{SourceText, Span};

/// Every how many bytes the scalar count is remembered.
const STRIDE: usize = 256;

/// Where the lines of one text begin, and how many scalars precede each stride of bytes.
#[derive(Debug, Clone, Default)]
pub struct LineIndex {
    starts: Vec<u32>,
    scalars: Vec<u32>,
    ascii: bool,
}

impl LineIndex {
    /// Reads the text once. A line ends at `\n`, `\r\n` or a lone `\r`.
    #[must_use]
    pub fn new(source: &SourceText) -> Self {
        let bytes = source.as_str().as_bytes();
        let mut starts = vec![0];
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            if bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n') {
                continue;
            }
            starts.push(Span::of(at + 1, at + 1).start);
        }
        let ascii = bytes.is_ascii();
        let mut scalars = Vec::new();
        if !ascii {
            let mut seen = 0u32;
            for chunk in bytes.chunks(STRIDE) {
                scalars.push(seen);
                seen += count_scalars(chunk);
            }
            scalars.push(seen);
        }
        Self {
            starts,
            scalars,
            ascii,
        }
    }

    /// The line that holds byte `at`. Units: lines, from 1.
    #[must_use]
    pub fn line(&self, at: u32) -> u32 {
        let line = self.starts.partition_point(|&start| start <= at);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    /// How many lines there are; a final line break opens no further line.
    #[must_use]
    pub fn lines(&self, source: &SourceText) -> usize {
        let last = self.starts.last().copied().unwrap_or(0) as usize;
        self.starts.len() - usize::from(last == source.len() && self.starts.len() > 1)
    }

    /// The bytes of a line without its line break. Units: `line` counts from 1.
    #[must_use]
    pub fn line_span(&self, source: &SourceText, line: u32) -> Option<Span> {
        let at = (line as usize).checked_sub(1)?;
        let start = *self.starts.get(at)?;
        let end = self
            .starts
            .get(at + 1)
            .copied()
            .unwrap_or(Span::of(0, source.len()).end);
        let body = source
            .slice(Span::new(start, end))
            .trim_end_matches(['\n', '\r']);
        Some(Span::of(start as usize, start as usize + body.len()))
    }

    /// How many scalars stand before `at` on its line. Units: scalars, from 1.
    #[must_use]
    pub fn column(&self, source: &SourceText, at: u32) -> u32 {
        let line = self.line(at) as usize;
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        self.scalar(source, at) - self.scalar(source, start) + 1
    }

    /// How many Unicode scalar values stand before byte `at`.
    #[must_use]
    pub fn scalar(&self, source: &SourceText, at: u32) -> u32 {
        if self.ascii {
            return at;
        }
        let bytes = source.as_str().as_bytes();
        let at = (at as usize).min(bytes.len());
        let stride = at / STRIDE;
        let before = self.scalars.get(stride).copied().unwrap_or(0);
        before + bytes.get(stride * STRIDE..at).map_or(0, count_scalars)
    }

    /// The byte at which the scalar number `nth` begins: the inverse of [`LineIndex::scalar`].
    #[must_use]
    pub fn byte(&self, source: &SourceText, nth: u32) -> Option<u32> {
        if self.ascii {
            return (nth as usize <= source.len()).then_some(nth);
        }
        let bytes = source.as_str().as_bytes();
        let stride = self
            .scalars
            .partition_point(|&seen| seen <= nth)
            .checked_sub(1)?;
        let stride = stride.min(bytes.len() / STRIDE);
        let mut left = nth - self.scalars.get(stride)?;
        let mut at = stride * STRIDE;
        while at <= bytes.len() {
            let starts_here = bytes.get(at).is_none_or(|&byte| is_scalar_start(byte));
            if starts_here && left == 0 {
                return Some(Span::of(at, at).start);
            }
            left -= u32::from(starts_here);
            at += 1;
        }
        None
    }
}

fn is_scalar_start(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

fn count_scalars(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .map(|&byte| u32::from(is_scalar_start(byte)))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, SourceText};

    #[test]
    fn scalars_and_bytes_are_inverse_everywhere() {
        let text = SourceText::new("\u{feff}a—“é”\u{1f600}z".repeat(200));
        let index = LineIndex::new(&text);
        for (nth, (at, _)) in text.as_str().char_indices().enumerate() {
            let (at, nth) = (u32::try_from(at).unwrap(), u32::try_from(nth).unwrap());
            assert_eq!(index.scalar(&text, at), nth);
            assert_eq!(index.byte(&text, nth), Some(at));
        }
        let end = u32::try_from(text.len()).unwrap();
        assert_eq!(index.byte(&text, index.scalar(&text, end)), Some(end));
        let short = SourceText::new("é".to_owned());
        assert_eq!(LineIndex::new(&short).byte(&short, 1), Some(2));
    }

    #[test]
    fn all_three_line_endings_end_a_line() {
        let text = SourceText::new("a\r\nb\rc\nd".to_owned());
        let index = LineIndex::new(&text);
        let lines: Vec<_> = (1..=4)
            .map(|n| text.slice(index.line_span(&text, n).unwrap()))
            .collect();
        assert_eq!(lines, ["a", "b", "c", "d"]);
        assert_eq!((index.line(3), index.line(7)), (2, 4));
        assert_eq!(index.lines(&text), 4);
    }

    #[test]
    fn a_column_counts_scalars() {
        let text = SourceText::new("é\nüx".to_owned());
        let index = LineIndex::new(&text);
        assert_eq!(index.column(&text, 5), 2);
    }
}
