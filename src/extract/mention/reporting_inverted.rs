use super::reporting_subject::is_name_shaped;
use crate::extract::draft::Draft;
use crate::extract::piece::PieceKind;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "mention/reporting_inverted";

/// `“We grow,” said Ana Ruiz.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to five capitalized words behind a reporting verb that follows a comma or a closing mark, and the words after `according to`, name a person.",
    hits: &[
        "“We start in May,” said {p:Ana Ruiz}.",
        "Ports must open, noted {p:Ana Ruiz}.",
        "According to {p:Ana Ruiz}, fares fell.",
    ],
    misses: &[
        "The board said Ana Hall was full.",
        "“We start in May,” said Lantern Air president Rosa Lind.",
        "According to Statistics Norway, fares fell.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let piece = draft.pieces[nth];
        let first = piece.range.first;
        if piece.kind != PieceKind::Words || first < 2 || !is_name_shaped(draft, nth) {
            continue;
        }
        let a = &draft.a;
        let according = a.is_text(first - 2, "according") && a.is_text(first - 1, "to");
        let verb = first - 1;
        let cue = a.is_small(verb)
            && a.has(verb, Class::CUE)
            && a.any(verb, Class::PAST.with(Class::THIRD_PERSON));
        let inverted = cue && matches!(a.kind(verb - 1), Some(TokenKind::Comma | TokenKind::Mark));
        // `said Lantern Air president Rosa Lind`: whose president she is.
        let end = piece.range.end;
        let role = (end..end + 6)
            .take_while(|&at| a.is_word(at))
            .find(|&at| a.has(at, Class::ROLE));
        let body = role.is_some_and(|role| {
            let between = (end..role).all(|at| a.has(at, Class::ROLE_MODIFIER) || a.is_capital(at));
            let named = (role + 1..role + 4).any(|at| a.is_capital(at) && a.class(at).is_unknown());
            between && named
        });
        if (according || inverted) && !body {
            draft.prove(nth, ID, 0.8);
        }
    }
}
