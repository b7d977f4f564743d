//! Where reported content begins and ends.
use super::analysis::Analysis;
use super::cue::{Cue, CueForm};
use super::draft::Draft;
use super::phrase;
use super::range::Range;
use super::subject::{Link, joined_behind_aside, joined_by_and, subject_of};
use crate::lexicon::Class;
use crate::text::TokenKind;

/// The content that begins at `from` and belongs to `cue`: up to the next statement of the sentence, without trailing
/// signs and without the words that only say by which channel it was said.
pub(crate) fn content(draft: &Draft<'_>, cue: &Cue, from: usize) -> Option<Range> {
    let body = draft.a.sentence_body(cue.verb);
    let limit = relative_end(draft, cue, from).unwrap_or(body.end);
    // `warned that boats fail: “We saw it.”`
    let colon = (from..limit)
        .find(|&at| draft.a.is(at, TokenKind::Colon) && draft.a.pair_opening(at + 1).is_some());
    let limit = colon.unwrap_or(limit);
    // `said that he would come and added, “I am glad.”`: a quotation that was found already.
    let limit = quoted_already(draft, from, limit).unwrap_or(limit);
    let limit = apposed_statement(&draft.a, from, limit).unwrap_or(limit);
    let end = next_statement(draft, cue, from, limit);
    let end = behind_marks(&draft.a, from, end);
    let range = trim(&draft.a, Range::new(from, end));
    (!range.is_empty()).then_some(range)
}

/// `asked that ports be opened, a request seconded by Vik`: where what was said is spoken of as such.
fn apposed_statement(a: &Analysis<'_>, from: usize, limit: usize) -> Option<usize> {
    (from + 3..limit).find(|&comma| {
        let noun = comma + 2;
        let passed = a.any(noun + 1, Class::PARTICIPLE) && a.is_text(noun + 2, "by");
        a.is_comma(comma)
            && a.is_one_of(comma + 1, &["a", "an"])
            && a.enclosing(comma).is_none()
            && a.is_one_of(noun, STATEMENTS)
            && (passed || a.is_one_of(noun + 1, &["that", "which"]))
    })
}

/// Where a quotation opens that a cue of its own has taken.
fn quoted_already(draft: &Draft<'_>, from: usize, limit: usize) -> Option<usize> {
    let first = draft.a.pairs.partition_point(|pair| pair.open < from);
    let pairs = draft.a.pairs.iter().enumerate().skip(first);
    pairs
        .take_while(|(_, pair)| pair.open < limit)
        .find(|(nth, pair)| {
            let (a, verb) = (&draft.a, pair.open.wrapping_sub(2));
            let sign = a.is_comma(verb + 1) || a.is(verb + 1, TokenKind::Colon);
            // `and added, “…”`, `, saying, “…”`, and not `when Lind asked, “…”`
            let joined = (verb.saturating_sub(2)..verb)
                .any(|at| a.is_one_of(at, &["and", "but"]) || a.is_comma(at));
            let own = sign && a.has(verb, Class::CUE) && joined;
            draft.spoken[*nth] && draft.is_said(pair.open + 1) && own
        })
        .map(|(_, pair)| pair.open)
}

/// What a statement is called that was just told. Source: our reading, no list.
const STATEMENTS: &[&str] = &[
    "argument",
    "call",
    "claim",
    "complaint",
    "concern",
    "demand",
    "idea",
    "opinion",
    "plea",
    "point",
    "proposal",
    "request",
    "sentiment",
    "statement",
    "suggestion",
    "view",
    "warning",
];

/// `said the ports were “sick of paying”, and was booed`: where, behind the marks, who speaks goes on without speaking.
fn behind_marks(a: &Analysis<'_>, from: usize, end: usize) -> usize {
    let closes = |at: usize| a.pairs.iter().any(|pair| pair.close == Some(at));
    let mut marks = (from..end).filter(|&at| a.is(at, TokenKind::Mark));
    let stops = marks.find(|&at| {
        let inner = a.is_comma(at.wrapping_sub(1));
        let and = at + 1 + usize::from(a.is_comma(at + 1));
        let verb = a.any(and + 1, Class::BE.with(Class::HAVE)) && !a.is_capital(and + 1);
        a.is_text(and, "and") && verb && (inner || and > at + 1) && closes(at)
    });
    stops.map_or(end, |close| close + 1)
}

