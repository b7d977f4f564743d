//! Events of the report: dates resolved against the document, and handed down the tree.
use super::date::{Relative, against, days_in};
use super::draft::Draft;
use super::finish::{evidence, id};
use crate::model::{Date, DateBasis, Event, EventId, EventStatus, IssueKind, Precision};
use jiff::civil;

/// The events, with what could not be dated as issues.
pub(super) fn events(draft: &mut Draft<'_>, document_date: Option<&Date>) -> Vec<Event> {
    let anchor = document_date
        .and_then(|date| date.value.as_deref())
        .or(draft.a.document.given_date.as_deref())
        .and_then(|value| value.parse::<civil::Date>().ok());
    let mut out: Vec<Event> = Vec::with_capacity(draft.events.len());
    for nth in 0..draft.events.len() {
        let date = date_of(draft, nth, anchor);
        let a = &draft.a;
        let event = &draft.events[nth];
        out.push(Event {
            title: a.span(event.title),
            title_basis: event.basis,
            aliases: event.aliases.iter().map(|&range| a.span(range)).collect(),
            kind: event.kind,
            status: event.status,
            parent: event.parent.map(|parent| EventId(id(parent))),
            date,
            place: event.place.map(|range| a.span(range)),
            country: event.country,
            mode: event.mode,
            theme: event.theme.map(|range| a.span(range)),
            edition: event.edition.map(|range| a.span(range)),
            attendance: event.attendance.map(|range| a.span(range)),
            evidence: evidence(a, &event.evidence),
        });
    }
    hand_down(&mut out);
    out
}

fn date_of(draft: &mut Draft<'_>, event: usize, anchor: Option<civil::Date>) -> Option<Date> {
    let date = draft.dates.get(draft.events[event].date?)?.clone();
    let span = draft.a.span(date.range);
    let Some(relative) = date.relative else {
        return Some(Date {
            value: date.value,
            precision: date.precision,
            basis: DateBasis::Stated,
            span,
        });
    };
    let named = year_of_name(draft, event);
    // A day without a year is in the year of the whole that it is a part of.
    let whole = draft.events[event].parent.and_then(|parent| {
        let date = draft.dates.get(draft.events[parent].date?)?;
        date.value
            .as_deref()?
            .get(..10)?
            .parse::<civil::Date>()
            .ok()
    });
    let anchor = whole
        .filter(|_| matches!(relative, Relative::Days(..)))
        .or(anchor);
    // `on Friday` of a festival of three days
    if let Relative::Weekday(day, _) = relative
        && let Some(value) = within_whole(draft, event, day, anchor)
    {
        return Some(Date {
            value: Some(value),
            precision: date.precision,
            basis: DateBasis::Inferred,
            span,
        });
    }
    if let Relative::Nth(_) | Relative::Last = relative {
        let days = days_of_whole(draft, event, anchor)?;
        let mut days = days_in(&days)?;
        let day = match relative {
            Relative::Nth(nth) => days.nth(usize::from(nth).checked_sub(1)?)?,
            _ => days.last()?,
        };
        return Some(Date {
            value: Some(day.to_string()),
            precision: date.precision,
            basis: DateBasis::Inferred,
            span,
        });
    }
    // A year says nothing of days.
    let by_day = matches!(relative, Relative::Day(_) | Relative::Weekday(..));
    let anchor = named
        .filter(|_| !by_day)
        .and_then(|year| civil::Date::new(year, 6, 15).ok())
        .or(anchor);
    let value = anchor.and_then(|anchor| against(relative, anchor));
    if value.is_none() {
        let message = format!(
            "nothing in the document says when “{}” is",
            draft.a.words(date.range)
        );
        draft.issue(IssueKind::UnresolvedDate, date.range, message, Vec::new());
    }
    Some(Date {
        value,
        precision: date.precision,
        basis: DateBasis::Inferred,
        span,
    })
}

/// A year inside an event's own name, which anchors its date as well as the document's date does.
fn year_of_name(draft: &Draft<'_>, event: usize) -> Option<i16> {
    let mut years = draft.events[event]
        .title
        .iter()
        .filter_map(|at| draft.a.text(at).parse::<i16>().ok());
    years.find(|year| (1900..2200).contains(year))
}

/// The day of the week in the days of the whole that an event is a part of, if they hold one only.
fn within_whole(
    draft: &Draft<'_>,
    event: usize,
    day: civil::Weekday,
    anchor: Option<civil::Date>,
) -> Option<String> {
    let days = days_of_whole(draft, event, anchor)?;
    let mut days = days_in(&days)?.filter(|at| at.weekday() == day);
    let only = days.next()?;
    days.next().is_none().then(|| only.to_string())
}

/// The days of the whole that an event is a part of, in EDTF.
fn days_of_whole(draft: &Draft<'_>, event: usize, anchor: Option<civil::Date>) -> Option<String> {
    let whole = draft.events[event].parent?;
    let date = draft.dates.get(draft.events[whole].date?)?;
    // `14–20 September`, in the year of its name or of the text
    let named = year_of_name(draft, whole).and_then(|year| civil::Date::new(year, 6, 15).ok());
    let days = || against(date.relative?, named.or(anchor)?);
    date.value.clone().or_else(days)
}

/// A part took place when its whole did, if the whole took a day.
fn hand_down(events: &mut [Event]) {
    for _ in 0..4 {
        for nth in 0..events.len() {
            let above = events[nth]
                .parent
                .and_then(|parent| events.get(parent.0 as usize))
                .and_then(|parent| parent.date.clone());
            let held = matches!(
                events[nth].status,
                EventStatus::Held | EventStatus::Announced
            );
            if let Some(date) = above.filter(|date| {
                events[nth].date.is_none()
                    && held
                    && date.value.is_some()
                    && date.precision != Precision::Year
            }) {
                events[nth].date = Some(Date {
                    basis: DateBasis::Inherited,
                    ..date
                });
            }
        }
    }
}
