use super::reporting_subject::is_name_shaped;
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::firm_noun::is_firm_too;
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;

const ID: RuleId = "mention/elected_name";

/// `The board elected Karim Sadou of Kenya as chair.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to five capitalized words right behind a verb of electing or appointing, or to whom a prize went for her or his work, name a person.",
    hits: &[
        "The board elected {p:Karim Sadou} of Kenya as chair.",
        "The Golden Net went to {p:Karim Sadou} for his boats.",
        "Young Pilot of the Year was {p:Karim Sadou}.",
        "They have re-elected {p:Karim Sadou} for a year.",
    ],
    misses: &[
        "They elected Lantern.",
        "The Golden Net went to Lantern Quay for its boats.",
        "Port of the Year was Lantern Quay.",
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

/// `The prize went to Karim Sadou for his nets.`, `Young Pilot of the Year was Karim Sadou.`: it went to somebody.
fn is_awarded(a: &Analysis<'_>, name: Range) -> bool {
    let before = name.first.wrapping_sub(1);
    let verb = before.wrapping_sub(1);
    let to =
        a.is_text(before, "to") && a.is_one_of(verb, &["went", "goes", "awarded", "presented"]);
    let own = a.is_text(name.end, "for") && a.is_one_of(name.end + 1, &["her", "his"]);
    let year = a.is_text(verb, "year") && a.is_text(verb.wrapping_sub(2), "of");
    let human = Class::HUMAN.with(Class::ROLE).with(Class::TRADE);
    let noun = verb.wrapping_sub(3);
    let somebody = a.any(noun, human) && !is_firm_too(a, noun);
    let who = year && somebody && a.any(before, Class::BE);
    to && own || who
}

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let piece = draft.pieces[nth];
        let verb = piece.range.first.wrapping_sub(1);
        let elected = draft.a.is_small(verb) && draft.a.is_one_of(verb, VERBS);
        let elected = elected || is_awarded(&draft.a, piece.range);
        if elected && piece.kind == PieceKind::Words && is_name_shaped(draft, nth) {
            draft.prove(nth, ID, 0.8);
        }
    }
}
