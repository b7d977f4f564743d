//! `whosaid` reads event write-ups (press releases, reviews and news items about forums, summits, panels) and works out
//! who said what, where, as what. This page is the map: where things are, how data flows, what always holds.
//!
//! # Layers
//! A module imports only from modules above it; `tests/tidy.rs` enforces it.
//!
//! | module | what lives there |
//! |---|---|
//! | [`text`] | spans, source text, lines, blocks, tokens, quotation marks, folding. No domain words |
//! | [`model`] | plain data of the result: document, event, person, organization, participation, quote, evidence, issue |
//! | [`lexicon`] | word lists as data files (`en/*.tsv`) and typed look-up |
//! | [`reader`] | bytes of one format → [`model::Document`]; table [`reader::READERS`] |
//! | [`extract`] | the rules and the phases; knows no file format |
//! | [`index`] | query language, folding, ranking, the worker that searches; knows no domain |
//! | [`export`] | model → text or bytes, one format a file; tables [`export::FORMATS`] and [`export::COPY_FORMATS`] |
//! | [`tui`] | the explorer: state, actions, update, view; sees finished reports |
//! | [`cli`] | arguments, files, threads, clipboard, commands. Only this and `tui/terminal.rs` touch the world |
//!
//! # Data flow
//! ```text
//! bytes ─reader─▶ Document ─extract: structure ▸ mention ▸ entity ▸ quotation ▸ attribution ▸ event─▶ Report
//!       ─▶ Library ─export─▶ JSON, JSON Lines, a page for people
//!                  ─catalog─▶ rows, links, an index
//! key ─keymap─▶ Action ─update(&mut State)─▶ Effects ─▶ terminal, clipboard, editor     State ─view(&State)─▶ frame
//! ```
//! Inside `extract`, a document becomes an `Analysis` (tokens with their word classes, quotation pairs, sentences) that
//! nobody changes, and a `Draft` that the rules fill. People come before statements: names are proven, titles attached,
//! short forms resolved; then cues find their subjects and contents; then events are sighted and put on a timeline.
//!
//! # What always holds
//! 1. Every span lies in its document's decoded text on character boundaries; what is shown is that slice. Readers never
//!    make a second text.
//! 2. Extraction never fails and never panics; doubts become issues.
//! 3. Every fact has evidence and the name of the rule that made it; `whosaid explain` shows it.
//! 4. Rules are values: an id, a sentence, hits, misses, a function; one file each. They run in order, most precise
//!    first, and only fill what is empty. Their examples are tests.
//! 5. The same input gives the same bytes, for any number of threads and order of files. A document's report never
//!    depends on another document.
//! 6. Unknown beats wrong: a quote without a certain speaker keeps none. A paraphrase is never put in quotation marks.
//! 7. In the explorer, `view` changes nothing and `update` touches nothing outside; what must be done there is an
//!    effect. A link is always a target. What a terminal would obey is never drawn and never copied.
//! 8. Rules and lists are about language. Closed lists come whole from a named source; nothing of the sample documents
//!    stands in any of them.
//!
//! # Where to add what
//! | what | touch |
//! |---|---|
//! | a reporting verb, a role, an event noun | a row of `lexicon/en/*.tsv` |
//! | a rule | copy the nearest file in `extract/PHASE/`, a row in that phase's `RULES` |
//! | an input format | a file in `reader/`, a row in `READERS` |
//! | an output format | a file in `export/`, a row in `FORMATS` |
//! | a format to copy in | a file in `export/copy/`, a row in `COPY_FORMATS` |
//! | a key of the explorer | a row in `tui/keymap/bindings.rs`; a new action also an arm in `tui/update/` |
//! | a list of the explorer | a file in `tui/pane/`, a row in its table, a place in `tui/target.rs` |
//! | a field of queries | a variant and a row in `index/query.rs`, its values in `tui/catalog/rows.rs` |
//! | a command | a file in `cli/`, a variant in `cli/args.rs` |
//!
//! # Words
//! *Document*: one write-up. *Event*: a gathering; a session, part or panel is an event with a parent. *Participant*: a
//! person or an organization that takes part. *Participation*: participant × event × role. *Quote*: a statement
//! attributed to somebody, direct, indirect or mixed. Its parts: *content* (what was said), *cue* (the reporting words),
//! *source* (the words naming the speaker), *speaker* (the resolved participant, or nobody).
//!
//! # Example
//! ```
//! let document = whosaid::reader::read("note.txt", b"Rosa Lind, head of the Alto Fund, said that ports must open.");
//! let report = whosaid::extract::extract(document);
//! let quote = &report.quotes[0];
//! assert_eq!(report.words(quote.content[0]), "ports must open");
//! assert_eq!(report.words(report.people[0].name), "Rosa Lind");
//! ```
pub mod cli;
pub mod export;
pub mod extract;
pub mod index;
pub mod lexicon;
pub mod model;
pub mod reader;
pub mod text;
pub mod tui;
