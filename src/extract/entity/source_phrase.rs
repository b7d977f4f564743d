use crate::extract::cue::{Cue, CueForm, before_time, wants_to_know};
use crate::extract::draft::{Actor, Draft, Who};
use crate::extract::key::Key;
use crate::extract::phrase::{self, Phrase};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::{Class, CueClass, Frames};
use crate::model::RuleId;
use crate::text::TokenKind;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

const ID: RuleId = "entity/source_phrase";

/// `a person close to the talks said`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Before a verb that only people and bodies are subjects of, any noun phrase is a source, and behind `according to`; before other reporting verbs one whose head names people. If it names nobody, the speaker is unknown.",
    hits: &[
        "The mayor, {s:Rosa Lind}, who came late, {c:said} that {q:ports must open}.",
        "{s:A woman close to the talks} {c:said} that {q:ports must open}.",
        "On Monday, {s:the airline} {c:said} {q:fares were falling}.",
        "{s:The other two newcomers} {c:noted} that {q:prices had doubled}.",
        "{q:Fares fell by half}, {c:according to} {s:a survey of the towns}.",
        "It helped {s:a stranger} who {c:said} {q:the well was dry}.",
    ],
    misses: &[
        "The figures show that fares fell.",
        "The session said that fares fell.",
        "The document said that fares fell.",
        "This trend suggests that fares fall.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    let mut found = Finder::new(draft).all();
    if !found.is_empty() {
        draft.actors.append(&mut found);
        draft
            .actors
            .sort_by_key(|actor| (actor.full.first, std::cmp::Reverse(actor.full.end)));
    }
}

/// Looks for sources where no known actor stands.
struct Finder<'f, 'a> {
    draft: &'f Draft<'a>,
    /// The actors by the ends of their phrases and of their names.
    ends: HashMap<usize, Vec<usize>>,
    /// Words that are written with a capital inside a sentence: names, even where they open one.
    names: HashSet<Key>,
}

impl<'f, 'a> Finder<'f, 'a> {
    fn new(draft: &'f Draft<'a>) -> Self {
        let mut ends: HashMap<usize, Vec<usize>> = HashMap::default();
        for (nth, actor) in draft.actors.iter().enumerate() {
            ends.entry(actor.full.end).or_default().push(nth);
            if actor.source.end != actor.full.end {
                ends.entry(actor.source.end).or_default().push(nth);
            }
        }
        let a = &draft.a;
        let inside = draft.pieces.iter().filter(|piece| {
            !piece.weak && piece.range.len() == 1 && !a.sentence_first(piece.range.first)
        });
        let names = inside.map(|piece| a.key(piece.range.first)).collect();
        Self { draft, ends, names }
    }

    fn all(&self) -> Vec<Actor> {
        let draft = self.draft;
        let spoken = draft
            .cues
            .iter()
            .filter(|cue| !draft.in_boilerplate(cue.verb))
            .filter_map(|cue| self.of_cue(cue));
        let mut out: Vec<Actor> = spoken.collect();
        for at in draft.a.with(Class::PREPOSITION) {
            let according = draft.a.is_text(at, "according") && draft.a.is_text(at + 1, "to");
            if according && !draft.in_boilerplate(at) && self.actor_from(at + 2).is_none() {
                let phrase = phrase::behind(&draft.a, at + 2, draft.a.sentence_body(at).end);
                // `according to plan`
                let named =
                    |phrase: &Phrase| phrase.core.len() > 1 || self.is_human(phrase.head(&draft.a));
                out.extend(phrase.filter(named).map(|phrase| self.actor(phrase)));
            }
        }
        out
    }

    fn of_cue(&self, cue: &Cue) -> Option<Actor> {
        let a = &self.draft.a;
        let first = a.sentence(cue.verb).first;
        let lead = cue.start.checked_sub(1).filter(|&at| at >= first);
        match cue.form {
            CueForm::Passive => None,
            // `A student in the third row wanted to know whether …`
            CueForm::Infinitive => {
                let support = lead.and_then(|to| to.checked_sub(1))?;
                let wants = wants_to_know(a, support) && support > first;
                phrase::before(a, first, support)
                    .filter(|phrase| {
                        wants && !self.ends.contains_key(&phrase.full.end) && self.fits(cue, phrase)
                    })
                    .map(|phrase| self.actor(phrase))
            }
            CueForm::Participle => {
                let lead = lead.filter(|&at| at > first)?;
                let words = ["and", "while", "by", "before", "after", "when"];
                let parted = a.is_comma(lead)
                    || a.is_small(lead) && a.has(lead, Class::MESSAGE)
                    || a.is_one_of(lead, &words);
                parted.then(|| self.main(cue, first)).flatten()
            }
            CueForm::Finite => {
                if let Some(who) = lead.filter(|&at| a.is_text(at, "who")) {
                    return phrase::antecedent(a, first, who)
                        .filter(|phrase| !self.ends.contains_key(&phrase.core.end))
                        .filter(|phrase| self.fits(cue, phrase))
                        .map(|phrase| self.actor(phrase));
                }
                let ends = before_time(a, cue.start);
                let known = self.ends.get(&ends).into_iter().flatten();
                let mut known = known.map(|&nth| &self.draft.actors[nth]);
                if known.any(|actor| actor.full.end == ends && self.stands_alone(actor, first)) {
                    return None;
                }
                // A comma before the verb may close an aside of the subject, or end what was said.
                let closed = lead.is_some_and(|at| a.is_comma(at));
                // `The minister, however, said`: the subject is known.
                let word = ends.wrapping_sub(2);
                let aside =
                    closed && a.any(word, Class::ADVERB) && a.is_comma(word.wrapping_sub(1));
                if aside && self.ends.contains_key(&(word - 1)) {
                    return None;
                }
                if closed && let Some(actor) = self.behind_participle(cue, first) {
                    return Some(actor);
                }
                if closed && let Some(actor) = self.before(cue, first) {
                    return Some(actor);
                }
                if let Some(inverted) = self.inverted(cue, lead) {
                    return Some(inverted);
                }
                if lead.is_some_and(|at| a.is_one_of(at, &["and", "but", "or"])) {
                    return self.main(cue, first);
                }
                self.before(cue, first)
            }
        }
    }

