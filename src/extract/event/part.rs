use super::noun::{phrase_start, topic_end};
use super::numbered::number_behind;
use super::timeline::LAST;
use super::{Sight, Sighting, is_sighted, placed, proof, sight};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::gathering::{is_counted, one_of, ordinal};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, EventStatus, RuleId, TitleBasis};
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "event/part";

/// `The second part of the session turned to rail.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "An ordinal, or a word like `last`, with `part`, `session` or `panel` is a part of what is told; what it turns to, is dedicated to or is on, is its title.",
    hits: &[
        "The {e:second part of the session turned to the theme of open ports}.",
        "Then the {e:first panel} began.",
        "The {e:inaugural session} was addressed by Rosa Lind, head of Alto.",
        "The Tarn Water Forum was held. Its work went on in two sections. The {e:section on new boats} was full.",
        "The {e:last panel, on jobs}, ended late.",
        "The Tarn Water Forum was held. {e:Section 1, «Nets for All»}, was chaired by Rosa Lind, head of Alto.",
        "The Tarn Water Forum was held. Its work went on in two sections. The {e:first section, «Nets for All»}, was full.",
        "# Boats\n\n## {e:Panel One: Who Owns the Nets?} (8 May 2029)\n\nThey met.",
    ],
    misses: &[
        "The first port opened.",
        "The first section of the bridge opened.",
        "For the second time the panel met.",
        "On the first day they met.",
    ],
    run,
};

const NOUNS: &[&str] = &[
    "part",
    "session",
    "panel",
    "segment",
    "stage",
    "block",
    "roundtable",
    "plenary",
    "track",
    "section",
];
const LEADS: &[&str] = &[
    "turned",
    "dedicated",
    "devoted",
    "focused",
    "moved",
    "centered",
    "examined",
    "explored",
    "discussed",
    "addressed",
    "titled",
    "entitled",
    "covered",
    "themed",
];

/// `Two panel sessions were held in the afternoon.`: what follows is no part of what was told of before.
fn several(draft: &mut Draft<'_>) {
    for &head in draft.a.event_words().iter() {
        let a = &draft.a;
        if !a.is_small(head)
            || one_of(a, head).is_none()
            || a.enclosing(head).is_some()
            || draft.is_said(head)
        {
            continue;
        }
        let counted = is_counted(a, head, a.sentence(head));
        let behind = head + 1..a.sentence(head).end.min(head + 8);
        let held = behind
            .into_iter()
            .any(|at| a.is_one_of(at, &["held", "took", "followed", "place"]))
            || (head.saturating_sub(6)..head)
                .any(|at| a.is_one_of(at, &["split", "divided", "followed"]));
        let line = Range::new(head, head + 1);
        if counted && held && !is_sighted(draft, line) && !draft.in_boilerplate(head) {
            draft.sightings.push(super::program_item::pause(line));
        }
    }
}

/// `The section on glacial lakes was chaired by …` where the work went on in sections.
fn sections(draft: &mut Draft<'_>) {
    for &head in draft.a.event_words().iter() {
        let a = &draft.a;
        let section = a.is_text(head, "section")
            && a.is_small(head)
            && a.is_text(head.wrapping_sub(1), "the")
            && a.is_text(head + 1, "on")
            && goes_on_in_sections(a, head);
        let end = topic_end(a, head, a.sentence(head).end).filter(|_| section);
        let Some(words) = end.map(|end| Range::new(head, end)) else {
            continue;
        };
        if a.enclosing(head).is_some() || is_sighted(draft, words) || draft.is_said(head) {
            continue;
        }
        let found = Sighting::described(words, head, EventKind::Session, proof(ID, 0.8));
        sight(draft, found);
    }
}

fn run(draft: &mut Draft<'_>) {
    several(draft);
    sections(draft);
    for &head in draft.a.event_words().iter() {
        let a = &draft.a;
        if !a.is_one_of(head, NOUNS) || a.enclosing(head).is_some() || draft.in_boilerplate(head) {
            continue;
        }
        let Some(ordinal) = ordinal_of(a, head) else {
            continue;
        };
        let (first, article) = phrase_start(a, head);
        // `The talks are in the final stage.`
        // `stage two of the line upgrade`
        let far = article.is_none_or(|at| {
            a.is_text(at.wrapping_sub(1), "in") || a.is_text(at, "that") && at + 1 == head
        });
        if far && a.is_text(head, "stage") {
            continue;
        }
        let phrase = Range::new(first, head + 1);
        // `Section 1, «Nets for All», was chaired by …`, and no section of a law.
        let section = a.is_text(head, "section");
        // `The first section, «Nets for All», considered …`, `the second section` where it went on in two sections
        let numbered = |at: usize| a.is_comma(at) && a.pair_opening(at + 1).is_some();
        let marked = a.is_capital(head) && numbered(head + 2) || numbered(head + 1);
        if section && !marked && !goes_on_in_sections(a, head) {
            continue;
        }
        // `Panel One: …` is a part, `Panel Networks` is a name.
        let numbered = a.any(head + 1, Class::NUMBER);
        let named = a.is_capital(head) && a.is_capital(head + 1) && !numbered;
        if is_sighted(draft, phrase) || named {
            continue;
        }
        // `A third panel is to be held in May`: another one, to come.
        let another = article.is_some_and(|at| a.is_one_of(at, &["a", "another"]));
        if another && placed::status(draft, phrase) != EventStatus::Held {
            continue;
        }
        let (title, evidence, basis) = titled(draft, phrase);
        let kind = match a.text(head).to_ascii_lowercase().as_str() {
            "session" | "plenary" | "section" => EventKind::Session,
            "panel" | "roundtable" => EventKind::Panel,
            "segment" => EventKind::Segment,
            _ => EventKind::Part,
        };
        let sighting = Sighting {
            sight: Sight::Part(ordinal),
            title,
            evidence,
            head,
            kind,
            basis,
            status: EventStatus::Held,
            proof: proof(ID, 0.9),
        };
        sight(draft, sighting);
    }
}

