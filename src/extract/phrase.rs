//! Noun phrases of which the lists need not know a word: `a person close to the talks`, `most of those asked`.
//!
//! A phrase is told by where it stands, between the start of a clause and a verb, and by what it cannot hold: a finite
//! verb, a subject pronoun, a conjunction of clauses. What stands between commas behind its core is an apposition, what
//! `who` or `that` leads in a relative clause.
use super::analysis::Analysis;
use super::cue::past_helpers;
use super::range::Range;
use crate::lexicon::Class;
use crate::text::TokenKind;

/// The longest phrase with all that belongs to it. Units: tokens.
const LONGEST: usize = 60;

/// A noun phrase.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrase {
    /// All of it, with a closing comma or dash.
    pub(crate) full: Range,
    /// Without apposition, relative clause and brackets.
    pub(crate) core: Range,
}

impl Phrase {
    /// The noun that the phrase is about: the last word before the first preposition; behind a quantity (`half of`,
    /// `a group of`) the one that is counted.
    pub(crate) fn head(&self, a: &Analysis<'_>) -> usize {
        let mut first = self.core.first;
        loop {
            let end = (first + 1..self.core.end)
                .find(|&at| {
                    a.is_small(at) && a.has(at, Class::PREPOSITION) || a.is(at, TokenKind::Open)
                })
                .unwrap_or(self.core.end);
            let mut head = end - 1;
            // `a paper circulated at the forum`
            while head > first && is_participle(a, head) {
                head -= 1;
            }
            let counted = is_quantity(a, head) && a.is_text(end, "of") && end + 1 < self.core.end;
            if !counted {
                return head;
            }
            first = end + 1;
        }
    }
}

/// A participle behind its noun.
fn is_participle(a: &Analysis<'_>, at: usize) -> bool {
    let past =
        a.any(at, Class::PARTICIPLE) || a.class(at).is_unknown() && a.text(at).ends_with("ed");
    a.is_small(at)
        && past
        && a.is_word(at - 1)
        && !a.any(at - 1, Class::DETERMINER.with(Class::POSSESSIVE))
}

/// The phrase that ends right before `end`, the longest that begins a clause behind `from`.
pub(crate) fn before(a: &Analysis<'_>, from: usize, end: usize) -> Option<Phrase> {
    let from = from.max(end.saturating_sub(LONGEST));
    starts(a, from, end).find_map(|at| ending_at(a, at, end))
}

/// Where phrases can begin that belong to a verb at `end`: never inside a quotation that ends before it.
fn starts(a: &Analysis<'_>, from: usize, end: usize) -> impl Iterator<Item = usize> {
    let level = |at: usize| a.enclosing(at).map(|pair| pair.open);
    (from..end)
        .filter(move |&at| level(at) == level(end) && (at == from || starts_clause(a, at)))
        .filter(|&at| can_begin(a, at))
}

/// The phrase that begins at `at`; an apposition behind it belongs to it only where a comma or the sentence ends it.
pub(crate) fn behind(a: &Analysis<'_>, at: usize, limit: usize) -> Option<Phrase> {
    if at >= limit || !can_begin(a, at) {
        return None;
    }
    let mut core = Range::new(at, core_end(a, at, limit.min(at + LONGEST)));
    // `said Lind mournfully`: how it was said.
    while core.len() > 1 && a.is_small(core.end - 1) && a.any(core.end - 1, Class::ADVERB) {
        core.end -= 1;
    }
    (!core.is_empty()).then_some(Phrase { full: core, core })
}

/// The subject of a sentence's main clause: the first phrase from `from` on that a finite verb follows before `end`.
pub(crate) fn subject(a: &Analysis<'_>, from: usize, end: usize) -> Option<Phrase> {
    starts(a, from, end).find_map(|at| {
        let core = Range::new(at, core_end(a, at, end));
        if core.is_empty() || core.end >= end {
            return None;
        }
        if is_verb(a, core.end) {
            return Some(Phrase { full: core, core });
        }
        // `The mayor, still tired, left`
        let full = Range::new(at, closing(a, core.end, end)? + 1);
        Some(Phrase { full, core })
    })
}

/// The sign that closes the aside which opens at `open`: the next one of its kind right before a verb.
fn closing(a: &Analysis<'_>, open: usize, end: usize) -> Option<usize> {
    let kind = a
        .kind(open)
        .filter(|kind| matches!(kind, TokenKind::Comma | TokenKind::Dash))?;
    (open + 1..end.min(open + LONGEST)).find(|&at| a.is(at, kind) && is_verb(a, at + 1))
}

/// Whether a clause can begin behind the token before `at`.
fn starts_clause(a: &Analysis<'_>, at: usize) -> bool {
    let before = at - 1;
    match a.kind(before) {
        Some(TokenKind::Word) => {
            a.is_small(before)
                && a.any(
                    before,
                    Class::CONJUNCTION
                        .with(Class::SUBORDINATOR)
                        .with(Class::RELATIVE)
                        .with(Class::WH),
                )
        }
        Some(TokenKind::Number | TokenKind::Clitic | TokenKind::Symbol) | None => false,
        Some(_) => true,
    }
}

