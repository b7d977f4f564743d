//! CSL-JSON, the format of citation programs.
use super::{Listing, QuoteFacts};
use serde_json::{Value, json};

pub(super) fn quote(facts: &QuoteFacts) -> String {
    let said = if facts.verbatim {
        facts.said()
    } else {
        let speaker = facts.speaker.as_deref().unwrap_or("unknown speaker");
        format!("{} {}", facts.reported_by(speaker), facts.said())
    };
    item(json!({
        "id": format!("{}-{}", facts.document, facts.scalars.0),
        "type": "speech",
        "title": facts.headline,
        "author": facts.speaker.as_ref().map(|name| vec![json!({ "literal": name })]),
        "event-title": facts.event,
        "event-place": facts.place,
        "issued": facts.date.as_deref().map(issued),
        "genre": facts.title,
        "abstract": said,
        "note": facts.place_in_file(),
    }))
}

pub(super) fn listing(listing: &Listing) -> String {
    let rows: Vec<String> = listing
        .rows
        .iter()
        .map(|(label, text)| format!("{label}: {text}"))
        .collect();
    item(json!({
        "id": listing.locator,
        "type": "event",
        "title": listing.heading,
        "issued": listing.date.as_deref().map(issued),
        "abstract": rows.join("; "),
        "note": listing.locator,
    }))
}

/// Leaves out what is not known.
fn item(mut value: Value) -> String {
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    value.to_string()
}

/// `2031-03-04` or `2031-03-04/2031-03-05` as date parts; seasons and open dates as they are written.
fn issued(date: &str) -> Value {
    let parts =
        |day: &str| -> Option<Vec<u32>> { day.split('-').map(|part| part.parse().ok()).collect() };
    let days: Option<Vec<Vec<u32>>> = date.split('/').map(parts).collect();
    let season = |days: &Vec<Vec<u32>>| {
        days.iter()
            .any(|day| day.get(1).is_some_and(|&month| month > 12))
    };
    match days.filter(|days| !season(days)) {
        Some(days) => json!({ "date-parts": days }),
        None => json!({ "literal": date }),
    }
}
