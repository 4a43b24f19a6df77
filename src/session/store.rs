//! Keeping a session on disk: whole or not at all, and for its owner alone.

use std::io::{self, Write as _};
use std::path::Path;

use super::{Session, file};
use crate::fault::{Fault, Faults};
use crate::language::Phrases;
use crate::questionnaire::Questionnaire;
use crate::yaml::{Document, MAX_BYTES};

/// Reads the session in a file.
///
/// # Errors
///
/// When the file cannot be read or is no session this program knows; the file stays as it is.
pub fn load(path: &Path, questionnaire: &Questionnaire) -> Result<Session, Faults> {
    super::read(&Document::open(path)?, questionnaire)
}

/// Writes the session to a file, readable by its owner alone.
///
/// # Errors
///
/// When it cannot be written; an older version of the file is then still there, whole.
pub fn save(path: &Path, session: &Session, questionnaire: &Questionnaire) -> Result<(), Fault> {
    let text = text(path, &opening_comment(path), session, questionnaire)?;
    write(path, &text, Access::OwnerOnly)
}

/// The whole text of a session file: the comment above it and the session.
///
/// # Errors
///
/// When it is so large that it could not be read again.
pub(super) fn text(
    path: &Path,
    comment: &str,
    session: &Session,
    questionnaire: &Questionnaire,
) -> Result<String, Fault> {
    let text = file::write(session, questionnaire).map_err(|error| unwritable(path, |_| error.to_string()))?;
    let text = comment.to_owned() + &text;
    // What could not be read again is not written.
    if text.len() as u64 > MAX_BYTES {
        let name = path.display().to_string();
        return Err(Fault::data(|words| (words.errors.file_too_large)(&name, MAX_BYTES / 1024 / 1024)));
    }
    Ok(text)
}

/// Writes a document to a file, whole or not at all.
///
/// # Errors
///
/// When it cannot be written; an older version of the file is then still there, whole.
pub fn write(path: &Path, document: impl AsRef<[u8]>, access: Access) -> Result<(), Fault> {
    write_atomically(path, document.as_ref(), access, Over::Replace)
        .map_err(|error| unwritable(path, |words| (words.errors.io)(&error)))
}

/// The comment a person wrote above the session, which is not part of its values and would be lost otherwise.
pub(super) fn opening_comment(path: &Path) -> String {
    let Ok(document) = Document::open(path) else { return String::new() };
    let lines = document.text().lines().take_while(|line| line.starts_with('#'));
    lines.map(|line| format!("{line}\n")).collect()
}

pub(super) fn unwritable(path: &Path, detail: impl Fn(&Phrases) -> String) -> Fault {
    let name = path.display().to_string();
    Fault::data(|words| (words.errors.file_unwritable)(&name, &detail(words)))
        .hint(|words| words.errors.file_unwritable_hint.to_owned())
}

/// Who may read a file we write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Only its owner: answers are about people's work.
    OwnerOnly,
    /// Whoever may read a new file here: a document made to be shared.
    Default,
}

/// What happens to a file that has the name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    /// It is replaced.
    Replace,
    /// It stays, and nothing is written.
    Keep,
}

/// Replaces a file in one step: the new text is written beside it, forced to disk, and then takes its name. Whatever goes
/// wrong before that leaves the old file whole and no other file behind.
///
/// # Errors
///
/// When the file or folder is read-only or the folder missing, the disk is full, and the like; and of kind
/// [`io::ErrorKind::AlreadyExists`] when a file is there that must stay.
pub(super) fn write_atomically(path: &Path, bytes: &[u8], access: Access, over: Over) -> io::Result<()> {
    // A link is followed, so that the file it points at is replaced and not the link.
    let path = &std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    // Taking its name would replace a file that somebody protected.
    if std::fs::metadata(path).is_ok_and(|about| about.permissions().readonly()) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".strategiewijzer-").suffix(".tmp");
    #[cfg(unix)]
    if access == Access::Default {
        use std::os::unix::fs::PermissionsExt as _;
        // The process's umask still applies.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = access;
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    match over {
        Over::Replace => file.persist(path).map(drop).map_err(|error| error.error)?,
        Over::Keep => match file.persist_noclobber(path) {
            Ok(_) => {}
            // Some file systems, of memory sticks and networks, cannot give a name only where it is free.
            Err(error) if error.error.kind() != io::ErrorKind::AlreadyExists && !path.exists() => {
                error.file.persist(path).map(drop).map_err(|error| error.error)?;
            }
            Err(error) => return Err(error.error),
        },
    }
    // The rename itself lies in the folder; where a folder cannot be synced, the file's own contents are safe all the same.
    if let Ok(folder) = std::fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}
