//! Whatever is typed comes back as the text it is.

use proptest::prelude::*;
use strategiewijzer::advice::Filters;
use strategiewijzer::answers::Response;
use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
use strategiewijzer::language::{Language, clean};
use strategiewijzer::questionnaire::{Slot, find_slot};
use strategiewijzer::render::{docx, xlsx};
use strategiewijzer::report::{Length, Report, ReportInput, build};
use strategiewijzer::session::Session;

use crate::office_documents::package::{assert_sound, parts};
use crate::office_documents::{docx, xlsx};

fn with_report<T>(text: &str, test: impl FnOnce(&Report<'_>) -> T) -> T {
    let questionnaire = bundled_questionnaire().unwrap();
    let catalogue = bundled_catalogue(&questionnaire).unwrap();
    let mut session = Session::default();
    session.context.innovation = text.to_owned();
    session.context.organisation = Some(text.to_owned());
    let slot: Slot = find_slot(&questionnaire, "time").unwrap();
    session.entries.respond(slot, Some(Response::Value(1)));
    session.entries.annotate(slot, text);
    let tally = session.tally(&questionnaire);
    let filters = Filters::default();
    test(&build(&ReportInput {
        top: 1,
        bundle: 1,
        ..ReportInput::new(&questionnaire, &catalogue, &session, &tally, &filters)
    }))
}

/// The text as a document shows it.
fn shown(text: &str) -> String {
    clean(&text.replace(['\u{fffe}', '\u{ffff}'], ""))
}

fn check(text: &str) {
    let (word, excel) = with_report(text, |report| {
        let document = report.document(&Length::Full.into(), Language::English);
        (docx(&document, Language::English).unwrap(), xlsx(report, Language::English).unwrap())
    });
    let shown = shown(text);
    let parts = parts(&word);
    assert_sound(&parts);
    let said = docx::text(&parts);
    assert!(said.contains(&format!("Fact | Organisation: → {shown}\n")), "{said}");
    assert_sound(&crate::office_documents::package::parts(&excel));
    let summary = xlsx::sheet(&excel, "Summary");
    let found = summary.iter().find(|row| row.first().is_some_and(|cell| cell == "Organisation"));
    assert_eq!(found.unwrap().get(1).map_or("", String::as_str), shown);
    if !shown.is_empty() {
        assert!(said.contains(&format!("Said | Note: {shown}\n")), "{said}");
        let input = xlsx::sheet(&excel, "Input");
        assert!(input.iter().any(|row| row.get(5) == Some(&shown)), "{input:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_text_is_sound_and_comes_back(text in "(\\PC|\\p{Cc}|[\u{fffe}\u{ffff}<>&\"'_x0]){0,60}") {
        check(&text);
    }
}

#[test]
fn text_that_means_something_elsewhere_comes_back() {
    for text in [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        "<w:p/>",
        "]]>",
        "&lt;",
        "_x0041_",
        "_x00e9_",
        "_x005F_x0041_",
        "{lang}",
        "\u{1b}[31m",
        "\u{fffe}a\u{ffff}",
        "a\u{202e}b",
        "\u{0}",
        "😀é",
        "%1.",
        "&A &P",
        " spatie ",
        "{PAGE}",
    ] {
        check(text);
    }
}

#[test]
fn what_looks_like_a_formula_stays_text_when_its_cell_is_edited() {
    let excel = with_report("=1+1", |report| xlsx(report, Language::English).unwrap());
    let parts = parts(&excel);
    assert!(parts["xl/styles.xml"].contains("quotePrefix=\"1\""));
    let plain = with_report("gewoon", |report| xlsx(report, Language::English).unwrap());
    assert!(!crate::office_documents::package::parts(&plain)["xl/styles.xml"].contains("quotePrefix"));
}
