//! What was tried and what it cost, as a document.

use std::fmt::Write as _;

/// The document, from the folder of the project.
pub const FILE: &str = "docs/reliability.md";

/// One fault that can be tried.
pub struct Try {
    what: String,
    face: &'static str,
    seen: &'static str,
    act: Box<dyn Fn() -> Result<Outcome, String> + Send + Sync>,
}

/// What a fault cost.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outcome {
    /// How many times it was brought about.
    pub times: usize,
    /// How many answers had been given by then, all times together.
    pub given: usize,
    /// How many of those are gone, but for the one being given at that moment.
    pub lost: usize,
    /// Whether the terminal was left as it was, each time; nothing where there is no terminal.
    pub restored: Option<bool>,
}

/// A line of the table.
#[derive(Clone, Debug)]
pub struct Row {
    what: String,
    face: &'static str,
    seen: &'static str,
    outcome: Outcome,
    pub lost: usize,
}

/// What came of a try: a row, or what was not tried and why.
pub type Found = Result<Row, (String, String)>;

impl Try {
    /// A fault, the face it is tried on, what the user sees of it, and how it is brought about. The act fails when this
    /// computer lacks what is needed, and panics when the program does not do what the user should see.
    pub fn new(
        what: impl Into<String>,
        face: &'static str,
        seen: &'static str,
        act: impl Fn() -> Result<Outcome, String> + Send + Sync + 'static,
    ) -> Self {
        Self { what: what.into(), face, seen, act: Box::new(act) }
    }

    /// Brings it about.
    pub fn run(&self) -> Found {
        let acted = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| (self.act)()));
        let acted = acted.unwrap_or_else(|cause| {
            // What went wrong was printed; which fault it was is not known there.
            eprintln!("this went wrong at: {} ({})", self.what, self.face);
            std::panic::resume_unwind(cause)
        });
        let outcome = acted.map_err(|why| (format!("{} ({})", self.what, self.face), why))?;
        Ok(Row { what: self.what.clone(), face: self.face, seen: self.seen, outcome, lost: outcome.lost })
    }
}

impl Row {
    /// The row as Markdown.
    pub fn line(&self) -> String {
        let Outcome { times, given, lost, restored } = self.outcome;
        let restored = match restored {
            None => "",
            Some(true) => "yes",
            Some(false) => "no",
        };
        // Where it differs from run to run it is not counted.
        let given = if given == 0 { String::new() } else { given.to_string() };
        format!("| {} | {} | {times} | {given} | {lost} | {restored} | {} |", self.what, self.face, self.seen)
    }
}

impl Outcome {
    /// This outcome and another, counted together.
    pub fn and(self, other: Self) -> Self {
        Self {
            times: self.times + other.times,
            given: self.given + other.given,
            lost: self.lost + other.lost,
            restored: match (self.restored, other.restored) {
                (Some(one), Some(two)) => Some(one && two),
                (one, two) => one.or(two),
            },
        }
    }
}

const HEADINGS: [&str; 4] = [
    "Stopped at every screen in turn",
    "No room, no rights, no folder",
    "The file changes while the interview runs",
    "Clocks, windows and surroundings",
];

const OPENING: &str = "# Reliability of the interview

This document is written by a test (`UPDATE_DOCS=1 cargo test --test all reliability`), and the same test fails when the
program does something else than what stands here.

## Wat er gebeurt als…

- **… het programma stopt of het venster dichtgaat.** Elk antwoord wordt meteen bewaard. Je bent hoogstens het antwoord
  kwijt dat je op dat moment gaf. Met dezelfde opdracht ga je verder bij de vraag waar je was.
- **… de schijf vol is, of je ergens niet mag schrijven.** Dat zegt het programma meteen. Je kunt ruimte maken en het nog
  eens proberen, op een andere plek bewaren, of doorgaan: na elk antwoord wordt opslaan opnieuw geprobeerd. Wat al in het
  bestand stond, blijft heel.
- **… iemand anders je bestand verandert terwijl je bezig bent.** Dat bestand blijft zoals het is. Jouw antwoorden komen
  in een nieuw bestand ernaast, zoals `intake-2.yaml`. Het programma zegt hoe dat heet en gaat daar verder.
- **… je bestand weg is.** Het wordt opnieuw gemaakt, met alles wat je al had geantwoord.
- **… de vragenlijst twee keer openstaat met hetzelfde bestand.** De eerste houdt het bestand, de tweede krijgt een nieuw
  bestand ernaast. Er gaat niets verloren.
- **… de klok verkeerd staat.** Dat maakt voor het bewaren niet uit.
- **… het programma hard wordt afgebroken.** Je antwoorden zijn er nog, maar het venster kan wat vreemd doen: je ziet
  bijvoorbeeld niet wat je typt. Typ dan `reset` en Enter. Soms blijft een verborgen bestand achter met een naam als
  `.strategiewijzer-….tmp`. Dat mag je weggooien.

## How to read the tables

*Keys* is the interview in a terminal, *lines* is `interview --plain` with a pipe on both sides. *Times* is how often the
fault was brought about; *given* is how many answers had been given by then, all times together, the fields before the
questions included. *Lost* is how many of those are gone, but for the one that was being given at that very moment: an
answer is given when the next question appears. *Terminal* says whether the cursor is shown and every mode of the terminal
is as it was before the program started.
";

const CLOSING: &str = "
## What is not covered

- A program that is killed (`SIGKILL`), or that the system ends over a limit on file size (`SIGXFSZ`), cannot restore the
  terminal; `reset` does. Killed in the middle of a save it can leave a hidden file `.strategiewijzer-….tmp` behind.
- Another program that writes to the session file in the few milliseconds between the last look at it and the save is not
  noticed. A file that is new never replaces another.
- A power cut is not tried. Each save is forced to disk before it takes the name of the file; what a disk then does with
  what it has confirmed as written is not in our hands.
- After the only screen whose answer is not kept, whether you want to make the questions concrete, a no is asked again.
- In a menu and at a yes or no, a window that gets another size is drawn afresh with the next screen. Questions and the
  review follow at once, and so does the row of a text field; on Windows they follow at the next key.
- Systems other than Linux: the faults are made with its tools. The code that saves is the same on all three.
";

/// The whole document.
pub fn text(groups: &[Vec<Found>]) -> String {
    let mut text = OPENING.to_owned();
    for (heading, rows) in HEADINGS.iter().zip(groups) {
        write!(
            text,
            "\n## {heading}\n\n| fault | face | times | given | lost | terminal | what you see |\n\
             | --- | --- | ---: | ---: | ---: | --- | --- |\n"
        )
        .unwrap();
        for row in rows.iter().flatten() {
            writeln!(text, "{}", row.line()).unwrap();
        }
    }
    text + CLOSING
}
