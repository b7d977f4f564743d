use crate::extract::clause::{has_clause, trim};
use crate::extract::draft::{Draft, QuoteDraft, Who};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::actors_in;
use crate::lexicon::Class;
use crate::model::{QuoteForm, QuoteKind, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "attribution/according_to";

/// `According to Vik, fares will fall.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "`According to` and somebody who can speak, before a comma or at the end, report the rest of the sentence.",
    hits: &[
        "{c:According to} {s:Tor Vik}, head of Brint, {q:fares will fall}.",
        "{q:Fares will fall}, {c:according to} {s:Tor Vik}, head of Brint.",
        "{q:Next year}, {c:according to} {s:Tor Vik}, {q:fares will fall}.",
        "{q:Fares will fall by a third}, {c:according to} {s:Tor Vik}, head of Brint, which owns the trains.",
    ],
    misses: &["According to plan, fares will fall."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for at in draft.a.with(Class::PREPOSITION) {
        if !draft.a.is_text(at, "according")
            || !draft.a.is_text(at + 1, "to")
            || draft.a.enclosing(at).is_some()
            || draft.in_boilerplate(at)
        {
            continue;
        }
        let body = draft.a.sentence_body(at);
        let Some(actor) = actors_in(draft, Range::new(at + 2, at + 3))
            .min_by_key(|&nth| std::cmp::Reverse(draft.actors[nth].full.end))
        else {
            continue;
        };
        if draft.actors[actor].who == Who::OtherPronoun {
            continue;
        }
        let end = draft.actors[actor].full.end;
        let goes_on =
            draft.a.is_comma(end) || draft.a.is_comma(end - 1) || draft.a.is(end, TokenKind::Dash);
        let before = trim(&draft.a, Range::new(body.first, at));
        let after = trim(&draft.a, Range::new(end, body.end));
        let clause = has_clause(&draft.a, before);
        let content = if clause || !goes_on {
            vec![before]
        } else {
            // `Fares, according to Vik, will fall.`
            vec![before, after]
        };
        let content: Vec<Range> = content
            .into_iter()
            .filter(|range| !range.is_empty())
            .collect();
        let words: usize = content.iter().map(|range| range.len()).sum();
        let fronted = before.is_empty() && goes_on;
        let fits = clause || fronted || has_clause(&draft.a, after) && goes_on || end >= body.end;
        if words < 3 || !fits || content.iter().any(|range| draft.is_said(range.first)) {
            continue;
        }
        let mut quote = QuoteDraft::new(
            QuoteKind::Indirect,
            QuoteForm::Parenthetical,
            content,
            ID,
            0.9,
        );
        quote.cue = Some(Range::new(at, at + 2));
        quote.actor = Some(actor);
        quote.source = Some(draft.actors[actor].source);
        quote.rules.push(draft.actors[actor].rule);
        draft.push(quote);
    }
}
