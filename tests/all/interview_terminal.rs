//! The interview on a terminal: what keys do.

use crate::common::Folder;
use crate::common::sessions::{favourable, session};
use crate::common::terminal::Terminal;

const DOWN: &str = "\u{1b}[B";
const UP: &str = "\u{1b}[A";
const LEFT: &str = "\u{1b}[D";
const RIGHT: &str = "\u{1b}[C";
const BACKSPACE: &str = "\u{7f}";
const CTRL_C: &str = "\u{3}";
const SIZE: (u16, u16) = (24, 80);

/// Goes on with a session that has so many answers.
fn go_on(language: &str, answers: usize) -> (Folder, Terminal) {
    let folder = Folder::holding("intake.yaml", session(answers));
    let terminal = again(&folder, language);
    (folder, terminal)
}

/// Starts the program in a folder.
fn again(folder: &Folder, language: &str) -> Terminal {
    Terminal::start(folder, SIZE, &["interview", "intake.yaml", "--lang", language])
}

/// Checks that the saved session has this line.
#[track_caller]
fn keeps(folder: &Folder, line: &str) {
    let saved = folder.read("intake.yaml");
    assert!(saved.lines().any(|other| other.trim() == line), "{line:?} is not in\n{saved}");
}

/// The place of a question, from 0.
fn at(id: &str) -> usize {
    favourable().iter().position(|(other, _)| other == id).unwrap()
}

/// What a question is headed by.
fn number(language: &str, number: usize) -> String {
    if language == "nl" { format!("vraag {number} van 32") } else { format!("question {number} of 32") }
}

#[test]
fn without_arguments_the_interview_begins_and_the_file_is_named_after_it() {
    let folder = Folder::new();
    let mut terminal = Terminal::start(&folder, SIZE, &[]);
    terminal.wait_for("Welkom.").wait_for("Hoe heet de innovatie?").wait_for("Met < en Enter ga je terug.");
    terminal.type_keys("LISO-framework\r").wait_for("Welk woord gebruik je voor de cliënt?");
    let files = folder.files();
    assert!(files.len() == 1 && files[0].starts_with("liso-framework-20"), "{files:?}");
    terminal.type_keys(CTRL_C).wait_for(&files[0]);
    assert_eq!(terminal.wait(), 130);
}

#[test]
fn fields_menus_and_lists_are_filled_in() {
    let folder = Folder::new();
    let mut terminal = again(&folder, "en");
    terminal.wait_for("What is the innovation called?").type_keys("\r").wait_for("is needed to go on.");
    terminal.type_keys("LISO\r").wait_for("word do you use for the client?").type_keys("famly");
    terminal.type_keys(&format!("{LEFT}{LEFT}i{RIGHT}{RIGHT}\r"));
    terminal.wait_for("Which organisation").type_keys("Rivierenland\r");
    terminal.wait_for("Which team").type_keys("\r");
    terminal.wait_for("Which phase").wait_for("skip this").type_keys(&format!("{DOWN}\r"));
    terminal.wait_for("What is your role").wait_for("skip this").type_keys("\r");
    terminal.wait_for("activities, goals").wait_for("y = yes").type_keys("y");
    terminal.wait_for("Which activities").type_keys("talk\r").wait_for("1. talk").type_keys("write\r");
    terminal.wait_for("2. write").type_keys("\r");
    for list in ["Which goals", "Which benefits", "Which drawbacks", "Whose opinion"] {
        terminal.wait_for(list).type_keys("\r");
    }
    terminal.wait_for("question 1 of 34").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    for line in [
        "client: family",
        "organisation: Rivierenland",
        "phase: introduction",
        "role: practitioner",
        "- talk",
        "- write",
    ] {
        keeps(&folder, line);
    }
}

