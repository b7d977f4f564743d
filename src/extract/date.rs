//! Dates: absolute ones as EDTF, relative ones against an anchor in the document, never against the clock.
use super::analysis::Analysis;
use super::draft::DateDraft;
use super::range::Range;
use crate::lexicon::Class;
use crate::model::Precision;
use crate::text::{TokenKind, with_small_letters};
use jiff::civil::{Date, Weekday};

/// What a relative date means against an anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relative {
    /// This many years away.
    Year(i16),
    /// A season (EDTF: 21 spring to 24 winter) this many years away.
    Season(u8, i16),
    /// A month of the anchor's year.
    Month(u8),
    /// This many days away.
    Day(i8),
    /// A day of the week: the last one before the anchor, or the next one.
    Weekday(Weekday, bool),
    /// Days of a month whose year the text leaves out.
    Days(u8, u8, u8),
    /// This day of the whole that a part belongs to, from 1 on.
    Nth(u8),
    /// The last day of the whole that a part belongs to.
    Last,
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Words for days, by how many days they lie from the day of the text.
const DAYS: &[(&str, i8)] = &[
    ("today", 0),
    ("tonight", 0),
    ("yesterday", -1),
    ("tomorrow", 1),
];
/// Words for years and seasons, by how many years they lie from the year of the text.
const YEARS: &[(&str, i8)] = &[("this", 0), ("last", -1), ("next", 1)];

/// All dates of a document, in text order.
pub(crate) fn dates(a: &Analysis<'_>) -> Vec<DateDraft> {
    let mut out = Vec::new();
    let mut at = 0;
    let words = Class::MONTH
        .with(Class::DETERMINER)
        .with(Class::ADVERB)
        .with(Class::ORDINAL)
        .with(Class::WEEKDAY);
    while at < a.tokens.len() {
        if !a.is(at, TokenKind::Number) && !a.any(at, words) {
            at += 1;
            continue;
        }
        let found = absolute(a, at).or_else(|| relative(a, at));
        match found {
            Some(date) => {
                at = date.range.end;
                out.push(date);
            }
            None => at += 1,
        }
    }
    out
}

/// The days of an interval in EDTF: `2031-05-14/2031-05-16`.
pub(crate) fn days_in(interval: &str) -> Option<impl Iterator<Item = Date>> {
    let (first, last) = interval.split_once('/')?;
    let (first, last): (Date, Date) = (first.parse().ok()?, last.parse().ok()?);
    let days = first.series(jiff::Span::new().days(1));
    Some(days.take_while(move |day| *day <= last))
}

/// A relative date as EDTF, against an anchor.
pub(crate) fn against(relative: Relative, anchor: Date) -> Option<String> {
    Some(match relative {
        Relative::Year(years) => format!("{:04}", anchor.year().checked_add(years)?),
        Relative::Season(season, years) => {
            format!("{:04}-{season}", anchor.year().checked_add(years)?)
        }
        Relative::Month(month) => format!("{:04}-{month:02}", anchor.year()),
        Relative::Days(month, first, last) => {
            let day = |day: u8| format!("{:04}-{month:02}-{day:02}", anchor.year());
            if first == last {
                day(first)
            } else {
                format!("{}/{}", day(first), day(last))
            }
        }
        Relative::Nth(_) | Relative::Last => return None,
        Relative::Weekday(day, true) => anchor.nth_weekday(1, day).ok()?.to_string(),
        // The day of the text itself counts: it tells what happened today.
        Relative::Weekday(day, false) if anchor.weekday() == day => anchor.to_string(),
        Relative::Weekday(day, false) => anchor.nth_weekday(-1, day).ok()?.to_string(),
        Relative::Day(days) => anchor
            .checked_add(jiff::Span::new().days(i64::from(days)))
            .ok()?
            .to_string(),
    })
}

fn month(a: &Analysis<'_>, at: usize) -> Option<u8> {
    if !a.has(at, Class::MONTH) || !a.is_capital(at) {
        return None;
    }
    let place = with_small_letters(a.text(at), |word| {
        MONTHS.iter().position(|month| word.starts_with(month))
    })?;
    u8::try_from(place + 1).ok()
}

fn number(a: &Analysis<'_>, at: usize) -> Option<u32> {
    let text = a.text(at);
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ordinal = matches!(
        text.get(digits.len()..),
        Some("" | "st" | "nd" | "rd" | "th")
    );
    (a.is(at, TokenKind::Number) && ordinal)
        .then(|| digits.parse().ok())
        .flatten()
}

fn day(a: &Analysis<'_>, at: usize) -> Option<u8> {
    number(a, at)
        .filter(|day| (1..=31).contains(day))
        .and_then(|day| u8::try_from(day).ok())
}

