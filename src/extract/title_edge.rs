//! Where a title begins and ends, when no comma says so: places before it, the name or the field behind it.
use super::analysis::Analysis;
use super::cue::reports_at;
use super::piece::place_at;
use crate::lexicon::Class;
use crate::text::{Shape, TokenKind};

/// `Minister of Ports of Kenya Rosa Lind`: the end of a country behind `of` when capitalized words of no body follow.
pub(super) fn place_before_name(a: &Analysis<'_>, at: usize) -> Option<usize> {
    // `Ambassador of Japan to Kenya Rosa Lind`
    let of = a.is_one_of(at.wrapping_sub(1), &["of", "in", "to"])
        || a.is_text(at.wrapping_sub(1), "the") && a.is_text(at.wrapping_sub(2), "of");
    let known = place_at(a, at).map(|(len, _)| len).filter(|_| of);
    let len = known.or_else(|| state_before_name(a, at))?;
    let end = at + len;
    // `the Xiamen Harbor Company`: a noun for a body further on makes the place a part of its name.
    let body = Class::ORG
        .with(Class::ORG_SUFFIX)
        .with(Class::EVENT)
        .with(Class::ROLE)
        .with(Class::INITIATIVE)
        .with(Class::HONORIFIC);
    let run = (end..end + 8).take_while(|&at| a.is_capital(at) || a.is(at, TokenKind::Clitic));
    // `of Asia Panorama`: one word more is a part of the same name.
    let particle = a.has(end + 1, Class::PARTICLE) && a.is_capital(end + 2);
    let name = a.is_capital(end)
        && (a.is_capital(end + 1) || particle)
        && !run.into_iter().any(|at| a.any(at, body));
    name.then_some(end)
}

/// `Prime Minister of Verlan Rosa Lind said`: an office of a state, a word that no list knows, and two or three more with
/// a verb or `, who` behind; the first is what is governed. Units: tokens.
pub(super) fn state_before_name(a: &Analysis<'_>, at: usize) -> Option<usize> {
    const PARTS: &[&str] = &[
        "el", "la", "las", "los", "new", "nova", "puerto", "saint", "san", "santa", "st.",
    ];
    let of = at.checked_sub(1).filter(|&of| a.is_text(of, "of"))?;
    let lead = of.wrapping_sub(1);
    let office = a.is_text(lead, "minister") && a.is_text(lead.wrapping_sub(1), "prime")
        || a.is_one_of(lead, &["king", "premier", "queen"]);
    let own = |at: usize| {
        a.is_capital(at)
            && !a.is_acronym(at)
            && (a.class(at).is_unknown() || a.any(at, Class::FAMILY_FIRST.with(Class::PARTICLE)))
    };
    let name = (at..at + 6).take_while(|&next| own(next)).count();
    let end = at + name;
    let said = a.is_finite(end) || a.is_comma(end) && a.is_text(end + 1, "who");
    let field = (at..end).any(|at| is_field(a, at));
    (office && (3..=4).contains(&name) && said && !field && !a.is_one_of(at, PARTS)).then_some(1)
}

/// Endings of nouns for fields of work; hardly any name has one.
const FIELDS: &[&str] = &[
    "tion", "sion", "ment", "ogy", "ics", "ture", "ance", "ence", "ship", "ness", "ing", "ities",
    "graphy", "nomy", "istry",
];

/// Names of people with such an ending. Source: our reading, no list.
const NAMES: &[&str] = &[
    "browning",
    "canning",
    "clarence",
    "clement",
    "constance",
    "cushing",
    "downing",
    "fielding",
    "fleming",
    "florence",
    "golding",
    "harding",
    "keating",
    "laurence",
    "lawrence",
    "manning",
    "prudence",
    "spalding",
    "sterling",
    "terence",
];

/// Whether a word ends as nouns for fields of work do, and is no name.
fn ends_as_field(a: &Analysis<'_>, at: usize) -> bool {
    FIELDS.iter().any(|ending| a.text(at).ends_with(ending)) && !a.is_one_of(at, NAMES)
}

/// A capitalized word that names a field of work and nobody.
pub(crate) fn is_field(a: &Analysis<'_>, at: usize) -> bool {
    is_named_field(a, at) || a.text(at).len() > 6 && ends_as_field(a, at)
}

