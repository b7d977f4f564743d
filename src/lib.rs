//! draft
pub mod cli;
pub mod export;
pub mod extract;
pub mod lexicon;
pub mod model;
pub mod reader;
pub mod text;
