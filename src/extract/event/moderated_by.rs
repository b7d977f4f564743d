use super::acting::acting;
use super::parties::{event_of, is_joined, listed, part_before};
use super::{proof, take_part};
use crate::extract::draft::{Draft, Who};
use crate::extract::entity::person_of_piece;
use crate::extract::range::Range;
use crate::extract::role_noun::role_named;
use crate::extract::rule::Rule;
use crate::extract::subject::main_subject;
use crate::lexicon::Class;
use crate::model::{EventKind, Party, Role, RuleId};
use crate::text::{Gap, TokenKind, with_small_letters};

const ID: RuleId = "event/moderated_by";

/// `moderated by Rosa Lind`, `Rosa Lind chaired the session`, `Moderator: Rosa Lind`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Who moderates or chairs an event, by a verb or by a label.",
    hits: &[
        "The Tarn Water Forum was moderated by {r:Rosa Lind}, head of Alto.",
        "The Tarn Water Forum opened. {r:Rosa Lind}, head of Alto, chaired the forum.",
        "The Tarn Water Forum opened. {r:Rosa Lind}, head of Alto, was in the chair.",
        "The Tarn Water Forum was held with the mayor, Ms {r:Rosa Lind}, in the chair.",
        "The Tarn Water Forum was long. It was led by {r:Rosa Lind}, head of Alto.",
        "The Tarn Water Forum, headed by {r:Rosa Lind}, head of Alto, was long.",
        "The Tarn Water Forum was held, with {r:Rosa Lind}, head of Alto, as moderator.",
        "The Tarn Water Forum was held. Presiding over the forum, {r:Rosa Lind}, head of Alto, said no.",
        "The Tarn Water Forum, which was conducted by {r:Rosa Lind}, head of Alto, was long.",
        "The Tarn Water Forum was chaired by {r:Tor Vik}, head of Alto. His co-chair, {r:Rosa Lind}, head of Brint, spoke.",
        "The Tarn Water Forum was held. {r:Rosa Lind}, head of Alto, was our MC.",
        "The Tarn Water Forum was held. {r:Rosa Lind}, head of Alto, served as emcee.",
        "The Tarn Water Forum was held. {r:Rosa Lind}, head of Alto, was master of ceremonies.",
        "The Tarn Water Forum opened. Its {r:chairman}, Rosa Lind, spoke.",
    ],
    misses: &[
        "The Tarn Water Forum was held. The chair was elected by Rosa Lind, head of Alto.",
        "The Tarn Water Forum was held. Rosa Lind, head of Alto, was no MC.",
        "The Tarn Water Forum opened. Rosa Lind, head of Alto, left the forum.",
        "The Tarn Water Forum opened with a survey conducted by Rosa Lind, head of Alto.",
        "The Tarn Water Forum opened. Lantern Tours came. Its chairman, Rosa Lind, spoke.",
        "The Tarn Water Forum opened. Foundation chair Rosa Lind, head of Alto, came.",
        "The Tarn Water Forum opened. The prize went to jury chair Rosa Lind, head of Alto.",
    ],
    run,
};

fn role_of(word: &str) -> Option<Role> {
    Some(match word {
        "moderated" | "moderates" | "moderating" | "facilitated" | "emceed" => Role::Moderator,
        "chaired" | "chairing" | "presiding" | "chairmanship" | "chairship" | "co-chaired"
        | "presided" => Role::Chair,
        _ => {
            return role_named(word).filter(|role| matches!(role, Role::Moderator | Role::Chair));
        }
    })
}

/// `the hearing, which is being conducted by the inspector`: of the event right before it.
fn conducted(draft: &Draft<'_>, at: usize) -> Option<Role> {
    let a = &draft.a;
    if !a.is_text(at, "conducted") || !a.is_text(at + 1, "by") {
        return None;
    }
    let link = Class::BE
        .with(Class::RELATIVE)
        .with(Class::DETERMINER)
        .with(Class::EVENT);
    let mut before = at;
    while before > 0
        && (a.is_comma(before - 1) || a.is_small(before - 1) && a.any(before - 1, link))
    {
        before -= 1;
    }
    let told = draft
        .told_in(Range::new(a.sentence(at).first, at))
        .iter()
        .find(|&&(_, end, _)| end >= before && end <= at)?;
    let awards = draft.events[told.2].kind == EventKind::Ceremony;
    Some(if awards { Role::Moderator } else { Role::Chair })
}

