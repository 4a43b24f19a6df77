//! Who the rows of a file are of, as far as it says: so that nobody counts twice without a word.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash as _, Hasher};

use super::setup::Setup;
use crate::answers::Code;
use crate::answers::wording::words::whole_number;

/// The most respondents of a file that are remembered, by number or code; of more it is not known who comes twice.
const MOST_REMEMBERED: usize = 1_000_000;

/// The respondents of one file, or of a part of it.
#[derive(Debug, Default)]
pub(super) struct People {
    /// Who they are, by [`identity`], with what one of their forms comes down to.
    forms: HashMap<u64, u64, BuildHasherDefault<Ready>>,
    /// How many rows say who they are of.
    pub named: u64,
    /// How many rows do not.
    pub nameless: u64,
    /// How many rows have a code with a digit in it, and how many one of words alone, with the first of those rows.
    numbered: u64,
    worded: u64,
    first_worded: Option<u64>,
    /// What all forms together come down to, in whatever order.
    pub answers: u64,
    /// Whether there were more than are remembered.
    overfull: bool,
}

impl People {
    /// Takes in a form that counts, and who it is of.
    pub fn count(&mut self, form: &[Code], row: u64, respondent: Respondent, setup: &Setup) {
        // What the answers come down to matters beside those of another file only.
        let answers = if setup.several { digest(form) } else { 0 };
        self.answers = self.answers.wrapping_add(answers);
        if respondent.id == 0 {
            self.nameless += 1;
            return;
        }
        self.named += 1;
        if respondent.is_worded {
            self.worded += 1;
            self.first_worded = self.first_worded.into_iter().chain([row]).min();
        } else {
            self.numbered += 1;
        }
        self.add(respondent.id, answers);
    }

    fn add(&mut self, respondent: u64, answers: u64) {
        if self.forms.len() < MOST_REMEMBERED || self.forms.contains_key(&respondent) {
            // The lowest, so that the order does not matter.
            self.forms.entry(respondent).and_modify(|known| *known = answers.min(*known)).or_insert(answers);
        } else {
            self.overfull = true;
        }
    }

    /// Adds what another part of the file holds.
    pub fn join(&mut self, other: Self) {
        self.named += other.named;
        self.nameless += other.nameless;
        self.answers = self.answers.wrapping_add(other.answers);
        self.overfull |= other.overfull;
        self.numbered += other.numbered;
        self.worded += other.worded;
        self.first_worded = self.first_worded.into_iter().chain(other.first_worded).min();
        for (respondent, answers) in other.forms {
            self.add(respondent, answers);
        }
    }

    /// How many rows are of somebody who has another row already.
    pub fn repeated(&self) -> u64 {
        if self.overfull { 0 } else { self.named - self.forms.len() as u64 }
    }

    /// Rows with a code of words alone where by far the most have a number in it: most likely a total, or somebody's remark.
    /// The first of them, and how many there are.
    pub fn unlike(&self) -> Option<(u64, u64)> {
        const MOST_UNLIKE: u64 = 3;
        let few = self.worded.saturating_mul(MOST_UNLIKE) <= self.numbered;
        self.first_worded.filter(|_| few).map(|row| (row, self.worded))
    }

    /// Whether so many rows have each code that it is most likely that of a team.
    pub fn share(&self) -> bool {
        /// Nobody fills in a survey more often.
        const MOST_ROWS: u64 = 4;
        self.named > self.forms.len() as u64 * MOST_ROWS
    }

    /// How many respondents another file has as well, and of how many of these it has the same answers.
    pub fn shared(&self, other: &Self) -> (u64, u64) {
        let both = self.forms.iter().filter_map(|(respondent, answers)| Some((answers, other.forms.get(respondent)?)));
        both.fold((0, 0), |(all, same), (one, another)| (all + 1, same + u64::from(one == another)))
    }
}

/// Passes on what is a hash already.
#[derive(Debug, Default)]
struct Ready(u64);

impl Hasher for Ready {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash(bytes);
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Who a row is of, as far as it says.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Respondent {
    /// By [`identity`]; 0 where it does not say.
    pub id: u64,
    /// Whether that is words, without a number in it. An address is neither.
    is_worded: bool,
}

impl Respondent {
    pub fn from_code(text: &str) -> Self {
        let is_worded = !text.contains('@') && !text.contains(char::is_numeric) && text.contains(is_letter_or_sign);
        Self { id: identity(text), is_worded }
    }
}

/// Also the signs that stand for a mean and a sum.
fn is_letter_or_sign(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '\u{2211}' | '\u{2300}')
}

/// A number for the number or code of a respondent: 0 for none, and the same for codes that differ by what tools and
/// spreadsheets make of them: capitals, leading zeros, the decimals of a whole number.
pub(super) fn identity(text: &str) -> u64 {
    let text = text.trim().to_lowercase();
    // What Forms has for the address of everybody.
    if text.is_empty() || matches!(text.as_str(), "anonymous" | "anoniem") {
        return 0;
    }
    let number = whole_number(&text).map(|number| number.to_string());
    hash(number.unwrap_or(text).as_bytes()).max(1)
}

fn digest(form: &[Code]) -> u64 {
    let mut hasher = DefaultHasher::new();
    form.hash(&mut hasher);
    hasher.finish()
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_of_words_among_numbers_is_unlike_them() {
        let people = |codes: &[&str]| {
            let mut people = People::default();
            for (row, code) in codes.iter().enumerate() {
                let respondent = Respondent::from_code(code);
                people.numbered += u64::from(!respondent.is_worded);
                people.worded += u64::from(respondent.is_worded);
                people.first_worded = people.first_worded.or(respondent.is_worded.then_some(row as u64));
            }
            people.unlike()
        };
        assert_eq!(people(&["r1", "r2", "r3", "Teamscore"]), Some((3, 1)));
        assert_eq!(people(&["1", "2", "\u{d8}", "3"]), Some((2, 1)));
        assert_eq!(people(&["Anna", "Bram", "Cas", "Totaal"]), None);
        assert_eq!(people(&["r1", "r2", "jan@voorbeeld.nl", "r3"]), None);
        assert_eq!(people(&["r1", "Anna", "r2"]), None);
    }

    #[test]
    fn codes_that_spreadsheets_changed_are_of_the_same_person() {
        for (one, other) in [("007", "7"), ("7.0", "7"), ("AB1 ", "ab1")] {
            assert_eq!(identity(one), identity(other), "{one}");
        }
        assert_ne!(identity("7"), identity("70"));
        assert_eq!((identity(""), identity("Anonymous")), (0, 0));
    }
}
