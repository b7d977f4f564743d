//! The words alone.
use super::{Listing, QuoteFacts};

pub(super) fn quote(facts: &QuoteFacts) -> String {
    facts.said()
}

/// A heading with its lines.
pub(super) fn listing(listing: &Listing) -> String {
    let mut out = listing.heading.clone();
    if !listing.detail.is_empty() {
        out += &format!(" ({})", listing.detail);
    }
    for (label, text) in &listing.rows {
        out += &format!("\n  {label}: {text}");
    }
    out
}
