use super::acting::acting;
use super::parties::{event_of, is_joined, listed};
use super::tree::root;
use super::{proof, take_part};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventStatus, Party, Role, RuleId};
use crate::text::{TokenKind, with_small_letters};

const ID: RuleId = "event/organized_by";

/// `hosted by the Port Authority`, `jointly organized by A and B`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "The bodies listed behind `hosted by`, `organized by`, `presented by`, `paid for by`, `with the support of`, `in partnership with`, `our sponsors`, and those an event has `as its sponsor`, have that part in it; a person who hosts a panel moderates it, one who presents a talk holds it.",
    hits: &[
        "The Tarn Water Forum was hosted by the {r:Tarn Port Authority}.",
        "It was a Tarn Water Forum, organized jointly by {r:Alto Fund} and {r:Brint Network}.",
        "The public meeting, called by the {r:Tarn Port Authority}, was held in May.",
        "The public meeting was called by the {r:Tarn Port Authority}.",
        "The Tarn Water Forum was held. Support came from the {r:Brint Network}, which paid.",
        "The Tarn Water Forum was held, and the sponsor of the forum was the {r:Brint Network}.",
        "The Tarn Water Forum was held. The forum had the sponsorship of the {r:Brint Network}.",
        "At the Tarn Water Forum, which was sponsored by the insurer {r:Verlan Life}, the Brint Network chose a head.",
        "The Tarn Water Forum was held. Funding was provided by the {r:Brint Network}.",
        "The Tarn Water Forum was held. It was co-financed by the {r:Brint Network}.",
        "The Tarn Water Forum was held with money from the {r:Brint Network}.",
        "The Tarn Water Forum was held. He praised the {r:Alto Fund}, the forum’s main sponsor, for its help.",
        "The Tarn Water Forum was held. The {r:Alto Fund} was the main sponsor.",
        "The Tarn Water Forum was held. The {r:Alto Fund} was the platinum sponsor; the {r:Brint Network} was a gold sponsor.",
        "The Tarn Water Forum was held. Our sponsors this year were {r:Alto Fund} and {r:Brint Network}.",
        "The Tarn Water Forum was held. It had the {r:Alto Fund} as its main sponsor.",
        "The Tarn Water Forum was held, and it was paid for by a grant from the {r:Alto Fund}.",
        "The Tarn Water Forum was held. It was one of a series presented by the {r:Alto Fund}.",
        "The Tarn Water Forum was held. Thanks to gold sponsors {r:Alto Fund} and {r:Brint Network}.",
        "The Tarn Water Forum was held. The {r:Alto Fund} and the {r:Brint Network} are partners of the event.",
    ],
    misses: &[
        "The Tarn Water Forum was praised by the Tarn Port Authority.",
        "The Tarn Water Forum was held. The Alto Fund presented by far the best ports.",
        "The Tarn Water Forum was held. The boat was paid for by the Tarn Port Authority.",
        "The Tarn Water Forum was called dull by the Tarn Port Authority.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for &at in draft.a.event_words().iter() {
        if draft.a.enclosing(at).is_some() || draft.in_boilerplate(at) {
            continue;
        }
        are_partners(draft, at);
        let Some((role, list)) = role_at(draft, at) else {
            continue;
        };
        let Some(event) = event_of(draft, at).filter(|_| !draft.is_said(at)) else {
            continue;
        };
        // `who organized the event with money from the Alto Fund`: the whole of it, whatever part is told of.
        let a = &draft.a;
        let whole = (a.sentence(at).first..at).any(|at| {
            let event = |at: usize| a.is_one_of(at, &["event", "gathering"]);
            a.is_text(at, "the") && (event(at + 1) || event(at + 2) && a.is_small(at + 1))
        });
        // `Our sponsors this year were A and B`: of what the text is about.
        let thanked = a.is_one_of(at, &["sponsors", "partners"]) && listing(a, at).is_some();
        let main = draft
            .events
            .iter()
            .position(|event| event.parent.is_none() && event.status == EventStatus::Held);
        let event = match root(draft, Some(event)) {
            Some(root) if whole => root,
            _ => main.filter(|_| thanked).unwrap_or(event),
        };
        let limit = draft.a.sentence(at).end;
        let mut parties = listed(draft, list, limit, Some(proof(ID, 0.8)));
        // `hosted by the editor Rosa Lind, Tor Vik said …`: the next one is not joined by `and`.
        let last = parties.last().map(|&(_, last)| last);
        let joined = last.is_some_and(|last| is_joined(draft, last.first));
        let person = matches!(parties.first(), Some((Party::Person(_), _)));
        if role == Role::Host && person && !joined {
            parties.truncate(1);
        }
        // `sponsored by the Alto Fund, the Brint Network chose …`: of a clause of its own.
        if !joined && parties.len() > 1 && last.is_some_and(|last| draft.a.is_finite(last.end)) {
            parties.pop();
        }
        let people_only = parties
            .iter()
            .all(|(party, _)| matches!(party, Party::Person(_)));
        for (party, range) in parties {
            // A person who presents a workshop holds it.
            let presented = draft.a.is_text(at, "presented");
            let role = match role {
                Role::Host if people_only => Role::Moderator,
                Role::Organizer if presented && people_only => Role::Presenter,
                role => role,
            };
            take_part(draft, party, event, role, range, proof(ID, 0.9), None);
        }
    }
}

