//! The rows of one list, made for searching.
use super::folded::{fold_line, fold_map};
use super::mask::{Mask, in_order};
use super::query::{Clause, Field, How, Query, Term};
use super::scorer::Scorer;
use super::skeleton::skeleton;

/// After so many rows a search asks whether it is still wanted.
const PACE: usize = 4096;

/// What stands between the values of a field.
const BETWEEN: &str = "; ";

/// How a term without a sign is met in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Fuzzily; the best come first.
    Names,
    /// As a folded substring; rows keep their order.
    Prose,
}

/// One row: the words that are shown, and what else can be asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells {
    /// What the list shows.
    pub main: String,
    /// The values of fields.
    pub fields: Vec<(Field, String)>,
}

/// Folded lines, one after the other.
#[derive(Debug, Default)]
struct Column {
    text: String,
    /// Where each row's line ends in `text`. Offsets: bytes.
    ends: Vec<u32>,
    masks: Vec<Mask>,
}

impl Column {
    fn push(&mut self, folded: &str) {
        self.text.push_str(folded);
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.masks.push(Mask::of(folded));
    }

    fn line(&self, row: usize) -> &str {
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before));
        let end = self.ends.get(row).copied().unwrap_or(0);
        let start = start.copied().unwrap_or(0);
        self.text.get(start as usize..end as usize).unwrap_or("")
    }
}

/// The rows of one list.
pub struct Table {
    style: Style,
    /// Fields in which a term without a field may stand too.
    also: Vec<Field>,
    shown: Vec<String>,
    main: Column,
    fields: Vec<(Field, Column)>,
    scorer: Scorer,
}

impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Table of {} rows", self.len())
    }
}

/// A row that meets a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Its number in the table.
    pub row: usize,
    /// The higher the better; 0 where nothing was scored.
    pub score: i64,
}

/// What a search came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    /// The rows, in the order in which to show them.
    pub rows: Vec<Hit>,
    /// For each clause, how many rows met it and all before it: tells which one left nothing.
    pub left: Vec<usize>,
    /// Whether nothing matched as typed and these names only sound alike.
    pub alike: bool,
}

impl Table {
    /// Makes a table; `also` are the fields in which a term without a field may stand too.
    #[must_use]
    pub fn new(style: Style, also: &[Field], rows: impl IntoIterator<Item = Cells>) -> Self {
        let mut out = Self {
            style,
            also: also.to_vec(),
            shown: Vec::new(),
            main: Column::default(),
            fields: Field::NAMES
                .iter()
                .map(|&(_, field)| (field, Column::default()))
                .collect(),
            scorer: Scorer::new(),
        };
        for cells in rows {
            out.main.push(&fold_line(&cells.main));
            for (field, column) in &mut out.fields {
                let values = cells.fields.iter().filter(|(known, _)| known == field);
                let values: Vec<String> = values.map(|(_, value)| fold_line(value)).collect();
                column.push(&values.join(BETWEEN));
            }
            out.shown.push(cells.main);
        }
        out
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// How a term without a sign is met.
    #[must_use]
    pub fn style(&self) -> Style {
        self.style
    }

    /// The rows that meet `query`. `wanted` is asked from time to time; `None` once it says no.
    pub fn search(&self, query: &Query, wanted: impl Fn() -> bool) -> Option<Hits> {
        let hits = self.pass(query, &wanted, false)?;
        let names = self.style == Style::Names;
        if !hits.rows.is_empty() || query.is_empty() || !names {
            return Some(hits);
        }
        let alike = self.pass(query, &wanted, true)?;
        Some(if alike.rows.is_empty() { hits } else { alike })
    }

    fn pass(&self, query: &Query, wanted: &impl Fn() -> bool, alike: bool) -> Option<Hits> {
        let mut out = Hits {
            left: vec![0; query.all.len()],
            alike,
            ..Hits::default()
        };
        'rows: for row in 0..self.len() {
            if row % PACE == PACE - 1 && !wanted() {
                return None;
            }
            let mut score = 0;
            for (clause, left) in query.all.iter().zip(&mut out.left) {
                match self.meets(row, clause, alike) {
                    Some(own) => score += own,
                    None => continue 'rows,
                }
                *left += 1;
            }
            out.rows.push(Hit { row, score });
        }
        if self.style == Style::Names && !query.is_empty() {
            let length = |hit: &Hit| self.main.line(hit.row).len();
            out.rows
                .sort_by_key(|hit| (std::cmp::Reverse(hit.score), length(hit), hit.row));
        }
        Some(out)
    }

