//! Command lines that cannot be: the words are ours, in both languages, and the exit code is 2.

use insta::{allow_duplicates, assert_snapshot};

use super::said::{advise, said, says};
use crate::common::Folder;

/// The hint where nothing better can be said.
const SEE_HELP: [&str; 2] = [
    "Alle opdrachten en opties staan in strategiewijzer --help.",
    "See strategiewijzer --help for all commands and options.",
];

#[test]
fn an_unknown_option_comes_with_the_nearest_one() {
    assert_snapshot!(advise(&["--barier", "time"]), @r"
    2
    fout: De optie --barier ken ik niet.
    tip: Bedoel je --barrier?
    error: The option --barier is not known.
    hint: Did you mean --barrier?
    ");
    assert_snapshot!(advise(&["--belemering", "time"]), @r"
    2
    fout: De optie --belemering ken ik niet.
    tip: Bedoel je --belemmering?
    error: The option --belemering is not known.
    hint: Did you mean --belemmering?
    ");
    assert_snapshot!(advise(&["-z"]), @r"
    2
    fout: De optie -z ken ik niet.
    tip: Alle opdrachten en opties staan in strategiewijzer --help.
    error: The option -z is not known.
    hint: See strategiewijzer --help for all commands and options.
    ");
}

#[test]
fn an_unknown_command_comes_with_the_nearest_one() {
    assert_snapshot!(said(&Folder::new(), &["advice"]), @r"
    2
    fout: De opdracht advice ken ik niet.
    tip: Bedoel je advies?
    error: The command advice is not known.
    hint: Did you mean advise?
    ");
    assert_snapshot!(said(&Folder::new(), &["kookboek"]), @r"
    2
    fout: De opdracht kookboek ken ik niet.
    tip: Alle opdrachten en opties staan in strategiewijzer --help.
    error: The command kookboek is not known.
    hint: See strategiewijzer --help for all commands and options.
    ");
}

#[test]
fn no_command_and_no_terminal_is_no_question() {
    assert_snapshot!(said(&Folder::new(), &[]), @r"
    2
    fout: Zeg wat je wilt doen.
    tip: Bijvoorbeeld: strategiewijzer interview, of: strategiewijzer advise SESSIE. Alles staat in strategiewijzer --help.
    error: Say what you want to do.
    hint: For example: strategiewijzer interview, or: strategiewijzer advise SESSION. See strategiewijzer --help for all of it.
    ");
}

#[test]
fn a_value_that_cannot_be_comes_with_those_that_can() {
    for (option, value, choices) in [
        ("--phase", "nu", ["voorbereiding, invoering, borging", "preparation, introduction, embedding"]),
        ("--max-effort", "hoog", ["weinig, gemiddeld, veel", "low, medium, high"]),
        (
            "--format",
            "pdf",
            ["tabel, markdown, html, docx, tekst, xlsx, json", "table, markdown, html, docx, text, xlsx, json"],
        ),
        ("--color", "blauw", ["auto, altijd, nooit", "auto, always, never"]),
    ] {
        says(
            &["--barrier", "time", option, value],
            2,
            &[&format!("{value} kan niet bij {option}."), &format!("Kies uit: {}.", choices[0])],
            &[&format!("{value} is not possible for {option}."), &format!("Choose one of: {}.", choices[1])],
        );
    }
}

#[test]
fn top_is_a_number_from_one_to_twenty() {
    for value in ["0", "21", "drie"] {
        says(
            &["--barrier", "time", "--top", value],
            2,
            &[&format!("{value} kan niet bij --top."), "Kies een getal van 1 tot en met 20."],
            &[&format!("{value} is not possible for --top."), "Choose a number from 1 to 20."],
        );
    }
}

#[test]
fn a_value_that_is_missing_is_asked_for() {
    assert_snapshot!(said(&Folder::new().variable("STRATEGIEWIJZER_LANG", "nl"), &["advise", "--barrier="]), @r"
    2
    fout: Bij --barrier hoort een waarde.
    tip: Alle opdrachten en opties staan in strategiewijzer --help.
    error: --barrier takes a value.
    hint: See strategiewijzer --help for all commands and options.
    ");
    assert_snapshot!(advise(&["--format="]), @r"
    2
    fout: Bij --format hoort een waarde.
    tip: Kies uit: tabel, markdown, html, docx, tekst, xlsx, json.
    error: --format takes a value.
    hint: Choose one of: table, markdown, html, docx, text, xlsx, json.
    ");
}

#[test]
fn a_value_where_none_belongs_is_refused() {
    assert_snapshot!(advise(&["--barrier", "time", "--force=ja"]), @r"
    2
    fout: Bij --force hoort geen waarde.
    tip: Alle opdrachten en opties staan in strategiewijzer --help.
    error: --force takes no value.
    hint: See strategiewijzer --help for all commands and options.
    ");
}

#[test]
fn an_option_that_may_stand_once_stands_once() {
    for (option, twice) in [("--top", ["--top", "1", "--top", "2"]), ("--format", ["-f", "json", "--format", "json"])] {
        says(
            &[&["--barrier", "time"][..], &twice].concat(),
            2,
            &[&format!("{option} mag maar één keer."), SEE_HELP[0]],
            &[&format!("{option} can be given only once."), SEE_HELP[1]],
        );
    }
}

#[test]
fn options_that_exclude_each_other_are_named() {
    assert_snapshot!(advise(&["--answer", "time=2", "--barrier", "time"]), @r"
    2
    fout: --answer gaat niet samen met --barrier.
    tip: Alle opdrachten en opties staan in strategiewijzer --help.
    error: --answer cannot be combined with --barrier.
    hint: See strategiewijzer --help for all commands and options.
    ");
    assert_snapshot!(advise(&["liso-intake.yaml", "--barrier", "time"]), @r"
    2
    fout: SESSIE gaat niet samen met --barrier.
    tip: Alle opdrachten en opties staan in strategiewijzer --help.
    error: SESSION cannot be combined with --barrier.
    hint: See strategiewijzer --help for all commands and options.
    ");
}

#[test]
fn one_session_at_a_time() {
    assert_snapshot!(advise(&["liso-intake.yaml", "liso-intake-en.yaml"]), @r"
    2
    fout: liso-intake-en.yaml hoort hier niet; er is geen plaats voor nog iets.
    tip: Geef één bestand tegelijk. Wil je de antwoorden van meer mensen bij elkaar? Dan is er: strategiewijzer samenvoegen team.yaml een.yaml twee.yaml
    error: liso-intake-en.yaml does not belong here; there is no place for anything more.
    hint: Give one file at a time. To put the answers of several people together there is: strategiewijzer join team.yaml one.yaml two.yaml
    ");
}

#[test]
fn advice_needs_something_to_be_about() {
    allow_duplicates! {
        for arguments in [&[][..], &["--top", "5", "--innovation", "LISO"]] {
            assert_snapshot!(advise(arguments), @r"
            2
            fout: Er is niets om advies over te geven: geef een sessie, antwoorden of een belemmerende factor.
            tip: Bijvoorbeeld: strategiewijzer advise mijn-intake.yaml, of: strategiewijzer advise --barrier time
            error: There is nothing to advise on: give a session, answers or a barrier.
            hint: For example: strategiewijzer advise my-intake.yaml, or: strategiewijzer advise --barrier time
            ");
        }
    }
}

#[test]
fn every_wrong_command_line_ends_with_two() {
    let wrong: [&[&str]; 9] = [
        &["--barier"],
        &["--barrier"],
        &["--barrier", ""],
        &["--exclude", "", "--barrier", "time"],
        &["--phase", "", "--barrier", "time"],
        &["--top", "-1", "--barrier", "time"],
        &["--answer", "time"],
        &["-f"],
        &["--lang", "fy", "--barrier", "time"],
    ];
    for arguments in wrong {
        let error = Folder::new().run(&[&["advise"], arguments].concat()).failed(2);
        assert!(error.starts_with("fout: "), "{arguments:?}: {error}");
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_refused() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = Folder::new();
    let mut command = folder.command(&["advise", "--barrier"]);
    command.arg(std::ffi::OsStr::from_bytes(b"t\xffme"));
    assert_snapshot!(folder.finish(command).failed(2), @r"
    fout: Een van de woorden achter de opdracht is geen gewone tekst (UTF-8).
    tip: Alle opdrachten en opties staan in strategiewijzer --help.
    ");
}
