//! What the interview keeps on disk, and what it leaves alone.

use std::time::{Duration, SystemTime};

use crate::common::sessions::{favourable, session, session_about};
use crate::common::{Folder, Outcome};

/// Runs the interview in English in a folder.
fn interview(folder: &Folder, arguments: &[&str], typed: &str) -> Outcome {
    folder.stdin(typed).run(&[&["interview", "--plain", "--lang", "en"], arguments].concat())
}

/// The advice as JSON, without the line that says which file it came from.
fn advice(folder: &Folder, arguments: &[&str]) -> serde_json::Value {
    let text = folder.run(&[&["advise", "--format", "json"], arguments].concat()).fine();
    let mut advice: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert!(take_hash(&mut advice), "{text}");
    advice
}

fn take_hash(value: &mut serde_json::Value) -> bool {
    match value {
        serde_json::Value::Object(fields) => fields.remove("sha256").is_some() || fields.values_mut().any(take_hash),
        _ => false,
    }
}

#[test]
fn an_interview_that_stops_goes_on_where_it_was() {
    let folder = Folder::new();
    let stopped = interview(&folder, &["a.yaml"], "LISO\n\n\n\n\n\nn\n4\n5\nstop\n").ends_with(0);
    assert!(
        stopped.stdout.ends_with("Stopped. Your answers are in a.yaml; the same command goes on where you were.\n")
    );
    let resumed = interview(&folder, &["a.yaml"], "3\nstop\n").ends_with(0);
    assert!(resumed.stdout.starts_with("We go on with LISO: 2 of 32 questions done.\n"), "{}", resumed.stdout);
    assert!(resumed.stdout.contains("question 3 of 32"));
    for line in ["  awareness: 4\n", "  procedural-clarity: 5\n", "  correctness: 3\n"] {
        assert!(folder.read("a.yaml").contains(line));
    }
}

#[test]
fn input_that_ends_half_way_keeps_the_answers_and_says_where() {
    let folder = Folder::new();
    // The last line has no line break.
    let outcome = interview(&folder, &["a.yaml"], "LISO\n\n\n\n\n\nn\n4\n5").ends_with(130);
    let said = "The input ended before the questionnaire was finished. Your answers are in a.yaml;";
    assert!(outcome.stderr.starts_with(said), "{}", outcome.stderr);
    assert!(folder.read("a.yaml").contains("procedural-clarity: 5"));
    let nothing = Folder::new();
    let outcome = interview(&nothing, &["a.yaml"], "").ends_with(130);
    assert!(outcome.stderr.contains("There was nothing to keep yet."), "{}", outcome.stderr);
    assert!(nothing.files().is_empty());
}

#[test]
fn input_that_ends_at_the_review_still_gives_the_advice() {
    let folder = Folder::holding("a.yaml", session(31));
    let outcome = interview(&folder, &["a.yaml"], "1\n").ends_with(0);
    assert!(outcome.stdout.contains("strategiewijzer advise a.yaml"), "{}", outcome.stdout);
    assert_eq!(folder.files(), ["a.yaml"]);
}

#[test]
fn a_session_without_a_name_is_called_after_the_innovation_and_the_day() {
    let folder = Folder::new();
    interview(&folder, &[], "LISO framework\nstop\n").ends_with(0);
    let files = folder.files();
    assert!(files.len() == 1 && files[0].starts_with("liso-framework-20") && files[0].ends_with(".yaml"), "{files:?}");
}

