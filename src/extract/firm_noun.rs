//! Nouns of firms and other bodies, and those that bodies and persons are called alike. Source: our reading, no list.
use super::analysis::Analysis;
use crate::lexicon::Class;

/// What firms are, and hardly anybody.
const FIRMS: &[&str] = &[
    "airline",
    "carrier",
    "distributor",
    "insurer",
    "lender",
    "maker",
    "manufacturer",
    "operator",
    "provider",
    "retailer",
    "supplier",
];

/// What firms and persons are alike.
const TRADES: &[&str] = &[
    "auditor",
    "breeder",
    "brewer",
    "broadcaster",
    "builder",
    "consultant",
    "contractor",
    "developer",
    "employer",
    "exporter",
    "grower",
    "producer",
    "publisher",
];

/// What mostly bodies are at an event.
const BACKERS: &[&str] = &[
    "organiser",
    "organisers",
    "organizer",
    "organizers",
    "partner",
    "partners",
    "sponsor",
    "sponsors",
    "supporter",
    "supporters",
];

/// Whether a word says what a firm is: `operator Lantern Verlan`.
pub(super) fn is_firm(a: &Analysis<'_>, at: usize) -> bool {
    a.is_one_of(at, FIRMS)
}

/// Whether a word says what firms are, also if persons are so called too: `Lantern Fields, a grower of rice`.
pub(super) fn is_firm_too(a: &Analysis<'_>, at: usize) -> bool {
    is_firm(a, at) || a.is_one_of(at, TRADES) || is_backer(a, at)
}

/// Whether a word says what a body is at an event: `Community partner: Lantern Quay`.
pub(super) fn is_backer(a: &Analysis<'_>, at: usize) -> bool {
    a.is_one_of(at, BACKERS)
}

/// Whether a small word before a name says that it is that of a body: `the law firm Lantern & Verlan`.
pub(super) fn is_body_before_name(a: &Analysis<'_>, at: usize) -> bool {
    let body = a.any(at, Class::ORG) && !a.any(at, Class::ROLE);
    let kind = a.is_one_of(at, &["charity", "company", "firm", "house", "nonprofit"]);
    a.is_small(at) && (body || kind || is_firm(a, at))
}
