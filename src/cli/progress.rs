//! How far a run is, on a terminal only.
use std::io::{IsTerminal as _, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Counts documents and shows the count on standard error when that is a terminal and the run is not short.
pub(super) struct Progress {
    shown: bool,
    total: AtomicUsize,
    done: AtomicUsize,
    begun: Instant,
    last: AtomicUsize,
}

/// How often the line is drawn at most. Units: milliseconds.
const EVERY: usize = 200;

impl Progress {
    pub(super) fn new() -> Self {
        Self {
            shown: std::io::stderr().is_terminal(),
            total: AtomicUsize::new(0),
            done: AtomicUsize::new(0),
            begun: Instant::now(),
            last: AtomicUsize::new(0),
        }
    }

    pub(super) fn start(&self, total: usize) {
        self.total.store(total, Ordering::Relaxed);
    }

    pub(super) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if !self.shown {
            return;
        }
        let now = usize::try_from(self.begun.elapsed().as_millis()).unwrap_or(usize::MAX);
        let last = self.last.load(Ordering::Relaxed);
        if now >= last + EVERY
            && self
                .last
                .compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed)
                .is_ok()
        {
            // A progress line that cannot be written is no reason to stop.
            let _ = write!(
                std::io::stderr(),
                "\r{done}/{} documents",
                self.total.load(Ordering::Relaxed)
            );
        }
    }

    /// Wipes the line.
    pub(super) fn finish(&self) {
        if self.shown && self.last.load(Ordering::Relaxed) > 0 {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }
}
