//! The advice as a Word document.

use insta::assert_snapshot;
use quick_xml::events::Event;
use strategiewijzer::language::Language;
use strategiewijzer::render::docx;
use strategiewijzer::report::Length;

use crate::common::Folder;
use crate::common::groups::{EVERYTHING, Survey, survey};
use crate::common::texts::without_version;
use crate::office_documents::package::{Parts, assert_sound, attribute, attributes, events, parts};

pub fn advice(arguments: &[&str]) -> Vec<u8> {
    let folder = Folder::with_examples();
    folder.run(&[&["advise", "--output", "a.docx"], arguments].concat()).fine();
    std::fs::read(folder.path("a.docx")).unwrap()
}

fn of_a_group(survey: &Survey, language: Language) -> Vec<u8> {
    survey.report(EVERYTHING, |report| docx(&report.document(&Length::Full.into(), language), language).unwrap())
}

/// The text of a document: a line for every paragraph with its style before it, and for every row of a table. A tab is
/// written as an arrow, and paragraphs of a cell stand apart by a slash.
pub fn text(parts: &Parts) -> String {
    let mut out = String::new();
    let mut in_table = false;
    let mut in_cell = 0;
    for event in events(&parts["word/document.xml"]) {
        match event {
            Event::Empty(start) if start.name().as_ref() == "w:pStyle" && !in_table => {
                out += &format!("{} | ", attribute(&start, "w:val").unwrap());
            }
            Event::Empty(start) if start.name().as_ref() == "w:tab" => out += " → ",
            Event::Start(start) if start.name().as_ref() == "w:tbl" => in_table = true,
            Event::End(end) if end.name().as_ref() == "w:tbl" => in_table = false,
            Event::Start(start) if start.name().as_ref() == "w:tr" => out += "Row",
            Event::Start(start) if start.name().as_ref() == "w:tc" => {
                out += " | ";
                in_cell = 0;
            }
            Event::Start(start) if start.name().as_ref() == "w:p" && in_table => {
                out += if in_cell > 0 { " / " } else { "" };
                in_cell += 1;
            }
            Event::End(end) if end.name().as_ref() == "w:tr" => out.push('\n'),
            Event::Text(text) => out += text.as_ref(),
            Event::GeneralRef(name) => {
                out += &quick_xml::escape::unescape(&format!("&{};", name.as_ref())).unwrap();
            }
            Event::End(end) if end.name().as_ref() == "w:p" && !in_table => out.push('\n'),
            _ => {}
        }
    }
    without_version(&out)
}

/// The text before the appendix, which the tests of Markdown show.
fn before_cards(parts: &Parts, cards: &str) -> String {
    let text = text(parts);
    assert!(text.contains(cards), "{text}");
    text.split(cards).next().unwrap().to_owned()
}

#[test]
fn the_dutch_example() {
    assert_snapshot!(before_cards(&parts(&advice(&["liso-intake.yaml"])), "Heading1 | De strategieën in het kort"));
}

#[test]
fn a_survey_in_english() {
    let parts = parts(&of_a_group(&survey(), Language::English));
    assert_snapshot!(before_cards(&parts, "Heading1 | The strategies in brief"));
}

#[test]
fn every_document_is_sound() {
    let mut documents = vec![advice(&["liso-intake.yaml"]), advice(&["--barrier", "time", "--lang", "en"])];
    documents.extend(Language::ALL.map(|language| of_a_group(&survey(), language)));
    documents.push(planned("a.docx", "en"));
    for document in documents {
        let parts = parts(&document);
        assert_sound(&parts);
        let text = &parts["word/document.xml"];
        let known = attributes(&parts["word/styles.xml"], "w:style", "w:styleId");
        for style in attributes(text, "w:pStyle", "w:val").iter().chain(&attributes(text, "w:tblStyle", "w:val")) {
            assert!(known.contains(style), "{style}");
        }
        let lists = attributes(&parts["word/numbering.xml"], "w:num", "w:numId");
        assert!(attributes(text, "w:numId", "w:val").iter().all(|list| lists.contains(list)));
        let related = attributes(&parts["word/_rels/document.xml.rels"], "Relationship", "Id");
        let used = attributes(text, "w:hyperlink", "r:id");
        assert!(!used.is_empty() && used.iter().all(|id| related.contains(id)), "{used:?}");
    }
}

#[test]
fn the_same_advice_gives_the_same_bytes_without_names_or_dates() {
    let document = advice(&["liso-intake.yaml"]);
    assert_eq!(document, advice(&["liso-intake.yaml"]));
    let properties = &parts(&document)["docProps/core.xml"];
    assert!(
        properties.contains("<dc:title>Advies voor de invoering van het LISO-framework</dc:title>"),
        "{properties}"
    );
    assert!(!properties.contains("creator") && !properties.contains("dcterms"), "{properties}");
}

#[test]
fn the_language_is_that_of_the_text() {
    for (language, locale) in [("nl", "nl-NL"), ("en", "en-GB")] {
        let parts = parts(&advice(&["--barrier", "time", "--lang", language]));
        assert_eq!(attributes(&parts["word/styles.xml"], "w:lang", "w:val"), [locale]);
        assert_eq!(attributes(&parts["word/settings.xml"], "w:themeFontLang", "w:val"), [locale]);
    }
}

