//! The strategies and determinants: lists, filters, searching, cards, and each form of them.

use std::collections::BTreeSet;

use insta::assert_snapshot;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde_json::Value;

use crate::common::texts::{project, strategies, too_wide};
use crate::common::{COLUMNS, Folder};

fn run(arguments: &[&str]) -> String {
    Folder::new().run(arguments).fine()
}

fn json(arguments: &[&str]) -> Vec<Value> {
    serde_json::from_str(&run(&[arguments, &["--format", "json"]].concat())).unwrap()
}

/// The ids of the strategies that a list holds, in its order.
fn ids(filters: &[&str]) -> Vec<String> {
    let list = json(&[&["strategies"], filters].concat());
    list.iter().map(|strategy| strategy["id"].as_str().unwrap().to_owned()).collect()
}

/// Whether a filter gives what this holds for, all of it, and not everything.
#[track_caller]
fn filters(arguments: &[&str], holds: impl Fn(&Value) -> bool) {
    let all = json(&["strategies"]);
    let expected: Vec<&str> =
        all.iter().filter(|strategy| holds(strategy)).map(|strategy| strategy["id"].as_str().unwrap()).collect();
    assert!(!expected.is_empty() && expected.len() < all.len(), "{arguments:?}");
    assert_eq!(ids(arguments), expected, "{arguments:?}");
}

fn holds(list: &Value, wanted: &str) -> bool {
    list.as_array().unwrap().iter().any(|value| value == wanted)
}

fn is_linked(strategy: &Value, determinant: &str) -> bool {
    strategy["links"].as_array().unwrap().iter().any(|link| link["determinant"] == determinant)
}

#[test]
fn every_filter_keeps_what_it_says_and_nothing_else() {
    filters(&["--determinant", "time"], |it| is_linked(it, "time"));
    filters(&["--cluster", "finances"], |it| it["cluster"] == "finances");
    filters(&["--level", "socio-political"], |it| it["level"] == "socio-political");
    filters(&["--phase", "embedding"], |it| holds(&it["phase"], "embedding"));
    filters(&["--effort", "low"], |it| it["effort"] == "low");
    filters(&["--actor", "board"], |it| holds(&it["actors"], "board"));
}

#[test]
fn several_actors_widen_a_list_and_other_filters_narrow_it() {
    filters(&["--actor", "board", "--actor", "policy-maker"], |it| {
        holds(&it["actors"], "board") || holds(&it["actors"], "policy-maker")
    });
    filters(&["--determinant", "time", "--effort", "low", "--phase", "introduction"], |it| {
        is_linked(it, "time") && it["effort"] == "low" && holds(&it["phase"], "introduction")
    });
}

#[test]
fn filters_have_dutch_names_too() {
    assert_eq!(
        ids(&["--groep", "finances", "--fase", "voorbereiding", "--inspanning", "weinig", "--wie", "leidinggevende"]),
        ids(&["--cluster", "finances", "--phase", "preparation", "--effort", "low", "--actor", "line-manager"])
    );
}

#[test]
fn filters_that_nothing_meets_say_so_and_are_no_error() {
    let nothing = ["strategies", "--search", "rollenspel", "--cluster", "finances"];
    assert_eq!(run(&[&nothing[..], &["--lang", "nl"]].concat()), "Niets voldoet aan deze filters.\n");
    assert_eq!(run(&[&nothing[..], &["--lang", "en"]].concat()), "Nothing meets these filters.\n");
    assert!(json(&nothing).is_empty());
}

#[test]
fn a_search_finds_names_before_everything_else() {
    let found = json(&["strategies", "--search", "rooster"]);
    assert!(found.len() > 3);
    let in_name = |strategy: &Value| strategy["name"].to_string().to_lowercase().contains("rooster");
    let names = found.iter().filter(|strategy| in_name(strategy)).count();
    assert!(names >= 1 && found.iter().take(names).all(in_name), "{names}");
}

