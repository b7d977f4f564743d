use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::key::Key;
use crate::extract::piece::{Piece, PieceKind};
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::{Shape, TokenKind};
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

const ID: RuleId = "mention/speaking_word";

/// `“We grow,” said Karim. … “We do not,” said Karim.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "One capitalized word that no list knows, more than once right behind a reporting verb that follows a closing mark, with `he` or `she` near it, names a person.",
    hits: &[
        "“We start in May,” said {p:Karim}. They left. “We start in June,” replied Karim, and left. He was late.",
    ],
    misses: &[
        "“We start in May,” said Verlan. They left.",
        "“We start in May,” said Verlan. They left. “We start in June,” replied Verlan, and left.",
        "“We start in May,” said VerlanAir. They left. “We start in June,” replied VerlanAir, and left.",
        "“We start in May,” said Analysts. They left. “We start in June,” replied Analysts, and left.",
    ],
    run,
};

/// How often at least.
const OFTEN: usize = 2;

/// How far behind it somebody is called he or she. Units: tokens.
const NEAR: usize = 30;

fn run(draft: &mut Draft<'_>) {
    let a = &draft.a;
    let speaking: Vec<usize> = (0..draft.pieces.len())
        .filter(|&nth| speaks(a, &draft.pieces[nth]))
        .collect();
    if speaking.len() < OFTEN {
        return;
    }
    let mut count: HashMap<Key, usize> = HashMap::default();
    for &nth in &speaking {
        *count
            .entry(a.key(draft.pieces[nth].range.first))
            .or_default() += 1;
    }
    // `said Karim, and left. He …`: bodies speak too, but nobody calls them he or she.
    let persons: HashSet<Key> = speaking
        .iter()
        .map(|&nth| draft.pieces[nth].range.first)
        .filter(|&at| (at..at + NEAR).any(|at| a.has(at, Class::THIRD)))
        .map(|at| a.key(at))
        .collect();
    for nth in speaking {
        let key = draft.a.key(draft.pieces[nth].range.first);
        if count[&key] >= OFTEN && persons.contains(&key) {
            draft.prove(nth, ID, 0.65);
        }
    }
}

/// `“…,” said Karim`
fn speaks(a: &Analysis<'_>, piece: &Piece) -> bool {
    let at = piece.range.first;
    let (Some(verb), Some(mark)) = (at.checked_sub(1), at.checked_sub(2)) else {
        return false;
    };
    piece.kind == PieceKind::Words
        && piece.range.len() == 1
        && !piece.weak
        && a.class(at).is_unknown()
        && !a.shape(at).has(Shape::MIXED)
        && a.is_small(verb)
        && a.has(verb, Class::CUE)
        && a.any(verb, Class::PAST.with(Class::THIRD_PERSON))
        && a.is(mark, TokenKind::Mark)
        && matches!(
            a.kind(mark.wrapping_sub(1)),
            Some(TokenKind::Comma | TokenKind::Stop | TokenKind::Ellipsis | TokenKind::Period)
        )
        && !a.is(at + 1, TokenKind::Clitic)
        && a.pairs.iter().any(|pair| pair.close == Some(mark))
}
