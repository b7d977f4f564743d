use super::{indirect, open_cues};
use crate::extract::analysis::Analysis;
use crate::extract::clause::content;
use crate::extract::cue::Cue;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::{Class, Frames};
use crate::model::{QuoteForm, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "attribution/that_clause";

/// `Lind said that ports must open.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A clause with `that` behind a reporting verb is reported; an addressee or an adverbial may stand between.",
    hits: &[
        "{s:Rosa Lind} {c:said} that {q:ports must open}.",
        "{s:Rosa Lind} {c:told} reporters in Oslo that {q:ports must open}.",
        "{s:Rosa Lind} {c:said} that {q:ports must open}, a demand shared by Vik.",
        "{s:Rosa Lind} {c:expressed hope} that {q:ports would open}.",
        "{s:Rosa Lind} {c:grumbled} as the session closed that {q:the day had been long}.",
    ],
    misses: &[
        "Rosa Lind noted the ports that opened.",
        "Rosa Lind moved that year to Oslo.",
        "Rosa Lind reported on two ports that have grown.",
        "The figures show that fares fell.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for (nth, cue, subject) in open_cues(draft) {
        if !cue.frames.has(Frames::THAT) {
            continue;
        }
        let Some(that) = complementizer(&draft.a, &cue) else {
            continue;
        };
        // `moved that year to Oslo`, `charged that way`: a determiner, behind verbs that mostly do something else.
        let time = draft.a.any(that + 1, Class::TIME)
            || draft
                .a
                .is_one_of(that + 1, &["direction", "evening", "way", "year"]);
        if cue.frames == Frames::THAT && time {
            continue;
        }
        let Some(range) = content(draft, &cue, that + 1) else {
            continue;
        };
        let mut quote = indirect(QuoteForm::ThatClause, range, ID, 1.0);
        if that > cue.after()
            && cue.frames.has(Frames::ADDRESSEE)
            && !draft.a.any(cue.after(), Class::PREPOSITION)
        {
            quote.addressee = Some(Range::new(cue.after(), that));
        }
        super::add(draft, (nth, cue, subject), quote);
    }
}

/// Words that can begin a clause and no noun phrase behind `that`.
const CLAUSE: Class = Class::DETERMINER
    .with(Class::POSSESSIVE)
    .with(Class::SUBJECT);

/// The `that` which leads in the content: right behind the cue, or behind an addressee or adverbial.
fn complementizer(a: &Analysis<'_>, cue: &Cue) -> Option<usize> {
    let after = cue.after();
    if a.is_text(after, "that") && a.is_small(after) {
        // `stressed that need`: a determiner before a lone noun is no complementizer.
        return Some(after);
    }
    // `grumbled as the session closed that nobody came`
    if a.is_one_of(after, &["as", "when", "after", "before"]) {
        let behind = after + 1..a.sentence(cue.verb).end.min(after + 10);
        let that = behind
            .take_while(|&at| a.is_word(at) || a.is(at, TokenKind::Clitic))
            .find(|&at| a.is_text(at, "that"));
        return that.filter(|&that| that > after + 2 && a.any(that + 1, CLAUSE));
    }
    // `said drily that`, `would say only that`
    if a.is_small(after) && a.text(after).ends_with("ly") && a.is_text(after + 1, "that") {
        return Some(after + 1);
    }
    let adverbial = a.any(
        after,
        Class::PREPOSITION.with(Class::ADVERB).with(Class::WEEKDAY),
    ) || a.is_comma(after);
    if !adverbial && !cue.frames.has(Frames::ADDRESSEE) {
        return None;
    }
    let limit = a.sentence(cue.verb).end.min(after + 16);
    let mut commas = 0;
    for at in after..limit {
        if a.is_text(at, "that") && a.is_small(at) {
            // `reported on two ports that have grown`: what they did.
            if commas == 0 && a.any(after, Class::PREPOSITION) && a.is_finite(at + 1) {
                return None;
            }
            let noun_before = a.is_small(at - 1)
                && a.class(at - 1).is_unknown()
                && !cue.frames.has(Frames::ADDRESSEE)
                && commas == 0
                && cue.frames.has(Frames::NOUN)
                && !adverbial;
            return (!noun_before).then_some(at);
        }
        // `urged states to count what that cost`: the infinitive is the content.
        let verb = a.any(at + 1, Class::BASE) || a.is_small(at + 1) && a.class(at + 1).is_unknown();
        if cue.frames.has(Frames::INFINITIVE) && a.is_text(at, "to") && verb {
            return None;
        }
        commas += usize::from(a.is_comma(at));
        let stops = commas > 2
            || a.is_finite(at)
            || matches!(
                a.kind(at),
                Some(TokenKind::Mark | TokenKind::Semicolon | TokenKind::Colon | TokenKind::Period)
            );
        if stops || a.any(at, Class::WH) {
            return None;
        }
    }
    None
}
