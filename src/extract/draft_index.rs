//! Look-ups over what the phases have found, so that no rule goes through a whole document for one answer.
use super::draft::{Draft, Proof};
use super::piece::PieceKind;
use super::range::Range;
use super::title::Title;
use super::venue::is_address;

impl Draft<'_> {
    /// The titles that belong to the name of a piece, once [`Draft::index_titles`] has run.
    pub(crate) fn titles_of(&self, piece: usize) -> impl Iterator<Item = Title> + '_ {
        self.titles_of
            .get(&piece)
            .into_iter()
            .flatten()
            .map(|&nth| self.titles[nth].title)
    }

    /// The person whose mention covers a token, and that mention.
    pub(crate) fn person_over(&self, at: usize) -> Option<(usize, Range)> {
        let person = (*self.person_at.get(at)? as usize).checked_sub(1)?;
        let same = |&at: &usize| self.person_at.get(at) == self.person_at.get(at.wrapping_add(1));
        let before = (0..at).rev().take_while(same).count();
        let behind = (at..self.person_at.len()).take_while(same).count();
        Some((person, Range::new(at - before, at + behind + 1)))
    }

    /// Where events are named from words of a stretch on: first token, end, event; in text order.
    pub(crate) fn told_in(&self, range: Range) -> &[(usize, usize, usize)] {
        let before = |token: usize| self.told.partition_point(|&(first, ..)| first < token);
        &self.told[before(range.first)..before(range.end)]
    }

    /// Takes the cues inside a quotation: they are its speaker's words.
    pub(crate) fn use_cues_in(&mut self, content: Range) {
        for (cue, used) in self.cues.iter().zip(&mut self.used) {
            *used |= content.covers(cue.verb);
        }
    }

    /// Whether a piece is the letters of a seat in a parliament behind a name: `MP`.
    pub(crate) fn is_seat(&self, piece: usize) -> bool {
        self.pieces.get(piece).is_some_and(|piece| {
            let single = piece.kind == PieceKind::Role && piece.range.len() == 1;
            single && self.a.is_acronym(piece.range.first)
        })
    }

    /// Makes the titles of each piece known.
    pub(crate) fn index_titles(&mut self) {
        self.titled = vec![false; self.a.tokens.len()];
        self.title_keys = self
            .titles
            .iter()
            .map(|of| super::key::keys(&self.a, of.title.range))
            .collect();
        for (nth, of) in self.titles.iter().enumerate() {
            self.titles_of.entry(of.piece).or_default().push(nth);
            if let Some(tokens) = self
                .titled
                .get_mut(of.title.range.first..of.title.range.end)
            {
                tokens.fill(true);
            }
        }
    }

    /// Adds a mention of an organization.
    pub(crate) fn mention_organization(&mut self, organization: usize, range: Range, proof: Proof) {
        let mentions = &mut self.organizations[organization].mentions;
        let place = mentions.partition_point(|(known, _)| *known < range);
        mentions.insert(place, (range, proof));
        let known = self
            .organization_at
            .entry(range.first)
            .or_insert((organization, range.end));
        if range.end > known.1 {
            *known = (organization, range.end);
        }
    }

    /// Notes which pieces may be names of persons, once the structure of the text is known.
    pub(crate) fn index_names(&mut self) {
        self.may_be_names = (0..self.pieces.len())
            .filter(|&nth| self.may_be_name(nth))
            .collect();
    }

    /// Pieces that may be names of persons and are not proven yet.
    pub(crate) fn open_names(&self) -> Vec<usize> {
        let open = |nth: &usize| matches!(self.proofs.get(*nth), Some(None));
        self.may_be_names.iter().copied().filter(open).collect()
    }

    pub(crate) fn is_open_name(&self, nth: usize) -> bool {
        matches!(self.proofs.get(nth), Some(None)) && self.may_be_names.binary_search(&nth).is_ok()
    }

    fn may_be_name(&self, nth: usize) -> bool {
        let Some(piece) = self.pieces.get(nth) else {
            return false;
        };
        let likely = matches!(piece.kind, PieceKind::Words | PieceKind::Place)
            && !piece.weak
            && piece.range.len() <= 7
            && !is_address(&self.a, piece.range);
        // `Kessel & Holm`: a firm.
        let firm = piece.range.iter().any(|at| self.a.text(at) == "&");
        likely
            && !firm
            && (!self.in_boilerplate(piece.range.first) || self.in_contacts(piece.range.first))
    }

    /// Whether a token lies in the lines that say whom to ask.
    fn in_contacts(&self, at: usize) -> bool {
        self.contacts.iter().any(|range| range.covers(at))
    }
}