fn year(a: &Analysis<'_>, at: usize) -> Option<i16> {
    let plain = a.text(at).len() == 4;
    number(a, at)
        .filter(|year| plain && (1500..2300).contains(year))
        .and_then(|year| i16::try_from(year).ok())
}

/// Two days joined by a dash: `3–5`, also as one token.
fn days(a: &Analysis<'_>, at: usize) -> Option<(u8, u8, usize)> {
    if let Some((first, last)) = a.text(at).split_once(['-', '–']) {
        let (first, last) = (first.parse().ok()?, last.parse().ok()?);
        return ((1..=31).contains(&first) && (1..=31).contains(&last) && first < last)
            .then_some((first, last, at + 1));
    }
    let first = day(a, at)?;
    let dash = a.is(at + 1, TokenKind::Dash) || a.is_one_of(at + 1, &["to", "and"]);
    match day(a, at + 2).filter(|&last| dash && last > first) {
        Some(last) => Some((first, last, at + 3)),
        None => Some((first, first, at + 1)),
    }
}

fn build(range: Range, year: i16, first: (u8, u8), last: (u8, u8)) -> Option<DateDraft> {
    let text = |(month, day): (u8, u8)| {
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
            .ok()
            .map(|date| date.to_string())
    };
    let (from, to) = (text(first)?, text(last)?);
    let (value, precision) = if from == to {
        (from, Precision::Day)
    } else {
        (format!("{from}/{to}"), Precision::Interval)
    };
    Some(DateDraft {
        range,
        value: Some(value),
        precision,
        relative: None,
    })
}

fn absolute(a: &Analysis<'_>, at: usize) -> Option<DateDraft> {
    let skip_comma = |at: usize| at + usize::from(a.is_comma(at));
    // `4 March 2031`, `3–5 May 2031`, `30 April to 2 May 2031`
    if a.is(at, TokenKind::Number) {
        if let Some((first, last, end)) = days(a, at) {
            let end = end + usize::from(a.is_text(end, "of"));
            if let Some(month) = month(a, end) {
                if let Some(year) = year(a, skip_comma(end + 1)) {
                    return build(
                        Range::new(at, skip_comma(end + 1) + 1),
                        year,
                        (month, first),
                        (month, last),
                    );
                }
                let to = end + 2;
                if let Some((last, second)) = day(a, to).zip(self::month(a, to + 1)) {
                    let year = year(a, skip_comma(to + 2))?;
                    return build(
                        Range::new(at, skip_comma(to + 2) + 1),
                        year,
                        (month, first),
                        (second, last),
                    );
                }
                return Some(DateDraft {
                    range: Range::new(at, end + 1),
                    value: None,
                    precision: if first == last {
                        Precision::Day
                    } else {
                        Precision::Interval
                    },
                    relative: Some(Relative::Days(month, first, last)),
                });
            }
        }
        return numeric(a, at).or_else(|| lone_year(a, at));
    }
    let month = month(a, at)?;
    // `March 4, 2031`, `May 3–5, 2031`
    if let Some((first, last, end)) = days(a, at + 1).filter(|_| year(a, at + 1).is_none()) {
        if let Some(year) = year(a, skip_comma(end)) {
            return build(
                Range::new(at, skip_comma(end) + 1),
                year,
                (month, first),
                (month, last),
            );
        }
        return Some(DateDraft {
            range: Range::new(at, end),
            value: None,
            precision: if first == last {
                Precision::Day
            } else {
                Precision::Interval
            },
            relative: Some(Relative::Days(month, first, last)),
        });
    }
    // `March 2031`
    let end = skip_comma(at + 1);
    let year = year(a, end)?;
    Some(DateDraft {
        range: Range::new(at, end + 1),
        value: Some(format!("{year:04}-{month:02}")),
        precision: Precision::Month,
        relative: None,
    })
}

/// `2031-03-04`, `04.03.2031`; a day and a month that read both ways stay unresolved.
fn numeric(a: &Analysis<'_>, at: usize) -> Option<DateDraft> {
    let text = a.text(at);
    let range = Range::new(at, at + 1);
    let parts: Vec<&str> = text.split(['-', '.', '/']).collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let (x, y, z): (i16, i16, i16) = (
        first.parse().ok()?,
        second.parse().ok()?,
        third.parse().ok()?,
    );
    let (month, day) = (
        |n: i16| u8::try_from(n).ok().filter(|n| (1..=12).contains(n)),
        |n: i16| u8::try_from(n).ok().filter(|n| (1..=31).contains(n)),
    );
    if first.len() == 4 {
        return build(range, x, (month(y)?, day(z)?), (month(y)?, day(z)?));
    }
    if third.len() != 4 {
        return None;
    }
    if text.contains('.') || x > 12 {
        return build(range, z, (month(y)?, day(x)?), (month(y)?, day(x)?));
    }
    if y > 12 || x == y {
        return build(range, z, (month(x)?, day(y)?), (month(x)?, day(y)?));
    }
    Some(DateDraft {
        range,
        value: None,
        precision: Precision::Day,
        relative: None,
    })
}

