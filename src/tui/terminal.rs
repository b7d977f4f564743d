//! The terminal: taking it over, giving it back whatever happens, drawing frames.
//!
//! The one place of the explorer that touches the world. What was changed is given back once, by whoever comes first:
//! the end, a panic, a signal.
use super::state::State;
use super::view::view;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use std::io::{self, Stdout, Write as _, stdout};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard};

/// Whether the terminal is ours.
static TAKEN: AtomicBool = AtomicBool::new(false);
/// Whether the mouse is ours.
static MOUSE: AtomicBool = AtomicBool::new(false);

/// Held while a frame is drawn.
static FRAME: Mutex<()> = Mutex::new(());

/// Waits for the frame that is being drawn; none is drawn while the guard lives.
pub fn freeze() -> Option<MutexGuard<'static, ()>> {
    FRAME.lock().ok()
}

/// The screen while it is ours.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
}

impl std::fmt::Debug for Screen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Screen")
    }
}

impl Screen {
    /// Takes the terminal over: raw mode, the other screen, pasting as one event.
    ///
    /// Errors: what the terminal refuses; it is given back then.
    pub fn take() -> io::Result<Self> {
        take()?;
        let terminal =
            Terminal::new(CrosstermBackend::new(stdout())).inspect_err(|_| give_back())?;
        Ok(Self { terminal })
    }

    /// Takes it over again after [`give_back`], with every cell to be drawn anew.
    ///
    /// Errors: what the terminal refuses.
    pub fn retake(&mut self) -> io::Result<()> {
        take()?;
        self.redraw()
    }

    /// Has every cell drawn anew by the next frame.
    ///
    /// Errors: those of the terminal.
    pub fn redraw(&mut self) -> io::Result<()> {
        // Ratatui's own way asks the terminal where its cursor is, and the thread that reads keys would get the answer.
        execute!(stdout(), Clear(ClearType::All))?;
        self.terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
        Ok(())
    }

    /// Takes the mouse, or leaves it to the terminal.
    ///
    /// Errors: those of the terminal.
    pub fn mouse(&mut self, take: bool) -> io::Result<()> {
        MOUSE.store(take, Ordering::SeqCst);
        if take {
            execute!(stdout(), EnableMouseCapture)
        } else {
            execute!(stdout(), DisableMouseCapture)
        }
    }

    /// Draws a frame, all of it at once.
    ///
    /// Errors: those of the terminal.
    pub fn draw(&mut self, state: &State) -> io::Result<()> {
        let _frame = freeze();
        queue!(stdout(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| {
            if let Some(at) = view(state, frame.buffer_mut()) {
                frame.set_cursor_position(at);
            }
        })?;
        execute!(stdout(), EndSynchronizedUpdate)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste).inspect_err(|_| give_back())
}

/// Has a panic give the terminal back before it is told.
pub fn guard_panics() {
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        tell(panic);
    }));
}

/// Gives the terminal back as it was, if it is ours. Safe to call from anywhere, any number of times.
pub fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // The terminal may be gone: there is nobody to tell.
    let mut out = stdout();
    let _ = queue!(out, EndSynchronizedUpdate);
    if MOUSE.swap(false, Ordering::SeqCst) {
        let _ = queue!(out, DisableMouseCapture);
    }
    let _ = queue!(
        out,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    );
    let _ = out.flush();
    let _ = disable_raw_mode();
}
