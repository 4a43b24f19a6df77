//! What one cell says on one scale, by its words or its number.

use std::collections::{HashMap, HashSet};

use super::super::code::Code;
use super::lexicon::{MISSING_NUMBERS, NEITHER, NO, NOBODY, NOT_APPLICABLE_NUMBER, NoAnswer, YES, is_blank, no_answer};
use super::normal::{Folded, answer};
use super::pattern::Pattern;
use super::wordings::{AgreementDegree, degree, wordings};
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

/// What whole numbers say on a scale of no and yes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum YesNo {
    /// 1 is no and 2 is yes: the positions of the answers, as the codebook of this program has them.
    #[default]
    Codebook,
    /// 0 is no and 1 is yes, as `REDCap` has it.
    ZeroOne,
    /// Nothing, until the user has said it.
    Unsaid,
}

/// By what an answer was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerReadBy {
    /// A number alone, which does not say what it stands for.
    Number,
    /// Words.
    Label,
    /// Words for how far somebody agrees, which may be one answer on five points and another on seven: "somewhat agree".
    Graded(AgreementDegree),
    /// A number for no or yes of which nobody has said what it stands for; it does not count.
    Unsaid,
    /// It is no answer: missing or not applicable.
    Nothing,
}

/// The answers of one item in words.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    points: u8,
    /// Whether numbers are mirrored back.
    mirrored: bool,
    /// What numbers say, on a scale of no and yes.
    yes_no: Option<YesNo>,
    /// The position of a label; 0 where it stands for two.
    labels: HashMap<String, u8>,
    /// The same without spaces, as R and codes of tools have them.
    joined: HashMap<String, u8>,
    /// How far a wording goes, by its letters.
    degrees: HashMap<String, AgreementDegree>,
    /// Labels in which another name may stand for "the innovation".
    named: Vec<(Pattern, u8)>,
}

