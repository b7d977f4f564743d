use crate::extract::draft::{Actor, Draft, Who};
use crate::extract::piece::{PieceKind, is_honorific};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;

const ID: RuleId = "entity/role_actor";

/// `The minister added …`; `H.E. remarked …`; `a diplomat said …`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A title without a name, and an honorific without one, stand for a person named elsewhere; with `a` or `one` for somebody who is not named.",
    hits: &[],
    misses: &[],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for title in draft.all_titles.clone() {
        let attached = draft
            .titles
            .iter()
            .any(|of| of.title.range.overlaps(title.range))
            || draft
                .proofs
                .iter()
                .zip(&draft.pieces)
                .any(|(proof, piece)| proof.is_some() && piece.range.first == title.range.end);
        if attached {
            continue;
        }
        let a = &draft.a;
        let mut first = title.range.first;
        let mut unnamed = false;
        while first > a.sentence(title.range.first).first
            && a.any(
                first - 1,
                Class::DETERMINER
                    .with(Class::NUMBER)
                    .with(Class::POSSESSIVE),
            )
            && !a.is_text(first - 1, "that")
        {
            first -= 1;
            unnamed |= a.is_one_of(first, &["a", "an", "one", "another", "some", "no"]);
        }
        let single_word = title.range.len() == title.role.len();
        let definite = first < title.range.first || a.is_capital(title.role.first) && single_word;
        if !definite {
            continue;
        }
        let range = Range::new(first, title.range.end);
        let closing = usize::from(title.complete && a.is_comma(range.end));
        let who = if unnamed { Who::Unnamed } else { Who::Role };
        draft.actors.push(Actor {
            full: Range::new(first, range.end + closing),
            source: range,
            who,
            rule: ID,
        });
    }
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        let alone = piece.kind == PieceKind::Honorific && is_honorific(&draft.a, piece.range.first);
        let touches = draft
            .pieces
            .get(nth + 1)
            .is_some_and(|next| next.range.first == piece.range.end);
        if alone && !touches {
            draft.actors.push(Actor {
                full: piece.range,
                source: piece.range,
                who: Who::Honorific,
                rule: ID,
            });
        }
    }
}
