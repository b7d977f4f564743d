//! How the words round an event's name place it: as a part of another, as what comes later, as what somebody tells of.
use super::noun::is_length;
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::lexicon::Class;
use crate::model::{EventStatus, QuoteForm, QuoteKind};
use crate::text::TokenKind;

/// `within the framework of the …`, `as part of the …`, `of the session` right before an event.
pub(super) fn is_governed(a: &Analysis<'_>, evidence: Range) -> bool {
    let mut at = evidence.first;
    while at > 0
        && (a.any(at - 1, Class::DETERMINER)
            || is_length(a, at - 1)
            || a.is_one_of(
                at - 1,
                &[
                    "annual", "first", "second", "third", "recent", "wider", "ongoing", "larger",
                ],
            ))
    {
        at -= 1;
    }
    let (one, two) = (at.wrapping_sub(1), at.wrapping_sub(2));
    let part = a.is_text(two, "part")
        && a.is_one_of(
            at.wrapping_sub(3),
            &["as", "a", "form", "forms", "forming", "formed", "is", "was"],
        );
    let of = a.is_text(one, "of")
        && (part
            || a.is_one_of(
                two,
                &[
                    "framework",
                    "margins",
                    "sidelines",
                    "auspices",
                    "course",
                    "day",
                    "days",
                    "eve",
                    "end",
                    "close",
                ],
            ));
    // `took up nearly all of the council’s meeting`
    let most = a.is_text(one, "of") && a.is_one_of(two, &["all", "most", "half", "much"]);
    // `the closing session of the Tarn Forum`
    let part_of = a.is_text(one, "of")
        && a.is_small(two)
        && a.has(two, Class::EVENT)
        && !a.is_one_of(two, &["part", "stage", "segment"]);
    of || most || part_of || a.is_one_of(one, &["within", "under", "alongside"])
}

/// `told journalists after the opening session`, `said before the forum`: not there, and nothing goes on there.
fn is_said_outside(a: &Analysis<'_>, evidence: Range) -> bool {
    let article = evidence.first.wrapping_sub(1);
    let lead = article.wrapping_sub(usize::from(a.any(article, Class::DETERMINER)));
    let before = lead.wrapping_sub(1);
    a.is_one_of(lead, &["after", "before"])
        && a.is_small(before)
        && (a.any(before, Class::CUE)
            || a.is_one_of(before, &["journalists", "media", "press", "reporters"]))
}

/// Whether a token lies in a statement of its sentence that a cue leads in. The quotes are in text order here.
pub(super) fn is_reported(draft: &Draft<'_>, at: usize) -> bool {
    let sentence = draft.a.sentence(at);
    let behind = draft.quotes.partition_point(|quote| quote.anchor() <= at);
    draft.quotes[..behind]
        .iter()
        .rev()
        .take_while(|quote| quote.anchor() >= sentence.first)
        .any(|quote| {
            quote.cue.is_some_and(|cue| cue.first < at)
                && quote.form != QuoteForm::Free
                && quote.content.iter().any(|range| range.covers(at))
        })
}

/// `… was followed by the launch of …`: what is told next is still about what came before.
pub(super) fn comes_later(a: &Analysis<'_>, evidence: Range) -> bool {
    let by = evidence
        .first
        .wrapping_sub(1 + usize::from(a.any(evidence.first.wrapping_sub(1), Class::DETERMINER)));
    // `followed by a technical session chaired by Rosa Lind`: told of at once.
    let at_once = a.is_one_of(
        evidence.end,
        &["chaired", "moderated", "led", "facilitated", "hosted"],
    ) && a.is_text(evidence.end + 1, "by");
    a.is_text(by, "by") && a.is_text(by.wrapping_sub(1), "followed") && !at_once
}

/// `The opening session was followed by …`: what was told before was that session.
pub(super) fn is_over(a: &Analysis<'_>, evidence: Range) -> bool {
    let heads = evidence.first <= a.sentence(evidence.first).first + 1;
    let end = evidence.end;
    heads
        && a.is_one_of(end, &["was", "were"])
        && a.is_text(end + 1, "followed")
        && a.is_text(end + 2, "by")
}

/// `When the public forum closed, …`: from here on the whole is told of.
pub(super) fn is_closed(a: &Analysis<'_>, evidence: Range) -> bool {
    let first = a.sentence_body(evidence.first).first;
    let lead = a.is_one_of(first, &["after", "as", "once", "when"]);
    let end = evidence.end;
    let over = a.is_one_of(end, &["closed", "concluded", "ended", "finished"])
        || a.any(end, Class::BE) && a.is_text(end + 1, "over");
    lead && evidence.first <= first + 3 && over
}

/// Whether what is told from an event that is named again on is of its whole.
pub(super) fn leads_back(draft: &Draft<'_>, event: usize, evidence: Range) -> bool {
    let whole = draft.events[event].parent.is_none();
    is_closed(&draft.a, evidence) || whole && is_at_end_of(&draft.a, evidence)
}

/// Whether the words round an event's name keep it from being what is told of from there on.
pub(super) fn is_aside(a: &Analysis<'_>, evidence: Range) -> bool {
    is_governed(a, evidence) || is_said_outside(a, evidence)
}

