//! What one cell says on one scale, by its words or its number.

use std::collections::{HashMap, HashSet};

use super::lexicon::{MISSING, MISSING_NUMBERS, NO, NOT_APPLICABLE, NOT_APPLICABLE_NUMBER, SYNONYMS, YES};
use super::normal::{Folded, answer};
use super::pattern::Pattern;
use crate::answers::Code;
use crate::language::Language;
use crate::questionnaire::Item;

/// Whether numbers were mirrored before they were written down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Polarity {
    /// 1 is the first option as the respondent saw it, also on a reversed item.
    #[default]
    AsWorded,
    /// 1 is unfavourable, as TNO's manual prints the scores of reversed items.
    AsScored,
}

/// By what an answer was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A number alone, which does not say what it stands for.
    Number,
    /// Words.
    Label,
    /// It is no answer: missing or not applicable.
    Nothing,
}

/// The answers of one item in words.
#[derive(Clone, Debug)]
pub(super) struct Words {
    points: u8,
    /// Whether numbers are mirrored back.
    mirrored: bool,
    /// The position of a label; 0 where it stands for two.
    labels: HashMap<String, u8>,
    /// Labels in which another name may stand for "the innovation".
    named: Vec<(Pattern, u8)>,
}

impl Words {
    pub(super) fn new(item: &Item, polarity: Polarity) -> Self {
        let points = item.scale.points.len() as u8;
        let mut words = Self {
            points,
            mirrored: item.reversed && polarity == Polarity::AsScored,
            labels: HashMap::new(),
            named: Vec::new(),
        };
        for point in &item.scale.points {
            for language in Language::ALL {
                let label = point.label.get(language);
                words.add(&answer(label), point.value);
                let phrase = language.phrases().labels.innovation;
                words.named.extend(Pattern::around(label, phrase).map(|pattern| (pattern, point.value)));
            }
        }
        words.add_earlier(item);
        words.add_others(item);
        words
    }

    fn add(&mut self, label: &str, position: u8) {
        self.labels
            .entry(label.to_owned())
            .and_modify(|known| *known *= u8::from(*known == position))
            .or_insert(position);
    }

    /// The words that labels had in earlier versions, where they are not labels of today.
    fn add_earlier(&mut self, item: &Item) {
        let today: HashSet<String> = self.labels.keys().cloned().collect();
        for point in &item.scale.points {
            for (earlier, language) in
                point.formerly.iter().flat_map(|text| Language::ALL.map(|language| (text, language)))
            {
                let label = earlier.get(language);
                let words = answer(label);
                if !today.contains(&words) {
                    self.add(&words, point.value);
                }
                let phrase = language.phrases().labels.innovation;
                self.named.extend(Pattern::around(label, phrase).map(|pattern| (pattern, point.value)));
            }
        }
    }

    /// Other wordings of the labels, where they are not labels themselves.
    fn add_others(&mut self, item: &Item) {
        let of = |words: &Self, label: &str| words.labels.get(label).copied().filter(|position| *position > 0);
        let yes_no = if item.scale.is_yes_no() { [("ja", YES), ("nee", NO)].as_slice() } else { &[] };
        for (label, others) in SYNONYMS.iter().chain(yes_no) {
            let Some(position) = of(self, label) else { continue };
            for other in others.iter().filter(|other| of(self, other).is_none()).collect::<Vec<_>>() {
                self.add(other, position);
            }
        }
    }

    /// What a text says; `None` when it says nothing that can be read.
    pub(super) fn read(&self, text: &str) -> Option<(Code, By)> {
        let text = unmasked(text);
        // A blank cell as well.
        if text.chars().all(|character| matches!(character, '-' | '.' | '\u{2013}' | '\u{2014}')) {
            return Some((Code::MISSING, By::Nothing));
        }
        if let Some(number) = whole_number(text) {
            return self.number(number);
        }
        let words = answer(text);
        if let Some(code) = self.label(&words, text) {
            return Some((code, By::Label));
        }
        if NOT_APPLICABLE.contains(&words.as_str()) {
            return Some((Code::NOT_APPLICABLE, By::Nothing));
        }
        if MISSING.contains(&words.as_str()) {
            return Some((Code::MISSING, By::Nothing));
        }
        self.numbered(&words).or_else(|| self.limesurvey(&words))
    }

    fn number(&self, number: i64) -> Option<(Code, By)> {
        if number == NOT_APPLICABLE_NUMBER {
            return Some((Code::NOT_APPLICABLE, By::Nothing));
        }
        if MISSING_NUMBERS.contains(&number) {
            return Some((Code::MISSING, By::Nothing));
        }
        let position = u8::try_from(number).ok().filter(|position| (1..=self.points).contains(position))?;
        let worded = if self.mirrored { self.points + 1 - position } else { position };
        Some((Code::value(worded)?, By::Number))
    }

    fn label(&self, words: &str, text: &str) -> Option<Code> {
        if let Some(position) = self.labels.get(words) {
            return Code::value(*position);
        }
        if self.named.is_empty() {
            return None;
        }
        let folded = Folded::of(text);
        let mut found = self.named.iter().filter(|(pattern, _)| pattern.matches(&folded).is_some());
        let (_, position) = found.next()?;
        found.all(|(_, other)| other == position).then(|| Code::value(*position)).flatten()
    }

    /// A number and a label that say the same: `4 - mee eens`, `mee eens (4)`.
    fn numbered(&self, words: &str) -> Option<(Code, By)> {
        let (number, label) = match words.split_once(' ') {
            Some((first, rest)) if first.bytes().all(|byte| byte.is_ascii_digit()) => (first, rest),
            _ => words.rsplit_once(' ').map(|(rest, last)| (last, rest))?,
        };
        let (code, _) = self.number(whole_number(number)?)?;
        (self.label(label, label) == Some(code)).then_some((code, By::Label))
    }

    /// The codes that `LimeSurvey` makes up for the options of a list: `A1` or `AO01`.
    fn limesurvey(&self, words: &str) -> Option<(Code, By)> {
        let number = words.strip_prefix("ao").filter(|rest| rest.len() >= 2).or_else(|| words.strip_prefix('a'))?;
        self.number(whole_number(number).filter(|number| *number > 0)?)
    }
}

/// What stands in a cell without what spreadsheets and tools put around it: spaces, a leading quote that masks a formula,
/// and `="…"` around text that looks like a number.
pub(super) fn unmasked(text: &str) -> &str {
    let text = text.trim();
    let text = text.strip_prefix('\'').unwrap_or(text);
    let inside = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    inside.or_else(|| text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'))).unwrap_or(text).trim()
}

/// A whole number as it is written: `4`, `-99`, `4.0`, `4,00`; `None` for everything else, such as `3,5`.
pub(super) fn whole_number(text: &str) -> Option<i64> {
    let (whole, zeros) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let numeric = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let zero = !zeros.is_empty() && zeros.bytes().all(|byte| byte == b'0');
    if numeric && zero { whole.parse().ok() } else { None }
}
