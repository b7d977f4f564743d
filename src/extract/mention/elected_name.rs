use super::reporting_subject::is_name_shaped;
use crate::extract::draft::Draft;
use crate::extract::piece::PieceKind;
use crate::extract::rule::Rule;
use crate::model::RuleId;

const ID: RuleId = "mention/elected_name";

/// `The board elected Karim Sadou of Kenya as chair.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to five capitalized words right behind a verb of electing or appointing name a person.",
    hits: &[
        "The board elected {p:Karim Sadou} of Kenya as chair.",
        "They have re-elected {p:Karim Sadou} for a year.",
    ],
    misses: &[
        "They elected Lantern.",
        "The board appointed the Karim Sadou Fund.",
    ],
    run,
};

const VERBS: &[&str] = &[
    "elected",
    "re-elected",
    "reelected",
    "appointed",
    "nominated",
    "reappointed",
];

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let piece = draft.pieces[nth];
        let verb = piece.range.first.wrapping_sub(1);
        let elected = draft.a.is_small(verb) && draft.a.is_one_of(verb, VERBS);
        if elected && piece.kind == PieceKind::Words && is_name_shaped(draft, nth) {
            draft.prove(nth, ID, 0.8);
        }
    }
}
