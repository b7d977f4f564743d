use super::noun::kind_of;
use super::placed::status;
use super::{Sight, Sighting, is_sighted, proof, sight};
use crate::extract::draft::Draft;
use crate::extract::gathering::ordinal;
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, QuotedWhy, RuleId, TitleBasis};
use crate::text::{Gap, TokenKind};

const ID: RuleId = "event/named_event";

/// `Tarn Water Forum 2031`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two or more capitalized words that end in an event noun, with a year behind, name an event; so do the letters of a general meeting behind an article, a possessive or a number.",
    hits: &[
        "The {e:Tarn Delegate Conference} was held in May.",
        "The {e:Tarn Water Forum} was held in May.",
        "The {e:Third Tarn Summit} ended.",
        "The {e:Fifth Meeting of the Kenya–Ghana Boat Council} was held in May.",
        "The {e:Third Symposium on Port Cities of the Brint Sea} ended.",
        "The {e:41st AGM} was held in May.",
        "They met for the union’s third {e:Breakfast Round Table} of the year.",
        "The {e:Ninth General Assembly of the Tarn Boat Union} closed today.",
        "It came on the second day of the {e:fourth LPS summit}.",
    ],
    misses: &[
        "The Forum ended.",
        "The Forum Secretariat met.",
        "They met at the Tarn Exhibition Hall.",
        "It was organized by the Alto Fund and the Tarn Energy Forum.",
        "It was co-organized with the Tarn Forum for Nets.",
        "The motto was “Fair Hearing, Fair Nets.” Boats sank.",
        "Tarn meets\n\nABOUT THE FORUM\n\nIt ended.",
    ],
    run,
};

/// `the 41st AGM`, `this year’s AGM`: a general meeting by its letters.
fn general_meeting(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let (a, piece) = (&draft.a, draft.pieces[nth]);
        let head = piece.range.end - 1;
        let before = piece.range.first.wrapping_sub(1);
        let numbered = ordinal(a, before).is_some();
        let led = numbered
            || a.any(before, Class::DETERMINER.with(Class::POSSESSIVE))
            || a.is(before, TokenKind::Clitic)
            || a.is_text(before, "annual");
        let range = Range::new(piece.range.first - usize::from(numbered), head + 1);
        let letters = a.is_acronym(head) && a.is_one_of(head, &["agm", "egm"]);
        if !(letters && led) || is_sighted(draft, range) || draft.in_boilerplate(head) {
            continue;
        }
        let sighting = Sighting {
            sight: Sight::Named,
            basis: TitleBasis::Named,
            status: status(draft, range),
            ..Sighting::described(range, head, EventKind::Meeting, proof(ID, 0.9))
        };
        sight(draft, sighting);
    }
}

fn run(draft: &mut Draft<'_>) {
    small_noun(draft);
    general_meeting(draft);
    over_marks(draft);
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        if piece.kind != PieceKind::Event || draft.in_boilerplate(piece.range.first) {
            continue;
        }
        let mut range = with_context(draft, nth);
        // `ABOUT THE CONGRESS` names none.
        let small = Class::PREPOSITION.with(Class::DETERMINER);
        while range.len() > 1 && draft.a.is_acronym(range.first) && draft.a.any(range.first, small)
        {
            range.first += 1;
        }
        // `TARN HOSTS BOAT FORUM`: in capitals throughout the verb is no part of the name.
        let verb = (range.first..range.end - 1)
            .rev()
            .find(|&at| draft.a.is_acronym(at) && draft.a.is_one_of(at, &HOSTS));
        range.first = verb.map_or(range.first, |verb| verb + 1);
        // `head of the Tarn Water Forum`: there it is a body.
        let of_title = draft.titled.get(range.first).copied().unwrap_or(false);
        // `Rosa Lind of the Tarn Forum said`: so it is there.
        let article = range.first.wrapping_sub(1);
        let of = article.wrapping_sub(usize::from(draft.a.is_text(article, "the")));
        let of_person = draft.a.is_text(of, "of")
            && draft
                .person_at
                .get(of.wrapping_sub(1))
                .is_some_and(|&who| who > 0);
        if range.len() < 2
            || is_sighted(draft, range)
            || is_other_title(draft, range)
            || of_title
            || of_person
            || organizes(draft, range.first)
        {
            continue;
        }
        let a = &draft.a;
        let head = piece.range.end - 1;
        let status = status(draft, range);
        let sighting = Sighting {
            sight: Sight::Named,
            title: range,
            evidence: range,
            head,
            // `the Tarn Debate`: what has a name is no segment of something.
            kind: match kind_of(a, head) {
                EventKind::Segment => EventKind::Other,
                kind => kind,
            },
            basis: TitleBasis::Named,
            status,
            proof: proof(ID, 0.9),
        };
        sight(draft, sighting);
    }
}

