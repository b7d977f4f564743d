use crate::extract::draft::{Draft, Proof};
use crate::extract::piece::{PieceKind, place_at};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::model::RuleId;

const ID: RuleId = "entity/place_name";

/// `Nairobi`, `Sri Lanka`, `Central Asia`.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A name of the lists of countries, cities and regions is a place, unless it is part of a person's name.",
    hits: &["The ship left {l:Nairobi} for {l:Sri Lanka}."],
    misses: &["The turkey was served.", "Ms. Chad spoke."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        if piece.kind == PieceKind::Honorific || draft.proofs[nth].is_some() {
            continue;
        }
        let mut at = piece.range.first;
        while at < piece.range.end {
            match place_at(&draft.a, at) {
                Some((len, _)) if at + len <= piece.range.end => {
                    draft.places.push((
                        Range::new(at, at + len),
                        Proof {
                            rule: ID,
                            strength: 0.9,
                        },
                    ));
                    at += len;
                }
                _ => at += 1,
            }
        }
    }
}
