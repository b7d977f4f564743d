//! Where the event that is told of was named: in the heading above, or in the same paragraph.
use super::{Sight, Sighting};
use crate::extract::draft::Draft;
use crate::model::EventKind;
use crate::text::BlockKind;

/// `The second day was devoted to boats.` right under the heading of a part: what it says is of that.
pub(super) fn is_right_under(
    draft: &Draft<'_>,
    current: Option<usize>,
    sighting: &Sighting,
) -> bool {
    let begun = current.and_then(|event| draft.events[event].evidence.first());
    begun.is_some_and(|(range, _)| {
        let over = draft.a.block_of(range.first);
        let heading = draft.a.blocks[over].kind == BlockKind::Heading;
        heading && over + 1 == draft.a.block_of(sighting.evidence.first)
    })
}

/// `Panel discussion` right over `A panel discussion entitled “Ports” was held`: the heading named it already.
pub(super) fn headed(
    draft: &Draft<'_>,
    current: Option<usize>,
    sighting: &Sighting,
) -> Option<usize> {
    let current = current?;
    let event = &draft.events[current];
    let [(above, _)] = event.evidence.as_slice() else {
        return None;
    };
    let (over, here) = (
        draft.a.block_of(above.first),
        draft.a.block_of(sighting.head),
    );
    let heading = draft.a.blocks[over].kind == BlockKind::Heading && over + 1 == here;
    // `The second day opened with a panel on nets.` under `Session 2: Nets and knots`
    let first = draft.a.sentence(sighting.head).first;
    let day = draft.a.is_text(first, "the") && draft.a.is_text(first + 2, "day");
    let form = day && event.kind == EventKind::Session && sighting.kind == EventKind::Panel;
    let told = matches!(sighting.sight, Sight::New | Sight::Definite)
        && (sighting.kind == event.kind || form);
    (heading && told).then_some(current)
}

/// Whether the current event was last named in the paragraph of a place.
pub(super) fn is_here(draft: &Draft<'_>, current: Option<usize>, at: usize) -> bool {
    let begun = current.and_then(|event| draft.events[event].evidence.last());
    begun.is_some_and(|(range, _)| draft.a.block_of(range.first) == draft.a.block_of(at))
}

/// Whether a heading over the place named the part that is told of: until the next one it is, however often its whole is
/// named.
pub(super) fn is_headed(draft: &Draft<'_>, current: Option<usize>, at: usize) -> bool {
    let a = &draft.a;
    let begun = current.and_then(|event| draft.events[event].evidence.first());
    let Some(over) = begun.map(|(range, _)| a.block_of(range.first)) else {
        return false;
    };
    let heading = |block: usize| a.blocks[block].kind == BlockKind::Heading;
    let here = a.block_of(at);
    over < here && heading(over) && !(over + 1..=here).any(heading)
}
