//! A session file that is written again and again while other programs may touch it: what somebody else wrote is never
//! overwritten.

use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::folder::first_free;
use super::store::{Access, Over, comments_in, text, unwritable, write_atomically};
use super::{Session, load};
use crate::fault::{Fault, Faults};
use crate::questionnaire::Questionnaire;
use crate::yaml::{Comments, MAX_BYTES};

/// How many free names are tried when other programs keep taking them.
const TRIES: usize = 20;

/// A session file, and what it held when this program last read or wrote it.
#[derive(Clone, Debug)]
pub struct KeptSession {
    path: PathBuf,
    stamp: Stamp,
    /// The comments a person wrote in the session.
    comments: Comments,
}

/// Where a session was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedPlace {
    /// In its file.
    InPlace,
    /// In its file, which was gone and is there again.
    Again,
    /// In a new file beside it, since somebody else had changed the old one; the old one is as they left it.
    Beside,
}

impl KeptSession {
    /// A file that is not there yet, or was not read.
    #[must_use]
    pub fn new(path: PathBuf) -> Self {
        Self { path, stamp: Stamp::Absent, comments: Comments::default() }
    }

    /// Reads the session in a file.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or is no session this program knows; the file stays as it is.
    pub fn open(path: &Path, questionnaire: &Questionnaire) -> Result<(Session, Self), Faults> {
        // Stamped before it is read: a change between the two is then taken for somebody else's, which loses nothing.
        let stamp = Stamp::from_path(path);
        let session = load(path, questionnaire)?;
        Ok((session, Self { path: path.to_owned(), stamp, comments: comments_in(path) }))
    }

    /// The file the session was last saved in, or will be.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Saves the session, readable by its owner alone. A file that is not as it was left is not touched: the session then
    /// goes to a free name beside it, and stays there from now on.
    ///
    /// Another program that writes in the few milliseconds between the look and the save is not noticed, unless there was
    /// no file: a new file never replaces one.
    ///
    /// # Errors
    ///
    /// When it cannot be written; an older version of the file is then still there, whole, and the next call tries again.
    pub fn save(&mut self, session: &Session, questionnaire: &Questionnaire) -> Result<SavedPlace, Fault> {
        let text = text(&self.path, &self.comments, session, questionnaire)?;
        let put = |path: &Path, over| write_atomically(path, text.as_bytes(), Access::OwnerOnly, over);
        let fault = |path: &Path, error: &io::Error| unwritable(path, |words| (words.errors.io)(error));
        let now = Stamp::from_path(&self.path);
        let known = matches!(now, Stamp::Holds(_)) && now == self.stamp;
        if known || now == Stamp::Absent {
            let over = if known { Over::Replace } else { Over::Keep };
            match put(&self.path, over) {
                Ok(()) => {
                    let gone = !known && self.stamp != Stamp::Absent;
                    self.stamp = Stamp::from_bytes(text.as_bytes());
                    return Ok(if gone { SavedPlace::Again } else { SavedPlace::InPlace });
                }
                // Another program made it since the look.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(fault(&self.path, &error)),
            }
        }
        let mut refused = io::Error::from(io::ErrorKind::AlreadyExists);
        for _ in 0..TRIES {
            let beside = beside(&self.path);
            match put(&beside, Over::Keep) {
                Ok(()) => {
                    self.path = beside;
                    self.stamp = Stamp::from_bytes(text.as_bytes());
                    return Ok(SavedPlace::Beside);
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => refused = error,
                Err(error) => return Err(fault(&beside, &error)),
            }
        }
        Err(fault(&self.path, &refused))
    }
}

/// A free name in the same folder: `intake-2.yaml` beside `intake.yaml`.
fn beside(path: &Path) -> PathBuf {
    let part = |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned());
    let stem = part(path.file_stem()).unwrap_or_default();
    let ending = part(path.extension()).unwrap_or_else(|| "yaml".to_owned());
    first_free(path.parent().unwrap_or(Path::new("")), &stem, &ending)
}

/// What stood in a file. Times and sizes are not looked at: a clock may be wrong, and an answer may change a 4 into a 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stamp {
    /// There was no file.
    Absent,
    /// The hash of what it held.
    Holds([u8; 32]),
    /// There is something that cannot be read, or that no session can be.
    Illegible,
}

impl Stamp {
    fn from_bytes(bytes: &[u8]) -> Self {
        Self::Holds(Sha256::digest(bytes).into())
    }

