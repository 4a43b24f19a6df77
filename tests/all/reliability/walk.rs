//! The interview is stopped at every screen in turn, and goes on each time in the file that it left.

use std::time::Duration;

use crate::common::sessions::{favourable, session};
use crate::common::{Folder, PROGRAM};
use crate::reliability::document::{Outcome, Try};
use crate::reliability::faces::{CALL, Ended, FILE, Face, Pipes, Talk, can, missing, read, send, until};

/// How the program is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Blow {
    Signal(&'static str),
    /// The pipe that the answers come from is closed.
    EndOfInput,
}

/// One screen: what it asks, what is typed on either face, and what then stands in the file.
struct Screen {
    asks: String,
    keys: String,
    line: String,
    kept: Option<String>,
}

/// Everything that is asked in the shortest interview, and the review.
fn screens() -> Vec<Screen> {
    let screen = |asks: &str, keys: &str, line: &str, kept: Option<&str>| Screen {
        asks: asks.to_owned(),
        keys: keys.to_owned(),
        line: line.to_owned(),
        kept: kept.map(str::to_owned),
    };
    let mut all = vec![
        screen("innovation called?", "LISO\r", "LISO", Some("name: LISO")),
        screen("word do you use", "family\r", "family", Some("client: family")),
        screen("Which organisation", "Rivierenland\r", "Rivierenland", Some("organisation: Rivierenland")),
        screen("Which team", "Noord\r", "Noord", Some("team: Noord")),
        screen("Which phase", "\u{1b}[B\r", "2", Some("phase: introduction")),
        screen("What is your role", "\r", "1", Some("role: practitioner")),
        // A no is not kept: who stops here is asked again.
        screen("y = yes", "n", "n", None),
    ];
    for ((id, value), number) in favourable().iter().zip(1..) {
        let value = value.to_string();
        all.push(screen(&format!("question {number} of 32"), &value, &value, Some(&format!("{id}: {value}"))));
    }
    all.push(screen("All answers", "", "", None));
    all
}

/// How many of the screens before this one left nothing in the file.
fn lost(folder: &Folder, screens: &[Screen]) -> (usize, usize) {
    let text = read(folder, FILE);
    let kept: Vec<&String> = screens.iter().filter_map(|screen| screen.kept.as_ref()).collect();
    let gone = kept.iter().filter(|line| !text.lines().any(|other| other.trim() == line.as_str())).count();
    (kept.len(), gone)
}

/// The screens that an interview begins at after it was stopped at this one: a yes or no is asked again.
fn again(screens: &[Screen], at: usize) -> usize {
    if at > 0 && screens[at - 1].kept.is_none() { at - 1 } else { at }
}

fn at_every_screen(face: Face, blow: Blow) -> Outcome {
    let folder = Folder::new();
    let screens = screens();
    let mut outcome = Outcome::default();
    for at in 0..screens.len() {
        let mut talk = Talk::start(&folder, face);
        // The one before is answered; it is the first that is asked, since everything before it was kept.
        for screen in &screens[again(&screens, at.saturating_sub(1))..at] {
            talk.wait_for(&screen.asks).answer(if face == Face::Keys { &screen.keys } else { &screen.line });
        }
        talk.wait_for(&screens[at].asks);
        match (&mut talk, blow) {
            (_, Blow::Signal(name)) => talk.signal(name),
            (Talk::Lines(pipes), Blow::EndOfInput) => pipes.close(),
            (Talk::Keys(_), Blow::EndOfInput) => panic!("keys have no end"),
        }
        let Ended { code, said, restored } = talk.end();
        // After the review nothing is left to ask, and the end of the input brings the advice.
        let wanted = match blow {
            Blow::Signal("KILL") => None,
            Blow::EndOfInput if at + 1 == screens.len() => Some(0),
            _ => Some(130),
        };
        assert_eq!(code, wanted, "{blow:?} at {}: {said}", screens[at].asks);
        let (given, gone) = lost(&folder, &screens[..at]);
        outcome = outcome.and(Outcome { times: 1, given, lost: gone, restored });
        // A request to stop leaves nothing behind either.
        let files: &[&str] = if at == 0 { &[] } else { &[FILE] };
        assert_eq!(folder.files(), files, "{blow:?}");
    }
    outcome
}

