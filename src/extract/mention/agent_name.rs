use crate::extract::draft::Draft;
use crate::extract::piece::PieceKind;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;

const ID: RuleId = "mention/agent_name";

/// What only a person does to a session.
const PERSONAL: &[&str] = &[
    "moderated",
    "chaired",
    "facilitated",
    "led",
    "presided",
    "delivered",
    "opened",
    "emceed",
    "co-chaired",
    "co-moderated",
    "interviewed",
    "authored",
    "curated",
    "hosted",
    "voiced",
    "expressed",
    "written",
    "keynoted",
    "read",
];

/// `moderated by Rosa Lind`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Two to four capitalized words behind `moderated by`, `chaired by`, `voiced by` name a person.",
    hits: &[
        "The panel, moderated by {p:Rosa Lind}, was full.",
        "A like view was voiced by {p:Tor Vik} at noon.",
        "The gala, hosted by balladeer {p:Tor Vik}, was full.",
    ],
    misses: &[
        "The fair, hosted by Alto Fund, was full.",
        "It was moderated by the Ports Authority.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in draft.open_names() {
        let piece = draft.pieces[nth];
        let first = piece.range.first;
        let (a, known) = (
            &draft.a,
            Class::PLACE
                .with(Class::DEMONYM)
                .with(Class::GROUP)
                .with(Class::INITIATIVE)
                .with(Class::ROLE_MODIFIER),
        );
        if first < 2
            || piece.kind != PieceKind::Words
            || !(2..=5).contains(&piece.range.len())
            || piece
                .range
                .iter()
                .any(|at| a.any(at, known) || a.may_be_verb(at))
        {
            continue;
        }
        // `hosted by broadcaster Joan Pell`
        let noun = first > 2
            && a.is_small(first - 1)
            && (a.class(first - 1).is_unknown() || a.has(first - 1, Class::ROLE))
            && a.is_text(first - 2, "by");
        let by = first - usize::from(noun);
        let verb = (by.saturating_sub(4)..by - 1).any(|at| a.is_one_of(at, PERSONAL));
        let by = a.is_text(by - 1, "by");
        if by && verb {
            draft.prove(nth, ID, 0.9);
        }
    }
}
