//! The screens in words.

use super::counted::{as_worded, sides};
use super::{Together, TogetherScreen};
use crate::assessment::{ItemResult, Label};
use crate::language::{Language, clean, within_sentence};
use crate::questionnaire::{Item, Slot, wording};
use crate::report::counted::{part_in_words, sides_in_words};
use crate::report::names;
use crate::talk::{CountedRound, KeysView, View};
use crate::typeset::capital;

pub(super) fn of(talk: &Together<'_>, language: Language) -> View {
    match &talk.screen {
        TogetherScreen::Helps => helps(talk, language),
        TogetherScreen::Counts(at) => View::Keys(counts(talk, *at, language)),
        TogetherScreen::Hands(at, counted) => hands(talk, *at, counted, language),
        TogetherScreen::Search(_) => {
            let words = &language.phrases().together;
            let numbers = talk.questionnaire.determinants().map(|(_, determinant)| determinant.number).max();
            View::Text {
                question: words.which_question.to_owned(),
                hint: (words.which_question_hint)(numbers.unwrap_or_default()),
                current: String::new(),
            }
        }
        TogetherScreen::Found(_, text, found) => {
            let words = &language.phrases().together;
            let line = |slot: &Slot| format!("{} {}", about(talk, *slot, language), statement(talk, *slot, language));
            let lines = found.iter().map(line).chain([words.none_of_these.to_owned()]);
            View::Pick { question: (words.which_found)(text), options: lines.collect() }
        }
    }
}

/// Who answered, what helps, and what comes after that.
fn helps(talk: &Together<'_>, language: Language) -> View {
    let words = &language.phrases().together;
    let helping = talk.assessment.determinants.iter().filter(|result| result.label == Label::Facilitator);
    let lines: Vec<String> = helping
        .map(|result| {
            let name = names::helps(talk.questionnaire.determinant(result.determinant), language);
            // Of several questions the one with the fewest on the favourable side.
            let least = result.items.iter().filter_map(|item| item.sides).min_by_key(|sides| sides.favourable);
            let said = least.map(|least| part_in_words(least.favourable, least.total, language));
            said.map_or_else(|| name.to_owned(), |said| format!("{name} ({said})"))
        })
        .collect();
    let helps = if lines.is_empty() { words.nothing_helps.to_owned() } else { (words.helps)(&lines.join("; ")) };
    let divided = talk.items.iter().filter(|item| item.is_divided()).count();
    let heading = words.heading.to_owned();
    let subject = capital(&within_sentence(&clean(&talk.session.context.innovation)));
    let text =
        vec![(words.who_answered)(talk.assessment.respondents), helps, (words.comes_after)(talk.items.len(), divided)];
    if !talk.items.is_empty() {
        return View::Page { heading, subject, text };
    }
    // Where there is nothing to look at, the group may still want to.
    View::Keys(KeysView {
        heading,
        subject,
        facts: text,
        rounds: Vec::new(),
        question: words.nothing_to_look_at.to_owned(),
        options: [words.go_on, words.another].map(str::to_owned).into(),
        details: Vec::new(),
        usual: Some(0),
    })
}

/// The barrier that a question is about, and the element where it is about one that has a name.
fn about(talk: &Together<'_>, slot: Slot, language: Language) -> String {
    let item = talk.questionnaire.item(slot.item);
    let name = capital(&clean(talk.questionnaire.determinant(item.determinant).plain_name(language)));
    let elements = item.per.map(|per| talk.session.elements.of(per));
    let element = elements.and_then(|elements| elements.get(usize::from(slot.element)));
    match element.map(|element| clean(element)).filter(|element| !element.is_empty()) {
        Some(element) => format!("{name}: {element}"),
        None => name,
    }
}

fn statement(talk: &Together<'_>, slot: Slot, language: Language) -> String {
    let statement = &talk.questionnaire.item(slot.item).statement;
    format!("“{}”", clean(&wording(talk.questionnaire, slot, statement, talk.session.names(language), language)))
}

fn counts(talk: &Together<'_>, at: usize, language: Language) -> KeysView {
    let words = &language.phrases().together;
    let result = &talk.items[at];
    let item = talk.questionnaire.item(result.slot.item);
    let again = talk.session.second_round.get(&result.slot);
    let [next, count, choose] = words.works;
    let next = if at + 1 < talk.items.len() { next } else { choose };
    let options: Vec<String> = [next, if again.is_some() { words.count_again } else { count }]
        .into_iter()
        .chain([words.another])
        .chain((at + 1 < talk.items.len()).then_some(choose))
        .map(str::to_owned)
        .collect();
    let first = as_worded(item, result);
    let mut rounds = vec![round(words.first_round, item, &first, others(result, language), language)];
    if let Some(hands) = again {
        let hands: Vec<u64> = hands.iter().map(|count| u64::from(*count)).collect();
        rounds.push(round(words.second_round, item, &hands, String::new(), language));
    }
    KeysView {
        heading: (words.question_of)(at + 1, talk.items.len(), result.is_divided()),
        subject: about(talk, result.slot, language),
        facts: vec![statement(talk, result.slot, language)],
        rounds,
        question: words.what_now.to_owned(),
        options,
        details: Vec::new(),
        usual: Some(0),
    }
}

fn round(name: &str, item: &Item, counts: &[u64], others: String, language: Language) -> CountedRound {
    let sides = sides(item, counts);
    let nobody = language.phrases().together.nobody_answered;
    let said = [if sides.total == 0 { nobody.to_owned() } else { sides_in_words(&sides, language) }, others];
    let labels = item.scale.points.iter().map(|point| clean(point.label.get(language)));
    CountedRound {
        name: name.to_owned(),
        answers: labels.zip(counts.iter().copied()).collect(),
        said: said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "),
    }
}

/// Who is not counted, by reason.
fn others(result: &ItemResult, language: Language) -> String {
    let words = &language.phrases().groups;
    let rest = [
        (result.missing, words.missing),
        (result.not_applicable, words.not_applicable),
        (result.gated, words.not_asked),
    ];
    let said: Vec<String> = rest.iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(*count)).collect();
    if said.is_empty() { String::new() } else { format!("{}.", capital(&said.join(", "))) }
}

fn hands(talk: &Together<'_>, at: usize, counted: &[u32], language: Language) -> View {
    let words = &language.phrases().together;
    let slot = talk.items[at].slot;
    let points = &talk.questionnaire.item(slot.item).scale.points;
    let answer = points.get(counted.len()).map(|point| point.label.get(language)).unwrap_or_default();
    let before = talk.session.second_round.get(&slot).and_then(|hands| hands.get(counted.len()));
    View::Text {
        question: (words.how_many)(&about(talk, slot, language), answer, counted.len() + 1, points.len()),
        hint: words.not_anonymous.to_owned(),
        current: before.map(ToString::to_string).unwrap_or_default(),
    }
}