/// The phrase that ends right before a relative pronoun: as far back as nothing governs it.
pub(crate) fn antecedent(a: &Analysis<'_>, from: usize, end: usize) -> Option<Phrase> {
    let end = end - usize::from(end > from && a.is_comma(end - 1));
    let mut first = end;
    while first > from.max(end.saturating_sub(8)) {
        let before = first - 1;
        let stops = !matches!(
            a.kind(before),
            Some(TokenKind::Word | TokenKind::Number | TokenKind::Clitic)
        ) || breaks(a, before)
            || a.is_small(before) && a.any(before, Class::CONJUNCTION)
            // `Rosa Lind of the Alto Fund, who`
            || a.is_small(before)
                && a.has(before, Class::PREPOSITION)
                && !(a.is_one_of(before, &["of", "at", "from"]) && a.is_capital(before.wrapping_sub(1)));
        if stops {
            break;
        }
        first = before;
    }
    let core = Range::new(first, end);
    (!core.is_empty() && can_begin(a, first)).then_some(Phrase { full: core, core })
}

/// Words that may stand before the determiner or number of a phrase.
const MEASURES: &[&str] = &[
    "nearly", "almost", "about", "roughly", "over", "only", "even", "more", "fewer", "at", "up",
    "just", "as",
];

fn can_begin(a: &Analysis<'_>, at: usize) -> bool {
    if a.is(at, TokenKind::Number) {
        return true;
    }
    if !a.is_word(at) || a.any(at, Class::WEEKDAY.with(Class::MONTH)) {
        return false;
    }
    if MEASURES.iter().any(|word| a.is_text(at, word)) {
        let measured = (at + 1..at + 4).find(|&next| {
            a.any(next, Class::NUMBER.with(Class::DETERMINER)) || a.is(next, TokenKind::Number)
        });
        return measured.is_some_and(|next| {
            (at + 1..next)
                .all(|word| a.is_one_of(word, &["than", "least", "most", "to", "many", "about"]))
        });
    }
    let blocked = Class::PREPOSITION
        .with(Class::CONJUNCTION)
        .with(Class::AUXILIARY)
        .with(Class::SUBORDINATOR)
        .with(Class::WH)
        .with(Class::NEGATION)
        .with(Class::SUBJECT)
        .with(Class::OBJECT)
        .with(Class::ADVERB);
    let noun_like = Class::DETERMINER
        .with(Class::POSSESSIVE)
        .with(Class::NUMBER);
    if a.any(at, noun_like) {
        return !a.is_text(at, "that") && (!a.is_text(at, "this") || a.is_word(at + 1));
    }
    // `, joked that the last thing he expected`
    let reports = a.is_small(at) && a.any(at, Class::CUE) && a.any(at, Class::PAST);
    !(a.any(at, blocked)
        || reports
        || a.is_small(at) && a.any(at, Class::ING)
        || a.text(at).ends_with("ly"))
}

/// The end of the core that begins at `from`: before a comma, a relative clause, a verb.
fn core_end(a: &Analysis<'_>, from: usize, limit: usize) -> usize {
    let mut at = from;
    while at < limit {
        if let Some(past) = a
            .past_bracket(at)
            .filter(|&past| past <= limit && at > from)
        {
            at = past;
            continue;
        }
        let inner = match a.kind(at) {
            Some(TokenKind::Word) => at == from || !breaks(a, at),
            Some(TokenKind::Number | TokenKind::Clitic) => true,
            Some(TokenKind::Symbol) => at > from,
            _ => false,
        };
        if !inner {
            break;
        }
        at += 1;
    }
    at
}

/// Whether a word cannot stand in the core of a phrase.
fn breaks(a: &Analysis<'_>, at: usize) -> bool {
    if a.is_capital(at) {
        return a.any(at, Class::WEEKDAY.with(Class::MONTH)) && !a.is_small(at + 1);
    }
    let clause = Class::AUXILIARY
        .with(Class::SUBJECT)
        .with(Class::RELATIVE)
        .with(Class::WH)
        .with(Class::NEGATION);
    let subordinator = a.any(at, Class::SUBORDINATOR) && !a.any(at, Class::PREPOSITION);
    let that = a.is_text(at, "that");
    let determined = a.any(at, Class::DETERMINER) && !that;
    (a.any(at, clause) && !determined) || subordinator || is_verb(a, at)
}

