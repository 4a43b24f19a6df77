//! Input that is meant to do harm: what was found by fuzzing and by thinking is tried again, and every limit is held
//! against the table in SECURITY.md.

mod limits;
mod readers;

use std::path::Path;
use std::time::{Duration, Instant};

use readers::{READERS, try_out};

/// No kept input may take longer, on a slow machine and without optimisation.
const LONGEST: Duration = Duration::from_secs(20);

#[test]
fn every_kept_input_is_read_or_refused_with_words() {
    for (name, reader) in READERS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hostile").join(name);
        let mut inputs: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        inputs.sort();
        assert!(!inputs.is_empty(), "{}", folder.display());
        for input in inputs {
            let bytes = std::fs::read(&input).unwrap();
            let start = Instant::now();
            // A panic says where in the code it is; this says for which input.
            let outcome = std::panic::catch_unwind(|| try_out(reader, &bytes));
            assert!(outcome.is_ok(), "{} makes the reader stumble", input.display());
            assert!(start.elapsed() < LONGEST, "{} takes {:?}", input.display(), start.elapsed());
        }
    }
}

#[test]
fn every_reader_has_its_inputs_and_its_fuzz_target() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names = |folder: &str| {
        let entries = std::fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        let mut names: Vec<String> =
            entries.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    };
    let readers: Vec<&str> = READERS.iter().map(|(name, _)| *name).collect();
    let kept: Vec<String> = names("tests/data/hostile").into_iter().filter(|name| !name.starts_with('.')).collect();
    assert_eq!(kept, readers);
    assert_eq!(names("fuzz/fuzz_targets"), readers);
}
