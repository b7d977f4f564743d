use super::note;
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::piece::is_title_case;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::{Class, List};
use crate::model::{QuotedWhy, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "quotation/titled_work";

/// `the report “Rivers and Rights”`, `under the motto “Ports first”`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Marks behind a noun for a text, an undertaking or a theme, or behind `titled`, `called`, `on the topic of`, hold a title.",
    hits: &[
        "The report {m:“Rivers and rights”} came out.",
        "It met under the theme {m:“Ports first”}.",
        "She read {m:“Salt on the Shelves,”} a poem of her own.",
        "They signed the {m:“Green Ports Initiative”}.",
    ],
    misses: &["The report said “rivers have rights”."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for pair in draft.a.pairs.clone() {
        let Some(close) = pair.close else { continue };
        if let Some(why) = reason(&draft.a, pair.open, close) {
            note(draft, &pair, why, ID);
        }
    }
}

/// `read “Salt on the Shelves,” a poem`: what the marks hold is said behind them.
fn is_told_behind(a: &Analysis<'_>, inner: Range, close: usize) -> bool {
    let comma = a.is_comma(close - 1) || a.is_comma(close + 1);
    let article = close + 1 + usize::from(a.is_comma(close + 1));
    let noun = (article + 1..article + 4)
        .take_while(|&at| a.is_word(at))
        .any(|at| a.has(at, Class::WORK));
    let stops = inner
        .iter()
        .any(|at| matches!(a.kind(at), Some(TokenKind::Period | TokenKind::Stop)));
    comma
        && !stops
        && a.is_one_of(article, &["a", "an", "the", "her", "his"])
        && noun
        && is_title_case(a, inner)
}

fn reason(a: &Analysis<'_>, open: usize, close: usize) -> Option<QuotedWhy> {
    let inner = Range::new(open + 1, close);
    let sentence = a.sentence(open);
    if !inner.is_empty() && is_told_behind(a, inner, close) {
        return Some(QuotedWhy::WorkTitle);
    }
    if inner.is_empty()
        || inner
            .iter()
            .any(|at| matches!(a.kind(at), Some(TokenKind::Period)))
    {
        return None;
    }
    let mut before = open.checked_sub(1).filter(|&at| at >= sentence.first)?;
    before -= usize::from(
        matches!(a.kind(before), Some(TokenKind::Colon | TokenKind::Comma))
            && before > sentence.first,
    );
    let named = a.is_small(before)
        && a.is_one_of(
            before,
            &[
                "titled", "entitled", "called", "named", "dubbed", "themed", "headed",
            ],
        )
        && is_title_case(a, inner);
    // The noun before the marks, over `of` and `is`.
    let noun = (sentence.first..=before)
        .rev()
        .take(3)
        .find(|&at| a.any(at, Class::WORK.with(Class::INITIATIVE)));
    let bridged = noun.is_some_and(|noun| {
        (noun + 1..=before).all(|at| {
            a.is_one_of(
                at,
                &[
                    "of", "on", "is", "was", "for", "called", "titled", "entitled",
                ],
            )
        })
    });
    // `the “Green Ports Initiative”`: the noun inside.
    let last = a.any(close - 1, Class::INITIATIVE) && is_title_case(a, inner) && inner.len() > 1
        || inner
            .iter()
            .any(|at| a.is_capital(at) && a.any(at, Class::INITIATIVE))
            && is_title_case(a, inner);
    if let Some(noun) = noun.filter(|_| bridged) {
        let kind = a
            .lexicon
            .kind(List::Initiative, a.text(noun))
            .unwrap_or("work");
        let is = a.is_one_of(before, &["is", "was"]);
        // `called the plan “the only road left”`: only a capital makes a title of it.
        let why = match kind {
            "theme" => Some(QuotedWhy::EventTheme),
            "motto" => Some(QuotedWhy::Motto),
            _ if is || !a.is_capital(inner.first) => None,
            "work" => Some(QuotedWhy::WorkTitle),
            _ => Some(QuotedWhy::InitiativeTitle),
        };
        if why.is_some() {
            return why;
        }
    }
    if last {
        return Some(QuotedWhy::InitiativeTitle);
    }
    named.then(|| {
        let event = (sentence.first..before)
            .rev()
            .take(4)
            .any(|at| a.any(at, Class::EVENT));
        if event {
            QuotedWhy::EventTitle
        } else {
            QuotedWhy::WorkTitle
        }
    })
}
