use super::{inner, open_pairs};
use crate::extract::draft::{Draft, QuoteDraft, Who};
use crate::extract::piece::is_title_case;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{QuoteForm, QuoteKind, Resolution, RuleId};
use crate::text::{Pair, TokenKind};
use rustc_hash::FxHashMap as HashMap;

const ID: RuleId = "attribution/implied_quote";

/// `Feld agreed with the plan. “Ports feed us.”`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A whole sentence in marks that opens a sentence is a quote of the one speaker of the sentence before it; without one nobody is named. So is a whole paragraph in marks beside another one, however short.",
    hits: &[
        "Omar Feld, head of Alto, stressed the need for ports. “{q:They feed us all every day.}”",
        "They met.\n\n“{q:Why?}”\n\n“{q:No idea.}”\n\nThey left.",
    ],
    misses: &[
        "“Ports and Rivers” was the title.",
        "They met.\n\n“Boats Aren’t the Problem.”\n\nThey left.",
        "Two songs were sung:\n\n“Ports and Rivers”\n\n“Boats for All”\n\nThey left.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    let attributed = last_attributed(draft);
    for (nth, pair) in open_pairs(draft) {
        let a = &draft.a;
        let content = inner(&pair);
        let sentence = a.sentence(pair.open);
        let stops = matches!(
            a.kind(content.end.wrapping_sub(1)),
            Some(TokenKind::Period | TokenKind::Stop | TokenKind::Ellipsis)
        );
        let verb = content
            .iter()
            .any(|at| a.any(at, Class::VERB.with(Class::AUXILIARY)));
        // `‘Boats Aren’t the Problem.’` on a line of its own heads what follows.
        let line = a.blocks[a.block_of(pair.open)].range;
        // Its verbs have capitals too: `“Is Miss Lind there?”` is said.
        let verbs = content.iter().skip(1).filter(|&at| {
            a.any(at, Class::VERB.with(Class::AUXILIARY)) && !a.any(at, Class::PREPOSITION)
        });
        let mut verbs = verbs.map(|at| a.is_capital(at)).peekable();
        let capital = verbs.peek().is_some() && verbs.all(|capital| capital);
        let whole = line == Range::new(pair.open, content.end + 1);
        let heads = whole && capital && is_title_case(a, content);
        let statement = stops && content.len() >= 5 && verb && !heads;
        if sentence.first != pair.open
            || !(statement || in_dialog(draft, &pair))
            || draft.in_boilerplate(pair.open)
        {
            continue;
        }
        draft.spoken[nth] = true;
        if let Some(quote) = attributed_before(draft, &attributed, pair.open) {
            draft.say(content);
            if draft.quotes[quote].kind == QuoteKind::Indirect {
                draft.quotes[quote].kind = QuoteKind::Mixed;
            }
            draft.quotes[quote].content.push(content);
            draft.quotes[quote].rules.push(ID);
            continue;
        }
        let actor = speaker_before(draft, pair.open);
        let mut quote = QuoteDraft::new(
            QuoteKind::Direct,
            QuoteForm::Inline,
            vec![content],
            ID,
            if actor.is_some() { 0.8 } else { 0.5 },
        );
        quote.actor = actor;
        quote.source = actor.map(|actor| draft.actors[actor].source);
        quote.resolution = actor.map(|_| Resolution::Implied);
        draft.push(quote);
    }
}

/// Whether a pair is a whole paragraph that ends as a sentence does, with one before or behind it that begins in marks
/// too: a line of a dialog, however short.
fn in_dialog(draft: &Draft<'_>, pair: &Pair) -> bool {
    let a = &draft.a;
    let block = a.block_of(pair.open);
    let range = a.blocks[block].range;
    let Some(close) = pair.close else {
        return false;
    };
    let ends = matches!(
        a.kind(close - 1),
        Some(TokenKind::Period | TokenKind::Stop | TokenKind::Ellipsis | TokenKind::Dash)
    );
    let spoken = |block: usize| {
        let first = a.blocks.get(block).map(|block| block.range.first);
        first.is_some_and(|first| a.pair_opening(first).is_some())
    };
    let whole = range.first == pair.open && range.end == close + 1;
    let titled = pair.open + 2 < close && is_title_case(a, inner(pair));
    whole && ends && !titled && (block.checked_sub(1).is_some_and(spoken) || spoken(block + 1))
}

/// For each sentence, the quote whose cue stands last in it.
fn last_attributed(draft: &Draft<'_>) -> HashMap<usize, usize> {
    let mut out: HashMap<usize, usize> = HashMap::default();
    for (nth, quote) in draft.quotes.iter().enumerate() {
        let Some(cue) = quote.cue else { continue };
        let last = out.entry(draft.a.sentence_of(cue.first)).or_insert(nth);
        if draft.quotes[*last]
            .cue
            .is_some_and(|known| known.first < cue.first)
        {
            *last = nth;
        }
    }
    out
}

/// The quote whose attribution ends the sentence before, in the same block: what opens behind it goes on with it.
fn attributed_before(
    draft: &Draft<'_>,
    attributed: &HashMap<usize, usize>,
    open: usize,
) -> Option<usize> {
    let a = &draft.a;
    let block = a.blocks.get(a.block_of(open))?.range;
    let last = open.checked_sub(1).filter(|&at| at >= block.first)?;
    let near = *attributed.get(&a.sentence_of(last))?;
    let quote = &draft.quotes[near];
    let cue = quote.cue?.first;
    let ended = quote.content.last().is_some_and(|range| range.end <= open);
    let next = draft.cues.partition_point(|other| other.verb <= cue);
    // `…, said Lind as she accepted the prize. “…”`: what she did meanwhile.
    let meanwhile = |nth: usize| {
        draft.subjects[nth].is_some_and(|subject| {
            let actor = &draft.actors[subject.actor];
            let lead = actor.full.first.wrapping_sub(1);
            let own = actor.who == Who::Pronoun || Some(subject.actor) == quote.actor;
            own && a.is_small(lead) && a.any(lead, Class::SUBORDINATOR)
        })
    };
    let other = (next..draft.cues.len())
        .take_while(|&nth| draft.cues[nth].verb <= last)
        .any(|nth| !meanwhile(nth));
    // `…, Lind said. “…”`: behind its content stands the attribution, and nothing more.
    let closes = quote.content.first()?.first < cue;
    let form = matches!(quote.form, QuoteForm::Inline | QuoteForm::Parenthetical);
    (ended && closes && !other && form).then_some(near)
}

/// The subject of the last cue in the sentence before, in the same block, if it is a person's.
fn speaker_before(draft: &Draft<'_>, open: usize) -> Option<usize> {
    let a = &draft.a;
    let block = a.blocks.get(a.block_of(open))?.range;
    let last = open.checked_sub(1).filter(|&at| at >= block.first)?;
    let sentence: Range = a.sentence(last);
    let end = draft.cues.partition_point(|cue| cue.verb < sentence.end);
    draft.cues[..end]
        .iter()
        .enumerate()
        .rev()
        .take_while(|(_, cue)| cue.verb >= sentence.first)
        .find_map(|(nth, _)| draft.subjects[nth].map(|subject| subject.actor))
        .filter(|&actor| {
            !matches!(
                draft.actors[actor].who,
                Who::Group | Who::OtherPronoun | Who::Unnamed
            )
        })
}