    /// `Welcoming the guests, the Keeper of Nets, Rosa Lind, said`: the name that closes the phrase behind a participle.
    fn behind_participle(&self, cue: &Cue, first: usize) -> Option<Actor> {
        let a = &self.draft.a;
        let comma = cue.start - 1;
        let fronted = a.any(first, Class::ING) && !a.any(first, Class::EVENT);
        let ends = self.ends.get(&comma).filter(|_| fronted)?;
        let actor = ends
            .iter()
            .map(|&nth| self.draft.actors[nth])
            .find(|actor| {
                matches!(actor.who, Who::Person(_)) && a.is_comma(actor.full.first.wrapping_sub(1))
            })?;
        let full = Range::new(actor.full.first, cue.start);
        Some(Actor { full, ..actor })
    }

    /// The phrase that ends right before a cue.
    fn before(&self, cue: &Cue, first: usize) -> Option<Actor> {
        phrase::before(&self.draft.a, first, cue.start)
            .filter(|phrase| self.fits(cue, phrase))
            .map(|phrase| self.actor(phrase))
    }

    /// `…, said a woman in the crowd`
    fn inverted(&self, cue: &Cue, lead: Option<usize>) -> Option<Actor> {
        let a = &self.draft.a;
        let parted = lead.is_none_or(|at| {
            matches!(
                a.kind(at),
                Some(TokenKind::Comma | TokenKind::Mark | TokenKind::Dash)
            )
        });
        let finite = a.any(cue.verb, Class::PAST.with(Class::THIRD_PERSON))
            || lead.is_some_and(|at| a.is_comma(at));
        // `Kenya stressed the need for boats, lamented the delay and …`
        let listed = lead.is_some_and(|at| a.is_comma(at)) && self.says_before(cue);
        if !parted
            || !finite
            || listed
            || !cue.frames.has(Frames::ANY_SUBJECT)
            || self.actor_from(cue.after()).is_some()
        {
            return None;
        }
        phrase::behind(a, cue.after(), a.sentence_body(cue.verb).end)
            .filter(|phrase| self.fits(cue, phrase))
            .map(|phrase| self.actor(phrase))
    }

    /// Whether a finite cue stands before this one in its sentence, and no quotation between.
    fn says_before(&self, cue: &Cue) -> bool {
        let draft = self.draft;
        let first = draft.a.sentence(cue.verb).first;
        let here = draft.cues.partition_point(|other| other.verb < cue.verb);
        let before = draft.cues[..here].iter().rev().take(3);
        before
            .take_while(|other| other.verb >= first)
            .any(|other| other.form == CueForm::Finite && !other.unreal)
    }

    /// The subject of the sentence's main clause.
    fn main(&self, cue: &Cue, first: usize) -> Option<Actor> {
        let phrase = phrase::subject(&self.draft.a, first, cue.start)?;
        let known = self
            .actor_from(phrase.core.first)
            .is_some_and(|nth| self.draft.actors[nth].full == phrase.full);
        (!known && self.fits(cue, &phrase)).then(|| self.actor(phrase))
    }

    /// Whether nothing before an actor governs it, qualifies it, or is joined to it by `and`.
    fn stands_alone(&self, actor: &Actor, from: usize) -> bool {
        let a = &self.draft.a;
        let Some(before) = actor.full.first.checked_sub(1).filter(|&at| at >= from) else {
            return true;
        };
        let free = Class::CONJUNCTION
            .with(Class::SUBORDINATOR)
            .with(Class::RELATIVE)
            .with(Class::WH)
            .with(Class::ADVERB);
        match a.kind(before) {
            // `Rosa Lind and Tor Vik said`
            Some(TokenKind::Word) if a.is_text(before, "and") => !self.ends.contains_key(&before),
            Some(TokenKind::Word) => a.is_small(before) && a.any(before, free),
            Some(TokenKind::Number | TokenKind::Clitic | TokenKind::Symbol) => false,
            _ => true,
        }
    }

