//! Whom a pronoun stands for, by who acted, spoke or was named before it.
use super::speaker::{Acts, last_mention};
use crate::extract::draft::Draft;
use crate::lexicon::Class;
use crate::model::Party;

/// The person who acted or spoke last in the paragraph; at its start, the one of the paragraph before. In what a message
/// says, who sent it.
pub(super) fn pronoun(draft: &Draft<'_>, at: usize, acts: &Acts) -> Option<(Party, f32)> {
    let block = draft.a.block_of(at);
    let range = draft.a.blocks[block].range;
    let female = draft.a.is_one_of(at, &["she", "her", "hers"]);
    let fits = |person: usize| sex(draft, person).is_none_or(|sex| sex == female);
    let agrees = |who: Party| match who {
        Party::Person(person) => fits(person.0 as usize),
        Party::Organization(_) => true,
    };
    if let Some(writer) = writer_of_message(draft, at).filter(|&person| fits(person)) {
        return Some((Party::person(writer), 0.9));
    }
    let before = acts.done.partition_point(|&(seen, _)| seen < at);
    let mut here = acts.done[..before]
        .iter()
        .rev()
        .take_while(|(seen, _)| range.covers(*seen))
        .filter(|(_, who)| agrees(*who));
    if let Some(&(_, who)) = here.next() {
        return Some((who, 0.9));
    }
    // Named in the paragraph, though no subject: only if nobody else is.
    let named: Vec<usize> = (0..draft.people.len())
        .filter(|&person| {
            fits(person)
                && last_mention(draft, person, at)
                    .is_some_and(|mention| range.covers(mention.first))
        })
        .collect();
    if let [only] = named.as_slice() {
        return Some((Party::person(*only), 0.8));
    }
    // Somebody else may have spoken in the paragraph, named or not.
    let spoken = acts.sources.partition_point(|&source| source < range.first);
    let others = acts.sources.get(spoken).is_some_and(|&source| source < at);
    if !named.is_empty() || others || block == 0 {
        return None;
    }
    if let Some(only) = named_alone_above(draft, block, acts).filter(|&person| fits(person)) {
        return Some((Party::person(only), 0.8));
    }
    let &(seen, who) = acts.done[..before].last().filter(|(_, who)| agrees(*who))?;
    let gap = block - draft.a.block_of(seen);
    (gap <= 2).then_some((who, 0.8))
}

/// `read out a letter from the Director, Rosa Lind, in which she asked for boats`: whose letter it is.
fn writer_of_message(draft: &Draft<'_>, at: usize) -> Option<usize> {
    let a = &draft.a;
    if let Some(sender) = sender_before(draft, at) {
        return Some(sender);
    }
    let lead = at.checked_sub(2)?;
    if !(a.is_text(lead, "in") && a.is_text(lead + 1, "which")) {
        return None;
    }
    let sentence = a.sentence(at).first;
    let letter = (sentence..lead)
        .rev()
        .find(|&at| a.is_small(at) && a.has(at, Class::MESSAGE))?;
    let sent = (letter + 1..lead).any(|at| a.is_one_of(at, &["from", "by", "of"]));
    let to = (letter + 1..lead).any(|at| a.is_text(at, "to"));
    if !sent || to {
        return None;
    }
    let mut named = (letter..lead).filter_map(|at| draft.person_over(at));
    let (person, _) = named.next()?;
    named.all(|(other, _)| other == person).then_some(person)
}

/// `Lind sent a message, which was read out by Vik. In it, she asked …`: who sent it.
fn sender_before(draft: &Draft<'_>, at: usize) -> Option<usize> {
    let a = &draft.a;
    let sentence = a.sentence(at);
    let it = a.is_text(sentence.first, "in") && a.is_text(sentence.first + 1, "it");
    let before = a.sentence(sentence.first.checked_sub(1).filter(|_| it)?);
    let verb = before.iter().find(|&at| {
        let message = (at + 1..at + 5).any(|at| a.is_small(at) && a.has(at, Class::MESSAGE));
        a.is_one_of(at, &["sent", "submitted", "wrote"]) && message
    })?;
    let mut named = (before.first..verb).filter_map(|at| draft.person_over(at));
    let (person, _) = named.next()?;
    named.all(|(other, _)| other == person).then_some(person)
}

/// The one person whom the paragraph above a block names, where nobody acts or speaks in it: `That was little comfort to
/// Rosa Lind, who owns two boats.`
fn named_alone_above(draft: &Draft<'_>, block: usize, acts: &Acts) -> Option<usize> {
    let above = draft.a.blocks.get(block.checked_sub(1)?)?.range;
    let first = acts.done.partition_point(|&(seen, _)| seen < above.first);
    let acted = acts
        .done
        .get(first)
        .is_some_and(|&(seen, _)| above.covers(seen));
    let mut named = above
        .iter()
        .filter_map(|at| (*draft.person_at.get(at)? as usize).checked_sub(1));
    let only = named.next().filter(|_| !acted)?;
    named.all(|other| other == only).then_some(only)
}

/// Whether an honorific says that a person is a woman (`true`) or a man.
fn sex(draft: &Draft<'_>, person: usize) -> Option<bool> {
    draft.people[person].honorifics.iter().find_map(|&range| {
        match draft.a.words(range).trim_end_matches('.') {
            "Mr" | "Sir" | "Lord" | "Sheikh" | "King" | "Prince" => Some(false),
            "Mrs" | "Ms" | "Miss" | "Madam" | "Lady" | "Dame" | "Queen" | "Princess" => Some(true),
            _ => None,
        }
    })
}