/// `the workshop on nets, led by Rosa Lind`; `Led by Rosa Lind` on a line of a program.
fn led(draft: &Draft<'_>, at: usize) -> Option<Role> {
    let a = &draft.a;
    if !(a.is_one_of(at, &["headed", "led"]) && a.is_text(at + 1, "by")) {
        return None;
    }
    let before =
        at - usize::from(a.is_comma(at.wrapping_sub(1)) || a.any(at.wrapping_sub(1), Class::BE));
    let told = draft
        .told_in(Range::new(a.sentence(at).first, at))
        .iter()
        .any(|&(_, end, _)| end == before);
    let line = a.blocks[a.block_of(at)].range.first == at
        && draft
            .event_at(at)
            .is_some_and(|event| draft.events[event].listed);
    // `It was led by Rosa Lind.`, behind what tells of a panel
    let first = a.sentence(at).first;
    let it = a.is_text(first, "it")
        && a.any(first + 1, Class::BE)
        && first + 2 == at
        && is_of_event(draft, first);
    (told || line || it).then_some(Role::Moderator)
}

fn run(draft: &mut Draft<'_>) {
    by_title(draft);
    for &at in draft.a.event_words().iter() {
        master_of_ceremonies(draft, at);
        let Some(role) = with_small_letters(draft.a.text(at), role_of)
            .or_else(|| led(draft, at))
            .or_else(|| conducted(draft, at))
        else {
            continue;
        };
        if draft.a.enclosing(at).is_some() || draft.in_boilerplate(at) {
            continue;
        }
        let a = &draft.a;
        let sentence = a.sentence(at);
        // `Presiding over the ceremony, Rosa Lind urged …`, `Her co-chair, the mayor Rosa Lind, …`
        let label = a.is(at + 1, TokenKind::Colon);
        let fronted = a.sentence_first(at) && a.any(at, Class::ING) && !label;
        let hers = a.is_text(at, "co-chair")
            && a.any(at.wrapping_sub(1), Class::POSSESSIVE)
            && a.is_comma(at + 1);
        if fronted || hers {
            let event = event_of(draft, at).filter(|_| !draft.is_said(at));
            if let Some(((person, words), event)) = behind_comma(draft, at).zip(event) {
                let who = Party::person(person);
                take_part(draft, who, event, role, words, proof(ID, 0.8), None);
            }
            continue;
        }
        // `chaired on Wednesday by`, `moderated ably by`
        let by = (at + 1..at + 4)
            .find(|&by| a.is_text(by, "by"))
            .filter(|&by| {
                let day = a.is_text(at + 1, "on") && a.has(at + 2, Class::WEEKDAY);
                by == at + 1 || by == at + 2 && a.is_small(at + 1) || by == at + 3 && day
            });
        // `Chair: Rosa Lind` among the lines over a text is of what the text tells of first.
        let over = || {
            let line = draft.a.blocks[draft.a.block_of(at)].range.first;
            let begins = draft
                .a
                .tokens
                .get(at)
                .is_some_and(|token| token.gap >= Gap::Line);
            let head = draft.lead().is_some_and(|lead| at < lead.first) && label;
            let head = head && (begins || !(line..at).any(|at| draft.a.is_word(at)));
            draft
                .cursor
                .first()
                .map(|&(_, event)| event)
                .filter(|_| head)
        };
        let event = part_before(draft, at)
            .or_else(|| event_of(draft, at))
            .or_else(over);
        let Some(event) = event.filter(|_| !draft.is_said(at)) else {
            continue;
        };
        // `under the chairmanship of Rosa Lind`
        if a.is_one_of(at, &["chairmanship", "chairship"]) {
            let of = a.is_text(at + 1, "of");
            let parties = if of {
                listed(draft, at + 2, sentence.end, None)
            } else {
                Vec::new()
            };
            for (party, range) in parties.into_iter().take(1) {
                take_part(draft, party, event, role, range, proof(ID, 0.9), None);
            }
            continue;
        }
        // `with the editor Rosa Lind as moderator`
        if a.is_text(at.wrapping_sub(1), "as") {
            let with = (at.saturating_sub(12).max(sentence.first)..at)
                .rev()
                .find(|&at| a.is_text(at, "with"));
            let named = with.and_then(|with| (with..at).find_map(|at| draft.person_over(at)));
            if let Some((person, words)) = named {
                let who = Party::person(person);
                take_part(draft, who, event, role, words, proof(ID, 0.8), None);
                continue;
            }
        }
        // `moderator Rosa Lind told the hall`, but `jury chair Rosa Lind`: of something else
        let before = at.wrapping_sub(1);
        let body = a.any(before, Class::GROUP.with(Class::ORG)) || a.is_acronym(before);
        let of_jury =
            a.is_text(at, "chair") && (body || a.is_small(before) && a.class(before).is_unknown());
        let named = (a.is_small(at) && !of_jury)
            .then(|| draft.person_over(at + 1))
            .flatten();
        if let Some((person, words)) = named {
            let who = Party::person(person);
            take_part(draft, who, event, role, words, proof(ID, 0.8), None);
            continue;
        }
        // `Rosa Lind, editor (moderator)`
        if a.is(at.wrapping_sub(1), TokenKind::Open) && a.is(at + 1, TokenKind::Close) {
            let mut before = (sentence.first..at).rev();
            if let Some((person, _)) = before.find_map(|at| draft.person_over(at)) {
                let (who, words) = (Party::person(person), Range::new(at, at + 1));
                take_part(draft, who, event, role, words, proof(ID, 0.9), None);
            }
            continue;
        }
        // In a transcript the label opens a turn: what stands behind it is speech.
        let block = a.blocks[a.block_of(at)].range;
        if label
            && matches!(
                a.kind(block.end - 1),
                Some(TokenKind::Period | TokenKind::Stop)
            )
            && block.end > at + 8
        {
            continue;
        }
        if a.is_text(at, "chair") && !label && by.is_none() {
            in_the_chair(draft, at, event);
            continue;
        }
        if let Some(lead) = by.or(label.then_some(at + 1)) {
            let mut parties = listed(draft, lead + 1, sentence.end, None);
            // `moderated by Rosa Lind, an editor, Tor Vik said …`: the next one is not joined by `and`.
            let joined = parties
                .last()
                .is_some_and(|(_, last)| is_joined(draft, last.first));
            if by.is_some() && !joined {
                parties.truncate(1);
            }
            // `a workshop conducted by the Alto Fund`: a body does not lead through it.
            let conducts = draft.a.is_text(at, "conducted");
            parties.retain(|(party, _)| !conducts || matches!(party, Party::Person(_)));
            for (party, range) in parties {
                take_part(draft, party, event, role, range, proof(ID, 0.9), None);
            }
            continue;
        }
        let verb = a.any(at, Class::VERB)
            || a.is_one_of(at, &["chaired", "co-chaired", "presided", "moderated"]);
        for (who, words) in acting(draft, at) {
            if verb && matches!(who, Party::Person(_)) {
                take_part(draft, who, event, role, words, proof(ID, 0.9), None);
            }
        }
    }
}

