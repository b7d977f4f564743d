use crate::extract::draft::{Draft, Proof, TitleOf};
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::title::Title;
use crate::lexicon::Class;
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
        let a = &draft.a;
        let seat = letters.kind == PieceKind::Role
            && letters.range.len() == 1
            && a.is_acronym(letters.range.first);
        let known = Class::PLACE
            .with(Class::DEMONYM)
            .with(Class::GROUP)
            .with(Class::VERB);
        if !seat
            || !name.touches(&letters)
            || name.kind != PieceKind::Words
            || !(2..=4).contains(&name.range.len())
            || a.is_capital(letters.range.end)
            || draft.proofs[nth].is_none() && !draft.is_open_name(nth)
            || name.range.iter().any(|at| a.any(at, known))
        {
            continue;
        }
        draft.prove(nth, ID, 0.9);
        draft.titles.push(TitleOf {
            piece: nth,
            title: Title {
                range: Range::new(letters.range.first, letters.range.end),
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
