use super::bare_clause::has_present;
use super::is_told;
use crate::extract::clause::{has_clause, trim};
use crate::extract::draft::{Draft, QuoteDraft, Who};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::actors_in;
use crate::lexicon::Class;
use crate::model::{QuoteForm, QuoteKind, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "attribution/according_to";

/// `According to Vik, fares will fall.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "`According to` or `in` somebody’s `view`, if that is somebody who can speak, before a comma or at the end, report the rest of the sentence; so does `For` and a person at its head, if what follows judges.",
    hits: &[
        "{c:According to} {s:Tor Vik}, head of Brint, {q:fares will fall}.",
        "{q:Fares will fall}, {c:according to} {s:Tor Vik}, head of Brint.",
        "{q:Next year}, {c:according to} {s:Tor Vik}, {q:fares will fall}.",
        "{q:Fares will fall by a third}, {c:according to} {s:Tor Vik}, head of Brint, which owns the trains.",
        "Rosa Lind, head of Alto, came. The reason was plain: {c:according to} {s:her}, {q:fares fell by half}.",
        "{c:According to} {s:Tor Vik}, who came late, {q:fares will fall}.",
        "{c:According to} {s:Tor Vik}, head of Brint, who showed a survey of 300 crews, {q:nets of small crews break twice as often}.",
        "{c:According to} {s:Tor Vik} of Brint University in Kenya, {q:fares will fall}.",
        "Rosa Lind, head of Alto, came. {c:For} {s:Lind}, {q:the trouble is habit}.",
        "Rosa Lind, head of Alto, came. {c:For} {s:Lind}, {q:money is not the obstacle}.",
        "{c:In the opinion of} {s:Tor Vik}, head of Brint, {q:fares should fall}.",
        "Rosa Lind, head of Alto, came. {q:What was missing}, {c:in {s:her} view}, {q:was a map}.",
    ],
    misses: &[
        "According to plan, fares will fall.",
        "Rosa Lind, head of Alto, came. For Lind, the evening ends with a prize.",
        "Rosa Lind, head of Alto, came. For Lind, the lessons were long.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for at in draft.a.with(Class::PREPOSITION) {
        if draft.a.enclosing(at).is_some() || draft.in_boilerplate(at) {
            continue;
        }
        let Some((actor, cue, end)) = source(draft, at) else {
            continue;
        };
        let body = draft.a.sentence_body(at);
        let goes_on =
            draft.a.is_comma(end) || draft.a.is_comma(end - 1) || draft.a.is(end, TokenKind::Dash);
        // `…: according to Vik, fares will fall.`
        let start = (body.first..at).rev().find(|&sign| {
            matches!(
                draft.a.kind(sign),
                Some(TokenKind::Colon | TokenKind::Semicolon)
            )
        });
        let start = start.map_or(body.first, |sign| sign + 1);
        let before = trim(&draft.a, Range::new(start, at));
        let after = trim(&draft.a, Range::new(end, body.end));
        let clause = has_clause(&draft.a, before);
        // `What was missing, in her view, was a map.`
        let predicate = goes_on && draft.a.is_finite(after.first) && !after.is_empty();
        let content = if clause && !predicate || !goes_on {
            vec![before]
        } else {
            // `Fares, according to Vik, will fall.`
            vec![before, after]
        };
        let content: Vec<Range> = content
            .into_iter()
            .filter(|range| !range.is_empty())
            .collect();
        let words: usize = content.iter().map(|range| range.len()).sum();
        let fronted = before.is_empty() && goes_on;
        let fits = clause
            || predicate
            || fronted
            || has_clause(&draft.a, after) && goes_on
            || end >= body.end;
        if words < 3 || !fits || content.iter().any(|range| is_told(draft, *range)) {
            continue;
        }
        let mut quote = QuoteDraft::new(
            QuoteKind::Indirect,
            QuoteForm::Parenthetical,
            content,
            ID,
            0.9,
        );
        quote.cue = Some(cue);
        quote.actor = Some(actor);
        quote.source = Some(draft.actors[actor].source);
        quote.rules.push(draft.actors[actor].rule);
        draft.push(quote);
    }
}

