//! Lists of participants: `A, B of C, and D`.
use super::placed::comes_later;
use super::{proof, take_part};
use crate::extract::clause::has_clause;
use crate::extract::draft::{Draft, Proof};
use crate::extract::entity::{add_organization, person_of_piece};
use crate::extract::firm_noun::{is_body_before_name, is_firm_too};
use crate::extract::piece::{PieceKind, place_at};
use crate::extract::range::Range;
use crate::lexicon::Class;
use crate::model::{EventKind, Party, Role, RuleId, TitleBasis};
use crate::text::TokenKind;

/// The parties listed from `from` on, each with its words. With `names`, capitalized words that are nobody yet become
/// organizations: only a body can stand in such a list.
pub(super) fn listed(
    draft: &mut Draft<'_>,
    from: usize,
    limit: usize,
    names: Option<Proof>,
) -> Vec<(Party, Range)> {
    let mut out = Vec::new();
    let mut at = from;
    while at < limit {
        // `by the Minister of Economy, Rosa Lind`: the title names nobody.
        if inside_title(draft, at) {
            at += 1;
            continue;
        }
        // `by the University’s Centre for Rivers`: the centre.
        let owned = draft.piece_from(at).map(|nth| draft.pieces[nth].range.end);
        let owned = owned.filter(|&end| {
            let a = &draft.a;
            let body = draft.organization_at.contains_key(&(end + 1));
            a.is(end, TokenKind::Clitic) && a.is_capital(end + 1) && body
        });
        if let Some(end) = owned {
            at = end + 1;
            continue;
        }
        if let Some((party, range, end)) = party_at(draft, at, names) {
            // `Rosa Lind, Alto Fund`: where the person belongs.
            let person = matches!(out.last(), Some((Party::Person(_), _)));
            let theirs = matches!(party, Party::Organization(_))
                && person
                && draft.a.is_comma(at.wrapping_sub(1));
            if !theirs {
                out.push((party, range));
            }
            at = past_complement(draft, end, limit);
            continue;
        }
        let a = &draft.a;
        let place = draft.piece_over(at).filter(|&nth| {
            matches!(
                draft.pieces[nth].kind,
                PieceKind::Place | PieceKind::Demonym
            )
        });
        if let Some(nth) = place {
            // `China’s Ministry`, `Beijing, Haidian district`: an owner, or the end of the list.
            let end = draft.pieces[nth].range.end;
            // `the Dutch charity Lantern Fonds`: what it is, before its name.
            let noun = is_body_before_name(a, end) && a.is_capital(end + 1);
            if a.is(end, TokenKind::Clitic) || noun {
                at = end + 1;
                continue;
            }
            break;
        }
        // `by the publishing house Verlan`: what it is, before its name
        if let Some(name) = behind_noun(draft, at) {
            at = name;
            continue;
        }
        // `and for Kenya by the minister`
        if let Some(by) = for_country(draft, at) {
            at = by + 1;
            continue;
        }
        // `with the Alto Fund; the mayor took the chair`: a clause of its own.
        let clause = a.is(at, TokenKind::Semicolon) && {
            let next = (at + 1..limit).find(|&at| a.is_comma(at) || a.is(at, TokenKind::Semicolon));
            has_clause(a, Range::new(at + 1, next.unwrap_or(limit)))
        };
        if clause {
            break;
        }
        // `signed by Lind on behalf of the Alto Fund, by Vik and …`
        if a.is_text(at, "on") && a.is_text(at + 1, "behalf") && a.is_text(at + 2, "of") {
            at += 3;
            continue;
        }
        let passes = a.is_text(at, "by") && (a.is_comma(at - 1) || a.is_text(at - 1, "and"))
            || matches!(
                a.kind(at),
                Some(TokenKind::Comma | TokenKind::Semicolon | TokenKind::Clitic)
            )
            || a.is_small(at)
                && (a.is_text(at, "and")
                    || a.is(at + 1, TokenKind::Clitic) && a.any(at - 1, Class::DETERMINER)
                    || a.any(at, Class::DETERMINER.with(Class::POSSESSIVE))
                    || a.is_one_of(
                        at,
                        &["as", "well", "both", "jointly", "together", "alongside"],
                    ))
            || a.is_capital(at) && a.any(at, Class::DETERMINER)
            || draft.piece_over(at).is_some_and(|nth| {
                draft.pieces[nth].kind == PieceKind::Honorific
                    || draft.pieces[nth].kind == PieceKind::Role
            });
        let with = a.is_text(at, "with") && a.is_one_of(at - 1, &["together", "jointly"]);
        if !passes && !with {
            break;
        }
        at += 1;
    }
    out
}

