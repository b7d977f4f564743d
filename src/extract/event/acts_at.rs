use super::acting::acting;
use super::noun::{is_length, phrase_start};
use super::tree::root;
use super::{proof, take_part};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, Party, Role, RuleId};
use crate::text::{TokenKind, with_small_letters};

const ID: RuleId = "event/acts_at";

/// `Rosa Lind opened the forum`, `the Alto Fund, which organized the event`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Who opens, closes, leads, addresses or attends an event, who organizes, hosts or sponsors it, who delivers its keynote or a speech, takes part in it as that.",
    hits: &[
        "The Tarn Water Forum was held. {r:Rosa Lind}, head of Alto, opened the forum.",
        "They met at the Tarn Water Forum, which the {r:Alto Fund} hosted in May.",
        "The Tarn Water Forum was held. The {r:Alto Fund}, which organized the event, paid.",
        "The Tarn Water Forum was held. The {r:Alto Fund}, which sponsored the forum, paid.",
        "The Tarn Water Forum was held. {r:Rosa Lind}, head of Alto, delivered the keynote address.",
        "The Tarn Water Forum was held. In the keynote lecture, {r:Rosa Lind}, head of Alto, said no.",
        "The Tarn Water Forum was held. {r:Rosa Lind}, head of Alto, opened it in her keynote.",
        "The Tarn Water Forum was held. {r:Rosa Lind}, head of Alto, and {r:Tor Vik}, head of Brint, took part in it.",
        "They cheered as the {r:Alto Fund} opened its 41st Tarn Water Forum in May.",
        "The {r:Alto Fund} called the public meeting over the plan. A bell opened the meeting. The meeting lasted three hours.",
        "The {r:Alto Fund} invited crews and captains to a panel discussion on nets. The event was held at noon.",
        "The Tarn Water Forum was held. {r:Rosa Lind}, head of Alto, declared the forum open.",
        "The Tarn Water Forum was held. {r:Rosa Lind}, head of Alto, ran a workshop on nets.",
        "The Tarn Water Forum was held. {r:Rosa Lind}, head of Alto, presented a study on nets.",
        "The Tarn Water Forum was held. On Saturday, {r:Rosa Lind}, head of Alto, led a workshop on nets.",
    ],
    misses: &[
        "The Tarn Water Forum was held. Rosa Lind, head of Alto, opened the door.",
        "The Tarn Water Forum was held. The Alto Fund called the forum a waste of time.",
        "The Tarn Water Forum was held. The Alto Fund invited the minister to its stand at the forum.",
        "The Tarn Water Forum was held. Rosa Lind, head of Alto, welcomed the guests to the forum.",
        "The Tarn Water Forum was held. Rosa Lind, head of Alto, gave the keys away.",
        "The Tarn Water Forum was held. Rosa Lind, head of Alto, led the night patrol.",
        "It was clear after the Tarn Water Forum that the Alto Fund funded a school.",
    ],
    run,
};

/// `“…,” said Rosa Lind in her opening keynote.`
fn own_keynote(draft: &mut Draft<'_>, at: usize) {
    let a = &draft.a;
    let own = (at.saturating_sub(2)..at).any(|before| a.is_one_of(before, &["her", "his"]));
    let first = a.sentence(at).first;
    let before = (first..at).rev().find_map(|at| draft.person_over(at));
    // `In the keynote lecture, Rosa Lind argued …`
    let leads =
        a.is_one_of(first, &["in", "delivering", "giving", "presenting"]) && at <= first + 4;
    let mut commas = (at..a.sentence(at).end).take(16).filter(|&at| {
        a.is_comma(at) || a.is_comma(at.wrapping_sub(1)) && a.is(at, TokenKind::Mark)
    });
    let behind =
        commas.find_map(|comma| (comma + 1..comma + 4).find_map(|at| draft.person_over(at)));
    let person = before
        .filter(|_| own)
        .or(behind.filter(|_| leads && before.is_none()));
    // `Delivering a keynote at the plenary session, Rosa Lind …`
    let told = draft.told_in(Range::new(at, at + 6)).first();
    // `In her keynote lecture, “Ports and Rivers”, …`, where that is an event of its own.
    let named = draft.told_in(Range::new(draft.a.sentence(at).first, at));
    let own_event = named.iter().rfind(|&&(_, end, _)| end > at + 2);
    let told = own_event.or(told).filter(|_| before.is_none());
    let event = told
        .map(|&(.., event)| event)
        .or_else(|| draft.event_at(at));
    if let Some(((person, words), event)) = person.zip(event) {
        let who = Party::person(person);
        take_part(
            draft,
            who,
            event,
            Role::Keynote,
            words,
            proof(ID, 0.8),
            None,
        );
    }
}

