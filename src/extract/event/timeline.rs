//! From sightings to events: which sightings are the same event, which is part of which, and which one is current where.
use super::begun::{headed, is_headed, is_here, is_right_under};
use super::current::{in_passing, is_setting};
use super::headline::{headline_root, is_headline};
use super::known::{find, general};
use super::noun::is_length;
use super::numbered::{Numbered, noun_of, number_behind};
use super::part::ordinal_of;
use super::placed::{
    comes_later, is_aside, is_closed, is_over, is_quoted, is_reported, leads_back,
};
use super::registry::{
    alias, apposed, create, is_earlier_edition, is_next_edition, is_of_series, takes_place,
};
use super::tree::{adopt, beside, borne_by, governing, is_under, parent, rank, root};
use super::{Sight, Sighting};
use crate::extract::draft::Draft;
use crate::lexicon::Class;
use crate::model::{EventKind, EventStatus, TitleBasis};
use crate::text::BlockKind;

/// Goes through the sightings in text order; those in headlines last, they only add aliases where they can.
pub(in crate::extract) fn build(draft: &mut Draft<'_>) {
    let mut sightings = std::mem::take(&mut draft.sightings);
    sightings.sort_by_key(|sighting| (sighting.evidence.first, sighting.evidence.end));
    let lead = draft.lead().map_or(0, |lead| draft.a.block_of(lead.first));
    let in_title = |sighting: &Sighting| {
        let line = draft.a.block_of(sighting.evidence.first);
        draft.a.blocks[line].kind == BlockKind::Title || line < lead && is_headline(draft, line)
    };
    let (headline, body): (Vec<Sighting>, Vec<Sighting>) =
        sightings.iter().partition(|sighting| in_title(sighting));
    let mut line = Timeline {
        numbered: Numbered::default(),
        current: None,
    };
    if let Some(root) = headline_root(draft, &headline, &body) {
        line.add(draft, &root, &headline);
    }
    for sighting in &body {
        line.add(draft, sighting, &body);
    }
    for sighting in &headline {
        match find(draft, sighting, true) {
            Some(event) => alias(draft, event, sighting),
            None if sighting.sight != Sight::Anaphor && draft.events.is_empty() => {
                let event = create(draft, sighting, None);
                draft.cursor.push((sighting.evidence.first, event));
            }
            None => {}
        }
    }
    draft.cursor.sort_by_key(|&(at, _)| at);
    draft.sightings = sightings;
}

/// Makes known where each event is named.
pub(in crate::extract) fn index(draft: &mut Draft<'_>) {
    let named = draft.events.iter().enumerate();
    draft.told = named
        .flat_map(|(nth, event)| {
            event
                .evidence
                .iter()
                .map(move |(range, _)| (range.first, range.end, nth))
        })
        .collect();
    draft.told.sort_unstable();
}

/// The number of a part that `last` or `final` tells apart.
pub(super) const LAST: u8 = 100;

struct Timeline {
    /// The parts that a number tells apart.
    numbered: Numbered,
    current: Option<usize>,
}

