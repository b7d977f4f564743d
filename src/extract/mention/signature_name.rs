use super::reporting_subject::is_name_shaped;
use crate::extract::draft::Draft;
use crate::extract::piece::PieceKind;
use crate::extract::rule::Rule;
use crate::model::RuleId;
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "mention/signature_name";

/// `— Rosa Lind, singer` under a block quote
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to five capitalized words, unknown to the lists, behind a dash that opens a line or follows a quotation, name who signs it.",
    hits: &["Boats\n\nThey sang.\n\n“We grow.” — {p:Rosa Lind}, of Tarn"],
    misses: &["Boats\n\nThe “gap” — Rosa Lind saw it — grew."],
    run,
};

/// The longest signature. Units: tokens.
const LONGEST: usize = 16;

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let piece = draft.pieces[nth];
        let a = &draft.a;
        let Some(dash) = piece.range.first.checked_sub(1) else {
            continue;
        };
        let block = &a.blocks[a.block_of(dash)];
        let quoted = block.kind == BlockKind::BlockQuote;
        let opens =
            dash == block.range.first && (quoted || dash > 0 && a.is(dash - 1, TokenKind::Mark));
        let behind = dash > block.range.first
            && (a.is(dash - 1, TokenKind::Mark) && a.is(dash.wrapping_sub(2), TokenKind::Period)
                || quoted && a.is(dash - 1, TokenKind::Period));
        if piece.kind == PieceKind::Words
            && a.is(dash, TokenKind::Dash)
            && (opens || behind)
            && block.range.end - dash <= LONGEST
            && is_name_shaped(draft, nth)
        {
            draft.prove(nth, ID, 0.8);
        }
    }
}
