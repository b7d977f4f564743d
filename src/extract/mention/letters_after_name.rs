use super::reporting_subject::is_name_shaped;
use crate::extract::draft::{Draft, Proof, TitleOf};
use crate::extract::piece::PieceKind;
use crate::extract::rule::Rule;
use crate::extract::title::Title;
use crate::model::RuleId;

const ID: RuleId = "mention/letters_after_name";

/// `Rosa Lind MP promised …`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to four capitalized words with the letters of a seat in a parliament behind them name its member.",
    hits: &[
        "{p:Rosa Lind} {t:MP} promised a boat.",
        "{p:Rosa Lind} {t:TD} promised a boat.",
        "It was opened by {p:Tor Vik} {t:MEP}, who left.",
    ],
    misses: &["The TD was late.", "Rosa Lind TD Bank opened."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len().saturating_sub(1) {
        let (name, letters) = (draft.pieces[nth], draft.pieces[nth + 1]);
        if !draft.is_seat(nth + 1)
            || !name.touches(&letters)
            || name.kind != PieceKind::Words
            || !is_name_shaped(draft, nth)
            || draft.a.is_capital(letters.range.end)
            || draft.proofs[nth].is_none() && !draft.is_open_name(nth)
        {
            continue;
        }
        draft.prove(nth, ID, 0.9);
        draft.titles.push(TitleOf {
            piece: nth,
            title: Title {
                range: letters.range,
                role: letters.range,
                complete: false,
            },
            proof: Proof {
                rule: ID,
                strength: 0.9,
            },
        });
    }
}
