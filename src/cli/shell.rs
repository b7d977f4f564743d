//! `whosaid completions SHELL` and `whosaid man`, made from the arguments.
use super::args::{Arguments, CompletionsArgs};
use super::output::write_to;
use clap::CommandFactory as _;
use std::process::ExitCode;

pub(super) fn completions(args: &CompletionsArgs) -> anyhow::Result<ExitCode> {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut Arguments::command(), "whosaid", &mut text);
    write_to(None, |out| out.write_all(&text))?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn man() -> anyhow::Result<ExitCode> {
    let mut text = Vec::new();
    clap_mangen::Man::new(Arguments::command()).render(&mut text)?;
    write_to(None, |out| out.write_all(&text))?;
    Ok(ExitCode::SUCCESS)
}
