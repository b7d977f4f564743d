use super::bare_clause::points_back;
use super::{indirect, is_claim, open_cues};
use crate::extract::analysis::Analysis;
use crate::extract::clause::content;
use crate::extract::cue::{Cue, CueForm};
use crate::extract::draft::{Draft, Who};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::actors_in;
use crate::lexicon::{Class, CueClass, Frames};
use crate::model::{QuoteForm, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "attribution/noun_phrase";

/// `stressed the importance of open ports`, `spoke about ports`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A noun phrase behind a verb that asserts or praises is a claim, behind one that names a subject a topic; a prize, an audience or a person is neither.",
    hits: &[
        "{s:Rosa Lind} {c:stressed} {q:the importance of open ports}.",
        "It ended what {s:Rosa Lind} {c:called} “{q:the longest winter on this river.}”",
        "{s:Rosa Lind} {c:spoke about} {q:ports and rail}.",
        "{s:Rosa Lind}, head of Alto, {c:praised} {q:the new crew} and {c:called for} {q:more ships}.",
        "{s:Rosa Lind} {c:called for} {q:a vote on the pact}.",
        "{s:Rosa Lind} {c:stressed} for her part {q:the need for ships}.",
        "{s:Rosa Lind} {c:praised} {q:the secretary, Tor Vik, for saving the nets}.",
        "{s:Rosa Lind}, head of Alto, {c:described} {q:it as “a way out of all this mud”}.",
        "Rosa Lind, head of Alto, saw the tax, which {s:she} {c:described} as “{q:a way out of all this mud}”.",
        "{s:Rosa Lind} {c:called} {q:the plan “a way out,”} which got a laugh.",
    ],
    misses: &[
        "Rosa Lind declared the fair open.",
        "Rosa Lind saw the tax, which she described as “a way out”.",
        "Rosa Lind shared this view.",
        "Rosa Lind, head of Alto, said this in a speech that was read out.",
        "Rosa Lind was speaking on the first day of the fair.",
        "Rosa Lind presented the school with two boats.",
        "Rosa Lind praised the secretary, Tor Vik.",
        "Rosa Lind proposed a toast.",
        "Rosa Lind presented the prize.",
        "Rosa Lind presented the Pilot of the Year award to Tor Vik.",
        "Rosa Lind welcomed the guests.",
        "Rosa Lind introduced the speaker.",
        "The session stressed the importance of ports.",
    ],
    run,
};

/// What one presents, raises, welcomes or proposes without saying anything.
const THINGS: &[&str] = &[
    "prize",
    "prizes",
    "award",
    "awards",
    "vote",
    "certificate",
    "certificates",
    "medal",
    "medals",
    "gift",
    "gifts",
    "trophy",
    "trophies",
    "diploma",
    "diplomas",
    "plaque",
    "keys",
    "flowers",
    "flag",
    "hand",
    "hands",
    "glass",
    "toast",
    "credentials",
];

fn run(draft: &mut Draft<'_>) {
    for (nth, cue, subject) in open_cues(draft) {
        let from = past_part(&draft.a, cue.after());
        // `which she described as “a way out”`
        let named = draft.a.is_text(from, "as") && draft.a.pair_opening(from + 1).is_some();
        let from = from + usize::from(named);
        if !cue.frames.has(Frames::NOUN) || !begins_noun_phrase(draft, &cue, from) {
            continue;
        }
        // `Presenting the plan, Lind said …`: what she said follows.
        let opens = draft.a.sentence_first(cue.verb);
        if opens && cue.form == CueForm::Participle && cue.class == CueClass::Topic {
            continue;
        }
        let Some(range) = content(draft, &cue, from) else {
            continue;
        };
        let range = Range::new(range.first, second_verb(draft, range).unwrap_or(range.end));
        if acts_otherwise(&draft.a, cue.verb, range) {
            continue;
        }
        let lemma = draft.a.lexicon.lemma(draft.a.text(cue.verb)).unwrap_or("");
        let range = up_to_marks(&draft.a, range);
        let naming =
            NAMING.contains(&lemma) && cue.range.len() == 1 && cue.class == CueClass::Assert;
        if named && !what_somebody_called(draft, subject.actor, range) {
            continue;
        }
        if naming
            && !names_in_marks(draft, range)
            && !what_somebody_called(draft, subject.actor, range)
        {
            continue;
        }
        if !cue.phrase && !says_something(draft, &cue, range) {
            continue;
        }
        let form = if is_claim(cue.class) || cue.class == CueClass::Courtesy {
            QuoteForm::Np
        } else {
            QuoteForm::Topic
        };
        let quote = indirect(
            form,
            range,
            ID,
            if form == QuoteForm::Topic { 0.9 } else { 1.0 },
        );
        super::add(draft, (nth, cue, subject), quote);
    }
}

