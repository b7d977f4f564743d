use crate::extract::draft::{Draft, Proof, TitleOf};
use crate::extract::piece::PieceKind;
use crate::extract::rule::Rule;
use crate::extract::title::titles_at;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "mention/bracket_after_name";

/// `Ada Quist (Lumen Foundation)`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two or three capitalized words with an organization, a country or a role in brackets behind them name a person.",
    hits: &[
        "{p:Ada Quist} (Lumen Foundation) spoke first.",
        "{p:Per Holm} (Kenya) agreed.",
    ],
    misses: &[
        "The Rail Union (RU) agreed.",
        "Astana Lights (Kazakhstan Center) opened.",
        "Blue Harbor (BH) agreed.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let proven = draft.proofs[nth].is_some();
        if !proven && !draft.is_open_name(nth) {
            continue;
        }
        let piece = draft.pieces[nth];
        let end = piece.range.end;
        let (a, known) = (
            &draft.a,
            Class::PLACE
                .with(Class::DEMONYM)
                .with(Class::GROUP)
                .with(Class::INITIATIVE),
        );
        if piece.kind != PieceKind::Words
            || !(2..=4).contains(&piece.range.len())
            || !a.is(end, TokenKind::Open)
            || piece
                .range
                .iter()
                .any(|at| a.any(at, known) || a.may_be_verb(at))
        {
            continue;
        }
        let inner = draft
            .piece_from(end + 1)
            .or_else(|| draft.piece_from(end + 2))
            .map(|inner| draft.pieces[inner]);
        let role = (end + 1..end + 4).any(|at| a.has(at, Class::ROLE));
        let affiliated = inner.is_some_and(|inner| {
            matches!(
                inner.kind,
                PieceKind::Organization | PieceKind::Place | PieceKind::Role
            )
        });
        // `(Istany)`, a place no list knows, where the document writes others so.
        let close = a.past_bracket(end).unwrap_or(end);
        let alike = close == end + 3
            && a.is_capital(end + 1)
            && piece.range.iter().all(|at| a.class(at).is_unknown())
            && (0..draft.pieces.len()).any(|other| {
                let range = draft.pieces[other].range;
                draft.proofs[other].is_some()
                    && a.is(range.end, TokenKind::Open)
                    && a.past_bracket(range.end) == Some(range.end + 3)
            });
        if affiliated || role || alike {
            let close = a.past_bracket(end).unwrap_or(end) - 1;
            let title = titles_at(a, end + 1, close);
            draft.prove(nth, ID, 0.9);
            let proof = Proof {
                rule: ID,
                strength: 0.9,
            };
            for mut title in title {
                // `(Chair, Harbor Council)`: the body behind the comma belongs to the title.
                if draft.a.is_comma(title.range.end)
                    && close > title.range.end + 1
                    && close - title.range.end < 10
                {
                    title.range.end = close;
                }
                draft.titles.push(TitleOf {
                    piece: nth,
                    title,
                    proof,
                });
            }
        }
    }
}
