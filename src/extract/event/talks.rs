use super::noun::{kind_of, phrase_start};
use super::{Sighting, is_sighted, proof, sight};
use crate::extract::draft::{Draft, Who};
use crate::extract::piece::{PieceKind, place_at};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::actors_in;
use crate::lexicon::Class;
use crate::model::{EventKind, RuleId};

const ID: RuleId = "event/talks";

/// `The ministers held talks in Tarn.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Talks or consultations that somebody held, with the place behind them, are a meeting; they stand without an article. So is a meeting with somebody at or during which something is told, or whom somebody met with on the sidelines.",
    hits: &[
        "On 4 March, Rosa Lind, minister of ports, held {e:talks in Nairobi} with Tor Vik, head of Brint.",
        "Rosa Lind, minister of ports, held bilateral {e:consultations} with Tor Vik, head of Brint.",
        "The Tarn Water Forum was held. During the {e:meeting with Rosa Lind}, head of Alto, boats were shown.",
        "The Tarn Water Forum was held. On the sidelines of the forum, {e:Rosa Lind, head of Alto, met with Tor Vik}, head of Brint.",
    ],
    misses: &[
        "Rosa Lind, head of Alto, met with Tor Vik, head of Brint.",
        "He asked for the meeting with Rosa Lind, head of Alto.",
        "Talks were held up.",
        "She wants to hold talks with the port.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    with_somebody(draft);
    for &head in draft.a.event_nouns().iter() {
        let a = &draft.a;
        let noun =
            a.is_small(head) && a.is_one_of(head, &["talks", "consultations", "negotiations"]);
        if !noun || a.enclosing(head).is_some() || draft.in_boilerplate(head) || draft.is_said(head)
        {
            continue;
        }
        // `held two hours of closed talks`: adjectives, no article.
        let held = (head.saturating_sub(4)..head)
            .rev()
            .take_while(|&at| a.is_small(at) && a.is_word(at))
            .any(|at| {
                a.is_one_of(at, &["held", "holds", "concluded", "opened", "began"])
                    && !a.any(at - 1, Class::BE)
            });
        let place = a
            .is_text(head + 1, "in")
            .then(|| place_at(a, head + 2))
            .flatten();
        let end = place.map_or(head + 1, |(len, _)| head + 2 + len);
        let joined = a.is_one_of(end, &["with", "on", "about", "between"]) || !a.is_word(end);
        let range = Range::new(head, end);
        if !held || !joined || is_sighted(draft, range) {
            continue;
        }
        let found = Sighting::described(range, head, kind_of(a, head), proof(ID, 0.8));
        sight(draft, found);
    }
}

/// `During the meeting with Rosa Lind, …`, `On the sidelines, Rosa Lind met with Tor Vik.`
fn with_somebody(draft: &mut Draft<'_>) {
    for &before in draft.a.event_words().iter() {
        let a = &draft.a;
        // `met with Tor Vik`, `received Tor Vik`
        let received = a.is_one_of(before, &["received", "met"]) && !a.is_text(before + 1, "with");
        let with = before + usize::from(!received);
        if !(received || a.is_text(with, "with") && a.is_small(with)) || a.enclosing(with).is_some()
        {
            continue;
        }
        let Some(name) = person_behind(draft, with) else {
            continue;
        };
        let sentence = a.sentence(with);
        let range = if a.is_one_of(before, &["met", "received"]) {
            let aside =
                (sentence.first..before).any(|at| a.is_one_of(at, &["sidelines", "margins"]));
            let met = actors_in(draft, Range::new(sentence.first, before))
                .map(|nth| draft.actors[nth])
                .find(|actor| actor.full.end == before && matches!(actor.who, Who::Person(_)));
            met.filter(|_| aside)
                .map(|actor| Range::new(actor.full.first, name.end))
        } else {
            let noun = a.is_one_of(
                before,
                &["meeting", "talks", "conversation", "negotiations"],
            );
            let (first, article) = phrase_start(a, before);
            let there = article.unwrap_or(first).wrapping_sub(1);
            let there = a.is_one_of(there, &["at", "during", "in"]);
            (noun && there).then(|| Range::new(first, name.end))
        };
        let Some(range) = range.filter(|&range| !is_sighted(draft, range)) else {
            continue;
        };
        if draft.is_said(with) || draft.in_boilerplate(with) {
            continue;
        }
        let found = Sighting::described(range, before, EventKind::Meeting, proof(ID, 0.8));
        sight(draft, found);
    }
}

/// The name of a person behind a token, over honorifics and titles.
fn person_behind(draft: &Draft<'_>, at: usize) -> Option<Range> {
    let limit = draft.a.sentence(at).end.min(at + FAR);
    let passes = |at: usize| {
        let titled = draft.titled.get(at).copied().unwrap_or(false);
        let honorific = draft.piece_over(at).map(|nth| draft.pieces[nth].kind);
        // `the Minister of Ports, H.E. Tor Vik`
        let comma = draft.a.is_comma(at) && draft.titled.get(at - 1).copied().unwrap_or(false);
        titled
            || comma
            || honorific == Some(PieceKind::Honorific)
            || draft.a.any(at, Class::DETERMINER)
    };
    let name = (at + 1..limit).find(|&at| !passes(at))?;
    draft.person_over(name).map(|(_, words)| words)
}

/// The longest title between `with` and a name. Units: tokens.
const FAR: usize = 16;
