//! One answer as a person writes it: in a session file or behind `--answer`.

use crate::answers::Response;
use crate::answers::wording::{SaidAnswer, said};
use crate::fault::Fault;
use crate::language::{Language, Text};
use crate::questionnaire::{Questionnaire, Slot};
use crate::yaml::invisible;

/// What an answer is called that does not apply.
pub(super) const NOT_APPLICABLE: &str = "not-applicable";

/// Reads one answer as it is written in a file or behind `--answer ID=VALUE`: a number of the scale, its words in either
/// language (`mee eens`) or other words of the same, `not-applicable` or what else that is called (`nvt`). `None` where it
/// says that there is no answer (`weet niet`).
///
/// # Errors
///
/// When it is none of these, or lies outside the scale of the item.
pub fn parse_answer(questionnaire: &Questionnaire, slot: Slot, text: &str) -> Result<Option<Response>, Fault> {
    let item = questionnaire.item(slot.item);
    let most = item.scale.points.len();
    if is_not_applicable(text) {
        return Ok(Some(Response::NotApplicable));
    }
    match said(item, text) {
        Some(SaidAnswer::Given(response)) => return Ok(Some(response)),
        Some(SaidAnswer::Nothing) => return Ok(None),
        None => {}
    }
    // A float such as 4.0 is what spreadsheets make of 4.
    let value = text.parse::<f64>().ok().filter(|value| value.fract() == 0.0);
    match value {
        Some(value) if value >= 1.0 && value <= most as f64 => Ok(Some(Response::Value(value as u8))),
        _ => {
            let id = slot.id(questionnaire);
            if let Some(fault) = around(questionnaire, slot, text) {
                return Err(fault);
            }
            let text = text.to_owned();
            let options = Text::from_each(|language| {
                let labels =
                    item.scale.points.iter().map(|point| format!("{} = {}", point.value, point.label.get(language)));
                labels.collect::<Vec<_>>().join(", ")
            });
            Err(Fault::from_data("answer-outside-scale", |words| (words.errors.answer_outside_scale)(&id, &text, most))
                .hint(|words| (words.errors.answer_options)(options.get(words.language))))
        }
    }
}

/// Whether this is what "not applicable" may be called.
fn is_not_applicable(text: &str) -> bool {
    let bare = |text: &str| text.to_lowercase().replace('.', "");
    let called = Language::ALL.into_iter().flat_map(|language| language.phrases().legible.not_applicable);
    called.into_iter().any(|name| bare(name) == bare(text))
}

/// The fault about what nobody sees around an answer that would be one without it.
fn around(questionnaire: &Questionnaire, slot: Slot, text: &str) -> Option<Fault> {
    let unseen = |character: char| invisible(character).is_some();
    let answer = text.trim_matches(unseen);
    if answer.len() == text.len() || parse_answer(questionnaire, slot, answer).is_err() {
        return None;
    }
    let (before, behind) = (text.chars().next().and_then(invisible), text.chars().next_back().and_then(invisible));
    let id = slot.id(questionnaire);
    let fault = match (behind, before) {
        (Some(found), _) => Fault::from_data("invisible-behind-answer", |words| {
            (words.legible.behind_answer)(&id, answer, &found.words(words))
        }),
        (None, Some(found)) => Fault::from_data("invisible-before-answer", |words| {
            (words.legible.before_answer)(&id, answer, &found.words(words))
        }),
        (None, None) => return None,
    };
    Some(fault.hint(|words| words.legible.around_answer_hint.to_owned()))
}
