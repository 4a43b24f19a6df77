//! The talk between the answers and the advice, with keys on a terminal and with typed lines: what is taken on, what lies behind
//! it, who is there, what is there already, and what goes together.

use insta::assert_snapshot;

use crate::common::Folder;
use crate::common::terminal::Terminal;

/// Three barriers; two of them can have one cause, and one can ask for safety first.
const SESSION: &str = "strategiewijzer: 1
innovation: {name: LISO, client: gezin}
session: {date: 2026-11-12, phase: introduction}
answers:
  personal-benefits.benefit: 4
  personal-benefits.drawback: {value: 5, note: Een bericht op zaterdag zag ik dinsdag.}
  time: {value: 1, note: Het rooster is vol.}
  coordinator: 1
  knowledge: 5
";

/// Takes all on, weighs each, and names causes: two that are one theme, and one that asks for safety; then who is there, and one
/// strategy that is there and works. Each as a key, and as the line that does the same where a line is more than a key.
const GIVEN: [(&str, Option<&str>); 22] = [
    ("\r", Some("")),
    ("3", Some("3")),
    ("2", Some("2")),
    ("2", Some("2, 4")),
    ("4", None),
    ("\r", None),
    ("3", Some("3")),
    ("2", Some("2")),
    ("5", Some("5")),
    ("\r", None),
    ("2", Some("2")),
    ("2", Some("2")),
    ("1", Some("1")),
    ("\r", None),
    ("3", Some("3")),
    ("\r", None),
    // What must be made safe.
    ("\r", Some("")),
    ("1", Some("1")),
    ("1", Some("1")),
    ("\r", Some("")),
    ("\r", Some("")),
    ("\r", Some("")),
];

fn folder() -> Folder {
    // Every other question was dealt with.
    let answered = ["personal-benefits.benefit", "personal-benefits.drawback", "time", "coordinator", "knowledge"];
    let others = crate::common::sessions::favourable().into_iter().filter(|(id, _)| !answered.contains(&id.as_str()));
    let others: String = others.map(|(id, value)| format!("  {id}: {value}\n")).collect();
    Folder::holding("intake.yaml", SESSION.to_owned() + &others).dated()
}

/// After the review, on a terminal.
fn start(folder: &Folder, size: (u16, u16), language: &str) -> Terminal {
    let mut terminal = Terminal::start(folder, size, &["intake", "intake.yaml", "--lang", language]);
    terminal.wait_for(if language == "nl" { "Nummer:" } else { "Number:" }).type_keys("\r");
    terminal.wait_for(if language == "nl" { "nu oppakken?" } else { "take on now?" });
    terminal.wait_for(if language == "nl" { "bewaren en stoppen" } else { "save and stop" });
    terminal
}

/// Gives a key and waits for what it leads to.
fn press(terminal: &mut Terminal, key: &str) {
    let before = terminal.screen();
    terminal.type_keys(key).wait_until_other(&before);
}

/// Goes on with the last key until the advice, which ends the talk; every screen on the way.
fn screens(size: (u16, u16), language: &str) -> Vec<String> {
    let folder = folder();
    let mut terminal = start(&folder, size, language);
    let mut found = vec![terminal.screen()];
    for (key, _) in GIVEN {
        press(&mut terminal, key);
        found.push(terminal.screen());
    }
    let reads = if language == "nl" { "meer over lezen?" } else { "read more" };
    for _ in 0..9 {
        if terminal.screen().contains(reads) {
            break;
        }
        press(&mut terminal, "\r");
        found.push(terminal.screen());
    }
    terminal.wait_for(reads);
    found
}

/// Those of one kind of each: the choice, a cause, who is there, safety, strategies, one that is there, a knot.
fn some_of_each(size: (u16, u16), language: &str) -> String {
    let all = screens(size, language);
    let dutch = language == "nl";
    let marks = if dutch {
        [
            "nu oppakken?",
            "meer dan één",
            "Wie kan er",
            "de veiligheid",
            "geprobeerd? Kies",
            "Hoe zit dat",
            "één en hetzelfde",
        ]
    } else {
        [
            "take on now?",
            "More than one",
            "Who can take",
            "Safety first",
            "tried? Choose",
            "How is that",
            "one and the same",
        ]
    };
    let squeezed = crate::common::terminal::squeezed;
    // Where several screens are of one kind, the last has most on it.
    let found = marks.map(|mark| {
        let screen = all.iter().rev().find(|screen| squeezed(screen).contains(&squeezed(mark)));
        screen.unwrap_or_else(|| panic!("{mark:?} is on no screen:\n{}", all.join("\n=====\n"))).clone()
    });
    found.join("\n=====\n")
}

#[test]
fn the_screens_of_a_common_window_in_dutch() {
    assert_snapshot!(some_of_each((24, 80), "nl"));
}

#[test]
fn the_screens_of_a_common_window_in_english() {
    assert_snapshot!(some_of_each((24, 80), "en"));
}

#[test]
fn the_screens_of_a_narrow_window_in_dutch() {
    assert_snapshot!(some_of_each((24, 40), "nl"));
}

#[test]
fn the_screens_of_a_narrow_window_in_english() {
    assert_snapshot!(some_of_each((24, 40), "en"));
}

#[test]
fn three_barriers_take_at_most_twenty_five_keys_from_the_review_to_the_first_page() {
    // The key that ends the review counts as well.
    let keys = 1 + screens((24, 80), "nl").len() - 1;
    assert!(keys <= 25, "{keys} keys");
}

