//! From paths to documents: walking folders, reading files, leaving out what no reader knows.
use super::progress::Progress;
use crate::extract::extract;
use crate::model::{Library, Report};
use crate::reader::{read, reader_for};
use rayon::prelude::*;
use std::collections::HashMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// What loading came to.
#[derive(Debug, Default)]
pub(super) struct Loaded {
    pub(super) library: Library,
    /// Messages about files, for standard error.
    pub(super) messages: Vec<String>,
    /// Arguments that do not exist or could not be read.
    pub(super) missing: usize,
}

/// A file to read, and the path it is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    /// The file; standard input if none.
    pub(super) file: Option<PathBuf>,
    path: String,
}

/// The files that arguments name.
#[derive(Debug, Default)]
pub(super) struct Sources {
    /// In the order of the arguments; those of a folder in the order of their paths.
    pub(super) files: Vec<Source>,
    /// Messages about arguments.
    pub(super) messages: Vec<String>,
    /// Arguments that do not exist.
    pub(super) missing: usize,
}

/// Finds the files that arguments name.
pub(super) fn find(paths: &[PathBuf]) -> Sources {
    let mut out = Sources::default();
    let mut left_out = 0usize;
    for path in paths {
        if path.as_os_str() == "-" {
            out.files.push(Source {
                file: None,
                path: "-".to_owned(),
            });
        } else if path.is_dir() {
            left_out += walk(path, &mut out.files, &mut out.messages);
        } else if path.exists() {
            out.files.push(Source {
                file: Some(path.clone()),
                path: shown(path),
            });
        } else {
            out.messages.push(format!(
                "error: {}: there is no such file or folder",
                path.display()
            ));
            out.missing += 1;
        }
    }
    if left_out > 0 {
        out.messages.push(format!(
            "note: {left_out} hidden files or files of other kinds were left out"
        ));
    }
    out
}

/// Reads and extracts a document.
///
/// Errors: why it could not be read, as a message.
pub(super) fn report(source: &Source) -> Result<Report, String> {
    bytes_of(source).map(|bytes| extract(read(&source.path, &bytes)))
}

/// Reads and extracts everything that `paths` name, on the current thread pool. Reports come in order of their paths.
pub(super) fn load(paths: &[PathBuf], progress: &Progress) -> Loaded {
    let found = find(paths);
    let mut out = Loaded {
        library: Library::default(),
        messages: found.messages,
        missing: found.missing,
    };
    progress.start(found.files.len());
    let results: Vec<Result<Report, String>> = found
        .files
        .par_iter()
        .map(|source| {
            let report = report(source);
            progress.step();
            report
        })
        .collect();
    progress.finish();
    let mut reports = Vec::new();
    for result in results {
        match result {
            Ok(report) => reports.push(report),
            Err(message) => {
                out.messages.push(message);
                out.missing += 1;
            }
        }
    }
    out.library = join(reports);
    for report in &out.library.reports {
        out.messages.extend(warnings(report));
    }
    out
}

/// What a reader had to report of a document, as messages.
pub(super) fn warnings(report: &Report) -> impl Iterator<Item = String> {
    let path = &report.document.path;
    report
        .document
        .warnings
        .iter()
        .map(move |warning| format!("warning: {path}: {}", warning.message))
}

fn bytes_of(source: &Source) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = match &source.file {
        Some(file) => std::fs::read(file).map(|read| bytes = read),
        None => std::io::stdin().lock().read_to_end(&mut bytes).map(|_| ()),
    };
    read.map(|()| bytes)
        .map_err(|cause| format!("error: cannot read {}: {cause}", source.path))
}

/// Adds the files of a folder that a reader knows; returns how many others there are.
fn walk(folder: &Path, out: &mut Vec<Source>, messages: &mut Vec<String>) -> usize {
    let mut left_out = 0;
    // Reports under version control may be ignored there; here nothing but hidden files is.
    let walk = ignore::WalkBuilder::new(folder)
        .standard_filters(false)
        .hidden(false)
        .sort_by_file_path(std::cmp::Ord::cmp)
        .build();
    for entry in walk {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) => {
                let path = shown(entry.path());
                let inner = entry.path().strip_prefix(folder).unwrap_or(entry.path());
                let hidden = inner
                    .components()
                    .any(|part| part.as_os_str().to_string_lossy().starts_with('.'));
                if hidden || reader_for(&path).is_none() {
                    left_out += 1;
                } else {
                    out.push(Source {
                        file: Some(entry.path().to_owned()),
                        path,
                    });
                }
            }
            Ok(_) => {}
            Err(error) => messages.push(format!("warning: {error}")),
        }
    }
    left_out
}

/// A path with `/` between its parts.
fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Puts reports side by side in the order of their paths; the same bytes twice are one document with copies.
pub(super) fn join(mut reports: Vec<Report>) -> Library {
    reports.sort_by(|a, b| a.document.path.cmp(&b.document.path));
    let mut out = Library::default();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for report in reports {
        if let Some(&nth) = seen.get(&report.document.sha256) {
            let path = report.document.path;
            if out
                .reports
                .get(nth)
                .is_some_and(|known| known.document.path != path)
                && let Some(copies) = out.copies.get_mut(nth)
            {
                copies.push(path);
            }
            continue;
        }
        seen.insert(report.document.sha256.clone(), out.reports.len());
        out.reports.push(report);
        out.copies.push(Vec::new());
    }
    out
}
