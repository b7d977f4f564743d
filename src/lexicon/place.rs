//! Countries, cities and regions of the closed lists.
use super::table::{Row, rows};
use rustc_hash::FxHashMap;

/// What kind of place a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlaceClass {
    /// A country or dependent territory.
    Country,
    /// A continent or a region of several countries.
    Region,
    /// A city.
    City,
}

/// One place name of the lists.
#[derive(Debug, Clone)]
pub struct PlaceName {
    /// Its words in small letters with straight apostrophes.
    pub words: Vec<String>,
    /// What it is.
    pub class: PlaceClass,
    /// The country it is or lies in, by its English name; `None` for regions.
    pub country: Option<&'static str>,
    /// Whether it must be written in capitals throughout (`US`, `UK`).
    pub upper: bool,
}

/// The place lists, keyed by the first word of a name.
#[derive(Debug, Default)]
pub(super) struct Places {
    pub(super) by_first: FxHashMap<String, Vec<PlaceName>>,
    pub(super) demonyms: FxHashMap<String, &'static str>,
}

impl Places {
    pub(super) fn read() -> Self {
        let mut out = Self::default();
        let mut by_code: FxHashMap<&'static str, &'static str> = FxHashMap::default();
        for row in rows(include_str!("en/countries.tsv")) {
            let name = row.column(0);
            by_code.entry(row.column(1)).or_insert(name);
            out.country(row, name);
        }
        for row in rows(include_str!("en/cities.tsv")) {
            out.add(
                row.column(0),
                PlaceClass::City,
                by_code.get(row.column(1)).copied(),
            );
        }
        for row in rows(include_str!("en/regions.tsv")) {
            out.add(row.column(0), PlaceClass::Region, None);
        }
        for names in out.by_first.values_mut() {
            names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        }
        out
    }

    fn country(&mut self, row: Row, name: &'static str) {
        self.add(name, PlaceClass::Country, Some(name));
        for alias in row.list(5, ';') {
            self.add(alias, PlaceClass::Country, Some(name));
        }
        for city in row.list(4, ';') {
            self.add(city, PlaceClass::City, Some(name));
        }
        for word in row.list(2, ';').chain(row.list(3, ';')) {
            if !word.contains(' ') && word.starts_with(char::is_uppercase) {
                self.demonyms.entry(word.to_lowercase()).or_insert(name);
            }
        }
    }

    fn add(&mut self, name: &'static str, class: PlaceClass, country: Option<&'static str>) {
        let words: Vec<String> = name
            .replace('’', "'")
            .to_lowercase()
            .split(' ')
            .map(str::to_owned)
            .collect();
        let Some(first) = words.first().cloned() else {
            return;
        };
        let names = self.by_first.entry(first).or_default();
        if names.iter().all(|known| known.words != words) {
            let upper = name
                .chars()
                .filter(|c| c.is_alphabetic())
                .all(char::is_uppercase);
            names.push(PlaceName {
                words,
                class,
                country,
                upper,
            });
        }
    }
}
