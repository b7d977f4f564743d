use crate::extract::draft::Draft;
use crate::extract::rule::Rule;
use crate::model::RuleId;
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "structure/byline";

/// `By Rosa Lind`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A short line of its own near the top that begins with `By` and a name says who wrote the document.",
    hits: &[],
    misses: &[],
    run,
};

fn run(draft: &mut Draft<'_>) {
    let a = &draft.a;
    draft.byline = a.blocks.iter().take(5).find_map(|block| {
        let range = block.range;
        let short =
            range.len() <= 8 && matches!(block.kind, BlockKind::Heading | BlockKind::Paragraph);
        let by = a.is_text(range.first, "by")
            && a.is_capital(range.first)
            && a.is_capital(range.first + 1);
        let ends = range.end > range.first && a.is(range.end - 1, TokenKind::Period);
        (short && by && !ends).then_some(crate::extract::range::Range::new(
            range.first + 1,
            range.end,
        ))
    });
    if let Some(byline) = draft.byline {
        draft.boilerplate.push(byline);
    }
}
