//! A W3C Web Annotation: the quote with two selectors, one by position, one that survives edits.
use super::{Listing, QuoteFacts};
use serde_json::json;

pub(super) fn quote(facts: &QuoteFacts) -> String {
    let (start, end) = facts.scalars;
    json!({
        "type": "Annotation",
        "motivation": "identifying",
        "body": {
            "kind": if facts.verbatim { "direct" } else { "reported" },
            "said": facts.parts,
            "caveat": facts.caveat,
            "speaker": facts.speaker,
            "title": facts.title,
            "event": facts.event,
            "date": facts.date,
        },
        "target": {
            "source": facts.path,
            "document": facts.document,
            "selector": [
                { "type": "TextQuoteSelector", "exact": facts.exact, "prefix": facts.prefix, "suffix": facts.suffix },
                { "type": "TextPositionSelector", "start": start, "end": end },
            ],
        },
    })
    .to_string()
}

pub(super) fn listing(listing: &Listing) -> String {
    let rows: Vec<_> = listing
        .rows
        .iter()
        .map(|(label, text)| json!({ "label": label, "text": text }))
        .collect();
    json!({ "heading": listing.heading, "detail": listing.detail, "rows": rows, "place": listing.locator }).to_string()
}
