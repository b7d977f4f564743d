use super::tree::rank;
use super::{proof, take_part};
use crate::extract::draft::Draft;
use crate::extract::entity::{add_organization, person_of_piece};
use crate::extract::gathering::ordinal;
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventStatus, Party, Role, RuleId};
use crate::text::TokenKind;

const ID: RuleId = "event/owner_of_event";

/// `the Alto Fund’s annual conference`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "The body that owns a named event, or that it is the conference or the yearly gathering of, organizes it.",
    hits: &[
        "The Tarn Water Forum, the yearly gathering of the {r:Brint Network}, was held in May.",
        "The Tarn Water Forum of the {r:Brint Network} was held in May.",
        "The {r:Brint Network}’s Tarn Water Forum was held in May.",
        "Tarn Water Forum 2031 (4–5 May), the ninth annual conference of the {r:Brint Network}, was long.",
        "{r:Lantern Air} gathered agents from nine countries for its sixth annual Tarn Water Forum.",
        "The {r:Brint Network} opened its 41st Tarn Water Forum in May.",
        "The {r:Brint Network}, which sells nets, gathered 350 agents for its sixth annual Tarn Water Forum.",
    ],
    misses: &[
        "The meeting with the speaker of the Tarn Port Authority was held in May.",
        "The Brint Network won a prize at its first Tarn Water Forum.",
        "The Brint Network said that the town had held its first Tarn Water Forum.",
        "During the Tarn Water Forum, a meeting of the Brint Network was held.",
    ],
    run,
};

/// What a body does with an event of its own.
const HOLDS: &[&str] = &[
    "celebrated",
    "closed",
    "concluded",
    "convened",
    "gathered",
    "held",
    "hosted",
    "invited",
    "launched",
    "opened",
    "organised",
    "organized",
    "staged",
    "welcomed",
];

/// `The Alto Fund gathered 350 agents for its sixth annual summit`: the words that head the sentence.
fn possessed(draft: &Draft<'_>, event: Range) -> Option<Range> {
    let a = &draft.a;
    let mut its = event.first;
    while a.is_one_of(its.wrapping_sub(1), &["annual", "biennial", "yearly"])
        || ordinal(a, its.wrapping_sub(1)).is_some()
    {
        its -= 1;
    }
    its = its.checked_sub(1).filter(|&at| a.is_text(at, "its"))?;
    let sentence = a.sentence(its);
    // Behind a dateline the sentence begins anew.
    let line = draft.dateline.filter(|line| sentence.contains(*line));
    let first = line.map_or(sentence.first, |line| line.end);
    let head = first + usize::from(a.is_text(first, "the"));
    let known = draft.organization_at.get(&head).map(|&(_, end)| end);
    let words = || {
        let nth = draft.piece_from(head)?;
        let piece = draft.pieces[nth];
        let nobody = piece.kind == PieceKind::Words && person_of_piece(draft, nth).is_none();
        nobody.then_some(piece.range.end)
    };
    let end = known.or_else(words)?;
    let verb = (end..its).find(|&at| a.is_one_of(at, HOLDS))?;
    let helps = Class::AUXILIARY.with(Class::ADVERB);
    if !a.is_comma(end) && (end..verb).any(|at| !a.any(at, helps)) {
        return None;
    }
    // `The Fund said that the Network held its summit`: of another clause.
    let other = (verb + 1..its)
        .any(|at| a.any(at, Class::RELATIVE) || draft.organization_at.contains_key(&at));
    (!other).then(|| Range::new(head, end))
}

/// `the 12th Economic Symposium of the Alto Bank`, `the Alto Fund’s annual conference`: whose it is.
fn run(draft: &mut Draft<'_>) {
    for event in 0..draft.events.len() {
        let own = &draft.events[event];
        let whole = own.parent.is_none() && own.status == EventStatus::Held && rank(own.kind) == 0;
        let Some(&(told, _)) = own.evidence.first().filter(|_| whole) else {
            continue;
        };
        let a = &draft.a;
        let owner = told.first.wrapping_sub(1);
        let before = draft
            .organization_at
            .iter()
            .filter(|_| a.is(owner, TokenKind::Clitic));
        let owner = before
            .filter(|&(_, &(_, end))| end == owner)
            .map(|(&first, &(body, end))| (body, Range::new(first, end)))
            .min_by_key(|(_, words)| words.first);
        let of = (told.first..own.title.end).find_map(|at| {
            let &(body, end) = draft.organization_at.get(&at)?;
            let before = at.checked_sub(1)?;
            let lead = before.checked_sub(usize::from(a.is_text(before, "the")))?;
            let noun = a.is_text(lead, "of") && a.any(lead.wrapping_sub(1), Class::EVENT);
            let last = end == own.title.end && noun;
            last.then(|| (body, Range::new(at, end)))
        });
        // `TarnConf 2034, the annual gathering of the Alto Fund`
        let yearly = |at: usize| a.is_one_of(at, &["annual", "biennial", "yearly"]);
        let comma = a.past_bracket(told.end).unwrap_or(told.end);
        let aside =
            a.is_comma(comma) && a.is_text(comma + 1, "the") && (comma + 2..comma + 4).any(yearly);
        let apposed = (comma + 3..comma + 9).find_map(|at| {
            let &(body, end) = draft.organization_at.get(&at).filter(|_| aside)?;
            let lead = at - 1 - usize::from(a.is_text(at - 1, "the"));
            let noun =
                a.any(lead - 1, Class::EVENT) || a.is_one_of(lead - 1, &["event", "gathering"]);
            (noun && a.is_text(lead, "of")).then(|| (body, Range::new(at, end)))
        });
        let found = owner.or(of).or(apposed);
        let theirs = own
            .evidence
            .iter()
            .find_map(|&(range, _)| possessed(draft, range));
        let theirs = theirs.filter(|_| found.is_none());
        let theirs = theirs.map(|words| (add_organization(draft, words, proof(ID, 0.7)), words));
        if let Some((body, words)) = found.or(theirs) {
            let who = Party::organization(body);
            take_part(
                draft,
                who,
                event,
                Role::Organizer,
                words,
                proof(ID, 0.7),
                None,
            );
        }
    }
}
