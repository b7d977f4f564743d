//! The program `whosaid`. See the library for what it does.
use std::io::Write as _;
use std::process::ExitCode;

/// Extraction makes many short lists; the benchmark runs with this allocator too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match whosaid::cli::run() {
        Ok(status) => status,
        Err(error) => {
            // A message that cannot be written has nobody to read it.
            let _ = writeln!(std::io::stderr(), "whosaid: error: {error:#}");
            ExitCode::from(2)
        }
    }
}
