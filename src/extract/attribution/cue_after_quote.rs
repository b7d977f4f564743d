use super::{inner, open_pairs};
use crate::extract::cue::{Cue, past_helpers};
use crate::extract::draft::{Draft, QuoteDraft};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::{Link, Subject, actors_in};
use crate::lexicon::Frames;
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
    ],
    misses: &[
        "The “green desk” said nothing of the vote.",
        "The panel “Rivers and Rights” noted a rise.",
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
        draft.spoken[nth] = true;
        let mut content = vec![inner(&pair)];
        if let Some(more) = continued(draft, end) {
            content.push(inner(&draft.a.pairs[more]));
            draft.spoken[more] = true;
        }
        let cue = draft.cues[cue_nth];
        let quote = QuoteDraft::new(QuoteKind::Direct, QuoteForm::Inline, content, ID, 0.95);
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

/// The cue and subject right behind a pair, and the first token behind both.
fn attribution(draft: &Draft<'_>, pair: &Pair) -> Option<(usize, usize, usize)> {
    let a = &draft.a;
    let close = pair.close?;
    let last = a.kind(close.checked_sub(1)?)?;
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
fn continued(draft: &Draft<'_>, from: usize) -> Option<usize> {
    let a = &draft.a;
    let sentence = a.sentence(from.checked_sub(1)?);
    let block = a.blocks.get(a.block_of(from - 1))?.range;
    let mut at = from;
    // The rest of the attribution: title, place, day.
    while at < sentence.end && at < from + 30 && !a.is(at, TokenKind::Mark) {
        at += 1;
    }
    let opening = at.min(block.end);
    let nth = a.pairs.partition_point(|pair| pair.open < opening);
    let next = a
        .pairs
        .get(nth)
        .filter(|next| next.open == opening && next.close.is_some() && block.covers(next.open))?;
    let joined = matches!(
        a.kind(opening - 1),
        Some(TokenKind::Comma | TokenKind::Period | TokenKind::Colon | TokenKind::Dash)
    ) || opening == sentence.end;
    let has_cue = draft
        .cues
        .iter()
        .any(|cue| cue.verb >= from && cue.verb < opening);
    let free = !draft.spoken[nth]
        && !super::super::quotation::is_noted(draft, next)
        && inner(next).len() > 2;
    let attributed = attribution(draft, next).is_some() && opening == sentence.end;
    (joined && free && !has_cue && !attributed).then_some(nth)
}
