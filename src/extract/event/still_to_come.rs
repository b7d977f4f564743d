use crate::extract::draft::Draft;
use crate::extract::rule::Rule;
use crate::model::{EventStatus, RuleId};

const ID: RuleId = "event/still_to_come";

/// An event after the day of the dateline, or after the whole it seemed to be a part of, is still to come.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "An event that is dated after the day of the dateline, or outside the days of the event it seemed to be a part of, is announced and no part of that; nothing is said at it yet.",
    hits: &[],
    misses: &[],
    run,
};

fn run(draft: &mut Draft<'_>) {
    let value = |draft: &Draft<'_>, event: usize| {
        let date = draft.dates.get(draft.events[event].date?)?;
        date.value.clone().filter(|value| value.len() >= 10)
    };
    let written = draft.dateline.and_then(|dateline| {
        let mut dates = draft.dates.iter();
        let date = dates.find(|date| dateline.contains(date.range))?;
        date.value.clone().filter(|value| value.len() == 10)
    });
    for event in 0..draft.events.len() {
        let Some(own) = value(draft, event) else {
            continue;
        };
        let starts = own.get(..10).unwrap_or_default();
        let later = |day: &str| starts > day;
        let above =
            std::iter::successors(draft.events[event].parent, |&at| draft.events[at].parent);
        let whole = above.take(8).find_map(|above| value(draft, above));
        let outside =
            whole.is_some_and(|whole| later(whole.get(whole.len() - 10..).unwrap_or_default()));
        let to_come = written.as_deref().is_some_and(later);
        let entry = &mut draft.events[event];
        if outside {
            entry.parent = None;
        }
        if (outside || to_come) && entry.status == EventStatus::Held {
            entry.status = EventStatus::Announced;
        }
    }
    for nth in 0..draft.quotes.len() {
        let event = draft.quotes[nth].event;
        draft.quotes[nth].event =
            event.filter(|&event| draft.events[event].status == EventStatus::Held);
    }
}
