use super::parties::{event_of, listed};
use super::{proof, take_part};
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{Role, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "event/attended_by";

/// `attended by Rosa Lind`, `attended by more than 300 people`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Those listed behind `attended by` were there; a number of people behind it is the attendance.",
    hits: &[
        "The Tarn Water Forum was attended by {r:Rosa Lind}, head of Alto.",
        "The Tarn Water Forum was held. Also present at the forum were {r:Rosa Lind}, head of Alto, and {r:Tor Vik}, head of Brint.",
    ],
    misses: &["The Tarn Water Forum was praised by Rosa Lind, head of Alto."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for &at in draft.a.event_words().iter() {
        let attended = draft.a.is_text(at, "attended") && draft.a.is_text(at + 1, "by");
        let among = draft.a.is_text(at, "among")
            && draft
                .a
                .is_one_of(at + 2, &["guests", "attendees", "participants"]);
        // `Also present at the ceremony were …`
        let present = draft.a.is_text(at, "present")
            && (at + 1..at + 7).any(|next| draft.a.is_one_of(next, &["were", "was"]));
        if !(attended || among || present)
            || draft.a.enclosing(at).is_some()
            || draft.in_boilerplate(at)
        {
            continue;
        }
        let Some(event) = event_of(draft, at).filter(|_| !draft.is_said(at)) else {
            continue;
        };
        let limit = draft.a.sentence_body(at).end;
        let were = (at + 1..at + 7).find(|&next| draft.a.is_one_of(next, &["were", "was"]));
        let list = match were.filter(|_| present) {
            Some(were) => were + 1,
            None => at + if attended { 2 } else { 4 },
        };
        let a = &draft.a;
        let counted = (list..list + 4)
            .any(|next| a.is(next, TokenKind::Number) || a.has(next, Class::NUMBER));
        if attended && counted {
            let end = (list..limit)
                .find(|&next| a.is_comma(next) || a.is_finite(next))
                .unwrap_or(limit);
            draft.events[event]
                .attendance
                .get_or_insert(Range::new(list, end));
            continue;
        }
        for (party, range) in listed(draft, list, limit, None) {
            take_part(
                draft,
                party,
                event,
                Role::Attendee,
                range,
                proof(ID, 0.8),
                None,
            );
        }
    }
}