impl Timeline {
    fn add(&mut self, draft: &mut Draft<'_>, sighting: &Sighting, all: &[Sighting]) {
        let known = match sighting.sight {
            Sight::Part(LAST) if self.ends_with(draft, sighting) => self.current,
            Sight::Part(number) => self.numbered.find(number, &noun_of(&draft.a, sighting)),
            Sight::OneOf(number) => self.numbered.nth(number),
            Sight::New | Sight::Listed(_) => {
                apposed(draft, sighting).or_else(|| find(draft, sighting, false))
            }
            Sight::Named | Sight::Anaphor | Sight::Definite => find(draft, sighting, false),
            Sight::Before | Sight::Item | Sight::Pause | Sight::Section => None,
        };
        if matches!(sighting.sight, Sight::Item | Sight::Pause)
            && let Some(root) = root(draft, self.current)
            && !(sighting.sight == Sight::Pause
                && (self.is_closing(draft) || is_right_under(draft, self.current, sighting)))
        {
            self.set(draft, sighting.evidence.first, root);
        }
        let heading = draft.a.blocks[draft.a.block_of(sighting.head)].kind == BlockKind::Heading;
        let running = self
            .current
            .and_then(|event| draft.events[event].evidence.first())
            .is_some_and(|(range, _)| {
                draft.a.blocks[draft.a.block_of(range.first)].kind != BlockKind::Heading
            });
        let opens = heading && running && sighting.sight != Sight::Item && rank(sighting.kind) > 0;
        if sighting.sight == Sight::Section || opens {
            self.section(draft, sighting.evidence.first);
        }
        if matches!(sighting.sight, Sight::Pause | Sight::Section) {
            return;
        }
        let form_of = self.form_of(draft, sighting);
        let over = headed(draft, self.current, sighting);
        if let Some(event) = known.or(over).or(form_of) {
            let panel =
                sighting.kind == EventKind::Panel && draft.events[event].kind == EventKind::Session;
            let under = panel && over == Some(event);
            if form_of.is_some() || under {
                draft.events[event].kind = sighting.kind;
            }
            if sighting.sight != Sight::Anaphor || !general(draft, sighting) {
                alias(draft, event, sighting);
            }
            if sighting.sight == Sight::Named && draft.events[event].parent.is_none() {
                let above = governing(draft, sighting, all)
                    .or_else(|| borne_by(draft, sighting, all))
                    .and_then(|it| find(draft, &it, false));
                draft.events[event].parent =
                    above.filter(|&above| above != event && !is_under(draft, above, event));
            }
            self.revisit(draft, sighting, event);
            return;
        }
        let anaphor = matches!(sighting.sight, Sight::Anaphor | Sight::OneOf(_));
        if anaphor && !takes_place(draft, sighting) {
            return;
        }
        let over = matches!(sighting.sight, Sight::Part(_)) && is_over(&draft.a, sighting.evidence);
        if sighting.sight == Sight::Before || over {
            self.before(draft, sighting);
            return;
        }
        // What somebody tells of is not where it is told: `recalling that the first session had left it open`.
        let part = matches!(sighting.kind, EventKind::Session | EventKind::Panel);
        if part && is_quoted(draft, sighting.head) && sighting.basis == TitleBasis::Described {
            return;
        }
        let recalled = part && draft.is_said(sighting.head) && is_reported(draft, sighting.head);
        let parent = match sighting.sight {
            Sight::Item => root(draft, self.current),
            _ if recalled => None,
            _ if heading && sighting.kind == EventKind::Part => {
                beside(draft).or_else(|| parent(self.current, draft, sighting, all))
            }
            _ => parent(self.current, draft, sighting, all),
        };
        let event = create(draft, sighting, parent);
        adopt(draft, event);
        let number = match sighting.sight {
            Sight::Part(number) | Sight::Listed(number) => Some(number),
            Sight::Item => number_behind(&draft.a, sighting.head),
            // `the second session, “Mended Nets”`
            Sight::New if sighting.head < sighting.title.first => {
                ordinal_of(&draft.a, sighting.head).filter(|_| rank(sighting.kind) > 0)
            }
            _ => None,
        };
        if let Some(number) = number {
            self.numbered
                .note(event, number, noun_of(&draft.a, sighting));
        }
        if recalled {
            draft.events[event].status = EventStatus::Mentioned;
        }
        // One of a series is an earlier one behind one that is told of.
        let noun = noun_of(&draft.a, sighting);
        let told = draft.events[..event]
            .iter()
            .any(|other| other.noun == noun && other.status == EventStatus::Held);
        let earlier =
            told && is_of_series(&draft.a, sighting) && sighting.status == EventStatus::Held;
        if earlier || is_earlier_edition(draft, event) {
            draft.events[event].status = EventStatus::Mentioned;
            draft.events[event].parent = None;
            return;
        }
        if is_next_edition(draft, event) {
            draft.events[event].status = EventStatus::Announced;
            return;
        }
        // `informed the guests about the Tarn Days, which will be held in May`: the evening goes on.
        let held = root(draft, self.current)
            .is_some_and(|root| draft.events[root].status == EventStatus::Held);
        let other = held && rank(sighting.kind) == 0 && draft.events[event].parent.is_none();
        let coming = sighting.status == EventStatus::Announced && !other;
        let told = sighting.status == EventStatus::Held || coming;
        let sentence = draft.a.sentence_of(sighting.head);
        let before = draft.cursor.last().map(|&(at, _)| draft.a.sentence_of(at));
        let later = before == Some(sentence) && comes_later(&draft.a, sighting.evidence);
        let within = in_passing(draft, sighting, parent, all);
        if self.heads_whole(draft, sighting, event) {
            return;
        }
        let over = root(draft, parent).filter(|_| is_closed(&draft.a, sighting.evidence));
        if let Some(whole) = over {
            self.set(draft, sighting.evidence.first, whole);
            return;
        }
        let governed = self.current.is_some() && is_aside(&draft.a, sighting.evidence);
        if told && !recalled && !later && !within && !governed {
            match self.current.filter(|_| is_setting(draft, sighting)) {
                Some(current) => {
                    let sentence = draft.a.sentence(sighting.head);
                    draft.cursor.push((sentence.first, event));
                    draft.cursor.push((sentence.end, current));
                }
                None => self.set(draft, sighting.evidence.first, event),
            }
        }
    }