#[test]
fn a_search_takes_both_languages_any_accent_and_a_slip() {
    for query in ["rollenspel", "role-play", "ROLLENSPEL", "rolenspel", "rollensple"] {
        assert_eq!(ids(&["--search", query])[0], "role-play", "{query}");
    }
    assert_eq!(ids(&["--search", "coördinator"]), ids(&["--search", "coordinator"]));
    assert!(ids(&["--search", "coördinator aanwijzen"]).contains(&"appoint-coordinator".to_owned()));
    assert!(!ids(&["--search", "coördinator rollenspel"]).contains(&"appoint-coordinator".to_owned()));
}

#[test]
fn a_search_without_a_hit_gives_near_names_and_fails() {
    let search = |query, language| Folder::new().run(&["strategies", "--search", query, "--lang", language]).failed(1);
    assert_snapshot!(search("ambassadeurtjess", "nl"), @r#"
    fout: Niets gevonden voor "ambassadeurtjess".
    tip: Misschien zoek je: champions.
    "#);
    assert_snapshot!(search("ambassadeurtjess", "en"), @r#"
    error: Nothing found for "ambassadeurtjess".
    hint: Perhaps you are looking for: champions.
    "#);
    assert_snapshot!(search("xqzwv", "nl"), @r#"fout: Niets gevonden voor "xqzwv"."#);
}

#[test]
fn a_card_reads_well_in_both_languages() {
    for (language, name) in [("nl", "card_in_dutch"), ("en", "card_in_english")] {
        let card = run(&["strategies", "network-weaving", "--lang", language]);
        assert_eq!(too_wide(&card, COLUMNS), None);
        assert_snapshot!(name, card);
    }
}

#[test]
fn a_card_is_complete_in_every_form() {
    let card = run(&["strategies", "buddy", "--lang", "nl", "--format", "markdown"]);
    assert_eq!(headings(&card), [1, 2, 2, 2, 2, 2, 2]);
    let [strategy] = &json(&["strategies", "buddy"])[..] else { panic!() };
    for step in strategy["steps"].as_array().unwrap() {
        assert!(card.contains(step["nl"].as_str().unwrap()), "{step}");
    }
    assert_eq!(records(&run(&["strategies", "buddy", "--format", "csv"])).len(), 2);
}

#[test]
fn no_line_of_a_list_or_card_is_wider_than_the_screen() {
    for language in ["nl", "en"] {
        for columns in [40, 71, 72, 80, 100, 120] {
            for what in
                [&["strategies"][..], &["determinants"], &["strategies", "champions"], &["determinants", "time"]]
            {
                let list = Folder::new().columns(columns).run(&[what, &["--lang", language]].concat()).fine();
                assert_eq!(too_wide(&list, columns), None, "{what:?} {columns}");
            }
        }
    }
}

#[test]
fn a_list_is_a_table_where_it_fits_and_a_list_where_it_does_not() {
    for (columns, name) in [(40, "list_on_a_narrow_screen"), (100, "list_on_a_wide_screen")] {
        let list = Folder::new().columns(columns).run(&["strategies", "--cluster", "finances", "--lang", "nl"]).fine();
        assert_snapshot!(name, list);
    }
}

#[test]
fn the_short_columns_of_a_table_are_never_cut() {
    for columns in [72, 80, 100] {
        let list = Folder::new().columns(columns).run(&["strategies", "--lang", "nl"]).fine();
        let (header, rows) = (list.lines().nth(1).unwrap(), list.matches("gemiddeld").count());
        assert!(header.ends_with("Inspanning"), "{columns}: {header}");
        assert_eq!(rows, ids(&["--effort", "medium"]).len(), "{columns}");
    }
}

/// The levels of the headings of a document.
fn headings(markdown: &str) -> Vec<usize> {
    let levels = Parser::new_ext(markdown, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(level as usize),
        _ => None,
    });
    levels.collect()
}

/// The rows of the only table of a document, without its header, each with its number of cells.
fn table(markdown: &str) -> Vec<usize> {
    let (mut rows, mut cells) = (Vec::new(), 0);
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::TableRow) => cells = 0,
            Event::End(TagEnd::TableCell) => cells += 1,
            Event::End(TagEnd::TableRow) => rows.push(cells),
            Event::Html(html) | Event::InlineHtml(html) => panic!("{html}"),
            _ => {}
        }
    }
    rows
}

