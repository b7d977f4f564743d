//! Where a thing is written: file, line, column.
use super::{Listing, QuoteFacts};

pub(super) fn quote(facts: &QuoteFacts) -> String {
    format!("{}:{}:{}", facts.path, facts.line, facts.column)
}

pub(super) fn listing(listing: &Listing) -> String {
    listing.locator.clone()
}