    /// `“After the Boat”` over `Tarn Water Forum, Nairobi`: the first lines name the part before the whole.
    fn heads_whole(&self, draft: &mut Draft<'_>, sighting: &Sighting, event: usize) -> bool {
        let a = &draft.a;
        let line = |at: usize| a.block_of(at);
        let (here, Some(part)) = (line(sighting.head), self.current) else {
            return false;
        };
        let above = &draft.events[part];
        let over = above
            .evidence
            .first()
            .map_or(0, |(range, _)| line(range.first));
        let first = here < 4 && over < here && a.blocks[here].kind == BlockKind::Heading;
        let holds = first
            && part != event
            && sighting.sight == Sight::Named
            && above.basis == TitleBasis::Quoted
            && above.parent.is_none()
            && rank(sighting.kind) < rank(above.kind);
        if holds {
            draft.events[part].parent = Some(event);
        }
        holds
    }

    /// Whether the closing session is told of, where closing remarks are made.
    fn is_closing(&self, draft: &Draft<'_>) -> bool {
        self.current.is_some_and(|event| {
            let first = draft.events[event].title.first;
            draft
                .a
                .is_one_of(first, &["closing", "concluding", "final", "valedictory"])
        })
    }

    /// `The session took the form of a panel discussion.`: another word for the one that is told of.
    fn form_of(&self, draft: &Draft<'_>, sighting: &Sighting) -> Option<usize> {
        let before = |nth: usize| sighting.evidence.first.wrapping_sub(nth);
        let a = &draft.a;
        let form = a.any(before(1), Class::DETERMINER)
            && a.is_text(before(2), "of")
            && a.is_text(before(3), "form")
            && sighting.basis == TitleBasis::Described;
        self.current.filter(|_| form)
    }

    /// A section ends with the next heading, and what it told of; what the head of a text names goes on.
    fn section(&mut self, draft: &mut Draft<'_>, at: usize) {
        let begun = self
            .current
            .and_then(|event| draft.events[event].evidence.first());
        let begun = begun.map(|(evidence, _)| evidence.first);
        let under = begun.is_some_and(|begun| {
            let mut above = draft.a.blocks[..=draft.a.block_of(begun)].iter().rev();
            let heading = above.position(|block| block.kind == BlockKind::Heading);
            let over = heading.map(|nth| draft.a.block_of(begun) - nth);
            over.is_some_and(|over| {
                draft.a.blocks[..over]
                    .iter()
                    .any(|block| draft.a.ends_with_stop(block.range))
            })
        });
        // `convened its conference. A closed meeting, held the same day, is not covered here.`: the head names the whole first.
        let whole = root(draft, self.current);
        let aside = whole.zip(begun).is_some_and(|(whole, begun)| {
            let (named, _) = draft.events[whole].evidence[0];
            let same = draft.a.block_of(named.first) == draft.a.block_of(begun);
            let once = self
                .current
                .is_some_and(|event| draft.events[event].evidence.len() == 1);
            same && once && draft.a.sentence_of(named.first) < draft.a.sentence_of(begun)
        });
        if let Some(root) = whole.filter(|_| under || aside) {
            self.set(draft, at, root);
        }
    }

