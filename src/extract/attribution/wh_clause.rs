use super::{indirect, open_cues};
use crate::extract::clause::content;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::{Class, Frames};
use crate::model::{QuoteForm, RuleId};

const ID: RuleId = "attribution/wh_clause";

/// `noting how ports had grown`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A clause with `how`, `why`, `whether` … behind a reporting verb is reported with that word.",
    hits: &[
        "{s:Rosa Lind} {c:explained} {q:how ports had grown}.",
        "{s:Rosa Lind} {c:asked} {q:whether fares would fall}.",
    ],
    misses: &[
        "They came to hear four candidates explain how ports work.",
        "Rosa Lind spoke when the doors closed.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for (nth, cue, subject) in open_cues(draft) {
        let after = cue.after();
        let addressed = cue.frames.has(Frames::ADDRESSEE);
        let limit = if addressed { after + 5 } else { after + 1 };
        let Some(wh) =
            (after..limit).find(|&at| draft.a.has(at, Class::WH) && draft.a.is_small(at))
        else {
            continue;
        };
        let verb_between = (after..wh).any(|at| draft.a.is_finite(at) || draft.a.is_comma(at));
        let time = draft
            .a
            .is_one_of(wh, &["when", "where", "who", "whom", "if"])
            && !matches!(cue.class, crate::lexicon::CueClass::Ask)
            && !draft.a.is_one_of(
                cue.verb,
                &[
                    "explained",
                    "explains",
                    "explaining",
                    "know",
                    "describe",
                    "described",
                    "asked",
                    "asking",
                    "asks",
                    "recalled",
                    "recalling",
                    "told",
                    "said",
                ],
            );
        // `told the guests who had come`: the words belong to whom it was told.
        let relative = wh > after
            && draft
                .a
                .is_one_of(wh, &["who", "whose", "whom", "where", "when"]);
        if !cue.frames.has(Frames::WH) || verb_between || time || relative {
            continue;
        }
        let Some(range) = content(draft, &cue, wh) else {
            continue;
        };
        let mut quote = indirect(QuoteForm::WhClause, range, ID, 1.0);
        if wh > after {
            quote.addressee = Some(Range::new(after, wh));
        }
        super::add(draft, (nth, cue, subject), quote);
    }
}
