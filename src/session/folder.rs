//! The sessions of a folder: which are unfinished, and a name for a new one.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{Session, load};
use crate::questionnaire::Questionnaire;

/// A session in a folder.
#[derive(Debug)]
pub struct FoundSession {
    /// The file.
    pub path: PathBuf,
    /// What is in it.
    pub session: Session,
    /// When it was last written.
    pub changed: SystemTime,
}

/// Session files larger than this are not looked into when a folder is searched.
const LARGEST: u64 = 256 * 1024;

impl FoundSession {
    /// Whether every question was dealt with.
    #[must_use]
    pub fn is_finished(&self, questionnaire: &Questionnaire) -> bool {
        let (done, all) = self.session.progress(questionnaire);
        done >= all
    }
}

/// The intakes of a folder, newest first. Files that are no session, hold the answers of several people, or cannot be read,
/// are passed over: a folder may hold anything.
#[must_use]
pub fn intakes(folder: &Path, questionnaire: &Questionnaire) -> Vec<FoundSession> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<FoundSession> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml"))
        .filter_map(|path| {
            let about = std::fs::metadata(&path).ok().filter(|about| about.is_file() && about.len() <= LARGEST)?;
            let session = load(&path, questionnaire).ok().filter(|session| !session.has_voices())?;
            // "./name.yaml" would be right too, but the bare name is what the user sees in the folder.
            let path = path.strip_prefix(".").map(Path::to_owned).unwrap_or(path);
            Some(FoundSession { path, session, changed: about.modified().ok()? })
        })
        .collect();
    found.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.path.cmp(&b.path)));
    found
}

/// The file that was meant: the one with this name, or the session that is called so with `.yaml` or `.yml` behind it.
#[must_use]
pub fn named(path: &Path) -> PathBuf {
    let with = |ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    if path.is_file() || path.file_name().is_none() {
        return path.to_owned();
    }
    [".yaml", ".yml"].map(with).into_iter().find(|path| path.is_file()).unwrap_or_else(|| path.to_owned())
}

/// The file for a session that is new: with an ending, so that it is found again.
#[must_use]
pub fn for_new(path: &Path) -> PathBuf {
    if path.extension().is_some() || path.file_name().is_none() || path.is_dir() {
        return path.to_owned();
    }
    path.with_extension("yaml")
}

/// A file name for a new session that is not taken yet: `liso-framework-2026-11-21.yaml`, then with `-2`, and so on.
#[must_use]
pub fn free_name(folder: &Path, innovation: &str, date: &str) -> PathBuf {
    let slug: String = innovation.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).collect();
    let stem: String = words.join("-").chars().take(60).collect();
    let stem = if stem.is_empty() { "sessie".to_owned() } else { stem };
    first_free(folder, &format!("{stem}-{date}"), "yaml")
}

/// The first name that is not taken: `stem.ending`, then `stem-2.ending`, and so on.
#[must_use]
pub fn first_free(folder: &Path, stem: &str, ending: &str) -> PathBuf {
    let plain = folder.join(format!("{stem}.{ending}"));
    let numbered = (2..).map(|number| folder.join(format!("{stem}-{number}.{ending}")));
    std::iter::once(plain.clone()).chain(numbered).find(|path| !path.exists()).unwrap_or(plain)
}
