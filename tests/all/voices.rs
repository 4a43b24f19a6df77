//! The answers of several people in one session: how they are kept, joined, counted and shown.

mod bad_input;
mod joined;
mod kept;
mod meeting;
mod one_more;
mod saved;
mod shown;

use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::fault::Faults;
use strategiewijzer::language::Language;
use strategiewijzer::session::{Session, read};
use strategiewijzer::yaml::YamlDocument;

/// A session with these lines below its head.
fn parsed(rest: &str) -> Result<Session, Faults> {
    let text = format!("strategiewijzer: 2\ninnovation: {{name: LISO}}\n{rest}\n");
    read(&YamlDocument::new("team.yaml", text), &bundled_questionnaire().unwrap())
}

/// What is wrong with it, in English; the Dutch is there as well.
fn wrong(rest: &str) -> String {
    let faults = parsed(rest).unwrap_err();
    assert!(!faults.render(Language::Dutch).trim().is_empty());
    faults.render(Language::English)
}
