//! The tree of events: which one is a part of which.
use super::known::find;
use super::noun::{is_meal_noun, is_public_forum};
use super::placed::is_governed;
use super::registry::{create, told_before_comma};
use super::{Sight, Sighting};
use crate::extract::draft::{Draft, EventDraft};
use crate::extract::piece::place_at;
use crate::extract::range::Range;
use crate::lexicon::Class;
use crate::model::{EventKind, EventStatus, TitleBasis};
use crate::text::{BlockKind, TokenKind};

/// How many lines may be the head of a text, which names the whole.
const HEAD: usize = 4;

/// `On the eve of the forum, a workshop was held.`, `On the previous day …`: before the whole began, and no part of it.
fn is_day_before(draft: &Draft<'_>, at: usize) -> bool {
    let a = &draft.a;
    let first = a.sentence(at).first;
    let eve = a.is_text(first, "on")
        && a.is_text(first + 1, "the")
        && (a.is_text(first + 2, "eve") && a.is_text(first + 3, "of")
            || a.is_text(first + 2, "previous") && a.is_one_of(first + 3, &["day", "evening"]));
    eve && at > first + 4
}

/// The event that a new one is a part of.
pub(super) fn parent(
    current: Option<usize>,
    draft: &mut Draft<'_>,
    sighting: &Sighting,
    all: &[Sighting],
) -> Option<usize> {
    if matches!(
        sighting.status,
        EventStatus::Future | EventStatus::Mentioned
    ) {
        return None;
    }
    if is_day_before(draft, sighting.head) {
        return None;
    }
    let above = governing(draft, sighting, all)
        .or_else(|| borne_by(draft, sighting, all))
        .or_else(|| capped_by(draft, sighting, all));
    if let Some(above) = above {
        let known = find(draft, &above, false)
            .or_else(|| (above.sight != Sight::Anaphor).then(|| create(draft, &above, None)));
        if known.is_some() {
            return known;
        }
    }
    let line = draft.a.blocks[draft.a.block_of(sighting.head)].kind;
    // `Ninth Session, 4th Meeting` in one line
    if matches!(line, BlockKind::Title | BlockKind::Heading)
        && let Some(above) = told_before_comma(draft, sighting.evidence.first)
    {
        return Some(above);
    }
    let gathering = matches!(sighting.kind, EventKind::Workshop | EventKind::Meeting)
        || sighting.kind == EventKind::Other && sighting.basis == TitleBasis::Described;
    let announced = |&root: &usize| draft.events[root].status == EventStatus::Announced;
    let held = sighting.status == EventStatus::Held
        || root(draft, current).is_some_and(|root| announced(&root));
    if sighting.kind == EventKind::Meeting && held && on_sidelines(draft, sighting.head) {
        return root(draft, current);
    }
    // `Thursday’s dinner`, `the Thursday night dinner`: on a day of what is told of.
    let day = sighting.title.first;
    let days = sighting.basis == TitleBasis::Described
        && (draft.a.is(day.wrapping_sub(1), TokenKind::Clitic) || draft.a.has(day, Class::WEEKDAY));
    // `The round table was moderated by Lind`, at a breakfast
    let table = sighting.sight == Sight::Definite && draft.a.is_text(sighting.head, "table");
    // `At the general meeting, …` under `General meeting`
    let over = draft
        .a
        .block_of(sighting.head)
        .checked_sub(1)
        .map(|over| &draft.a.blocks[over]);
    let headed = sighting.sight == Sight::Definite
        && over.is_some_and(|over| {
            over.kind == BlockKind::Heading
                && over.range.len() == sighting.title.len()
                && over
                    .range
                    .iter()
                    .zip(sighting.title.iter())
                    .all(|(one, other)| draft.a.key(one) == draft.a.key(other))
        });
    let first = days || table || headed || matches!(sighting.sight, Sight::New | Sight::Anaphor);
    if first && gathering && held {
        let visit = draft.a.is_text(sighting.head, "visit");
        let meal = is_meal_noun(&draft.a, sighting.head);
        let large = |&event: &usize| {
            use EventKind::{Conference, Forum, Other, Summit, Workshop};
            let own = &draft.events[event];
            // A press conference has no meetings.
            let press = own.basis == TitleBasis::Described && own.noun == "conference";
            let long = visit && own.kind == Workshop || meal;
            (matches!(own.kind, Conference | Forum | Other | Summit) || long) && !press
        };
        return root(draft, current).filter(large);
    }
    // `A panel discussion, “Nets and Names”, followed in the afternoon`, behind a session
    let behind = sighting.evidence.end + usize::from(draft.a.is_comma(sighting.evidence.end));
    let follows = draft.a.is_text(behind, "followed") && draft.a.is_small(behind);
    if follows && sighting.kind == EventKind::Panel && held {
        return root(draft, current);
    }
    // `In parallel, the Alto Fund organized a forum.`
    let first = draft.a.sentence(sighting.head).first;
    let beside = draft.a.is_text(first, "in") && draft.a.is_text(first + 1, "parallel");
    if beside && held {
        return root(draft, current);
    }
    if held && is_public_forum(&draft.a, sighting.head) {
        return root(draft, current);
    }
    let rank = rank(sighting.kind);
    // `The second seminar`: one of several, and so of something.
    if rank == 0 && matches!(sighting.sight, Sight::Part(_)) {
        return root(draft, current);
    }
    // What a heading names is a part of whatever is told of.
    let heading = line == BlockKind::Heading;
    let own = |at: usize| place_at(&draft.a, at).is_some() || draft.a.is(at, TokenKind::Number);
    let under = draft.a.block_of(sighting.head) >= HEAD
        && sighting.sight == Sight::Named
        && sighting.status == EventStatus::Held
        && !sighting.title.iter().any(own);
    let part =
        heading && rank > 0 && sighting.sight == Sight::Named && !sighting.title.iter().any(own);
    if part && held && draft.a.block_of(sighting.head) >= HEAD {
        return root(draft, current);
    }
    if rank == 0 && heading && (sighting.sight == Sight::New || under) {
        return root(draft, current);
    }
    if rank == 0
        || sighting.sight == Sight::Named
            && !matches!(sighting.kind, EventKind::Session | EventKind::Panel)
    {
        let described = sighting.basis == TitleBasis::Described && rank > 0;
        return described.then_some(current).flatten();
    }
    let sibling = heading
        && sighting.sight != Sight::Item
        && current.is_some_and(|event| is_told_out(draft, event));
    let mut above = match current {
        Some(event) if sibling => draft.events[event].parent,
        _ => current,
    };
    while let Some(event) = above {
        let own = &draft.events[event];
        // A ceremony is no part of a meeting that is a part itself, nor a panel of a ceremony or a dinner.
        let small = own.parent.is_some()
            && match sighting.kind {
                EventKind::Ceremony => {
                    matches!(own.kind, EventKind::Meeting | EventKind::Workshop)
                        || draft
                            .a
                            .is_one_of(sighting.title.first, &["closing", "opening"])
                }
                // An opening session holds no panels.
                EventKind::Panel
                    if own.kind == EventKind::Session
                        && draft.a.is_one_of(own.title.first, &["opening", "closing"]) =>
                {
                    true
                }
                EventKind::Panel | EventKind::Session => {
                    own.kind == EventKind::Ceremony
                        || sighting.kind == EventKind::Panel
                            && own.kind == EventKind::Meeting
                            && own.noun.starts_with("round")
                        || own.kind == EventKind::Other && own.basis == TitleBasis::Described
                }
                _ => false,
            };
        // A launch that is told of as a whole has parts like any gathering.
        let whole = own.parent.is_none()
            && own.kind == EventKind::Launch
            && sighting.kind != EventKind::Launch;
        if (self::rank(own.kind) < rank || whole) && !small {
            return Some(event);
        }
        above = draft.events[event].parent;
    }
    root(draft, current).filter(|_| heading)
}

