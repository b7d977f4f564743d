use crate::extract::draft::Draft;
use crate::extract::rule::Rule;
use crate::model::RuleId;

const ID: RuleId = "event/date_of_event";

/// `On 4 March 2031 the Tarn Forum was held.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A date in the sentence that first tells of an event is its date, unless a nearer event stands between; `since` gives none.",
    hits: &[],
    misses: &[],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for date in 0..draft.dates.len() {
        let range = draft.dates[date].range;
        let sentence = draft.a.sentence(range.first);
        if draft.a.is_one_of(
            range.first.wrapping_sub(1),
            &["since", "until", "from", "by"],
        ) && draft.a.enclosing(range.first).is_none()
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
        let inside_name = draft.events.iter().any(|event| event.title.contains(range));
        if inside_name || draft.in_boilerplate(range.first) {
            continue;
        }
        let distance = |event: usize| {
            let told = draft.events[event]
                .evidence
                .iter()
                .filter(|(evidence, _)| sentence.contains(*evidence));
            told.map(|(evidence, _)| {
                if evidence.first >= range.end {
                    evidence.first - range.end
                } else {
                    range.first.saturating_sub(evidence.end) + 2
                }
            })
            .min()
        };
        let nearest = (0..draft.events.len())
            .filter_map(|event| distance(event).map(|far| (far, event)))
            .min();
        let Some((far, event)) = nearest else {
            continue;
        };
        let first_told = draft.events[event]
            .evidence
            .first()
            .is_some_and(|(evidence, _)| sentence.contains(*evidence));
        let vague = draft.dates[date].value.is_none() && draft.dates[date].relative.is_none();
        if draft.events[event].date.is_none() && (first_told || far <= 6) && !vague && far <= 30 {
            draft.events[event].date = Some(date);
        }
    }
}
