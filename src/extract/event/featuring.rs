use super::parties::{event_of, listed};
use super::{proof, take_part};
use crate::extract::draft::Draft;
use crate::extract::rule::Rule;
use crate::model::{EventKind, Party, Role, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "event/featuring";

/// `featured speeches by A, B and C`, `Speakers: A, B`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "People listed behind `featured`, `panelists were`, `speeches by`, `keynote by`, `opened by` take part as speakers, of a panel as panelists.",
    hits: &[
        "The Tarn Water Forum featured speeches by {r:Rosa Lind}, head of Alto; and {r:Tor Vik}, head of Brint.",
    ],
    misses: &["The Tarn Water Forum featured boats."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for at in 0..draft.a.tokens.len() {
        let a = &draft.a;
        if draft.a.enclosing(at).is_some() || draft.in_boilerplate(at) {
            continue;
        }
        let text = a.text(at).to_ascii_lowercase();
        let label = a.is(at + 1, TokenKind::Colon);
        let listing = label
            || (at + 1..at + 3)
                .any(|next| a.is_one_of(next, &["included", "include", "were", "are"]));
        let (role, list) = match text.as_str() {
            "by" if a.is_one_of(
                at.wrapping_sub(1),
                &[
                    "speeches",
                    "remarks",
                    "presentations",
                    "interventions",
                    "addresses",
                    "contributions",
                    "talks",
                    "statements",
                    "address",
                    "speech",
                ],
            ) =>
            {
                (Role::Speaker, at + 1)
            }
            "by" if a.is_one_of(
                at.wrapping_sub(1),
                &["opened", "started", "expressed", "voiced", "closed"],
            ) =>
            {
                (Role::Speaker, at + 1)
            }
            "by" if a.is_one_of(at.wrapping_sub(1), &["keynote", "keynoted"])
                || a.is_text(at.wrapping_sub(2), "keynote") =>
            {
                (Role::Keynote, at + 1)
            }
            "featured" | "featuring" => (Role::Speaker, at + 1),
            "panelists" | "panellists" if listing => (Role::Panelist, at + 2),
            "speakers" if listing => (Role::Speaker, at + 2),
            "keynote" if label => (Role::Keynote, at + 2),
            "presenters" if listing => (Role::Presenter, at + 2),
            _ => continue,
        };
        let limit = draft.a.sentence(at).end;
        let Some(event) = event_of(draft, at).filter(|_| !draft.is_said(at)) else {
            continue;
        };
        for (party, range) in listed(draft, list, limit, None) {
            if matches!(party, Party::Person(_)) {
                let role = if role == Role::Speaker && draft.events[event].kind == EventKind::Panel
                {
                    Role::Panelist
                } else {
                    role
                };
                take_part(draft, party, event, role, range, proof(ID, 0.9), None);
            }
        }
    }
}
