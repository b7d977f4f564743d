use super::add_organization;
use crate::extract::draft::{Actor, Draft, Proof, Who};
use crate::extract::honorific::is_honorific;
use crate::extract::piece::{PieceKind, demonym};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::title::Title;
use crate::extract::title_edge::with_owner;
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
        // `the`, `our`, `the Kenyan`
        let lead = Class::DETERMINER
            .with(Class::NUMBER)
            .with(Class::POSSESSIVE);
        while first > a.sentence(title.range.first).first
            && (a.any(first - 1, lead) && !a.is_text(first - 1, "that")
                || demonym(a, first - 1).is_some())
        {
            first -= 1;
            unnamed |= a.is_one_of(first, &["a", "an", "one", "another", "some", "no"]);
        }
        // `Kenya’s defence minister`
        first = with_owner(a, first, a.sentence(first).first);
        let single_word = title.range.len() == title.role.len();
        let definite = first < title.range.first || a.is_capital(title.role.first) && single_word;
        if !definite {
            continue;
        }
        let range = Range::new(first, title.range.end);
        let closing = usize::from(title.complete && a.is_comma(range.end));
        let who = match represented(draft, &title) {
            Some(body) if !unnamed => Who::Organization(body),
            _ if unnamed => Who::Unnamed,
            _ => Who::Role,
        };
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
            .is_some_and(|next| piece.touches(next));
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

/// `the representative of Kenya`, `the observer for the Alto Fund`: the body that speaks through somebody unnamed.
fn represented(draft: &mut Draft<'_>, title: &Title) -> Option<usize> {
    let a = &draft.a;
    let head = title.role.end.checked_sub(1)?;
    let speaks = a.is_one_of(head, &["representative", "delegate", "observer"]);
    let alone = title.role.len() == 1 && a.is_one_of(title.role.end, &["of", "for"]);
    let first = title.role.end + 1;
    let first = first + usize::from(a.is_text(first, "the"));
    let nth = draft.piece_from(first).filter(|_| speaks && alone)?;
    let piece = draft.pieces[nth];
    let body = matches!(
        piece.kind,
        PieceKind::Place | PieceKind::Organization | PieceKind::Acronym | PieceKind::Words
    );
    // The words behind `of` and nothing else: `the representative of Kenya`.
    let whole = piece.range.end == title.range.end && draft.proofs[nth].is_none();
    let proof = Proof {
        rule: ID,
        strength: 0.8,
    };
    (body && whole).then(|| add_organization(draft, piece.range, proof))
}
