use crate::extract::cue::CueForm;
use crate::extract::draft::{Draft, QuoteDraft, Who};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::main_subject;
use crate::model::{Flag, IssueKind, QuoteForm, QuoteKind, Resolution, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "attribution/unclosed_mark";

/// `Feld agreed. “Ports feed us. We must protect them. Turning to rail, the Director showed maps.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A quotation that is never closed ends before the first sentence in which the speaker, or somebody else who is named, acts; it never passes its paragraph unless the next one re-opens it.",
    hits: &[
        "Omar Feld, head of Alto, noted the need for ports. “{q:Ports feed us. We must protect them.} Turning to rail, the Director showed maps.",
    ],
    misses: &["The pipe is 12\" wide. It was laid in May."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.a.pairs.len() {
        let pair = draft.a.pairs[nth];
        if pair.close.is_some()
            || pair.depth > 0
            || draft.spoken[nth]
            || draft.in_boilerplate(pair.open)
        {
            continue;
        }
        let block = draft.a.block_of(pair.open);
        let limit = draft.a.blocks[block].range.end;
        let mark = Range::new(pair.open, pair.open + 1);
        if pair.open + 4 > limit || draft.a.is(pair.open.wrapping_sub(1), TokenKind::Number) {
            draft.issue(
                IssueKind::UnbalancedMark,
                mark,
                "this mark has no partner and opens no quotation".to_owned(),
                Vec::new(),
            );
            continue;
        }
        let reopened = draft
            .a
            .blocks
            .get(block + 1)
            .is_some_and(|next| next.reopened);
        let end = if reopened {
            limit
        } else {
            voice_end(draft, pair.open, limit)
        };
        if reopened && (join_next(draft, nth, block) || join_before(draft, nth, end)) {
            continue;
        }
        let Some((actor, cue)) = attribution(draft, pair.open) else {
            draft.issue(
                IssueKind::UnbalancedMark,
                mark,
                "this mark is never closed, and nothing says whose words follow".to_owned(),
                Vec::new(),
            );
            // A paragraph that opens with a mark is still somebody's words.
            let content = Range::new(pair.open + 1, end);
            let opens = draft.a.blocks[block].range.first == pair.open;
            if opens && content.len() > 5 && content.iter().any(|at| draft.a.is_finite(at)) {
                draft.spoken[nth] = true;
                let mut quote = QuoteDraft::new(
                    QuoteKind::Direct,
                    QuoteForm::Unclosed,
                    vec![content],
                    ID,
                    0.5,
                );
                quote.flags.push(Flag::Unclosed);
                draft.push(quote);
            }
            continue;
        };
        draft.spoken[nth] = true;
        let mut quote = QuoteDraft::new(
            QuoteKind::Direct,
            if reopened {
                QuoteForm::Inline
            } else {
                QuoteForm::Unclosed
            },
            vec![Range::new(pair.open + 1, end)],
            ID,
            if reopened { 0.9 } else { 0.65 },
        );
        quote.actor = Some(actor);
        quote.source = Some(draft.actors[actor].source);
        quote.cue = cue.map(|cue| draft.cues[cue].range);
        if !reopened {
            quote.flags.push(Flag::Unclosed);
            draft.issue(
                IssueKind::UnbalancedMark,
                mark,
                "this mark is never closed; the quotation may end elsewhere".to_owned(),
                Vec::new(),
            );
        }
        if cue.is_none() {
            quote.resolution = Some(Resolution::Implied);
        }
        draft.use_cues_in(quote.hull());
        draft.push(quote);
    }
}

/// The next paragraph goes on with the quotation and says whose it is: this paragraph becomes its first part.
fn join_next(draft: &mut Draft<'_>, pair: usize, block: usize) -> bool {
    let (open, end) = (draft.a.pairs[pair].open, draft.a.blocks[block].range.end);
    let next = draft.a.blocks[block + 1].range.first + 1;
    let Some(nth) = draft.quotes.iter().position(|quote| {
        quote
            .content
            .first()
            .is_some_and(|range| range.first == next)
    }) else {
        return false;
    };
    let content = Range::new(open + 1, end);
    draft.spoken[pair] = true;
    draft.say(content);
    draft.quotes[nth].content.insert(0, content);
    draft.quotes[nth].rules.push(ID);
    true
}

/// `“Boats sink,” she said. “Ports` over `“open.”`: the quotation that the cue between parts goes on here.
fn join_before(draft: &mut Draft<'_>, pair: usize, end: usize) -> bool {
    let a = &draft.a;
    let open = draft.a.pairs[pair].open;
    let block = a.blocks[a.block_of(open)].range;
    // Between the two stand the cue and its source, and a full stop.
    let goes_on = |quote: &QuoteDraft| {
        let last = quote.hull().end;
        let told = quote.cue.zip(quote.source).is_some_and(|(cue, source)| {
            let tail = cue.end.max(source.end);
            cue.first >= last
                && source.first >= last
                && tail + 1 == open
                && a.is(tail, TokenKind::Period)
        });
        quote.kind == QuoteKind::Direct && block.covers(last) && last < open && told
    };
    let Some(nth) = draft.quotes.iter().position(goes_on) else {
        return false;
    };
    let content = Range::new(open + 1, end);
    draft.spoken[pair] = true;
    draft.say(content);
    draft.quotes[nth].content.push(content);
    draft.quotes[nth].rules.push(ID);
    draft.use_cues_in(content);
    true
}

/// Where the speaker's voice ends: before the first sentence with somebody else's verb.
fn voice_end(draft: &Draft<'_>, open: usize, limit: usize) -> usize {
    let a = &draft.a;
    let mut end = open + 1;
    let mut sentence = a.sentence(open);
    loop {
        let from = sentence.first.max(open + 1);
        let reporter = draft.cues.iter().enumerate().any(|(nth, cue)| {
            cue.verb >= from
                && sentence.covers(cue.verb)
                && cue.form != CueForm::Passive
                && draft.subjects[nth].is_some_and(|subject| is_other(draft, subject.actor))
        });
        let acts = main_subject(draft, Range::new(from, sentence.end))
            .is_some_and(|actor| is_other(draft, actor));
        if (reporter || acts) && from > open + 1 {
            return end;
        }
        end = sentence.end;
        if sentence.end >= limit {
            return limit;
        }
        sentence = a.sentence(sentence.end);
    }
}

/// Somebody whom a speaker would not call so: a person, a role, `he` or `she`.
fn is_other(draft: &Draft<'_>, actor: usize) -> bool {
    matches!(
        draft.actors[actor].who,
        Who::Person(_) | Who::Role | Who::Honorific | Who::Pronoun
    )
}

/// Who speaks, and with which cue: the cue right before the mark, else the subject of the sentence before.
fn attribution(draft: &Draft<'_>, open: usize) -> Option<(usize, Option<usize>)> {
    let a = &draft.a;
    let block = a.blocks.get(a.block_of(open))?.range;
    let sentence = a.sentence(open);
    let cue_in = |range: Range| {
        let end = draft.cues.partition_point(|cue| cue.verb < range.end);
        draft.cues[..end]
            .iter()
            .enumerate()
            .rev()
            .take_while(|(_, cue)| cue.verb >= range.first)
            .find_map(|(nth, _)| draft.subjects[nth].map(|subject| (nth, subject.actor)))
    };
    if let Some((cue, actor)) = cue_in(Range::new(sentence.first, open)) {
        return Some((actor, Some(cue)));
    }
    if sentence.first <= block.first {
        let before = a.sentence(block.first.checked_sub(1)?);
        let colon = a.is(before.end - 1, TokenKind::Colon);
        return cue_in(before)
            .filter(|_| colon)
            .map(|(cue, actor)| (actor, Some(cue)));
    }
    let before = a.sentence(sentence.first - 1);
    cue_in(before).map(|(_, actor)| (actor, None))
}
