//! What is copied: a quote with its attribution, a citation, a record for other programs.
//!
//! One format a file; to add one, add a file and a row to [`COPY_FORMATS`]. What is verbatim stands in quotation marks
//! and is the source's slice, its line breaks folded to spaces; what is reported is told as reported and never stands in
//! marks of ours. Control characters and marks of direction are never copied.
mod attributed;
mod biblatex;
mod citation;
mod csl;
mod locator;
mod markdown;
mod selectors;
mod subject;
mod text;

pub use subject::{Listing, QuoteFacts, Subject};

use crate::text::is_obeyed;

/// One format.
#[derive(Debug, Clone, Copy)]
pub struct CopyFormat {
    /// The letter that takes it in the menu.
    pub key: char,
    /// What scripts call it.
    pub name: &'static str,
    /// What it is, for a person.
    pub about: &'static str,
    /// What it is where no quote is copied.
    pub other: &'static str,
    /// The ending of a file in it.
    pub extension: &'static str,
    quote: fn(&QuoteFacts) -> String,
    listing: fn(&Listing) -> String,
    /// What stands between several.
    between: &'static str,
    /// What stands around several.
    around: Option<(&'static str, &'static str)>,
}

/// The formats, in the order of the menu. The second one is what `y` copies.
pub const COPY_FORMATS: &[CopyFormat] = &[
    CopyFormat {
        key: 't',
        name: "text",
        about: "the words alone",
        other: "as text",
        extension: "txt",
        quote: text::quote,
        listing: text::listing,
        between: "\n",
        around: None,
    },
    CopyFormat {
        key: 'a',
        name: "attributed",
        about: "quote with attribution",
        other: "as text",
        extension: "txt",
        quote: attributed::quote,
        listing: text::listing,
        between: "\n\n",
        around: None,
    },
    CopyFormat {
        key: 'm',
        name: "markdown",
        about: "Markdown",
        other: "as Markdown",
        extension: "md",
        quote: markdown::quote,
        listing: markdown::listing,
        between: "\n\n",
        around: None,
    },
    CopyFormat {
        key: 'c',
        name: "citation",
        about: "citation",
        other: "as text",
        extension: "txt",
        quote: citation::quote,
        listing: text::listing,
        between: "\n",
        around: None,
    },
    CopyFormat {
        key: 'b',
        name: "biblatex",
        about: "BibLaTeX",
        other: "as BibLaTeX",
        extension: "bib",
        quote: biblatex::quote,
        listing: biblatex::listing,
        between: "\n\n",
        around: None,
    },
    CopyFormat {
        key: 's',
        name: "csl-json",
        about: "CSL-JSON, for Zotero and its like",
        other: "as CSL-JSON",
        extension: "json",
        quote: csl::quote,
        listing: csl::listing,
        between: ",\n",
        around: Some(("[", "]")),
    },
    CopyFormat {
        key: 'j',
        name: "json",
        about: "JSON with W3C selectors",
        other: "as JSON",
        extension: "json",
        quote: selectors::quote,
        listing: selectors::listing,
        between: ",\n",
        around: Some(("[", "]")),
    },
    CopyFormat {
        key: 'l',
        name: "locator",
        about: "file, line and column",
        other: "as file, line and column",
        extension: "txt",
        quote: locator::quote,
        listing: locator::listing,
        between: "\n",
        around: None,
    },
];

impl CopyFormat {
    /// Writes one thing or several.
    #[must_use]
    pub fn write(&self, subjects: &[Subject<'_>]) -> String {
        let one = |subject: &Subject<'_>| match subject {
            Subject::Quote(facts) => (self.quote)(&facts.facts()),
            Subject::Listing(listing) => (self.listing)(listing),
        };
        let all: Vec<String> = subjects.iter().map(one).collect();
        let text = all.join(self.between);
        match self.around {
            // A record of one thing is an array too where programs expect one.
            Some((open, close)) if self.name == "csl-json" || subjects.len() > 1 => {
                format!("{open}{text}{close}")
            }
            Some(_) | None => text,
        }
        .chars()
        .fold(String::new(), |mut out, c| {
            // A selector holds the text as it is: what a terminal would obey is written as a number there.
            if is_obeyed(c) && c != '\n' {
                out += &format!("\\u{:04x}", u32::from(c));
            } else {
                out.push(c);
            }
            out
        })
    }
}