/// Who is named as the source by the words from `at` on, the cue, and where they end: `according to Vik`, `in her
/// view`, `in Vik’s opinion`.
fn source(draft: &Draft<'_>, at: usize) -> Option<(usize, Range, usize)> {
    let a = &draft.a;
    let longest = |first: usize| {
        actors_in(draft, Range::new(first, first + 1))
            .min_by_key(|&nth| std::cmp::Reverse(draft.actors[nth].full.end))
    };
    let speaks = |nth: &usize| draft.actors[*nth].who != Who::OtherPronoun;
    if a.is_text(at, "according") && a.is_text(at + 1, "to") {
        let actor = longest(at + 2).filter(speaks)?;
        let end = past_affiliation(draft, draft.actors[actor].full.end);
        let end = past_relative(draft, end);
        return Some((actor, Range::new(at, at + 2), end));
    }
    // `For Rosa Lind, the trouble is habit.`
    if a.is_text(at, "for") && a.sentence_first(at) {
        let actor =
            longest(at + 1).filter(|&nth| matches!(draft.actors[nth].who, Who::Person(_)))?;
        let end = draft.actors[actor].full.end;
        let comma = if a.is_comma(end) { end } else { end - 1 };
        let body = a.sentence_body(at);
        let verb = (comma + 1..body.end).find(|&at| a.is_finite(at))?;
        // Who the clause is about is no view: `For Rosa Lind, the evening ends with a prize.`
        let judged = (comma + 1..verb).any(|at| a.is_one_of(at, JUDGED))
            || (verb + 1..verb + 3).any(|at| a.is_one_of(at, JUDGING))
            // `money is not the obstacle`
            || (verb + 1..verb + 6).any(|at| {
                a.is_text(at, "the") && a.is_one_of(at + 1, JUDGED) && !a.is_word(at + 2)
            });
        let present = a.is_one_of(verb, &["is", "are"]) && judged;
        let plain = (comma..body.end).all(|at| !a.is_comma(at) || at == comma);
        let view = a.is_comma(comma) && present && plain && !a.any(comma + 1, Class::SUBJECT);
        return view.then_some((actor, Range::new(at, at + 1), comma));
    }
    // `in the opinion of the speaker`
    if a.is_text(at, "in")
        && a.is_text(at + 1, "the")
        && a.is_one_of(at + 2, &["opinion", "view", "words"])
        && a.is_text(at + 3, "of")
    {
        let actor = longest(at + 4).filter(speaks)?;
        return Some((actor, Range::new(at, at + 4), draft.actors[actor].full.end));
    }
    let owner =
        a.any(at + 1, Class::POSSESSIVE) || a.is_capital(at + 1) || a.is_text(at + 1, "the");
    if !a.is_text(at, "in") || !owner {
        return None;
    }
    let actor = longest(at + 1).filter(speaks)?;
    let end = draft.actors[actor].source.end;
    let noun = end + usize::from(a.is(end, TokenKind::Clitic));
    let owned = noun > end || a.any(end - 1, Class::POSSESSIVE);
    let view = owned && a.is_one_of(noun, VIEWS);
    (view && !is_led(draft, at)).then_some((actor, Range::new(at, noun + 1), noun + 1))
}

/// Past a body and a place: `according to Rosa Lind of Brint University in Kenya, fares will fall`.
fn past_affiliation(draft: &Draft<'_>, end: usize) -> usize {
    let a = &draft.a;
    let mut end = end;
    while a.is_small(end) && a.is_one_of(end, &["at", "from", "in", "of"]) {
        let name = end + 1 + usize::from(a.is_text(end + 1, "the"));
        let Some(piece) = draft.piece_from(name) else {
            break;
        };
        end = draft.pieces[piece].range.end;
    }
    end
}

/// Past a relative clause between commas: `according to Rosa Lind, who came late, fares will fall`.
fn past_relative(draft: &Draft<'_>, end: usize) -> usize {
    let a = &draft.a;
    let comma = if a.is_comma(end.wrapping_sub(1)) {
        end - 1
    } else {
        end
    };
    if !a.is_comma(comma) || !a.is_one_of(comma + 1, &["who", "which"]) {
        return end;
    }
    let limit = a.sentence_body(end).end;
    // The last comma with a clause behind: `who runs ports, boats and trains, fares will fall`.
    let close = (comma + 2..limit).rev().find(|&at| {
        let rest = Range::new(at + 1, limit);
        a.is_comma(at) && (has_clause(a, rest) || has_present(a, rest))
    });
    close.filter(|&close| close + 3 < limit).unwrap_or(end)
}

/// `Lind promised that fares would fall, in her words, by half.`: what she promised is led in before.
fn is_led(draft: &Draft<'_>, at: usize) -> bool {
    let sentence = draft.a.sentence(at).first;
    let here = draft.cues.partition_point(|cue| cue.verb < at);
    draft.cues[..here]
        .iter()
        .enumerate()
        .rev()
        .take_while(|(_, cue)| cue.verb >= sentence)
        .any(|(nth, _)| draft.subjects[nth].is_some())
}

/// What is said to be something by whom it is so for: `the trouble is habit`.
const JUDGED: &[&str] = &[
    "answer",
    "challenge",
    "danger",
    "difficulty",
    "issue",
    "key",
    "lesson",
    "obstacle",
    "point",
    "priority",
    "problem",
    "question",
    "reason",
    "risk",
    "solution",
    "trouble",
];

/// What it is said to be.
const JUDGING: &[&str] = &["crucial", "enough", "essential", "unacceptable", "vital"];

/// What somebody thinks or says: `in her view`.
const VIEWS: &[&str] = &[
    "view",
    "opinion",
    "estimation",
    "judgment",
    "judgement",
    "words",
    "assessment",
    "telling",
    "reading",
    "account",
];
