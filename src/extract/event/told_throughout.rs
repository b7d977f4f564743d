use super::described_event::heads;
use super::noun::{
    happens, is_definite, is_length, is_meal_noun, kind_of, phrase_start, topic_end,
};
use super::tree::rank;
use super::{Sight, Sighting, placed, proof, sight};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, EventStatus, RuleId, TitleBasis};
use crate::text::BlockKind;

const ID: RuleId = "event/told_throughout";

/// `The council called a meeting. … Rosa Lind, who moderated the meeting, … The meeting lasted two hours.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Where nothing else is told of as held, the gathering that a text speaks of again and again, as one that people lead, attend or speak to, is what it tells of.",
    hits: &[
        "The captain was quiet in the {e:first debate of the season}. Many filled the shed for the long debate.",
        "The council called the {e:public meeting} over the plan. Rosa Lind, head of Alto, moderated the meeting. The meeting lasted three hours.",
        "Rosa Lind, head of Alto, was a guest at our {e:seminar}. She told the seminar that ports must open. A bell closed the seminar.",
    ],
    misses: &[
        "The council wants a public meeting on the plan. Rosa Lind, head of Alto, said the meeting would help.",
        "The Tarn Water Forum was held. The council called the public meeting over the plan. A meeting lasted three hours.",
    ],
    run,
};

/// Nouns that stand for a gathering of any kind.
const GENERAL: &[&str] = &["event", "gathering"];

/// In how many sentences a gathering is told of at least, each time as one that takes place.
const OFTEN: usize = 2;

fn run(draft: &mut Draft<'_>) {
    if draft.sightings.iter().any(is_told_of) {
        return;
    }
    let mut nouns = heads(&draft.a);
    let general = |&at: &usize| draft.a.is_one_of(at, GENERAL);
    nouns.extend(draft.a.event_words().iter().copied().filter(general));
    nouns.sort_unstable();
    nouns.dedup();
    let places: Vec<Place> = nouns
        .into_iter()
        .filter_map(|head| place(draft, head))
        .collect();
    let found = places.iter().enumerate().find(|(nth, first)| {
        let shown = usize::from(first.shown);
        let mut sentences: Vec<usize> = places[nth + 1..]
            .iter()
            .filter(|other| other.shown && other.definite && stands_for(&draft.a, other, first))
            .map(|other| draft.a.sentence_of(other.head))
            .collect();
        sentences.dedup();
        sentences.retain(|&sentence| sentence != draft.a.sentence_of(first.head));
        !sentences.is_empty() && sentences.len() + shown >= OFTEN
    });
    let Some((_, &Place { phrase, head, .. })) = found else {
        return;
    };
    // What the anaphor took for a word that stands for another event.
    draft
        .sightings
        .retain(|it| !(it.sight == Sight::Anaphor && it.head == head));
    let kind = kind_of(&draft.a, head);
    sight(
        draft,
        Sighting::described(phrase, head, kind, proof(ID, 0.7)),
    );
}

/// Whether a sighting is of a gathering that was held, and no part or act of one.
fn is_told_of(sighting: &Sighting) -> bool {
    let new = matches!(sighting.sight, Sight::Named | Sight::New | Sight::Definite);
    let whole = rank(sighting.kind) == 0
        || sighting.kind == EventKind::Panel
        || sighting.basis != TitleBasis::Described;
    new && whole && sighting.status == EventStatus::Held
}

/// An event noun in the running text.
#[derive(Clone, Copy)]
struct Place {
    head: usize,
    phrase: Range,
    definite: bool,
    /// Whether the words round it say that it takes place.
    shown: bool,
}

fn place(draft: &Draft<'_>, head: usize) -> Option<Place> {
    let a = &draft.a;
    let running = a.blocks[a.block_of(head)].kind == BlockKind::Paragraph;
    let compound = a.is_small(head + 1) && a.has(head + 1, Class::EVENT);
    if !running
        || !a.is_small(head)
        || compound
        || a.enclosing(head).is_some()
        || draft.is_said(head)
        || draft.in_boilerplate(head)
    {
        return None;
    }
    let kind = kind_of(a, head);
    let debate = a.is_one_of(head, &["discussion", "debate"]);
    let event = a.is_one_of(head, GENERAL);
    let small = matches!(
        kind,
        EventKind::Segment | EventKind::Part | EventKind::Announcement | EventKind::Launch
    );
    let (first, article) = phrase_start(a, head);
    let article = article?;
    if small && !debate && !event || a.is_one_of(first, &["next", "last", "same"]) {
        return None;
    }
    let phrase = Range::new(
        first,
        topic_end(a, head, a.sentence(head).end).unwrap_or(head + 1),
    );
    let held = placed::status(draft, phrase) == EventStatus::Held;
    // `was quiet in the first debate of the season` as what the text begins with
    let lead = article.wrapping_sub(1);
    let there = a.is_one_of(lead, &["at", "during", "in"])
        && draft.lead().is_some_and(|first| first.covers(lead))
        && !is_meal_noun(a, head);
    let ahead = a.sentence(head).iter().any(|at| a.is_text(at, "will"));
    Some(Place {
        head,
        phrase,
        definite: is_definite(a, article) || a.any(article, Class::POSSESSIVE),
        shown: held && !ahead && (happens(a, phrase) || is_spoken_to(a, article) || there),
    })
}

/// `called a meeting`, `told the meeting`, `came to a hearing`: what people do with a gathering.
fn is_spoken_to(a: &Analysis<'_>, article: usize) -> bool {
    let verb = article.wrapping_sub(1);
    let did = a.is_one_of(
        verb,
        &[
            "called", "told", "address", "left", "welcomed", "reminded", "assured", "informed",
        ],
    );
    let came = a.is_one_of(verb, &["to", "into"])
        && (verb.saturating_sub(8)..verb).any(|at| {
            a.is_one_of(
                at,
                &["came", "turned", "invited", "travelled", "traveled", "sent"],
            )
        });
    did || came
}

/// Whether a later noun may stand for the gathering: the same noun, one of its compound, or one that fits all.
fn stands_for(a: &Analysis<'_>, later: &Place, first: &Place) -> bool {
    let noun = later.head;
    let general = a.is_one_of(noun, GENERAL);
    let same = first.phrase.iter().any(|at| {
        at <= first.head && !is_length(a, at) && a.text(at).eq_ignore_ascii_case(a.text(noun))
    });
    general || same
}
