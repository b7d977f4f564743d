//! Event nouns and the noun phrases round them.
use crate::extract::analysis::Analysis;
use crate::extract::date::is_part_of_day;
use crate::extract::gathering::one_of;
use crate::extract::piece::place_at;
use crate::extract::range::Range;
use crate::lexicon::{Class, List};
use crate::model::EventKind;
use crate::text::TokenKind;
use std::str::FromStr;

/// The kind of the event that a noun names, with the words before it in mind (`panel discussion`, `round table`).
pub(super) fn kind_of(a: &Analysis<'_>, head: usize) -> EventKind {
    let kind = |at: usize| {
        let one = || one_of(a, at).and_then(|one| a.lexicon.kind(List::Event, one));
        a.lexicon
            .kind(List::Event, a.text(at))
            .or_else(one)
            .and_then(|kind| EventKind::from_str(kind).ok())
    };
    let before = head.checked_sub(1).filter(|&at| a.is_word(at));
    if a.is_text(head, "table") {
        return EventKind::Meeting;
    }
    if a.is_text(head, "event") && a.is_text(head.wrapping_sub(1), "launch") {
        return EventKind::Launch;
    }
    // `the opening talk`, `a reading and conversation`
    let reading =
        a.is_text(head.wrapping_sub(1), "and") && a.is_text(head.wrapping_sub(2), "reading");
    if a.is_text(head, "talk") || reading {
        return EventKind::Session;
    }
    if a.is_one_of(head, &["chat", "conversation"]) {
        return EventKind::Panel;
    }
    let awards = before.is_some_and(|before| a.is_one_of(before, &["award", "awards", "prize"]));
    if awards && is_meal_noun(a, head) {
        return EventKind::Ceremony;
    }
    if a.is_text(head, "section") {
        return EventKind::Session;
    }
    if a.is_one_of(head, &["function", "night", "program", "programme"]) {
        return EventKind::Ceremony;
    }
    // `The forum also featured a high-level dialogue`: in small letters a part of something.
    if a.is_text(head, "dialogue") && a.is_small(head) {
        return EventKind::Panel;
    }
    if let Some(before) = before {
        if a.is_text(before, "panel") {
            return EventKind::Panel;
        }
        if a.is_text(head, "conference") && a.is_one_of(before, &["press", "news"]) {
            return EventKind::Other;
        }
        if a.is_one_of(head, &["ceremony", "session"])
            && a.is_one_of(
                before,
                &[
                    "opening", "closing", "signing", "award", "awards", "handover", "prize",
                ],
            )
            && a.is_text(head, "ceremony")
        {
            return EventKind::Ceremony;
        }
    }
    kind(head).unwrap_or(EventKind::Other)
}

/// The first word of the noun phrase that ends with `head`, articles left out; and whether an article, which.
pub(super) fn phrase_start(a: &Analysis<'_>, head: usize) -> (usize, Option<usize>) {
    let sentence = a.sentence(head);
    let mut first = head;
    while first > sentence.first && head - first < 8 {
        let before = first - 1;
        let blocked = Class::PREPOSITION
            .with(Class::CONJUNCTION)
            .with(Class::AUXILIARY)
            .with(Class::SUBJECT)
            .with(Class::RELATIVE)
            .with(Class::PAST)
            .with(Class::SUBORDINATOR)
            .with(Class::ADVERB);
        if a.any(before, Class::DETERMINER.with(Class::POSSESSIVE))
            && !a.is_one_of(before, &["various", "other"])
        {
            return (first, Some(before));
        }
        // `Sunday’s closing ceremony`
        // `Tuesday afternoon’s panel`
        let hour = before.wrapping_sub(1);
        let part_of_day = is_part_of_day(a, hour) && a.any(hour.wrapping_sub(1), Class::WEEKDAY);
        if a.is(before, TokenKind::Clitic) && (a.any(hour, Class::WEEKDAY) || part_of_day) {
            return (first, Some(before));
        }
        // `the question and answer session`
        if a.is_text(before, "and") && a.is_text(before.wrapping_sub(1), "question") {
            first = before - 1;
            continue;
        }
        let word =
            a.is_word(before) || a.is(before, TokenKind::Clitic) || a.is(before, TokenKind::Number);
        // `a closed session`
        let closed = a.is_one_of(
            before,
            &[
                "closed",
                "concluding",
                "ensuing",
                "expanded",
                "extended",
                "following",
            ],
        ) && a.any(before.wrapping_sub(1), Class::DETERMINER);
        let adjective = closed
            || a.any(
                before,
                Class::ORDINAL.with(Class::ROLE_MODIFIER).with(Class::EVENT),
            );
        if !word
            || a.any(before, blocked) && !adjective && !a.is_capital(before)
            || a.is_small(before) && a.any(before, Class::THIRD_PERSON) && !adjective
        {
            break;
        }
        first = before;
    }
    (first, None)
}

