use crate::extract::clause::trim;
use crate::extract::draft::{Draft, QuoteDraft, Who};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::actors_in;
use crate::lexicon::Class;
use crate::model::{QuoteForm, QuoteKind, RuleId};

const ID: RuleId = "attribution/according_to";

/// `According to Vik, fares will fall.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "`According to` and somebody who can speak, before a comma or at the end, report the rest of the sentence.",
    hits: &[
        "{c:According to} {s:Tor Vik}, head of Brint, {q:fares will fall}.",
        "{q:Fares will fall}, {c:according to} {s:Tor Vik}, head of Brint.",
    ],
    misses: &["According to a report, fares will fall."],
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
        let fronted = at == body.first;
        let content = if fronted {
            Range::new(end, body.end)
        } else {
            Range::new(body.first, at)
        };
        let content = trim(&draft.a, content);
        let closes = !fronted && end + 1 >= body.end
            || fronted && (draft.a.is_comma(end) || draft.a.is_comma(end - 1));
        if content.len() < 3 || !closes || draft.is_said(content.first) {
            continue;
        }
        let mut quote = QuoteDraft::new(
            QuoteKind::Indirect,
            QuoteForm::Parenthetical,
            vec![content],
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
