//! What an action does to the state. Nothing outside is touched: what must be done there is given back as effects.
mod copying;
mod lists;
mod loading;
mod popups;
mod reading;
mod walk;

pub(super) use reading::gutter;

use super::action::Action;
use super::effect::Effect;
use super::keymap::Mode;
use super::layout::shape;
use super::state::State;
use super::target::Pane;

/// Does an action.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    // A message stays until the person does something.
    if !matches!(
        action,
        Action::Progress(..)
            | Action::Loaded(..)
            | Action::Found(_)
            | Action::Tell(..)
            | Action::Resize(..)
    ) {
        state.message = None;
    }
    let effects = route(state, action);
    lists::settle(state);
    effects
}

fn route(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Move(motion) => match state.mode() {
            Mode::Popup => popups::walk(state, motion),
            Mode::Typing if state.popup.is_some() => popups::walk(state, motion),
            Mode::Browse | Mode::Typing => lists::walk(state, motion),
        },
        Action::Focus(pane) => state.focus.set(pane),
        Action::NextPane(forward) => next_pane(state, forward),
        Action::Zoom => state.zoom = !state.zoom,
        Action::Grow(steps) => state.grow = state.grow.saturating_add(steps).clamp(-12, 12),
        Action::Follow => return walk::follow(state),
        Action::Left => walk::left(state),
        Action::Back => return walk::back(state),
        Action::Forward => return walk::forward(state),
        Action::Goto(target) => walk::goto(state, target),
        Action::Show(document, span) => walk::show(state, document, span),
        Action::Travel(place) => return walk::travel(state, place),
        Action::Open(kind) => popups::open(state, kind),
        Action::Filter => lists::begin_typing(state),
        Action::NextHit(forward) => reading::next_hit(state, forward),
        Action::Edit(request) if state.popup.is_some() => return popups::edit(state, request),
        Action::Edit(request) => return lists::edit(state, request),
        // The queries of the past are those of the panes.
        Action::Recall(_) if state.popup.is_some() => {}
        Action::Recall(earlier) => return lists::recall(state, earlier),
        Action::Accept if state.popup.is_some() => return popups::accept(state),
        Action::Accept => lists::accept(state),
        Action::Escape => lists::escape(state),
        Action::Clear => {
            lists::clear_query(state, state.focus.pane());
            return vec![Effect::Redraw];
        }
        Action::Copy(format) => return copying::copy(state, format),
        Action::Save(format) => return copying::save(state, format),
        Action::Mark => lists::mark(state),
        Action::Unmark => state.marks.clear(),
        Action::Scroll(lines) => reading::scroll(state, lines),
        Action::SpeakerQuote(forward) => walk::speaker_quote(state, forward),
        Action::Wrap => {
            reading::keeping_lit(state, |state| state.reader.cut = !state.reader.cut);
            let lines = if state.reader.cut {
                "long lines are cut at the edge; w breaks them"
            } else {
                "long lines are broken"
            };
            state.tell(lines, false);
        }
        Action::Editor => return walk::editor(state),
        Action::Reload => return vec![Effect::Reload],
        Action::Theme => {
            state.theme = state.theme.next();
            state.tell(format!("theme: {}", state.theme.name()), false);
        }
        Action::Mouse => {
            state.mouse = !state.mouse;
            let who = if state.mouse {
                "the program"
            } else {
                "the terminal"
            };
            state.tell(format!("the mouse belongs to {who}"), false);
            return vec![Effect::Mouse(state.mouse)];
        }
        Action::Suspend => return vec![Effect::Suspend],
        Action::Quit => return vec![Effect::Quit],
        Action::Resize(width, height) => {
            let before = (state.size != (0, 0)).then_some(state.shape);
            reading::keeping_lit(state, |state| {
                state.size = (width, height);
                state.shape = shape(width, height, before);
            });
        }
        Action::Click(column, row) => return walk::click(state, column, row),
        Action::Progress(done, all) => state.progress = Some((done, all)),
        Action::Loaded(catalog, complete) => loading::take(state, *catalog, complete),
        Action::Found(answer) => lists::found(state, answer),
        Action::Tell(text, alarm) => state.tell(text, alarm),
    }
    Vec::new()
}

/// The next pane in the order of the screen; where there is no room for all, it takes the place of another.
fn next_pane(state: &mut State, forward: bool) {
    let count = Pane::ALL.len();
    let step = if forward { 1 } else { count - 1 };
    let next = (state.focus.place() + step) % count;
    if let Some(&pane) = Pane::ALL.get(next) {
        state.focus.set(pane);
    }
}
