use super::noun::{
    happens, is_definite, is_meal_noun, is_public_forum, kind_of, phrase_start, topic_end,
};
use super::{Sight, Sighting, is_sighted, proof, sight};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::gathering::{is_compound, ordinal};
use crate::extract::piece::place_at;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, EventStatus, RuleId};
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "event/described_event";

/// `a panel discussion on rail was held`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "An event noun with an article and a topic or adjective, in a clause that tells that it took place, describes an event.",
    hits: &[
        "A {e:panel discussion on open ports} was held at noon.",
        "As part of the {e:opening ceremony of the Alto Center}, songs were sung.",
        "The {e:public hearing} was chaired by Rosa Lind, head of Alto.",
        "They met for a {e:round table on boats} hosted by the Alto Fund.",
        "It will be shown at {e:next year’s summit} in Nairobi.",
        "Nets for all\n\nMore than 200 people squeezed into the hall for a {e:public forum on second boats}.",
        "The states agreed at the end of a {e:two-day summit} in Nairobi.",
        "The Tarn Water Forum was held. At Sunday’s {e:closing ceremony}, boats were shown.",
        "A {e:third hearing} is set for 9 April.",
        "A {e:third debate}, staged by the Alto Fund, takes place on 9 April.",
        "The Tarn Water Forum was held. Ministers will meet at a {e:conference} in Nairobi from 9 to 11 June 2031.",
        "The council will hold a {e:public hearing on the plan} on 9 April.",
        "The {e:launch event}, held in Nairobi, was attended by 250 people.",
        "The {e:public meeting} was called by the Alto Fund.",
        "The Tarn Water Forum was held. The {e:banquet} was hosted by the Alto Fund.",
        "They came for the {e:third discussion} in the fund’s ‘Nets and Names’ series.",
        "The Tarn Water Forum was held. At the {e:banquet} on Friday Rosa Lind thanked the crews.",
        "The Tarn Water Forum was held. In the {e:question and answer session} that followed, Rosa Lind spoke.",
        "In a {e:signing ceremony} at the fair on Monday, the two bodies agreed on nets.",
        "That was the subject of a {e:roundtable} organized by the Alto Fund.",
        "It ended with a {e:conversation between two authors}, moderated by Rosa Lind, head of Alto.",
    ],
    misses: &["A meeting would help.", "He called for a summit on ports."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for head in heads(&draft.a) {
        let a = &draft.a;
        // `The next Forum will be held in May.`
        let next = a.is_text(head.wrapping_sub(1), "next") && a.has(head, Class::EVENT_NAME);
        if !(a.is_small(head) || next) || a.enclosing(head).is_some() || draft.in_boilerplate(head)
        {
            continue;
        }
        let kind = kind_of(a, head);
        let compound = a.is_small(head + 1) && a.has(head + 1, Class::EVENT);
        let debate = kind == EventKind::Segment && a.is_one_of(head, &["discussion", "debate"]);
        // Any meeting has a discussion; one that followed is told of.
        let series = in_series(a, head);
        let next = debate && coming(a, Range::new(phrase_start(a, head).0, head + 1), head);
        let told = debate && (follows(a, head) || series || next);
        let passing = matches!(
            kind,
            EventKind::Segment | EventKind::Part | EventKind::Announcement | EventKind::Launch
        ) && !told
            && !a.is_text(head, "event")
            || a.is_one_of(head, &["week", "days"]);
        // `In the keynote lecture, Rosa Lind argued`: what somebody gives at the event.
        let given = a.is_text(head.wrapping_sub(1), "keynote")
            && a.is_one_of(head, &["lecture", "speech", "address"]);
        if compound || passing || given || a.is_text(head, "opening") {
            continue;
        }
        // `the state assembly`: a body.
        if a.is_text(head, "assembly")
            && a.is_one_of(
                head.wrapping_sub(1),
                &[
                    "state",
                    "national",
                    "legislative",
                    "provincial",
                    "regional",
                    "city",
                ],
            )
        {
            continue;
        }
        let (first, article) = phrase_start(a, head);
        let topic = topic_end(a, head, a.sentence(head).end);
        // `the opening ceremony of the Tarn Forum`: a part of what is named.
        let of_event = a.is_text(head + 1, "of")
            && topic.is_some_and(|end| is_sighted(draft, Range::new(head + 2, end)));
        let topic = topic.filter(|_| !of_event);
        let phrase = Range::new(first, topic.unwrap_or(head + 1));
        // `Speaking at the same ceremony`: one that was told of.
        if a.is_text(first, "same") {
            continue;
        }
        // `next year’s summit`
        let next_year = a.is_text(first, "next") && a.is_text(first + 1, "year");
        let Some(article) = article.or(next_year.then_some(first)) else {
            continue;
        };
        let status = super::placed::status(draft, phrase);
        let coming = coming(a, phrase, head) || next_year;
        let status = match status {
            EventStatus::Held if coming => EventStatus::Announced,
            status => status,
        };
        let place = Place {
            article,
            head,
            phrase,
            topic: topic.is_some(),
        };
        let title_line = matches!(a.blocks[a.block_of(head)].kind, BlockKind::Title);
        if !(telling(a, place) || series || of_event && is_definite(a, article) || coming)
            || is_sighted(draft, phrase)
            || draft.is_said(head) && !title_line && !coming
            || !(happens(a, phrase)
                || coming
                || festive(a, head)
                || series
                || is_gathered_for(draft, article)
                || is_public_forum(a, head) && a.is_text(article.wrapping_sub(1), "in")
                || a.is_text(head, "chat") && topic.is_some())
            || a.is(head + 1, TokenKind::Mark)
        {
            continue;
        }
        let fresh = series
            || a.any(article, Class::DETERMINER.with(Class::POSSESSIVE))
                && !a.is_text(article, "the")
            || topic.is_some()
            || festive(a, head)
            || is_meal(a, head)
            || of_event
            || coming;
        // `the question and answer session`
        let kind = if a.is_text(head.wrapping_sub(1), "answer") {
            EventKind::Segment
        } else {
            kind
        };
        let sighting = Sighting {
            sight: if fresh { Sight::New } else { Sight::Definite },
            status,
            ..Sighting::described(phrase, head, kind, proof(ID, 0.8))
        };
        sight(draft, sighting);
    }
}

