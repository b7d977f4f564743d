use super::{indirect, open_cues};
use crate::extract::clause::content;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::{Class, CueClass, Frames};
use crate::model::{QuoteForm, RuleId};

const ID: RuleId = "attribution/infinitive";

/// `urged states to sign`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "An infinitive behind a directive verb is reported; who is addressed stands between the two, or nobody does.",
    hits: &[
        "{s:Rosa Lind} {c:urged} all states {q:to sign the pact}.",
        "{s:Rosa Lind} {c:urged} all states {q:not to sign the pact}.",
        "{s:Rosa Lind} {c:told} the guests {q:to sign the book}.",
        "{s:Rosa Lind} {c:asked} the guests {q:to “think of boats”}.",
        "{s:Rosa Lind} {c:pledged} {q:to open two ports}.",
    ],
    misses: &[
        "Rosa Lind invited the guests.",
        "Rosa Lind asked not to be named.",
        "Rosa Lind begged to differ.",
        "Rosa Lind warned attempts to close the port.",
        "Rosa Lind called for states to sign.",
    ],
    run,
};

/// The longest addressee. Units: tokens.
const LONGEST: usize = 14;

/// What stands behind `to`: `to sign`, `to quickly sign`, `to be`, `to have`.
const VERB_OR_ADVERB: Class = Class::BASE
    .with(Class::ADVERB)
    .with(Class::BE)
    .with(Class::HAVE);

fn run(draft: &mut Draft<'_>) {
    for (nth, cue, subject) in open_cues(draft) {
        if !cue.frames.has(Frames::INFINITIVE) || draft.a.is_text(cue.range.end - 1, "for") {
            continue;
        }
        let after = cue.after();
        let limit = draft.a.sentence_body(cue.verb).end.min(after + LONGEST);
        let reach = (after..limit)
            .take_while(|&at| !draft.a.is_clear_verb(at) && !draft.a.is_comma(at))
            .last()
            .map_or(after, |last| last + 1);
        let a = &draft.a;
        let to = (after..reach).find(|&at| {
            // `asked all to “think of boats”`
            let quoted = a.pair_opening(at + 1).is_some()
                && a.is_small(at + 2)
                && a.has(at + 2, Class::BASE);
            let unlisted = a.is_small(at + 1)
                && (at == after || a.class(at + 1).is_unknown())
                && !a.any(at + 1, Class::DETERMINER);
            a.is_text(at, "to") && (a.any(at + 1, VERB_OR_ADVERB) || quoted || unlisted)
        });
        let Some(to) = to else { continue };
        // `asked all states not to sign`
        let first = to - usize::from(draft.a.is_one_of(to.wrapping_sub(1), &["not", "never"]));
        let direct =
            first == after && (cue.class != CueClass::Ask || draft.a.is_text(cue.verb, "asked"));
        if first == after && !direct {
            continue;
        }
        // `asked not to be named`
        let hidden = draft.a.is_text(to.wrapping_sub(1), "not")
            && draft.a.is_text(to + 1, "be")
            && draft
                .a
                .is_one_of(to + 2, &["named", "identified", "quoted"]);
        // `warned failure to act would cost lives`: nobody is addressed.
        let people = Class::AUDIENCE
            .with(Class::GROUP)
            .with(Class::ROLE_PLURAL)
            .with(Class::OBJECT)
            .with(Class::ROLE);
        let addressed = first < to
            || (after..first).any(|at| a.any(at, people) || a.is_capital(at))
            || a.is_one_of(first.wrapping_sub(1), &["hall", "room"]);
        if a.is_one_of(cue.verb, &["warned", "warns", "warning"]) && !addressed {
            continue;
        }
        // `begged to differ`
        if hidden || draft.a.is_text(to + 1, "differ") {
            continue;
        }
        let Some(range) = content(draft, &cue, first) else {
            continue;
        };
        let mut quote = indirect(QuoteForm::Infinitive, range, ID, 1.0);
        if first > after {
            quote.addressee = Some(Range::new(after, first));
        }
        super::add(draft, (nth, cue, subject), quote);
    }
}
