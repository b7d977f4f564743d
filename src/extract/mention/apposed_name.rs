use super::reporting_subject::is_name_shaped;
use crate::extract::cue::reports_at;
use crate::extract::draft::Draft;
use crate::extract::phrase;
use crate::extract::piece::PieceKind;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "mention/apposed_name";

/// `its deputy head, Rosa Lind, said`; `Rosa Lind, a woman with two boats, said`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to five capitalized words between commas, behind a role or before a description, name a person where a reporting verb follows the last comma.",
    hits: &[
        "A deputy head, {p:Rosa Lind}, said that fares fell.",
        "{p:Rosa Lind}, a woman with two boats, said that fares fell.",
        "{p:Rosa Lind}, Alto Fund, called for ports.",
        "{p:Rosa Lind}, 43, who owns two boats, noted a rise.",
    ],
    misses: &[
        "The capital, New Ardia City, grew.",
        "Karim Hall, a house in the port, burned.",
    ],
    run,
};

/// The longest description behind a name. Units: tokens.
const LONGEST: usize = 40;

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let range = draft.pieces[nth].range;
        if draft.pieces[nth].kind != PieceKind::Words || !is_name_shaped(draft, nth) {
            continue;
        }
        let a = &draft.a;
        if !a.is_comma(range.end) {
            continue;
        }
        let reports = |comma: usize| reports_at(a, comma + 1);
        let behind_role = range.first > 1
            && a.is_comma(range.first - 1)
            && a.has(range.first - 2, Class::ROLE)
            && a.is_small(range.first - 2)
            && reports(range.end);
        let limit = a.sentence(range.first).end.min(range.end + LONGEST);
        let described = a.is_small(range.end + 1)
            && a.any(range.end + 1, Class::DETERMINER.with(Class::RELATIVE))
            || a.is(range.end + 1, TokenKind::Number);
        // `Rosa Lind, Alto Fund, called for ports.`
        let body = draft.piece_from(range.end + 1).map(|nth| draft.pieces[nth]);
        let body = body.filter(|piece| {
            matches!(
                piece.kind,
                PieceKind::Organization | PieceKind::Place | PieceKind::Acronym
            )
        });
        let digest =
            body.is_some_and(|piece| a.is_comma(piece.range.end) && reports(piece.range.end));
        let close =
            (range.end + 2..limit).find(|&at| a.is_comma(at) && phrase::predicate_at(a, at + 1));
        if behind_role || digest || described && close.is_some_and(reports) {
            draft.prove(nth, ID, 0.8);
        }
    }
}
