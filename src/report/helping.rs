//! What helps, as it was said: per person or activity where there are several. And the notes that stand nowhere else.

use std::collections::BTreeSet;

use super::Report;
use super::figures::capital;
use super::groups::items::statement;
use crate::assessment::{DeterminantResult, ItemResult, Label};
use crate::language::{Language, clean};
use crate::questionnaire::{DeterminantIndex, PerElement, Slot, wording};
use crate::session::Session;

/// What was said about a determinant that helps, wholly or in part, or of which something was noted.
pub(crate) struct Helping {
    /// The determinant.
    pub determinant: DeterminantIndex,
    /// Something else about it does not help.
    pub in_part: bool,
    /// What was said, question by question. Nothing for a group, whose answers stand apart.
    pub sayings: Vec<Saying>,
}

/// What was said at one question.
pub(crate) struct Saying {
    /// The question.
    slot: Slot,
    /// What it comes down to, in a sentence.
    sentence: String,
    /// The note that was made with it.
    note: Option<String>,
}

impl Helping {
    /// A line for everything that was said, and one for each note, under it.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let name = language.phrases().report.note;
        let lines = self.sayings.iter().flat_map(|saying| {
            let note = saying.note.as_ref().map(|note| format!("{name}: {note}"));
            std::iter::once(saying.sentence.clone()).chain(note)
        });
        lines.collect()
    }
}

/// What helps, in order of number: the determinants that do, then those of which a person, an activity or a benefit does.
pub(crate) fn helping(report: &Report<'_>, language: Language) -> Vec<Helping> {
    let (mut whole, mut in_part) = (Vec::new(), Vec::new());
    for result in &report.assessment.determinants {
        let is_whole = report.facilitators.contains(&result.determinant);
        let sayings = if report.is_of_a_group() { Vec::new() } else { sayings(report, result, language) };
        let found = Helping { determinant: result.determinant, in_part: !is_whole, sayings };
        if is_whole {
            whole.push(found);
        } else if !found.sayings.is_empty() {
            in_part.push(found);
        }
    }
    whole.append(&mut in_part);
    whole
}

/// What was said at the questions that help. Questions about one thing belong together: a goal that matters helps only when it
/// is within reach.
fn sayings(report: &Report<'_>, result: &DeterminantResult, language: Language) -> Vec<Saying> {
    let about = |item: &ItemResult| (report.questionnaire.item(item.slot.item).per, item.slot.element);
    let hinders = |of: (Option<PerElement>, u16)| {
        let mut own = result.items.iter().filter(|item| about(item) == of);
        own.any(|item| item.label.is_measured() && item.label != Label::Facilitator)
    };
    let helps = result.items.iter().filter(|item| item.label == Label::Facilitator && !hinders(about(item)));
    helps.map(|item| saying(report, item, language)).collect()
}

fn saying(report: &Report<'_>, item: &ItemResult, language: Language) -> Saying {
    let question = report.questionnaire.item(item.slot.item);
    let helping = question.helping(language).filter(|_| item.label == Label::Facilitator);
    let sentence = helping.map_or_else(
        || {
            let (statement, answer) = (statement(report, item.slot, language), answer(report, item, language));
            if item.n == 0 {
                format!("“{statement}” {}.", capital(answer))
            } else {
                format!("“{statement}” {}: {answer}.", language.phrases().report.answer)
            }
        },
        |helping| {
            let session =
                Session { context: report.context.clone(), elements: report.elements.clone(), ..Session::default() };
            clean(&wording(report.questionnaire, item.slot, helping, session.names(language), language))
        },
    );
    Saying { slot: item.slot, sentence, note: report.notes.get(&item.slot).cloned() }
}

/// The notes that stand neither with a barrier that is shown in full nor beside what helps, each with what was answered.
pub(crate) fn noted(
    report: &Report<'_>,
    is_in_full: impl Fn(DeterminantIndex) -> bool,
    language: Language,
) -> Vec<Helping> {
    if report.named_barriers || report.is_of_a_group() {
        return Vec::new();
    }
    let with_barriers = report.barriers.iter().filter(|barrier| is_in_full(barrier.determinant));
    let with_barriers = with_barriers.flat_map(|barrier| barrier.said.iter().map(|said| said.slot));
    let helping = helping(report, language);
    let helping = helping.iter().flat_map(|helping| helping.sayings.iter().map(|saying| saying.slot));
    let shown: BTreeSet<Slot> = with_barriers.chain(helping).collect();
    let found = report.assessment.determinants.iter().map(|result| {
        let own =
            result.items.iter().filter(|item| report.notes.contains_key(&item.slot) && !shown.contains(&item.slot));
        let sayings = own.map(|item| saying(report, item, language)).collect();
        Helping { determinant: result.determinant, in_part: false, sayings }
    });
    found.filter(|found| !found.sayings.is_empty()).collect()
}

/// What one respondent answered, in words.
pub(crate) fn answer<'a>(report: &'a Report<'_>, item: &ItemResult, language: Language) -> &'a str {
    let phrases = language.phrases();
    let question = report.questionnaire.item(item.slot.item);
    // With one answer the mean is that answer, after mirroring; mirrored again it is the answer as it was worded.
    let scored = item.mean.filter(|_| item.n == 1).map(|mean| mean.round() as u8);
    let point = scored.filter(|scored| question.scale.holds(*scored));
    let point = point.and_then(|scored| question.scale.point(question.scored(scored)));
    match point {
        Some(point) => point.label.get(language),
        None if item.not_applicable > 0 => phrases.labels.not_applicable,
        None if item.gated > 0 => phrases.report.reason_unknown,
        None => phrases.labels.unanswered,
    }
}
