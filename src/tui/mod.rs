//! The terminal explorer: what is shown, what a key does, how it is drawn.
//!
//! ```text
//! key ─keymap─▶ Action ─update(&mut State)─▶ Effects ─▶ the edge (terminal, clipboard, editor, files)
//!                                            State ─view(&State)─▶ frame
//! ```
//! [`State`](state::State) is all there is; [`update`](update::update) is the only thing that changes it and touches
//! nothing else; [`view`](view::view) draws it and changes nothing. What must be done outside is an
//! [`Effect`](effect::Effect), which the command line carries out. Every action stands in one table
//! ([`keymap::BINDINGS`]) that makes keys, help, hints and palette. A link is always a [`Target`](target::Target).
pub mod action;
pub mod catalog;
pub mod effect;
pub mod history;
pub mod keymap;
pub mod layout;
mod pane;
pub mod plain;
pub mod popup;
pub mod prose;
pub mod state;
pub mod target;
pub mod terminal;
pub mod theme;
pub mod update;
pub mod view;
