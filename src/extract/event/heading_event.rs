use super::noun::kind_of;
use super::part::ordinal_of;
use super::tree::rank;
use super::{Sight, Sighting, is_sighted, proof, sight};
use crate::extract::draft::Draft;
use crate::extract::gathering::is_gathering;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, RuleId, TitleBasis};
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "event/heading_event";

/// `PLENARY` over the paragraphs that tell of it.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A heading of up to five words that ends with the noun of a gathering's part is that part; what stands below is told of it; so are the words before the colon of a paragraph that first says who chaired, and the title behind such a noun, or a day, and a colon.",
    hits: &[
        "Rivers meet\n\nThe Tarn Water Forum was held in May and it ended well.\n\n{e:PLENARY}\n\nRosa Lind, head of Alto, said that ports must open.",
        "Rivers meet\n\nThe Tarn Water Forum was held in May and it ended well.\n\n{e:Technical session}\n\nRosa Lind, head of Alto, said that ports must open.",
        "Rivers meet\n\nThe Tarn Water Forum was held in May and it ended well.\n\n{e:Panel: Who Pays for Nets?}\n\nRosa Lind, head of Alto, said that ports must open.",
        "Rivers meet\n\nThe Tarn Water Forum was held in May and it ended well.\n\n{e:Day 1: Who Pays for Nets?}\n\nRosa Lind, head of Alto, said that ports must open.",
        "Rivers meet\n\nThe Tarn Water Forum was held in May and it ended well.\n\n{e:Finance}: The group was co-chaired by Rosa Lind, head of Alto.",
        "Rivers meet\n\nThe Tarn Water Forum was held in May and it ended well.\n\n{e:Questions and answers}\n\nRosa Lind, head of Alto, said that ports must open.",
    ],
    misses: &[
        "Rivers meet\n\nThe Tarn Water Forum was held in May and it ended well.\n\nFinance: The group was small.",
        "Rivers meet\n\nThe Tarn Water Forum was held in May and it ended well.\n\nPANEL DISCUSSIONS\n\nRosa Lind, head of Alto, said that ports must open.",
        "Rivers meet\n\nThe Tarn Water Forum was held in May and it ended well.\n\nDiscussion\n\nRosa Lind, head of Alto, said that ports must open.",
        "Rivers meet\n\nThe Tarn Water Forum was held in May and it ended well.\n\nOTHER NEWS\n\nRosa Lind, head of Alto, said that ports must open.",
    ],
    run,
};

/// The longest heading that names a part. Units: tokens.
const LONGEST: usize = 5;

/// The longest line that is a label and a title. Units: tokens.
const LONGEST_TITLE: usize = 14;

/// `Finance: The group was co-chaired by …`: a paragraph whose first words head it.
fn run_in(draft: &mut Draft<'_>) {
    for block in 0..draft.a.blocks.len() {
        let a = &draft.a;
        let range = a.blocks[block].range;
        let Some(colon) = range
            .iter()
            .take(LONGEST)
            .find(|&at| a.is(at, TokenKind::Colon))
        else {
            continue;
        };
        let title = Range::new(range.first, colon);
        let words = !title.is_empty() && title.iter().all(|at| a.is_word(at));
        let led = [
            "chaired",
            "co-chaired",
            "moderated",
            "facilitated",
            "co-facilitated",
        ];
        let sentence = Range::new(colon + 1, a.sentence(colon + 1).end);
        let group = sentence
            .iter()
            .take(12)
            .any(|at| a.is_one_of(at, &led) && a.is_text(at + 1, "by"));
        let text = a.blocks[block].kind == BlockKind::Paragraph && a.ends_with_stop(range);
        if !words || !group || !text || is_sighted(draft, title) || draft.in_boilerplate(colon) {
            continue;
        }
        let sighting = Sighting {
            sight: Sight::Item,
            basis: TitleBasis::Named,
            ..Sighting::described(title, colon - 1, EventKind::Meeting, proof(ID, 0.8))
        };
        sight(draft, sighting);
    }
}

