use super::noun::is_length;
use super::placed::{is_governed, is_reported};
use crate::extract::analysis::BlockTokens;
use crate::extract::clause::has_clause;
use crate::extract::date::Relative;
use crate::extract::draft::Draft;
use crate::extract::piece::place_at;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventStatus, Precision, RuleId};
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "event/date_of_event";

/// `On 4 March 2031 the Tarn Forum was held.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A date in the sentence that first tells of an event is its date, unless a nearer event stands between; `since` gives none.",
    hits: &[],
    misses: &[],
    run,
};

/// How many blocks may be the head of a document.
const HEAD: usize = 8;

fn run(draft: &mut Draft<'_>) {
    by_sentence(draft);
    by_head(draft);
    by_line(draft);
    by_lead(draft);
}

/// The first sentence of a news item says when what it tells of took place.
fn by_lead(draft: &mut Draft<'_>) {
    let a = &draft.a;
    let Some(sentence) = draft.lead() else {
        return;
    };
    let first = draft.events.iter().position(|event| {
        let body = |range: &Range| a.blocks[a.block_of(range.first)].kind == BlockKind::Paragraph;
        event.parent.is_none() && event.evidence.first().is_some_and(|(range, _)| body(range))
    });
    let label = |range: Range| {
        let line = a.blocks[a.block_of(range.first)].range;
        let date = a.is_text(line.first, "date")
            || !a.is_word(line.first) && a.is_text(line.first + 1, "date");
        date && line.end <= sentence.first && range.end + 1 >= line.end
    };
    let date = draft.dates.iter().position(|date| {
        // `Date: 21 May 2031` among the lines over a text
        if label(date.range) && date.value.is_some() {
            return true;
        }
        let day = matches!(
            date.relative,
            Some(Relative::Day(_) | Relative::Weekday(..))
        );
        let outside = draft
            .dateline
            .is_none_or(|dateline| !dateline.contains(date.range));
        sentence.contains(date.range) && day && outside
    });
    let told = |event: usize| {
        draft.events[event].status == EventStatus::Held && draft.events[event].date.is_none()
    };
    if let Some((event, date)) = first.filter(|&event| told(event)).zip(date) {
        draft.events[event].date = Some(date);
    }
}

/// A line of the head with a day and a place, a span of days, or a day right under the line that names the event, says
/// when the event of the head is. A day alone is the day on which the text came out.
fn by_head(draft: &mut Draft<'_>) {
    let a = &draft.a;
    let text =
        |block: &BlockTokens| block.kind == BlockKind::Paragraph && a.ends_with_stop(block.range);
    let body = a.blocks.iter().position(text).unwrap_or(a.blocks.len());
    let head = 1..body.min(HEAD);
    let named = |block: usize| {
        draft.events.iter().position(|event| {
            let told = |(range, _): &(Range, _)| a.blocks[block].range.contains(*range);
            event.parent.is_none() && event.evidence.iter().any(told)
        })
    };
    let Some(event) = (0..head.end.min(a.blocks.len())).find_map(named) else {
        return;
    };
    // A line that says little but the names of events.
    let names_over = |block: usize| {
        let over = a.blocks[block.saturating_sub(1)].range;
        let names = draft.events.iter().map(|event| event.title);
        let named: usize = names
            .filter(|title| over.contains(*title))
            .map(Range::len)
            .sum();
        named * 2 >= over.len()
    };
    let found = draft.dates.iter().position(|date| {
        let block = a.block_of(date.range.first);
        let line = a.blocks[block].range;
        head.contains(&block)
            && (date.value.is_some() || date.relative.is_some())
            && draft
                .dateline
                .is_none_or(|dateline| !dateline.contains(date.range))
            && (date.precision == Precision::Interval
                || a.is_one_of(line.first, &["held", "convened"])
                || line.iter().any(|at| place_at(a, at).is_some())
                || names_over(block))
    });
    // `Ninth Session, 4th Meeting` over a day: the last one named was on that day.
    let over = found.map(|date| a.block_of(draft.dates[date].range.first).saturating_sub(1));
    let last = over.and_then(|over| {
        let line = a.blocks[over].range;
        draft
            .events
            .iter()
            .rposition(|event| line.contains(event.title))
    });
    let entry = &mut draft.events[last.unwrap_or(event)];
    entry.date = entry.date.or(found);
}

