use crate::extract::draft::Draft;
use crate::extract::rule::Rule;
use crate::model::RuleId;
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "structure/byline";

/// `By Rosa Lind`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A short line of its own near the top that begins with `By`, `Posted by` or `Words:` and a name says who wrote the document.",
    hits: &[],
    misses: &[],
    run,
};

fn run(draft: &mut Draft<'_>) {
    let a = &draft.a;
    draft.byline = a.blocks.iter().take(5).find_map(|block| {
        let range = block.range;
        let line = matches!(block.kind, BlockKind::Heading | BlockKind::Paragraph);
        // `*By Rosa Lind, editor — 9 March*`, `Posted by Rosa Lind`, `Words: Rosa Lind`
        let first = range.iter().find(|&at| a.is_word(at))?;
        let lead = first + usize::from(a.is_one_of(first, &["posted", "written", "words"]));
        let named = a.is_capital(lead + 1) && a.is_capital(lead + 2);
        let by = a.is_text(lead, "by") && (lead > first || a.is_capital(lead)) && range.len() <= 20;
        let label = lead > first && a.is(lead, TokenKind::Colon) && range.len() <= 8;
        let (short, by) = (line, named && (by || label));
        let ends = range.end > range.first && a.is(range.end - 1, TokenKind::Period);
        (short && by && !ends).then_some(crate::extract::range::Range::new(lead + 1, range.end))
    });
    if let Some(byline) = draft.byline {
        draft.boilerplate.push(byline);
    }
}
