use super::noun::{kind_of, topic_end};
use super::{Sight, Sighting, is_sighted, placed, proof, sight};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::piece::place_at;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, EventStatus, RuleId, TitleBasis};
use crate::text::TokenKind;

const ID: RuleId = "event/apposed_event";

/// `Boats on Dry Ground, a panel series on water, …`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to eight words of a name, a comma, `a` or `the` and a description with an event noun: the name is that of an event.",
    hits: &[
        "They invited all to {e:Boats on Dry Ground}, a public panel series on water.",
        "{e:Nets Asia 2031}, the annual trade show of the Alto Fund, closed today.",
        "The fourth edition of {e:Plainport}, the annual conference of the trade, closed today.",
        "{e:Plainport} is a small conference that grew. It ended.",
        "The Alto Fund welcomed many to its annual summit, {e:Tarn Forward 2031}, on 4 May.",
        "{e:Salt Lanterns}, the yearly festival of boats, drew many.",
    ],
    misses: &[
        "They came to Lantern Quay, a port on the coast.",
        "Rosa Lind, the moderator of the forum, spoke.",
    ],
    run,
};

/// The longest name. Units: tokens.
const LONGEST: usize = 8;

fn run(draft: &mut Draft<'_>) {
    for head in super::described_event::heads(&draft.a) {
        let Some(name) = named(draft, head).or_else(|| named_behind(&draft.a, head)) else {
            continue;
        };
        let a = &draft.a;
        if a.enclosing(head).is_some() || draft.in_boilerplate(head) || is_sighted(draft, name) {
            continue;
        }
        // `The next fair, Tarn Days 2032, will open in May.`
        let status = if name.first > head {
            placed::status(draft, Range::new(head, name.end))
        } else {
            EventStatus::Held
        };
        let sighting = Sighting {
            sight: Sight::Named,
            title: name,
            evidence: name,
            head: name.end - 1,
            kind: if is_series(a, head) {
                EventKind::Other
            } else {
                kind_of(a, head)
            },
            basis: TitleBasis::Named,
            status,
            proof: proof(ID, 0.8),
        };
        sight(draft, sighting);
    }
}

/// `its annual summit, Tarn Forward 2031, on 4 May`: a name with its year behind the description.
fn named_behind(a: &Analysis<'_>, head: usize) -> Option<Range> {
    let first = head + 2;
    let name = (first..first + LONGEST)
        .take_while(|&at| a.is_capital(at))
        .count();
    let year = first + name;
    let dated = a.is(year, TokenKind::Number) && a.text(year).len() == 4;
    let article = (head.saturating_sub(4)..head)
        .any(|at| a.any(at, Class::DETERMINER.with(Class::POSSESSIVE)));
    let month = (first..year).any(|at| a.any(at, Class::MONTH.with(Class::WEEKDAY)));
    (a.is_comma(head + 1) && a.is_small(head) && article && name > 0 && dated && !month)
        .then(|| Range::new(first, year + 1))
}

fn is_series(a: &Analysis<'_>, head: usize) -> bool {
    a.is_text(head + 1, "series")
}

/// The name before the comma, for an event noun in the description behind it.
fn named(draft: &Draft<'_>, head: usize) -> Option<Range> {
    let a = &draft.a;
    let sentence = a.sentence(head);
    // The noun closes its phrase or leads in a topic.
    let last = head + usize::from(is_series(a, head));
    let closes = !a.is_word(last + 1) || topic_end(a, last, sentence.end).is_some();
    let article = (sentence.first..head)
        .rev()
        .take(4)
        .take_while(|&at| a.is_small(at))
        .find(|&at| a.is_one_of(at, &["a", "an", "the"]))?;
    // `Plainport is a small conference that …`
    let copula = |at: usize| {
        a.is_one_of(at, &["is", "was"]) && a.is_text(article, "a") && at <= sentence.first + 4
    };
    let comma = article
        .checked_sub(1)
        .filter(|&at| (a.is_comma(at) || copula(at)) && (closes || copula(at)))?;
    let copula = copula(comma);
    let mut first = comma;
    while first > sentence.first && comma - first < LONGEST {
        let before = first - 1;
        let year =
            before + 1 == comma && a.is(before, TokenKind::Number) && a.text(before).len() == 4;
        let joins = a.is_small(before)
            && a.any(
                before,
                Class::PREPOSITION
                    .with(Class::CONJUNCTION)
                    .with(Class::DETERMINER),
            );
        if !(a.is_capital(before) || joins || year) {
            break;
        }
        first = before;
    }
    while first < comma && !(a.is_capital(first) && !a.any(first, Class::DETERMINER)) {
        first += 1;
    }
    let person = (first..comma).any(|at| draft.person_at.get(at).is_some_and(|&who| who > 0));
    let body = draft.organization_at.contains_key(&first) || place_at(a, first).is_some();
    let range = Range::new(first, comma);
    // `Boat Days 2031, the annual fair`
    let year = a.is(comma - 1, TokenKind::Number) && a.text(comma - 1).len() == 4;
    // `Organized by the Alto Fund, the conference …`: who did it.
    let opens = a.sentence(comma).first;
    let led = first > opens && a.any(opens, Class::PAST.with(Class::ING).with(Class::PARTICIPLE));
    let dated = led || range.iter().any(|at| a.has(at, Class::MONTH));
    // `the fourth edition of Plainport, the annual conference of the trade`
    let edition = a.is_text(range.first.wrapping_sub(1), "of")
        && a.is_text(range.first.wrapping_sub(2), "edition");
    let named = range.len() > 1
        || edition
        || copula && a.class(range.first).is_unknown() && range.first == sentence.first;
    (named && !dated && !person && !body && (a.is_capital(comma - 1) || year)).then_some(range)
}
