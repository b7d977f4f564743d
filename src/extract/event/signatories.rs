use super::acting::acting;
use super::parties::listed;
use super::{proof, take_part};
use crate::extract::date::is_part_of_day;
use crate::extract::draft::Draft;
use crate::extract::entity::add_initiative;
use crate::extract::key::keys;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, QuotedWhy, Role, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "event/signatories";

/// `signatories include A, B and C`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Those listed behind `signatories include` or `signed by`, or that sign or conclude a paper, signed what is named before, and took part in its announcement.",
    hits: &[
        "Next came the announcement of the “Green Ports Initiative”. Its signatories include the {r:Alto Fund} and {r:Brint Network}.",
        "The Tarn Water Forum saw the signing of a memorandum of understanding between the {r:Alto Fund} and the {r:Brint Network}.",
        "The Tarn Water Forum was held. There a memorandum of understanding was signed between the {r:Alto Fund} and the {r:Brint Network}.",
        "In a signing ceremony, the {r:Alto Fund} and the {r:Brint Network} concluded a memorandum of understanding.",
        "The {r:Alto Fund} and the {r:Brint Network} today signed an agreement. The signing ceremony was held in Tarn.",
    ],
    misses: &["The Alto Fund praised the signatories."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    name_initiatives(draft);
    between(draft);
    for &at in draft.a.event_words().iter() {
        let a = &draft.a;
        let listing = a.is_one_of(at, &["signatories", "signatory"])
            && (at + 1..at + 4).any(|next| {
                a.is_one_of(next, &["include", "included", "are", "were"])
                    || a.is(next, TokenKind::Colon)
            });
        // `was signed at a ceremony on Monday by Rosa Lind`
        let by = (at + 1..at + 9)
            .take_while(|&next| a.is_word(next) || a.is(next, TokenKind::Number))
            .find(|&next| a.is_text(next, "by"))
            .filter(|&by| {
                let when = a.any(at + 1, Class::DETERMINER) && is_part_of_day(a, at + 2);
                by == at + 1 || when || a.any(at + 1, Class::PREPOSITION)
            });
        let signed = a.is_text(at, "signed") && by.is_some();
        let signs = a.is_one_of(at, &["signed", "concluded"]);
        if signs && !signed && draft.a.enclosing(at).is_none() {
            active(draft, at);
        }
        let a = &draft.a;
        if !(listing || signed) || draft.a.enclosing(at).is_some() {
            continue;
        }
        let list = (at + 1..at + 5)
            .find(|&next| {
                a.is_one_of(next, &["include", "included", "are", "were", "by"])
                    || a.is(next, TokenKind::Colon)
            })
            .or(by)
            .map_or(at + 1, |lead| lead + 1);
        let limit = a.sentence(at).end;
        let sentence = a.sentence(at);
        let initiative = draft
            .initiatives
            .iter()
            .position(|known| {
                known
                    .mentions
                    .iter()
                    .any(|(range, _)| sentence.contains(*range))
            })
            .or_else(|| {
                draft
                    .initiatives
                    .iter()
                    .rposition(|known| known.mentions.iter().any(|(range, _)| range.first < at))
            });
        let event = initiative
            .and_then(|nth| draft.initiatives[nth].event)
            .or_else(|| {
                let signing = |event: usize| {
                    matches!(
                        draft.events[event].kind,
                        EventKind::Announcement | EventKind::Ceremony
                    )
                };
                let told = draft.told.iter().rev().filter(|&&(first, ..)| first < at);
                let before = told.map(|&(.., event)| event).find(|&event| signing(event));
                before.or_else(|| (0..draft.events.len()).rev().find(|&event| signing(event)))
            });
        let event = event.map(|event| ceremony(draft, event));
        let parties = listed(draft, list, limit, Some(proof(ID, 0.8)));
        for (party, range) in parties {
            if let Some(event) = event {
                take_part(
                    draft,
                    party,
                    event,
                    Role::Signatory,
                    range,
                    proof(ID, 0.9),
                    None,
                );
            }
            if let Some(nth) = initiative {
                draft.initiatives[nth].signatories.push(party);
            }
        }
    }
}

