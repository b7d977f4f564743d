//! From a document to its event model, by rules.
//!
//! [`extract`] runs the phases in order: structure ▸ mention ▸ entity ▸ quotation ▸ attribution ▸ event. Each phase is a
//! list of [`Rule`]s, most precise first; a rule is a file with its own examples, and only fills what is empty. Shared
//! steps that decide nothing stand beside the phases: `analysis` (tokens, classes, sentences), `piece` (runs of
//! capitals) and `judge` (what a stretch of one is), `phrase` (noun phrases of which no list knows a word), `title`,
//! `cue`, `subject`, `clause`, `date`. It never fails and knows no file format.
mod analysis;
mod attribution;
mod chain;
mod clause;
mod cue;
mod date;
mod draft;
mod draft_event;
mod draft_index;
mod entity;
mod event;
mod facts;
mod finish;
mod finish_event;
mod finish_people;
mod firm_noun;
mod gathering;
mod honorific;
mod judge;
mod key;
mod mention;
mod phrase;
mod piece;
mod quotation;
mod range;
mod role_noun;
mod rule;
mod run;
mod sentence;
mod standing;
mod structure;
mod subject;
mod title;
mod title_edge;
mod title_phrase;
mod venue;

pub use facts::{Fact, facts};
pub use rule::{Phase, Rule};

use crate::model::{Document, Report};
use analysis::Analysis;
use draft::Draft;

/// The phases in the order in which they run.
pub const PHASES: &[Phase] = &[
    Phase {
        name: "structure",
        rules: structure::RULES,
    },
    Phase {
        name: "mention",
        rules: mention::RULES,
    },
    Phase {
        name: "entity",
        rules: entity::RULES,
    },
    Phase {
        name: "quotation",
        rules: quotation::RULES,
    },
    Phase {
        name: "attribution",
        rules: attribution::RULES,
    },
    Phase {
        name: "event",
        rules: event::SIGHTINGS,
    },
    Phase {
        name: "event",
        rules: event::RULES,
    },
];

/// All that the rules find in a document. Doubts become issues; nothing fails.
#[must_use]
pub fn extract(document: Document) -> Report {
    extract_observed(document, &mut |_| {})
}

/// Like [`extract`]; calls `observe` with a step's name when the step is done, so that a benchmark can time it.
pub fn extract_observed(document: Document, observe: &mut dyn FnMut(&'static str)) -> Report {
    let facts = {
        let analysis = Analysis::new(&document);
        observe("tokens, classes, sentences");
        let mut draft = Draft::new(analysis);
        observe("runs of capitals");
        for (nth, phase) in PHASES.iter().enumerate() {
            prepare(nth, &mut draft);
            for rule in phase.rules {
                (rule.run)(&mut draft);
            }
            observe(phase.name);
        }
        finish::finish(draft)
    };
    let report = facts.into_report(document);
    observe("report");
    report
}

/// What a phase needs before its rules run.
fn prepare(phase: usize, draft: &mut Draft<'_>) {
    match phase {
        1 => draft.index_names(),
        2 => {
            draft.index_titles();
            draft.cues = cue::cues(&draft.a);
        }
        4 => {
            draft.used = vec![false; draft.cues.len()];
            draft.spoken = vec![false; draft.a.pairs.len()];
            subject::find_subjects(draft);
        }
        5 => {
            attribution::speaker::resolve(draft);
            draft.dates = date::dates(&draft.a);
        }
        6 => {
            event::timeline::build(draft);
            event::timeline::index(draft);
            event::quote_event::place_quotes(draft);
        }
        _ => {}
    }
}
