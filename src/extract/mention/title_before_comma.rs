use super::titles;
use crate::extract::analysis::Analysis;
use crate::extract::draft::{Draft, Proof, TitleOf};
use crate::extract::firm_noun::{is_backer, is_firm_too};
use crate::extract::piece::{PieceKind, past_origin};
use crate::extract::range::Range;
use crate::extract::role_noun::role_named;
use crate::extract::rule::Rule;
use crate::extract::title::Title;
use crate::extract::title_edge::with_owner;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::{TokenKind, with_small_letters};

const ID: RuleId = "mention/title_before_comma";

/// `The head of the Alto Fund, Rosa Lind, said …`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A title with its complement, a comma and a name: the title is that person's, unless it is an apposition to a name before it.",
    hits: &[
        "The {t:head of the Alto Fund}, {p:Rosa Lind}, said no.",
        "Its {t:Managing Director}, {p:Rosa Lind}, said no.",
        "{t:Ambassador of Brazil to Kenya}, H.E. Rosa Lind spoke.",
        "The {t:council’s chief executive}, {p:Rosa Lind}, came but was silent.",
        "It was chaired by the {t:mayor}, {p:Rosa Lind}, who spoke.",
        "The {t:Minister for Ports}, {p:Rosa Lind} TD, said no.",
        "The {t:port captain}, {p:Rosa Lind}, said no.",
        "It was led by our {t:Vice President}, {p:Rosa Lind} (Kenya).",
        "A third {t:captain}, {p:Rosa Lind}, was absent.",
        "In an email, the {t:mayor’s campaign manager}, {p:Rosa Holm}, complained that boats sink.",
        "The {t:port captain}, Professor Rosa Lind, said no.",
        "It was moderated by the {t:Courier’s Kenya editor}, {p:Rosa Lind}, guests complained.",
        "It was led by the {t:ports minister}, {p:Rosa Lind}.",
        "It was led by the {t:Vice-Chairperson}, Senator Rosa Lind, and others.",
        "It was opened by the {t:member of the Ports Committee}, Executive Mayor Rosa Lind, who spoke.",
    ],
    misses: &[
        "Omar Feld, head of the Alto Fund, Rosa Lind and others came.",
        "Its sponsor, Alto Nine, came.",
        "The mayor, Rosa Lind and others came.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    let all = draft.all_titles.clone();
    for &title in &all {
        let comma = title.range.end;
        let state = title.role.end - 1;
        let the = draft.a.is_text(title.range.first.wrapping_sub(1), "the");
        let rank = rank_behind(draft, &all, comma);
        let own = (is_owned(draft, title) || is_the_one(draft, title) || is_another(draft, title))
            && (rank || is_closed(draft, title, comma + 1));
        // `the housing minister, Rosa Lind, joined`
        let field = the && title.range.len() > 1 && draft.a.any(state, Class::STATE_ROLE);
        // `the Vice-Chair, Senator Rosa Lind, and …`
        let ranked = the && draft.a.is_capital(state) && rank;
        if !title.complete && !own && !field && !ranked {
            continue;
        }
        if !draft.a.is_comma(comma) || follows_name(draft, title) {
            continue;
        }
        // Between the comma and the name: another title, honorifics.
        let mut at = comma + 1;
        if let Some(inner) = titles::beginning_at(&draft.a, &all, at) {
            at = inner.range.end;
        }
        let honorific = |at: usize| {
            draft
                .piece_from(at)
                .is_some_and(|nth| draft.pieces[nth].kind == PieceKind::Honorific)
        };
        // `the Bishop of Tarn, the Rt Rev. Rosa Lind`
        at += usize::from(draft.a.is_text(at, "the") && honorific(at + 1));
        while honorific(at) {
            at += 1;
        }
        let Some(nth) = draft.piece_from(at) else {
            continue;
        };
        let piece = draft.pieces[nth];
        if draft.proofs[nth].is_none()
            && (piece.kind != PieceKind::Words || piece.weak || piece.range.len() < 2)
            || !goes_on(draft, past_letters(draft, piece.range.end))
        {
            continue;
        }
        if draft.proofs[nth].is_none() {
            draft.prove(nth, ID, 0.9);
        }
        let sentence = draft.a.sentence(title.range.first).first;
        let first = with_owner(&draft.a, title.range.first, sentence);
        draft.titles.push(TitleOf {
            piece: nth,
            title: Title {
                range: Range::new(first, title.range.end),
                ..title
            },
            proof: Proof {
                rule: ID,
                strength: 0.9,
            },
        });
    }
}

/// `the director, Professor Rosa Lind, …`: whether a title of one word, a name and a comma stand behind the comma.
fn rank_behind(draft: &Draft<'_>, all: &[Title], comma: usize) -> bool {
    titles::beginning_at(&draft.a, all, comma + 1).is_some_and(|inner| {
        let name = draft.piece_from(inner.range.end);
        inner.range.len() == 1
            && draft.a.is_capital(comma + 1)
            && name.is_some_and(|nth| draft.a.is_comma(draft.pieces[nth].range.end))
    })
}

