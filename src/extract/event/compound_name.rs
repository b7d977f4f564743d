use super::placed::status;
use super::{Sight, Sighting, is_sighted, proof, sight};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::model::{EventKind, EventStatus, RuleId, TitleBasis};
use crate::text::TokenKind;

const ID: RuleId = "event/compound_name";

/// `700 developers came to TarnConf.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A word with a capital inside whose second part is a short form of an event noun (`TarnConf`, `TarnFest`) names an event, with what stands in capitals and a year behind it.",
    hits: &[
        "Some 700 people came to {e:TarnConf} in May.",
        "{e:TarnFest} turned five this year.",
        "A one-day {e:TarnConf Quay} will be held on 8 October.",
    ],
    misses: &[
        "The TarnFest Foundation paid.",
        "Rosa Lind, head of TarnFest, came.",
        "The TarnLine stopped.",
    ],
    run,
};

/// The short forms, and what they stand for.
const SHORT: &[(&str, EventKind)] = &[
    ("Conf", EventKind::Conference),
    ("Expo", EventKind::Other),
    ("Fest", EventKind::Other),
];

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        let a = &draft.a;
        let words = matches!(piece.kind, PieceKind::Words | PieceKind::Acronym);
        let Some((at, kind)) = compound(a, piece.range).filter(|_| words) else {
            continue;
        };
        let end = piece.range.end;
        let year = a.is(end, TokenKind::Number) && a.text(end).len() == 4;
        let title = Range::new(at, end + usize::from(year));
        let titled = draft.titled.get(at).copied().unwrap_or(false);
        let person = draft.proofs[nth].is_some();
        if titled || person || is_sighted(draft, title) || draft.in_boilerplate(at) {
            continue;
        }
        // `TarnConf 2034 moves to Oslo`
        let moves = year && a.is_one_of(title.end, &["comes", "heads", "moves", "returns"]);
        let sighting = Sighting {
            sight: Sight::Named,
            basis: TitleBasis::Named,
            status: if moves {
                EventStatus::Announced
            } else {
                status(draft, title)
            },
            ..Sighting::described(title, at, kind, proof(ID, 0.8))
        };
        sight(draft, sighting);
    }
}

/// The word of a name that is such a compound, and the kind of its noun.
fn compound(a: &Analysis<'_>, name: Range) -> Option<(usize, EventKind)> {
    name.iter().find_map(|at| {
        let text = a.text(at);
        let inside = |letter: u8| letter.is_ascii_uppercase();
        if text.len() < 6 || !text.bytes().skip(1).any(inside) {
            return None;
        }
        let inner = text
            .char_indices()
            .skip(1)
            .filter(|(_, letter)| letter.is_uppercase())
            .last()?
            .0;
        let second = text.get(inner..)?;
        let parts = text.get(..inner)?.ends_with(char::is_lowercase);
        let kind = SHORT.iter().find(|(short, _)| *short == second)?.1;
        parts.then_some((at, kind))
    })
}
