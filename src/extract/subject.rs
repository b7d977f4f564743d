//! The subject of a cue: which noun phrase is made responsible for what the cue leads in.
use super::analysis::Analysis;
use super::cue::{Cue, CueForm, before_time, past_helpers};
use super::draft::{Draft, Who};
use super::phrase;
use super::range::Range;
use crate::lexicon::{Class, Frames};
use crate::text::TokenKind;

/// The subject of a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Subject {
    /// Index into the actors.
    pub(crate) actor: usize,
    /// How the two are joined.
    pub(crate) link: Link,
}

/// How a cue and its subject are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link {
    /// The subject stands right before the verb.
    Before,
    /// The subject stands behind the cue.
    Inverted,
    /// A relative clause.
    Relative,
    /// A second cue of the same subject.
    Coordinated,
    /// A participle of the main clause's subject.
    Participle,
    /// An infinitive behind a supporting verb.
    Infinitive,
    /// The first noun phrase of the sentence, with words between that no rule reads.
    Distant,
}

/// Actors of a sentence in order.
pub(crate) fn actors_in<'d>(
    draft: &'d Draft<'_>,
    range: Range,
) -> impl Iterator<Item = usize> + 'd {
    let from = draft
        .actors
        .partition_point(|actor| actor.full.first < range.first);
    (from..draft.actors.len()).take_while(move |&nth| draft.actors[nth].full.first < range.end)
}

/// Finds the subjects of all cues, left to right, so that a later one can take over an earlier one's.
pub(crate) fn find_subjects(draft: &mut Draft<'_>) {
    draft.subjects = Vec::with_capacity(draft.cues.len());
    for nth in 0..draft.cues.len() {
        let cue = draft.cues[nth];
        let subject = resolve(draft, &cue);
        draft.subjects.push(subject);
    }
}

/// The subject of a cue, once [`find_subjects`] has run.
pub(crate) fn subject_of(draft: &Draft<'_>, cue: &Cue) -> Option<Subject> {
    let nth = draft.cues.partition_point(|other| other.verb < cue.verb);
    draft.subjects.get(nth).copied().flatten()
}

fn resolve(draft: &Draft<'_>, cue: &Cue) -> Option<Subject> {
    let a = &draft.a;
    let sentence = a.sentence(cue.verb);
    let before = Range::new(sentence.first, cue.start);
    if cue.form == CueForm::Passive {
        return None;
    }
    if cue.form == CueForm::Infinitive {
        return infinitive(draft, cue, before);
    }
    let ends_at = |end: usize| {
        actors_in(draft, before)
            .filter(|&nth| draft.actors[nth].full.end == end)
            .min_by_key(|&nth| draft.actors[nth].full.first)
    };
    if cue.form == CueForm::Finite {
        // `…, will cost more, said Rosa Lind, head of Alto`
        let person = |nth: usize| matches!(draft.actors[nth].who, Who::Person(_));
        let tag = inverted(draft, cue).filter(|&actor| person(actor));
        if let Some(actor) = ends_at(cue.start)
            .or_else(|| ends_at(before_time(a, cue.start)))
            .or_else(|| ends_before_aside(draft, cue, before))
            && is_nominative(draft, actor, before)
            && (tag.is_none() || person(actor))
        {
            return Some(Subject {
                actor,
                link: Link::Before,
            });
        }
        if let Some(actor) = inverted(draft, cue) {
            return Some(Subject {
                actor,
                link: Link::Inverted,
            });
        }
        if cue.start > sentence.first
            && a.has(cue.start - 1, Class::RELATIVE)
            && !a.is_text(cue.start - 1, "that")
            && a.is_text(cue.start - 1, "who")
        {
            let who = cue.start - 1;
            let human = |&nth: &usize| !matches!(draft.actors[nth].who, Who::Organization(_));
            return ends_at(who)
                .filter(human)
                .or_else(|| ends_at(who - usize::from(a.is_comma(who.wrapping_sub(1)))))
                .filter(human)
                .map(|actor| Subject {
                    actor,
                    link: Link::Relative,
                });
        }
        if joined_by_and(a, cue.start, sentence.first) {
            return previous_subject(draft, cue, before).map(|actor| Subject {
                actor,
                link: Link::Coordinated,
            });
        }
        if joined_behind_aside(a, cue.start, sentence.first).is_some() {
            return previous_subject(draft, cue, before).map(|actor| Subject {
                actor,
                link: Link::Coordinated,
            });
        }
        if cue.start > sentence.first && a.is_comma(cue.start - 1) {
            if let Some(actor) = main_subject(draft, before)
                .filter(|&actor| only_asides(draft, draft.actors[actor].full.end, cue.start))
            {
                return Some(Subject {
                    actor,
                    link: Link::Distant,
                });
            }
            return previous_subject(draft, cue, before)
                .filter(|_| listed(draft, cue))
                .map(|actor| Subject {
                    actor,
                    link: Link::Coordinated,
                });
        }
        return None;
    }
    participle(draft, cue, before, sentence)
}

