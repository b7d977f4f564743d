use crate::extract::analysis::Analysis;
use crate::extract::date::Relative;
use crate::extract::draft::{DateDraft, Draft};
use crate::extract::gathering::ordinal;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventStatus, Precision, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "event/day_of_whole";

/// `The second day closed with a panel.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A part without a date of its own took place on the day of its whole that its paragraph last names by its place: `on the second day`, `day two`, `the final day`.",
    hits: &[],
    misses: &[],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for event in 0..draft.events.len() {
        let own = &draft.events[event];
        let part = own.parent.is_some() && own.date.is_none() && own.status == EventStatus::Held;
        let Some(&(told, _)) = own.evidence.first().filter(|_| part && !own.listed) else {
            continue;
        };
        let a = &draft.a;
        let block = a.blocks[a.block_of(told.first)].range;
        // At the head of a sentence, and not `the second day of the strike`.
        let heads = |at: &usize| {
            let of = a.is_text(at + 1, "of") && !(at + 2..at + 5).any(|at| a.any(at, Class::EVENT));
            // `The paper was signed on the final day.`
            let on = *at >= told.first.saturating_sub(16) && a.is_text(at.wrapping_sub(3), "on");
            (on || *at <= a.sentence_body(*at).first + 3) && !of
        };
        let said = |at: &usize| !draft.is_said(*at) && a.enclosing(*at).is_none();
        let day = (block.first..a.sentence(told.first).end)
            .rev()
            .filter(said)
            .filter(heads)
            .find_map(|at| nth_day(a, at));
        let Some((range, day)) = day else { continue };
        draft.events[event].date = Some(draft.dates.len());
        draft.dates.push(DateDraft {
            range,
            value: None,
            precision: Precision::Day,
            relative: Some(day),
        });
    }
}

/// `the second day`, `day two`, `the final day`: the words round the `day` at a token, and which one it is.
fn nth_day(a: &Analysis<'_>, at: usize) -> Option<(Range, Relative)> {
    if !a.is_text(at, "day") {
        return None;
    }
    let before = at.checked_sub(1);
    let the = before.filter(|&before| a.any(before.wrapping_sub(1), Class::DETERMINER));
    let named = the.and_then(|before| {
        if a.is_one_of(before, &["last", "final", "closing"]) {
            return Some(Relative::Last);
        }
        let first = a.is_text(before, "opening").then_some(1);
        first.or_else(|| ordinal(a, before)).map(Relative::Nth)
    });
    if let Some(day) = named {
        return Some((Range::new(at - 1, at + 1), day));
    }
    // `on day two`, but `an eight-hour day 2 years ago`
    let alone = a.sentence_first(at) || before.is_some_and(|at| a.any(at, Class::PREPOSITION));
    let number = Some(at + 1).filter(|_| alone)?;
    let words = ["one", "two", "three", "four", "five", "six", "seven"];
    let word = words.iter().position(|word| a.is_text(number, word));
    let word = word.and_then(|nth| u8::try_from(nth + 1).ok());
    let figure = a.is(number, TokenKind::Number);
    let nth = word.or_else(|| a.text(number).parse().ok().filter(|_| figure))?;
    Some((Range::new(at, number + 1), Relative::Nth(nth)))
}