/// What a body is that an event calls its `sponsor` or `partner`.
fn role_of_noun(noun: &str) -> Option<Role> {
    match noun {
        "partner" | "partners" => Some(Role::Partner),
        "sponsor" | "sponsors" => Some(Role::Sponsor),
        _ => None,
    }
}

/// `gold sponsors`: what sorts the supporters of an event.
const RANKS: &[&str] = &[
    "bronze",
    "diamond",
    "event",
    "gold",
    "headline",
    "lead",
    "main",
    "platinum",
    "principal",
    "silver",
    "title",
];

/// `A and B are partners of the event`
fn are_partners(draft: &mut Draft<'_>, at: usize) {
    let a = &draft.a;
    let Some(role) = role_of_noun(a.text(at)) else {
        return;
    };
    // `the Alto Fund, the summit’s main sponsor,`
    let comma = (at.saturating_sub(6)..at).rev().find(|&at| a.is_comma(at));
    let theirs = comma.is_some_and(|comma| {
        a.is_text(comma + 1, "the")
            && (comma + 2..at).any(|at| a.any(at, Class::EVENT) && a.is(at + 1, TokenKind::Clitic))
    });
    if let Some(comma) = comma.filter(|_| theirs) {
        let ends = draft
            .organization_at
            .iter()
            .filter(|&(_, &(_, end))| end == comma);
        let first = ends.map(|(&first, &(body, _))| (first, body)).min();
        let found = first.map(|(first, body)| (body, Range::new(first, comma)));
        if let Some(((body, words), event)) = found.zip(event_of(draft, at)) {
            let who = Party::organization(body);
            take_part(draft, who, event, role, words, proof(ID, 0.8), None);
        }
        return;
    }
    let be = (at.saturating_sub(3)..at)
        .rev()
        .find(|&be| a.any(be, Class::BE));
    // `was the main sponsor`
    let of = a.is_one_of(at + 1, &["of", "in"]) || a.is_one_of(at.wrapping_sub(1), RANKS);
    let Some((be, event)) = be.filter(|_| of).zip(event_of(draft, at)) else {
        return;
    };
    for (who, words) in acting(draft, be) {
        take_part(draft, who, event, role, words, proof(ID, 0.8), None);
    }
}

/// `The Bill, sponsored by`: whether what stands before a participle is a paper or a plan.
fn is_of_something_else(draft: &Draft<'_>, at: usize) -> bool {
    let a = &draft.a;
    let mut noun = at.wrapping_sub(1);
    while a.is_comma(noun) || a.any(noun, Class::BE) {
        noun = noun.wrapping_sub(1);
    }
    a.any(
        noun,
        Class::DOCUMENT.with(Class::INITIATIVE).with(Class::WORK),
    ) && !a.any(noun, Class::EVENT)
}

