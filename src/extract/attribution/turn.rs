use crate::extract::draft::{Draft, PersonDraft, QuoteDraft, TitleOf};
use crate::extract::entity::person_of_piece;
use crate::extract::key::{Key, keys};
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{Party, QuoteForm, QuoteKind, Resolution, RuleId, Speaker};
use crate::text::TokenKind;

const ID: RuleId = "attribution/turn";

/// `LIND: We met twice.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "In a transcript a name or a role and a colon at the start of a block open a turn; what follows is the speaker's own words, without marks.",
    hits: &[
        "Ms. Rosa Lind met Mr. Tor Vik.\n\n“LIND: {q:We met twice and agreed on the text.}\n\n“VIK: {q:We did not sign it, and we will not.}",
        "Rosa Lind: {q:We met twice and agreed on the text.}\n\nTor Vik: {q:We did not sign it, and we will not.}",
    ],
    misses: &[
        "Rosa Lind: “We met twice.”",
        "Rosa Lind, head of Alto, has one rule: Ports must stay open.",
    ],
    run,
};

/// The longest label. Units: tokens.
const LONGEST: usize = 7;

fn run(draft: &mut Draft<'_>) {
    let labels: Vec<(usize, Range, Option<usize>)> = (0..draft.a.blocks.len())
        .filter_map(|block| label(draft, block).map(|range| (block, range, speaker(draft, range))))
        .collect();
    let labels = by_role(draft, labels);
    // One labeled line is a list or a heading; two make a transcript.
    if labels
        .iter()
        .filter(|(_, _, person)| person.is_some())
        .count()
        < 2
    {
        return;
    }
    for (nth, (block, label, person)) in labels.iter().enumerate() {
        let next = labels
            .get(nth + 1)
            .map_or(draft.a.blocks.len(), |(next, ..)| *next);
        let mut content = vec![Range::new(label.end + 1, draft.a.blocks[*block].range.end)];
        for following in &draft.a.blocks[block + 1..next] {
            let unlabeled = following.kind == crate::text::BlockKind::Paragraph
                && !following.range.is_empty()
                && following.range.len() > 6;
            if !unlabeled {
                break;
            }
            content.push(following.range);
        }
        let content: Vec<Range> = content
            .into_iter()
            .flat_map(|range| without_stage_directions(draft, range))
            .collect();
        if content.is_empty() {
            continue;
        }
        let mut quote = QuoteDraft::new(QuoteKind::Direct, QuoteForm::Turn, content, ID, 0.95);
        quote.source = Some(*label);
        quote.speaker = person.map(|person| Speaker::Party(Party::person(person)));
        quote.resolution = person.map(|_| Resolution::Name);
        // `“LIND: We met.`: also the mark before the label.
        let hull = Range::new(draft.a.blocks[*block].range.first, quote.hull().end);
        for (nth, pair) in draft.a.pairs.iter().enumerate() {
            if hull.covers(pair.open) {
                draft.spoken[nth] = true;
            }
        }
        for (nth, cue) in draft.cues.iter().enumerate() {
            if hull.covers(cue.verb) {
                draft.used[nth] = true;
            }
        }
        draft.push(quote);
    }
}

/// The label that opens a block.
fn label(draft: &Draft<'_>, block: usize) -> Option<Range> {
    let a = &draft.a;
    let range = a.blocks[block].range;
    let colon = (range.first + 1..range.end.min(range.first + LONGEST))
        .find(|&at| a.is(at, TokenKind::Colon))?;
    // `“Rosa Lind: Her Life” is out.`: a title.
    let closed = a
        .pair_opening(range.first)
        .is_some_and(|pair| pair.close.is_some());
    let first = range.first + usize::from(a.is(range.first, TokenKind::Mark) && !closed);
    let label = Range::new(first, colon);
    let named = label
        .iter()
        .all(|at| a.is_capital(at) || a.any(at, Class::PARTICLE) || !a.is_word(at));
    let speech =
        colon + 2 < range.end && !a.is(colon + 1, TokenKind::Mark) && a.ends_as_text(range);
    (named && speech).then_some(label)
}

/// Resolves labels that are a role alone: another label gave that role with a name, or a list did in brackets.
fn by_role(
    draft: &Draft<'_>,
    labels: Vec<(usize, Range, Option<usize>)>,
) -> Vec<(usize, Range, Option<usize>)> {
    let mut roles: Vec<(Key, usize)> = Vec::new();
    for (_, label, person) in &labels {
        let Some(person) = *person else { continue };
        roles.extend(
            keys(&draft.a, *label)
                .into_iter()
                .filter(|key| !draft.people[person].keys.contains(key))
                .map(|key| (key, person)),
        );
    }
    let a = &draft.a;
    for at in a.with(Class::ROLE) {
        if a.is(at.wrapping_sub(1), TokenKind::Open) && a.is(at + 1, TokenKind::Close) {
            let before = a.sentence(at).first..at;
            let person = before
                .rev()
                .find_map(|at| (*draft.person_at.get(at)? as usize).checked_sub(1));
            roles.extend(person.map(|person| (a.key(at), person)));
        }
    }
    let resolve = |label: Range| {
        let words = keys(a, label);
        let [word] = words.as_slice() else {
            return None;
        };
        roles
            .iter()
            .find(|(role, _)| role == word)
            .map(|&(_, person)| person)
    };
    labels
        .into_iter()
        .map(|(block, label, person)| (block, label, person.or_else(|| resolve(label))))
        .collect()
}

/// The person that a label names: by full name, by one word of a name, or by the role of one person only.
fn speaker(draft: &Draft<'_>, label: Range) -> Option<usize> {
    let words = keys(&draft.a, label);
    let bears = |person: &PersonDraft| {
        let common = words
            .iter()
            .filter(|word| person.keys.contains(word))
            .count();
        common > 0 && common * 2 >= words.len().min(person.keys.len())
    };
    let mut named = (0..draft.people.len()).filter(|&nth| bears(&draft.people[nth]));
    if let Some(first) = named.next() {
        return named.next().is_none().then_some(first);
    }
    let titled = |of: &&TitleOf| {
        words
            .iter()
            .all(|word| keys(&draft.a, of.title.range).contains(word))
    };
    let mut bearers: Vec<usize> = draft
        .titles
        .iter()
        .filter(titled)
        .filter_map(|of| person_of_piece(draft, of.piece))
        .collect();
    bearers.sort_unstable();
    bearers.dedup();
    match bearers.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// Cuts `[Laughter]` and `(Applause.)` out of a turn.
fn without_stage_directions(draft: &Draft<'_>, range: Range) -> Vec<Range> {
    let a = &draft.a;
    let mut out = Vec::new();
    let mut first = range.first;
    let mut at = range.first;
    while at < range.end {
        let end = a
            .is(at, TokenKind::Open)
            .then(|| (at + 1..range.end.min(at + 8)).find(|&end| a.is(end, TokenKind::Close)))
            .flatten();
        let direction = end.is_some_and(|_| {
            a.is_one_of(
                at + 1,
                &[
                    "laughter",
                    "applause",
                    "laughs",
                    "inaudible",
                    "crosstalk",
                    "pause",
                    "smiles",
                ],
            )
        });
        if let Some(end) = end.filter(|_| direction) {
            if first < at {
                out.push(Range::new(first, at));
            }
            first = end + 1;
            at = end;
        }
        at += 1;
    }
    if first < range.end {
        out.push(Range::new(first, range.end));
    }
    out
}