/// The window is closed: `script` is the window here, and goes without a word.
fn window_closed_at_every_screen() -> Result<Outcome, String> {
    can("script", &["-qfec", "true", "/dev/null"])?;
    let folder = Folder::new();
    let screens = screens();
    let mut outcome = Outcome::default();
    for at in 0..screens.len() {
        let call = format!("echo $$ > ../process; exec {PROGRAM} {}", CALL.join(" "));
        let mut command = folder.variable("TERM", "xterm").without("COLUMNS").command_of("script");
        command.args(["-qfec", &call, "/dev/null"]);
        let mut window = Pipes::start(command);
        for screen in &screens[again(&screens, at.saturating_sub(1))..at] {
            window.wait_for(&screen.asks);
            window.type_text(&screen.keys);
        }
        window.wait_for(&screens[at].asks);
        let process = std::fs::read_to_string(folder.work().join("../process")).unwrap().trim().to_owned();
        send("KILL", window.child.id());
        // Nobody is left to ask how it ended.
        let state = || std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        until(
            || state().rsplit(')').next().is_none_or(|rest| rest.is_empty() || rest.trim().starts_with('Z')),
            || format!("the program goes on without a window: {}", state()),
        );
        let (given, gone) = lost(&folder, &screens[..at]);
        outcome = outcome.and(Outcome { times: 1, given, lost: gone, restored: None });
    }
    Ok(outcome)
}

/// All answers are typed at once, and the program is stopped while it saves one after the other.
fn while_saving(signal: &str) -> Outcome {
    const TIMES: u64 = 24;
    let typed: String = favourable()[1..].iter().map(|(_, value)| value.to_string()).collect();
    let mut outcome = Outcome { restored: None, ..Outcome::default() };
    for time in 0..TIMES {
        let folder = Folder::holding(FILE, session(1));
        let mut talk = Talk::start(&folder, Face::Keys);
        talk.wait_for("question 2 of 32").answer(&typed);
        std::thread::sleep(Duration::from_millis(2 * time));
        talk.signal(signal);
        let ended = talk.end();
        // The last question that was put tells how many answers had been given.
        let numbers = ended.said.rmatch_indices("question ").map(|(at, word)| &ended.said[at + word.len()..]);
        let put = numbers.filter_map(|rest| rest.split(" of 32").next()?.parse::<usize>().ok()).next().unwrap_or(1);
        let text = read(&folder, FILE);
        let kept = 32 - missing(&text, 32);
        assert_eq!(missing(&text, kept), 0, "answers are kept in order:\n{text}");
        assert!(text.starts_with("strategiewijzer: 1\n") && text.ends_with('\n'), "the file is whole:\n{text}");
        if signal != "KILL" {
            assert_eq!(folder.files(), [FILE]);
            let restored = ended.restored.map(|now| now && outcome.restored.unwrap_or(true));
            outcome.restored = restored;
        }
        // How far it got differs from run to run, so it is not counted in the document.
        outcome.times += 1;
        outcome.lost += missing(&text, put - 1);
    }
    outcome
}

/// Every way to stop, on either face.
pub fn tries() -> Vec<Try> {
    let mut tries = Vec::new();
    for (blow, what, seen) in [
        (Blow::Signal("KILL"), "killed (SIGKILL)", "nothing; the next start goes on at that screen"),
        (Blow::Signal("TERM"), "asked to end (SIGTERM), as when the computer shuts down", "where the answers are"),
        (Blow::Signal("HUP"), "told that the line is gone (SIGHUP)", "where the answers are"),
        (Blow::Signal("INT"), "interrupted (SIGINT)", "where the answers are"),
    ] {
        for face in Face::BOTH {
            tries.push(Try::new(what, face.name(), seen, move || Ok(at_every_screen(face, blow))));
        }
    }
    tries.push(Try::new("the window is closed", "keys", "nothing", window_closed_at_every_screen));
    tries.push(Try::new("the input ends", "lines", "where the answers are; after the review the advice", || {
        Ok(at_every_screen(Face::Lines, Blow::EndOfInput))
    }));
    tries.push(Try::new("killed while it saves answers typed ahead", "keys", "nothing; the file is whole", || {
        Ok(while_saving("KILL"))
    }));
    tries.push(Try::new(
        "asked to end while it saves answers typed ahead",
        "keys",
        "the save under way is finished first; no hidden file is left",
        || Ok(while_saving("TERM")),
    ));
    tries
}