    /// The best score of the terms of a clause that are met.
    fn meets(&self, row: usize, clause: &Clause, alike: bool) -> Option<i64> {
        clause
            .any
            .iter()
            .filter_map(|term| {
                let found = self.finds(row, term, alike);
                if term.negated {
                    found.is_none().then_some(0)
                } else {
                    found
                }
            })
            .max()
    }

    fn finds(&self, row: usize, term: &Term, alike: bool) -> Option<i64> {
        let column = |wanted: Field| self.fields.iter().find(|(field, _)| *field == wanted);
        if let Some(field) = term.field {
            let column = &column(field)?.1;
            // Words of a closed list are met by their beginnings: `direct` is no `indirect`.
            if matches!(field, Field::Kind | Field::Date) && term.how == How::Usual {
                let mut values = column.line(row).split(BETWEEN);
                return values
                    .any(|value| value.starts_with(&term.text))
                    .then_some(0);
            }
            // Where a value begins and ends counts for each value.
            if !alike && !matches!(term.how, How::Usual | How::Fuzzy | How::Substring) {
                let mut values = column.line(row).split(BETWEEN);
                return values.any(|value| anchored(value, term)).then_some(0);
            }
            let style = match field {
                Field::Speaker | Field::Organization | Field::Role | Field::Event => Style::Names,
                Field::Kind | Field::Place | Field::Date | Field::File => Style::Prose,
            };
            return self.holds(column, row, term, style, alike);
        }
        let shown = self
            .holds(&self.main, row, term, self.style, alike)
            .filter(|_| alike || self.spelled(row, term));
        if shown.is_some() {
            return shown;
        }
        // What the row does not show counts half.
        let hidden = self.also.iter().filter_map(|&field| column(field));
        hidden
            .filter_map(|(_, column)| self.holds(column, row, term, self.style, alike))
            .max()
            .map(|score| score / 2)
    }

    fn holds(
        &self,
        column: &Column,
        row: usize,
        term: &Term,
        style: Style,
        alike: bool,
    ) -> Option<i64> {
        let line = column.line(row);
        if alike {
            let (line, term) = (skeleton(line), skeleton(&term.text));
            return (!term.is_empty() && line.contains(&term)).then_some(0);
        }
        let mask = column.masks.get(row).copied().unwrap_or_default();
        if !mask.may_hold(Mask::of(&term.text)) {
            return None;
        }
        let fuzzy = match term.how {
            How::Usual => style == Style::Names,
            How::Fuzzy => true,
            How::Substring => false,
            How::Prefix | How::Suffix | How::Whole => return anchored(line, term).then_some(0),
        };
        if !fuzzy {
            return memchr::memmem::find(line.as_bytes(), term.text.as_bytes()).map(|_| 0);
        }
        if !in_order(line.as_bytes(), term.text.as_bytes()) {
            return None;
        }
        let literal = memchr::memmem::find(line.as_bytes(), term.text.as_bytes()).is_some();
        let apt = literal || term.how == How::Fuzzy || self.scorer.is_apt(line, &term.text);
        apt.then(|| self.scorer.score(line, &term.text)).flatten()
    }

