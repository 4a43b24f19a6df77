//! Saving fails: a full disk, a folder or file that may not be written, a limit, a folder that is gone.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use crate::common::sessions::{favourable, session};
use crate::common::terminal::Terminal;
use crate::common::{Folder, PROGRAM};
use crate::reliability::document::{Outcome, Try};
use crate::reliability::faces::{CALL, Face, PATIENCE, SIZE, Talk, can, missing, read, until};

const DOWN: &str = "\u{1b}[B";
const CTRL_C: &str = "\u{3}";
const CHOICE: &str = "What do you want to do?";

/// A small disk in memory with the session on it, which fills up and gets room again when the test says so. Only this
/// shell and what it starts see the disk; what is on it at the end is copied to a folder that the test sees. Ctrl-C reaches
/// the shell as well, which must stay for that.
const SMALL_DISK: &str = r#"
trap : INT
mkdir disk && mount -t tmpfs -o size=64k none disk && cp intake.yaml disk/ && cd disk || exit 99
wait_for() { for _ in $(seq 3000); do [ -e "$1" ] && return; sleep 0.01; done; }
( wait_for ../full; head -c 1000000 /dev/zero > fill 2> /dev/null; touch ../filled
  wait_for ../room; rm fill; touch ../roomy ) &
"$@"
code=$?
touch ../full ../room
wait
cp -r . ../after
exit $code
"#;

/// A disk that can be full.
struct Disk {
    folder: Folder,
}

impl Disk {
    fn new() -> Result<Self, String> {
        can("unshare", &["-Urm", "sh", "-c", "mount -t tmpfs none /mnt"])?;
        Ok(Self { folder: Folder::holding("intake.yaml", session(2)) })
    }

    fn start(&self, face: Face) -> Talk {
        let mut arguments = vec!["-Urm", "sh", "-c", SMALL_DISK, "sh", PROGRAM];
        arguments.extend(CALL);
        if face == Face::Lines {
            arguments.push("--plain");
        }
        let mut talk = Talk::start_as(&self.folder, face, "unshare", &arguments);
        talk.wait_for("question 3 of 32");
        talk
    }

    fn fills_up(&self) {
        self.ask("full", "filled");
    }

    fn gets_room(&self) {
        self.ask("room", "roomy");
    }

    fn ask(&self, wish: &str, done: &str) {
        self.folder.write(wish, "");
        until(|| self.folder.path(done).exists(), || format!("the disk is not {done} after {PATIENCE:?}"));
    }

    fn lost(&self, answers: usize) -> usize {
        missing(&read(&self.folder, "after/intake.yaml"), answers)
    }
}

/// The favourable answer to a question, from 1.
fn value(number: usize) -> String {
    favourable()[number - 1].1.to_string()
}

fn full_then_room() -> Result<Outcome, String> {
    let disk = Disk::new()?;
    let mut talk = disk.start(Face::Keys);
    disk.fills_up();
    talk.answer(&value(3)).wait_for("there is no room left").wait_for(CHOICE).wait_for("Stop without saving");
    // In vain the first time.
    talk.answer("\r").wait_for_times(2, "there is no room left").wait_for_times(2, "What do you want to do?");
    talk.wait_for("Stop without saving");
    disk.gets_room();
    talk.answer("\r").wait_for("Everything is saved in intake.yaml").wait_for("question 4 of 32");
    let restored = talk.stop().restored;
    Ok(Outcome { times: 1, given: 3, lost: disk.lost(3), restored })
}

fn full_and_on() -> Result<Outcome, String> {
    let disk = Disk::new()?;
    let mut talk = disk.start(Face::Keys);
    disk.fills_up();
    talk.answer(&value(3)).wait_for(CHOICE).wait_for("Stop without").answer("3");
    talk.wait_for("question 4 of 32").answer(&value(4));
    talk.wait_for("still fails").wait_for("question 5 of 32").answer(&value(5)).wait_for("question 6 of 32");
    disk.gets_room();
    talk.answer(&value(6)).wait_for("Everything is saved in intake.yaml").wait_for("question 7 of 32");
    let restored = talk.stop().restored;
    Ok(Outcome { times: 1, given: 6, lost: disk.lost(6), restored })
}

