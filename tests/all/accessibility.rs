//! The program for who hears it, types only, or sees no colours: what `docs/accessibility.md` promises.

use crate::common::Folder;
use crate::common::terminal::Terminal;

/// What prints something in colour, with arguments that go well.
const COLOURED: [&[&str]; 9] = [
    &["advise", "examples/liso-plan.yaml", "--details"],
    &["analyse", "examples/team-survey.csv", "--reversed", "as-worded", "--group", "Team"],
    &["analyse", "examples/team-survey.csv", "--reversed", "as-worded", "--dry-run"],
    &["compare", "examples/team-survey.csv", "examples/team-survey-2.csv", "--reversed", "as-worded", "--pair", "code"],
    &["plan", "examples/liso-plan.yaml"],
    &["determinants", "time"],
    &["strategies", "buddy"],
    &["explain", "social-support"],
    &["check", "examples/liso-plan.yaml"],
];

fn folder() -> Folder {
    let folder = Folder::new().dated();
    for name in ["liso-intake.yaml", "liso-plan.yaml", "team-survey.csv", "team-survey-2.csv"] {
        folder.lay(&format!("examples/{name}"));
    }
    folder
}

/// Checks that there is nothing but text: no escape codes, no drawn lines or bars.
#[track_caller]
fn only_text(text: &str) {
    let strange = text.chars().find(|character| {
        let drawn = ('\u{2500}'..='\u{259f}').contains(character);
        drawn || (character.is_control() && *character != '\n')
    });
    assert_eq!(strange, None, "{text}");
}

#[test]
fn without_its_colours_a_screen_is_the_same_to_the_letter() {
    for (language, columns) in [("nl", 40), ("en", 80), ("nl", 120)] {
        let folder = folder().columns(columns);
        let mut painted = 0;
        for command in COLOURED {
            let print = |color| {
                let outcome = folder.run(&[command, &["--lang", language, "--color", color]].concat()).ends_with(0);
                (outcome.stdout, outcome.stderr)
            };
            let ((coloured, coloured_aside), (plain, plain_aside)) = (print("always"), print("never"));
            assert_eq!(console::strip_ansi_codes(&coloured), plain, "{command:?}");
            assert_eq!(console::strip_ansi_codes(&coloured_aside), plain_aside, "{command:?}");
            assert!(!plain.contains('\u{1b}') && !plain_aside.contains('\u{1b}'), "{command:?}");
            painted += usize::from(coloured.contains("\u{1b}["));
        }
        assert!(painted > COLOURED.len() / 2, "colour is hardly used, so this proves little");
    }
}

#[test]
fn every_judgement_about_a_question_is_a_word_on_its_own_line() {
    let folder = folder();
    let survey = ["analyse", "examples/team-survey.csv", "--reversed", "as-worded", "--lang", "en"];
    let results: serde_json::Value =
        serde_json::from_str(&folder.run(&[&survey[..], &["--format", "json"]].concat()).ends_with(0).stdout).unwrap();
    let determinants = results["determinants"].as_array().unwrap();
    let items = determinants.iter().flat_map(|determinant| determinant["items"].as_array().unwrap());
    let count = |label: &str| items.clone().filter(|item| item["label"] == label).count();
    for columns in [40, 80, 120] {
        let screen = folder.columns(columns).run(&[&survey[..], &["--color", "never"]].concat()).ends_with(0).stdout;
        let section = screen.split("The answers to each question").nth(1).unwrap_or_else(|| panic!("{screen}"));
        // Words may be broken over lines.
        let section = section.split("Where a factor has").next().unwrap().replace(['-', '\n', ' '], "");
        for label in ["barrier", "facilitator"] {
            assert!(count(label) > 0, "{label}");
            assert_eq!(section.matches(label).count(), count(label), "{label}\n{section}");
        }
    }
}

#[test]
fn colour_on_a_terminal_can_be_refused() {
    let advise = ["advise", "examples/liso-intake.yaml", "--lang", "nl"];
    let painted = |folder: &Folder, more: &[&str]| {
        let mut terminal = Terminal::start(folder, (24, 80), &[&advise, more].concat());
        assert_eq!(terminal.wait(), 0);
        assert!(terminal.transcript().contains("Een besluit van het management"));
        terminal.raw().contains(&0x1b)
    };
    let folder = folder();
    assert!(painted(&folder, &[]), "a terminal shows colours");
    assert!(painted(&folder.variable("NO_COLOR", ""), &[]), "nothing is refused by an empty variable");
    assert!(!painted(&folder.variable("NO_COLOR", "1"), &[]));
    assert!(!painted(&folder.variable("TERM", "dumb"), &[]));
    assert!(!painted(&folder, &["--color", "never"]));
    assert!(painted(&folder.variable("NO_COLOR", "1"), &["--color", "always"]), "what is asked for goes first");
}

