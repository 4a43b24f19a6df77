//! The screens of the questionnaire in words.

mod review;

use super::flow::{ContextField, InterviewFlow, InterviewScreen};
use crate::answers::Response;
use crate::catalogue::Phase;
use crate::language::each::FieldTexts;
use crate::language::{Language, Text, clean};
use crate::questionnaire::{CategoryIndex, Questionnaire, Slot, asked, wording};
use crate::session::{RespondentRole, Session, SessionEntry};
use crate::talk::{OptionLine, QuestionView, View};

/// The screen of a flow in words.
pub(super) fn of(flow: &InterviewFlow<'_>, language: Language) -> View {
    let words = &language.phrases().interview;
    let labels = &language.phrases().labels;
    let session = flow.session();
    match flow.screen() {
        InterviewScreen::Field(field) => {
            let (question, hint) =
                (text_for(field, &words.fields).to_owned(), text_for(field, &words.field_hints).to_owned());
            match field {
                ContextField::Phase => View::Choice {
                    question,
                    hint,
                    options: Phase::ALL.map(|phase| phase.among(&labels.phases).to_owned()).to_vec(),
                    current: session
                        .context
                        .phase
                        .and_then(|given| Phase::ALL.iter().position(|phase| *phase == given)),
                },
                ContextField::Role => View::Choice {
                    question,
                    hint,
                    options: RespondentRole::ALL
                        .map(|role| format!("{}{}", role.among(&labels.roles), role.among(&words.role_notes)))
                        .to_vec(),
                    current: session
                        .context
                        .role
                        .and_then(|given| RespondentRole::ALL.iter().position(|role| *role == given)),
                },
                _ => View::Text { question, hint, current: text_of(session, field) },
            }
        }
        InterviewScreen::WantElements => View::YesNo {
            question: words.want_elements.to_owned(),
            hint: words.want_elements_hint.to_owned(),
            below: false,
        },
        InterviewScreen::List(per) => {
            View::List { question: per.among(&words.lists).to_owned(), current: session.elements.of(per).to_vec() }
        }
        InterviewScreen::Element(per, at) => View::Text {
            question: words.rename_element.to_owned(),
            hint: words.rename_element_hint.to_owned(),
            current: session.elements.of(per).get(at).cloned().unwrap_or_default(),
        },
        InterviewScreen::Question(slot) => View::Question(question(flow, slot, language)),
        InterviewScreen::Review => View::Review(review::of(flow, language)),
    }
}

/// The text for a field, out of those for all.
const fn text_for(field: ContextField, texts: &FieldTexts) -> &'static str {
    match field {
        ContextField::Innovation => texts.innovation,
        ContextField::Client => texts.client,
        ContextField::Organisation => texts.organisation,
        ContextField::Team => texts.team,
        ContextField::Phase => texts.phase,
        ContextField::Role => texts.role,
    }
}

fn text_of(session: &Session, field: ContextField) -> String {
    let context = &session.context;
    let text = match field {
        ContextField::Innovation => Some(&context.innovation),
        ContextField::Client => context.client.as_ref(),
        ContextField::Organisation => context.organisation.as_ref(),
        ContextField::Team => context.team.as_ref(),
        ContextField::Phase | ContextField::Role => None,
    };
    text.cloned().unwrap_or_default()
}

fn category_of(questionnaire: &Questionnaire, slot: Slot) -> CategoryIndex {
    questionnaire.determinant(questionnaire.item(slot.item).determinant).category
}

fn question(flow: &InterviewFlow<'_>, slot: Slot, language: Language) -> QuestionView {
    let (questionnaire, session) = (flow.questionnaire(), flow.session());
    let item = questionnaire.item(slot.item);
    let questions = flow.questions();
    let at = questions.iter().position(|other| *other == slot).unwrap_or_default();
    let category = category_of(questionnaire, slot);
    let gate = questionnaire.gate().map(|gate| Slot::from_item(gate.item));
    // The gate comes first and out of order; its category is introduced where its other questions begin.
    let opens = Some(slot) != gate
        && questions[..at]
            .iter()
            .rev()
            .find(|other| Some(**other) != gate)
            .map(|other| category_of(questionnaire, *other))
            != Some(category);
    let words = &language.phrases().interview;
    let keys = &words.keys;
    let worded = |text: &Text| wording(questionnaire, slot, text, session.names(language), language);
    let entry = session.entries.get(slot);
    QuestionView {
        category: questionnaire.category(category).name.get(language).to_owned(),
        number: at + 1,
        total: questions.len(),
        intro: opens.then(|| {
            let intro = questionnaire.category(category).intro.get(language);
            let not_begun = session.context.phase == Some(Phase::Preparation);
            if not_begun { format!("{intro} {}", words.not_begun) } else { intro.to_owned() }
        }),
        statement: worded(&item.statement),
        help: worded(&item.help),
        aloud: asked(questionnaire, slot, session.names(language), language).map(|question| (words.aloud)(&question)),
        options: (item.scale.points.iter().zip('1'..='9'))
            .map(|(point, digit)| OptionLine {
                key: match (item.scale.is_yes_no(), digit) {
                    (true, '1') => keys.no,
                    (true, _) => keys.yes,
                    (false, digit) => digit,
                },
                label: point.label.get(language).to_owned(),
            })
            .collect(),
        current: match entry.and_then(|entry| entry.response) {
            Some(Response::Value(value)) => Some(value),
            _ => None,
        },
        given: entry.map(|entry| answer(questionnaire, slot, entry, language)),
        note: entry.and_then(|entry| entry.note.as_deref()).map(clean),
        is_quoted: session.is_quoted(slot),
        takes_notes: !flow.has_only_questions(),
        categories: questionnaire
            .categories()
            .map(|(index, category)| (index, category.name.get(language).to_owned()))
            .collect(),
    }
}

fn answer(questionnaire: &Questionnaire, slot: Slot, entry: &SessionEntry, language: Language) -> String {
    let labels = &language.phrases().labels;
    let point = |value| questionnaire.item(slot.item).scale.point(value);
    match entry.response {
        Some(Response::Value(value)) => {
            point(value).map_or(labels.unanswered, |point| point.label.get(language)).to_owned()
        }
        Some(Response::NotApplicable) => labels.not_applicable.to_owned(),
        None => labels.unanswered.to_owned(),
    }
}
