use crate::extract::draft::{Draft, QuoteDraft, Who};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::{actors_in, main_subject};
use crate::lexicon::Class;
use crate::model::{QuoteForm, QuoteKind, Resolution, RuleId};
use crate::text::BlockKind;
use rustc_hash::FxHashMap as HashMap;

const ID: RuleId = "attribution/free_continuation";

/// `Vik said fares would fall. These cuts begin in May.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Sentences without a cue that go on with the matter of a statement right before them, in its paragraph, may be the same speaker's: they take its matter up with a word of it, or with `this`, `such`, `it`. They end where somebody acts or an event is told.",
    hits: &[
        "Rosa Lind, head of Alto, said that ferries would run hourly. {q:These ferries need two new piers.}",
    ],
    misses: &[
        "Rosa Lind said that fares would fall. The session then ended.",
        "Rosa Lind said that fares would fall. She left at noon.",
        "Rosa Lind said that the next one would be held in Oslo. The first one was held in Tarn.",
        "Rosa Lind said that the fund had grown by half. Members of the fund voted to keep its fares.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    let mut order: Vec<usize> = (0..draft.quotes.len())
        .filter(|&nth| may_go_on(draft, nth))
        .collect();
    order.sort_by_key(|&nth| draft.quotes[nth].hull().end);
    let mut ends: HashMap<usize, usize> = HashMap::default();
    for quote in &draft.quotes {
        let end = quote.hull().end;
        let sentence = draft.a.sentence(end.saturating_sub(1)).first;
        let known = ends.entry(sentence).or_default();
        *known = end.max(*known);
    }
    for nth in order {
        let hull = draft.quotes[nth].hull();
        let block = draft.a.blocks[draft.a.block_of(hull.first)].range;
        let own = draft.a.sentence(hull.end.saturating_sub(1));
        let last = ends.get(&own.first).is_none_or(|&end| end <= hull.end);
        if !last {
            continue;
        }
        let mut end = own.end;
        while end < block.end {
            let sentence = draft.a.sentence(end);
            // What was said so far: the statement, and the sentences that went on with it.
            let said = [hull, Range::new(own.end, end)];
            if sentence.is_empty() || !goes_on(draft, sentence, &said) {
                break;
            }
            end = sentence.end;
        }
        if end > own.end {
            let mut quote = QuoteDraft::new(
                QuoteKind::Indirect,
                QuoteForm::Free,
                vec![Range::new(own.end, end)],
                ID,
                0.5,
            );
            quote.actor = draft.quotes[nth].actor;
            quote.continues = Some(nth);
            quote.resolution = Some(Resolution::Continuation);
            draft.push(quote);
        }
    }
}

/// A statement that a sentence without a cue can go on with.
fn may_go_on(draft: &Draft<'_>, nth: usize) -> bool {
    let quote = &draft.quotes[nth];
    let form = !matches!(
        quote.form,
        QuoteForm::Nominal
            | QuoteForm::Turn
            | QuoteForm::Free
            | QuoteForm::Unclosed
            | QuoteForm::Infinitive
            | QuoteForm::ColonBlock
    );
    let person = quote.actor.is_some_and(|actor| {
        matches!(
            draft.actors[actor].who,
            Who::Person(_) | Who::Role | Who::Honorific | Who::Pronoun
        )
    });
    let block = &draft.a.blocks[draft.a.block_of(quote.hull().first)];
    quote.kind != QuoteKind::Direct && form && person && block.kind == BlockKind::Paragraph
}

/// Longer words that are no function words, cut to their stem.
fn content_words<'a>(draft: &Draft<'a>, range: Range) -> impl Iterator<Item = &'a str> {
    let small = Class::DETERMINER
        .with(Class::PREPOSITION)
        .with(Class::AUXILIARY)
        .with(Class::CONJUNCTION)
        .with(Class::POSSESSIVE)
        .with(Class::ADVERB)
        .with(Class::WH)
        .with(Class::SUBJECT)
        .with(Class::OBJECT);
    let long = range
        .iter()
        .filter(move |&at| draft.a.is_word(at) && !draft.a.any(at, small));
    long.map(|at| stem(draft.a.text(at)))
        .filter(|word| word.len() > 3)
}

/// The first six characters.
fn stem(word: &str) -> &str {
    if word.is_ascii() {
        return word.get(..6).unwrap_or(word);
    }
    let end = word.char_indices().nth(6).map_or(word.len(), |(at, _)| at);
    word.get(..end).unwrap_or(word)
}

fn goes_on(draft: &Draft<'_>, sentence: Range, said: &[Range]) -> bool {
    let a = &draft.a;
    let from = draft.cues.partition_point(|cue| cue.verb < sentence.first);
    let to = draft.cues.partition_point(|cue| cue.verb < sentence.end);
    let attributed = (from..to).any(|nth| draft.subjects[nth].is_some())
        || sentence.iter().any(|at| draft.is_said(at));
    let nth = a.pairs.partition_point(|pair| pair.open < sentence.first);
    let quoted = a
        .pairs
        .get(nth)
        .is_some_and(|pair| sentence.covers(pair.open));
    let acts = main_subject(draft, sentence).is_some_and(|actor| {
        matches!(
            draft.actors[actor].who,
            Who::Person(_) | Who::Role | Who::Honorific | Who::Pronoun | Who::Unnamed
        )
    });
    let people = actors_in(draft, sentence)
        .any(|actor| matches!(draft.actors[actor].who, Who::Person(_) | Who::Pronoun));
    // `Members voted to keep the fee.`: what others did, told by the writer.
    let decided = sentence.iter().take(6).any(|at| {
        a.is_small(at)
            && a.is_one_of(
                at,
                &[
                    "adopted",
                    "applauded",
                    "approved",
                    "elected",
                    "rejected",
                    "voted",
                ],
            )
    });
    // `The first one was held in Oslo.`
    let held = sentence.iter().take(8).any(|at| {
        a.any(at, Class::BE) && !a.is_text(at, "being") && a.is_text(at + 1, "held")
            || a.is_text(at, "took") && a.is_text(at + 1, "place")
    });
    let event = decided || held || leads_event(draft, sentence);
    if attributed || quoted || acts || people || event || draft.in_boilerplate(sentence.first) {
        return false;
    }
    let anaphor = a.is_one_of(
        sentence.first,
        &[
            "this", "these", "such", "it", "that", "those", "its", "their", "they",
        ],
    );
    if anaphor {
        return true;
    }
    let said = said.iter().flat_map(|&range| content_words(draft, range));
    let matter: Vec<&str> = said.collect();
    content_words(draft, sentence)
        .take(12)
        .any(|word| matter.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// Whether the sentence's first noun phrase is about a gathering, or it tells what came before or after one.
fn leads_event(draft: &Draft<'_>, sentence: Range) -> bool {
    let a = &draft.a;
    let when = a.is_one_of(
        sentence.first,
        &["once", "after", "before", "when", "following"],
    );
    if when && sentence.iter().any(|at| a.any(at, Class::EVENT)) {
        return true;
    }
    let head = sentence
        .iter()
        .take_while(|&at| !a.is_finite(at) && !a.is_comma(at))
        .take(10);
    head.into_iter().any(|at| {
        a.any(at, Class::EVENT)
            && !a.is_one_of(
                at,
                &[
                    "part", "week", "launch", "training", "stage", "track", "opening", "fair",
                    "address",
                ],
            )
    })
}
