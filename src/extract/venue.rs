//! Names of buildings and streets, which end like names of people or hold the name of an event.
use super::analysis::Analysis;
use super::range::Range;

/// What such names end in.
const VENUES: &[&str] = &[
    "airport",
    "arena",
    "auditorium",
    "avenue",
    "boulevard",
    "bridge",
    "building",
    "campus",
    "complex",
    "drive",
    "gallery",
    "grounds",
    "hall",
    "hotel",
    "house",
    "lane",
    "library",
    "palace",
    "park",
    "pavilion",
    "plaza",
    "quay",
    "road",
    "room",
    "square",
    "stadium",
    "street",
    "terminal",
    "theater",
    "theatre",
    "tower",
];

/// What bears the names of kings and saints besides buildings and streets.
const NAMESAKES: &[&str] = &[
    "bay",
    "county",
    "harbor",
    "harbour",
    "hospital",
    "island",
    "islands",
    "river",
    "sound",
    "station",
    "university",
];

/// `Queen Lind Avenue`: whether what is named so is a place or a house and nobody.
pub(crate) fn is_namesake(a: &Analysis<'_>, at: usize) -> bool {
    is_venue(a, at) || a.is_capital(at) && a.is_one_of(at, NAMESAKES)
}

/// Whether a capitalized word is the noun of a building or a street.
pub(crate) fn is_venue(a: &Analysis<'_>, at: usize) -> bool {
    a.is_capital(at) && a.is_one_of(at, VENUES)
}

/// `on Front Street`, `at Tarn House`: a place where something is, and nobody.
pub(crate) fn is_address(a: &Analysis<'_>, name: Range) -> bool {
    let before = name.first.wrapping_sub(1);
    let located =
        a.is_small(before) && a.is_one_of(before, &["on", "at", "in", "along", "near", "off"]);
    located && name.len() > 1 && is_venue(a, name.end - 1)
}