/// `More than 200 people squeezed into the hall for a public forum on nets.` as the first sentence.
fn is_gathered_for(draft: &Draft<'_>, article: usize) -> bool {
    let a = &draft.a;
    let Some(sentence) = draft.lead().filter(|lead| lead.covers(article)) else {
        return false;
    };
    let lead = article.saturating_sub(1);
    let came = (sentence.first..lead)
        .any(|at| a.is_small(at) && a.any(at, Class::PAST) && !a.any(at, Class::CUE));
    let asked = a.any(lead.wrapping_sub(1), Class::CUE.with(Class::CUE_NOUN))
        || a.is_one_of(lead.wrapping_sub(1), &["plans", "hopes", "plan"]);
    a.is_text(lead, "for") && came && !asked
}

/// The event nouns, with `round table` as one.
pub(super) fn heads(a: &Analysis<'_>) -> Vec<usize> {
    let mut heads: Vec<usize> = a.event_nouns().to_vec();
    let round = |at: &usize| {
        is_compound(a, *at)
            || a.is_text(*at, "event")
                && a.is_one_of(at.wrapping_sub(1), &["opening", "closing", "launch"])
    };
    heads.extend(
        a.event_words()
            .iter()
            .copied()
            .filter(|&at| at > 0 && round(&at)),
    );
    heads.sort_unstable();
    heads
}

/// Where an event noun stands: its article, its phrase, whether a topic follows it.
#[derive(Clone, Copy)]
struct Place {
    article: usize,
    head: usize,
    phrase: Range,
    topic: bool,
}

/// Whether the words round an event noun describe one event and not any.
fn telling(a: &Analysis<'_>, place: Place) -> bool {
    let Place {
        article,
        head,
        phrase,
        topic,
    } = place;
    let indefinite = a.is_one_of(article, &["a", "an", "another"]);
    let definite = is_definite(a, article);
    let on = topic && a.is_one_of(head + 1, &["on", "about"]);
    // `The public hearing was chaired by …`, `the discussion that followed`
    // `Tuesday afternoon’s panel`
    let days = a.is(article, TokenKind::Clitic);
    let told = phrase.len() > 1 || days || follows(a, head) || is_meal(a, head);
    // `The forum closed with a ceremony at City Hall.`
    let ends = a.is_text(head, "ceremony")
        && a.is_text(article.wrapping_sub(1), "with")
        && (article.saturating_sub(5)..article).any(|at| {
            a.is_one_of(
                at,
                &[
                    "closed",
                    "ended",
                    "concluded",
                    "opened",
                    "began",
                    "culminated",
                ],
            )
        });
    // `a masterclass by the editor Rosa Lind`
    let given = a.is_text(head + 1, "by")
        && a.is_one_of(
            head,
            &["lecture", "masterclass", "reading", "recital", "workshop"],
        );
    // `leaders opened their annual summit`
    let own = a.any(article, Class::POSSESSIVE)
        && phrase.len() > 1
        && a.is_one_of(
            article.wrapping_sub(1),
            &[
                "opened",
                "held",
                "began",
                "concluded",
                "wrapped",
                "convened",
                "hosted",
                "staged",
                "organized",
                "organised",
            ],
        );
    // `a roundtable organized by the Alto Fund`
    let staged = a.is_text(head + 2, "by")
        && a.is_one_of(
            head + 1,
            &[
                "convened",
                "held",
                "hosted",
                "organized",
                "organised",
                "sponsored",
            ],
        );
    indefinite && (ends || given || staged || is_placed(a, head) && is_to_come(a, phrase))
        || own
        || definite && (on || told)
        || indefinite && (phrase.len() > 1 || topic)
        || topic && a.is_text(head + 1, "of")
}

