//! Building people out of proven names: keys, look-up, merging. No rule of its own.
use crate::extract::draft::{Draft, PersonDraft, PersonMention};
use crate::extract::key::{Key, keys};
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::model::{MentionForm, RuleId};

/// The honorifics that stand right before a piece.
pub(super) fn honorifics_before(draft: &Draft<'_>, piece: usize) -> Vec<Range> {
    let mut out = Vec::new();
    let mut first = piece;
    while first > 0
        && draft.pieces[first - 1].kind == PieceKind::Honorific
        && draft.pieces[first - 1].touches(&draft.pieces[first])
    {
        first -= 1;
        out.push(draft.pieces[first].range);
    }
    out.reverse();
    out
}

/// The person with exactly this name.
pub(super) fn with_name(draft: &Draft<'_>, keys: &[Key]) -> Option<usize> {
    draft.people.iter().position(|person| person.keys == keys)
}

/// Adds a person with its first mention.
pub(super) fn add(draft: &mut Draft<'_>, range: Range, rule: RuleId) -> usize {
    let keys = keys(&draft.a, range);
    draft.people.push(PersonDraft {
        name: range,
        keys,
        order: None,
        family: None,
        honorifics: Vec::new(),
        mentions: vec![PersonMention {
            range,
            form: MentionForm::Full,
            rule,
        }],
    });
    let nth = draft.people.len() - 1;
    claim(draft, range, nth);
    nth
}

/// Notes that tokens mention a person.
fn claim(draft: &mut Draft<'_>, range: Range, person: usize) {
    if let Some(tokens) = draft.person_at.get_mut(range.first..range.end) {
        tokens.fill(u32::try_from(person + 1).unwrap_or(u32::MAX));
    }
}

/// Notes all mentions anew, after people were merged.
pub(super) fn claim_all(draft: &mut Draft<'_>) {
    draft.person_at.fill(0);
    for person in 0..draft.people.len() {
        for nth in 0..draft.people[person].mentions.len() {
            let range = draft.people[person].mentions[nth].range;
            claim(draft, range, person);
        }
    }
}

/// Adds a mention unless one overlaps it.
pub(super) fn mention(
    draft: &mut Draft<'_>,
    person: usize,
    range: Range,
    form: MentionForm,
    rule: RuleId,
) {
    let taken = range
        .iter()
        .any(|at| draft.person_at.get(at).is_some_and(|&person| person > 0));
    if taken || person >= draft.people.len() {
        return;
    }
    draft.people[person]
        .mentions
        .push(PersonMention { range, form, rule });
    claim(draft, range, person);
}

/// The person that a piece mentions.
pub(in crate::extract) fn person_of_piece(draft: &Draft<'_>, piece: usize) -> Option<usize> {
    let range = draft.pieces.get(piece)?.range;
    range
        .iter()
        .find_map(|at| (*draft.person_at.get(at)? as usize).checked_sub(1))
}