/// Whether an event stands in a heading with text below: the next heading is beside it.
fn is_told_out(draft: &Draft<'_>, event: usize) -> bool {
    let own = &draft.events[event];
    let line = |range: Range| &draft.a.blocks[draft.a.block_of(range.first)];
    own.parent.is_some()
        && !own.listed
        && own.evidence.first().is_some_and(|&(range, _)| {
            let below = draft.a.blocks.get(draft.a.block_of(range.first) + 1);
            let text = below.is_some_and(|below| {
                below.kind == BlockKind::Paragraph && draft.a.ends_with_stop(below.range)
            });
            line(range).kind == BlockKind::Heading && text
        })
}

/// `On the sidelines of the forum, the minister held meetings.` in the same paragraph or one of the three before.
fn on_sidelines(draft: &Draft<'_>, at: usize) -> bool {
    let a = &draft.a;
    let above = a.block_of(at).saturating_sub(3);
    let first = a.blocks[above].range.first;
    (first..at).any(|at| a.is_one_of(at, &["sidelines", "margins"]) && a.is_small(at))
}

/// The whole that the current event is a part of, or itself.
pub(super) fn root(draft: &Draft<'_>, current: Option<usize>) -> Option<usize> {
    let mut root = current?;
    while let Some(parent) = draft.events[root].parent {
        root = parent;
    }
    Some(root)
}

/// How far down a kind stands: what can hold what.
pub(super) fn rank(kind: EventKind) -> u8 {
    match kind {
        EventKind::Forum
        | EventKind::Conference
        | EventKind::Summit
        | EventKind::Other
        | EventKind::Workshop
        | EventKind::Meeting => 0,
        EventKind::Ceremony | EventKind::Session => 1,
        EventKind::Part => 2,
        EventKind::Panel | EventKind::Segment | EventKind::Announcement | EventKind::Launch => 3,
    }
}

