use super::noun::{phrase_start, topic_end};
use super::{Sighting, is_sighted, proof, sight};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::{Class, List};
use crate::model::{EventKind, RuleId};
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "event/announcement";

/// `next came the announcement of …`, `saw the signing of …`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "An announcement, a signing or a launch that the program comes to is an event of its own; so is an agreement that was signed.",
    hits: &[
        "Next came the {e:announcement of the “Green Ports Initiative”}.",
        "The day ended with the {e:signing of a memorandum}.",
        "The Tarn Forum was held in May. At its end, a {e:Memorandum on Boats was signed}.",
        "The Tarn Forum was held in May. Kenya and Ghana {e:signed a memorandum on boats}.",
        "The Tarn Forum was held in May. A day was given to the {e:signing of the Tarn Charter}.",
    ],
    misses: &[
        "Rosa Lind made an announcement.",
        "He welcomed the signing of the pact.",
        "The Tarn Forum was held in May. No letter was signed.",
    ],
    run,
};

/// `a Memorandum on Boats was signed`
fn signed(draft: &mut Draft<'_>) {
    for &verb in draft.a.event_words().iter() {
        let a = &draft.a;
        let be = verb.wrapping_sub(1);
        let passive = a.is_text(verb, "signed") && a.any(be, Class::BE) && !a.is_text(be, "be");
        if !passive || a.enclosing(verb).is_some() || draft.in_boilerplate(verb) {
            continue;
        }
        let paper = (a.sentence(verb).first..be)
            .rev()
            .take(12)
            .take_while(|&at| a.is_word(at) || a.is(at, TokenKind::Mark))
            .find(|&at| is_paper(a, at));
        let footnote = a.blocks[a.block_of(verb)].kind == BlockKind::Footnote;
        let Some(paper) = paper.filter(|_| !footnote && !draft.is_said(verb)) else {
            continue;
        };
        let (first, article) = phrase_start(a, paper);
        // `The memorandum was signed`: one that was told of before.
        let known = article.is_some_and(|at| a.is_text(at, "the")) && paper + 1 == be;
        let range = Range::new(first, verb + 1);
        if known || is_sighted(draft, range) {
            continue;
        }
        let found = Sighting::described(range, verb, EventKind::Announcement, proof(ID, 0.8));
        sight(draft, found);
    }
}

/// `Angola and Namibia signed a memorandum on boats.`
fn signs(draft: &mut Draft<'_>) {
    let a = &draft.a;
    // One signing is told of more than once where a ceremony has the name.
    let ceremony = a.event_words().iter().any(|&at| {
        a.is_text(at, "signing") && a.is_one_of(at + 1, &["ceremony", "of"]) && a.is_small(at + 1)
    });
    if ceremony {
        return;
    }
    for &verb in draft.a.event_words().iter() {
        let a = &draft.a;
        let active = a.is_text(verb, "signed") && !a.any(verb.wrapping_sub(1), Class::BE);
        let indefinite = a.is_one_of(verb + 1, &["a", "an"]);
        if !active || !indefinite || a.enclosing(verb).is_some() || draft.in_boilerplate(verb) {
            continue;
        }
        let paper = (verb + 2..verb + 7)
            .take_while(|&at| a.is_word(at))
            .find(|&at| is_paper(a, at));
        let Some(paper) = paper.filter(|_| !draft.is_said(verb)) else {
            continue;
        };
        let limit = a.sentence(verb).end;
        let end = topic_end(a, paper, limit).unwrap_or(paper + 1);
        let range = Range::new(verb, end);
        if is_sighted(draft, range) {
            continue;
        }
        let found = Sighting::described(range, verb, EventKind::Announcement, proof(ID, 0.8));
        sight(draft, found);
    }
}

/// A noun for what is signed.
fn is_paper(a: &Analysis<'_>, at: usize) -> bool {
    let kind = || a.lexicon.kind(List::Initiative, a.text(at));
    a.has(at, Class::INITIATIVE) && matches!(kind(), Some("agreement" | "declaration"))
}

fn run(draft: &mut Draft<'_>) {
    signed(draft);
    signs(draft);
    for &head in draft.a.event_words().iter() {
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
        // `given over to workshops and to the signing of the Tarn Charter`
        let named = a.is_one_of(head, &["signing", "launch", "unveiling"])
            && a.is_text(head.wrapping_sub(1), "the")
            && a.is_one_of(
                head.wrapping_sub(2),
                &["to", "with", "by", "for", "at", "during", "after"],
            )
            && (head + 2..head + 4).any(|at| a.is_capital(at));
        let comes = comes || named && !draft.is_said(head);
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
        let found = Sighting::described(range, head, kind, proof(ID, 0.9));
        sight(draft, found);
    }
}
