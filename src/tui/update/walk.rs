//! Following links, going back and forward.
use super::super::effect::Effect;
use super::super::history::{Location, ReaderHit};
use super::super::layout::areas;
use super::super::prose::rows;
use super::super::state::State;
use super::super::target::{Entity, Pane, Target};
use super::lists::{clear_query, open_above, search, select};
use super::reading;
use crate::model::{QuoteId, Speaker};
use crate::text::Span;
use tui_input::Input;

/// Follows the primary link of the selected row.
pub(super) fn follow(state: &mut State) -> Vec<Effect> {
    if state.is_empty() {
        return vec![Effect::Sample];
    }
    let pane = state.focus.pane();
    if pane == Pane::Reader {
        if let Some(target) = state.link_target() {
            goto(state, target);
        } else if state.reader.place.hit.is_some() {
            state.tell("no name and no reporting word here", false);
        } else if let Some(target) = state.reader.place.lit {
            up_from_reader(state, target);
        }
        return Vec::new();
    }
    let Some(target) = state.current(pane) else {
        return Vec::new();
    };
    // A closed branch opens first.
    if state.closed.remove(&target) {
        return Vec::new();
    }
    let here = state.location();
    state.history.leave(here);
    if pane == Pane::Quotes {
        state.list_mut(pane).selected = Some(target);
        state.focus.set(Pane::Reader);
        return Vec::new();
    }
    state.list_mut(pane).selected = Some(target);
    // One chip a list: to follow another row is to look at that one instead.
    state.chips.retain(|chip| chip.entity.pane() != pane);
    state.chips.push(target);
    // To the quotes, or where there are none, to whatever hangs on it.
    let linked = state.catalog.linked(target);
    let next = [Pane::Quotes, Pane::Participants, Pane::Events]
        .into_iter()
        .filter(|&next| next != pane)
        .find(|&next| linked.iter().any(|target| target.entity.pane() == next))
        .unwrap_or(Pane::Quotes);
    clear_query(state, next);
    state.focus.set(next);
    Vec::new()
}

/// From the text to the row of what is lit: a quote's speaker, or the thing itself.
fn up_from_reader(state: &mut State, target: Target) {
    let speaker = state
        .catalog
        .quote(target)
        .and_then(|quote| match quote.speaker {
            Some(Speaker::Party(party)) => Some(Target::new(target.document, party)),
            Some(Speaker::Group(_)) | None => None,
        });
    goto(state, speaker.unwrap_or(target));
}

/// To a thing, wherever it is: what hides it is taken away.
pub(super) fn goto(state: &mut State, target: Target) {
    let here = state.location();
    state.history.leave(here);
    state.popup = None;
    state.typing = false;
    let pane = target.entity.pane();
    open_above(&state.catalog, &mut state.closed, target);
    state.focus.set(pane);
    let row = state.catalog.row_of(target);
    let hits = state.list(pane).hits.as_ref();
    let filtered = hits.is_some_and(|hits| hits.rows.iter().all(|hit| Some(hit.row) != row));
    if filtered {
        clear_query(state, pane);
    }
    state.list_mut(pane).selected = Some(target);
    let catalog = &state.catalog;
    let chips = state.chips.len();
    state
        .chips
        .retain(|&chip| chip.entity.pane() == pane || catalog.linked(chip).contains(&target));
    if filtered || state.chips.len() < chips {
        state.tell("the filter that hid it was taken away", false);
    }
}

/// To a stretch of a document, in the reader.
pub(super) fn show(state: &mut State, document: usize, span: Span) {
    let here = state.location();
    state.history.leave(here);
    state.popup = None;
    state.focus.set(Pane::Reader);
    reading::enter(state, document);
    state.reader.place.lit = None;
    state.reader.place.hit = Some(ReaderHit { span, of: None });
    reading::reveal(state, span, true);
}

/// Closes a branch, goes up in the tree, or to the pane on the left.
pub(super) fn left(state: &mut State) {
    let pane = state.focus.pane();
    if pane == Pane::Events
        && let Some(target) = state.current(pane)
        && let Some(row) = state.catalog.row_of(target)
    {
        let list = state.catalog.list(pane);
        if list.has_parts(row) && !state.closed.contains(&target) {
            state.closed.insert(target);
            return;
        }
        let parent = list.rows.get(row).and_then(|row| row.parent);
        let place =
            parent.and_then(|parent| state.list(pane).rows.iter().position(|&row| row == parent));
        if let Some(place) = place {
            select(state, pane, place);
        }
        return;
    }
    let left = match pane {
        Pane::Events => None,
        Pane::Participants => Some(Pane::Events),
        Pane::Quotes => Some(Pane::Participants),
        Pane::Reader => Some(state.list_in_view()),
    };
    if let Some(left) = left {
        state.focus.set(left);
    }
}

pub(super) fn back(state: &mut State) -> Vec<Effect> {
    let here = state.location();
    if let Some(there) = state.history.back(here) {
        restore(state, there)
    } else {
        state.tell("there is nothing before this", false);
        Vec::new()
    }
}

pub(super) fn forward(state: &mut State) -> Vec<Effect> {
    let here = state.location();
    if let Some(there) = state.history.forward(here) {
        restore(state, there)
    } else {
        state.tell("there is nothing after this", false);
        Vec::new()
    }
}

