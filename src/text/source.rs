//! The decoded text of one document, and the only place where a string is cut.
use super::Span;

/// The text that every span of a document refers to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceText {
    text: String,
}

impl SourceText {
    /// Takes the decoded text as it is: no normalization, no trimming, a byte order mark kept.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self { text }
    }

    /// The whole text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Units: bytes of UTF-8.
    #[must_use]
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there is no text at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The words at `span`; empty when the span does not lie on character boundaries of this text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// Whether `span` can be cut from this text.
    #[must_use]
    pub fn has(&self, span: Span) -> bool {
        self.text.get(span.range()).is_some()
    }

    /// The slice with every run of white space folded to one space: for copying and for one-line rows.
    #[must_use]
    pub fn folded(&self, span: Span) -> String {
        let mut out = String::with_capacity(span.len() as usize);
        for word in self.slice(span).split_whitespace() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::{SourceText, Span};

    #[test]
    fn a_span_inside_a_character_cuts_nothing() {
        let text = SourceText::new("«a»".to_owned());
        assert_eq!(text.slice(Span::new(1, 3)), "");
        assert_eq!(text.slice(Span::new(0, 3)), "«a");
    }

    #[test]
    fn folding_joins_wrapped_lines() {
        let text = SourceText::new("one\r\n  two\u{a0}three".to_owned());
        assert_eq!(text.folded(Span::of(0, text.len())), "one two three");
    }
}
