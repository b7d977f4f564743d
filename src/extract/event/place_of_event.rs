use crate::extract::draft::Draft;
use crate::extract::piece::place_at;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventMode, RuleId};

const ID: RuleId = "event/place_of_event";

/// `The forum was held in Nairobi.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A city or country behind `in` or `at` in the sentence that tells of an event is where it took place; `online and in person` says how.",
    hits: &[],
    misses: &[],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for event in 0..draft.events.len() {
        for (evidence, _) in draft.events[event].evidence.clone() {
            let sentence = draft.a.sentence(evidence.first);
            let a = &draft.a;
            let held = (evidence.end..sentence.end).any(|at| {
                a.is_one_of(
                    at,
                    &[
                        "held",
                        "place",
                        "took",
                        "takes",
                        "hosted",
                        "opened",
                        "opens",
                        "taking",
                        "convened",
                        "gathered",
                        "concluded",
                    ],
                )
            });
            let near = evidence.end..sentence.end.min(evidence.end + if held { 20 } else { 3 });
            for at in near {
                if !(a.any(at, Class::PREPOSITION) && a.is_one_of(at, &["in", "at"])) {
                    continue;
                }
                let between = draft.told_in(Range::new(evidence.end, at));
                let other = between.iter().any(|&(.., nth)| nth != event);
                if let Some((len, place)) = place_at(a, at + 1).filter(|_| !other) {
                    let range = Range::new(at + 1, at + 1 + len);
                    let country = place.country;
                    let entry = &mut draft.events[event];
                    if entry.place.is_none() {
                        entry.place = Some(range);
                        entry.country = country;
                    }
                    break;
                }
            }
            let online = sentence.iter().any(|at| draft.a.is_text(at, "online"));
            let person = sentence.iter().any(|at| {
                draft.a.is_text(at, "person") && draft.a.is_text(at.wrapping_sub(1), "in")
            }) || sentence.iter().any(|at| draft.a.is_text(at, "offline"));
            if online && draft.events[event].mode.is_none() {
                draft.events[event].mode = Some(if person {
                    EventMode::Hybrid
                } else {
                    EventMode::Online
                });
            }
        }
    }
}
