use super::people::{add, claim_all, honorifics_before, mention, with_name};
use crate::extract::draft::Draft;
use crate::extract::key::Key;
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::model::{MentionForm, RuleId};
use rustc_hash::FxHashMap as HashMap;

const ID: RuleId = "entity/full_name";

/// The same name anywhere is the same person.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A name proven once is that person's wherever the same words stand, in headlines too.",
    hits: &[
        "Rosa Lind, head of Alto, spoke. The plan of {p:Rosa Lind} passed.",
        "Rosa Lind, head of Alto, spoke. The plan of {p:R.Lind} passed.",
        "Rosa Lind Quist, head of Alto, spoke. The plan of {p:R. Lind Quist} passed.",
        "Shodmon Lind, head of Alto, spoke. The plan of {p:Sh.Lind} passed.",
    ],
    misses: &["Rosa Lind, head of Alto, spoke. The Rosa Lind Prize was given."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    // The proven names, longer ones first made, so that a part of a name finds its whole.
    for nth in 0..draft.pieces.len() {
        let range = draft.pieces[nth].range;
        let Some(proof) = draft.proofs[nth] else {
            continue;
        };
        // `Ms de la Torre`: a family name with its particles, and no more.
        let family = (range.first..range.end - 1).all(|at| draft.a.is_small(at));
        if family {
            continue;
        }
        let keys = draft.keys[nth].clone();
        match with_name(draft, &keys) {
            Some(person) => mention(draft, person, range, MentionForm::Full, proof.rule),
            None => {
                add(draft, range, proof.rule);
            }
        }
    }
    merge_parts(draft);
    merge_initials(draft);
    claim_all(draft);
    spread(draft);
    for nth in 0..draft.pieces.len() {
        let full = draft.proofs[nth].is_some() && draft.pieces[nth].range.len() > 1;
        let Some(person) = full.then(|| super::person_of_piece(draft, nth)).flatten() else {
            continue;
        };
        for honorific in honorifics_before(draft, nth) {
            let words = draft.a.words(honorific);
            let known = draft.people[person]
                .honorifics
                .iter()
                .any(|&old| draft.a.words(old) == words);
            if !known {
                draft.people[person].honorifics.push(honorific);
            }
        }
    }
}

/// A shorter proven name whose words are part of just one longer one is the same person.
fn merge_parts(draft: &mut Draft<'_>) {
    let mut nth = 0;
    while nth < draft.people.len() {
        let keys = draft.people[nth].keys.clone();
        let wholes: Vec<usize> = (0..draft.people.len())
            .filter(|&other| {
                draft.people[other].keys.len() > keys.len()
                    && draft.people[other]
                        .keys
                        .windows(keys.len())
                        .any(|window| window == keys)
            })
            .collect();
        if let [whole] = wholes.as_slice() {
            let whole = *whole;
            let part = draft.people.remove(nth);
            let whole = if whole > nth { whole - 1 } else { whole };
            draft.people[whole].mentions.extend(part.mentions);
            draft.people[whole]
                .mentions
                .sort_by_key(|mention| mention.range);
        } else {
            nth += 1;
        }
    }
}

/// `T. Lind` is the one Tamar Lind of the document.
fn merge_initials(draft: &mut Draft<'_>) {
    let mut nth = 0;
    while nth < draft.people.len() {
        let Some(whole) = bearer_of_initial(draft, nth) else {
            nth += 1;
            continue;
        };
        let part = draft.people.remove(nth);
        let whole = whole - usize::from(whole > nth);
        draft.people[whole].mentions.extend(part.mentions);
        draft.people[whole]
            .mentions
            .sort_by_key(|mention| mention.range);
    }
}

/// The one person whose given name a name of two words shortens to its first letter.
fn bearer_of_initial(draft: &Draft<'_>, person: usize) -> Option<usize> {
    bearer(draft, draft.people[person].name, Some(person))
}

/// The one person but `own` whom `T. Lind`, `T.L.Lind`, `Sh.Lind` stands for.
fn bearer(draft: &Draft<'_>, name: Range, own: Option<usize>) -> Option<usize> {
    let a = &draft.a;
    let initials = a.text(name.first).strip_suffix('.')?;
    if name.len() < 2 || initials.split('.').any(|part| part.chars().count() > 2) {
        return None;
    }
    let mut bearers = (0..draft.people.len()).filter(|&other| {
        let whole = draft.people[other].name;
        let given = Range::new(whole.first, whole.end.saturating_sub(name.len() - 1));
        let family = given.end..whole.end;
        let same = family
            .zip(name.first + 1..name.end)
            .all(|(one, other)| a.text(one) == a.text(other));
        // Of two given names the second may be left out on either side.
        let fits = initials
            .split('.')
            .zip(given.iter())
            .all(|(initial, at)| a.text(at).starts_with(initial));
        Some(other) != own
            && fits
            && !given.is_empty()
            && !a.text(whole.first).ends_with('.')
            && same
    });
    bearers.next().filter(|_| bearers.next().is_none())
}

/// Finds the known names in pieces that nothing proved.
fn spread(draft: &mut Draft<'_>) {
    let names: HashMap<Vec<Key>, usize> = draft
        .people
        .iter()
        .enumerate()
        .map(|(nth, person)| (person.keys.clone(), nth))
        .collect();
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        if draft.proofs[nth].is_some()
            || piece.range.len() < 2
            || !matches!(
                piece.kind,
                PieceKind::Words | PieceKind::Event | PieceKind::Place
            )
        {
            continue;
        }
        let keys = &draft.keys[nth];
        let found = match names.get(keys) {
            Some(&person) => Some((person, 0, keys.len())),
            // In a line of capitals a name may stand inside a longer run.
            None if piece.weak => draft.people.iter().enumerate().find_map(|(person, known)| {
                let len = known.keys.len();
                let at = keys.windows(len).position(|window| window == known.keys)?;
                Some((person, at, len))
            }),
            None => bearer(draft, piece.range, None).map(|person| (person, 0, piece.range.len())),
        };
        if let Some((person, at, len)) = found {
            let first = piece.range.first + at;
            mention(
                draft,
                person,
                Range::new(first, first + len),
                MentionForm::Full,
                ID,
            );
        }
    }
}
