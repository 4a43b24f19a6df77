//! The program in a pseudo-terminal: keys go in, a screen comes out.

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use crate::common::{Folder, PROGRAM};

/// How long a screen may take to appear. Far longer than it needs, so that a busy computer fails no test.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often is looked.
const PAUSE: Duration = Duration::from_millis(5);
/// Nobody presses a key sooner after another; the same key that comes sooner is one press whose contact bounced.
const BETWEEN_KEYS: Duration = Duration::from_millis(45);

/// What came out so far.
struct Seen {
    parser: vt100::Parser,
    raw: Vec<u8>,
}

/// The program in a pseudo-terminal. Dropping it ends the program.
pub struct Terminal {
    seen: Arc<Mutex<Seen>>,
    keys: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    reader: Option<JoinHandle<()>>,
    /// When something was typed last.
    typed: Option<Instant>,
    /// The modes before the program started.
    before: String,
}

fn size(rows: u16, columns: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn cells(rows: u16, columns: u16) -> (NonZeroU16, NonZeroU16) {
    (NonZeroU16::new(rows).unwrap(), NonZeroU16::new(columns).unwrap())
}

impl Terminal {
    /// Starts the program with these arguments, in a folder, on a terminal of this size.
    pub fn start(folder: &Folder, size: (u16, u16), arguments: &[&str]) -> Self {
        Self::start_as(folder, size, PROGRAM, arguments)
    }

    /// Starts another program, one that goes on as ours. The terminal has a usual name unless the folder gives one.
    pub fn start_as(folder: &Folder, (rows, columns): (u16, u16), program: &str, arguments: &[&str]) -> Self {
        let pair = native_pty_system().openpty(size(rows, columns)).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        for (name, value) in folder.environment() {
            command.env(name, value);
        }
        // A terminal knows how wide it is.
        command.env_remove("COLUMNS");
        command.cwd(folder.work());
        let before = modes(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        // While this side of the slave is open, the end of the program is not seen.
        drop(pair.slave);
        let (tall, wide) = cells(rows, columns);
        let seen = Arc::new(Mutex::new(Seen { parser: vt100::Parser::new(tall, wide, 0), raw: Vec::new() }));
        let mut output = pair.master.try_clone_reader().unwrap();
        let shared = Arc::clone(&seen);
        let reader = std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            // On Linux the end of the program shows as an error.
            while let Ok(length @ 1..) = output.read(&mut buffer) {
                let mut seen = shared.lock().unwrap();
                seen.parser.process(&buffer[..length]);
                seen.raw.extend_from_slice(&buffer[..length]);
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self { seen, keys, master: pair.master, child, reader: Some(reader), typed: None, before }
    }

    /// Types these keys, all at once.
    pub fn type_keys(&mut self, keys: &str) -> &mut Self {
        if let Some(typed) = self.typed.replace(Instant::now()) {
            std::thread::sleep(BETWEEN_KEYS.saturating_sub(typed.elapsed()));
        }
        self.send(keys.as_bytes())
    }

    /// Sends these bytes, at once and whatever they are.
    pub fn send(&mut self, bytes: &[u8]) -> &mut Self {
        self.keys.write_all(bytes).unwrap();
        self.keys.flush().unwrap();
        self.typed = Some(Instant::now());
        self
    }

    /// Waits until the screen holds a text. White space and hyphens do not count, so that a text may be
    /// broken over lines.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        let wanted = squeezed(text);
        if !self.comes(|screen| squeezed(screen).contains(&wanted)) {
            panic!("{text:?} did not appear; the screen is:\n{}\n---", self.screen());
        }
        self
    }

    /// Goes on from the advice at a glance, without reading more of it.
    #[track_caller]
    pub fn passes_the_advice(&mut self, language: &str) -> &mut Self {
        let dutch = ("meer over lezen?", "Enter = verder");
        let (question, keys) = if language == "nl" { dutch } else { ("read more", "Enter = go on") };
        self.wait_for(question).wait_for(keys).type_keys("\r")
    }

    /// Waits until it is asked what is taken on, and goes on to the advice without that.
    #[track_caller]
    pub fn passes_the_choice(&mut self, language: &str) -> &mut Self {
        let dutch = ("nu oppakken?", "bewaren en stoppen");
        let (question, keys) = if language == "nl" { dutch } else { ("take on now?", "save and stop") };
        self.wait_for(question).wait_for(keys).type_keys("s")
    }

    /// Waits until the screen is another than this one, and stays as it is.
    #[track_caller]
    pub fn wait_until_other(&mut self, before: &str) -> &mut Self {
        assert!(self.comes(|screen| screen != before && !screen.is_empty()), "the screen stays:\n{before}");
        std::thread::sleep(4 * PAUSE);
        self
    }

    /// Waits until the screen no longer holds a text.
    #[track_caller]
    pub fn wait_until_gone(&mut self, text: &str) -> &mut Self {
        let unwanted = squeezed(text);
        if !self.comes(|screen| !squeezed(screen).contains(&unwanted)) {
            panic!("{text:?} did not go; the screen is:\n{}\n---", self.screen());
        }
        self
    }

    fn comes(&self, there: impl Fn(&str) -> bool) -> bool {
        let start = Instant::now();
        loop {
            if there(&self.screen()) {
                return true;
            }
            if start.elapsed() > PATIENCE {
                return false;
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// The screen as text, without white space at the ends of lines and empty lines at the bottom.
    pub fn screen(&self) -> String {
        let seen = self.seen.lock().unwrap();
        let (_, columns) = seen.parser.screen().size();
        let rows: Vec<String> =
            seen.parser.screen().rows(0, columns.get()).map(|row| row.trim_end().to_owned()).collect();
        rows.join("\n").trim_end().to_owned()
    }

    /// Reads the screen cell by cell.
    pub fn read<T>(&self, read: impl FnOnce(&vt100::Screen) -> T) -> T {
        read(self.seen.lock().unwrap().parser.screen())
    }

    /// Whether the cursor is hidden.
    pub fn cursor_is_hidden(&self) -> bool {
        self.seen.lock().unwrap().parser.screen().hide_cursor()
    }

    /// Every byte that came out.
    pub fn raw(&self) -> Vec<u8> {
        self.seen.lock().unwrap().raw.clone()
    }

    /// Every byte that came out as text without escape sequences.
    pub fn transcript(&self) -> String {
        console::strip_ansi_codes(&String::from_utf8_lossy(&self.raw())).replace('\r', "")
    }

    /// Whether all modes are as a shell expects: what is typed is shown by the terminal itself, read by the line, and so on.
    pub fn is_as_it_was(&self) -> bool {
        modes(&*self.master) == self.before
    }

    /// Gives the window another size.
    pub fn resize(&mut self, rows: u16, columns: u16) -> &mut Self {
        let (tall, wide) = cells(rows, columns);
        self.seen.lock().unwrap().parser.set_size(tall, wide);
        self.master.resize(size(rows, columns)).unwrap();
        self
    }

    /// Ends the program without giving it a chance to do anything.
    pub fn kill(&mut self) {
        // The library's own way is a polite request first.
        self.signal("KILL");
        self.child.wait().unwrap();
    }

    /// Sends the program a signal, by its name without SIG.
    pub fn signal(&mut self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args([format!("-{name}"), id]).status().unwrap().success());
    }

    /// Waits for the end of the program and all it said, and gives the exit code.
    #[track_caller]
    pub fn wait(&mut self) -> u32 {
        let status = self.ended();
        assert_eq!(status.signal(), None, "the program was ended from outside");
        status.exit_code()
    }

    /// Waits for the end of the program and all it said, however it ended.
    #[track_caller]
    pub fn ended(&mut self) -> ExitStatus {
        let start = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(start.elapsed() < PATIENCE, "the program does not end; the screen is:\n{}\n---", self.screen());
            std::thread::sleep(PAUSE);
        };
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
        status
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // Already gone is fine.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Every mode of a terminal.
#[cfg(unix)]
fn modes(terminal: &dyn MasterPty) -> String {
    format!("{:?}", terminal.get_termios())
}

#[cfg(not(unix))]
fn modes(_: &dyn MasterPty) -> String {
    String::new()
}

/// A text without what breaking it over lines puts in or takes away: white space and hyphens.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace() && *character != '-').collect()
}
