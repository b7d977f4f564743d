use super::title_before_comma::goes_with_next;
use crate::extract::cue::reports_at;
use crate::extract::draft::{Draft, Proof, TitleOf};
use crate::extract::firm_noun::{is_firm, is_firm_too};
use crate::extract::piece::{PieceKind, past_origin};
use crate::extract::rule::Rule;
use crate::extract::title::{Title, titles_at};
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "mention/title_after_name";

/// `Omar Feld, Director of Research at Tarn University, agreed.`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A title behind a comma or a dash says what the person named before it is.",
    hits: &[
        "{p:Per Holm}, {t:head of port lighting at the Alto Fund}, spoke.",
        "{p:Per Holm}, a {t:master’s student in coastal history}, spoke.",
        "{p:Per Holm}, a {t:school teacher} from Lantern who came late, spoke.",
        "{p:Omar Feld}, {t:Director of Research at Tarn University}, agreed.",
        "{p:Lena Sarro}, {t:Deputy Minister of Ports} and {t:Head of the Coastal Agency}, spoke next.",
        "{p:Omar Feld} of Kenya, {t:head of the Lantern Committee}, agreed.",
        "{p:Omar Feld} (Kenya), {t:head of the Tarn Committee}, agreed.",
        "{p:Ratna}, the {t:foreign minister}, said no.",
        "{p:Dechen}, a {t:tennis player} from Oslo who uses one name, left.",
        "It belongs to {p:Nurul}, a {t:midwife} from the coast, who had waited.",
    ],
    misses: &[
        "Alto Group, a leader in rail, grew.",
        "Lantern Air, the Kenyan carrier, grew.",
        "Lantern Dairy, a maker of cheese, grew.",
        "According to Mr. Holm, the pilot scheme on the river is dear.",
        "Mr. Holm, the composer’s grandson, left.",
        "In Oslo, director Per Holm spoke.",
        "In a letter read by Rosa Lind, the mayor of Oslo, Per Holm, said no.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.pieces.len() {
        let piece = draft.pieces[nth];
        let proven = draft.proofs[nth].is_some();
        if !proven && (!draft.is_open_name(nth) || piece.kind == PieceKind::Place) {
            continue;
        }
        let a = &draft.a;
        let comma = past_origin(a, piece.range.end);
        if !a.is_comma(comma) && !a.is(comma, TokenKind::Dash) {
            continue;
        }
        let limit = a.sentence(piece.range.first).end;
        let titles = titles_at(a, comma + 1, limit);
        let Some(first) = titles.first() else {
            continue;
        };
        let noun = first.role.end - 1;
        let firm_too = is_firm_too(a, noun) || a.is_one_of(noun, &["leader", "member"]);
        // `Nurul, a midwife from Oslo, who had waited`
        let end = titles.last().map_or(comma, |title| title.range.end);
        let human = a.is_one_of(comma + 1, &["a", "an"])
            && a.class(piece.range.first).is_unknown()
            && !a.is_acronym(piece.range.first)
            && !firm_too
            && (a.is_comma(end) && reports_at(a, end + 1)
                || (end..end + 7).any(|at| a.is_one_of(at, &["who", "whose"])));
        // `the panelists were Wahyuni, senior researcher at the Center; …`
        let lead = piece.range.first.wrapping_sub(1);
        let listed = first.complete
            && a.class(piece.range.first).is_unknown()
            && !a.is_acronym(piece.range.first)
            && !firm_too
            && (a.is_one_of(lead, &["were", "are"]) || a.is(lead, TokenKind::Semicolon))
            && (a.is(end, TokenKind::Semicolon) || a.is(lead, TokenKind::Semicolon));
        // `Lantern Dairy, a maker of cheese, grew`
        let makes =
            a.is_one_of(comma + 1, &["a", "an"]) && is_firm(a, noun) && a.is_text(noun + 1, "of");
        if makes && !proven {
            continue;
        }
        // `Lantern Air, the Kenyan carrier, grew`
        let firm = a.is_one_of(noun, &["airline", "carrier", "retailer"]);
        let single = piece.range.len() == 1 && !human && !listed || firm;
        if !proven && single && !a.any(noun, Class::STATE_ROLE)
            || !closes(draft, titles.last().map_or(comma, |title| title.range.end))
        {
            continue;
        }
        // `Oslo, minister Per Holm`: the title belongs to the name behind it.
        let last_end = titles.last().map_or(comma, |title| title.range.end);
        if !first.complete
            && draft.piece_from(last_end).is_some_and(|next| {
                matches!(
                    draft.pieces[next].kind,
                    PieceKind::Words | PieceKind::Honorific
                )
            })
        {
            continue;
        }
        // `In a letter read by Lind, the mayor of Oslo, Per Holm, said no.`: so does this.
        let theirs = a.is_text(comma + 1, "the") && goes_with_next(draft, last_end);
        if theirs {
            continue;
        }
        // `according to Per Holm, the pilot scheme …`: a role that another noun follows is none.
        let thing = Class::INITIATIVE
            .with(Class::WORK)
            .with(Class::DOCUMENT)
            .with(Class::EVENT);
        if draft.a.is_small(last_end)
            && draft.a.any(last_end, thing)
            && !draft.a.is_finite(last_end)
        {
            continue;
        }
        // `Per Holm, the composer’s grandson`: whose he is, and no title.
        if draft.a.is(last_end, TokenKind::Clitic) && draft.a.is_small(last_end + 1) {
            continue;
        }
        if !proven {
            draft.prove(nth, ID, 0.95);
        }
        let titles = with_body(draft, titles, limit);
        let proof = Proof {
            rule: ID,
            strength: 0.95,
        };
        draft.titles.extend(titles.into_iter().map(|title| TitleOf {
            piece: nth,
            title,
            proof,
        }));
    }
}