/// To a place of the trail: so many steps back or forward.
pub(super) fn travel(state: &mut State, place: usize) -> Vec<Effect> {
    state.popup = None;
    let mut effects = Vec::new();
    // Each step moves one place, so that this ends.
    while state.history.behind() != place {
        let before = state.history.behind();
        // What one leaves at each step is a whole place only once it is settled.
        super::lists::settle(state);
        effects.extend(if before > place {
            back(state)
        } else {
            forward(state)
        });
        if state.history.behind() == before {
            break;
        }
    }
    effects
}

fn restore(state: &mut State, there: Location) -> Vec<Effect> {
    state.popup = None;
    state.typing = false;
    state.before_typing = None;
    state.chips = there.chips;
    state.focus.set(there.list);
    state.focus.set(there.focus);
    let mut effects = Vec::new();
    for (pane, place) in Pane::LISTS.into_iter().zip(there.lists) {
        if state.list(pane).input.value() != place.query {
            state.list_mut(pane).input = Input::new(place.query);
            effects.extend(search(state, pane));
        }
        let list = state.list_mut(pane);
        list.selected = place.selected;
        list.top = place.top;
        if let Some(target) = place.selected {
            open_above(&state.catalog, &mut state.closed, target);
        }
    }
    let other = state.reader.place.document != there.reader.document;
    state.reader.place = there.reader;
    if other {
        reading::read(state);
    }
    effects
}

/// To the next quote of whoever speaks in the one that is looked at, or the one before.
pub(super) fn speaker_quote(state: &mut State, forward: bool) {
    let subject = match state.focus.pane() {
        Pane::Reader => state.reader.place.lit,
        pane @ (Pane::Events | Pane::Participants | Pane::Quotes) => state.current(pane),
    };
    let Some(subject) = subject else {
        return;
    };
    let Some(report) = state.catalog.report(subject.document) else {
        return;
    };
    let (speaker, here) = match subject.entity {
        Entity::Quote(id) => (report.quote(id).and_then(|quote| quote.speaker), Some(id)),
        Entity::Event(_) => (None, None),
        Entity::Person(_) | Entity::Organization(_) => {
            (subject.entity.party().map(Speaker::Party), None)
        }
    };
    let Some(speaker) = speaker else {
        state.tell("whose quotes is not known here", false);
        return;
    };
    let mut own = (0u32..)
        .zip(&report.quotes)
        .filter(|(_, quote)| quote.speaker == Some(speaker))
        .map(|(nth, _)| QuoteId(nth));
    let next = match here {
        Some(here) if forward => own.find(|&id| id > here),
        Some(here) => own.take_while(|&id| id < here).last(),
        None => own.next(),
    };
    let Some(next) = next else {
        state.tell("no further quote of this speaker here", false);
        return;
    };
    let target = Target::new(subject.document, Entity::Quote(next));
    if state.focus.pane() == Pane::Reader {
        reading::open(state, target);
        state.list_mut(Pane::Quotes).selected = Some(target);
        return;
    }
    goto(state, target);
}

/// Opens the document of what is looked at in the editor.
pub(super) fn editor(state: &mut State) -> Vec<Effect> {
    let target = state.subject();
    let document = target.map_or(state.reader.place.document, |target| target.document);
    let Some((report, lines)) = state
        .catalog
        .report(document)
        .zip(state.catalog.lines(document))
    else {
        return Vec::new();
    };
    let span = target
        .and_then(|target| state.catalog.span(target))
        .unwrap_or_default();
    vec![Effect::Edit {
        path: report.document.path.clone(),
        line: lines.line(span.start),
        column: lines.column(&report.document.source, span.start),
    }]
}

/// Selects what is clicked; a click on what is selected follows it.
pub(super) fn click(state: &mut State, column: u16, row: u16) -> Vec<Effect> {
    let areas = areas(state);
    let hit = Pane::ALL.into_iter().find_map(|pane| {
        let area = areas.panes.get(pane.place()).copied().flatten()?;
        area.contains((column, row).into()).then_some((pane, area))
    });
    let Some((pane, area)) = hit.filter(|_| state.popup.is_none()) else {
        return Vec::new();
    };
    if state.typing {
        super::lists::accept(state);
    }
    let again = state.focus.pane() == pane;
    state.focus.set(pane);
    let Some(line) = row.checked_sub(area.y + 1).map(usize::from) else {
        return Vec::new();
    };
    if pane == Pane::Reader {
        if let Some(at) = byte_at(
            state,
            column.saturating_sub(area.x + reading::gutter(area.width)),
            line,
        ) {
            state.reader.place.link = reading::link_at(state, at);
        }
        return Vec::new();
    }
    let place = state.list(pane).top + line;
    if again && state.cursor(pane) == Some(place) {
        return follow(state);
    }
    select(
        state,
        pane,
        place.min(state.list(pane).rows.len().saturating_sub(1)),
    );
    Vec::new()
}

/// The byte that is shown at a column of a row of the reader.
fn byte_at(state: &State, column: u16, line: usize) -> Option<u32> {
    let report = state.catalog.report(state.reader.place.document)?;
    let (width, _) = reading::page(state);
    let (first, skip) = state.reader.place.top;
    let all = state
        .reader
        .segments
        .iter()
        .skip(first)
        .flat_map(|&segment| rows(&report.document.source, segment, width, !state.reader.cut));
    let row = all.skip(skip).nth(line)?;
    let mut at = 0;
    row.iter().find_map(|cell| {
        at += cell.width;
        (column < at).then_some(cell.span.start)
    })
}
