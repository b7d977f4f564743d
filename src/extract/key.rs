//! Keys of words: two words of a document are the same for the rules when their keys are equal.
//!
//! A key is a hash of the folded word, so that comparing names needs no strings. Within one document a clash of two
//! different words is out of all proportion (64 bits).
use super::analysis::Analysis;
use super::range::Range;
use crate::lexicon::Class;
use crate::text::fold;
use std::hash::{Hash as _, Hasher as _};

/// A folded word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Key(u64);

/// The keys of the words of a range, signs left out.
pub(crate) fn keys(a: &Analysis<'_>, range: Range) -> Vec<Key> {
    range
        .iter()
        .filter(|&at| a.is_word(at))
        .map(|at| key(a.text(at)))
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
        .map(|at| key(a.text(at)))
        .collect()
}

/// The key of a word. The two spellings of `center` are one.
pub(crate) fn key(word: &str) -> Key {
    let mut hasher = rustc_hash::FxHasher::default();
    if word.eq_ignore_ascii_case("centre") {
        b"center".hash(&mut hasher);
    } else if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) && word.len() <= 24 {
        let mut bytes = [0u8; 24];
        if let Some(to) = bytes.get_mut(..word.len()) {
            to.copy_from_slice(word.as_bytes());
            to.make_ascii_lowercase();
            to.hash(&mut hasher);
        }
    } else {
        fold(word).as_bytes().hash(&mut hasher);
    }
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
