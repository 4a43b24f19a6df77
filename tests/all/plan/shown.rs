//! How a plan looks: on screens of three widths, in sentences, as Markdown and as JSON, in both languages.

use insta::assert_snapshot;

use strategiewijzer::language::Language;
use strategiewijzer::render::{self, Look, markdown, plan_as_json};
use strategiewijzer::report::Provenance;
use strategiewijzer::typeset::Paint;

use super::{SESSION, with_report};
use crate::common::texts::{too_wide, without_version};

const EMPTY: &str = "strategiewijzer: 1\ninnovation: {name: LISO}\n";

fn look(width: usize, plain: bool) -> Look {
    Look { width, paint: Paint::new(false), plain }
}

fn screen(language: Language, width: usize, plain: bool) -> String {
    with_report(SESSION, |report| render::screen(&report.document(language), language, look(width, plain)))
}

fn shown(language: Language, width: usize, plain: bool) -> String {
    without_version(&screen(language, width, plain))
}

#[test]
fn the_plan_on_a_narrow_screen() {
    assert_snapshot!(shown(Language::Dutch, 40, false));
    assert_snapshot!(shown(Language::English, 40, false));
}

#[test]
fn the_plan_on_a_common_screen() {
    assert_snapshot!(shown(Language::Dutch, 80, false));
    assert_snapshot!(shown(Language::English, 80, false));
}

#[test]
fn the_plan_on_a_wide_screen() {
    assert_snapshot!(shown(Language::Dutch, 120, false));
    assert_snapshot!(shown(Language::English, 120, false));
}

#[test]
fn the_plan_in_sentences() {
    assert_snapshot!(shown(Language::Dutch, 80, true));
    assert_snapshot!(shown(Language::English, 80, true));
}

#[test]
fn the_plan_as_markdown() {
    let markdown = |language| with_report(SESSION, |report| without_version(&markdown(&report.document(language))));
    assert_snapshot!(markdown(Language::Dutch));
    assert_snapshot!(markdown(Language::English));
}

#[test]
fn the_plan_as_json() {
    let version = concat!("\"version\": \"", env!("CARGO_PKG_VERSION"), "\"");
    assert_snapshot!(with_report(SESSION, |report| plan_as_json(report, &Provenance::new("[sha256]".to_owned()))
        .unwrap()
        .replace(version, "\"version\": \"[version]\"")));
}

#[test]
fn a_session_without_answers_or_plan_says_so() {
    assert_snapshot!(with_report(EMPTY, |report| {
        without_version(&render::screen(&report.document(Language::Dutch), Language::Dutch, look(80, false)))
    }), @"
    Plan voor de invoering van LISO

    Waar beginnen we?
    Er is geen belemmerende factor om te wegen.

    Wat gaan we doen?
    Er staat nog geen strategie in het plan.

    Strategiewijzer [version], catalogus 2.1.0, vragenlijst 2.1.0. Dit is geen product
    van TNO.
    ");
    with_report(EMPTY, |report| {
        assert!(report.is_empty());
        let text = markdown(&report.document(Language::English));
        assert!(text.contains("There is no strategy in the plan yet.\n\n---\n"), "{text}");
    });
}

#[test]
fn no_line_is_wider_than_the_screen() {
    for width in [40, 60, 72, 80, 100] {
        for language in Language::ALL {
            assert_eq!(too_wide(&screen(language, width, false), width), None, "{width}");
        }
    }
}

#[test]
fn without_colour_and_tables_nothing_is_left_out() {
    let (grid, list, plain) = (
        screen(Language::English, 100, false),
        screen(Language::English, 40, false),
        screen(Language::English, 80, true),
    );
    for name in [
        "Enough time",
        "A decision by management",
        "Knowing enough",
        "Enough people",
        "Someone who organises it",
        "Do now",
        "Leave for now",
    ] {
        for screen in [&grid, &list, &plain] {
            assert!(screen.to_lowercase().contains(&name.to_lowercase()), "{name}\n{screen}");
        }
    }
}
