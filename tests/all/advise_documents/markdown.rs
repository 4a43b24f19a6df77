//! The advice as Markdown is CommonMark with tables that any reader takes.

use insta::assert_snapshot;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::common::Folder;
use crate::common::texts::without_version;

fn markdown(arguments: &[&str]) -> String {
    Folder::with_examples().run(&[&["advise", "-f", "markdown"], arguments].concat()).fine()
}

fn events(text: &str) -> Vec<Event<'_>> {
    Parser::new_ext(text, Options::ENABLE_TABLES).collect()
}

/// The headings as a reader sees them, each with its level.
fn headings(text: &str) -> Vec<(HeadingLevel, String)> {
    let mut found = Vec::new();
    let mut open = false;
    for event in events(text) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                open = true;
                found.push((level, String::new()));
            }
            Event::End(TagEnd::Heading(_)) => open = false,
            Event::Text(part) if open => found.last_mut().unwrap().1 += &part,
            _ => {}
        }
    }
    found
}

fn titles(text: &str, wanted: HeadingLevel) -> Vec<String> {
    headings(text).into_iter().filter(|(level, _)| *level == wanted).map(|(_, title)| title).collect()
}

#[test]
fn the_dutch_example() {
    assert_snapshot!(without_version(&markdown(&["liso-intake.yaml"])));
}

#[test]
fn the_english_example() {
    assert_snapshot!(without_version(&markdown(&["liso-intake-en.yaml", "--lang", "en"])));
}

#[test]
fn there_is_one_title_and_the_headings_are_as_expected() {
    let dutch = markdown(&["liso-intake.yaml"]);
    assert_eq!(titles(&dutch, HeadingLevel::H1), ["Advies voor de invoering van het LISO-framework"]);
    let expected = [
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
    assert_eq!(titles(&dutch, HeadingLevel::H2), expected);
    let below = titles(&dutch, HeadingLevel::H3);
    assert_eq!(below.first().unwrap(), "1. Genoeg mensen (capaciteit/bezettingsgraad; Organisatie, 21)");
    assert_eq!(below[10], "Bronnen", "after the ten barriers: {below:?}");
    // Thirty places, some strategies more than once: their cards are there once.
    assert_eq!(below.len(), 11 + 24, "the cards come last: {below:?}");

    let english = markdown(&["--barrier", "time", "--lang", "en"]);
    assert_eq!(titles(&english, HeadingLevel::H1), ["Advice for the introduction"]);
    assert_eq!(
        titles(&english, HeadingLevel::H2),
        ["Summary", "Barriers and possible strategies", "Method", "The strategies in brief and in steps"],
        "without a questionnaire nothing else is known"
    );
}

#[test]
fn every_row_of_a_table_has_as_many_cells_as_its_header() {
    for arguments in [&["liso-intake.yaml"][..], &["liso-intake-en.yaml", "--lang", "en", "--top", "20"]] {
        let text = markdown(arguments);
        let mut tables = 0;
        let mut cells = 0;
        let mut header = 0;
        for event in events(&text) {
            match event {
                Event::Start(Tag::Table(_)) => tables += 1,
                Event::Start(Tag::TableHead | Tag::TableRow) => cells = 0,
                Event::End(TagEnd::TableCell) => cells += 1,
                Event::End(TagEnd::TableHead) => header = cells,
                Event::End(TagEnd::TableRow) => assert_eq!(cells, header),
                _ => {}
            }
        }
        assert!(tables > 0);
        // The parser fills rows up, so the rows themselves are counted too. A pipe in a text has a backslash before it.
        let pipes = |line: &str| line.replace("\\|", "").matches('|').count();
        let lines: Vec<&str> = text.lines().collect();
        let in_one_table = |pair: &[&str]| pair.iter().all(|line| line.starts_with('|'));
        for pair in lines.windows(2).filter(|pair| in_one_table(pair)) {
            assert_eq!(pipes(pair[0]), pipes(pair[1]), "{pair:?}");
        }
    }
}

#[test]
fn the_details_of_every_strategy_belong_to_it_also_from_the_tenth_on() {
    let text = markdown(&["--barrier", "awareness", "--top", "20", "--lang", "en"]);
    // A list within a list within nothing else: the depth at which "First step" stands.
    let (mut depth, mut steps) = (0, Vec::new());
    for event in events(&text) {
        match event {
            Event::Start(Tag::List(_)) => depth += 1,
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Text(part) if part.starts_with("First step: ") => steps.push(depth),
            _ => {}
        }
    }
    assert!(steps.len() > 10, "{}", steps.len());
    assert!(steps.iter().all(|depth| *depth == 2), "{steps:?}");
}

#[test]
fn there_is_no_html_and_only_sources_are_links() {
    let text = markdown(&["liso-intake.yaml", "--top", "20"]);
    for event in events(&text) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("{html}"),
            Event::Start(Tag::Link { dest_url, .. }) => assert!(dest_url.starts_with("https://"), "{dest_url}"),
            Event::Start(Tag::Image { .. } | Tag::CodeBlock(_)) | Event::Code(_) => panic!("{event:?}"),
            _ => {}
        }
    }
}

#[test]
fn where_filters_leave_no_strategy_there_is_no_heading_for_cards() {
    let left = ["--barrier", "time", "--phase", "embedding", "--actor", "policy-maker", "--max-effort", "low"];
    let cards = "De strategieën in het kort en in stappen";
    assert!(!markdown(&left).contains(cards));
    let screen =
        |arguments: &[&str]| Folder::with_examples().run(&[&["advise", "--details"], arguments].concat()).fine();
    assert!(!screen(&left).contains(cards) && screen(&left[..2]).contains(cards));
}

#[test]
fn the_version_of_an_own_catalogue_is_only_text() {
    let catalogue = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/strategies.yaml")).unwrap();
    let line = catalogue.lines().find(|line| line.starts_with("version:")).unwrap();
    let folder = Folder::holding("eigen.yaml", catalogue.replace(line, "version: '*9* <b>'"));
    let text = folder.run(&["advise", "--barrier", "time", "-f", "markdown", "--catalogue", "eigen.yaml"]).fine();
    assert!(text.contains(r"\*9\* &lt;b\>"), "{}", text.lines().last().unwrap());
}

#[test]
fn the_document_ends_in_one_line_break_and_has_no_empty_lines_in_a_row() {
    for language in ["nl", "en"] {
        let text = markdown(&["liso-intake.yaml", "--lang", language]);
        assert!(text.ends_with(".\n"), "{text:?}");
        assert!(!text.contains("\n\n\n"));
    }
}
