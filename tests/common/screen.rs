//! The explorer without a terminal: keys go in, frames come out.
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whosaid::extract::extract;
use whosaid::index::Answer;
use whosaid::model::Library;
use whosaid::reader::read;
use whosaid::tui::action::Action;
use whosaid::tui::catalog::Catalog;
use whosaid::tui::effect::Effect;
use whosaid::tui::keymap::action_for;
use whosaid::tui::state::State;
use whosaid::tui::update::update;
use whosaid::tui::view::view;

/// The sample documents.
pub fn catalog() -> Catalog {
    let root = env!("CARGO_MANIFEST_DIR");
    let mut paths: Vec<_> = std::fs::read_dir(format!("{root}/seeds"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let files = paths.iter().map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (format!("seeds/{name}"), std::fs::read(path).unwrap())
    });
    of(files)
}

/// A document that tries everything: escapes, marks of direction, wide and joined characters, tabs, a very long line.
pub fn hostile() -> Catalog {
    let long = "word ".repeat(2000);
    let text = format!(
        "The Tarn \u{1b}[31mWater\u{1b}]52;c;AAAA\u{7} Forum \u{202e}opens\n\n\
         The Tarn Water Forum was held in Nairobi on 4 March 2031.\r\n\n\
         Rosa \u{9b}2JLind, head of the Alto Fund, said that “ports\u{7f} must \u{8}open \u{2066}now”.\n\n\
         \tEl\u{301}ise Núñez, chair of 北京大学, stressed the role of 👩‍👩‍👧‍👦 and مرحبا بالعالم.\n\n{long}\n"
    );
    of([("hostile.txt".to_owned(), text.into_bytes())])
}

pub fn of(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Catalog {
    let reports: Vec<_> = files
        .into_iter()
        .map(|(path, bytes)| extract(read(&path, &bytes)))
        .collect();
    Catalog::new(Library {
        copies: vec![Vec::new(); reports.len()],
        reports,
    })
}

/// A frame as lines.
pub fn text(buffer: &Buffer) -> String {
    let area = buffer.area;
    let line = |y| {
        let symbols = (0..area.width).map(|x| buffer[(x, y)].symbol());
        format!("{}\n", symbols.collect::<String>().trim_end())
    };
    (0..area.height).map(line).collect()
}

/// The explorer.
pub struct Explorer {
    pub state: State,
}

impl Explorer {
    pub fn new(catalog: Catalog, size: (u16, u16)) -> Self {
        let mut out = Self {
            state: State::default(),
        };
        out.resize(size);
        out.act(Action::Loaded(Box::new(catalog), true));
        out
    }

    pub fn resize(&mut self, (width, height): (u16, u16)) {
        self.act(Action::Resize(width, height));
    }

    /// Reads one more document, as the edge does.
    pub fn load(&mut self, path: &str, text: &str) {
        let mut library = self.state.catalog.library.clone();
        library.reports.push(extract(read(path, text.as_bytes())));
        library
            .reports
            .sort_by(|a, b| a.document.path.cmp(&b.document.path));
        library.copies.push(Vec::new());
        self.act(Action::Loaded(Box::new(Catalog::new(library)), true));
    }

    /// Reads a document again that is another now.
    #[allow(dead_code, reason = "not every test of the explorer reads again")]
    pub fn replace(&mut self, path: &str, text: &str) {
        let mut library = self.state.catalog.library.clone();
        for report in &mut library.reports {
            if report.document.path == path {
                *report = extract(read(path, text.as_bytes()));
            }
        }
        self.act(Action::Loaded(Box::new(Catalog::new(library)), true));
    }

    /// Does an action and the searches that follow from it; gives back what else must be done.
    pub fn act(&mut self, action: Action) -> Vec<Effect> {
        let mut out = Vec::new();
        for effect in update(&mut self.state, action) {
            match effect {
                Effect::Search {
                    slot,
                    generation,
                    query,
                } => {
                    let hits = self.state.table(slot).search(&query, || true).unwrap();
                    let answer = Answer {
                        slot,
                        generation,
                        hits,
                    };
                    out.extend(update(&mut self.state, Action::Found(answer)));
                }
                other => out.push(other),
            }
        }
        out
    }

    /// Presses a key, by the name that the table of actions gives it.
    pub fn key(&mut self, name: &str) -> Vec<Effect> {
        let (modifiers, base) = match name.split_at_checked(2) {
            Some(("C-", base)) if !base.is_empty() => (KeyModifiers::CONTROL, base),
            Some(("S-", base)) if !base.is_empty() => (KeyModifiers::SHIFT, base),
            _ => (KeyModifiers::NONE, name),
        };
        let code = match base {
            "Tab" if modifiers == KeyModifiers::SHIFT => KeyCode::BackTab,
            "Tab" => KeyCode::Tab,
            "Enter" => KeyCode::Enter,
            "Esc" => KeyCode::Esc,
            "Space" => KeyCode::Char(' '),
            "Backspace" => KeyCode::Backspace,
            "Up" => KeyCode::Up,
            "Down" => KeyCode::Down,
            letter => KeyCode::Char(letter.chars().next().unwrap()),
        };
        match action_for(&self.state, KeyEvent::new(code, modifiers)) {
            Some(action) => self.act(action),
            None => Vec::new(),
        }
    }

    /// Where the cursor of the terminal is.
    pub fn cursor(&self) -> Option<ratatui::layout::Position> {
        let (width, height) = self.state.size;
        view(
            &self.state,
            &mut Buffer::empty(Rect::new(0, 0, width, height)),
        )
    }

    /// The frame.
    pub fn draw(&self) -> Buffer {
        let (width, height) = self.state.size;
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        view(&self.state, &mut buffer);
        buffer
    }
}
