use super::note;
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::gathering::{is_compound, is_gathering, noun_behind_marks, one_of};
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
        "A lecture entitled {m:“Sharing a River.”} It was full.",
        "The panel on boats, {m:“Whose Nets?”}, was full.",
        "The first panel, {m:“Whose nets?”}, was moderated by Rosa Lind.",
        "In her keynote speech, {m:“The Last Boat,”} Rosa Lind said no.",
        "They came for {m:“Nets and Names”}, a study day for all.",
        "They came for {m:“Nets and Names,”} the first in a series of free talks.",
        "The first of the six author panels, {m:“Whose River Is It?”}, was full.",
        "Panel transcript\n\n{m:“After the Last Boat”}\n\nRosa Lind, head of Alto, spoke.",
    ],
    misses: &[
        "The panel heard him say “rivers have rights”.",
        "At the forum, “rivers have rights,” he said.",
        "“Rivers and Rights,” a panel member said.",
        "During the panel, “We start in May”, insisted Rosa Lind, head of Alto.",
        "She called the forum “the best in years”.",
        "She said that the forum “is not a fair for boats”.",
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
        // `“Sharing a River.”`: in American style the sign of the sentence stands inside.
        let titled = is_title_case(a, inner) && inner.len() > 1;
        let body = Range::new(
            inner.first,
            inner.end - usize::from(titled && is_sign(a, close - 1)),
        );
        let stops = body.iter().any(|at| a.is(at, TokenKind::Period)) || a.is_comma(body.end - 1);
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
        // `the panel on translation, “Whose Mouth?”`
        let noun = noun.map(|noun| match a.kind(before) {
            Some(TokenKind::Comma) => topic_noun(a, noun, sentence.first)
                .or_else(|| one_of_many(a, noun, sentence.first))
                .unwrap_or(noun),
            // `an evening of songs «Voices of the Coast»`
            Some(TokenKind::Word) if titled && a.is_small(noun) && !a.any(noun, Class::WORK) => {
                topic_noun(a, noun, sentence.first).unwrap_or(noun)
            }
            _ => noun,
        });
        // `“Nets and Names”, a study day for all`
        let described = titled && noun_behind_marks(a, close).is_some();
        if described && !body.iter().any(|at| a.is(at, TokenKind::Period)) {
            note(draft, &pair, QuotedWhy::EventTitle, ID);
            continue;
        }
        // `called the hearing “the best in years”`
        let named = a.is_small(pair.open + 1) && !titled && naming(a, noun, sentence.first);
        let one = |noun: usize| {
            matches!(a.kind(before), Some(TokenKind::Comma))
                && one_of_many(a, noun, sentence.first).is_some()
        };
        // `the Forum “is not a fair”`: the words go on with the sentence.
        let predicate = !titled && a.is_small(pair.open + 1) && a.is_finite(pair.open + 1);
        let speech = titled && noun.is_some_and(|noun| a.is_one_of(noun, SPEECHES));
        let direct = noun.is_some_and(|noun| {
            // `In her keynote speech, “The Last Ferry,” Lind said …`
            let hers = speech
                && bridge == 1
                && a.is_small(noun)
                && (sentence.first..noun).any(|at| a.any(at, Class::POSSESSIVE));
            // `the section «Nets and Names»`
            let section = a.is_text(noun, "section")
                && bridge == 0
                && titled
                && (a.sentence_first(noun.wrapping_sub(1))
                    || a.is_one_of(noun.wrapping_sub(2), &["at", "in", "of"]));
            (is_gathering(a, noun) || one(noun) || hers || section) && noun >= sentence.first
        }) && !named
            && !predicate;
        // `the debate, “That boats are here to stay”`
        let motion = noun.is_some_and(|noun| a.is_text(noun, "debate"))
            && (a.is_text(inner.first, "that")
                || a.is_text(inner.first, "this") && a.is_text(inner.first + 1, "house"));
        // `The first round table, «Whose nets?», was moderated by …`: set off on both sides.
        let next = close + 2;
        let set_off = a.is_comma(close + 1)
            && a.is_capital(inner.first)
            && body.len() > 1
            && !a.any(next, Class::CUE)
            && a.any(next, Class::BE.with(Class::PARTICIPLE));
        let comma = bridge == 1
            && !motion
            && !set_off
            && matches!(a.kind(before), Some(TokenKind::Comma))
            && !is_title_case(a, inner);
        // `“The Last Ferry,” Lind said`: in American style the comma stands inside.
        let stops = stops && !(speech && a.is_comma(close - 1));
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

/// What one gives under a title.
const SPEECHES: &[&str] = &["address", "paper", "presentation", "speech", "talk"];

/// Whether a sign stands there that ends a clause or a sentence.
fn is_sign(a: &Analysis<'_>, at: usize) -> bool {
    matches!(
        a.kind(at),
        Some(TokenKind::Comma | TokenKind::Period | TokenKind::Stop)
    )
}

/// The event noun before `on …`, for the last word of what it is on.
fn topic_noun(a: &Analysis<'_>, last: usize, first: usize) -> Option<usize> {
    let lead = (first..last)
        .rev()
        .take(6)
        .take_while(|&at| a.is_word(at) && !a.is_finite(at))
        .find(|&at| a.is_one_of(at, &["on", "about", "for", "of"]))?;
    // `the announcement of the “Nets Pact”` is not called so.
    let named = |noun: usize| a.any(noun, Class::EVENT_NAME) || is_compound(a, noun);
    let noun = lead.checked_sub(1)?;
    let own = if a.is_text(lead, "of") {
        named(noun)
    } else {
        is_gathering(a, noun)
    };
    own.then_some(noun)
}

/// `The first of six panels, “Whose Nets?”, was full.`: the token that stands for one panel.
fn one_of_many(a: &Analysis<'_>, last: usize, first: usize) -> Option<usize> {
    let noun = one_of(a, last).is_some() || a.any(last, Class::EVENT);
    let of = (first..last)
        .rev()
        .take(6)
        .find(|&at| a.is_text(at, "of"))?;
    let which =
        a.any(of - 1, Class::ORDINAL) || a.is_one_of(of.wrapping_sub(1), &["one", "last", "final"]);
    (noun && which && of > first).then_some(last)
}

/// Whether a verb that gives names stands before a noun: `called the hearing`.
fn naming(a: &Analysis<'_>, noun: Option<usize>, first: usize) -> bool {
    noun.is_some_and(|noun| {
        (noun.saturating_sub(4).max(first)..noun).any(|at| {
            a.is_one_of(
                at,
                &[
                    "called",
                    "calls",
                    "calling",
                    "dubbed",
                    "described",
                    "labeled",
                ],
            )
        })
    })
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
