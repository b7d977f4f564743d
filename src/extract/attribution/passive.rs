use crate::extract::clause::content;
use crate::extract::cue::CueForm;
use crate::extract::draft::{Draft, QuoteDraft};
use crate::extract::rule::Rule;
use crate::lexicon::Frames;
use crate::model::{Flag, QuoteForm, QuoteKind, RuleId};

const ID: RuleId = "attribution/passive";

/// `It was noted that prices fell.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "`It was noted that …` reports a claim of nobody in particular: the speaker stays unknown.",
    hits: &["It was {c:noted} that {q:prices fell}."],
    misses: &["Prices were noted.", "It was said by all."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.cues.len() {
        let cue = draft.cues[nth];
        let it = draft.a.is_text(cue.start.wrapping_sub(1), "it");
        let that = draft.a.is_text(cue.after(), "that");
        if cue.form != CueForm::Passive
            || !it
            || !that
            || !cue.frames.has(Frames::THAT)
            || draft.used[nth]
            || draft.in_boilerplate(cue.verb)
        {
            continue;
        }
        let Some(range) = content(draft, &cue, cue.after() + 1) else {
            continue;
        };
        draft.used[nth] = true;
        let mut quote = QuoteDraft::new(
            QuoteKind::Indirect,
            QuoteForm::ThatClause,
            vec![range],
            ID,
            0.8,
        );
        quote.cue = Some(cue.range);
        quote.flags.push(Flag::Passive);
        draft.push(quote);
    }
}