/// `Senior Economist, Meridian Trade Bank`: a body behind a comma that closes the line or the item belongs to the title.
fn with_body(draft: &Draft<'_>, mut titles: Vec<Title>, limit: usize) -> Vec<Title> {
    let a = &draft.a;
    if let Some(last) = titles.last_mut().filter(|last| a.is_comma(last.range.end)) {
        let first = last.range.end + 1;
        let body = draft
            .piece_from(first)
            .map(|nth| draft.pieces[nth])
            .filter(|piece| {
                draft.proofs[draft.piece_from(piece.range.first).unwrap_or(0)].is_none()
            });
        let mut end = body.map_or(first, |piece| piece.range.end);
        while end > first && end < limit && draft.piece_from(end).is_some() {
            end = draft
                .piece_from(end)
                .map_or(end, |nth| draft.pieces[nth].range.end);
        }
        let named = body.is_some_and(|piece| {
            matches!(
                piece.kind,
                PieceKind::Organization | PieceKind::Words | PieceKind::Acronym
            )
        });
        let closes = end >= limit
            || matches!(
                a.kind(end),
                Some(TokenKind::Semicolon | TokenKind::Close | TokenKind::Open)
            );
        let firm = body.is_some_and(|piece| piece.kind == PieceKind::Organization)
            && a.is_comma(end)
            && !last.complete;
        if named && (closes || firm) {
            last.range.end = end;
            last.complete = true;
        }
    }
    titles
}

/// Whether an apposition can end before this token.
fn closes(draft: &Draft<'_>, at: usize) -> bool {
    let a = &draft.a;
    match a.kind(at) {
        None => true,
        Some(TokenKind::Word) => {
            a.is_finite(at)
                || a.any(
                    at,
                    Class::CONJUNCTION
                        .with(Class::PREPOSITION)
                        .with(Class::ADVERB)
                        .with(Class::RELATIVE)
                        .with(Class::AUXILIARY)
                        .with(Class::VERB),
                )
                || a.block_of(at) != a.block_of(at - 1)
        }
        Some(_) => true,
    }
}