/// `the third discussion in its ‘Nets and Names’ series`: one of several, told by its number.
fn in_series(a: &Analysis<'_>, head: usize) -> bool {
    let lead = Class::DETERMINER.with(Class::POSSESSIVE);
    a.is_text(head + 1, "in")
        && a.any(head + 2, lead)
        && ordinal(a, head.wrapping_sub(1)).is_some()
        && (head + 3..head + 11).any(|at| a.is_text(at, "series"))
}

/// `Ministers will meet at …`
fn is_to_come(a: &Analysis<'_>, phrase: Range) -> bool {
    let planned = ["due", "expected", "scheduled", "set", "to"];
    (a.sentence(phrase.first).first..phrase.first).any(|at| {
        a.is_small(at)
            && (a.is_text(at, "will") || a.any(at, Class::BE) && a.is_one_of(at + 1, &planned))
    })
}

/// `a conference in Nairobi from 9 to 11 June`: where and when.
fn is_placed(a: &Analysis<'_>, head: usize) -> bool {
    let Some((len, _)) = place_at(a, head + 2).filter(|_| a.is_text(head + 1, "in")) else {
        return false;
    };
    let when = head + 2 + len;
    a.is_one_of(when, &["from", "in", "on"])
        && (a.is(when + 1, TokenKind::Number) || a.has(when + 1, Class::MONTH))
}

/// `the discussion that followed`, `the ensuing discussion`
fn follows(a: &Analysis<'_>, head: usize) -> bool {
    a.is_one_of(head + 1, &["that", "which"]) && a.is_one_of(head + 2, &["followed", "ensued"])
        || a.is_one_of(head.wrapping_sub(1), &["ensuing", "subsequent"])
}

/// `The banquet was hosted by …`: what a gathering has one of in the evening.
fn is_meal(a: &Analysis<'_>, head: usize) -> bool {
    // `At the banquet on Friday, Lind thanked …`
    let article = head.wrapping_sub(1);
    let there = a.is_text(article, "the")
        && a.is_text(article.wrapping_sub(1), "at")
        && a.sentence_first(article - 1)
        && a.is_text(head + 1, "on")
        && a.has(head + 2, Class::WEEKDAY);
    is_meal_noun(a, head) && there
        || is_meal_noun(a, head)
            && a.any(head + 1, Class::BE)
            && a.is_one_of(head + 2, &["held", "hosted", "attended", "addressed"])
}

/// `the opening event`, `the closing lecture`, `the gala dinner`: what an event has one of.
fn festive(a: &Analysis<'_>, head: usize) -> bool {
    let before = head.wrapping_sub(1);
    a.is_small(before)
        && a.is_one_of(
            before,
            &["opening", "closing", "gala", "keynote", "inaugural"],
        )
        && !a.is_one_of(head, &["remarks", "speeches", "address", "words"])
}

/// `the next forum will be held in May`, `a workshop, which they will hold in May`, `a third hearing is set for May`.
fn coming(a: &Analysis<'_>, phrase: Range, head: usize) -> bool {
    let numbered = a.is_text(phrase.first, "next") || ordinal(a, phrase.first).is_some();
    let ahead = |at: usize| {
        a.is_one_of(
            at,
            &[
                "will",
                "would",
                "takes",
                "runs",
                "due",
                "scheduled",
                "planned",
            ],
        ) || a.is_text(at, "is")
            && a.is_one_of(at + 1, &["set", "to", "scheduled", "planned", "due"])
    };
    // `Our next study day, on boats, is on 11 May.`
    let is_on = a.is_text(phrase.first, "next")
        && (head + 1..head + 9).any(|at| {
            a.is_text(at, "is")
                && a.is_one_of(at + 1, &["on", "in"])
                && a.is(at + 2, TokenKind::Number)
        });
    let which = a.is_comma(phrase.end)
        && a.is_text(phrase.end + 1, "which")
        && (phrase.end + 2..phrase.end + 6).any(|at| a.is_text(at, "will"));
    // `The council will hold a public hearing on the plan`
    let before = phrase.first.wrapping_sub(2);
    let held = a.is_one_of(
        before,
        &[
            "hold",
            "host",
            "convene",
            "organize",
            "organise",
            "stage",
            "inaugurate",
        ],
    ) && a.is_text(before.wrapping_sub(1), "will");
    // `Ministers will meet at a conference in Nairobi from 9 to 11 June`
    let there = is_to_come(a, phrase) && is_placed(a, head);
    // `A third debate, staged by the Alto Fund, takes place in May`
    let aside = (head + 2..head + 14).find(|&at| a.is_comma(at));
    let behind = aside
        .filter(|_| a.is_comma(head + 1))
        .map(|comma| comma + 1);
    let numbered = numbered && ((head..head + 4).any(ahead) || behind.is_some_and(ahead));
    numbered || is_on || which || held || there
}
