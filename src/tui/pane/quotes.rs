//! Quotes: whether to check them, who speaks, what is said.
use super::super::catalog::Row;
use super::super::state::State;
use super::super::target::{Entity, Pane};
use super::super::theme::Role;
use super::super::view::brush::{Brush, behind};
use super::{ListPane, put};
use crate::index::{Field, Style};
use crate::model::{Certainty, QuoteId, QuoteKind, Report};
use ratatui::layout::Rect;

pub(super) struct Quotes;

impl ListPane for Quotes {
    fn pane(&self) -> Pane {
        Pane::Quotes
    }

    fn style(&self) -> Style {
        Style::Prose
    }

    fn also(&self) -> &'static [Field] {
        &[Field::Speaker]
    }

    fn rows(&self, document: usize, report: &Report, rows: &mut Vec<Row>) {
        let ids = (0u32..).take(report.quotes.len()).map(QuoteId);
        rows.extend(ids.map(|id| Row::flat(document, Entity::Quote(id), document)));
    }

    fn draw(&self, state: &State, row: Row, area: Rect, brush: &mut Brush<'_>) {
        let target = row.target;
        let Some(quote) = state.catalog.quote(target) else {
            return;
        };
        let sure = match quote.certainty() {
            Certainty::Check => "?",
            Certainty::Certain | Certainty::Likely => " ",
        };
        let used = brush.put(area, sure, Role::Alarm);
        let at = behind(area, used);
        let name = Rect {
            width: (at.width / 3).min(24),
            ..at
        };
        let source = brush.style(Role::Faint);
        put(
            state,
            Pane::Quotes,
            name,
            &state.catalog.detail(target),
            Some(Field::Speaker),
            source,
            brush,
        );
        let words = behind(at, name.width + 1);
        let before = state.catalog.before_words(target);
        let room = Rect {
            width: words.width / 2,
            ..words
        };
        let used = brush.put(room, &before, Role::Faint);
        let words = behind(words, used + u16::from(used > 0));
        let look = match quote.kind {
            QuoteKind::Direct => brush.style(Role::Said),
            QuoteKind::Indirect | QuoteKind::Mixed => brush.style(Role::Plain),
        };
        put(
            state,
            Pane::Quotes,
            words,
            &state.catalog.quoted(target),
            None,
            look,
            brush,
        );
    }
}
