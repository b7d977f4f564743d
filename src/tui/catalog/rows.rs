//! The rows of the lists.
use super::super::pane::pane_of;
use super::super::target::{Entity, Pane, Target};
use super::Catalog;
use super::words::{name, speaker_of};
use crate::index::{Cells, Field, Style, Table};
use crate::model::Party;
use std::collections::HashMap;
use std::sync::Arc;

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// What it stands for.
    pub target: Target,
    /// How deep it stands in a tree.
    pub depth: usize,
    /// The row it is a part of.
    pub parent: Option<usize>,
    /// Rows of the same group stand together: a document's, or people and organizations.
    pub group: usize,
}

impl Row {
    /// A row that stands under no other.
    #[must_use]
    pub fn flat(document: usize, entity: Entity, group: usize) -> Self {
        Self {
            target: Target { document, entity },
            depth: 0,
            parent: None,
            group,
        }
    }
}

/// The rows of a list.
#[derive(Debug, Clone)]
pub struct List {
    /// In the order of the documents and of their texts.
    pub rows: Vec<Row>,
    /// The same rows, made for searching.
    pub table: Arc<Table>,
    places: HashMap<Target, usize>,
}

impl Default for List {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            table: Arc::new(Table::new(Style::Names, &[], [])),
            places: HashMap::new(),
        }
    }
}

impl List {
    /// The number of the row that stands for a target.
    #[must_use]
    pub fn row_of(&self, target: Target) -> Option<usize> {
        self.places.get(&target).copied()
    }

    /// Whether rows are parts of a row.
    #[must_use]
    pub fn has_parts(&self, row: usize) -> bool {
        self.rows
            .get(row + 1)
            .is_some_and(|next| next.parent == Some(row))
    }
}

pub(super) fn list(catalog: &Catalog, pane: Pane) -> List {
    let pane = pane_of(pane);
    let mut rows = Vec::new();
    for (document, report) in catalog.library.reports.iter().enumerate() {
        pane.rows(document, report, &mut rows);
    }
    let cells = rows.iter().map(|row| cells(catalog, row.target));
    let table = Arc::new(Table::new(pane.style(), pane.also(), cells));
    let places = rows
        .iter()
        .enumerate()
        .map(|(nth, row)| (row.target, nth))
        .collect();
    List {
        rows,
        table,
        places,
    }
}

/// What can be asked of a row.
fn cells(catalog: &Catalog, target: Target) -> Cells {
    let mut out = Cells {
        main: catalog.heading(target),
        fields: Vec::new(),
    };
    let Some(report) = catalog.report(target.document) else {
        return out;
    };
    let mut add = |field: Field, value: String| {
        if !value.is_empty() {
            out.fields.push((field, value));
        }
    };
    add(Field::File, report.document.path.clone());
    match target.entity {
        Entity::Event(id) => {
            let Some(event) = report.event(id) else {
                return out;
            };
            add(Field::Event, report.words(event.title));
            for &alias in event.aliases.iter().chain(&event.theme) {
                add(Field::Event, report.words(alias));
            }
            add(Field::Kind, <&str>::from(event.kind).to_owned());
            let date = event.date.as_ref().and_then(|date| date.value.clone());
            add(Field::Date, date.unwrap_or_default());
            add(
                Field::Place,
                event
                    .place
                    .map_or(String::new(), |place| report.words(place)),
            );
            add(Field::Place, event.country.unwrap_or_default().to_owned());
        }
        Entity::Person(id) => {
            let Some(person) = report.person(id) else {
                return out;
            };
            for mention in &person.mentions {
                use crate::model::MentionForm as Form;
                if !matches!(
                    mention.form,
                    Form::Pronoun | Form::Role | Form::HonorificOnly
                ) {
                    add(Field::Speaker, report.words(mention.span));
                }
            }
            for affiliation in &person.affiliations {
                add(Field::Role, report.words(affiliation.title));
                if let Some(organization) = affiliation.organization {
                    add(
                        Field::Organization,
                        name(report, Party::Organization(organization)),
                    );
                }
            }
            add(Field::Place, person.country.unwrap_or_default().to_owned());
        }
        Entity::Organization(id) => {
            let Some(organization) = report.organization(id) else {
                return out;
            };
            let names = organization.aliases.iter().chain(&organization.acronym);
            for &alias in names.chain([&organization.name]) {
                add(Field::Organization, report.words(alias));
                add(Field::Speaker, report.words(alias));
            }
            add(
                Field::Kind,
                organization.kind.map_or("", Into::into).to_owned(),
            );
            add(
                Field::Place,
                organization.country.unwrap_or_default().to_owned(),
            );
        }
        Entity::Quote(id) => {
            let Some(quote) = report.quote(id) else {
                return out;
            };
            add(Field::Speaker, speaker_of(report, quote));
            add(Field::Kind, <&str>::from(quote.kind).to_owned());
            let value = |date: &Option<crate::model::Date>| {
                date.as_ref().and_then(|date| date.value.clone())
            };
            let event = quote.event.and_then(|event| report.event(event));
            let date = event.and_then(|event| value(&event.date));
            add(
                Field::Date,
                date.or_else(|| value(&report.date)).unwrap_or_default(),
            );
            if let Some(event) = event {
                add(Field::Event, report.words(event.title));
                add(
                    Field::Place,
                    event
                        .place
                        .map_or(String::new(), |place| report.words(place)),
                );
                add(Field::Place, event.country.unwrap_or_default().to_owned());
            }
            if let Some(person) = quote
                .speaker
                .and_then(crate::model::Speaker::person)
                .and_then(|id| report.person(id))
            {
                for affiliation in &person.affiliations {
                    add(Field::Role, report.words(affiliation.title));
                    if let Some(organization) = affiliation.organization {
                        add(
                            Field::Organization,
                            name(report, Party::Organization(organization)),
                        );
                    }
                }
            }
        }
    }
    if let Some(party) = target.entity.party() {
        let parts = report
            .participations
            .iter()
            .filter(|part| part.participant == party);
        for part in parts {
            add(Field::Role, <&str>::from(part.role).to_owned());
            if let Some(event) = report.event(part.event) {
                add(Field::Event, report.words(event.title));
            }
        }
    }
    out
}