fn lone_year(a: &Analysis<'_>, at: usize) -> Option<DateDraft> {
    let year = year(a, at)?;
    let named = a.is_one_of(
        at.wrapping_sub(1),
        &["in", "of", "since", "from", "until", "by", "during", "for"],
    ) || a.is_capital(at.wrapping_sub(1));
    named.then(|| DateDraft {
        range: Range::new(at, at + 1),
        value: Some(format!("{year:04}")),
        precision: Precision::Year,
        relative: None,
    })
}

fn weekday(a: &Analysis<'_>, at: usize) -> Option<Weekday> {
    const NAMES: [(&str, Weekday); 7] = [
        ("monday", Weekday::Monday),
        ("tuesday", Weekday::Tuesday),
        ("wednesday", Weekday::Wednesday),
        ("thursday", Weekday::Thursday),
        ("friday", Weekday::Friday),
        ("saturday", Weekday::Saturday),
        ("sunday", Weekday::Sunday),
    ];
    NAMES
        .iter()
        .find(|(name, _)| a.is_text(at, name))
        .map(|&(_, day)| day)
}

/// Whether a word names a part of a day: `Friday morning`.
pub(crate) fn is_part_of_day(a: &Analysis<'_>, at: usize) -> bool {
    a.is_small(at) && a.is_one_of(at, &["morning", "afternoon", "evening", "night"])
}

/// `this autumn`, `last year`, `today`, `on Thursday`.
fn relative(a: &Analysis<'_>, at: usize) -> Option<DateDraft> {
    let make = |end: usize, precision: Precision, relative: Relative| {
        Some(DateDraft {
            range: Range::new(at, end),
            value: None,
            precision,
            relative: Some(relative),
        })
    };
    let named = |list: &[(&str, i8)]| {
        let entry = list.iter().find(|(word, _)| a.is_text(at, word));
        entry.map(|&(_, away)| away)
    };
    if let Some(days) = named(DAYS) {
        return make(at + 1, Precision::Day, Relative::Day(days));
    }
    if a.has(at, Class::WEEKDAY) {
        // `on Thursday` alone; with a date behind it the date counts.
        // `They met Friday morning.`
        let part = is_part_of_day(a, at + 1);
        // `Saturday’s award ceremony`
        let owns = a.is(at + 1, TokenKind::Clitic) && a.is_small(at + 2);
        let dated = a.is_comma(at + 1)
            && (a.is(at + 2, TokenKind::Number)
                || a.has(at + 2, Class::MONTH)
                || a.is_text(at + 2, "the") && a.any(at + 3, Class::ORDINAL));
        let alone = (a.is_text(at.wrapping_sub(1), "on") || part || owns) && !dated;
        let clause = (a.sentence(at).first..at)
            .rev()
            .take_while(|&at| !a.is_comma(at) && !a.is(at, TokenKind::Mark));
        let coming = [
            "will",
            "shall",
            "ends",
            "opens",
            "begins",
            "starts",
            "closes",
            "concludes",
            "resumes",
            "continues",
            "meets",
        ];
        let future = clause.into_iter().any(|at| a.is_one_of(at, &coming));
        let day = weekday(a, at).filter(|_| alone)?;
        return make(at + 1, Precision::Day, Relative::Weekday(day, future));
    }
    let years = i16::from(named(YEARS)?);
    let noun = at + 1;
    if years < 0 && a.is_text(noun, "night") {
        return make(noun + 1, Precision::Day, Relative::Day(-1));
    }
    if a.is_text(noun, "year") {
        return make(noun + 1, Precision::Year, Relative::Year(years));
    }
    if years == 0 && is_part_of_day(a, noun) {
        return make(noun + 1, Precision::Day, Relative::Day(0));
    }
    if let Some(month) = month(a, noun).filter(|_| years == 0) {
        return make(noun + 1, Precision::Month, Relative::Month(month));
    }
    let season = with_small_letters(a.text(noun), |word| match word {
        "spring" => Some(21),
        "summer" => Some(22),
        "autumn" | "fall" => Some(23),
        "winter" => Some(24),
        _ => None,
    })?;
    // `last autumn` may lie in this year or the one before: only `this` and `next` say which.
    if years < 0 {
        return None;
    }
    make(noun + 1, Precision::Season, Relative::Season(season, years))
}
