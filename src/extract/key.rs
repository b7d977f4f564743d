//! Keys of words: two words of a document are the same for the rules when their keys are equal.
//!
//! A key is a hash of the folded word, so that comparing names needs no strings. Within one document a clash of two
//! different words is out of all proportion (64 bits).
use super::analysis::Analysis;
use super::range::Range;
use crate::lexicon::Class;
use crate::text::{Packed, fold};
use std::hash::{Hash, Hasher as _};

/// A folded word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(crate) struct Key(u64);

/// The keys of the words of a range, signs left out.
pub(crate) fn keys(a: &Analysis<'_>, range: Range) -> Vec<Key> {
    range
        .iter()
        .filter(|&at| a.is_word(at))
        .map(|at| a.key(at))
        .collect()
}

/// The keys of the words that tell a title from others: no articles, prepositions and the like.
pub(crate) fn telling_keys(a: &Analysis<'_>, range: Range) -> Vec<Key> {
    let small = Class::DETERMINER
        .with(Class::PREPOSITION)
        .with(Class::CONJUNCTION)
        .with(Class::POSSESSIVE);
    range
        .iter()
        .filter(|&at| a.is_word(at) && !a.any(at, small))
        .map(|at| a.key(at))
        .collect()
}

/// The key of a word. The two spellings of `center` are one.
pub(crate) fn key(word: &str) -> Key {
    match Packed::word(word) {
        Some(packed) => key_of(packed, word),
        None => folded(word),
    }
}

/// Like [`key`], for a word that is packed already.
pub(crate) fn key_of(packed: Packed, word: &str) -> Key {
    if !packed.is_alphanumeric() {
        return folded(word);
    }
    let british = packed == const { Packed::small("centre") };
    hashed(if british {
        const { Packed::small("center") }
    } else {
        packed
    })
}

fn folded(word: &str) -> Key {
    let word = fold(word);
    Packed::word(&word).map_or_else(|| hashed(&word), hashed)
}

fn hashed(word: impl Hash) -> Key {
    let mut hasher = rustc_hash::FxHasher::default();
    word.hash(&mut hasher);
    Key(hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn spellings_that_fold_alike_have_one_key() {
        assert_eq!(key("Müller"), key("MULLER"));
        assert_eq!(key("Centre"), key("center"));
        assert_ne!(key("Lind"), key("Linda"));
    }
}
