//! Reporting cues: verbs, verbs with a particle, and verbs with a noun, found wherever they stand as verbs.
use super::analysis::Analysis;
use super::date::is_part_of_day;
use super::range::Range;
use crate::lexicon::{Class, CueClass, CuePhrase, CueSense, Frames};
use crate::text::TokenKind;

/// The grammatical form of a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CueForm {
    Finite,
    /// `noting …`
    Participle,
    /// `to say …` behind a supporting verb.
    Infinitive,
    /// `was noted`
    Passive,
}

/// A cue.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cue {
    pub(crate) verb: usize,
    /// The cue's words: verb, particle, noun with what leads to the content.
    pub(crate) range: Range,
    /// First token of the verb group: auxiliaries and adverbs before the verb.
    pub(crate) start: usize,
    pub(crate) class: CueClass,
    pub(crate) frames: Frames,
    pub(crate) form: CueForm,
    /// A verb with a noun ("expressed hope").
    pub(crate) phrase: bool,
    /// Denied, wished for or imagined.
    pub(crate) unreal: bool,
}

impl Cue {
    /// The first token behind the cue.
    pub(crate) fn after(&self) -> usize {
        self.range.end
    }
}

/// Past the auxiliaries and adverbs that may stand between a subject and its verb.
pub(crate) fn past_helpers(a: &Analysis<'_>, from: usize) -> usize {
    let mut at = from;
    while at < from + 4 && a.is_small(at) && is_helper(a, at) {
        at += 1;
    }
    at
}

/// `Lind on Saturday said`, `Lind today said`: where the words that say when begin, right before a verb group.
pub(crate) fn before_time(a: &Analysis<'_>, start: usize) -> usize {
    let at = start - usize::from(start > 0 && is_part_of_day(a, start - 1));
    let day = at
        .checked_sub(1)
        .filter(|&day| a.has(day, Class::WEEKDAY) && a.is_capital(day));
    match day {
        Some(on) if on > 0 && a.is_text(on - 1, "on") => on - 1,
        Some(day) => day,
        None if start > 0
            && a.is_small(start - 1)
            && a.is_one_of(start - 1, &["today", "yesterday"]) =>
        {
            start - 1
        }
        None => start,
    }
}

/// Whether a finite reporting verb, or `wanted to know`, perhaps behind auxiliaries and adverbs, begins at a token.
pub(crate) fn reports_at(a: &Analysis<'_>, at: usize) -> bool {
    let verb = past_helpers(a, at);
    wants_to_know(a, verb)
        || a.is_small(verb)
            && a.any(verb, Class::CUE.with(Class::PHRASE_VERB))
            && a.any(verb, Class::PAST.with(Class::THIRD_PERSON))
}

/// Whether a token is the first of `wanted to know`, the words that ask something in the form of an infinitive.
pub(crate) fn wants_to_know(a: &Analysis<'_>, at: usize) -> bool {
    a.is_one_of(at, &["wanted", "wants"]) && a.is_text(at + 1, "to") && a.is_text(at + 2, "know")
}

fn is_helper(a: &Analysis<'_>, at: usize) -> bool {
    let adverb = a.any(at, Class::ADVERB) || a.text(at).len() > 4 && a.text(at).ends_with("ly");
    let auxiliary = a.any(at, Class::AUXILIARY.with(Class::NEGATION));
    (adverb || auxiliary) && !a.any(at, Class::CUE)
}

/// The reporting words of verb and noun that begin at a verb, and where they end.
fn phrase_at<'l>(a: &Analysis<'l>, verb: usize) -> Option<(&'l CuePhrase, usize)> {
    if !a.has(verb, Class::PHRASE_VERB) {
        return None;
    }
    let lemma = a.lexicon.lemma(a.text(verb))?;
    let limit = a.sentence(verb).end;
    a.lexicon
        .cue_phrases()
        .iter()
        .filter(|phrase| phrase.verbs.contains(&lemma))
        .find_map(|phrase| {
            let noun = noun_of(a, phrase, verb, limit)?;
            let next = noun + 1;
            if phrase.that && a.is_text(next, "that") {
                return Some((phrase, next));
            }
            if phrase.prepositions.contains(&"whole") {
                return Some((phrase, verb + 1));
            }
            let led = phrase.prepositions.iter().any(|word| a.is_text(next, word));
            led.then(|| {
                (
                    phrase,
                    if a.is_text(next, "as") {
                        next
                    } else {
                        next + 1
                    },
                )
            })
        })
}

