//! One report a line.
use super::{Options, convert};
use crate::model::Library;
use std::io::{self, Write};

pub(super) fn write(library: &Library, options: &Options, to: &mut dyn Write) -> io::Result<()> {
    for (nth, report) in library.reports.iter().enumerate() {
        let copies = library.copies.get(nth).map_or(&[][..], Vec::as_slice);
        serde_json::to_writer(&mut *to, &convert::report(report, copies, options))?;
        to.write_all(b"\n")?;
    }
    Ok(())
}
