//! All titles of a document, found from their role words outwards.
use crate::extract::analysis::Analysis;
use crate::extract::honorific::is_honorific;
use crate::extract::piece::place_at;
use crate::extract::title::{Title, title_at};
use crate::extract::title_edge::is_field;
use crate::lexicon::Class;
use crate::text::TokenKind;

/// The titles in text order, none inside another.
pub(in crate::extract) fn all(a: &Analysis<'_>) -> Vec<Title> {
    let mut out: Vec<Title> = Vec::new();
    let mut from = 0;
    for head in a.with(Class::ROLE.with(Class::ROLE_MODIFIER)) {
        if head < from
            || !a.has(head, Class::ROLE) && !a.is_one_of(head, &["chief", "deputy"])
            || is_verb_here(a, head)
        {
            continue;
        }
        let sentence = a.sentence(head);
        let start = lead(a, head, sentence.first.max(from));
        if let Some(title) = title_at(a, start, sentence.end).filter(|title| title.role.end > head)
        {
            from = title.range.end;
            out.push(title);
        }
    }
    out
}

/// `to host`, `will chair`: a role word that is a verb in its place.
fn is_verb_here(a: &Analysis<'_>, at: usize) -> bool {
    a.is_small(at)
        && a.any(at, Class::BASE)
        && at > 0
        && (a.is_text(at - 1, "to") || a.any(at - 1, Class::AUXILIARY.with(Class::SUBJECT)))
        && !a.is_text(at + 1, "of")
}

/// The first word of a title whose head is known: capitalized words and modifiers before it.
fn lead(a: &Analysis<'_>, head: usize, limit: usize) -> usize {
    let mut first = head;
    let mut nouns = 0;
    while first > limit && head - first < 8 {
        let before = first - 1;
        let modifier = a.is_word(before) && a.has(before, Class::ROLE_MODIFIER);
        let proper = a.is_capital(before) && !is_honorific(a, before) && !opens_sentence(a, before);
        let owner = a.is(before, TokenKind::Clitic)
            && before > limit
            && a.is_capital(before - 1)
            && a.is_capital(first);
        // `a book conservator`, `the port captain`: a noun that is a work, a place or a verb too.
        let retired = a.is_capital(before.wrapping_sub(1))
            && a.has(before.wrapping_sub(1), Class::ROLE_MODIFIER)
            && a.sentence_first(before - 1);
        let bounded = before == limit
            || retired
            || a.is_comma(before - 1)
            || a.is(before - 1, TokenKind::Clitic)
            // `moderated by travel journalist Lind`
            || a.is_text(before - 1, "by") && a.is_capital(head + 1)
            || a.any(before - 1, Class::DETERMINER) && !a.is_text(before - 1, "that");
        let common = Class::BASE
            .with(Class::WORK)
            .with(Class::DOCUMENT)
            .with(Class::INITIATIVE)
            .with(Class::PLACE);
        let common = bounded && a.any(before, common) && !a.any(before, Class::PAST);
        let noun = a.is_small(before)
            && (a.class(before).is_unknown() || a.has(before, Class::ORG) || common)
            && nouns == 0
            && !a.text(before).ends_with("ly")
            && first == head;
        // `the central bank governor`
        let central =
            a.is_small(before) && a.is_text(before, "central") && a.is_text(first, "bank");
        // `Investment and Trade Minister`: two fields of one office.
        let field = before.wrapping_sub(1);
        let joined = a.is_text(before, "and")
            && before > limit
            && a.is_capital(field)
            && a.is_capital(first)
            && is_field(a, field)
            && !(a.is_capital(field.wrapping_sub(1)) && field > limit);
        // `Bank of Thailand Assistant Governor`
        let body = a.is_text(before, "of")
            && before > limit
            && a.is_capital(first)
            && a.is_capital(before - 1)
            && a.has(before - 1, Class::ORG_CHAIN)
            && place_at(a, first).is_some();
        if body {
            first = before - 1;
        } else if modifier || proper || owner || central {
            first = before;
        } else if joined {
            first = field;
        } else if noun {
            nouns += 1;
            first = before;
        } else {
            break;
        }
    }
    if a.is(first, TokenKind::Clitic) {
        first + 1
    } else {
        first
    }
}

fn opens_sentence(a: &Analysis<'_>, at: usize) -> bool {
    let small = Class::PREPOSITION
        .with(Class::ADVERB)
        .with(Class::DETERMINER)
        .with(Class::SUBORDINATOR)
        .with(Class::CONJUNCTION)
        .with(Class::POSSESSIVE)
        .with(Class::SUBJECT)
        .with(Class::WEEKDAY);
    a.any(at, small) && !a.is_acronym(at)
        || a.sentence_first(at)
            && a.any(at, Class::ING.with(Class::PAST))
            && !a.has(at, Class::ROLE)
}

/// The title that ends right before a token.
pub(in crate::extract) fn ending_at(titles: &[Title], end: usize) -> Option<&Title> {
    let nth = titles.partition_point(|title| title.range.end < end);
    titles.get(nth).filter(|title| title.range.end == end)
}

/// The title that begins at a token, or behind an article there.
pub(in crate::extract) fn beginning_at<'t>(
    a: &Analysis<'_>,
    titles: &'t [Title],
    at: usize,
) -> Option<&'t Title> {
    let mut first = at;
    while a.is_small(first)
        && a.any(first, Class::DETERMINER.with(Class::POSSESSIVE))
        && first < at + 2
    {
        first += 1;
    }
    let nth = titles.partition_point(|title| title.range.first < first);
    titles.get(nth).filter(|title| title.range.first == first)
}
