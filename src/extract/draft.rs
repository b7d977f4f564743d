//! The working state that the phases fill. Facts are spans of tokens here; `finish` turns them into the report.
use super::analysis::{Analysis, BlockTokens};
pub(crate) use super::draft_event::*;
use super::key::Key;
use super::piece::{Piece, PieceKind};
use super::range::Range;
use super::title::Title;
use crate::model::{
    Flag, IssueKind, MentionForm, NameOrder, OrganizationKind, Party, QuoteForm, QuoteKind,
    Resolution, RuleId, Speaker,
};

use crate::text::BlockKind;
use rustc_hash::FxHashMap as HashMap;

/// Why a piece is held to be something, and how sure the rule is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Proof {
    pub(crate) rule: RuleId,
    pub(crate) strength: f32,
}

/// A title that belongs to the name of a piece.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TitleOf {
    /// Index of the piece that is the name.
    pub(crate) piece: usize,
    pub(crate) title: Title,
    pub(crate) proof: Proof,
}

/// A person in the making.
#[derive(Debug, Clone)]
pub(crate) struct PersonDraft {
    /// The words of the longest form.
    pub(crate) name: Range,
    /// The folded words of the name.
    pub(crate) keys: Vec<Key>,
    pub(crate) order: Option<NameOrder>,
    /// Indices into `keys` of the family name, once something proves it.
    pub(crate) family: Option<usize>,
    pub(crate) honorifics: Vec<Range>,
    pub(crate) mentions: Vec<PersonMention>,
}

/// A mention of a person.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PersonMention {
    pub(crate) range: Range,
    pub(crate) form: MentionForm,
    pub(crate) rule: RuleId,
}

/// An organization in the making.
#[derive(Debug, Clone)]
pub(crate) struct OrganizationDraft {
    pub(crate) name: Range,
    pub(crate) key: Vec<Key>,
    pub(crate) acronym: Option<Range>,
    pub(crate) kind: Option<OrganizationKind>,
    pub(crate) country: Option<&'static str>,
    pub(crate) mentions: Vec<(Range, Proof)>,
}

/// A noun phrase that can be the subject of a cue.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Actor {
    /// The whole phrase with titles, appositions and a closing comma.
    pub(crate) full: Range,
    /// The words that name the speaker.
    pub(crate) source: Range,
    pub(crate) who: Who,
    pub(crate) rule: RuleId,
}

/// Whom an actor stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    Person(usize),
    Organization(usize),
    Group,
    /// `the minister`: the one who has such a title.
    Role,
    /// `H.E.`
    Honorific,
    /// `he`, `she`; the token tells which.
    Pronoun,
    /// `they`, `it`, `we`
    OtherPronoun,
    /// `an official`: a human being that nobody names.
    Unnamed,
}

/// A quote in the making.
#[derive(Debug, Clone)]
pub(crate) struct QuoteDraft {
    pub(crate) kind: QuoteKind,
    pub(crate) form: QuoteForm,
    pub(crate) content: Vec<Range>,
    pub(crate) source: Option<Range>,
    pub(crate) cue: Option<Range>,
    /// Index into the actors.
    pub(crate) actor: Option<usize>,
    pub(crate) speaker: Option<Speaker>,
    pub(crate) resolution: Option<Resolution>,
    pub(crate) antecedent: Option<Range>,
    pub(crate) addressee: Option<Range>,
    pub(crate) event: Option<usize>,
    pub(crate) continues: Option<usize>,
    pub(crate) nested_in: Option<usize>,
    pub(crate) flags: Vec<Flag>,
    pub(crate) confidence: f32,
    pub(crate) rules: Vec<RuleId>,
}

impl QuoteDraft {
    pub(crate) fn new(
        kind: QuoteKind,
        form: QuoteForm,
        content: Vec<Range>,
        rule: RuleId,
        confidence: f32,
    ) -> Self {
        Self {
            kind,
            form,
            content,
            source: None,
            cue: None,
            actor: None,
            speaker: None,
            resolution: None,
            antecedent: None,
            addressee: None,
            event: None,
            continues: None,
            nested_in: None,
            flags: Vec::new(),
            confidence,
            rules: vec![rule],
        }
    }

    /// From the first token of the content to the last.
    pub(crate) fn hull(&self) -> Range {
        let first = self.content.first().map_or(0, |range| range.first);
        let end = self.content.last().map_or(first, |range| range.end);
        Range::new(first, end)
    }

