//! Whom a source stands for: names at once, then role words, honorifics and pronouns by what was said before.
//!
//! Only what stands before is looked at. What fits two persons equally stays unknown and becomes an issue.
use super::antecedent::pronoun;
use crate::extract::draft::{Draft, GroupDraft, Who};
use crate::extract::entity::person_of_piece;
use crate::extract::key::{Key, keys};
use crate::extract::piece::{demonym, place_at};
use crate::extract::range::Range;
use crate::extract::subject::main_subject;
use crate::lexicon::Class;
use crate::model::{Flag, GroupId, IssueKind, MentionForm, Party, Resolution, RuleId, Speaker};
use crate::text::fold;

const GROUP: RuleId = "entity/group_actor";
const ROLE: RuleId = "entity/role_actor";
const PRONOUN: RuleId = "entity/pronoun_actor";

/// Who acts or speaks where. Both in text order.
pub(super) struct Acts {
    /// A person who acted or spoke, or a body through somebody unnamed: token, who.
    pub(super) done: Vec<(usize, Party)>,
    /// The first tokens of the sources of all quotes, resolved or not.
    pub(super) sources: Vec<usize>,
}

/// Resolves the speakers of all quotes, in text order, and sorts the quotes.
pub(in crate::extract) fn resolve(draft: &mut Draft<'_>) {
    let mut order: Vec<usize> = (0..draft.quotes.len()).collect();
    order.sort_by_key(|&nth| (draft.quotes[nth].anchor(), draft.quotes[nth].hull()));
    let mut acts = acts_told(draft);
    for &nth in &order {
        resolve_one(draft, nth, &mut acts);
    }
    let mut place = vec![0; order.len()];
    for (new, &old) in order.iter().enumerate() {
        place[old] = new;
    }
    let mut quotes: Vec<_> = std::mem::take(&mut draft.quotes)
        .into_iter()
        .map(Some)
        .collect();
    draft.quotes = order.iter().filter_map(|&old| quotes[old].take()).collect();
    for quote in &mut draft.quotes {
        quote.continues = quote.continues.map(|old| place[old]);
    }
}

/// The persons that are subjects of sentences, and where somebody is quoted.
fn acts_told(draft: &Draft<'_>) -> Acts {
    let of_sentence = |&sentence: &Range| {
        let actor = draft.actors.get(main_subject(draft, sentence)?)?;
        let Who::Person(person) = actor.who else {
            return None;
        };
        Some((actor.source.first, Party::person(person)))
    };
    let done = draft.a.sentences.iter().filter_map(of_sentence).collect();
    let sources = draft.quotes.iter().filter_map(|quote| quote.source);
    let mut sources: Vec<usize> = sources.map(|source| source.first).collect();
    sources.sort_unstable();
    Acts { done, sources }
}

fn resolve_one(draft: &mut Draft<'_>, nth: usize, acts: &mut Acts) {
    if let Some(before) = draft.quotes[nth].continues {
        draft.quotes[nth].speaker = draft.quotes[before].speaker;
        return;
    }
    if let Some(Speaker::Party(person @ Party::Person(_))) = draft.quotes[nth].speaker {
        remember(acts, draft.quotes[nth].anchor(), person);
        return;
    }
    let Some(actor) = draft.quotes[nth]
        .actor
        .and_then(|actor| draft.actors.get(actor))
        .copied()
    else {
        return;
    };
    let at = actor.source.first;
    let found = match actor.who {
        Who::Person(person) => Some((person, form_of(draft, person, actor.source), 1.0)),
        Who::Role => role(draft, actor.source, nth, acts)
            .map(|(person, strength)| (person, Resolution::Role, strength)),
        Who::Honorific => {
            honorific(draft, actor.source).map(|person| (person, Resolution::Honorific, 0.9))
        }
        Who::Pronoun => match pronoun(draft, at, acts) {
            Some((Party::Person(person), strength)) => {
                Some((person.0 as usize, Resolution::Pronoun, strength))
            }
            // `The representative of Kenya said no. He added …`
            Some((body @ Party::Organization(_), strength)) => {
                let quote = &mut draft.quotes[nth];
                quote.speaker = Some(Speaker::Party(body));
                quote.resolution.get_or_insert(Resolution::Pronoun);
                quote.confidence *= strength;
                None
            }
            None => None,
        },
        Who::Organization(organization) => {
            let body = Party::organization(organization);
            draft.quotes[nth].speaker = Some(Speaker::Party(body));
            draft.quotes[nth].resolution.get_or_insert(Resolution::Name);
            if actor.rule == ROLE {
                remember(acts, at, body);
            }
            None
        }
        Who::Group => {
            let source = draft.quotes[nth].source.unwrap_or(actor.source);
            let group = group(draft, source);
            draft.quotes[nth].speaker = Some(Speaker::Group(group));
            draft.quotes[nth].resolution.get_or_insert(Resolution::Name);
            None
        }
        Who::OtherPronoun | Who::Unnamed => None,
    };
    let Some((person, resolution, strength)) = found else {
        return;
    };
    let weak = match actor.who {
        Who::Role => Some((MentionForm::Role, ROLE)),
        Who::Honorific => Some((MentionForm::HonorificOnly, ROLE)),
        Who::Pronoun => Some((MentionForm::Pronoun, PRONOUN)),
        Who::Person(_) | Who::Organization(_) | Who::Group | Who::OtherPronoun | Who::Unnamed => {
            None
        }
    };
    if let Some((form, rule)) = weak {
        let known = draft.people[person]
            .mentions
            .iter()
            .any(|mention| mention.range == actor.source);
        if !known {
            draft.people[person]
                .mentions
                .push(crate::extract::draft::PersonMention {
                    range: actor.source,
                    form,
                    rule,
                });
        }
    }
    let antecedent = weak.and_then(|_| last_mention(draft, person, at));
    let quote = &mut draft.quotes[nth];
    quote.speaker = Some(Speaker::Party(Party::person(person)));
    quote.resolution.get_or_insert(resolution);
    quote.antecedent = antecedent;
    quote.confidence *= strength;
    remember(acts, at, Party::person(person));
}

