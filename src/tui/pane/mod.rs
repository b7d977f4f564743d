//! The lists of the explorer: which rows each has, how they are searched, how a row is drawn. One a file; to add one, add
//! a file, a row in [`PANES`] and its place in [`Pane`].
mod events;
mod participants;
mod quotes;

use super::catalog::Row;
use super::state::State;
use super::target::Pane;
use super::theme::Role;
use super::view::brush::Brush;
use crate::index::{Field, Style, lit};
use crate::model::Report;
use ratatui::layout::Rect;
use ratatui::style::Style as Look;

/// A list.
pub(super) trait ListPane: Sync {
    /// Which one it is.
    fn pane(&self) -> Pane;

    /// How a term without a sign is met in it.
    fn style(&self) -> Style;

    /// The fields in which a term without a field may stand, besides what a row shows.
    fn also(&self) -> &'static [Field];

    /// Adds the rows of a document.
    fn rows(&self, document: usize, report: &Report, rows: &mut Vec<Row>);

    /// Draws a row, behind its signs.
    fn draw(&self, state: &State, row: Row, area: Rect, brush: &mut Brush<'_>);
}

/// The lists, in the order of the screen.
const PANES: [&dyn ListPane; 3] = [
    &events::Events,
    &participants::Participants,
    &quotes::Quotes,
];

/// A list; that of the quotes for the reader, which has none.
pub(super) fn pane_of(pane: Pane) -> &'static dyn ListPane {
    let found = PANES.into_iter().find(|list| list.pane() == pane);
    found.unwrap_or(&quotes::Quotes)
}

/// Puts words with the letters that meet the filter lit.
fn put(
    state: &State,
    pane: Pane,
    area: Rect,
    words: &str,
    field: Option<Field>,
    look: Look,
    brush: &mut Brush<'_>,
) -> u16 {
    let list = state.list(pane);
    let alike = list.hits.as_ref().is_some_and(|hits| hits.alike);
    let style = state.catalog.list(pane).table.style();
    let stretches = if list.query.is_empty() || alike {
        Vec::new()
    } else {
        lit(words, &list.query, field, style)
    };
    let lit_look = brush.style(Role::Lit);
    brush.put_lit(area, words, look, &stretches, lit_look)
}
