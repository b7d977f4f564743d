use super::noun::kind_of;
use super::{Sighting, is_sighted, proof, sight};
use crate::extract::draft::Draft;
use crate::extract::piece::place_at;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;

const ID: RuleId = "event/talks";

/// `The ministers held talks in Tarn.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Talks or consultations that somebody held, with the place behind them, are a meeting; they stand without an article.",
    hits: &[
        "On 4 March, Rosa Lind, minister of ports, held {e:talks in Nairobi} with Tor Vik, head of Brint.",
        "Rosa Lind, minister of ports, held bilateral {e:consultations} with Tor Vik, head of Brint.",
    ],
    misses: &[
        "Talks were held up.",
        "She wants to hold talks with the port.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
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
