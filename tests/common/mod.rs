//! Running the program with nothing of this computer around it: its own home, its own folder, its own environment.

// Every test file compiles its own copy of this module and uses a part of it.
#![allow(dead_code)]

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use tempfile::TempDir;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_strategiewijzer");

/// A folder to work in and a home beside it; both go when the last copy does.
#[derive(Clone, Debug)]
pub struct Folder(Arc<TempDir>);

impl Folder {
    /// A new, empty one.
    pub fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        for name in ["work", "home"] {
            std::fs::create_dir(root.path().join(name)).unwrap();
        }
        Self(Arc::new(root))
    }

    /// The folder to work in.
    pub fn work(&self) -> PathBuf {
        self.0.path().join("work")
    }

    /// The home folder.
    pub fn home(&self) -> PathBuf {
        self.0.path().join("home")
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

    /// The environment of the program: a search path, a home and a locale, and what the test adds.
    pub fn environment(&self) -> Vec<(OsString, OsString)> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        vec![
            ("PATH".into(), path),
            ("HOME".into(), self.home().into()),
            ("LC_ALL".into(), "C.UTF-8".into()),
            ("TZ".into(), "UTC".into()),
        ]
    }
}

/// One run of the program, to be filled in and started.
#[derive(Debug)]
pub struct Run {
    folder: Folder,
    arguments: Vec<OsString>,
    variables: Vec<(OsString, OsString)>,
    stdin: Vec<u8>,
}

/// How a run ended.
#[derive(Debug)]
pub struct Outcome {
    /// The exit code; `None` when a signal ended the program.
    pub code: Option<i32>,
    /// What it said.
    pub stdout: String,
    /// What it complained about.
    pub stderr: String,
    /// Where it ran.
    pub folder: Folder,
}

impl Run {
    /// In a new folder, without arguments or input, on a dumb terminal's environment.
    pub fn new() -> Self {
        Self::inside(&Folder::new())
    }

    /// In a folder that is there already.
    pub fn inside(folder: &Folder) -> Self {
        let run = Self { folder: folder.clone(), arguments: Vec::new(), variables: Vec::new(), stdin: Vec::new() };
        run.variable("TERM", "dumb")
    }

    /// Adds arguments.
    pub fn args<A: Into<OsString>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.arguments.extend(arguments.into_iter().map(Into::into));
        self
    }

    /// Sets the input.
    pub fn stdin(mut self, input: impl Into<Vec<u8>>) -> Self {
        self.stdin = input.into();
        self
    }

    /// Sets how wide the output may be.
    pub fn columns(self, columns: u16) -> Self {
        self.variable("COLUMNS", &columns.to_string())
    }

    /// Sets a variable of the environment.
    pub fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// Puts a file in the folder.
    pub fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        self.folder.write(name, content);
        self
    }

    /// The command, for tests that start it themselves.
    pub fn command(&self) -> Command {
        let mut command = Command::new(PROGRAM);
        command
            .args(&self.arguments)
            .env_clear()
            .envs(self.folder.environment())
            .envs(self.variables.iter().cloned())
            .current_dir(self.folder.work())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs the program to its end.
    pub fn run(self) -> Outcome {
        let mut child = self.command().spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let stdin = self.stdin;
        // A program that stops reading early closes the pipe; that is not the test's concern.
        let writer = std::thread::spawn(move || drop(input.write_all(&stdin)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Outcome {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
            folder: self.folder,
        }
    }
}

impl Outcome {
    /// Checks the exit code, and shows everything when it is another.
    #[track_caller]
    pub fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "\n--- stdout\n{}\n--- stderr\n{}", self.stdout, self.stderr);
        self
    }
}

/// A path in the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
