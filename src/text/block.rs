//! Blocks: the paragraphs, headings and list items of a document, as a reader found them.
use super::Span;

/// What a block is in the layout of its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The headline of the document.
    Title,
    /// A line that heads what follows.
    Heading,
    /// Running text.
    Paragraph,
    /// One item of a list, without its bullet or number.
    ListItem,
    /// A paragraph set off as quoted matter (`>` in Markdown).
    BlockQuote,
    /// A note that a marker in the text refers to.
    Footnote,
}

/// One block. Its text is the `pieces`, in order; what lies between two pieces is markup and is not read.
///
/// Offsets: bytes of the document's source text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its kind.
    pub kind: BlockKind,
    /// The stretches of prose, in text order, never overlapping and never empty.
    pub pieces: Vec<Span>,
    /// Whether the block is struck from all reading (code, a table's rule, front matter).
    pub skipped: bool,
}

impl Block {
    /// A block of one piece.
    #[must_use]
    pub fn new(kind: BlockKind, piece: Span) -> Self {
        Self {
            kind,
            pieces: vec![piece],
            skipped: false,
        }
    }

    /// From the first byte of the first piece to the last of the last.
    #[must_use]
    pub fn span(&self) -> Span {
        match (self.pieces.first(), self.pieces.last()) {
            (Some(first), Some(last)) => first.hull(*last),
            _ => Span::default(),
        }
    }
}
