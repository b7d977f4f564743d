//! Copying and saving: the words, and what they are.
use super::super::effect::Effect;
use super::super::state::State;
use super::super::target::{Entity, Pane, Target};
use crate::export::{COPY_FORMATS, CopyFormat, Subject};

/// Copies what is marked, else what is looked at.
pub(super) fn copy(state: &mut State, format: usize) -> Vec<Effect> {
    state.popup = None;
    let Some(format) = COPY_FORMATS.get(format) else {
        return Vec::new();
    };
    let targets: Vec<Target> = if state.marks.is_empty() {
        subject(state).into_iter().collect()
    } else {
        state.marks.iter().copied().collect()
    };
    if targets.is_empty() {
        state.tell("nothing is selected", false);
        return Vec::new();
    }
    let text = written(state, format, &targets);
    let what = match targets.as_slice() {
        [target] => match target.entity {
            Entity::Quote(_) => format.about.to_owned(),
            Entity::Event(_) => format!("event with its participants, {}", format.other),
            Entity::Person(_) | Entity::Organization(_) => {
                format!("what is known of a participant, {}", format.other)
            }
        },
        many => format!("{} entries, {}", many.len(), format.about),
    };
    vec![Effect::Copy { text, what }]
}

/// What is copied where nothing is marked: in the reader the quote that is lit, whatever the cursor is on.
fn subject(state: &State) -> Option<Target> {
    let lit = state
        .reader
        .place
        .lit
        .filter(|&target| state.catalog.quote(target).is_some());
    match state.focus.pane() {
        Pane::Reader => lit.or_else(|| state.subject()),
        Pane::Events | Pane::Participants | Pane::Quotes => state.subject(),
    }
}

/// Writes what the focus shows to a file.
pub(super) fn save(state: &mut State, format: usize) -> Vec<Effect> {
    let Some(format) = COPY_FORMATS.get(format) else {
        return Vec::new();
    };
    let pane = match state.focus.pane() {
        Pane::Reader => state.list_in_view(),
        pane @ (Pane::Events | Pane::Participants | Pane::Quotes) => pane,
    };
    let rows = &state.catalog.list(pane).rows;
    let shown = state
        .list(pane)
        .rows
        .iter()
        .filter_map(|&row| rows.get(row));
    let targets: Vec<Target> = shown.map(|row| row.target).collect();
    if targets.is_empty() {
        state.tell("this pane shows nothing to save", false);
        return Vec::new();
    }
    vec![Effect::Save {
        path: format!(
            "whosaid-{}.{}",
            pane.title().to_lowercase(),
            format.extension
        ),
        text: written(state, format, &targets),
    }]
}

fn written(state: &State, format: &CopyFormat, targets: &[Target]) -> String {
    let subjects: Vec<Subject<'_>> = targets
        .iter()
        .filter_map(|target| {
            let report = state.catalog.report(target.document)?;
            let lines = state.catalog.lines(target.document)?;
            Some(match target.entity {
                Entity::Quote(id) => Subject::quote(report, lines, id),
                Entity::Event(id) => Subject::event(report, lines, id),
                Entity::Person(id) => {
                    Subject::party(report, lines, crate::model::Party::Person(id))
                }
                Entity::Organization(id) => {
                    Subject::party(report, lines, crate::model::Party::Organization(id))
                }
            })
        })
        .collect();
    format.write(&subjects)
}
