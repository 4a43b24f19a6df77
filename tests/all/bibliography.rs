//! The sources as a bibliography in both languages: `docs/bronnen.md` and `docs/sources.md` follow from `data/sources.yaml`.
//! With `UPDATE_DOCS=1` this test writes them anew.

use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
use strategiewijzer::language::Language;
use strategiewijzer::render::markdown;
use strategiewijzer::report::bibliography;

fn check(file: &str, language: Language) {
    let catalogue = bundled_catalogue(&bundled_questionnaire().unwrap()).unwrap();
    let text = markdown(&bibliography(&catalogue, language));
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(file, &text).unwrap();
    }
    let stands = std::fs::read_to_string(file).unwrap_or_default();
    assert!(stands == text, "{file} is out of date; UPDATE_DOCS=1 cargo test --test all bibliography writes it");
}

#[test]
fn the_dutch_bibliography_is_up_to_date() {
    check("docs/bronnen.md", Language::Dutch);
}

#[test]
fn the_english_bibliography_is_up_to_date() {
    check("docs/sources.md", Language::English);
}
