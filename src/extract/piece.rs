//! Runs of capitalized words, cut into pieces: honorific, role, organization, event, place, or words that may be a name.
//!
//! A run ends at punctuation and at a possessive `’s`, except behind a plural (`People’s`). Nothing is decided about
//! persons here.
use super::analysis::Analysis;
use super::honorific::is_honorific;
use super::judge::judge;
use super::range::Range;
use super::run::run;
use super::title::role_end;
use crate::lexicon::{Class, PlaceName};
use crate::text::{BlockKind, Pair, Shape, TokenKind};

/// What a piece of a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PieceKind {
    Honorific,
    Role,
    Organization,
    Event,
    Place,
    Demonym,
    Acronym,
    /// Capitalized words of which the lists say nothing decisive.
    Words,
}

/// A piece of a run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece {
    pub(crate) range: Range,
    pub(crate) kind: PieceKind,
    /// Whether it stands in a headline or in a title-cased line, where capitals prove nothing.
    pub(crate) weak: bool,
    /// The number of its block.
    block: usize,
}

impl Piece {
    /// A piece whose block is not known yet.
    pub(super) fn new(range: Range, kind: PieceKind, weak: bool) -> Self {
        Self {
            range,
            kind,
            weak,
            block: 0,
        }
    }

    /// Whether the next piece goes on with the run of this one.
    pub(crate) fn touches(&self, next: &Self) -> bool {
        self.range.end == next.range.first && self.block == next.block
    }
}

/// All pieces of a document in text order.
pub(crate) fn pieces(a: &Analysis<'_>) -> Vec<Piece> {
    let mut out = Vec::new();
    for (nth, block) in a.blocks.iter().enumerate() {
        let before = out.len();
        let lists = block.range.iter().any(|at| {
            matches!(
                a.kind(at),
                Some(TokenKind::Comma | TokenKind::Colon | TokenKind::Open)
            )
        });
        let headline = block.kind == BlockKind::Title || block.kind == BlockKind::Heading && !lists;
        let weak = headline && is_title_case(a, block.range);
        let mut at = block.range.first;
        while at < block.range.end {
            if a.is_small(at) && !a.shape(at).has(Shape::DOTTED) {
                at += 1;
                continue;
            }
            if let Some(pair) = a.pair_opening(at).filter(|pair| is_title_like(a, pair)) {
                let close = pair.close.unwrap_or(at);
                let inner = run(a, at + 1, close);
                if inner.end == close && inner.len() <= 2 && !inner.is_empty() {
                    cut(a, inner, true, &mut out);
                }
                at = close.max(at) + 1;
                continue;
            }
            let run = run(a, at, block.range.end);
            if run.is_empty() {
                at += 1;
                continue;
            }
            cut(a, run, weak, &mut out);
            at = run.end;
        }
        for piece in out.iter_mut().skip(before) {
            piece.block = nth;
        }
    }
    super::chain::extend(a, &mut out);
    out
}

/// Whether a quotation is written like a title: most of its longer words are capitalized and no sentence ends in it.
pub(crate) fn is_title_like(a: &Analysis<'_>, pair: &Pair) -> bool {
    let Some(close) = pair.close else {
        return false;
    };
    let inner = Range::new(pair.open + 1, close);
    if inner.is_empty()
        || inner
            .iter()
            .any(|at| matches!(a.kind(at), Some(TokenKind::Period | TokenKind::Stop)))
        || a.is_comma(close - 1)
    {
        return false;
    }
    is_title_case(a, inner)
}

/// Whether most words of four letters and more begin with a capital, prepositions and the like left out.
pub(crate) fn is_title_case(a: &Analysis<'_>, range: Range) -> bool {
    let small = Class::PREPOSITION
        .with(Class::CONJUNCTION)
        .with(Class::DETERMINER);
    let long = range
        .iter()
        .filter(|&at| a.is_word(at) && a.text(at).len() > 3 && !a.any(at, small));
    let (mut all, mut capitals) = (0, 0);
    for at in long {
        all += 1;
        capitals += usize::from(a.is_capital(at));
    }
    all > 0 && capitals * 10 >= all * 7
}

/// The place name of the lists that begins at a token, and how many tokens it has.
pub(crate) fn place_at(a: &Analysis<'_>, at: usize) -> Option<(usize, &'static PlaceName)> {
    // Most words are of no place: their class is asked sooner than the map.
    a.has(at, Class::PLACE).then(|| a.place(at)).flatten()
}

/// Looks up [`place_at`] in the lists.
pub(super) fn place_name(a: &Analysis<'_>, at: usize) -> Option<(usize, &'static PlaceName)> {
    if !a.is_capital(at) {
        return None;
    }
    a.lexicon.places(a.text(at)).iter().find_map(|name| {
        let matches = name.words.iter().enumerate().all(|(nth, word)| {
            let text = a.text(at + nth);
            text.eq_ignore_ascii_case(word)
                || !text.is_ascii() && text.to_lowercase().replace('’', "'") == *word
        });
        let upper = !name.upper || name.words.len() > 1 || a.is_acronym(at);
        (matches && upper).then_some((name.words.len(), name))
    })
}

