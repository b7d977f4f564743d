//! Moving in lists, filtering them, keeping the selection.
use super::super::action::Motion;
use super::super::catalog::{Catalog, Row};
use super::super::effect::Effect;
use super::super::layout::areas;
use super::super::popup::scrolled;
use super::super::state::State;
use super::super::target::{Pane, Target};
use super::reading;
use crate::index::{Answer, Hits, Query, Style};
use std::collections::BTreeSet;
use tui_input::{Input, InputRequest};

/// Lists up to so many rows are searched at once; longer ones by the worker. Units: rows.
const AT_ONCE: usize = 2000;
/// The most queries that are remembered.
const REMEMBERED: usize = 100;

/// Brings everything that hangs on the selection up to date.
pub(super) fn settle(state: &mut State) {
    let areas = areas(state);
    let kept: Vec<(Pane, BTreeSet<Target>)> = state
        .chips
        .iter()
        .map(|&chip| (chip.entity.pane(), state.catalog.linked(chip)))
        .collect();
    for pane in Pane::LISTS {
        refresh(state, pane, &kept);
        let height = areas.panes.get(pane.place()).copied().flatten();
        let rows = height.map_or(1, |area| usize::from(area.height.saturating_sub(1)).max(1));
        let cursor = state.cursor(pane).unwrap_or(0);
        let list = state.list_mut(pane);
        list.top = scrolled(list.top, cursor, rows, list.rows.len());
    }
    if let Some(popup) = &mut state.popup {
        popup.settle(super::popups::rows(state.size));
    }
    let focus = state.focus.pane();
    if focus != Pane::Reader
        && let Some(target) = state.current(focus)
        && state.reader.place.lit != Some(target)
    {
        reading::open(state, target);
    }
    reading::settle(state);
    state.linked = state
        .subject()
        .map_or_else(BTreeSet::new, |target| state.catalog.linked(target));
}

/// The rows that a list shows: those found, those that the chips leave, those in no closed branch.
///
/// `kept` is what each chip leaves, with the pane that the chip stands for.
fn refresh(state: &mut State, pane: Pane, kept: &[(Pane, BTreeSet<Target>)]) {
    let rows = &state.catalog.list(pane).rows;
    let list = state.list(pane);
    let passes = |row: usize| {
        rows.get(row).is_some_and(|row| {
            let mut others = kept.iter().filter(|(of, _)| *of != pane);
            others.all(|(_, kept)| kept.contains(&row.target))
        })
    };
    let mut shown: Vec<usize> = match &list.hits {
        Some(hits) => hits
            .rows
            .iter()
            .map(|hit| hit.row)
            .filter(|&row| passes(row))
            .collect(),
        None => (0..rows.len()).filter(|&row| passes(row)).collect(),
    };
    if pane == Pane::Events {
        shown = with_parents(rows, shown);
        if list.hits.is_none() {
            let is_open = |&row: &usize| !in_closed_branch(rows, &state.closed, row);
            shown.retain(is_open);
        }
    }
    state.list_mut(pane).rows = shown;
}

/// Rows of a tree with the rows above them, in the tree's order.
fn with_parents(rows: &[Row], shown: Vec<usize>) -> Vec<usize> {
    let mut all: BTreeSet<usize> = BTreeSet::new();
    for row in shown {
        let mut next = Some(row);
        while let Some(row) = next.filter(|row| all.insert(*row)) {
            next = rows.get(row).and_then(|row| row.parent);
        }
    }
    all.into_iter().collect()
}

fn in_closed_branch(rows: &[Row], closed: &BTreeSet<Target>, row: usize) -> bool {
    let mut next = rows.get(row).and_then(|row| row.parent);
    while let Some(above) = next.and_then(|row| rows.get(row)) {
        if closed.contains(&above.target) {
            return true;
        }
        next = above.parent;
    }
    false
}