/// `The summit ended on Monday with the Silver Boat gala`: what another event of the sentence ended or began with.
pub(super) fn borne_by(
    draft: &Draft<'_>,
    sighting: &Sighting,
    all: &[Sighting],
) -> Option<Sighting> {
    const ENDS: &[&str] = &[
        "ended",
        "closed",
        "concluded",
        "opened",
        "began",
        "culminated",
        "started",
        "ends",
        "closes",
        "opens",
        "begins",
    ];
    let a = &draft.a;
    let first = sighting.evidence.first;
    let article = first.wrapping_sub(usize::from(a.any(first.wrapping_sub(1), Class::DETERMINER)));
    if !a.is_text(article.wrapping_sub(1), "with") {
        return None;
    }
    let sentence = a.sentence(sighting.head);
    let other = all.iter().find(|other| {
        let before = sentence.covers(other.head) && other.evidence.end < first;
        before
            && (other.evidence.end..first)
                .take(4)
                .any(|at| a.is_one_of(at, ENDS))
    });
    other
        .filter(|other| rank(other.kind) <= rank(sighting.kind))
        .copied()
}

/// `The Silver Boat Awards, hosted by Lind, capped the two-day summit.`: what an event of its sentence ended.
fn capped_by(draft: &Draft<'_>, sighting: &Sighting, all: &[Sighting]) -> Option<Sighting> {
    const ENDS: &[&str] = &["capped", "closed", "concluded", "crowned", "opened"];
    let a = &draft.a;
    let sentence = a.sentence(sighting.head);
    let subject = sighting.evidence.first <= sentence.first + 1;
    let verb = (sighting.evidence.end..sentence.end.min(sighting.evidence.end + 14))
        .find(|&at| a.is_one_of(at, ENDS) && a.any(at + 1, Class::DETERMINER))?;
    let other = all.iter().find(|other| {
        other.evidence.first >= verb + 2
            && other.evidence.first <= verb + 4
            && sentence.covers(other.head)
    });
    other
        .filter(|other| subject && rank(other.kind) < rank(sighting.kind))
        .copied()
}

/// The event of the same sentence that governs a sighting, as a sighting.
pub(super) fn governing(
    draft: &Draft<'_>,
    sighting: &Sighting,
    all: &[Sighting],
) -> Option<Sighting> {
    let sentence = draft.a.sentence(sighting.head);
    if is_governed(&draft.a, sighting.evidence) && !matches!(sighting.sight, Sight::Part(_)) {
        return None;
    }
    all.iter()
        .find(|other| {
            other.evidence.first != sighting.evidence.first
                && sentence.covers(other.head)
                && is_governed(&draft.a, other.evidence)
                && rank(other.kind) <= rank(sighting.kind)
        })
        .copied()
}

/// Whether an event is a part of another, at any depth.
pub(super) fn is_under(draft: &Draft<'_>, event: usize, above: usize) -> bool {
    let mut at = draft.events[event].parent;
    while let Some(parent) = at {
        if parent == above {
            return true;
        }
        at = draft.events[parent].parent;
    }
    false
}

/// `Rosa Lind speaks at the opening ceremony.` under a picture, over what names the forum: parts that are told of before
/// the first whole belong to it.
pub(super) fn adopt(draft: &mut Draft<'_>, whole: usize) {
    let is_whole = |event: &EventDraft| {
        let named = event.basis == TitleBasis::Named && event.status == EventStatus::Held;
        rank(event.kind) == 0 && event.parent.is_none() && named
    };
    let (before, own) = draft.events.split_at_mut(whole);
    if !own.first().is_some_and(is_whole) || before.iter().any(|event| rank(event.kind) == 0) {
        return;
    }
    for event in before {
        let part = matches!(
            event.kind,
            EventKind::Ceremony | EventKind::Session | EventKind::Panel
        );
        let told = event.status == EventStatus::Held && event.basis == TitleBasis::Described;
        if part && told && event.parent.is_none() {
            event.parent = Some(whole);
        }
    }
}

/// `Day 3: …` behind `Day 2: …`: the whole that the last part under a heading belongs to.
pub(super) fn beside(draft: &Draft<'_>) -> Option<usize> {
    let headed =
        |range: Range| draft.a.blocks[draft.a.block_of(range.first)].kind == BlockKind::Heading;
    draft
        .events
        .iter()
        .rev()
        .filter(|event| event.kind == EventKind::Part)
        .find(|event| {
            event
                .evidence
                .first()
                .is_some_and(|&(range, _)| headed(range))
        })
        .and_then(|event| event.parent)
}
