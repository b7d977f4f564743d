//! Noun phrases of titles: where what stands behind `of`, `at` or `in` ends.
use super::analysis::Analysis;
use super::honorific::is_honorific;
use super::judge::is_secretary_of_state;
use super::title::role_end;
use super::title_edge::{
    body_before_name, closes_before_name, field_before_name, is_body_of_before_name,
    is_region_before_name, place_before_name,
};
use crate::lexicon::Class;
use crate::text::TokenKind;

/// The end of the noun phrase that begins at `from`, prepositional phrases with `of` included.
pub(crate) fn noun_phrase_end(a: &Analysis<'_>, from: usize, limit: usize) -> usize {
    let mut at = from;
    while at < limit {
        match a.kind(at) {
            Some(TokenKind::Mark) => match a.pair_opening(at).and_then(|pair| pair.close) {
                Some(close) if close < at + 12 && close < limit => {
                    at = close + 1;
                    if closes_before_name(a, at) {
                        break;
                    }
                }
                _ => break,
            },
            Some(TokenKind::Number | TokenKind::Clitic) => at += 1,
            Some(TokenKind::Symbol) if matches!(a.text(at), "&" | "/" | "%") => at += 1,
            Some(TokenKind::Word) if a.is_capital(at) => {
                // `of Switzerland to Kenya H.E. Rosa Lind`
                if at > from && is_honorific(a, at) {
                    break;
                }
                // `Secretary of State Rosa Lind`
                if is_secretary_of_state(a, at) && a.is_capital(at + 1) && a.is_capital(at + 2) {
                    at += 1;
                    break;
                }
                if let Some(end) = place_before_name(a, at) {
                    at = end + usize::from(is_region_before_name(a, end));
                    break;
                }
                at += 1;
                let region = is_region_before_name(a, at - 1);
                if region || field_before_name(a, at - 1) || body_before_name(a, at - 1) {
                    break;
                }
            }
            // `of Lantern region Rosa Lind`, `Chairman of the bank Rosa Lind`
            Some(TokenKind::Word)
                if a.is_small(at)
                    && (is_region_before_name(a, at) || is_body_of_before_name(a, at, from)) =>
            {
                at += 1;
                break;
            }
            Some(TokenKind::Word) if a.is_text(at, "and") => {
                if title_at_role(a, at + 1, limit)
                    || !(a.is_capital(at + 1) || continues(a, at + 1, from))
                    || a.is_text(at + 1, "the")
                {
                    break;
                }
                at += 1;
            }
            Some(TokenKind::Word) if a.is_one_of(at, &["of", "for"]) && at > from => at += 1,
            Some(TokenKind::Word) if continues(a, at, from) => at += 1,
            Some(TokenKind::Comma) if listed_noun(a, at, limit) => at += 1,
            _ => break,
        }
    }
    while at > from
        && a.is_small(at - 1)
        && a.any(
            at - 1,
            Class::PREPOSITION
                .with(Class::DETERMINER)
                .with(Class::CONJUNCTION),
        )
    {
        at -= 1;
    }
    at
}

/// `Ministry of Health, Labor and Welfare`: a comma inside a list of capitalized nouns that `and` ends.
fn listed_noun(a: &Analysis<'_>, comma: usize, limit: usize) -> bool {
    let mut at = comma + 1;
    while at < limit.min(comma + 4)
        && a.is_capital(at)
        && a.any(
            at,
            Class::VERB.with(Class::ROLE_MODIFIER).with(Class::GROUP),
        )
    {
        at += 1;
    }
    at > comma + 1
        && a.is_text(at, "and")
        && a.is_capital(at + 1)
        && !title_at_role(a, at + 1, limit)
}

fn title_at_role(a: &Analysis<'_>, at: usize, limit: usize) -> bool {
    let mut first = at;
    while a.is_small(first) && a.has(first, Class::DETERMINER) {
        first += 1;
    }
    (first..limit.min(first + 3))
        .take_while(|&at| a.is_word(at) && !a.has(at, Class::PREPOSITION))
        .any(|at| {
            role_end(a, at, limit)
                .is_some_and(|end| end >= limit || !a.is_capital(end) || a.is_small(end))
        })
}

/// Fields of work that are called by what is done there. Source: our reading, no list.
const FIELDS_OF_WORK: &[&str] = &[
    "accounting",
    "advertising",
    "banking",
    "broadcasting",
    "catering",
    "engineering",
    "farming",
    "fishing",
    "fundraising",
    "housing",
    "learning",
    "lending",
    "lighting",
    "mapping",
    "marketing",
    "mining",
    "nursing",
    "planning",
    "policing",
    "processing",
    "publishing",
    "purchasing",
    "recycling",
    "shipping",
    "teaching",
    "training",
];

/// Whether a small word goes on with a noun phrase that began at `from`.
fn continues(a: &Analysis<'_>, at: usize, from: usize) -> bool {
    let blocked = Class::PREPOSITION
        .with(Class::CONJUNCTION)
        .with(Class::SUBJECT)
        .with(Class::RELATIVE)
        .with(Class::WH)
        .with(Class::AUXILIARY)
        .with(Class::ADVERB)
        .with(Class::NEGATION)
        .with(Class::OBJECT);
    if a.any(at, blocked) && !(at == from && a.has(at, Class::DETERMINER)) {
        return false;
    }
    if a.any(at, Class::POSSESSIVE) {
        return at == from;
    }
    let after_noun = at > from
        && !a.any(
            at - 1,
            Class::DETERMINER
                .with(Class::PREPOSITION)
                .with(Class::CONJUNCTION)
                .with(Class::POSSESSIVE),
        );
    // `director of coastal lending`
    let adjective = ["al", "ic", "ive", "ble"]
        .iter()
        .any(|ending| a.text(at.wrapping_sub(1)).ends_with(ending));
    // `of Dutch shipping insurer Alto`
    let branch = a.has(at.wrapping_sub(1), Class::DEMONYM) && a.is_small(at + 1);
    let object = Class::DETERMINER
        .with(Class::POSSESSIVE)
        .with(Class::OBJECT);
    // `head of port lighting`
    let field = a.is_one_of(at, FIELDS_OF_WORK) && !a.any(at + 1, object);
    let gerund = (adjective && a.is_small(at - 1) || branch || field) && a.has(at, Class::ING);
    let verb = a.any(at, Class::PAST)
        || after_noun && !gerund && a.any(at, Class::THIRD_PERSON.with(Class::ING));
    let noun_too = a.any(
        at,
        Class::ORG
            .with(Class::EVENT)
            .with(Class::GROUP)
            .with(Class::INITIATIVE),
    );
    !verb || noun_too && !a.has(at, Class::PAST) || at == from && !a.has(at, Class::PAST)
}