/// `At the end of the forum, …` at the head of a paragraph.
fn is_at_end_of(a: &Analysis<'_>, evidence: Range) -> bool {
    let block = a.blocks[a.block_of(evidence.first)].range.first;
    let words = Range::new(block, evidence.first);
    words.len() <= 5
        && a.is_text(block, "at")
        && a.is_one_of(block + 2, &["close", "conclusion", "end"])
        && a.is_text(block + 3, "of")
}

/// Whether a token lies in words that somebody is quoted with.
pub(super) fn is_quoted(draft: &Draft<'_>, at: usize) -> bool {
    let behind = draft.quotes.partition_point(|quote| quote.anchor() <= at);
    draft.quotes[..behind].iter().rev().take(8).any(|quote| {
        quote.kind == QuoteKind::Direct && quote.content.iter().any(|range| range.covers(at))
    })
}

/// What the words round a name say of its time.
pub(super) fn status(draft: &Draft<'_>, range: Range) -> EventStatus {
    let a = &draft.a;
    let sentence = a.sentence(range.first);
    let before: Vec<usize> =
        (range.first.saturating_sub(3).max(sentence.first)..range.first).collect();
    let own = range.first..range.end.min(range.first + 3);
    if before
        .iter()
        .copied()
        .chain(own)
        .filter(|&at| a.enclosing(at).is_none())
        .any(|at| {
            a.is_one_of(at, &["upcoming", "forthcoming"])
                || a.is_text(at, "next") && a.is_small(at) && !a.is_text(at + 1, "to")
        })
    {
        return EventStatus::Future;
    }
    // `The Society’s next event, a guest lecture by Lind, takes place in May`
    let comma = range.first.wrapping_sub(2);
    let apposed = a.is_comma(comma)
        && a.any(comma + 1, Class::DETERMINER)
        && a.is_text(comma.wrapping_sub(2), "next");
    if apposed {
        return EventStatus::Future;
    }
    // `is to be held`, `is scheduled for`, behind an aside too
    let planned_at = |at: usize| {
        a.is_one_of(at, &["is", "are", "would"])
            && (a.is_one_of(at + 1, &["scheduled", "planned", "expected", "due"])
                || a.is_text(at, "would") && a.is_text(at + 1, "be")
                || a.is_text(at + 1, "set") && a.is_text(at + 2, "for")
                || a.is_text(at + 1, "to") && a.is_text(at + 2, "be"))
    };
    let aside = (range.end + 1..sentence.end.min(range.end + 14))
        .find(|&at| a.is_comma(at))
        .filter(|_| a.is_comma(range.end));
    let planned = planned_at(range.end) || aside.is_some_and(|comma| planned_at(comma + 1));
    if planned {
        return EventStatus::Announced;
    }
    // `the workshop “Nets for All,” which takes place in May`
    let which = (range.end..range.end + 3).find(|&at| a.is_text(at, "which"));
    let coming = which.is_some_and(|which| {
        // `the forum, which takes place every May, ended`: what is told of it is past.
        let close = (which..sentence.end).find(|&at| a.is_comma(at));
        if close.is_some_and(|close| a.is_finite(close + 1)) {
            return false;
        }
        a.is_text(which + 1, "takes") && a.is_text(which + 2, "place")
            || a.is_text(which + 1, "will")
    });
    if coming {
        return EventStatus::Announced;
    }
    // `The meeting ended with a loan that will bring water.`
    let told = a.is_finite(range.end) && !a.has(range.end, Class::MODAL);
    let reach = if told { 0 } else { 14 };
    let behind = range.end..sentence.end.min(range.end + reach);
    let will = behind
        .clone()
        .find(|&at| a.has(at, Class::MODAL) && a.is_text(at, "will"))
        .is_some_and(|will| {
            (will + 1..will + 5).any(|at| {
                a.is_one_of(
                    at,
                    &[
                        "held", "hold", "place", "open", "convene", "bring", "gather", "hosted",
                        "host", "return", "begin", "run",
                    ],
                )
            })
        });
    if will {
        return EventStatus::Announced;
    }
    let past = before
        .iter()
        .copied()
        .chain(range.first..range.end.min(range.first + 2))
        .filter(|&at| a.is_small(at))
        .any(|at| a.is_one_of(at, &["previous", "past", "earlier"]))
        || before
            .windows(2)
            .any(|pair| a.is_text(pair[0], "last") && a.is_text(pair[1], "year"));
    // `The summit in Oslo last May had produced little.`
    let end = range.end + if a.is_text(range.end, "in") { 2 } else { 0 };
    let last =
        a.is_text(end, "last") && (a.has(end + 1, Class::MONTH) || a.is_text(end + 1, "year"));
    // `A similar workshop was held in Oslo in 2030.`
    let year = |at: usize| a.is(at, TokenKind::Number) && a.text(at).len() == 4;
    let similar = (range.first.saturating_sub(1)..range.end).any(|at| a.is_text(at, "similar"))
        && (range.end..sentence.end).any(year);
    let long_ago = last && a.is_text(end + 2, "had") || similar;
    if past || long_ago {
        EventStatus::Mentioned
    } else {
        EventStatus::Held
    }
}
