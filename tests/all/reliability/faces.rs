//! The program on one of its faces, with the same words for each.

use std::io::{Read, Write as _};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::common::sessions::favourable;
use crate::common::terminal::{Terminal, squeezed};
use crate::common::{Folder, PROGRAM};

/// Far longer than anything needs, so that a busy computer fails no test.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// The window, unless a fault is about its size.
pub const SIZE: (u16, u16) = (24, 80);
/// The file of the session, in every folder.
pub const FILE: &str = "intake.yaml";
/// What the program is called with.
pub const CALL: [&str; 4] = ["interview", FILE, "--lang", "en"];

/// A face of the interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    Keys,
    Lines,
}

impl Face {
    pub const BOTH: [Self; 2] = [Self::Keys, Self::Lines];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Keys => "keys",
            Self::Lines => "lines",
        }
    }
}

/// A running interview.
pub enum Talk {
    Keys(Terminal),
    Lines(Pipes),
}

/// How an interview ended.
pub struct Ended {
    /// The exit code; nothing when a signal ended it.
    pub code: Option<u32>,
    /// Everything it said.
    pub said: String,
    /// Whether the terminal is as it was.
    pub restored: Option<bool>,
}

impl Ended {
    /// Whether it said this, however broken over lines.
    pub fn says(&self, text: &str) -> bool {
        squeezed(&self.said).contains(&squeezed(text))
    }
}

impl Talk {
    /// Starts an interview on a face, in the usual file.
    pub fn start(folder: &Folder, face: Face) -> Self {
        Self::start_as(folder, face, PROGRAM, &CALL)
    }

    /// Starts another program that goes on as an interview.
    pub fn start_as(folder: &Folder, face: Face, program: &str, arguments: &[&str]) -> Self {
        match face {
            Face::Keys => Self::Keys(Terminal::start_as(folder, SIZE, program, arguments)),
            Face::Lines => {
                let mut command = folder.command_of(program);
                command.args(arguments);
                if program == PROGRAM {
                    command.arg("--plain");
                }
                Self::Lines(Pipes::start(command))
            }
        }
    }

    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        match self {
            Self::Keys(terminal) => drop(terminal.wait_for(text)),
            Self::Lines(pipes) => pipes.wait_for(text),
        }
        self
    }

    /// Waits until something was said so many times, on whichever screen.
    pub fn wait_for_times(&mut self, times: usize, text: &str) -> &mut Self {
        let wanted = squeezed(text);
        let shown = &*self;
        let said = || match shown {
            Self::Keys(terminal) => terminal.transcript(),
            Self::Lines(pipes) => pipes.said(),
        };
        until(
            || squeezed(&said()).matches(&wanted).count() >= times,
            || format!("{text:?} not {times} times: {}", said()),
        );
        self
    }

    /// Types an answer: a key is enough on one face, the other wants a line.
    pub fn answer(&mut self, answer: &str) -> &mut Self {
        match self {
            Self::Keys(terminal) => drop(terminal.type_keys(answer)),
            Self::Lines(pipes) => pipes.type_line(answer),
        }
        self
    }

    /// Answers the question with this number, from 1, as favourably as can be, and waits for the next.
    pub fn question(&mut self, number: usize) -> &mut Self {
        let value = favourable()[number - 1].1.to_string();
        self.wait_for(&format!("question {number} of 32")).answer(&value);
        self.wait_for(&format!("question {} of 32", number + 1))
    }

    /// Saves and stops.
    pub fn stop(&mut self) -> Ended {
        self.answer(if matches!(self, Self::Keys(_)) { "q" } else { "stop" });
        let ended = self.end();
        assert_eq!(ended.code, Some(0), "{}", ended.said);
        ended
    }

    pub fn signal(&mut self, name: &str) {
        match self {
            Self::Keys(terminal) => terminal.signal(name),
            Self::Lines(pipes) => send(name, pipes.child.id()),
        }
    }

    /// Waits for the end.
    pub fn end(&mut self) -> Ended {
        match self {
            Self::Keys(terminal) => {
                let status = terminal.ended();
                let code = status.signal().is_none().then(|| status.exit_code());
                let restored = Some(terminal.is_as_it_was() && !terminal.cursor_is_hidden());
                Ended { code, said: terminal.transcript(), restored }
            }
            Self::Lines(pipes) => pipes.end(),
        }
    }
}

