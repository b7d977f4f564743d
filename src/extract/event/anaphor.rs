use super::noun::{is_length, kind_of};
use super::{Sight, Sighting, is_sighted, proof, sight};
use crate::extract::draft::Draft;
use crate::extract::gathering::is_compound;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;

const ID: RuleId = "event/anaphor";

/// `the session`, `The Forum`, `The discussion`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A definite event noun stands for the event of that kind that was told last.",
    hits: &[
        "The Tarn Water Forum opened. {e:The forum} ended at noon.",
        "The Tarn Round Table on Boats opened. {e:The Round Table} ended at noon.",
    ],
    misses: &["A forum is planned."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for head in draft.a.with(Class::EVENT.with(Class::EVENT_WORD)) {
        let a = &draft.a;
        let general = a.is_one_of(head, &["event", "gathering"]);
        let round = is_compound(a, head);
        if !(a.has(head, Class::EVENT) || general || round)
            || a.enclosing(head).is_some()
            || a.any(head + 1, Class::EVENT) && !a.is_finite(head + 1)
            || draft.in_boilerplate(head)
        {
            continue;
        }
        let Some(before) = head.checked_sub(1) else {
            continue;
        };
        let definite = a.is_one_of(before, &["the", "this"]);
        let compound = (round || a.any(before, Class::EVENT))
            && head > 1
            && a.is_one_of(head - 2, &["the", "this"]);
        // `the two-day forum`
        let long = head > 1 && is_length(a, before) && a.is_one_of(head - 2, &["the", "this"]);
        // `the same ceremony`
        let same = head > 1 && a.is_text(before, "same") && a.is_text(head - 2, "the");
        if !definite && !compound && !long && !same {
            continue;
        }
        let range = Range::new(
            if compound || long || same {
                head - 2
            } else {
                before
            },
            head + 1,
        );
        if is_sighted(draft, range) {
            continue;
        }
        let sighting = Sighting {
            sight: Sight::Anaphor,
            title: Range::new(range.first + 1, range.end),
            ..Sighting::described(range, head, kind_of(a, head), proof(ID, 0.8))
        };
        sight(draft, sighting);
    }
}
