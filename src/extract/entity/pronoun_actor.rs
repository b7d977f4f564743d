use crate::extract::draft::{Actor, Draft, Who};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "entity/pronoun_actor";

/// `She also noted …`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A subject pronoun stands for somebody named before it.",
    hits: &[],
    misses: &[],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for at in draft.a.with(Class::SUBJECT) {
        if !draft.a.is_word(at)
            || !draft.a.has(at, Class::SUBJECT)
            || draft.a.is_text(at, "who")
            || draft.a.is_acronym(at) && draft.a.text(at).len() > 1
        {
            continue;
        }
        let who = if draft.a.has(at, Class::THIRD) {
            Who::Pronoun
        } else {
            Who::OtherPronoun
        };
        push(draft, at, who);
    }
    // `according to her`, `in his view`, `“…” was her advice`
    for at in draft.a.with(Class::OBJECT.with(Class::POSSESSIVE)) {
        let a = &draft.a;
        let before = at.wrapping_sub(1);
        let led = a.is_text(before, "to") && a.is_text(at.wrapping_sub(2), "according")
            || a.is_text(before, "in") && a.any(at, Class::POSSESSIVE)
            || a.is_text(before, "of") && a.is_text(at, "hers")
            || a.any(before, Class::BE) && a.is(before.wrapping_sub(1), TokenKind::Mark);
        let who = match a.text(at) {
            "him" | "her" | "his" | "hers" => Who::Pronoun,
            "them" | "their" | "its" => Who::OtherPronoun,
            _ => continue,
        };
        if led {
            push(draft, at, who);
        }
    }
    draft
        .actors
        .sort_by_key(|actor| (actor.full.first, std::cmp::Reverse(actor.full.end)));
}

fn push(draft: &mut Draft<'_>, at: usize, who: Who) {
    let range = Range::new(at, at + 1);
    draft.actors.push(Actor {
        full: range,
        source: range,
        who,
        rule: ID,
    });
}