/// Where a relative clause between commas ends: `Lind, who warned of floods, left`.
fn relative_end(draft: &Draft<'_>, cue: &Cue, from: usize) -> Option<usize> {
    let a = &draft.a;
    let who = cue.start.checked_sub(1)?;
    let aside = a.is_text(who, "who") && a.is_comma(who.wrapping_sub(1));
    let body = a.sentence_body(cue.verb);
    aside
        .then(|| (from..body.end).find(|&at| a.is_comma(at) && phrase::predicate_at(a, at + 1)))
        .flatten()
}

/// The first token that no longer belongs to the content: where another cue of the same sentence takes over.
fn next_statement(draft: &Draft<'_>, cue: &Cue, from: usize, limit: usize) -> usize {
    let a = &draft.a;
    let first = draft
        .cues
        .partition_point(|other| other.verb < from.max(cue.after()));
    for other in draft.cues[first..]
        .iter()
        .take_while(|other| other.verb < limit)
    {
        let lead = other.start.saturating_sub(1);
        if lead < from {
            continue;
        }
        match other.form {
            CueForm::Participle
                if a.is_comma(lead)
                    && has_content(a, other)
                    && subject_of(draft, other).is_some() =>
            {
                return lead;
            }
            // `gave lessons and never mentioned a note`: what somebody did not say is told with the rest.
            CueForm::Finite
                if joined_by_and(a, other.start, from)
                    && !goes_on_passive(a, from, other)
                    && !(other.unreal && a.is_text(other.start, "never"))
                    && has_content(a, other)
                    && same_number(a, cue, other)
                    && subject_of(draft, other).is_some() =>
            {
                return if a.is_comma(lead.wrapping_sub(1)) {
                    lead - 1
                } else {
                    lead
                };
            }
            CueForm::Finite => {
                // `asked for boats and, with Kenya, called for ships`
                if let Some(and) = joined_behind_aside(a, other.start, from)
                    .filter(|_| has_content(a, other) && subject_of(draft, other).is_some())
                {
                    return and - usize::from(a.is_comma(and.wrapping_sub(1)));
                }
                // `Lind, introducing the report, noted that`: the clause goes on with its own verb.
                let same = subject_of(draft, cue).zip(subject_of(draft, other));
                if cue.form == CueForm::Participle
                    && a.is_comma(lead)
                    && same.is_some_and(|(one, other)| one.actor == other.actor)
                {
                    return lead;
                }
                // `60 percent in favor, 30 percent opposed and the rest undecided`: no statement of its own.
                let empty = a.is_one_of(other.after(), &["and", "or"]);
                if let Some(start) = own_clause(draft, other, from).filter(|_| !empty) {
                    return start;
                }
                let listed = a.is_comma(lead) && has_content(a, other);
                if listed
                    && subject_of(draft, other)
                        .is_some_and(|subject| subject.link == Link::Coordinated)
                {
                    return lead;
                }
            }
            CueForm::Participle | CueForm::Infinitive | CueForm::Passive => {}
        }
    }
    limit
}

/// `that ports had been opened last and closed first`: a second participle of the same passive, which has no object.
fn goes_on_passive(a: &Analysis<'_>, from: usize, other: &Cue) -> bool {
    let and = other.start.saturating_sub(1);
    let passive = (from..and).any(|at| {
        a.any(at, Class::BE)
            && (a.any(at + 1, Class::PARTICIPLE)
                || a.any(at + 1, Class::ADVERB) && a.any(at + 2, Class::PARTICIPLE))
    });
    let next = other.after();
    let bare = !a.is_word(next) && !a.is(next, TokenKind::Mark)
        || a.any(next, Class::ADVERB.with(Class::ORDINAL));
    passive && bare && a.any(other.verb, Class::PARTICIPLE)
}

/// Whether two coordinated cues can share a subject: both past, or both present.
fn same_number(a: &Analysis<'_>, cue: &Cue, other: &Cue) -> bool {
    let past = |cue: &Cue| a.any(cue.verb, Class::PAST);
    cue.form != CueForm::Finite || past(cue) == past(other)
}

/// Whether something that can be content follows a cue.
fn has_content(a: &Analysis<'_>, cue: &Cue) -> bool {
    use crate::lexicon::Frames;
    let next = cue.after();
    if cue.frames
        == Frames::INFINITIVE
            .with(Frames::ADDRESSEE)
            .with(Frames::QUOTED)
        || cue.frames == Frames::INFINITIVE.with(Frames::ADDRESSEE)
    {
        let limit = a.sentence(cue.verb).end.min(next + 14);
        return (next..limit)
            .take_while(|&at| !a.is_comma(at))
            .any(|at| a.is_text(at, "to"));
    }
    // `but could not move the boat`: verbs that report only with `that`
    if cue.frames == Frames::THAT {
        return a.is_text(next, "that");
    }
    // `added, “We are glad.”`
    if a.is_comma(next) && a.pair_opening(next + 1).is_some() {
        return true;
    }
    !matches!(
        a.kind(next),
        None | Some(TokenKind::Comma | TokenKind::Period | TokenKind::Semicolon)
    ) && !a.is_one_of(next, &["by", "and", "or"])
}