/// `publishing house Verlan`, `software company Brint`: where the name behind one or two small words for a body begins.
fn behind_noun(draft: &Draft<'_>, at: usize) -> Option<usize> {
    let a = &draft.a;
    let body = |at: usize| is_body_before_name(a, at) || is_firm_too(a, at);
    let noun = (at..at + 3).find(|&noun| body(noun) && a.is_capital(noun + 1))?;
    let before = at.wrapping_sub(1);
    let led = a.any(before, Class::DETERMINER) || a.is_one_of(before, &["by", "and"]);
    let small = (at..=noun).all(|at| a.is_small(at) && a.is_word(at));
    (led && small).then_some(noun + 1)
}

/// `for Kenya by`: where the `by` stands, if such words begin at a token.
fn for_country(draft: &Draft<'_>, at: usize) -> Option<usize> {
    let a = &draft.a;
    let (len, _) = place_at(a, at + 1).filter(|_| a.is_text(at, "for"))?;
    let by = at + 1 + len + usize::from(a.is_comma(at + 1 + len));
    a.is_text(by, "by").then_some(by)
}

fn inside_title(draft: &Draft<'_>, at: usize) -> bool {
    draft.titled.get(at).copied().unwrap_or(false)
}

/// The party that begins at a token, its words, and where it ends with its titles.
fn party_at(
    draft: &mut Draft<'_>,
    at: usize,
    names: Option<Proof>,
) -> Option<(Party, Range, usize)> {
    if let Some(&(organization, end)) = draft.organization_at.get(&at) {
        return Some((Party::organization(organization), Range::new(at, end), end));
    }
    let nth = draft.piece_from(at)?;
    let piece = draft.pieces[nth];
    if let Some(person) = person_of_piece(draft, nth)
        .filter(|_| matches!(piece.kind, PieceKind::Words | PieceKind::Place))
    {
        let titles = draft.titles_of(nth).map(|title| title.range.end).max();
        return Some((
            Party::person(person),
            piece.range,
            titles.unwrap_or(piece.range.end).max(piece.range.end),
        ));
    }
    let proof = names?;
    let run_end = (nth + 1..draft.pieces.len())
        .take_while(|&next| draft.pieces[next - 1].touches(&draft.pieces[next]))
        .last()
        .map_or(piece.range.end, |last| draft.pieces[last].range.end);
    // `the Lantern Nets Forum (LNF)`: a name with letters, and no gathering.
    let letters = piece.kind == PieceKind::Event
        && draft.a.past_bracket(run_end) == Some(run_end + 3)
        && draft.a.is_acronym(run_end + 1);
    let body = letters
        || matches!(
            piece.kind,
            PieceKind::Words | PieceKind::Acronym | PieceKind::Organization
        )
        || piece.kind == PieceKind::Place && run_end > piece.range.end;
    if !body {
        return None;
    }
    let range = Range::new(at, run_end);
    let organization = add_organization(draft, range, proof);
    Some((Party::organization(organization), range, run_end))
}

/// Past `(ACR)`, and past `under the Ministry of …`, which says what the party before belongs to.
fn past_complement(draft: &Draft<'_>, from: usize, limit: usize) -> usize {
    let a = &draft.a;
    let mut at = a.past_bracket(from).unwrap_or(from);
    if a.is_small(at) && a.is_one_of(at, &["under", "of", "at", "from", "in"]) {
        let start = at + 1 + usize::from(a.is_text(at + 1, "the"));
        if let Some(nth) = draft.piece_from(start).filter(|_| start < limit) {
            at = draft.pieces[nth].range.end;
            while draft.piece_from(at).is_some() {
                at = draft
                    .piece_from(at)
                    .map_or(at, |next| draft.pieces[next].range.end);
            }
        }
    }
    at.min(limit)
}

