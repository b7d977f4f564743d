//! Finding: the query language, folding with a way back to the source, ranking, and a worker that searches beside the
//! screen.
//!
//! A [`Table`] holds the rows of one list in comparison form, column by column; a [`Query`] is read from what a person
//! types; [`Table::search`] gives [`Hits`]. Names, roles, titles and organizations are matched fuzzily (every letter in
//! order, gaps allowed), prose by folded substrings; all terms must be met, in any order. Only rows that can match are
//! scored: a set of letters per row and `memchr` come first. Nothing here knows what a row stands for.
mod folded;
mod lit;
mod mask;
mod parse;
mod query;
mod scorer;
mod skeleton;
mod table;
mod worker;

pub use folded::{Folded, fold_line, fold_map};
pub use lit::lit;
pub use query::{Bad, Clause, Field, How, Query, Term};
pub use table::{Cells, Hit, Hits, Style, Table};
pub use worker::{Answer, Request, Worker};
