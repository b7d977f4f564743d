//! Whether an event that is told of is what the text tells of from there on.
use super::tree::rank;
use super::{Sight, Sighting};
use crate::extract::draft::Draft;
use crate::lexicon::Class;
use crate::model::{EventKind, QuoteKind, TitleBasis};
use crate::text::{TokenKind, fold};

/// Whether an event is named while another is told of, which goes on.
pub(super) fn in_passing(
    draft: &Draft<'_>,
    sighting: &Sighting,
    parent: Option<usize>,
    all: &[Sighting],
) -> bool {
    // What is signed at a ceremony is told of in a sentence; the ceremony goes on.
    let within = sighting.kind == EventKind::Announcement
        && parent.is_some_and(|parent| draft.events[parent].kind == EventKind::Ceremony);
    // `The meeting ended with the signing of a loan.`: the meeting is told of on.
    let ends = sighting.kind == EventKind::Announcement
        && draft
            .a
            .is_text(sighting.evidence.first.wrapping_sub(2), "with")
        && parent.is_some_and(|parent| {
            let sentence = draft.a.sentence(sighting.head);
            draft.events[parent]
                .evidence
                .iter()
                .any(|(range, _)| sentence.contains(*range))
        });
    // `The evening included a discussion.`, over `In the discussion, …`: told of later.
    let noun = fold(draft.a.text(sighting.head));
    let first = sighting.evidence.first;
    let named_in_passing = draft.a.is_one_of(
        first.wrapping_sub(2),
        &["included", "includes", "featured", "features"],
    );
    let again = |other: &Sighting| {
        matches!(other.sight, Sight::Anaphor | Sight::Definite)
            && other.evidence.first > first
            && draft.a.block_of(other.head) != draft.a.block_of(sighting.head)
            && fold(draft.a.text(other.head)) == noun
    };
    // `three sessions: “Nets”, “Boats” …`: what they are called, and what is told of each comes later.
    let listed = draft.a.is(sighting.head + 1, TokenKind::Colon)
        && sighting.head < first
        && sighting.basis == TitleBasis::Quoted;
    within || ends || listed || named_in_passing && all.iter().any(again)
}

/// `“…,” Rosa Lind told delegates at the opening session.`: where that was said; the text goes on with the whole.
pub(super) fn is_setting(draft: &Draft<'_>, sighting: &Sighting) -> bool {
    let a = &draft.a;
    let first = sighting.evidence.first;
    let sentence = a.sentence(first);
    let article = first.wrapping_sub(1);
    let lead = article.wrapping_sub(usize::from(a.any(article, Class::DETERMINER)));
    let part = rank(sighting.kind) > 0 && sighting.basis == TitleBasis::Described;
    let quoted = || {
        draft.quotes.iter().any(|quote| {
            let cue = quote
                .cue
                .is_some_and(|cue| sentence.covers(cue.first) && cue.first < first);
            cue && quote.kind == QuoteKind::Direct
        })
    };
    // `“…,” Rosa Lind told the closing session.`
    let told = a.is_small(lead) && a.any(lead, Class::PAST) && a.has(lead, Class::CUE);
    let there = told || a.is_one_of(lead, &["at", "during"]);
    part && first > sentence.first + 6 && there && quoted()
}
