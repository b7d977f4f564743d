use super::organization_name::add;
use crate::extract::cue::reports_at;
use crate::extract::draft::{Actor, Draft, Proof, Who};
use crate::extract::piece::{PieceKind, place_at};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::{Class, PlaceClass};
use crate::model::{OrganizationKind, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "entity/country_actor";

/// `Kenya supported the text`; `the Alto Fund said`.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A country before a reporting verb is a body that speaks; a body with its article and brackets is a noun phrase that can be the subject of a cue.",
    hits: &[
        "{o:Kenya} said that ports must open.",
        "KENYA, for the Lake States, urged calm.",
        "The {o:Republic of Korea} said that ports must open.",
    ],
    misses: &["In Kenya said prices fell.", "Kenya lies on the sea."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        let country = place_at(&draft.a, piece.range.first)
            .filter(|(len, place)| place.class == PlaceClass::Country && *len >= piece.range.len());
        // `Republic of Korea` is a run and what follows it.
        let Some((len, place)) = country.filter(|_| !piece.weak && draft.proofs[nth].is_none())
        else {
            continue;
        };
        let range = Range::new(piece.range.first, piece.range.first + len);
        if !speaks(draft, range) {
            continue;
        }
        let organization = add(
            draft,
            range,
            Proof {
                rule: ID,
                strength: 0.9,
            },
        );
        draft.organizations[organization].kind = Some(OrganizationKind::Country);
        draft.organizations[organization].country = place.country;
    }
    for organization in 0..draft.organizations.len() {
        for nth in 0..draft.organizations[organization].mentions.len() {
            let source = draft.organizations[organization].mentions[nth].0;
            // A part of a longer name is no subject.
            let longer = draft
                .piece_over(source.first)
                .map(|nth| draft.pieces[nth])
                .is_some_and(|piece| {
                    piece.kind == PieceKind::Organization
                        && piece.range.contains(source)
                        && piece.range.len() > source.len() + 2
                });
            if !longer {
                let full = whole(draft, source);
                draft.actors.push(Actor {
                    full,
                    source,
                    who: Who::Organization(organization),
                    rule: ID,
                });
            }
        }
    }
}

/// Whether a country stands as the subject of a reporting verb.
fn speaks(draft: &Draft<'_>, range: Range) -> bool {
    let a = &draft.a;
    let before = range
        .first
        .checked_sub(1)
        .filter(|_| a.sentence(range.first).first < range.first);
    let opens = before.is_none_or(|before| {
        !a.is_word(before) && !a.is(before, TokenKind::Clitic)
            || a.any(before, Class::DETERMINER)
            || a.is_small(before)
                && a.any(
                    before,
                    Class::CONJUNCTION
                        .with(Class::SUBORDINATOR)
                        .with(Class::ADVERB),
                )
    });
    if !opens {
        return false;
    }
    let mut at = range.end;
    if a.is_comma(at) && a.is_one_of(at + 1, &["for", "on", "speaking", "supported", "opposed"]) {
        let end = a.sentence(at).end;
        at = (at + 1..end.min(at + 16))
            .find(|&at| a.is_comma(at))
            .map_or(at, |comma| comma + 1);
    }
    at += usize::from(a.is_comma(at) && a.is_text(at + 1, "with"));
    reports_at(a, at)
}

fn whole(draft: &Draft<'_>, source: Range) -> Range {
    let a = &draft.a;
    let mut first = source.first;
    first -= usize::from(
        first > 0 && a.any(first - 1, Class::DETERMINER) && a.sentence(source.first).first < first,
    );
    let mut end = a.past_bracket(source.end).unwrap_or(source.end);
    if a.is_comma(end) && a.is_one_of(end + 1, &["for", "on", "speaking", "supported", "opposed"]) {
        let limit = a.sentence(source.first).end;
        if let Some(comma) = (end + 1..limit.min(end + 16)).find(|&at| a.is_comma(at)) {
            end = comma + 1;
        }
    }
    Range::new(first, end)
}