/// `Presiding over the ceremony, which Vik planned, Rosa Lind urged …`: the person who is the subject right behind a comma.
fn behind_comma(draft: &Draft<'_>, at: usize) -> Option<(usize, Range)> {
    let a = &draft.a;
    let end = a.sentence(at).end.min(at + 24);
    let actor = (at + 1..end)
        .filter(|&comma| a.is_comma(comma))
        .find_map(|comma| {
            let from = comma + 1;
            main_subject(draft, Range::new(from, a.sentence(at).end))
                .map(|nth| draft.actors[nth])
                .filter(|actor| actor.full.first == from)
        })?;
    match actor.who {
        Who::Person(person) => Some((person, actor.source)),
        _ => None,
    }
}

/// `Rosa Lind served as master of ceremonies.`, `Rosa Lind was our MC.`
fn master_of_ceremonies(draft: &mut Draft<'_>, at: usize) {
    let a = &draft.a;
    let master =
        a.is_text(at, "master") && a.is_text(at + 1, "of") && a.is_text(at + 2, "ceremonies");
    if !master && !a.is_one_of(at, &["emcee", "mc"]) {
        return;
    }
    let before = at.wrapping_sub(1);
    let verb = (at.saturating_sub(3)..at).rev().find(|&verb| {
        let served = a.is_one_of(verb, &["served", "acted", "serving", "acting"]);
        a.any(verb, Class::BE) || served && a.is_text(verb + 1, "as")
    });
    let no = a.any(before, Class::NEGATION) || a.is_text(before, "no");
    if let Some((verb, event)) = verb.filter(|_| !no).zip(draft.event_at(at)) {
        done_by(draft, verb, event, Role::Moderator);
    }
}