    fn actor_from(&self, at: usize) -> Option<usize> {
        let actors = &self.draft.actors;
        let nth = actors.partition_point(|actor| actor.full.first < at);
        actors
            .get(nth)
            .filter(|actor| actor.full.first == at)
            .map(|_| nth)
    }

    /// Whether the phrase can be the subject of the cue.
    fn fits(&self, cue: &Cue, phrase: &Phrase) -> bool {
        let a = &self.draft.a;
        let head = phrase.head(a);
        // `“…,” the letter said`: words in marks are somebody's, whatever names them.
        let before = phrase.full.first.wrapping_sub(1);
        let quoted = a
            .enclosing(before)
            .is_some_and(|pair| pair.close == Some(before));
        if quoted
            && cue.frames.has(Frames::ANY_SUBJECT)
            && a.sentence_of(before) == a.sentence_of(phrase.full.first)
        {
            return true;
        }
        if a.any(head, Class::EVENT.with(Class::EVENT_NAME))
            || (a.is_small(head) || a.is_acronym(head)) && a.has(head, Class::DOCUMENT)
        {
            return false;
        }
        let attitude = cue.class == CueClass::Attitude && cue.frames.has(Frames::THAT);
        cue.frames.has(Frames::ANY_SUBJECT) || attitude || self.is_human(head)
    }

    /// Words for people or bodies that are in no list of roles.
    fn is_human(&self, head: usize) -> bool {
        let a = &self.draft.a;
        let known = Class::ROLE
            .with(Class::ROLE_PLURAL)
            .with(Class::GROUP)
            .with(Class::AUDIENCE)
            .with(Class::HUMAN)
            .with(Class::DEMONYM);
        let text = a.text(head);
        // `The competition committee proposed`
        let body = a.is_small(head) && a.has(head, Class::ORG) && !a.any(head, Class::EVENT);
        a.any(head, known)
            || body
            || a.is_capital(head) && (!a.sentence_first(head) || self.names.contains(&a.key(head)))
            || text.len() > 5 && HUMAN.iter().any(|ending| text.ends_with(ending))
    }

    fn actor(&self, phrase: Phrase) -> Actor {
        let a = &self.draft.a;
        let mut source = phrase.full;
        while source.end > source.first
            && matches!(
                a.kind(source.end - 1),
                Some(TokenKind::Comma | TokenKind::Dash)
            )
        {
            source.end -= 1;
        }
        let (who, name) = self.who(&phrase);
        Actor {
            full: phrase.full,
            source: name.unwrap_or(source),
            who,
            rule: ID,
        }
    }

    /// Whom a phrase stands for, and the words that name them if one name does.
    fn who(&self, phrase: &Phrase) -> (Who, Option<Range>) {
        let draft = self.draft;
        let a = &draft.a;
        let nth = draft
            .actors
            .partition_point(|actor| actor.full.first < phrase.full.first);
        let inside = || {
            draft.actors[nth..]
                .iter()
                .take_while(|actor| actor.full.first < phrase.full.end)
        };
        let head = phrase.head(a);
        let named = |at: usize| {
            inside().find(|actor| {
                matches!(actor.who, Who::Person(_) | Who::Organization(_))
                    && actor.source.covers(at)
                    && phrase.core.contains(actor.source)
            })
        };
        if let Some(actor) = named(head).filter(|actor| !a.is(actor.source.end, TokenKind::Clitic))
        {
            let and = actor.full.first.wrapping_sub(1);
            let several =
                a.is_text(and, "and") && phrase.core.covers(and) && named(and - 1).is_some();
            return if several {
                (Who::Group, None)
            } else {
                (actor.who, Some(actor.source))
            };
        }
        // `her father, Tracy Lind, said`; `the mayor, Tracy Lind, who came late, said`
        let apposed = inside().find(|actor| {
            let name = phrase.core.end + 1;
            let honored = (name..name + 3).contains(&actor.source.first);
            // `Minister of Ports Tracy Lind, who came late, said`
            let within = actor.source.end == phrase.core.end;
            let titled = actor.full.first == phrase.full.first && (honored || within);
            matches!(actor.who, Who::Person(_))
                && (actor.full.first == name || titled)
                && a.is_comma(phrase.core.end)
        });
        if let Some(actor) = apposed {
            return (actor.who, Some(actor.source));
        }
        let group = a.any(head, Class::ROLE_PLURAL.with(Class::GROUP));
        (if group { Who::Group } else { Who::Unnamed }, None)
    }
}

/// Endings of words for people: `voters`, `activists`, `investor`.
const HUMAN: &[&str] = &["ers", "ors", "ists", "ians", "ist", "ian", "men", "women"];
