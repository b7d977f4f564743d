//! From mentions to entities: people with all their mentions, organizations, groups, places, and the noun phrases that
//! can be the subject of a cue.
mod body_again;
mod country_actor;
mod full_name;
mod group_actor;
mod initiative_name;
mod organization_acronym;
mod organization_name;
mod organization_of_title;
mod people;
mod person_actor;
mod place_name;
mod pronoun_actor;
mod role_actor;
mod short_form;
mod source_phrase;

pub(super) use initiative_name::add as add_initiative;
pub(super) use organization_name::add as add_organization;
pub(super) use people::person_of_piece;

use super::rule::Rule;

/// In order of precision; actors last, they need all entities.
pub(super) const RULES: &[&Rule] = &[
    &full_name::RULE,
    &short_form::RULE,
    &organization_name::RULE,
    &organization_acronym::RULE,
    &organization_of_title::RULE,
    &place_name::RULE,
    &initiative_name::RULE,
    &body_again::RULE,
    &person_actor::RULE,
    &country_actor::RULE,
    &role_actor::RULE,
    &group_actor::RULE,
    &pronoun_actor::RULE,
    &source_phrase::RULE,
];
