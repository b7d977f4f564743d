//! The fuzzy score.
//!
//! `SkimMatcherV2` keeps a matrix between calls and does not clear it, so that a score may depend on what was scored
//! before. A call with one letter shrinks the matrix and makes the next one fill it anew: that is what `prime` is for.
use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;

/// The longest stretch of a line that is scored; the matrix grows with it. Units: bytes of ASCII.
const LONGEST: usize = 1024;

/// Scores one term against one folded line.
pub(super) struct Scorer(SkimMatcherV2);

impl Scorer {
    pub(super) fn new() -> Self {
        Self(SkimMatcherV2::default().ignore_case())
    }

    fn prime(&self) {
        self.0.fuzzy_match("a", "a");
    }

    /// The score of `term` in `line`, the higher the better; `None` when its letters do not stand there in order.
    pub(super) fn score(&self, line: &str, term: &str) -> Option<i64> {
        self.prime();
        self.0.fuzzy_match(head(line), term)
    }

    /// Whether the letters of `term` stand in `line` as a person abbreviates: each run of them begins a word (`tpa` in
    /// `Tarn Port Authority`), but for one left-out letter in a longer term (`qasmov` in `Qasimov`).
    pub(super) fn is_apt(&self, line: &str, term: &str) -> bool {
        let places = self.places(line, term);
        let bytes = line.as_bytes();
        let inside = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| bytes.get(before));
            before.is_some_and(u8::is_ascii_alphanumeric)
        };
        let mut loose = 0;
        let mut last = None;
        for at in places {
            let goes_on = last.is_some_and(|last: usize| last + 1 == at);
            if !goes_on && inside(at) {
                loose += 1;
                // Two letters apart is a letter left out; more is another word.
                if last.is_none_or(|last| last + 2 != at) {
                    return false;
                }
            }
            last = Some(at);
        }
        last.is_some() && (loose == 0 || loose == 1 && term.len() >= 5)
    }

    /// The places in `line` of the letters of `term`. Offsets: bytes of `line`.
    pub(super) fn places(&self, line: &str, term: &str) -> Vec<usize> {
        self.prime();
        self.0
            .fuzzy_indices(head(line), term)
            .map(|(_, places)| places)
            .unwrap_or_default()
    }
}

fn head(line: &str) -> &str {
    line.get(..LONGEST).unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::Scorer;

    #[test]
    fn a_score_does_not_depend_on_earlier_ones() {
        let scorer = Scorer::new();
        let fresh = |line: &str, term: &str| Scorer::new().score(line, term);
        let lines = [
            "rosa lind",
            "tarn port authority",
            "a",
            "lind",
            "ports of tarn and lind",
        ];
        for line in lines {
            for term in ["lind", "tp", "a", "rl", "port"] {
                assert_eq!(
                    scorer.score(line, term),
                    fresh(line, term),
                    "{term} in {line}"
                );
            }
        }
    }

    #[test]
    fn scattered_letters_are_no_abbreviation() {
        let scorer = Scorer::new();
        for (line, term) in [
            ("rosa lind", "rl"),
            ("tarn port authority", "tpauth"),
            ("tarek qasimov", "qasmov"),
        ] {
            assert!(scorer.is_apt(line, term), "{term} in {line}");
        }
        for (line, term) in [
            ("meridian trade bank", "min"),
            ("marta vik", "mavi k"),
            ("tarn port", "tt"),
        ] {
            assert!(!scorer.is_apt(line, term), "{term} in {line}");
        }
    }

    #[test]
    fn heads_of_words_score_higher() {
        let scorer = Scorer::new();
        assert!(scorer.score("rosa lind", "rl") > scorer.score("carlo", "rl"));
    }
}
