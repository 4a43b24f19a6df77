//! An answer that one person gives, in words or as a number: in a session file, behind an option, or typed in a conversation.

use super::super::Response;
use super::lexicon::NEITHER;
use super::normal::answer;
use super::wordings::AgreementDegree;
use super::words::{AnswerReadBy, Polarity, Words, YesNo, marked_number, unmasked, whole_number};
use crate::questionnaire::Item;

/// What somebody said of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SaidAnswer {
    /// An answer, or that the question does not apply.
    Given(Response),
    /// That there is no answer: "weet niet".
    Nothing,
}

/// What a text says of a question: one of its answers in the words of either language or in other words of the same, the number
/// of one, or that there is none. `None` where that is not certain, as with "somewhat agree", which other scales have beside
/// "agree".
pub(crate) fn said(item: &Item, text: &str) -> Option<SaidAnswer> {
    // A list is not one answer, also where there is but one in it.
    if text.trim_start().starts_with('[') {
        return None;
    }
    let points = item.scale.points.len();
    if let Some(number) = number(text) {
        let value = u8::try_from(number).ok().filter(|value| (1..=points).contains(&usize::from(*value)))?;
        return Some(SaidAnswer::Given(Response::Value(value)));
    }
    let words = answer(unmasked(text));
    if words.is_empty() {
        return None;
    }
    let (code, by) = Words::new(item, Polarity::AsWorded, YesNo::Codebook).read(text)?;
    match by {
        AnswerReadBy::Label | AnswerReadBy::Graded(AgreementDegree::Plain | AgreementDegree::Fully) => {
            code.position().map(|value| SaidAnswer::Given(Response::Value(value)))
        }
        AnswerReadBy::Nothing if code == super::super::Code::NOT_APPLICABLE => {
            Some(SaidAnswer::Given(Response::NotApplicable))
        }
        // A number below zero is a code of some tool, and "u" a letter.
        AnswerReadBy::Nothing if words.contains(char::is_alphabetic) && !NEITHER.contains(&words.as_str()) => {
            Some(SaidAnswer::Nothing)
        }
        _ => None,
    }
}

/// Whether a text says anything of a question: an answer of whatever degree, its number, or that there is none.
pub(crate) fn is_answer(item: &Item, text: &str) -> bool {
    Words::new(item, Polarity::AsWorded, YesNo::Codebook).read(text).is_some()
}

/// A whole number as people write one that they choose: `3`, `3.0`, `3.`, `(3)`, in whatever digits, and whatever stands
/// around it unseen.
pub(crate) fn number(text: &str) -> Option<usize> {
    let seen = unmasked(text.trim_matches(|c: char| c.is_control() || c.is_whitespace() || is_unseen(c)));
    let seen = seen.trim_matches('\'');
    let seen = seen.strip_prefix('+').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(seen);
    let plain = |text: &str| whole_number(text).or_else(|| marked_number(text));
    // Of two digits in the width of other scripts folding makes ordinary ones.
    plain(seen)
        .or_else(|| plain(&answer(seen)).filter(|_| !seen.is_ascii() && seen.chars().all(char::is_numeric)))
        .and_then(|number| usize::try_from(number).ok())
}

/// Which of some lines was meant, from 0: by its number, or by its words.
pub(crate) fn chosen<'a>(text: &str, lines: impl IntoIterator<Item = &'a str>) -> Option<usize> {
    let lines: Vec<&str> = lines.into_iter().collect();
    if let Some(number) = number(text) {
        return number.checked_sub(1).filter(|at| *at < lines.len());
    }
    let words = answer(text);
    let mut found = lines.iter().enumerate().filter(|(_, line)| !words.is_empty() && answer(line) == words);
    found.next().map(|(at, _)| at).filter(|_| found.next().is_none())
}

const fn is_unseen(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::bundled_questionnaire;

    fn of(id: &str, text: &str) -> Option<SaidAnswer> {
        let questionnaire = bundled_questionnaire().unwrap();
        said(questionnaire.item(questionnaire.find_item(id).unwrap()), text)
    }

    fn value(value: u8) -> Option<SaidAnswer> {
        Some(SaidAnswer::Given(Response::Value(value)))
    }

    #[test]
    fn an_answer_is_read_in_the_words_that_people_have_for_it() {
        for (text, wanted) in [
            ("mee eens", 4),
            ("Mee Eens.", 4),
            ("mee\u{a0}eens", 4),
            ("mee_eens", 4),
            ("eens", 4),
            ("helemaal niet mee eens", 1),
            ("geheel eens", 5),
            ("neutraal", 3),
            ("neutral", 3),
            ("noch eens, noch oneens", 3),
            ("I agree", 4),
            ("4 - mee eens", 4),
            ("mee eens (4)", 4),
            ("3", 3),
            ("3.0", 3),
            ("3,0", 3),
            ("3.", 3),
            ("(3)", 3),
            ("\"3\"", 3),
            ("'3'", 3),
            ("+3", 3),
            ("\u{ff13}", 3),
            ("\u{feff}3\u{200b}", 3),
        ] {
            assert_eq!(of("time", text), value(wanted), "{text}");
        }
        for (text, wanted) in [("ja", 2), ("J", 2), ("yes", 2), ("true", 2), ("nee", 1), ("n", 1), ("onwaar", 1)] {
            assert_eq!(of("coordinator", text), value(wanted), "{text}");
        }
        assert_eq!(of("awareness", "Ik ken LISO niet"), value(1));
    }

    #[test]
    fn that_there_is_no_answer_is_told_from_that_it_does_not_apply() {
        for text in ["weet niet", "Weet ik niet", "geen mening", "don't know", "geen antwoord"] {
            assert_eq!(of("time", text), Some(SaidAnswer::Nothing), "{text}");
        }
        for text in ["n.v.t.", "nvt", "niet van toepassing", "not applicable"] {
            assert_eq!(of("time", text), Some(SaidAnswer::Given(Response::NotApplicable)), "{text}");
        }
    }

    #[test]
    fn what_leaves_a_doubt_is_no_answer() {
        for text in [
            "",
            "-",
            "?",
            "6",
            "0",
            "-1",
            "-99",
            "3.5",
            "5 - mee eens",
            "enigszins mee eens",
            "A4",
            "ja",
            "drie",
            "3 of 4",
            "4-",
            "4?",
            "[4]",
            "1e3",
        ] {
            assert_eq!(of("time", text), None, "{text}");
        }
        for text in ["x", "u", "0", "3"] {
            assert_eq!(of("coordinator", text), None, "{text}");
        }
    }

    #[test]
    fn one_of_some_lines_is_meant_by_its_number_or_its_words() {
        let lines = ["voorbereiding", "invoering", "borging"];
        for text in ["2", "2.", "Invoering", " invoering. ", "\u{feff}2"] {
            assert_eq!(chosen(text, lines), Some(1), "{text}");
        }
        for text in ["", "0", "4", "invoer", "2x"] {
            assert_eq!(chosen(text, lines), None, "{text}");
        }
        assert_eq!(chosen("a", ["a", "A"]), None);
    }
}
