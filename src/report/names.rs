//! Names as they are shown: with a capital, and marked where they are an organisation's own.

use super::figures::capital;
use crate::catalogue::{Actor, Fit, Phase, Strategy};
use crate::language::Language;
use crate::questionnaire::Determinant;

/// The name of a determinant: what people call it, with the official name in brackets: `Genoeg tijd (tijd)`.
pub(crate) fn determinant(determinant: &Determinant, language: Language) -> String {
    marked(capital(&determinant.called(language, None)), determinant.own, language)
}

/// The name of a determinant with its number: `Genoeg tijd (tijd, 23)`.
pub(crate) fn numbered(of: &Determinant, language: Language) -> String {
    remarked(of, &of.number.to_string(), language)
}

/// The name of a determinant with something that is said of it: `Wat anderen van je verwachten (subjectieve norm, 15a)`.
pub(crate) fn remarked(of: &Determinant, remark: &str, language: Language) -> String {
    if of.own && of.plain.is_none() {
        return format!("{} ({remark})", determinant(of, language));
    }
    marked(capital(&of.called(language, Some(remark))), of.own, language)
}

/// The name of a determinant where it helps, with its number: `Rust in de organisatie (26)`. An official name is left out,
/// since some are the name of a danger.
pub(crate) fn helping(of: &Determinant, language: Language) -> String {
    marked(format!("{} ({})", capital(helps(of, language)), of.number), of.own, language)
}

/// The name of a determinant where it helps, within a sentence.
pub(crate) fn helps(of: &Determinant, language: Language) -> &str {
    of.helps.as_ref().map_or_else(|| of.plain_name(language), |helps| helps.get(language))
}

/// What people call a determinant, with its number: `Genoeg tijd (23)`.
pub(crate) fn short(of: &Determinant, language: Language) -> String {
    marked(format!("{} ({})", capital(of.plain_name(language)), of.number), of.own, language)
}

/// What people call a determinant, within a sentence.
pub(crate) fn plain(determinant: &Determinant, language: Language) -> &str {
    determinant.plain_name(language)
}

/// The name of a strategy.
pub(crate) fn strategy(strategy: &Strategy, language: Language) -> String {
    marked(strategy.name.get(language).to_owned(), strategy.own, language)
}

/// Who must act, in words.
pub(crate) fn actors(actors: &[Actor], language: Language) -> String {
    let names: Vec<&str> = actors.iter().map(|actor| actor.among(&language.phrases().labels.actors)).collect();
    names.join(", ")
}

/// The phases in which a strategy can be used, in words.
pub(crate) fn phases(phases: &[Phase], language: Language) -> String {
    let names: Vec<&str> = phases.iter().map(|phase| phase.among(&language.phrases().labels.phases)).collect();
    names.join(", ")
}

/// What a strategy does about a cause, in words.
pub(crate) fn fit(fit: Fit, language: Language) -> &'static str {
    language.phrases().report.fits[usize::from(u8::from(fit)) - 1]
}

fn marked(name: String, own: bool, language: Language) -> String {
    if own { format!("{name} [{}]", language.phrases().labels.own) } else { name }
}
