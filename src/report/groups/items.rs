//! Every question of a group apart: how many answered, on which side, and how sure that is.

use super::super::figures::{decimal, percent, whole};
use super::super::{Report, names};
use crate::assessment::{ItemResult, Label};
use crate::language::groups::ItemFigures;
use crate::language::{Language, clean};
use crate::questionnaire::{DeterminantIndex, Slot, wording};
use crate::session::Session;

/// A question that was answered, in words and figures.
#[derive(Clone, Debug)]
pub(crate) struct ItemLine<'a> {
    /// What the answers amount to.
    pub item: &'a ItemResult,
    /// Its name with its number.
    pub name: String,
    /// The judgement in words.
    pub label: String,
    /// The shares as percentages, or the counts of a small team in words: unfavourable, middle, favourable; `None` on a scale that is not classed.
    pub shares: Option<[String; 3]>,
    /// The ends of the interval of the unfavourable share: the lower without its sign.
    pub interval: Option<(String, String)>,
    /// The mean with the highest answer of the scale, and the standard deviation: `3,2/5 (1,1)`. Empty where only bands are
    /// known.
    pub mean: String,
    /// Those who are not counted, by reason; empty where everybody is.
    pub others: String,
}

/// The questions that were answered, in order of their determinant; none for one respondent, whose answers stand with
/// the barriers.
pub(crate) fn lines<'a>(report: &'a Report<'_>, language: Language) -> Vec<ItemLine<'a>> {
    let results = report.assessment.determinants.iter().filter(|_| report.is_of_a_group());
    let answered = results.flat_map(|result| &result.items).filter(|item| item.n > 0);
    answered.map(|item| ItemLine::new(report, item, language)).collect()
}

impl<'a> ItemLine<'a> {
    fn new(report: &Report<'_>, item: &'a ItemResult, language: Language) -> Self {
        let words = &language.phrases().groups;
        let rest =
            [(item.missing, words.missing), (item.not_applicable, words.not_applicable), (item.gated, words.not_asked)];
        let others: Vec<String> = rest.iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(*count)).collect();
        let sd = item.sd.map(|sd| format!(" ({})", decimal(sd, 1, language))).unwrap_or_default();
        Self {
            item,
            name: name(report, item.slot, language),
            label: judgement(item, language),
            shares: shares(report, item, language),
            interval: item
                .interval
                .filter(|_| !report.says_counts())
                .map(|(low, high)| (whole(low * 100.0), percent(high))),
            mean: item.mean.map_or_else(String::new, |mean| {
                format!("{}/{}{sd}", decimal(mean, 1, language), highest(report, item))
            }),
            others: others.join(", "),
        }
    }

    /// The interval as a range.
    pub fn margin(&self) -> String {
        self.interval.as_ref().map_or_else(String::new, |(low, high)| format!("{low}–{high}"))
    }

    /// How many answered, and who did not.
    pub fn counted(&self, language: Language) -> String {
        let answers = (language.phrases().groups.answers)(self.item.n);
        if self.others.is_empty() { answers } else { format!("{answers}, {}", self.others) }
    }

    /// Everything in sentences, for whoever hears the advice instead of seeing it.
    pub fn sentence(&self, report: &Report<'_>, language: Language) -> String {
        let words = &language.phrases().groups;
        let shares = match (&self.shares, &self.interval) {
            (Some([unfavourable, neutral, favourable]), Some((low, high))) => (words.item_sentence)(&ItemFigures {
                name: self.name.clone(),
                label: self.label.clone(),
                unfavourable: unfavourable.clone(),
                neutral: neutral.clone(),
                favourable: favourable.clone(),
                low: low.clone(),
                high: high.clone(),
            }),
            (Some([unfavourable, neutral, favourable]), None) => (language.phrases().voices.item)(&ItemFigures {
                name: self.name.clone(),
                label: self.label.clone(),
                unfavourable: unfavourable.clone(),
                neutral: neutral.clone(),
                favourable: favourable.clone(),
                low: String::new(),
                high: String::new(),
            }),
            _ => format!("{}: {}.", self.name, self.label),
        };
        let Some(mean) = self.item.mean else { return format!("{shares} {}.", self.counted(language)) };
        let sd = self.item.sd.map(|sd| decimal(sd, 1, language));
        let highest = highest(report, self.item).to_string();
        let mean = (words.mean_sentence)(&decimal(mean, 1, language), &highest, sd.as_deref());
        format!("{shares} {mean} {}.", self.counted(language))
    }
}

/// How many answered on each side.
fn shares(report: &Report<'_>, item: &ItemResult, language: Language) -> Option<[String; 3]> {
    let (shares, sides) = (item.shares?, item.sides?);
    let counts = [sides.unfavourable, sides.neutral, sides.favourable];
    Some(if report.says_counts() {
        counts.map(|count| (language.phrases().voices.of)(count, sides.total))
    } else {
        [shares.unfavourable, shares.neutral, shares.favourable].map(percent)
    })
}

