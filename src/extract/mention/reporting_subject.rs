use crate::extract::analysis::Analysis;
use crate::extract::cue::reports_at;
use crate::extract::draft::Draft;
use crate::extract::firm_noun::{is_backer, is_body_before_name};
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "mention/reporting_subject";

/// `Karim Sadou stressed …`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to five capitalized words, unknown to the lists and without an article, right before a reporting verb name a person.",
    hits: &[
        "{p:Karim Sadou} stressed the need for boats.",
        "Then {p:Karim Sadou} also said that fares fell.",
        "{p:Ann Baker} said that fares fell.",
        "{p:Karim Sadou}, who warned of floods, left.",
        "The figures came from {p:Karim Sadou} of the Alto Fund, who warned of floods.",
        "The figures came from {p:Karim Sadou} of Lantern Valores, who warned of floods.",
        "{p:Karim Sadou} of the Oslo-based network Lantern Verlan doubted that fares fell.",
    ],
    misses: &[
        "The Lantern Hall noted a rise.",
        "Kenya Works said no.",
        "Analysts at brokerage Lantern Valores said no.",
        "Digital Kenya said no.",
        "The First Forum on Lantern Verlan opened in May.",
        "The Kenyan Lantern Verlan said no.",
        "They left after operator Lantern Verlan said no.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let piece = draft.pieces[nth];
        if piece.kind != PieceKind::Words || !is_name_shaped(draft, nth) {
            continue;
        }
        let a = &draft.a;
        // `brokerage Lantern Valores said`: the name of what the noun before it is.
        let before = piece.range.first.wrapping_sub(1);
        let backer = is_backer(a, before) && a.is_capital(before);
        if backer || is_body_before_name(a, before) {
            continue;
        }
        // `the Forum on Lantern Verlan opened`: what it is on.
        if a.is_small(before) && a.is_one_of(before, &["about", "for", "in", "on"]) {
            continue;
        }
        // `leaders from Jaffna and Nuwara Eliya urged`: a place beside a place.
        let beside = draft
            .piece_over(before.wrapping_sub(1))
            .map(|nth| draft.pieces[nth].range.first.wrapping_sub(1));
        let placed = beside.is_some_and(|lead| {
            a.is_small(lead) && a.is_one_of(lead, &["from", "in", "of", "near", "between"])
        });
        if a.is_text(before, "and") && placed {
            continue;
        }
        let mut at = piece.range.end;
        // `Karim Sadou of the Alto Fund, who said`
        if a.is_small(at) && a.is_one_of(at, &["of", "at", "from"]) {
            let body = before_body(
                draft,
                at + 1 + usize::from(a.any(at + 1, Class::DETERMINER)),
            );
            at = draft
                .piece_from(body)
                .map_or(at, |nth| draft.pieces[nth].range.end);
            // `Karim Sadou of the Freeport of Lantern said`
            if let Some(next) = draft.piece_from(at + 1).filter(|_| a.is_text(at, "of")) {
                at = draft.pieces[next].range.end;
            }
        }
        if a.is_comma(at) && a.is_text(at + 1, "who") {
            at += 1;
        }
        if a.is_text(at, "who") {
            at += 1;
        }
        // `Ada Feld of Lantern Valores, who said`: it is she who said.
        let of = a.is_small(before) && a.is_one_of(before, &["of", "from", "at"]);
        let hers = of
            && a.is_comma(piece.range.end)
            && draft
                .piece_over(before.wrapping_sub(1))
                .is_some_and(|name| {
                    draft.pieces[name].kind == PieceKind::Words
                        && draft.pieces[name].range.len() > 1
                });
        // `co-founder and CTO of Brint Robotics, who went on to say`
        let in_title = || {
            draft.all_titles.iter().any(|title| {
                title.range.contains(piece.range) && title.range.first < piece.range.first
            })
        };
        if reports_at(a, at) && !a.is(piece.range.end, TokenKind::Mark) && !hers && !in_title() {
            draft.prove(nth, ID, 0.8);
        }
    }
}

/// `the Oslo-based network Lantern Verlan`: where the name of a body begins, behind what says where and what it is.
fn before_body(draft: &Draft<'_>, from: usize) -> usize {
    let a = &draft.a;
    let based = from + usize::from(a.text(from).ends_with("-based"));
    let noun = (based..based + 3)
        .take_while(|&at| a.is_small(at) && !a.any(at, Class::PREPOSITION))
        .find(|&at| is_body_before_name(a, at) && a.is_capital(at + 1));
    noun.map_or(based, |noun| noun + 1)
}

/// A piece that is shaped as a name, and of whose words no list knows one as anything else.
pub(super) fn is_unknown_name(draft: &Draft<'_>, nth: usize) -> bool {
    let piece = draft.pieces[nth];
    let a = &draft.a;
    let name = Class::FAMILY_FIRST.with(Class::PARTICLE);
    piece.kind == PieceKind::Words
        && is_name_shaped(draft, nth)
        && piece
            .range
            .iter()
            .all(|at| a.class(at).is_unknown() || a.any(at, name))
}

/// `head of Brint Lines, who came`: the name of a body or a field.
pub(super) fn is_of_title(a: &Analysis<'_>, name: Range) -> bool {
    a.is_one_of(name.first.wrapping_sub(1), &["of", "for", "at", "in"])
}

/// Two to five words of which the lists know none as anything but a name, and no article before them.
pub(super) fn is_name_shaped(draft: &Draft<'_>, nth: usize) -> bool {
    let range = draft.pieces[nth].range;
    let a = &draft.a;
    let known = Class::PLACE
        .with(Class::DEMONYM)
        .with(Class::GROUP)
        .with(Class::INITIATIVE)
        .with(Class::ROLE_MODIFIER)
        .with(Class::WORK)
        .with(Class::ORG)
        .with(Class::EVENT);
    // `Burn Care`
    let verb = |at: usize| a.may_be_verb(at) || at == range.first && a.any(at, Class::VERB);
    let article =
        range.first > 0 && a.any(range.first - 1, Class::DETERMINER.with(Class::POSSESSIVE));
    let acronym = range.iter().all(|at| a.is_acronym(at));
    (2..=5).contains(&range.len())
        && !article
        && !acronym
        && !range
            .iter()
            .any(|at| (a.any(at, known) || verb(at)) && !a.has(at, Class::FAMILY_FIRST))
}
