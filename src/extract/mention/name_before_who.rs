use super::reporting_subject::{is_of_title, is_unknown_name};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "mention/name_before_who";

/// `Rosa Lind, who owns two boats`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "One to five capitalized words that no list knows, a comma and `who`, `whose` or an age name a person.",
    hits: &[
        "{p:Karim Sadou}, who owns two boats, left.",
        "For the crew, {p:Marta Reis}, aged 84, read.",
        "They talked to {p:Tenzin}, who owns two boats.",
        "That drew an answer from {p:Karim Sadou}, whose boats sank.",
    ],
    misses: &[
        "The Lantern Crew, who own two boats, left.",
        "It was signed by the head of Brint Verlan, who came late.",
        "One from Verlan, who came late, left.",
        "They live on Verlan Street, whose houses sank.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let piece = draft.pieces[nth];
        let a = &draft.a;
        let end = piece.range.end;
        let of = is_of_title(a, piece.range);
        // `Tenzin, who owns two boats`: one word, if it is no common one and opens no sentence.
        let one = piece.range.len() == 1
            && !a.is_one_of(piece.range.first.wrapping_sub(1), &["from", "near"])
            && a.class(piece.range.first).is_unknown()
            && !a.is_acronym(piece.range.first)
            && a.is_text(end + 1, "who")
            && !a.sentence_first(piece.range.first)
            && !a.any(
                piece.range.first.wrapping_sub(1),
                Class::DETERMINER.with(Class::ORDINAL),
            );
        if !of
            && (one || is_unknown_name(draft, nth))
            && a.is_comma(end)
            && (a.is_one_of(end + 1, &["who", "whose", "whom"]) || is_age(a, end + 1))
        {
            draft.prove(nth, ID, 0.8);
        }
    }
}

/// `aged 84,` or `84,` behind the comma.
fn is_age(a: &Analysis<'_>, at: usize) -> bool {
    let number = at + usize::from(a.is_text(at, "aged"));
    a.is(number, TokenKind::Number) && a.text(number).len() == 2 && a.is_comma(number + 1)
}
