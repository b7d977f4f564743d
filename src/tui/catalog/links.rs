//! How things hang together. Every link can be walked from both of its ends.
use super::super::target::{Entity, Target};
use super::Catalog;
use crate::model::{EventId, Party, QuoteId, Report, Role, Speaker};
use std::collections::{BTreeSet, HashSet};

/// What one thing is to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The event that an event is a part of.
    PartOf,
    /// A part of an event.
    Part,
    /// A participant of an event, or an event of a participant, in a role.
    Role(Role),
    /// The speaker of a quote.
    Speaker,
    /// A quote of a participant, or one said at an event.
    Said,
    /// The event at which a quote was said, or at which somebody was quoted.
    SaidAt,
    /// The organization that a title names.
    Office,
    /// A person whose title names the organization.
    Member,
    /// The organization that an organization is a part of.
    Above,
    /// A part of an organization.
    Below,
    /// The quote that a quote goes on from.
    Continues,
    /// A quote that goes on from this one.
    ContinuedBy,
}

impl Relation {
    /// What it is called on the screen.
    #[must_use]
    pub fn name(self) -> String {
        let name = match self {
            Self::PartOf => "part of",
            Self::Part => "part",
            Self::Role(role) => role.into(),
            Self::Speaker => "speaker",
            Self::Said => "quote",
            Self::SaidAt => "said at",
            Self::Office => "organization",
            Self::Member => "person",
            Self::Above => "part of",
            Self::Below => "part",
            Self::Continues => "goes on from",
            Self::ContinuedBy => "goes on in",
        };
        name.replace('-', " ")
    }
}

/// A link of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    /// What the target is to the thing.
    pub relation: Relation,
    /// Where it leads.
    pub target: Target,
}

impl Catalog {
    /// Everything a thing is linked with, each once in each relation.
    #[must_use]
    pub fn links(&self, target: Target) -> Vec<Link> {
        let mut out = Vec::new();
        let mut seen = HashSet::new();
        if let Some(report) = self.report(target.document) {
            let mut add = |relation: Relation, entity: Entity| {
                let link = Link {
                    relation,
                    target: Target::new(target.document, entity),
                };
                if seen.insert(link) {
                    out.push(link);
                }
            };
            match target.entity {
                Entity::Event(id) => of_event(report, id, &mut add),
                Entity::Person(id) => of_party(report, Party::Person(id), &mut add),
                Entity::Organization(id) => of_party(report, Party::Organization(id), &mut add),
                Entity::Quote(id) => of_quote(report, id, &mut add),
            }
        }
        out
    }

    /// The things that are marked beside a thing, and kept when the lists are narrowed to it: its links, those of an
    /// event's parts, and itself.
    #[must_use]
    pub fn linked(&self, target: Target) -> BTreeSet<Target> {
        let mut out = BTreeSet::from([target]);
        out.extend(self.links(target).into_iter().map(|link| link.target));
        if let (Entity::Event(_), Some(row)) = (target.entity, self.row_of(target)) {
            let list = self.list(target.entity.pane());
            let depth = list.rows.get(row).map_or(0, |row| row.depth);
            let parts = list.rows.iter().skip(row + 1);
            for part in parts.take_while(|part| part.depth > depth) {
                out.extend(self.links(part.target).into_iter().map(|link| link.target));
                out.insert(part.target);
            }
        }
        out
    }
}

fn of_event(report: &Report, id: EventId, add: &mut impl FnMut(Relation, Entity)) {
    if let Some(parent) = report.event(id).and_then(|event| event.parent) {
        add(Relation::PartOf, Entity::Event(parent));
    }
    for (nth, event) in (0u32..).zip(&report.events) {
        if event.parent == Some(id) {
            add(Relation::Part, Entity::Event(EventId(nth)));
        }
    }
    for part in report.participations.iter().filter(|part| part.event == id) {
        add(Relation::Role(part.role), part.participant.into());
    }
    for (nth, quote) in (0u32..).zip(&report.quotes) {
        if quote.event == Some(id) {
            add(Relation::Said, Entity::Quote(QuoteId(nth)));
            if let Some(Speaker::Party(party)) = quote.speaker {
                add(Relation::Speaker, party.into());
            }
        }
    }
}

fn of_party(report: &Report, party: Party, add: &mut impl FnMut(Relation, Entity)) {
    for part in report
        .participations
        .iter()
        .filter(|part| part.participant == party)
    {
        add(Relation::Role(part.role), Entity::Event(part.event));
    }
    for (nth, quote) in (0u32..).zip(&report.quotes) {
        if quote.speaker == Some(Speaker::Party(party)) {
            add(Relation::Said, Entity::Quote(QuoteId(nth)));
            if let Some(event) = quote.event {
                add(Relation::SaidAt, Entity::Event(event));
            }
        }
    }
    match party {
        Party::Person(id) => {
            let titles = report.person(id).map(|person| &person.affiliations);
            for title in titles.into_iter().flatten() {
                if let Some(organization) = title.organization {
                    add(Relation::Office, Entity::Organization(organization));
                }
            }
        }
        Party::Organization(id) => {
            for (nth, person) in report.people.iter().enumerate() {
                if person
                    .affiliations
                    .iter()
                    .any(|title| title.organization == Some(id))
                {
                    add(Relation::Member, Party::person(nth).into());
                }
            }
            if let Some(parent) = report
                .organization(id)
                .and_then(|organization| organization.parent)
            {
                add(Relation::Above, Entity::Organization(parent));
            }
            for (nth, organization) in report.organizations.iter().enumerate() {
                if organization.parent == Some(id) {
                    add(Relation::Below, Party::organization(nth).into());
                }
            }
        }
    }
}

fn of_quote(report: &Report, id: QuoteId, add: &mut impl FnMut(Relation, Entity)) {
    let Some(quote) = report.quote(id) else {
        return;
    };
    if let Some(Speaker::Party(party)) = quote.speaker {
        add(Relation::Speaker, party.into());
    }
    if let Some(event) = quote.event {
        add(Relation::SaidAt, Entity::Event(event));
    }
    if let Some(before) = quote.continues {
        add(Relation::Continues, Entity::Quote(before));
    }
    for (nth, other) in (0u32..).zip(&report.quotes) {
        if other.continues == Some(id) {
            add(Relation::ContinuedBy, Entity::Quote(QuoteId(nth)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Catalog;
    use crate::extract::extract;
    use crate::model::Library;
    use crate::reader::read;
    use crate::tui::target::Pane;

    #[test]
    fn every_link_can_be_walked_back() {
        let text = "The Tarn Water Forum was held in Nairobi on 4 March 2031. It was hosted by the Tarn Port Authority.\n\n\
            Rosa Lind, head of the Alto Fund, said that ports must open. They feed many towns, she added.\n\n\
            The first session was moderated by Tor Vik, editor at Brint Media Group.";
        let reports = vec![extract(read("a.txt", text.as_bytes()))];
        let catalog = Catalog::new(Library {
            copies: vec![Vec::new()],
            reports,
        });
        let mut walked = 0;
        for pane in Pane::LISTS {
            for row in &catalog.list(pane).rows {
                for link in catalog.links(row.target) {
                    let back = catalog.links(link.target);
                    assert!(
                        back.iter().any(|back| back.target == row.target),
                        "{:?} {:?} has no way back",
                        row.target,
                        link
                    );
                    walked += 1;
                }
            }
        }
        assert!(walked > 10, "{walked}");
    }
}
