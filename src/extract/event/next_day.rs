use super::Sighting;
use super::noun::kind_of;
use super::program_item::{is_program, pause};
use super::tree::rank;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, RuleId, TitleBasis};
use crate::text::BlockKind;

const ID: RuleId = "event/next_day";

/// `On day two, …` behind the session that day one ended with.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A sentence that opens with a day of the event, or a paragraph that opens with somebody's closing remarks or with closing the event, ends what was told of a part of it: from there on the whole is told of.",
    hits: &[],
    misses: &[],
    run,
};

/// `In his closing remarks, Lind …`, `Closing the forum, Lind …` at the head of a paragraph: the whole is told of there.
fn closing(draft: &Draft<'_>) -> Vec<Sighting> {
    const CLOSING: &[&str] = &["closing", "concluding", "farewell"];
    const WORDS: &[&str] = &["remarks", "address", "speech", "words", "statement"];
    const DURING: &[&str] = &["across", "during", "over", "throughout"];
    let a = &draft.a;
    let whole = |at: usize| {
        let noun = at + 1;
        a.is_one_of(at, &["the", "this"])
            && rank(kind_of(a, noun)) == 0
            && a.any(noun, Class::EVENT)
            && !a.is_one_of(noun, &["meeting", "debate", "discussion"])
    };
    let opens = |first: usize| {
        let own = a.is_text(first, "in")
            && a.any(first + 1, Class::POSSESSIVE)
            && a.is_one_of(first + 2, CLOSING)
            && a.is_one_of(first + 3, WORDS);
        let verb = first + usize::from(a.is_text(first, "in"));
        let closes = a.is_one_of(verb, &["closing", "concluding"]) && whole(verb + 1)
            || a.is_text(verb, "wrapping") && a.is_text(verb + 1, "up") && whole(verb + 2);
        // `Over the two days, crews complained …`
        let throughout = a.is_one_of(first, DURING)
            && a.is_text(first + 1, "the")
            && (first + 2..first + 5).any(|at| a.is_text(at, "days") && a.is_comma(at + 1));
        own || closes || throughout
    };
    let blocks = a
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph);
    blocks
        .map(|block| block.range.first)
        .filter(|&first| opens(first) && !draft.in_boilerplate(first))
        .map(|first| pause(Range::new(first, first + 1)))
        .collect()
}

fn run(draft: &mut Draft<'_>) {
    let mut found = closing(draft);
    draft.sightings.append(&mut found);
    // A program, or headings for the days, say themselves where the parts end.
    let headed = |sighting: &Sighting| {
        sighting.kind == EventKind::Part && sighting.basis == TitleBasis::Named
    };
    if is_program(draft) || draft.sightings.iter().any(headed) {
        return;
    }
    let a = &draft.a;
    let mut found = Vec::new();
    for &at in a.event_words().iter() {
        if at == 0 || !a.is_text(at, "day") {
            continue;
        }
        let first = a.sentence_body(at).first;
        let numbered = |at: usize| {
            a.any(at, Class::ORDINAL) || a.is_one_of(at, &["last", "final", "next", "closing"])
        };
        let behind = at > first && numbered(at - 1);
        let before = a.any(at + 1, Class::NUMBER);
        let lead = if before { at } else { at.saturating_sub(2) };
        // `The second day began with a panel`: the day is the whole there.
        let opens = lead == first + 1 && a.is_text(first, "on");
        // `The second day was devoted to boats.`
        let told = behind && lead == first && a.is_text(first, "the") && a.any(at + 1, Class::BE);
        if told || opens && (before || behind && a.any(at - 2, Class::DETERMINER)) {
            found.push(pause(Range::new(first, at + 1)));
        }
    }
    draft.sightings.append(&mut found);
}
