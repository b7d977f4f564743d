use super::inner;
use crate::extract::draft::{Draft, QuoteDraft, Who};
use crate::extract::quotation::is_noted;
use crate::extract::rule::Rule;
use crate::extract::subject::{actors_in, main_subject};
use crate::model::{QuoteForm, QuoteKind, RuleId};
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "attribution/colon_block";

/// A paragraph that ends with a colon, and a quotation in the next.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A paragraph that ends with a colon and holds a reporting verb leads in the quotation or block quote that the next paragraph is; its own claim stays a statement.",
    hits: &[
        "{s:Omar Feld}, head of Alto, {c:noted} the record of the fund:\n\n“{q:We opened twice.}”",
    ],
    misses: &["The program had two parts:\n\n“Ports” and “Rivers”."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for block in 1..draft.a.blocks.len() {
        let here = draft.a.blocks[block].clone();
        let before = draft.a.blocks[block - 1].range;
        if here.range.is_empty()
            || before.is_empty()
            || !draft.a.is(before.end - 1, TokenKind::Colon)
        {
            continue;
        }
        let nth = draft
            .a
            .pairs
            .partition_point(|pair| pair.open < here.range.first);
        let first = draft
            .a
            .pairs
            .get(nth)
            .copied()
            .filter(|pair| pair.open == here.range.first && pair.close.is_some());
        let opening = first
            .filter(|pair| !draft.spoken[nth] && !is_noted(draft, pair))
            .map(|pair| (nth, pair));
        let content = match &opening {
            Some((_, pair)) => vec![inner(pair)],
            None if here.kind == BlockKind::BlockQuote => vec![here.range],
            None => continue,
        };
        let sentence = draft.a.sentence(before.end - 1);
        let lead = draft
            .cues
            .iter()
            .enumerate()
            .rev()
            .filter(|(_, cue)| sentence.covers(cue.verb))
            .find_map(|(nth, cue)| draft.subjects[nth].map(|subject| (nth, *cue, subject)));
        let Some((nth, cue, subject)) = lead else {
            // `Rosa Lind did not hide her impatience:`
            let person = main_subject(draft, sentence).filter(|&actor| {
                matches!(
                    draft.actors[actor].who,
                    Who::Person(_) | Who::Pronoun | Who::Role
                )
            });
            // `One line of hers went straight into my notebook:`
            let words = draft.a.sentence(before.end - 1);
            let own =
                actors_in(draft, words).find(|&actor| draft.actors[actor].who == Who::Pronoun);
            if let Some(actor) = person.or(own) {
                let mut quote =
                    QuoteDraft::new(QuoteKind::Direct, QuoteForm::ColonBlock, content, ID, 0.8);
                quote.actor = Some(actor);
                quote.source = Some(draft.actors[actor].source);
                draft.push(quote);
                if let Some((pair, _)) = opening {
                    draft.spoken[pair] = true;
                }
            }
            continue;
        };
        let used = draft.used[nth];
        let quote = QuoteDraft::new(QuoteKind::Direct, QuoteForm::ColonBlock, content, ID, 0.95);
        super::add(draft, (nth, cue, subject), quote);
        draft.used[nth] = used || cue.after() + 1 >= sentence.end;
        if let Some((pair, _)) = opening {
            draft.spoken[pair] = true;
        }
    }
}
