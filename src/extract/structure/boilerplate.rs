use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::{BlockKind, TokenKind};

const ID: RuleId = "structure/boilerplate";

/// `About Alto`, `Media contact:`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "What follows a line `About …`, `Contact …` or `Notes to editors` near the end, and lines of credits and shares, is no part of the story.",
    hits: &[],
    misses: &[],
    run,
};

const OPENERS: &[&str] = &[
    "about",
    "contact",
    "contacts",
    "notes",
    "note",
    "press",
    "media",
    "disclaimer",
    "related",
    "read",
    "share",
    "tags",
    "photo",
    "photos",
    "source",
    "subscribe",
];

fn run(draft: &mut Draft<'_>) {
    let a = &draft.a;
    let mut out: Vec<Range> = Vec::new();
    let count = a.blocks.len();
    let (mut open, mut asks) = (false, false);
    let mut contacts = Vec::new();
    for (nth, block) in a.blocks.iter().enumerate() {
        let range = block.range;
        // Under a heading of its own it may take up most of a short text.
        let late =
            nth * 2 >= count && nth > 1 || block.kind == BlockKind::Heading && nth * 4 >= count;
        if late && nth > 0 && opens(a, range) {
            open = true;
            asks = (range.first..range.first + 2)
                .any(|at| a.is_one_of(at, &["contact", "contacts", "enquiries", "inquiries"]));
        }
        if open && asks {
            contacts.push(range);
        }
        // Footnotes tell of the story whatever stands before them.
        if open && block.kind != BlockKind::Footnote {
            out.push(range);
        }
    }
    draft.boilerplate.extend(out);
    draft.contacts.extend(contacts);
}

fn opens(a: &Analysis<'_>, range: Range) -> bool {
    let heads =
        OPENERS.iter().any(|word| a.is_text(range.first, word)) && a.is_capital(range.first);
    // `About the congress` goes on with the story.
    let event = range.iter().any(|at| a.any(at, Class::EVENT));
    let about = a.is_text(range.first, "about") && range.len() <= 10 && !event;
    let contact = a.is_one_of(
        range.first,
        &[
            "contact",
            "contacts",
            "disclaimer",
            "related",
            "tags",
            "subscribe",
            "share",
        ],
    ) && range.len() <= 12;
    // `CONTACT GROUPS` heads a part of a digest.
    let groups =
        a.is_text(range.first, "contact") && a.is_one_of(range.first + 1, &["group", "groups"]);
    let paired = a.is_one_of(
        range.first,
        &[
            "press", "media", "photo", "photos", "read", "notes", "note", "source",
        ],
    ) && (a.is_one_of(
        range.first + 1,
        &[
            "contact",
            "contacts",
            "enquiries",
            "inquiries",
            "office",
            "credit",
            "credits",
            "more",
            "to",
            "by",
        ],
    ) || a.is(range.first + 1, TokenKind::Colon));
    heads && (about || contact && !groups || paired)
}
