//! Which event each quote belongs to, once events and quotes are known.
use crate::extract::draft::Draft;
use crate::model::{EventStatus, QuoteForm};

/// Gives each quote the event that is current where it stands. A statement in an announcement of something that is
/// still to come belongs to none.
pub(in crate::extract) fn place_quotes(draft: &mut Draft<'_>) {
    for nth in 0..draft.quotes.len() {
        let anchor = draft.quotes[nth].anchor();
        let first = draft.cursor.first().map(|&(_, event)| event);
        let event = draft
            .event_at(anchor)
            .or(first)
            .filter(|&event| draft.events[event].status == EventStatus::Held);
        let boilerplate = draft.in_boilerplate(anchor);
        let quote = &mut draft.quotes[nth];
        quote.event = event.filter(|_| !boilerplate);
        if quote.form == QuoteForm::Free
            && let Some(before) = quote.continues
        {
            let event = draft.quotes[before].event;
            draft.quotes[nth].event = event;
        }
    }
}
