use crate::extract::draft::Draft;
use crate::extract::rule::Rule;
use crate::model::{QuotedWhy, RuleId};

const ID: RuleId = "event/theme_of_event";

/// `The session under the topic “Open ports”`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A theme in marks is the theme of the event named last before it in the sentence.",
    hits: &[],
    misses: &[],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.strings.len() {
        let string = draft.strings[nth];
        if string.why != QuotedWhy::EventTheme {
            continue;
        }
        let sentence = draft.a.sentence(string.range.first);
        let named = draft
            .sightings
            .iter()
            .filter(|sighting| sentence.covers(sighting.head) && sighting.head < string.range.first)
            .max_by_key(|sighting| sighting.head)
            .map(|sighting| sighting.evidence);
        let event = named.and_then(|evidence| {
            draft
                .events
                .iter()
                .position(|event| event.evidence.iter().any(|(range, _)| *range == evidence))
        });
        let inner = crate::extract::range::Range::new(string.range.first + 1, string.range.end - 1);
        if let Some(event) = event.filter(|&event| draft.events[event].title != inner) {
            draft.events[event].theme.get_or_insert(inner);
        }
    }
}