    fn from_path(path: &Path) -> Self {
        match std::fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::Absent,
            // A pipe would keep us waiting, and what is too large was never a session.
            Ok(about) if about.is_file() && about.len() <= MAX_BYTES => {
                std::fs::read(path).map_or(Self::Illegible, |bytes| Self::from_bytes(&bytes))
            }
            _ => Self::Illegible,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::bundled_questionnaire;

    struct Desk {
        folder: tempfile::TempDir,
        questionnaire: Questionnaire,
    }

    impl Desk {
        fn new() -> Self {
            Self { folder: tempfile::tempdir().unwrap(), questionnaire: bundled_questionnaire().unwrap() }
        }

        fn path(&self) -> PathBuf {
            self.folder.path().join("intake.yaml")
        }

        fn about(&self, innovation: &str) -> Session {
            let mut session = Session::default();
            session.context.innovation = innovation.to_owned();
            session
        }

        fn save(&self, kept: &mut KeptSession, innovation: &str) -> SavedPlace {
            kept.save(&self.about(innovation), &self.questionnaire).unwrap()
        }

        fn innovation(&self, name: &str) -> String {
            load(&self.folder.path().join(name), &self.questionnaire).unwrap().context.innovation
        }
    }

    #[test]
    fn a_file_nobody_else_touches_is_saved_in_place_and_keeps_its_comment() {
        let desk = Desk::new();
        let mut first = KeptSession::new(desk.path());
        assert_eq!(desk.save(&mut first, "A"), SavedPlace::InPlace);
        assert_eq!(desk.save(&mut first, "B"), SavedPlace::InPlace);
        let text = format!("# Van Anna.\n{}", std::fs::read_to_string(desk.path()).unwrap());
        std::fs::write(desk.path(), text).unwrap();
        let (session, mut again) = KeptSession::open(&desk.path(), &desk.questionnaire).unwrap();
        assert_eq!(session.context.innovation, "B");
        assert_eq!(desk.save(&mut again, "C"), SavedPlace::InPlace);
        assert!(std::fs::read_to_string(desk.path()).unwrap().starts_with("# Van Anna.\n"));
        assert_eq!(desk.innovation("intake.yaml"), "C");
    }

    #[test]
    fn a_file_that_somebody_changed_stays_and_ours_goes_beside_it() {
        let desk = Desk::new();
        let (mut one, mut other) = (KeptSession::new(desk.path()), KeptSession::new(desk.path()));
        assert_eq!(desk.save(&mut one, "een"), SavedPlace::InPlace);
        assert_eq!(desk.save(&mut other, "twee"), SavedPlace::Beside);
        assert_eq!(other.path(), desk.folder.path().join("intake-2.yaml"));
        assert_eq!(desk.save(&mut other, "twee verder"), SavedPlace::InPlace);
        assert_eq!(desk.save(&mut one, "een verder"), SavedPlace::InPlace);
        assert_eq!(desk.innovation("intake.yaml"), "een verder");
        assert_eq!(desk.innovation("intake-2.yaml"), "twee verder");
    }

    #[test]
    fn a_change_of_one_character_in_the_same_second_is_seen() {
        let desk = Desk::new();
        let mut kept = KeptSession::new(desk.path());
        desk.save(&mut kept, "LISO 4");
        let modified = std::fs::metadata(desk.path()).unwrap().modified().unwrap();
        let changed = std::fs::read_to_string(desk.path()).unwrap().replace("LISO 4", "LISO 5");
        std::fs::write(desk.path(), changed).unwrap();
        std::fs::File::options().write(true).open(desk.path()).unwrap().set_modified(modified).unwrap();
        assert_eq!(desk.save(&mut kept, "LISO 6"), SavedPlace::Beside);
        assert_eq!(desk.innovation("intake.yaml"), "LISO 5");
    }

    #[test]
    fn a_file_that_was_taken_away_is_written_again() {
        let desk = Desk::new();
        let mut kept = KeptSession::new(desk.path());
        desk.save(&mut kept, "A");
        std::fs::remove_file(desk.path()).unwrap();
        assert_eq!(desk.save(&mut kept, "B"), SavedPlace::Again);
        assert_eq!(desk.innovation("intake.yaml"), "B");
    }

    #[test]
    fn a_folder_in_the_place_of_the_file_is_left_alone() {
        let desk = Desk::new();
        let mut kept = KeptSession::new(desk.path());
        std::fs::create_dir(desk.path()).unwrap();
        assert_eq!(desk.save(&mut kept, "A"), SavedPlace::Beside);
        assert_eq!(desk.innovation("intake-2.yaml"), "A");
    }

    #[test]
    fn what_cannot_be_saved_is_saved_the_next_time() {
        let desk = Desk::new();
        let folder = desk.folder.path().join("weg");
        let mut kept = KeptSession::new(folder.join("intake.yaml"));
        assert!(kept.save(&desk.about("A"), &desk.questionnaire).is_err());
        std::fs::create_dir(&folder).unwrap();
        assert_eq!(desk.save(&mut kept, "A"), SavedPlace::InPlace);
    }
}
