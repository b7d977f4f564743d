//! Which event each quote belongs to, once events and quotes are known.
use super::tree::rank;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::lexicon::{Class, List};
use crate::model::{EventStatus, Party, QuoteForm, Speaker};
use crate::text::{BlockKind, TokenKind};

/// Gives each quote the event that is current where it stands. A statement in an announcement of something that is
/// still to come belongs to none, nor does what was told to a paper or an agency, or in a letter or an interview.
pub(in crate::extract) fn place_quotes(draft: &mut Draft<'_>) {
    // Who said something elsewhere, and where that is told.
    let mut away: Option<(Option<Speaker>, usize)> = None;
    // Who gives each talk.
    let mut talks = Vec::new();
    for nth in 0..draft.quotes.len() {
        let anchor = draft.quotes[nth].anchor();
        let event = draft
            .event_at(anchor)
            .or_else(|| told_below(draft, anchor))
            .filter(|&event| draft.events[event].status == EventStatus::Held);
        // `According to the Alto Fund, a charity, …`: what a body says somewhere.
        let body = draft.quotes[nth]
            .rules
            .first()
            .is_some_and(|rule| rule.ends_with("/according_to"))
            && matches!(
                draft.quotes[nth].speaker,
                Some(Speaker::Party(Party::Organization(_)) | Speaker::Group(_))
            );
        let there = told_there(draft, nth);
        let press = event.is_some_and(|event| is_for_press(draft, event));
        let aside = is_told_to_reporters(draft, nth) && !press && there.is_none();
        let elsewhere = is_elsewhere(draft, anchor) || is_told_to_media(draft, nth) || aside;
        // `…, Lind told Tarn Press. She believes …`, in this paragraph or the next, until an event is named.
        let still = away.is_some_and(|(who, at)| {
            let (from, to) = (draft.a.block_of(at), draft.a.block_of(anchor));
            let end = draft.a.sentence(at).end;
            let told = draft.told_in(Range::new(end, anchor.max(end)));
            who.is_some() && draft.quotes[nth].speaker == who && to <= from + 1 && told.is_empty()
        });
        away = (elsewhere || still).then(|| (draft.quotes[nth].speaker, anchor));
        let boilerplate = body || draft.in_boilerplate(anchor) || elsewhere || still;
        // `“…,” said Lind at the opening ceremony. She added …`: in one paragraph a speaker stays where she was.
        let before = nth
            .checked_sub(1)
            .and_then(|before| goes_on(draft, before, nth));
        let event = there.or(before).or(event).filter(|_| !boilerplate);
        let event = event.map(|event| not_of_another(draft, &mut talks, event, nth));
        let quote = &mut draft.quotes[nth];
        quote.event = event;
        if quote.form == QuoteForm::Free
            && let Some(before) = quote.continues
        {
            let event = draft.quotes[before].event;
            draft.quotes[nth].event = event;
        }
    }
}

/// The first event of the text, for what is told before it is named: not if it is a part that a later section tells of.
fn told_below(draft: &Draft<'_>, at: usize) -> Option<usize> {
    let &(told, event) = draft.cursor.first()?;
    let line = |at: usize| draft.a.block_of(at);
    let mut between = (line(at)..=line(told)).skip(1);
    let headed = between.any(|block| draft.a.blocks[block].kind == BlockKind::Heading);
    (!headed || rank(draft.events[event].kind) == 0).then_some(event)
}

/// `Lind reminded leaders at Wednesday’s closing session that …`: the event at which its own sentence says it was said.
fn told_there(draft: &Draft<'_>, quote: usize) -> Option<usize> {
    let a = &draft.a;
    let cue = draft.quotes[quote].cue?;
    let sentence = a.sentence(cue.first);
    let at = |&&(first, _, event): &&(usize, usize, usize)| {
        let lead = Class::DETERMINER.with(Class::WEEKDAY);
        let mut before = first.wrapping_sub(1);
        while before > cue.first && (a.any(before, lead) || a.is(before, TokenKind::Clitic)) {
            before -= 1;
        }
        let near = first > cue.first && first < cue.end + 14 && !draft.is_said(first);
        // `at the end of the forum`
        let of = before.wrapping_sub(1);
        let end = a.is_text(before, "of") && a.is_one_of(of, &["close", "end", "opening", "start"]);
        near && (end || a.is_one_of(before, &["at", "during"]))
            && draft.events[event].status == EventStatus::Held
    };
    draft
        .told_in(sentence)
        .iter()
        .find(at)
        .map(|&(.., event)| event)
}

