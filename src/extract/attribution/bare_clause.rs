use super::{indirect, open_cues};
use crate::extract::analysis::Analysis;
use crate::extract::clause::{content, has_clause};
use crate::extract::cue::{Cue, CueForm};
use crate::extract::date::is_part_of_day;
use crate::extract::draft::{Draft, Who};
use crate::extract::phrase;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::subject::{Link, Subject};
use crate::lexicon::{Class, CueClass, Frames};
use crate::model::{QuoteForm, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "attribution/bare_clause";

/// `Lind said ports must open.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A clause of its own behind a reporting verb is reported although no `that` leads it in.",
    hits: &[
        "{s:Rosa Lind} {c:said} {q:ports must open}.",
        "{s:Rosa Lind} {c:believes} {q:the fee was too high}.",
        "{s:Rosa Lind} {c:said} {q:the boats never leave the port}.",
        "{s:Rosa Lind} {c:said} on Monday {q:smugglers use tunnels}.",
        "{s:Rosa Lind} {c:said} {q:ports were “sick of paying”}, and was booed.",
        "{s:Rosa Lind} {c:said} {q:ports had been opened last and closed first}.",
        "{s:Rosa Lind} {c:informed} the delegates about {q:the plan for open ports}.",
        "The plan {q:which} {s:Rosa Lind} {c:said} {q:would fail} was dropped.",
    ],
    misses: &[
        "Rosa Lind argued over fares that had doubled.",
        "Reporting the results of the audit, Rosa Lind left.",
        "Rosa Lind said goodbye.",
        "Rosa Lind said this in a note that was read out when the fair opened.",
        "Rosa Lind spoke of ports.",
        "Rosa Lind reported on a project that has cut fares.",
        "Rosa Lind proposed a vote of thanks.",
    ],
    run,
};

/// `said this in a note that was read out`: what was said stands elsewhere, but `said this in turn would raise fares`.
pub(super) fn points_back(a: &Analysis<'_>, at: usize) -> bool {
    let link = Class::PREPOSITION.with(Class::SUBORDINATOR);
    let goes_on = a.is_one_of(at + 1, &["as", "of"])
        || a.is_one_of(at + 2, &["effect", "itself", "least", "part", "turn"]);
    a.is_one_of(at, &["this", "so"]) && a.any(at + 1, link) && !goes_on
}

fn run(draft: &mut Draft<'_>) {
    for (nth, cue, subject) in open_cues(draft) {
        let mut from = cue.after();
        // `Reporting the results of the audit, Lind said …`: what she said follows.
        let fronted = cue.form == CueForm::Participle && draft.a.sentence_first(cue.verb);
        // `Nets had been mended, replied Lind: in May, they are cheap.`: what stands behind the verb is who said it.
        let inverted = subject.link == Link::Inverted
            && matches!(draft.actors[subject.actor].who, Who::Person(_));
        if !cue.frames.has(Frames::BARE) || cue.phrase || fronted || inverted {
            continue;
        }
        // `told reporters ports must open`
        if cue.frames.has(Frames::ADDRESSEE)
            && draft.a.any(
                from,
                Class::AUDIENCE
                    .with(Class::ROLE_PLURAL)
                    .with(Class::OBJECT)
                    .with(Class::GROUP),
            )
        {
            from += 1;
        }
        // `told the council her street floods`
        if cue.frames.has(Frames::ADDRESSEE) && draft.a.is_text(from, "the") {
            let people = Class::AUDIENCE
                .with(Class::ROLE_PLURAL)
                .with(Class::GROUP)
                .with(Class::ORG)
                .with(Class::EVENT);
            let clause = Class::POSSESSIVE
                .with(Class::SUBJECT)
                .with(Class::NUMBER)
                .with(Class::DETERMINER);
            let behind = (from + 2..from + 5)
                .find(|&at| draft.a.any(at, clause) && draft.a.any(at - 1, people));
            from = behind.unwrap_or(from);
        }
        if draft.a.is_comma(from) && draft.a.any(from + 1, Class::PREPOSITION) {
            continue;
        }
        // `informed the delegates about the plan`: no clause.
        let people = Class::AUDIENCE.with(Class::GROUP).with(Class::ROLE_PLURAL);
        let about = (from..from + 3)
            .find(|&at| draft.a.any(at, people) && draft.a.is_one_of(at + 1, &["about", "of"]));
        let told = cue.frames.has(Frames::ADDRESSEE) && draft.a.any(from, Class::DETERMINER);
        if let Some(people) = about.filter(|_| told) {
            if let Some(topic) = content(draft, &cue, people + 2) {
                let quote = indirect(QuoteForm::Topic, topic, ID, 0.9);
                super::add(draft, (nth, cue, subject), quote);
            }
            continue;
        }
        if points_back(&draft.a, from) {
            continue;
        }
        if let Some(relative) = relative(draft, &cue, subject) {
            // `the plan, which Lind said would fail`
            if let Some(rest) = content(draft, &cue, from)
                .filter(|_| opens_predicate(&draft.a, from))
                .map(|rest| predicate(&draft.a, rest))
            {
                let mut quote = indirect(QuoteForm::BareClause, rest, ID, 0.9);
                quote.content.insert(0, Range::new(relative, relative + 1));
                super::add(draft, (nth, cue, subject), quote);
                continue;
            }
        }
        from = past_adverbial(&draft.a, from);
        let starts = matches!(
            draft.a.kind(from),
            Some(TokenKind::Word | TokenKind::Number | TokenKind::Mark)
        ) && !(draft.a.is_small(from)
            && draft.a.any(
                from,
                Class::CONJUNCTION.with(Class::AUXILIARY).with(Class::WH),
            ))
            // `argued over fares`
            && !draft.a.is_one_of(from, &["about", "of", "over", "for", "from", "against", "with", "to"]);
        let Some(range) = content(draft, &cue, from).filter(|_| starts) else {
            continue;
        };
        // `reported on a project that has cut fares`: what it did.
        let about = draft.a.any(range.first, Class::PREPOSITION)
            && (range.first + 1..range.end)
                .find(|&at| draft.a.is_finite(at))
                .is_some_and(|verb| draft.a.any(verb - 1, Class::RELATIVE));
        if about {
            continue;
        }
        // `maintains the port and goes home`: the verb is the subject's own second one.
        let verb = (range.first + 1..range.end).find(|&at| draft.a.is_finite(at));
        let second = verb.filter(|&verb| draft.a.is_one_of(verb - 1, &["and", "but"]));
        // `said boats feed many and must be kept`: a first verb without an ending.
        if second.is_some_and(|verb| !has_present(&draft.a, Range::new(range.first, verb - 1))) {
            continue;
        }
        let says = cue.class == CueClass::Say || cue.class == CueClass::Attitude;
        if has_clause(&draft.a, range) || says && has_present(&draft.a, range) {
            let quote = indirect(QuoteForm::BareClause, range, ID, 0.95);
            super::add(draft, (nth, cue, subject), quote);
        }
    }
}

