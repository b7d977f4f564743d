//! Where the event that is told of was named: in the heading above, or in the same paragraph.
use super::{Sight, Sighting};
use crate::extract::draft::Draft;
use crate::model::EventKind;
use crate::text::BlockKind;

/// The heading, as a block, that first named the event that is told of.
fn heading_of(draft: &Draft<'_>, current: Option<usize>) -> Option<usize> {
    let (named, _) = draft.events[current?].evidence.first()?;
    let over = draft.a.block_of(named.first);
    (draft.a.blocks[over].kind == BlockKind::Heading).then_some(over)
}

/// `The second day was devoted to boats.` right under the heading of a part: what it says is of that.
pub(super) fn is_right_under(
    draft: &Draft<'_>,
    current: Option<usize>,
    sighting: &Sighting,
) -> bool {
    let here = draft.a.block_of(sighting.evidence.first);
    heading_of(draft, current).is_some_and(|over| over + 1 == here)
}

/// `Panel discussion` right over `A panel discussion entitled “Ports” was held`: the heading named it already.
pub(super) fn headed(
    draft: &Draft<'_>,
    current: Option<usize>,
    sighting: &Sighting,
) -> Option<usize> {
    let over = heading_of(draft, current)?;
    let event = &draft.events[current?];
    let heading = event.evidence.len() == 1 && over + 1 == draft.a.block_of(sighting.head);
    // `The second day opened with a panel on nets.` under `Session 2: Nets and knots`
    let first = draft.a.sentence(sighting.head).first;
    let day = draft.a.is_text(first, "the") && draft.a.is_text(first + 2, "day");
    let form = day && event.kind == EventKind::Session && sighting.kind == EventKind::Panel;
    let told = matches!(sighting.sight, Sight::New | Sight::Definite)
        && (sighting.kind == event.kind || form);
    current.filter(|_| heading && told)
}

/// Whether the current event was last named in the paragraph of a place.
pub(super) fn is_here(draft: &Draft<'_>, current: Option<usize>, at: usize) -> bool {
    let begun = current.and_then(|event| draft.events[event].evidence.last());
    begun.is_some_and(|(range, _)| draft.a.block_of(range.first) == draft.a.block_of(at))
}

/// Whether a heading over the place named the part that is told of: until the next one it is, however often its whole is
/// named.
pub(super) fn is_headed(draft: &Draft<'_>, current: Option<usize>, at: usize) -> bool {
    let here = draft.a.block_of(at);
    let heading = |block: usize| draft.a.blocks[block].kind == BlockKind::Heading;
    heading_of(draft, current).is_some_and(|over| over < here && !(over + 1..=here).any(heading))
}
