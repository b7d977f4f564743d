use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::model::RuleId;

const ID: RuleId = "attribution/reopened_mark";

/// A paragraph that re-opens a quotation left open before it.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A quotation that runs to the end of its paragraph unclosed goes on where the next paragraph opens with a mark.",
    hits: &["{s:Ana Ruiz} {c:said}: “{q:First we dig.}\n\n“{q:Then we plant.}”"],
    misses: &["Ana Ruiz said: “First we dig.”\n\n“Then we plant,” said Tor Vik."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.quotes.len() {
        loop {
            let end = draft.quotes[nth].hull().end;
            let block = draft.a.block_of(end.saturating_sub(1));
            let Some(next) = draft
                .a
                .blocks
                .get(block + 1)
                .filter(|next| next.reopened && draft.a.blocks[block].range.end == end)
            else {
                break;
            };
            let (first, limit) = (next.range.first, next.range.end);
            let open_before = draft.a.pairs.iter().any(|pair| {
                pair.close.is_none()
                    && pair.open + 1
                        == draft.quotes[nth]
                            .content
                            .last()
                            .map_or(0, |range| range.first)
            });
            let Some(pair) = draft
                .a
                .pairs
                .iter()
                .position(|pair| pair.open == first)
                .filter(|&pair| open_before && !draft.spoken[pair])
            else {
                break;
            };
            draft.spoken[pair] = true;
            let close = draft.a.pairs[pair].close.unwrap_or(limit);
            let content = Range::new(first + 1, close);
            draft.say(content);
            let quote = &mut draft.quotes[nth];
            quote.content.push(content);
            quote.rules.push(ID);
            draft.use_cues_in(content);
        }
    }
}
