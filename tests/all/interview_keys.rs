//! What terminals send besides keys, and keys that come at the wrong time: no answer that nobody gave, and nothing typed
//! that is lost.

use std::process::Command;
use std::time::Duration;

use insta::assert_snapshot;

use crate::common::sessions::{favourable, session};
use crate::common::terminal::Terminal;
use crate::common::{Folder, PROGRAM};

const DOWN: &str = "\u{1b}[B";
const HOME: &str = "\u{1}";
const ESCAPE: &str = "\u{1b}";
const COMMON: (u16, u16) = (24, 80);
const SMALL: (u16, u16) = (24, 40);

fn start(folder: &Folder, size: (u16, u16), language: &str) -> Terminal {
    Terminal::start(folder, size, &["interview", "intake.yaml", "--lang", language])
}

/// The number of a question in its heading.
fn heading(language: &str, number: usize) -> String {
    if language == "nl" { format!("vraag {number} van 32") } else { format!("question {number} of 32") }
}

/// The answers of a saved session, in the order of the file.
fn answers(folder: &Folder) -> Vec<String> {
    let saved = folder.read("intake.yaml");
    let answers = saved.lines().skip_while(|line| *line != "answers:").skip(1);
    answers.take_while(|line| line.starts_with(' ')).map(|line| line.trim().to_owned()).collect()
}

/// What a question leaves out: nothing of this may answer it.
const NO_KEYS: [&[u8]; 14] = [
    b"\x1b]11;rgb:1e1e/1e1e/4444\x1b\\",
    b"\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
    b"\x1bP1+r524742=38\x1b\\",
    b"\x1bP>|tmux 3.3a\x1b\\",
    b"\x1b_G4\x1b\\",
    b"\x1b\x1b[3~",
    b"\x1b\x1b[5~",
    b"\x1b[1;5C",
    b"\x1b[3;2~",
    b"\x1b[<0;4;2M",
    b"\x1b[M 42",
    b"\x1b4",
    b"\x1b[200~4\r2\r\x1b[201~",
    b"\xe9",
];

/// Every sequence cut at every byte, in an order that nobody chose.
fn every_cut(seed: u64) -> Vec<(&'static [u8], &'static [u8])> {
    let mut random = seed;
    let mut cuts: Vec<_> =
        NO_KEYS.iter().flat_map(|sequence| (1..=sequence.len()).map(|cut| sequence.split_at(cut))).collect();
    for at in (1..cuts.len()).rev() {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        cuts.swap(at, (random >> 33) as usize % (at + 1));
    }
    cuts
}

/// Sends these as a slow line brings them: each in two pieces.
fn send_cut(terminal: &mut Terminal, cuts: &[(&[u8], &[u8])]) {
    for (begin, rest) in cuts {
        terminal.send(begin);
        // Behind the escape character the wait is short, and a busy computer may sleep for long.
        if *begin != b"\x1b" {
            std::thread::sleep(Duration::from_millis(3));
        }
        terminal.send(rest);
    }
}

#[test]
fn no_walk_with_every_sequence_cut_at_every_byte_gives_an_answer_that_nobody_gave() {
    for (language, seed) in [("nl", 7), ("en", 8)] {
        let dutch = language == "nl";
        let word = |nl: &'static str, en: &'static str| if dutch { nl } else { en };
        // 31 questions, the review, what is taken on, the advice and two offers.
        let cuts = every_cut(seed);
        let mut cuts = cuts.chunks(cuts.len().div_ceil(36));
        let mut next = || cuts.next().unwrap_or_default();
        let folder = Folder::holding("intake.yaml", session(1));
        let mut terminal = start(&folder, COMMON, language);
        let mut given = vec![format!("{}: {}", favourable()[0].0, favourable()[0].1)];
        for number in 2..=32 {
            // Its keys stand under the answers.
            terminal.wait_for(&heading(language, number)).wait_for(word("q bewaren", "save and stop"));
            send_cut(&mut terminal, next());
            let value = 1 + (number + seed as usize) % 2;
            terminal.type_keys(&value.to_string());
            given.push(format!("{}: {value}", favourable()[number - 1].0));
        }
        let agree = word("j = ja", "y = yes");
        for (asked, keys, key) in [
            (word("Alle antwoorden", "All answers"), word("Nummer:", "Number:"), "\r"),
            (word("nu oppakken?", "take on now?"), word("q bewaren", "save and stop"), "s"),
            (word("meer over lezen?", "read more"), word("Enter = verder", "Enter = go on"), "\r"),
            (word("een plan maken", "make a plan now"), agree, "n"),
            (word("als document", "as a document"), agree, "q"),
        ] {
            terminal.wait_for(asked).wait_for(keys);
            send_cut(&mut terminal, next());
            terminal.type_keys(key);
        }
        assert_eq!(terminal.wait(), 0, "{}", terminal.screen());
        assert_eq!(next(), [], "every sequence was sent");
        assert_eq!(answers(&folder), given);
        assert_eq!(folder.files(), ["intake.yaml"]);
        let saved = folder.read("intake.yaml");
        assert!(saved.ends_with("\nplan: []\n"), "nothing was taken on or planned: {saved}");
    }
}

