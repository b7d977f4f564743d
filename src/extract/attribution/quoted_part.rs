use super::inner;
use crate::extract::draft::Draft;
use crate::extract::piece::is_title_like;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::model::{QuoteKind, RuleId};

const ID: RuleId = "attribution/quoted_part";

/// `called the plan “the only road left to small ports”`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Reported speech with a clause, a predicate or four words or more in marks is mixed; with all of it in marks it is direct.",
    hits: &["Rosa Lind said that {q:the plan was “the only road left to small ports”}."],
    misses: &[
        "Rosa Lind spoke about the “skills gap”.",
        "Rosa Lind said that the theme would be “Bridges and Bad Weather for All”.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.quotes.len() {
        if draft.quotes[nth].kind == QuoteKind::Direct {
            continue;
        }
        for content in draft.quotes[nth].content.clone() {
            let from = draft
                .a
                .pairs
                .partition_point(|pair| pair.open < content.first);
            let to = draft
                .a
                .pairs
                .partition_point(|pair| pair.open < content.end);
            for pair in from..to {
                let marks = draft.a.pairs[pair];
                let Some(close) = marks
                    .close
                    .filter(|_| content.covers(marks.open) && marks.depth == 0)
                else {
                    continue;
                };
                let noted = super::super::quotation::is_noted(draft, &marks);
                if noted || draft.spoken[pair] || close > content.end {
                    continue;
                }
                let words = inner(&marks)
                    .iter()
                    .filter(|&at| draft.a.is_word(at))
                    .count();
                let verb = inner(&marks).iter().any(|at| draft.a.is_finite(at));
                // `said the theme would be “Bridges and Bad Weather”`: a title is no part of what was said.
                let title = !verb && content.first < marks.open && is_title_like(&draft.a, &marks);
                // One word is a term, whatever it ends in: `“seabed”`.
                if words < 4 && (!verb || words == 1) || title {
                    continue;
                }
                draft.spoken[pair] = true;
                let quote = &mut draft.quotes[nth];
                let whole = quote.content.len() == 1
                    && content.first == marks.open
                    && close + 1 >= content.end;
                quote.kind = if whole {
                    QuoteKind::Direct
                } else {
                    QuoteKind::Mixed
                };
                if whole {
                    quote.content = vec![Range::new(marks.open + 1, close)];
                }
                quote.rules.push(ID);
            }
        }
    }
}
