//! The event model as JSON has it: the shapes that other programs read. See the README for what the fields mean.
//!
//! Offsets here count Unicode scalar values of the document's text, half-open; inside the program they are bytes.
use crate::model::{
    Basis, DateBasis, DocumentKind, EventKind, EventMode, EventStatus, Flag, InitiativeKind,
    IssueKind, MentionForm, NameOrder, OrganizationKind, ParticipationMode, PlaceKind, Precision,
    Qualifier, QuoteForm, QuoteKind, QuotedWhy, Resolution, Role, TitleBasis, WarningKind,
};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What `schema` says.
pub const SCHEMA: &str = "whosaid.event-model/1";
/// What `offset_unit` says.
pub const OFFSET_UNIT: &str = "unicode-scalar";

type Text<'a> = Cow<'a, str>;

/// A whole model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct EventModel<'a> {
    pub schema: Text<'a>,
    pub offset_unit: Text<'a>,
    pub generator: Text<'a>,
    pub documents: Vec<DocumentEntry<'a>>,
    #[serde(flatten, borrow)]
    pub facts: FactsEntry<'a>,
    pub links: Vec<LinkEntry<'a>>,
}

/// One document's model, a line of JSONL.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct DocumentModel<'a> {
    pub schema: Text<'a>,
    pub offset_unit: Text<'a>,
    pub document: DocumentEntry<'a>,
    #[serde(flatten, borrow)]
    pub facts: FactsEntry<'a>,
}

/// The facts of one document or many.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct FactsEntry<'a> {
    pub events: Vec<EventEntry<'a>>,
    pub people: Vec<PersonEntry<'a>>,
    pub organizations: Vec<OrganizationEntry<'a>>,
    pub participations: Vec<ParticipationEntry<'a>>,
    pub quotes: Vec<QuoteEntry<'a>>,
    pub quoted_strings: Vec<QuotedStringEntry<'a>>,
    pub groups: Vec<GroupEntry<'a>>,
    pub places: Vec<PlaceEntry<'a>>,
    pub initiatives: Vec<InitiativeEntry<'a>>,
    pub issues: Vec<IssueEntry<'a>>,
}

/// A stretch of a document's text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct SpanEntry<'a> {
    pub document: Text<'a>,
    pub start: u32,
    pub end: u32,
    pub text: Text<'a>,
}

/// A stretch and the rule that read it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct EvidenceEntry<'a> {
    #[serde(flatten)]
    pub span: SpanEntry<'a>,
    pub rule: Text<'a>,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct DocumentEntry<'a> {
    pub id: Text<'a>,
    pub path: Text<'a>,
    pub copies: Vec<Text<'a>>,
    pub title: Option<Text<'a>>,
    pub sha256: Text<'a>,
    pub chars: u32,
    pub encoding: Text<'a>,
    pub basis: Basis,
    pub kind: DocumentKind,
    pub language: Option<Text<'a>>,
    pub date: Option<DateEntry<'a>>,
    pub byline: Option<Text<'a>>,
    pub warnings: Vec<WarningEntry<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<'a>>,
}

/// A warning.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct WarningEntry<'a> {
    pub kind: WarningKind,
    pub message: Text<'a>,
}

/// A date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct DateEntry<'a> {
    pub value: Option<Text<'a>>,
    pub precision: Precision,
    pub basis: DateBasis,
    pub resolved: bool,
    pub text: Text<'a>,
    pub start: u32,
    pub end: u32,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct EventEntry<'a> {
    pub id: Text<'a>,
    pub document: Text<'a>,
    pub title: Text<'a>,
    pub title_basis: TitleBasis,
    pub aliases: Vec<Text<'a>>,
    pub kind: EventKind,
    pub status: EventStatus,
    pub parent: Option<Text<'a>>,
    pub date: Option<DateEntry<'a>>,
    pub place: Option<Text<'a>>,
    pub country: Option<Text<'a>>,
    pub mode: Option<EventMode>,
    pub theme: Option<SpanEntry<'a>>,
    pub edition: Option<Text<'a>>,
    pub attendance: Option<SpanEntry<'a>>,
    pub evidence: Vec<EvidenceEntry<'a>>,
}

/// Another form of a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct AliasEntry<'a> {
    pub text: Text<'a>,
    pub form: MentionForm,
}