#[test]
fn the_keys_of_the_number_pad_answer_and_move() {
    let folder = Folder::holding("intake.yaml", session(1));
    let mut terminal = start(&folder, COMMON, "nl");
    terminal.wait_for("vraag 2 van 32").send(b"\x1bOt").wait_for("vraag 3 van 32").send(b"\x1bOB\x1bOM");
    terminal.wait_for("vraag 4 van 32").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    assert_eq!(answers(&folder)[1..], ["procedural-clarity: 4", "correctness: 1"]);
}

#[test]
fn a_character_that_comes_in_two_pieces_is_one() {
    let folder = Folder::new();
    let mut terminal = start(&folder, COMMON, "nl");
    terminal.wait_for("Hoe heet").send(b"a\xe2\x82").wait_for("> a").send(b"\xac").wait_for("a€").type_keys("\r");
    terminal.wait_for("Welk woord");
    assert!(folder.read("intake.yaml").contains("name: a€"));
}

#[test]
fn a_key_that_bounces_answers_one_question() {
    let folder = Folder::holding("intake.yaml", session(1));
    let mut terminal = start(&folder, COMMON, "nl");
    terminal.wait_for("vraag 2 van 32").send(b"44").wait_for("vraag 3 van 32").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    assert_eq!(answers(&folder)[1..], ["procedural-clarity: 4"]);
    // In a text the same letter may come twice at once.
    let folder = Folder::new();
    let mut terminal = start(&folder, COMMON, "nl");
    terminal.wait_for("Hoe heet").send(b"aannemen\r").wait_for("Welk woord");
    assert!(folder.read("intake.yaml").contains("name: aannemen"));
}

#[test]
fn enters_typed_ahead_decline_nothing_that_was_not_read() {
    let folder = Folder::holding("intake.yaml", session(32));
    let mut terminal = start(&folder, COMMON, "nl");
    terminal.wait_for("Nummer:").send(b"\r\r\r\r").passes_the_advice("nl").wait_for("als document").wait_for("j = ja");
    terminal.type_keys("j").wait_for("Hoe wil je het bewaren?").type_keys("q");
    assert_eq!(terminal.wait(), 0);
}

/// A new intake, at the phase of the introduction.
fn at_the_phase(size: (u16, u16), language: &str) -> (Folder, Terminal) {
    let folder = Folder::new();
    let mut terminal = start(&folder, size, language);
    let (name, phase) = if language == "nl" { ("Hoe heet", "In welke fase") } else { ("called?", "Which phase") };
    terminal.wait_for(name).type_keys("LISO\r\r\r\r").wait_for(phase);
    terminal.wait_for(if language == "nl" { "dat sla ik over" } else { "skip this" });
    (folder, terminal)
}

