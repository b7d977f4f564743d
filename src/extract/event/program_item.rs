use super::noun::kind_of;
use super::{Sight, Sighting, is_sighted, proof, sight};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, EventStatus, RuleId, TitleBasis};
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "event/program_item";

/// `09:30–10:00  Opening ceremony`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "In a program, a line that a clock time leads in is a part of the event when it names a gathering, has a title in marks or has a chair or speakers below.",
    hits: &[
        "Tarn Water Forum\n\n09:30–10:00  {e:Opening ceremony}\nChair: Rosa Lind, head of Alto\n\n10:00–11:00  {e:Session 1. Boats for all}\n\n12:00  Lunch",
        "Tarn Water Forum\n\n9 a.m. {e:Closing remarks}: Ms. Rosa Lind\n\n10.30 a.m. Coffee",
        "Tarn Water Forum\n\n9 a.m. {e:Who fishes at night?}\nSpeaker: Rosa Lind, head of Alto\n\n10.30 a.m. Coffee",
    ],
    misses: &["Tarn Water Forum\n\n12:00 Lunch\n\n13:00 Walk to the port"],
    run,
};

/// The longest line of a program. Units: tokens.
const LONGEST: usize = 60;

/// The longest line that names a day. Units: tokens.
const LONGEST_DAY: usize = 12;

fn run(draft: &mut Draft<'_>) {
    let items: Vec<(usize, Range)> = (0..draft.a.blocks.len())
        .filter_map(|block| item(&draft.a, block).map(|text| (block, text)))
        .collect();
    if items.len() < 2 {
        return;
    }
    for block in 0..draft.a.blocks.len() {
        let range = draft.a.blocks[block].range;
        let text = items
            .binary_search_by_key(&block, |&(block, _)| block)
            .ok()
            .map(|nth| items[nth].1);
        match text {
            Some(text) if is_sighted(draft, text) => {}
            Some(text) => {
                let found = sighting(draft, block, text);
                sight(draft, found);
            }
            None => {
                day(draft, range);
                let line = heading(draft, block);
                draft.sightings.extend(line.map(pause));
            }
        }
    }
}

/// What stands behind the clock time of a line.
fn item(a: &Analysis<'_>, block: usize) -> Option<Range> {
    let range = a.blocks[block].range;
    let mut at = clock_end(a, range.first).filter(|_| range.len() <= LONGEST)?;
    let to = a.is(at, TokenKind::Dash) || a.is_one_of(at, &["to", "until", "-"]);
    if let Some(end) = clock_end(a, at + 1).filter(|_| to) {
        at = end;
    }
    while at < range.end
        && matches!(
            a.kind(at),
            Some(TokenKind::Dash | TokenKind::Colon | TokenKind::Symbol | TokenKind::Comma)
        )
    {
        at += 1;
    }
    // `9:30 is too early for most.`
    let told = a.is(range.end - 1, TokenKind::Period) || a.is_small(at);
    (at < range.end && !told).then_some(Range::new(at, range.end))
}

/// The end of a time of day: `09:30`, `9.30`, `9 a.m.`, `09:30-10:00` as one token.
fn clock_end(a: &Analysis<'_>, at: usize) -> Option<usize> {
    let half = ["a.m.", "p.m.", "am", "pm", "a.m", "p.m", "noon", "h"];
    let text = a.text(at);
    let joined = text.split_once(['-', '–']);
    let minutes = |text: &str| {
        let parts = text.split_once([':', '.', 'h']);
        parts.is_some_and(|(hour, minute)| {
            let digits = |part: &str, longest: usize| {
                (1..=longest).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit())
            };
            digits(hour, 2)
                && digits(minute, 2)
                && minute.len() == 2
                && hour.parse::<u8>().is_ok_and(|hour| hour <= 24)
                && minute.parse::<u8>().is_ok_and(|minute| minute < 60)
        })
    };
    let both = joined.map_or_else(|| minutes(text), |(from, to)| minutes(from) && minutes(to));
    let number = a.is(at, TokenKind::Number);
    let halved = a.is_one_of(at + 1, &half);
    let hour = number && text.parse::<u8>().is_ok_and(|hour| hour <= 24) && halved;
    (number && both || hour).then_some(at + 1 + usize::from(halved))
}

