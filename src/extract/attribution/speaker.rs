//! Whom a source stands for: names at once, then role words, honorifics and pronouns by what was said before.
//!
//! Only what stands before is looked at, but for a role whose bearer the next paragraphs name in full. What fits two persons equally stays unknown and becomes an issue.
use super::antecedent::pronoun;
use super::bearer::role;
use crate::extract::draft::{Draft, GroupDraft, Who};
use crate::extract::range::Range;
use crate::extract::subject::main_subject;
use crate::model::{GroupId, MentionForm, Party, Resolution, RuleId, Speaker};
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
