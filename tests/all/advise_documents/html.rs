//! The advice as HTML is a page that everybody can read and that loads nothing.

use std::collections::BTreeSet;

use insta::assert_snapshot;
use scraper::Selector;

use crate::common::Folder;
use crate::common::html::{assert_sound, parse, select, text, texts, without_style};
use crate::common::texts::{example, without_version};

fn html(arguments: &[&str]) -> String {
    Folder::with_examples().run(&[&["advise", "-f", "html"], arguments].concat()).fine()
}

#[test]
fn the_dutch_example() {
    assert_snapshot!(without_version(&without_style(&html(&["liso-intake.yaml"]))));
}

#[test]
fn documents_of_every_kind_can_be_read_by_everybody() {
    for arguments in [
        &["liso-intake.yaml"][..],
        &["liso-intake-en.yaml", "--lang", "en", "--top", "20"],
        &["--barrier", "time"],
        &["--barrier", "time", "--barrier", "awareness", "--phase", "embedding", "--max-effort", "low"],
        &["--answer", "formal-ratification=2"],
        &["--answer", "observability=not-applicable"],
    ] {
        assert_sound(&html(arguments));
    }
}

#[test]
fn the_parts_are_those_of_the_other_documents() {
    let document = html(&["liso-intake.yaml"]);
    let page = parse(&document);
    assert_eq!(texts(&page, "h1"), ["Advies voor de invoering van het LISO-framework"]);
    let expected = [
        "Inhoud",
        "Samenvatting",
        "Belemmerende factoren en mogelijke strategieën",
        "Bundel: weinig strategieën die samen het meest dekken",
        "Begin deze week",
        "Wat al helpt",
        "Ook opgemerkt",
        "Niet gemeten",
        "Samengestelde scores",
        "Methode",
        "De strategieën in het kort en in stappen",
    ];
    assert_eq!(texts(&page, "h2"), expected);
    assert_eq!(texts(&page, "nav > ul > li > a"), expected[1..], "the contents name every part");
    assert_eq!(texts(&page, "article h3")[0], "1. Genoeg mensen (capaciteit/bezettingsgraad)");
    assert_eq!(
        texts(&page, "details.card").len(),
        24,
        "thirty places, some strategies more than once: their cards are there once"
    );
    assert!(text(select(&page, "footer")[0]).ends_with("Dit is geen product van TNO."));
    assert_eq!(select(&page, "html")[0].attr("lang"), Some("nl"));
}

#[test]
fn everything_that_markdown_says_of_a_barrier_is_said_here() {
    let page = html(&["liso-intake.yaml"]);
    let page = parse(&page);
    let markdown = Folder::with_examples().run(&["advise", "-f", "markdown", "liso-intake.yaml"]).fine();
    let barriers = markdown.split("\n## ").find(|part| part.starts_with("Belemmerende")).unwrap().replace('\\', "");
    let shown = text(select(&page, "#barriers")[0]);
    let squeezed = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let shown = squeezed(&shown);
    // Lists of backing are separated by semicolons there and are lists here.
    let lines: Vec<&str> = barriers.lines().skip(1).filter(|line| !line.is_empty()).collect();
    for line in &lines {
        let said =
            line.trim_start().trim_start_matches(['#', '-', ' ']).trim_start_matches(|c: char| c.is_ascii_digit());
        for part in said.split("; gedrags").flat_map(|part| part.split("; deskundigen")) {
            let part = part.split_once(" (").map_or(part, |(before, _)| before);
            assert!(shown.to_lowercase().contains(&squeezed(part).to_lowercase()), "{part}");
        }
    }
    assert!(lines.len() > 150, "{}", lines.len());
}

#[test]
fn without_a_questionnaire_nothing_is_drawn() {
    let page = html(&["--barrier", "time", "--lang", "en"]);
    let page = parse(&page);
    assert!(select(&page, "svg, table").is_empty());
    let expected =
        ["Contents", "Summary", "Barriers and possible strategies", "Method", "The strategies in brief and in steps"];
    assert_eq!(texts(&page, "h2"), expected);
}

#[test]
fn the_matrix_names_every_barrier_and_gives_the_fit() {
    let page = html(&["liso-intake.yaml"]);
    let page = parse(&page);
    let header = texts(&page, "table.matrix thead th");
    assert_eq!((header.len(), header[1].as_str()), (11, "1. Genoeg mensen (capaciteit/bezettingsgraad)"));
    let cells = texts(&page, "table.matrix tbody td");
    assert_eq!(cells.len(), 50);
    assert!(cells.iter().all(|cell| ["", "1", "2", "3"].contains(&cell.as_str())), "{cells:?}");
    assert!(cells.iter().any(|cell| cell == "3"));
}

#[test]
fn bars_are_as_long_as_the_figures_beside_them() {
    let page = html(&["liso-intake.yaml"]);
    let page = parse(&page);
    let rows = select(&page, "td.score");
    assert_eq!(rows.len(), 4);
    for row in rows {
        let bar = row.select(&Selector::parse("rect.helps").unwrap()).next().unwrap();
        let width: f64 = bar.attr("width").unwrap().parse().unwrap();
        assert!((width - text(row).parse::<f64>().unwrap()).abs() <= 0.5, "{}", row.html());
    }
}