#[cfg(unix)]
#[test]
fn what_is_made_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    interview(&folder, &["a.yaml"], "LISO\nstop\n").ends_with(0);
    folder.write("open.yaml", session(32));
    interview(&folder, &["open.yaml"], "32\n1\ndone\nn\nn\ny\n4\n").ends_with(0);
    // A file that was there keeps the rights that somebody gave it.
    for name in ["a.yaml", "open-advice.md"] {
        let mode = std::fs::metadata(folder.path(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    assert_eq!(folder.files(), ["a.yaml", "open-advice.md", "open.yaml"]);
}

#[test]
fn the_interview_a_file_and_answers_on_the_command_line_give_the_same_advice() {
    let folder = Folder::new();
    // Something unfavourable, something in between and something that does not apply.
    let answers: Vec<(String, String)> = (favourable().into_iter().enumerate())
        .map(|(at, (id, best))| match at {
            0 => (id, best.to_string()),
            _ if at % 7 == 0 => (id, "not-applicable".to_owned()),
            _ => (id, (at % usize::from(best.max(2)) + 1).to_string()),
        })
        .collect();
    let typed: String = answers.iter().map(|(_, value)| value.replace("not-applicable", "na") + "\n").collect();
    interview(&folder, &["asked.yaml"], &format!("LISO\ngezin\n\n\n\n\nn\n{typed}done\nn\n")).ends_with(0);
    let lines: String = answers.iter().map(|(id, value)| format!("  {id}: {value}\n")).collect();
    folder.write("written.yaml", session(0) + &lines);
    let flags: Vec<String> = answers.iter().map(|(id, value)| format!("--answer={id}={value}")).collect();
    let mut typed = vec!["--innovation=LISO", "--client=gezin"];
    typed.extend(flags.iter().map(String::as_str));

    let asked = advice(&folder, &["asked.yaml"]);
    assert_eq!(asked, advice(&folder, &["written.yaml"]));
    assert_eq!(asked, advice(&folder, &typed));
    assert!(asked.to_string().len() > 1000, "{asked}");
}

#[test]
fn the_command_at_the_end_gives_the_same_advice_as_the_document() {
    let folder = Folder::holding("mijn intake.yaml", session(31));
    let outcome = interview(&folder, &["mijn intake.yaml"], "1\ndone\nn\nn\ny\n4\n3\n").ends_with(0);
    let command = outcome.stdout.lines().last().unwrap().trim();
    assert_eq!(command, "strategiewijzer advise 'mijn intake.yaml' --lang en");
    let again = ["advise", "mijn intake.yaml", "--lang", "en", "--format", "markdown"];
    assert_eq!(folder.read("mijn intake-advice.md"), folder.run(&again).fine());
}

#[test]
fn a_file_that_is_no_session_this_program_knows_is_left_as_it_is() {
    let newer = session(3).replace("strategiewijzer: 1", "strategiewijzer: 3");
    for content in ["boodschappen:\n- melk\n", "", "\u{fffd}\u{0}", "strategiewijzer: 1\n", newer.as_str(), "a: [1\n"] {
        let folder = Folder::holding("a.yaml", content);
        let before = std::fs::metadata(folder.path("a.yaml")).unwrap().modified().unwrap();
        let outcome = interview(&folder, &["a.yaml"], "LISO\n\n\n").ends_with(1);
        assert!(outcome.stdout.is_empty() && outcome.stderr.contains("a.yaml"), "{content:?}: {}", outcome.stderr);
        assert_eq!(folder.read("a.yaml"), content);
        assert_eq!(std::fs::metadata(folder.path("a.yaml")).unwrap().modified().unwrap(), before);
        assert_eq!(folder.files(), ["a.yaml"]);
    }
}

#[test]
fn a_newer_session_says_that_a_newer_program_is_needed() {
    let folder = Folder::holding("a.yaml", session(3).replace("strategiewijzer: 1", "strategiewijzer: 3"));
    let outcome = interview(&folder, &["a.yaml"], "").ends_with(1);
    assert!(outcome.stderr.contains("newer"), "{}", outcome.stderr);
}

/// Three unfinished sessions, the second of them touched last, and things that are none.
fn several() -> Folder {
    let folder = Folder::new();
    for (name, minutes) in [("een", 30), ("twee", 1), ("drie", 90)] {
        let file = format!("{name}.yaml");
        folder.write(&file, session_about(name, minutes / 10 + 1));
        let changed = SystemTime::now() - Duration::from_secs(60 * minutes as u64);
        std::fs::File::options().write(true).open(folder.path(&file)).unwrap().set_modified(changed).unwrap();
    }
    folder.write("af.yaml", session(32));
    folder.write("docker.yaml", "services: {}\n");
    folder
}

#[test]
fn unfinished_sessions_are_offered_newest_first() {
    let folder = several();
    let outcome = interview(&folder, &[], "2\nstop\n").ends_with(0);
    let offered = "This folder holds intakes that are not finished. Which one do you want to go on with?
1 = twee: 1 of 32 questions (twee.yaml)
2 = een: 4 of 32 questions (een.yaml)
3 = drie: 10 of 32 questions (drie.yaml)
4 = Begin a new intake
We go on with een: 4 of 32 questions done.
";
    assert!(outcome.stdout.starts_with(offered), "{}", outcome.stdout);
}

#[test]
fn a_new_session_can_be_begun_beside_unfinished_ones() {
    let folder = several();
    let before = folder.files();
    let outcome = interview(&folder, &[], "0\n5\nx\n4\nLISO\nstop\n").ends_with(0);
    assert_eq!(outcome.stdout.matches("Choose a number from 1 to 4.").count(), 3);
    assert_eq!(folder.files().len(), before.len() + 1);
    // Choosing none changes nothing.
    let folder = several();
    interview(&folder, &[], "stop\n").ends_with(0);
    assert_eq!(folder.files(), before);
}

#[test]
fn a_folder_that_cannot_be_written_in_gives_an_error_with_a_way_out() {
    let outcome = interview(&Folder::new(), &["nergens/a.yaml"], "LISO\n\n").ends_with(1);
    assert!(outcome.stderr.contains("nergens/a.yaml"), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("Choose a folder"), "{}", outcome.stderr);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_gives_the_same_error_and_keeps_the_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::holding("a.yaml", session(3));
    std::fs::set_permissions(folder.work(), std::fs::Permissions::from_mode(0o500)).unwrap();
    // Root may write anywhere, and then there is nothing to test.
    let may_write = std::fs::write(folder.path("probe"), "").is_ok();
    let outcome = interview(&folder, &["a.yaml"], "4\n");
    std::fs::set_permissions(folder.work(), std::fs::Permissions::from_mode(0o700)).unwrap();
    if !may_write {
        let outcome = outcome.ends_with(1);
        assert!(outcome.stderr.contains("Choose a folder"), "{}", outcome.stderr);
        assert_eq!(folder.read("a.yaml"), session(3));
    }
}

#[test]
fn a_comment_above_the_session_stays() {
    let folder = Folder::holding("a.yaml", format!("# Van Anna.\n{}", session(3)));
    interview(&folder, &["a.yaml"], "4\nstop\n").ends_with(0);
    assert!(folder.read("a.yaml").starts_with("# Van Anna.\nstrategiewijzer: 1\n"));
}
