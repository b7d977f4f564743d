//! Reads event write-ups into an event model. Grows from the bottom: text, model, lexicon, readers.
pub mod lexicon;
pub mod model;
pub mod reader;
pub mod text;
