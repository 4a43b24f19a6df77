//! A survey that is in memory, as in a browser, reads as the file on disk does: the same answers, or the same refusal.

use std::path::{Path, PathBuf};

use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::fault::Faults;
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::Questionnaire;
use strategiewijzer::survey::{Opened, Options, Survey};
use strategiewijzer::tables::CsvOptions;

/// Everything that a reading gave.
fn told(survey: Result<Survey, Faults>) -> String {
    match survey {
        Ok(Survey { elements, whole, groups, crossed, forms, keys, import }) => {
            format!("{elements:?}{:?}{groups:?}{crossed:?}{forms:?}{keys:?}{import:?}", whole.tally())
        }
        Err(faults) => Language::ALL.map(|language| faults.render(language)).concat(),
    }
}

/// The files below a folder, without its folders.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file() && path.extension().is_none_or(|ending| ending == "csv"))
        .collect();
    found.sort();
    found
}

fn same(questionnaire: &Questionnaire, path: &Path, name: &Path) -> bool {
    let options = Options {
        map: None,
        reversed: None,
        yes_no: &[],
        keep_unfinished: true,
        sheet: None,
        csv: CsvOptions::default(),
        groups: &[],
        pair: None,
        keep: true,
        threads: 3,
        progress: &|_, _| {},
    };
    let from_disk = Opened::from_paths(&[name.to_owned()], questionnaire, &options)
        .and_then(|opened| opened.read(questionnaire, &options));
    let given = vec![(name.display().to_string(), std::fs::read(path).unwrap())];
    let from_memory =
        Opened::from_bytes(given, questionnaire, &options).and_then(|opened| opened.read(questionnaire, &options));
    let read = from_disk.is_ok();
    assert_eq!(told(from_disk), told(from_memory), "{}", path.display());
    read
}

#[test]
fn a_file_in_memory_reads_as_the_file_on_disk() {
    let questionnaire = bundled_questionnaire().unwrap();
    let (mut read, mut refused) = (0, 0);
    let folder = tempfile::tempdir().unwrap();
    for (from, ending) in [
        ("examples", "csv"),
        ("tests/data/exports", "csv"),
        ("tests/data/hostile/csv", "csv"),
        ("tests/data/hostile/archive", "zip"),
        ("tests/data/hostile/workbook", "xlsx"),
        ("tests/data/hostile/spss", "sav"),
    ] {
        for (number, path) in files(from).into_iter().enumerate() {
            // A ZIP is known by its name.
            let name = folder.path().join(format!("{}-{number}.{ending}", from.replace('/', "-")));
            std::fs::copy(&path, &name).unwrap();
            *(if same(&questionnaire, &path, &name) { &mut read } else { &mut refused }) += 1;
        }
    }
    assert!(read >= 5 && refused >= 20, "{read} were read, {refused} refused");
}
