use super::people::{add, honorifics_before, mention};
use crate::extract::draft::Draft;
use crate::extract::key::Key;
use crate::extract::piece::{Piece, PieceKind};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{IssueKind, MentionForm, NameOrder, Party, RuleId};
use crate::text::TokenKind;
use rustc_hash::FxHashMap as HashMap;

const ID: RuleId = "entity/short_form";

/// `Mr. Feld`, `Wei`, `Karim` for persons named in full elsewhere.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "One word of a name stands for the person if no other person of the document bears it; with an honorific it shows which word is the family name.",
    hits: &[
        "Omar Feld, head of Alto, spoke. Then {p:Mr. Feld} left.",
        "Wei Lanfen, head of Alto, spoke. {p:Ms. Wei} praised the port.",
        "Karim Sadou, head of Alto, spoke. {p:Karim} then asked for partners.",
        "Ana Oslo, head of Alto, spoke. {p:Oslo} was not convinced.",
        "Aibek Orman uulu, head of Alto, spoke. Then {p:Orman uulu} left.",
        "Ana de la Vega, head of Alto, spoke. Then {p:Ms de la Vega} left.",
    ],
    misses: &[
        "Omar Feld, head of Alto, met Ada Feld, head of Brint. Feld left.",
        "Omar Feld, head of Alto, spoke. The Feld Group grew.",
        "Ana Oslo, head of Alto, spoke. In Oslo the port was full.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    let mut bearers = all_bearers(draft);
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        // `Orman uulu`: the name before its ending.
        let patronymic = piece.range.len() == 2
            && draft.a.is_small(piece.range.first + 1)
            && draft.a.has(piece.range.first + 1, Class::PATRONYMIC);
        let single = piece.range.len() == 1
            || patronymic
            || piece.range.len() <= 3 && draft.a.any(piece.range.first, Class::PARTICLE);
        if !single
            || !matches!(
                piece.kind,
                PieceKind::Words | PieceKind::Acronym | PieceKind::Place
            )
            || draft.in_boilerplate(piece.range.first)
        {
            continue;
        }
        let honorifics = honorifics_before(draft, nth);
        let proven = draft.proofs[nth];
        let word = if patronymic {
            draft.keys[nth].first()
        } else {
            draft.keys[nth].last()
        };
        let candidates = word
            .and_then(|word| bearers.get(word))
            .cloned()
            .unwrap_or_default();
        let range = honorifics.first().map_or(piece.range, |first| {
            Range::new(first.first, piece.range.end)
        });
        let candidates = of_honorific(draft, candidates, &honorifics);
        match choose(draft, &candidates, piece.range) {
            Some((person, key)) => {
                if honorifics.is_empty() && proven.is_none() && !may_stand_alone(draft, piece) {
                    continue;
                }
                let form = form_of(draft, person, key, !honorifics.is_empty());
                prove_family(draft, person, key, !honorifics.is_empty(), &honorifics);
                mention(draft, person, range, form, ID);
            }
            None if candidates.len() > 1 => {
                let parties = candidates
                    .iter()
                    .map(|&(person, _)| Party::person(person))
                    .collect();
                let message = format!(
                    "“{}” may be one of {} persons",
                    draft.a.words(range),
                    candidates.len()
                );
                draft.issue(IssueKind::AmbiguousName, range, message, parties);
            }
            None => {
                // An honorific or a role proved a single word that nothing longer explains.
                if let Some(proof) = proven.filter(|_| piece.kind != PieceKind::Place) {
                    let person = add(draft, piece.range, proof.rule);
                    if let Some(mention) = draft.people[person]
                        .mentions
                        .first_mut()
                        .filter(|_| !honorifics.is_empty())
                    {
                        mention.range = range;
                        mention.form = MentionForm::HonorificFamily;
                    }
                    draft.people[person].honorifics = honorifics;
                    for (key, word) in draft.people[person].keys.iter().enumerate() {
                        bearers.entry(*word).or_default().push((person, key));
                    }
                }
            }
        }
    }
}

/// For each word of a name, the persons who bear it, with the word's number in the name.
type Bearers = HashMap<Key, Vec<(usize, usize)>>;

