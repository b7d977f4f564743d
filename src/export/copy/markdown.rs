//! Markdown: a block quote with its attribution.
use super::{Listing, QuoteFacts};

pub(super) fn quote(facts: &QuoteFacts) -> String {
    let speaker = facts.speaker.as_deref().unwrap_or("unknown speaker");
    let title = facts
        .title
        .as_ref()
        .map_or(String::new(), |title| format!(", {}", escaped(title)));
    let occasion = facts.occasion().map_or(String::new(), |occasion| {
        format!(", *{}*", escaped(&occasion))
    });
    let written = escaped(&facts.place_in_file());
    let said = escaped(&facts.said());
    let speaker = escaped(speaker);
    if facts.verbatim {
        format!("> {said}\n>\n> — {speaker}{title}{occasion} ({written})")
    } else {
        let reported = facts.reported_by(&format!("{speaker}{title}"));
        format!("{reported} {said}{occasion} ({written})")
    }
}

pub(super) fn listing(listing: &Listing) -> String {
    let mut out = format!("**{}**", escaped(&listing.heading));
    if !listing.detail.is_empty() {
        out += &format!(" ({})", escaped(&listing.detail));
    }
    for (label, text) in &listing.rows {
        out += &format!("\n- {label}: {}", escaped(text));
    }
    out
}

/// Signs that Markdown reads, behind a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn signs_of_markdown_stand_for_themselves() {
        assert_eq!(super::escaped("a*b_c <d>"), r"a\*b\_c \<d\>");
    }
}
