//! `whosaid PATH…`: the explorer. Threads read keys, read documents and search; this one owns the state and the screen.
//!
//! The thread that reads keys hands over what it has and waits until it was dealt with. So nothing else reads the
//! keyboard while an editor runs, and nothing wakes up while nobody types.
mod clipboard;
mod editor;
mod keys;
mod loader;
mod model;
mod save;

use super::Error;
use super::args::{ExploreArgs, ThemeName};
use crate::index::{Request, Worker};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::keymap::action_for;
use crate::tui::state::State;
use crate::tui::terminal::{Screen, guard_panics};
use crate::tui::theme::Theme;
use crate::tui::update::update;
use crossterm::event::{Event, KeyEventKind, MouseButton, MouseEventKind};
use std::io::IsTerminal as _;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// What another thread has to say.
enum News {
    /// Keys and the like, all that were there.
    Input(Vec<Event>),
    /// Something for the state.
    Action(Action),
}

/// How long a frame waits for a search that was just asked for: most end before, and the screen changes once.
const PATIENCE: Duration = Duration::from_millis(15);

pub(super) fn run(args: &ExploreArgs) -> anyhow::Result<ExitCode> {
    if !std::io::stdout().is_terminal() {
        return Err(Error::NoTerminal {
            what: "standard output",
        }
        .into());
    }
    let paths = if args.paths.is_empty() {
        vec![PathBuf::from(".")]
    } else {
        args.paths.clone()
    };
    if !std::io::stdin().is_terminal() && !paths.iter().any(|path| path.as_os_str() == "-") {
        return Err(Error::NoTerminal {
            what: "standard input",
        }
        .into());
    }
    let missing = paths
        .iter()
        .filter(|path| path.as_os_str() != "-" && !path.exists());
    let missing: Vec<String> = missing.map(|path| path.display().to_string()).collect();
    if missing.len() == paths.len() {
        return Err(Error::Missing {
            paths: missing.join(", "),
        }
        .into());
    }
    guard_panics();
    let screen = Screen::take(args.plain).map_err(|cause| Error::Terminal { cause })?;
    let (tell, news) = channel();
    let (go_on, proceed) = channel();
    let loader = loader::start(paths, tell.clone());
    keys::start(tell.clone(), proceed);
    let worker =
        Worker::start(move |answer| tell.send(News::Action(Action::Found(answer))).is_ok());
    let mut explorer = Explorer {
        state: State {
            theme: theme(args.theme),
            ..State::default()
        },
        screen,
        worker,
        loader,
    };
    let ended = explorer.run(&news, &go_on);
    drop(explorer);
    ended.map_err(|cause| Error::Terminal { cause })?;
    Ok(ExitCode::SUCCESS)
}

/// The theme that is asked for; with `NO_COLOR` none has colors.
fn theme(asked: Option<ThemeName>) -> Theme {
    match asked {
        Some(ThemeName::Terminal) => Theme::Terminal,
        Some(ThemeName::Light) => Theme::Light,
        Some(ThemeName::Dark) => Theme::Dark,
        Some(ThemeName::Contrast) => Theme::Contrast,
        Some(ThemeName::Mono) => Theme::Mono,
        None if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) => Theme::Mono,
        None => Theme::Terminal,
    }
}

/// Panics where a test asks for it, to see that the terminal is given back. Not in a release build.
fn fail_if_asked() {
    if cfg!(debug_assertions) {
        assert!(
            std::env::var_os("WHOSAID_PANIC").is_none(),
            "a test asks for a panic"
        );
    }
}

/// The state with what is outside.
struct Explorer {
    state: State,
    screen: Screen,
    worker: Worker,
    /// Asks the thread that reads documents to read them again.
    loader: Sender<()>,
}

