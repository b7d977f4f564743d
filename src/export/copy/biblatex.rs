//! A BibLaTeX entry.
use super::{Listing, QuoteFacts};

pub(super) fn quote(facts: &QuoteFacts) -> String {
    let year = facts
        .date
        .as_deref()
        .and_then(|date| date.get(..4))
        .unwrap_or("nd");
    let name = facts.speaker.as_deref().unwrap_or("unknown");
    let key = format!("{}{year}l{}c{}", key_of(name), facts.line, facts.column);
    let said = if facts.verbatim && facts.caveat.is_empty() {
        let parts = facts
            .parts
            .iter()
            .map(|part| format!("\\enquote{{{}}}", escaped(part)));
        parts.collect::<Vec<_>>().join(" … ")
    } else if facts.verbatim {
        escaped(&facts.said())
    } else {
        escaped(&format!("{} {}", facts.reported_by(name), facts.said()))
    };
    let fields = [
        (
            "author",
            facts
                .speaker
                .as_ref()
                .map(|name| format!("{{{}}}", escaped(name))),
        ),
        ("title", facts.headline.as_ref().map(|text| escaped(text))),
        ("eventtitle", facts.event.as_ref().map(|text| escaped(text))),
        ("venue", facts.place.as_ref().map(|text| escaped(text))),
        ("date", facts.date.clone()),
        ("titleaddon", facts.title.as_ref().map(|text| escaped(text))),
        ("note", Some(escaped(&facts.place_in_file()))),
        ("annotation", Some(said)),
    ];
    entry(&key, &fields)
}

pub(super) fn listing(listing: &Listing) -> String {
    let rows: Vec<String> = listing
        .rows
        .iter()
        .map(|(label, text)| format!("{label}: {}", escaped(text)))
        .collect();
    let fields = [
        ("title", Some(escaped(&listing.heading))),
        ("date", listing.date.clone()),
        ("note", Some(escaped(&listing.locator))),
        (
            "annotation",
            Some(rows.join("; ")).filter(|rows| !rows.is_empty()),
        ),
    ];
    let place: String = listing
        .locator
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    entry(&format!("{}l{place}", key_of(&listing.heading)), &fields)
}

fn entry(key: &str, fields: &[(&str, Option<String>)]) -> String {
    let mut out = format!("@misc{{{key},");
    for (name, value) in fields {
        if let Some(value) = value {
            out += &format!("\n  {name} = {{{value}}},");
        }
    }
    out + "\n}"
}

/// Letters and digits of the last word of a name.
fn key_of(name: &str) -> String {
    let folded = crate::text::fold(name);
    folded.split(' ').next_back().unwrap_or("x").to_owned()
}

/// Signs that TeX reads, as TeX writes them.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            '~' => out += "\\textasciitilde{}",
            '^' => out += "\\textasciicircum{}",
            '\\' => out += "\\textbackslash{}",
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn signs_of_tex_stand_for_themselves() {
        assert_eq!(super::escaped("R&D_5%"), r"R\&D\_5\%");
        assert_eq!(super::key_of("Élodie Núñez"), "nunez");
    }
}
