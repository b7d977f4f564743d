//! Where data goes: standard output, or a file that is written whole or not at all.
use super::{Error, interrupt};
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Calls `write` with the place that `path` names, standard output if none. A file is written under a temporary name
/// in its folder and renamed at the end. A closed pipe is a quiet end.
pub(super) fn write_to(
    path: Option<&Path>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Error> {
    let Some(path) = path else {
        let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
        return match write(&mut out).and_then(|()| out.flush()) {
            Err(cause) if cause.kind() != io::ErrorKind::BrokenPipe => Err(Error::Write {
                path: "standard output".into(),
                cause,
            }),
            Ok(()) | Err(_) => Ok(()),
        };
    };
    let failed = |cause: io::Error| Error::Write {
        path: path.to_owned(),
        cause,
    };
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let file = tempfile::Builder::new()
        .prefix(".whosaid-")
        .tempfile_in(folder)
        .map_err(failed)?;
    interrupt::writing(Some(file.path()));
    let mut out = BufWriter::with_capacity(1 << 16, file);
    write(&mut out).map_err(failed)?;
    let file = out
        .into_inner()
        .map_err(|error| failed(error.into_error()))?;
    share(file.as_file()).map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    interrupt::writing(None);
    Ok(())
}

/// Gives a temporary file the permissions that a new file has.
#[cfg(unix)]
fn share(file: &std::fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn share(_: &std::fs::File) -> io::Result<()> {
    Ok(())
}
