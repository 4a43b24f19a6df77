//! The program as a user runs it, apart from whatever stands on the computer that runs the tests.
#![allow(dead_code)] // Every test file takes what it needs.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The width that screens are tested at, unless a test is about width.
pub const COLUMNS: usize = 80;

/// A working folder of its own, which is also the home.
pub struct Desk {
    folder: TempDir,
}

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// Lays a file of the project on the desk, under the same name.
    pub fn lay(&self, name: &str) {
        self.write(name, &project(name));
    }

    /// Runs the program on a screen of [`COLUMNS`] wide.
    pub fn run(&self, arguments: &[&str]) -> Ended {
        self.run_at(COLUMNS, arguments)
    }

    pub fn run_at(&self, columns: usize, arguments: &[&str]) -> Ended {
        let mut command = Command::new(env!("CARGO_BIN_EXE_strategiewijzer"));
        command.args(arguments);
        self.finish(command, columns)
    }

    /// Runs a command here that knows nothing of the computer but where programs are.
    pub fn finish(&self, mut command: Command, columns: usize) -> Ended {
        command.env_clear().current_dir(self.folder.path()).env("HOME", self.folder.path());
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
        command.env("LC_ALL", "C.UTF-8").env("COLUMNS", columns.to_string()).stdin(Stdio::null());
        let Output { status, stdout, stderr } = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ended { code: status.code().unwrap_or(-1), out: text(stdout), err: text(stderr) }
    }
}

impl Ended {
    /// What was printed by a run that went well and had nothing to complain of.
    #[track_caller]
    pub fn fine(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// What was said by a run that failed and printed nothing else.
    #[track_caller]
    pub fn failed(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{}", self.err);
        self.err
    }
}

/// The text of a file of the project.
pub fn project(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}")).replace("\r\n", "\n")
}

/// A text in which one thing is changed. `§` marks a spot in what is put in its place; the line and column of that spot
/// come with the text, counted from 1.
#[track_caller]
pub fn changed(whole: &str, from: &str, to: &str) -> (String, usize, usize) {
    assert!(whole.contains(from) && to.matches('§').count() == 1, "{from}");
    let marked = whole.replacen(from, to, 1);
    let before = marked.split('§').next().unwrap();
    let (line, column) = (before.split('\n').count(), before.rsplit('\n').next().unwrap().chars().count() + 1);
    (marked.replace('§', ""), line, column)
}

/// Whether an error shows a spot as a place, and under the line a mark that points at it.
#[track_caller]
pub fn assert_marked(error: &str, file: &str, text: &str, line: usize, column: usize) {
    let place = format!("  --> {file}:{line}:{column}");
    let lines: Vec<&str> = error.lines().collect();
    let Some(at) = lines.iter().position(|shown| *shown == place) else { panic!("not at {line}:{column}\n{error}") };
    let pointed = text.lines().nth(line - 1).unwrap().chars().skip(column - 1).take(10).collect::<String>();
    let mark = lines[at + 2].chars().position(|c| c == '^').unwrap_or_else(|| panic!("no mark\n{error}"));
    let shown: String = lines[at + 1].chars().skip(mark).take(10).collect();
    assert_eq!(shown, pointed, "{error}");
}

/// The first line that is wider than a screen.
pub fn too_wide(text: &str, columns: usize) -> Option<&str> {
    text.lines().find(|line| unicode_width::UnicodeWidthStr::width(*line) > columns)
}
