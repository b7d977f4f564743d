use super::{inner, open_pairs};
use crate::extract::clause::trim;
use crate::extract::cue::{Cue, CueForm, past_helpers};
use crate::extract::draft::{Draft, QuoteDraft};
use crate::extract::piece::is_title_like;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::{Link, Subject, actors_in};
use crate::lexicon::{Class, CueClass, Frames};
use crate::model::{QuoteForm, QuoteKind, RuleId};
use crate::text::{Pair, TokenKind};

const ID: RuleId = "attribution/cue_after_quote";

/// `“We start in May,” said Ana Ruiz, director of the fund. “It is late.”`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A reporting verb and its subject right behind the closing mark attribute the quotation; what opens right behind them goes on with it.",
    hits: &[
        "“{q:We start in May,}” {c:said} {s:Ana Ruiz}, director of the fund.",
        "“{q:Is it enough?}” {s:Ana Ruiz} {c:asked}.",
        "“{q:We opened,}” {s:Ana Ruiz} {c:said}, “{q:and we stayed.}”",
        "“{q:We opened,}” {s:Ana Ruiz} {c:said}. “{q:Then came rain.}”",
        "“{q:We opened,}” {c:said} {s:she}; “{q:then came rain.}”",
        "{q:The ports “will open in May,”} {c:said} {s:Ana Ruiz}, director of the fund.",
    ],
    misses: &[
        "The “green desk” said nothing of the vote.",
        "The panel “Rivers and Rights” noted a rise.",
        "On “Morning Ports,” Ana Ruiz said goodbye.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for (nth, pair) in open_pairs(draft) {
        if draft.spoken[nth] {
            continue;
        }
        let Some((cue_nth, actor, end)) = attribution(draft, &pair) else {
            continue;
        };
        // `The word “port”, she said, had not come up`: the marks hold a part of the subject.
        let a = &draft.a;
        let inside = a.sentence(pair.open).first < pair.open
            && a.is_small(pair.open + 1)
            && a.is_comma(end)
            && a.is_finite(end + 1);
        if is_program(draft, &pair) || inside {
            continue;
        }
        draft.spoken[nth] = true;
        let lead = led_in(draft, &pair);
        let mut content = vec![lead.unwrap_or(inner(&pair))];
        if let Some(more) = continued(draft, end) {
            content.push(inner(&draft.a.pairs[more]));
            draft.spoken[more] = true;
        }
        let cue = draft.cues[cue_nth];
        let (kind, form) = match lead {
            Some(_) => (QuoteKind::Mixed, QuoteForm::Parenthetical),
            None => (QuoteKind::Direct, QuoteForm::Inline),
        };
        let quote = QuoteDraft::new(kind, form, content, ID, 0.95);
        super::add(
            draft,
            (
                cue_nth,
                cue,
                Subject {
                    actor,
                    link: Link::Inverted,
                },
            ),
            quote,
        );
    }
}

/// Whether the marks hold the name of what something was said on: `On “Morning Ports,” Lind said …`
pub(super) fn is_program(draft: &Draft<'_>, pair: &Pair) -> bool {
    let a = &draft.a;
    let before = pair.open.wrapping_sub(1);
    let led = a.is(before, TokenKind::Clitic)
        || a.any(before, Class::PREPOSITION.with(Class::DETERMINER));
    let titled = is_title_like(a, pair)
        || inner(pair).len() <= 5 && inner(pair).iter().all(|at| !a.is_small(at));
    led && titled
}

/// The reported words with the quotation that ends them: `The ports “will open in May,” Lind said.`
fn led_in(draft: &Draft<'_>, pair: &Pair) -> Option<Range> {
    let a = &draft.a;
    let sentence = a.sentence(pair.open);
    let lead = Range::new(sentence.first, pair.open);
    let last = lead.end.checked_sub(1).filter(|_| !lead.is_empty())?;
    // Behind a colon, and behind a comma where the quotation is a sentence of its own, the writer's words end.
    let own = a.is_capital(pair.open + 1) && !a.is_text(pair.open + 1, "I");
    let parted = matches!(
        a.kind(last),
        Some(TokenKind::Colon | TokenKind::Dash | TokenKind::Mark)
    ) || a.is_comma(last) && own;
    let subordinate = a.any(lead.first, Class::SUBORDINATOR);
    let from = draft.cues.partition_point(|cue| cue.verb < lead.first);
    let claims = |(nth, cue): (usize, &Cue)| {
        let says = cue.class == CueClass::Say && cue.form == CueForm::Finite;
        lead.covers(cue.verb) && says && draft.subjects[nth].is_some() && !subordinate
    };
    let mut cues = draft
        .cues
        .iter()
        .enumerate()
        .skip(from)
        .take_while(|(_, cue)| cue.verb < lead.end);
    let claimed = lead.iter().any(|at| draft.is_said(at)) || cues.any(claims);
    let range = trim(a, Range::new(lead.first, pair.close? + 1));
    (!parted && !claimed && range.first < pair.open).then_some(range)
}