#[test]
fn fields_and_menus_go_back_and_show_what_they_hold() {
    let folder = Folder::new();
    let mut terminal = again(&folder, "nl");
    terminal.wait_for("Hoe heet").type_keys("LISO\r").wait_for("Welk woord").type_keys("gezin\r");
    terminal.wait_for("Bij welke organisatie").type_keys("<\r").wait_for("Welk woord").wait_for("> gezin");
    // In a field that holds something the mark goes back as well.
    terminal.type_keys("<\r").wait_for("Hoe heet").wait_for("> LISO").type_keys("\r").wait_for("> gezin");
    terminal.type_keys("\r").wait_for("Bij welke organisatie").type_keys("\r");
    terminal.wait_for("Om welk team").type_keys("\r").wait_for("In welke fase").wait_for("dat sla ik over");
    terminal.type_keys("\u{1b}").wait_for("Om welk team").type_keys("\r").wait_for("In welke fase");
    terminal.type_keys("\r").wait_for("Wat is jouw rol").type_keys("\r").wait_for("j = ja").type_keys("t");
    terminal.wait_for("Wat is jouw rol").type_keys(CTRL_C);
    assert_eq!(terminal.wait(), 130);
    keeps(&folder, "client: gezin");
}

#[test]
fn a_text_wider_than_the_window_stays_on_one_row_and_is_kept_whole() {
    let folder = Folder::holding("intake.yaml", session(1));
    let mut terminal = Terminal::start(&folder, (24, 40), &["interview", "intake.yaml", "--lang", "nl"]);
    let words: Vec<String> = (1..=20).map(|number| format!("woord{number}")).collect();
    terminal.wait_for("vraag 2 van 32").type_keys("o").wait_for("Leeg laten haalt");
    terminal.type_keys(&words.join(" ")).wait_for("woord19 woord20");
    // Far back, something else, and on.
    terminal.type_keys(&BACKSPACE.repeat(100)).wait_until_gone("woord9").type_keys(" en verder");
    let text = words.join(" ");
    let kept = format!("{} en verder", &text[..text.len() - 100]);
    terminal.wait_for(&format!("> {}", &kept[kept.len() - 36..]));
    terminal.type_keys("\r").wait_for("Opmerking:").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    keeps(&folder, &format!("note: {kept}"));
}

#[test]
fn one_key_answers_and_arrows_choose() {
    let (folder, mut terminal) = go_on("nl", 1);
    terminal.wait_for("vraag 2 van 32").type_keys("4").wait_for("vraag 3 van 32");
    terminal.type_keys("\r").wait_for("Kies eerst een antwoord");
    terminal.type_keys(DOWN).wait_for("> 1").type_keys(DOWN).wait_for("> 2").type_keys("\r").wait_for("vraag 4 van 32");
    terminal.type_keys(UP).wait_for("> 5").type_keys("\r").wait_for("vraag 5 van 32");
    terminal.type_keys("9").wait_for("Kies een cijfer van 1 tot en met 5.").type_keys("0x7z").type_keys("3");
    terminal.wait_for("vraag 6 van 32").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    for line in ["procedural-clarity: 4", "correctness: 2", "completeness: 5", "complexity: 3"] {
        keeps(&folder, line);
    }
}

#[test]
fn keys_typed_ahead_answer_no_question_that_was_not_shown_yet_and_none_is_shown() {
    let (folder, mut terminal) = go_on("nl", 1);
    terminal.wait_for("vraag 2 van 32").type_keys("12345").wait_for("vraag 3 van 32").wait_for("stoppen");
    assert!(!terminal.transcript().contains("12345"), "{}", terminal.transcript());
    terminal.type_keys("q");
    assert_eq!(terminal.wait(), 0);
    keeps(&folder, "procedural-clarity: 1");
    assert!(!folder.read("intake.yaml").contains("correctness"));
}

#[test]
fn keys_that_end_halt_or_set_aside_a_program_do_nothing() {
    let (folder, mut terminal) = go_on("nl", 1);
    for (number, key) in (2..).zip(["\u{1c}", "\u{1a}", "\u{13}", "\u{16}", "\u{f}", "\u{4}"]) {
        terminal.wait_for(&format!("vraag {number} van 32")).wait_for("stoppen").type_keys(key).type_keys("4");
    }
    terminal.wait_for("vraag 8 van 32").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    keeps(&folder, "observability: 4");
}