/// The event of the quote before, if the same speaker goes on in the paragraph and no event is named in between.
fn goes_on(draft: &Draft<'_>, before: usize, quote: usize) -> Option<usize> {
    let a = &draft.a;
    let (one, other) = (&draft.quotes[before], &draft.quotes[quote]);
    let (from, to) = (one.anchor(), other.anchor());
    let same =
        one.speaker.is_some() && one.speaker == other.speaker && a.block_of(from) == a.block_of(to);
    let end = a.sentence(from).end;
    let named = end < to && !draft.told_in(Range::new(end, to)).is_empty();
    let here = !draft.told_in(a.sentence(to)).is_empty();
    one.event.filter(|_| same && !named && !here)
}

/// `In his remarks, Vik said …` behind `In her address titled “Clouds”, Lind said …`: a talk is one person's, and what others
/// say is said at the whole.
fn not_of_another(
    draft: &Draft<'_>,
    talks: &mut Vec<(usize, Speaker)>,
    event: usize,
    quote: usize,
) -> usize {
    let own = &draft.events[event];
    let talk = matches!(
        own.noun.as_str(),
        "address" | "keynote" | "lecture" | "speech"
    );
    let (Some(parent), Some(speaker)) = (own.parent, draft.quotes[quote].speaker) else {
        return event;
    };
    if !talk {
        return event;
    }
    match talks.iter().find(|(known, _)| *known == event) {
        Some((_, giver)) if *giver != speaker => parent,
        Some(_) => event,
        None => {
            talks.push((event, speaker));
            event
        }
    }
}

/// Whether words of a sentence say that it was not said at the event: `in an interview`, `by telephone`, `afterwards`.
fn is_elsewhere(draft: &Draft<'_>, at: usize) -> bool {
    let a = &draft.a;
    if is_after(draft, at) {
        return true;
    }
    let words = a.sentence(at).iter();
    words.filter(|&at| a.has(at, Class::EVENT_WORD)).any(|at| {
        let paper = a.is_one_of(
            at,
            &[
                "statement",
                "submission",
                "letter",
                "note",
                "memo",
                "column",
            ],
        ) && (at.saturating_sub(2)..at)
            .any(|before| a.is_one_of(before, &["a", "joint", "written"]));
        let apart = a.is_one_of(
            at,
            &[
                "interview",
                "telephone",
                "phone",
                "email",
                "e-mail",
                "afterwards",
                "afterward",
            ],
        );
        // `In a post on her page`
        let post = a.is_text(at, "post")
            && a.is_text(at + 1, "on")
            && a.any(at.wrapping_sub(1), Class::DETERMINER);
        (paper || apart || post) && a.enclosing(at).is_none() && !draft.is_said(at)
    })
}

/// `Rosa Lind told reporters`: said beside the event, and not at it.
fn is_told_to_reporters(draft: &Draft<'_>, quote: usize) -> bool {
    let a = &draft.a;
    draft.quotes[quote].cue.is_some_and(|cue| {
        a.is_one_of(cue.end - 1, &["told", "tells"])
            && (cue.end..cue.end + 2)
                .any(|at| a.is_one_of(at, &["journalists", "media", "reporters"]))
    })
}

/// A press conference, or a briefing: said there, and to reporters.
fn is_for_press(draft: &Draft<'_>, event: usize) -> bool {
    let own = &draft.events[event];
    let press = |at: usize| {
        draft
            .a
            .is_one_of(at, &["briefing", "media", "news", "press"])
    };
    own.title.iter().any(press)
}

/// `Speaking after the meeting, Lind said …`, but `Speaking at the gala after the opening session`.
fn is_after(draft: &Draft<'_>, at: usize) -> bool {
    let a = &draft.a;
    let first = a.sentence(at).first;
    let limit = a.sentence(at).end.min(first + 12);
    let comma = (first..limit).find(|&at| a.is_comma(at));
    let Some(comma) = comma.filter(|_| a.is_one_of(first, &["speaking", "talking"])) else {
        return false;
    };
    let after = (first + 1..comma).find(|&at| a.is_text(at, "after"));
    after.is_some_and(|after| {
        let there = (first..after).any(|at| a.any(at, Class::EVENT));
        !there && a.any(comma - 1, Class::EVENT)
    })
}

/// `Rosa Lind told Tarn Press`: said to one newspaper or agency, and not at the event.
fn is_told_to_media(draft: &Draft<'_>, quote: usize) -> bool {
    let a = &draft.a;
    let Some(cue) = draft.quotes[quote]
        .cue
        .filter(|cue| a.is_one_of(cue.end - 1, &["told", "tells"]))
    else {
        return false;
    };
    let first = cue.end + usize::from(a.is_text(cue.end, "the"));
    let name = (first..first + 5).take_while(|&at| a.is_capital(at)).last();
    name.is_some_and(|last| a.lexicon.kind(List::Organization, a.text(last)) == Some("media"))
}