/// The cue and subject right behind a pair, and the first token behind both.
fn attribution(draft: &Draft<'_>, pair: &Pair) -> Option<(usize, usize, usize)> {
    let a = &draft.a;
    let close = pair.close?;
    // `“I say ‘thanks,’” Lind said`: the comma stands inside both.
    let end = (pair.open + 1..close)
        .rev()
        .find(|&at| !a.is(at, TokenKind::Mark))?;
    let last = a.kind(end)?;
    let comma_outside = a.is_comma(close + 1);
    let closed = matches!(
        last,
        TokenKind::Comma | TokenKind::Stop | TokenKind::Ellipsis | TokenKind::Dash
    ) || comma_outside;
    let from = close + 1 + usize::from(comma_outside || a.is(close + 1, TokenKind::Dash));
    if a.block_of(from.min(a.tokens.len().saturating_sub(1))) != a.block_of(close) {
        return None;
    }
    let quoting = |nth: usize| {
        draft.cues.get(nth).filter(|cue: &&Cue| {
            cue.frames.has(Frames::QUOTED) || cue.frames.has(Frames::PARENTHETICAL)
        })
    };
    let cue_from = |verb: usize| {
        let nth = draft.cues.partition_point(|cue| cue.verb < verb);
        quoting(nth).filter(|cue| cue.verb == verb).map(|_| nth)
    };
    // `said Ana Ruiz`; after a full stop inside the marks only this order is certain.
    let verb = past_helpers(a, from);
    if let Some(nth) = cue_from(verb)
        && let Some(actor) = actors_in(
            draft,
            Range::new(draft.cues[nth].after(), draft.cues[nth].after() + 1),
        )
        .min_by_key(|&nth| std::cmp::Reverse(draft.actors[nth].full.end))
        && (closed || last == TokenKind::Period && a.is_small(verb))
    {
        return Some((nth, actor, draft.actors[actor].full.end));
    }
    // `Ana Ruiz said`
    let actor = actors_in(draft, Range::new(from, from + 1))
        .min_by_key(|&nth| std::cmp::Reverse(draft.actors[nth].full.end))
        .filter(|_| closed)?;
    let nth = cue_from(past_helpers(a, draft.actors[actor].full.end))?;
    let goes_on = a.is_text(draft.cues[nth].after(), "that") && last != TokenKind::Comma;
    (!goes_on).then(|| (nth, actor, draft.cues[nth].after()))
}

/// The pair that goes on with a quotation behind its attribution: in the sentence behind a comma, or opening the next.
pub(super) fn continued(draft: &Draft<'_>, from: usize) -> Option<usize> {
    let a = &draft.a;
    let sentence = a.sentence(from.checked_sub(1)?);
    let block = a.blocks.get(a.block_of(from - 1))?.range;
    // The rest of the attribution: title, place, day.
    let split = (from..sentence.end.min(from + 30)).find(|&at| {
        a.is(at, TokenKind::Mark)
            && matches!(
                a.kind(at - 1),
                Some(TokenKind::Comma | TokenKind::Semicolon | TokenKind::Colon | TokenKind::Dash)
            )
    });
    let opening = split.unwrap_or(sentence.end).min(block.end);
    let nth = a.pairs.partition_point(|pair| pair.open < opening);
    let next = a
        .pairs
        .get(nth)
        .filter(|next| next.open == opening && next.close.is_some() && block.covers(next.open))?;
    let joined = matches!(
        a.kind(opening - 1),
        Some(
            TokenKind::Comma
                | TokenKind::Semicolon
                | TokenKind::Period
                | TokenKind::Colon
                | TokenKind::Dash
        )
    ) || opening == sentence.end;
    // Another statement between the two would be what the second belongs to.
    let first = draft.cues.partition_point(|cue| cue.verb < from);
    let has_cue = draft.cues[first..]
        .iter()
        .zip(&draft.subjects[first..])
        .take_while(|(cue, _)| cue.verb < opening)
        .any(|(cue, subject)| {
            // `moved through the city`: says nothing without `that`.
            let only_that = cue.frames == Frames::THAT;
            let told = a.is_text(cue.after(), "that") || cue.form == CueForm::Finite && !only_that;
            let aside = Class::RELATIVE.with(Class::SUBORDINATOR).with(Class::WH);
            subject.is_some() && told && !a.any(cue.start.saturating_sub(1), aside)
        });
    let stops = matches!(
        a.kind(inner(next).end.wrapping_sub(1)),
        Some(TokenKind::Period | TokenKind::Stop | TokenKind::Ellipsis)
    );
    let free = !draft.spoken[nth]
        && !super::super::quotation::is_noted(draft, next)
        && (inner(next).len() > 2 || stops);
    let attributed = attribution(draft, next).is_some() && opening == sentence.end;
    (joined && free && !has_cue && !attributed).then_some(nth)
}
