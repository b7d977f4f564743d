//! A thread that searches, so that typing never waits for a long list.
//!
//! Each list that is searched has a slot; a newer request of a slot makes the search that runs for it stop.
use super::query::Query;
use super::table::{Hits, Table};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;

/// How many slots there are.
const SLOTS: usize = 8;

/// A search that is asked for.
#[derive(Debug)]
pub struct Request {
    /// Which list asks.
    pub slot: usize,
    /// Higher than that of every earlier request.
    pub generation: u64,
    /// The rows.
    pub table: Arc<Table>,
    /// What is asked.
    pub query: Query,
}

/// What a search found.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Which list asked.
    pub slot: usize,
    /// The generation of the request.
    pub generation: u64,
    /// What was found.
    pub hits: Hits,
}

/// The thread. It ends when this is dropped.
#[derive(Debug)]
pub struct Worker {
    requests: Sender<Request>,
    latest: Arc<[AtomicU64; SLOTS]>,
}

impl Worker {
    /// Starts the thread; `answer` is called there with every search that was not overtaken, until it says `false`.
    #[must_use]
    pub fn start(mut answer: impl FnMut(Answer) -> bool + Send + 'static) -> Self {
        let (requests, inbox) = channel::<Request>();
        let latest: Arc<[AtomicU64; SLOTS]> = Arc::default();
        let newest = Arc::clone(&latest);
        thread::spawn(move || {
            for request in inbox {
                let Request {
                    slot,
                    generation,
                    table,
                    query,
                } = request;
                let wanted = || {
                    newest
                        .get(slot)
                        .is_none_or(|latest| latest.load(Ordering::Relaxed) <= generation)
                };
                if !wanted() {
                    continue;
                }
                let Some(hits) = table.search(&query, wanted) else {
                    continue;
                };
                let told = answer(Answer {
                    slot,
                    generation,
                    hits,
                });
                if !told {
                    return;
                }
            }
        });
        Self { requests, latest }
    }

    /// Asks for a search and stops the one that runs for the same slot.
    pub fn ask(&self, request: Request) {
        if let Some(latest) = self.latest.get(request.slot) {
            latest.fetch_max(request.generation, Ordering::Relaxed);
        }
        // The thread lives as long as this; if it is gone, so is the program.
        let _ = self.requests.send(request);
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{Cells, Style, Table};
    use super::{Answer, Query, Request, Worker};
    use std::sync::Arc;
    use std::sync::mpsc::channel;

    #[test]
    fn the_last_request_is_answered() {
        let rows = (0..20_000).map(|nth| Cells {
            main: format!("row {nth}"),
            fields: Vec::new(),
        });
        let table = Arc::new(Table::new(Style::Names, &[], rows));
        let (tell, told) = channel::<Answer>();
        let worker = Worker::start(move |answer| tell.send(answer).is_ok());
        for generation in 1..=20 {
            worker.ask(Request {
                slot: 0,
                generation,
                table: Arc::clone(&table),
                query: Query::parse(if generation == 20 { "'19999" } else { "row" }),
            });
        }
        let last = told.iter().find(|answer| answer.generation == 20).unwrap();
        assert_eq!(last.hits.rows.len(), 1);
    }
}
