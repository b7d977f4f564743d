use super::parties::{backing, event_of};
use super::tree::root;
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{Role, RuleId};
use crate::text::{TokenKind, with_small_letters};

const ID: RuleId = "event/organized_by";

/// `hosted by the Port Authority`, `jointly organized by A and B`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "The bodies listed behind `hosted by`, `organized by`, `presented by`, `paid for by`, `with the support of` or `in partnership with` have that part in an event; a person who hosts a panel moderates it, one who presents a talk holds it.",
    hits: &[
        "The Tarn Water Forum was hosted by the {r:Tarn Port Authority}.",
        "It was a Tarn Water Forum, organized jointly by {r:Alto Fund} and {r:Brint Network}.",
        "The public meeting, called by the {r:Tarn Port Authority}, was held in May.",
        "The public meeting was called by the {r:Tarn Port Authority}.",
        "The Tarn Water Forum was held. Support came from the {r:Brint Network}, which paid.",
        "The Tarn Water Forum was held. The forum had the sponsorship of the {r:Brint Network}.",
        "At the Tarn Water Forum, which was sponsored by the insurer {r:Verlan Life}, the Brint Network chose a head.",
        "The Tarn Water Forum was held. Funding was provided by the {r:Brint Network}.",
        "The Alto Fund, together with the {r:Brint Network}, hosted the Tarn Water Forum.",
        "The Tarn Water Forum was sponsored by cable maker {r:Lantern} and the auditor {r:Verlan & Tarn}.",
        "The Tarn Water Forum was held. Many came. Financial support was provided by the {r:Brint Network}.",
        "The Tarn Water Forum, held in May, was presented by {r:Lantern Credit Union}.",
        "The Tarn Water Forum was organized by the university’s {r:Institute for Rivers}.",
        "The Tarn Water Forum was held. It was co-financed by the {r:Brint Network}.",
        "The Tarn Water Forum was held with money from the {r:Brint Network}.",
        "The Tarn Water Forum was held, and it was paid for by a grant from the {r:Alto Fund}.",
        "The Tarn Water Forum was held. It was one of a series presented by the {r:Alto Fund}.",
    ],
    misses: &[
        "Presented by the Tarn Port Authority.",
        "At the Tarn Water Forum, a plan was presented by the Tarn Port Authority.",
        "The Tarn Water Forum was held. After a storm, support was provided by the Tarn Port Authority.",
        "The Tarn Water Forum was held. The state, together with the Tarn Port Authority, held a third of the shares.",
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
        let event = match root(draft, Some(event)) {
            Some(root) if whole => root,
            _ => event,
        };
        backing(draft, at, event, role, list, ID);
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

/// `The congress, held in May, was presented`: whether the subject of a passive is an event.
fn is_done_to_event(draft: &Draft<'_>, at: usize) -> bool {
    let a = &draft.a;
    let first = a.sentence(at).first;
    let Some(be) = at
        .checked_sub(1)
        .filter(|&be| be > first && a.any(be, Class::BE))
    else {
        return false;
    };
    let aside = (first..be).find(|&at| a.is_comma(at)).unwrap_or(be);
    let told = draft.told_in(Range::new(first, aside)).iter();
    let mut subject = told.filter(|&&(from, end, _)| from <= first + 4 && end == aside);
    // `At the forum, a plan was presented by the Alto Fund.`
    !a.any(first, Class::PREPOSITION) && subject.next().is_some()
}

/// `it was paid for`, `the forum was financed`: whether the subject of such words is an event.
fn is_of_it(a: &Analysis<'_>, subject: usize) -> bool {
    a.is_text(subject, "it") || a.any(subject, Class::EVENT)
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
        // `This year’s congress, held in May, was presented by the Alto Fund.`
        "presented" if a.is_text(at + 1, "by") && is_done_to_event(draft, at) => {
            Some((Role::Sponsor, at + 2))
        }
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
        "funding" | "support"
            if a.any(at + 1, Class::BE)
                && a.is_text(at + 2, "provided")
                && (word == "funding" || a.is_text(at.wrapping_sub(1), "financial")) =>
        {
            let above = a.blocks[a.block_of(at)].range.first;
            let told = !draft.told_in(Range::new(above, at)).is_empty();
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
                        "invited",
                        "runs",
                    ],
                )
            };
            // `The Alto Fund, together with the Brint Network, hosted the forum`
            let aside = (at + 2..at + 16).find(|&at| a.is_comma(at));
            let first = a.sentence(at).first;
            let told = |comma: usize| !draft.told_in(Range::new(comma + 2, comma + 20)).is_empty();
            let behind = aside.filter(|&comma| a.is_comma(at.wrapping_sub(1)) && told(comma));
            let behind = behind.map(|comma| comma + 1);
            ((at.saturating_sub(7).max(first)..at).any(organizes) || behind.is_some_and(organizes))
                .then_some((Role::CoOrganizer, at + 2))
        }
        "auspices" if a.is_text(at + 1, "of") => Some((Role::Partner, at + 2)),
        _ => None,
    })
}
