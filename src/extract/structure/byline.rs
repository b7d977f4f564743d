use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "structure/byline";

/// `By Rosa Lind`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A line of its own near the top that begins with `By`, `Posted by` or `Words:` and a name, and names no event, says who wrote the document.",
    hits: &[],
    misses: &[],
    run,
};

/// The last block that may be a byline, and how long one is. Units: blocks, tokens.
const TOP: usize = 5;
const LONGEST: usize = 20;

fn run(draft: &mut Draft<'_>) {
    let a = &draft.a;
    draft.byline = a.blocks.iter().take(TOP).find_map(|block| {
        let line = matches!(block.kind, BlockKind::Heading | BlockKind::Paragraph);
        writer(a, block.range).filter(|_| line)
    });
    if let Some(byline) = draft.byline {
        draft.boilerplate.push(byline);
    }
}

/// The name behind `By`, with what follows it up to the end of the line.
fn writer(a: &Analysis<'_>, line: Range) -> Option<Range> {
    // `*By Rosa Lind, editor — 9 March*`, `Posted by Rosa Lind`, `Words: Rosa Lind`
    let first = line.iter().find(|&at| a.is_word(at))?;
    let lead = first + usize::from(a.is_one_of(first, &["posted", "written", "words"]));
    let by = a.is_text(lead, "by") && (lead > first || a.is_capital(lead));
    let label = a.is(lead, TokenKind::Colon);
    let name = Range::new(lead + 1, line.end.max(lead + 1));
    let words = name.iter().take_while(|&at| a.is_capital(at)).count();
    let end = name.first + words;
    // `By Rosa Lind in Tarn`, but `By Train and Boat`
    let goes_on = end < line.end && a.is_word(end);
    let named = words > 1 && (!goes_on || a.is_one_of(end, &["and", "for", "in", "on"]));
    // `By Popular Demand, Tarn Fair Returns`, but `By Rosa Lind, Forum Reporter`
    let event = |at| a.any(at, Class::EVENT) && !a.any(at + 1, Class::ROLE);
    let sentence = a.is(line.end - 1, TokenKind::Period);
    let fits =
        (by || label) && named && !name.iter().any(event) && !sentence && line.len() <= LONGEST;
    fits.then_some(name)
}
