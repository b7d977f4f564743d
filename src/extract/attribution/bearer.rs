//! Whom a role word stands for: who bears such a title, or did what the role is called after.
use super::speaker::{Acts, last_mention};
use crate::extract::draft::{Draft, TitleOf};
use crate::extract::entity::person_of_piece;
use crate::extract::key::{Key, key, keys};
use crate::extract::piece::{demonym, place_at};
use crate::extract::range::Range;
use crate::lexicon::Class;
use crate::model::{Flag, IssueKind, Party};
use crate::text::TokenKind;

/// The person whose title has the role words of the source.
pub(super) fn role(
    draft: &mut Draft<'_>,
    source: Range,
    nth: usize,
    acts: &Acts,
) -> Option<(usize, f32)> {
    let small = Class::DETERMINER.with(Class::POSSESSIVE);
    let country = source.iter().find_map(|at| demonym(&draft.a, at));
    let telling = |at: &usize| {
        draft.a.is_word(*at) && !draft.a.any(*at, small) && demonym(&draft.a, *at).is_none()
    };
    let words: Vec<_> = source
        .iter()
        .filter(telling)
        .map(|at| draft.a.key(at))
        .collect();
    let mut bearers = titled(draft, &words, country);
    if bearers.is_empty() {
        bearers = otherwise_called(draft, source, country, acts);
    }
    // `Minister Lind urged … The minister said`: who acted last in the paragraph or the one before, if it is one of them.
    let block = draft.a.block_of(source.first);
    let near = |at: usize| draft.a.block_of(at) + 1 >= block;
    let before = acts.done.partition_point(|&(seen, _)| seen < source.first);
    let last = acts.done[..before].last().filter(|(seen, _)| near(*seen));
    if let Some(&(_, Party::Person(last))) = last
        && bearers.len() > 1
        && bearers.contains(&(last.0 as usize))
    {
        return Some((last.0 as usize, 0.9));
    }
    // `the minister` is the one who is that and no more: not the deputy minister.
    if bearers.len() > 1 {
        let plain = draft
            .titles
            .iter()
            .filter(|of| keys(&draft.a, of.title.role) == words);
        if let [only] = people(draft, plain).as_slice() {
            bearers = vec![*only];
        }
    }
    bearers.extend(agent(draft, source));
    let mut candidates: Vec<(usize, usize)> = unique(bearers)
        .into_iter()
        .filter_map(|person| {
            last_mention(draft, person, source.first).map(|range| (range.first, person))
        })
        .collect();
    candidates.sort_unstable();
    let Some(&(near, person)) = candidates.last() else {
        return named_below(draft, source).map(|person| (person, 0.7));
    };
    if candidates.len() == 1 {
        return Some((person, 0.9));
    }
    let block = draft.a.blocks[draft.a.block_of(source.first)].range;
    let in_block = candidates
        .iter()
        .filter(|(at, _)| block.covers(*at))
        .count();
    if in_block == 1 && block.covers(near) {
        return Some((person, 0.8));
    }
    let parties = candidates
        .iter()
        .map(|&(_, person)| Party::person(person))
        .collect();
    let message = format!(
        "“{}” fits {} persons",
        draft.a.words(source),
        candidates.len()
    );
    draft.issue(IssueKind::AmbiguousSpeaker, source, message, parties);
    draft.quotes[nth].flags.push(Flag::AmbiguousSpeaker);
    None
}

/// `Kenya’s defence minister said …` over `Defence Minister Rosa Lind told the hall …`: the one whose title in full stands
/// in one of the next two paragraphs.
fn named_below(draft: &Draft<'_>, source: Range) -> Option<usize> {
    let a = &draft.a;
    let owner = source.iter().rev().find(|&at| a.is(at, TokenKind::Clitic));
    let role = Range::new(owner.map_or(source.first, |at| at + 1), source.end);
    let article = Class::DETERMINER.with(Class::POSSESSIVE);
    let words: Vec<Key> = role
        .iter()
        .filter(|&at| a.is_word(at) && !a.any(at, article))
        .map(|at| a.key(at))
        .collect();
    let block = a.block_of(source.first);
    let below = draft.titles.iter().filter(|of| {
        let line = a.block_of(of.title.range.first);
        of.title.range.first > source.end && line <= block + 2 && keys(a, of.title.range) == words
    });
    match people(draft, below).as_slice() {
        [only] if words.len() > 1 => Some(*only),
        _ => None,
    }
}

