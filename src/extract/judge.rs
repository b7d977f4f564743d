//! What a stretch of capitalized words between roles and honorifics is: a body, an event, a place, or words that may be
//! somebody's name.
use super::analysis::Analysis;
use super::cue::reports_at;
use super::gathering::{is_compound, ordinal};
use super::piece::{Piece, PieceKind, place_at};
use super::range::Range;
use super::title_edge::{field_before_name, is_region_before_name, state_before_name};
use super::venue::is_venue;
use crate::lexicon::Class;
use crate::text::{Shape, TokenKind};

/// Judges a stretch without roles and honorifics.
pub(super) fn judge(a: &Analysis<'_>, range: Range, weak: bool, out: &mut Vec<Piece>) {
    // `Minister of Land Restoration Rosa Lind`: a field of work and a name.
    let led = a.is_small(range.first.wrapping_sub(1))
        && a.is_one_of(range.first.wrapping_sub(1), &["of", "and", "for"]);
    let field = range
        .iter()
        .find(|&at| led && at + 2 < range.end && field_before_name(a, at));
    if let Some(field) = field {
        judge(a, Range::new(range.first, field + 1), weak, out);
        return judge(a, Range::new(field + 1, range.end), weak, out);
    }
    // `Representative in Lantern-Kul Region Rosa Lind`: a part of a country and a name.
    let inside = range.len() > 3 && a.is_one_of(range.first.wrapping_sub(1), &["in", "of"]);
    let mut words = range.iter().skip(1).filter(|_| inside);
    if let Some(region) = words.find(|&at| is_region_before_name(a, at)) {
        out.push(Piece::new(
            Range::new(range.first, region + 1),
            PieceKind::Place,
            weak,
        ));
        return judge(a, Range::new(region + 1, range.end), weak, out);
    }
    // `the other one, the Colombian Rosa Lind, proposed`: where somebody is from, and a name.
    let origin = a.has(range.first, Class::DEMONYM)
        && a.is_text(range.first.wrapping_sub(1), "the")
        && a.is_comma(range.first.wrapping_sub(2))
        && a.is_comma(range.end)
        && (3..=5).contains(&range.len())
        && (range.first + 1..range.end).all(|at| a.class(at).is_unknown())
        && reports_at(a, range.end + 1);
    if origin {
        let one = Range::new(range.first, range.first + 1);
        out.push(Piece::new(one, PieceKind::Demonym, weak));
        return judge(a, Range::new(one.end, range.end), weak, out);
    }
    // `Banka Tarn`: in other languages the noun comes first.
    if range.len() > 1 && a.is_one_of(range.first, FOREIGN) {
        let kind = PieceKind::Organization;
        out.push(Piece::new(range, kind, weak));
        return;
    }
    // `Secretary of State Rosa Lind`
    if range.len() > 2 && is_secretary_of_state(a, range.first) {
        out.push(Piece::new(
            Range::new(range.first, range.first + 1),
            PieceKind::Role,
            weak,
        ));
        return judge(a, Range::new(range.first + 1, range.end), weak, out);
    }
    let mut push = |range: Range, kind: PieceKind| {
        if !range.is_empty() {
            out.push(Piece::new(range, kind, weak));
        }
    };
    if a.has(range.first, Class::ORG_PREFIX) && a.is_acronym(range.first) {
        let quoted = a
            .pair_opening(range.end)
            .and_then(|pair| pair.close)
            .map(|close| close + 1);
        let end = if range.len() == 1 {
            quoted.unwrap_or(range.end)
        } else {
            range.end
        };
        return push(Range::new(range.first, end), PieceKind::Organization);
    }
    let last_of = |class: Class| {
        range
            .iter()
            .rev()
            .find(|&at| a.any(at, class) && a.is_capital(at) && !is_family(a, range, at))
    };
    let organization = last_of(Class::ORG.with(Class::ORG_SUFFIX));
    // `Sentral Exhibition Hall`: where events are held.
    // `Breakfast Round Table`: two words that name a gathering together.
    let compound = (range.first + 2..range.end)
        .rev()
        .find(|&at| a.is_capital(at) && is_compound(a, at));
    // `the 14th Lantern Ball`, but `Michael Ball`
    let ball = || {
        let last = range.end - 1;
        let nth = ordinal(a, range.first.wrapping_sub(1)).or_else(|| ordinal(a, range.first));
        (range.len() > 1 && a.is_text(last, "ball") && nth.is_some()).then_some(last)
    };
    let event = compound.or_else(|| {
        last_of(Class::EVENT_NAME).filter(|&at| at + 1 >= range.end || !is_venue(a, at + 1))
    });
    let event = event.or_else(ball);
    // `the 9th General Assembly`: one of a row of gatherings, and no body.
    let numbered = ordinal(a, range.first)
        .or_else(|| ordinal(a, range.first.wrapping_sub(1)))
        .is_some()
        || is_year(a, range.first.wrapping_sub(1));
    let (head, kind) = match (organization, event) {
        (Some(org), Some(event)) if event > org || event == org && numbered => {
            (event, PieceKind::Event)
        }
        // `the Nairobi-based Alto Bank`: where it is, and its name.
        (Some(org), _) if org > range.first && a.text(range.first).ends_with("-based") => {
            return judge(a, Range::new(range.first + 1, range.end), weak, out);
        }
        (Some(org), _) => (org, PieceKind::Organization),
        (None, Some(event)) => (event, PieceKind::Event),
        (None, None) => {
            let known = place_at(a, range.first).map(|(len, _)| len);
            if let Some(len) = known.or_else(|| state_before_name(a, range.first)) {
                if len >= range.len() {
                    return push(range, PieceKind::Place);
                }
                // `Minister of Ports of Kenya Rosa Lind`: a country behind "of", then a name.
                let before =
                    range.first - usize::from(a.is_text(range.first.wrapping_sub(1), "the"));
                let led = a.is_small(before.wrapping_sub(1));
                if range.len() >= len + 2
                    && led
                    && !is_given_too(a, range.first)
                    && a.is_one_of(before.wrapping_sub(1), &["of", "in", "to"])
                {
                    push(Range::new(range.first, range.first + len), PieceKind::Place);
                    return judge(a, Range::new(range.first + len, range.end), weak, out);
                }
            }
            let kind = match range.len() {
                1 if a.has(range.first, Class::DEMONYM) => PieceKind::Demonym,
                1 if a.is_acronym(range.first) => PieceKind::Acronym,
                _ => PieceKind::Words,
            };
            return push(range, kind);
        }
    };
    // `Tarn Park Kenya`: a place that ends the run belongs to the name of the body.
    let placed = kind == PieceKind::Organization
        && place_at(a, head + 1).is_some_and(|(len, _)| head + 1 + len == range.end);
    let end = if placed { range.end } else { head + 1 };
    push(Range::new(range.first, end), kind);
    if end < range.end {
        judge(a, Range::new(end, range.end), weak, out);
    }
}