fn remember(acts: &mut Acts, at: usize, who: Party) {
    let place = acts.done.partition_point(|&(seen, _)| seen <= at);
    acts.done.insert(place, (at, who));
}

fn form_of(draft: &Draft<'_>, person: usize, source: Range) -> Resolution {
    let form = draft.people[person]
        .mentions
        .iter()
        .find(|mention| mention.range == source)
        .map(|mention| mention.form);
    match form {
        Some(MentionForm::Given) => Resolution::Given,
        Some(MentionForm::Family | MentionForm::HonorificFamily) => Resolution::Family,
        Some(
            MentionForm::Full
            | MentionForm::HonorificOnly
            | MentionForm::Role
            | MentionForm::Pronoun,
        )
        | None => Resolution::Name,
    }
}

/// The last mention by name before a token.
pub(super) fn last_mention(draft: &Draft<'_>, person: usize, at: usize) -> Option<Range> {
    let named = draft.people[person].mentions.iter().filter(|mention| {
        mention.range.first < at
            && !matches!(
                mention.form,
                MentionForm::Pronoun | MentionForm::Role | MentionForm::HonorificOnly
            )
    });
    named
        .map(|mention| mention.range)
        .max_by_key(|range| range.first)
}

/// The person whose title has the role words of the source.
fn role(draft: &mut Draft<'_>, source: Range, nth: usize, acts: &Acts) -> Option<(usize, f32)> {
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
    let bearing = |words: &[Key]| -> Vec<usize> {
        let titles = draft.titles.iter().zip(&draft.title_keys);
        let fits = titles
            .filter(|(_, title)| words.iter().all(|word| title.contains(word)))
            .filter(|(of, _)| country.is_none_or(|own| is_of(draft, of.title.range, own)));
        unique(
            fits.filter_map(|(of, _)| person_of_piece(draft, of.piece))
                .collect(),
        )
    };
    let mut bearers = bearing(&words);
    // `the PS` for a Principal Secretary
    if bearers.is_empty() && source.iter().any(|at| draft.a.is_acronym(at)) {
        let titles = draft
            .titles
            .iter()
            .filter(|of| has_initials(draft, of.title.role, source.end - 1));
        bearers = unique(
            titles
                .filter_map(|of| person_of_piece(draft, of.piece))
                .collect(),
        );
    }
    // `The researcher added …`: who acted in the paragraph, if one person did and no title says who is meant.
    let anyone = [
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
    if bearers.is_empty()
        && country.is_none()
        && words.len() == 1
        && draft.a.is_one_of(source.end - 1, &anyone)
    {
        bearers.extend(alone_in_block(draft, source.first, acts));
    }
    // `the Nepalese diplomat`: the one whose title says Nepal.
    let general = draft
        .a
        .is_one_of(source.end - 1, &["diplomat", "official", "delegate"]);
    if bearers.is_empty() && general && country.is_some() {
        bearers = bearing(&[]);
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
        let plain: Vec<usize> = draft
            .titles
            .iter()
            .filter(|of| keys(&draft.a, of.title.role) == words)
            .filter_map(|of| person_of_piece(draft, of.piece))
            .collect();
        if let [only] = unique(plain).as_slice() {
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
    let &(near, person) = candidates.last()?;
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

fn unique(mut people: Vec<usize>) -> Vec<usize> {
    people.sort_unstable();
    people.dedup();
    people
}

/// The person last named with this honorific.
fn honorific(draft: &Draft<'_>, source: Range) -> Option<usize> {
    let word = fold(draft.a.words(source));
    let bears = |person: &usize| {
        draft.people[*person]
            .honorifics
            .iter()
            .any(|&range| fold(draft.a.words(range)) == word)
    };
    (0..draft.people.len())
        .filter(bears)
        .filter_map(|person| {
            last_mention(draft, person, source.first).map(|range| (range.first, person))
        })
        .max()
        .map(|(_, person)| person)
}

/// The group that a noun phrase names.
fn group(draft: &mut Draft<'_>, source: Range) -> GroupId {
    let found = draft
        .groups
        .iter()
        .position(|group| group.range == source)
        .unwrap_or_else(|| {
            draft.groups.push(GroupDraft {
                range: source,
                members: Vec::new(),
                rule: GROUP,
            });
            draft.groups.len() - 1
        });
    GroupId(u32::try_from(found).unwrap_or(u32::MAX))
}