/// `Rosa Lind was in the chair.`
fn in_the_chair(draft: &mut Draft<'_>, at: usize, event: usize) {
    let a = &draft.a;
    let Some(lead) = at.checked_sub(2).filter(|&lead| a.is_text(lead, "in")) else {
        return;
    };
    let Some(before) = lead.checked_sub(1).filter(|_| a.is_text(at - 1, "the")) else {
        return;
    };
    // `was held with the Chancellor, Rosa Lind, in the chair`
    let name = before.checked_sub(1).filter(|_| a.is_comma(before));
    if let Some((person, words)) = name.and_then(|name| draft.person_over(name)) {
        let who = Party::person(person);
        take_part(draft, who, event, Role::Chair, words, proof(ID, 0.8), None);
    } else if a.any(before, Class::BE) {
        done_by(draft, before, event, Role::Chair);
    }
}

/// Gives those who do what a verb says a part in an event.
fn done_by(draft: &mut Draft<'_>, verb: usize, event: usize, role: Role) {
    for (who, words) in acting(draft, verb) {
        take_part(draft, who, event, role, words, proof(ID, 0.8), None);
    }
}

/// `The forum opened. Its chairman, …`: whether the sentence before is about an event, and not `The port grew. Its chairman, …`
fn is_of_event(draft: &Draft<'_>, its: usize) -> bool {
    let before = draft
        .a
        .sentence(draft.a.sentence(its).first.saturating_sub(1));
    let told = draft.told_in(before).first();
    told.is_some_and(|&(first, ..)| first <= before.first + 2)
}

/// `the moderator of the forum, Rosa Lind`
fn by_title(draft: &mut Draft<'_>) {
    for nth in 0..draft.titles.len() {
        let of = draft.titles[nth];
        let head = of.title.role.end - 1;
        // `the presenter of the ceremony`, `our host for the afternoon`
        let (lead, noun) = (of.title.role.end, of.title.range.end - 1);
        let here = draft.a.is_one_of(head, &["presenter", "host", "emcee"])
            && draft.a.is_one_of(lead, &["of", "for"])
            && (draft.a.any(noun, Class::EVENT) && draft.a.is_small(noun)
                || draft
                    .a
                    .is_one_of(noun, &["afternoon", "evening", "day", "morning", "event"]));
        let role = with_small_letters(draft.a.text(head), role_of)
            .filter(|role| *role == Role::Moderator)
            .or(here.then_some(Role::Moderator))
            .or_else(|| {
                // `The chair, Rosa Lind, wanted to know …`
                let before = of.title.range.first.wrapping_sub(1);
                let its = draft.a.is_text(before, "its") && is_of_event(draft, before);
                let alone = of.title.range.len() == 1
                    && (draft.a.is_text(before, "the") || its)
                    && draft.a.is_comma(of.title.range.end);
                let chair = draft
                    .a
                    .is_one_of(head, &["chair", "chairman", "chairwoman"]);
                (alone && chair).then_some(Role::Chair)
            });
        let person = person_of_piece(draft, of.piece);
        let Some(((role, person), event)) = role.zip(person).zip(draft.event_at(head)) else {
            continue;
        };
        let who = Party::person(person);
        take_part(
            draft,
            who,
            event,
            role,
            of.title.range,
            proof(ID, 0.8),
            None,
        );
    }
}
