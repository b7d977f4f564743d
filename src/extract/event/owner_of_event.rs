use super::tree::rank;
use super::{proof, take_part};
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventStatus, Party, Role, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "event/owner_of_event";

/// `the Alto Fund’s annual conference`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "The body that owns a named event, or that it is the conference or the yearly gathering of, organizes it.",
    hits: &[
        "The Tarn Water Forum, the yearly gathering of the {r:Brint Network}, was held in May.",
        "The Tarn Water Forum of the {r:Brint Network} was held in May.",
        "The {r:Brint Network}’s Tarn Water Forum was held in May.",
    ],
    misses: &[
        "The meeting with the speaker of the Tarn Port Authority was held in May.",
        "During the Tarn Water Forum, a meeting of the Brint Network was held.",
    ],
    run,
};

/// `the 12th Economic Symposium of the Alto Bank`, `the Alto Fund’s annual conference`: whose it is.
fn run(draft: &mut Draft<'_>) {
    for event in 0..draft.events.len() {
        let own = &draft.events[event];
        let whole = own.parent.is_none() && own.status == EventStatus::Held && rank(own.kind) == 0;
        let Some(&(told, _)) = own.evidence.first().filter(|_| whole) else {
            continue;
        };
        let a = &draft.a;
        let owner = told.first.wrapping_sub(1);
        let before = draft
            .organization_at
            .iter()
            .filter(|_| a.is(owner, TokenKind::Clitic));
        let owner = before
            .filter(|&(_, &(_, end))| end == owner)
            .map(|(&first, &(body, end))| (body, Range::new(first, end)))
            .min_by_key(|(_, words)| words.first);
        let of = (told.first..own.title.end).find_map(|at| {
            let &(body, end) = draft.organization_at.get(&at)?;
            let before = at.checked_sub(1)?;
            let lead = before.checked_sub(usize::from(a.is_text(before, "the")))?;
            let noun = a.is_text(lead, "of") && a.any(lead.wrapping_sub(1), Class::EVENT);
            let last = end == own.title.end && noun;
            last.then(|| (body, Range::new(at, end)))
        });
        // `TarnConf 2034, the annual gathering of the Alto Fund`
        let yearly = |at: usize| a.is_one_of(at, &["annual", "biennial", "yearly"]);
        let aside = a.is_comma(told.end)
            && a.is_text(told.end + 1, "the")
            && (told.end + 2..told.end + 4).any(yearly);
        let apposed = (told.end + 3..told.end + 9).find_map(|at| {
            let &(body, end) = draft.organization_at.get(&at).filter(|_| aside)?;
            let lead = at - 1 - usize::from(a.is_text(at - 1, "the"));
            let noun = a.is_one_of(lead - 1, &["event", "gathering", "meeting"]);
            (noun && a.is_text(lead, "of")).then(|| (body, Range::new(at, end)))
        });
        if let Some((body, words)) = owner.or(of).or(apposed) {
            let who = Party::organization(body);
            take_part(
                draft,
                who,
                event,
                Role::Organizer,
                words,
                proof(ID, 0.7),
                None,
            );
        }
    }
}
