//! Titles as noun phrases: `Deputy Minister of Ports`, `representative of the Center in Oslo`, `Alto Fund Director`.
use super::analysis::Analysis;
use super::judge::is_family_first;
use super::piece::place_at;
use super::range::Range;
use super::title_edge::{is_family_name, is_field};
use super::title_phrase::noun_phrase_end;
use crate::lexicon::Class;
use crate::text::TokenKind;

/// A title in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Title {
    /// The whole of it, without an article before.
    pub(crate) range: Range,
    /// Its role words (`Deputy Minister`).
    pub(crate) role: Range,
    /// Whether a complement follows the role (`of Ports`).
    pub(crate) complete: bool,
}

/// The longest stretch between an article and the head of a title. Units: tokens.
const LONGEST_LEAD: usize = 7;

/// The title that begins at `at` (or behind the article there), if one does.
pub(crate) fn title_at(a: &Analysis<'_>, at: usize, limit: usize) -> Option<Title> {
    let mut first = at;
    while first < limit
        && a.is_small(first)
        && (a.any(first, Class::DETERMINER.with(Class::POSSESSIVE)) || a.is_text(first, "also"))
    {
        first += 1;
    }
    let role = role_from(a, first, limit)?;
    let (end, complete) = complements(a, role.end, limit);
    Some(Title {
        range: Range::new(first, end),
        role,
        complete,
    })
}

/// All titles joined by `and` or a comma from `at` on: `Minister of Ports and Head of the Agency`.
pub(crate) fn titles_at(a: &Analysis<'_>, at: usize, limit: usize) -> Vec<Title> {
    let mut out = Vec::new();
    let Some(first) = title_at(a, at, limit) else {
        return out;
    };
    let mut end = first.range.end;
    out.push(first);
    // `Dean at Tarn University, Oslo, and former Deputy Minister`
    let seat = a.is_comma(end).then(|| place_at(a, end + 1)).flatten();
    let past = seat.map(|(len, _)| end + 1 + len);
    if let Some(past) = past.filter(|&past| a.is_comma(past) && a.is_text(past + 1, "and"))
        && title_at(a, past + 2, limit).is_some()
    {
        out[0].range.end = past;
        end = past + 1;
    }
    while a.is_text(end, "and") && a.is_small(end) {
        let Some(next) = title_at(a, end + 1, limit) else {
            break;
        };
        end = next.range.end;
        out.push(next);
    }
    out
}

/// The role words of a title whose first token is `first`: what stands before the head must be able to qualify it.
fn role_from(a: &Analysis<'_>, first: usize, limit: usize) -> Option<Range> {
    let stop = limit.min(first + LONGEST_LEAD);
    for at in first..stop {
        // `a master’s student`
        let owner = |end: usize| {
            a.is(end, TokenKind::Clitic)
                && a.is_small(end + 1)
                && role_end(a, end + 1, limit).is_some()
        };
        if let Some(end) = role_end(a, at, limit).filter(|&end| !owner(end)) {
            return Some(Range::new(at, end));
        }
        let leads = match a.kind(at) {
            // `Investment and Trade Minister`
            Some(TokenKind::Word) if a.is_text(at, "and") => {
                at > first && is_field(a, at - 1) && a.is_capital(at + 1)
            }
            // `Bank of Kenya Deputy Governor`
            Some(TokenKind::Word) if a.is_text(at, "of") => {
                at > first
                    && a.has(at - 1, Class::ORG_CHAIN)
                    && a.is_capital(at - 1)
                    && a.is_capital(at + 1)
            }
            Some(TokenKind::Word) => a.is_capital(at) || qualifies(a, at),
            // `a 24-year-old trainee`
            // `Zone 3 director`
            Some(TokenKind::Number) => {
                a.text(at).ends_with("-old") || at > first && a.is_capital(at - 1)
            }
            Some(TokenKind::Clitic) => at > first,
            Some(TokenKind::Symbol) => a.text(at) == "&",
            _ => false,
        };
        if !leads {
            return None;
        }
    }
    None
}

/// A small word that may stand before a role: an adjective or noun, nothing that opens another phrase.
fn qualifies(a: &Analysis<'_>, at: usize) -> bool {
    let blocked = Class::PREPOSITION
        .with(Class::CONJUNCTION)
        .with(Class::SUBJECT)
        .with(Class::RELATIVE)
        .with(Class::AUXILIARY)
        .with(Class::SUBORDINATOR)
        .with(Class::NEGATION)
        .with(Class::PAST)
        .with(Class::DETERMINER);
    !a.any(at, blocked)
}

