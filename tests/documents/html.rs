//! The advice as HTML is a page that everybody can read and that loads nothing.

use insta::assert_snapshot;

use crate::common::Folder;
use crate::common::texts::without_version;
use crate::page::{assert_sound, parse, select, text, texts, without_style};

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
    assert_eq!(texts(&page, "h1"), ["Advies voor de invoering van LISO-framework"]);
    let expected = [
        "Inhoud",
        "Samenvatting",
        "Belemmerende factoren en mogelijke strategieën",
        "Bundel: weinig strategieën die samen het meest dekken",
        "Wat al helpt",
        "Niet gemeten",
        "Samengestelde scores",
        "De strategieën in het kort en in stappen",
        "Methode",
        "Bronnen",
    ];
    assert_eq!(texts(&page, "h2"), expected);
    assert_eq!(texts(&page, "nav > ul > li > a"), expected[1..], "the contents name every part");
    assert_eq!(texts(&page, "article h3")[0], "1. Formele bekrachtiging management");
    assert_eq!(texts(&page, "details.card").len(), 29, "thirty places, one strategy twice: its card is there once");
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
    let expected = [
        "Contents",
        "Summary",
        "Barriers and possible strategies",
        "The strategies in brief and in steps",
        "Method",
        "Sources",
    ];
    assert_eq!(texts(&page, "h2"), expected);
}

#[test]
fn the_matrix_names_every_barrier_and_gives_the_fit() {
    let page = html(&["liso-intake.yaml"]);
    let page = parse(&page);
    let header = texts(&page, "table.matrix thead th");
    assert_eq!((header.len(), header[1].as_str()), (11, "1. Formele bekrachtiging management"));
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
        let bar = row.select(&scraper::Selector::parse("rect.helps").unwrap()).next().unwrap();
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