/// `the signing of a memorandum between the Alto Fund and the Brint Network`
fn between(draft: &mut Draft<'_>) {
    for event in 0..draft.events.len() {
        let own = &draft.events[event];
        let (announcement, title) = (own.kind == EventKind::Announcement, own.title);
        let signing = title
            .iter()
            .any(|at| draft.a.is_one_of(at, &["signing", "signed"]));
        // `a memorandum was signed between the Alto Fund and the Brint Network`
        let behind = draft.a.is_text(title.end, "between").then_some(title.end);
        let lead = title.iter().find(|&at| draft.a.is_text(at, "between"));
        let lead = lead.or(behind);
        let Some(lead) = lead.filter(|_| announcement && signing) else {
            continue;
        };
        let limit = draft.a.sentence(lead).end;
        for (party, range) in listed(draft, lead + 1, limit, None) {
            take_part(
                draft,
                party,
                event,
                Role::Signatory,
                range,
                proof(ID, 0.8),
                None,
            );
        }
    }
}

/// Who signs at a signing ceremony takes part in that.
fn ceremony(draft: &Draft<'_>, event: usize) -> usize {
    let above = draft.events[event].parent;
    above
        .filter(|&above| {
            let above = &draft.events[above];
            let mut title = above.title.iter();
            above.kind == EventKind::Ceremony && title.any(|at| draft.a.is_text(at, "signing"))
        })
        .unwrap_or(event)
}

/// `A and B signed an agreement`, `Rosa Lind, who signed for the company`
fn active(draft: &mut Draft<'_>, at: usize) {
    let a = &draft.a;
    let paper = (at + 1..at + 7)
        .take_while(|&next| a.is_word(next))
        .any(|next| a.has(next, Class::INITIATIVE));
    let on_behalf =
        a.is_text(at + 1, "on") && a.is_text(at + 2, "behalf") || a.is_text(at + 1, "for");
    let signing =
        |event: &EventKind| matches!(event, EventKind::Announcement | EventKind::Ceremony);
    let event = draft
        .event_at(at)
        .filter(|&event| signing(&draft.events[event].kind))
        .or_else(|| draft.events.iter().position(|event| signing(&event.kind)));
    let Some(event) = event.filter(|_| (paper || on_behalf) && !draft.is_said(at)) else {
        return;
    };
    let event = ceremony(draft, event);
    for (who, words) in acting(draft, at) {
        take_part(
            draft,
            who,
            event,
            Role::Signatory,
            words,
            proof(ID, 0.8),
            None,
        );
    }
}

/// The initiatives whose names stand in marks, each with the event that announces it.
fn name_initiatives(draft: &mut Draft<'_>) {
    for nth in 0..draft.strings.len() {
        let string = draft.strings[nth];
        if string.why != QuotedWhy::InitiativeTitle {
            continue;
        }
        let inner = Range::new(string.range.first + 1, string.range.end - 1);
        let head = inner
            .iter()
            .find(|&at| draft.a.any(at, Class::INITIATIVE))
            .or_else(|| {
                (string.range.first.saturating_sub(3)..string.range.first)
                    .rev()
                    .find(|&at| draft.a.any(at, Class::INITIATIVE))
            })
            .unwrap_or(inner.first);
        let initiative = add_initiative(draft, inner, head, proof(ID, 0.9));
        let event = draft.events.iter().position(|event| {
            event.title.contains(inner)
                || event
                    .evidence
                    .iter()
                    .any(|(range, _)| range.contains(inner))
        });
        draft.initiatives[initiative].event = draft.initiatives[initiative].event.or(event);
    }
    // Undertakings named without marks that an event announces.
    for nth in 0..draft.initiatives.len() {
        let key = draft.initiatives[nth].key.clone();
        let event = draft.events.iter().position(|event| {
            matches!(event.kind, EventKind::Announcement | EventKind::Ceremony)
                && keys(&draft.a, event.title)
                    .windows(key.len().max(1))
                    .any(|words| words == key)
        });
        draft.initiatives[nth].event = draft.initiatives[nth].event.or(event);
    }
}
