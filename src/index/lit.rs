//! Which letters of a line a query is met by.
use super::folded::fold_map;
use super::query::{Field, How, Query};
use super::scorer::Scorer;
use super::table::Style;
use std::ops::Range;

/// The stretches of `line` that meet terms of `query`, in order, none touching another. A term tied to a field counts
/// only where `field` is that field.
///
/// Offsets: bytes of `line`, on borders of graphemes.
#[must_use]
pub fn lit(line: &str, query: &Query, field: Option<Field>, style: Style) -> Vec<Range<usize>> {
    let folded = fold_map(line);
    let mut found: Vec<Range<usize>> = Vec::new();
    for term in query.wanted() {
        if term.field.is_some() && term.field != field {
            continue;
        }
        let names = style == Style::Names || term.field.is_some();
        let fuzzy = term.how == How::Fuzzy || term.how == How::Usual && names;
        let literal = |folded: &str| memchr::memmem::find(folded.as_bytes(), term.text.as_bytes());
        // A term that stands there letter by letter is lit as a whole even where the scorer saw it scattered.
        if fuzzy && literal(&folded.text).is_none() {
            let scorer = Scorer::new();
            if term.how == How::Fuzzy || scorer.is_apt(&folded.text, &term.text) {
                let places = scorer.places(&folded.text, &term.text);
                found.extend(places.into_iter().map(|at| at..at + 1));
            }
        } else {
            let ends = |at: usize| match term.how {
                How::Prefix => at == 0,
                How::Suffix => at + term.text.len() == folded.text.len(),
                How::Whole => term.text.len() == folded.text.len(),
                How::Usual | How::Fuzzy | How::Substring => true,
            };
            found.extend(
                memchr::memmem::find_iter(folded.text.as_bytes(), term.text.as_bytes())
                    .filter(|&at| ends(at))
                    .map(|at| at..at + term.text.len())
                    .filter(|at| {
                        let words = folded.source(at.clone()).and_then(|at| line.get(at));
                        fuzzy || words.is_some_and(|words| term.is_spelled(words))
                    }),
            );
        }
    }
    let mut back: Vec<Range<usize>> = found
        .into_iter()
        .filter_map(|at| folded.source(at))
        .collect();
    back.sort_by_key(|stretch| (stretch.start, stretch.end));
    let mut out: Vec<Range<usize>> = Vec::new();
    for stretch in back {
        match out.last_mut() {
            Some(last) if stretch.start <= last.end => last.end = last.end.max(stretch.end),
            _ => out.push(stretch),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Query, Style, lit};

    /// The line with what is lit in brackets.
    fn shown(line: &str, query: &str, style: Style) -> String {
        let mut out = String::new();
        let mut at = 0;
        for stretch in lit(line, &Query::parse(query), None, style) {
            out += line.get(at..stretch.start).unwrap();
            out += &format!("[{}]", line.get(stretch.clone()).unwrap());
            at = stretch.end;
        }
        out + line.get(at..).unwrap()
    }

    #[test]
    fn substrings_are_lit_wherever_they_stand() {
        assert_eq!(
            shown("Ports, ports", "port", Style::Prose),
            "[Port]s, [port]s"
        );
        assert_eq!(
            shown("Łódź is open", "lodz", Style::Prose),
            "[Łódź] is open"
        );
    }

    #[test]
    fn scattered_letters_are_lit_one_by_one() {
        assert_eq!(shown("Rosa Lind", "rl", Style::Names), "[R]osa [L]ind");
        assert_eq!(shown("Rosa Lind", "lind", Style::Names), "Rosa [Lind]");
    }

    #[test]
    fn only_what_the_search_met_is_lit() {
        assert_eq!(shown("Port, port", "Port", Style::Prose), "[Port], port");
        assert_eq!(
            shown("Olimjon Alijonovich", "min", Style::Names),
            "Olimjon Alijonovich"
        );
    }

    #[test]
    fn what_must_not_be_met_is_not_lit() {
        assert_eq!(shown("a port", "!port a", Style::Prose), "[a] port");
    }
}
