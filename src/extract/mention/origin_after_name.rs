use super::reporting_subject::is_name_shaped;
use crate::extract::draft::Draft;
use crate::extract::piece::PieceKind;
use crate::extract::rule::Rule;
use crate::model::RuleId;

const ID: RuleId = "mention/origin_after_name";

/// `Azra Demir from Turkey`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to five capitalized words unknown to the lists with `from` and a country, or `of`, a comma and an organization behind them name a person.",
    hits: &[
        "{p:Azra Demir} from Turkey showed her boats.",
        "{p:Jun Ma}, of the Alto Fund, joined.",
    ],
    misses: &[
        "Blue tea from Turkey sold well.",
        "The Lantern Hall of Kenya was full.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let piece = draft.pieces[nth];
        if piece.kind != PieceKind::Words || !is_name_shaped(draft, nth) {
            continue;
        }
        let a = &draft.a;
        let end = piece.range.end;
        let mut at = end + usize::from(a.is_comma(end));
        let of = a.is_comma(end) && a.is_one_of(at, &["of", "from"]);
        if !of && !a.is_text(at, "from") {
            continue;
        }
        at += 1;
        at += usize::from(a.is_text(at, "the"));
        let origin = draft.piece_from(at).map(|next| draft.pieces[next].kind);
        if matches!(origin, Some(PieceKind::Place | PieceKind::Organization))
            || of && matches!(origin, Some(PieceKind::Acronym))
        {
            draft.prove(nth, ID, 0.8);
        }
    }
}