/// Where a clause with a subject of its own begins, when a comma, a semicolon, `while` or `and` leads it in.
fn own_clause(draft: &Draft<'_>, other: &Cue, from: usize) -> Option<usize> {
    let a = &draft.a;
    let subject = subject_of(draft, other).filter(|subject| subject.link == Link::Before)?;
    let mut at = draft.actors[subject.actor].full.first;
    let mut led = false;
    while at > from
        && a.is_small(at - 1)
        && a.is_one_of(
            at - 1,
            &[
                "while",
                "whereas",
                "though",
                "although",
                "and",
                "but",
                "as",
                "meanwhile",
                "which",
            ],
        )
    {
        at -= 1;
        led = true;
    }
    let parted = at > from
        && matches!(
            a.kind(at - 1),
            Some(TokenKind::Comma | TokenKind::Semicolon | TokenKind::Dash)
        );
    if parted {
        Some(at - 1)
    } else {
        (led && at > from).then_some(at)
    }
}

/// Without signs at the ends, and without the channel behind.
pub(crate) fn trim(a: &Analysis<'_>, range: Range) -> Range {
    let mut range = range;
    while !range.is_empty() && is_edge(a, range.first) {
        range.first += 1;
    }
    loop {
        while !range.is_empty() && is_edge(a, range.end - 1) {
            range.end -= 1;
        }
        match channel_start(a, range) {
            Some(start) => range.end = start,
            None => return range,
        }
    }
}

fn is_edge(a: &Analysis<'_>, at: usize) -> bool {
    matches!(
        a.kind(at),
        Some(
            TokenKind::Comma
                | TokenKind::Semicolon
                | TokenKind::Colon
                | TokenKind::Period
                | TokenKind::Dash
                | TokenKind::Star
        )
    ) || a.is_text(at, "and") && a.is_small(at)
}

/// Where `via a video message`, `in a written statement` begins at the end of a range.
fn channel_start(a: &Analysis<'_>, range: Range) -> Option<usize> {
    let last = range.end.checked_sub(1)?;
    let channel = a.is_one_of(
        last,
        &[
            "message",
            "link",
            "address",
            "videoconference",
            "videolink",
            "video",
            "conference",
            "online",
            "zoom",
        ],
    );
    if !channel {
        return None;
    }
    let start = (range.first + 1..last)
        .rev()
        .take(5)
        .find(|&at| a.is_one_of(at, &["via", "by", "in", "through", "over"]))?;
    let video = (start + 1..=last).any(|at| {
        a.is_one_of(
            at,
            &[
                "video",
                "online",
                "recorded",
                "written",
                "videolink",
                "videoconference",
                "zoom",
            ],
        )
    });
    video.then_some(start)
}

/// Whether a stretch holds a clause: something before a finite verb.
pub(crate) fn has_clause(a: &Analysis<'_>, range: Range) -> bool {
    (range.first + 1..range.end).any(|at| {
        a.is_finite(at)
            && !a.is_one_of(at - 1, &["to", "of"])
            && a.enclosing(at).is_none()
            && !governed_participle(a, at)
    }) || range.len() > 1 && (a.is_text(range.first, "there") || a.any(range.first, Class::SUBJECT))
}

/// `ports built last year`: a participle behind its noun, no verb of a clause.
fn governed_participle(a: &Analysis<'_>, at: usize) -> bool {
    a.any(at, Class::PARTICIPLE)
        && !a.any(at, Class::AUXILIARY)
        && (a.is_text(at + 1, "by")
            || a.any(at - 1, QUALIFIED)
            // `the newly built ports`, but `two children nearly drowned`
            || a.any(at - 1, Class::ADVERB) && !is_noun(a, at.wrapping_sub(2)))
}

/// What a participle before its noun stands behind.
const QUALIFIED: Class = Class::DETERMINER
    .with(Class::PREPOSITION)
    .with(Class::POSSESSIVE);

/// Whether a small word may be a noun: it is none of the small words of the language.
fn is_noun(a: &Analysis<'_>, at: usize) -> bool {
    let small = Class::DETERMINER
        .with(Class::PREPOSITION)
        .with(Class::POSSESSIVE)
        .with(Class::ADVERB)
        .with(Class::AUXILIARY)
        .with(Class::CONJUNCTION);
    a.is_small(at) && !a.any(at, small)
}
