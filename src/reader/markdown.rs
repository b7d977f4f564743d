//! Markdown (`CommonMark` with tables and strikethrough). Its marks are skipped by cutting spans, never by rewriting.
use crate::text::{Block, BlockKind, SourceText, Span};
use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};

pub(super) fn blocks(source: &SourceText) -> Vec<Block> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut walk = Walk {
        source,
        out: Vec::new(),
        pieces: Vec::new(),
        kind: BlockKind::Paragraph,
        quotes: 0,
        items: 0,
        notes: 0,
        mute: 0,
    };
    for (event, range) in Parser::new_ext(source.as_str(), options).into_offset_iter() {
        walk.event(&event, Span::of(range.start, range.end));
    }
    walk.flush();
    walk.out
}

struct Walk<'a> {
    source: &'a SourceText,
    out: Vec<Block>,
    pieces: Vec<Span>,
    kind: BlockKind,
    quotes: usize,
    items: usize,
    notes: usize,
    mute: usize,
}

impl Walk<'_> {
    fn event(&mut self, event: &Event<'_>, span: Span) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(*tag),
            Event::Text(_) | Event::Code(_) if self.mute == 0 => self.piece(span),
            Event::HardBreak | Event::Rule => {}
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                let first = self.out.is_empty() && *level == HeadingLevel::H1;
                self.kind = if first {
                    BlockKind::Title
                } else {
                    BlockKind::Heading
                };
            }
            Tag::Paragraph => self.flush(),
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes += 1;
            }
            Tag::Item => {
                self.flush();
                self.items += 1;
            }
            Tag::FootnoteDefinition(_) => {
                self.flush();
                self.notes += 1;
            }
            Tag::TableCell => self.flush(),
            Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::Image { .. }
            | Tag::MetadataBlock(MetadataBlockKind::YamlStyle | MetadataBlockKind::PlusesStyle) => {
                self.mute += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::TableCell => self.flush(),
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Item => {
                self.flush();
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::FootnoteDefinition => {
                self.flush();
                self.notes = self.notes.saturating_sub(1);
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Image | TagEnd::MetadataBlock(_) => {
                self.mute = self.mute.saturating_sub(1);
            }
            _ => {}
        }
    }

    /// Adds a stretch of prose; it grows the last one when only white space lies between.
    fn piece(&mut self, span: Span) {
        if span.is_empty() {
            return;
        }
        if let Some(last) = self.pieces.last_mut() {
            let between = Span::new(last.end, span.start);
            if last.end <= span.start && self.source.slice(between).trim().is_empty() {
                last.end = span.end;
                return;
            }
        }
        self.pieces.push(span);
    }

    fn flush(&mut self) {
        let kind = match std::mem::replace(&mut self.kind, BlockKind::Paragraph) {
            BlockKind::Paragraph if self.notes > 0 => BlockKind::Footnote,
            BlockKind::Paragraph if self.quotes > 0 => BlockKind::BlockQuote,
            BlockKind::Paragraph if self.items > 0 => BlockKind::ListItem,
            kind => kind,
        };
        if !self.pieces.is_empty() {
            self.out.push(Block {
                kind,
                pieces: std::mem::take(&mut self.pieces),
                skipped: false,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::blocks;
    use crate::text::SourceText;

    fn shown(text: &str) -> Vec<String> {
        let source = SourceText::new(text.to_owned());
        let show = |block: &super::Block| {
            let pieces: Vec<_> = block
                .pieces
                .iter()
                .map(|piece| source.slice(*piece))
                .collect();
            format!("{:?}: {}", block.kind, pieces.join("|"))
        };
        blocks(&source).iter().map(show).collect()
    }

    #[test]
    fn marks_are_cut_out_and_nothing_is_rewritten() {
        let text = "# Ports *meet*\n\nSaid **Rosa Lind**, [head](x) of Alto.\n\n> “We grow.\n> We stay.”\n\n- Per Holm\n";
        assert_eq!(
            shown(text),
            [
                "Title: Ports |meet",
                "Paragraph: Said |Rosa Lind|, |head| of Alto.",
                "BlockQuote: “We grow.|We stay.”",
                "ListItem: Per Holm"
            ]
        );
    }

    #[test]
    fn code_and_front_matter_are_not_read() {
        assert_eq!(
            shown("---\na: b\n---\n\n```\nx\n```\n\nText."),
            ["Paragraph: Text."]
        );
    }
}
