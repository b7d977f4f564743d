//! A terminal to run the program in, as a person would: keys go in, a screen comes out. Nothing sleeps; everything waits
//! for what must come.
use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

/// How long anything may take. A machine under load is slow; a test that waits in vain fails anyway.
const PATIENCE: Duration = Duration::from_secs(60);

struct Shown {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    ended: bool,
}

/// The terminal.
pub struct Terminal {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    shown: Arc<(Mutex<Shown>, Condvar)>,
    child: Box<dyn portable_pty::Child + Send + Sync>,
}

impl Terminal {
    /// Starts a shell with a prompt of its own in the project's folder, with nothing of the caller's environment that
    /// could matter.
    pub fn shell(columns: u16, rows: u16, environment: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new("sh");
        command.arg("-i");
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        command.env_clear();
        for (name, value) in [
            ("PATH", std::env::var("PATH").unwrap_or_default().as_str()),
            ("TERM", "xterm-256color"),
            ("PS1", "ready> "),
            ("ENV", "/dev/null"),
        ] {
            command.env(name, value);
        }
        for (name, value) in environment {
            command.env(name, value);
        }
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let shown = Arc::new((
            Mutex::new(Shown {
                parser: vt100::Parser::new(rows, columns, 0),
                bytes: Vec::new(),
                ended: false,
            }),
            Condvar::new(),
        ));
        let ours = Arc::clone(&shown);
        std::thread::spawn(move || {
            let mut buffer = vec![0u8; 1 << 16];
            loop {
                let read = reader.read(&mut buffer).unwrap_or(0);
                let Ok(mut shown) = ours.0.lock() else { return };
                shown.parser.process(&buffer[..read]);
                shown.bytes.extend_from_slice(&buffer[..read]);
                shown.ended = read == 0;
                ours.1.notify_all();
                if read == 0 {
                    return;
                }
            }
        });
        let mut out = Self {
            writer: pair.master.take_writer().unwrap(),
            master: pair.master,
            shown,
            child,
        };
        out.wait_for("ready> ");
        out
    }

    /// Types.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
        self
    }

    /// Types a command line where the shell waits for one, and sends it once it stands there. A line typed ahead stands
    /// before its prompt, so that the screen looks as if the shell were waiting when the program that the line started
    /// leaves; what is typed then is lost.
    pub fn run(&mut self, line: &str) -> &mut Self {
        self.wait("the prompt", Self::is_at_prompt);
        self.keys(line);
        self.wait("the line", |screen| !Self::is_at_prompt(screen));
        self.keys("\r")
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.shown
            .0
            .lock()
            .unwrap()
            .parser
            .screen_mut()
            .set_size(rows, columns);
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.master.resize(size).unwrap();
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        self.shown.0.lock().unwrap().parser.screen().contents()
    }

    /// Waits until the screen holds a text.
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait(text, |screen| screen.contents().contains(text))
    }

    /// Waits until the screen is as it should be.
    pub fn wait(&mut self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        let until = Instant::now() + PATIENCE;
        let mut shown = self.shown.0.lock().unwrap();
        while !is_so(shown.parser.screen()) {
            let left = until.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero() && !shown.ended,
                "waited in vain for {what}; the screen:\n{}",
                shown.parser.screen().contents()
            );
            shown = self.shown.1.wait_timeout(shown, left).unwrap().0;
        }
        drop(shown);
        self
    }

    /// Waits until what came holds some bytes `count` times.
    pub fn wait_bytes(&mut self, what: &[u8], count: usize) -> Vec<u8> {
        let until = Instant::now() + PATIENCE;
        let mut shown = self.shown.0.lock().unwrap();
        let holds = |bytes: &[u8]| {
            bytes
                .windows(what.len())
                .filter(|part| *part == what)
                .count()
        };
        while holds(&shown.bytes) < count {
            let left = until.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "these bytes never came: {:?}",
                String::from_utf8_lossy(what)
            );
            shown = self.shown.1.wait_timeout(shown, left).unwrap().0;
        }
        shown.bytes.clone()
    }

    /// Everything that came.
    pub fn bytes(&self) -> Vec<u8> {
        self.shown.0.lock().unwrap().bytes.clone()
    }

    /// Whether the screen, the cursor, the mouse and pasting are as a shell leaves them.
    pub fn is_plain(screen: &vt100::Screen) -> bool {
        !screen.alternate_screen()
            && !screen.hide_cursor()
            && !screen.bracketed_paste()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
    }
}

impl Terminal {
    /// Likewise, and the shell waits for a command: nobody else reads the keys.
    pub fn is_at_prompt(screen: &vt100::Screen) -> bool {
        Self::is_plain(screen) && screen.contents().trim_end().ends_with("ready>")
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The texts that were sent to the clipboard by OSC 52.
pub fn copied(bytes: &[u8]) -> Vec<String> {
    use base64::Engine as _;
    let text = String::from_utf8_lossy(bytes);
    text.split("\u{1b}]52;c;")
        .skip(1)
        .filter_map(|rest| rest.split(['\u{7}', '\u{1b}']).next())
        .filter_map(|code| base64::engine::general_purpose::STANDARD.decode(code).ok())
        .map(|decoded| String::from_utf8(decoded).unwrap())
        .collect()
}

/// A script that records how it was called.
pub fn recorder(folder: &Path, name: &str, record: &Path) -> std::path::PathBuf {
    let path = folder.join(name);
    let text = format!(
        "#!/bin/sh\nprintf '%s\\n' \"$@\" > '{}'\n",
        record.display()
    );
    std::fs::write(&path, text).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    path
}
