use super::reporting_subject::is_name_shaped;
use crate::extract::draft::Draft;
use crate::extract::piece::PieceKind;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "mention/name_in_list";

/// `Rosa Lind, head of Alto; Yan Pell; and Tor Vik`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two or three capitalized words unknown to the lists that `and` or a semicolon joins to a person are a person too.",
    hits: &[
        "It was opened by Rosa Lind, head of Alto; {p:Yan Pell}; and {p:Tor Vik}.",
        "Ms. Rosa Lind and {p:Tor Vik} left.",
    ],
    misses: &[
        "Rosa Lind, head of Alto, and the Lantern Hall were there.",
        "Ms. Rosa Lind and Alto Fund left.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let piece = draft.pieces[nth];
        if piece.kind != PieceKind::Words || piece.range.len() > 3 || !is_name_shaped(draft, nth) {
            continue;
        }
        if piece
            .range
            .iter()
            .all(|at| draft.a.class(at).is_unknown() || draft.a.has(at, Class::FAMILY_FIRST))
            && joined(draft, nth)
        {
            draft.prove(nth, ID, 0.65);
        }
    }
}

/// Whether the piece is joined to a person before it, in the same sentence.
fn joined(draft: &Draft<'_>, nth: usize) -> bool {
    let a = &draft.a;
    let first = draft.pieces[nth].range.first;
    let mut before = first;
    let and = before > 0 && a.is_text(before - 1, "and");
    before -= usize::from(and);
    let semicolon = before > 0 && a.is(before - 1, TokenKind::Semicolon);
    let comma = before > 0 && a.is_comma(before - 1);
    before -= usize::from(semicolon || comma);
    if !and && !semicolon {
        return false;
    }
    (0..nth).rev().take(6).any(|other| {
        let range = draft.pieces[other].range;
        let title_end = draft
            .titles
            .iter()
            .filter(|title| title.piece == other)
            .map(|title| title.title.range.end)
            .max()
            .unwrap_or(range.end);
        draft.proofs[other].is_some()
            && (title_end == before || range.end == before)
            && a.sentence_of(range.first) == a.sentence_of(first)
    })
}
