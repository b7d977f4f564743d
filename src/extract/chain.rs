//! Names of bodies that go on behind their head: `Ministry of Trade and Industry`, `Center for Boats`.
use super::analysis::Analysis;
use super::piece::{Piece, PieceKind};
use super::range::Range;
use super::title_edge::{field_before_name, is_named_field};
use crate::lexicon::{Class, List};
use crate::text::TokenKind;

/// What the bodies of places are called by.
const TOWNS: &[&str] = &[
    "city",
    "town",
    "county",
    "borough",
    "district",
    "municipality",
    "province",
    "commune",
];

/// Lets `Ministry`, `Center`, `Academy` … take in the `of …` and `for …` behind them.
pub(super) fn extend(a: &Analysis<'_>, pieces: &mut Vec<Piece>) {
    let all = std::mem::take(pieces);
    pieces.reserve(all.len());
    let mut nth = 0;
    while let Some(&(mut piece)) = all.get(nth) {
        let head = piece.range.end.wrapping_sub(1);
        nth += 1;
        // `the City of Marlow Bay`
        let lead = piece.range.first.wrapping_sub(1);
        let town = piece.range.len() == 1
            && a.is_one_of(head, TOWNS)
            && a.is_text(lead, "the")
            && a.is_text(head + 1, "of")
            && all
                .get(nth)
                .is_some_and(|next| next.range.first == head + 2);
        if town {
            piece.kind = PieceKind::Organization;
            piece.range.end = all[nth].range.end;
            nth += 1;
        }
        if piece.kind == PieceKind::Organization && a.has(head, Class::ORG_CHAIN) {
            let limit = a.blocks[a.block_of(head)].range.end;
            piece.range.end = chain_end(a, piece.range.end, limit, &all[nth..]);
            while all
                .get(nth)
                .is_some_and(|next| next.range.first < piece.range.end)
            {
                nth += 1;
            }
        }
        pieces.push(piece);
    }
    join_before_acronym(a, pieces);
}

/// `African Water and Soils Commission (AWSC)`: what stands before `and` belongs to the name if the acronym behind has
/// its initials too; so it does wherever the same words stand again.
fn join_before_acronym(a: &Analysis<'_>, pieces: &mut Vec<Piece>) {
    let mut known: Vec<Range> = Vec::new();
    let mut nth = 1;
    while nth < pieces.len() {
        let (before, own) = (pieces[nth - 1], pieces[nth]);
        let whole = Range::new(before.range.first, own.range.end);
        // `the Lantern States Programme for Inland Harbours (LSPIH)`
        let words = own.kind == PieceKind::Words
            && (before.kind == PieceKind::Organization
                || whole.len() > 4 && has_initials(a, whole));
        let joined = (own.kind == PieceKind::Organization || words)
            && matches!(
                before.kind,
                PieceKind::Words | PieceKind::Organization | PieceKind::Demonym | PieceKind::Place
            )
            && before.range.end + 1 == own.range.first
            && a.is_small(before.range.end)
            && a.is_one_of(before.range.end, &["and", "for", "of"]);
        let same = |range: &Range| {
            range.len() == whole.len()
                && range
                    .iter()
                    .zip(whole.iter())
                    .all(|(one, other)| a.text(one) == a.text(other))
        };
        if joined
            && (has_initials(a, whole) || is_double(a, before.range, own) || known.iter().any(same))
        {
            known.push(whole);
            pieces[nth].range = whole;
            pieces[nth].kind = PieceKind::Organization;
            pieces.remove(nth - 1);
            continue;
        }
        nth += 1;
    }
}

/// Whether the one word before a body is a part of its name: joined by `and`, or by `of` behind a word for a coast.
fn is_double(a: &Analysis<'_>, before: Range, own: Piece) -> bool {
    if before.len() > 1 || own.kind != PieceKind::Organization {
        return false;
    }
    let and = a.is_text(before.end, "and");
    let the = and && a.is_text(before.first.wrapping_sub(1), "the") && own.range.len() > 1;
    // `the Bay of Lantern Ports Institute`
    let coast = a.is_one_of(before.first, &["bay", "cape", "gulf", "isle", "strait"]);
    // `Lantern and Verlan Community Council`
    let local =
        a.is_one_of(own.range.end.wrapping_sub(2), &["community", "parish"]) && own.range.len() > 2;
    // `the Tarn and District Chamber of Commerce`
    let district = a.is_text(own.range.first, "district");
    // `the Ports and Justice Party`
    let field = is_named_field(a, before.first) && is_named_field(a, own.range.first);
    coast && a.is_text(before.end, "of") || local && and || (district || field) && the
}

/// Whether the acronym in brackets right behind a name takes a letter of each of its capitalized words.
fn has_initials(a: &Analysis<'_>, name: Range) -> bool {
    let acronym = name.end + 1;
    let bracket = a.is(name.end, TokenKind::Open)
        && a.is_acronym(acronym)
        && a.is(acronym + 1, TokenKind::Close);
    let capitals = name.iter().filter(|&at| a.is_capital(at));
    let initials = capitals.filter_map(|at| a.text(at).chars().next());
    bracket && initials.eq(a.text(acronym).chars())
}

