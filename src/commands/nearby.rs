//! Files that were named beside what can be done with them: in another order, with another spelling, or of another kind.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::language::{Phrases, quoted, shown};
use crate::render::Format;
use crate::session::named;

/// Endings of files that a survey can be in.
const TABLES: [&str; 8] = ["csv", "tsv", "xlsx", "xlsm", "ods", "sav", "zsav", "zip"];
/// Endings of files that a session can be in.
const SESSIONS: [&str; 2] = ["yaml", "yml"];
/// How many files of a folder are looked at.
const MOST_FILES: usize = 2000;

fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// Whether a file is called as sessions are.
pub(super) fn is_session(path: &Path) -> bool {
    SESSIONS.contains(&ending(path).as_str())
}

/// Whether a file is called as surveys are.
pub(super) fn is_table(path: &Path) -> bool {
    TABLES.contains(&ending(path).as_str())
}

/// Whether a file is called as documents are that this program makes.
pub(super) fn is_document(path: &Path) -> bool {
    let ending = ending(path);
    !is_session(path) && Format::all().any(|format| format.row().endings.contains(&ending.as_str()))
}

/// What is probably wanted of a session that stands first, by the word after it: a document, or a command.
pub(super) fn wanted(
    word: &OsStr,
    session: &Path,
    is_command: &dyn Fn(&OsStr) -> bool,
) -> Option<Box<dyn Fn(&'static Phrases) -> String>> {
    let (session, second) = (quoted(session), PathBuf::from(word));
    if is_command(word) {
        let command = word.to_string_lossy().into_owned();
        return Some(Box::new(move |words| (words.typed.command_first)(&command, &session)));
    }
    is_document(&second).then(|| -> Box<dyn Fn(&'static Phrases) -> String> {
        let document = quoted(&second);
        Box::new(move |words| (words.typed.report_first)(&session, &document))
    })
}

/// Puts the session before the documents, where somebody named it after one of them.
pub(super) fn in_order(session: &mut PathBuf, documents: &mut [PathBuf]) {
    if !is_document(session) || is_there(session) {
        return;
    }
    if let Some(other) = documents.iter_mut().find(|path| is_there(path)) {
        std::mem::swap(session, other);
    }
}

/// Whether this names a session that is there.
fn is_there(path: &Path) -> bool {
    let path = named(path);
    is_session(&path) && path.is_file()
}

/// Refuses a second session where documents of one are made.
pub(super) fn one_session(documents: &[PathBuf]) -> Result<(), Fault> {
    match documents.iter().find(|path| is_there(path)) {
        Some(other) => {
            Err(Fault::from_usage("several-sessions", |words| (words.typed.several_sessions)(&shown(&named(other))))
                .hint(|words| words.typed.one_file_hint.to_owned()))
        }
        None => Ok(()),
    }
}

/// Refuses a folder and a table where a session is asked for.
pub(super) fn readable(path: &Path) -> Result<(), Fault> {
    if path.is_dir() {
        return Err(folder(path));
    }
    if is_table(path) && path.is_file() {
        return Err(Fault::from_data("not-a-session", |words| (words.errors.not_a_session)(&shown(path)))
            .hint(|words| (words.typed.table_hint)(&quoted(path))));
    }
    Ok(())
}

/// That a folder was named, with a session that lies in it.
pub(super) fn folder(path: &Path) -> Fault {
    let fault = Fault::from_data("is-folder", |words| (words.typed.is_folder)(&shown(path)));
    match files(path).find(|file| is_session(file)) {
        Some(file) => fault.hint(|words| (words.typed.in_folder)(&quoted(&file))),
        None => fault.hint(|words| words.typed.empty_folder.to_owned()),
    }
}

/// That a file is not there, with the one that is called almost so.
pub(super) fn not_there(path: &Path) -> Fault {
    let fault = Fault::from_data("file-not-found", |words| (words.errors.file_not_found)(&shown(path)));
    match file(path) {
        Some(near) => fault.hint(|words| (words.errors.did_you_mean)(&quoted(&near))),
        None => fault.hint(|words| words.errors.file_not_found_hint.to_owned()),
    }
}

/// The session or table in the same folder that is called so but for capitals, spaces, accents' forms, a point at the end, or
/// the ending.
pub(super) fn file(path: &Path) -> Option<PathBuf> {
    let name = comparable(&path.file_name()?.to_string_lossy());
    let stem = if ending(path).is_empty() { name.clone() } else { comparable(&path.file_stem()?.to_string_lossy()) };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut near: Vec<PathBuf> = files(folder.unwrap_or(Path::new(".")))
        .filter(|file| is_session(file) || is_table(file))
        .filter(|file| {
            let of = |part: Option<&OsStr>| part.map(|part| comparable(&part.to_string_lossy())).unwrap_or_default();
            of(file.file_name()) == name || of(file.file_stem()) == stem || of(file.file_stem()) == name
        })
        .collect();
    // A session goes before a table with the same name.
    near.sort_by_key(|file| (!is_session(file), file.clone()));
    near.into_iter().next()
}

/// What names are compared by.
fn comparable(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The files in a folder; none where it cannot be looked into.
fn files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).take(MOST_FILES);
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    files.into_iter().map(|path| path.strip_prefix(".").map(Path::to_owned).unwrap_or(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_by_a_name_that_is_almost_its_own() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["Intake Zuid.YAML", "enquete.csv", "notities.txt"] {
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        let found = |typed: &str| {
            let near = file(&folder.path().join(typed))?;
            near.file_name().map(|name| name.to_string_lossy().into_owned())
        };
        for typed in ["intake zuid.yaml", "Intake Zuid.", "intakezuid", "intake-zuid.yml", "intake_zuid.yam"] {
            assert_eq!(found(typed).as_deref(), Some("Intake Zuid.YAML"), "{typed}");
        }
        assert_eq!(found("Enquete").as_deref(), Some("enquete.csv"));
        for typed in ["intake", "notities", "anders.yaml", ""] {
            assert_eq!(found(typed), None, "{typed}");
        }
    }
}
