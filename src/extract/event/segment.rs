use super::noun::{kind_of, phrase_start};
use super::{Sight, Sighting, is_sighted, proof, sight};
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::model::{EventKind, RuleId};

const ID: RuleId = "event/segment";

/// `After the welcoming remarks`, `started with the case study presentations`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Remarks, greetings, speeches or presentations that something follows or begins with are a segment: behind `after` it is what was told before, behind `started with` what is told next.",
    hits: &[
        "The Tarn Forum was held. Rosa Lind, head of Alto, welcomed all. After the {e:welcoming remarks}, the first panel began.",
        "The day started with the {e:case study presentations} of young firms.",
    ],
    misses: &["In her remarks, Rosa Lind said no."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for &head in draft.a.event_nouns().iter() {
        let a = &draft.a;
        if kind_of(a, head) != EventKind::Segment
            || a.enclosing(head).is_some()
            || a.is_one_of(head, &["segment", "address"])
            || draft.in_boilerplate(head)
        {
            continue;
        }
        let (first, article) = phrase_start(a, head);
        let start = article.unwrap_or(first);
        let (before, two) = (start.checked_sub(1), start.checked_sub(2));
        // `little changed after the speeches`: when, and no part.
        let after = before.is_some_and(|at| {
            let opens = a.sentence_first(at) || a.is_comma(at.wrapping_sub(1));
            a.is_one_of(at, &["after", "following", "once"]) && opens
        });
        let with = before.zip(two).is_some_and(|(with, verb)| {
            a.is_one_of(with, &["with", "by", "to"])
                && a.is_one_of(
                    verb,
                    &[
                        "started",
                        "began",
                        "opened",
                        "continued",
                        "followed",
                        "begins",
                        "starts",
                        "on",
                        "kicked",
                        "off",
                    ],
                )
        });
        let phrase = Range::new(first, head + 1);
        if !(after || with) || phrase.len() < 2 || is_sighted(draft, phrase) {
            continue;
        }
        let order = if after { Sight::Before } else { Sight::New };
        let sighting = Sighting {
            sight: order,
            ..Sighting::described(phrase, head, EventKind::Segment, proof(ID, 0.8))
        };
        sight(draft, sighting);
    }
}
