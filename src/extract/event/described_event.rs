use super::noun::{happens, kind_of, ordinal, phrase_start, topic_end};
use super::{Sight, Sighting, is_sighted, proof, sight};
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, RuleId, TitleBasis};
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "event/described_event";

/// `a panel discussion on rail was held`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "An event noun with an article and a topic or adjective, in a clause that tells that it took place, describes an event.",
    hits: &[
        "A {e:panel discussion on open ports} was held at noon.",
        "As part of the {e:opening ceremony of the Alto Center}, songs were sung.",
    ],
    misses: &["A meeting would help.", "He called for a summit on ports."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for head in draft.a.with(Class::EVENT) {
        let a = &draft.a;
        if !a.is_small(head)
            || !a.has(head, Class::EVENT)
            || a.enclosing(head).is_some()
            || draft.in_boilerplate(head)
        {
            continue;
        }
        let kind = kind_of(a, head);
        let compound = a.is_small(head + 1) && a.has(head + 1, Class::EVENT);
        let passing = matches!(
            kind,
            EventKind::Segment | EventKind::Part | EventKind::Announcement | EventKind::Launch
        ) || a.is_text(head, "week");
        if compound || passing || a.is_text(head, "opening") {
            continue;
        }
        let (first, article) = phrase_start(a, head);
        let sentence = a.sentence(head);
        let topic = topic_end(a, head, sentence.end);
        // `the opening ceremony of the Tarn Forum`: a part of what is named.
        let of_event = a.is_text(head + 1, "of")
            && topic.is_some_and(|end| is_sighted(draft, Range::new(head + 2, end)));
        let topic = topic.filter(|_| !of_event);
        let phrase = Range::new(first, topic.unwrap_or(head + 1));
        let Some(article) = article else { continue };
        let indefinite = a.is_one_of(article, &["a", "an", "another"]);
        let definite = a.is_text(article, "the");
        let status = super::named_event::status(draft, phrase);
        // `the next forum will be held in May`, whoever says it
        let coming = (a.is_text(first, "next") || ordinal(a, first).is_some())
            && (head..head + 4).any(|at| a.is_one_of(at, &["will", "is", "takes"]))
            || a.is_comma(phrase.end)
                && a.is_text(phrase.end + 1, "which")
                && (phrase.end + 2..phrase.end + 6).any(|at| a.is_text(at, "will"));
        let ceremonial = a.is_one_of(head, &["ceremony", "session", "plenary"])
            && a.is_one_of(
                head - 1,
                &[
                    "opening",
                    "closing",
                    "signing",
                    "award",
                    "awards",
                    "plenary",
                    "inauguration",
                    "handover",
                ],
            );
        let on = topic.is_some() && a.is_one_of(head + 1, &["on", "about"]);
        let telling = definite && (ceremonial || on)
            || indefinite && (phrase.len() > 1)
            || topic.is_some() && a.is_text(head + 1, "of")
            || indefinite && topic.is_some()
            || of_event && definite
            || coming;
        let title_line = matches!(a.blocks[a.block_of(head)].kind, BlockKind::Title);
        if !telling
            || is_sighted(draft, phrase)
            || draft.is_said(head) && !title_line && !coming
            || !happens(a, phrase)
            || a.is(head + 1, TokenKind::Mark)
        {
            continue;
        }
        let sighting = Sighting {
            sight: Sight::New,
            title: phrase,
            evidence: phrase,
            head,
            kind,
            basis: TitleBasis::Described,
            status,
            proof: proof(ID, 0.8),
        };
        sight(draft, sighting);
    }
}