/// The phrase's noun behind its verb, with a short object before it.
fn noun_of(a: &Analysis<'_>, phrase: &CuePhrase, verb: usize, limit: usize) -> Option<usize> {
    let mut at = verb + 1;
    let mut addressed = false;
    while at < limit.min(verb + 8) {
        if phrase.nouns.iter().any(|noun| a.is_text(at, noun)) {
            return Some(at);
        }
        // `made it clear that`
        if at == verb + 1 && a.is_text(at, "it") {
            at += 1;
            continue;
        }
        let preposition = a.any(at, Class::PREPOSITION);
        if preposition && !addressed && a.is_one_of(at, &["with", "to"]) {
            addressed = true;
        } else if preposition
            || a.any(
                at,
                Class::SUBJECT.with(Class::AUXILIARY).with(Class::RELATIVE),
            )
            || !matches!(a.kind(at), Some(TokenKind::Word | TokenKind::Clitic))
        {
            return None;
        }
        at += 1;
    }
    None
}

/// The senses of a verb that its following words allow, as one; with the end of the particle.
fn sense_at(a: &Analysis<'_>, verb: usize) -> Option<(CueClass, Frames, usize)> {
    let senses = a.lexicon.cue_senses(a.text(verb));
    let people = Class::AUDIENCE
        .with(Class::ROLE_PLURAL)
        .with(Class::GROUP)
        .with(Class::OBJECT);
    let addressee = a.any(verb + 1, people);
    let particle = |sense: &CueSense| {
        sense
            .particles
            .iter()
            .filter_map(|words| {
                let follow = |from: usize| {
                    words
                        .iter()
                        .enumerate()
                        .all(|(nth, word)| a.is_text(from + nth, word))
                };
                // `warned founders against raising money`
                let behind = addressee && words[..] == ["against"] && follow(verb + 2);
                // `cautioned, however, against raising money`
                let aside = a.is_comma(verb + 1)
                    && a.any(verb + 2, Class::ADVERB)
                    && a.is_comma(verb + 3)
                    && follow(verb + 4);
                if follow(verb + 1) {
                    Some(words.len())
                } else if aside {
                    Some(words.len() + 3)
                } else {
                    behind.then_some(words.len() + 1)
                }
            })
            .max()
    };
    let with = senses
        .iter()
        .filter_map(|sense| particle(sense).map(|len| (sense, len)))
        .max_by_key(|&(_, len)| len);
    if let Some((sense, len)) = with {
        return Some((sense.class, sense.frames, verb + 1 + len));
    }
    let mut bare = senses.iter().filter(|sense| sense.particles.is_empty());
    let first = bare.next()?;
    let frames = bare.fold(first.frames, |frames, sense| frames.with(sense.frames));
    Some((first.class, frames, verb + 1))
}

/// All cues outside quotation marks, in text order.
pub(crate) fn cues(a: &Analysis<'_>) -> Vec<Cue> {
    let mut out = Vec::new();
    for verb in a.with(Class::CUE.with(Class::PHRASE_VERB)) {
        if a.enclosing(verb).is_some() {
            continue;
        }
        let first = a.sentence_first(verb);
        if a.is_capital(verb) && !(first && a.any(verb, Class::ING)) {
            continue;
        }
        // Knowing is no saying; `wanted to know` is.
        let known = |cue: &Cue| {
            cue.form == CueForm::Infinitive || a.lexicon.lemma(a.text(verb)) != Some("know")
        };
        // `expressed hope that`: the noun is a part of what was found.
        let within = out.last().is_some_and(|last: &Cue| last.range.covers(verb));
        out.extend(cue_at(a, verb).filter(known).filter(|_| !within));
    }
    out
}

fn cue_at(a: &Analysis<'_>, verb: usize) -> Option<Cue> {
    let (form, start, unreal) = form_of(a, verb)?;
    if let Some((phrase, end)) = phrase_at(a, verb) {
        let frames = if phrase.that {
            Frames::THAT.with(Frames::NOUN)
        } else {
            Frames::NOUN
        };
        return Some(Cue {
            verb,
            range: Range::new(verb, end),
            start,
            class: phrase.class,
            frames,
            form,
            phrase: true,
            unreal,
        });
    }
    if !a.has(verb, Class::CUE) {
        return None;
    }
    let (class, frames, end) = sense_at(a, verb)?;
    Some(Cue {
        verb,
        range: Range::new(verb, end),
        start,
        class,
        frames,
        form,
        phrase: false,
        unreal,
    })
}