/// `two-day`, `three-hour`, `day-long`: how long a gathering is, which tells it from no other.
pub(super) fn is_length(a: &Analysis<'_>, at: usize) -> bool {
    let text = a.text(at);
    a.is_small(at)
        && ["-day", "-hour", "-long"]
            .iter()
            .any(|end| text.ends_with(end))
}

/// `the public forum` of a council: where whoever comes may speak.
pub(super) fn is_public_forum(a: &Analysis<'_>, head: usize) -> bool {
    a.is_text(head, "forum")
        && a.is_small(head)
        && a.is_one_of(head.wrapping_sub(1), &["open", "public"])
}

/// `banquet`, `dinner`: what a gathering has one of and sits down to.
pub(super) fn is_meal_noun(a: &Analysis<'_>, at: usize) -> bool {
    a.is_one_of(at, &["banquet", "dinner", "luncheon", "reception"])
}

/// Whether what `phrase_start` found makes a noun definite: `the`, or a day that owns it.
pub(super) fn is_definite(a: &Analysis<'_>, article: usize) -> bool {
    a.is_text(article, "the") || a.is(article, TokenKind::Clitic)
}

/// The end of `on …`, `of …`, `about …` behind an event noun, if one follows.
pub(super) fn topic_end(a: &Analysis<'_>, head: usize, limit: usize) -> Option<usize> {
    let lead = head + 1;
    // `a workshop in mending`
    let taught = a.is_text(lead, "in")
        && a.is_one_of(
            head,
            &["workshop", "masterclass", "training", "clinic", "webinar"],
        )
        && a.is_small(lead + 1)
        && !a.any(
            lead + 1,
            Class::DETERMINER.with(Class::TIME).with(Class::NUMBER),
        );
    let leads = a.is_one_of(lead, &["on", "of", "about", "for", "between", "with"]);
    if !a.is_small(lead) || !(leads || taught) {
        return None;
    }
    let dated = |at: usize| {
        a.is(at, TokenKind::Number)
            || a.any(at, Class::MONTH.with(Class::WEEKDAY)) && a.is_capital(at)
    };
    // `the forum on 4 March`
    let behalf = a.is_text(lead, "on") && a.is_text(lead + 1, "behalf")
        // `for the third time`
        || a.is_text(lead, "for") && (lead + 1..lead + 4).any(|at| a.is_text(at, "time"));
    if behalf || dated(lead + 1) && a.is_one_of(lead, &["on", "of", "for"]) {
        return None;
    }
    // `a discussion with Dr. Lind, editor of the Courier`: who is in it is no topic.
    let who = lead + 1;
    let person = a.has(who, Class::HONORIFIC)
        || a.is_capital(who) && a.is_capital(who + 1) && a.is_comma(who + 2);
    if a.is_text(lead, "with") && person {
        return None;
    }
    let mut at = lead + 1;
    while at < limit {
        // `on heat in Tarn on 4 March`: where and when.
        if a.is_small(at)
            && (a.is_text(at, "on") && dated(at + 1)
                || a.is_text(at, "in") && place_at(a, at + 1).is_some())
        {
            break;
        }
        if let Some(close) = a
            .pair_opening(at)
            .and_then(|pair| pair.close)
            .filter(|&close| close < limit)
        {
            at = close + 1;
            continue;
        }
        let stop = match a.kind(at) {
            Some(TokenKind::Word) => {
                a.is_clear_verb(at) && !a.any(at, Class::EVENT)
                    || a.is_text(at, "to") && a.has(at + 1, Class::BASE)
                    || a.any(at, Class::RELATIVE.with(Class::SUBJECT)) && a.is_small(at)
                    || a.is_small(at)
                        && a.is_one_of(
                            at,
                            &[
                                "at",
                                "during",
                                "by",
                                "as",
                                "after",
                                "before",
                                "where",
                                "held",
                                "today",
                                "yesterday",
                            ],
                        )
            }
            Some(
                TokenKind::Clitic
                | TokenKind::Number
                | TokenKind::Symbol
                | TokenKind::Open
                | TokenKind::Close,
            ) => false,
            Some(TokenKind::Mark) => a.pair_opening(at).is_none() && a.enclosing(at).is_none(),
            _ => true,
        };
        if stop {
            break;
        }
        at += 1;
    }
    while at > lead
        && a.is_small(at - 1)
        && a.any(
            at - 1,
            Class::PREPOSITION
                .with(Class::CONJUNCTION)
                .with(Class::DETERMINER)
                .with(Class::ADVERB),
        )
    {
        at -= 1;
    }
    (at > lead + 1).then_some(at)
}

