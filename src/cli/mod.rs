//! The command line: arguments, files, threads, messages. Data goes to standard output, messages to standard error.
//!
//! Exit status: 0 done, 1 nothing found or a check failed, 2 usage or an argument that does not exist (the rest is
//! still done), 130 interrupted.
mod args;
mod check;
mod error;
mod explain;
mod explore;
mod interrupt;
mod jsonl_in;
mod load;
mod output;
mod parse;
mod progress;
mod rules;
mod saved;
mod shell;

pub use error::Error;

use args::{Arguments, Command};
use clap::Parser as _;
use std::process::ExitCode;

/// Runs the program with the arguments of the process.
///
/// Errors: what stopped the whole run; a single document never does.
pub fn run() -> anyhow::Result<ExitCode> {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            error.print()?;
            return Ok(if error.use_stderr() {
                ExitCode::from(2)
            } else {
                ExitCode::SUCCESS
            });
        }
    };
    interrupt::watch();
    let Some(command) = arguments.command else {
        return explore::run(&arguments.explore);
    };
    match command {
        Command::Parse(parse) => parse::run(&parse),
        Command::Check(check) => check::run(&check),
        Command::Rules(rules) => rules::run(&rules),
        Command::Explain(explain) => explain::run(&explain),
        Command::Completions(completions) => shell::completions(&completions),
        Command::Man => shell::man(),
    }
}
