use super::{Sight, Sighting, is_sighted, proof, sight};
use crate::extract::draft::Draft;
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, EventStatus, RuleId, TitleBasis};

const ID: RuleId = "event/launch";

/// `the Tarn Hub was launched`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A body that was launched, inaugurated or opened gives an event told in passing.",
    hits: &["Last year, the {e:Tarn Boat Center was inaugurated}."],
    misses: &["The Tarn Boat Center was praised."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        let a = &draft.a;
        let end = piece.range.end;
        let verb = (end..end + 4).find(|&at| {
            a.is_one_of(at, &["launched", "inaugurated", "opened", "unveiled"]) && a.is_small(at)
        });
        let be = a.any(end, Class::BE.with(Class::HAVE));
        let Some(verb) =
            verb.filter(|_| be && piece.kind == PieceKind::Organization && !piece.weak)
        else {
            continue;
        };
        let range = Range::new(piece.range.first, verb + 1);
        if is_sighted(draft, range) || draft.in_boilerplate(end) {
            continue;
        }
        let sighting = Sighting {
            sight: Sight::New,
            title: range,
            evidence: range,
            head: verb,
            kind: EventKind::Launch,
            basis: TitleBasis::Described,
            status: EventStatus::Mentioned,
            proof: proof(ID, 0.8),
        };
        sight(draft, sighting);
    }
}