/// Whether a word is a finite verb where it stands. A participle behind its noun (`those asked`, `people named in the
/// report`) is none, nor an adjective before one.
pub(crate) fn is_verb(a: &Analysis<'_>, at: usize) -> bool {
    if !a.is_small(at) {
        return false;
    }
    let object = Class::DETERMINER
        .with(Class::POSSESSIVE)
        .with(Class::OBJECT)
        .with(Class::SUBJECT)
        .with(Class::ADVERB)
        .with(Class::NEGATION);
    if a.any(at, Class::AUXILIARY) {
        return !a.is_one_of(at, &["being", "having", "been", "be"]);
    }
    let before = at.wrapping_sub(1);
    let attributive = a.is_small(before)
        && a.any(
            before,
            Class::DETERMINER
                .with(Class::POSSESSIVE)
                .with(Class::PREPOSITION)
                .with(Class::NUMBER),
        )
        || a.is(before, TokenKind::Clitic);
    if attributive {
        return false;
    }
    let named = a.is_capital(before) && !a.sentence_first(before);
    let has_object = a.any(at + 1, object) || a.is_text(at + 1, "that");
    let unknown = a.class(at).is_unknown();
    let past = a.any(at, Class::PAST) || unknown && a.text(at).ends_with("ed");
    let participle = a.any(at, Class::PARTICIPLE) || unknown;
    if past {
        // `people named in …` against `he named the people`
        return !participle || has_object || named || a.is_text(at + 1, "to");
    }
    let third = a.any(at, Class::THIRD_PERSON) || unknown && a.text(at).ends_with('s');
    third && (has_object || named && a.any(at, Class::THIRD_PERSON))
}

/// The phrase from `first` to `end`, if all between can be one.
fn ending_at(a: &Analysis<'_>, first: usize, end: usize) -> Option<Phrase> {
    let phrase = |core: Range| Phrase {
        full: Range::new(first, end),
        core,
    };
    let core = Range::new(first, core_end(a, first, end));
    // `the need for …`, where the lists know the noun as a verb
    let article = core.len() == 1 && a.is_one_of(first, &["the", "a", "an"]);
    if core.is_empty() || article || is_time(a, core) {
        return None;
    }
    if core.end == end {
        return Some(phrase(core));
    }
    let last = end - 1;
    match a.kind(core.end)? {
        kind @ (TokenKind::Comma | TokenKind::Dash) => {
            let closes = a.is(last, kind) && last > core.end + 1;
            (closes && is_aside(a, Range::new(core.end + 1, last)) || is_list(a, core.end, end))
                .then(|| phrase(core))
        }
        TokenKind::Word if a.has(core.end, Class::RELATIVE) && a.is_small(core.end) => {
            // `the groups who wrote to her`; `a woman who said she was there` ends with a comma or with its verb.
            let tail = Range::new(core.end + 1, end);
            let own = tail
                .iter()
                .any(|at| a.is_finite(at) || a.any(at, Class::VERB));
            let parted = tail
                .iter()
                .any(|at| a.is_comma(at) || a.is(at, TokenKind::Mark));
            (own && !parted).then(|| phrase(core))
        }
        _ => None,
    }
}

/// Whether what stands between two commas can be left out: it is an apposition, a relative clause, a participle.
fn is_aside(a: &Analysis<'_>, range: Range) -> bool {
    let free = a.any(
        range.first,
        Class::RELATIVE
            .with(Class::PREPOSITION)
            .with(Class::SUBORDINATOR),
    ) || a.any(range.first, Class::ING.with(Class::PARTICIPLE));
    let marks = range.iter().any(|at| {
        matches!(a.kind(at), Some(TokenKind::Semicolon | TokenKind::Colon))
            || a.is_comma(at) && predicate_at(a, at + 1)
    });
    // `head of Alto, said that …, stressed`: a predicate is no aside.
    let predicate = is_verb(a, past_helpers(a, range.first));
    !marks
        && !predicate
        && (free
            || (range.first..range.end)
                .all(|at| !a.any(at, Class::SUBJECT) || a.has(at, Class::RELATIVE)))
}

/// Whether the predicate of a clause begins at a token, behind a comma: `, must open`, `, then said`; not `, backed by`.
pub(crate) fn predicate_at(a: &Analysis<'_>, at: usize) -> bool {
    let verb = past_helpers(a, at);
    let helper = a.any(at, Class::AUXILIARY) && a.is_finite(at);
    helper || is_verb(a, verb) || a.is_finite(verb) && !a.is_text(verb + 1, "by")
}

/// Whether commas and a last `and` join phrases: `Ohio, Utah and Iowa`.
fn is_list(a: &Analysis<'_>, comma: usize, end: usize) -> bool {
    let and = (comma + 1..end)
        .rev()
        .take_while(|&at| !a.is_comma(at))
        .any(|at| a.is_one_of(at, &["and", "or"]));
    and && (comma + 1..end).all(|at| a.is_comma(at) || !breaks(a, at) || a.is_capital(at))
}

/// Words that count what `of` leads in.
fn is_quantity(a: &Analysis<'_>, at: usize) -> bool {
    let counts = Class::NUMBER.with(Class::DETERMINER).with(Class::QUANTITY);
    a.is(at, TokenKind::Number) || a.any(at, counts) || a.text(at) == "%"
}

/// Whether a phrase says when: `last week`, `this year`.
fn is_time(a: &Analysis<'_>, core: Range) -> bool {
    let when = Class::WEEKDAY
        .with(Class::MONTH)
        .with(Class::SEASON)
        .with(Class::TIME);
    a.any(Phrase { full: core, core }.head(a), when)
}
