use super::{indirect, open_cues};
use crate::extract::clause::{content, has_clause};
use crate::extract::draft::Draft;
use crate::extract::rule::Rule;
use crate::lexicon::{Class, Frames};
use crate::model::{QuoteForm, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "attribution/bare_clause";

/// `Lind said ports must open.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A clause of its own behind a reporting verb is reported although no `that` leads it in.",
    hits: &[
        "{s:Rosa Lind} {c:said} {q:ports must open}.",
        "{s:Rosa Lind} {c:believes} {q:the fee was too high}.",
    ],
    misses: &["Rosa Lind said goodbye.", "Rosa Lind spoke of ports."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for (nth, cue, subject) in open_cues(draft) {
        let mut from = cue.after();
        if !cue.frames.has(Frames::BARE) || cue.phrase {
            continue;
        }
        // `told reporters ports must open`
        if cue.frames.has(Frames::ADDRESSEE)
            && draft.a.any(
                from,
                Class::AUDIENCE
                    .with(Class::ROLE_PLURAL)
                    .with(Class::OBJECT)
                    .with(Class::GROUP),
            )
        {
            from += 1;
        }
        if draft.a.is_comma(from) && draft.a.any(from + 1, Class::PREPOSITION) {
            continue;
        }
        let starts = matches!(
            draft.a.kind(from),
            Some(TokenKind::Word | TokenKind::Number | TokenKind::Mark)
        ) && !(draft.a.is_small(from)
            && draft.a.any(
                from,
                Class::CONJUNCTION.with(Class::AUXILIARY).with(Class::WH),
            ));
        let Some(range) = content(draft, &cue, from).filter(|_| starts) else {
            continue;
        };
        if has_clause(&draft.a, range) {
            let quote = indirect(QuoteForm::BareClause, range, ID, 0.95);
            super::add(draft, (nth, cue, subject), quote);
        }
    }
}
