//! Runs the program in an empty world of its own: no environment, no home, no terminal.

#![allow(dead_code)] // Every test binary uses a part of this.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// How a run ended, and what it printed.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// Standard output of a run that must succeed without a word on standard error.
    pub fn printed(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""));
        self.out
    }
}

/// A folder to work in with the two examples in it, and how the program is started there.
pub struct World {
    home: TempDir,
    folder: TempDir,
    columns: usize,
    environment: Vec<(&'static str, String)>,
}

impl World {
    pub fn new() -> Self {
        let world = Self {
            home: tempfile::tempdir().unwrap(),
            folder: tempfile::tempdir().unwrap(),
            columns: 80,
            environment: Vec::new(),
        };
        for name in ["liso-intake.yaml", "liso-intake-en.yaml"] {
            world.file(name, example(name));
        }
        world
    }

    /// The same world on a screen this wide.
    pub fn columns(mut self, columns: usize) -> Self {
        self.columns = columns;
        self
    }

    /// The same world with a variable set.
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.environment.push((name, value.to_owned()));
        self
    }

    /// Where a file of this world lies.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file in the folder.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    /// What a file in the folder holds.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// The program, ready to be started.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_strategiewijzer"));
        command.args(arguments).current_dir(self.folder.path()).env_clear().stdin(Stdio::null());
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
        command.env("HOME", self.home.path()).env("LC_ALL", "C.UTF-8").env("COLUMNS", self.columns.to_string());
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs the program to its end.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        let output = self.command(arguments).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ran { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// The text of an example.
pub fn example(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name)).unwrap()
}

/// Takes out the version of the program, which changes without anything else changing.
pub fn without_version(text: &str) -> String {
    text.replace(concat!("trategiewijzer ", env!("CARGO_PKG_VERSION")), "trategiewijzer [version]")
}
