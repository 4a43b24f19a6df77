//! `plan --from`: what was changed in the workbook's action plan, read back.

use std::process::Command;

use insta::assert_snapshot;

use super::SESSION;
use crate::common::terminal::Terminal;
use crate::common::workbooks::Book;
use crate::common::{Folder, Outcome};

const HEADINGS: [&str; 16] = [
    "Strategie",
    "Voor welke factoren",
    "In de bundel",
    "In het plan",
    "Wie",
    "Wat",
    "Doelgroep",
    "Begin",
    "Eind",
    "Wanneer",
    "Hoeveel",
    "Resultaat",
    "Waarom",
    "Status",
    "Gestopt omdat",
    "Opmerkingen",
];

/// The three lines of the session as the workbook has them; days are as a spreadsheet counts them.
const LINES: [[&str; 16]; 3] = [
    [
        "protected-time",
        "time",
        "",
        "ja",
        "Fatima",
        "Twee uur per week in het rooster.",
        "het hele team",
        "46357",
        "46447",
        "",
        "twee uur per week",
        "Niemand werkt er meer voor in eigen tijd.",
        "De uren staan vast, dus de tijd is er.",
        "bezig",
        "",
        "20 november 2026: Besproken met de planner.",
    ],
    [
        "inspirational-management",
        "formal-ratification",
        "",
        "ja",
        "Fatima",
        "",
        "",
        "",
        "",
        "na het overleg met de directie",
        "",
        "",
        "",
        "",
        "",
        "",
    ],
    [
        "buddy",
        "knowledge",
        "",
        "ja",
        "fatima",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "stopped",
        "Er zijn te weinig collega's.",
        "",
    ],
];

