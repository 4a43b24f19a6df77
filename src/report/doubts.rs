//! Doubts about how a survey was read, in words.

use super::figures::decimal;
use crate::language::{Language, clean};
use crate::questionnaire::{Questionnaire, Slot};
use crate::survey::Doubt;

/// So many files are named that were passed over; all of them are in the list of files.
const MOST_FILES: usize = 5;

/// A doubt in a sentence.
#[must_use]
pub fn doubt_in_words(questionnaire: &Questionnaire, doubt: &Doubt, language: Language) -> String {
    let phrases = language.phrases();
    let (words, more) = (&phrases.import, &phrases.doubts);
    let list = |slots: &[Slot]| slots.iter().map(|slot| slot.id(questionnaire)).collect::<Vec<_>>().join(", ");
    match doubt {
        Doubt::Reversed(slots) => (words.doubt_reversed)(&list(slots)),
        Doubt::TwoAnswers(slots) => (words.doubt_two_answers)(&list(slots)),
        Doubt::OnlyYes(slots) => (more.only_yes)(&list(slots)),
        Doubt::Unsaid(slots) => (more.unsaid)(&list(slots)),
        Doubt::Between(slots) => (more.between)(&list(slots)),
        Doubt::Against(slot, found) => {
            (words.doubt_against)(&slot.id(questionnaire), &decimal(found.r, 2, language), found.n)
        }
        Doubt::RowNames(file) => (phrases.rows.doubt_row_names)(&clean(file)),
        Doubt::Swallowed { file, row, column, rows } => {
            (phrases.rows.doubt_swallowed)(&clean(file), *row, column, *rows)
        }
        Doubt::GateOpen(count) => (words.doubt_gate)(*count),
        Doubt::PassedOver(files) => (words.doubt_passed_over)(&names(files)),
        Doubt::Elsewhere(files) => (more.elsewhere)(&names(files)),
        Doubt::NoSending(file, tool) => (more.no_sending)(&clean(file), tool.name().unwrap_or_default()),
        Doubt::UnclearSending(file, rows) => (more.unclear_sending)(&clean(file), *rows),
        Doubt::RepeatedRespondents(file, rows) => (more.repeated)(&clean(file), *rows),
        Doubt::WithoutRespondent(file, rows) => (more.without_respondent)(&clean(file), *rows),
        Doubt::UnlikeRespondents(file, row, rows) => (more.unlike_respondents)(&clean(file), *row, *rows),
        Doubt::Legend(file, rows) => (more.legend)(&clean(file), *rows),
        Doubt::SharedRespondents(one, other, people) => (more.shared)(&clean(one), &clean(other), *people),
        Doubt::TwoForms(one, other) => (more.two_forms)(&clean(one), &clean(other)),
        Doubt::Joined(heading, forms) => (more.joined)(&clean(heading), *forms),
        Doubt::SameAnswers(one, other) => (more.same_answers)(&clean(one), &clean(other)),
        Doubt::Background(slot) => (more.background)(&slot.id(questionnaire)),
    }
}

fn names(files: &[String]) -> String {
    let mut shown: Vec<String> = files.iter().take(MOST_FILES).map(|name| clean(name)).collect();
    if files.len() > MOST_FILES {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}