/// `, and then`, `and`, `but` right before the verb group.
pub(crate) fn joined_by_and(a: &Analysis<'_>, start: usize, limit: usize) -> bool {
    start > limit && a.is_small(start - 1) && a.is_one_of(start - 1, &["and", "but", "or"])
}

/// `and, with Kenya, asked`: where the conjunction stands before a short aside that parts it from the verb group.
pub(crate) fn joined_behind_aside(a: &Analysis<'_>, start: usize, limit: usize) -> Option<usize> {
    if start <= limit || !a.is_comma(start - 1) {
        return None;
    }
    let open = (start.saturating_sub(9).max(limit + 1)..start - 1)
        .rev()
        .find(|&at| a.is_comma(at))?;
    let lead = a.any(open + 1, Class::PREPOSITION.with(Class::PARTICIPLE));
    (lead && a.is_small(open - 1) && a.is_one_of(open - 1, &["and", "but"])).then_some(open - 1)
}

/// Whether a finite cue behind a comma is one of several: another cue of the sentence follows behind `and`.
fn listed(draft: &Draft<'_>, cue: &Cue) -> bool {
    let end = draft.a.sentence(cue.verb).end;
    let here = draft.cues.partition_point(|other| other.verb <= cue.verb);
    draft.cues[here..]
        .iter()
        .take_while(|next| next.verb < end)
        .any(|next| {
            next.form == CueForm::Finite
                && (joined_by_and(&draft.a, next.start, cue.verb)
                    || joined_behind_aside(&draft.a, next.start, cue.verb).is_some())
        })
}

/// A subject that a short aside parts from its verb: `Lind, in turn, said`.
fn ends_before_aside(draft: &Draft<'_>, cue: &Cue, before: Range) -> Option<usize> {
    let a = &draft.a;
    if !a.is_comma(cue.start.wrapping_sub(1)) {
        return None;
    }
    let open = (cue.start.saturating_sub(9)..cue.start - 1)
        .rev()
        .find(|&at| a.is_comma(at))?;
    let aside = open + 1;
    let adverbial = a.any(
        aside,
        Class::PREPOSITION
            .with(Class::ADVERB)
            .with(Class::ING)
            .with(Class::SUBORDINATOR),
    ) && (aside..cue.start)
        .all(|at| !a.any(at, Class::CUE) || a.any(at, Class::ING));
    actors_in(draft, before)
        .filter(|_| adverbial)
        .find(|&nth| draft.actors[nth].full.end == open || draft.actors[nth].full.end == open + 1)
}

/// Whether an actor is no object: nothing before it governs it.
fn is_nominative(draft: &Draft<'_>, actor: usize, before: Range) -> bool {
    let a = &draft.a;
    let first = draft.actors[actor].full.first;
    if first <= before.first {
        return true;
    }
    let at = first - 1;
    let governed =
        a.any(at, Class::PREPOSITION) && a.is_small(at) && !a.any(at, Class::SUBORDINATOR);
    !governed && !(a.any(at, Class::ING) && a.is_small(at))
}