/// Without control characters and marks of direction, white space folded.
fn clean(text: &str) -> String {
    let words: Vec<String> = text
        .split_whitespace()
        .map(super::shown)
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{COPY_FORMATS, Subject};
    use crate::extract::extract;
    use crate::model::{QuoteId, Report};
    use crate::reader::read;
    use crate::text::LineIndex;
    use std::collections::HashSet;

    const TEXT: &str = "Tarn Water Forum opens\n\nThe Tarn Water Forum was held in Nairobi on 4 March 2031.\n\n\
        Rosa Lind, head of the Alto Fund, said that ports must open. \
        “We feed\nmany towns,” Lind said, “and we will go on.”\n";

    fn report() -> Report {
        extract(read("notes/a.txt", TEXT.as_bytes()))
    }

    fn written(name: &str, nth: u32) -> String {
        let report = report();
        let lines = LineIndex::new(&report.document.source);
        let format = COPY_FORMATS
            .iter()
            .find(|format| format.name == name)
            .unwrap();
        format.write(&[Subject::quote(&report, &lines, QuoteId(nth))])
    }

    #[test]
    fn no_two_formats_share_a_letter_or_a_name() {
        let keys: HashSet<char> = COPY_FORMATS.iter().map(|format| format.key).collect();
        let names: HashSet<&str> = COPY_FORMATS.iter().map(|format| format.name).collect();
        assert_eq!(
            (keys.len(), names.len()),
            (COPY_FORMATS.len(), COPY_FORMATS.len())
        );
    }

    #[test]
    fn what_is_reported_never_stands_in_marks() {
        assert_eq!(
            written("attributed", 0),
            "Rosa Lind (head of the Alto Fund) said, as reported: ports must open \
             — Tarn Water Forum, 2031-03-04; Tarn Water Forum opens, notes/a.txt:5"
        );
        for format in COPY_FORMATS
            .iter()
            .filter(|format| !format.name.contains("json"))
        {
            let text = written(format.name, 0);
            assert!(!text.contains(['“', '”', '"']), "{}: {text}", format.name);
        }
    }

    #[test]
    fn what_is_verbatim_is_the_slice_in_marks_split_where_the_source_is() {
        assert_eq!(
            written("text", 1),
            "“We feed many towns,” … “and we will go on.”"
        );
        assert!(written("attributed", 1).starts_with(
            "“We feed many towns,” … “and we will go on.” — Rosa Lind, head of the Alto Fund (Tarn Water Forum, 2031-03-04)"
        ));
        assert!(
            written("markdown", 1)
                .starts_with("> “We feed many towns,” … “and we will go on.”\n>\n> — Rosa Lind")
        );
    }

    /// Everything of a text, in one format.
    fn all_of(path: &str, text: &str, name: &str) -> Vec<String> {
        let report = extract(read(path, text.as_bytes()));
        let lines = LineIndex::new(&report.document.source);
        let format = COPY_FORMATS.iter().find(|format| format.name == name);
        let ids = (0u32..).take(report.quotes.len()).map(QuoteId);
        ids.map(|id| {
            format
                .unwrap()
                .write(&[Subject::quote(&report, &lines, id)])
        })
        .collect()
    }

    #[test]
    fn what_was_denied_is_told_as_denied() {
        let text = "Rosa Lind, head of the Alto Fund, denied that ports were closed.\n";
        for name in ["attributed", "markdown", "biblatex", "csl-json"] {
            let [written] = all_of("a.txt", text, name).try_into().unwrap();
            assert!(
                written.contains("denied, as reported: ports were closed"),
                "{written}"
            );
        }
    }

    #[test]
    fn what_was_never_said_is_no_quotation() {
        let text = "Rosa Lind, head of the Alto Fund, spoke.\n\n“Ports are closed,” Rosa Lind never said.\n";
        for name in ["text", "attributed", "markdown", "biblatex", "csl-json"] {
            let written = all_of("a.txt", text, name).join(" ");
            let words = written.find("Ports are closed").unwrap();
            let warning = written.find("not said").unwrap();
            assert!(warning < words, "{name}: {written}");
        }
    }

    #[test]
    fn markup_between_words_splits_no_quotation() {
        let text = "Rosa Lind, head of the Alto Fund, said: “We **must** open *all* ports.”\n";
        let written = all_of("a.md", text, "text");
        assert_eq!(written, ["“We must open all ports.”"]);
    }

    #[test]
    fn no_two_entries_of_a_bibliography_share_a_key() {
        let text = "Rosa Lind, head of the Alto Fund, said that ports must open, stressed the need for rails and called for ships.\n";
        let entries = all_of("a.txt", text, "biblatex");
        let key = |entry: &String| entry.split(',').next().map(str::to_owned);
        let keys: HashSet<_> = entries.iter().map(key).collect();
        assert!(entries.len() > 2 && keys.len() == entries.len(), "{keys:?}");
    }

    #[test]
    fn a_path_is_obeyed_by_no_terminal() {
        let path = "a\u{1b}[31m\u{202e}b.txt";
        for format in COPY_FORMATS {
            for written in all_of(path, TEXT, format.name) {
                let obeyed = written
                    .chars()
                    .any(|c| c != '\n' && crate::text::is_obeyed(c));
                assert!(!obeyed, "{}: {written:?}", format.name);
            }
        }
    }

    #[test]
    fn records_are_read_by_other_programs() {
        for nth in 0..2 {
            let csl: serde_json::Value = serde_json::from_str(&written("csl-json", nth)).unwrap();
            assert_eq!(csl[0]["author"][0]["literal"], "Rosa Lind");
            let note: serde_json::Value = serde_json::from_str(&written("json", nth)).unwrap();
            let selector = &note["target"]["selector"][0];
            assert_eq!(selector["type"], "TextQuoteSelector");
            let start =
                usize::try_from(note["target"]["selector"][1]["start"].as_u64().unwrap()).unwrap();
            let end =
                usize::try_from(note["target"]["selector"][1]["end"].as_u64().unwrap()).unwrap();
            let slice: String = TEXT.chars().skip(start).take(end - start).collect();
            assert_eq!(selector["exact"], slice.as_str());
        }
        assert!(written("biblatex", 0).contains("eventtitle = {Tarn Water Forum}"));
        assert_eq!(written("locator", 0), "notes/a.txt:5:45");
    }
}