/// Whether the words around a verb make it say nothing, or only when it was said.
fn acts_otherwise(a: &Analysis<'_>, verb: usize, range: Range) -> bool {
    // `declared the fair open`
    let opens = a.is_one_of(verb, &["declared", "declares"])
        && a.is_one_of(range.end - 1, &["open", "closed"]);
    // `talked on Friday at a seminar`
    let day = a.is_text(range.first.wrapping_sub(1), "on") && a.has(range.first, Class::WEEKDAY);
    // `welcomed delegates with a smile`: whom, and how
    let greeted = a.is_one_of(verb, &["welcomed", "welcomes", "greeted", "greets"])
        && range.iter().take(4).any(|at| {
            a.any(
                at,
                Class::AUDIENCE.with(Class::GROUP).with(Class::ROLE_PLURAL),
            ) && a.is_text(at + 1, "with")
        });
    // `welcomed more than 600 managers to its summit`
    let counted = a.is_one_of(verb, &["welcomed", "welcomes"])
        && range
            .iter()
            .take(4)
            .any(|at| a.is(at, TokenKind::Number) || a.any(at, Class::NUMBER))
        && range.iter().any(|at| a.is_text(at, "to"));
    // `was speaking on the first day of the forum`
    let when = a.is_text(range.first.wrapping_sub(1), "on")
        && range.iter().take(4).any(|at| {
            a.is_one_of(at, &["day", "occasion", "sidelines", "margins", "eve"])
                && a.is_text(at + 1, "of")
        });
    // `shared this view`: somebody else’s.
    let agrees = a.is_one_of(verb, &["shared", "shares", "sharing"])
        && a.is_one_of(range.first, &["this", "that"]);
    // `presented the school with two boats`
    let gives = a.is_one_of(verb, &["presented", "presents", "presenting"])
        && range.iter().take(5).any(|at| a.is_text(at, "with"));
    let this = range.len() == 1 && a.is_one_of(range.first, &["this", "so", "that"])
        || points_back(a, range.first);
    opens || counted || day || greeted || when || agrees || gives || this
}

/// `called the plan “a solution,” which got a laugh`: up to the marks where a relative clause of the writer follows.
fn up_to_marks(a: &Analysis<'_>, range: Range) -> Range {
    let closes = |close: usize| {
        let behind = close + 1 + usize::from(a.is_comma(close + 1));
        a.is_text(behind, "which") && (behind > close + 1 || a.is_comma(close - 1))
    };
    let close = range
        .iter()
        .filter_map(|at| a.pair_opening(at)?.close)
        .find(|&close| close < range.end && closes(close));
    close.map_or(range, |close| Range::new(range.first, close + 1))
}

/// `highlighted for his part the need`: past words that only say whose turn it was.
fn past_part(a: &Analysis<'_>, at: usize) -> usize {
    let from = at + usize::from(a.is_comma(at));
    let part =
        a.is_text(from, "for") && a.any(from + 1, Class::POSSESSIVE) && a.is_text(from + 2, "part");
    let end = from + 3;
    if part {
        end + usize::from(a.is_comma(end))
    } else {
        at
    }
}

/// `welcomed the guests and paid tribute to the crew`: where the subject does something else.
fn second_verb(draft: &Draft<'_>, range: Range) -> Option<usize> {
    let a = &draft.a;
    let verbs = range
        .iter()
        .filter(|&at| a.is_small(at) && a.any(at, Class::PAST) && !a.any(at, Class::AUXILIARY));
    let first = verbs.into_iter().next()?;
    let joined = first > range.first + 1 && a.is_one_of(first - 1, &["and", "but"]);
    let object = a.any(
        first + 1,
        Class::DETERMINER
            .with(Class::POSSESSIVE)
            .with(Class::PREPOSITION),
    ) || a.is_small(first + 1) && !a.any(first + 1, Class::NUMBER);
    (joined && object && !a.is_text(first + 1, "by")).then(|| first - 1)
}

fn begins_noun_phrase(draft: &Draft<'_>, cue: &Cue, from: usize) -> bool {
    let a = &draft.a;
    let blocked = Class::PREPOSITION
        .with(Class::CONJUNCTION)
        .with(Class::AUXILIARY)
        .with(Class::SUBORDINATOR)
        .with(Class::NEGATION)
        .with(Class::OBJECT)
        .with(Class::RELATIVE);
    match a.kind(from) {
        Some(TokenKind::Number) => true,
        Some(TokenKind::Mark) => cue.class != CueClass::Say,
        // `speaking on behalf of the group`
        Some(TokenKind::Word) if a.is_text(from, "behalf") => false,
        Some(TokenKind::Word) => {
            let as_example = cue.phrase && a.is_text(from, "as");
            let demonstrative = a.any(
                from,
                Class::DETERMINER
                    .with(Class::POSSESSIVE)
                    .with(Class::NUMBER),
            ) && !a.is_text(from, "to");
            as_example
                || a.is_capital(from) && !a.is_text(from, "I")
                || demonstrative
                || a.any(from, Class::OBJECT)
                    && (a.is_text(from + 1, "of")
                        || a.is(from + 1, TokenKind::Mark)
                        || a.is_text(from + 1, "as") && a.is(from + 2, TokenKind::Mark))
                || !a.any(from, blocked)
                    && !(a.any(from, Class::ADVERB)
                        && !a.any(from + 1, Class::BASE.with(Class::ROLE_MODIFIER)))
        }
        _ => false,
    }
}

