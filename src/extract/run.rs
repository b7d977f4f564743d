//! Runs of words that are written like names: capitalized ones, with what may stand between two parts of a name.
use super::analysis::Analysis;
use super::range::Range;
use crate::lexicon::Class;
use crate::text::{Gap, Shape, TokenKind};

/// The run of name-like tokens that begins at `at`; empty if none does.
pub(super) fn run(a: &Analysis<'_>, at: usize, limit: usize) -> Range {
    let start = at;
    if !is_name_like(a, at) || opens_sentence_only(a, at) {
        return Range::new(start, start);
    }
    let mut end = at + 1;
    while end < limit {
        let gap = a.tokens.get(end).map_or(Gap::Cut, |token| token.gap);
        if gap == Gap::Line && !a.is_capital(end) {
            break;
        }
        if is_name_like(a, end) {
            end += 1;
        } else if joins(a, end) && end + 1 < limit && is_name_like(a, end + 1) {
            end += 2;
        } else if a.has(end, Class::PARTICLE)
            && a.has(end + 1, Class::PARTICLE)
            && is_name_like(a, end + 2)
            && end + 2 < limit
        {
            end += 3;
        } else if a.has(end, Class::PATRONYMIC) && a.is_small(end) {
            end += 1;
        } else {
            break;
        }
    }
    Range::new(start, end)
}

/// A sign or small word that may stand between two parts of a name.
fn joins(a: &Analysis<'_>, at: usize) -> bool {
    if a.is_small(at) {
        return a.has(at, Class::PARTICLE) && !a.any(at, Class::DETERMINER);
    }
    match a.kind(at) {
        Some(TokenKind::Clitic) => {
            // `Freight Forwarders’ Union`: of many, as nothing stands behind the sign.
            let many = !a.text(at).contains('s') && a.text(at - 1).ends_with('s');
            let office = a.is_text(at + 1, "office") && a.any(at - 1, Class::ROLE);
            (office || many || a.any(at - 1, Class::GROUP.with(Class::ROLE_PLURAL)))
                && a.any(
                    at + 1,
                    Class::ORG
                        .with(Class::PLACE)
                        .with(Class::INITIATIVE)
                        .with(Class::EVENT_NAME),
                )
        }
        Some(TokenKind::Symbol) => a.text(at) == "&",
        // `Hellenic–Georgian Chamber`: two names of one body.
        Some(TokenKind::Dash) => {
            let glued = |at: usize| a.tokens.get(at).is_some_and(|token| token.gap == Gap::None);
            a.text(at) == "–"
                && glued(at)
                && glued(at + 1)
                && a.is_capital(at + 1)
                && (at + 2..at + 4).any(|at| a.is_capital(at) && a.any(at, Class::ORG))
        }
        _ => false,
    }
}

fn is_name_like(a: &Analysis<'_>, at: usize) -> bool {
    if !a.is_capital(at) {
        if leads_with_article(a, at) {
            return true;
        }
        // Names of products and sites that are written small: `lab.ai`.
        return a.is_word(at)
            && a.shape(at).has(Shape::DOTTED)
            && !a.text(at).ends_with('.')
            && !a.text(at).contains('@');
    }
    let small_words = Class::DETERMINER
        .with(Class::SUBJECT)
        .with(Class::WEEKDAY)
        .with(Class::WH);
    if a.any(at, small_words) && !a.is_acronym(at) {
        return a.text(at).len() > 1
            && a.any(at, Class::PARTICLE)
            && a.is_capital(at + 1)
            && a.is_capital(at.wrapping_sub(1));
    }
    if a.has(at, Class::MONTH) {
        let dated = |at: usize| a.is(at, TokenKind::Number);
        return !(dated(at + 1) || at > 0 && (dated(at - 1) || a.any(at - 1, Class::PREPOSITION)));
    }
    !a.has(at, Class::CONJUNCTION)
}

/// `al-Sayed`, `ul-Haq`: a name behind an article that a hyphen joins to it.
fn leads_with_article(a: &Analysis<'_>, at: usize) -> bool {
    // `d’Almeida`, `dell’Acqua`
    if let Some((lead, name)) = a.text(at).split_once(['’', '\''])
        && matches!(lead, "d" | "l" | "dell" | "dall" | "degl")
        && name.starts_with(char::is_uppercase)
    {
        return true;
    }
    let hyphen = a.shape(at).has(Shape::HYPHEN);
    let parts = a.text(at).split_once('-').filter(|_| hyphen);
    parts.is_some_and(|(article, name)| {
        a.lexicon.class(article).has(Class::PARTICLE) && name.starts_with(char::is_uppercase)
    })
}

/// Whether the capital of a word only tells that a sentence begins.
fn opens_sentence_only(a: &Analysis<'_>, at: usize) -> bool {
    // `WHEN Lind came`: the first word of a chapter in capitals, beside a name that is not.
    let led = a.is_acronym(at)
        && a.text(at).len() > 3
        && a.any(at, Class::SUBORDINATOR.with(Class::PREPOSITION))
        && a.is_capital(at + 1)
        && !a.is_acronym(at + 1);
    if led {
        return true;
    }
    let first = a.sentence_first(at);
    if !first {
        return a.any(
            at,
            Class::PREPOSITION
                .with(Class::POSSESSIVE)
                .with(Class::SUBORDINATOR),
        ) && !a.is_acronym(at)
            && !a.is_capital(at.wrapping_sub(1));
    }
    let common = Class::PREPOSITION
        .with(Class::POSSESSIVE)
        .with(Class::SUBORDINATOR)
        .with(Class::ADVERB)
        .with(Class::AUXILIARY)
        .with(Class::NEGATION)
        .with(Class::NUMBER)
        .with(Class::RELATIVE);
    if a.any(at, common) && !a.is_acronym(at) {
        return true;
    }
    let participle = a.any(at, Class::ING.with(Class::PAST))
        && !a.any(at, Class::ROLE.with(Class::ORG).with(Class::EVENT));
    if participle || a.text(at).len() > 4 && a.text(at).ends_with("ly") && a.is_small(at + 1) {
        return true;
    }
    // `Ports must open`: a lone word that the lists know as an ordinary one, or that stands small elsewhere.
    let ordinary = Class::GROUP
        .with(Class::VERB)
        .with(Class::INITIATIVE)
        .with(Class::WORK)
        .with(Class::CUE_NOUN)
        .with(Class::ORDINAL);
    !is_name_like(a, at + 1)
        && a.any(at, ordinary)
        && !a.any(at, Class::ROLE.with(Class::PLACE).with(Class::DEMONYM))
}