    /// Whether a term with a capital stands in the row just as it was typed; fuzzy terms have no case.
    fn spelled(&self, row: usize, term: &Term) -> bool {
        let prose = match term.how {
            How::Fuzzy => false,
            How::Usual => self.style == Style::Prose,
            How::Substring | How::Prefix | How::Suffix | How::Whole => true,
        };
        if term.cased.is_none() || !prose {
            return true;
        }
        let shown = self.shown.get(row).map_or("", String::as_str);
        let folded = fold_map(shown);
        memchr::memmem::find_iter(folded.text.as_bytes(), term.text.as_bytes()).any(|at| {
            let back = folded.source(at..at + term.text.len());
            back.and_then(|back| shown.get(back))
                .is_some_and(|words| term.is_spelled(words))
        })
    }
}

/// Whether a value begins, ends or is as a term with `^` or `$` says.
fn anchored(value: &str, term: &Term) -> bool {
    match term.how {
        How::Prefix => value.starts_with(&term.text),
        How::Suffix => value.ends_with(&term.text),
        How::Whole => value == term.text,
        How::Usual | How::Fuzzy | How::Substring => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Cells, Field, Query, Style, Table};

    fn people() -> Table {
        let row = |name: &str, role: &str| Cells {
            main: name.to_owned(),
            fields: vec![
                (Field::Role, role.to_owned()),
                (Field::Speaker, name.to_owned()),
            ],
        };
        Table::new(
            Style::Names,
            &[Field::Role],
            [
                row("Rosa Lind", "Director of Ports"),
                row("Carlos Rind", "Head of the Alto Fund"),
                row("Élodie Núñez", "Chair"),
                row("Elvin Hajiyev", "Minister"),
            ],
        )
    }

    fn prose() -> Table {
        let row = |text: &str| Cells {
            main: text.to_owned(),
            fields: Vec::new(),
        };
        Table::new(
            Style::Prose,
            &[],
            [
                row("Young people build ports."),
                row("The Port of Tarn is open."),
                row("Supply chains grow."),
            ],
        )
    }

    fn rows(table: &Table, query: &str) -> Vec<usize> {
        let hits = table.search(&Query::parse(query), || true).unwrap();
        hits.rows.iter().map(|hit| hit.row).collect()
    }

    #[test]
    fn names_are_found_by_parts_in_any_order_and_without_accents() {
        let table = people();
        assert_eq!(rows(&table, "lind rosa"), [0]);
        assert_eq!(rows(&table, "elo nunez"), [2]);
        assert_eq!(rows(&table, "role:^chair$"), [2]);
        assert_eq!(rows(&table, "rl")[0], 0);
        assert_eq!(rows(&table, ""), [0, 1, 2, 3]);
    }

    #[test]
    fn what_a_row_does_not_show_is_found_too_and_comes_later() {
        let table = people();
        assert_eq!(rows(&table, "role:alto"), [1]);
        assert_eq!(rows(&table, "director"), [0]);
    }

    #[test]
    fn kinds_are_met_by_their_beginnings() {
        let row = |kind: &str| Cells {
            main: "Ports".to_owned(),
            fields: vec![(Field::Kind, kind.to_owned())],
        };
        let table = Table::new(Style::Prose, &[], [row("direct"), row("indirect")]);
        assert_eq!(rows(&table, "kind:direct"), [0]);
        assert_eq!(rows(&table, "kind:ind"), [1]);
    }

    #[test]
    fn other_spellings_are_tried_when_nothing_else_is_found() {
        let hits = people().search(&Query::parse("hadjiev"), || true).unwrap();
        assert!(hits.alike);
        assert_eq!(hits.rows[0].row, 3);
    }

    #[test]
    fn prose_is_found_by_substrings_and_capitals_ask_for_themselves() {
        let table = prose();
        assert_eq!(rows(&table, "port"), [0, 1]);
        assert_eq!(rows(&table, "Port"), [1]);
        assert_eq!(rows(&table, "!port"), [2]);
        assert_eq!(rows(&table, "young | \"supply chain\""), [0, 2]);
        assert_eq!(rows(&table, "^the"), [1]);
    }

    #[test]
    fn the_term_that_leaves_nothing_is_known() {
        let hits = prose()
            .search(&Query::parse("port zebra"), || true)
            .unwrap();
        assert_eq!((hits.rows.len(), hits.left), (0, vec![2, 0]));
    }
}
