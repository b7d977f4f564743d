use crate::extract::cue::CueForm;
use crate::extract::draft::{Draft, Who};
use crate::extract::rule::Rule;
use crate::extract::subject::Link;
use crate::model::{Flag, QuoteForm, QuoteKind, RuleId};

const ID: RuleId = "attribution/second_hand";

/// `Lind recalled that the President had ordered an audit.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A reported clause whose subject is somebody else and whose verb reports in turn is second-hand: the inner speaker is known through the outer one only.",
    hits: &[],
    misses: &[],
    run,
};

/// How far from the start of the content its own subject may begin. Units: tokens.
const NEAR: usize = 2;

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.quotes.len() {
        let quote = &draft.quotes[nth];
        let clause = matches!(
            quote.form,
            QuoteForm::ThatClause | QuoteForm::BareClause | QuoteForm::Parenthetical
        );
        let Some(&content) = quote
            .content
            .first()
            .filter(|_| clause && quote.kind != QuoteKind::Direct)
        else {
            continue;
        };
        let speaker = quote.actor.map(|actor| draft.actors[actor].who);
        let first = draft.cues.partition_point(|cue| cue.verb < content.first);
        let retold = draft.cues[first..]
            .iter()
            .zip(&draft.subjects[first..])
            .take_while(|(cue, _)| cue.verb < content.end)
            .any(|(cue, subject)| {
                let Some(subject) = subject.filter(|subject| subject.link == Link::Before) else {
                    return false;
                };
                let actor = &draft.actors[subject.actor];
                let other = matches!(
                    actor.who,
                    Who::Person(_) | Who::Organization(_) | Who::Role | Who::Group
                ) && Some(actor.who) != speaker;
                let near =
                    content.covers(actor.full.first) && actor.full.first <= content.first + NEAR;
                cue.form == CueForm::Finite && other && near
            });
        if retold {
            let quote = &mut draft.quotes[nth];
            quote.flags.push(Flag::SecondHand);
            quote.rules.push(ID);
        }
    }
}