#[test]
fn the_ending_of_the_name_is_enough() {
    let folder = Folder::with_examples();
    for file in ["a.html", "a.htm"] {
        folder.run(&["advise", "--barrier", "time", "--output", file]).fine();
        assert!(folder.read(file).starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"), "{file}");
    }
}

/// The example with a plan, on a day on which one of its strategies is busy.
fn planned(command: &[&str]) -> String {
    let folder = Folder::holding("liso-plan.yaml", example("liso-plan.yaml"));
    let folder = folder.dated();
    folder.run(&[command, &["--format", "html", "liso-plan.yaml"]].concat()).fine()
}

#[test]
fn the_dutch_example_with_a_plan() {
    assert_snapshot!(without_version(&without_style(&planned(&["advise"]))));
}

#[test]
fn what_was_weighed_and_planned_stands_between_where_to_begin_and_what_helps() {
    for (language, titles) in [
        ("nl", ["Waar beginnen we?", "Wat gaan we doen?", "Wat al helpt"]),
        ("en", ["Where do we begin?", "What are we going to do?", "What helps already"]),
    ] {
        let document = planned(&["advise", "--lang", language]);
        assert_sound(&document);
        let page = parse(&document);
        let parts = texts(&page, "nav > ul > li > a");
        assert_eq!(parts[4..7], titles, "{parts:?}");
        assert_eq!(texts(&page, "h2")[5..8], titles);
        let drawn: BTreeSet<String> = texts(&page, "svg.priorities text.mark").into_iter().collect();
        let named: BTreeSet<String> = texts(&page, "table.beside .dot").into_iter().collect();
        assert_eq!(drawn, named);
        assert_eq!(drawn.len(), 8, "the example weighs eight barriers");
        for row in select(&page, "table.beside li") {
            let link = row.select(&Selector::parse("a").unwrap()).next().unwrap();
            let place = link.attr("href").unwrap().strip_prefix("#barrier-").unwrap();
            assert!(text(row).starts_with(place), "{}", row.html());
        }
    }
}

#[test]
fn a_plan_laid_out_as_cards_is_still_a_table_with_a_label_in_every_cell() {
    let document = planned(&["plan"]);
    assert_sound(&document);
    let page = parse(&document);
    assert_eq!(texts(&page, "h1"), ["Plan voor de invoering van het LISO-framework"]);
    assert_eq!(texts(&page, "h2"), ["Waar beginnen we?", "Wat gaan we doen?"]);
    assert!(select(&page, "main a").is_empty(), "without the advice there is nothing to link to");
    for (table, rows) in [("beside", 4), ("dense", 4)] {
        let header = texts(&page, &format!("table.{table} [role='columnheader']"));
        let found = select(&page, &format!("table.{table}[role='table'] tbody tr[role='row']"));
        assert_eq!(found.len(), rows);
        for row in found {
            let cells = Selector::parse("td[role='cell']").unwrap();
            let labels: Vec<&str> = row.select(&cells).map(|cell| cell.attr("data-label").unwrap()).collect();
            assert_eq!(labels, header[1..]);
        }
    }
}

#[test]
fn a_session_in_which_nothing_was_weighed_has_no_drawing_and_no_table_of_a_plan() {
    let page = html(&["liso-intake.yaml"]);
    assert!(select(&parse(&page), "svg.priorities, .dense, .beside").is_empty());
    let folder = Folder::holding("empty.yaml", "strategiewijzer: 1\ninnovation: {name: LISO}\n");
    let page = folder.run(&["plan", "empty.yaml", "--format", "html"]).fine();
    assert_sound(&page);
    let said = texts(&parse(&page), "main p");
    assert_eq!(said, ["Er is geen belemmerende factor om te wegen.", "Er staat nog geen strategie in het plan."]);
}

#[test]
fn what_was_not_measured_has_a_letter_and_what_was_not_weighed_stands_apart() {
    let session = "strategiewijzer: 1\ninnovation: {name: LISO}\nanswers: {time: 1, knowledge: 1}\n\
                   priorities: {time: {hindrance: 3, changeable: 2}, materials: {hindrance: 3, changeable: 2}, \
                   coordinator: {hindrance: 1, changeable: 1}}\n";
    let document = Folder::holding("s.yaml", session).run(&["advise", "s.yaml", "--format", "html"]).fine();
    assert_sound(&document);
    let page = parse(&document);
    let mut marks = texts(&page, "svg text.mark");
    marks.sort();
    assert_eq!(marks.len(), 3);
    assert_eq!(marks[1..], ["A", "B"]);
    let apart = texts(&page, "#priorities h3 ~ ul li");
    assert_eq!(apart.len(), 1);
    assert!(apart[0].ends_with("Genoeg weten (kennis)"), "{apart:?}");
    assert!(texts(&page, "#priorities .quiet")[0].contains("Een letter staat bij een factor die niet is gemeten"));
}
