//! Writing what the explorer shows to a file.
use super::super::output::write_to;
use std::path::Path;

/// Writes a file, unless one of its name is there: then the name gets a number.
pub(super) fn save(path: &str, text: &str) -> (String, bool) {
    let (stem, ending) = path.rsplit_once('.').unwrap_or((path, "txt"));
    let names =
        std::iter::once(path.to_owned()).chain((2..).map(|nth| format!("{stem}-{nth}.{ending}")));
    let Some(free) = names.take(1000).find(|name| !Path::new(name).exists()) else {
        return (format!("there are too many files like {path}"), true);
    };
    match write_to(Some(Path::new(&free)), |out| writeln!(out, "{text}")) {
        Ok(()) => (format!("written to {free}"), false),
        Err(error) => (error.to_string(), true),
    }
}
