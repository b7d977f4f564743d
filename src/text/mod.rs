//! Text without meaning: spans, source text, lines, blocks, tokens, quotation marks, folding.
//!
//! No word list and no domain word lives here, and it is the only place that cuts strings. Read [`Span`] and
//! [`SourceText`] first; everything found in a document is a span of its source text.
mod block;
mod fold;
mod letters;
mod line_index;
mod marks;
mod obeyed;
mod packed;
mod scan;
mod source;
mod span;
mod token;

pub use block::{Block, BlockKind};
pub use fold::fold;
pub use line_index::LineIndex;
pub use marks::{Pair, Pairs, pair_marks};
pub use obeyed::is_obeyed;
pub use packed::{Packed, with_small_letters};
pub use scan::tokenize;
pub use source::SourceText;
pub use span::Span;
pub use token::{Gap, Shape, Token, TokenKind};
