//! Putting words on the screen: clipped, free of what a terminal would obey, in the colors of the theme.
use super::super::prose::visible;
use super::super::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// The screen while it is drawn.
pub(in crate::tui) struct Brush<'b> {
    buffer: &'b mut Buffer,
    theme: Theme,
}

impl<'b> Brush<'b> {
    pub(in crate::tui) fn new(buffer: &'b mut Buffer, theme: Theme) -> Self {
        Self { buffer, theme }
    }

    pub(in crate::tui) fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// Empties an area.
    pub(in crate::tui) fn fill(&mut self, area: Rect, role: Role) {
        let style = Style::reset().patch(self.style(role));
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(style);
                }
            }
        }
    }

    /// Puts words on the first line of an area; returns how many columns they took.
    pub(in crate::tui) fn put(&mut self, area: Rect, words: &str, role: Role) -> u16 {
        let style = self.style(role);
        self.put_lit(area, words, style, &[], style)
    }

    /// Likewise, with some stretches of the words in another style. Offsets: bytes of `words`.
    pub(in crate::tui) fn put_lit(
        &mut self,
        area: Rect,
        words: &str,
        style: Style,
        lit: &[Range<usize>],
        lit_style: Style,
    ) -> u16 {
        if area.height == 0 {
            return 0;
        }
        let mut used = 0;
        for (at, grapheme) in words.grapheme_indices(true) {
            let shown = visible(grapheme);
            let width = u16::try_from(shown.width()).unwrap_or(u16::MAX);
            if width == 0 {
                continue;
            }
            if used + width > area.width {
                self.cut(area, used, style);
                break;
            }
            let is_lit = lit.iter().any(|stretch| stretch.contains(&at));
            let style = if is_lit {
                style.patch(lit_style)
            } else {
                style
            };
            self.cell(area.x + used, area.y, &shown, width, style);
            used += width;
        }
        used
    }

    /// Shows that words go on beyond the edge.
    fn cut(&mut self, area: Rect, used: u16, style: Style) {
        if let Some(last) = used.checked_sub(1).filter(|_| area.width > 3) {
            let x = area.x + last.min(area.width - 1);
            // The second half of a wide character goes with its first.
            let wide = self
                .buffer
                .cell((x, area.y))
                .is_some_and(|cell| cell.symbol().is_empty());
            let x = if wide { x.saturating_sub(1) } else { x };
            self.cell(x, area.y, "…", 1, style);
        }
    }

    /// Draws one character.
    pub(in crate::tui) fn cell(&mut self, x: u16, y: u16, shown: &str, width: u16, style: Style) {
        if let Some(cell) = self.buffer.cell_mut((x, y)) {
            cell.set_symbol(shown).set_style(style);
        }
        for next in 1..width {
            if let Some(cell) = self.buffer.cell_mut((x + next, y)) {
                cell.reset();
                cell.set_symbol("").set_style(style);
            }
        }
    }

    /// Lays a style over a line.
    pub(in crate::tui) fn lay(&mut self, area: Rect, style: Style) {
        self.buffer.set_style(area, style);
    }
}

/// The area behind so many columns.
pub(in crate::tui) fn behind(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect {
        x: area.x + columns,
        width: area.width - columns,
        ..area
    }
}

/// The line number `nth` of an area.
pub(in crate::tui) fn line(area: Rect, nth: u16) -> Rect {
    Rect {
        y: area.y + nth.min(area.height),
        height: u16::from(nth < area.height),
        ..area
    }
}
