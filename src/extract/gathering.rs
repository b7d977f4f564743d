//! Nouns of gatherings as the language has them, before any event is known: compounds, several of them, which of them.
use super::analysis::Analysis;
use super::range::Range;
use crate::lexicon::Class;
use crate::text::TokenKind;

/// Whether a token is the noun of a gathering or of a part of one, alone or with the word before it.
pub(crate) fn is_gathering(a: &Analysis<'_>, at: usize) -> bool {
    a.any(at, Class::EVENT) || is_compound(a, at)
}

/// `round table`, `fireside chat`, `trade show`: nouns that name a gathering with the word before them, and a
/// `conversation` between or with somebody.
pub(crate) fn is_compound(a: &Analysis<'_>, head: usize) -> bool {
    // The last word, and what stands before it.
    const COMPOUNDS: [(&str, &[&str]); 10] = [
        ("table", &["round"]),
        ("chat", &["fireside"]),
        ("show", &["trade"]),
        ("function", &["felicitation", "inaugural", "valedictory"]),
        ("day", &["away", "demo", "open", "study"]),
        ("house", &["open"]),
        ("night", &["awards", "closing", "gala", "opening"]),
        (
            "talk",
            &["artist", "closing", "free", "next", "opening", "public"],
        ),
        ("program", &["closing", "opening"]),
        ("programme", &["closing", "opening"]),
    ];
    let before = head.wrapping_sub(1);
    let two = COMPOUNDS
        .iter()
        .any(|(last, firsts)| a.is_text(head, last) && a.is_one_of(before, firsts));
    let talk = a.is_text(head, "conversation") && a.is_one_of(head + 1, &["between", "with"]);
    two || talk || is_evening(a, head)
}

/// `an evening of songs`, `a literary evening`, and no time of a day.
fn is_evening(a: &Analysis<'_>, head: usize) -> bool {
    const KINDS: &[&str] = &[
        "creative", "cultural", "literary", "memorial", "musical", "poetry",
    ];
    let time = Class::MONTH
        .with(Class::WEEKDAY)
        .with(Class::NUMBER)
        .with(Class::ORDINAL)
        .with(Class::DETERMINER);
    let of = a.is_text(head + 1, "of")
        && a.is_word(head + 2)
        && !a.any(head + 2, time)
        && a.any(head.wrapping_sub(1), Class::DETERMINER);
    a.is_text(head, "evening") && (of || a.is_one_of(head.wrapping_sub(1), KINDS))
}

/// `“Nets and Names”, a study day for all`, `“Nets,” the first in a series of free talks`: the noun of a gathering in what
/// is said behind the marks that close at a token.
pub(crate) fn noun_behind_marks(a: &Analysis<'_>, close: usize) -> Option<usize> {
    let outside = a.is_comma(close + 1);
    let article = close + 1 + usize::from(outside);
    let parted = outside || a.is_comma(close.wrapping_sub(1));
    if !parted || !a.is_one_of(article, &["a", "an", "the", "our"]) {
        return None;
    }
    let words = |from: usize| {
        (from..from + REACH).take_while(|&at| a.is_small(at) && !a.any(at, Class::PREPOSITION))
    };
    // `the first in a series of free talks`
    let which = a.any(article + 1, Class::ORDINAL)
        || a.is_one_of(article + 1, &["last", "latest", "next", "opening"]);
    if which && a.is_one_of(article + 2, &["in", "of"]) {
        let of = (article + 2..article + 2 + REACH)
            .take_while(|&at| a.is_small(at))
            .filter(|&at| a.is_text(at, "of"))
            .last()?;
        let several = ["talks", "evenings", "readings"];
        return words(of + 1).find(|&at| one_of(a, at).is_some() || a.is_one_of(at, &several));
    }
    // `Themed “Nets for All”, the forum is …`: another clause.
    let noun = words(article + 1)
        .take_while(|&at| !a.is_finite(at))
        .filter(|&at| is_gathering(a, at) && !a.is_text(article, "the"))
        .last()?;
    // `“…,” a panel member said`
    let closes = !a.is_word(noun + 1)
        || a.any(
            noun + 1,
            Class::PREPOSITION
                .with(Class::RELATIVE)
                .with(Class::PARTICIPLE),
        )
        || a.is_finite(noun + 1);
    closes.then_some(noun)
}

/// How many words of a description are looked at. Units: tokens.
const REACH: usize = 6;

/// The noun of one gathering that a token is the regular plural of: `panels`.
pub(crate) fn one_of<'a>(a: &Analysis<'a>, at: usize) -> Option<&'a str> {
    let one = a.text(at).strip_suffix('s')?;
    a.lexicon.class(one).has(Class::EVENT).then_some(one)
}

/// Whether a small word before a noun counts it: `two panels`, `parallel sessions`.
pub(crate) fn is_counted(a: &Analysis<'_>, noun: usize, sentence: Range) -> bool {
    (noun.saturating_sub(3).max(sentence.first)..noun).any(|at| {
        a.any(at, Class::NUMBER)
            || a.is(at, TokenKind::Number)
            || a.is_one_of(at, &["parallel", "several", "thematic"])
    })
}

/// The number that an ordinal stands for: `third`, `12th`.
pub(crate) fn ordinal(a: &Analysis<'_>, at: usize) -> Option<u8> {
    const WORDS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    if a.has(at, Class::ORDINAL) {
        let nth = WORDS.iter().position(|word| a.is_text(at, word))?;
        return u8::try_from(nth + 1).ok();
    }
    if !a.is(at, TokenKind::Number) {
        return None;
    }
    let text = a.text(at);
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = text.get(digits.len()..).unwrap_or("");
    matches!(ending, "st" | "nd" | "rd" | "th")
        .then(|| digits.parse().ok())
        .flatten()
}