/// `first … part`, `part one`, `Panel 2`, `last session`, `afternoon session`: a number that tells the parts apart.
pub(super) fn ordinal_of(a: &Analysis<'_>, head: usize) -> Option<u8> {
    const PLACES: [(&[&str], u8); 5] = [
        (&["opening", "inaugural"], 1),
        (&["last", "final", "closing", "concluding"], LAST),
        (&["morning"], 101),
        (&["afternoon"], 102),
        (&["evening"], 103),
    ];
    let before = (head.saturating_sub(3)..head).rev().take_while(|&at| {
        (a.is_word(at) || a.is(at, TokenKind::Number)) && !a.has(at, Class::DETERMINER)
    });
    let placed = |at: usize| {
        let entry = PLACES.iter().find(|(words, _)| a.is_one_of(at, words));
        entry.map(|&(_, number)| number)
    };
    // `last year’s session`
    let first = before.filter(|&at| !a.is(at + 1, TokenKind::Clitic) && !a.is_text(at + 1, "year"));
    let before = first.filter_map(|at| ordinal(a, at).or_else(|| placed(at)));
    before.last().or_else(|| number_behind(a, head))
}

/// `The work went on in two sections.` before the noun for one of them.
fn goes_on_in_sections(a: &Analysis<'_>, head: usize) -> bool {
    (a.sentence(head).first.saturating_sub(FAR)..head)
        .any(|at| a.is_small(at) && a.is_text(at, "sections") && is_counted(a, at, a.sentence(at)))
}

/// How far back the sections are counted. Units: tokens.
const FAR: usize = 200;

/// The longest question that heads a part. Units: tokens.
const LONGEST_QUESTION: usize = 16;

/// What a part is about, with the words that say so; else the phrase itself.
fn titled(draft: &Draft<'_>, phrase: Range) -> (Range, Range, TitleBasis) {
    let a = &draft.a;
    let body = a.sentence_body(phrase.first);
    // `Panel One: Who Owns the Leak? (8 May)`
    let sign = phrase.end
        + usize::from(a.any(phrase.end, Class::NUMBER) || a.is(phrase.end, TokenKind::Number));
    let block = &a.blocks[a.block_of(phrase.first)];
    // `Session 2: Is the port ready?`: a question ends with its mark, a heading as a line.
    let asked = block.range.first == phrase.first
        && block.range.len() <= LONGEST_QUESTION
        && a.is(block.range.end - 1, TokenKind::Stop);
    let heads = (block.kind == BlockKind::Heading || asked)
        && matches!(
            a.kind(sign),
            Some(TokenKind::Colon | TokenKind::Period | TokenKind::Dash)
        );
    if heads && sign + 1 < body.end {
        let end = (sign + 2..body.end)
            .find(|&at| a.is(at, TokenKind::Open))
            .unwrap_or(if asked { block.range.end } else { body.end });
        let title = Range::new(sign + 1, end);
        return (title, Range::new(phrase.first, end), TitleBasis::Named);
    }
    // `Section 1, «Nets for All», was …`
    let marks = a.pair_opening(sign + 1).filter(|_| {
        a.is_comma(sign) && (sign > phrase.end || a.is_text(phrase.end - 1, "section"))
    });
    if let Some((open, close)) = marks.and_then(|pair| Some((pair.open, pair.close?))) {
        let title = Range::new(open + 1, close - usize::from(a.is_comma(close - 1)));
        return (
            title,
            Range::new(phrase.first, close + 1),
            TitleBasis::Quoted,
        );
    }
    // `addressed by the minister` says who, and no title.
    let leads = |&at: &usize| a.is_one_of(at, LEADS) && !a.is_text(at + 1, "by");
    let lead = (phrase.end..body.end.min(phrase.end + 12)).find(leads);
    let Some(lead) = lead else {
        // `The last panel, on jobs, ended late.`
        let topic = a.is_comma(phrase.end) && a.is_one_of(phrase.end + 1, &["on", "about"]);
        let end = (phrase.end + 2..body.end).find(|&at| a.is_comma(at));
        let whole = end
            .filter(|end| topic && end - phrase.end < 12)
            .map_or(phrase, |end| Range::new(phrase.first, end));
        return (whole, whole, TitleBasis::Described);
    };
    let quoted = draft.strings.iter().find(|string| {
        string.range.first > lead
            && string.range.first < lead + 10
            && string.range.end <= body.end + 1
    });
    if let Some(string) = quoted {
        return (
            Range::new(string.range.first + 1, string.range.end - 1),
            Range::new(phrase.first, string.range.end),
            TitleBasis::Quoted,
        );
    }
    // `turned to the theme of youth’s role`: behind the last word that only leads.
    let mut at = lead + 1;
    while a.is_one_of(
        at,
        &[
            "to",
            "on",
            "the",
            "theme",
            "topic",
            "subject",
            "of",
            "issue",
            "issues",
            "question",
            "discussions",
            "discussion",
        ],
    ) {
        at += 1;
    }
    let end = (at..body.end)
        .find(|&at| {
            a.is_comma(at)
                || a.is_finite(at)
                || matches!(
                    a.kind(at),
                    Some(TokenKind::Semicolon | TokenKind::Colon | TokenKind::Dash)
                )
        })
        .unwrap_or(body.end);
    if at >= end || end - at > 16 {
        return (phrase, phrase, TitleBasis::Described);
    }
    (
        Range::new(at, end),
        Range::new(phrase.first, end),
        TitleBasis::Described,
    )
}