/// Whether it is one of the common ones.
pub(crate) fn is_named_field(a: &Analysis<'_>, at: usize) -> bool {
    a.is_one_of(at, NAMED)
}

/// Fields of work that ministries and bodies are called after.
const NAMED: &[&str] = &[
    "agriculture",
    "education",
    "environment",
    "harbors",
    "harbours",
    "innovation",
    "ports",
    "research",
    "technology",
    "economies",
    "economy",
    "economics",
    "industries",
    "construction",
    "works",
    "affairs",
    "children",
    "welfare",
    "culture",
    "commerce",
    "defence",
    "defense",
    "energy",
    "family",
    "finance",
    "fisheries",
    "food",
    "forestry",
    "health",
    "home",
    "housing",
    "industry",
    "interior",
    "justice",
    "labor",
    "labour",
    "land",
    "lands",
    "mines",
    "science",
    "sector",
    "operations",
    "services",
    "sport",
    "sports",
    "tourism",
    "trade",
    "transport",
    "water",
    "women",
    "youth",
];

/// `Minister of Forestry and Land Restoration Rosa Lind`: the noun of a field, and right behind it two or three
/// capitalized words that no list knows and that a verb, a comma or the end follows.
pub(crate) fn field_before_name(a: &Analysis<'_>, at: usize) -> bool {
    if !a.is_capital(at + 1) {
        return false;
    }
    let field = |at: usize| is_field(a, at) || ends_as_field(a, at);
    let many = |at: usize| a.text(at).len() > 4 && a.text(at).ends_with('s');
    let name = (at + 1..at + 5)
        .take_while(|&next| {
            a.is_capital(next) && (!a.is_acronym(next) || a.shape(next).has(Shape::DOTTED))
        })
        .count();
    let known = Class::FAMILY_FIRST.with(Class::PARTICLE);
    // `Ulan` begins the name of a town, and is one of people.
    let begins = |at: usize| a.class(at) == Class::PLACE && place_at(a, at).is_none();
    let own = |at: usize| a.class(at).is_unknown() || a.any(at, known) || begins(at);
    let unknown = (at + 1..at + 1 + name).all(|next| own(next) && !field(next));
    let end = at + 1 + name;
    let closes = !a.is_word(end) && !a.is(end, TokenKind::Clitic)
        || a.is_finite(end)
        || a.is_small(end) && a.any(end, Class::PAST)
        || a.any(
            end,
            Class::PREPOSITION.with(Class::ADVERB).with(Class::RELATIVE),
        );
    let person =
        a.is_comma(end) && a.is_text(end + 1, "who") || a.any(end, Class::CUE) && a.is_finite(end);
    // `Minister of Rivers and Coasts Rosa Lind`
    let pair = many(at) && a.is_text(at.wrapping_sub(1), "and") && a.is_capital(at.wrapping_sub(2));
    let fields = field(at) || pair;
    (fields && (2..=4).contains(&name) || many(at) && name == 2 && person) && unknown && closes
}

/// `Representative in Lantern-Kul Region Rosa Lind`: what a part of a country is called by. Source: our reading, no
/// list.
const REGIONS: &[&str] = &[
    "county",
    "district",
    "governorate",
    "oblast",
    "prefecture",
    "province",
    "region",
];

/// Whether such a noun stands there with two to four words behind it that no list knows.
pub(super) fn is_region_before_name(a: &Analysis<'_>, at: usize) -> bool {
    if !a.is_capital(at + 1) || !a.is_one_of(at, REGIONS) {
        return false;
    }
    let known = Class::FAMILY_FIRST.with(Class::PARTICLE);
    let words = (at + 1..at + 6)
        .take_while(|&next| a.is_capital(next))
        .count();
    (2..=4).contains(&words)
        && (at + 1..=at + words).all(|next| a.class(next).is_unknown() || a.any(next, known))
}

