//! When two titles name one event.
use crate::extract::key::Key;

/// Whether the telling words of two titles name one event. `named`: both are proper names; `headline`: one stands in a
/// headline, which says in other words what the body tells.
pub(super) fn same_name(one: &[Key], other: &[Key], named: bool, headline: bool) -> bool {
    if one.is_empty() || other.is_empty() {
        return false;
    }
    let common = one.iter().filter(|word| other.contains(word)).count();
    let (small, large) = (one.len().min(other.len()), one.len().max(other.len()));
    // A shorter name of the same noun whose words nearly all stand in the longer one.
    let part = common == small && small >= 2 && small * 4 >= large * 3 && named;
    let alike = common * 10 >= (one.len() + other.len() - common) * 6 && common >= 2;
    common == large
        || part
        || alike && (!named || headline)
        || headline && common * 4 >= large * 3 && common > 2
}
