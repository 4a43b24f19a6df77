//! Running the program with nothing of this computer around it: its own home, its own folder, its own environment.

pub mod groups;
pub mod html;
#[cfg(unix)]
pub mod picture;
pub mod sessions;
pub mod sheets;
pub mod sources;
pub mod spss;
pub mod survey;
pub mod terminal;
pub mod texts;
// What is not used here is used by the unit tests of the reader.
#[allow(dead_code)]
pub mod workbooks;

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;

use tempfile::TempDir;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_strategiewijzer");

/// The width that screens are tested at, unless a test is about width.
pub const COLUMNS: usize = 80;

/// A folder to run the program in, with a home beside it; both go when the last copy does.
#[derive(Clone, Debug)]
pub struct Folder {
    root: Arc<TempDir>,
    variables: BTreeMap<OsString, OsString>,
    stdin: Vec<u8>,
}

/// How a run ended.
#[derive(Debug)]
pub struct Outcome {
    /// The exit code; -1 when a signal ended the program.
    pub code: i32,
    /// What it said.
    pub stdout: String,
    /// What it complained about.
    pub stderr: String,
    /// Where it ran.
    pub folder: Folder,
}

impl Folder {
    /// A new, empty one, where the environment is a search path, a home, a locale, a time zone and a width.
    pub fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        for name in ["work", "home"] {
            std::fs::create_dir(root.path().join(name)).unwrap();
        }
        let mut variables = BTreeMap::from([("HOME".into(), root.path().join("home").into())]);
        // Windows starts nothing without its own folder.
        for name in ["PATH", "SystemRoot"] {
            variables.extend(std::env::var_os(name).map(|value| (name.into(), value)));
        }
        let folder = Self { root: Arc::new(root), variables, stdin: Vec::new() };
        let folder = folder.variable("LC_ALL", "C.UTF-8").variable("TZ", "UTC").columns(COLUMNS);
        // Elsewhere the language of the computer is no variable, and may be any.
        if cfg!(target_os = "linux") { folder } else { folder.variable("STRATEGIEWIJZER_LANG", "nl") }
    }

    /// A new one with one file in it.
    pub fn holding(name: &str, content: impl AsRef<[u8]>) -> Self {
        let folder = Self::new();
        folder.write(name, content);
        folder
    }

    /// A new one with the two example sessions in it.
    pub fn with_examples() -> Self {
        let folder = Self::new();
        for name in ["liso-intake.yaml", "liso-intake-en.yaml"] {
            folder.write(name, texts::example(name));
        }
        folder
    }

    /// The same folder on a screen this wide.
    pub fn columns(&self, columns: usize) -> Self {
        self.variable("COLUMNS", &columns.to_string())
    }

    /// The same folder with a variable of the environment set.
    pub fn variable(&self, name: &str, value: &str) -> Self {
        let mut variables = self.variables.clone();
        variables.insert(name.into(), value.into());
        Self { variables, ..self.clone() }
    }

    /// The same folder without a variable of the environment.
    pub fn without(&self, name: &str) -> Self {
        let mut variables = self.variables.clone();
        variables.remove(OsStr::new(name));
        Self { variables, ..self.clone() }
    }

    /// The moment in a dated folder, in seconds since 1970.
    pub const MOMENT: i64 = 1_795_651_200;

    /// The same folder on 26 November 2026, whatever day it is.
    pub fn dated(&self) -> Self {
        self.variable("SOURCE_DATE_EPOCH", &Self::MOMENT.to_string())
    }

    /// Runs `analyse` to a good end, and reads what it printed as JSON.
    #[track_caller]
    pub fn analysed(&self, arguments: &[&str]) -> serde_json::Value {
        let outcome = self.run(&[&["analyse", "--format", "json"], arguments].concat()).ends_with(0);
        serde_json::from_str(&outcome.stdout).unwrap()
    }

    /// The same folder with this to be read on standard input; else that is empty.
    pub fn stdin(&self, input: impl Into<Vec<u8>>) -> Self {
        Self { stdin: input.into(), ..self.clone() }
    }

    /// The folder to work in.
    pub fn work(&self) -> PathBuf {
        self.root.path().join("work")
    }

    /// The path of a file in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.work().join(name)
    }

    /// Writes a file, with its folders.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    /// Lays a file of the project in the folder, under the same name.
    pub fn lay(&self, name: &str) {
        self.write(name, texts::project(name));
    }

    /// Reads a file as text.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The names of the files, sorted.
    pub fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.work()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// The environment of the program.
    pub fn environment(&self) -> &BTreeMap<OsString, OsString> {
        &self.variables
    }

    /// The program with these arguments, for tests that start it themselves.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.command_of(PROGRAM);
        command.args(arguments);
        command
    }

    /// Another program in this folder and environment.
    pub fn command_of(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.work()).env_clear().envs(&self.variables);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program to its end.
    pub fn run(&self, arguments: &[&str]) -> Outcome {
        self.finish(self.command(arguments))
    }

    /// Runs a command of this folder to its end.
    pub fn finish(&self, mut command: Command) -> Outcome {
        let mut child = command.spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let stdin = self.stdin.clone();
        // A program that stops reading early closes the pipe; that is not the test's concern.
        let writer = std::thread::spawn(move || drop(input.write_all(&stdin)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Outcome {
            code: output.status.code().unwrap_or(-1),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
            folder: self.clone(),
        }
    }
}

impl Outcome {
    /// Checks the exit code, and shows everything when it is another.
    #[track_caller]
    pub fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, code, "\n--- stdout\n{}\n--- stderr\n{}", self.stdout, self.stderr);
        self
    }

    /// What was printed by a run that went well and had nothing to complain of.
    #[track_caller]
    pub fn fine(self) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (0, ""), "{}", self.stdout);
        self.stdout
    }

    /// What was said by a run that failed and printed nothing else.
    #[track_caller]
    pub fn failed(self, code: i32) -> String {
        assert_eq!((self.code, self.stdout.as_str()), (code, ""), "{}", self.stderr);
        self.stderr
    }
}
