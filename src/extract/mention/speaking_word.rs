use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::key::Key;
use crate::extract::piece::{Piece, PieceKind};
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::{Shape, TokenKind};
use rustc_hash::FxHashMap as HashMap;

const ID: RuleId = "mention/speaking_word";

/// `“We grow,” said Karim. … “We do not,” said Karim.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "One capitalized word that no list knows, more than once right behind a reporting verb that follows a closing mark, names a person.",
    hits: &[
        "“We start in May,” said {p:Karim}. They left. “We start in June,” replied Karim, and left.",
    ],
    misses: &[
        "“We start in May,” said Verlan. They left.",
        "“We start in May,” said VerlanAir. They left. “We start in June,” replied VerlanAir, and left.",
        "“We start in May,” said Analysts. They left. “We start in June,” replied Analysts, and left.",
    ],
    run,
};

/// How often at least.
const OFTEN: usize = 2;

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
    for nth in speaking {
        let key = draft.a.key(draft.pieces[nth].range.first);
        if count[&key] >= OFTEN {
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
        && !a.is(at + 1, TokenKind::Clitic)
        && a.pairs.iter().any(|pair| pair.close == Some(mark))
}
