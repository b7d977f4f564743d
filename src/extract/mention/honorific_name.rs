use crate::extract::draft::Draft;
use crate::extract::piece::PieceKind;
use crate::extract::rule::Rule;
use crate::extract::venue::is_namesake;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "mention/honorific_name";

/// `Mr. Dahl`, `H.E. Paulo Reis`.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Capitalized words right behind an honorific, or one in brackets, are the name of a person.",
    hits: &[
        "They met Major General {p:Omar Feld} at noon.",
        "Then Mr. {p:Paulo Reis} thanked the hosts.",
        "{p:Mr Dahl} left early.",
        "Chief (Mrs) {p:Amina Sow} spoke.",
        "H.E. Dr. {p:Amina Sow} spoke.",
        "Her predecessor, the Rev. {p:Kwon Sung-ho}, came late.",
    ],
    misses: &[
        "The Mr. Clean brand grew.",
        "Dr. no. 4 is closed.",
        "Prince Tarn Island is far, and King Alto Street is long.",
        "ON QUEEN OF BOATS",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let behind = nth > 0
            && draft.pieces[nth - 1].kind == PieceKind::Honorific
            && draft.pieces[nth - 1].touches(&draft.pieces[nth]);
        let first = nth.saturating_sub(1);
        let article = draft.pieces[first].range.first > 0
            && draft
                .a
                .is_text(draft.pieces[first].range.first.wrapping_sub(1), "the");
        // `her predecessor, the Rev. Kwon Sung-ho`
        let address = draft.pieces[first].range.first;
        let reverend = draft.a.is_one_of(
            address,
            &[
                "rev.",
                "rev",
                "reverend",
                "hon.",
                "hon",
                "honourable",
                "honorable",
                "venerable",
                "right",
                "most",
                "very",
            ],
        );
        // `Chief (Mrs) Rosa Lind`
        let name = draft.pieces[nth].range;
        let bracket = name.first > 2
            && draft.a.is(name.first - 1, TokenKind::Close)
            && draft.a.any(name.first - 2, Class::HONORIFIC)
            && draft.a.is(name.first - 3, TokenKind::Open);
        if bracket || behind && (!article || reverend) && !is_no_name(draft, nth) {
            draft.prove(nth, ID, 0.95);
        }
    }
}

/// `Prince Tarn Island`: what is called after somebody; `QUEEN OF BOATS`: no name in a line of capitals.
fn is_no_name(draft: &Draft<'_>, nth: usize) -> bool {
    let a = &draft.a;
    let (address, name) = (draft.pieces[nth - 1].range, draft.pieces[nth].range);
    let small = Class::PREPOSITION
        .with(Class::CONJUNCTION)
        .with(Class::AUXILIARY);
    let royal = ["king", "prince", "princess", "queen", "saint"];
    let called =
        a.is_one_of(address.first, &royal) && name.len() > 1 && is_namesake(a, name.end - 1);
    called
        || a.is_acronym(name.first)
            && a.any(name.first, small)
            && !a.has(name.first, Class::PARTICLE)
}
