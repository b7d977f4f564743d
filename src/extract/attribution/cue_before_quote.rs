use super::{inner, open_pairs};
use crate::extract::clause::{content, has_clause, trim};
use crate::extract::cue::{Cue, CueForm};
use crate::extract::draft::{Draft, QuoteDraft, Who};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::{Link, Subject, actors_in, main_subject};
use crate::lexicon::{Class, Frames};
use crate::model::{QuoteForm, QuoteKind, RuleId};
use crate::text::{Pair, TokenKind};

const ID: RuleId = "attribution/cue_before_quote";

/// `Feld said: “We grow.”`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A reporting verb with its subject, perhaps a comma or a colon, and an opening mark: the quotation is the subject's. A name and a colon do without a verb, and so does a sentence about a person that a colon ends.",
    hits: &[
        "Then {s:Ana Ruiz} {c:said}, “{q:We start in May.}”",
        "{s:Ana Ruiz} {c:told} reporters: “{q:We start in May.}”",
        "{s:Ana Ruiz}, head of Alto: “{q:We start in May.}”",
        "Ana Ruiz, head of Alto, spoke. It ends with a clip of {s:Ana Ruiz} {c:saying} in a debate last week, “{q:We start in May.}”",
        "{s:Ana Ruiz}, head of Alto, was briefer: “{q:We start in May.}”",
        "Asked what guests could do, {s:Ana Ruiz}, head of Alto, did not hesitate: “{q:Come in May.}”",
        "{s:Ana Ruiz}, head of Alto, {c:warned} that boats fail: “{q:We saw it in May.}”",
        "{q:Fares for the young}, {s:Ana Ruiz} {c:said}, “{q:will fall by a third}”.",
        "{s:Ana Ruiz} {c:said}, {q:“three weeks are left” until the vote}.",
    ],
    misses: &[
        "Ana Ruiz opened the panel “Rivers and Rights”.",
        "Ana Ruiz said the “gap” grew.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for (nth, pair) in open_pairs(draft) {
        let a = &draft.a;
        let Some(before) = pair.open.checked_sub(1) else {
            continue;
        };
        let sentence = a.sentence(pair.open);
        if before < sentence.first {
            continue;
        }
        let sign = matches!(a.kind(before), Some(TokenKind::Comma | TokenKind::Colon));
        let colon = a.is(before, TokenKind::Colon);
        let lead = before + usize::from(!sign);
        let here = draft.cues.partition_point(|cue| cue.verb < pair.open);
        let found = draft.cues[..here]
            .iter()
            .enumerate()
            .rev()
            .take_while(|(_, cue)| cue.verb >= sentence.first)
            .find_map(|(cue_nth, cue)| {
                let subject = draft.subjects[cue_nth].filter(|_| cue.form != CueForm::Passive)?;
                let quoting = cue.frames.has(Frames::QUOTED)
                    || cue.class == crate::lexicon::CueClass::Say
                    || colon;
                let adjacent = cue.after() == lead
                    || subject.link == Link::Inverted
                        && draft.actors[subject.actor].full.end == lead;
                let near = colon
                    || sign
                        && lead.saturating_sub(cue.after()) <= 12
                        && (cue.after()..lead).all(|at| !a.is_finite(at) && !a.is_text(at, "that"))
                        && quoting;
                (quoting && (adjacent || near)).then_some((cue_nth, subject))
            });
        let whole = is_whole(draft, &pair);
        if let Some((cue_nth, subject)) = found.filter(|_| sign || whole) {
            let cue = draft.cues[cue_nth];
            draft.spoken[nth] = true;
            let mut content = vec![inner(&pair)];
            let mut kind = QuoteKind::Direct;
            if let Some(more) = goes_on(draft, &cue, &pair) {
                (content, kind) = (vec![more], QuoteKind::Mixed);
            }
            if let Some(lead) = led_in(draft, &cue, subject, &pair).filter(|_| !colon) {
                content.insert(0, lead);
                kind = QuoteKind::Mixed;
            }
            let quote = QuoteDraft::new(
                kind,
                if colon {
                    QuoteForm::ColonBlock
                } else {
                    QuoteForm::Inline
                },
                content,
                ID,
                0.95,
            );
            let taken = draft.used[cue_nth];
            super::add(draft, (cue_nth, cue, subject), quote);
            // `highlighted the harvest: “…”`: the lead-in makes a statement of its own.
            let led = cue.frames.has(Frames::THAT) && draft.a.is_text(cue.after(), "that");
            let own_content =
                colon && cue.after() < before && (cue.frames.has(Frames::NOUN) || led) && !taken;
            draft.used[cue_nth] = !own_content;
        } else if colon {
            let label = actors_in(draft, sentence).find(|&actor| {
                draft.actors[actor].full.end == before || draft.actors[actor].full.end == before + 1
            });
            // `The director was briefer: “…”`
            let person = |actor: &usize| {
                matches!(
                    draft.actors[*actor].who,
                    Who::Person(_) | Who::Pronoun | Who::Role
                )
            };
            let lead = Range::new(behind_fronted(draft, sentence, before), before);
            let subject = main_subject(draft, lead).filter(|actor| {
                whole && person(actor) && !lead.iter().any(|at| a.any(at, Class::WORK))
            });
            let opens = |actor: &usize| draft.actors[*actor].full.first <= sentence.first + 1;
            if let Some(actor) = label.filter(opens).or(subject) {
                draft.spoken[nth] = true;
                let mut quote = QuoteDraft::new(
                    QuoteKind::Direct,
                    QuoteForm::ColonBlock,
                    vec![inner(&pair)],
                    ID,
                    0.9,
                );
                quote.actor = Some(actor);
                quote.source = Some(draft.actors[actor].source);
                draft.push(quote);
            }
        }
    }
}

