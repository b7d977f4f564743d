use crate::extract::analysis::Analysis;
use crate::extract::draft::{Draft, OrganizationDraft, Proof};
use crate::extract::key::keys;
use crate::extract::piece::{PieceKind, demonym, place_at};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::{Class, List};
use crate::model::{OrganizationKind, RuleId};
use crate::text::TokenKind;
use std::str::FromStr;

const ID: RuleId = "entity/organization_name";

/// `Ministry of Ports and Rail`, `Alto Group Ltd.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Capitalized words that end in or are headed by a noun for a body (`Ministry of …`, `… Group Ltd.`), and a place with `government`, name an organization.",
    hits: &[
        "The {o:Academy of Science and Culture} met the {o:Alto Group}.",
        "Kenya’s {o:Ministry of Ports} paid.",
        "The {o:Institute of African Population Studies} paid.",
        "The {o:Nairobi county government} paid.",
        "OJSC “{o:Vesna}” paid.",
        "The {o:Tarn City Mayor’s Office} paid.",
        "The {o:City of Marlow Quay} paid.",
        "The {o:Lantern Chamber of Crafts and Small Enterprise} paid, and so did the {o:Ministry of Ports and Water Management}.",
        "She met the chair of the {o:Board of Lantern Bank} Karim Sadou.",
        "The {o:Lantern Union of Growers and Herders} (LUGH) paid.",
        "The {o:Lantern Water and Soils Commission} (LWSC) paid.",
        "It was paid by the {o:Bay of Lantern Ports Institute}.",
        "The Lantern-based {o:Verlan Bank} paid.",
        "It was paid by {o:Lantern and Verlan Community Council}.",
        "The {o:Ports and Justice Party} paid, and so did the {o:Lantern and District Chamber of Crafts}.",
    ],
    misses: &["The group met.", "The Lantern Forum met."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        let single_noun = piece.range.len() == 1 && draft.a.any(piece.range.first, Class::ORG);
        if piece.kind == PieceKind::Organization && !single_noun && !piece.weak {
            let range = without_legal_prefix(&draft.a, piece.range);
            add(
                draft,
                range,
                Proof {
                    rule: ID,
                    strength: 0.9,
                },
            );
        }
        if matches!(piece.kind, PieceKind::Place | PieceKind::Demonym)
            && let Some(range) = government(&draft.a, piece.range)
        {
            add(
                draft,
                range,
                Proof {
                    rule: ID,
                    strength: 0.8,
                },
            );
        }
    }
    find_weak(draft);
}

/// `OJSC “Vesna”`: the name is what stands in the marks.
fn without_legal_prefix(a: &Analysis<'_>, range: Range) -> Range {
    let prefixed = a.has(range.first, Class::ORG_PREFIX) && a.is(range.first + 1, TokenKind::Mark);
    if prefixed {
        Range::new(range.first + 2, range.end - 1)
    } else {
        range
    }
}

/// `Nairobi county government`, `Kenyan government`.
fn government(a: &Analysis<'_>, place: Range) -> Option<Range> {
    let levels = [
        "municipal",
        "city",
        "county",
        "regional",
        "provincial",
        "state",
        "federal",
        "central",
        "district",
        "local",
        "national",
    ];
    let mut at = place.end;
    at += usize::from(a.is_small(at) && a.is_one_of(at, &levels));
    let council = a.is_text(at, "council") && at > place.end;
    let body = council
        || a.is_small(at)
            && a.is_one_of(
                at,
                &["government", "parliament", "administration", "authorities"],
            );
    body.then_some(Range::new(place.first, at + 1))
}

/// Known names in headlines.
fn find_weak(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        if piece.weak && matches!(piece.kind, PieceKind::Organization | PieceKind::Words) {
            let key = keys(&draft.a, piece.range);
            if draft.organizations.iter().any(|known| known.key == key) {
                add(
                    draft,
                    piece.range,
                    Proof {
                        rule: ID,
                        strength: 0.8,
                    },
                );
            }
        }
    }
}

/// Adds a mention of the organization named at `range`; a new one if none has that name.
pub(in crate::extract) fn add(draft: &mut Draft<'_>, range: Range, proof: Proof) -> usize {
    let key = keys(&draft.a, range);
    let found = draft.organization_keys.get(&key).copied();
    let nth = found.unwrap_or_else(|| {
        let (kind, country) = (kind_of(&draft.a, range), country_of(&draft.a, range));
        draft.organizations.push(OrganizationDraft {
            name: range,
            key: key.clone(),
            acronym: None,
            kind,
            country,
            mentions: Vec::new(),
        });
        draft
            .organization_keys
            .insert(key, draft.organizations.len() - 1);
        draft.organizations.len() - 1
    });
    let mentions = &draft.organizations[nth].mentions;
    let place = mentions.partition_point(|(known, _)| known.end <= range.first);
    if mentions
        .get(place)
        .is_none_or(|(known, _)| !known.overlaps(range))
    {
        draft.mention_organization(nth, range, proof);
    }
    nth
}

fn kind_of(a: &Analysis<'_>, range: Range) -> Option<OrganizationKind> {
    if range.iter().any(|at| a.any(at, Class::ORG_SUFFIX)) {
        return Some(OrganizationKind::Company);
    }
    let head = range
        .iter()
        .rev()
        .find(|&at| a.any(at, Class::ORG) && (at + 1 == range.end || a.is_small(at + 1)))?;
    OrganizationKind::from_str(a.lexicon.kind(List::Organization, a.text(head))?).ok()
}

/// The country that owns the body (`Kenya’s Ministry`, `Bank of Kenya`).
fn country_of(a: &Analysis<'_>, range: Range) -> Option<&'static str> {
    let inside = range.iter().find_map(|at| {
        place_at(a, at)
            .and_then(|(_, place)| place.country)
            .or_else(|| demonym(a, at))
    });
    inside.or_else(|| {
        let owner = range.first.checked_sub(2)?;
        let possessed = a.is(range.first - 1, TokenKind::Clitic);
        (0..4).filter(|_| possessed).find_map(|back| {
            place_at(a, owner.checked_sub(back)?)
                .filter(|(len, _)| *len == back + 1)
                .and_then(|(_, place)| place.country)
        })
    })
}
