//! Stopping, breaking off and being broken off on a terminal: nothing is lost, and the terminal is left as it was.

use std::process::Command;

use crate::common::Folder;
use crate::common::sessions::{favourable, session};
use crate::common::terminal::Terminal;

const CTRL_C: &str = "\u{3}";

fn go_on(folder: &Folder) -> Terminal {
    Terminal::start(folder, (24, 80), &["interview", "intake.yaml", "--lang", "en"])
}

/// Checks that the program broke off, said where the answers are (once), and left the terminal as it was.
#[track_caller]
fn broke_off(mut terminal: Terminal, words: &str) {
    assert_eq!(terminal.wait(), 130, "{}", terminal.transcript());
    let transcript = terminal.transcript();
    assert_eq!(in_one_line(&transcript).matches(words).count(), 1, "{transcript}");
    assert!(!transcript.contains("error"), "{transcript}");
    assert!(!terminal.cursor_is_hidden(), "{transcript}");
    assert!(terminal.is_as_it_was());
}

/// A text as it was before it was wrapped to the screen.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const KEPT: &str = "Stopped. Your answers are in intake.yaml; the same command goes on where you were.";
const NOTHING: &str = "Stopped. There was nothing to keep yet.";

#[test]
fn a_killed_program_has_kept_every_answer() {
    let folder = Folder::holding("intake.yaml", session(1));
    let answers = favourable();
    let mut done = 1;
    for more in [1, 3, 9, 2] {
        let mut terminal = go_on(&folder);
        for (_, value) in &answers[done..done + more] {
            done += 1;
            terminal.wait_for(&format!("question {done} of 32")).type_keys(&value.to_string());
        }
        // The next question is only put when the answer is kept.
        terminal.wait_for(&format!("question {} of 32", done + 1));
        terminal.kill();
        let saved = folder.read("intake.yaml");
        for (id, value) in &answers[..done] {
            assert!(saved.contains(&format!("\n  {id}: {value}\n")), "{id} is not in\n{saved}");
        }
        assert_eq!(folder.files(), ["intake.yaml"]);
    }
}

#[test]
fn a_killed_program_has_kept_the_fields_and_lists() {
    let folder = Folder::new();
    let mut terminal = go_on(&folder);
    terminal.wait_for("innovation called?").type_keys("LISO\r").wait_for("word do you use");
    terminal.kill();
    let mut terminal = go_on(&folder);
    terminal.wait_for("We go on with LISO").wait_for("word do you use").type_keys("family\r").wait_for("organisation");
    terminal.kill();
    let mut terminal = go_on(&folder);
    terminal.wait_for("Which organisation").type_keys("\r").wait_for("team").type_keys("\r").wait_for("Which phase");
    terminal.type_keys("\r").wait_for("What is your role").type_keys("\r").wait_for("y = yes").type_keys("y");
    terminal
        .wait_for("Which activities")
        .type_keys("talk\r")
        .wait_for("1. talk")
        .type_keys("\r")
        .wait_for("Which goals");
    terminal.kill();
    let mut terminal = go_on(&folder);
    terminal.wait_for("Which goals").type_keys(CTRL_C);
    broke_off(terminal, KEPT);
    assert!(folder.read("intake.yaml").contains("- talk"));
}

#[test]
fn an_interrupt_at_a_question_says_where_the_answers_are() {
    let folder = Folder::holding("intake.yaml", session(1));
    let mut terminal = go_on(&folder);
    terminal.wait_for("question 2 of 32").wait_for("save and stop").type_keys("4").wait_for("question 3 of 32");
    terminal.type_keys(CTRL_C);
    broke_off(terminal, KEPT);
    assert!(folder.read("intake.yaml").contains("procedural-clarity: 4"));
}

#[test]
fn an_interrupt_in_a_text_says_where_the_answers_are() {
    let folder = Folder::new();
    let mut terminal = go_on(&folder);
    terminal.wait_for("innovation called?").type_keys("LIS").wait_for("> LIS").type_keys(CTRL_C);
    broke_off(terminal, NOTHING);
    assert!(folder.files().is_empty());
    let mut terminal = go_on(&folder);
    terminal.wait_for("innovation called?").type_keys("LISO\r").wait_for("word do you use").type_keys(CTRL_C);
    broke_off(terminal, KEPT);
}