    /// Where the statement stands in the text: the earliest of source, cue and content.
    pub(crate) fn anchor(&self) -> usize {
        let content = self.hull().first;
        let at = |range: Option<Range>| range.map_or(content, |range| range.first);
        content.min(at(self.cue)).min(at(self.source))
    }
}

/// Everything the phases know of one document.
pub(crate) struct Draft<'a> {
    pub(crate) a: Analysis<'a>,
    pub(crate) pieces: Vec<Piece>,
    /// The folded words of each piece that may be a name.
    pub(crate) keys: Vec<Vec<Key>>,
    /// For each piece, why it is the name of a person.
    pub(crate) proofs: Vec<Option<Proof>>,
    /// All titles of the document, whether they belong to a name or not.
    pub(crate) all_titles: Vec<Title>,
    pub(crate) titles: Vec<TitleOf>,
    pub(crate) people: Vec<PersonDraft>,
    /// For each token, 1 + the person whose mention it is part of.
    pub(crate) person_at: Vec<u32>,
    pub(crate) organizations: Vec<OrganizationDraft>,
    pub(crate) organization_keys: HashMap<Vec<Key>, usize>,
    pub(crate) places: Vec<(Range, Proof)>,
    pub(crate) groups: Vec<GroupDraft>,
    pub(crate) actors: Vec<Actor>,
    pub(crate) cues: Vec<super::cue::Cue>,
    /// For each cue, its subject.
    pub(crate) subjects: Vec<Option<super::subject::Subject>>,
    /// For each cue, whether a quote has taken it.
    pub(crate) used: Vec<bool>,
    /// For each token, whether it is the content of a quote.
    said: Vec<bool>,
    /// For each pair of marks, whether it is noted as no quote.
    pub(crate) noted: Vec<bool>,
    /// For each token, the organization whose longest mention begins there and where that ends.
    pub(crate) organization_at: HashMap<usize, (usize, usize)>,
    /// For each piece, its titles.
    pub(crate) titles_of: HashMap<usize, Vec<usize>>,
    /// For each title, the keys of its words.
    pub(crate) title_keys: Vec<Vec<Key>>,
    /// For each token, whether a title that belongs to a name covers it.
    pub(crate) titled: Vec<bool>,
    /// For each token, whether an event is sighted there.
    pub(crate) sighted: Vec<bool>,
    /// Where events are named: first token, end, event. Sorted.
    pub(crate) told: Vec<(usize, usize, usize)>,
    /// For each participant and event, the participation.
    pub(crate) parts: HashMap<(Party, usize), usize>,
    /// For each pair of marks, whether a quote has taken it.
    pub(crate) spoken: Vec<bool>,
    pub(crate) quotes: Vec<QuoteDraft>,
    pub(crate) strings: Vec<StringDraft>,
    pub(crate) dates: Vec<DateDraft>,
    /// Lines of a program that name a day: first token, index into the dates.
    pub(crate) days: Vec<(usize, usize)>,
    pub(crate) sightings: Vec<super::event::Sighting>,
    pub(crate) events: Vec<EventDraft>,
    /// Where an event becomes the current one: token, event. Sorted by token.
    pub(crate) cursor: Vec<(usize, usize)>,
    pub(crate) participations: Vec<ParticipationDraft>,
    pub(crate) initiatives: Vec<InitiativeDraft>,
    pub(crate) issues: Vec<IssueDraft>,
    pub(crate) dateline: Option<Range>,
    pub(crate) byline: Option<Range>,
    /// Tokens of blocks that are no part of the story: contact blocks, "About …".
    pub(crate) boilerplate: Vec<Range>,
    /// Those of them that say whom to ask.
    pub(crate) contacts: Vec<Range>,
    /// The pieces that may be names of persons.
    pub(crate) may_be_names: Vec<usize>,
}

