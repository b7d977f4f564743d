use super::bare_clause::has_present;
use super::{is_told, open_cues};
use crate::extract::clause::{content, has_clause, trim};
use crate::extract::cue::{Cue, CueForm};
use crate::extract::draft::{Draft, QuoteDraft};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::{Link, Subject};
use crate::lexicon::{Class, CueClass, Frames};
use crate::model::{QuoteForm, QuoteKind, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "attribution/parenthetical";

/// `Ports, Lind noted, must open.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A subject and its reporting verb between commas, or behind the last comma of a sentence, report the rest of the sentence.",
    hits: &[
        "{q:Nets had been mended}, {c:replied} {s:Tor Vik}, head of Brint: {q:in winter, half of the crews had none}.",
        "Rosa Lind, head of Alto, spoke. {q:Ports}, {s:Ms. Lind} {c:noted}, {q:must open}.",
        "Rosa Lind, head of Alto, spoke. {q:Ports must open}, {s:Lind} {c:said}.",
        "{q:Ports must open}, {c:noted} {s:Rosa Lind}, head of Alto.",
        "Rosa Lind, head of Alto, spoke. {q:Ports must open}, {s:Lind} {c:said} today as the meeting closed.",
        "{q:Nets were weak}, {c:argued} {s:Rosa Lind}, head of Alto, a maker of nets.",
        "{q:Ports must open}, {c:noted} {s:Rosa Lind} of the Alto Fund, which owns two.",
        "Rosa Lind, head of Alto, spoke. {q:Who will pay}, {s:she} {c:asked}, {q:when the boats sink}?",
        "Rosa Lind, head of Alto, spoke. {q:In Oslo alone}, {s:she} {c:said}, {q:many women now earn less}.",
        "Rosa Lind, head of Alto, spoke. As {s:Ms. Lind} {c:noted}, {q:ports must open}.",
        "Rosa Lind, head of Alto, spoke. {q:Ports must open}, {s:Lind} {c:told} the board on Monday.",
        "Rosa Lind, head of Alto, spoke. {q:The word “port”}, {s:she} {c:said}, {q:had not come up}.",
        "Rosa Lind, head of Alto, spoke. {q:At the meeting nobody spoke of nets}, {s:Lind} {c:said}.",
        "Rosa Lind, head of Alto, spoke. {q:Fares will fall}, {s:Lind} {c:said}; it was her first visit to Oslo.",
        "Rosa Lind, head of Alto, pointed to Oslo, where, {s:she} {c:said}, {q:two towns share the cost of nets}.",
        "Rosa Lind, head of Alto, spoke. {q:Firms are not mean}, {s:Lind} {c:said}; {q:they have no money}.",
        "Rosa Lind, head of Alto, spoke. {q:Ports must open}, {s:Lind} {c:said}; Tor Vik, head of Brint, left.",
    ],
    misses: &[
        "After lunch, Rosa Lind said that ports must open.",
        "Presiding over the ceremony, Rosa Lind, MP, urged the Centre.",
        "In Oslo, Rosa Lind noted, among others, the harvest.",
        "In her address titled “Clouds and Nets”, Ms Rosa Lind exhorted the guests to go.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for (nth, cue, subject) in open_cues(draft) {
        let Some(aside) = aside(draft, &cue, subject) else {
            continue;
        };
        let body = draft.a.sentence_body(cue.verb);
        // `Who, he asked, will pay?`: only a question is asked so.
        if cue.class == CueClass::Ask && !draft.a.is_text(body.end, "?") {
            continue;
        }
        // `pointed to Oslo, where, she said, nets are free`: what she said begins behind.
        let inner = draft
            .a
            .is_one_of(aside.first.wrapping_sub(1), &["where", "which"])
            && draft.a.is_comma(aside.first.wrapping_sub(2));
        let start = if inner {
            aside.first
        } else {
            clause_start(draft, body.first, aside.first)
        };
        let before = trim(&draft.a, Range::new(start, aside.first));
        let goes_on = draft.a.is_comma(aside.end)
            || matches!(
                draft.a.kind(aside.end),
                Some(TokenKind::Dash | TokenKind::Colon)
            )
            || goes_on_behind_semicolon(draft, aside.end, body.end);
        // `…, said Rosa Lind of Alto, which owns the port`: about her, and not said by her.
        let about = subject.link == Link::Inverted
            && draft
                .a
                .is_one_of(aside.end + 1, &["which", "who", "whose", "whom"]);
        let after = content(draft, &cue, aside.end).filter(|_| goes_on && !about);
        // `…, Lind said on Monday, giving all a date`: what it did, told by the writer.
        let after = after.filter(|after| {
            !draft.a.any(after.first, Class::ING)
                || subject.link != Link::Before
                || before.is_empty()
        });
        // `…, argued Rosa Lind, head of Alto, a maker of nets`: words without a verb are about her too.
        let verb = |after: Range| draft.a.is_finite(after.first) || has_clause(&draft.a, after);
        let after = after.filter(|&after| subject.link != Link::Inverted || verb(after));
        let content: Vec<Range> = std::iter::once(before)
            .filter(|before| !before.is_empty())
            .chain(after)
            .collect();
        let words: usize = content.iter().map(|range| range.len()).sum();
        // `…, Lind said, the Tarn News reported.`: the outlet is the channel.
        let told = content.iter().any(|range| is_told(draft, *range));
        // `In a signing ceremony at noon, they agreed on nets`: where and when it was said.
        let says = |range: &Range| {
            let base = draft.a.any(range.first, Class::ADVERB)
                && draft.a.has(range.first + 1, Class::BASE);
            base || has_present(&draft.a, *range) || range.iter().any(|at| draft.a.is_finite(at))
        };
        // `Presiding over the ceremony, Lind urged the Centre to act`: what she did meanwhile.
        let led = content.first().is_some_and(|range| {
            let fronted = range.first == body.first && draft.a.any(range.first, Class::ING);
            fronted || draft.a.any(range.first, Class::PREPOSITION)
        });
        // `In her address titled “Clouds”, Lind urged the guests to …`: where she said it.
        let there = content.first().is_some_and(|range| {
            let noun = (range.first + 1..range.first + 4)
                .any(|at| draft.a.any(at, Class::EVENT.with(Class::MESSAGE)));
            // `At the meeting nobody spoke of nets, Lind said.` is a clause.
            let clause = range.iter().any(|at| {
                draft.a.is_finite(at)
                    && draft.a.enclosing(at).is_none()
                    && !draft.a.any(at, Class::EVENT.with(Class::MESSAGE))
                    && !draft.a.is_one_of(at, &["entitled", "titled", "called"])
            });
            draft.a.is_one_of(range.first, &["at", "during", "in"]) && noun && !clause
        });
        let setting = led && (!content.iter().any(says) || there && content.len() == 1);
        if words < 3 || told || setting || !says_something(draft, &content) {
            continue;
        }
        let quote = QuoteDraft::new(
            QuoteKind::Indirect,
            QuoteForm::Parenthetical,
            content,
            ID,
            0.95,
        );
        super::add(draft, (nth, cue, subject), quote);
    }
}

