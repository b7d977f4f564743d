use super::reporting_subject::is_unknown_name;
use crate::extract::cue::reports_at;
use crate::extract::draft::Draft;
use crate::extract::key::Key;
use crate::extract::piece::PieceKind;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

const ID: RuleId = "mention/recurring_name";

/// `Friday belonged to Rosa Lind. … Lind told the crowd …`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to four capitalized words that no list knows, whose last one stands alone elsewhere behind an honorific, or before a reporting verb or an aside that one closes, name a person.",
    hits: &[
        "Friday belonged to {p:Karim Sadou}. The room was full. Sadou said that boats sink.",
        "Friday belonged to {p:Karim Sadou}. The room was full when Mr Sadou left.",
        "The prize went to {p:Karim Sadou} for a book. Sadou, on a link from Oslo, said that boats sink.",
    ],
    misses: &[
        "Friday belonged to Karim Sadou. The room was full.",
        "Friday belonged to Poor Sadou. The room was poor. Sadou said that boats sink.",
        "Friday belonged to Lantern Quay. Boats said to be full sank.",
    ],
    run,
};

/// The longest aside between a name and its verb. Units: tokens.
const ASIDE: usize = 16;

fn run(draft: &mut Draft<'_>) {
    let a = &draft.a;
    let honorifics = honorifics_of(draft);
    let alone = (draft.pieces.iter())
        .filter(|piece| piece.kind == PieceKind::Words && piece.range.len() == 1 && !piece.weak)
        .filter(|piece| a.class(piece.range.first).is_unknown() && acts(draft, piece.range.end))
        .map(|piece| a.key(piece.range.first))
        .filter(|key| !honorifics.contains_key(key));
    let alone: HashSet<Key> = alone.chain(called(draft, &honorifics)).collect();
    if alone.is_empty() {
        return;
    }
    let mut found: Vec<usize> = draft.open_names();
    found.retain(|&nth| {
        let piece = draft.pieces[nth];
        // `Presently Sadou`: a capital that opens a sentence proves nothing.
        piece.range.len() <= 4
            && !a.sentence_first(piece.range.first)
            && alone.contains(&a.key(piece.range.end - 1))
            && is_unknown_name(draft, nth)
    });
    let small = small_too(draft, &found);
    for nth in found {
        let mut words = draft.pieces[nth].range.iter();
        if !words.any(|at| small.contains(&draft.a.key(at))) {
            draft.prove(nth, ID, 0.75);
        }
    }
}

/// For each family name behind an honorific, where it first is, and its honorifics. With several a family has several
/// members: `Mr. Sadou`, `Mrs. Sadou`.
fn honorifics_of(draft: &Draft<'_>) -> HashMap<Key, (usize, HashSet<Key>)> {
    let a = &draft.a;
    let mut out: HashMap<Key, (usize, HashSet<Key>)> = HashMap::default();
    for pair in draft.pieces.windows(2) {
        let (address, name) = (pair[0], pair[1].range);
        if address.kind == PieceKind::Honorific && address.touches(&pair[1]) {
            let known = out.entry(a.key(name.end - 1));
            let (_, known) = known.or_insert((name.first, HashSet::default()));
            known.insert(a.key(address.range.first));
        }
    }
    out
}

/// `Yusuf Sadou …. Mr Sadou`: family names behind one honorific, which the one longer name that ends with them brought in
/// shortly before.
fn called(draft: &Draft<'_>, honorifics: &HashMap<Key, (usize, HashSet<Key>)>) -> Vec<Key> {
    let mut wholes: HashMap<Key, (usize, HashSet<&[Key]>)> = HashMap::default();
    for (piece, keys) in draft.pieces.iter().zip(&draft.keys) {
        let one = |last: &&Key| {
            honorifics
                .get(*last)
                .is_some_and(|(_, known)| known.len() == 1)
        };
        let last = keys.last().filter(one);
        if let Some(last) = last.filter(|_| piece.range.len() > 1) {
            let known = wholes.entry(*last);
            let (_, known) = known.or_insert((piece.range.first, HashSet::default()));
            known.insert(keys);
        }
    }
    wholes.retain(|key, (first, names)| {
        let called = honorifics.get(key).map_or(0, |(at, _)| *at);
        names.len() == 1 && *first < called && called - *first < SHORTLY
    });
    wholes.into_keys().collect()
}

/// How far behind a name somebody is first called by an honorific. Units: tokens.
const SHORTLY: usize = 300;

/// Which words of the pieces stand small elsewhere: `Poor Sadou` is no name where anything is poor.
fn small_too(draft: &Draft<'_>, pieces: &[usize]) -> HashSet<Key> {
    let a = &draft.a;
    let words = pieces
        .iter()
        .flat_map(|&nth| draft.pieces[nth].range.iter());
    let keys: HashSet<Key> = words.map(|at| a.key(at)).collect();
    if keys.is_empty() {
        return keys;
    }
    (0..a.tokens.len())
        .filter(|&at| a.is_small(at) && keys.contains(&a.key(at)))
        .map(|at| a.key(at))
        .collect()
}

/// Whether a reporting verb follows, at once or behind an aside between commas.
fn acts(draft: &Draft<'_>, end: usize) -> bool {
    let a = &draft.a;
    let limit = a.sentence(end.saturating_sub(1)).end;
    let closed = a.is_comma(end)
        && (end + 1..limit.min(end + ASIDE))
            .filter(|&at| a.is(at, TokenKind::Comma))
            .any(|comma| reports_at(a, comma + 1));
    // `Sadou’s answer`
    let owns = a.is(end, TokenKind::Clitic)
        && (a.any(end + 1, Class::CUE_NOUN)
            || a.is_one_of(
                end + 1,
                &["answer", "reply", "response", "question", "speech"],
            ));
    end < limit && (reports_at(a, end) || owns) || closed
}
