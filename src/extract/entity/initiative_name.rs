use crate::extract::draft::{Draft, InitiativeDraft, Proof};
use crate::extract::key::keys;
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::{Class, List};
use crate::model::{InitiativeKind, RuleId};
use std::str::FromStr;

const ID: RuleId = "entity/initiative_name";

/// `the Green Ports Initiative`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two or more capitalized words that end in a noun for an undertaking name one.",
    hits: &["They joined the {i:Green Ports Initiative} in May."],
    misses: &["The Initiative helps."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        let last = piece.range.end - 1;
        let named = piece.kind == PieceKind::Words
            && piece.range.len() > 1
            && draft.a.any(last, Class::INITIATIVE)
            && !piece.weak
            && draft.proofs[nth].is_none();
        if named {
            add(
                draft,
                piece.range,
                last,
                Proof {
                    rule: ID,
                    strength: 0.8,
                },
            );
        }
    }
}

/// Adds a mention of the initiative named at `range`; `head` is the noun that says what it is.
pub(in crate::extract) fn add(
    draft: &mut Draft<'_>,
    range: Range,
    head: usize,
    proof: Proof,
) -> usize {
    let key = keys(&draft.a, range);
    if let Some(known) = draft.initiatives.iter().position(|known| known.key == key) {
        draft.initiatives[known].mentions.push((range, proof));
        return known;
    }
    let kind = draft
        .a
        .lexicon
        .kind(List::Initiative, draft.a.text(head))
        .and_then(|kind| InitiativeKind::from_str(kind).ok())
        .unwrap_or(InitiativeKind::Initiative);
    draft.initiatives.push(InitiativeDraft {
        name: range,
        key,
        kind,
        event: None,
        signatories: Vec::new(),
        mentions: vec![(range, proof)],
    });
    draft.initiatives.len() - 1
}
