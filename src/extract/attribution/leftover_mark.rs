use super::inner;
use crate::extract::draft::Draft;
use crate::extract::piece::is_title_like;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::model::{IssueKind, QuotedWhy, RuleId};

const ID: RuleId = "attribution/leftover_mark";

/// The “skills gap”.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Marks that no cue claims hold a term if there are up to three words in them, else something unknown; a mark without partner is reported.",
    hits: &["She closed the {m:“skills gap”} there."],
    misses: &["“We grow,” said Ana Ruiz."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.a.pairs.len() {
        let pair = draft.a.pairs[nth];
        let inside_quote = draft
            .a
            .enclosing(pair.open)
            .is_some_and(|outer| outer.open != pair.open);
        if draft.spoken[nth] || pair.close.is_none() || inside_quote {
            continue;
        }
        let words = inner(&pair)
            .iter()
            .filter(|&at| draft.a.is_word(at))
            .count();
        let why = match words {
            0..=3 => QuotedWhy::Term,
            _ if is_title_like(&draft.a, &pair) => QuotedWhy::WorkTitle,
            _ => QuotedWhy::Unknown,
        };
        super::super::quotation::note(draft, &pair, why, ID);
    }
    for nth in 0..draft.a.orphans.len() {
        let at = draft.a.orphans[nth];
        draft.issue(
            IssueKind::UnbalancedMark,
            Range::new(at, at + 1),
            "this closing mark has no partner".to_owned(),
            Vec::new(),
        );
    }
}