/// `it was paid for`, `the forum was financed`: whether the subject of such words is an event.
fn is_of_it(a: &Analysis<'_>, subject: usize) -> bool {
    a.is_text(subject, "it") || a.any(subject, Class::EVENT)
}

/// `our sponsors, A and B`, `sponsors this year were A and B`: where the list behind the noun begins.
fn listing(a: &Analysis<'_>, noun: usize) -> Option<usize> {
    let named = a.is_comma(noun + 1) && a.is_text(noun.wrapping_sub(1), "our");
    if named && a.is_capital(noun + 2) {
        return Some(noun + 2);
    }
    (noun + 2..noun + 5).find(|&list| a.is_one_of(list - 1, &["were", "are"]) && a.is_capital(list))
}

/// `the sponsor of the event was the Alto Fund`: where the body begins.
fn was(a: &Analysis<'_>, noun: usize) -> Option<usize> {
    let of = a.is_text(noun + 1, "of") && a.any(noun + 2, Class::DETERMINER);
    let event = a.any(noun + 3, Class::EVENT) || a.is_one_of(noun + 3, &["event", "gathering"]);
    (of && event && a.any(noun + 4, Class::BE)).then_some(noun + 5)
}

/// `had the Alto Fund as its main sponsor`: where the bodies before `as` begin.
fn has_as(draft: &Draft<'_>, noun: usize) -> Option<usize> {
    let a = &draft.a;
    let first = a.sentence(noun).first;
    let sponsor = a.text(noun).starts_with("sponsor");
    let lead = (noun.saturating_sub(4).max(first)..noun)
        .rev()
        .find(|&at| a.is_text(at, "as"))?;
    let had = (lead.saturating_sub(8).max(first)..lead)
        .rev()
        .find(|&at| a.is_one_of(at, &["had", "has"]) || a.is_text(at, "with") && sponsor)?;
    Some(had + 1)
}