/// `its chief engineer`, `the council’s chief executive`, `the mayor`: a role that one person has at a time.
fn is_owned(draft: &Draft<'_>, title: Title) -> bool {
    let a = &draft.a;
    let before = title.range.first.wrapping_sub(1);
    let role = title.role.end - 1;
    let inside = |at: usize| a.is(at, TokenKind::Clitic);
    let owner =
        a.any(before, Class::POSSESSIVE) || inside(before) || (title.range.first..role).any(inside);
    owner && !is_body_too(a, role) || a.is_text(before, "the") && a.any(role, Class::STATE_ROLE)
}

/// `the port captain`: a role of two words or more that the article makes one person's.
fn is_the_one(draft: &Draft<'_>, title: Title) -> bool {
    let a = &draft.a;
    let role = title.role.end - 1;
    let part = with_small_letters(a.text(role), role_named).is_some();
    a.is_text(title.range.first.wrapping_sub(1), "the")
        && title.range.len() > 1
        && a.is_small(role)
        && !part
        && !is_body_too(a, role)
}

/// `A third captain, Rosa Lind, stayed away`: one more of several.
fn is_another(draft: &Draft<'_>, title: Title) -> bool {
    let a = &draft.a;
    let before = title.range.first.wrapping_sub(1);
    let firm = is_body_too(a, title.role.end - 1) || is_firm_too(a, title.role.end - 1);
    !firm && a.any(before, Class::ORDINAL) && a.is_one_of(before.wrapping_sub(1), &["a", "another"])
}

/// Whether associations are so called as well as persons: `its organizer, Alto Nine, said …`
fn is_body_too(a: &Analysis<'_>, at: usize) -> bool {
    const HOLDERS: &[&str] = &["founder", "host", "member", "owner", "publisher"];
    is_backer(a, at) || a.is_one_of(at, HOLDERS)
}

/// Whether the name from `at` on is set between commas, or is one behind an honorific.
fn is_closed(draft: &Draft<'_>, title: Title, at: usize) -> bool {
    let a = &draft.a;
    draft.piece_from(at).is_some_and(|nth| {
        let piece = draft.pieces[nth];
        let end = past_letters(draft, past_origin(a, piece.range.end));
        // `It was led by the fisheries minister, Rosa Lind.`
        let ends = a.sentence(at).end;
        let alone = !a.is_comma(title.range.first.wrapping_sub(2)) && end + 1 >= ends;
        let last = (end > piece.range.end || alone) && end + 1 >= ends;
        let goes_on = a.is_finite(end + 1) || a.any(end + 1, Class::RELATIVE.with(Class::WH));
        // `moderated by the Courier’s editor, Rosa Lind, guests complained`
        let by =
            a.is_text(start_of_owner(a, title).wrapping_sub(1), "by") && !a.is_text(end + 1, "and");
        piece.kind == PieceKind::Honorific
            || by && piece.range.len() > 1 && a.is_comma(end)
            || piece.range.len() > 1
                && (a.is_comma(end) || last)
                && (last || goes_on || a.is_capital(title.role.first))
    })
}

/// Where a title begins with those whose it is and an article: `the Courier’s Kenya editor`.
fn start_of_owner(a: &Analysis<'_>, title: Title) -> usize {
    let sentence = a.sentence(title.range.first).first;
    let first = with_owner(a, title.range.first, sentence);
    first - usize::from(a.any(first.wrapping_sub(1), Class::DETERMINER))
}

/// `In a letter read by Lind, the mayor of Oslo, Per Holm, said no.`: the title is that of who says something.
pub(super) fn goes_with_next(draft: &Draft<'_>, comma: usize) -> bool {
    let a = &draft.a;
    let honored = draft
        .piece_from(comma + 1)
        .map_or(comma + 1, |nth| match draft.pieces[nth] {
            piece if piece.kind == PieceKind::Honorific => piece.range.end,
            _ => comma + 1,
        });
    draft.piece_from(honored).is_some_and(|next| {
        let name = draft.pieces[next];
        a.is_comma(comma)
            && name.kind == PieceKind::Words
            && name.range.len() > 1
            && a.is_comma(name.range.end)
            && a.is_finite(name.range.end + 1)
    })
}

/// Whether the title stands behind a name and a comma or a bracket.
fn follows_name(draft: &Draft<'_>, title: Title) -> bool {
    if goes_with_next(draft, title.range.end) {
        return false;
    }
    let first = title.range.first;
    let mut before = first;
    while before > 0 && draft.a.has(before - 1, Class::DETERMINER) {
        before -= 1;
    }
    before > 1
        && (draft.a.is_comma(before - 1) || draft.a.is(before - 1, TokenKind::Open))
        && draft
            .piece_over(before - 2)
            .is_some_and(|nth| draft.pieces[nth].kind == PieceKind::Words)
}

/// `Rosa Lind TD`: past the letters of a seat behind a name.
fn past_letters(draft: &Draft<'_>, end: usize) -> usize {
    let letters = draft.piece_from(end).is_some_and(|nth| draft.is_seat(nth));
    end + usize::from(letters)
}

/// Whether the sentence goes on behind the name as behind a subject.
fn goes_on(draft: &Draft<'_>, at: usize) -> bool {
    let a = &draft.a;
    !a.is_word(at)
        || a.is_finite(at)
        || a.is_small(at) && a.has(at, Class::PAST)
        || a.any(
            at,
            Class::ADVERB
                .with(Class::RELATIVE)
                .with(Class::CONJUNCTION)
                .with(Class::PREPOSITION),
        )
}