#[test]
fn a_pasted_text_is_shown_once() {
    let folder = Folder::new();
    let mut terminal = again(&folder, "nl");
    terminal.wait_for("Met < en Enter ga je terug.").wait_for(">");
    terminal.type_keys("Een lange naam die ineens geplakt wordt").wait_for("geplakt wordt");
    let shown = terminal.screen();
    assert!(shown.ends_with("\n> Een lange naam die ineens geplakt wordt"), "{shown}");
    terminal.type_keys("\r").wait_for("Welk woord");
    keeps(&folder, "name: Een lange naam die ineens geplakt wordt");
}

#[test]
fn a_key_that_terminals_write_as_several_characters_answers_nothing() {
    let (folder, mut terminal) = go_on("nl", 1);
    terminal.wait_for("vraag 2 van 32").wait_for("stoppen");
    // Ctrl-Right, Shift-Left, F2 and F4 in two ways, Ctrl-Delete: their ends are digits, q and s.
    for key in ["\u{1b}[1;5C", "\u{1b}[1;2D", "\u{1b}OQ", "\u{1b}OS", "\u{1b}[12~", "\u{1b}[1;5S", "\u{1b}[3;5~"] {
        terminal.type_keys(key);
    }
    terminal.type_keys("4").wait_for("vraag 3 van 32").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    keeps(&folder, "procedural-clarity: 4");
}

#[test]
fn a_pasted_text_of_several_lines_is_one_note_and_answers_nothing() {
    let (folder, mut terminal) = go_on("nl", 1);
    terminal.wait_for("vraag 2 van 32").wait_for("stoppen");
    terminal.type_keys("\u{1b}[200~1\r2\rq\u{1b}[201~").type_keys("o").wait_for("Leeg laten haalt");
    terminal.type_keys("\u{1b}[200~geen tijd\r2 dagen\r1 uur\u{1b}[201~").wait_for("1 uur").type_keys("\r");
    terminal.wait_for("vraag 2 van 32").wait_for("Opmerking: geen tijd 2 dagen 1 uur").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    keeps(&folder, "note: geen tijd 2 dagen 1 uur");
    assert_eq!(folder.read("intake.yaml").matches("procedural-clarity").count(), 1);
    let raw = String::from_utf8_lossy(&terminal.raw()).into_owned();
    let (on, off) = (raw.rfind("\u{1b}[?2004h"), raw.rfind("\u{1b}[?2004l"));
    assert!(on.is_some() && on < off, "pastes are marked no longer");
}

#[test]
fn pasted_lines_are_an_element_each() {
    let folder = Folder::new();
    let mut terminal = again(&folder, "nl");
    terminal.wait_for("Hoe heet").type_keys("LISO\r").wait_for("Welk woord").type_keys("\r");
    terminal.wait_for("Bij welke organisatie").type_keys("\r").wait_for("Om welk team").type_keys("\r");
    terminal.wait_for("In welke fase").type_keys("\r").wait_for("Wat is jouw rol").type_keys("\r");
    terminal.wait_for("j = ja").type_keys("j").wait_for("activiteiten");
    terminal.type_keys("\u{1b}[200~praten\r\rschrijven\r\u{1b}[201~").wait_for("2. schrijven");
    terminal.type_keys("\r").wait_for("doelen").type_keys("\u{3}");
    assert_eq!(terminal.wait(), 130);
    keeps(&folder, "- praten");
    keeps(&folder, "- schrijven");
}

#[test]
fn no_and_yes_have_a_key_in_each_language() {
    for (language, yes, no, back) in [("nl", "j", "n", "t"), ("en", "Y", "N", "b")] {
        let (folder, mut terminal) = go_on(language, at("formal-ratification"));
        terminal.wait_for(&number(language, 22)).type_keys(yes).wait_for(&number(language, 23));
        keeps(&folder, "formal-ratification: 2");
        terminal.type_keys(back).wait_for(&number(language, 22)).type_keys(no).wait_for(&number(language, 23));
        keeps(&folder, "formal-ratification: 1");
    }
}