/// Verbs that tell that a gathering takes place.
const HAPPENS: &[&str] = &[
    "held",
    "hosted",
    "organized",
    "organised",
    "convened",
    "opened",
    "began",
    "concluded",
    "started",
    "ended",
    "gathered",
    "featured",
    "brought",
    "took",
    "takes",
    "take",
    "taking",
    "attended",
    "launched",
    "kicked",
    "drew",
    "drawn",
    "given",
    "delivered",
    "closed",
    "moderated",
    "chaired",
    "included",
    "saw",
    "followed",
    "addressed",
    "co-hosted",
    "co-organized",
    "culminated",
    "continued",
    "continues",
    "wrapped",
    "commenced",
    "staged",
    "conducted",
    "joined",
    "completed",
    "presided",
    "facilitated",
    "looked",
    "led",
    "devoted",
    "discussed",
    "paid",
    "ran",
    "runs",
    "lasted",
    "met",
    "heard",
    "dealt",
    "examined",
    "explored",
    "ending",
    "concluding",
    "closing",
    "hosting",
    "attending",
    "addressing",
    "convening",
    "opening",
    "opens",
    "closes",
    "ends",
    "begins",
    "brings",
    "gathers",
    "draws",
    "packed",
    "filled",
    "crowded",
    "flocked",
    "assembled",
    "turned",
];

/// Whether the clause round a noun phrase tells that it takes place: a verb behind it, or before it with a preposition.
pub(super) fn happens(a: &Analysis<'_>, phrase: Range) -> bool {
    let sentence = a.sentence(phrase.first);
    let near = |at: usize| {
        a.is_small(at) && a.is_one_of(at, HAPPENS)
            || a.is_capital(at) && a.sentence_first(at) && a.is_one_of(at, HAPPENS)
    };
    let behind = (phrase.end..sentence.end.min(phrase.end + 12))
        .take_while(|&at| !a.is(at, TokenKind::Semicolon))
        .any(near);
    let before = (phrase.first.saturating_sub(8).max(sentence.first)..phrase.first).any(near);
    let during = (phrase.first.saturating_sub(3).max(sentence.first)..phrase.first)
        .any(|at| a.is_one_of(at, &["during", "at", "within", "part"]));
    // `In a signing ceremony at noon, they agreed`
    let article = phrase.first.wrapping_sub(1);
    let opens = a.any(article, Class::DETERMINER)
        && a.is_text(article.wrapping_sub(1), "in")
        && a.sentence_first(article - 1);
    // `gave a masterclass on knots`
    let gave = a.is_one_of(article.wrapping_sub(1), &["gave", "taught"])
        && phrase
            .iter()
            .any(|at| a.is_one_of(at, &["workshop", "masterclass", "recital"]));
    // `had a meeting with the envoy`
    let had =
        a.is_one_of(article.wrapping_sub(1), &["had", "has"]) && a.is_one_of(article, &["a", "an"]);
    // `at the end of a two-day summit`
    let of = a.is_text(article.wrapping_sub(1), "of")
        && a.is_one_of(
            article.wrapping_sub(2),
            &[
                "end",
                "start",
                "close",
                "eve",
                "sidelines",
                "margins",
                "opening",
            ],
        );
    // `The public meeting was called by the Port Authority.`
    let called = a.is_one_of(phrase.end - 1, &["assembly", "hearing", "meeting", "rally"])
        && a.any(phrase.end, Class::BE)
        && a.is_text(phrase.end + 1, "called")
        && a.is_text(phrase.end + 2, "by");
    behind || before || during || opens || gave || had || of || called
}
