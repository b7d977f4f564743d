//! Word lists and what they say of a word.
//!
//! The lists are data: `en/*.tsv`, each with its meaning, columns and source on top. To add a reporting verb, a role or
//! an event noun, add a row. No person, organization or event of the sample documents stands in any of them.
//! [`Lexicon::get`] reads them once; [`Lexicon::class`] is the one look-up on the hot path.
mod class;
mod cue;
mod inflect;
mod place;
mod table;
mod word;

pub use class::Class;
pub use cue::{CueClass, CuePhrase, CueSense, Frames};
pub use place::{PlaceClass, PlaceName};

use crate::text::{Packed, with_small_letters};
pub(crate) use inflect::plural;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;
use table::rows;
use word::by_ending;
pub(crate) use word::guess;

/// The English lists, read.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// The words that can be packed.
    short: FxHashMap<Packed, Class>,
    long: FxHashMap<String, Class>,
    lemmas: FxHashMap<String, &'static str>,
    cues: FxHashMap<&'static str, Vec<CueSense>>,
    phrases: Vec<CuePhrase>,
    details: FxHashMap<(List, &'static str), &'static str>,
    abbreviations: FxHashSet<String>,
    places: place::Places,
}

impl Lexicon {
    /// The lists of the language the rules know, read on first use.
    #[must_use]
    pub fn get() -> &'static Self {
        static ENGLISH: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);
        &ENGLISH
    }

    /// What the lists say of `word`, whatever its case.
    #[must_use]
    pub fn class(&self, word: &str) -> Class {
        if let Some(packed) = Packed::word(word) {
            return self.class_of(packed);
        }
        with_small_letters(word, |small| {
            // A word with a curly apostrophe may be short once the sign is straight.
            if let Some(packed) = Packed::word(small) {
                return self.class_of(packed);
            }
            let tail = || {
                let start = small.char_indices().rev().nth(9).map_or(0, |(at, _)| at);
                Packed::slice(small, start, small.len()).map_or(Class::default(), by_ending)
            };
            self.long.get(small).copied().unwrap_or_else(tail)
        })
    }

    /// Like [`Self::class`], for a word that is packed already.
    #[must_use]
    pub fn class_of(&self, word: Packed) -> Class {
        let known = self.short.get(&word).copied();
        known.unwrap_or_else(|| by_ending(word))
    }

    /// The base form of a verb form of the lists.
    #[must_use]
    pub fn lemma(&self, word: &str) -> Option<&'static str> {
        with_small_letters(word, |small| self.lemmas.get(small).copied())
    }

    /// The senses of a reporting verb, by any of its forms.
    #[must_use]
    pub fn cue_senses(&self, word: &str) -> &[CueSense] {
        self.lemma(word)
            .and_then(|lemma| self.cues.get(lemma))
            .map_or(&[], Vec::as_slice)
    }

    /// The cues of verb and noun.
    #[must_use]
    pub fn cue_phrases(&self) -> &[CuePhrase] {
        &self.phrases
    }

    /// The kind that a list gives an event, organization or initiative noun, or a cue noun's class.
    #[must_use]
    pub fn kind(&self, list: List, word: &str) -> Option<&'static str> {
        with_small_letters(word, |small| self.details.get(&(list, small)).copied())
    }

    /// Whether `word`, written without its full stop, is an abbreviation; or, with its straight apostrophe, a form of
    /// address that ends with one (`Dato'`).
    #[must_use]
    pub fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(word)
    }

    /// The place names that begin with `word`, longest first.
    #[must_use]
    pub fn places(&self, word: &str) -> &[PlaceName] {
        with_small_letters(word, |small| self.places.by_first.get(small)).map_or(&[], Vec::as_slice)
    }

    /// The country whose people or whose own a word is (`Kenyan`, `Kenyans`).
    #[must_use]
    pub fn demonym(&self, word: &str) -> Option<&'static str> {
        with_small_letters(word, |small| self.places.demonyms.get(small).copied())
    }

    fn add(&mut self, word: &str, class: Class) {
        let key = word.to_lowercase().replace('’', "'");
        let known = match Packed::word(&key) {
            Some(key) => self.short.entry(key).or_default(),
            None => self.long.entry(key).or_default(),
        };
        *known = known.with(class);
    }

    fn detail(&mut self, list: List, word: &'static str, kind: &'static str) {
        self.details.insert((list, word), kind);
    }

    fn read() -> Self {
        let mut out = Self {
            places: place::Places::read(),
            ..Self::default()
        };
        out.read_verbs();
        out.read_nouns();
        out.read_small_words();
        let firsts: Vec<String> = out.places.by_first.keys().cloned().collect();
        for first in firsts {
            out.add(&first, Class::PLACE);
        }
        let demonyms: Vec<String> = out.places.demonyms.keys().cloned().collect();
        for demonym in demonyms {
            out.add(&demonym, Class::DEMONYM);
        }
        out
    }

    fn verb(&mut self, lemma: &'static str, irregular: &[&str], class: Class) {
        for (form, tense) in inflect::forms(lemma, irregular) {
            for form in [inflect::british(&form), Some(form)].into_iter().flatten() {
                self.add(&form, tense.with(class));
                self.lemmas.entry(form).or_insert(lemma);
            }
        }
    }

    fn read_verbs(&mut self) {
        for row in rows(include_str!("en/cue_verbs.tsv")) {
            let irregular: Vec<&str> = row.column(4).split(',').collect();
            self.verb(row.column(0), &irregular, Class::CUE);
            if let Some(sense) = CueSense::parse(row) {
                self.cues.entry(sense.lemma).or_default().push(sense);
            }
        }
        for row in rows(include_str!("en/verbs.tsv")) {
            let (past, ing) = row.column(1).split_once(';').unwrap_or((row.column(1), ""));
            let mut parts = past.split(',');
            let (past, participle) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
            self.verb(
                row.column(0),
                &["", past, participle, ing],
                Class::default(),
            );
        }
        for row in rows(include_str!("en/cue_phrases.tsv")) {
            if let Some(phrase) = CuePhrase::parse(row) {
                for verb in &phrase.verbs {
                    let forms: Vec<String> = self
                        .lemmas
                        .iter()
                        .filter(|(_, lemma)| *lemma == verb)
                        .map(|(form, _)| form.clone())
                        .collect();
                    for form in forms {
                        self.add(&form, Class::PHRASE_VERB);
                    }
                }
                self.phrases.push(phrase);
            }
        }
        for row in rows(include_str!("en/support_verbs.tsv")) {
            self.add(row.column(0), Class::SUPPORT);
        }
    }

    fn read_nouns(&mut self) {
        for row in rows(include_str!("en/common_nouns.tsv")) {
            for part in row.list(1, ',') {
                let class = match part {
                    "person" => Class::HUMAN,
                    "message" => Class::DOCUMENT.with(Class::MESSAGE),
                    "time" => Class::TIME,
                    "quantity" => Class::QUANTITY,
                    _ => Class::DOCUMENT,
                };
                self.add(row.column(0), class);
            }
        }
        for row in rows(include_str!("en/cue_nouns.tsv")) {
            self.add(row.column(0), Class::CUE_NOUN);
            self.detail(List::CueNoun, row.column(0), row.column(2));
        }
        for row in rows(include_str!("en/roles.tsv")) {
            let part = match row.column(1) {
                "head" => Class::ROLE,
                "trade" => Class::ROLE.with(Class::TRADE),
                "plural" => Class::ROLE_PLURAL,
                _ => Class::ROLE_MODIFIER,
            };
            let rank = if row.column(2) == "state" {
                Class::STATE_ROLE
            } else {
                Class::default()
            };
            self.add(row.column(0), part.with(rank));
            if part.has(Class::ROLE) && !self.class(row.column(0)).has(Class::BASE) {
                self.add(&plural(row.column(0)), Class::ROLE_PLURAL.with(rank));
            }
        }
        for row in rows(include_str!("en/event_nouns.tsv")) {
            let name = if row.column(2) == "yes" {
                Class::EVENT_NAME
            } else {
                Class::default()
            };
            self.add(row.column(0), Class::EVENT.with(name));
            self.detail(List::Event, row.column(0), row.column(1));
        }
        for row in rows(include_str!("en/event_words.tsv")) {
            self.add(row.column(0), Class::EVENT_WORD);
        }
        for row in rows(include_str!("en/org_heads.tsv")) {
            let chain = if row.column(2) == "of" {
                Class::ORG_CHAIN
            } else {
                Class::default()
            };
            self.add(row.column(0), Class::ORG.with(chain));
            self.detail(List::Organization, row.column(0), row.column(1));
        }
        for row in rows(include_str!("en/org_suffixes.tsv")) {
            self.add(
                row.column(0),
                if row.column(1) == "begin" {
                    Class::ORG_PREFIX
                } else {
                    Class::ORG_SUFFIX
                },
            );
        }
        for row in rows(include_str!("en/initiative_nouns.tsv")) {
            let work = matches!(row.column(1), "work" | "theme" | "motto");
            self.add(
                row.column(0),
                if work { Class::WORK } else { Class::INITIATIVE },
            );
            self.detail(List::Initiative, row.column(0), row.column(1));
        }
        for row in rows(include_str!("en/group_nouns.tsv")) {
            let audience = if row.column(1) == "audience" {
                Class::AUDIENCE
            } else {
                Class::default()
            };
            self.add(row.column(0), Class::GROUP.with(audience));
        }
    }

    fn read_small_words(&mut self) {
        for row in rows(include_str!("en/function_words.tsv")) {
            for class in row.list(1, ',') {
                self.add(row.column(0), small_word(class));
            }
        }
        for row in rows(include_str!("en/honorifics.tsv")) {
            let form = row.column(0);
            self.add(form, Class::HONORIFIC);
            if let Some(bare) = form.strip_suffix('.') {
                self.abbreviations.insert(bare.to_owned());
            }
            if form.ends_with('\'') {
                self.abbreviations.insert(form.to_owned());
            }
        }
        for row in rows(include_str!("en/abbreviations.tsv")) {
            self.abbreviations.insert(row.column(0).to_owned());
            if row.column(1) == "inside" {
                self.add(&format!("{}.", row.column(0)), Class::INNER_ABBREVIATION);
            }
        }
        for row in rows(include_str!("en/name_particles.tsv")) {
            self.add(
                row.column(0),
                if row.column(1) == "after" {
                    Class::PATRONYMIC
                } else {
                    Class::PARTICLE
                },
            );
        }
        for row in rows(include_str!("en/surnames_family_first.tsv")) {
            self.add(row.column(0), Class::FAMILY_FIRST);
        }
    }
}

