//! Session files that a person wrote or changed in an editor: read as they were meant, and written so that nothing is lost.

use serde_json::Value;

use crate::common::Folder;

/// A session with these lines under `answers`.
fn session(answers: &str) -> String {
    format!("strategiewijzer: 1\ninnovation:\n  name: LISO\nsession:\n  date: 2026-11-12\nanswers:\n{answers}")
}

fn advice(answers: &str) -> Value {
    let told = Folder::holding("a.yaml", session(answers)).run(&["advise", "a.yaml", "--format", "json"]).fine();
    serde_json::from_str(&told).unwrap()
}

/// What `check` says of a file, in Dutch.
fn check(text: String) -> String {
    let outcome = Folder::holding("a.yaml", text).run(&["check", "a.yaml", "--lang", "nl"]);
    outcome.stdout + &outcome.stderr
}

#[test]
fn answers_may_be_given_in_words() {
    let words = "  awareness: 4\n  time: Mee oneens\n  procedural-clarity: strongly disagree\n  coordinator: nee\n  legislation: n.v.t.\n";
    let numbers =
        "  awareness: 4\n  time: 2\n  procedural-clarity: 1\n  coordinator: 1\n  legislation: not-applicable\n";
    assert_eq!(advice(words)["barriers"], advice(numbers)["barriers"]);
}

#[test]
fn an_answer_may_be_given_in_whatever_words_people_have_for_it() {
    let number =
        |value: &str| advice(&format!("  awareness: 4\n  time: {value}\n  knowledge: 2\n"))["barriers"].clone();
    for (words, wanted) in [
        ("helemaal niet mee eens", "1"),
        ("oneens", "2"),
        ("Noch mee eens, noch mee oneens", "3"),
        ("neutraal", "3"),
        ("3.0", "3"),
        ("3,0", "3"),
        ("\"3 \"", "3"),
        ("2 - mee oneens", "2"),
        ("mee\u{a0}oneens", "2"),
        ("n.v.t", "not-applicable"),
        ("weet niet", "{}"),
    ] {
        assert_eq!(number(words), number(wanted), "{words}");
    }
    for words in ["enigszins mee eens", "5 - mee oneens", "A2", "6", "-99", "twee"] {
        let told = check(session(&format!("  time: {words}\n")));
        assert!(told.contains("De antwoorden zijn") && told.contains("a.yaml:7:"), "{words}: {told}");
    }
}

#[test]
fn what_nobody_sees_in_a_name_is_named_and_so_is_a_letter_of_another_script() {
    for (text, said) in [
        ("  awareness\u{200b}: 3\n", "In de naam awareness staat een onzichtbaar teken (U+200B)."),
        ("  aware\u{ad}ness: 3\n", "(U+00AD)"),
        ("  \u{202e}awareness: 3\n", "(U+202E)"),
        ("  \u{430}wareness: 3\n", "Bedoel je awareness? Er staat een teken in (U+0430)"),
    ] {
        let told = check(session(text));
        assert!(told.contains(said) && told.contains("a.yaml:7:3"), "{text:?}: {told}");
    }
    let told = check(session("  awareness: 3\n").replace("answers:", "answers\u{200b}:"));
    assert!(told.contains("In de naam answers staat een onzichtbaar teken (U+200B)."), "{told}");
    for (text, line) in [("a\u{feff}b", 9), ("a\u{85}b", 9), ("a\u{2028}b", 9)] {
        let told = check(session(&format!("  time:\n    value: 2\n    note: {text}\n")));
        let fine = told.contains("in orde");
        assert!(fine || told.contains("een onzichtbaar teken") && told.contains(&format!("a.yaml:{line}:")), "{told}");
    }
    for text in ["  time:4\n", "  time = 4\n", "  time\u{ff1a} 4\n"] {
        let told = check(session(text));
        assert!(told.contains("een dubbele punt en een spatie erachter"), "{text}: {told}");
    }
}

#[test]
fn a_note_with_a_colon_is_a_text() {
    let told = |note: &str| {
        let text = session(&format!("  awareness: 4\n  time:\n    value: 2\n    note: {note}\n"));
        Folder::holding("a.yaml", text).run(&["advise", "a.yaml", "--lang", "nl"]).fine()
    };
    for (note, shown) in
        [("{krap: ja}", "krap: ja"), ("\n      rooster: vol\n      wie: 007", "rooster: vol, wie: 007")]
    {
        assert!(told(note).lines().any(|line| line.trim() == format!("Opmerking: {shown}")), "{note}: {}", told(note));
    }
}

