use crate::extract::draft::Draft;
use crate::extract::firm_noun::is_backer;
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "mention/label_name";

/// `Moderator: Rosa Lind`; `ROSA LIND: Thank you.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A name behind a role and a colon, or a name and a colon at the start of a block with more text behind, is a person's.",
    hits: &[
        "Moderator: {p:Rosa Lind}, Alto Fund",
        "Innovation Award: {p:Karim Sadou}, Lantern School, Kenya",
        "Librarian of the Year: {p:Karim Sadou}, Lantern School, Kenya",
        "{p:Rosa Lind}: We met twice and agreed on the text.",
    ],
    misses: &[
        "Rosa Lind: a life in ports",
        "Venue: Lantern Hall",
        "Innovation Award: Lantern Quay, Kenya",
        "Community Partner: Lantern Quay",
        "Lantern Medal: Professor Rosa Lind of the Alto Fund, for her work on nets.",
        "Panel One: Who Owns the Nets? (8 May 2029)",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let piece = draft.pieces[nth];
        let range = piece.range;
        let labeled = range.first > 1
            && draft.a.is(range.first - 1, TokenKind::Colon)
            && draft
                .a
                .any(range.first - 2, Class::ROLE.with(Class::ROLE_PLURAL))
            // `Community partner: Lantern Quay`
            && !is_backer(&draft.a, range.first - 2)
            && !draft.a.is_text(range.first - 2, "publisher");
        let block = draft.a.block_of(range.first);
        let tokens = draft.a.blocks[block].range;
        let turn = is_turn(draft, nth) && tokens.first == range.first;
        let small = Class::PREPOSITION
            .with(Class::DETERMINER)
            .with(Class::CONJUNCTION);
        let things = small.with(Class::EVENT).with(Class::NUMBER);
        let words = range.iter().all(|at| !draft.a.any(at, things));
        let turn = turn && !heads_name(draft, range.end + 1);
        let won = is_winner(draft, range);
        if piece.kind == PieceKind::Words && range.len() >= 2 && words && (labeled || turn || won) {
            draft.prove(nth, ID, 0.9);
        }
    }
}

/// `Research Award: Dr Rosa Lind of the Alto Fund, for her work.`: behind the colon stands who it is about.
fn heads_name(draft: &Draft<'_>, at: usize) -> bool {
    let mut named = draft.piece_from(at);
    while let Some(nth) = named.filter(|&nth| draft.pieces[nth].kind != PieceKind::Words) {
        let role = matches!(
            draft.pieces[nth].kind,
            PieceKind::Role | PieceKind::Honorific
        );
        named = draft
            .piece_from(draft.pieces[nth].range.end)
            .filter(|_| role);
    }
    named.is_some_and(|nth| {
        let name = draft.pieces[nth].range;
        name.len() > 1 && (draft.a.is_comma(name.end) || draft.a.is_text(name.end, "of"))
    })
}

/// `Innovation Award: Rosa Lind, Tarn School, Kenya`, `Pilot of the Year: Rosa Lind`: who won it.
fn is_winner(draft: &Draft<'_>, name: Range) -> bool {
    let a = &draft.a;
    let colon = name.first.wrapping_sub(1);
    let last = colon.wrapping_sub(1);
    let label = a.blocks[a.block_of(name.first)].range;
    let year = a.is_text(last, "year")
        && (label.first..last)
            .any(|at| a.any(at, Class::ROLE.with(Class::HUMAN).with(Class::TRADE)));
    let award = a.is_one_of(last, &["award", "medal", "prize"]);
    let unknown = (2..=4).contains(&name.len()) && name.iter().all(|at| a.class(at).is_unknown());
    // Firms win awards too: behind hers stands where she learns or works, or who she is.
    let own = a.is_comma(name.end)
        && (a.is_text(name.end + 1, "who")
            || (name.end + 1..name.end + 6).any(|at| a.is_one_of(at, SCHOOLS)));
    a.is(colon, TokenKind::Colon) && unknown && own && (year || award)
}

/// Where somebody learns or works.
const SCHOOLS: &[&str] = &[
    "academy",
    "college",
    "hospital",
    "institute",
    "school",
    "university",
];

/// A name, a colon, and at least one whole sentence behind it.
fn is_turn(draft: &Draft<'_>, nth: usize) -> bool {
    let range = draft.pieces[nth].range;
    let a = &draft.a;
    let block = a.blocks[a.block_of(range.first)].range;
    a.is(range.end, TokenKind::Colon)
        && (a.is_capital(range.end + 1) || a.is(range.end + 1, TokenKind::Mark))
        && block.end > range.end + 3
        && a.ends_as_text(block)
}