fn full_and_on_until_the_end() -> Result<Outcome, String> {
    let disk = Disk::new()?;
    let mut talk = disk.start(Face::Keys);
    disk.fills_up();
    talk.answer(&value(3)).wait_for(CHOICE).wait_for("Stop without").answer("3");
    talk.wait_for("question 4 of 32").answer(&value(4)).wait_for("question 5 of 32").answer("q").wait_for(CHOICE);
    talk.wait_for("Stop without");
    disk.gets_room();
    talk.answer("\r");
    let ended = talk.end();
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    Ok(Outcome { times: 1, given: 4, lost: disk.lost(4), restored: ended.restored })
}

fn full_and_elsewhere() -> Result<Outcome, String> {
    let disk = Disk::new()?;
    let mut talk = disk.start(Face::Keys);
    disk.fills_up();
    talk.answer(&value(3)).wait_for(CHOICE).wait_for("Stop without").answer(&format!("{DOWN}\r"));
    // The home folder is proposed.
    talk.wait_for("Which file").wait_for("home/intake.yaml").answer("\r").wait_for("question 4 of 32").question(4);
    let ended = talk.stop();
    assert!(ended.says("Put that name after the command"), "{}", ended.said);
    let home = std::fs::read_to_string(disk.folder.work().join("../home/intake.yaml")).unwrap();
    assert_eq!(disk.lost(2), 0);
    Ok(Outcome { times: 1, given: 4, lost: missing(&home, 4), restored: ended.restored })
}

fn full_and_broken_off() -> Result<Outcome, String> {
    let disk = Disk::new()?;
    let mut talk = disk.start(Face::Keys);
    disk.fills_up();
    talk.answer(&value(3)).wait_for(CHOICE).wait_for("Stop without").answer(CTRL_C);
    let ended = talk.end();
    assert_eq!(ended.code, Some(130), "{}", ended.said);
    assert!(ended.says("Your latest answers are not saved"), "{}", ended.said);
    Ok(Outcome { times: 1, given: 2, lost: disk.lost(2), restored: ended.restored })
}

fn full_and_nobody_there() -> Result<Outcome, String> {
    let disk = Disk::new()?;
    let mut talk = disk.start(Face::Lines);
    disk.fills_up();
    talk.answer(&value(3));
    let ended = talk.end();
    assert!(ended.code == Some(1) && ended.said.contains("there is no room left"), "{}", ended.said);
    Ok(Outcome { times: 1, given: 2, lost: disk.lost(2), restored: None })
}

fn limited(signal: bool) -> Result<Outcome, String> {
    can("prlimit", &["--version"])?;
    let folder = Folder::holding("intake.yaml", session(1));
    let trap = if signal { "" } else { "trap '' XFSZ; " };
    let script = format!("{trap}echo $$ > process; ulimit -S -f 0; exec \"$@\"");
    let mut arguments = vec!["-c", &script, "bash", PROGRAM];
    arguments.extend(CALL);
    let mut talk = Talk::Keys(Terminal::start_as(&folder, SIZE, "bash", &arguments));
    talk.wait_for("question 2 of 32").answer(&value(2));
    if signal {
        let ended = talk.end();
        assert_eq!(ended.code, None, "{}", ended.said);
        return Ok(Outcome {
            times: 1,
            given: 1,
            lost: missing(&folder.read("intake.yaml"), 1),
            restored: ended.restored,
        });
    }
    talk.wait_for(CHOICE).wait_for("Stop without");
    let process = folder.read("process");
    let lifted = Command::new("prlimit").args(["--pid", process.trim(), "--fsize=unlimited:unlimited"]).status();
    assert!(lifted.unwrap().success());
    talk.answer("\r").wait_for("Everything is saved").wait_for("question 3 of 32");
    let restored = talk.stop().restored;
    Ok(Outcome { times: 1, given: 2, lost: missing(&folder.read("intake.yaml"), 2), restored })
}

/// The program without the right of an administrator to write anywhere.
fn mortal(folder: &Folder, face: Face) -> Result<Talk, String> {
    let probe = folder.path("probe");
    let mut arguments = Vec::new();
    let mut program = PROGRAM;
    if std::fs::write(&probe, "").is_ok() {
        std::fs::remove_file(&probe).unwrap();
        arguments = vec!["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"];
        can("setpriv", &[&arguments[..], &["true"]].concat())?;
        arguments.push(PROGRAM);
        program = "setpriv";
    }
    arguments.extend(CALL);
    if face == Face::Lines && program != PROGRAM {
        arguments.push("--plain");
    }
    Ok(Talk::start_as(folder, face, program, &arguments))
}

