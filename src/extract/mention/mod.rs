//! Names of persons: which capitalized words are one, and which titles go with them.
//!
//! A rule proves a piece to be a name; nothing is a person without proof. [`titles`] finds all titles of a document
//! first, so that the rules only look at what stands next to a name.
mod agent_name;
mod apposed_name;
mod bracket_after_name;
mod elected_name;
mod honorific_name;
mod label_name;
mod letters_after_name;
mod listed_name;
mod name_before_who;
mod name_in_list;
mod name_of_body;
mod name_of_relation;
mod origin_after_name;
mod recurring_name;
mod reporting_inverted;
mod reporting_subject;
mod role_before_name;
mod signature_name;
mod speaking_word;
mod title_after_name;
mod title_before_comma;
pub(super) mod titles;

use super::rule::Rule;

/// In order of precision.
pub(super) const RULES: &[&Rule] = &[
    &honorific_name::RULE,
    &title_after_name::RULE,
    &role_before_name::RULE,
    &title_before_comma::RULE,
    &label_name::RULE,
    &bracket_after_name::RULE,
    &letters_after_name::RULE,
    &agent_name::RULE,
    &apposed_name::RULE,
    &reporting_subject::RULE,
    &reporting_inverted::RULE,
    &speaking_word::RULE,
    &origin_after_name::RULE,
    &name_before_who::RULE,
    &name_of_body::RULE,
    &name_of_relation::RULE,
    &elected_name::RULE,
    &recurring_name::RULE,
    &signature_name::RULE,
    &listed_name::RULE,
    &name_in_list::RULE,
];
