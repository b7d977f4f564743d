//! An interrupted run ends with status 130, leaves no half-written file, and gives the terminal back.
use crate::tui::terminal;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

/// The file that is being written under a temporary name.
static TEMPORARY: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Whether an interrupt is meant for a program that has the terminal in our place.
static OTHERS: AtomicBool = AtomicBool::new(false);

/// While another program has the terminal, an interrupt is its business.
pub(super) fn leave_to_others(leave: bool) {
    OTHERS.store(leave, Ordering::SeqCst);
}

/// From now on an interrupt removes the temporary file and ends the program.
pub(super) fn watch() {
    // Without a handler the system's own ending is left: the file stays, nothing else changes.
    let _ = ctrlc::set_handler(|| {
        if OTHERS.load(Ordering::SeqCst) {
            return;
        }
        let _frame = terminal::freeze();
        terminal::give_back();
        if let Ok(path) = TEMPORARY.lock()
            && let Some(path) = path.as_deref()
        {
            // Nobody is left to tell if it cannot be removed.
            let _ = std::fs::remove_file(path);
        }
        std::process::exit(130);
    });
}

/// Notes which temporary file is being written; `None` when it has its own name or is gone.
pub(super) fn writing(path: Option<&Path>) {
    if let Ok(mut known) = TEMPORARY.lock() {
        *known = path.map(Path::to_owned);
    }
}