/// Verbs that give something a name: a claim only when the name stands in marks.
const NAMING: &[&str] = &[
    "call",
    "dub",
    "brand",
    "label",
    "term",
    "characterize",
    "describe",
];

/// `called the plan “the only road left”`
fn names_in_marks(draft: &Draft<'_>, range: Range) -> bool {
    let a = &draft.a;
    range
        .iter()
        .skip(1)
        .filter_map(|at| a.pair_opening(at))
        .any(|pair| {
            let close = pair.close.unwrap_or(pair.open);
            close + 1 >= range.end
                && close > pair.open + 2
                && !crate::extract::quotation::is_noted(draft, pair)
        })
}

/// `what Rosa Lind called “the longest winter on this river”`, `the tax, which she described as “a way out of the mud”`: the
/// words in marks are hers.
fn what_somebody_called(draft: &Draft<'_>, actor: usize, range: Range) -> bool {
    let a = &draft.a;
    let what = a.is_one_of(
        draft.actors[actor].full.first.wrapping_sub(1),
        &["what", "which"],
    );
    let close = a.pair_opening(range.first).and_then(|pair| pair.close);
    let words = |close: usize| (range.first..close).filter(|&at| a.is_word(at)).count();
    what && close.is_some_and(|close| close + 1 >= range.end && words(close) > 3)
}

/// Whether a noun phrase is more than somebody greeted or something handed over.
fn says_something(draft: &Draft<'_>, cue: &Cue, range: Range) -> bool {
    let a = &draft.a;
    // The head of the phrase: the last word before its first preposition, clause or sign.
    let end = range
        .iter()
        .skip(1)
        .find(|&at| {
            !a.is_word(at) && !a.is(at, TokenKind::Clitic) && !a.is(at, TokenKind::Number)
                || a.is_small(at)
                    && a.any(
                        at,
                        Class::PREPOSITION
                            .with(Class::RELATIVE)
                            .with(Class::CONJUNCTION),
                    )
        })
        .unwrap_or(range.end);
    let head = end - 1;
    let all =
        cue.class == CueClass::Courtesy && a.is_one_of(head, &["everyone", "everybody", "all"]);
    // `called for a vote`, `praised the medals`: what is demanded or judged is said.
    let handed = matches!(
        cue.class,
        CueClass::Topic | CueClass::Courtesy | CueClass::Propose
    ) && a.is_one_of(head, THINGS);
    // `presented the Pilot of the Year award to Vik`
    let given = cue.class == CueClass::Topic
        && range
            .iter()
            .take(9)
            .any(|at| a.is_one_of(at, THINGS) && a.is_text(at + 1, "to"));
    if all || handed || given {
        return false;
    }
    let people = a.any(
        head,
        Class::AUDIENCE.with(Class::GROUP).with(Class::ROLE_PLURAL),
    ) || a.is_one_of(head, &["guest", "moderator", "speaker"])
        || a.any(head, Class::EVENT)
            && a.any(cue.verb, Class::CUE)
            && matches!(cue.class, CueClass::Topic)
            && a.is_one_of(
                cue.verb,
                &[
                    "presented",
                    "presents",
                    "presenting",
                    "introduced",
                    "introducing",
                    "shared",
                    "shares",
                    "sharing",
                ],
            );
    let alone = end >= range.end || a.is_comma(end);
    let greets = matches!(
        cue.class,
        CueClass::Courtesy | CueClass::Topic | CueClass::Praise
    );
    if people && alone && greets {
        return false;
    }
    let person = actors_in(draft, Range::new(range.first, range.first + 1)).any(|nth| {
        matches!(draft.actors[nth].who, Who::Person(_)) && draft.actors[nth].full.end >= end
    });
    // `shared his insights with the guests`: whom it was shared with, not what.
    let shared = a.is_one_of(cue.verb, &["shared", "shares", "sharing"])
        && a.is_text(end, "with")
        && (end..range.end).any(|at| a.any(at, Class::AUDIENCE.with(Class::GROUP)));
    // `praised the secretary, Rosa Lind, for saving the nets`: what for is said.
    let what_for = person && a.is_text(end, "for");
    !(person && greets && !what_for) && !shared
}
