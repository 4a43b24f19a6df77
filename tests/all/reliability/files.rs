//! The file is touched by others while the interview runs.

use std::time::{Duration, SystemTime};

use crate::common::sessions::session;
use crate::common::{Folder, PROGRAM, texts};
use crate::reliability::document::{Outcome, Try};
use crate::reliability::faces::{CALL, FILE, Face, Talk, missing, read};

const BESIDE: &str = "intake-2.yaml";

/// What is done to the file, and where the answers must be afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meddling {
    /// A note is added by hand.
    Changed,
    /// One answer is changed, with the same size and time.
    ChangedUnseen,
    /// It is emptied.
    Emptied,
    /// It is deleted.
    Deleted,
    /// It is moved away, and a folder stands in its place.
    Folder,
    /// Its time is set far ahead.
    Ahead,
    /// Its time is set far back.
    Back,
}

fn set_time(folder: &Folder, time: SystemTime) {
    std::fs::File::options().write(true).open(folder.path(FILE)).unwrap().set_modified(time).unwrap();
}

/// Answers, has the file meddled with, answers on, and stops. Both what is ours and what is theirs must be whole.
fn meddled(face: Face, meddling: Meddling) -> Outcome {
    let folder = Folder::holding(FILE, session(1));
    let mut talk = Talk::start(&folder, face);
    talk.question(2);
    let path = folder.path(FILE);
    let before = folder.read(FILE);
    let year = Duration::from_secs(365 * 24 * 3600);
    let (theirs, ours, says) = match meddling {
        Meddling::Changed => (Some(format!("{before}# een eigen regel\n")), BESIDE, "has changed intake.yaml"),
        Meddling::ChangedUnseen => {
            let awareness = before.lines().find(|line| line.starts_with("  awareness:")).unwrap();
            (Some(before.replace(awareness, "  awareness: 3")), BESIDE, "has changed intake.yaml")
        }
        Meddling::Emptied => (Some(String::new()), BESIDE, "has changed intake.yaml"),
        Meddling::Deleted => (None, FILE, "was gone"),
        Meddling::Folder => (None, BESIDE, "has changed intake.yaml"),
        Meddling::Ahead | Meddling::Back => (None, FILE, ""),
    };
    match meddling {
        Meddling::Deleted => std::fs::remove_file(&path).unwrap(),
        Meddling::Folder => {
            std::fs::remove_file(&path).unwrap();
            std::fs::create_dir(&path).unwrap();
        }
        Meddling::Ahead => set_time(&folder, SystemTime::now() + 70 * year),
        Meddling::Back => set_time(&folder, SystemTime::UNIX_EPOCH + year),
        _ => {
            let time = std::fs::metadata(&path).unwrap().modified().unwrap();
            std::fs::write(&path, theirs.as_ref().unwrap()).unwrap();
            if meddling == Meddling::ChangedUnseen {
                assert_eq!(theirs.as_ref().unwrap().len(), before.len());
                set_time(&folder, time);
            }
        }
    }
    talk.question(3).wait_for(says).question(4);
    let ended = talk.stop();
    assert!(ended.says(ours), "{}", ended.said);
    let mut lost = missing(&read(&folder, ours), 4);
    if let Some(theirs) = theirs {
        // Not a letter of theirs may be gone.
        lost += usize::from(read(&folder, FILE) != theirs);
    }
    // The one that goes on there has everything.
    let again = folder.run(&["interview", "--plain", ours, "--lang", "en"]);
    assert!(again.stdout.contains("4 of 32 questions done"), "{}", again.stdout);
    Outcome { times: 1, given: 4, lost, restored: ended.restored }
}

fn two_on_one_file(face: Face) -> Outcome {
    let folder = Folder::holding(FILE, session(1));
    let (mut one, mut other) = (Talk::start(&folder, face), Talk::start(&folder, face));
    one.wait_for("question 2 of 32");
    other.wait_for("question 2 of 32");
    one.question(2);
    other.question(2).wait_for("has changed intake.yaml");
    for number in 3..=6 {
        one.question(number);
        other.question(number);
    }
    let (one, other) = (one.stop(), other.stop());
    assert_eq!(folder.files(), [BESIDE, FILE]);
    let lost = missing(&folder.read(FILE), 6) + missing(&folder.read(BESIDE), 6);
    Outcome { times: 1, given: 12, lost, restored: one.restored.zip(other.restored).map(|(one, other)| one && other) }
}

