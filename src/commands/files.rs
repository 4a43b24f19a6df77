//! The files that a command is given, when they are named by a folder or a pattern: shells of Windows hand those on as they
//! were typed.

use std::path::{Path, PathBuf};

use glob::{MatchOptions, glob_with};

use super::output::OutputSettings;
use crate::fault::Fault;
use crate::language::{Language, clean};

/// The most files that one folder or pattern may stand for.
const MOST_FILES: usize = 1_000;

/// So many of the files that are passed over are named.
const MOST_NAMED: usize = 5;

/// The files that these arguments stand for. A name that exists is that file, also with a `*` in it. Of a folder, the files
/// that are of the wanted kinds by their names are taken in the order of their names, and it is said which others are not.
///
/// # Errors
///
/// When nothing fits a pattern, when a folder has no file of answers or cannot be read, or when there are too many.
pub(super) fn listed(
    paths: &[PathBuf],
    is_wanted: &dyn Fn(&Path) -> bool,
    language: Language,
    output: &mut OutputSettings,
) -> Result<Vec<PathBuf>, Fault> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let (taken, others) = in_folder(path, is_wanted)?;
            files.extend(taken);
            if !others.is_empty() {
                output.error(&passed_over(path, &others, language), language);
            }
        } else if is_pattern(path) {
            files.extend(fitting(path)?);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

/// Whether this is a pattern rather than the name of a file.
fn is_pattern(path: &Path) -> bool {
    !path.exists() && path.to_str().is_some_and(|text| text.contains(['*', '?', '[']))
}

/// The files that fit a pattern, by name.
fn fitting(path: &Path) -> Result<Vec<PathBuf>, Fault> {
    let pattern = path.to_string_lossy();
    let options = MatchOptions {
        // As the shells of each system do.
        case_sensitive: !cfg!(windows),
        require_literal_separator: true,
        require_literal_leading_dot: true,
    };
    let mut files = Vec::new();
    // What is no pattern fits nothing.
    for found in glob_with(&pattern, options).into_iter().flatten() {
        let file = found.map_err(|error| Fault::from_io(&error.path().display().to_string(), error.error()))?;
        if file.is_file() {
            files.push(file);
            enough(&files, &pattern)?;
        }
    }
    if files.is_empty() {
        return Err(Fault::from_data("nothing-fits", |words| (words.arguments.nothing_fits)(&pattern))
            .hint(|words| words.arguments.nothing_fits_hint.to_owned()));
    }
    files.sort();
    Ok(files)
}

/// The files of answers in a folder, and the names of the others. What programs and systems hide is neither.
fn in_folder(folder: &Path, is_wanted: &dyn Fn(&Path) -> bool) -> Result<(Vec<PathBuf>, Vec<String>), Fault> {
    let name = folder.display().to_string();
    let unreadable = |error: std::io::Error| Fault::from_io(&name, &error);
    let (mut files, mut others) = (Vec::new(), Vec::new());
    for entry in folder.read_dir().map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let own = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if own.starts_with('.') || own.starts_with("~$") {
            continue;
        }
        if path.is_file() && is_wanted(&path) {
            files.push(path);
            enough(&files, &name)?;
        } else if others.len() <= MOST_FILES {
            others.push(own);
        }
    }
    if files.is_empty() {
        return Err(Fault::from_data("no-files", |words| (words.arguments.no_files)(&name))
            .hint(|words| words.arguments.no_files_hint.to_owned()));
    }
    files.sort();
    others.sort();
    Ok((files, others))
}

fn enough(files: &[PathBuf], of: &str) -> Result<(), Fault> {
    if files.len() <= MOST_FILES {
        return Ok(());
    }
    Err(Fault::from_data("too-many-files", |words| (words.arguments.too_many)(of, MOST_FILES))
        .hint(|words| words.arguments.too_many_hint.to_owned()))
}

/// A line that says which files of a folder are not read.
fn passed_over(folder: &Path, others: &[String], language: Language) -> String {
    let words = language.phrases();
    let mut names: Vec<String> = others.iter().take(MOST_NAMED).map(|name| clean(name)).collect();
    if others.len() > MOST_NAMED {
        names.push((words.labels.and_others)(others.len() - MOST_NAMED));
    }
    let folder = clean(&folder.display().to_string());
    format!("{}: {}\n", words.errors.warning, (words.arguments.passed_over)(&folder, &names.join(", ")))
}
