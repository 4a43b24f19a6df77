//! Input that can be read only once, such as a pipe: laid in a file of its owner alone, so that it can be looked at before
//! it is read. The file goes when the program ends.

use std::fs::File;
use std::io::{Read, copy, stdin};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::fault::Fault;
use crate::language::shown;

/// The most that is laid by, in bytes: a larger survey comes as a file.
const MOST: u64 = 1024 * 1024 * 1024;

/// Files that can be read more than once.
pub(super) struct Spooled {
    /// Where they are, in the order in which they were given.
    pub paths: Vec<PathBuf>,
    /// What was laid by, for as long as it is needed.
    kept: Vec<NamedTempFile>,
}

/// Lays by what is no file or folder; `-` is standard input.
pub(super) fn spool(paths: &[PathBuf]) -> Result<Spooled, Fault> {
    let mut spooled = Spooled { paths: Vec::new(), kept: Vec::new() };
    for path in paths {
        let is_pipe = path.metadata().is_ok_and(|about| !about.is_file() && !about.is_dir());
        let kept = if path == Path::new("-") {
            lay_by("-", stdin().lock())?
        } else if is_pipe {
            let name = shown(path);
            lay_by(&name, File::open(path).map_err(|error| Fault::from_io(&name, &error))?)?
        } else {
            spooled.paths.push(path.clone());
            continue;
        };
        spooled.paths.push(kept.path().to_owned());
        spooled.kept.push(kept);
    }
    Ok(spooled)
}

fn lay_by(name: &str, input: impl Read) -> Result<NamedTempFile, Fault> {
    let fault = |error: std::io::Error| Fault::from_io(name, &error);
    let mut kept = tempfile::Builder::new().prefix("stdin-").tempfile().map_err(fault)?;
    let copied = copy(&mut input.take(MOST + 1), kept.as_file_mut()).map_err(fault)?;
    if copied > MOST {
        return Err(Fault::from_data("file-too-large", |words| {
            (words.errors.file_too_large)(name, MOST / 1024 / 1024)
        }));
    }
    Ok(kept)
}