fn run(draft: &mut Draft<'_>) {
    for &at in draft.a.event_words().iter() {
        let a = &draft.a;
        if !a.is_small(at) || a.enclosing(at).is_some() || draft.in_boilerplate(at) {
            continue;
        }
        if a.is_text(at, "keynote") && !draft.is_said(at) {
            own_keynote(draft, at);
            continue;
        }
        let Some((event, role)) = act(draft, at).filter(|_| !draft.is_said(at)) else {
            continue;
        };
        let held = a.is_one_of(at, &["held", "holds"]);
        // Who welcomes the guests to the event of another is a person.
        let bodies = a.is_one_of(
            at,
            &["brought", "called", "gathered", "invited", "welcomed"],
        );
        for (who, words) in acting(draft, at) {
            if bodies && matches!(who, Party::Person(_)) {
                continue;
            }
            let role = match (role, who) {
                // `The minister held a meeting with the envoy`
                (Role::Organizer, Party::Person(_)) if held => match draft.events[event].kind {
                    EventKind::Meeting => Role::Attendee,
                    _ => Role::Speaker,
                },
                // `a workshop, which the Alto Fund ran`
                (Role::Moderator, Party::Organization(_)) => Role::Organizer,
                // `They cheered as the union opened its convention.`
                (Role::Speaker, Party::Organization(_)) if owns(&draft.a, at) => Role::Organizer,
                // A person who hosts leads through it.
                (Role::Host, Party::Person(_)) => Role::Moderator,
                _ => role,
            };
            take_part(draft, who, event, role, words, proof(ID, 0.8), None);
        }
    }
}

/// `opened its 41st convention`
fn owns(a: &Analysis<'_>, verb: usize) -> bool {
    a.is_one_of(verb, &["opened", "opens", "closed", "closes"])
        && a.any(verb + 1, Class::POSSESSIVE)
}

/// The event that a verb is done to, and what it makes of who does it.
fn act(draft: &Draft<'_>, at: usize) -> Option<(usize, Role)> {
    let a = &draft.a;
    let role = with_small_letters(a.text(at), |word| match word {
        "opened" | "opens" | "closed" | "closes" | "inaugurated" | "addressed" => {
            Some(Role::Speaker)
        }
        "attended" | "joined" => Some(Role::Attendee),
        "hosted" | "hosts" => Some(Role::Host),

        "organized" | "organised" | "convened" | "held" | "holds" | "staged" | "organizing"
        | "organising" => Some(Role::Organizer),
        "co-organized" | "co-organised" | "co-hosted" => Some(Role::CoOrganizer),
        "led" | "leads" | "ran" | "taught" => Some(Role::Moderator),
        "keynoted" => Some(Role::Keynote),
        "sponsored" | "funded" => Some(Role::Sponsor),
        _ => None,
    });
    if let Some(role) = role {
        let event = object(draft, at + 1).or_else(|| relative_object(draft, at));
        return event.map(|event| (event, role));
    }
    // `The council called the public meeting`, and not `called the forum a waste of time`
    if a.is_text(at, "called") {
        let told = draft.told_in(Range::new(at + 1, at + 5)).first();
        let called = told
            .filter(|&&(_, end, _)| !a.any(end, Class::DETERMINER) && !a.is(end, TokenKind::Mark));
        return called.map(|&(.., event)| (event, Role::Organizer));
    }
    let together = a.is_text(at, "brought") && a.is_text(at + 1, "together");
    if together || a.is_one_of(at, &["gathered", "invited", "welcomed"]) {
        return invited_to(draft, at).map(|event| (event, Role::Organizer));
    }
    // `took part in the forum`, `participated in the forum`
    let part = a.is_one_of(at, &["took", "takes", "participated"]);
    if part {
        let lead = at + usize::from(!a.is_text(at, "participated"));
        let joins = a.is_text(lead, "part") || lead == at;
        // `Vik and Lind took part in it.`: in what is told of
        let above = a.sentence(a.sentence(at).first.saturating_sub(1));
        let here = !draft.told_in(above).is_empty();
        let it =
            (a.is_text(lead + 2, "it") && !a.is_word(lead + 3) && here).then(|| draft.event_at(at));
        let event = object(draft, lead + 2).or(it.flatten());
        let event = event.filter(|_| joins && a.is_text(lead + 1, "in"));
        return event.map(|event| match draft.events[event].kind {
            EventKind::Panel => (event, Role::Panelist),
            _ => (event, Role::Attendee),
        });
    }
    let gives = a.is_one_of(at, &["delivered", "delivers", "gave", "gives"]);
    let near = || (at + 1..at + 6).take_while(|&at| a.is_word(at));
    let any = |words: &[&str]| near().any(|at| a.is_one_of(at, words));
    // `presented the findings of a survey`
    let study = near()
        .take_while(|&at| !a.is_one_of(at, &["for", "to", "with"]))
        .any(|at| a.is_one_of(at, STUDIES));
    if a.is_one_of(at, &["presented", "presents"]) && study {
        return draft.event_at(at).map(|event| (event, Role::Presenter));
    }
    // `declared the fair open`
    let opens = near().any(|at| a.is_text(at, "open") && a.any(at - 1, Class::EVENT));
    if a.is_text(at, "declared") && opens {
        return draft.event_at(at).map(|event| (event, Role::Speaker));
    }
    let role = match gives {
        true if any(&["keynote"]) => Role::Keynote,
        true if any(&[
            "speech",
            "address",
            "lecture",
            "presentation",
            "talk",
            "remarks",
        ]) =>
        {
            Role::Speaker
        }
        _ => return None,
    };
    draft.event_at(at).map(|event| (event, role))
}