fn highest(report: &Report<'_>, item: &ItemResult) -> usize {
    report.questionnaire.item(item.slot.item).scale.points.len()
}

/// The judgement on a question in words, and whether opinions on it are divided.
pub(crate) fn judgement(item: &ItemResult, language: Language) -> String {
    let label = label(item.label, language);
    if item.is_divided() { format!("{label}, {}", language.phrases().groups.divided) } else { label.to_owned() }
}

/// A judgement in words.
pub(crate) fn label(label: Label, language: Language) -> &'static str {
    let (words, labels) = (&language.phrases().groups, &language.phrases().labels);
    match label {
        Label::Barrier => labels.barrier,
        Label::Facilitator => words.facilitator,
        Label::Neither => labels.neither,
        Label::NotMeasured => labels.not_measured,
        Label::NotClassed => words.weighs,
    }
}

/// What the blocks of a strip mean, in its order: each judgement with how many factors have it.
pub(crate) fn key(labels: &[Label], language: Language) -> Vec<(Label, String)> {
    let mut found: Vec<(Label, usize)> = Vec::new();
    for of in labels {
        match found.iter_mut().find(|(known, _)| known == of) {
            Some((_, count)) => *count += 1,
            None => found.push((*of, 1)),
        }
    }
    found.into_iter().map(|(of, count)| (of, format!("{count} {}", label(of, language)))).collect()
}

/// The places of a determinant in the form of this report.
fn places(report: &Report<'_>, determinant: DeterminantIndex) -> impl Iterator<Item = Slot> {
    report.assessment.determinant(determinant).items.iter().map(|item| item.slot)
}

/// The number of a question: that of its determinant, with a letter where that has several (`8a`).
pub(crate) fn number(report: &Report<'_>, slot: Slot) -> String {
    let determinant = report.questionnaire.item(slot.item).determinant;
    let number = report.questionnaire.determinant(determinant).number;
    match places(report, determinant).position(|place| place == slot) {
        Some(at) if places(report, determinant).count() > 1 => format!("{number}{}", letters(at)),
        _ => number.to_string(),
    }
}

/// A place in a row as a letter, from 0: a to z, then aa, as columns of a spreadsheet go on.
fn letters(at: usize) -> String {
    crate::tables::letters(at).to_lowercase()
}

/// The name of a question: that of its determinant, with its number.
pub(crate) fn name(report: &Report<'_>, slot: Slot, language: Language) -> String {
    let determinant = report.questionnaire.determinant(report.questionnaire.item(slot.item).determinant);
    names::remarked(determinant, &number(report, slot), language)
}

/// A question as it was put.
pub(crate) fn statement(report: &Report<'_>, slot: Slot, language: Language) -> String {
    let session = Session { context: report.context.clone(), elements: report.elements.clone(), ..Session::default() };
    let statement = &report.questionnaire.item(slot.item).statement;
    clean(&wording(report.questionnaire, slot, statement, session.names(language), language))
}

/// The answered questions of determinants that have several, each with its number and as it was put.
pub(crate) fn statements(report: &Report<'_>, language: Language) -> Vec<String> {
    let several = report.assessment.determinants.iter().filter(|result| result.items.len() > 1);
    let items = several.flat_map(|result| &result.items).filter(|item| item.n > 0);
    let lines = items.map(|item| {
        let statement = statement(report, item.slot, language);
        format!("{}: “{statement}”", number(report, item.slot))
    });
    lines.collect()
}

/// The questions without answers of determinants that do have some, in one sentence.
pub(crate) fn without_answers(report: &Report<'_>, language: Language) -> Option<String> {
    let measured = report.assessment.determinants.iter().filter(|result| result.label != Label::NotMeasured);
    let names: Vec<String> = measured
        .flat_map(|result| &result.items)
        .filter(|item| item.n == 0)
        .map(|item| name(report, item.slot, language))
        .collect();
    (!names.is_empty()).then(|| (language.phrases().groups.without_answers)(&names.join(", ")))
}

/// How consistent the questions of one determinant are, where that is known.
pub(crate) fn consistency(report: &Report<'_>, language: Language) -> Vec<String> {
    let found = report.assessment.determinants.iter().flat_map(|result| {
        let determinant = report.questionnaire.determinant(result.determinant);
        result.consistency.iter().map(move |set| {
            let numbers: Vec<String> = set.slots.iter().map(|slot| number(report, *slot)).collect();
            let items = names::remarked(determinant, &numbers.join(", "), language);
            (language.phrases().groups.consistency_of)(&items, &decimal(set.alpha, 2, language), set.n)
        })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 1, 25, 26, 27, 51, 52].map(letters), ["a", "b", "z", "aa", "ab", "az", "ba"]);
    }
}