/// What a headline says of whoever has an event.
const HOSTS: [&str; 9] = [
    "attends",
    "closes",
    "concludes",
    "convenes",
    "holds",
    "hosts",
    "opens",
    "organizes",
    "welcomes",
];

/// `The motto was “Fair Hearing, Fair Pay.”`: what stands in marks that hold no title of an event.
fn is_other_title(draft: &Draft<'_>, range: Range) -> bool {
    draft.strings.iter().any(|string| {
        let event = matches!(string.why, QuotedWhy::EventTitle | QuotedWhy::EventTheme);
        string.range.contains(range) && !event
    })
}

/// `the V International Boat Conference «Nets for All»`: the name with its title in marks was sighted as one; the name
/// alone is the same event.
fn over_marks(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        let end = piece.range.end;
        let named =
            piece.kind == PieceKind::Event && piece.range.len() > 1 && !draft.in_boilerplate(end);
        if !named || draft.a.pair_opening(end).is_none() {
            continue;
        }
        let range = with_context(draft, nth);
        let over = draft.sightings.iter_mut().find(|sighting| {
            sighting.basis == TitleBasis::Quoted
                && sighting.head == piece.range.end - 1
                && sighting.title.first == end + 1
        });
        if let Some(sighting) = over {
            sighting.sight = Sight::Named;
            sighting.basis = TitleBasis::Named;
            sighting.title = range;
        }
    }
}

/// `the fourth LPS summit`, `the Nairobi conference`: a name before a small noun.
fn small_noun(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        let a = &draft.a;
        let head = piece.range.end;
        let kind = matches!(piece.kind, PieceKind::Acronym | PieceKind::Place)
            || piece.kind == PieceKind::Words && !piece.weak && draft.proofs[nth].is_none();
        let noun =
            a.is_small(head) && a.has(head, Class::EVENT_NAME) && !a.any(head + 1, Class::EVENT);
        let before = piece.range.first.wrapping_sub(1);
        let numbered = ordinal(a, before).is_some();
        let article = before.wrapping_sub(usize::from(numbered));
        let definite =
            a.is_one_of(article, &["the", "this"]) && a.sentence_of(article) == a.sentence_of(head);
        let range = Range::new(piece.range.first - usize::from(numbered), head + 1);
        if !kind
            || !noun
            || !definite
            || draft.in_boilerplate(head)
            || is_sighted(draft, range)
            || a.enclosing(head).is_some()
        {
            continue;
        }
        let sighting = Sighting {
            sight: Sight::Named,
            title: Range::new(piece.range.first, head + 1),
            evidence: range,
            head,
            kind: kind_of(a, head),
            basis: TitleBasis::Named,
            status: status(draft, range),
            proof: proof(ID, 0.8),
        };
        sight(draft, sighting);
    }
}

