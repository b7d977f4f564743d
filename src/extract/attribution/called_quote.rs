use super::{inner, open_pairs};
use crate::extract::draft::{Draft, QuoteDraft, Who};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::actors_in;
use crate::lexicon::Class;
use crate::model::{QuoteForm, QuoteKind, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "attribution/called_quote";

/// `“Open the port” was her advice.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A quotation that a form of `be` calls somebody’s advice, answer or verdict is theirs.",
    hits: &[
        "Rosa Lind, head of Alto, came. “{q:Open the port before the crews leave,}” was {s:her} advice.",
        "“{q:Open the port before the crews leave,}” was how {s:Rosa Lind}, head of Alto, put it.",
        "Rosa Lind, head of Alto, came. “{q:Open the port before the crews leave}” was {s:Lind}’s answer.",
    ],
    misses: &[
        "Rosa Lind, head of Alto, came. “Nets for All” was her first book.",
        "Rosa Lind, head of Alto, came. “Never” was the answer.",
    ],
    run,
};

/// What somebody’s words are called by. Source: our reading, no list.
const WORDS: &[&str] = &[
    "advice",
    "answer",
    "appeal",
    "comment",
    "conclusion",
    "explanation",
    "judgment",
    "judgement",
    "message",
    "plea",
    "recommendation",
    "reply",
    "response",
    "summary",
    "verdict",
    "warning",
];

fn run(draft: &mut Draft<'_>) {
    for (nth, pair) in open_pairs(draft) {
        let Some(close) = pair.close else { continue };
        let Some(actor) = caller(draft, close + 1) else {
            continue;
        };
        let content = inner(&pair);
        draft.spoken[nth] = true;
        let mut quote =
            QuoteDraft::new(QuoteKind::Direct, QuoteForm::Inline, vec![content], ID, 0.9);
        quote.actor = Some(actor);
        quote.source = Some(draft.actors[actor].source);
        quote.rules.push(draft.actors[actor].rule);
        draft.push(quote);
    }
}

/// Whose advice the words from `be` on call what stands before them.
fn caller(draft: &Draft<'_>, be: usize) -> Option<usize> {
    let a = &draft.a;
    let was = a.any(be, Class::BE) && a.is_small(be);
    // `“…” was how Rosa Lind summed up her work`
    if was && a.is_text(be + 1, "how") {
        let verbs = [
            "described",
            "explained",
            "phrased",
            "put",
            "summarised",
            "summarized",
            "summed",
        ];
        let says = |actor: usize| {
            let end = draft.actors[actor].full.end;
            a.is_one_of(end, &verbs)
        };
        return actors_in(draft, Range::new(be + 2, be + 3)).find(|&actor| says(actor));
    }
    let owner = actors_in(draft, Range::new(be + 1, be + 2))
        .filter(|_| was)
        .filter(|&nth| draft.actors[nth].who != Who::OtherPronoun)
        .max_by_key(|&nth| draft.actors[nth].source.end)?;
    let end = draft.actors[owner].source.end;
    let clitic = usize::from(a.is(end, TokenKind::Clitic));
    let owned = clitic == 1 || a.any(end - 1, Class::POSSESSIVE);
    let noun = (end + clitic..end + clitic + 3).find(|&at| a.is_one_of(at, WORDS))?;
    let plain = (end + clitic..noun).all(|at| a.is_small(at));
    (owned && plain && !a.is_word(noun + 1)).then_some(owner)
}
