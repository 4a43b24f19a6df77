//! Windows that are small or change, and surroundings that lack something.

use crate::common::sessions::session;
use crate::common::terminal::Terminal;
use crate::common::{Folder, PROGRAM};
use crate::reliability::document::{Outcome, Try};
use crate::reliability::faces::{CALL, FILE, Face, Talk, missing};
use crate::reliability::files;

/// Answers five questions and stops.
fn five_questions(folder: &Folder, mut talk: Talk) -> Outcome {
    for number in 2..=6 {
        talk.question(number);
    }
    let restored = talk.stop().restored;
    Outcome { times: 1, given: 6, lost: missing(&folder.read(FILE), 6), restored }
}

fn in_surroundings(face: Face, change: impl Fn(&Folder) -> Folder) -> Outcome {
    let folder = change(&Folder::holding(FILE, session(1)));
    let talk = Talk::start(&folder, face);
    five_questions(&folder, talk)
}

/// A terminal that has no name at all.
fn nameless() -> Outcome {
    let folder = Folder::holding(FILE, session(1));
    let talk = Talk::start_as(&folder, Face::Keys, "env", &[&["-u", "TERM", PROGRAM][..], &CALL].concat());
    five_questions(&folder, talk)
}

/// A dumb terminal gets the plain lines, which want Enter, and not one escape sequence.
fn dumb() -> Outcome {
    let folder = Folder::holding(FILE, session(1)).variable("TERM", "dumb");
    let mut terminal = Terminal::start(&folder, (24, 80), &CALL);
    for number in 2..=6 {
        terminal.wait_for(&format!("question {number} of 32")).wait_for("Answer:");
        let value = crate::common::sessions::favourable()[number - 1].1;
        terminal.type_keys(&format!("{value}\r"));
    }
    terminal.wait_for("question 7 of 32").type_keys("stop\r");
    assert_eq!(terminal.wait(), 0);
    assert!(!terminal.raw().contains(&0x1b), "{:?}", String::from_utf8_lossy(&terminal.raw()));
    let restored = Some(terminal.is_as_it_was());
    Outcome { times: 1, given: 6, lost: missing(&folder.read(FILE), 6), restored }
}

/// So small that a question does not fit: what is typed is taken all the same.
fn tiny() -> Outcome {
    let folder = Folder::holding(FILE, session(1));
    let mut terminal = Terminal::start(&folder, (5, 20), &CALL);
    for (number, (_, value)) in (2..=6).zip(&crate::common::sessions::favourable()[1..]) {
        // The heading has scrolled off, so that what came out is looked at.
        let heading = format!("question {number} of 32");
        crate::reliability::faces::until(
            || {
                crate::common::terminal::squeezed(&terminal.transcript())
                    .contains(&crate::common::terminal::squeezed(&heading))
            },
            || terminal.transcript(),
        );
        terminal.type_keys(&value.to_string());
    }
    crate::reliability::faces::until(|| missing(&folder.read(FILE), 6) == 0, || folder.read(FILE));
    terminal.type_keys("q");
    assert_eq!(terminal.wait(), 0);
    let restored = Some(terminal.is_as_it_was() && !terminal.cursor_is_hidden());
    Outcome { times: 1, given: 6, lost: missing(&folder.read(FILE), 6), restored }
}

/// The window changes at a question, in a text field and in the review, and is drawn afresh without a key.
fn resized() -> Outcome {
    let folder = Folder::holding(FILE, session(1));
    let mut terminal = Terminal::start(&folder, (24, 80), &CALL);
    let answers = crate::common::sessions::favourable();
    for (number, columns) in (2..=6).zip([60, 100, 33, 26, 80]) {
        terminal.wait_for(&format!("question {number} of 32")).wait_for("stop");
        let drawn = terminal.raw().len();
        terminal.resize(24, columns);
        // Nothing is typed; what comes out comes by itself.
        crate::reliability::faces::until(
            || terminal.raw().len() > drawn,
            || "the question is not drawn afresh".to_owned(),
        );
        terminal.wait_for(&format!("question {number} of 32"));
        terminal.type_keys(&answers[number - 1].1.to_string());
    }
    terminal
        .wait_for("question 7 of 32")
        .type_keys("a")
        .wait_for("Your note")
        .type_keys("halve zi")
        .wait_for("halve zi");
    terminal.resize(10, 40).type_keys("n").wait_for("halve zin").type_keys("\r");
    // The window is too low for the note below the question; it stands in the file.
    crate::reliability::faces::until(|| folder.read(FILE).contains("note: halve zin"), || folder.read(FILE));
    terminal.type_keys("q");
    assert_eq!(terminal.wait(), 0);
    let text = folder.read(FILE);
    let restored = Some(terminal.is_as_it_was() && !terminal.cursor_is_hidden());
    let note = usize::from(!text.contains("note: halve zin"));
    Outcome { times: 6, given: 7, lost: missing(&text, 6) + note, restored }
}

/// Clocks, windows and surroundings.
pub fn tries() -> Vec<Try> {
    let mut tries = files::clock_tries();
    tries.push(Try::new("a window of 20 by 5", "keys", "the end of each question; keys work", || Ok(tiny())));
    tries.push(Try::new("the window changes at a question or in a text", "keys", "it is drawn afresh at once", || {
        Ok(resized())
    }));
    for face in Face::BOTH {
        let name = face.name();
        tries.push(Try::new("no UTF-8 (`LC_ALL=C`, `LANG=POSIX`)", name, "the same text", move || {
            Ok(in_surroundings(face, |folder| folder.variable("LC_ALL", "C").variable("LANG", "POSIX")))
        }));
        tries.push(Try::new("no home folder (`HOME`)", name, "nothing special", move || {
            Ok(in_surroundings(face, |folder| folder.without("HOME")))
        }));
    }
    tries.push(Try::new("a terminal without a name (`TERM`)", "keys", "nothing special", || Ok(nameless())));
    tries.push(Try::new("a dumb terminal (`TERM=dumb`)", "keys", "plain lines by itself, no escape codes", || {
        Ok(dumb())
    }));
    tries
}