/// The event that a verb is about: the one named last before it in the sentence, the one named behind when the verb
/// opens the sentence, else the current one.
pub(super) fn event_of(draft: &Draft<'_>, verb: usize) -> Option<usize> {
    let sentence = draft.a.sentence(verb);
    // `The lecture, followed by a discussion, was organized by …`
    let here = draft
        .told_in(sentence)
        .iter()
        .filter(|&&(first, end, _)| !comes_later(&draft.a, Range::new(first, end)));
    let before = here
        .clone()
        .filter(|&&(_, end, _)| end <= verb)
        .max_by_key(|&&(first, _, event)| (first, event));
    let opens = verb <= sentence.first + 2;
    let behind = here
        .clone()
        .filter(|&&(first, ..)| first > verb)
        .min_by_key(|&&(first, _, event)| (first, event));
    // `Rosa Lind moderated the first session`
    let object = here
        .clone()
        .find(|&&(first, ..)| (verb + 1..verb + 3).contains(&first));
    object
        .or(before)
        .or(behind.filter(|_| opens))
        .map(|&(_, _, event)| event)
        .or_else(|| draft.event_at(verb).map(|event| whole(draft, event)))
        .or_else(|| behind.map(|&(_, _, event)| event))
}

/// Nobody organizes a segment: the event it is part of.
fn whole(draft: &Draft<'_>, event: usize) -> usize {
    let event_of = &draft.events[event];
    // `the discussion “Nets First”` has its own; a titled address is given at the whole.
    let titled = event_of.basis == TitleBasis::Quoted
        && matches!(
            event_of.noun.as_str(),
            "conversation" | "debate" | "discussion"
        );
    let segment = event_of.kind == EventKind::Segment && !event_of.listed && !titled;
    draft.events[event]
        .parent
        .filter(|_| segment)
        .unwrap_or(event)
}

/// `The second part of the roundtable, moderated by …`: the part and not the whole, for a verb behind both.
pub(super) fn part_before(draft: &Draft<'_>, verb: usize) -> Option<usize> {
    let here = draft
        .told_in(draft.a.sentence(verb))
        .iter()
        .filter(|&&(_, end, _)| end <= verb);
    let &(first, ..) = here.clone().max_by_key(|&&(first, ..)| first)?;
    let article = usize::from(draft.a.is_text(first.wrapping_sub(1), "the"));
    let lead = first.wrapping_sub(1 + article);
    let mut parts = here.filter(|&&(_, end, _)| end == lead);
    let part = parts.next().filter(|_| draft.a.is_text(lead, "of"));
    part.map(|&(.., event)| event)
}

/// Whether `and` stands before a name, over its titles.
pub(super) fn is_joined(draft: &Draft<'_>, name: usize) -> bool {
    let a = &draft.a;
    let mut first = name;
    while first > 0
        && (draft.titled.get(first - 1).copied().unwrap_or(false)
            || a.any(first - 1, Class::DETERMINER)
            || draft
                .piece_over(first - 1)
                .is_some_and(|nth| draft.pieces[nth].kind == PieceKind::Honorific))
    {
        first -= 1;
    }
    a.is_one_of(first.wrapping_sub(1), &["and", "&"])
}

/// The bodies listed from `list` on have a part in an event, as the words at `at` say; a person who hosts leads through
/// it, one who presents or conducts holds it.
pub(super) fn backing(
    draft: &mut Draft<'_>,
    at: usize,
    event: usize,
    role: Role,
    list: usize,
    rule: RuleId,
) {
    let limit = draft.a.sentence(at).end;
    let mut parties = listed(draft, list, limit, Some(proof(rule, 0.8)));
    // `hosted by the editor Rosa Lind, Tor Vik said …`: the next one is not joined by `and`.
    let last = parties.last().map(|&(_, last)| last);
    let joined = last.is_some_and(|last| is_joined(draft, last.first));
    let person = matches!(parties.first(), Some((Party::Person(_), _)));
    if role == Role::Host && person && !joined {
        parties.truncate(1);
    }
    // `sponsored by the Alto Fund, the Brint Network chose …`: of a clause of its own.
    if !joined && parties.len() > 1 && last.is_some_and(|last| draft.a.is_finite(last.end)) {
        parties.pop();
    }
    let people_only = parties
        .iter()
        .all(|(party, _)| matches!(party, Party::Person(_)));
    // A person who presents a workshop holds it.
    let holds = draft.a.is_one_of(at, &["presented", "conducted"]);
    for (party, range) in parties {
        let role = match role {
            Role::Host if people_only => Role::Moderator,
            Role::Organizer | Role::Sponsor if holds && people_only => Role::Presenter,
            role => role,
        };
        take_part(draft, party, event, role, range, proof(rule, 0.9), None);
    }
}