/// Sends a process a signal, by its name without SIG.
pub fn send(name: &str, id: u32) {
    assert!(Command::new("kill").args([format!("-{name}"), id.to_string()]).status().unwrap().success());
}

/// A program with a pipe on both sides. Dropping it ends the program.
pub struct Pipes {
    pub child: Child,
    input: Option<ChildStdin>,
    said: Arc<Mutex<Vec<u8>>>,
    readers: Vec<JoinHandle<()>>,
}

impl Pipes {
    pub fn start(mut command: Command) -> Self {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let said = Arc::default();
        let readers = vec![
            reader(child.stdout.take().unwrap(), Arc::clone(&said)),
            reader(child.stderr.take().unwrap(), Arc::clone(&said)),
        ];
        Self { input: child.stdin.take(), child, said, readers }
    }

    pub fn said(&self) -> String {
        console::strip_ansi_codes(&String::from_utf8_lossy(&self.said.lock().unwrap())).replace('\r', "")
    }

    pub fn wait_for(&mut self, text: &str) {
        let wanted = squeezed(text);
        until(|| squeezed(&self.said()).contains(&wanted), || format!("{text:?} was not said:\n{}", self.said()));
    }

    pub fn type_text(&mut self, text: &str) {
        let input = self.input.as_mut().unwrap();
        input.write_all(text.as_bytes()).unwrap();
        input.flush().unwrap();
    }

    fn type_line(&mut self, line: &str) {
        self.type_text(&format!("{}\n", line.trim_end()));
    }

    /// Closes the input.
    pub fn close(&mut self) {
        self.input = None;
    }

    fn end(&mut self) -> Ended {
        let mut code = None;
        until(
            || self.child.try_wait().unwrap().map(|status| code = status.code()).is_some(),
            || "the program does not end".to_owned(),
        );
        self.readers.drain(..).for_each(|reader| reader.join().unwrap());
        Ended { code: code.map(|code| code as u32), said: self.said(), restored: None }
    }
}

impl Drop for Pipes {
    fn drop(&mut self) {
        // Already gone is fine.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn reader(mut output: impl Read + Send + 'static, said: Arc<Mutex<Vec<u8>>>) -> JoinHandle<()> {
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(length @ 1..) = output.read(&mut buffer) {
            said.lock().unwrap().extend_from_slice(&buffer[..length]);
        }
    })
}

/// Waits until something is so.
#[track_caller]
pub fn until(mut so: impl FnMut() -> bool, complaint: impl Fn() -> String) {
    let start = Instant::now();
    while !so() {
        assert!(start.elapsed() < PATIENCE, "{}", complaint());
        std::thread::sleep(Duration::from_millis(3));
    }
}

/// How many of the first so many favourable answers are not in a text.
pub fn missing(text: &str, answers: usize) -> usize {
    let known = favourable();
    known[..answers].iter().filter(|(id, value)| !text.contains(&format!("\n  {id}: {value}\n"))).count()
}

/// A file of a folder, empty when it is not there.
pub fn read(folder: &Folder, name: &str) -> String {
    std::fs::read_to_string(folder.path(name)).unwrap_or_default()
}

/// Whether a tool is there and does what it must with these arguments.
pub fn can(program: &str, arguments: &[&str]) -> Result<(), String> {
    let mut tried = Command::new(program);
    tried.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match tried.status() {
        Ok(status) if status.success() => Ok(()),
        _ => Err(format!("`{program} {}` does not work here", arguments.join(" "))),
    }
}