#[test]
fn a_note_stays_what_was_typed() {
    for (typed, shown) in [
        ("1.10", "1.10"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1e3", "1e3"),
        ("True", "True"),
        ("[krap, druk]", "krap, druk"),
    ] {
        let text = session(&format!("  awareness: 4\n  time:\n    value: 2\n    note: {typed}\n"));
        let told = Folder::holding("a.yaml", text).run(&["advise", "a.yaml", "--lang", "nl"]).fine();
        assert!(told.lines().any(|line| line.trim() == format!("Opmerking: {shown}")), "{told}");
    }
}

#[test]
fn a_name_that_is_nothing_is_no_name() {
    for nothing in ["null", "~", ""] {
        let told = check(session("  awareness: 3\n").replace("name: LISO", &format!("name: {nothing}")));
        assert!(told.contains("De naam van de innovatie ontbreekt"), "{nothing}: {told}");
    }
    let named = check(session("  awareness: 3\n").replace("name: LISO", "name: \"null\""));
    assert!(named.contains("in orde"), "{named}");
}

#[test]
fn what_nobody_sees_is_named_with_its_line() {
    for (answers, what, line) in [
        ("  awareness: \"3 \"\n", "achter de 3 nog een spatie", 7),
        ("  awareness: \"\u{200b}3\"\n", "voor de 3 nog een onzichtbaar teken (U+200B)", 7),
        ("  awareness:\u{a0} 3\n  time: 2\n", "een vaste spatie (U+00A0)", 7),
        ("  time: 2\n\u{a0} awareness: 3\n", "een vaste spatie (U+00A0)", 8),
        ("  awareness:\t3\n  time: 2\n", "een tab", 7),
        ("  time: 2\n\tawareness: 3\n", "tab", 8),
    ] {
        let told = check(session(answers));
        let read = told.contains("in orde");
        assert!(read || told.contains(what) && told.contains(&format!("a.yaml:{line}:")), "{answers:?}: {told}");
    }
}

#[test]
fn two_versions_in_one_file_are_named_as_such() {
    let told = check(session("<<<<<<< HEAD\n  awareness: 3\n=======\n  awareness: 4\n>>>>>>> b\n  time: 2\n"));
    assert!(told.contains("twee versies") && told.contains("a.yaml:7:1"), "{told}");
}

#[test]
fn a_hash_sign_that_cuts_a_text_is_told() {
    let told = check(session("  time:\n    value: 2\n    note: Geen ruimte #1 in team\n"));
    assert!(told.contains("regel 9") && told.contains("#1 in team"), "{told}");
}

/// Answers one more question of a session and gives the file as it has become.
fn gone_on(folder: &Folder, answer: &str) -> String {
    folder.stdin(format!("{answer}\nstop\n")).run(&["interview", "--plain", "a.yaml", "--lang", "nl"]);
    folder.read("a.yaml")
}

#[test]
fn comments_stay_where_they_stand() {
    let text = "# Kop van Anna\nstrategiewijzer: 1\ninnovation:\n  name: LISO   # werktitel\nanswers:\n  # besproken op 3 maart\n  awareness: 3   # twijfel tussen 3 en 4\n  time: 2\n";
    let folder = Folder::holding("a.yaml", text);
    let after = gone_on(&folder, "4");
    for line in [
        "# Kop van Anna\n",
        "  name: LISO  # werktitel\n",
        "  # besproken op 3 maart\n  awareness: 3  # twijfel tussen 3 en 4\n",
    ] {
        assert!(after.contains(line), "{after}");
    }
    assert!(after.contains("procedural-clarity: 4"), "{after}");
}

#[test]
fn names_that_older_readers_take_for_something_else_are_quoted() {
    for name in ["no", "yes", "12:30:45", "1_000"] {
        let folder = Folder::new();
        folder.stdin(format!("{name}\nstop\n")).run(&["interview", "--plain", "a.yaml", "--lang", "nl"]);
        assert!(folder.read("a.yaml").contains(&format!("  name: '{name}'\n")), "{}", folder.read("a.yaml"));
    }
}

#[cfg(unix)]
#[test]
fn who_may_read_a_file_stays_as_it_was() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::holding("a.yaml", session("  awareness: 3\n"));
    let mode = || std::fs::metadata(folder.path("a.yaml")).unwrap().permissions().mode() & 0o777;
    for wanted in [0o664, 0o640, 0o600] {
        std::fs::set_permissions(folder.path("a.yaml"), std::fs::Permissions::from_mode(wanted)).unwrap();
        gone_on(&folder, "4");
        assert_eq!(format!("{:o}", mode()), format!("{wanted:o}"));
    }
}

#[cfg(unix)]
#[test]
fn a_link_leads_to_a_file_that_is_still_to_be_made_and_another_name_keeps_up() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("map")).unwrap();
    std::os::unix::fs::symlink("map/echt.yaml", folder.path("a.yaml")).unwrap();
    folder.stdin("LISO\nstop\n").run(&["interview", "--plain", "a.yaml", "--lang", "nl"]).fine();
    assert!(folder.read("map/echt.yaml").contains("name: LISO"));
    assert!(std::fs::symlink_metadata(folder.path("a.yaml")).unwrap().is_symlink());

    let folder = Folder::holding("a.yaml", session("  awareness: 3\n"));
    std::fs::hard_link(folder.path("a.yaml"), folder.path("b.yaml")).unwrap();
    gone_on(&folder, "4");
    assert!(folder.read("b.yaml").contains("procedural-clarity: 4"));
    assert_eq!(folder.read("a.yaml"), folder.read("b.yaml"));
    assert_eq!(folder.files(), ["a.yaml", "b.yaml"]);

    // Links in a circle are nobody's file, and are said to be in the way.
    let folder = Folder::new();
    std::os::unix::fs::symlink("a.yaml", folder.path("a.yaml")).unwrap();
    let said = folder.stdin("LISO\nstop\n").run(&["interview", "--plain", "a.yaml", "--lang", "nl"]);
    assert!(said.stderr.contains("er staat al iets met die naam"), "{}", said.stderr);
}
