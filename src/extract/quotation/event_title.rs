use super::note;
use crate::extract::draft::Draft;
use crate::extract::piece::{PieceKind, is_title_case};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{QuotedWhy, RuleId};
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "quotation/event_title";

/// `the panel “Rivers and Rights”`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Marks right behind an event noun, or behind it and `on`, `about` or `titled`, hold its title or its theme; so do marks that are the whole line under a headline with such a noun.",
    hits: &[
        "The panel {m:“Rivers and Rights”} drew many.",
        "It began with discussions on {m:“New roads for trade”} by guests.",
        "The session entitled {m:“Ports”} ended.",
        "Panel transcript\n\n{m:“After the Last Boat”}\n\nRosa Lind, head of Alto, spoke.",
    ],
    misses: &[
        "The panel heard him say “rivers have rights”.",
        "At the forum, “rivers have rights,” he said.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    under_headline(draft);
    for pair in draft.a.pairs.clone() {
        let a = &draft.a;
        let sentence = a.sentence(pair.open);
        let Some((close, before)) = pair
            .close
            .zip(pair.open.checked_sub(1).filter(|&at| at >= sentence.first))
        else {
            continue;
        };
        let inner = Range::new(pair.open + 1, close);
        let stops = inner
            .iter()
            .any(|at| matches!(a.kind(at), Some(TokenKind::Period)))
            || a.is_comma(close - 1);
        let bridge = usize::from(
            a.is_one_of(
                before,
                &["on", "about", "titled", "entitled", "called", "named"],
            ) || matches!(
                a.kind(before),
                Some(TokenKind::Comma | TokenKind::Colon | TokenKind::Dash)
            ),
        );
        let noun = before.checked_sub(bridge);
        let direct = noun.is_some_and(|noun| a.any(noun, Class::EVENT) && noun >= sentence.first);
        let comma = bridge == 1
            && matches!(a.kind(before), Some(TokenKind::Comma))
            && !is_title_case(a, inner);
        if direct && !stops && !comma {
            let why = if bridge == 1 && a.is_one_of(before, &["on", "about"]) {
                QuotedWhy::EventTheme
            } else {
                QuotedWhy::EventTitle
            };
            note(draft, &pair, why, ID);
        }
    }
}

/// `PANEL TRANSCRIPT` over a line in marks: what the text is of, and what that is called.
fn under_headline(draft: &mut Draft<'_>) {
    let a = &draft.a;
    let (Some(headline), Some(line)) = (a.blocks.first(), a.blocks.get(1)) else {
        return;
    };
    let noun = headline.range.iter().any(|at| a.any(at, Class::EVENT));
    let named = draft
        .pieces
        .iter()
        .take_while(|piece| piece.range.first < headline.range.end)
        .any(|piece| piece.kind == PieceKind::Event && piece.range.len() > 1);
    let pair = a.pair_opening(line.range.first).copied();
    let whole = pair.filter(|pair| pair.close.is_some_and(|close| close + 1 == line.range.end));
    if let Some(pair) = whole.filter(|_| noun && !named && headline.kind == BlockKind::Title) {
        note(draft, &pair, QuotedWhy::EventTitle, ID);
    }
}
