use super::reporting_subject::is_name_shaped;
use crate::extract::draft::Draft;
use crate::extract::piece::PieceKind;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "mention/name_of_relation";

/// `Her Kenyan counterpart, Karim Sadou, disagreed.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to five capitalized words behind a noun for how somebody stands to another, with a comma between, name a person; the noun is no title.",
    hits: &[
        "Rosa Lind, head of Alto, spoke. Her Kenyan counterpart, {p:Karim Sadou}, took the same side.",
        "Rosa Lind, head of Alto, spoke. His successor, {p:Karim Sadou}, came.",
    ],
    misses: &[
        "They left the colleague, Lantern Quay was full.",
        "The counterpart, the Alto Fund, paid.",
    ],
    run,
};

const RELATIONS: &[&str] = &[
    "aunt",
    "brother",
    "colleague",
    "co-author",
    "counterpart",
    "daughter",
    "father",
    "grandfather",
    "grandmother",
    "husband",
    "mother",
    "nephew",
    "niece",
    "partner",
    "predecessor",
    "sister",
    "son",
    "successor",
    "uncle",
    "widow",
    "wife",
];

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let piece = draft.pieces[nth];
        let a = &draft.a;
        let comma = piece.range.first.wrapping_sub(1);
        let noun = comma.wrapping_sub(1);
        // `her counterpart`, `his Kenyan counterpart`, `Lind’s successor`
        let owned = (noun.saturating_sub(3)..noun)
            .any(|at| a.any(at, Class::POSSESSIVE) || a.is(at, TokenKind::Clitic));
        let related =
            a.is_comma(comma) && a.is_small(noun) && a.is_one_of(noun, RELATIONS) && owned;
        let ends = a.is_comma(piece.range.end);
        if related && ends && piece.kind == PieceKind::Words && is_name_shaped(draft, nth) {
            draft.prove(nth, ID, 0.8);
        }
    }
}