/// The relative pronoun that the subject of a cue stands behind.
fn relative(draft: &Draft<'_>, cue: &Cue, subject: Subject) -> Option<usize> {
    let a = &draft.a;
    let first = draft.actors[subject.actor].full.first;
    let before = first
        .checked_sub(1)
        .filter(|&at| at >= a.sentence(cue.verb).first)?;
    let relative = a.is_small(before) && a.is_one_of(before, &["which", "that", "who", "what"]);
    (subject.link == Link::Before && relative).then_some(before)
}

/// Whether a predicate without its subject begins at a token.
fn opens_predicate(a: &Analysis<'_>, at: usize) -> bool {
    a.is_small(at)
        && (a.any(at, Class::AUXILIARY)
            || a.any(at, Class::PAST.with(Class::THIRD_PERSON))
            || phrase::is_verb(a, at))
}

/// Up to the verb of the clause around it: `the plan, which Lind said would fail, was dropped`.
fn predicate(a: &Analysis<'_>, range: Range) -> Range {
    let mut seen = false;
    let end = range.iter().find(|&at| {
        let joined = at > range.first
            && a.any(
                at - 1,
                Class::CONJUNCTION
                    .with(Class::SUBJECT)
                    .with(Class::RELATIVE)
                    .with(Class::AUXILIARY),
            );
        let second = seen && a.any(at, Class::AUXILIARY) && a.is_finite(at) && !joined;
        seen |= a.is_finite(at);
        second
    });
    let end = end.unwrap_or(range.end);
    Range::new(
        range.first,
        end - usize::from(end > range.first && a.is_comma(end - 1)),
    )
}

/// Past the words that only say when: `said on Monday ports would open`.
fn past_adverbial(a: &Analysis<'_>, from: usize) -> usize {
    let mut at = from;
    at += usize::from(a.is_small(at) && a.is_text(at, "on") && a.any(at + 1, Class::WEEKDAY));
    if !a.any(at, Class::WEEKDAY) {
        return from;
    }
    at += 1;
    at += usize::from(is_part_of_day(a, at));
    if a.is_word(at) { at } else { from }
}

/// Whether a stretch holds a present tense that has no ending of its own (`smugglers dig tunnels`, `they know`), or any
/// auxiliary, also one inside marks (`they “are ready”`).
pub(super) fn has_present(a: &Analysis<'_>, range: Range) -> bool {
    (range.first + 1..range.end).any(|at| {
        // `women now earn`
        // `its members “respect the law”`
        // `the boats never leave`
        let adverb = a.any(at - 1, Class::ADVERB.with(Class::NEGATION));
        let aside = adverb || a.is(at - 1, TokenKind::Mark);
        let before = at - 1 - usize::from(aside && at > range.first + 1);
        let many = a.is_one_of(
            before,
            &["women", "men", "people", "children", "them", "us"],
        );
        let plural = a.any(before, Class::SUBJECT)
            || a.is_word(before) && a.text(before).ends_with('s')
            || many;
        let verb = a.any(at, Class::AUXILIARY) || a.has(at, Class::BASE) && plural;
        a.is_small(at) && verb && !a.is_text(before, "to")
    })
}
