//! The thread that reads the keyboard.
use super::News;
use crossterm::event::{Event, poll, read};
use std::sync::mpsc::{Receiver, Sender};
use std::thread;
use std::time::Duration;

/// Starts it. After each batch it waits for `proceed`, so that it never reads while somebody else may.
pub(super) fn start(tell: Sender<News>, proceed: Receiver<()>) {
    thread::spawn(move || {
        while let Ok(first) = read() {
            let mut batch = vec![first];
            while let Ok(true) = poll(Duration::ZERO) {
                match read() {
                    Ok(next) => push(&mut batch, next),
                    Err(_) => break,
                }
            }
            if tell.send(News::Input(batch)).is_err() || proceed.recv().is_err() {
                return;
            }
        }
        // The terminal is gone: there is nobody to show anything to.
        let _ = tell.send(News::Action(crate::tui::action::Action::Quit));
    });
}

/// Of sizes that follow each other only the last one counts.
fn push(batch: &mut Vec<Event>, event: Event) {
    if let (Event::Resize(..), Some(last @ Event::Resize(..))) = (&event, batch.last_mut()) {
        *last = event;
    } else {
        batch.push(event);
    }
}
