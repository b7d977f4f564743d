//! `whosaid parse PATH…`
use super::args::{FormatName, ParseArgs};
use super::load::load;
use super::output::write_to;
use super::progress::Progress;
use super::{Error, jsonl_in};
use crate::export::{FORMATS, Options};
use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

pub(super) fn run(args: &ParseArgs) -> anyhow::Result<ExitCode> {
    let threads = args.threads.map_or_else(
        || std::thread::available_parallelism().map_or(1, usize::from),
        usize::from,
    );
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .map_err(|cause| Error::Threads {
            threads,
            cause: cause.to_string(),
        })?;
    if args.jsonl_in {
        return pool.install(|| jsonl_in::run(args));
    }
    let progress = Progress::new();
    let loaded = pool.install(|| load(&args.paths, &progress));
    let mut messages = std::io::stderr().lock();
    for message in &loaded.messages {
        writeln!(messages, "whosaid: {message}")?;
    }
    drop(messages);
    let people = args.output.is_none() && std::io::stdout().is_terminal();
    let name = args
        .format
        .unwrap_or(if people {
            FormatName::Summary
        } else {
            FormatName::Json
        })
        .name();
    if let Some(format) = FORMATS.iter().find(|format| format.name == name) {
        let options = Options {
            embed_text: args.embed_text,
            width: people.then(textwrap::termwidth),
        };
        write_to(args.output.as_deref(), |out| {
            (format.write)(&loaded.library, &options, out)
        })?;
    }
    Ok(if loaded.missing > 0 {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    })
}
