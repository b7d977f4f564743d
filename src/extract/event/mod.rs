//! Events, their tree, and who took part as what.
//!
//! The first rules only sight events: names, titles in marks, descriptions, parts, anaphors. [`timeline`] goes through
//! the sightings in text order, decides which are the same event, and builds the tree and the cursor that says which
//! event a stretch of text is about. The rules behind it read dates, places and participations off the text.
mod acting;
mod acts_at;
mod agenda;
mod anaphor;
mod announcement;
mod apposed_event;
mod attended_by;
mod begun;
mod compound_name;
mod current;
mod date_of_event;
mod day_of_whole;
mod described_event;
mod edition;
mod featuring;
mod heading_event;
mod headline;
mod known;
mod launch;
mod meets_again;
mod moderated_by;
mod named_event;
mod naming;
mod next_day;
mod next_heading;
mod noun;
mod numbered;
mod one_of_several;
mod organized_by;
mod owner_of_event;
mod part;
mod parties;
mod place_of_event;
mod placed;
mod program_item;
pub(super) mod quote_event;
mod quoted_event;
mod registry;
mod segment;
mod signatories;
mod speaker_of_event;
mod sponsor_of_event;
mod still_to_come;
mod talks;
mod theme_of_event;
pub(super) mod timeline;
mod told_throughout;
mod tree;

use super::draft::{Draft, ParticipationDraft, Proof};
use super::range::Range;
use super::rule::Rule;
use crate::model::{EventKind, EventStatus, ParticipationMode, Party, Role, RuleId, TitleBasis};

/// Rules that sight events.
pub(super) const SIGHTINGS: &[&Rule] = &[
    &program_item::RULE,
    &quoted_event::RULE,
    &named_event::RULE,
    &apposed_event::RULE,
    &heading_event::RULE,
    &edition::RULE,
    &compound_name::RULE,
    &one_of_several::RULE,
    &part::RULE,
    &segment::RULE,
    &announcement::RULE,
    &launch::RULE,
    &meets_again::RULE,
    &talks::RULE,
    &described_event::RULE,
    &anaphor::RULE,
    &next_day::RULE,
    &next_heading::RULE,
    &told_throughout::RULE,
];

/// Rules that read off what belongs to the events.
pub(super) const RULES: &[&Rule] = &[
    &theme_of_event::RULE,
    &date_of_event::RULE,
    &day_of_whole::RULE,
    &still_to_come::RULE,
    &place_of_event::RULE,
    &organized_by::RULE,
    &sponsor_of_event::RULE,
    &owner_of_event::RULE,
    &moderated_by::RULE,
    &signatories::RULE,
    &acts_at::RULE,
    &featuring::RULE,
    &attended_by::RULE,
    &agenda::RULE,
    &speaker_of_event::RULE,
];

/// What a sighting is to the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sight {
    /// A name: the same name is the same event.
    Named,
    /// A title in marks, or a description: a new event unless the title is known.
    New,
    /// A part with its ordinal.
    Part(u8),
    /// One of several that are listed, with its place in the list.
    Listed(u8),
    /// Stands for the event of that place among those listed or numbered last.
    OneOf(u8),
    /// A description with `the`: the event of its noun that was told last, else a new one.
    Definite,
    /// A line of a program: a part of the whole.
    Item,
    /// What came before this place was a segment of its own.
    Before,
    /// From here on no longer the part that was told of is told of.
    Pause,
    /// A heading that names no event: what was told of under an earlier heading ends.
    Section,
    /// Stands for an event sighted before.
    Anaphor,
}

/// A place where an event is named.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sighting {
    pub(crate) sight: Sight,
    /// The words of the title, without article and marks.
    pub(crate) title: Range,
    /// The words that show it.
    pub(crate) evidence: Range,
    /// Its event noun, or the last word of its name.
    pub(crate) head: usize,
    pub(crate) kind: EventKind,
    pub(crate) basis: TitleBasis,
    pub(crate) status: EventStatus,
    pub(crate) proof: Proof,
}

impl Sighting {
    /// An event that these words describe, as one that was held.
    fn described(words: Range, head: usize, kind: EventKind, proof: Proof) -> Self {
        Self {
            sight: Sight::New,
            title: words,
            evidence: words,
            head,
            kind,
            basis: TitleBasis::Described,
            status: EventStatus::Held,
            proof,
        }
    }
}

/// Whether a sighting at this place was made already.
fn is_sighted(draft: &Draft<'_>, range: Range) -> bool {
    range
        .iter()
        .any(|at| draft.sighted.get(at).copied().unwrap_or(false))
}

/// Adds a sighting.
fn sight(draft: &mut Draft<'_>, sighting: Sighting) {
    for range in [sighting.evidence, sighting.title] {
        if let Some(tokens) = draft.sighted.get_mut(range.first..range.end) {
            tokens.fill(true);
        }
    }
    draft.sightings.push(sighting);
}

/// The participants of an event get a role unless they have a more specific one there.
fn take_part(
    draft: &mut Draft<'_>,
    who: Party,
    event: usize,
    role: Role,
    at: Range,
    proof: Proof,
    mode: Option<ParticipationMode>,
) {
    let known = draft.parts.get(&(who, event)).copied();
    if let Some(known) = known.and_then(|nth| draft.participations.get_mut(nth)) {
        if role < known.role {
            known.role = role;
            known.at = at;
            known.proof = proof;
        }
        known.mode = known.mode.or(mode);
        return;
    }
    draft.parts.insert((who, event), draft.participations.len());
    draft.participations.push(ParticipationDraft {
        who,
        event,
        role,
        mode,
        at,
        proof,
    });
}

fn proof(rule: RuleId, strength: f32) -> Proof {
    Proof { rule, strength }
}