#[test]
fn an_interrupt_in_a_menu_says_where_the_answers_are() {
    let folder = Folder::new();
    let mut terminal = go_on(&folder);
    terminal.wait_for("innovation called?").type_keys("LISO\r\r\r\r").wait_for("Which phase").wait_for("skip this");
    terminal.type_keys(CTRL_C);
    broke_off(terminal, KEPT);
}

#[test]
fn an_interrupt_at_yes_or_no_is_no_error() {
    let folder = Folder::new();
    let mut terminal = go_on(&folder);
    terminal.wait_for("innovation called?").type_keys("LISO\r\r\r\r").wait_for("Which phase").type_keys("\r");
    terminal.wait_for("What is your role").type_keys("\r").wait_for("y = yes").type_keys(CTRL_C);
    broke_off(terminal, KEPT);
    // And at the offer to keep the advice.
    folder.write("intake.yaml", session(32));
    let mut terminal = go_on(&folder);
    terminal.wait_for("Number:").type_keys("\r").passes_the_advice("en").wait_for("y = yes").type_keys(CTRL_C);
    broke_off(terminal, KEPT);
    assert_eq!(folder.files(), ["intake.yaml"]);
}

#[test]
fn an_interrupt_in_the_review_the_categories_and_a_note_says_where_the_answers_are() {
    for (answers, before, keys, then) in [
        (32, "Number:", "", "Number:"),
        (1, "question 2 of", "c", "4  Socio-political"),
        (1, "question 2 of", "a", "Your note"),
    ] {
        let folder = Folder::holding("intake.yaml", session(answers));
        let mut terminal = go_on(&folder);
        terminal.wait_for(before).type_keys(keys).wait_for(then).type_keys(CTRL_C);
        broke_off(terminal, KEPT);
    }
}

#[test]
fn an_interrupt_where_sessions_are_offered_is_no_error() {
    let folder = Folder::holding("intake.yaml", session(1));
    let mut terminal = Terminal::start(&folder, (24, 80), &["--lang", "en"]);
    terminal.wait_for("LISO: 1 of 32").wait_for("Begin a new intake").type_keys(CTRL_C);
    broke_off(terminal, NOTHING);
}

#[test]
fn an_offered_session_goes_on() {
    let folder = Folder::holding("intake.yaml", session(1));
    let mut terminal = Terminal::start(&folder, (24, 80), &["--lang", "en"]);
    terminal.wait_for("Begin a new intake").type_keys("\r").wait_for("We go on with LISO").wait_for("question 2 of 32");
    terminal.type_keys("4").wait_for("question 3 of 32").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    assert!(folder.read("intake.yaml").contains("procedural-clarity: 4"));
}

#[test]
fn stopping_is_no_failure_and_says_where_the_answers_are() {
    let folder = Folder::holding("intake.yaml", session(1));
    let mut terminal = go_on(&folder);
    terminal.wait_for("question 2 of 32").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    assert!(in_one_line(&terminal.transcript()).ends_with(KEPT), "{}", terminal.transcript());
    assert!(!terminal.cursor_is_hidden() && terminal.is_as_it_was());
}

#[test]
fn a_closed_window_ends_the_program_and_keeps_the_answers() {
    let folder = Folder::holding("intake.yaml", session(1));
    let mut terminal = go_on(&folder);
    terminal.wait_for("question 2 of 32").type_keys("4").wait_for("question 3 of 32");
    terminal.signal("HUP");
    assert_eq!(terminal.wait(), 130);
    assert!(folder.read("intake.yaml").contains("procedural-clarity: 4"));
}

#[test]
fn an_interrupt_without_a_terminal_writes_no_control_character() {
    let folder = Folder::holding("intake.yaml", session(1));
    let mut child = folder.command(&["interview", "--plain", "--lang", "en", "intake.yaml"]).spawn().unwrap();
    // The input stays open, since its end would stop the program too.
    let _input = child.stdin.take();
    // The question is out before the program waits for input.
    let mut output = std::io::BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while !line.starts_with("Answer:") {
        line.clear();
        assert_ne!(std::io::BufRead::read_line(&mut output, &mut line).unwrap(), 0);
    }
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), format!("\n{KEPT}\n"));
}