/// The country that an adjective or noun of its people stands for (`Kenyan`).
pub(crate) fn demonym(a: &Analysis<'_>, at: usize) -> Option<&'static str> {
    let likely = a.has(at, Class::DEMONYM) && a.is_capital(at);
    likely.then(|| a.lexicon.demonym(a.text(at))).flatten()
}

/// Cuts a run at its roles and honorifics and judges what lies between.
fn cut(a: &Analysis<'_>, run: Range, weak: bool, out: &mut Vec<Piece>) {
    let mut at = run.first;
    let letters = letters_of_seat(a, run);
    let run = letters.map_or(run, |letters| Range::new(run.first, letters));
    while at < run.end {
        let cuts = |end: &usize| !owns_office(a, *end, run.end) && !names_event(a, *end, run.end);
        if let Some(end) = role_end(a, at, run.end).filter(cuts) {
            out.push(Piece::new(Range::new(at, end), PieceKind::Role, weak));
            at = end;
        } else if introduces_names(a, at, run) {
            out.push(Piece::new(Range::new(at, at + 1), PieceKind::Role, weak));
            at += 1;
        } else if is_honorific(a, at) && !inside_name(a, run, at) {
            out.push(Piece::new(
                Range::new(at, at + 1),
                PieceKind::Honorific,
                weak,
            ));
            at += 1;
        } else {
            let end = (at + 1..run.end)
                .find(|&end| {
                    role_end(a, end, run.end).is_some_and(|role| cuts(&role))
                        || is_honorific(a, end) && !inside_name(a, run, end)
                })
                .unwrap_or(run.end);
            judge(a, Range::new(at, end), weak, out);
            at = end;
        }
    }
    if let Some(letters) = letters {
        out.push(Piece::new(
            Range::new(letters, letters + 1),
            PieceKind::Role,
            weak,
        ));
    }
}

/// `Co-founders Rosa Lind and Tor Vik`, `Independent Rosa Lind`: a noun for several people, or for whoever stands for
/// election without a party, that opens a sentence before a name.
fn introduces_names(a: &Analysis<'_>, at: usize, run: Range) -> bool {
    let names = at + 1..run.end;
    let several = a.has(at, Class::ROLE_PLURAL) && a.is_text(run.end, "and");
    at == run.first
        && (several || a.is_one_of(at, &["independent", "incumbent"]))
        && a.sentence_first(at)
        && (2..=3).contains(&names.len())
        && names.clone().all(|at| a.class(at).is_unknown())
}

/// `Biennial Delegate Conference`, `Presidents Forum`: a role right before the noun of a gathering is a part of its name.
fn names_event(a: &Analysis<'_>, end: usize, limit: usize) -> bool {
    end < limit
        && a.has(end, Class::EVENT_NAME)
        && !a.any(end, Class::ROLE.with(Class::ROLE_MODIFIER))
}

/// `Rosa Lind TD`: letters that stand for a seat in a parliament behind a name, and for other things elsewhere.
fn letters_of_seat(a: &Analysis<'_>, run: Range) -> Option<usize> {
    let last = run.end.checked_sub(1)?;
    let words = run.len() >= 3 && !a.is_acronym(last - 1);
    (words && a.is_acronym(last) && a.is_one_of(last, &["td", "mla", "mlc", "msp", "mna"]))
        .then_some(last)
}

/// Past a place behind a name: `Rosa Lind (Kenya), head of Alto`, `Rosa Lind of Kenya, head of Alto`.
pub(super) fn past_origin(a: &Analysis<'_>, at: usize) -> usize {
    let origin = a
        .past_bracket(at)
        .filter(|&past| place_at(a, at + 1).is_some_and(|(len, _)| at + 1 + len == past - 1));
    let place = place_at(a, at + 1).filter(|_| a.is_one_of(at, &["from", "of"]) && a.is_small(at));
    let of = place.map(|(len, _)| at + 1 + len);
    origin.or(of.filter(|&end| a.is_comma(end))).unwrap_or(at)
}

/// `Tarn City Mayor’s Office`: a role that owns a body is a part of its name.
fn owns_office(a: &Analysis<'_>, end: usize, limit: usize) -> bool {
    a.is(end, TokenKind::Clitic) && end + 1 < limit && a.is_text(end + 1, "office")
}

/// `Ismail bin Haji Daud`, `Nasrin Sultana Begum`: an honorific behind a particle, or one that is a name too behind
/// another, is a part of the name. Source of these: our reading, no list.
fn inside_name(a: &Analysis<'_>, run: Range, at: usize) -> bool {
    const NAMES: &[&str] = &[
        "begum", "bibi", "khan", "mirza", "raja", "rani", "shah", "sultan", "sultana",
    ];
    if at == run.first {
        return false;
    }
    let before = at - 1;
    let name = a.is_one_of(at, NAMES)
        && a.is_capital(before)
        && a.class(before).is_unknown()
        && !a.is_acronym(before);
    name || a.is_small(before) && a.any(before, Class::PARTICLE)
}
