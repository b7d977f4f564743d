//! The events that a number tells apart: `the first session`, the second of those that were listed.
use super::Sighting;
use crate::extract::analysis::Analysis;
use crate::extract::gathering::one_of;
use crate::text::{TokenKind, fold};

#[derive(Debug)]
struct Entry {
    event: usize,
    number: u8,
    noun: String,
}

/// Events with their numbers, in the order in which they were told of.
#[derive(Debug, Default)]
pub(super) struct Numbered(Vec<Entry>);

impl Numbered {
    pub(super) fn note(&mut self, event: usize, number: u8, noun: String) {
        self.0.push(Entry {
            event,
            number,
            noun,
        });
    }

    /// The event of that noun and number that was told of last.
    pub(super) fn find(&self, number: u8, noun: &str) -> Option<usize> {
        let mut last = self.0.iter().rev();
        last.find(|entry| entry.number == number && entry.noun == noun)
            .map(|entry| entry.event)
    }

    /// `the second of them`: the event of that number among those that were told of last.
    pub(super) fn nth(&self, number: u8) -> Option<usize> {
        let noun = &self.0.last()?.noun;
        self.find(number, noun)
    }

    /// The event of that noun that was told of last, with its number.
    pub(super) fn last(&self, noun: &str) -> Option<(usize, u8)> {
        let last = self.0.iter().rev().find(|entry| entry.noun == noun)?;
        Some((last.event, last.number))
    }
}

/// The noun of a sighting, as that of one: `session`, also of `three sessions`.
pub(super) fn noun_of(a: &Analysis<'_>, sighting: &Sighting) -> String {
    fold(one_of(a, sighting.head).unwrap_or_else(|| a.text(sighting.head)))
}

/// The number behind a noun: `Session 2`, `part two`.
pub(super) fn number_behind(a: &Analysis<'_>, head: usize) -> Option<u8> {
    const WORDS: [&str; 5] = ["one", "two", "three", "four", "five"];
    let behind = head + 1;
    if a.is(behind, TokenKind::Number) {
        return a.text(behind).parse().ok();
    }
    let nth = WORDS.iter().position(|word| a.is_text(behind, word))?;
    u8::try_from(nth + 1).ok()
}
