//! The hash of what was read, which results name so that a reader can see what they were made from.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

/// A hash as it is printed.
pub(super) fn hex(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The hash of one file.
pub(super) fn of_file(path: &Path) -> String {
    hash(&[path.to_owned()])
}

/// The hash of files, worked out while they are read: for a large survey it takes half as long as the counting.
#[derive(Debug)]
pub(super) struct Hash(std::thread::JoinHandle<String>);

impl Hash {
    /// Starts on these files, in the order in which they were given.
    pub fn from_paths<'a>(paths: impl IntoIterator<Item = &'a PathBuf>) -> Self {
        let paths: Vec<PathBuf> = paths.into_iter().cloned().collect();
        Self(std::thread::spawn(move || hash(&paths)))
    }

    /// The hash in hexadecimal digits.
    pub fn finish(self) -> String {
        self.0.join().unwrap_or_default()
    }
}

fn hash(paths: &[PathBuf]) -> String {
    let mut hash = Sha256::new();
    for path in paths {
        // A file that has been read a moment ago; if it is gone by now, the hash says nothing of it.
        let Ok(mut file) = std::fs::File::open(path) else { continue };
        let mut bytes = vec![0; 64 * 1024];
        while let Ok(count @ 1..) = file.read(&mut bytes) {
            hash.update(&bytes[..count]);
        }
    }
    hex(&hash.finalize())
}
