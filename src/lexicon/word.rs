//! What the ending of a word says that no list holds.
use super::{Class, Lexicon};
use crate::text::{Packed, Shape};

/// Trades that no list can be complete in: `hydrogeologist`, `oceanographer`, `statistician`.
const TRADES: [Packed; 5] = [
    Packed::small("ologist"),
    Packed::small("ographer"),
    Packed::small("iatrist"),
    Packed::small("ician"),
    Packed::small("ineer"),
];
const TRADES_PLURAL: [Packed; 5] = [
    Packed::small("ologists"),
    Packed::small("ographers"),
    Packed::small("iatrists"),
    Packed::small("icians"),
    Packed::small("ineers"),
];

/// The class of a word by its ending; of a long word, `tail` may be its end alone.
pub(super) fn by_ending(tail: Packed) -> Class {
    if TRADES.iter().any(|&trade| tail.ends_with(trade)) {
        Class::ROLE
    } else if TRADES_PLURAL.iter().any(|&trade| tail.ends_with(trade)) {
        Class::ROLE_PLURAL
    } else {
        Class::default()
    }
}

/// What a word with hyphens that no list knows is, by its last part: `letter-writer`, `net-maker`.
fn compound(lexicon: &Lexicon, word: &str) -> Class {
    const MAKERS: [&str; 6] = ["builder", "grower", "maker", "mender", "setter", "worker"];
    let Some((_, tail)) = word.rsplit_once('-') else {
        return Class::default();
    };
    // `a five-member crew`, `an e-reader`
    if matches!(tail, "chair" | "head" | "member" | "reader") {
        return Class::default();
    }
    let known = lexicon.class(tail);
    match known.has(Class::ROLE) || MAKERS.contains(&tail) {
        // `Ann Smith-Baker`: a family name as much as its last part.
        true if known.has(Class::TRADE) => Class::ROLE.with(Class::TRADE),
        true => Class::ROLE,
        // `co-founders`
        false if known.has(Class::ROLE_PLURAL) => Class::ROLE_PLURAL,
        false => Class::default(),
    }
}

/// What the shape of a word tells that no list knows: a compound by its last part, and a small word by its ending,
/// `handed` is a past. A name may end so: `Ahmed`.
pub(crate) fn guess(lexicon: &Lexicon, word: &str, shape: Shape) -> Class {
    if shape.has(Shape::HYPHEN) {
        return compound(lexicon, word);
    }
    let small = word.len() > 4 && word.bytes().all(|letter| letter.is_ascii_lowercase());
    if small && word.ends_with("ed") && !word.ends_with("eed") {
        return Class::PAST.with(Class::PARTICIPLE);
    }
    Class::default()
}
