use super::reporting_subject::{is_of_title, is_unknown_name};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::firm_noun::is_body_before_name;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "mention/name_before_who";

/// `Rosa Lind, who owns two boats`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "One to five capitalized words that no list knows, a comma and `who`, `whose`, `the … who` or an age name a person; so does `the late` before them.",
    hits: &[
        "{p:Karim Sadou}, who owns two boats, left.",
        "For the crew, {p:Marta Reis}, aged 84, read.",
        "Trainee ferry operator {p:Karim Sadou}, 22, left.",
        "It was the work of many, said the friends of the late {p:Karim Sadou} in Oslo.",
        "They thanked {p:Karim Sadou}, the dreamer who taught them.",
        "They talked to {p:Tenzin}, who owns two boats.",
        "That drew an answer from {p:Karim Sadou}, whose boats sank.",
    ],
    misses: &[
        "The Lantern Crew, who own two boats, left.",
        "It was led by a partner at the law firm Verlan & Sadou, who began late.",
        "It was signed by the head of Brint Verlan, who came late.",
        "One from Verlan, who came late, left.",
        "They came late to Karim Sadou Street.",
        "They live on Verlan Street, whose houses sank.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let piece = draft.pieces[nth];
        let a = &draft.a;
        let end = piece.range.end;
        // `partner at the law firm Lantern & Verlan, who began`, but `ferry operator Karim Sadou, 22`
        let before = piece.range.first.wrapping_sub(1);
        let body = is_body_before_name(a, before) && !is_age(a, end + 1);
        let of = is_of_title(a, piece.range) || body;
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
        // `the late Rosa Lind`
        let late = a.is_text(piece.range.first.wrapping_sub(1), "late")
            && a.is_text(piece.range.first.wrapping_sub(2), "the")
            && a.is_capital(piece.range.first)
            && is_unknown_name(draft, nth);
        if late {
            draft.prove(nth, ID, 0.9);
        } else if !of
            && (one || is_unknown_name(draft, nth))
            && a.is_comma(end)
            && (a.is_one_of(end + 1, &["who", "whose", "whom"])
                || is_age(a, end + 1)
                || is_somebody(a, end + 1))
        {
            draft.prove(nth, ID, 0.8);
        }
    }
}

/// `the binder who taught students`, `a boy who sang`
fn is_somebody(a: &Analysis<'_>, at: usize) -> bool {
    let words = (at + 1..at + 4).take_while(|&at| a.is_small(at) && !a.any(at, Class::RELATIVE));
    let who = at + 1 + words.count();
    a.is_one_of(at, &["the", "a", "an"]) && who > at + 1 && a.is_text(who, "who")
}

/// `aged 84,` or `84,` behind the comma.
fn is_age(a: &Analysis<'_>, at: usize) -> bool {
    let number = at + usize::from(a.is_text(at, "aged"));
    a.is(number, TokenKind::Number) && a.text(number).len() == 2 && a.is_comma(number + 1)
}
