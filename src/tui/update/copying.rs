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
        state.subject().into_iter().collect()
    } else {
        state.marks.iter().copied().collect()
    };
    if targets.is_empty() {
        state.tell("nothing is selected", false);
        return Vec::new();
    }
    let text = written(state, format, &targets);
    let what = match targets.as_slice() {
        [_] => format.about.to_owned(),
        many => format!("{} entries, {}", many.len(), format.about),
    };
    vec![Effect::Copy { text, what }]
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
