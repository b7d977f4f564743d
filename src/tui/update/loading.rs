//! Documents that were read, while one looks at those that were there before.
use super::super::catalog::Catalog;
use super::super::history::{Location, ReaderPlace};
use super::super::state::State;
use super::super::target::{Pane, Target};
use super::{lists, popups, reading};

/// Puts another catalog in the place of the present one; what is selected, marked, typed and gone through stays.
pub(super) fn take(state: &mut State, catalog: Catalog, complete: bool) {
    let before = std::mem::replace(&mut state.catalog, catalog);
    let now = &state.catalog;
    let moved = |target: Target| now.find(&before.key(target)?);
    let chips = state.chips.iter().filter_map(|&chip| moved(chip)).collect();
    let marks = state.marks.iter().filter_map(|&mark| moved(mark)).collect();
    let closed = state
        .closed
        .iter()
        .filter_map(|&branch| moved(branch))
        .collect();
    let selected = Pane::LISTS.map(|pane| state.list(pane).selected.and_then(moved));
    let read = read_place(&before, now, &state.reader.place);
    let place = |place: &Location| {
        let mut out = place.clone();
        out.reader = read_place(&before, now, &place.reader)?;
        out.chips = place.chips.iter().filter_map(|&chip| moved(chip)).collect();
        for list in &mut out.lists {
            list.selected = list.selected.and_then(moved);
        }
        Some(out)
    };
    let popup = state.popup.as_ref();
    let about = popup.and_then(|popup| moved(popup.subject?));
    let chosen = popup.and_then(|popup| moved(popup.current()?.target?));
    state.history.keep(place);
    state.before_typing = state.before_typing.as_ref().and_then(place);
    (state.chips, state.marks, state.closed) = (chips, marks, closed);
    if complete {
        state.progress = None;
    }
    state.reader.place = read.unwrap_or_default();
    reading::read(state);
    if let Some(span) = reading::looked_at(state) {
        reading::reveal(state, span, false);
    }
    for (pane, selected) in Pane::LISTS.into_iter().zip(selected) {
        state.list_mut(pane).selected = selected;
        if !state.list(pane).query.is_empty() {
            lists::search_again(state, pane);
        }
    }
    popups::renew(state, about, chosen);
}

/// A place of the reader among the documents that are there now; `None` if its document is gone. Where the text is
/// another, what was lit is on the same row of the screen as before.
fn read_place(before: &Catalog, now: &Catalog, place: &ReaderPlace) -> Option<ReaderPlace> {
    let old = &before.report(place.document)?.document;
    let reports = &now.library.reports;
    let document = reports
        .iter()
        .position(|report| report.document.path == old.path)?;
    let lit = place.lit.and_then(|lit| now.find(&before.key(lit)?));
    let mut out = ReaderPlace {
        document,
        lit,
        ..place.clone()
    };
    if now.report(document)?.document.id != old.id {
        (out.link, out.hit) = (None, None);
        let line = |catalog: &Catalog, target: Target| {
            let span = catalog.span(target)?;
            Some(catalog.lines(target.document)?.line(span.start) as usize)
        };
        if let (Some(was), Some(is)) = (
            place.lit.and_then(|lit| line(before, lit)),
            lit.and_then(|lit| line(now, lit)),
        ) {
            out.top = ((out.top.0 + is).saturating_sub(was), 0);
        }
    }
    Some(out)
}
