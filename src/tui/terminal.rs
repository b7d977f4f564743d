//! The terminal: taking it over, giving it back whatever happens, drawing frames.
//!
//! The one place of the explorer that touches the world. What was changed is given back once, by whoever comes first:
//! the end, a panic, a signal.
use super::plain::Told;
use super::state::State;
use super::view::view;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
    KeyboardEnhancementFlags, PopKeyboardEnhancementFlags, PushKeyboardEnhancementFlags,
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
/// Whether lines are told on the screen that was there before.
static PLAIN: AtomicBool = AtomicBool::new(false);
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
    /// What was told, where lines are told and no frames drawn.
    told: Option<Told>,
}

impl std::fmt::Debug for Screen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Screen")
    }
}

impl Screen {
    /// Takes the terminal over: raw mode, pasting as one event, and the other screen unless lines are told.
    ///
    /// Errors: what the terminal refuses; it is given back then.
    pub fn take(plain: bool) -> io::Result<Self> {
        PLAIN.store(plain, Ordering::SeqCst);
        take()?;
        let terminal =
            Terminal::new(CrosstermBackend::new(stdout())).inspect_err(|_| give_back())?;
        let told = plain.then(Told::default);
        Ok(Self { terminal, told })
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
        if let Some(told) = &mut self.told {
            *told = Told::default();
            return Ok(());
        }
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
        if let Some(told) = &mut self.told {
            let now = Told::of(state);
            let mut out = stdout().lock();
            for line in now.since(told) {
                // In raw mode a line break does not go back to the first column by itself.
                write!(out, "{line}\r\n")?;
            }
            *told = now;
            return out.flush();
        }
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
    // A terminal that can tells Tab from Control with i; others pass over what they do not know.
    let keys = PushKeyboardEnhancementFlags(KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES);
    let entered = if PLAIN.load(Ordering::SeqCst) {
        execute!(stdout(), EnableBracketedPaste)
    } else {
        execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, keys)
    };
    entered.inspect_err(|_| give_back())
}

/// Has a panic of any thread give the terminal back, be told, and end the program with status 101: no other thread may
/// draw on a screen that is no longer ours.
pub fn guard_panics() {
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        tell(panic);
        std::process::exit(101);
    }));
}

/// Gives the terminal back as it was, if it is ours. Safe to call from anywhere, any number of times.
pub fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // The terminal may be gone: there is nobody to tell.
    let mut out = stdout();
    if !PLAIN.load(Ordering::SeqCst) {
        let _ = queue!(out, EndSynchronizedUpdate);
    }
    if MOUSE.swap(false, Ordering::SeqCst) {
        let _ = queue!(out, DisableMouseCapture);
    }
    let _ = queue!(out, DisableBracketedPaste);
    if !PLAIN.load(Ordering::SeqCst) {
        let _ = queue!(out, PopKeyboardEnhancementFlags, LeaveAlternateScreen);
    }
    let _ = queue!(out, cursor::Show);
    let _ = out.flush();
    let _ = disable_raw_mode();
}