/// Those with a title that has all the words, and is of the country if one is meant.
fn titled(draft: &Draft<'_>, words: &[Key], country: Option<&str>) -> Vec<usize> {
    let titles = draft.titles.iter().zip(&draft.title_keys);
    // `the minister` is no prime minister.
    let (prime, minister) = (key("prime"), key("minister"));
    let other = |title: &[Key]| {
        words.contains(&minister) && !words.contains(&prime) && title.contains(&prime)
    };
    let fits = titles
        .filter(|(_, title)| words.iter().all(|word| title.contains(word)) && !other(title))
        .filter(|(of, _)| country.is_none_or(|own| is_of(draft, of.title.range, own)));
    people(draft, fits.map(|(of, _)| of))
}

/// Those whom a source stands for whose words are in no title: by initials, by a country, by what they just said.
fn otherwise_called(
    draft: &Draft<'_>,
    source: Range,
    country: Option<&str>,
    acts: &Acts,
) -> Vec<usize> {
    let (a, head) = (&draft.a, source.end - 1);
    // `the PS` for a Principal Secretary
    if a.is_acronym(head) {
        let titles = draft.titles.iter();
        return people(
            draft,
            titles.filter(|of| has_initials(draft, of.title.role, head)),
        );
    }
    // `the Nepalese diplomat`: the one whose title says Nepal.
    if country.is_some() {
        let general = a.is_one_of(head, &["delegate", "diplomat", "official"]);
        return if general {
            titled(draft, &[], country)
        } else {
            Vec::new()
        };
    }
    // `The researcher added …`: who acted in the paragraph, if one person did.
    let alone = source.len() <= 2 && a.is_one_of(head, ANYONE);
    let one = alone.then(|| alone_in_block(draft, source.first, acts));
    one.flatten().into_iter().collect()
}

/// What somebody may be called whose title says it in other words.
const ANYONE: &[&str] = &[
    "academic",
    "diplomat",
    "economist",
    "expert",
    "musician",
    "official",
    "poet",
    "researcher",
    "scholar",
    "scientist",
    "speaker",
    "writer",
];

/// Whether an acronym takes the first letters of the last words of a role.
fn has_initials(draft: &Draft<'_>, role: Range, acronym: usize) -> bool {
    let letters = draft.a.text(acronym);
    let words = role.iter().rev().take(letters.len());
    let initials: String = words
        .filter_map(|at| draft.a.text(at).chars().next())
        .collect();
    letters.len() > 1 && initials.chars().rev().eq(letters.chars())
}

/// The one person who acted or spoke before a token in its paragraph.
fn alone_in_block(draft: &Draft<'_>, at: usize, acts: &Acts) -> Option<usize> {
    let block = draft.a.blocks[draft.a.block_of(at)].range;
    let before = acts.done.partition_point(|&(seen, _)| seen < at);
    let mut here = acts.done[..before]
        .iter()
        .rev()
        .take_while(|(seen, _)| block.covers(*seen));
    let &(_, first) = here.next()?;
    match first {
        Party::Person(person) if here.all(|&(_, who)| who == first) => Some(person.0 as usize),
        _ => None,
    }
}

/// Whether a title is of a country: `minister of ports of Kenya`, `Kenyan minister`.
fn is_of(draft: &Draft<'_>, title: Range, country: &str) -> bool {
    let a = &draft.a;
    let place = |at: usize| place_at(a, at).and_then(|(_, place)| place.country);
    title
        .iter()
        .any(|at| place(at) == Some(country) || demonym(a, at) == Some(country))
}

/// How far before a role word whom it is called after may be named. Units: tokens.
const FAR: usize = 4000;

/// Who did last before it what the role is called after: the moderator is whom `moderated by` names.
fn agent(draft: &Draft<'_>, source: Range) -> Option<usize> {
    const ACTS: [(&str, &str); 6] = [
        ("moderator", "moderated"),
        ("facilitator", "facilitated"),
        ("chair", "chaired"),
        ("chairperson", "chaired"),
        ("interviewer", "interviewed"),
        ("presenter", "presented"),
    ];
    let a = &draft.a;
    let act = ACTS
        .iter()
        .find(|(role, _)| a.is_text(source.end - 1, role))?
        .1;
    let by = (source.first.saturating_sub(FAR)..source.first)
        .rev()
        .find(|&at| a.is_text(at, "by") && a.is_text(at.wrapping_sub(1), act))?;
    let sentence = a.sentence(by);
    (by + 1..sentence.end).find_map(|at| (*draft.person_at.get(at)? as usize).checked_sub(1))
}

/// The persons whose titles these are, each once.
fn people<'d>(draft: &Draft<'_>, titles: impl Iterator<Item = &'d TitleOf>) -> Vec<usize> {
    unique(
        titles
            .filter_map(|of| person_of_piece(draft, of.piece))
            .collect(),
    )
}

fn unique(mut people: Vec<usize>) -> Vec<usize> {
    people.sort_unstable();
    people.dedup();
    people
}
