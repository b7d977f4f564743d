use super::{Sight, Sighting, is_sighted, proof, sight};
use crate::extract::draft::Draft;
use crate::extract::gathering::is_compound;
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::model::{EventKind, EventStatus, RuleId, TitleBasis};
use crate::text::TokenKind;

const ID: RuleId = "event/edition";

/// `the upcoming TarnFest 2031`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A capitalized word with a year or a number of an edition behind, or with `this year’s` before, is an event when `upcoming` stands before it or words for taking place behind it; so is `the next … Day`.",
    hits: &[
        "He invited all to the upcoming {e:TarnFest 2031}.",
        "That was asked at this year’s {e:Tarn Evening}, held in May.",
        "They came to this year’s {e:Boats and Nets Day} at the hall.",
        "That was {e:Demo Day 4}, held in May.",
        "The next {e:Boats and Nets Day} will be held in May.",
        "{e:TarnFest 2031}, taking place this autumn, is open.",
    ],
    misses: &[
        "The Agenda 2031 was signed.",
        "In Tarn 2031 was a good year.",
        "This year’s Tarn Harvest was poor.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        let a = &draft.a;
        let end = piece.range.end;
        let year = a.is(end, TokenKind::Number) && a.text(end).len() == 4;
        // `this year’s Boats and Nets Day at the hall`, `Demo Day 4, held on Thursday`
        let day = a.is_one_of(end - 1, &["day", "days"]) && piece.range.len() > 1;
        let and = piece.range.first.wrapping_sub(1);
        let joined = day && a.is_text(and, "and") && a.is_capital(and.wrapping_sub(1));
        let first = piece.range.first - 2 * usize::from(joined);
        // `this year’s Tarn Evening, held at …`
        let this_year = first.checked_sub(3).is_some_and(|lead| {
            a.is(lead + 2, TokenKind::Clitic)
                && a.is_text(lead + 1, "year")
                && a.is_one_of(lead, &["this", "last", "next"])
                && piece.range.len() > 1
        });
        // `The next Boats and Nets Day will be held`
        let next = day && a.is_text(first.wrapping_sub(1), "next");
        let yearly = this_year || next;
        let number =
            a.is(end, TokenKind::Number) && a.text(end).len() < 3 && is_compound(a, end - 1);
        if !matches!(piece.kind, PieceKind::Words | PieceKind::Acronym)
            || !(year || yearly || number)
            || draft.in_boilerplate(end)
        {
            continue;
        }
        let range = Range::new(first, end + usize::from(year || number));
        let before = (first.saturating_sub(2)..first)
            .any(|at| a.is_one_of(at, &["upcoming", "forthcoming"]));
        // `Boat Days 2031 will run from 4 to 6 March`
        let runs = a.is_one_of(end + 1, &["runs", "opens", "returns", "closed", "opened"])
            || a.is_text(end + 1, "will")
                && a.is_one_of(end + 2, &["run", "open", "return", "begin", "start"]);
        let dated = runs
            && a.is_one_of(
                end + 2 + usize::from(a.is_text(end + 1, "will")),
                &["from", "on", "in", "at", "to", "today"],
            );
        let there = day && yearly && a.is_one_of(end, &["at", "in", "on"]);
        let behind = dated
            || there
            || (end + 1..end + 6).any(|at| a.is_text(at, "place") || a.is_text(at, "held"))
                && (end + 1..end + 5).any(|at| {
                    a.is_one_of(
                        at,
                        &["taking", "take", "takes", "took", "be", "was", "held"],
                    )
                });
        if !(before || behind) || is_sighted(draft, range) {
            continue;
        }
        let status = if before || a.is_text(end + 2, "taking") {
            EventStatus::Future
        } else {
            super::placed::status(draft, range)
        };
        let sighting = Sighting {
            sight: Sight::Named,
            title: range,
            evidence: range,
            head: piece.range.end - 1,
            kind: EventKind::Other,
            basis: TitleBasis::Named,
            status,
            proof: proof(ID, 0.9),
        };
        sight(draft, sighting);
    }
}