impl Words {
    pub(crate) fn new(item: &Item, polarity: Polarity, yes_no: YesNo) -> Self {
        let points = item.scale.points.len() as u8;
        let mut words = Self {
            points,
            mirrored: item.reversed && polarity == Polarity::AsScored,
            yes_no: item.scale.is_yes_no().then_some(yes_no),
            labels: HashMap::new(),
            joined: HashMap::new(),
            degrees: HashMap::new(),
            named: Vec::new(),
        };
        for point in &item.scale.points {
            for language in Language::ALL {
                let label = answer(point.label.get(language));
                let phrase = answer(language.phrases().labels.innovation);
                words.named.extend(Pattern::from_phrase(&label, &phrase).map(|pattern| (pattern, point.value)));
                words.add(&label, point.value);
            }
        }
        words.add_earlier(item);
        words.add_others();
        for (label, position) in &words.labels {
            let joined = words.joined.entry(label.replace(' ', "")).or_insert(*position);
            *joined *= u8::from(*joined == *position);
        }
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
                let label = answer(earlier.get(language));
                let phrase = answer(language.phrases().labels.innovation);
                self.named.extend(Pattern::from_phrase(&label, &phrase).map(|pattern| (pattern, point.value)));
                if !today.contains(&label) {
                    self.add(&label, point.value);
                }
            }
        }
    }

    /// Other wordings of the labels, where they are not labels themselves.
    fn add_others(&mut self) {
        let yes_no = if self.yes_no.is_some() { [("ja", YES), ("nee", NO)].as_slice() } else { &[] };
        let yes_no =
            yes_no.iter().flat_map(|(label, others)| others.iter().map(|other| (*label, (*other).to_owned(), None)));
        let own = self.labels.clone();
        for (label, other, degree) in wordings().chain(yes_no) {
            let Some(position) = own.get(label).copied().filter(|position| *position > 0) else { continue };
            if own.get(&other).is_none_or(|position| *position == 0) {
                self.add(&other, position);
                self.degrees.extend(degree.map(|degree| (other.replace(' ', ""), degree)));
            }
        }
    }

    /// How many answers there are.
    pub(crate) const fn points(&self) -> u8 {
        self.points
    }

    /// What a text says; `None` when it says nothing that can be read.
    pub(crate) fn read(&self, text: &str) -> Option<(Code, AnswerReadBy)> {
        let text = unmasked(text);
        if let Some(number) = whole_number(text).or_else(|| marked_number(text)) {
            return self.number(number);
        }
        let words = answer(text);
        if let Some(code) = self.label(&words) {
            return Some((code, self.kind(&words)));
        }
        let blank = || {
            let of_nobody = words == "none" && self.labels.contains_key(NOBODY);
            (is_blank(text) && !of_nobody).then_some((Code::MISSING, AnswerReadBy::Nothing))
        };
        let nothing = self.nothing(&words).or_else(blank);
        nothing.or_else(|| self.numbered(&words)).or_else(|| self.limesurvey(&words))
    }

    /// Words for no answer.
    fn nothing(&self, words: &str) -> Option<(Code, AnswerReadBy)> {
        if self.yes_no.is_some() && NEITHER.contains(&words) {
            return Some((Code::MISSING, AnswerReadBy::Nothing));
        }
        match no_answer(words)? {
            NoAnswer::Missing => Some((Code::MISSING, AnswerReadBy::Nothing)),
            NoAnswer::NotApplicable => Some((Code::NOT_APPLICABLE, AnswerReadBy::Nothing)),
        }
    }

    fn number(&self, number: i64) -> Option<(Code, AnswerReadBy)> {
        if number == NOT_APPLICABLE_NUMBER {
            return Some((Code::NOT_APPLICABLE, AnswerReadBy::Nothing));
        }
        if MISSING_NUMBERS.contains(&number) {
            return Some((Code::MISSING, AnswerReadBy::Nothing));
        }
        let number = match self.yes_no {
            Some(YesNo::Unsaid) => return matches!(number, 0..=2).then_some((Code::MISSING, AnswerReadBy::Unsaid)),
            Some(YesNo::ZeroOne) => number.checked_add(1)?,
            Some(YesNo::Codebook) | None => number,
        };
        let position = u8::try_from(number).ok().filter(|position| (1..=self.points).contains(position))?;
        let worded = if self.mirrored { self.points + 1 - position } else { position };
        Some((Code::from_position(worded)?, AnswerReadBy::Number))
    }

    fn label(&self, words: &str) -> Option<Code> {
        let joined = || self.joined.get(words).filter(|_| !words.contains(' '));
        if let Some(position) = self.labels.get(words).or_else(joined) {
            return Code::from_position(*position);
        }
        if self.named.is_empty() {
            return None;
        }
        let folded = Folded::from_text(words);
        let found = self.named.iter().filter(|(pattern, _)| pattern.matches(&folded).is_some());
        let found: Vec<(usize, u8)> = found.map(|(pattern, position)| (pattern.letters(), *position)).collect();
        // "I know LISO, but …" fills the short "I know …" as well: the label with most words of its own is meant.
        let (most, _) = found.iter().max()?;
        let mut nearest = found.iter().filter(|(letters, _)| letters == most).map(|(_, position)| *position);
        let position = nearest.next()?;
        nearest.all(|other| other == position).then(|| Code::from_position(position)).flatten()
    }

    fn kind(&self, words: &str) -> AnswerReadBy {
        let known = self.degrees.get(&words.replace(' ', "")).copied();
        known.or_else(|| degree(words)).map_or(AnswerReadBy::Label, AnswerReadBy::Graded)
    }

    /// A number and a label that say the same: `4 - mee eens`, `mee eens (4)`. Where the label is no answer, and where the
    /// answers are no and yes, the number is only the code that stood beside it.
    fn numbered(&self, words: &str) -> Option<(Code, AnswerReadBy)> {
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let (number, label) = match words.split_once(' ') {
            Some((first, rest)) if digits(first) => (first, rest),
            _ => words.rsplit_once(' ').map(|(rest, last)| (last, rest)).filter(|(last, _)| digits(last))?,
        };
        let Some(code) = self.label(label) else { return self.nothing(label) };
        let agrees = self.yes_no.is_some() || self.number(whole_number(number)?)?.0 == code;
        agrees.then(|| (code, self.kind(label)))
    }

    /// The codes that `LimeSurvey` makes up for the options of a list: `A1` or `AO01`.
    fn limesurvey(&self, words: &str) -> Option<(Code, AnswerReadBy)> {
        let number = words.strip_prefix("ao").filter(|rest| rest.len() >= 2).or_else(|| words.strip_prefix('a'))?;
        let number = whole_number(number).filter(|number| *number > 0)?;
        match self.yes_no {
            // The first of a list that somebody made is yes as often as no.
            Some(YesNo::Codebook) | None => self.number(number),
            Some(_) => (number <= 2).then_some((Code::MISSING, AnswerReadBy::Unsaid)),
        }
    }
}

/// What stands in a cell without what spreadsheets and tools put around it: spaces, a leading quote that masks a formula,
/// and `="…"` around text that looks like a number.
pub(crate) fn unmasked(text: &str) -> &str {
    let text = text.trim();
    let text = text.strip_prefix('\'').unwrap_or(text);
    let inside = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    inside.or_else(|| text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'))).unwrap_or(text).trim()
}

/// A whole number as it is written: `4`, `-99`, `4.0`, `4,00`; `None` for everything else, such as `3,5`.
pub(crate) fn whole_number(text: &str) -> Option<i64> {
    let (whole, zeros) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let numeric = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let zero = !zeros.is_empty() && zeros.bytes().all(|byte| byte == b'0');
    if numeric && zero { whole.parse().ok() } else { None }
}

/// The number of an answer with the mark that stood between it and its words: `4.`, `4)`, `(4)`, `4 -`. A `4-` or a `4?` is
/// something that somebody meant.
pub(crate) fn marked_number(text: &str) -> Option<i64> {
    let bare = text.trim_start_matches(['(', '[']).trim_end_matches(['.', ':', ')', ']', '=', '-', ' ']);
    let marks = &text[text.find(bare)? + bare.len()..];
    let digits = (1..=2).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit());
    (digits && !marks.starts_with('-')).then(|| bare.parse().ok()).flatten()
}
