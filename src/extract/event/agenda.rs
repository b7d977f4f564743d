use super::take_part;
use crate::extract::draft::{Draft, Proof};
use crate::extract::entity::person_of_piece;
use crate::extract::rule::Rule;
use crate::model::{EventKind, Party, Role, RuleId};
use crate::text::BlockKind;

const ID: RuleId = "event/agenda";

/// A list of names with titles under a session's heading.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A person named at the start of a list item takes part in the event that is current there.",
    hits: &[
        "The Tarn Water Forum was held.\n\n- {r:Rosa Lind}, head of Alto\n- {r:Tor Vik}, head of Brint",
    ],
    misses: &["The Tarn Water Forum was held. Rosa Lind, head of Alto, came."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for block in 0..draft.a.blocks.len() {
        let here = &draft.a.blocks[block];
        if here.kind != BlockKind::ListItem
            || here.range.is_empty()
            || draft.in_boilerplate(here.range.first)
        {
            continue;
        }
        let first = here.range.first;
        let named = (first..first + 4).find_map(|at| {
            draft
                .piece_from(at)
                .filter(|&nth| draft.proofs[nth].is_some() && draft.pieces[nth].range.first == at)
        });
        let Some((person, range)) = named.and_then(|nth| {
            person_of_piece(draft, nth).map(|person| (person, draft.pieces[nth].range))
        }) else {
            continue;
        };
        let Some(event) = draft.event_at(first) else {
            continue;
        };
        let role = if draft.events[event].kind == EventKind::Panel {
            Role::Panelist
        } else {
            Role::Speaker
        };
        let who = Party::person(person);
        take_part(
            draft,
            who,
            event,
            role,
            range,
            Proof {
                rule: ID,
                strength: 0.65,
            },
            None,
        );
    }
}
