use crate::extract::analysis::Analysis;
use crate::extract::date::{LAST_DAY, Relative};
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
            .find_map(|at| Some((at, nth_day(a, at)?)));
        let Some((at, nth)) = day else { continue };
        draft.events[event].date = Some(draft.dates.len());
        draft.dates.push(DateDraft {
            range: Range::new(at.saturating_sub(1), at + 1),
            value: None,
            precision: Precision::Day,
            relative: Some(Relative::Nth(nth)),
        });
    }
}

/// `the second day`, `day two`, `the final day`: which day the word at `at` is.
fn nth_day(a: &Analysis<'_>, at: usize) -> Option<u8> {
    if !a.is_text(at, "day") {
        return None;
    }
    let before = at.checked_sub(1)?;
    let the = a.any(before.wrapping_sub(1), Class::DETERMINER);
    if the && a.is_one_of(before, &["last", "final", "closing"]) {
        return Some(LAST_DAY);
    }
    if the && a.is_text(before, "opening") {
        return Some(1);
    }
    let number = ordinal(a, before).filter(|_| the);
    number.or_else(|| {
        let words = ["one", "two", "three", "four", "five", "six", "seven"];
        let word = words.iter().position(|word| a.is_text(at + 1, word));
        let word = word.and_then(|nth| u8::try_from(nth + 1).ok());
        // `day 2`, but `an eight-hour day 2 years ago`
        let figure = a
            .is(at + 1, TokenKind::Number)
            .then(|| a.text(at + 1).parse().ok());
        word.or(figure.flatten())
    })
}