impl Explorer {
    fn run(&mut self, news: &Receiver<News>, go_on: &Sender<()>) -> std::io::Result<()> {
        let (width, height) = crossterm::terminal::size()?;
        // Attributes are ours to choose, with and without colors: see `theme`.
        crossterm::style::force_color_output(true);
        update(&mut self.state, Action::Resize(width, height));
        self.state.progress = Some((0, 0));
        self.screen.draw(&self.state)?;
        while let Ok(first) = news.recv() {
            let mut next = Some(first);
            let mut searching = false;
            let mut waiting = false;
            // Everything that is there is dealt with before a frame is drawn.
            while let Some(item) = next {
                match item {
                    News::Input(events) => {
                        waiting = true;
                        for event in events {
                            match self.input(event)? {
                                ControlFlow::Continue(asked) => searching |= asked,
                                ControlFlow::Break(()) => return Ok(()),
                            }
                        }
                    }
                    News::Action(action) => {
                        searching &= !matches!(action, Action::Found(_));
                        if self.act(action)?.is_break() {
                            return Ok(());
                        }
                    }
                }
                next = news.try_recv().ok();
                if next.is_none() && searching {
                    searching = false;
                    next = news.recv_timeout(PATIENCE).ok();
                }
            }
            self.screen.draw(&self.state)?;
            if waiting && go_on.send(()).is_err() {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Does what an event asks for; says whether a search was begun.
    fn input(&mut self, event: Event) -> std::io::Result<ControlFlow<(), bool>> {
        let mut action = None;
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => {
                action = action_for(&self.state, key);
            }
            Event::Paste(text) => {
                // One edit; a line has no line breaks.
                let mut asked = false;
                for c in text.chars().map(|c| if c.is_control() { ' ' } else { c }) {
                    if self.state.mode() == crate::tui::keymap::Mode::Typing {
                        asked |= matches!(
                            self.act(Action::Edit(tui_input::InputRequest::InsertChar(c)))?,
                            ControlFlow::Continue(true)
                        );
                    }
                }
                return Ok(ControlFlow::Continue(asked));
            }
            Event::Resize(width, height) => action = Some(Action::Resize(width, height)),
            Event::Mouse(mouse) => {
                action = match mouse.kind {
                    MouseEventKind::Down(MouseButton::Left) => {
                        Some(Action::Click(mouse.column, mouse.row))
                    }
                    MouseEventKind::ScrollDown => Some(Action::Scroll(3)),
                    MouseEventKind::ScrollUp => Some(Action::Scroll(-3)),
                    _ => None,
                };
            }
            Event::Key(_) | Event::FocusGained | Event::FocusLost => {}
        }
        match action {
            Some(action) => self.act(action),
            None => Ok(ControlFlow::Continue(false)),
        }
    }

    /// Does an action and what follows from it outside; says whether a search was begun.
    fn act(&mut self, action: Action) -> std::io::Result<ControlFlow<(), bool>> {
        let mut searching = false;
        for effect in update(&mut self.state, action) {
            match effect {
                Effect::Search {
                    slot,
                    generation,
                    query,
                } => {
                    self.worker.ask(Request {
                        slot,
                        generation,
                        table: Arc::clone(self.state.table(slot)),
                        query,
                    });
                    searching = true;
                }
                Effect::Copy { text, what } => {
                    let (message, alarm) = clipboard::copy(&text, &what);
                    self.state.tell(message, alarm);
                }
                Effect::Save { path, text } => {
                    let (message, alarm) = save::save(&path, &text);
                    self.state.tell(message, alarm);
                }
                Effect::Edit { path, line, column } => {
                    let result = editor::open(&mut self.screen, &path, line, column)?;
                    if let Err(message) = result {
                        self.state.tell(message, true);
                    }
                    self.measure()?;
                }
                Effect::Reload => {
                    // The thread that reads is gone only when the program is.
                    let _ = self.loader.send(());
                }
                Effect::Sample => {
                    let sample = Action::Loaded(Box::new(loader::sample()), true);
                    update(&mut self.state, sample);
                }
                Effect::Mouse(take) => self.screen.mouse(take)?,
                Effect::Redraw => self.screen.redraw()?,
                Effect::Suspend => {
                    editor::suspend(&mut self.screen)?;
                    self.measure()?;
                }
                Effect::Quit => {
                    fail_if_asked();
                    return Ok(ControlFlow::Break(()));
                }
            }
        }
        Ok(ControlFlow::Continue(searching))
    }

    /// The terminal may have another size than when it was left.
    fn measure(&mut self) -> std::io::Result<()> {
        let (width, height) = crossterm::terminal::size()?;
        update(&mut self.state, Action::Resize(width, height));
        if self.state.mouse {
            self.screen.mouse(true)?;
        }
        Ok(())
    }
}
