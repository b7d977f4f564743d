//! Events, dates and what belongs to them, in the making.
use super::draft::Proof;
use super::key::Key;
use super::range::Range;
use crate::model::{
    EventKind, EventStatus, InitiativeKind, IssueKind, ParticipationMode, Party, QuotedWhy, Role,
    RuleId, TitleBasis,
};

/// A date in the text.
#[derive(Debug, Clone)]
pub(crate) struct DateDraft {
    pub(crate) range: Range,
    pub(crate) value: Option<String>,
    pub(crate) precision: crate::model::Precision,
    pub(crate) relative: Option<super::date::Relative>,
}

/// A name of an event, as its telling words.
#[derive(Debug, Clone)]
pub(crate) struct EventName {
    pub(crate) words: Vec<Key>,
    /// Those up to its noun, where a topic follows.
    pub(crate) core: Option<Vec<Key>>,
}

/// An event in the making.
#[derive(Debug, Clone)]
pub(crate) struct EventDraft {
    pub(crate) title: Range,
    pub(crate) basis: TitleBasis,
    pub(crate) aliases: Vec<Range>,
    pub(crate) kind: EventKind,
    pub(crate) status: EventStatus,
    pub(crate) parent: Option<usize>,
    /// Whether a line of a program names it.
    pub(crate) listed: bool,
    /// Index into the dates.
    pub(crate) date: Option<usize>,
    pub(crate) place: Option<Range>,
    pub(crate) country: Option<&'static str>,
    pub(crate) mode: Option<crate::model::EventMode>,
    pub(crate) theme: Option<Range>,
    pub(crate) edition: Option<Range>,
    pub(crate) attendance: Option<Range>,
    pub(crate) evidence: Vec<(Range, Proof)>,
    /// The folded title.
    pub(crate) key: Vec<Key>,
    /// The title and each alias.
    pub(crate) names: Vec<EventName>,
    /// Which one of a series it is.
    pub(crate) number: Option<u8>,
    /// Its noun (`forum`), folded.
    pub(crate) noun: String,
}

/// A participation in the making.
#[derive(Debug, Clone)]
pub(crate) struct ParticipationDraft {
    pub(crate) who: Party,
    pub(crate) event: usize,
    pub(crate) role: Role,
    pub(crate) mode: Option<ParticipationMode>,
    pub(crate) at: Range,
    pub(crate) proof: Proof,
}

/// A group in the making.
#[derive(Debug, Clone)]
pub(crate) struct GroupDraft {
    pub(crate) range: Range,
    pub(crate) members: Vec<Party>,
    pub(crate) rule: RuleId,
}

/// An initiative in the making.
#[derive(Debug, Clone)]
pub(crate) struct InitiativeDraft {
    pub(crate) name: Range,
    pub(crate) key: Vec<Key>,
    pub(crate) kind: InitiativeKind,
    pub(crate) event: Option<usize>,
    pub(crate) signatories: Vec<Party>,
    pub(crate) mentions: Vec<(Range, Proof)>,
}

/// Why a pair of marks is no quote.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StringDraft {
    /// With its marks.
    pub(crate) range: Range,
    pub(crate) why: QuotedWhy,
    pub(crate) rule: RuleId,
}

/// A doubt in the making.
#[derive(Debug, Clone)]
pub(crate) struct IssueDraft {
    pub(crate) kind: IssueKind,
    pub(crate) range: Range,
    pub(crate) message: String,
    pub(crate) candidates: Vec<Party>,
}
