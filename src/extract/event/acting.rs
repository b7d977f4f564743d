//! Who does what a verb says, where the verb makes them take part in an event: `Lind opened the forum`.
use crate::extract::draft::{Actor, Draft, Who};
use crate::extract::range::Range;
use crate::extract::subject::actors_in;
use crate::lexicon::Class;
use crate::model::Party;
use crate::text::TokenKind;

/// Who does what a verb says: its subject, also behind `who` and `which`, with those that `and` joins.
pub(super) fn acting(draft: &Draft<'_>, verb: usize) -> Vec<(Party, Range)> {
    let a = &draft.a;
    let sentence = a.sentence(verb);
    let helps = Class::AUXILIARY.with(Class::ADVERB);
    let mut end = verb;
    while end > sentence.first
        && verb - end < 4
        && a.is_small(end - 1)
        && (a.any(end - 1, helps)
            || a.is_one_of(
                end - 1,
                &[
                    "today",
                    "jointly",
                    "this",
                    "week",
                    "month",
                    "year",
                    "yesterday",
                ],
            ))
    {
        // `was held by`: what is done to somebody; not `are organizing`.
        if a.any(end - 1, Class::BE) && !a.text(verb).ends_with("ing") {
            return Vec::new();
        }
        end -= 1;
    }
    let which = end > sentence.first && a.is_text(end - 1, "which");
    if which || end > sentence.first && a.is_text(end - 1, "who") {
        end -= 1;
    }
    // `Rosa Lind, head of the Alto Fund, which organized the event`: the body, not who heads it.
    if let Some(body) = body_ending_at(draft, sentence, end).filter(|_| which) {
        return vec![body];
    }
    if a.is_comma(end.wrapping_sub(1)) && ending_at(draft, sentence, end).is_none() {
        end = before_aside(draft, sentence, end).unwrap_or(end);
    }
    end = before_place(draft, sentence, end);
    let mut out = Vec::new();
    while let Some((actor, party)) = ending_at(draft, sentence, end) {
        out.push((party, actor.source));
        let before = actor.full.first.wrapping_sub(1);
        // `Lind, Vik and Sadou signed`
        let listed = out.len() > 1 && a.is_comma(before);
        if !(a.is_text(before, "and") || listed) || out.len() > 4 {
            break;
        }
        end = before;
    }
    out.reverse();
    out.retain(|(party, _)| !which || matches!(party, Party::Organization(_)));
    out
}

/// The person or body whose noun phrase ends at a token, with or without a comma.
fn ending_at(draft: &Draft<'_>, sentence: Range, end: usize) -> Option<(Actor, Party)> {
    let comma = draft.a.is_comma(end.wrapping_sub(1));
    let ends = |at: usize| at == end || comma && at + 1 == end;
    actors_in(draft, sentence)
        .map(|nth| draft.actors[nth])
        .filter(|actor| ends(actor.full.end))
        .filter(|actor| {
            let before = actor.full.first.wrapping_sub(1);
            !(draft.a.is_small(before) && draft.a.any(before, Class::PREPOSITION))
        })
        .filter_map(|actor| match actor.who {
            Who::Person(person) => Some((actor, Party::person(person))),
            Who::Organization(body) => Some((actor, Party::organization(body))),
            _ => None,
        })
        .min_by_key(|(actor, party)| (matches!(party, Party::Organization(_)), actor.full.first))
}

/// `The Alto Fund at Brint University held …`: where the noun phrase ends without the body it is at.
fn before_place(draft: &Draft<'_>, sentence: Range, end: usize) -> usize {
    let Some((_, at)) = body_ending_at(draft, sentence, end) else {
        return end;
    };
    let first = at.first - usize::from(draft.a.any(at.first.wrapping_sub(1), Class::DETERMINER));
    let lead = first.wrapping_sub(1);
    let within = draft.a.is_small(lead) && draft.a.is_one_of(lead, &["at", "of", "in"]);
    if within && ending_at(draft, sentence, lead).is_some() {
        lead
    } else {
        end
    }
}

/// The body whose name ends at a comma or right before a token.
fn body_ending_at(draft: &Draft<'_>, sentence: Range, end: usize) -> Option<(Party, Range)> {
    let mut end = end - usize::from(draft.a.is_comma(end.wrapping_sub(1)));
    // `the Alto Fund (AF), which`
    if draft.a.is(end.wrapping_sub(1), TokenKind::Close) {
        let open = (sentence.first..end)
            .rev()
            .find(|&at| draft.a.is(at, TokenKind::Open));
        end = open.unwrap_or(end);
    }
    (sentence.first..end).find_map(|at| {
        let &(body, behind) = draft.organization_at.get(&at)?;
        (behind == end).then_some((Party::organization(body), Range::new(at, end)))
    })
}

/// The longest asides between a subject and its verb. Units: tokens.
const ASIDES: usize = 28;

/// `The Alto Fund, in partnership with the Brint Network, convened …`: where the subject before an aside ends.
fn before_aside(draft: &Draft<'_>, sentence: Range, end: usize) -> Option<usize> {
    let commas = (sentence.first..end - 1).rev().take(ASIDES);
    commas
        .filter(|&at| draft.a.is_comma(at))
        .map(|comma| comma + 1)
        .find(|&at| ending_at(draft, sentence, at).is_some())
}