/// `Panel: Who Pays for Nets?`, `Fireside chat: Rosa Lind`: a heading that first says what it is the title of.
fn labeled(draft: &mut Draft<'_>) {
    for block in 0..draft.a.blocks.len() {
        let a = &draft.a;
        let range = a.blocks[block].range;
        // A question ends with its mark, a heading as a line.
        let heading = match a.blocks[block].kind {
            BlockKind::Heading => true,
            BlockKind::Paragraph => {
                range.len() <= LONGEST_TITLE && !a.is(range.end.wrapping_sub(1), TokenKind::Period)
            }
            _ => false,
        };
        let colon = range
            .iter()
            .take(LONGEST)
            .find(|&at| a.is(at, TokenKind::Colon));
        let Some(colon) = colon.filter(|&colon| heading && colon > range.first) else {
            continue;
        };
        let head = colon - 1;
        let label = Range::new(range.first, colon);
        // `Day 2: Learning from Boats`
        let day = label.len() == 2
            && a.is_text(label.first, "day")
            && (a.is(head, TokenKind::Number) || a.any(head, Class::NUMBER));
        let noun = is_gathering(a, head) || day;
        let remarks = kind_of(a, head) == EventKind::Segment && !day;
        let plain = !remarks && (day || label.iter().all(|at| a.is_word(at)));
        let title = Range::new(colon + 1, range.end);
        if !noun
            || !plain
            || title.is_empty()
            || is_sighted(draft, range)
            || draft.in_boilerplate(head)
        {
            continue;
        }
        // In marks it is read as a title elsewhere.
        if a.is(title.first, TokenKind::Mark) {
            continue;
        }
        let kind = if day {
            EventKind::Part
        } else {
            kind_of(a, head)
        };
        let person = title
            .iter()
            .any(|at| draft.person_at.get(at).is_some_and(|&who| who > 0));
        let sighting = Sighting {
            title: if person { label } else { title },
            evidence: range,
            basis: if person {
                TitleBasis::Described
            } else {
                TitleBasis::Named
            },
            ..Sighting::described(range, head, kind, proof(ID, 0.8))
        };
        sight(draft, sighting);
        // `Panel debate: Who pays for nets?`: a line that heads what follows, though it asks.
        draft.a.blocks[block].kind = BlockKind::Heading;
    }
}

fn run(draft: &mut Draft<'_>) {
    run_in(draft);
    labeled(draft);
    for block in 0..draft.a.blocks.len() {
        let (kind, range) = (draft.a.blocks[block].kind, draft.a.blocks[block].range);
        let short = kind == BlockKind::Heading && !range.is_empty() && range.len() <= LONGEST;
        let a = &draft.a;
        // `Thursday’s signing ceremony`
        let owned = a.has(range.first, Class::WEEKDAY) && a.is(range.first + 1, TokenKind::Clitic);
        let own = Range::new(range.first + 2 * usize::from(owned), range.end);
        let words = !own.is_empty() && own.iter().all(|at| a.is_word(at));
        // `The panel` stands for one that the text names.
        let anaphor = a.any(range.first, Class::DETERMINER);
        let Some(head) = range
            .end
            .checked_sub(1)
            .filter(|_| short && words && !anaphor)
        else {
            continue;
        };
        // A name of its own is read elsewhere; here only what is a part of something.
        let festive = range.len() == 2
            && a.is_one_of(range.first, &["opening", "closing", "final"])
            && a.is_one_of(head, &["night", "evening", "day", "party", "dinner"]);
        let asked = range.len() == 3
            && a.is_one_of(range.first, &["questions", "question"])
            && a.is_one_of(head, &["answers", "answer", "discussion"]);
        // `Technical session`: written small it is no name either; `Closing session` is told apart by its place.
        let plain = !a.has(head, Class::EVENT_NAME)
            || range.len() > 1
                && a.is_small(head)
                && rank(kind_of(a, head)) > 0
                && ordinal_of(a, head).is_none();
        // `PANEL DISCUSSIONS`, `KEYNOTE ADDRESS`: what is done in the section below.
        let keynote = a.is_text(head.wrapping_sub(1), "keynote")
            && a.is_one_of(head, &["address", "lecture", "speech"]);
        let several = keynote
            || a.is_one_of(
                head,
                &[
                    "discussions",
                    "greetings",
                    "presentations",
                    "remarks",
                    "speeches",
                    "talks",
                ],
            );
        let alone = range.len() == 1 && a.is_text(head, "discussion");
        let part = a.any(head, Class::EVENT) && plain && !several && !alone || festive || asked;
        if !part || is_sighted(draft, range) || draft.in_boilerplate(head) {
            continue;
        }
        let kind = match (festive, asked) {
            (true, _) => EventKind::Ceremony,
            (_, true) => EventKind::Segment,
            _ => kind_of(a, head),
        };
        let sighting = Sighting {
            basis: TitleBasis::Named,
            title: own,
            ..Sighting::described(range, head, kind, proof(ID, 0.8))
        };
        sight(draft, sighting);
    }
}
