use super::reporting_subject::{is_of_title, is_unknown_name};
use crate::extract::cue::reports_at;
use crate::extract::draft::Draft;
use crate::extract::piece::PieceKind;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "mention/name_of_body";

/// `Karim Sadou of the Alto Fund`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to four capitalized words that no list knows, without an article, with `of`, `from` or `at` and the name of a body behind them, name a person.",
    hits: &[
        "That prompted {p:Karim Sadou} of the Alto Fund to speak.",
        "{p:Karim Sadou} of the Nordic Boat Forum wanted to see more.",
        "A prize went to {p:Noor al-Sayed} of Brint University.",
    ],
    misses: &[
        "The Lantern Quay of the Alto Fund was full.",
        "They met at Lantern House of the Alto Fund.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let piece = draft.pieces[nth];
        let a = &draft.a;
        let of = is_of_title(a, piece.range);
        if of || piece.range.len() > 4 || !is_unknown_name(draft, nth) {
            continue;
        }
        let end = piece.range.end;
        if !a.is_small(end) || !a.is_one_of(end, &["of", "from", "at"]) {
            continue;
        }
        let body = end + 1 + usize::from(a.is_text(end + 1, "the"));
        let body = draft.piece_from(body).map(|next| draft.pieces[next]);
        // `Karim Sadou of the Nordic Energy Forum wanted to know`: what a subject is of is a body, whatever its noun.
        let acts = |end: usize| draft.a.is_finite(end) || draft.a.any(end, Class::PAST);
        let organization = body.is_some_and(|body| match body.kind {
            PieceKind::Organization => true,
            PieceKind::Event | PieceKind::Words => {
                let end = body.range.end;
                (a.sentence_first(piece.range.first)
                    || a.is(piece.range.first.wrapping_sub(1), TokenKind::Mark))
                    && body.range.len() > 1
                    && ((end..end + 4).any(acts) || reports_behind(draft, end))
            }
            _ => false,
        });
        if organization {
            draft.prove(nth, ID, 0.7);
        }
    }
}

/// `… of Sea Justice Now, a group with boats, told ministers`: a reporting verb behind an aside.
fn reports_behind(draft: &Draft<'_>, end: usize) -> bool {
    let a = &draft.a;
    let limit = a.sentence(end - 1).end.min(end + 16);
    a.is_comma(end) && (end + 2..limit).any(|at| a.is_comma(at - 1) && reports_at(a, at))
}
