//! Keeping a session on disk: whole or not at all, and for its owner alone.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::voices_file::{MOST_VOICES, no_innovation, too_many_voices};
use super::{Session, file};
use crate::fault::{Fault, Faults};
use crate::language::Phrases;
use crate::questionnaire::Questionnaire;
use crate::yaml::{Comments, MAX_BYTES, YamlDocument};

/// How many links are followed, as many as Linux follows.
const MOST_LINKS: usize = 40;

/// Reads the session in a file.
///
/// # Errors
///
/// When the file cannot be read or is no session this program knows; the file stays as it is.
pub fn load(path: &Path, questionnaire: &Questionnaire) -> Result<Session, Faults> {
    super::read(&YamlDocument::from_path(path)?, questionnaire)
}

/// Writes the session to a file, readable by its owner alone.
///
/// # Errors
///
/// When it cannot be written; an older version of the file is then still there, whole.
pub fn save(path: &Path, session: &Session, questionnaire: &Questionnaire) -> Result<(), Fault> {
    let text = text(path, &comments_in(path), session, questionnaire)?;
    write(path, &text, Access::OwnerOnly)
}

/// Writes a session that was joined from others, readable by its owner alone: what cannot be read again is not written.
/// Comments stay where the file is one of those it was joined from.
///
/// # Errors
///
/// When it cannot be written or read again; an older version of the file is then still there, whole.
pub fn keep_joined(
    path: &Path,
    session: &Session,
    questionnaire: &Questionnaire,
    keeps_comments: bool,
) -> Result<(), Faults> {
    if session.voices.len() > MOST_VOICES {
        return Err(too_many_voices().into());
    }
    if session.context.innovation.trim().is_empty() {
        return Err(no_innovation().into());
    }
    let comments = if keeps_comments { comments_in(path) } else { Comments::default() };
    let text = text(path, &comments, session, questionnaire)?;
    super::read(&YamlDocument::new(path.display().to_string(), text.as_str()), questionnaire)?;
    Ok(write(path, &text, Access::OwnerOnly)?)
}

/// The whole text of a session file: the session, with the comments that a person wrote in it.
///
/// # Errors
///
/// When it is so large that it could not be read again.
pub(super) fn text(
    path: &Path,
    comments: &Comments,
    session: &Session,
    questionnaire: &Questionnaire,
) -> Result<String, Fault> {
    let text = file::write(session, questionnaire).map_err(|error| unwritable(path, |_| error.to_string()))?;
    // A comment beside the answers of one of several people may be a name, and must never come to stand beside another's.
    let text = if session.has_voices() {
        comments.clone().apart_from("voices/").apart_from("unfinished/").woven(&text)
    } else {
        comments.woven(&text)
    };
    // What could not be read again is not written.
    if text.len() as u64 > MAX_BYTES {
        let name = path.display().to_string();
        return Err(Fault::from_data("file-too-large", |words| {
            (words.errors.file_too_large)(&name, MAX_BYTES / 1024 / 1024)
        }));
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

/// The comments a person wrote in the session, which are not part of its values and would be lost otherwise.
pub(super) fn comments_in(path: &Path) -> Comments {
    let found = YamlDocument::from_path(path)
        .ok()
        .and_then(|document| Some(Comments::from_document(&document, &document.outline().ok()?)));
    found.unwrap_or_default()
}

pub(super) fn unwritable(path: &Path, detail: impl Fn(&Phrases) -> String) -> Fault {
    let name = path.display().to_string();
    Fault::from_data("file-unwritable", |words| (words.errors.file_unwritable)(&name, &detail(words)))
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
    let path = &std::fs::canonicalize(path).unwrap_or_else(|_| meant_by(path));
    // Taking its name would replace a file that somebody protected.
    let there = std::fs::metadata(path).ok();
    if there.as_ref().is_some_and(|about| about.permissions().readonly()) {
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
    // Who may read a file was decided by whoever made it.
    if let (Over::Replace, Some(about)) = (over, &there) {
        file.as_file().set_permissions(about.permissions())?;
    }
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    match over {
        // Another name of the same file would keep the old text.
        Over::Replace if there.as_ref().is_some_and(has_other_names) => write_in_place(path, bytes, folder)?,
        Over::Replace => match file.persist(path) {
            Ok(_) => {}
            // A file that something else holds by its place, such as a mount of that one file, cannot be replaced.
            Err(error) if there.is_some() && is_held(&error.error) => write_in_place(path, bytes, folder)?,
            Err(error) => return Err(error.error),
        },
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

/// Where a name leads at which there is nothing yet: a link may point at a file that is still to be made.
fn meant_by(path: &Path) -> PathBuf {
    let mut meant = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(target) = std::fs::read_link(&meant) else { return meant };
        meant = meant.parent().map_or_else(|| target.clone(), |folder| folder.join(&target));
    }
    // They lead in a circle.
    path.to_owned()
}

/// Whether a file stands under more than one name.
fn has_other_names(about: &std::fs::Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        about.nlink() > 1
    }
    #[cfg(not(unix))]
    {
        let _ = about;
        false
    }
}

/// Whether a file cannot get another in its place, though it can be written.
fn is_held(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices)
}

/// Writes a file where it stands. Until that has succeeded the old text stands in a file beside it, which stays when
/// something goes wrong on the way.
fn write_in_place(path: &Path, bytes: &[u8], folder: &Path) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut backup = tempfile::Builder::new().prefix(&format!("{name}.")).suffix(".backup").tempfile_in(folder)?;
    backup.write_all(&std::fs::read(path)?)?;
    backup.as_file().sync_all()?;
    let written = std::fs::OpenOptions::new().write(true).truncate(true).open(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    match written {
        Ok(()) => Ok(()),
        Err(error) => {
            backup.keep().map_err(|kept| kept.error)?;
            Err(error)
        }
    }
}