/// Behind a comma or a closing mark: `said Ana Ruiz`.
fn inverted(draft: &Draft<'_>, cue: &Cue) -> Option<usize> {
    let a = &draft.a;
    let before = cue.start.checked_sub(1)?;
    let parted = matches!(
        a.kind(before),
        Some(TokenKind::Comma | TokenKind::Mark | TokenKind::Dash)
    ) || a.sentence(cue.verb).first == cue.start;
    if !parted
        || cue.phrase
        || !(cue.frames.has(Frames::PARENTHETICAL) || cue.frames.has(Frames::QUOTED))
    {
        return None;
    }
    actors_in(draft, Range::new(cue.after(), cue.after() + 1))
        .min_by_key(|&nth| std::cmp::Reverse(draft.actors[nth].full.end))
}

/// The first noun phrase of a stretch that stands as a subject: nothing governs it and a verb or comma follows.
pub(crate) fn main_subject(draft: &Draft<'_>, before: Range) -> Option<usize> {
    let a = &draft.a;
    actors_in(draft, before).find(|&nth| {
        let actor = &draft.actors[nth];
        let verb = past_helpers(a, actor.full.end);
        let follows = a.is_comma(actor.full.end.wrapping_sub(1))
            || a.is_comma(actor.full.end)
            || a.is_finite(verb)
            || a.any(verb, Class::VERB)
            || a.is_finite(actor.full.end)
            || (actor.full.end..verb).any(|at| a.is_finite(at))
            || phrase::is_verb(a, verb)
            || a.is_text(actor.full.end, "who");
        is_nominative(draft, nth, before) && follows
    })
}

/// Whether between a subject and its cue stand only asides between commas, without a finite verb of their own.
fn only_asides(draft: &Draft<'_>, from: usize, to: usize) -> bool {
    let a = &draft.a;
    if to - from.min(to) > 40 {
        return false;
    }
    let mut relative = false;
    (from..to).all(|at| {
        relative |= a.any(at, Class::RELATIVE.with(Class::WH));
        relative &= !a.is_comma(at);
        relative || !a.is_finite(at)
    })
}

/// The subject of the cue before this one in the sentence, else the sentence's main subject.
fn previous_subject(draft: &Draft<'_>, cue: &Cue, before: Range) -> Option<usize> {
    let here = draft.cues.partition_point(|other| other.verb < cue.verb);
    let earlier = draft.cues[..here]
        .iter()
        .rev()
        .take_while(|other| before.covers(other.verb))
        .filter(|other| other.form != CueForm::Passive)
        // `noted that the university will add seats and thanked`: not who will add.
        .filter(|other| cue.unreal || !other.unreal);
    earlier
        .take(4)
        .filter_map(|other| subject_of(draft, other))
        .map(|subject| subject.actor)
        .find(|&actor| !is_told_of(draft, actor, here))
        .or_else(|| main_subject(draft, before))
}

/// `noted that boats sink since the Embassy began its work, and thanked`: whether an actor is the subject of a clause that
/// one of the first cues of its sentence leads in.
fn is_told_of(draft: &Draft<'_>, actor: usize, cues: usize) -> bool {
    let a = &draft.a;
    let first = draft.actors[actor].full.first;
    let sentence = a.sentence(first);
    let lead = first.wrapping_sub(1);
    let led = first > sentence.first
        && a.is_small(lead)
        && a.is_one_of(lead, &["that", "since", "because", "when", "if", "whether"]);
    led && draft.cues[..cues]
        .iter()
        .rev()
        .take(6)
        .any(|cue| sentence.covers(cue.verb) && cue.verb < lead)
}