#[test]
fn a_menu_has_the_keys_of_a_question() {
    let (folder, mut terminal) = at_the_phase(COMMON, "nl");
    // A pasted text chooses nothing, nor does a key that means nothing.
    terminal.type_keys("\u{1b}[200~2\r\u{1b}[201~").type_keys("a").type_keys("9").wait_for("Kies een nummer van 1");
    terminal.type_keys("2").wait_for("Wat is jouw rol").type_keys("t").wait_for("In welke fase").wait_for("> 2");
    terminal.type_keys(DOWN).wait_for("> 3").type_keys(ESCAPE).wait_for("Om welk team").type_keys("\r");
    terminal.wait_for("In welke fase").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    assert!(folder.read("intake.yaml").contains("phase: introduction"));
}

/// A plan that is made, at the strategies.
fn at_the_strategies(size: (u16, u16), language: &str) -> (Folder, Terminal) {
    let barriers = "  time: 1\n  knowledge: 1\n";
    let folder = Folder::holding("intake.yaml", session(0) + barriers);
    let mut terminal = Terminal::start(&folder, size, &["plan", "intake.yaml", "--lang", language]);
    let (no, yes) = if language == "nl" { ("n", "j") } else { ("n", "y") };
    let agree = if language == "nl" { "j = ja" } else { "y = yes" };
    let (first, then) =
        if language == "nl" { ("nu oppakken", "een plan maken") } else { ("take on now", "make a plan") };
    terminal.wait_for(first).wait_for(agree).type_keys(no).wait_for(then).wait_for(agree).type_keys(yes);
    terminal.wait_for("> 1").wait_for("[ ]");
    (folder, terminal)
}

#[test]
fn only_what_is_ticked_comes_into_the_plan() {
    let (folder, mut terminal) = at_the_strategies((40, 90), "nl");
    terminal.type_keys("\u{1b}[200~maandag 12\r\u{1b}[201~").type_keys("a").type_keys("2").wait_for("[x]");
    terminal.type_keys("\r").wait_for("strategie 1 van 1").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    assert_eq!(folder.read("intake.yaml").matches("strategy:").count(), 1);
}

#[test]
fn enter_makes_the_document_that_is_marked() {
    let folder = Folder::holding("intake.yaml", session(32));
    let mut terminal = start(&folder, COMMON, "nl");
    terminal
        .wait_for("Nummer:")
        .type_keys("\r")
        .passes_the_advice("nl")
        .wait_for("als document")
        .wait_for("j = ja")
        .type_keys("j");
    terminal.wait_for("Hoe wil je het bewaren?").wait_for("Markdown").type_keys(DOWN).wait_for("> 2").type_keys("\r");
    terminal.wait_for("Hoe lang mag het zijn?").wait_for("> 2").wait_for("overslaan").type_keys("\r");
    assert_eq!(terminal.wait(), 0);
    assert_eq!(folder.files(), ["intake-advies.html", "intake.yaml"]);
}

#[test]
fn a_text_that_is_too_long_stays_to_be_shortened() {
    let folder = Folder::holding("intake.yaml", session(1));
    let mut terminal = start(&folder, COMMON, "nl");
    terminal.wait_for("vraag 2 van 32").type_keys("o").wait_for("Leeg laten haalt");
    terminal
        .type_keys(&format!("{}slot\r", "n".repeat(998)))
        .wait_for("1002 tekens en er passen er 1000")
        .wait_for("slot");
    terminal.type_keys("\u{7f}\u{7f}\r").wait_for("vraag 2 van 32").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    assert!(folder.read("intake.yaml").contains("nnnsl"));
    // A field before the questions too.
    let folder = Folder::new();
    let mut terminal = start(&folder, COMMON, "en");
    terminal.wait_for("called?").type_keys(&format!("{}end\r", "n".repeat(998))).wait_for("1001 characters");
    terminal.wait_for("end").type_keys("\u{7f}\r").wait_for("word do you use");
}

#[test]
fn the_mark_that_goes_back_is_never_kept() {
    let folder = Folder::new();
    let mut terminal = start(&folder, COMMON, "nl");
    terminal.wait_for("Hoe heet").type_keys("LISO\r").wait_for("Welk woord").type_keys("jeugdige<\r");
    // What was typed before going back is still there.
    terminal.wait_for("Hoe heet").type_keys(&format!("{HOME}<\r")).wait_for("begin; hiervoor").wait_for("> LISO");
    terminal
        .type_keys("\r")
        .wait_for("> jeugdige")
        .type_keys("\r")
        .wait_for("Bij welke organisatie")
        .type_keys("\u{3}");
    assert_eq!(terminal.wait(), 130);
    let saved = folder.read("intake.yaml");
    assert!(saved.contains("client: jeugdige") && !saved.contains('<'), "{saved}");
}

