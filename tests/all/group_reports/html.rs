//! Groups on a page: bars with their figures, tables with headers, and nothing that a name makes.

use insta::assert_snapshot;
use scraper::{ElementRef, Selector};
use strategiewijzer::language::Language;
use strategiewijzer::render::html;
use strategiewijzer::report::Length;

use crate::common::groups::{EVERYTHING, Survey, survey};
use crate::common::html::{assert_sound, parse, select, structure, text, texts, without_style};
use crate::common::texts::without_version;
use crate::group_reports::teams;

fn document(survey: &Survey, language: Language) -> String {
    survey.report(EVERYTHING, |report| html(&report.document(&Length::Full.into(), language), language))
}

#[test]
fn a_survey_in_english() {
    // The cards of the strategies are tested with the documents of one respondent.
    let document = without_version(&without_style(&document(&survey(), Language::English)));
    assert_snapshot!(document.split("<section id=\"cards\">").next().unwrap());
}

#[test]
fn documents_with_everything_can_be_read_by_everybody() {
    for language in Language::ALL {
        assert_sound(&document(&survey(), language));
    }
}

#[test]
fn every_group_has_a_part_of_its_own() {
    let page = document(&survey(), Language::Dutch);
    let page = parse(&page);
    let groups = ["Team: noord (12 respondenten)", "Team: zuid (10 respondenten)"];
    let parts = texts(&page, "main > section > h2");
    assert!(groups.iter().all(|group| parts.contains(&(*group).to_owned())), "{parts:?}");
    assert_eq!(texts(&page, "#group-1 > section > h3")[0], "Belemmerende factoren en mogelijke strategieën");
    assert!(!texts(&page, "#group-1 article > h4").is_empty());
}

#[test]
fn bars_to_both_sides_agree_with_the_figures_beside_them() {
    let page = document(&survey(), Language::English);
    let page = parse(&page);
    let numbers = |row: &ElementRef<'_>, selector: &str, attribute: &str| -> Vec<f64> {
        let selector = Selector::parse(selector).unwrap();
        row.select(&selector).map(|block| block.attr(attribute).unwrap().parse().unwrap()).collect()
    };
    let mut drawn = 0;
    for row in select(&page, "table.pictures tbody tr") {
        let cells: Vec<String> = row.child_elements().map(text).collect();
        let shares: Vec<f64> = cells[3..6].iter().filter_map(|cell| cell.trim_end_matches(" %").parse().ok()).collect();
        let [unfavourable, neutral, favourable] = shares[..] else { continue };
        for (class, share) in [("rect.hinders", unfavourable), ("rect.middle", neutral), ("rect.helps", favourable)] {
            let width = numbers(&row, class, "width").iter().sum::<f64>();
            assert!((width - share).abs() <= 0.5, "{class}: {cells:?}");
        }
        // The blocks stand against each other, and the axis in the middle of what is neither.
        let starts = numbers(&row, "rect.hinders, rect.middle, rect.helps", "x");
        assert!(starts.is_sorted() && starts.iter().all(|start| (0.0..=200.0).contains(start)), "{starts:?}");
        drawn += 1;
    }
    assert!(drawn > 25, "{drawn}");
}

#[test]
fn the_table_of_groups_says_what_markdown_says() {
    let page = document(&survey(), Language::Dutch);
    let page = parse(&page);
    assert_eq!(texts(&page, "#groups-1 table thead th")[..3], ["Vraag", "noord (n 12)", "zuid (n 10)"]);
    let rows = select(&page, "#groups-1 table tbody tr");
    let row = |name: &str| {
        rows.iter().map(|row| row.child_elements().map(text).collect()).find(|row: &Vec<String>| row[0] == name)
    };
    assert_eq!(row("Genoeg tijd (tijd, 23)").unwrap(), ["Genoeg tijd (tijd, 23)", "83 % −", "10 % +", "25 % −"]);
    assert_eq!(row("Cliënten die meedoen (medewerking cliënt, 12)"), None, "withheld");
}

#[test]
fn hostile_names_add_nothing_to_the_structure() {
    let named = |name: &str| {
        let mut survey = Survey::new(&[(name, 9), ("zz", 9)], name);
        survey.fill();
        structure(&document(&survey, Language::Dutch))
    };
    let plain = named("gewoon");
    for hostile in
        ["<script>alert(1)</script>", "\" onclick=\"x", "</caption></table>", "&lt;b&gt;", "<!-- ", "\u{202e}om"]
    {
        assert_eq!(named(hostile), plain, "{hostile}");
    }
}

#[test]
fn many_groups_stand_in_lists() {
    let (names, survey) = teams(13);
    let document = document(&survey, Language::Dutch);
    assert_sound(&document);
    let page = parse(&document);
    assert!(select(&page, "#groups-1 table").is_empty());
    let shown = texts(&page, "#groups-1 p b");
    assert!(names.iter().all(|name| shown.contains(&format!("{name} (n 6)"))), "{shown:?}");
}