/// Many interviews that begin in the same folder at the same moment, about the same innovation.
fn many_at_once(named: bool) -> Outcome {
    const MANY: usize = 8;
    let folder = Folder::new();
    let arguments: &[&str] = if named { &CALL } else { &["interview", "--lang", "en"] };
    let mut talks: Vec<Talk> = (0..MANY).map(|_| Talk::start_as(&folder, Face::Lines, PROGRAM, arguments)).collect();
    for talk in &mut talks {
        talk.wait_for("innovation called?");
    }
    for talk in &mut talks {
        talk.answer("LISO");
    }
    for (talk, number) in talks.iter_mut().zip(1..) {
        talk.wait_for("word do you use").answer(&format!("gezin{number}")).wait_for("Which organisation");
    }
    for talk in &mut talks {
        talk.stop();
    }
    let files: Vec<String> = folder.files().iter().map(|name| folder.read(name)).collect();
    assert_eq!(files.len(), MANY);
    let kept =
        |number: &usize| files.iter().any(|text| text.lines().any(|line| line == format!("  client: gezin{number}")));
    let lost = (1..=MANY).filter(|number| !kept(number)).count();
    Outcome { times: 1, given: 2 * MANY, lost, restored: None }
}

/// The file is changed while a team weighs its barriers.
fn changed_while_weighing() -> Outcome {
    let folder = Folder::holding(FILE, texts::example("liso-plan.yaml"));
    let arguments = ["plan", FILE, "--lang", "en"];
    let mut talk = Talk::start_as(&folder, Face::Keys, PROGRAM, &arguments);
    talk.wait_for("take on now").wait_for("y = yes").answer("y");
    talk.wait_for("want to take on now?").wait_for("save and stop").answer("\r");
    talk.wait_for("How much does this hinder?").answer("1").wait_for("Can you change anything");
    let theirs = folder.read(FILE) + "# een eigen regel\n";
    folder.write(FILE, &theirs);
    talk.answer("2").wait_for("has changed intake.yaml");
    let ended = talk.stop();
    assert!(ended.says("What you filled in is in intake-2.yaml."), "{}", ended.said);
    let is_weighed = |name: &str| read(&folder, name).contains("hindrance: 1\n    changeable: 2");
    let lost = usize::from(read(&folder, FILE) != theirs) + usize::from(!is_weighed(BESIDE) || is_weighed(FILE));
    Outcome { times: 1, given: 2, lost, restored: ended.restored }
}

/// Everything that others do to the file.
pub fn tries() -> Vec<Try> {
    let beside = "that it stays as it is, and where the answers are now";
    let mut tries = Vec::new();
    for face in Face::BOTH {
        for (meddling, what, seen) in [
            (Meddling::Changed, "a line is added in an editor", beside),
            (Meddling::ChangedUnseen, "an answer is changed, with the same size and time", beside),
            (Meddling::Emptied, "the file is emptied", beside),
            (Meddling::Deleted, "the file is deleted", "that it was gone and is there again"),
            (Meddling::Folder, "a folder takes the place of the file", beside),
        ] {
            tries.push(Try::new(what, face.name(), seen, move || Ok(meddled(face, meddling))));
        }
        tries.push(Try::new("two interviews on one file", face.name(), beside, move || Ok(two_on_one_file(face))));
    }
    tries.push(Try::new("a line is added while the team weighs what comes first", "keys", beside, || {
        Ok(changed_while_weighing())
    }));
    tries.push(Try::new("eight begin at once with one file name", "lines", beside, || Ok(many_at_once(true))));
    tries.push(Try::new("eight begin at once without a file name", "lines", beside, || Ok(many_at_once(false))));
    tries
}

/// The clock is set ahead or back, which shows in the time of the file.
pub fn clock_tries() -> Vec<Try> {
    let mut tries = Vec::new();
    for face in Face::BOTH {
        for (meddling, what) in [
            (Meddling::Ahead, "the file is from far ahead (the clock was set back)"),
            (Meddling::Back, "the file is from 1971"),
        ] {
            tries.push(Try::new(what, face.name(), "nothing special", move || Ok(meddled(face, meddling))));
        }
    }
    tries
}