/// A title.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct AffiliationEntry<'a> {
    pub title: Text<'a>,
    pub role: Option<Text<'a>>,
    pub organization: Option<Text<'a>>,
    pub country: Option<Text<'a>>,
    pub qualifier: Option<Qualifier>,
    pub document: Text<'a>,
    pub start: u32,
    pub end: u32,
    pub text: Text<'a>,
    pub rule: Text<'a>,
}

/// A mention of a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct MentionEntry<'a> {
    #[serde(flatten)]
    pub span: SpanEntry<'a>,
    pub form: MentionForm,
    pub rule: Text<'a>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct PersonEntry<'a> {
    pub id: Text<'a>,
    pub document: Text<'a>,
    pub name: Text<'a>,
    pub given: Option<Text<'a>>,
    pub family: Option<Text<'a>>,
    pub patronymic: Option<Text<'a>>,
    pub name_order: Option<NameOrder>,
    pub honorifics: Vec<Text<'a>>,
    pub aliases: Vec<AliasEntry<'a>>,
    pub country: Option<Text<'a>>,
    pub affiliations: Vec<AffiliationEntry<'a>>,
    pub mentions: Vec<MentionEntry<'a>>,
}

/// An organization.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct OrganizationEntry<'a> {
    pub id: Text<'a>,
    pub document: Text<'a>,
    pub name: Text<'a>,
    pub acronym: Option<Text<'a>>,
    pub aliases: Vec<Text<'a>>,
    pub kind: Option<OrganizationKind>,
    pub parent: Option<Text<'a>>,
    pub country: Option<Text<'a>>,
    pub mentions: Vec<EvidenceEntry<'a>>,
}

/// A participation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct ParticipationEntry<'a> {
    pub participant: Text<'a>,
    pub event: Text<'a>,
    pub role: Role,
    pub title: Option<Text<'a>>,
    pub mode: Option<ParticipationMode>,
    pub order: u32,
    pub evidence: Vec<EvidenceEntry<'a>>,
}

/// A quote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct QuoteEntry<'a> {
    pub id: Text<'a>,
    pub document: Text<'a>,
    pub kind: QuoteKind,
    pub form: QuoteForm,
    pub content: Vec<SpanEntry<'a>>,
    pub quoted: Vec<SpanEntry<'a>>,
    pub source: Option<SpanEntry<'a>>,
    pub cue: Option<SpanEntry<'a>>,
    pub speaker: Option<Text<'a>>,
    pub resolution: Option<Resolution>,
    pub antecedent: Option<SpanEntry<'a>>,
    pub addressee: Option<SpanEntry<'a>>,
    pub event: Option<Text<'a>>,
    pub continues: Option<Text<'a>>,
    pub nested_in: Option<Text<'a>>,
    pub flags: Vec<Flag>,
    pub confidence: f64,
    pub rules: Vec<Text<'a>>,
    pub paragraph: u32,
    pub line: u32,
}

/// A string in marks that is no quote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct QuotedStringEntry<'a> {
    #[serde(flatten)]
    pub span: SpanEntry<'a>,
    pub why: QuotedWhy,
    pub rule: Text<'a>,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct GroupEntry<'a> {
    pub id: Text<'a>,
    pub name: Text<'a>,
    pub members: Vec<Text<'a>>,
    #[serde(flatten)]
    pub span: SpanEntry<'a>,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct PlaceEntry<'a> {
    pub id: Text<'a>,
    pub document: Text<'a>,
    pub name: Text<'a>,
    pub kind: PlaceKind,
    pub country: Option<Text<'a>>,
    pub mentions: Vec<EvidenceEntry<'a>>,
}

/// An initiative.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct InitiativeEntry<'a> {
    pub id: Text<'a>,
    pub document: Text<'a>,
    pub name: Text<'a>,
    pub kind: InitiativeKind,
    pub event: Option<Text<'a>>,
    pub signatories: Vec<Text<'a>>,
    pub mentions: Vec<EvidenceEntry<'a>>,
}

/// A doubt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct IssueEntry<'a> {
    pub kind: IssueKind,
    #[serde(flatten)]
    pub span: SpanEntry<'a>,
    pub message: Text<'a>,
    pub candidates: Vec<Text<'a>>,
}

/// What is the same over documents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the contract")]
pub struct LinkEntry<'a> {
    pub kind: Text<'a>,
    pub ids: Vec<Text<'a>>,
    pub why: Text<'a>,
    pub confidence: f64,
}