/// Moves the cursor of the focus.
pub(super) fn walk(state: &mut State, motion: Motion) {
    let pane = state.focus.pane();
    if pane == Pane::Reader && !state.typing {
        return reading::walk(state, motion);
    }
    if pane == Pane::Reader {
        // While a search is typed, down and up lead to its hits.
        let forward = !matches!(
            motion,
            Motion::Up | Motion::PageUp | Motion::PreviousGroup | Motion::First
        );
        return reading::next_hit(state, forward);
    }
    let count = state.list(pane).rows.len();
    let Some(cursor) = state.cursor(pane).filter(|_| count > 0) else {
        return;
    };
    let place = areas(state).panes.get(pane.place()).copied().flatten();
    let page = place.map_or(1, |area| usize::from(area.height / 2).max(1));
    let next = match motion {
        Motion::Down => cursor + 1,
        Motion::Up => cursor.saturating_sub(1),
        Motion::First => 0,
        Motion::Last => count - 1,
        Motion::PageDown => cursor + page,
        Motion::PageUp => cursor.saturating_sub(page),
        Motion::NextGroup => group(state, pane, cursor, true),
        Motion::PreviousGroup => group(state, pane, cursor, false),
    };
    select(state, pane, next.min(count - 1));
}

/// The first row of the next group, or of the one before.
fn group(state: &State, pane: Pane, cursor: usize, forward: bool) -> usize {
    let all = &state.catalog.list(pane).rows;
    let shown = &state.list(pane).rows;
    let row = |place: usize| shown.get(place).and_then(|&row| all.get(row));
    let group_of = |place: usize| row(place).map(|row| row.group);
    // In a tree, whatever stands under no other begins a group too.
    let root = |place: usize| pane == Pane::Events && row(place).is_some_and(|row| row.depth == 0);
    let first = |place: usize| place == 0 || group_of(place - 1) != group_of(place) || root(place);
    if forward {
        (cursor + 1..shown.len())
            .find(|&place| first(place))
            .unwrap_or(shown.len().saturating_sub(1))
    } else {
        (0..cursor).rev().find(|&place| first(place)).unwrap_or(0)
    }
}

/// Selects a row by its place among those shown.
pub(super) fn select(state: &mut State, pane: Pane, place: usize) {
    let row = state.list(pane).rows.get(place).copied();
    let target = row
        .and_then(|row| state.catalog.list(pane).rows.get(row))
        .map(|row| row.target);
    state.list_mut(pane).selected = target;
}

pub(super) fn begin_typing(state: &mut State) {
    state.typing = true;
    state.before_typing = Some(state.location());
    state.recalled = None;
}

pub(super) fn edit(state: &mut State, request: InputRequest) -> Vec<Effect> {
    let pane = state.focus.pane();
    let changed = state
        .input_mut(pane)
        .handle(request)
        .is_some_and(|change| change.value);
    if changed { typed(state) } else { Vec::new() }
}

/// What a changed input leads to.
fn typed(state: &mut State) -> Vec<Effect> {
    match state.focus.pane() {
        Pane::Reader => {
            reading::find(state);
            Vec::new()
        }
        pane @ (Pane::Events | Pane::Participants | Pane::Quotes) => search(state, pane),
    }
}

/// Reads the query of a list and searches, here if the list is short.
pub(super) fn search(state: &mut State, pane: Pane) -> Vec<Effect> {
    state.generation += 1;
    let generation = state.generation;
    let list = state.list_mut(pane);
    list.query = Query::parse(list.input.value());
    list.generation = generation;
    let query = list.query.clone();
    if query.is_empty() {
        list.hits = None;
        if let Some(before) = state.selected_before_typing(pane) {
            state.list_mut(pane).selected = Some(before);
        }
        return Vec::new();
    }
    match run(state, pane.place(), query) {
        Ok(hits) => {
            take_hits(state, pane, hits);
            Vec::new()
        }
        Err(asked) => vec![asked],
    }
}

/// Searches the rows of a list again, here however many they are: other rows stand there now, and what was found among
/// the former ones must not be acted on.
pub(super) fn search_again(state: &mut State, pane: Pane) {
    state.generation += 1;
    let generation = state.generation;
    let hits = state
        .table(pane.place())
        .search(&state.list(pane).query, || true);
    let list = state.list_mut(pane);
    list.generation = generation;
    list.hits = hits;
}

/// Searches the rows of a slot here if they are few.
///
/// Errors: what must be asked of the worker if they are many.
pub(super) fn run(state: &State, slot: usize, query: Query) -> Result<Hits, Effect> {
    let table = state.table(slot);
    if table.len() <= AT_ONCE {
        return Ok(table.search(&query, || true).unwrap_or_default());
    }
    Err(Effect::Search {
        slot,
        generation: state.generation,
        query,
    })
}

