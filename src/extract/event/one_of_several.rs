use super::noun::kind_of;
use super::{Sight, Sighting, is_sighted, proof, sight};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::gathering::{is_counted, one_of, ordinal};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, EventStatus, RuleId, TitleBasis};
use crate::text::TokenKind;

const ID: RuleId = "event/one_of_several";

/// `Two seminars were held. The first, on nets, was moderated by …`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "An ordinal that opens a sentence behind one that names several gatherings, with a title in marks or `on …` between commas, is one of them.",
    hits: &[
        "The Tarn Water Forum was held. The guests split between two panels. {e:The first, on nets}, was led by Rosa Lind, head of Alto.",
        "The Tarn Water Forum was held. It went on in two parallel sessions: {e:“Nets for All”} and {e:“Boats at Night”}.",
        "The Tarn Water Forum was held. It went on in two parallel sessions: {e:“Nets for All”} and {e:“Boats at Night”}. At {e:the second of them}, led by Rosa Lind, head of Alto, nets were shown.",
        "The Tarn Water Forum was held. Two sessions followed. Rosa Lind, head of Alto, moderated {e:the first, “Nets for All”}.",
        "The Tarn Water Forum was held. Two sessions followed. In {e:the first, on nets}, led by Rosa Lind, head of Alto, boats were shown.",
        "The Tarn Water Forum was held. It had two seminars. {e:The first, “Nets for All”}, was led by Rosa Lind, head of Alto.",
    ],
    misses: &[
        "The Tarn Water Forum was held. It had two halls. The first, on the quay, was full.",
        "The Tarn Water Forum was held. The first, on nets, was full.",
        "The Tarn Water Forum was held. The guests brought two boats. The first of them was full.",
    ],
    run,
};

/// The longest title without marks. Units: tokens.
const LONGEST: usize = 8;

fn run(draft: &mut Draft<'_>) {
    listed(draft);
    referred(draft);
    for nth in 1..draft.a.sentences.len() {
        let (before, sentence) = (draft.a.sentences[nth - 1], draft.a.sentences[nth]);
        let a = &draft.a;
        let together = a.block_of(before.first) == a.block_of(sentence.first);
        let Some(noun) = several(a, before).filter(|_| together) else {
            continue;
        };
        let Some((first, number)) = one_named(a, sentence) else {
            continue;
        };
        let Some((title, end, basis)) = titled(a, first + 3, sentence.end) else {
            continue;
        };
        let evidence = Range::new(first, end);
        if is_sighted(draft, evidence) || draft.is_said(first) || draft.in_boilerplate(first) {
            continue;
        }
        let sighting = Sighting {
            sight: Sight::Part(number),
            title,
            evidence,
            head: noun,
            kind: kind_of(a, noun),
            basis,
            status: EventStatus::Held,
            proof: proof(ID, 0.8),
        };
        sight(draft, sighting);
    }
}

/// `The first, on nets, …`, `In the first, …`, `Rosa Lind moderated the first, “Nets for All”`: where one of several begins,
/// and which it is.
fn one_named(a: &Analysis<'_>, sentence: Range) -> Option<(usize, u8)> {
    let placed = a.is_one_of(sentence.first, &["at", "during", "in"]);
    let opens = sentence.first + usize::from(placed);
    sentence.iter().find_map(|first| {
        let number = ordinal(a, first + 1)?;
        let named = a.is_text(first, "the") && a.is_comma(first + 2);
        let marked = a.pair_opening(first + 3).is_some();
        (named && (first == opens || marked)).then_some((first, number))
    })
}

/// The noun of the several gatherings that a sentence names: `two panels`, `parallel sessions`.
fn several(a: &Analysis<'_>, sentence: Range) -> Option<usize> {
    let words = a.event_words();
    let from = words.partition_point(|&at| at < sentence.first);
    let mut words = words[from..]
        .iter()
        .copied()
        .take_while(|&at| at < sentence.end);
    words.find(|&at| a.is_small(at) && one_of(a, at).is_some() && is_counted(a, at, sentence))
}

/// What stands between the comma behind the ordinal and the next: the title, where the words that show it end, and what
/// the title is.
fn titled(a: &Analysis<'_>, from: usize, limit: usize) -> Option<(Range, usize, TitleBasis)> {
    if let Some(pair) = a.pair_opening(from) {
        let close = pair.close.filter(|&close| close < limit)?;
        let sign = matches!(
            a.kind(close - 1),
            Some(TokenKind::Comma | TokenKind::Period)
        );
        let end = close - usize::from(sign);
        return Some((Range::new(from + 1, end), close + 1, TitleBasis::Quoted));
    }
    let topic = a.is_one_of(from, &["on", "about"]);
    let end = (from + 1..limit.min(from + LONGEST)).find(|&at| a.is_comma(at))?;
    (topic && end > from + 1).then(|| (Range::new(from + 1, end), end, TitleBasis::Described))
}

/// `At the first of them, led by …`: one of those that were listed, or told of by their numbers.
fn referred(draft: &mut Draft<'_>) {
    for at in draft.a.with(Class::ORDINAL) {
        let a = &draft.a;
        // `the first of these sessions` has a noun of its own.
        let bare = !a.is_small(at + 3) || a.is_finite(at + 3);
        let those = a.is_text(at + 2, "them") || bare && a.is_one_of(at + 2, &["these", "those"]);
        let range = Range::new(at.saturating_sub(1), at + 3);
        let definite = a.is_text(range.first, "the") && a.is_text(at + 1, "of");
        let free = !is_sighted(draft, range) && !draft.is_said(at) && !draft.in_boilerplate(at);
        if let Some(number) = ordinal(a, at).filter(|_| those && definite && free) {
            let sighting = Sighting {
                sight: Sight::OneOf(number),
                ..Sighting::described(range, at, EventKind::Other, proof(ID, 0.8))
            };
            sight(draft, sighting);
        }
    }
}

/// `three parallel sessions: “Nets”, “Boats for All” and “Museums”`
fn listed(draft: &mut Draft<'_>) {
    for nth in 0..draft.a.sentences.len() {
        let a = &draft.a;
        let sentence = a.sentences[nth];
        let Some(noun) = several(a, sentence)
            .filter(|&noun| a.is(noun + 1, TokenKind::Colon) && !draft.in_boilerplate(noun))
        else {
            continue;
        };
        let kind = kind_of(a, noun);
        let titles: Vec<Range> = (noun + 2..sentence.end)
            .filter_map(|at| a.pair_opening(at))
            .filter_map(|pair| Some(Range::new(pair.open + 1, pair.close?)))
            .collect();
        if titles.len() < 2 {
            continue;
        }
        for (title, number) in titles.into_iter().zip(1..) {
            let evidence = Range::new(title.first - 1, title.end + 1);
            let comma = usize::from(draft.a.is_comma(title.end - 1));
            if is_sighted(draft, evidence) {
                continue;
            }
            let sighting = Sighting {
                sight: Sight::Listed(number),
                basis: TitleBasis::Quoted,
                title: Range::new(title.first, title.end - comma),
                ..Sighting::described(evidence, noun, kind, proof(ID, 0.8))
            };
            sight(draft, sighting);
        }
    }
}