/// Role words from `at`: modifiers, a head, and what belongs behind it; small or capitalized.
pub(crate) fn role_end(a: &Analysis<'_>, at: usize, limit: usize) -> Option<usize> {
    let role = Class::ROLE.with(Class::ROLE_MODIFIER);
    let mut end = at;
    let mut head = None;
    while end < limit
        && a.is_word(end)
        && (a.any(end, role) && !is_family_name(a, end)
            || a.is_text(end, "and")
                && (a.has(end + 1, Class::ROLE)
                    || a.has(end + 1, Class::ROLE_MODIFIER) && a.has(end + 2, Class::ROLE))
                && head == Some(end - 1))
    {
        // `chief risk officer`
        if a.is_text(end, "chief")
            && a.is_word(end + 1)
            && a.is_text(end + 2, "officer")
            && end + 2 < limit
        {
            head = Some(end + 2);
            end += 3;
            continue;
        }
        // `chief executive`
        let executive = a.is_text(end, "executive") && end > at && a.is_text(end - 1, "chief");
        if a.has(end, Class::ROLE) || executive {
            head = Some(end);
        }
        end += 1;
    }
    let mut end = match head {
        Some(head) => head + 1,
        // `Executive Vice Chief of …`: the last modifier is the head when a complement follows.
        None if end > at
            && a.is_capital(end - 1)
            && a.is_text(end, "of")
            && a.is_text(end - 1, "chief") =>
        {
            end
        }
        // `project lead at …`
        None if end > at + 1
            && a.is_text(end - 1, "lead")
            && a.is_one_of(end, &["at", "of", "for", "with"]) =>
        {
            end
        }
        // `his deputy Rosa Lind`
        None if end == at + 1
            && a.is_text(at, "deputy")
            && a.any(at.wrapping_sub(1), Class::POSSESSIVE)
            && a.is_capital(end) =>
        {
            end
        }
        None => return None,
    };
    let behind = [
        "general",
        "emeritus",
        "plenipotentiary",
        "designate",
        "extraordinary",
    ];
    // `Ambassador Extraordinary and Plenipotentiary`
    let rank =
        |at: usize| usize::from(a.is_text(at, "and") && a.is_text(at + 1, "plenipotentiary"));
    while end < limit && a.is_one_of(end + rank(end), &behind) {
        end += 1 + rank(end);
    }
    // `Representative Office`: the noun behind makes it the name of a body.
    let body = end < limit
        && a.is_capital(end - 1)
        && a.is_capital(end)
        && a.any(end, Class::ORG)
        && !a.has(end, Class::ROLE)
        && !is_family_first(a, end);
    (!body).then_some(end)
}

/// What belongs to a title behind its role: `of …`, `at …`, `in Oslo`, `to the United Nations`.
fn complements(a: &Analysis<'_>, from: usize, limit: usize) -> (usize, bool) {
    // `Vice President (Africa) of Alto Bank`, `Dean (Student Affairs), Dr Lind`
    let bracket = a.past_bracket(from).filter(|&past| {
        let inner = from + 1..past - 1;
        let field = inner.len() < 5
            && inner
                .clone()
                .all(|at| a.is_capital(at) || a.is_text(at, "and"));
        field && (a.is_small(past) && a.is_one_of(past, &["of", "for", "at"]) || a.is_comma(past))
    });
    let mut end = bracket.unwrap_or(from);
    while end < limit && a.is_small(end) {
        let open = a.is_one_of(end, &["of", "for", "at", "under", "with"]);
        let named = a.is_one_of(end, &["in", "to", "on", "from"]);
        let next = end + 1;
        // `nurse in charge of …`, `lecturer in environmental history`
        let subject = a.is_text(end, "on") && end == from && is_field(a, next);
        let field = subject
            || a.is_text(end, "in")
                && end == from
                && a.is_small(next)
                && (a.class(next).is_unknown()
                    || a.any(next, Class::ROLE_MODIFIER)
                    || a.is_text(next, "charge"));
        let proper = a.is_capital(next) || a.is_text(next, "the") && a.is_capital(next + 1);
        let own = a.any(next, Class::POSSESSIVE) && !a.is_one_of(next, &["its", "their"]);
        // `a sound engineer from Bursa`: where somebody lives is no title.
        let origin = a.is_text(end, "from")
            && (place_at(a, next).is_some()
                || a.is_capital(next)
                    && (!a.is_word(next + 1)
                        || a.is_small(next + 1)
                            && a.any(next + 1, Class::PREPOSITION.with(Class::RELATIVE))
                            && !a.is_text(next + 1, "of")));
        if origin {
            break;
        }
        let leads = open && !own && !a.any(next, Class::RELATIVE)
            || named && proper && !a.any(next, Class::MONTH.with(Class::WEEKDAY));
        if !leads && !field {
            break;
        }
        let np = noun_phrase_end(a, next, limit);
        if np == next {
            break;
        }
        end = np;
    }
    (end, end > from)
}
