use super::reporting_subject::is_unknown_name;
use super::titles;
use crate::extract::analysis::Analysis;
use crate::extract::draft::{Draft, Proof, TitleOf};
use crate::extract::firm_noun::{is_backer, is_firm};
use crate::extract::judge::is_family_first;
use crate::extract::piece::PieceKind;
use crate::extract::role_noun::role_named;
use crate::extract::rule::Rule;
use crate::extract::title::Title;
use crate::extract::title_edge::is_field;
use crate::lexicon::Class;
use crate::model::{Role, RuleId};
use crate::text::with_small_letters;

const ID: RuleId = "mention/role_before_name";

/// `Harbour Council Chair Ilse Norgaard`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A title that ends right before capitalized words, perhaps with an honorific between, is the title of the person they name; a noun for several people before the first of several names shows that it is one.",
    hits: &[
        "{t:Harbour Council Chair} {p:Ilse Norgaard} opened the day.",
        "{t:Investment and Trade Minister} {p:Per Holm} disagreed.",
        "{t:Bank of Kenya Deputy Governor} {p:Per Holm} disagreed.",
        "The {t:economist} {p:Per Holm} disagreed.",
        "It was led by {t:travel journalist} {p:Per Holm}.",
        "The {t:Chairman of Lantern region} {p:Per Holm} spoke.",
        "{t:Director of the State Agency for Investment} {p:Amina Sadou} informed them.",
        "{t:President of the Lantern Bank} {p:Amina Sadou} highly praised it.",
        "{t:Director of the Institute of Coastal Geography} {p:Amina Sadou} said that fares fell.",
        "{t:Secretary of the Cabinet of Ministers} {p:Ulan Sadou} said that fares fell.",
        "They met the {t:head of the company «Lantern Solar»} {p:Per Sadou}.",
        "It was signed by Rosa Lind and the {t:Chairman of the Board of the bank} {p:Amina Sadou}.",
        "{t:Minister of Ports of Kenya} {p:Amina Sow} spoke.",
        "Co-founders {p:Rosa Lind} and Tor Vik spoke.",
        "{t:Kenyan Foreign Minister} H.E. Amina Sow spoke.",
        "{t:Associate Minister of Ports} the Hon. Amina Sow spoke.",
    ],
    misses: &[
        "The Director General spoke.",
        "The President Hotel was full.",
        "They left after operator Lantern Verlan closed.",
        "The Dean (Student Affairs) spoke.",
        "Farmers Union and Lind Square met.",
    ],
    run,
};

/// `Co-founders Rosa Lind and Tor Vik`: the first of several whom one noun introduces; those joined to it follow.
fn several(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let range = draft.pieces[nth].range;
        let a = &draft.a;
        let lead = range.first.wrapping_sub(1);
        let plural = a.has(lead, Class::ROLE_PLURAL) && a.block_of(lead) == a.block_of(range.first);
        let joined = a.is_comma(range.end) || a.is_text(range.end, "and");
        if plural && joined && a.is_capital(range.end + 1) && is_unknown_name(draft, nth) {
            draft.prove(nth, ID, 0.8);
        }
    }
}

fn run(draft: &mut Draft<'_>) {
    several(draft);
    let all = draft.all_titles.clone();
    for nth in 0..draft.pieces.len() {
        let proven = draft.proofs[nth].is_some();
        if !proven && !draft.is_open_name(nth) {
            continue;
        }
        let mut first = nth;
        while first > 0
            && draft.pieces[first - 1].kind == PieceKind::Honorific
            && draft.pieces[first - 1].touches(&draft.pieces[first])
        {
            first -= 1;
        }
        let mut start = draft.pieces[first].range.first;
        // `Minister of Ports the Hon. Rosa Lind`
        start -= usize::from(first < nth && draft.a.is_text(start.wrapping_sub(1), "the"));
        let Some(&title) = titles::ending_at(&all, start) else {
            continue;
        };
        // `From the chair Rosa Lind replied`: a place.
        let before = title.range.first.wrapping_sub(1);
        if title.role.len() == 1
            && draft.a.is_text(title.role.first, "chair")
            && draft.a.is_text(before, "the")
            && draft.a.is_text(before.wrapping_sub(1), "from")
        {
            continue;
        }
        // `moderator Rosa Lind`, `Fellow panelist Rosa Lind`: what she is there.
        let part = is_part(&draft.a, title);
        if part {
            if !proven {
                draft.prove(nth, ID, 0.9);
            }
            continue;
        }
        // A title that ends a line is not that of the name below it.
        if draft.a.block_of(start) != draft.a.block_of(title.range.first) {
            continue;
        }
        let piece = draft.pieces[nth];
        let known_thing = piece.range.iter().any(|at| {
            draft.a.any(
                at,
                Class::GROUP
                    .with(Class::EVENT)
                    .with(Class::ORG)
                    .with(Class::INITIATIVE),
            )
        }) && !is_family_first(&draft.a, piece.range.first);
        // `operator Lantern Verlan said no`: what a firm is.
        let noun = title.role.end - 1;
        let small = draft.a.is_small(noun);
        let body = small && is_firm(&draft.a, noun) || !small && is_backer(&draft.a, noun);
        if !proven && body {
            continue;
        }
        // `Dean (Student Affairs)`: a field of work.
        let field = piece.range.len() == 1 && is_field(&draft.a, piece.range.first);
        if known_thing
            || field
            || draft
                .a
                .tokens
                .get(start)
                .is_none_or(|token| token.gap >= crate::text::Gap::Line)
        {
            continue;
        }
        // `The President Hotel`: one word behind an article and a title in capitals is part of some other name.
        let article = draft.a.is_text(title.range.first.wrapping_sub(1), "the")
            && draft.a.is_capital(title.role.first);
        if !proven && article && piece.range.len() == 1 {
            continue;
        }
        if !proven {
            draft.prove(nth, ID, 0.9);
        }
        let proof = Proof {
            rule: ID,
            strength: 0.9,
        };
        draft.titles.push(TitleOf {
            piece: nth,
            title,
            proof,
        });
    }
}

/// Whether a title says no more than what somebody does at the event.
fn is_part(a: &Analysis<'_>, title: Title) -> bool {
    const LEADS: &[&str] = &[
        "fellow",
        "keynote",
        "guest",
        "featured",
        "lead",
        "co-panelist",
        "third",
        "fourth",
    ];
    let last = title.range.end - 1;
    let lead = || (title.range.first..last).all(|at| a.is_one_of(at, LEADS));
    let part = with_small_letters(a.text(last), role_named)
        .is_some_and(|role| !matches!(role, Role::Chair | Role::Attendee));
    part && (title.range.len() > 1 || a.is_small(last)) && lead()
}