/// A line of a program as a sighting; one that names nothing ends what was told of before.
fn sighting(draft: &Draft<'_>, block: usize, text: Range) -> Sighting {
    let a = &draft.a;
    let quoted = text
        .iter()
        .find_map(|at| {
            let close = a.pair_opening(at)?.close?;
            (close < text.end && close > at + 1).then_some(Range::new(at, close + 1))
        })
        .filter(|marks| marks.first < text.first + 12);
    let words_end = quoted.map_or(text.end, |marks| marks.first);
    let noun = (text.first..words_end).find(|&at| a.any(at, Class::EVENT));
    let keynote = a.is_text(text.first, "keynote");
    // `Closing remarks: Rosa Lind`: who gives them.
    let given = |title: &Range| {
        let mut first = title.first..title.first + 3;
        first.any(|at| draft.person_at.get(at).is_some_and(|&who| who > 0))
    };
    let led = led_in(a, noun, text).filter(|_| quoted.is_none());
    let person = led.filter(given);
    let led = led.filter(|title| !given(title));
    let title = match (quoted, led) {
        (Some(marks), _) => Range::new(marks.first + 1, marks.end - 1),
        (None, Some(title)) => title,
        (None, None) => {
            let whole = title_end(a, text);
            let end = person.map_or(whole, |person| person.first - 1);
            Range::new(text.first, end.max(text.first + 1))
        }
    };
    let alone = title.len() == 1 && a.is_one_of(title.first, &["opening", "closing", "welcome"]);
    let kind = match noun {
        _ if keynote || alone => EventKind::Segment,
        Some(noun) => {
            let inner = (noun + 1..title.first)
                .find(|&at| a.any(at, Class::EVENT))
                .unwrap_or(noun);
            kind_of(a, inner)
        }
        None => EventKind::Session,
    };
    let told = noun.is_some() || quoted.is_some() || is_staffed(a, block);
    Sighting {
        sight: if told { Sight::Item } else { Sight::Pause },
        title,
        evidence: Range::new(
            text.first,
            title.end.max(quoted.map_or(0, |marks| marks.end)),
        ),
        head: noun.unwrap_or(title.end - 1),
        kind,
        basis: if quoted.is_some() {
            TitleBasis::Quoted
        } else {
            TitleBasis::Named
        },
        status: EventStatus::Announced,
        proof: proof(ID, 0.9),
    }
}

/// The title behind `Session 1.`, `Panel 2 (closed):`, `Workshop:`.
fn led_in(a: &Analysis<'_>, noun: Option<usize>, text: Range) -> Option<Range> {
    let noun = noun.filter(|&noun| noun < text.first + 4)?;
    let mut at = noun + 1;
    at += usize::from(a.is(at, TokenKind::Number) || a.is_acronym(at));
    at = a.past_bracket(at).unwrap_or(at);
    let sign = matches!(
        a.kind(at),
        Some(TokenKind::Period | TokenKind::Colon | TokenKind::Dash | TokenKind::Comma)
    );
    let rest = Range::new(at + 1, text.end);
    (sign && at + 1 < text.end).then(|| Range::new(rest.first, title_end(a, rest)))
}

/// Where a title ends: at a bracket, at who leads or gives it, at the end of the line.
fn title_end(a: &Analysis<'_>, text: Range) -> usize {
    let ends = |at: usize| {
        a.is(at, TokenKind::Open)
            || a.is_small(at)
                && a.is_one_of(at, &["hosted", "led", "moderated", "chaired", "by", "with"])
    };
    text.iter().skip(1).find(|&at| ends(at)).unwrap_or(text.end)
}

/// Whether a label for those who act stands right below: `Chair: …`, `Speakers:`.
fn is_staffed(a: &Analysis<'_>, block: usize) -> bool {
    a.blocks.get(block + 1).is_some_and(|below| {
        let colon = below
            .range
            .iter()
            .take(5)
            .find(|&at| a.is(at, TokenKind::Colon));
        colon.is_some_and(|colon| {
            (below.range.first..colon).any(|at| a.any(at, Class::ROLE.with(Class::ROLE_PLURAL)))
        })
    })
}

/// The heading of running text that a block is, if it names no event: it ends what was told of.
pub(super) fn heading(draft: &Draft<'_>, block: usize) -> Option<Range> {
    let (kind, range) = (draft.a.blocks[block].kind, draft.a.blocks[block].range);
    let a = &draft.a;
    let title = a.blocks[block + 1..].first().is_some_and(|below| {
        let text = matches!(below.kind, BlockKind::Paragraph | BlockKind::ListItem);
        text && a.ends_as_text(below.range)
    });
    let labeled = range
        .iter()
        .any(|at| a.is(at, TokenKind::Colon) || a.is_comma(at));
    (kind == BlockKind::Heading
        && title
        && !labeled
        && !range.is_empty()
        && !is_sighted(draft, range))
    .then_some(range)
}

/// Whether the text is a program, which says itself where its parts end.
pub(super) fn is_program(draft: &Draft<'_>) -> bool {
    let mut all = draft.sightings.iter();
    all.any(|sighting| sighting.sight == Sight::Item)
}

/// A place from which on no longer the part that was told of is told of.
pub(super) fn pause(line: Range) -> Sighting {
    Sighting {
        sight: Sight::Pause,
        title: line,
        evidence: line,
        head: line.first,
        kind: EventKind::Part,
        basis: TitleBasis::Named,
        status: EventStatus::Announced,
        proof: proof(ID, 0.9),
    }
}

/// A line that names a day: what stands below is on that day, and no longer in the session above.
fn day(draft: &mut Draft<'_>, range: Range) {
    let a = &draft.a;
    let days = Class::WEEKDAY.with(Class::MONTH);
    let named = range.iter().any(|at| a.any(at, days)) || a.is_text(range.first, "day");
    let line = !range.is_empty()
        && range.len() <= LONGEST_DAY
        && !a.is(range.end - 1, TokenKind::Period)
        && a.blocks[a.block_of(range.first)].kind != BlockKind::Title;
    if !named || !line || is_sighted(draft, range) {
        return;
    }
    let date = draft
        .dates
        .iter()
        .position(|date| range.contains(date.range));
    draft.days.extend(date.map(|date| (range.first, date)));
    sight(draft, pause(range));
}
