use super::reporting_subject::is_unknown_name;
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "mention/listed_name";

/// `Speakers:` over `- Rosa Lind, Alto Fund`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to five capitalized words, unknown to the lists, that open an item of a list are a person's name when a label for people stands over the list or another item opens with a person's, and nothing or a comma, a dash or a bracket follows.",
    hits: &[
        "Tarn Water Forum\n\nSpeakers:\n- Rosa Lind, Alto Fund\n- {p:Tor Vik}",
        "Tarn Water Forum\n\nThey came.\n\n- Rosa Lind, head of Alto\n- {p:Tor Vik}, Alto Fund",
    ],
    misses: &[
        "Tarn Water Forum\n\nThanks to:\n- Brint Lumen, Tarn",
        "Tarn Water Forum\n\nSpeakers:\n- Brint Lumen opened the forum.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let range = draft.pieces[nth].range;
        let a = &draft.a;
        let block = a.block_of(range.first);
        let item = a.blocks[block].kind == BlockKind::ListItem;
        if !item || !is_unknown_name(draft, nth) {
            continue;
        }
        let (opens, limit) = (a.blocks[block].range.first, a.blocks[block].range.end);
        let stands = opens == range.first
            && (range.end == limit
                || matches!(
                    a.kind(range.end),
                    Some(TokenKind::Comma | TokenKind::Dash | TokenKind::Open)
                ));
        let (first, end) = list_round(a, block);
        if stands && (is_labeled(a, first) || sibling(draft, block, first, end)) {
            draft.prove(nth, ID, 0.75);
        }
    }
}

/// The blocks of the list that holds a block: the first and the one behind the last.
fn list_round(a: &Analysis<'_>, block: usize) -> (usize, usize) {
    let item = |block: &usize| a.blocks[*block].kind == BlockKind::ListItem;
    let first = (0..block).rev().take_while(item).last().unwrap_or(block);
    let behind = (block + 1..a.blocks.len()).take_while(item).last();
    (first, behind.unwrap_or(block) + 1)
}

/// Whether the block over a list is a label for people: it ends with a colon, and names their roles or what they give.
fn is_labeled(a: &Analysis<'_>, first: usize) -> bool {
    let Some(label) = first.checked_sub(1).map(|over| a.blocks[over].range) else {
        return false;
    };
    let people = Class::ROLE.with(Class::ROLE_PLURAL);
    !label.is_empty()
        && label.len() <= 12
        && a.is(label.end - 1, TokenKind::Colon)
        && label.iter().any(|at| {
            a.any(at, people)
                || a.is_one_of(
                    at,
                    &["remarks", "addresses", "presentations", "speeches", "talks"],
                )
        })
}

/// Whether another item of the list opens with a person's name.
fn sibling(draft: &Draft<'_>, block: usize, first: usize, end: usize) -> bool {
    (first..end).filter(|&other| other != block).any(|other| {
        let opens = draft.a.blocks[other].range.first;
        (opens..opens + 2).any(|at| {
            draft
                .piece_from(at)
                .is_some_and(|nth| draft.proofs[nth].is_some())
        })
    })
}
