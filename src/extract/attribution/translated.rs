use crate::extract::draft::Draft;
use crate::extract::rule::Rule;
use crate::model::{Flag, RuleId};

const ID: RuleId = "attribution/translated";

/// `“We grow,” Lind said through an interpreter.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Words said through an interpreter, or translated as the sentence says, are not the speaker's own.",
    hits: &[],
    misses: &[],
    run,
};

/// Words in the sentence of a cue that say so.
const SIGNS: &[&str] = &[
    "interpreter",
    "interpreters",
    "translator",
    "translated",
    "translation",
];

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.quotes.len() {
        let quote = &draft.quotes[nth];
        let Some(cue) = quote.cue else { continue };
        let a = &draft.a;
        let said = |at: usize| quote.content.iter().any(|range| range.covers(at));
        let told = a
            .sentence(cue.first)
            .iter()
            .any(|at| !said(at) && a.is_one_of(at, SIGNS));
        if told {
            let quote = &mut draft.quotes[nth];
            quote.flags.push(Flag::Translated);
            quote.rules.push(ID);
        }
    }
}
