//! People: one entry for each person of a document, with every mention.
use super::{Evidence, OrganizationId, RuleId};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// How a mention names its person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum MentionForm {
    /// The whole name.
    Full,
    /// The family name alone.
    Family,
    /// The given name alone.
    Given,
    /// An honorific or role and a part of the name.
    #[serde(rename = "honorific+family")]
    #[strum(serialize = "honorific+family")]
    HonorificFamily,
    /// An honorific alone ("H.E.").
    HonorificOnly,
    /// A role word ("the minister").
    Role,
    /// A pronoun.
    Pronoun,
}

/// A place where a person is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// The words; a short form includes its honorific, a full name does not.
    pub span: Span,
    /// How it names the person.
    pub form: MentionForm,
    /// The rule that read it.
    pub rule: RuleId,
}

/// What a title says of its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
#[allow(
    missing_docs,
    reason = "the words are those of the event model's contract and say what they mean"
)]
pub enum Qualifier {
    Former,
    Acting,
    Designate,
    Late,
    Incoming,
}

/// A title of a person, as written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Affiliation {
    /// The whole title with its organization ("Head of the Coastal Agency").
    pub title: Span,
    /// The role inside it ("Head").
    pub role: Option<Span>,
    /// The organization it names.
    pub organization: Option<OrganizationId>,
    /// The country it names, in English.
    pub country: Option<&'static str>,
    /// Former, acting, designate …
    pub qualifier: Option<Qualifier>,
    /// Where it stands and which rule read it.
    pub evidence: Evidence,
}

/// Which part of a name comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[allow(
    missing_docs,
    reason = "the words are those of the event model's contract and say what they mean"
)]
pub enum NameOrder {
    GivenFamily,
    FamilyGiven,
}

/// A person.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The longest form in the text, without honorific.
    pub name: Span,
    /// The given name, when the text or a closed list shows which part it is.
    pub given: Option<Span>,
    /// The family name, likewise.
    pub family: Option<Span>,
    /// A patronymic inside the name.
    pub patronymic: Option<Span>,
    /// The order of the two, when it is shown.
    pub name_order: Option<NameOrder>,
    /// Honorifics as written, each once, in text order.
    pub honorifics: Vec<Span>,
    /// Titles.
    pub affiliations: Vec<Affiliation>,
    /// The country that the text gives the person, in English.
    pub country: Option<&'static str>,
    /// Every place where the person is named, in text order.
    pub mentions: Vec<Mention>,
}