/// What is typed in a whole intake, in Dutch or in English: fields, lists, questions with everything that can be asked at
/// them, the review, the weighing, a plan with one strategy, and documents in four forms.
fn typed(dutch: bool) -> String {
    let word = |nl: &'static str, en: &'static str| if dutch { nl } else { en };
    let (yes, skip) = (word("j", "y"), word("overslaan", "skip"));
    let mut lines = vec!["LISO", "gezin", "Rivier", "Zuid", "2", "1", yes];
    for element in ["startgesprek", "eerder zien", "één lijn", "dubbel werk", "collega's"] {
        lines.extend([element, ""]);
    }
    // It is known, and the first question is explained, noted at, answered and come back to.
    lines.extend(["4", word("uitleg", "explain"), word("opmerking Het kan.", "note It works."), "1"]);
    lines.extend([word("terug", "back"), "", word("hulp", "help"), "9", "2", skip, word("nvt", "na")]);
    // All other questions, most of which are then barriers; one answer is changed in the review.
    lines.extend(["1"; 27]);
    lines.extend(["4", "3", word("klaar", "done")]);
    // Three barriers are taken on and weighed, and of each it is said what lies behind it: one cause, not known, two causes.
    lines.extend(["1,2,3", "3", "3", word("uitleg", "explain"), "1"]);
    lines.extend(["2", "1", "7", "1", "2", "1,2"]);
    // Who is there, and what is there already: one strategy that was tried.
    lines.extend(["1,3", "1", "3", word("te druk", "too busy"), "", "", ""]);
    lines.extend([yes, "1"]);
    // Who, what, for whom, first and last day, in words, how much, to which end, why; how far it is; a remark.
    lines.extend(["1", "Anna", "", "het team", "1-12-2026", "31-1-2027", "", "elke week", "", ""]);
    lines.extend(["2", "2", "3", "besproken", "5", yes, "1,2,3,4"]);
    lines.join("\n") + "\n"
}

#[test]
fn the_whole_plain_intake_is_only_text_from_the_welcome_to_the_documents() {
    for (language, dutch, first, last) in [
        ("nl", true, "Welkom.", "strategiewijzer advise intake.yaml --lang nl\n"),
        ("en", false, "Welcome.", "strategiewijzer advise intake.yaml --lang en\n"),
    ] {
        let folder = Folder::new().dated().variable("STRATEGIEWIJZER_PLAIN", "1");
        let outcome = folder.stdin(typed(dutch)).run(&["interview", "intake.yaml", "--lang", language]).ends_with(0);
        let said = &outcome.stdout;
        only_text(said);
        assert_eq!(outcome.stderr, "");
        assert!(said.starts_with(first) && said.ends_with(last), "{said}");
        // Every question says where one is, and is followed by its answers and by what to do.
        let (question, answer) = if dutch { (", vraag ", "\nAntwoord:") } else { (", question ", "\nAnswer:") };
        for number in 1..=32 {
            let of = if dutch { "van" } else { "of" };
            let place =
                said.find(&format!("{question}{number} {of} 32.")).unwrap_or_else(|| panic!("{number}\n{said}"));
            let asked = &said[place..place + said[place..].find(answer).unwrap()];
            assert!(asked.contains("\n1 = ") && asked.contains("\n2 = "), "{asked}");
        }
        // Nothing that was typed was misunderstood, but for the one answer outside the scale.
        let refused = if dutch { ["begrijp ik hier niet", "Kies een"] } else { ["not understood", "Choose a"] };
        assert_eq!(refused.map(|words| said.matches(words).count()), [0, 1], "{said}");
        let names = outcome.folder.files().join(" ");
        let stem = if dutch { "intake-advies" } else { "intake-advice" };
        assert_eq!(names, format!("{stem}.docx {stem}.html {stem}.md {stem}.xlsx intake.yaml"));
        let session = outcome.folder.read("intake.yaml");
        assert!(session.contains("who: Anna") && session.contains("text: besproken"), "{session}");
    }
}

#[test]
fn every_plain_page_is_only_text() {
    let folder = folder().variable("STRATEGIEWIJZER_PLAIN", "1");
    for command in [&COLOURED[..], &[&["determinants"], &["strategies"]]].concat() {
        only_text(&folder.run(&[command, &["--lang", "nl"]].concat()).ends_with(0).stdout);
    }
}
