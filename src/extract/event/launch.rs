use super::noun::topic_end;
use super::{Sighting, is_sighted, proof, sight};
use crate::extract::draft::Draft;
use crate::extract::piece::{PieceKind, place_at};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::title_phrase::noun_phrase_end;
use crate::lexicon::Class;
use crate::model::{EventKind, EventStatus, RuleId};
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "event/launch";

/// `the Tarn Hub was launched`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A body that was launched, inaugurated or opened gives an event told in passing; what the first sentence of a text says was launched, opened or unveiled somewhere or on a day is the event of the text, if that names no other.",
    hits: &[
        "Last year, the {e:Tarn Boat Center was inaugurated}.",
        "Nets for all\n\nMany came as Rosa Lind, mayor of Alto, {e:cut the ribbon on the new Tarn Boat Library} on Monday.",
        "Nets for all\n\nOn Monday the Alto Fund hosted the {e:launch of ‘Letters from Tarn’} in its rooms.",
        "Nets for all\n\nA {e:lending library for fishing nets was opened} in Nairobi on Wednesday. It is free.",
    ],
    misses: &[
        "The Tarn Boat Center was praised.",
        "Nets for all\n\nA box of nets was opened. It was empty.",
    ],
    run,
};

/// How far behind the verb the place or the day may stand. Units: tokens.
const NEAR: usize = 14;

fn run(draft: &mut Draft<'_>) {
    in_passing(draft);
    hosted(draft);
    in_lead(draft);
}

/// `A mutual fund for boats was launched in Tarn on Wednesday …` as the first sentence.
fn in_lead(draft: &mut Draft<'_>) {
    let a = &draft.a;
    let Some(sentence) = draft.lead() else {
        return;
    };
    let first = sentence.first;
    // `Mayor Lind cut the ribbon on the new Tarn Library`
    let cut = (first..sentence.end).find(|&at| {
        a.is_one_of(at, &["cut", "cuts"]) && a.is_text(at + 1, "the") && a.is_text(at + 2, "ribbon")
    });
    let on = cut.filter(|&cut| a.is_one_of(cut + 3, &["on", "at", "for", "of"]));
    if let Some(cut) = on {
        let end = noun_phrase_end(
            a,
            cut + 4 + usize::from(a.any(cut + 4, Class::DETERMINER)),
            sentence.end,
        );
        let range = Range::new(cut, end);
        if !is_sighted(draft, range) {
            let found = Sighting::described(range, cut + 2, EventKind::Ceremony, proof(ID, 0.8));
            sight(draft, found);
        }
        return;
    }
    let verb = (first..sentence.end).find(|&at| {
        a.is_small(at)
            && a.is_one_of(at, &["launched", "inaugurated", "opened", "unveiled"])
            && a.any(at.wrapping_sub(1), Class::BE)
    });
    let Some(verb) = verb.filter(|&verb| verb > first + 1 && verb - first < 18) else {
        return;
    };
    let be = verb - 1;
    let subject = Range::new(first + usize::from(a.any(first, Class::DETERMINER)), be);
    let simple = subject.iter().all(|at| {
        (a.is_word(at) || a.is(at, TokenKind::Clitic))
            && !a.is_finite(at)
            && !a.any(at, Class::RELATIVE)
    });
    let placed = (verb + 1..sentence.end.min(verb + NEAR)).any(|at| {
        a.is_one_of(at, &["in", "at", "on"])
            && (a.is_capital(at + 1) && a.any(at + 1, Class::WEEKDAY.with(Class::MONTH))
                || place_at(a, at + 1).is_some()
                || a.is(at + 1, TokenKind::Number))
            || a.has(at, Class::WEEKDAY)
            || place_at(a, at).is_some()
    });
    let range = Range::new(subject.first, verb + 1);
    let other = draft.sightings.iter().any(|known| {
        let block = &draft.a.blocks[draft.a.block_of(known.head)];
        sentence.covers(known.head) || block.kind == BlockKind::Title
    });
    if !simple || !placed || other || is_sighted(draft, range) {
        return;
    }
    let found = Sighting::described(range, verb, EventKind::Launch, proof(ID, 0.8));
    sight(draft, found);
}

/// `The Alto Fund hosted the launch of ‘Letters from Tarn’`
fn hosted(draft: &mut Draft<'_>) {
    for &head in draft.a.event_nouns().iter() {
        let a = &draft.a;
        let article = head.wrapping_sub(1);
        let verb = article.wrapping_sub(1);
        let launch =
            a.is_one_of(head, &["launch", "inauguration", "unveiling"]) && a.is_small(head);
        let held = a.is_small(verb)
            && a.is_one_of(
                verb,
                &[
                    "hosted",
                    "held",
                    "attended",
                    "celebrated",
                    "marked",
                    "at",
                    "for",
                ],
            );
        if !launch
            || !held
            || !a.is_text(article, "the")
            || !a.is_text(head + 1, "of")
            || a.enclosing(head).is_some()
            || draft.in_boilerplate(head)
            || draft.is_said(head)
        {
            continue;
        }
        let marks = (head + 2..head + 5).find_map(|at| a.pair_opening(at));
        let end = match marks.and_then(|pair| pair.close) {
            Some(close) => Some(close + 1),
            None => topic_end(a, head, a.sentence(head).end),
        };
        let Some(range) = end.map(|end| Range::new(head, end)) else {
            continue;
        };
        // `He came for the launch of the ship`: only where the text opens with it, or a title in marks is launched.
        let lead = draft.lead().is_some_and(|lead| lead.covers(head));
        if is_sighted(draft, range) || !(lead || marks.is_some()) {
            continue;
        }
        let found = Sighting::described(range, head, EventKind::Launch, proof(ID, 0.8));
        sight(draft, found);
    }
}

fn in_passing(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        let a = &draft.a;
        let end = piece.range.end;
        let verb = (end..end + 4).find(|&at| {
            a.is_one_of(at, &["launched", "inaugurated", "opened", "unveiled"]) && a.is_small(at)
        });
        let be = a.any(end, Class::BE.with(Class::HAVE));
        let Some(verb) =
            verb.filter(|_| be && piece.kind == PieceKind::Organization && !piece.weak)
        else {
            continue;
        };
        let range = Range::new(piece.range.first, verb + 1);
        if is_sighted(draft, range) || draft.in_boilerplate(end) {
            continue;
        }
        let sighting = Sighting {
            status: EventStatus::Mentioned,
            ..Sighting::described(range, verb, EventKind::Launch, proof(ID, 0.8))
        };
        sight(draft, sighting);
    }
}