/// `Firms are not mean, Lind countered; they have no money.`: the same statement goes on, and nobody else acts or speaks.
fn goes_on_behind_semicolon(draft: &Draft<'_>, at: usize, end: usize) -> bool {
    let a = &draft.a;
    let first = at + 1;
    let thing = a.is_one_of(
        first,
        &[
            "it", "that", "there", "these", "they", "this", "those", "what",
        ],
    );
    let cues = draft.cues.partition_point(|cue| cue.verb < first);
    let speaks = draft.cues[cues..]
        .iter()
        .zip(&draft.subjects[cues..])
        .take_while(|(cue, _)| cue.verb < end)
        .any(|(_, subject)| subject.is_some());
    // `…; they then went to lunch`: what is told in the past may be the writer's.
    let verb = (first..end).find(|&at| a.is_finite(at));
    let present = verb.is_some_and(|verb| {
        !a.any(verb, Class::PAST) && !a.is_one_of(verb, &["was", "were", "had", "did"])
    });
    a.is(at, TokenKind::Semicolon) && thing && !speaks && present
}

/// The stretch of subject and cue with the comma before it left out, if it stands as an aside.
fn aside(draft: &Draft<'_>, cue: &Cue, subject: Subject) -> Option<Range> {
    let a = &draft.a;
    if cue.form != CueForm::Finite || !cue.frames.has(Frames::PARENTHETICAL) || cue.phrase {
        return None;
    }
    let actor = draft.actors.get(subject.actor)?;
    let range = match subject.link {
        Link::Before => Range::new(actor.full.first, cue.after()),
        Link::Inverted => Range::new(cue.start, actor.full.end),
        Link::Relative
        | Link::Coordinated
        | Link::Participle
        | Link::Infinitive
        | Link::Distant => return None,
    };
    let body = a.sentence_body(cue.verb);
    // `As Lind noted, ports must open.`
    let led = range.first > body.first && a.is_text(range.first - 1, "as");
    let first = range.first - usize::from(led);
    let comma = first
        .checked_sub(1)
        .filter(|&at| at > body.first && (a.is_comma(at) || a.is(at, TokenKind::Dash)));
    let opens = led && first <= body.first + 1;
    let start = comma.or(opens.then_some(first))?;
    let mut end = range.end;
    // An actor's phrase may have taken its closing comma in.
    if a.is_comma(end.wrapping_sub(1)) {
        end -= 1;
    }
    // `…, Lind said on Monday.` `…, Lind told reporters.`
    let closes = |at: usize| {
        at >= body.end
            || matches!(
                a.kind(at),
                Some(
                    TokenKind::Comma
                        | TokenKind::Semicolon
                        | TokenKind::Colon
                        | TokenKind::Dash
                        | TokenKind::Close
                )
            )
    };
    // `…, Lind said today as the meeting closed.`
    let while_ =
        end + usize::from(a.any(end, Class::ADVERB.with(Class::TIME)) || a.is_text(end, "today"));
    if a.is_one_of(while_, &["as", "when", "while", "after", "before"])
        && has_clause(a, Range::new(body.first, start))
    {
        return Some(Range::new(start, body.end));
    }
    if !closes(end) {
        let wanted = cue.frames.has(Frames::INFINITIVE) && a.is_text(end, "to");
        let adverbial = a.any(
            end,
            Class::PREPOSITION.with(Class::WEEKDAY).with(Class::ADVERB),
        ) || cue.frames.has(Frames::ADDRESSEE) && !a.is_text(end, "that");
        let next = (end..body.end.min(end + 14))
            .find(|&at| closes(at))
            .unwrap_or(body.end);
        let plain =
            (end..next).all(|at| !a.is_finite(at) && !a.is_text(at, "that")) && next - end < 14;
        if !adverbial || wanted || !plain {
            return None;
        }
        end = next;
    }
    if opens {
        return a.is_comma(end).then_some(Range::new(start, end));
    }
    // `After lunch, Lind noted, among others, the harvest.`: what stands before must be able to be said.
    let subordinate = a.any(
        body.first,
        Class::PREPOSITION
            .with(Class::SUBORDINATOR)
            .with(Class::ADVERB),
    ) && start - body.first <= 6
        && end < body.end
        && !a.is_finite(end + 1)
        && !has_clause(a, Range::new(end + 1, body.end))
        && !has_present(a, Range::new(end + 1, body.end))
        && !(a.any(end + 1, Class::ADVERB) && a.has(end + 2, Class::BASE));
    (!subordinate).then_some(Range::new(start, end))
}

/// Where the reported clause begins: behind the last `;` or `:` before the aside.
fn clause_start(draft: &Draft<'_>, first: usize, end: usize) -> usize {
    (first..end)
        .rev()
        .find(|&at| {
            matches!(
                draft.a.kind(at),
                Some(TokenKind::Semicolon | TokenKind::Colon)
            )
        })
        .map_or(first, |at| at + 1)
}

/// Whether the fragments hold a finite verb between them.
fn says_something(draft: &Draft<'_>, content: &[Range]) -> bool {
    content.iter().any(|range| {
        range
            .iter()
            .any(|at| draft.a.is_finite(at) || draft.a.any(at, Class::VERB) && draft.a.is_small(at))
    })
}