/// Takes what a search of the worker found, unless it is out of date.
pub(super) fn found(state: &mut State, answer: Answer) {
    let Some(&pane) = Pane::LISTS.get(answer.slot) else {
        return super::popups::found(state, &answer);
    };
    if state.list(pane).generation == answer.generation {
        take_hits(state, pane, answer.hits);
    }
}

fn take_hits(state: &mut State, pane: Pane, hits: Hits) {
    // The best of what is ranked is what one wants; where rows keep their order, the selection stays if it can.
    let ranked = state.catalog.list(pane).table.style() == Style::Names && pane != Pane::Events;
    let best = hits.rows.first().map(|hit| hit.row);
    state.list_mut(pane).hits = Some(hits);
    if ranked && state.typing && state.focus.pane() == pane {
        let target = best.and_then(|row| state.catalog.list(pane).rows.get(row));
        let before = state.selected_before_typing(pane);
        state.list_mut(pane).selected = target.map(|row| row.target).or(before);
    }
}

pub(super) fn recall(state: &mut State, earlier: bool) -> Vec<Effect> {
    let next = match (state.recalled, earlier) {
        (None, true) => Some(0),
        (Some(place), true) => Some(place + 1),
        (Some(place), false) => place.checked_sub(1),
        (None, false) => None,
    };
    let text = match next {
        Some(back) => state
            .queries
            .len()
            .checked_sub(back + 1)
            .and_then(|at| state.queries.get(at)),
        None => None,
    };
    let text = match (next, text) {
        (Some(_), None) => return Vec::new(),
        (_, text) => text.cloned().unwrap_or_default(),
    };
    state.recalled = next;
    let pane = state.focus.pane();
    *state.input_mut(pane) = Input::new(text);
    typed(state)
}

/// Keeps the filter and goes back to the list.
pub(super) fn accept(state: &mut State) {
    let text = state.input(state.focus.pane()).value().to_owned();
    state.typing = false;
    let before = state.before_typing.take();
    if state.focus.pane() == Pane::Reader {
        if state.reader.place.hit.is_none() && !text.is_empty() {
            state.tell("no hit in this document", false);
        }
        return;
    }
    if !text.is_empty() {
        state.queries.retain(|known| *known != text);
        state.queries.push(text);
        if state.queries.len() > REMEMBERED {
            state.queries.remove(0);
        }
    }
    // Back leads to where one was before the filter.
    if let Some(before) = before.filter(|before| *before != state.location()) {
        state.history.leave(before);
    }
}

/// One step out.
pub(super) fn escape(state: &mut State) {
    if state.popup.take().is_some() {
        return;
    }
    if state.typing {
        // What is typed stays; the next step clears it.
        return accept(state);
    }
    // The filter of the focus first, then those of the others.
    let panes = [state.focus.pane()].into_iter().chain(Pane::ALL);
    let filtered = |pane: &Pane| !state.input(*pane).value().is_empty();
    if let Some(pane) = panes.into_iter().find(filtered) {
        clear_query(state, pane);
    } else if state.chips.pop().is_none() {
        state.marks.clear();
    }
}

/// Empties the filter of a pane.
pub(super) fn clear_query(state: &mut State, pane: Pane) {
    state.input_mut(pane).reset();
    if pane == Pane::Reader {
        state.reader.place.hit = None;
        return;
    }
    let keep = state.current(pane);
    let list = state.list_mut(pane);
    list.query = Query::default();
    list.hits = None;
    list.generation = u64::MAX;
    list.selected = keep.or(list.selected);
}

pub(super) fn mark(state: &mut State) {
    let pane = state.focus.pane();
    let Some(target) = state.subject() else {
        return;
    };
    if !state.marks.remove(&target) {
        state.marks.insert(target);
    }
    if pane != Pane::Reader {
        walk(state, Motion::Down);
    }
}

/// Opens the branches above a row.
pub(super) fn open_above(catalog: &Catalog, closed: &mut BTreeSet<Target>, target: Target) {
    let rows = &catalog.list(target.entity.pane()).rows;
    let mut next = catalog.row_of(target).and_then(|row| rows.get(row)?.parent);
    while let Some(above) = next.and_then(|row| rows.get(row)) {
        closed.remove(&above.target);
        next = above.parent;
    }
}