/// `Asked what the guests could do, Lind did not hesitate: “…”`: where the main clause begins.
fn behind_fronted(draft: &Draft<'_>, sentence: Range, limit: usize) -> usize {
    let a = &draft.a;
    let fronted = Class::PAST.with(Class::ING).with(Class::SUBORDINATOR);
    let comma = (sentence.first..limit).find(|&at| a.is_comma(at));
    comma
        .filter(|_| a.any(sentence.first, fronted))
        .map_or(sentence.first, |comma| comma + 1)
}

/// The content where the sentence goes on behind the marks: `said, “three weeks are left” until the vote`.
fn goes_on(draft: &Draft<'_>, cue: &Cue, pair: &Pair) -> Option<Range> {
    let a = &draft.a;
    let close = pair.close?;
    let stops = !matches!(a.kind(close - 1), Some(TokenKind::Word | TokenKind::Number));
    let other = Class::CONJUNCTION
        .with(Class::CUE)
        .with(Class::SUBORDINATOR)
        .with(Class::RELATIVE);
    let more = close + 1;
    let condition = a.is_one_of(more, &["if", "unless", "until"]);
    let blocked = a.any(more, other) && !a.any(more, Class::PREPOSITION) && !condition;
    if stops || !a.is_small(more) || blocked || more >= a.sentence(close).end {
        return None;
    }
    let rest = content(draft, cue, more)?;
    Some(Range::new(pair.open, rest.end))
}

/// The first half of a sentence whose second half stands in marks: `Fares, Lind said, “will fall”`.
fn led_in(draft: &Draft<'_>, cue: &Cue, subject: Subject, pair: &Pair) -> Option<Range> {
    let a = &draft.a;
    let sentence = a.sentence(pair.open);
    let comma = draft.actors[subject.actor].full.first.checked_sub(1)?;
    let opening = pair.open + 1;
    let aside =
        subject.link == Link::Before && cue.after() + 1 == pair.open && a.is_comma(cue.after());
    if !aside || comma <= sentence.first || !a.is_comma(comma) || !a.is_small(opening) {
        return None;
    }
    // `…: each basin, she said, “has to …”`
    let sign = (sentence.first..comma)
        .rev()
        .find(|&at| matches!(a.kind(at), Some(TokenKind::Colon | TokenKind::Semicolon)));
    let lead = trim(
        a,
        Range::new(sign.map_or(sentence.first, |sign| sign + 1), comma),
    );
    let said = lead
        .iter()
        .any(|at| draft.is_said(at) || a.enclosing(at).is_some());
    let predicate = a.is_finite(opening);
    let clause = has_clause(a, lead) && !a.any(lead.first, Class::PREPOSITION);
    (!lead.is_empty() && !said && (clause || predicate)).then_some(lead)
}

/// Whether the marks hold the whole of what is said: more than a few words, and the sentence ends with them.
fn is_whole(draft: &Draft<'_>, pair: &Pair) -> bool {
    let a = &draft.a;
    let body = a.sentence_body(pair.open);
    let close = pair.close.unwrap_or(pair.open);
    inner(pair).len() >= 3
        && (close + 1 >= body.end
            || matches!(a.kind(close + 1), Some(TokenKind::Comma))
            || a.is_capital(pair.open + 1)
                && matches!(
                    a.kind(close - 1),
                    Some(TokenKind::Period | TokenKind::Comma | TokenKind::Stop)
                ))
}