/// What stands in a program is on the day that the line above names.
fn by_line(draft: &mut Draft<'_>) {
    for event in 0..draft.events.len() {
        let at = draft.events[event]
            .evidence
            .first()
            .map_or(0, |(range, _)| range.first);
        let behind = draft.days.partition_point(|&(first, _)| first <= at);
        let day = behind.checked_sub(1).map(|nth| draft.days[nth].1);
        let entry = &mut draft.events[event];
        entry.date = entry.date.or(day.filter(|_| entry.listed));
    }
}

fn by_sentence(draft: &mut Draft<'_>) {
    for date in 0..draft.dates.len() {
        let range = draft.dates[date].range;
        let sentence = draft.a.sentence(range.first);
        // `until Sunday 18 May`
        let lead = range.first.wrapping_sub(1);
        let lead = lead.wrapping_sub(usize::from(draft.a.has(lead, Class::WEEKDAY)));
        // `It will wrap up on 20 February.`
        let ends = (lead.saturating_sub(3).max(sentence.first)..range.first).any(|at| {
            draft.a.is_one_of(
                at,
                &[
                    "ends",
                    "concludes",
                    "closes",
                    "wrap",
                    "wraps",
                    "conclude",
                    "finish",
                    "finishes",
                ],
            )
        });
        // `until Sunday`, `after this summer`
        let until = draft.a.is_one_of(lead, &["until", "after", "before"]);
        if until
            || draft.a.is_one_of(lead, &["since", "from", "by"])
                && draft.a.enclosing(range.first).is_none()
                && draft.dates[date].precision != Precision::Interval
                && draft.dates[date]
                    .value
                    .as_ref()
                    .is_none_or(|value| value.len() == 4)
        {
            continue;
        }
        if draft
            .dateline
            .is_some_and(|dateline| dateline.contains(range))
        {
            continue;
        }
        // Where events are named in the sentence.
        let told = draft
            .told_in(sentence)
            .iter()
            .map(|&(first, end, event)| (Range::new(first, end), event));
        let inside_name = told.clone().any(|(evidence, event)| {
            // `TarnConf 2031` in a headline names `TarnConf`.
            let year = evidence.end == range.end && range.len() == 1;
            draft.events[event].title.contains(range) || year
        });
        if inside_name || draft.in_boilerplate(range.first) {
            continue;
        }
        let distance = |evidence: Range| {
            // `on 4 March as part of the Tarn Week`: the day of the part.
            if evidence.first >= range.end && is_governed(&draft.a, evidence) {
                evidence.first - range.end + 10
            } else if evidence.first >= range.end {
                evidence.first - range.end
            } else {
                range.first.saturating_sub(evidence.end) + 2
            }
        };
        // `At the ceremony Lind recalled that the first boat came in 2019.`: no day of the ceremony.
        let reported = is_reported(draft, range.first);
        let nearest = told
            .filter(|(evidence, _)| sentence.contains(*evidence))
            .filter(|(evidence, _)| reported == is_reported(draft, evidence.first))
            .filter(|(evidence, _)| !ends || evidence.first >= range.end)
            // `took place in 2025; the fourth will be held in 2029`
            .filter(|(evidence, _)| {
                let mut between = range.end..evidence.first;
                // `will be held in June, and the school takes place on 14 January`
                let and = (evidence.end..range.first).find(|&at| {
                    draft.a.is_comma(at)
                        && draft.a.is_text(at + 1, "and")
                        && has_clause(&draft.a, Range::new(at + 2, range.first))
                });
                and.is_none() && !between.any(|at| draft.a.is(at, TokenKind::Semicolon))
            })
            .map(|(evidence, event)| (distance(evidence), event))
            .min();
        // `the gathering, held in Tarn from 4 to 6 March`
        let general = || {
            let lead = range.first.saturating_sub(12).max(sentence.first)..range.first;
            let words = ["gathering", "event"];
            let a = &draft.a;
            let named = |at: usize| {
                let noun = at + 1 + usize::from(is_length(a, at + 1));
                a.is_text(at, "the") && a.is_one_of(noun, &words)
            };
            // `It was held on 5 March`
            let it = a.is_text(sentence.first, "it")
                && (a.any(sentence.first + 1, Class::BE) && a.is_text(sentence.first + 2, "held")
                    || a.is_text(sentence.first + 1, "took")
                        && a.is_text(sentence.first + 2, "place")
                    || a.is_text(sentence.first + 1, "ran")
                        && a.is_one_of(sentence.first + 2, &["from", "for", "on"]));
            let said = lead
                .into_iter()
                .find(|&at| named(at))
                .or(Some(sentence.first).filter(|_| it))?;
            let event = super::tree::root(draft, draft.event_at(said))?;
            Some((range.first - said, event))
        };
        let Some((far, event)) = nearest.or_else(|| general().filter(|_| !ends)) else {
            continue;
        };
        let body = |at: usize| {
            let line = &draft.a.blocks[draft.a.block_of(at)];
            let headline = line.kind == BlockKind::Heading
                && draft
                    .lead()
                    .is_some_and(|lead| line.range.first < lead.first);
            line.kind != BlockKind::Title && !headline
        };
        let first_told = draft.events[event]
            .evidence
            .iter()
            .find(|(evidence, _)| body(evidence.first))
            .is_some_and(|(evidence, _)| sentence.contains(*evidence));
        let vague = draft.dates[date].value.is_none() && draft.dates[date].relative.is_none();
        // A date in full says more than `on Thursday`.
        let known = draft.events[event].date.map(|known| &draft.dates[known]);
        let days = matches!(draft.dates[date].relative, Some(Relative::Days(..)));
        let better = known.is_none_or(|known| {
            let today = matches!(
                known.relative,
                Some(Relative::Day(_) | Relative::Weekday(..))
            );
            // `Tarn Forum 2031` over `was held on 4 March 2031`: the day says more than the year.
            let finer = match (&known.value, &draft.dates[date].value) {
                (Some(year), Some(day)) => year.len() == 4 && day.starts_with(year.as_str()),
                (Some(year), None) => year.len() == 4 && days,
                _ => false,
            };
            let value = draft.dates[date].value.as_ref();
            far <= 6 && known.relative.is_some() && value.is_some_and(|value| value.len() >= 7)
                || today && days
                || finer
        });
        // `the second this year`, `told the crews that nets cost more next year`: a year dates nothing that was held.
        let year = matches!(draft.dates[date].relative, Some(Relative::Year(0..)))
            && draft.events[event].status == EventStatus::Held;
        if year {
            continue;
        }
        // `On 4 March 2031, at the invitation of …`
        let opens = range.first <= sentence.first + 1;
        let near = far <= if opens { 50 } else { 30 };
        // `The assembly was held at the hall on 4 March 2032.`, which was named with its year
        let finer = known.is_some_and(|known| {
            let year = known.value.as_ref().filter(|value| value.len() == 4);
            let day = draft.dates[date].value.as_ref();
            year.zip(day)
                .is_some_and(|(year, day)| day.len() == 10 && day.starts_with(year.as_str()))
        });
        // `Held on 4 and 5 March under the theme “Open ports”, the forum …`
        let held = draft.a.is_one_of(sentence.first, &["held", "convened"]) && opens;
        // `the Forum, which was held from 12 to 14 June`
        let close = held || far <= if days { 10 } else { 6 };
        if better && (first_told || close || finer) && !vague && near {
            draft.events[event].date = Some(date);
        }
    }
}
