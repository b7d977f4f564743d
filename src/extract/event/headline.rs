//! What headlines over a text say of its events.
use super::naming::{name_of, same_event};
use super::tree::rank;
use super::{Sight, Sighting};
use crate::extract::draft::Draft;
use crate::lexicon::Class;
use crate::model::EventStatus;
use crate::text::{BlockKind, fold};

/// Whether a heading over the text says something, as a headline does: `Kenya and Ghana Mark Years of Peace with Boat Fair`.
pub(super) fn is_headline(draft: &Draft<'_>, line: usize) -> bool {
    let a = &draft.a;
    let block = &a.blocks[line];
    let verb = Class::THIRD_PERSON.with(Class::PAST).with(Class::BASE);
    let noun = Class::EVENT
        .with(Class::ORG)
        .with(Class::ROLE)
        .with(Class::GROUP);
    let says = |at: usize| a.any(at, verb) && !a.any(at, noun) && a.is_word(at + 1);
    block.kind == BlockKind::Heading
        && block.range.len() > 6
        && block.range.iter().skip(1).any(says)
}

/// The event that only the headline names: what the body tells are its parts.
pub(super) fn headline_root(
    draft: &Draft<'_>,
    headline: &[Sighting],
    body: &[Sighting],
) -> Option<Sighting> {
    let named = |sighting: &&Sighting| sighting.sight == Sight::Named && rank(sighting.kind) == 0;
    let root = headline.iter().find(named)?;
    let name = name_of(&draft.a, root);
    let again = body
        .iter()
        .filter(|sighting| sighting.sight == Sight::Named)
        .any(|sighting| {
            // `Mayors meet for forum on coasts` over `the Pacific Mayors’ Forum`
            let noun = |at: usize| fold(draft.a.text(at));
            same_event(&name, &name_of(&draft.a, sighting), true, true)
                || noun(sighting.head) == noun(root.head) && sighting.status == EventStatus::Held
        });
    let parts = body.iter().any(|sighting| rank(sighting.kind) > 0);
    let listed = body.iter().any(|sighting| sighting.sight == Sight::Item);
    ((!again || listed) && parts && name.words.len() > 1).then_some(*root)
}
