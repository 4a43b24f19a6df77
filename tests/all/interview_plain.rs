//! The interview as plain lines through a pipe: what is said, and what typed lines do.

use insta::assert_snapshot;

use crate::common::sessions::{favourable, session};
use crate::common::{Folder, Outcome};

/// What is typed before the first question: a name, and nothing else.
const FIELDS: &str = "LISO\n\n\n\n\n\nn\n";

/// Types this in a folder, where nothing says how wide a screen would be.
fn interview(folder: &Folder, language: &str, typed: &str) -> Outcome {
    let arguments = ["interview", "--plain", "--lang", language, "intake.yaml"];
    folder.without("COLUMNS").stdin(typed).run(&arguments).without_control_characters()
}

/// Goes on with a session that has so many answers.
fn go_on(language: &str, answers: usize, typed: &str) -> Outcome {
    interview(&Folder::holding("intake.yaml", session(answers)), language, typed)
}

/// Starts anew.
fn begin(language: &str, typed: &str) -> Outcome {
    interview(&Folder::new(), language, typed)
}

trait Checks {
    fn without_control_characters(self) -> Self;
    fn says(self, text: &str) -> Self;
    fn never_says(self, text: &str) -> Self;
    fn keeps(self, line: &str) -> Self;
}

impl Checks for Outcome {
    #[track_caller]
    fn without_control_characters(self) -> Self {
        for text in [&self.stdout, &self.stderr] {
            let found = text.chars().find(|character| character.is_control() && *character != '\n');
            assert_eq!(found, None, "{text}");
        }
        self
    }

    #[track_caller]
    fn says(self, text: &str) -> Self {
        assert!(self.stdout.contains(text), "{text:?} is not in\n{}\n--- stderr\n{}", self.stdout, self.stderr);
        self
    }

    #[track_caller]
    fn never_says(self, text: &str) -> Self {
        assert!(!self.stdout.contains(text), "{text:?} is in\n{}", self.stdout);
        self
    }

    /// Checks that the saved session has this line.
    #[track_caller]
    fn keeps(self, line: &str) -> Self {
        let saved = self.folder.read("intake.yaml");
        assert!(saved.lines().any(|other| other.trim() == line.trim()), "{line:?} is not in\n{saved}");
        self
    }
}

#[test]
fn the_beginning_in_dutch() {
    let outcome = begin("nl", &format!("{FIELDS}4\nstop\n")).ends_with(0);
    assert_snapshot!(outcome.stdout);
}

#[test]
fn the_beginning_in_english() {
    let outcome = begin("en", &format!("{FIELDS}4\nstop\n")).ends_with(0);
    assert_snapshot!(outcome.stdout);
}

#[test]
fn the_last_two_questions_the_review_and_the_advice_in_dutch() {
    let outcome = go_on("nl", 30, "2\n1\nklaar\nn\n").ends_with(0);
    assert_eq!(outcome.stderr, "");
    assert_snapshot!(outcome.stdout);
}

#[test]
fn the_last_two_questions_the_review_and_the_advice_in_english() {
    let outcome = go_on("en", 30, "2\n1\ndone\nn\n").ends_with(0);
    assert_eq!(outcome.stderr, "");
    assert_snapshot!(outcome.stdout);
}

#[test]
fn all_questions_lead_to_the_advice_in_both_languages() {
    for (language, done) in [("nl", "klaar"), ("en", "done")] {
        let answers: String = favourable().iter().map(|(_, value)| format!("{value}\n")).collect();
        let outcome = begin(language, &format!("{FIELDS}{answers}{done}\n\n")).ends_with(0);
        let text = if language == "nl" { "32 van 32" } else { "32 of 32" };
        outcome.says(text).says(&format!("strategiewijzer advise intake.yaml --lang {language}"));
    }
}

