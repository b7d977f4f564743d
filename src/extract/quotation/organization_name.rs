use super::note;
use crate::extract::draft::Draft;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{QuotedWhy, RuleId};

const ID: RuleId = "quotation/organization_name";

/// `OJSC “Vesna”`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "One to four capitalized words in marks behind a legal form or a noun for a body are a name.",
    hits: &[
        "OJSC {m:“Vesna”} took part.",
        "The company {m:“Blue Tarn”} took part.",
    ],
    misses: &["The company said “We grow.”"],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for pair in draft.a.pairs.clone() {
        let a = &draft.a;
        let Some((close, before)) = pair.close.zip(pair.open.checked_sub(1)) else {
            continue;
        };
        let legal = a.has(before, Class::ORG_PREFIX);
        let noun = a.is_small(before) && a.any(before, Class::ORG);
        let words = pair.open + 1..close;
        let short = (1..=4).contains(&words.len())
            && words
                .clone()
                .all(|at| a.is_capital(at) || a.text(at) == "&");
        if (legal || noun) && short {
            note(draft, &pair, QuotedWhy::OrganizationName, ID);
        }
    }
}
