use super::organization_name::add;
use crate::extract::draft::{Draft, Proof};
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::title_edge::is_field;
use crate::lexicon::Class;
use crate::model::RuleId;

const ID: RuleId = "entity/organization_of_title";

/// `Co-founder of Lunaro`, `Managing Director at TARNPAY`.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "The capitalized words behind `of`, `at` or `with` in a title of the working world, and those right before its role, name an organization.",
    hits: &[
        "Omar Feld, co-founder of {o:Lunaro}, spoke.",
        "Omar Feld, Managing Director at {o:TARNPAY}, spoke.",
        "Omar Feld, MBA Candidate at {o:TARNU}, spoke.",
        "Moderated by Omar Feld, {o:Lunaro} Director, it began.",
    ],
    misses: &[
        "Omar Feld, Ambassador of Kenya, spoke.",
        "Omar Feld, Minister of Ports, spoke.",
        "Omar Feld, Doctor of Coastal Studies, spoke.",
        "Omar Feld, Head of Innovation, spoke.",
        "Omar Feld, Import Director of the Tarn Bank, spoke.",
        "Omar Feld, Tarn-based editor, spoke.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.titles.len() {
        let title = draft.titles[nth].title;
        let head = title.role.end - 1;
        let state = draft.a.is_one_of(
            head,
            &[
                "minister",
                "ambassador",
                "president",
                "secretary",
                "envoy",
                "consul",
            ],
        );
        // `Doctor of Coastal Studies`, but `Candidate at Brint`
        let degree = draft.a.is_one_of(head, &["doctor", "candidate"])
            && draft.a.is_text(title.role.end, "of");
        let Some(range) = body(draft, title.range, title.role, state || degree) else {
            continue;
        };
        if is_function(draft, title.range, range) {
            continue;
        }
        add(
            draft,
            range,
            Proof {
                rule: ID,
                strength: 0.8,
            },
        );
    }
}

/// `Import Director of Tarn Wool`, `Head of Nursing`, `Oslo-based editor`: what somebody does or where, and no body.
fn is_function(draft: &Draft<'_>, title: Range, words: Range) -> bool {
    let a = &draft.a;
    let at = words.first;
    let text = a.text(at);
    if words.len() > 1 || ["-based", "-born"].iter().any(|end| text.ends_with(end)) {
        return words.len() == 1;
    }
    let department = a.is_one_of(at, &["HR", "IT", "PR"]);
    // `Catering Director of Lantern Hospital`: the body is named behind.
    let other = title
        .iter()
        .any(|at| at >= words.end && draft.organization_at.contains_key(&at));
    department || !a.is_acronym(at) && (is_field(a, at) || other)
}

/// The capitalized words of a title that name its body, if nothing says that they are a country or a field.
fn body(draft: &Draft<'_>, title: Range, role: Range, state: bool) -> Option<Range> {
    let a = &draft.a;
    let before = Range::new(title.first, role.first);
    let named = |range: Range| {
        let from = draft
            .pieces
            .partition_point(|piece| piece.range.first < range.first);
        let pieces: Vec<_> = draft.pieces[from..]
            .iter()
            .take_while(|piece| piece.range.end <= range.end)
            .collect();
        let first = pieces.first()?;
        let body = matches!(first.kind, PieceKind::Words | PieceKind::Acronym)
            && !first.range.iter().all(|at| a.any(at, Class::ROLE_MODIFIER));
        let touching = pieces
            .windows(2)
            .take_while(|pair| pair[0].touches(pair[1]))
            .count();
        let end = pieces
            .get(touching)
            .map_or(first.range.end, |last| last.range.end);
        body.then_some(Range::new(first.range.first, end))
    };
    if let Some(range) = named(before).filter(|_| !before.is_empty()) {
        return Some(range);
    }
    if state || !a.is_one_of(role.end, &["of", "at", "with", "for"]) {
        return None;
    }
    let start = role.end + 1;
    let start = start + usize::from(a.is_text(start, "the"));
    named(Range::new(start, title.end)).filter(|range| range.first == start)
}