impl<'a> Draft<'a> {
    pub(crate) fn new(a: Analysis<'a>) -> Self {
        let pieces = super::piece::pieces(&a);
        let named = |piece: &Piece| {
            matches!(
                piece.kind,
                PieceKind::Words | PieceKind::Place | PieceKind::Event | PieceKind::Acronym
            )
        };
        let fold = |piece: &Piece| {
            if named(piece) {
                super::key::keys(&a, piece.range)
            } else {
                Vec::new()
            }
        };
        let keys = pieces.iter().map(fold).collect();
        let proofs = vec![None; pieces.len()];
        let said = vec![false; a.tokens.len()];
        let sighted = vec![false; a.tokens.len()];
        let noted = vec![false; a.pairs.len()];
        let person_at = vec![0; a.tokens.len()];
        let all_titles = super::mention::titles::all(&a);
        Self {
            a,
            pieces,
            keys,
            proofs,
            all_titles,
            titles: Vec::new(),
            person_at,
            people: Vec::new(),
            organizations: Vec::new(),
            organization_keys: HashMap::default(),
            places: Vec::new(),
            groups: Vec::new(),
            actors: Vec::new(),
            cues: Vec::new(),
            subjects: Vec::new(),
            used: Vec::new(),
            noted,
            organization_at: HashMap::default(),
            titles_of: HashMap::default(),
            title_keys: Vec::new(),
            titled: Vec::new(),
            sighted,
            told: Vec::new(),
            parts: HashMap::default(),
            spoken: Vec::new(),
            said,
            quotes: Vec::new(),
            strings: Vec::new(),
            dates: Vec::new(),
            days: Vec::new(),
            sightings: Vec::new(),
            events: Vec::new(),
            cursor: Vec::new(),
            participations: Vec::new(),
            initiatives: Vec::new(),
            issues: Vec::new(),
            dateline: None,
            byline: None,
            boilerplate: Vec::new(),
            contacts: Vec::new(),
            may_be_names: Vec::new(),
        }
    }

    /// The first sentence of the running text, behind a dateline.
    pub(crate) fn lead(&self) -> Option<Range> {
        let running = |block: &&BlockTokens| {
            block.kind == BlockKind::Paragraph && self.a.ends_with_stop(block.range)
        };
        let block = self.a.blocks.iter().find(running)?.range;
        let behind = self.dateline.filter(|dateline| block.contains(*dateline));
        Some(
            self.a
                .sentence(behind.map_or(block.first, |dateline| dateline.end)),
        )
    }

    /// The piece that begins at a token.
    pub(crate) fn piece_from(&self, at: usize) -> Option<usize> {
        let nth = self.pieces.partition_point(|piece| piece.range.first < at);
        self.pieces
            .get(nth)
            .filter(|piece| piece.range.first == at)
            .map(|_| nth)
    }

    /// The piece that holds a token.
    pub(crate) fn piece_over(&self, at: usize) -> Option<usize> {
        let nth = self.pieces.partition_point(|piece| piece.range.end <= at);
        self.pieces
            .get(nth)
            .filter(|piece| piece.range.covers(at))
            .map(|_| nth)
    }

    pub(crate) fn in_boilerplate(&self, at: usize) -> bool {
        self.boilerplate.iter().any(|range| range.covers(at))
    }

    /// Takes a piece for the name of a person unless another rule already did.
    pub(crate) fn prove(&mut self, piece: usize, rule: RuleId, strength: f32) {
        if let Some(slot @ None) = self.proofs.get_mut(piece) {
            *slot = Some(Proof { rule, strength });
        }
    }

    /// The event that is current at a token.
    pub(crate) fn event_at(&self, at: usize) -> Option<usize> {
        let nth = self.cursor.partition_point(|&(from, _)| from <= at);
        self.cursor
            .get(nth.checked_sub(1)?)
            .map(|&(_, event)| event)
    }

    /// Whether a token lies in the content of a quote found so far.
    pub(crate) fn is_said(&self, at: usize) -> bool {
        self.said.get(at).copied().unwrap_or(false)
    }

    /// Adds a quote, unless nothing at all is said in it.
    pub(crate) fn push(&mut self, mut quote: QuoteDraft) {
        quote.content.retain(|range| !range.is_empty());
        if quote.content.is_empty() {
            return;
        }
        for range in quote.content.clone() {
            self.say(range);
        }
        self.quotes.push(quote);
    }

    /// Notes that tokens are the content of a quote.
    pub(crate) fn say(&mut self, range: Range) {
        if let Some(said) = self.said.get_mut(range.first..range.end) {
            said.fill(true);
        }
    }

    pub(crate) fn issue(
        &mut self,
        kind: IssueKind,
        range: Range,
        message: String,
        candidates: Vec<Party>,
    ) {
        self.issues.push(IssueDraft {
            kind,
            range,
            message,
            candidates,
        });
    }
}