/// `invited crews and captains to a seminar`, `gathered 90 agents for a workshop`: the event behind those who
/// came.
fn invited_to(draft: &Draft<'_>, verb: usize) -> Option<usize> {
    let a = &draft.a;
    let limit = a.sentence(verb).end.min(verb + FAR);
    let told = draft.told_in(Range::new(verb, limit)).iter();
    let mut told = told.filter(|&&(first, ..)| first > verb + 1);
    let &(first, _, event) = told.next()?;
    let mut lead = first - 1;
    // `to its annual summit, Tarn Forward 2031`
    if a.is_comma(lead) && a.has(lead - 1, Class::EVENT) {
        lead = phrase_start(a, lead - 1).1.unwrap_or(lead);
    }
    while lead > verb
        && (a.any(
            lead,
            Class::DETERMINER
                .with(Class::POSSESSIVE)
                .with(Class::ORDINAL),
        ) || a.is_text(lead, "annual"))
    {
        lead -= 1;
    }
    let other = (verb + 1..lead).any(|at| a.is_finite(at) || a.any(at, Class::RELATIVE));
    // `gathered signatures for the forum`
    let people = Class::AUDIENCE
        .with(Class::GROUP)
        .with(Class::ROLE_PLURAL)
        .with(Class::HUMAN);
    let guests = a.is_text(verb, "brought") || (verb + 1..lead).any(|at| a.any(at, people));
    (a.is_one_of(lead, &["for", "to"]) && guests && !other).then_some(event)
}

/// How far behind its verb an event may be named. Units: tokens.
const FAR: usize = 30;

/// `the Tarn Forum, which the Alto Fund hosted today`: the event before the relative pronoun.
fn relative_object(draft: &Draft<'_>, verb: usize) -> Option<usize> {
    let a = &draft.a;
    let which = (verb.saturating_sub(NEAR)..verb)
        .rev()
        .find(|&at| a.is_text(at, "which"))?;
    let acts = (which + 1..verb).all(|at| !a.is_finite(at) && !a.is_comma(at)) && which + 1 < verb;
    let end = which - usize::from(a.is_comma(which.wrapping_sub(1)));
    let mut told = draft
        .told_in(Range::new(a.sentence(verb).first, end))
        .iter();
    told.find(|&&(_, behind, _)| acts && behind == end)
        .map(|&(.., event)| event)
}

/// How far before its verb a relative pronoun may stand. Units: tokens.
const NEAR: usize = 9;

/// What somebody presents to a session.
const STUDIES: &[&str] = &[
    "analysis", "case", "data", "evidence", "findings", "model", "paper", "poster", "report",
    "research", "results", "study", "survey",
];

/// The event that begins as the object of a verb: its name, or `the event`, `the day`.
fn object(draft: &Draft<'_>, from: usize) -> Option<usize> {
    let a = &draft.a;
    let mut at = from;
    while at < from + 4
        && a.is_small(at)
        && (a.any(
            at,
            Class::DETERMINER
                .with(Class::POSSESSIVE)
                .with(Class::ORDINAL),
        ) || a.is_one_of(
            at,
            &["annual", "biennial", "yearly", "traditional", "regular"],
        ) || is_length(a, at))
    {
        at += 1;
    }
    // `held in Tarn the Third Forum`
    if a.is_one_of(from, &["in", "at"]) && a.is_capital(from + 1) {
        let behind = (from + 2..from + 5).find(|&at| a.is_text(at, "the"))?;
        return object(draft, behind);
    }
    let named = draft.told_in(Range::new(from, at + 1)).first();
    let general = a.is_text(from, "the")
        && a.is_one_of(
            at,
            &[
                "day",
                "evening",
                "event",
                "gathering",
                "night",
                "proceedings",
                "program",
                "programme",
            ],
        );
    // `led the night patrol`, `addressed the day’s problems`
    let link = Class::PREPOSITION
        .with(Class::CONJUNCTION)
        .with(Class::ADVERB);
    let goes_on = a.is(at + 1, TokenKind::Clitic) || a.is_small(at + 1) && !a.any(at + 1, link);
    let general = general && !goes_on;
    named.map(|&(_, _, event)| event).or_else(|| {
        // `closed the event`: the whole of it, whatever part was told of last
        let whole = a.is_one_of(at, &["event", "gathering", "proceedings"]);
        let current = draft.event_at(from).filter(|_| general)?;
        root(draft, Some(current))
            .filter(|_| whole)
            .or(Some(current))
    })
}