fn allow(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

fn read_only_folder(face: Face) -> Result<Outcome, String> {
    let folder = Folder::holding("intake.yaml", session(1));
    allow(&folder.work(), 0o500);
    let mut talk = mortal(&folder, face)?;
    talk.wait_for("question 2 of 32").answer(&value(2)).wait_for("you have no permission");
    if face == Face::Lines {
        assert_eq!(talk.end().code, Some(1));
        allow(&folder.work(), 0o700);
        return Ok(Outcome { times: 1, given: 1, lost: missing(&folder.read("intake.yaml"), 1), restored: None });
    }
    talk.wait_for("Stop without").answer(&format!("{DOWN}\r")).wait_for("Which file").answer("\r").question(3);
    let restored = talk.stop().restored;
    allow(&folder.work(), 0o700);
    let home = std::fs::read_to_string(folder.work().join("../home/intake.yaml")).unwrap();
    assert_eq!(folder.files(), ["intake.yaml"]);
    Ok(Outcome { times: 1, given: 3, lost: missing(&home, 3), restored })
}

fn read_only_file(face: Face) -> Outcome {
    let folder = Folder::holding("intake.yaml", session(1));
    allow(&folder.path("intake.yaml"), 0o400);
    let mut talk = Talk::start(&folder, face);
    talk.wait_for("question 2 of 32").answer(&value(2)).wait_for("you have no permission");
    if face == Face::Lines {
        assert_eq!(talk.end().code, Some(1));
        return Outcome { times: 1, given: 1, lost: missing(&folder.read("intake.yaml"), 1), restored: None };
    }
    talk.wait_for("Stop without");
    allow(&folder.path("intake.yaml"), 0o600);
    talk.answer("\r").question(3);
    let restored = talk.stop().restored;
    Outcome { times: 1, given: 3, lost: missing(&folder.read("intake.yaml"), 3), restored }
}

fn folder_gone(face: Face) -> Outcome {
    let folder = Folder::new();
    folder.write("onder/intake.yaml", session(1));
    let arguments = ["interview", "onder/intake.yaml", "--lang", "en"];
    let mut talk = Talk::start_as(&folder, face, PROGRAM, &arguments);
    talk.question(2);
    std::fs::rename(folder.path("onder"), folder.path("weg")).unwrap();
    talk.answer(&value(3)).wait_for("the folder does not exist");
    if face == Face::Lines {
        assert_eq!(talk.end().code, Some(1));
        return Outcome { times: 1, given: 2, lost: missing(&folder.read("weg/intake.yaml"), 2), restored: None };
    }
    talk.wait_for("Stop without");
    std::fs::rename(folder.path("weg"), folder.path("onder")).unwrap();
    talk.answer("\r").wait_for("question 4 of 32").question(4);
    let restored = talk.stop().restored;
    Outcome { times: 1, given: 4, lost: missing(&folder.read("onder/intake.yaml"), 4), restored }
}

/// Every way in which saving fails.
pub fn tries() -> Vec<Try> {
    let ends = "an error that says why, exit code 1";
    let mut tries = vec![
        Try::new("the disk is full, then there is room", "keys", "why, and a choice; try again", full_then_room),
        Try::new("the disk is full for some answers", "keys", "a choice; go on, and it is saved later", full_and_on),
        Try::new("the disk is full until the end", "keys", "a choice again at the end", full_and_on_until_the_end),
        Try::new("the disk stays full", "keys", "a choice; save in another place", full_and_elsewhere),
        Try::new("the disk is full and Ctrl-C", "keys", "that the latest answers are not saved", full_and_broken_off),
        Try::new("the disk is full", "lines", ends, full_and_nobody_there),
        Try::new("a limit on file size that is lifted", "keys", "why, and a choice; try again", || limited(false)),
        Try::new("a limit on file size that ends the program", "keys", "nothing (SIGXFSZ)", || limited(true)),
    ];
    for face in Face::BOTH {
        let keys = face == Face::Keys;
        let seen = |choice| if keys { choice } else { ends };
        let name = face.name();
        tries.push(Try::new("a read-only folder", name, seen("a choice; save in another place"), move || {
            read_only_folder(face)
        }));
        tries.push(Try::new("a read-only file", name, seen("a choice; try again when it may be written"), move || {
            Ok(read_only_file(face))
        }));
        tries.push(Try::new("the folder is moved", name, seen("a choice; try again when it is back"), move || {
            Ok(folder_gone(face))
        }));
    }
    tries
}
