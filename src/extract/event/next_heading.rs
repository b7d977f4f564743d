use super::program_item;
use super::{Sight, Sighting};
use crate::extract::draft::Draft;
use crate::extract::rule::Rule;
use crate::model::RuleId;

const ID: RuleId = "event/next_heading";

/// `Conclusions` behind the section on a panel.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A heading that names no event ends what was told of the part of an event that an earlier heading led in: from there on the whole is told of.",
    hits: &[],
    misses: &[],
    run,
};

fn run(draft: &mut Draft<'_>) {
    // A program says itself where its parts end.
    if program_item::is_program(draft) {
        return;
    }
    for block in 1..draft.a.blocks.len() {
        if let Some(line) = program_item::heading(draft, block) {
            draft.sightings.push(Sighting {
                sight: Sight::Section,
                ..program_item::pause(line)
            });
        }
    }
}