#[test]
fn in_a_list_the_mark_leads_to_the_row_before_and_nothing_is_lost() {
    let (folder, mut terminal) = at_the_phase(COMMON, "nl");
    terminal.type_keys("1").wait_for("Wat is jouw rol").type_keys("1").wait_for("j = ja").type_keys("j");
    terminal.wait_for("activiteiten").type_keys("praten\r").wait_for("1. praten").type_keys("schrijven\r");
    terminal.wait_for("2. schrijven").type_keys("<\r").wait_for("> schrijven").type_keys("<\r").wait_for("> praten");
    terminal.type_keys("<\r").wait_for("j = ja").type_keys("j").wait_for("> praten").type_keys(" met\r");
    terminal.wait_for("> schrijven").type_keys("\r").wait_for("2. schrijven").type_keys("\r").wait_for("doelen");
    terminal.type_keys("\u{3}");
    assert_eq!(terminal.wait(), 130);
    let saved = folder.read("intake.yaml");
    assert!(saved.contains("- praten met\n") && saved.contains("- schrijven\n"), "{saved}");
}

#[test]
fn a_note_is_left_by_the_mark_and_stays_as_it_was() {
    let folder = Folder::holding("intake.yaml", session(1));
    let mut terminal = start(&folder, COMMON, "en");
    terminal.wait_for("question 2 of").type_keys("a").wait_for("Your note").type_keys("< 3 days\r");
    terminal.wait_for("Note: < 3 days").type_keys("a").wait_for("Your note").type_keys(" off<\r");
    terminal.wait_for("question 2 of").wait_for("Note: < 3 days").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    assert!(folder.read("intake.yaml").contains("< 3 days"));
    assert!(!folder.read("intake.yaml").contains("off"));
}

#[test]
fn whoever_was_set_aside_goes_on_where_it_was() {
    let folder = Folder::holding("intake.yaml", session(1));
    // A shell with jobs, in which a program can be set aside.
    let mut terminal = Terminal::start_as(&folder, COMMON, "/bin/bash", &["--norc", "-i"]);
    let command = format!("echo $$ > pid; exec {PROGRAM} interview intake.yaml --lang en");
    terminal.type_keys(&format!("/bin/bash -c '{command}'\r")).wait_for("question 2 of").wait_for("save and stop");
    let stopped = Command::new("kill").args(["-STOP", folder.read("pid").trim()]).status().unwrap();
    assert!(stopped.success());
    terminal.wait_for("Stopped").type_keys("fg\r").wait_until_gone("Stopped").wait_for("save and stop");
    terminal.type_keys("4").wait_for("question 3 of").type_keys("q").wait_for("Your answers are in intake.yaml");
    assert_eq!(answers(&folder)[1..], ["procedural-clarity: 4"]);
}

macro_rules! screens {
    ($($name:ident: $at:ident($size:ident, $language:literal);)+) => {
        $(
            #[test]
            fn $name() {
                let (_folder, terminal) = $at($size, $language);
                assert_snapshot!(terminal.screen());
            }
        )+
    };
}

screens! {
    a_menu_in_dutch: at_the_phase(COMMON, "nl");
    a_menu_in_english: at_the_phase(COMMON, "en");
    a_menu_in_dutch_in_a_small_window: at_the_phase(SMALL, "nl");
    a_menu_in_english_in_a_small_window: at_the_phase(SMALL, "en");
    strategies_in_dutch: at_the_strategies(COMMON, "nl");
    strategies_in_english: at_the_strategies(COMMON, "en");
    strategies_in_dutch_in_a_small_window: at_the_strategies(SMALL, "nl");
    strategies_in_english_in_a_small_window: at_the_strategies(SMALL, "en");
}
