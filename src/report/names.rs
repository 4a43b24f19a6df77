//! Names as they are shown: with a capital, and marked where they are an organisation's own.

use super::figures::capital;
use crate::catalogue::{Actor, Link, Strategy};
use crate::language::Language;
use crate::questionnaire::Determinant;

/// The name of a determinant.
pub(crate) fn determinant(determinant: &Determinant, language: Language) -> String {
    marked(capital(determinant.name.get(language)), determinant.own, language)
}

/// The name of a determinant with its number: `Beschikbare tijd (23)`.
pub(crate) fn numbered(of: &Determinant, language: Language) -> String {
    format!("{} ({})", determinant(of, language), of.number)
}

/// The name of a strategy.
pub(crate) fn strategy(strategy: &Strategy, language: Language) -> String {
    marked(strategy.name.get(language).to_owned(), strategy.own, language)
}

/// Who must act, in words.
pub(crate) fn actors(actors: &[Actor], language: Language) -> String {
    let names: Vec<&str> = actors.iter().map(|actor| language.phrases().labels.actors[*actor as usize]).collect();
    names.join(", ")
}

/// What a strategy does about a cause, in words.
pub(crate) fn fit(link: &Link, language: Language) -> &'static str {
    language.phrases().report.fits[usize::from(u8::from(link.fit)) - 1]
}

fn marked(name: String, own: bool, language: Language) -> String {
    if own { format!("{name} [{}]", language.phrases().labels.own) } else { name }
}
