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
            range.len() <= 20 && matches!(block.kind, BlockKind::Heading | BlockKind::Paragraph);
        // `*By Rosa Lind, editor — 9 March*`, `Posted by Rosa Lind`, `Words: Rosa Lind`
        let first = range.iter().find(|&at| a.is_word(at))?;
        let lead = first
            + usize::from(a.is_one_of(
                first,
                &["posted", "written", "words", "story", "report", "text"],
            ));
        let by = (a.is_text(lead, "by") && (lead > first || a.is_capital(lead))
            || lead > first && a.is(lead, TokenKind::Colon))
            && a.is_capital(lead + 1)
            && a.is_capital(lead + 2);
        let ends = range.end > range.first && a.is(range.end - 1, TokenKind::Period);
        (short && by && !ends).then_some(crate::extract::range::Range::new(lead + 1, range.end))
    });
    if let Some(byline) = draft.byline {
        draft.boilerplate.push(byline);
    }
}
