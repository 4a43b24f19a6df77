//! Files that are no YAML, or more of it than is good.

use insta::assert_snapshot;

use super::said::{START, after_start, points, points_after_start, session};

/// What is said where a bracket was left open, and where it may be something else that looks like it.
const OPEN: [&str; 2] = [
    "Een haakje wordt niet gesloten, er ontbreekt een komma, of tekst met een dubbele punt staat niet tussen aanhalingstekens.",
    "A bracket is not closed, a comma is missing, or text that holds a colon is not quoted.",
];

#[test]
fn a_file_without_content_is_empty() {
    assert_snapshot!(session(""), @r"
    1
    fout: Het bestand s.yaml is leeg.
    error: The file s.yaml is empty.
    ");
    assert_snapshot!(session("# later\n# meer\n"), @r"
    1
    fout: Het bestand s.yaml is leeg.
    error: The file s.yaml is empty.
    ");
}

#[test]
fn a_line_that_is_indented_differently_is_pointed_at() {
    for session in [
        "strategiewijzer: 1\ninnovation:\n  name: LISO\n §client: gezin\n",
        &format!("{START}answers:\n  time: 2\n§- knowledge: 3\n"),
    ] {
        points(
            session,
            &[
                "Deze regel past niet bij de regels erboven; kijk of die even ver inspringt.",
                "Let op het inspringen (met spaties) en zet tekst met een dubbele punt of hekje tussen aanhalingstekens.",
            ],
            &[
                "This line does not fit the lines above it; check that it is indented equally far.",
                "Check the indentation (with spaces), and quote text that holds a colon or hash sign.",
            ],
        );
    }
}

#[test]
fn a_tab_is_named() {
    assert_snapshot!(session("strategiewijzer: 1\ninnovation:\n\tname: LISO\n"), @r"
    1
    fout: Hier staat een tab; inspringen gaat in YAML met spaties.
      --> s.yaml:3:1
       |  name: LISO
       | ^
    error: There is a tab here; YAML is indented with spaces.
      --> s.yaml:3:1
       |  name: LISO
       | ^
    ");
}

#[test]
fn a_quotation_mark_that_is_left_open_is_pointed_at() {
    for session in [
        "strategiewijzer: 1\ninnovation: {name: §\"LISO}\nanswers: {time: 2}\n",
        "strategiewijzer: 1\ninnovation:\n  name: §'LISO\n",
        "strategiewijzer: 1\ninnovation:\n  name: §\"LISO\n  client: \"gezin\"\n",
    ] {
        points(session, &["Dit aanhalingsteken wordt niet gesloten."], &["This quotation mark is never closed."]);
    }
}

#[test]
fn a_bracket_that_is_left_open_is_pointed_at() {
    for session in [
        "strategiewijzer: 1\ninnovation: §{name: LISO\n",
        &format!("{START}elements:\n  goals: §[rust, orde\n"),
        "strategiewijzer: 1\ninnovation: {name: LISO\nanswers§: {time: 2}\n",
    ] {
        points(session, &[OPEN[0]], &[OPEN[1]]);
    }
}

#[test]
fn a_colon_in_a_text_needs_quotation_marks() {
    assert_snapshot!(session("strategiewijzer: 1\ninnovation:\n  name: LISO: het framework\n"), @r"
    1
    fout: Een dubbele punt kan hier niet: zet tekst met een dubbele punt tussen aanhalingstekens, en kijk of deze regel goed inspringt.
      --> s.yaml:3:13
       | name: LISO: het framework
       |           ^
    error: There cannot be a colon here: quote text that holds a colon, and check the indentation of this line.
      --> s.yaml:3:13
       | name: LISO: het framework
       |           ^
    ");
    points_after_start("answers:\n  time: {value: 2, note: let op§: druk}\n", &[OPEN[0]], &[OPEN[1]]);
}

#[test]
fn a_field_without_a_colon_is_named() {
    assert_snapshot!(after_start("answers\n"), @r"
    1
    fout: Na de naam van een veld ontbreekt een dubbele punt.
      --> s.yaml:3:1
       | answers
       | ^
    error: A colon is missing after the name of a field.
      --> s.yaml:3:1
       | answers
       | ^
    ");
}

#[test]
fn a_character_that_text_cannot_begin_with_is_named() {
    assert_snapshot!(session("strategiewijzer: 1\ninnovation:\n  name: @LISO\n"), @r"
    1
    fout: Met dit teken kan tekst niet beginnen; zet die tussen aanhalingstekens.
      --> s.yaml:3:9
       | name: @LISO
       |       ^
    error: Text cannot begin with this character; put it in quotation marks.
      --> s.yaml:3:9
       | name: @LISO
       |       ^
    ");
    assert_snapshot!(session("strategiewijzer: 1\ninnovation:\n  name: \"C:\\quatsch\"\n"), @r#"
    1
    fout: Met een schuine streep (\) begint tussen dubbele aanhalingstekens een code, en deze bestaat niet.
      --> s.yaml:3:9
       | name: "C:\quatsch"
       |       ^
    error: Between double quotation marks a backslash (\) begins a code, and this one does not exist.
      --> s.yaml:3:9
       | name: "C:\quatsch"
       |       ^
    "#);
}

#[test]
fn an_invisible_character_is_pointed_at() {
    assert_snapshot!(after_start("session: {team: \"a\u{7}b\"}\n"), @r#"
    1
    fout: Hier staat een onzichtbaar stuurteken; haal het weg.
      --> s.yaml:3:19
       | session: {team: "a b"}
       |                   ^
    error: There is an invisible control character here; remove it.
      --> s.yaml:3:19
       | session: {team: "a b"}
       |                   ^
    "#);
}

#[test]
fn a_key_that_stands_there_twice_is_named_with_the_line_of_the_first() {
    for (session, key, first) in [
        ("plan: []\n§plan: []\n", "plan", 3),
        ("answers:\n  time: 2\n  knowledge: 3\n  §time: 3\n", "time", 4),
        ("answers:\n  time: {value: 2, §value: 3}\n", "value", 4),
    ] {
        points_after_start(
            session,
            &[&format!("{key} staat hier voor de tweede keer; de eerste keer is op regel {first}.")],
            &[&format!("{key} is here for the second time; the first is on line {first}.")],
        );
    }
}

#[test]
fn references_are_refused_so_that_a_few_lines_cannot_become_a_billion() {
    for session in [
        "a: &a [x, x]\nb: &b [§*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
        &format!("{START}session: {{team: §*nergens}}\n"),
    ] {
        points(
            session,
            &["Verwijzingen in YAML (met * of &) leest dit programma niet. Schrijf de waarde voluit."],
            &["This program does not read references in YAML (with * or &). Write the value out."],
        );
    }
}

#[test]
fn a_second_document_is_refused() {
    assert_snapshot!(after_start("---\nstrategiewijzer: 1\n"), @r"
    1
    fout: Hier begint een tweede document in hetzelfde bestand; één bestand bevat één document.
      --> s.yaml:3:1
       | ---
       | ^
    error: A second document begins here; one file holds one document.
      --> s.yaml:3:1
       | ---
       | ^
    ");
}

#[test]
fn deep_nesting_is_refused() {
    assert_snapshot!(after_start("plan: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"), @r"
    1
    fout: Hier zitten te veel lijsten en groepen in elkaar. Maak het bestand minder diep.
      --> s.yaml:3:30
       | plan: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
       |                              ^
    error: Too many lists and groups lie within each other here. Make the file less deep.
      --> s.yaml:3:30
       | plan: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
       |                              ^
    ");
}

#[test]
fn bottomless_nesting_is_refused_in_an_instant() {
    for text in ["[".repeat(200_000), "{a: ".repeat(100_000), "- ".repeat(100_000)] {
        let text = after_start(&format!("plan: {text}"));
        assert!(text.contains("s.yaml:3:"), "{}", &text[..200]);
    }
}

#[test]
fn a_file_of_nine_megabytes_is_not_read() {
    let large = format!("{START}# {}\n", "x".repeat(9 * 1024 * 1024));
    assert_snapshot!(session(large), @r"
    1
    fout: Het bestand s.yaml is groter dan 8 MB. Zo groot is een bestand van dit programma nooit.
    error: The file s.yaml is larger than 8 MB. No file of this program is that large.
    ");
}

#[test]
fn text_in_another_encoding_is_named_and_pointed_at_where_that_helps() {
    assert_snapshot!(session(b"strategiewijzer: 1\ninnovation: {name: caf\xe9}\n"), @r"
    1
    fout: Het bestand s.yaml is geen gewone tekst (UTF-8).
      --> s.yaml:2:23
       | innovation: {name: caf 
       |                       ^
    tip: Sla het in je tekstprogramma op als UTF-8 en probeer het opnieuw.
    error: The file s.yaml is not plain text (UTF-8).
      --> s.yaml:2:23
       | innovation: {name: caf 
       |                       ^
    hint: Save it as UTF-8 in your editor and try again.
    ");
    let utf16: Vec<u8> = "\u{feff}strategiewijzer: 1\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_snapshot!(session(&utf16), @r"
    1
    fout: Het bestand s.yaml is geen gewone tekst (UTF-8).
    tip: Sla het in je tekstprogramma op als UTF-8 en probeer het opnieuw.
    error: The file s.yaml is not plain text (UTF-8).
    hint: Save it as UTF-8 in your editor and try again.
    ");
    assert_snapshot!(session(&utf16[2..]), @r"
    1
    fout: Hier staat een onzichtbaar stuurteken; haal het weg.
      --> s.yaml:1:2
       | s t r a t e g i e w i j z e r :   1 
       |  ^
    error: There is an invisible control character here; remove it.
      --> s.yaml:1:2
       | s t r a t e g i e w i j z e r :   1 
       |  ^
    ");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let text = format!("{START}answers:\n  tyme: 2\n");
    let expected = session(&text);
    assert_eq!(session(format!("\u{feff}{text}")), expected);
    assert_eq!(session(text.replace('\n', "\r\n")), expected);
}