/// The bearers of all words of all names.
fn all_bearers(draft: &Draft<'_>) -> Bearers {
    let mut out = Bearers::default();
    for (nth, person) in draft.people.iter().enumerate() {
        for (key, word) in person.keys.iter().enumerate() {
            let known = out.entry(*word).or_default();
            if known.last().is_none_or(|&(last, _)| last != nth) {
                known.push((nth, key));
            }
        }
    }
    out
}

/// Of several bearers, those who were called by the same honorific, if any were.
fn of_honorific(
    draft: &Draft<'_>,
    candidates: Vec<(usize, usize)>,
    honorifics: &[Range],
) -> Vec<(usize, usize)> {
    if candidates.len() < 2 || honorifics.is_empty() {
        return candidates;
    }
    let called = |range: &Range| draft.a.words(*range).trim_end_matches('.').to_owned();
    let words: Vec<String> = honorifics.iter().map(called).collect();
    let same: Vec<(usize, usize)> = candidates
        .iter()
        .copied()
        .filter(|&(person, _)| {
            draft.people[person]
                .honorifics
                .iter()
                .any(|range| words.contains(&called(range)))
        })
        .collect();
    if same.is_empty() { candidates } else { same }
}

/// The one bearer; with several, the one named last in the same block, if only one is.
fn choose(
    draft: &Draft<'_>,
    candidates: &[(usize, usize)],
    range: Range,
) -> Option<(usize, usize)> {
    if let [only] = candidates {
        return Some(*only);
    }
    let block = draft.a.blocks.get(draft.a.block_of(range.first))?.range;
    let mut near = candidates.iter().filter(|&&(person, _)| {
        draft.people[person]
            .mentions
            .iter()
            .any(|mention| mention.range.end <= range.first && block.covers(mention.range.first))
    });
    let first = near.next()?;
    near.next().is_none().then_some(*first)
}

fn form_of(draft: &Draft<'_>, person: usize, key: usize, honorific: bool) -> MentionForm {
    let person = &draft.people[person];
    let family = person.family.unwrap_or(person.keys.len() - 1);
    match (honorific, key == family) {
        (true, _) => MentionForm::HonorificFamily,
        (false, true) => MentionForm::Family,
        (false, false) => MentionForm::Given,
    }
}

/// An honorific with the first word shows that the family name comes first, with the last that it comes last.
fn prove_family(
    draft: &mut Draft<'_>,
    person: usize,
    key: usize,
    honorific: bool,
    honorifics: &[Range],
) {
    let words: Vec<String> = honorifics
        .iter()
        .map(|&range| draft.a.words(range).to_owned())
        .collect();
    let known: Vec<String> = draft.people[person]
        .honorifics
        .iter()
        .map(|&range| draft.a.words(range).to_owned())
        .collect();
    let new: Vec<Range> = honorifics
        .iter()
        .zip(&words)
        .filter(|(_, word)| !known.contains(word))
        .map(|(range, _)| *range)
        .collect();
    let person = &mut draft.people[person];
    person.honorifics.extend(new);
    if honorific && person.keys.len() > 1 && person.family.is_none() {
        if key == 0 {
            person.family = Some(0);
            person.order = Some(NameOrder::FamilyGiven);
        } else if key + 1 == person.keys.len() {
            person.family = Some(key);
            person.order = Some(NameOrder::GivenFamily);
        }
    }
}

/// Whether a lone capitalized word can be a short form here: not part of a longer name, not a place of the lists.
fn may_stand_alone(draft: &Draft<'_>, piece: Piece) -> bool {
    let a = &draft.a;
    let range = piece.range;
    // The line above may end in a name: `- Rosa Lind, chair of Lantern Quay`.
    let touching =
        |at: usize| draft.piece_over(at).is_some() && a.block_of(at) == a.block_of(range.first);
    let article = range.first > 0 && a.any(range.first - 1, Class::DETERMINER);
    // `Paris was not convinced`: who does something is no place.
    let before = range.first.wrapping_sub(1);
    let governed = a.is_small(before) && a.any(before, Class::PREPOSITION);
    let place = piece.kind == PieceKind::Place && (governed || !a.is_finite(range.end));
    !article
        && !place
        && !(range.first > 0 && touching(range.first - 1))
        && !touching(range.end)
        && !a.is(range.end, TokenKind::Symbol)
}
