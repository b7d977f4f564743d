//! Documents that were read, while one looks at those that were there before.
use super::super::action::PopupKind;
use super::super::catalog::Catalog;
use super::super::effect::Effect;
use super::super::history::Location;
use super::super::state::State;
use super::super::target::{Pane, Target};
use super::{lists, popups, reading};

/// Puts another catalog in the place of the present one; what is selected, marked, typed and gone through stays.
pub(super) fn take(state: &mut State, catalog: Catalog, complete: bool) -> Vec<Effect> {
    let before = std::mem::replace(&mut state.catalog, catalog);
    let now = &state.catalog;
    let moved = |target: Target| now.find(&before.key(target)?);
    let document = |nth: usize| {
        let path = &before.report(nth)?.document.path;
        let reports = &now.library.reports;
        reports
            .iter()
            .position(|report| report.document.path == *path)
    };
    let chips = state.chips.iter().filter_map(|&chip| moved(chip)).collect();
    let marks = state.marks.iter().filter_map(|&mark| moved(mark)).collect();
    let closed = state
        .closed
        .iter()
        .filter_map(|&branch| moved(branch))
        .collect();
    let selected = Pane::LISTS.map(|pane| state.list(pane).selected.and_then(moved));
    let lit = state.reader.place.lit.and_then(moved);
    let read = document(state.reader.place.document);
    let place = |place: &Location| {
        let mut out = place.clone();
        out.reader.document = document(place.reader.document)?;
        out.reader.lit = place.reader.lit.and_then(moved);
        out.chips = place.chips.iter().filter_map(|&chip| moved(chip)).collect();
        for list in &mut out.lists {
            list.selected = list.selected.and_then(moved);
        }
        Some(out)
    };
    state.history.keep(place);
    (state.chips, state.marks, state.closed) = (chips, marks, closed);
    if complete {
        state.progress = None;
    }
    if read.is_none() {
        state.reader.place.top = (0, 0);
        state.reader.hit = None;
    }
    state.reader.place.document = read.unwrap_or(0);
    state.reader.place.lit = lit;
    state.reader.place.link = None;
    reading::read(state);
    let mut effects = Vec::new();
    for (pane, selected) in Pane::LISTS.into_iter().zip(selected) {
        state.list_mut(pane).selected = selected;
        if !state.list(pane).query.is_empty() {
            effects.extend(lists::search(state, pane));
            state.list_mut(pane).selected = selected;
        }
    }
    effects.extend(reopen(state));
    effects
}

/// What hangs on the catalog is made anew or closed; what does not stays open.
fn reopen(state: &mut State) -> Vec<Effect> {
    match state.popup.as_ref().map(|popup| popup.kind) {
        Some(PopupKind::Finder) => popups::renew(state),
        Some(PopupKind::Card | PopupKind::Issues | PopupKind::Backlinks | PopupKind::Trail) => {
            state.popup = None;
            Vec::new()
        }
        Some(PopupKind::Palette | PopupKind::Help | PopupKind::Copy) | None => Vec::new(),
    }
}