#[test]
fn back_shows_the_earlier_answer() {
    for (language, back, given) in
        [("nl", "t", "Eerder koos je: mee eens."), ("en", LEFT, "Your earlier answer: agree.")]
    {
        let (folder, mut terminal) = go_on(language, 1);
        terminal.wait_for(&number(language, 2)).type_keys("4").wait_for(&number(language, 3)).type_keys(back);
        terminal.wait_for(given).wait_for("> 4 ●").type_keys("\r").wait_for(&number(language, 3)).type_keys("q");
        assert_eq!(terminal.wait(), 0);
        keeps(&folder, "procedural-clarity: 4");
    }
}

#[test]
fn explaining_can_be_turned_on_and_off() {
    let (_folder, mut terminal) = go_on("en", at("formal-ratification"));
    terminal.wait_for("question 22").wait_for("save and stop").type_keys("e").wait_for("Think of an annual plan");
    terminal.type_keys("?").wait_until_gone("Think of an annual plan");
}

#[test]
fn notes_skipping_and_not_applicable_are_kept() {
    let (folder, mut terminal) = go_on("en", 1);
    terminal.wait_for("question 2 of").type_keys("a").wait_for("Your note").type_keys("only just begun\r");
    terminal.wait_for("Note: only just begun").type_keys("2").wait_for("question 3 of").type_keys("x");
    terminal.wait_for("question 4 of").type_keys("s").wait_for("question 5 of").type_keys("b");
    terminal.wait_for("question 4 of").type_keys("s");
    terminal.wait_for("question 5 of").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    for line in ["value: 2", "note: only just begun", "correctness: not-applicable", "completeness: {}"] {
        keeps(&folder, line);
    }
}

#[test]
fn a_key_at_a_note_lets_it_be_quoted_and_the_review_says_so() {
    let (folder, mut terminal) = go_on("nl", 1);
    terminal.wait_for("vraag 2 van").type_keys("m").wait_for("Bij deze vraag staat nog geen opmerking");
    terminal.type_keys("o").wait_for("Je opmerking").type_keys("te veel papier\r");
    terminal.wait_for("Opmerking: te veel papier").wait_for("mag in een verslag staan").type_keys("m");
    terminal.wait_for("Opmerking (mag in een verslag staan): te veel papier").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    keeps(&folder, "quotes:");
    let session = folder.read("intake.yaml");
    let mut terminal = again(&folder, "nl");
    terminal
        .wait_for("vraag 3 van")
        .type_keys("t")
        .wait_for("vraag 2 van")
        .wait_for("toch")
        .type_keys("m")
        .wait_for("Opmerking: te veel papier")
        .type_keys("q");
    assert_eq!(terminal.wait(), 0);
    assert!(session.contains("quotes:") && !folder.read("intake.yaml").contains("quotes:"), "{session}");
}

#[test]
fn a_category_is_jumped_to_by_its_number() {
    let (folder, mut terminal) = go_on("nl", 1);
    terminal.wait_for("vraag 2 van").type_keys("c").wait_for("4  Sociaal").type_keys("8").wait_for("vraag 2 van");
    terminal.type_keys("c").wait_for("4  Sociaal").type_keys("4").wait_for("vraag 32 van").type_keys("1");
    // Those that were jumped over come next.
    terminal.wait_for("vraag 2 van").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    keeps(&folder, "legislation: 1");
}

#[test]
fn the_review_turns_pages_and_changes_an_answer_by_number() {
    let (folder, mut terminal) = go_on("en", 32);
    terminal.wait_for("Page 1 of").type_keys(RIGHT).wait_for("Page 2 of").type_keys(LEFT).wait_for("Page 1 of");
    terminal.type_keys("99\r").wait_for("Choose a number from 1 to 43.").wait_for("Number:");
    terminal.type_keys("31").wait_for("Number: 31").type_keys(&format!("{BACKSPACE}2")).wait_for("Number: 32");
    terminal.type_keys("\r").wait_for("question 32 of 32").type_keys("2").wait_for("All answers");
    keeps(&folder, "legislation: 2");
    // Back is the last question.
    terminal.type_keys(BACKSPACE).wait_for("question 32 of 32").type_keys("q");
    assert_eq!(terminal.wait(), 0);
}