/// `Chairman of the Tarn People’s Committee Le Van Dung said`: the noun of a body, and right behind it two to four
/// capitalized words that no list knows and that a reporting verb follows.
pub(super) fn body_before_name(a: &Analysis<'_>, at: usize) -> bool {
    if !a.has(at, Class::ORG) || !a.is_capital(at + 1) {
        return false;
    }
    let name = (at + 1..at + 6)
        .take_while(|&next| a.is_capital(next))
        .count();
    let known = Class::FAMILY_FIRST.with(Class::PARTICLE);
    let end = at + 1 + name;
    // `of the Embassy Karim Sadou`: the noun alone, which no name goes on.
    let alone = a.is_text(at.wrapping_sub(1), "the") && a.is_text(at.wrapping_sub(2), "of");
    (2..=4).contains(&name)
        && (at + 1..end).all(|next| a.class(next).is_unknown() || a.any(next, known))
        && (alone
            || a.past_bracket(end).is_some()
            || a.is_finite(end)
            || reports_at(a, end)
            || a.is_comma(end)
                && (a.is_finite(end + 1)
                    || a.is_one_of(end + 1, &["who", "whose"])
                    || a.is_capital(end + 1) && a.any(end + 1, Class::ROLE)))
}

/// `signed by Tor Vik and the Chairman of the bank Rosa Lind.`: the noun of a body that was named before, and right behind
/// it two to four words that no list knows, where nobody named before the title bears it.
pub(super) fn is_body_of_before_name(a: &Analysis<'_>, at: usize, from: usize) -> bool {
    let known = Class::FAMILY_FIRST.with(Class::PARTICLE);
    // `the company Blue Lantern`, `the foundation Blue Lantern` have such names.
    let nouns = [
        "bank",
        "board",
        "commission",
        "committee",
        "council",
        "embassy",
        "ministry",
    ];
    let noun = a.is_one_of(at, &nouns) && a.is_text(at.wrapping_sub(1), "the") && at > from;
    if !noun || !a.is_capital(at + 1) {
        return false;
    }
    let name = (at + 1..at + 6)
        .take_while(|&next| a.is_capital(next))
        .count();
    let end = at + 1 + name;
    let own = (at + 1..end)
        .all(|next| !a.is_acronym(next) && (a.class(next).is_unknown() || a.any(next, known)));
    let closes = matches!(a.kind(end), Some(TokenKind::Period)) || reports_at(a, end);
    let title = a.sentence(at).first.max(from.saturating_sub(LONGEST_TITLE))..from;
    let led = title
        .rev()
        .find(|&at| !a.is_word(at) || a.is_text(at, "and"));
    let borne = led.is_some_and(|at| a.is_comma(at) && a.is_capital(at.wrapping_sub(1)));
    (2..=4).contains(&name) && own && closes && !borne
}

/// How far before its complement a title may begin. Units: tokens.
const LONGEST_TITLE: usize = 10;

/// `the council’s chief executive`, `Kenya’s deputy minister`: where a title begins with those whose title it is.
pub(crate) fn with_owner(a: &Analysis<'_>, title: usize, limit: usize) -> usize {
    if title < limit + 2 || !a.is(title - 1, TokenKind::Clitic) || !a.is_word(title - 2) {
        return title;
    }
    let mut first = title - 2;
    while first > limit
        && a.is_capital(first)
        && a.is_capital(first - 1)
        && !a.any(first - 1, Class::DETERMINER)
    {
        first -= 1;
    }
    first
}

/// `Head of the farm «Red Hill» Rosa Lind told`: behind the marks of a name stands somebody's, and what they did.
pub(super) fn closes_before_name(a: &Analysis<'_>, at: usize) -> bool {
    let name = (at..at + 4)
        .take_while(|&at| a.is_capital(at) && a.class(at).is_unknown())
        .count();
    let end = at + name;
    (2..=3).contains(&name) && (a.is_finite(end) || !a.is_word(end) || a.is_text(end, "and"))
}

/// Whether the word of a trade is somebody's name: `Ann Baker said`, `Baker said`, but `Baker of the Year`.
pub(super) fn is_family_name(a: &Analysis<'_>, at: usize) -> bool {
    if !a.has(at, Class::TRADE) || !a.is_capital(at) {
        return false;
    }
    let before = at.wrapping_sub(1);
    let named = a.is_capital(before)
        && a.class(before).is_unknown()
        && !a.is_acronym(before)
        && a.block_of(before) == a.block_of(at);
    let used = a.is_capital(at + 1) || a.is_one_of(at + 1, &["of", "at", "for"]);
    named || !used
}
