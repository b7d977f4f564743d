use super::{proof, take_part};
use crate::extract::draft::Draft;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{EventKind, ParticipationMode, QuoteForm, Role, RuleId, Speaker};

const ID: RuleId = "event/speaker_of_event";

/// Who is quoted at an event spoke there.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "Who makes a statement at an event takes part in it: in a panel as panelist, in presentations as presenter, else as speaker.",
    hits: &[
        "A panel discussion on nets was held. Welcoming the guests, {r:Rosa Lind}, head of Alto, said that ports must open.",
        "The Tarn Water Forum was held. {r:Rosa Lind}, head of Alto, said that ports must open.",
    ],
    misses: &["Rosa Lind, head of Alto, said that ports must open."],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for nth in 0..draft.quotes.len() {
        let quote = &draft.quotes[nth];
        let (Some(Speaker::Party(party)), Some(event)) = (quote.speaker, quote.event) else {
            continue;
        };
        if quote.form == QuoteForm::Free {
            continue;
        }
        let at = quote.source.unwrap_or_else(|| quote.hull());
        let title = draft.a.words(draft.events[event].title).to_lowercase();
        let role = match draft.events[event].kind {
            EventKind::Panel if !is_beside(draft, at.first) => Role::Panelist,
            EventKind::Segment | EventKind::Part | EventKind::Session
                if title.contains("presentation") =>
            {
                Role::Presenter
            }
            _ => Role::Speaker,
        };
        let mode = mode(draft, at);
        take_part(draft, party, event, role, at, proof(ID, 0.8), mode);
    }
}

/// `Welcoming the guests, Rosa Lind …`, `From the floor, a grower …`: who speaks at a panel and sits on none.
fn is_beside(draft: &Draft<'_>, at: usize) -> bool {
    let a = &draft.a;
    let first = a.sentence_body(at).first;
    let own = a.is_text(first, "in") && a.any(first + 1, Class::POSSESSIVE);
    let greets = a.is_text(first, "welcoming")
        || own && a.is_one_of(first + 2, &["opening", "welcome", "welcoming"])
        || own && a.is_text(first + 2, "words") && a.is_text(first + 4, "welcome");
    let floor =
        (first..first + 6).any(|at| a.is_text(at, "floor") && a.is_text(at.wrapping_sub(1), "the"));
    greets || floor
}

/// `via a video message` in the sentence of the source.
fn mode(draft: &Draft<'_>, at: Range) -> Option<ParticipationMode> {
    let a = &draft.a;
    let mut words = a.sentence(at.first).iter();
    words
        .any(|at| {
            a.is_text(at, "video")
                && a.is_one_of(at + 1, &["message", "link", "address", "statement"])
                || a.is_text(at, "videolink")
        })
        .then_some(ParticipationMode::Video)
}
