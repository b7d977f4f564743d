use super::organization_name::add;
use crate::extract::draft::{Draft, Proof};
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;
use rustc_hash::FxHashMap as HashMap;

const ID: RuleId = "entity/organization_acronym";

/// `Rail Union (RU)`, and `RU` later.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "An acronym in brackets behind a name whose initials it takes stands for that body; an acronym right before a role, a body or an event noun, or before a reporting verb, names a body.",
    hits: &[
        "The Rail Union ({o:RU}) met. Later {o:RU} said no.",
        "{o:ARPA} Secretary General Omar Feld spoke.",
        "{o:ARPA} said that ports grew.",
    ],
    misses: &["The GDP grew.", "Use of AI grew (see below)."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    let mut known: Vec<(String, Option<usize>)> = Vec::new();
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        let at = piece.range.first;
        if piece.range.len() == 1
            && draft.a.is_acronym(at)
            && draft.a.is(at.wrapping_sub(1), TokenKind::Open)
            && let Some(organization) = expanded_by(draft, at)
        {
            draft.organizations[organization]
                .acronym
                .get_or_insert(piece.range);
            // Explained again, it is still one.
            let entry = (draft.a.text(at).to_owned(), Some(organization));
            if !known.contains(&entry) {
                known.push(entry);
            }
        }
    }
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        let text = draft.a.text(piece.range.first);
        if piece.kind == PieceKind::Acronym
            && is_body(draft, nth)
            && known.iter().all(|(seen, _)| seen != text)
        {
            known.push((text.to_owned(), None));
        }
    }
    if known.is_empty() {
        return;
    }
    let mut places: HashMap<&str, Vec<usize>> = HashMap::default();
    for at in (0..draft.a.tokens.len()).filter(|&at| draft.a.is_acronym(at)) {
        places.entry(draft.a.text(at)).or_default().push(at);
    }
    for (acronym, organization) in known {
        let at = places.get(acronym.as_str()).cloned().unwrap_or_default();
        let mut whole = organization;
        for at in at {
            let range = Range::new(at, at + 1);
            let proof = Proof {
                rule: ID,
                strength: 0.9,
            };
            match whole {
                Some(organization) => {
                    draft.mention_organization(organization, range, proof);
                }
                None => whole = Some(add(draft, range, proof)),
            }
        }
    }
}

/// The organization whose name ends before the bracket and whose initials the acronym takes.
fn expanded_by(draft: &Draft<'_>, acronym: usize) -> Option<usize> {
    let a = &draft.a;
    let mut end = acronym - 1;
    end -= usize::from(a.is(end.wrapping_sub(1), TokenKind::Clitic));
    draft.organizations.iter().position(|organization| {
        organization.mentions.iter().any(|(range, _)| {
            range.end == end && {
                let initials: String = range
                    .iter()
                    .filter(|&at| a.is_capital(at))
                    .filter_map(|at| a.text(at).chars().next())
                    .collect();
                let letters: Vec<char> = a.text(acronym).chars().collect();
                let mut rest = letters.iter().peekable();
                for initial in initials.chars() {
                    rest.next_if(|letter| **letter == initial);
                }
                letters.first() == initials.chars().next().as_ref()
                    && rest.len() <= letters.len() / 2
            }
        })
    })
}

/// Whether an acronym stands where a body stands.
fn is_body(draft: &Draft<'_>, nth: usize) -> bool {
    let range = draft.pieces[nth].range;
    let a = &draft.a;
    let role = draft
        .pieces
        .get(nth + 1)
        .is_some_and(|next| next.range.first == range.end && matches!(next.kind, PieceKind::Role));
    let verb = crate::extract::cue::past_helpers(a, range.end);
    let reports = a.is_small(verb)
        && a.any(verb, Class::CUE)
        && a.any(verb, Class::PAST.with(Class::THIRD_PERSON))
        && !a.any(range.first.wrapping_sub(1), Class::PREPOSITION);
    let owner = a.is(range.end, TokenKind::Clitic)
        && draft
            .piece_from(range.end + 1)
            .is_some_and(|next| draft.pieces[next].kind == PieceKind::Organization);
    let states = a.is_capital(range.end) && a.any(range.end, Class::GROUP)
        || a.is_small(range.end)
            && a.is_one_of(
                range.end,
                &["countries", "states", "members", "secretariat", "region"],
            );
    role || reports || owner || states
}