#[test]
fn words_answer_a_yes_no_question_in_either_language() {
    let at = favourable().iter().position(|(id, _)| id == "formal-ratification").unwrap();
    go_on("nl", at, "ja\nstop\n").ends_with(0).keeps("formal-ratification: 2");
    go_on("nl", at, "N\nstop\n").ends_with(0).keeps("formal-ratification: 1");
    go_on("en", at, "y\nstop\n").ends_with(0).keeps("formal-ratification: 2");
    go_on("en", at, "no\nstop\n").ends_with(0).keeps("formal-ratification: 1");
}

#[test]
fn back_shows_the_earlier_answer_and_an_empty_line_keeps_it() {
    let outcome = go_on("nl", 1, "4\nterug\n\nstop\n").ends_with(0);
    outcome.says("Eerder koos je: mee eens.").keeps("procedural-clarity: 4");
    go_on("en", 1, "4\nb\n2\nstop\n").ends_with(0).says("Your earlier answer: agree.").keeps("procedural-clarity: 2");
}

#[test]
fn back_at_the_beginning_says_so_and_asks_again() {
    let outcome = begin("en", "back\nLISO\nstop\n").ends_with(0);
    let outcome = outcome.says("This is the beginning; there is nothing before it.");
    assert_eq!(outcome.stdout.matches("What is the innovation called?").count(), 2);
}

#[test]
fn back_through_the_fields_shows_what_they_hold() {
    let outcome = begin("nl", "LISO\ngezin\n<\n<\n\n\nRivierenland\nstop\n").ends_with(0);
    outcome
        .says("Nu staat hier: LISO")
        .says("Nu staat hier: gezin")
        .keeps("name: LISO")
        .keeps("client: gezin")
        .keeps("organisation: Rivierenland");
}

#[test]
fn a_question_that_is_come_back_to_from_a_field_is_put_in_full() {
    let outcome = begin("nl", &format!("{FIELDS}terug\nn\nstop\n")).ends_with(0);
    assert_eq!(outcome.stdout.matches("1 = ik ken de innovatie niet").count(), 2, "{}", outcome.stdout);
}

#[test]
fn explaining_says_what_is_meant_once() {
    for (language, word, help) in [("nl", "uitleg", "Denk aan een jaarplan"), ("en", "?", "Think of an annual plan")] {
        let at = favourable().iter().position(|(id, _)| id == "formal-ratification").unwrap();
        go_on(language, at, "stop\n").ends_with(0).never_says(help);
        let outcome = go_on(language, at, &format!("{word}\nstop\n")).ends_with(0);
        assert_eq!(outcome.stdout.matches(help).count(), 1);
    }
}

#[test]
fn a_note_is_kept_and_the_question_is_not_put_again() {
    let outcome = go_on("nl", 1, "opmerking pas net begonnen\n2\nstop\n").ends_with(0);
    assert_eq!(outcome.stdout.matches("vraag 2 van 32").count(), 1);
    outcome.says("Opmerking: pas net begonnen").keeps("value: 2").keeps("note: pas net begonnen");
}

#[test]
fn a_note_may_be_quoted_once_that_is_said_and_no_more_once_it_is_taken_back() {
    for (language, note, quote, said, taken) in [
        (
            "nl",
            "opmerking",
            "verslag",
            "Deze opmerking mag in een verslag staan.",
            "komt niet als citaat in een verslag",
        ),
        ("en", "note", "quote", "This note may be quoted in a report.", "is not quoted in a report"),
    ] {
        let typed = format!("{quote}\n{note} pas net begonnen\n{quote}\n2\nstop\n");
        let outcome = go_on(language, 1, &typed).ends_with(0).says(said).never_says(taken);
        outcome.keeps("quotes:").keeps("- procedural-clarity").keeps("note: pas net begonnen");
        let typed = format!("{note} pas net begonnen\n{quote}\nm\n2\nstop\n");
        let outcome = go_on(language, 1, &typed).ends_with(0).says(said).says(taken);
        let saved = outcome.folder.read("intake.yaml");
        assert!(!saved.contains("quotes:"), "{saved}");
    }
}