#[test]
fn tables_have_a_header_on_every_page_and_rows_that_stay_whole() {
    let parts = parts(&of_a_group(&survey(), Language::Dutch));
    let text = &parts["word/document.xml"];
    let count = |element: &str| text.matches(element).count();
    assert!(count("<w:tbl>") > 5);
    assert_eq!(count("<w:tblHeader/>"), count("<w:tbl>"));
    assert_eq!(count("<w:cantSplit/>"), count("<w:tr>"));
    for table in text.split("<w:tbl>").skip(1) {
        let table = table.split("</w:tbl>").next().unwrap();
        let columns = table.matches("<w:gridCol ").count();
        for row in table.split("<w:tr>").skip(1) {
            assert_eq!(row.matches("<w:tc>").count(), columns);
        }
    }
}

#[test]
fn wide_tables_lie_on_their_side_and_the_rest_stands() {
    let sections = attributes(&parts(&of_a_group(&survey(), Language::Dutch))["word/document.xml"], "w:pgSz", "w:w");
    assert_eq!(sections, ["11906", "16838", "11906"]);
    let alone = attributes(&parts(&advice(&["liso-intake.yaml"]))["word/document.xml"], "w:pgSz", "w:w");
    assert_eq!(alone, ["11906"]);
}

#[test]
fn every_numbered_list_begins_at_one() {
    let parts = parts(&advice(&["liso-intake.yaml"]));
    let lists = attributes(&parts["word/numbering.xml"], "w:num", "w:numId").len();
    assert_eq!(attributes(&parts["word/numbering.xml"], "w:startOverride", "w:val"), vec!["1"; lists - 1]);
    // The summary, ten barriers, and the steps of twenty-four cards; and the bullets.
    assert_eq!(lists, 1 + 10 + 24 + 1);
}

/// The example with a plan, on a day on which a line of it is due.
pub fn planned(file: &str, language: &str) -> Vec<u8> {
    let folder = Folder::new().dated();
    folder.lay("examples/liso-plan.yaml");
    folder.run(&["advise", "examples/liso-plan.yaml", "--lang", language, "--output", file]).fine();
    std::fs::read(folder.path(file)).unwrap()
}

/// What is said of the priorities and the plan, which stand before what helps already.
fn about_the_plan(language: &str, from: &str, to: &str) -> String {
    let parts = parts(&planned("a.docx", language));
    assert_sound(&parts);
    let text = text(&parts);
    let plan = text.split(from).nth(1).and_then(|text| text.split(to).next());
    plan.unwrap_or_else(|| panic!("{text}")).to_owned()
}

#[test]
fn what_a_team_weighed_and_planned_in_dutch() {
    let plan = about_the_plan("nl", "Heading1 | Waar beginnen we?\n", "Heading1 | Wat al helpt");
    assert_snapshot!(plan);
}

#[test]
fn what_a_team_weighed_and_planned_in_english() {
    let plan = about_the_plan("en", "Heading1 | Where do we begin?\n", "Heading1 | What helps already");
    assert_snapshot!(plan);
}

#[test]
fn the_plan_lies_on_its_side_and_names_its_rows() {
    let parts = parts(&planned("a.docx", "nl"));
    let text = &parts["word/document.xml"];
    assert_eq!(attributes(text, "w:pgSz", "w:w"), ["11906", "16838", "11906"]);
    assert_eq!(text.matches("<w:tbl>").count(), text.matches("w:firstColumn=\"1\"").count(), "every table does");
    let plan = text.split("Wat gaan we doen?").nth(1).unwrap();
    let lines = plan.split("<w:tbl>").nth(1).and_then(|table| table.split("</w:tbl>").next()).unwrap();
    assert_eq!((lines.matches("<w:tr>").count(), lines.matches("<w:tblHeader/>").count()), (5, 1));
    let turned = text.find("w:orient=\"landscape\"").unwrap();
    assert!(text.find("Wat gaan we doen?").unwrap() < turned && text.find("Wat ontbreekt nog?").unwrap() < turned);
}

#[test]
fn a_team_that_only_weighed_has_no_page_on_its_side() {
    let folder = Folder::holding(
        "s.yaml",
        "strategiewijzer: 1\ninnovation: {name: LISO}\nanswers: {time: 1}\npriorities: {time: {hindrance: 1, changeable: 3}}\n",
    );
    folder.run(&["advise", "s.yaml", "--output", "a.docx"]).fine();
    let parts = parts(&std::fs::read(folder.path("a.docx")).unwrap());
    assert_eq!(attributes(&parts["word/document.xml"], "w:pgSz", "w:w"), ["11906"]);
    let text = text(&parts);
    assert!(text.contains("| 1. Genoeg tijd (tijd): hindert een beetje, goed te veranderen"), "{text}");
    assert!(text.contains("Normal | Er staat nog geen strategie in het plan.\n"), "{text}");
}