/// A workbook with these rows under each other; a text of digits alone is a number.
fn workbook(sheet: &str, rows: &[Vec<String>]) -> Vec<u8> {
    let row = |(number, cells): (usize, &Vec<String>)| {
        let cell = |(column, text): (usize, &String)| {
            let place = format!("{}{number}", char::from(b'A' + column as u8));
            if text.is_empty() {
                String::new()
            } else if text.parse::<f64>().is_ok() {
                format!("<c r=\"{place}\"><v>{text}</v></c>")
            } else if let Some(formula) = text.strip_prefix('=') {
                format!("<c r=\"{place}\"><f>{formula}</f></c>")
            } else {
                format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{}</t></is></c>", text.replace('&', "&amp;"))
            }
        };
        let cells: String = cells.iter().enumerate().map(cell).collect();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    Book::default().sheet(sheet, "", &(1..).zip(rows).map(row).collect::<String>()).bytes()
}

fn rows(lines: &[[&str; 16]]) -> Vec<Vec<String>> {
    let all = std::iter::once(&HEADINGS).chain(lines);
    all.map(|row| row.iter().map(|text| (*text).to_owned()).collect()).collect()
}

/// A folder with the session, and a workbook of which the rows were changed.
fn folder(change: impl FnOnce(&mut Vec<Vec<String>>)) -> Folder {
    let mut rows = rows(&LINES);
    change(&mut rows);
    let folder = Folder::holding("s.yaml", SESSION).dated();
    folder.write("team.xlsx", workbook("Actieplan", &rows));
    folder
}

fn read(folder: &Folder, more: &[&str]) -> Outcome {
    folder.run(&[&["plan", "s.yaml", "--from", "team.xlsx", "--lang", "nl"], more].concat())
}

fn changed(rows: &mut Vec<Vec<String>>) {
    rows[1][4] = "Noor".to_owned();
    rows[1][8] = "30 april 2027".to_owned();
    rows[1][15] += "; De planner is akkoord.";
    rows[2][1] = "coordinator; time".to_owned();
    rows[2][9].clear();
    rows[3][3] = "nee".to_owned();
    rows.push(["Elke maandag samen koffie", "knowledge", "", "", "Ben", "", "", "46400"].map(str::to_owned).to_vec());
    rows.push(["appoint-coordinator", "coordinator", "", "ja", "Noor"].map(str::to_owned).to_vec());
}

#[test]
fn what_differs_is_shown_and_nothing_is_kept_where_nobody_can_be_asked() {
    let folder = folder(changed);
    let before = folder.read("s.yaml");
    assert_snapshot!(read(&folder, &[]).fine());
    let english = folder.columns(40).run(&["plan", "s.yaml", "--from", "team.xlsx", "--lang", "en"]);
    assert_snapshot!(english.fine());
    assert_eq!(folder.read("s.yaml"), before);
}

#[test]
fn what_was_changed_is_kept_and_then_differs_no_more() {
    let folder = folder(changed);
    assert!(read(&folder, &["--yes"]).fine().contains("\nHet plan is bewaard in s.yaml.\n"));
    let kept = folder.read("s.yaml");
    assert!(kept.starts_with("strategiewijzer: 2\n"), "{kept}");
    assert_snapshot!(kept.split_once("\nplan:").unwrap().1);
    // The same workbook once more adds nothing a second time, and a new one says the same.
    let again = read(&folder, &[]).fine();
    assert!(!again.contains("nieuw in het plan") && !again.contains("gaat uit het plan"), "{again}");
    folder.run(&["report", "s.yaml", "team.xlsx", "--force", "--lang", "nl"]).ends_with(0);
    assert_eq!(read(&folder, &["--ja"]).fine(), "In team.xlsx staat hetzelfde als in het plan.\n");
    assert_eq!(folder.read("s.yaml"), kept);
}

#[test]
fn other_rows_columns_words_and_capitals_are_the_same_plan() {
    let turned = folder(|rows| {
        rows.swap(1, 3);
        for row in rows.iter_mut() {
            row.swap(0, 4);
            row.swap(7, 15);
        }
        rows[0][0] = "WHO".to_owned();
        rows[2][3] = "TRUE".to_owned();
        rows.insert(2, vec![String::new(); 16]);
        rows.insert(0, vec!["Ons plan".to_owned()]);
    });
    assert_eq!(read(&turned, &["--yes"]).fine(), "In team.xlsx staat hetzelfde als in het plan.\n");
    assert_eq!(turned.read("s.yaml"), SESSION);
}

#[test]
fn a_line_that_is_gone_stays_and_what_is_not_read_is_said() {
    let folder = folder(|rows| {
        rows.remove(3);
        rows.iter_mut().for_each(|row| drop(row.remove(13)));
        rows[0].push("Kosten".to_owned());
        rows[1][14] = "Anders".to_owned();
        rows.push(["appoint-coordinator", "", "", "nee", "Noor"].map(str::to_owned).to_vec());
    });
    assert_snapshot!(read(&folder, &["--yes"]).fine());
    assert_eq!(folder.read("s.yaml"), SESSION);
}

#[test]
fn a_cell_that_cannot_be_understood_is_named_and_nothing_is_kept() {
    let with = |row: usize, column: usize, text: &str| {
        let folder = folder(|rows| {
            rows[row].resize(17, String::new());
            rows[row][column] = text.to_owned();
        });
        let said = read(&folder, &["--yes"]).failed(1);
        assert_eq!(folder.read("s.yaml"), SESSION);
        said
    };
    assert_snapshot!(
        [
            with(2, 0, ""),
            with(2, 0, "buddy"),
            with(1, 1, "time; Genoeg tid"),
            with(1, 3, "misschien"),
            with(1, 4, "#N/A"),
            with(1, 4, "=A1"),
            with(1, 5, &"w".repeat(2001)),
            with(1, 7, "31-2-2027"),
            with(1, 8, "ooit"),
            with(3, 13, "later"),
            with(0, 16, "Wie"),
            with(0, 0, "Naam"),
        ]
        .concat()
    );
}

#[test]
fn another_workbook_is_refused_with_words() {
    let said = |sheet: &str, rows: &[Vec<String>]| {
        let folder = folder(|_| {});
        folder.write("team.xlsx", workbook(sheet, rows));
        read(&folder, &["--yes"]).failed(1)
    };
    let own = ["Samen koffie", "", "", "ja"].map(str::to_owned).to_vec();
    let many = (0..2_001).map(|number| vec![format!("Eigen {number}"), String::new(), String::new(), "nee".into()]);
    let broken = folder(|_| {});
    broken.write("team.xlsx", &workbook("Actieplan", &rows(&LINES))[..300]);
    let text = folder(|_| {});
    text.write("team.xlsx", "Strategie;In het plan\nbuddy;ja\n");
    assert_snapshot!(
        [
            said("Blad1", &rows(&LINES)),
            said("Actieplan", &[rows(&[])[0].clone(), own]),
            said("Actieplan", &rows(&[])[..1].iter().cloned().chain(many).collect::<Vec<_>>()),
            read(&broken, &[]).failed(1),
            read(&text, &[]).failed(1),
        ]
        .concat()
    );
    assert!(broken.run(&["plan", "s.yaml", "--uit", "weg.xlsx"]).failed(1).contains("weg.xlsx"));
    let alone = read(&broken, &["--set", "buddy.who=Ben"]).failed(2);
    assert!(alone.contains("--from"), "{alone}");
    broken.run(&["plan", "s.yaml", "--yes"]).ends_with(2);
}

#[test]
fn the_workbook_that_was_made_says_the_same_in_either_language_and_after_another_program_saved_it() {
    let folder = Folder::holding("s.yaml", SESSION).dated();
    for made in ["nl", "en"] {
        folder.run(&["report", "s.yaml", "team.xlsx", "--force", "--lang", made]).ends_with(0);
        for read in ["nl", "en"] {
            let said = folder.run(&["plan", "s.yaml", "--from", "team.xlsx", "--lang", read]).fine();
            assert_eq!(said.lines().count(), 1, "{made} {read}: {said}");
        }
    }
    let profile = format!("-env:UserInstallation=file://{}", folder.path("profile").display());
    let mut command = folder.command_of("soffice");
    command.args([&profile, "--headless", "--convert-to", "ods", "team.xlsx"]);
    if Command::new("soffice").arg("--version").output().is_err()
        || command.output().is_err()
        || !folder.path("team.ods").exists()
    {
        return;
    }
    let said = folder.run(&["plan", "s.yaml", "--from", "team.ods", "--lang", "nl"]).fine();
    assert_eq!(said, "In team.ods staat hetzelfde als in het plan.\n");
}

#[test]
fn somebody_at_a_terminal_is_asked_and_a_no_keeps_the_plan_as_it_was() {
    for (answer, said) in [("n", "Er is niets bewaard."), ("j", "Het plan is bewaard")] {
        let folder = folder(changed);
        let mut terminal =
            Terminal::start(&folder, (30, 40), &["plan", "s.yaml", "--uit", "team.xlsx", "--lang", "nl"]);
        terminal.wait_for("Bewaar je dit in s.yaml?").type_keys(&format!("{answer}\r")).wait_for(said);
        assert_eq!(terminal.wait(), 0);
        assert_eq!(folder.read("s.yaml") == SESSION, answer == "n");
    }
}
