use super::take_part;
use crate::extract::draft::{Draft, Proof};
use crate::extract::entity::person_of_piece;
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::role_noun::role_named;
use crate::extract::rule::Rule;
use crate::model::{EventKind, Party, Role, RuleId};
use crate::text::{BlockKind, TokenKind, with_small_letters};

const ID: RuleId = "event/agenda";

/// A list of names with titles under a session's heading.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A person named at the start of a list item, or of a line under a line of a program, takes part in the event that is current there, as what the label over the list says.",
    hits: &[
        "The Tarn Water Forum was held.\n\n- {r:Rosa Lind}, head of Alto\n- {r:Tor Vik}, head of Brint",
    ],
    misses: &["The Tarn Water Forum was held. Rosa Lind, head of Alto, came."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for block in 0..draft.a.blocks.len() {
        let range = draft.a.blocks[block].range;
        if range.is_empty() || draft.in_boilerplate(range.first) {
            continue;
        }
        let Some(event) = draft.event_at(range.first) else {
            continue;
        };
        let item = draft.a.blocks[block].kind == BlockKind::ListItem;
        // `Prof. Rosa Lind, Alto Fund` right under a line of a program.
        let line = draft.events[event].listed && !draft.a.ends_with_stop(range);
        if !item && !line {
            continue;
        }
        let Some((person, words)) = named_first(draft, range, item) else {
            continue;
        };
        let role = label_role(draft, block)
            .or_else(|| keynote(draft, event).filter(|_| line))
            .unwrap_or(match draft.events[event].kind {
                EventKind::Panel => Role::Panelist,
                _ => Role::Speaker,
            });
        let proof = Proof {
            rule: ID,
            strength: 0.65,
        };
        take_part(
            draft,
            Party::person(person),
            event,
            role,
            words,
            proof,
            None,
        );
    }
}

/// The person with whose name a line begins, behind honorifics; in an item of a list a short word may stand before.
fn named_first(draft: &Draft<'_>, line: Range, item: bool) -> Option<(usize, Range)> {
    for at in line.first..line.end.min(line.first + 4) {
        let piece = draft.piece_from(at);
        if let Some(nth) = piece.filter(|&nth| draft.proofs[nth].is_some()) {
            return person_of_piece(draft, nth).map(|person| (person, draft.pieces[nth].range));
        }
        let honorific = piece.is_some_and(|nth| draft.pieces[nth].kind == PieceKind::Honorific);
        if !item && !honorific {
            return None;
        }
    }
    None
}

/// What the label over a list says of those in it: `Panelists:`, `Presentations by fellows:`.
fn label_role(draft: &Draft<'_>, block: usize) -> Option<Role> {
    let a = &draft.a;
    let over = (0..block)
        .rev()
        .find(|&over| a.blocks[over].kind != BlockKind::ListItem)?;
    let label = a.blocks[over].range;
    if label.is_empty() || !a.is(label.end - 1, TokenKind::Colon) {
        return None;
    }
    // `Moderated by Rosa Lind, with:`
    if a.is_text(label.end.wrapping_sub(2), "with") {
        return None;
    }
    label.iter().find_map(|at| {
        with_small_letters(a.text(at), |word| match word {
            "panel" => Some(Role::Panelist),
            "presentations" => Some(Role::Presenter),
            "keynotes" | "keynote" => Some(Role::Keynote),
            "remarks" | "addresses" | "speeches" => Some(Role::Speaker),
            // One alone is told by its own label: `Chair: …`.
            _ if word.ends_with('s') => role_named(word),
            _ => None,
        })
    })
}

/// Who gives what a line of a program calls a keynote.
fn keynote(draft: &Draft<'_>, event: usize) -> Option<Role> {
    let (evidence, _) = draft.events[event].evidence.first()?;
    let mut words = evidence.iter();
    words
        .any(|at| draft.a.is_text(at, "keynote"))
        .then_some(Role::Keynote)
}