/// What bodies begin with in languages that put the noun first. Source: our reading, no list.
const FOREIGN: &[&str] = &[
    "associação",
    "associazione",
    "asociación",
    "banca",
    "banco",
    "banka",
    "banque",
    "caisse",
    "caixa",
    "compagnie",
    "fondation",
    "fondazione",
    "fundação",
    "fundación",
    "grupo",
    "institut",
    "instituto",
    "istituto",
    "stiftung",
    "universidad",
    "universidade",
    "università",
    "universitas",
    "université",
];

/// `Secretary of State`: whether a token is the last word of that office.
pub(super) fn is_secretary_of_state(a: &Analysis<'_>, at: usize) -> bool {
    a.is_text(at, "state")
        && a.is_text(at.wrapping_sub(1), "of")
        && a.is_text(at.wrapping_sub(2), "secretary")
}

/// `the life of Florence Lind`: cities and countries that women and men are called too. Behind an office it is the
/// place. Source: our reading, no list.
fn is_given_too(a: &Analysis<'_>, at: usize) -> bool {
    const GIVEN: &[&str] = &[
        "adelaide",
        "austin",
        "carmel",
        "charlotte",
        "chelsea",
        "dallas",
        "florence",
        "houston",
        "lourdes",
        "madison",
        "milan",
        "paris",
        "regina",
        "santiago",
        "savannah",
        "sofia",
        "sydney",
        "troy",
        "valencia",
        "victoria",
        "virginia",
    ];
    a.is_one_of(at, GIVEN)
        && !(a.is_text(at.wrapping_sub(1), "of") && a.any(at.wrapping_sub(2), Class::STATE_ROLE))
}

/// `the 2032 General Assembly`
fn is_year(a: &Analysis<'_>, at: usize) -> bool {
    let text = a.text(at);
    a.is(at, TokenKind::Number)
        && text.len() == 4
        && (text.starts_with("19") || text.starts_with("20"))
}

/// `Park Sung-hee`, `Eun-ji Park`: a family name that is a common noun too, beside a given name with a small second part.
fn is_family(a: &Analysis<'_>, range: Range, at: usize) -> bool {
    let given = if at == range.first {
        at + 1
    } else {
        range.first
    };
    range.len() == 2 && a.has(at, Class::FAMILY_FIRST) && is_given_pair(a, given)
}

/// `Auditor Park Sung-hee`: whether a family name and a given name with a small second part begin at a token.
pub(crate) fn is_family_first(a: &Analysis<'_>, at: usize) -> bool {
    a.has(at, Class::FAMILY_FIRST) && is_given_pair(a, at + 1)
}

/// `Sung-hee`
fn is_given_pair(a: &Analysis<'_>, at: usize) -> bool {
    let parts = a.text(at).split_once('-');
    a.shape(at).has(Shape::HYPHEN)
        && parts.is_some_and(|(_, second)| second.starts_with(char::is_lowercase))
}
