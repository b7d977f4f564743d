//! Documents that were read, while one looks at those that were there before.
use super::super::catalog::{Catalog, Key};
use super::super::effect::Effect;
use super::super::state::State;
use super::super::target::{Pane, Target};
use super::{lists, reading};
use std::collections::BTreeSet;

/// Puts another catalog in the place of the present one and keeps what is selected, marked, typed.
pub(super) fn take(state: &mut State, catalog: Catalog, complete: bool) -> Vec<Effect> {
    let key = |target: Target| state.catalog.key(target);
    let selected: Vec<Option<Key>> = Pane::LISTS
        .into_iter()
        .map(|pane| state.list(pane).selected.and_then(key))
        .collect();
    let keys =
        |targets: &mut dyn Iterator<Item = Target>| targets.filter_map(key).collect::<Vec<_>>();
    let chips = keys(&mut state.chips.iter().copied());
    let marks = keys(&mut state.marks.iter().copied());
    let closed = keys(&mut state.closed.iter().copied());
    let lit = state.reader.place.lit.and_then(key);
    let path = state
        .catalog
        .report(state.reader.place.document)
        .map(|report| report.document.path.clone());
    let first = state.catalog.library.reports.is_empty();

    state.catalog = catalog;
    let find = |key: &Key| state.catalog.find(key);
    let selected: Vec<Option<Target>> = selected
        .iter()
        .map(|key| key.as_ref().and_then(find))
        .collect();
    let chips: Vec<Target> = chips.iter().filter_map(find).collect();
    let marks: BTreeSet<Target> = marks.iter().filter_map(find).collect();
    let closed: BTreeSet<Target> = closed.iter().filter_map(find).collect();
    let lit = lit.as_ref().and_then(find);
    state.chips = chips;
    state.marks = marks;
    state.closed = closed;
    // Places of the trail name things by numbers that are out of date.
    if !first {
        state.history.clear();
    }
    state.popup = None;
    if complete {
        state.progress = None;
    }
    let document = path.and_then(|path| {
        let reports = &state.catalog.library.reports;
        reports
            .iter()
            .position(|report| report.document.path == path)
    });
    state.reader.place.document = document.unwrap_or(0);
    state.reader.place.lit = lit;
    state.reader.place.link = None;
    state.reader.hit = None;
    reading::read(state);
    let mut effects = Vec::new();
    for (pane, selected) in Pane::LISTS.into_iter().zip(selected) {
        state.list_mut(pane).selected = selected;
        if !state.list(pane).query.is_empty() {
            effects.extend(lists::search(state, pane));
            state.list_mut(pane).selected = selected;
        }
    }
    effects
}
