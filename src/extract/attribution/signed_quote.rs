use super::{inner, open_pairs};
use crate::extract::draft::{Draft, QuoteDraft};
use crate::extract::rule::Rule;
use crate::extract::subject::actors_in;
use crate::model::{QuoteForm, QuoteKind, RuleId};
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "attribution/signed_quote";

/// `“We grow.” — Rosa Lind, Alto`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A dash and a name behind a quotation or a block quote, on its line or the next, sign it.",
    hits: &["Ms. Rosa Lind came.\n\n“{q:We grow.}” — {s:Rosa Lind}, head of Alto"],
    misses: &["The “gap” — Rosa Lind, head of Alto, saw it — grew."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for (nth, pair) in open_pairs(draft) {
        let a = &draft.a;
        let close = pair.close.unwrap_or(pair.open);
        let block = a.block_of(pair.open);
        let ends = matches!(
            a.kind(close - 1),
            Some(TokenKind::Period | TokenKind::Stop | TokenKind::Ellipsis)
        ) || close + 1 == a.blocks[block].range.end;
        if !ends || a.blocks[block].range.first != pair.open {
            continue;
        }
        let Some(actor) = signature(draft, close + 1) else {
            continue;
        };
        draft.spoken[nth] = true;
        push(draft, vec![inner(&pair)], actor);
    }
    for block in 0..draft.a.blocks.len() {
        let range = draft.a.blocks[block].range;
        if draft.a.blocks[block].kind != BlockKind::BlockQuote
            || draft
                .quotes
                .iter()
                .any(|quote| quote.hull().overlaps(range))
        {
            continue;
        }
        let inside = range
            .iter()
            .rev()
            .find(|&at| draft.a.is(at, TokenKind::Dash) && range.end - at <= 16)
            .filter(|&at| at > range.first + 3);
        let (content_end, sign) = inside.map_or((range.end, range.end), |dash| (dash, dash));
        if let Some(actor) = signature(draft, sign) {
            let content = crate::extract::range::Range::new(range.first, content_end);
            push(draft, vec![content], actor);
        }
    }
}

/// The actor behind a dash at `at`.
fn signature(draft: &Draft<'_>, at: usize) -> Option<usize> {
    draft
        .a
        .is(at, TokenKind::Dash)
        .then(|| actors_in(draft, crate::extract::range::Range::new(at + 1, at + 2)).next())
        .flatten()
}

fn push(draft: &mut Draft<'_>, content: Vec<crate::extract::range::Range>, actor: usize) {
    let mut quote = QuoteDraft::new(QuoteKind::Direct, QuoteForm::Inline, content, ID, 0.95);
    quote.actor = Some(actor);
    quote.source = Some(draft.actors[actor].source);
    draft.push(quote);
}