/// The role that the words at `at` give to whoever is listed behind them, and where the list begins.
fn role_at(draft: &Draft<'_>, at: usize) -> Option<(Role, usize)> {
    let a = &draft.a;
    let by = (at + 1..at + 8)
        .take_while(|&next| a.is_word(next) || a.is(next, TokenKind::Number))
        .find(|&next| a.is_text(next, "by"));
    let jointly =
        (at.saturating_sub(2)..at + 3).any(|near| a.is_one_of(near, &["jointly", "together"]));
    with_small_letters(a.text(at), |word| match word {
        "hosted" | "co-hosted" => by.map(|by| {
            (
                if jointly || word.starts_with("co") {
                    Role::CoOrganizer
                } else {
                    Role::Host
                },
                by + 1,
            )
        }),
        "organized" | "organised" | "convened" | "arranged" | "initiated" => {
            let with = a.is_text(at + 1, "jointly") && a.is_text(at + 2, "with");
            if with {
                return Some((Role::CoOrganizer, at + 3));
            }
            let with = a
                .is_text(at + 1, "with")
                .then_some((Role::CoOrganizer, at + 2));
            let role = if jointly {
                Role::CoOrganizer
            } else {
                Role::Organizer
            };
            by.map(|by| (role, by + 1)).or(with)
        }
        // `the public meeting, called by the Port Authority`
        "called" => by
            .filter(|&by| {
                let comma = usize::from(a.is_comma(at.wrapping_sub(1)));
                let be = usize::from(a.any(at.wrapping_sub(1), Class::BE));
                by == at + 1 && a.any(at.wrapping_sub(1 + comma.max(be)), Class::EVENT)
            })
            .map(|by| (Role::Organizer, by + 1)),
        // `a series of free talks presented by the Alto Fund`
        "presented"
            if a.has(at.wrapping_sub(1), Class::EVENT)
                || a.is_one_of(at.wrapping_sub(1), &["series", "talks"]) =>
        {
            by.filter(|&by| by == at + 1)
                .map(|by| (Role::Organizer, by + 1))
        }
        // `it was paid for by a grant from the Alto Fund`
        "paid"
            if a.is_text(at + 1, "for")
                && a.is_text(at + 2, "by")
                && is_of_it(a, at.wrapping_sub(2)) =>
        {
            let from = (at + 3..at + 7).find(|&from| a.is_text(from, "from"));
            let grant =
                from.filter(|&from| a.is_one_of(from - 1, &["grant", "gift", "donation", "money"]));
            Some((Role::Sponsor, grant.map_or(at + 3, |from| from + 1)))
        }
        "co-organized" | "co-organised" | "coorganized" => {
            by.map(|by| (Role::CoOrganizer, by + 1)).or_else(|| {
                a.is_text(at + 1, "with")
                    .then_some((Role::CoOrganizer, at + 2))
            })
        }
        // `Funding was provided by the Alto Fund.`, behind what tells of the event
        "funding" if a.any(at + 1, Class::BE) && a.is_text(at + 2, "provided") => {
            let above = a.sentence(a.sentence(at).first.saturating_sub(1));
            let told = !draft.told_in(above).is_empty();
            by.filter(|_| told).map(|by| (Role::Sponsor, by + 1))
        }
        // `The Bill, sponsored by Lind, seeks …`: what is no event.
        "sponsored" | "supported" | "funded" | "co-financed" | "financed" => {
            let other = is_of_something_else(draft, at)
                || word.ends_with("financed") && !is_of_it(a, at.wrapping_sub(2));
            by.filter(|_| !other).map(|by| (Role::Sponsor, by + 1))
        }
        // `Support came from the Alto Fund.`
        "support" | "funding" if a.is_text(at + 1, "came") && a.is_text(at + 2, "from") => {
            Some((Role::Sponsor, at + 3))
        }
        "support" if a.is_text(at + 1, "of") || a.is_text(at + 1, "from") => a
            .is_one_of(at.wrapping_sub(1), &["the", "financial", "with"])
            .then_some((Role::Sponsor, at + 2)),
        "sponsor" | "sponsors" | "partner" | "partners" => {
            // `gold sponsors Alto Lines and Brint Lines`
            let ranked = a.is_capital(at + 1) && a.is_one_of(at.wrapping_sub(1), RANKS);
            let list = ranked.then_some(at + 1);
            let list = list
                .or_else(|| was(a, at))
                .or_else(|| listing(a, at))
                .or_else(|| has_as(draft, at));
            role_of_noun(word).zip(list)
        }
        // `had the sponsorship of the Alto Fund`
        "sponsorship" if a.is_text(at + 1, "of") => {
            let the = a.is_one_of(at.wrapping_sub(1), &["the", "with", "under"]);
            the.then_some((Role::Sponsor, at + 2))
        }
        // `with funding from`, `with money from`
        "funding" | "money" | "funds"
            if a.is_text(at + 1, "from") && a.is_text(at.wrapping_sub(1), "with") =>
        {
            Some((Role::Sponsor, at + 2))
        }
        "partnership" | "cooperation" | "collaboration" | "conjunction" | "coordination"
        | "association"
            if a.is_text(at + 1, "with") && a.is_text(at.wrapping_sub(1), "in") =>
        {
            Some((Role::Partner, at + 2))
        }
        // `which organized the event together with …`
        "together" | "jointly" if a.is_text(at + 1, "with") => {
            let organizes = |at: usize| {
                a.is_one_of(
                    at,
                    &[
                        "organized",
                        "organised",
                        "held",
                        "convened",
                        "hosted",
                        "runs",
                    ],
                )
            };
            (at.saturating_sub(7)..at)
                .any(organizes)
                .then_some((Role::CoOrganizer, at + 2))
        }
        "auspices" if a.is_text(at + 1, "of") => Some((Role::Partner, at + 2)),
        _ => None,
    })
}
