//! The names of an event, and when two of them name one event.
use super::{Sight, Sighting};
use crate::extract::analysis::Analysis;
use crate::extract::draft::EventName;
use crate::extract::gathering::ordinal;
use crate::extract::key::{Key, telling_keys};
use crate::extract::range::Range;
use crate::text::TokenKind;

/// The name that a sighting gives: its telling words without the number of the edition.
pub(super) fn name_of(a: &Analysis<'_>, sighting: &Sighting) -> EventName {
    let mut title = sighting.title;
    if sighting.sight == Sight::Named && ordinal(a, title.first).is_some() && title.len() > 2 {
        title.first += 1;
    }
    let words = telling_keys(a, title);
    // `Tarn Forum on Open Ports`: the forum is called `the Tarn Forum` too.
    let head = Range::new(title.first, sighting.head + 1);
    let core = (sighting.sight == Sight::Named && title.contains(head) && head.len() > 1)
        .then(|| telling_keys(a, head))
        .filter(|core| core.len() < words.len());
    EventName { words, core }
}

/// Which one of a series a sighting names: `the third Tarn Forum`, `12th Tarn Forum`.
pub(super) fn edition_of(a: &Analysis<'_>, sighting: &Sighting) -> Option<(usize, u8)> {
    let first = sighting.title.first;
    let before = first
        .checked_sub(1)
        .filter(|_| sighting.sight == Sight::Named);
    let at = [Some(first), before];
    at.into_iter()
        .flatten()
        .find_map(|at| ordinal(a, at).map(|number| (at, number)))
}

/// The year that a title ends with: `Tarn Forum 2031`.
pub(super) fn year_of(a: &Analysis<'_>, title: Range) -> Option<u16> {
    let last = title.end.checked_sub(1)?;
    let year = a.is(last, TokenKind::Number) && a.text(last).len() == 4;
    year.then(|| a.text(last).parse().ok()).flatten()
}

/// Whether two names are of one event. `named`: both are proper names; `headline`: one stands in a headline.
pub(super) fn same_event(one: &EventName, other: &EventName, named: bool, headline: bool) -> bool {
    let short = |one: &EventName, other: &EventName| {
        named && one.core.is_none() && other.core.as_ref() == Some(&one.words)
    };
    same_name(&one.words, &other.words, named, headline) || short(one, other) || short(other, one)
}

/// Whether the telling words of two titles name one event. `named`: both are proper names; `headline`: one stands in a
/// headline, which says in other words what the body tells.
fn same_name(one: &[Key], other: &[Key], named: bool, headline: bool) -> bool {
    if one.is_empty() || other.is_empty() {
        return false;
    }
    let common = one.iter().filter(|word| other.contains(word)).count();
    let (small, large) = (one.len().min(other.len()), one.len().max(other.len()));
    // A shorter name of the same noun whose words nearly all stand in the longer one.
    let part = common == small && small >= 2 && small * 4 >= large * 3 && named;
    let alike = common * 10 >= (one.len() + other.len() - common) * 6 && common >= 2;
    common == large
        || part
        || alike && (!named || headline)
        || headline && common * 4 >= large * 3 && common > 2
}