/// The lists that give a noun a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum List {
    /// `event_nouns.tsv`
    Event,
    /// `org_heads.tsv`
    Organization,
    /// `initiative_nouns.tsv`
    Initiative,
    /// `cue_nouns.tsv`
    CueNoun,
}

fn small_word(class: &str) -> Class {
    match class {
        "determiner" => Class::DETERMINER,
        "possessive" => Class::POSSESSIVE,
        "preposition" => Class::PREPOSITION,
        "conjunction" => Class::CONJUNCTION,
        "subordinator" => Class::SUBORDINATOR,
        "subject" => Class::SUBJECT,
        "third" => Class::THIRD,
        "object" => Class::OBJECT,
        "relative" => Class::RELATIVE,
        "wh" => Class::WH,
        "be" => Class::BE,
        "have" => Class::HAVE,
        "do" => Class::DO,
        "modal" => Class::MODAL,
        "negation" => Class::NEGATION,
        "adverb" => Class::ADVERB,
        "number" => Class::NUMBER,
        "ordinal" => Class::ORDINAL,
        "weekday" => Class::WEEKDAY,
        "month" => Class::MONTH,
        "season" => Class::SEASON,
        _ => Class::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Class, Frames, Lexicon, PlaceClass};

    #[test]
    fn verbs_are_known_by_every_form_and_spelling() {
        let lexicon = Lexicon::get();
        for form in ["emphasise", "emphasizes", "Emphasised", "emphasizing"] {
            assert!(lexicon.class(form).has(Class::CUE), "{form}");
            assert!(
                lexicon.cue_senses(form)[0].frames.has(Frames::THAT),
                "{form}"
            );
        }
    }

    #[test]
    fn longer_place_names_come_first() {
        let first = &Lexicon::get().places("South")[0];
        assert!(first.words.len() >= 2);
        assert_eq!(Lexicon::get().places("Kenya")[0].class, PlaceClass::Country);
        assert_eq!(Lexicon::get().demonym("Kenyan"), Some("Kenya"));
    }

    #[test]
    fn abbreviations_are_written_as_they_stand() {
        assert!(Lexicon::get().is_abbreviation("Mr"));
        assert!(!Lexicon::get().is_abbreviation("mr"));
    }
}