#[test]
fn not_applicable_and_skipping_are_kept_apart() {
    go_on("nl", 1, "nvt\noverslaan\nstop\n")
        .ends_with(0)
        .keeps("procedural-clarity: not-applicable")
        .keeps("correctness: {}");
    go_on("en", 1, "na\nskip\nstop\n")
        .ends_with(0)
        .keeps("procedural-clarity: not-applicable")
        .keeps("correctness: {}");
}

#[test]
fn a_category_can_be_jumped_to_by_its_number() {
    go_on("nl", 1, "categorie 3\n1\nstop\n").ends_with(0).says("Organisatie, vraag 22").keeps("formal-ratification: 1");
    // Without a number the categories are named.
    go_on("en", 1, "category\ncategory 9\nstop\n").ends_with(0).says("4 = Socio-political environment");
}

#[test]
fn a_low_first_answer_passes_over_the_questions_about_the_innovation() {
    begin("nl", &format!("{FIELDS}1\nstop\n"))
        .ends_with(0)
        .says("Je kent de inhoud nog niet.")
        .says("Uitvoerder, vraag 2 van 25.");
}

#[test]
fn help_repeats_what_can_be_typed() {
    for (language, help, words) in [("nl", "hulp", "Typ het nummer van je antwoord"), ("en", "h", "Type the number of")]
    {
        let outcome = go_on(language, 1, &format!("{help}\nstop\n")).ends_with(0);
        assert_eq!(outcome.stdout.matches(words).count(), 2, "{}", outcome.stdout);
    }
}

#[test]
fn wrong_input_is_refused_and_changes_nothing() {
    let outcome = go_on("nl", 1, "0\n6\n300\nmisschien wel\n\n-1\nstop\n").ends_with(0);
    assert_eq!(outcome.stdout.matches("Kies een cijfer van 1 tot en met 5.").count(), 2);
    assert!(!outcome.folder.read("intake.yaml").contains("procedural-clarity"));
    outcome.says("\"misschien wel\" begrijp ik hier niet.");
    let outcome = go_on("en", 32, "0\n44\nfinish\ndone\nn\n").ends_with(0);
    assert_eq!(outcome.stdout.matches("Choose a number from 1 to 43.").count(), 2);
    outcome.says("\"finish\" is not understood here.");
}

#[test]
fn the_review_changes_an_answer_by_its_number() {
    let outcome = go_on("nl", 32, "32\n1\nklaar\nn\n").ends_with(0);
    outcome.says("32. ").says("Eerder koos je: helemaal mee eens.").keeps("legislation: 1");
}

#[test]
fn elements_make_questions_of_their_own() {
    let lists = "het gesprek voeren\nde doelen vastleggen\n\n\n\n\nmijn teamleider\n\n";
    let outcome = begin("nl", &format!("LISO\ngezin\n\n\n2\n1\nj\n{lists}4\nstop\n")).ends_with(0);
    outcome
        .says("vraag 1 van 34")
        .keeps("- de doelen vastleggen")
        .keeps("- mijn teamleider")
        .keeps("phase: introduction");
}

#[test]
fn typed_and_stored_control_characters_are_never_shown() {
    let name = "\"LI\\e[2JSO\\a\"";
    let stored = session(31).replace("name: LISO", &format!("name: {name}"));
    let typed = "\u{1b}[2J\nnote \u{1b}]0;x\u{7}\u{9b}31m hoi\n\t4\nback\n4\ndone\nn\n";
    let run = |arguments: &[&str], typed: &str| Folder::holding("intake.yaml", &stored).stdin(typed).run(arguments);
    run(&["interview", "--plain", "--lang", "en", "intake.yaml"], typed).without_control_characters().ends_with(0);
    // The same where sessions are offered, and in the fields.
    run(&["interview", "--plain"], "\u{1b}\n1\nstop\n").without_control_characters().says("LI[2JSO").ends_with(0);
    begin("nl", "LI\u{1b}[2JSO\na\u{7}b\nt\nt\n\n\n\n\n\n\nj\na\u{1b}b\n\nt\n\nstop\n").ends_with(0);
}
