use crate::extract::analysis::Analysis;
use crate::extract::draft::{Draft, Proof};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;
use rustc_hash::FxHashMap as HashMap;

const ID: RuleId = "entity/body_again";

/// `The Tarn Chamber of Commerce … The Chamber said …`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "`the` and a noun for a body stand for the one organization of the document whose name has that noun as its head, once that is named.",
    hits: &[
        "The Tarn Chamber of Ports paid. The {o:Chamber} said that boats sink.",
        "The Lantern Library paid. It was organized by the {o:library} and the Alto Fund.",
    ],
    misses: &[
        "The Tarn Chamber of Ports met the Brint Chamber of Rail. The Chamber said that boats sink.",
        "The Tarn Community Press paid. They told the press that boats sink.",
        "The Tarn Chamber of Ports paid. The chamber orchestra played.",
        "The Tarn Chamber of Ports paid. The Chamber of Nets slept.",
    ],
    run,
};

/// Nouns that mean many things besides a body, when they are written small.
const LOOSE: &[&str] = &[
    "assembly",
    "associates",
    "board",
    "cabinet",
    "capital",
    "caucus",
    "center",
    "centre",
    "circle",
    "club",
    "community",
    "company",
    "division",
    "enterprise",
    "exchange",
    "group",
    "hall",
    "holding",
    "house",
    "investment",
    "investments",
    "jury",
    "lab",
    "laboratory",
    "labs",
    "mine",
    "mission",
    "mobile",
    "monitor",
    "motors",
    "navy",
    "network",
    "networks",
    "news",
    "office",
    "park",
    "partners",
    "partnership",
    "party",
    "post",
    "press",
    "radio",
    "school",
    "service",
    "services",
    "society",
    "solutions",
    "studio",
    "systems",
    "team",
    "technologies",
    "telecom",
    "television",
    "theater",
    "theatre",
    "times",
    "trust",
    "union",
    "ventures",
    "wing",
    "works",
];

fn run(draft: &mut Draft<'_>) {
    let a = &draft.a;
    // For each head noun, the one organization and where it is first named; none for two of them.
    let mut bearers: HashMap<&str, Option<(usize, usize)>> = HashMap::default();
    let nouns: Vec<String> = draft
        .organizations
        .iter()
        .map(|own| head(a, own.name))
        .collect();
    for (nth, noun) in nouns.iter().enumerate() {
        let named = draft.organizations[nth].mentions.first();
        if let Some((first, _)) = named.filter(|_| !noun.is_empty()) {
            let one = bearers
                .entry(noun.as_str())
                .or_insert(Some((nth, first.first)));
            *one = one.filter(|&(known, _)| known == nth);
        }
    }
    let mut found = Vec::new();
    for at in a.with(Class::ORG) {
        let noun = a.text(at).to_lowercase();
        let known = bearers.get(noun.as_str()).copied().flatten();
        let Some((organization, _)) = known.filter(|&(_, first)| first < at) else {
            continue;
        };
        let loose = a.is_small(at) && LOOSE.contains(&noun.as_str());
        let free = a.enclosing(at).is_none()
            && !draft.in_boilerplate(at)
            && !draft.organization_at.contains_key(&at);
        if !loose && free && a.is_text(at.wrapping_sub(1), "the") && stands_alone(a, at) {
            found.push((organization, Range::new(at, at + 1)));
        }
    }
    let proof = Proof {
        rule: ID,
        strength: 0.8,
    };
    for (organization, range) in found {
        draft.mention_organization(organization, range, proof);
    }
}

/// The noun that says what a body is, in small letters: `chamber` of `Tarn Chamber of Ports`; empty if none does.
fn head(a: &Analysis<'_>, name: Range) -> String {
    let closes = |at: usize| at + 1 == name.end || a.is_small(at + 1);
    let head = name.iter().find(|&at| a.any(at, Class::ORG) && closes(at));
    let head = head.filter(|_| name.len() > 1);
    head.map_or_else(String::new, |at| a.text(at).to_lowercase())
}

/// Whether a noun phrase ends with its noun: no name and no other noun goes on behind it.
fn stands_alone(a: &Analysis<'_>, at: usize) -> bool {
    let next = at + 1;
    match a.kind(next) {
        Some(TokenKind::Word) => {
            !a.is_capital(next)
                && !a.is_text(next, "of")
                && (a.is_finite(next)
                    || a.any(
                        next,
                        Class::PREPOSITION
                            .with(Class::CONJUNCTION)
                            .with(Class::RELATIVE)
                            .with(Class::PAST)
                            .with(Class::ADVERB),
                    ))
        }
        Some(TokenKind::Open) => false,
        _ => true,
    }
}
