//! Participants: people, then organizations.
use super::super::catalog::{Relation, Row};
use super::super::state::State;
use super::super::target::{Entity, Pane, Target};
use super::super::theme::Role;
use super::super::view::brush::{Brush, behind};
use super::{ListPane, put};
use crate::index::{Field, Style};
use crate::model::{OrganizationId, PersonId, Report};
use ratatui::layout::Rect;

pub(super) struct Participants;

impl ListPane for Participants {
    fn pane(&self) -> Pane {
        Pane::Participants
    }

    fn style(&self) -> Style {
        Style::Names
    }

    fn also(&self) -> &'static [Field] {
        &[Field::Speaker, Field::Role, Field::Organization]
    }

    fn rows(&self, document: usize, report: &Report, rows: &mut Vec<Row>) {
        let people = (0u32..)
            .take(report.people.len())
            .map(|nth| Entity::Person(PersonId(nth)));
        rows.extend(people.map(|entity| Row::flat(document, entity, 2 * document)));
        let organizations = (0u32..)
            .take(report.organizations.len())
            .map(|nth| Entity::Organization(OrganizationId(nth)));
        rows.extend(organizations.map(|entity| Row::flat(document, entity, 2 * document + 1)));
    }

    fn draw(&self, state: &State, row: Row, area: Rect, brush: &mut Brush<'_>) {
        let target = row.target;
        let plain = brush.style(Role::Plain);
        let faint = brush.style(Role::Faint);
        let quotes = state
            .catalog
            .links(target)
            .iter()
            .filter(|link| link.target.entity.pane() == Pane::Quotes)
            .count();
        let count = if quotes > 0 {
            format!(" {quotes}")
        } else {
            String::new()
        };
        let wide = u16::try_from(count.len()).unwrap_or(0);
        let words = Rect {
            width: area.width.saturating_sub(wide),
            ..area
        };
        brush.put(behind(area, words.width), &count, Role::Faint);
        let used = put(
            state,
            Pane::Participants,
            words,
            &state.catalog.heading(target),
            Some(Field::Speaker),
            plain,
            brush,
        );
        let mut at = behind(words, used + 2);
        if let Some(role) = role_at(state, target) {
            let taken = brush.put(at, &role, Role::Linked);
            at = behind(at, taken + 2);
        }
        put(
            state,
            Pane::Participants,
            at,
            &state.catalog.detail(target),
            Some(Field::Role),
            faint,
            brush,
        );
    }
}

/// As what somebody took part in the event that the lists are narrowed to.
fn role_at(state: &State, target: Target) -> Option<String> {
    let event = state
        .chips
        .iter()
        .find(|chip| chip.entity.pane() == Pane::Events)?;
    let links = state.catalog.links(*event);
    links.iter().find_map(|link| match link.relation {
        Relation::Role(_) if link.target == target => Some(link.relation.name()),
        _ => None,
    })
}
