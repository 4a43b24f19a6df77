//! Groups in a Markdown document: the tables that are meant, and nothing that a name makes.

use insta::assert_snapshot;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use strategiewijzer::language::Language;
use strategiewijzer::render::markdown;
use strategiewijzer::report::Length;

use crate::common::groups::{EVERYTHING, Survey, survey};
use crate::common::texts::without_version;
use crate::group_reports::teams;

fn document(survey: &Survey, language: Language) -> String {
    survey.report(EVERYTHING, |report| without_version(&markdown(&report.document(&Length::Full.into(), language))))
}

/// The tables, as rows of cells; the header comes first.
fn tables(text: &str) -> Vec<Vec<Vec<String>>> {
    let mut found: Vec<Vec<Vec<String>>> = Vec::new();
    let mut open = false;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Table(_)) => found.push(Vec::new()),
            Event::Start(Tag::TableHead | Tag::TableRow) => found.last_mut().unwrap().push(Vec::new()),
            Event::Start(Tag::TableCell) => {
                open = true;
                found.last_mut().unwrap().last_mut().unwrap().push(String::new());
            }
            Event::End(TagEnd::TableCell) => open = false,
            Event::Text(part) if open => {
                *found.last_mut().unwrap().last_mut().unwrap().last_mut().unwrap() += &part;
            }
            _ => {}
        }
    }
    found
}

/// What the document is made of, without its texts.
fn structure(text: &str) -> Vec<String> {
    let options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
    let events = Parser::new_ext(text, options);
    events.filter(|event| !matches!(event, Event::Text(_))).map(|event| format!("{event:?}")).collect()
}

#[test]
fn a_survey_in_dutch() {
    // The cards of the strategies are tested with the documents of one respondent.
    let text = document(&survey(), Language::Dutch);
    assert_snapshot!(text.split("## De strategieën in het kort").next().unwrap());
}

#[test]
fn a_survey_in_english() {
    let text = document(&survey(), Language::English);
    assert_snapshot!(text.split("## The strategies in brief").next().unwrap());
}

#[test]
fn the_tables_are_those_that_are_meant() {
    let tables = tables(&document(&survey(), Language::Dutch));
    let starting =
        |first: &str| tables.iter().find(|table| table[0][0] == first).unwrap_or_else(|| panic!("{first}: {tables:?}"));
    assert!(tables.iter().all(|table| table.iter().all(|row| row.len() == table[0].len())));

    let stays = starting("Belemmerende factor");
    assert_eq!(stays[0], ["Belemmerende factor", "Blijft belemmerend", "Bij de eerste 5"]);
    assert_eq!(stays[1], ["Een besluit van het management (formele bekrachtiging management, 19)", "100 %", "100 %"]);

    let by_question: Vec<&Vec<Vec<String>>> = tables.iter().filter(|table| table[0][0] == "Vraag").collect();
    let [items, groups] = by_question[..] else { panic!("{by_question:?}") };
    let row = |table: &[Vec<String>], name: &str| table.iter().find(|row| row[0].starts_with(name)).cloned();
    assert_eq!(
        row(items, "Genoeg tijd (tijd, 23)").unwrap(),
        [
            "Genoeg tijd (tijd, 23); 30 antwoorden",
            "belemmerend, verdeeld",
            "43 %",
            "0 %",
            "57 %",
            "27–61 %",
            "3,4/5 (1,3)"
        ]
    );
    assert_eq!(groups[0], ["Vraag", "noord (n 12)", "zuid (n 10)", "2 groepen samen (n 8)"]);
    assert_eq!(
        row(groups, "Genoeg tijd (tijd, 23)").unwrap(),
        ["Genoeg tijd (tijd, 23)", "83 % −", "10 % +", "25 % −"]
    );
    assert_eq!(row(groups, "Medewerking cliënt (12)"), None, "withheld");
    assert_eq!(row(groups, "Subjectieve norm (15b)"), None, "on a scale without sides");
}

#[test]
fn hostile_names_add_nothing_to_the_structure() {
    let named = |name: &str| {
        let mut survey = Survey::new(&[(name, 9), ("zz", 9)], name);
        survey.fill();
        structure(&document(&survey, Language::Dutch))
    };
    let plain = named("gewoon");
    for hostile in [
        "a | b\n| c | d |\n|---|---|",
        "<script>alert(1)</script>",
        "# kop\n- lijst",
        "***vet*** _schuin_ `code` [x](y) ~~weg~~",
        "1. een",
        "- a",
        "\\",
        "|",
        "$x^2$ &amp; {.klasse} @bron",
    ] {
        assert_eq!(named(hostile), plain, "{hostile}");
    }
}

#[test]
fn many_groups_stand_in_lists() {
    let (names, survey) = teams(12);
    let text = document(&survey, Language::Dutch);
    assert!(names.iter().all(|name| text.contains(&format!("**{name} (n 6)**\n\n- "))), "{text}");
    assert!(tables(&text).iter().all(|table| table[0].len() < 10));
}
