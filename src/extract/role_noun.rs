//! The nouns that say as what one takes part, for labels, lists and titles alike.
use crate::model::Role;

/// The role that a noun names, one or many: `moderator`, `Panelists`. The word in small letters.
pub(crate) fn role_named(noun: &str) -> Option<Role> {
    Some(match noun {
        "panelist" | "panelists" | "panellist" | "panellists" | "discussant" | "discussants" => {
            Role::Panelist
        }
        "presenter" | "presenters" => Role::Presenter,
        "speaker" | "speakers" => Role::Speaker,
        "moderator" | "moderators" | "facilitator" | "facilitators" => Role::Moderator,
        "chair" | "chairs" | "co-chair" | "co-chairs" => Role::Chair,
        // `guest` alone stands before another noun: `guest speakers`.
        "participants" | "guests" | "attendees" => Role::Attendee,
        _ => return None,
    })
}
