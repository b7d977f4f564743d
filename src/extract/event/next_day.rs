use super::Sighting;
use super::program_item::{is_program, pause};
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, RuleId, TitleBasis};

const ID: RuleId = "event/next_day";

/// `On day two, …` behind the session that day one ended with.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A sentence that opens with a day of the event ends what was told of a part of it: from there on the whole is told of.",
    hits: &[],
    misses: &[],
    run,
};

fn run(draft: &mut Draft<'_>) {
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