fn chain_end(a: &Analysis<'_>, from: usize, limit: usize, following: &[Piece]) -> usize {
    let mut end = from;
    let mut following = following.iter().peekable();
    loop {
        let joined = a.is_small(end) && a.is_one_of(end, &["of", "for", "on", "against"]);
        let and = a.is_small(end) && a.is_text(end, "and") && end > from && a.kind(end).is_some();
        let start = if a.is_small(end + 1) && a.is_text(end + 1, "the") {
            end + 2
        } else {
            end + 1
        };
        if !joined && !and || end >= limit {
            return end;
        }
        while following
            .peek()
            .is_some_and(|piece| piece.range.first < start)
        {
            following.next();
        }
        let Some(next) = following.next().filter(|piece| piece.range.first == start) else {
            return end;
        };
        let run_end = run_pieces_end(a, next, &mut following);
        // `Ministry of Rivers and Coasts`: two nouns of one kind.
        let many = |at: usize| {
            a.text(at).len() > 4 && a.text(at).ends_with('s') && a.class(at).is_unknown()
        };
        let pair = run_end == start + 1 && many(start) && many(end - 1);
        let second = Range::new(start, run_end);
        let the = start > end + 1;
        // `Ministry of Health of Lantern and the Brint Programme`
        if and && the && second.len() > 1 {
            return end;
        }
        if and && !(pair || is_noun_phrase(a, second) || is_named_twice(a, end, second)) {
            return end;
        }
        end = run_end;
    }
}

/// `Ministry of Ports and Inland Lantern`, and elsewhere `the Minister of Ports and Inland Lantern`: what stands behind the
/// same word and `and` again, and is no body, is a part of the name.
fn is_named_twice(a: &Analysis<'_>, and: usize, second: Range) -> bool {
    let body = second
        .iter()
        .any(|at| a.any(at, Class::ORG.with(Class::ORG_SUFFIX)) || a.is_acronym(at));
    let from = and - 1;
    let length = second.end - from;
    let same =
        |at: usize| at != from && (0..length).all(|nth| a.key(at + nth) == a.key(from + nth));
    // `Minister` there, `Ministry` here: a pair that is named twice alike may be two.
    let office = |at: usize| a.is_one_of(at - 1, &["of", "for"]) && a.any(at - 2, Class::ROLE);
    !body && (2..a.tokens.len().saturating_sub(length)).any(|at| same(at) && office(at))
}

/// The end of the pieces that touch each other from `first` on. `Women, Peace and Security` is left at its first comma:
/// what follows may be another body.
fn run_pieces_end(
    a: &Analysis<'_>,
    first: &Piece,
    following: &mut std::iter::Peekable<std::slice::Iter<'_, Piece>>,
) -> usize {
    let mut last = first;
    // `Bank of Thailand Governor Rosa Lind`: not over a role.
    while let Some(next) = following.next_if(|next| {
        last.touches(next)
            && next.kind != PieceKind::Role
            && !(last.kind == PieceKind::Place
                && next.kind == PieceKind::Words
                && !is_noun_phrase(a, next.range))
            && !(last.kind == PieceKind::Organization && is_name(a, next))
            && !field_before_name(a, last.range.end - 1)
    }) {
        last = next;
    }
    last.range.end
}

/// `of the Management Board of Alto Bank Karim Sadou`: words behind a body that are somebody's name.
fn is_name(a: &Analysis<'_>, piece: &Piece) -> bool {
    let unknown = |at: usize| a.class(at).is_unknown() && !a.is_acronym(at);
    piece.kind == PieceKind::Words
        && (2..=3).contains(&piece.range.len())
        && piece.range.iter().all(unknown)
}

/// What bodies are called and fields of work too: `Chamber of Crafts and Small Enterprise`.
const FIELDS: &[&str] = &[
    "enterprise",
    "enterprises",
    "exchange",
    "industries",
    "investment",
    "investments",
    "services",
];

/// Whether capitalized words behind `and` name a field of work and not somebody.
fn is_noun_phrase(a: &Analysis<'_>, range: Range) -> bool {
    let endings = [
        "tion", "sion", "ment", "ogy", "ics", "ture", "ing", "ity", "nce", "ship", "ism", "ery",
        "try", "ness", "ies", "ces", "ucts", "orts", "gies", "graphy", "airs", "ade", "ergy",
        "alth",
    ];
    // `Transit and Logistics`: what trades are called, companies are called too.
    let trade = |at: usize| {
        let firm = || {
            let kind = a.lexicon.kind(List::Organization, a.text(at));
            matches!(kind, Some("company" | "media"))
        };
        a.is_one_of(at, FIELDS) || range.len() == 1 && firm()
    };
    let org = range.iter().any(|at| {
        a.any(at, Class::ORG.with(Class::ORG_SUFFIX))
            && !a.has(at, Class::ROLE_MODIFIER)
            && !trade(at)
    });
    let last = range.end.saturating_sub(1);
    // `Water Management`: what the last word says.
    let field = |at: usize| endings.iter().any(|ending| a.text(at).ends_with(ending));
    let modifies = |at: usize| at < last && (field(last) || trade(last));
    !org && range.iter().all(|at| {
        let known = trade(at)
            || a.any(
                at,
                Class::VERB
                    .with(Class::ROLE_MODIFIER)
                    .with(Class::GROUP)
                    .with(Class::ROLE_PLURAL)
                    .with(Class::INITIATIVE)
                    .with(Class::PREPOSITION)
                    .with(Class::DETERMINER)
                    .with(Class::PLACE),
            );
        a.is_small(at) || known || field(at) || modifies(at)
    })
}
