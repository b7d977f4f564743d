//! A citation for a note: author, what was said where, when, in which write-up.
use super::QuoteFacts;

pub(super) fn quote(facts: &QuoteFacts) -> String {
    let speaker = facts
        .speaker
        .clone()
        .unwrap_or_else(|| "Unknown speaker".to_owned());
    let title = facts.title.clone();
    let form = if facts.verbatim { "quoted" } else { "reported" };
    let said = match &facts.event {
        Some(event) => format!("{form} at {event}"),
        None => form.to_owned(),
    };
    let parts: Vec<String> = [
        Some(speaker),
        title,
        Some(said),
        facts.place.clone(),
        facts.date.clone(),
    ]
    .into_iter()
    .flatten()
    .collect();
    let headline = facts
        .headline
        .as_ref()
        .map_or(String::new(), |headline| format!("{headline}, "));
    format!(
        "{}. In: {headline}{}.",
        parts.join(", "),
        facts.place_in_file()
    )
}