#[test]
fn no_screen_is_wider_than_its_window_or_pushes_its_question_out_of_it() {
    for size in [(24, 40), (24, 80), (40, 200)] {
        for screen in screens(size, "nl").iter().filter(|screen| !screen.contains("meer over lezen?")) {
            let rows = screen.lines().count();
            assert!(rows < usize::from(size.0), "{rows} rows at {size:?}:\n{screen}");
            let is_whole = ["Dit staat in de weg", "Wat pakken", "Wie is er", "Eerst de", "Wat is er al", "Hoort dit"];
            assert!(is_whole.iter().any(|heading| screen.starts_with(heading)), "{size:?}:\n{screen}");
        }
    }
}

/// The same with typed lines, as far as these; then the input ends.
fn lines(folder: &Folder, count: usize, language: &str) -> String {
    let typed = GIVEN.iter().filter_map(|(_, line)| *line);
    let done = if language == "nl" { "klaar" } else { "done" };
    let input = std::iter::once(done).chain(typed.take(count)).map(|line| format!("{line}\n"));
    let input: String = input.collect();
    folder.stdin(input).run(&["interview", "intake.yaml", "--plain", "--lang", language]).ends_with(0).stdout
}

#[test]
fn keys_and_lines_come_to_the_same_session() {
    let by_keys = folder();
    let mut terminal = start(&by_keys, (30, 90), "nl");
    for (key, _) in GIVEN {
        press(&mut terminal, key);
    }
    terminal.type_keys("q");
    assert_eq!(terminal.wait(), 0);
    let by_lines = folder();
    let said = lines(&by_lines, GIVEN.len(), "nl");
    assert_eq!(by_keys.read("intake.yaml"), by_lines.read("intake.yaml"), "{said}");
    let saved = by_keys.read("intake.yaml");
    for part in ["strategiewijzer: 2", "take_on:", "causes:", "danger-unseen", "works: true", "line-manager"] {
        assert!(saved.contains(part), "{part} is not in\n{saved}");
    }
}

#[test]
fn the_whole_talk_in_typed_lines_in_both_languages() {
    for language in ["nl", "en"] {
        let said = lines(&folder(), GIVEN.len(), language);
        let end = if language == "nl" { "Advies voor" } else { "Advice for" };
        let talk = said.split(end).next().unwrap();
        let from = if language == "nl" { "Dit staat in de weg" } else { "This stands in the way" };
        assert!(talk.chars().all(|character| character == '\n' || !character.is_control()), "{talk:?}");
        assert_snapshot!(format!("lines_{language}"), &talk[talk.find(from).unwrap()..]);
    }
}

#[test]
fn the_input_may_end_anywhere_and_the_advice_follows() {
    for count in 0..GIVEN.len() {
        let said = lines(&folder(), count, "en");
        assert!(said.contains("Advice for"), "after {count} lines:\n{said}");
    }
}

#[test]
fn every_key_is_kept_and_it_goes_on_where_it_was() {
    let folder = folder();
    let mut terminal = start(&folder, (24, 80), "en");
    for (key, _) in &GIVEN[..4] {
        press(&mut terminal, key);
    }
    let left = terminal.screen();
    // A tick without its Enter is there as well.
    assert!(folder.read("intake.yaml").contains("not-counted"), "{}", folder.read("intake.yaml"));
    terminal.kill();
    let mut again = Terminal::start(&folder, (24, 80), &["intake", "intake.yaml", "--lang", "en"]);
    again.wait_for("We go on with LISO").wait_for("factor 2 of 3").wait_for("save and stop");
    press(&mut again, "b");
    assert_eq!(again.screen().lines().next(), left.lines().next());
    assert!(again.screen().contains("[x]"), "{}", again.screen());
    again.type_keys("q");
    assert_eq!(again.wait(), 0);
    assert!(again.is_as_it_was() && !again.cursor_is_hidden());
}

#[test]
fn a_note_is_made_where_the_cause_is_asked_and_something_else_is_typed() {
    let folder = folder();
    let mut terminal = start(&folder, (24, 80), "nl");
    terminal
        .type_keys("\r")
        .wait_for("Hoe erg")
        .wait_for("stoppen")
        .type_keys("s")
        .wait_for("meer dan één")
        .wait_for("stoppen");
    terminal.type_keys("o").wait_for("Leeg laten haalt").type_keys(" En het blijft vol.\r");
    terminal.wait_for("En het blijft vol.").wait_for("meer dan één").wait_for("stoppen");
    let other = terminal
        .screen()
        .lines()
        .find_map(|line| line.split_once("  [ ] Iets anders").map(|(key, _)| key.trim().to_owned()))
        .unwrap();
    terminal.type_keys(&other).wait_for("in je eigen woorden").type_keys("Iedereen is op cursus\r");
    terminal.wait_for("factor 2 van 3").type_keys("q");
    assert_eq!(terminal.wait(), 0);
    let saved = folder.read("intake.yaml");
    assert!(saved.contains("En het blijft vol.") && saved.contains("other: Iedereen is op cursus"), "{saved}");
}

#[test]
fn what_cannot_be_ticked_is_refused_and_changes_nothing() {
    let folder = folder();
    let before = folder.read("intake.yaml");
    let typed = "done\n9\nx\n1, 9\nstop\n";
    let said = folder.stdin(typed).run(&["interview", "intake.yaml", "--plain", "--lang", "en"]).ends_with(0).stdout;
    assert_eq!(said.matches("Choose a number from 1 to 3.").count(), 3, "{said}");
    assert_eq!(folder.read("intake.yaml"), before);
}
