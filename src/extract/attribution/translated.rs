use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
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

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.quotes.len() {
        let quote = &draft.quotes[nth];
        let Some(cue) = quote.cue else { continue };
        let said = |at: usize| quote.content.iter().any(|range| range.covers(at));
        let mut words = draft.a.sentence(cue.first).iter();
        if words.any(|at| !said(at) && tells(&draft.a, at)) {
            let quote = &mut draft.quotes[nth];
            quote.flags.push(Flag::Translated);
            quote.rules.push(ID);
        }
    }
}

/// `through an interpreter`, `in translation`, `translated from`; an interpreter who speaks for himself is none.
fn tells(a: &Analysis<'_>, at: usize) -> bool {
    let word = a.text(at);
    if !(word.starts_with("transl") || word.starts_with("interp")) {
        return false;
    }
    let before = at.wrapping_sub(1);
    let led = before.wrapping_sub(usize::from(
        a.any(before, Class::DETERMINER.with(Class::POSSESSIVE)),
    ));
    let through = a.is_one_of(led, &["through", "via", "by", "with"]);
    a.is_small(at)
        && (a.is_one_of(
            at,
            &["interpreter", "interpreters", "translator", "translators"],
        ) && through
            || a.is_text(at, "translation") && a.is_text(before, "in")
            || a.is_text(at, "translated") && a.is_one_of(at + 1, &["from", "by"]))
}
