//! The `strategiewijzer` program: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    strategiewijzer::commands::run(std::env::args_os())
}