#[test]
fn lists_as_markdown_are_tables_with_every_row() {
    assert_eq!(HeadingLevel::H1 as usize, 1);
    for language in ["nl", "en"] {
        let as_markdown = |what| run(&[what, "--format", "markdown", "--lang", language]);
        let (all, determinants) = (as_markdown("strategies"), as_markdown("determinants"));
        assert_eq!((headings(&all), table(&all)), (vec![1], vec![4; strategies()]));
        assert_eq!((headings(&determinants), table(&determinants)), (vec![1], vec![4; 29]));
    }
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn strategies_as_json_have_all_their_fields() {
    let list = json(&["strategies"]);
    assert_eq!(list.len(), strategies());
    for strategy in &list {
        assert_eq!(
            keys(strategy).into_iter().collect::<Vec<_>>().join(" "),
            "actors cluster effort example first_for id level links measure name origin own phase steps summary works_when"
        );
        for text in ["name", "summary", "example", "works_when", "measure"] {
            assert!(["nl", "en"].iter().all(|language| !strategy[text][language].as_str().unwrap().is_empty()));
        }
        for link in strategy["links"].as_array().unwrap() {
            assert_eq!(keys(link), BTreeSet::from(["backing", "because", "determinant", "fit", "own"]));
            assert!(!link["backing"].as_array().unwrap().is_empty());
        }
    }
}

#[test]
fn determinants_as_json_have_all_their_fields() {
    let list = json(&["determinants"]);
    assert_eq!(list.len(), 29);
    let whole = ["category", "definition", "id", "items", "name", "number", "own", "rank", "why"];
    let item = ["help", "id", "options", "reversed", "scale", "statement"];
    for determinant in &list {
        assert_eq!(keys(determinant), whole.into());
        assert!(determinant["items"].as_array().unwrap().iter().all(|it| keys(it) == item.into()));
    }
    assert_eq!(json(&["determinants", "time"])[0], list[22]);
}

/// The records of a CSV text, its header first. Every record must be as long as the header.
fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn lists_as_csv_have_a_header_every_row_and_no_formula() {
    for (what, rows) in [("strategies", strategies()), ("determinants", 29)] {
        let records = records(&run(&[what, "--format", "csv"]));
        assert_eq!(records.len(), rows + 1);
        for cell in records.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
}

#[test]
fn a_name_that_looks_like_a_formula_is_made_harmless_in_csv() {
    let own = project("examples/own-content.yaml");
    let own = own.replace("\"Choose a fixed moment in your working day\"", "\"=1+1, \\\"or\\\" so\"");
    let folder = Folder::holding("own.yaml", own);
    let text = folder.run(&["strategies", "fixed-moment", "--extra", "own.yaml", "--format", "csv"]).fine();
    assert_eq!(records(&text)[1][2], "'=1+1, \"or\" so");
}

#[test]
fn the_determinants_read_well_as_a_list_and_as_a_page() {
    assert_snapshot!("determinants_in_dutch", run(&["determinants", "--lang", "nl"]));
    assert_snapshot!("determinants_in_english", run(&["determinants", "--category", "organisation", "--lang", "en"]));
    assert_snapshot!("page_in_dutch", run(&["determinants", "complexity", "--lang", "nl"]));
    assert_snapshot!("page_in_english", run(&["determinants", "outcome-expectations", "--lang", "en"]));
}

#[test]
fn an_unknown_id_is_answered_with_the_nearest() {
    for (arguments, near) in [
        (["strategies", "budddy"], "buddy"),
        (["strategies", "weaving"], "network-weaving"),
        (["determinants", "tiem"], "time"),
        (["determinants", "sociale steun"], "social-support"),
    ] {
        let error = Folder::new().run(&[&arguments[..], &["--lang", "en"]].concat()).failed(1);
        assert!(error.contains(arguments[1]) && error.ends_with(&format!("hint: Did you mean {near}?\n")), "{error}");
    }
    for (option, among) in [("--cluster", "finances"), ("--level", "organisation")] {
        let error = Folder::new().run(&["strategies", option, "money", "--lang", "en"]).failed(1);
        assert!(error.contains("hint: Choose one of: ") && error.contains(among), "{error}");
    }
}