/// `were giving land away and then blaming the streams`: the second of two verbs behind one auxiliary.
fn goes_on_progressive(a: &Analysis<'_>, verb: usize) -> bool {
    let mut and = verb.saturating_sub(1);
    while and > 0 && a.any(and, Class::ADVERB) {
        and -= 1;
    }
    let limit = a.sentence(verb).first.max(and.saturating_sub(10));
    a.is_text(and, "and")
        && (limit..and).any(|at| a.any(at, Class::BE) && a.text(at + 1).ends_with("ing"))
}

/// `came to hear four candidates explain`: what somebody is still to do, a bare infinitive.
fn is_awaited(a: &Analysis<'_>, verb: usize) -> bool {
    let class = a.class(verb);
    let bare = class.has(Class::BASE) && !class.any(Class::PAST.with(Class::THIRD_PERSON));
    let limit = a.sentence(verb).first.max(verb.saturating_sub(14));
    let mut before = (limit..verb)
        .rev()
        .take_while(|&at| a.is_word(at) && (!a.is_finite(at) || a.has(at, Class::BASE)));
    bare && before.any(|at| {
        let who = at.wrapping_sub(3);
        a.is_one_of(at, &["hear", "watch"])
            && a.is_text(at.wrapping_sub(1), "to")
            && !a.any(who, Class::RELATIVE)
    })
}

/// The form of a verb in its place, the start of its group, and whether the group denies or imagines; `None` when the
/// word is no verb here.
fn form_of(a: &Analysis<'_>, verb: usize) -> Option<(CueForm, usize, bool)> {
    let mut start = verb;
    let limit = a.sentence(verb).first;
    while start > limit && a.is_small(start - 1) && is_helper(a, start - 1) && verb - start < 4 {
        start -= 1;
    }
    let group = Range::new(start, verb);
    let with = |class: Class| group.iter().any(|at| a.any(at, class));
    // `would say only that it was late`
    let only = a.is_one_of(verb, &["say", "tell"])
        && group.iter().any(|at| a.is_one_of(at, &["will", "would"]))
        && (a.is_text(verb + 1, "only") || group.iter().any(|at| a.is_text(at, "only")));
    let unreal = with(if only {
        Class::NEGATION
    } else {
        Class::NEGATION.with(Class::MODAL)
    }) || start > limit && a.any(start - 1, Class::NEGATION);
    let before = start.checked_sub(1).filter(|&before| before >= limit);
    let noun_place = before.is_some_and(|before| {
        a.any(before, Class::DETERMINER.with(Class::POSSESSIVE))
            && !a.is_one_of(
                before,
                &[
                    "that", "those", "all", "each", "both", "her", "some", "many",
                ],
            )
            && a.is_word(before)
            || a.is(before, TokenKind::Clitic)
            || a.is_one_of(before, &["of"])
    });
    let class = a.class(verb);
    // `in her report she stated`
    let own = before.is_some_and(|before| a.is_text(before, "her"))
        && class.has(Class::BASE)
        && !class.any(Class::PAST.with(Class::THIRD_PERSON));
    if own {
        return None;
    }
    if class.has(Class::ING) && !class.any(Class::PAST) {
        if with(Class::BE) {
            return Some((CueForm::Finite, start, unreal));
        }
        let coordinated = start == verb && goes_on_progressive(a, verb);
        let participle = !noun_place && !coordinated;
        return participle.then_some((CueForm::Participle, start, unreal));
    }
    if with(Class::BE) && class.has(Class::PARTICIPLE) {
        return Some((CueForm::Passive, start, unreal));
    }
    if before.is_some_and(|before| a.is_text(before, "to") && a.is_small(before))
        && class.has(Class::BASE)
    {
        return Some((CueForm::Infinitive, start, unreal));
    }
    if noun_place || start == verb && is_awaited(a, verb) {
        return None;
    }
    // `the next state election`: a noun before a noun.
    let noun = a.is_one_of(verb, &["state", "states"])
        && (a.is_finite(verb + 1)
            || a.is_small(verb + 1) && a.class(verb + 1).is_unknown()
            || a.any(
                verb + 1,
                Class::ORG
                    .with(Class::GROUP)
                    .with(Class::ROLE)
                    .with(Class::BASE),
            ));
    if noun {
        return None;
    }
    let finite = class.any(Class::PAST.with(Class::THIRD_PERSON)) || class.has(Class::BASE);
    finite.then_some((CueForm::Finite, start, unreal))
}