/// `…, noting that`: the subject of the clause before; `Pointing out …, the Director`: the one behind.
fn participle(draft: &Draft<'_>, cue: &Cue, before: Range, sentence: Range) -> Option<Subject> {
    let a = &draft.a;
    let link = Link::Participle;
    let lead = cue.start.checked_sub(1).filter(|&at| at >= sentence.first);
    let fronted = lead.is_none_or(|at| {
        at == sentence.first
            && a.any(
                at,
                Class::SUBORDINATOR
                    .with(Class::PREPOSITION)
                    .with(Class::ADVERB),
            )
    });
    if fronted {
        let limit = sentence.end.min(cue.after() + 60);
        return actors_in(draft, Range::new(cue.after(), limit))
            .find(|&nth| {
                let actor = &draft.actors[nth];
                let verb = past_helpers(a, actor.full.end);
                a.is_comma(actor.full.first.wrapping_sub(1))
                    && (a.is_finite(verb)
                        || a.is_finite(actor.full.end)
                        || a.any(verb, Class::PAST))
            })
            .map(|actor| Subject { actor, link });
    }
    let lead = lead?;
    // `…, with residents claiming that the road could slip`
    let with = actors_in(draft, before).find(|&nth| {
        let full = draft.actors[nth].full;
        full.end == cue.start && full.first > before.first && a.is_text(full.first - 1, "with")
    });
    if let Some(actor) = with {
        return Some(Subject { actor, link });
    }
    // `footage of Rosa Lind asking, “Why?”`
    let named = actors_in(draft, before).find(|&nth| {
        let actor = draft.actors[nth];
        actor.full.end == cue.start && matches!(actor.who, Who::Person(_))
    });
    if let Some(actor) = named.filter(|_| leads_in_marks(a, cue, sentence.end)) {
        return Some(Subject { actor, link });
    }
    let parted = a.is_comma(lead)
        || a.is_small(lead) && a.has(lead, Class::MESSAGE)
        || a.is_one_of(
            lead,
            &["and", "while", "by", "before", "after", "when", "also"],
        )
        || a.is(lead, TokenKind::Mark);
    if !parted {
        return None;
    }
    let near = actors_in(draft, before).find(|&nth| {
        draft.actors[nth].who == Who::Group
            && draft.actors[nth].full.end == cue.start
            && draft.actors[nth].full.len() > 2
    });
    let people = |nth: usize| !matches!(draft.actors[nth].who, Who::OtherPronoun);
    previous_subject(draft, cue, before)
        .filter(|&nth| people(nth))
        .or(near)
        .map(|actor| Subject { actor, link })
}

/// Whether behind a cue, over words that say when and where, a comma and an opening mark stand.
fn leads_in_marks(a: &Analysis<'_>, cue: &Cue, limit: usize) -> bool {
    let comma = (cue.after()..limit.min(cue.after() + 10))
        .take_while(|&at| !a.is_finite(at) || a.is_text(at, "last"))
        .find(|&at| a.is_comma(at));
    comma.is_some_and(|comma| a.pair_opening(comma + 1).is_some())
}

/// `used the opportunity to call for`: the subject of the supporting verb.
fn infinitive(draft: &Draft<'_>, cue: &Cue, before: Range) -> Option<Subject> {
    let a = &draft.a;
    let to = cue.start.checked_sub(1)?;
    let support = (to.saturating_sub(7).max(before.first)..to)
        .rev()
        .find(|&at| a.is_small(at) && a.any(at, Class::SUPPORT))?;
    let clean =
        (support + 1..to).all(|at| a.is_word(at) && !a.is_finite(at) && !a.is_text(at, "to"));
    let start = (before.first..support)
        .rev()
        .take_while(|&at| a.is_small(at) && (a.any(at, Class::ADVERB.with(Class::AUXILIARY))))
        .last()
        .unwrap_or(support);
    let direct = actors_in(draft, before).find(|&nth| draft.actors[nth].full.end == start);
    let actor = direct.or_else(|| {
        joined_by_and(a, start, before.first)
            .then(|| main_subject(draft, before))
            .flatten()
    })?;
    clean.then_some(Subject {
        actor,
        link: Link::Infinitive,
    })
}
