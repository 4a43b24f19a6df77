//! The review: every answer with a short name, and what was filled in before the questions.

use super::{answer, category_of, text_for, text_of};
use crate::interview::flow::{ContextField, InterviewFlow, InterviewScreen};
use crate::language::{Language, clean};
use crate::questionnaire::{PerElement, Slot};
use crate::session::SessionEntry;
use crate::talk::ReviewLine;
use crate::typeset::capital;

/// Everything that can be changed, by category, and what the intake is about after that.
pub(super) fn of(flow: &InterviewFlow<'_>, language: Language) -> Vec<(String, Vec<ReviewLine>)> {
    let questionnaire = flow.questionnaire();
    let mut groups: Vec<(String, Vec<ReviewLine>)> = questionnaire
        .categories()
        .map(|(_, category)| (category.name.get(language).to_owned(), Vec::new()))
        .chain(std::iter::once((language.phrases().interview.review_context.to_owned(), Vec::new())))
        .collect();
    let places: Vec<_> = questionnaire.categories().map(|(index, _)| index).collect();
    for (screen, number) in flow.changeable().into_iter().zip(1..) {
        let place = match screen {
            InterviewScreen::Question(slot) => {
                places.iter().position(|other| *other == category_of(questionnaire, slot))
            }
            _ => None,
        };
        if let Some((_, lines)) = groups.get_mut(place.unwrap_or(places.len())) {
            lines.push(line(flow, screen, number, language));
        }
    }
    // There is nothing to change in what it is about.
    groups.retain(|(_, lines)| !(flow.has_only_questions() && lines.is_empty()));
    groups
}

fn line(flow: &InterviewFlow<'_>, screen: InterviewScreen, number: usize, language: Language) -> ReviewLine {
    let (words, labels) = (&language.phrases().interview, &language.phrases().labels);
    let (name, given, note) = match screen {
        InterviewScreen::Question(slot) => {
            let nothing = SessionEntry::default();
            let entry = flow.session().entries.get(slot).unwrap_or(&nothing);
            let note = entry.note.as_deref().map(clean);
            (short_name(flow, slot, language), answer(flow.questionnaire(), slot, entry, language), note)
        }
        InterviewScreen::Field(field) => {
            (text_for(field, &words.review_fields).to_owned(), filled(flow, field, language), None)
        }
        InterviewScreen::List(per) => {
            let named = flow.session().elements.of(per).len();
            (capital(per.among(&labels.elements)), (words.named)(named), None)
        }
        InterviewScreen::Element(per, at) => {
            let name = flow.session().elements.of(per).get(at).map(|name| clean(name)).unwrap_or_default();
            (per.among(&words.review_elements).to_owned(), name, None)
        }
        InterviewScreen::WantElements | InterviewScreen::Review => Default::default(),
    };
    let is_quoted = matches!(screen, InterviewScreen::Question(slot) if flow.session().is_quoted(slot));
    ReviewLine { number, name, answer: given, note, is_quoted }
}

/// The factor; with a number where several questions are about it, and the element that a question is about.
fn short_name(flow: &InterviewFlow<'_>, slot: Slot, language: Language) -> String {
    let questionnaire = flow.questionnaire();
    let item = questionnaire.item(slot.item);
    let determinant = questionnaire.determinant(item.determinant);
    let name = capital(determinant.name.get(language));
    let name = match determinant.items.iter().position(|other| *other == slot.item) {
        Some(at) if determinant.items.len() > 1 => format!("{name} {}", at + 1),
        _ => name,
    };
    let elements = |per: PerElement| flow.session().elements.of(per).get(usize::from(slot.element));
    match item.per.and_then(elements).map(|element| clean(element)).filter(|element| !element.is_empty()) {
        Some(element) => format!("{name} ({element})"),
        None => name,
    }
}

fn filled(flow: &InterviewFlow<'_>, field: ContextField, language: Language) -> String {
    let (words, labels) = (&language.phrases().interview, &language.phrases().labels);
    let context = &flow.session().context;
    let text = match field {
        ContextField::Phase => context.phase.map(|phase| phase.among(&labels.phases).to_owned()),
        ContextField::Role => context.role.map(|role| role.among(&labels.roles).to_owned()),
        _ => Some(clean(&text_of(flow.session(), field))).filter(|text| !text.is_empty()),
    };
    text.unwrap_or_else(|| words.not_filled_in.to_owned())
}
