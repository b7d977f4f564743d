//! The thread that reads documents, and reads them again when they change.
use super::super::load::{Source, find, join, report, warnings};
use super::{News, model};
use crate::extract::extract;
use crate::model::Report;
use crate::reader::read;
use crate::tui::action::Action;
use crate::tui::catalog::Catalog;
use rayon::prelude::*;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, SystemTime};

/// How many documents are shown first; then twice as many each time.
const FIRST: usize = 16;
/// How often files are looked at. Thousands of files are looked at more rarely.
const PACE: Duration = Duration::from_secs(1);

/// What is known of a file without reading it.
type Stamp = Option<(u64, SystemTime)>;

/// Starts it; a word sent back has everything read again.
pub(super) fn start(paths: Vec<PathBuf>, tell: Sender<News>) -> Sender<()> {
    let (again, asked) = channel();
    thread::spawn(move || run(&paths, &tell, &asked));
    again
}

fn run(paths: &[PathBuf], tell: &Sender<News>, asked: &Receiver<()>) {
    let mut input = None;
    let mut shown = false;
    let (models, paths): (Vec<PathBuf>, Vec<PathBuf>) = paths
        .iter()
        .cloned()
        .partition(|path| model::is_model(path));
    loop {
        let found = find(&paths);
        let stamps = stamps(&found.files);
        let mut messages = found.messages;
        let mut reports = Vec::new();
        for path in &models {
            let (opened, told) = model::open(path);
            reports.extend(opened);
            messages.extend(told);
        }
        if !read_all(
            &found.files,
            reports,
            &mut input,
            &mut messages,
            tell,
            !shown,
        ) {
            return;
        }
        shown = true;
        let alarming = messages
            .iter()
            .filter(|message| !message.starts_with("note"))
            .count();
        if let Some(first) = messages.iter().find(|message| !message.starts_with("note")) {
            let more = if alarming > 1 {
                format!(" (and {} more)", alarming - 1)
            } else {
                String::new()
            };
            if tell
                .send(News::Action(Action::Tell(format!("{first}{more}"), true)))
                .is_err()
            {
                return;
            }
        }
        let pace = PACE * u32::try_from(1 + found.files.len() / 1000).unwrap_or(u32::MAX);
        loop {
            match asked.recv_timeout(pace) {
                Ok(()) => break,
                Err(std::sync::mpsc::RecvTimeoutError::Timeout) => {
                    // A file that is new, gone or moved is a change too.
                    let files = find(&paths).files;
                    if files != found.files {
                        break;
                    }
                    let now = self::stamps(&files);
                    if now != stamps {
                        // A file that is being written is read once it stays as it is.
                        thread::sleep(PACE / 5);
                        if self::stamps(&found.files) == now {
                            break;
                        }
                    }
                }
                Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => return,
            }
        }
    }
}

/// The sample documents, which are a part of the program.
pub(super) fn sample() -> Catalog {
    const SAMPLE: [(&str, &[u8]); 2] = [
        (
            "sample/000_1777eb76cf440c0b.txt",
            include_bytes!("../../../seeds/000_1777eb76cf440c0b.txt"),
        ),
        (
            "sample/004_1c94db44fb1e728b.txt",
            include_bytes!("../../../seeds/004_1c94db44fb1e728b.txt"),
        ),
    ];
    let reports = SAMPLE.map(|(path, bytes)| extract(read(path, bytes)));
    Catalog::new(join(reports.into()))
}

fn stamps(sources: &[Source]) -> Vec<Stamp> {
    let stamp = |source: &Source| {
        let data = std::fs::metadata(source.file.as_ref()?).ok()?;
        Some((data.len(), data.modified().ok()?))
    };
    sources.iter().map(stamp).collect()
}

/// Reads everything behind `reports` that are there already, and shows it: as it comes if `streaming`, else at once at
/// the end, so that nothing on the screen goes away while it is read again. `input` keeps what came from standard
/// input, which comes once.
fn read_all(
    sources: &[Source],
    mut reports: Vec<Report>,
    input: &mut Option<Report>,
    messages: &mut Vec<String>,
    tell: &Sender<News>,
    streaming: bool,
) -> bool {
    let mut rest = sources;
    let mut batch = FIRST;
    loop {
        let (now, later) = rest.split_at(batch.min(rest.len()));
        // Standard input is read by this thread, and once.
        let alone = now.iter().any(|source| source.file.is_none());
        let results: Vec<Result<Report, String>> = if alone {
            now.iter().map(|source| one(source, input)).collect()
        } else {
            now.par_iter().map(report).collect()
        };
        for result in results {
            match result {
                Ok(report) => {
                    messages.extend(warnings(&report));
                    reports.push(report);
                }
                Err(message) => messages.push(message),
            }
        }
        rest = later;
        let complete = rest.is_empty();
        let done = sources.len() - rest.len();
        let progress = Action::Progress(done, sources.len());
        if tell.send(News::Action(progress)).is_err() {
            return false;
        }
        if complete || streaming {
            let shown = if complete {
                std::mem::take(&mut reports)
            } else {
                reports.clone()
            };
            let catalog = Box::new(Catalog::new(join(shown)));
            let loaded = Action::Loaded(catalog, complete);
            if tell.send(News::Action(loaded)).is_err() {
                return false;
            }
        }
        if complete {
            return true;
        }
        batch = done;
    }
}

fn one(source: &Source, input: &mut Option<Report>) -> Result<Report, String> {
    if source.file.is_some() {
        return report(source);
    }
    if input.is_none() {
        *input = Some(report(source)?);
    }
    input.clone().ok_or_else(String::new)
}
