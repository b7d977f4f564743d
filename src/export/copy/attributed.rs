//! A quote with who said it, where, when, and where it is written.
use super::QuoteFacts;

pub(super) fn quote(facts: &QuoteFacts) -> String {
    let written: Vec<String> = facts
        .headline
        .iter()
        .cloned()
        .chain([facts.place_in_file()])
        .collect();
    let written = written.join(", ");
    let speaker = facts.speaker.as_deref().unwrap_or("unknown speaker");
    if facts.verbatim {
        let title = facts
            .title
            .as_ref()
            .map_or(String::new(), |title| format!(", {title}"));
        let occasion = facts
            .occasion()
            .map_or(String::new(), |occasion| format!(" ({occasion})"));
        return format!(
            "{} — {speaker}{title}{occasion}, in {written}",
            facts.said()
        );
    }
    let title = facts
        .title
        .as_ref()
        .map_or(String::new(), |title| format!(" ({title})"));
    let occasion = facts
        .occasion()
        .map_or(String::new(), |occasion| format!("{occasion}; "));
    format!(
        "{} {} — {occasion}{written}",
        facts.reported_by(&format!("{speaker}{title}")),
        facts.said()
    )
}
