//! A screen of the interview in one language: everything a face needs to show, and nothing of how.

use super::flow::{Field, Flow, Screen};
use crate::answers::Response;
use crate::catalogue::Phase;
use crate::language::{Language, clean};
use crate::questionnaire::{CategoryIndex, PerElement, Questionnaire, Slot, wording};
use crate::session::{Entry, Session};

/// An option of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionLine {
    /// The key that chooses it: its number, or n and j (y) on a no-yes scale.
    pub key: char,
    /// Its words.
    pub label: String,
}

/// A question with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionView {
    /// The category's name.
    pub category: String,
    /// Its place among all questions, from 1.
    pub number: usize,
    /// How many questions there are.
    pub total: usize,
    /// A sentence that opens the category, at its first question.
    pub intro: Option<String>,
    /// The statement or question.
    pub statement: String,
    /// What is meant, on request.
    pub help: String,
    /// The answers in order.
    pub options: Vec<OptionLine>,
    /// The answer given before, from 1.
    pub current: Option<u8>,
    /// The answer given before, in words.
    pub given: Option<String>,
    /// The note made before.
    pub note: Option<String>,
    /// The categories, to jump to.
    pub categories: Vec<(CategoryIndex, String)>,
}

/// A few things to do, and what they are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeysView {
    /// Where the user is.
    pub heading: String,
    /// What it is about.
    pub subject: String,
    /// What is known of it, a line each.
    pub facts: Vec<String>,
    /// What is asked.
    pub question: String,
    /// What there is to do, at most nine things.
    pub options: Vec<String>,
    /// What Enter does, from 0; without it Enter passes over the question.
    pub usual: Option<usize>,
}

/// An answer in the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewLine {
    /// The number that opens it, from 1.
    pub number: usize,
    /// What it is about.
    pub name: String,
    /// The answer in words.
    pub answer: String,
    /// Whether there is a note.
    pub note: Option<String>,
}

/// A screen in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// A field to type.
    Text {
        /// What is asked.
        question: String,
        /// An example or remark.
        hint: String,
        /// What it holds now.
        current: String,
    },
    /// A field to choose.
    Choice {
        /// What is asked.
        question: String,
        /// An example or remark.
        hint: String,
        /// The options.
        options: Vec<String>,
        /// The option chosen before, from 0.
        current: Option<usize>,
    },
    /// Yes or no.
    WantElements {
        /// What is asked.
        question: String,
        /// An example or remark.
        hint: String,
    },
    /// A list to type.
    List {
        /// What is asked.
        question: String,
        /// What it holds now.
        current: Vec<String>,
    },
    /// A question.
    Question(QuestionView),
    /// All answers, by category.
    Review(Vec<(String, Vec<ReviewLine>)>),
    /// A few things to do, one key each.
    Keys(KeysView),
    /// Things to choose any number of.
    Several {
        /// What is asked.
        question: String,
        /// An example or remark.
        hint: String,
        /// What there is to choose.
        options: Vec<String>,
    },
}

impl View {
    /// The screen of a flow in words.
    #[must_use]
    pub fn of(flow: &Flow<'_>, language: Language) -> Self {
        let words = &language.phrases().interview;
        let labels = &language.phrases().labels;
        let session = flow.session();
        match flow.screen() {
            Screen::Field(field) => {
                let (question, hint) =
                    (words.fields[field as usize].to_owned(), words.field_hints[field as usize].to_owned());
                match field {
                    Field::Phase => Self::Choice {
                        question,
                        hint,
                        options: labels.phases.iter().map(|label| (*label).to_owned()).collect(),
                        current: session.context.phase.map(|phase: Phase| phase as usize),
                    },
                    Field::Role => Self::Choice {
                        question,
                        hint,
                        options: labels
                            .roles
                            .iter()
                            .zip(words.role_notes)
                            .map(|(role, note)| format!("{role}{note}"))
                            .collect(),
                        current: session.context.role.map(|role| role as usize),
                    },
                    _ => Self::Text { question, hint, current: text_of(session, field) },
                }
            }
            Screen::WantElements => Self::WantElements {
                question: words.want_elements.to_owned(),
                hint: words.want_elements_hint.to_owned(),
            },
            Screen::List(per) => {
                Self::List { question: list_question(words.lists, per), current: session.elements.of(per).to_vec() }
            }
            Screen::Question(slot) => Self::Question(question(flow, slot, language)),
            Screen::Review => Self::Review(review(flow, language)),
        }
    }
}

fn list_question(lists: [&'static str; 5], per: PerElement) -> String {
    lists[per as usize].to_owned()
}

fn text_of(session: &Session, field: Field) -> String {
    let context = &session.context;
    let text = match field {
        Field::Innovation => Some(&context.innovation),
        Field::Client => context.client.as_ref(),
        Field::Organisation => context.organisation.as_ref(),
        Field::Team => context.team.as_ref(),
        Field::Phase | Field::Role => None,
    };
    text.cloned().unwrap_or_default()
}

fn category_of(questionnaire: &Questionnaire, slot: Slot) -> CategoryIndex {
    questionnaire.determinant(questionnaire.item(slot.item).determinant).category
}

fn question(flow: &Flow<'_>, slot: Slot, language: Language) -> QuestionView {
    let (questionnaire, session) = (flow.questionnaire(), flow.session());
    let item = questionnaire.item(slot.item);
    let questions = flow.questions();
    let at = questions.iter().position(|other| *other == slot).unwrap_or_default();
    let category = category_of(questionnaire, slot);
    let gate = questionnaire.gate().map(|gate| Slot::first(gate.item));
    // The gate comes first and out of order; its category is introduced where its other questions begin.
    let opens = Some(slot) != gate
        && questions[..at]
            .iter()
            .rev()
            .find(|other| Some(**other) != gate)
            .map(|other| category_of(questionnaire, *other))
            != Some(category);
    let keys = &language.phrases().interview.keys;
    let entry = session.entries.get(slot);
    QuestionView {
        category: questionnaire.category(category).name.get(language).to_owned(),
        number: at + 1,
        total: questions.len(),
        intro: opens.then(|| questionnaire.category(category).intro.get(language).to_owned()),
        statement: wording(questionnaire, slot, &item.statement, session.names(language), language),
        help: wording(questionnaire, slot, &item.help, session.names(language), language),
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
        categories: questionnaire
            .categories()
            .map(|(index, category)| (index, category.name.get(language).to_owned()))
            .collect(),
    }
}

fn answer(questionnaire: &Questionnaire, slot: Slot, entry: &Entry, language: Language) -> String {
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

fn review(flow: &Flow<'_>, language: Language) -> Vec<(String, Vec<ReviewLine>)> {
    let (questionnaire, session) = (flow.questionnaire(), flow.session());
    let nothing = Entry::default();
    let lines: Vec<(CategoryIndex, ReviewLine)> = (flow.questions().iter().zip(1..))
        .map(|(slot, number)| {
            let item = questionnaire.item(slot.item);
            let entry = session.entries.get(*slot).unwrap_or(&nothing);
            let line = ReviewLine {
                number,
                name: wording(questionnaire, *slot, &item.statement, session.names(language), language),
                answer: answer(questionnaire, *slot, entry, language),
                note: entry.note.as_deref().map(clean),
            };
            (category_of(questionnaire, *slot), line)
        })
        .collect();
    questionnaire
        .categories()
        .map(|(index, category)| {
            let own = lines.iter().filter(|(other, _)| *other == index).map(|(_, line)| line.clone()).collect();
            (category.name.get(language).to_owned(), own)
        })
        .collect()
}
