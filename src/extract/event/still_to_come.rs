use crate::extract::date::{Relative, against, days_in};
use crate::extract::draft::{Draft, EventDraft};
use crate::extract::piece::place_at;
use crate::extract::rule::Rule;
use crate::model::{EventStatus, RuleId, TitleBasis};
use jiff::civil;

const ID: RuleId = "event/still_to_come";

/// An event after the day of the dateline, or after the whole it seemed to be a part of, is still to come.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "An event that is dated after the day of the dateline, or outside the days of the event it seemed to be a part of, is announced and no part of that; nothing is said at it yet. What took place on one of the days of the first whole, and has no place in its name, is a part of that.",
    hits: &[],
    misses: &[],
    run,
};

/// The day or the days of an event, if they are told to the day. Unit: characters of EDTF, 10 for a day, 21 for several.
fn days_of(draft: &Draft<'_>, event: usize) -> Option<String> {
    let date = draft.dates.get(draft.events[event].date?)?;
    date.value.clone().filter(|value| value.len() >= 10)
}

fn run(draft: &mut Draft<'_>) {
    let written = draft.dateline.and_then(|dateline| {
        let mut dates = draft.dates.iter();
        let date = dates.find(|date| dateline.contains(date.range))?;
        date.value.clone().filter(|value| value.len() == 10)
    });
    for event in 0..draft.events.len() {
        let Some(own) = days_of(draft, event) else {
            continue;
        };
        let starts = own.get(..10).unwrap_or_default();
        let later = |day: &str| starts > day;
        let above =
            std::iter::successors(draft.events[event].parent, |&at| draft.events[at].parent);
        let whole = above.take(8).find_map(|above| days_of(draft, above));
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
    within(draft);
    for nth in 0..draft.quotes.len() {
        let event = draft.quotes[nth].event;
        draft.quotes[nth].event =
            event.filter(|&event| draft.events[event].status == EventStatus::Held);
    }
}

/// Whether an event took place on a day of the week of these days.
fn on_weekday(draft: &Draft<'_>, event: usize, days: &str) -> bool {
    let date = draft.events[event]
        .date
        .and_then(|date| draft.dates.get(date));
    let Some(Relative::Weekday(day, _)) = date.and_then(|date| date.relative) else {
        return false;
    };
    // Days without a year have no days of the week.
    days_in(days).is_some_and(|mut all| all.any(|at| at.year() > 1 && at.weekday() == day))
}

/// `the Boat Forum on 24 April`, at the fair that was held from 23 to 25 April: what is told of behind it and took place
/// on one of its days is a part of it.
fn within(draft: &mut Draft<'_>) {
    // Days without a year are compared as those of one year.
    let value = |draft: &Draft<'_>, event: usize| {
        let date = draft.dates.get(draft.events[event].date?)?;
        let days = || {
            let relative = date
                .relative
                .filter(|relative| matches!(relative, Relative::Days(..)))?;
            against(relative, civil::Date::new(1, 1, 1).ok()?)
        };
        days_of(draft, event).or_else(days)
    };
    let held = |event: &EventDraft| event.status == EventStatus::Held && event.parent.is_none();
    let Some(whole) = draft.events.iter().position(held) else {
        return;
    };
    let Some(days) = value(draft, whole).filter(|days| days.len() == 21) else {
        return;
    };
    for event in whole + 1..draft.events.len() {
        let own = &draft.events[event];
        let day = value(draft, event).filter(|day| day.len() == 10);
        let inside = on_weekday(draft, event, &days)
            || day.is_some_and(|day| {
                let (first, last) = (days.get(..10), days.get(11..));
                first <= Some(day.as_str()) && Some(day.as_str()) <= last
            });
        // `the Oslo Book Fair` on one of the days is somewhere else.
        let placed = own.title.iter().any(|at| place_at(&draft.a, at).is_some());
        if held(own) && inside && !placed && own.basis != TitleBasis::Described {
            draft.events[event].parent = Some(whole);
        }
    }
}