#[test]
fn the_end_is_advice_a_document_and_the_command_that_gives_it_again() {
    let (folder, mut terminal) = go_on("nl", 31);
    terminal.wait_for("vraag 32 van").type_keys("1").wait_for("Alle antwoorden").wait_for("Nummer:").type_keys("\r");
    terminal.passes_the_choice("nl");
    // All of it on request, and then on.
    terminal
        .wait_for("meer over lezen?")
        .wait_for("Enter = verder")
        .type_keys("a")
        .wait_for("Dit is geen product van TNO.");
    terminal.passes_the_advice("nl").wait_for("een plan maken").wait_for("j = ja").type_keys("n");
    terminal.wait_for("als document").wait_for("j = ja").type_keys("j").wait_for("Hoe wil je het bewaren?");
    terminal.wait_for("Markdown").type_keys("14\r").wait_for("Hoe lang mag het zijn?").wait_for("overslaan");
    terminal.type_keys("3").wait_for("intake.yaml --lang nl");
    assert_eq!(terminal.wait(), 0);
    assert_eq!(folder.files(), ["intake-advies.docx", "intake-advies.md", "intake.yaml"]);
    assert!(folder.read("intake-advies.md").contains("wet- en regelgeving"));
    let transcript = terminal.transcript();
    let command = transcript.trim_end().lines().last().unwrap().trim();
    let arguments: Vec<&str> = command.strip_prefix("strategiewijzer ").unwrap().split(' ').collect();
    let again = folder.columns(80).run(&arguments).fine();
    assert!(transcript.contains(again.trim()), "{transcript}\n--- again\n{again}");
}

#[test]
fn at_an_offer_back_leads_to_the_answers_and_a_changed_answer_counts() {
    let (folder, mut terminal) = go_on("nl", 32);
    terminal
        .wait_for("Nummer:")
        .type_keys("\r")
        .passes_the_advice("nl")
        .wait_for("als document")
        .wait_for("j = ja")
        .type_keys("t");
    // The advice again, and before it the answers.
    terminal.wait_for("meer over lezen?").wait_for("Enter = verder").type_keys("t");
    terminal.wait_for("Nummer:").type_keys("32\r").wait_for("vraag 32 van 32").type_keys("1");
    // Now something stands in the way, so there is something to choose.
    terminal.wait_for("Nummer:").type_keys("\r").passes_the_choice("nl").passes_the_advice("nl");
    terminal.wait_for("een plan maken").wait_for("j = ja").type_keys(LEFT);
    terminal.wait_for("meer over lezen?").wait_for("Enter = verder");
    terminal.type_keys("q").wait_for("Gestopt. Je antwoorden staan in intake.yaml");
    assert_eq!(terminal.wait(), 0);
    keeps(&folder, "legislation: 1");
    assert_eq!(folder.files(), ["intake.yaml"]);
    assert!(terminal.is_as_it_was() && !terminal.cursor_is_hidden());
}

#[test]
fn without_a_wish_no_document_is_made() {
    let (folder, mut terminal) = go_on("en", 32);
    terminal
        .wait_for("Number:")
        .type_keys("\r")
        .passes_the_advice("en")
        .wait_for("y = yes")
        .type_keys("\r")
        .wait_for("--lang en");
    assert_eq!(terminal.wait(), 0);
    assert_eq!(folder.files(), ["intake.yaml"]);
}

#[test]
fn on_a_terminal_somebody_is_asked_before_a_file_is_replaced() {
    let folder = Folder::holding("intake.yaml", session(32));
    folder.write("a.md", "mine");
    let arguments = ["advise", "intake.yaml", "--output", "a.md", "--lang", "en"];
    let mut terminal = Terminal::start(&folder, SIZE, &arguments);
    terminal.wait_for("Replace it?").type_keys("n\r").wait_for("already exists");
    assert_eq!((terminal.wait(), folder.read("a.md").as_str()), (1, "mine"));
    let mut terminal = Terminal::start(&folder, SIZE, &arguments);
    terminal.wait_for("Replace it?").type_keys("y\r");
    assert_eq!(terminal.wait(), 0);
    assert!(folder.read("a.md").starts_with("# "));
}
