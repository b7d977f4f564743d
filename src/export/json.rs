//! One JSON object for the whole library.
use super::{Options, convert};
use crate::model::Library;
use std::io::{self, Write};

pub(super) fn write(library: &Library, options: &Options, to: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *to, &convert::library(library, options))?;
    to.write_all(b"\n")
}