    fn set(&mut self, draft: &mut Draft<'_>, at: usize, event: usize) {
        self.current = Some(event);
        draft.cursor.push((at, event));
    }

    /// A known event is named again: at the head of a sentence, or behind `at` and `during`, it becomes current.
    fn revisit(&mut self, draft: &mut Draft<'_>, sighting: &Sighting, event: usize) {
        let sentence = draft.a.sentence(sighting.head);
        let first = sighting.evidence.first;
        // `The two-day gathering, organized by …` at the head of a paragraph: the whole.
        let block = draft.a.blocks[draft.a.block_of(sighting.head)].range;
        let long = is_length(&draft.a, first) && block.first == sentence.first;
        let which = !general(draft, sighting) || long;
        let heads = first.saturating_sub(sentence.first) <= 2 && which;
        // `At the session`, `Speaking at the session on boats`
        let article = usize::from(draft.a.any(first.wrapping_sub(1), Class::DETERMINER));
        let at = draft
            .a
            .is_one_of(first.wrapping_sub(1 + article), &["at", "during"])
            && first.saturating_sub(sentence.first) <= 2 + article;
        // `Rosa Lind told the Forum`, `the only one to address the Forum`
        let told_it = draft.a.is_one_of(
            first.wrapping_sub(1 + article),
            &["told", "address", "addressed", "addressing"],
        );
        let under = self
            .current
            .is_some_and(|current| is_under(draft, current, event));
        // `In his address, Lind, who chaired the forum, said …`, at the head of a paragraph behind a part that was told of
        let led_it = under
            && draft.a.is_one_of(
                first.wrapping_sub(1 + article),
                &["chaired", "presided", "opened", "closed", "brought"],
            )
            && draft.a.blocks[draft.a.block_of(sighting.head)].range.first == sentence.first
            && !is_here(draft, self.current, sighting.head);
        let whole =
            root(draft, Some(event)).filter(|_| leads_back(draft, event, sighting.evidence));
        if let Some(whole) = whole {
            return self.set(draft, first, whole);
        }
        let told = draft.events[event].status == EventStatus::Held;
        let closing_words = under
            && draft.a.blocks[draft.a.block_of(sighting.head)].range.first != sentence.first
            && sighting.sight == Sight::Anaphor
            && !at
            && !heads;
        if under && is_headed(draft, self.current, sighting.head) {
            return;
        }
        let address = (told_it || led_it) && !general(draft, sighting);
        // `At the workshop the crews had asked for more …`: what was before is recalled, and the whole goes on.
        let recalled = at
            && (sighting.evidence.end..sentence.end)
                .find(|&verb| draft.a.is_finite(verb))
                .is_some_and(|verb| {
                    draft.a.is_text(verb, "had") && !draft.a.any(verb + 1, Class::DETERMINER)
                });
        if (heads && !recalled || at && !recalled || address)
            && told
            && !closing_words
            && !draft.is_said(sighting.head)
        {
            let from = if address { sentence.first } else { first };
            self.set(draft, from, event);
        }
    }

    /// What was told of the current event so far was this segment.
    fn before(&mut self, draft: &mut Draft<'_>, sighting: &Sighting) {
        let Some(container) = self.current else {
            return;
        };
        let segment = create(draft, sighting, Some(container));
        for entry in &mut draft.cursor {
            if entry.1 == container && entry.0 < sighting.evidence.first {
                entry.1 = segment;
            }
        }
        self.set(draft, sighting.evidence.first, container);
    }

    /// Whether the heading right above names the last part by its number: `On the final panel sat …`.
    fn ends_with(&self, draft: &Draft<'_>, sighting: &Sighting) -> bool {
        let last = self.numbered.last(&noun_of(&draft.a, sighting));
        let line = |at: usize| draft.a.block_of(at);
        let under = |event: usize| {
            let heads = draft.events[event].evidence.first();
            heads.is_some_and(|(range, _)| {
                let over = line(range.first);
                let heading = draft.a.blocks[over].kind == BlockKind::Heading;
                heading && over + 1 == line(sighting.head)
            })
        };
        last.is_some_and(|(event, number)| {
            number > 1 && Some(event) == self.current && under(event)
        })
    }
}