/// The piece with a number before (`12th`), `on …` in capitals and a year behind.
fn with_context(draft: &Draft<'_>, nth: usize) -> Range {
    let a = &draft.a;
    let piece = draft.pieces[nth].range;
    let mut first = piece.first;
    // Acronyms, places and adjectives of the same run belong to the name.
    let mut before = nth;
    while before > 0
        && draft.pieces[before - 1].touches(&draft.pieces[before])
        && !matches!(
            draft.pieces[before - 1].kind,
            PieceKind::Role | PieceKind::Honorific
        )
    {
        before -= 1;
        first = draft.pieces[before].range.first;
    }
    // `12th Tarn Forum`, `Ninth Session`
    let numbered = first.checked_sub(1).filter(|&before| {
        ordinal(a, before).is_some()
            && !a.is_small(before)
            && a.block_of(before) == a.block_of(first)
    });
    first = numbered.unwrap_or(first);
    let mut end = piece.end;
    if a.is_one_of(end, &["on", "of", "for"]) {
        let start = end + 1 + usize::from(a.is_text(end + 1, "the"));
        if let Some(next) = draft.piece_from(start) {
            end = draft.pieces[next].range.end;
            while a.is_text(end, "and")
                && draft
                    .piece_from(end + 1)
                    .is_some_and(|next| draft.pieces[next].kind == PieceKind::Words)
            {
                end = draft
                    .piece_from(end + 1)
                    .map_or(end, |next| draft.pieces[next].range.end);
            }
        }
    }
    // `Meeting of the Kenya–Ghana Boat Council`
    let dash = a.is(end, TokenKind::Dash)
        && a.tokens
            .get(end)
            .is_some_and(|token| token.gap == Gap::None)
        && a.tokens
            .get(end + 1)
            .is_some_and(|token| token.gap == Gap::None);
    if dash && end > piece.end {
        while let Some(more) = draft.piece_from(end + usize::from(a.is(end, TokenKind::Dash))) {
            let touches =
                a.is(end, TokenKind::Dash) || draft.pieces[more - 1].touches(&draft.pieces[more]);
            if !touches {
                break;
            }
            end = draft.pieces[more].range.end;
        }
    }
    // `Symposium on Port Cities of the Brint Sea`
    let of = end + 1 + usize::from(a.is_text(end + 1, "the"));
    let topic = end > piece.end && a.is_text(piece.end, "on") && a.is_text(end, "of");
    if let Some(next) = draft.piece_from(of).filter(|_| topic) {
        end = draft.pieces[next].range.end;
        while let Some(more) = draft.piece_from(end) {
            if !draft.pieces[more - 1].touches(&draft.pieces[more]) {
                break;
            }
            end = draft.pieces[more].range.end;
        }
    }
    // In capitals throughout `ON …` is one run with what stands before.
    let capitals = draft.piece_from(end).filter(|&next| {
        let goes_on = draft
            .piece_over(end - 1)
            .is_some_and(|own| draft.pieces[own].touches(&draft.pieces[next]));
        a.is_acronym(end) && a.has(end, Class::PREPOSITION) && goes_on
    });
    end = capitals.map_or(end, |next| draft.pieces[next].range.end);
    let year = a.is(end, TokenKind::Number) && a.text(end).len() == 4;
    Range::new(first, end + usize::from(year))
}

/// `organized by the Firth Courier and the Tarn Energy Forum`: a body that organizes, in a list of such.
fn organizes(draft: &Draft<'_>, first: usize) -> bool {
    const ORGANIZED: &[&str] = &[
        "organized",
        "organised",
        "hosted",
        "convened",
        "sponsored",
        "funded",
        "supported",
        "co-organized",
        "co-organised",
        "co-hosted",
    ];
    let a = &draft.a;
    let start = a.sentence(first).first;
    (start..first)
        .rev()
        .take(14)
        .take_while(|&at| {
            a.is_capital(at)
                || a.is_comma(at)
                || a.is_one_of(at, &["by", "and", "the", "of", "for", "with", "together"])
        })
        .filter(|&at| a.is_one_of(at, &["by", "with"]))
        .any(|at| {
            a.is_one_of(at.wrapping_sub(1), ORGANIZED) || a.is_one_of(at.wrapping_sub(2), ORGANIZED)
        })
}
