use crate::extract::clause::trim;
use crate::extract::draft::{Draft, QuoteDraft};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::actors_in;
use crate::extract::title_phrase::noun_phrase_end;
use crate::lexicon::Class;
use crate::model::{QuoteForm, QuoteKind, RuleId};

const ID: RuleId = "attribution/noun_cue";

/// `the calls of the guests for open ports`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A reporting noun with its author behind `of` or before `’s` and its content behind `for` reports that content.",
    hits: &["To answer the {c:calls} of {s:the guests} for {q:open ports}, a pact was signed."],
    misses: &["The guests paid for the calls.", "He calls for more."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for at in draft.a.with(Class::CUE_NOUN) {
        if !draft.a.is_small(at)
            || !draft.a.has(at, Class::CUE_NOUN)
            || draft.is_said(at)
            || draft.a.enclosing(at).is_some()
        {
            continue;
        }
        let body = draft.a.sentence_body(at);
        let actor_from = |first: usize| actors_in(draft, Range::new(first, first + 1)).next();
        let of = draft
            .a
            .is_text(at + 1, "of")
            .then(|| actor_from(at + 2))
            .flatten();
        let Some(actor) = of else { continue };
        let source = draft.actors[actor].source;
        // The author's own `for` belongs to the content.
        let Some(lead) =
            (source.first..body.end.min(source.first + 8)).find(|&at| draft.a.is_text(at, "for"))
        else {
            continue;
        };
        let source = Range::new(source.first, source.end.min(lead));
        let end = noun_phrase_end(&draft.a, lead + 1, body.end);
        let content = trim(&draft.a, Range::new(lead + 1, end));
        if content.is_empty() {
            continue;
        }
        let mut quote = QuoteDraft::new(
            QuoteKind::Indirect,
            QuoteForm::Nominal,
            vec![content],
            ID,
            0.65,
        );
        quote.cue = Some(Range::new(at, at + 1));
        quote.source = Some(source);
        quote.actor = Some(actor);
        draft.push(quote);
    }
}
