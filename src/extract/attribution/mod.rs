//! Statements: which words were said, by whom, with which cue.
//!
//! Direct quotes first, then the forms of indirect speech from the most telling to the least; a cue and a pair of
//! marks are taken once. [`speaker`] then finds out whom the sources stand for.
mod according_to;
mod antecedent;
mod bare_clause;
mod bearer;
mod called_quote;
mod colon_block;
mod cue_after_quote;
mod cue_before_quote;
mod free_continuation;
mod implied_quote;
mod infinitive;
mod leftover_mark;
mod noun_cue;
mod noun_phrase;
mod parenthetical;
mod passive;
mod quoted_part;
mod reopened_mark;
mod second_hand;
mod signed_quote;
pub(super) mod speaker;
mod that_clause;
mod translated;
mod turn;
mod unclosed_mark;
mod unlisted_verb;
mod wh_clause;

use super::cue::{Cue, CueForm};
use super::draft::{Draft, QuoteDraft};
use super::range::Range;
use super::rule::Rule;
use super::subject::{Link, Subject};
use crate::lexicon::CueClass;
use crate::model::{Flag, QuoteForm, QuoteKind, RuleId};
use crate::text::Pair;

/// In order of precision.
pub(super) const RULES: &[&Rule] = &[
    &turn::RULE,
    &cue_after_quote::RULE,
    &cue_before_quote::RULE,
    &colon_block::RULE,
    &signed_quote::RULE,
    &called_quote::RULE,
    &unlisted_verb::RULE,
    &unclosed_mark::RULE,
    &reopened_mark::RULE,
    &parenthetical::RULE,
    &according_to::RULE,
    &implied_quote::RULE,
    &that_clause::RULE,
    &wh_clause::RULE,
    &infinitive::RULE,
    &noun_phrase::RULE,
    &bare_clause::RULE,
    &passive::RULE,
    &noun_cue::RULE,
    &quoted_part::RULE,
    &second_hand::RULE,
    &translated::RULE,
    &free_continuation::RULE,
    &leftover_mark::RULE,
];

/// Cues that no quote has taken and that have a subject, with their numbers.
fn open_cues(draft: &Draft<'_>) -> Vec<(usize, Cue, Subject)> {
    draft
        .cues
        .iter()
        .enumerate()
        .filter(|(nth, cue)| {
            !draft.used[*nth]
                && !cue.unreal
                && cue.form != CueForm::Passive
                && !draft.is_said(cue.verb)
                && !draft.in_boilerplate(cue.verb)
        })
        .filter_map(|(nth, cue)| draft.subjects[nth].map(|subject| (nth, *cue, subject)))
        .collect()
}

/// What the way a subject is joined to its cue is worth.
fn link_strength(link: Link) -> f32 {
    match link {
        Link::Before | Link::Inverted => 0.95,
        Link::Relative | Link::Coordinated | Link::Infinitive => 0.9,
        Link::Participle => 0.8,
        Link::Distant => 0.65,
    }
}

/// Adds a quote with cue and subject, and takes the cue.
fn add(draft: &mut Draft<'_>, (nth, cue, subject): (usize, Cue, Subject), mut quote: QuoteDraft) {
    draft.used[nth] = true;
    quote.cue = Some(cue.range);
    quote.source = draft.actors.get(subject.actor).map(|actor| actor.source);
    quote.actor = Some(subject.actor);
    quote.confidence *= link_strength(subject.link);
    if cue.unreal && !quote.flags.contains(&Flag::Hypothetical) {
        quote.flags.push(Flag::Hypothetical);
    }
    if let Some(actor) = draft.actors.get(subject.actor) {
        quote.rules.push(actor.rule);
    }
    draft.push(quote);
}

/// An indirect quote of one stretch.
fn indirect(form: QuoteForm, content: Range, rule: RuleId, strength: f32) -> QuoteDraft {
    QuoteDraft::new(QuoteKind::Indirect, form, vec![content], rule, strength)
}

/// Closed pairs outside all others that are no titles and that no quote has taken, with their numbers.
fn open_pairs(draft: &Draft<'_>) -> Vec<(usize, Pair)> {
    draft
        .a
        .pairs
        .iter()
        .enumerate()
        .filter(|(nth, pair)| {
            let outermost = draft
                .a
                .enclosing(pair.open)
                .is_some_and(|outer| outer.open == pair.open);
            pair.close.is_some()
                && outermost
                && !draft.spoken[*nth]
                && !super::quotation::is_noted(draft, pair)
        })
        .map(|(nth, pair)| (nth, *pair))
        .collect()
}

/// Whether a stretch begins in what a quote found so far says, its opening mark included.
fn is_told(draft: &Draft<'_>, range: Range) -> bool {
    let marks = usize::from(draft.a.pair_opening(range.first).is_some());
    draft.is_said(range.first + marks)
}

/// What stands between the marks of a pair.
fn inner(pair: &Pair) -> Range {
    Range::new(pair.open + 1, pair.close.unwrap_or(pair.open + 1))
}

/// Whether a class of cues leads in claims, as opposed to topics and courtesies.
fn is_claim(class: CueClass) -> bool {
    !matches!(class, CueClass::Topic | CueClass::Courtesy)
}
