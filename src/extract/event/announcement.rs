use super::noun::topic_end;
use super::{Sight, Sighting, is_sighted, proof, sight};
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::model::{EventKind, EventStatus, RuleId, TitleBasis};

const ID: RuleId = "event/announcement";

/// `next came the announcement of …`, `saw the signing of …`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "An announcement, a signing or a launch that the program comes to is an event of its own.",
    hits: &[
        "Next came the {e:announcement of the “Green Ports Initiative”}.",
        "The day ended with the {e:signing of a memorandum}.",
    ],
    misses: &[
        "Rosa Lind made an announcement.",
        "He welcomed the signing of the pact.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for head in draft.a.event_words() {
        let a = &draft.a;
        if !a.is_small(head)
            || !a.is_one_of(
                head,
                &[
                    "announcement",
                    "signing",
                    "launch",
                    "unveiling",
                    "presentation",
                ],
            )
            || a.enclosing(head).is_some()
            || draft.in_boilerplate(head)
        {
            continue;
        }
        let limit = a.sentence(head).first;
        let comes = (head.saturating_sub(5).max(limit)..head).any(|at| {
            a.is_one_of(
                at,
                &[
                    "came",
                    "saw",
                    "featured",
                    "witnessed",
                    "followed",
                    "culminated",
                    "ended",
                    "concluded",
                    "closed",
                    "included",
                    "comes",
                ],
            )
        });
        let of = a.is_text(head + 1, "of");
        let end = topic_end(a, head, a.sentence(head).end);
        let Some(end) = end.filter(|_| comes && of) else {
            continue;
        };
        let range = Range::new(head, end);
        if is_sighted(draft, range) {
            continue;
        }
        let kind = if a.is_text(head, "launch") || a.is_text(head, "unveiling") {
            EventKind::Launch
        } else {
            EventKind::Announcement
        };
        let sighting = Sighting {
            sight: Sight::New,
            title: range,
            evidence: range,
            head,
            kind,
            basis: TitleBasis::Described,
            status: EventStatus::Held,
            proof: proof(ID, 0.9),
        };
        sight(draft, sighting);
    }
}
