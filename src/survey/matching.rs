//! Which question a column holds the answers to, and how sure that is.

use std::cell::Cell;
use std::collections::HashMap;

use super::headings::Aside;
use super::likeness::Likeness;
use super::normal::{Folded, squeezed};
use super::pattern::Pattern;
use super::table::Column;
use crate::language::Language;
use crate::questionnaire::{Elements, ItemIndex, Questionnaire, Slot};

/// How a column was matched for certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The heading is the id of the question.
    Id,
    /// A heading is the question itself, in this language.
    Text(Language),
    /// The map says so.
    Map,
}

/// Why a column may be a question, without being certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The heading is a number, and a determinant has that number.
    Number,
    /// The heading resembles a question, or the name or definition of a determinant.
    Resembles,
}

/// Which element of an item a column is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// The element with this number, from 0; 0 for an item that is asked once.
    Number(u16),
    /// The element with this name; its number follows from the order of the columns.
    Named(String),
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// The answers to a question.
    Certain {
        /// The question.
        item: ItemIndex,
        /// Which element of it.
        which: Which,
        /// How that is known.
        how: How,
    },
    /// Perhaps the answers to a question: to propose, never to use.
    Unsure {
        /// The place.
        slot: Slot,
        /// Why.
        why: Why,
    },
    /// Something else, for this reason.
    Aside(Aside),
    /// Nothing that is known.
    Nothing,
}

/// `LimeSurvey` cuts a code after this many characters.
const LIMESURVEY_CODE: usize = 20;

/// Where a heading may be cut in a question and a part of it: at most this many spots are tried.
const MOST_CUTS: usize = 8;

/// How much text of cut headings is looked at in one file, in bytes: each cut is a text of its own, and a row of headings
/// may be 4 MB. A thousand long headings of a table take less.
const MOST_CUT_TEXT: usize = 4 * 1024 * 1024;

/// Matches columns with the questions of a questionnaire.
#[derive(Debug)]
pub struct Matcher<'a> {
    questionnaire: &'a Questionnaire,
    /// Squeezed ids; `None` where two items share one.
    ids: HashMap<String, Option<ItemIndex>>,
    patterns: Vec<(ItemIndex, Language, Pattern)>,
    likeness: Likeness,
    /// How many bytes of cut headings may still be looked at.
    cut_left: Cell<usize>,
}

impl<'a> Matcher<'a> {
    /// Gets the ids and texts of a questionnaire ready for comparing.
    #[must_use]
    pub fn new(questionnaire: &'a Questionnaire) -> Self {
        let mut ids: HashMap<String, Option<ItemIndex>> = HashMap::new();
        let mut add = |name: String, item| {
            ids.entry(name).and_modify(|known| *known = known.filter(|known| *known == item)).or_insert(Some(item));
        };
        for (index, item) in questionnaire.items() {
            let id = squeezed(&item.id);
            add(id.chars().take(LIMESURVEY_CODE).collect(), index);
            add(format!("midi{id}"), index);
            add(id, index);
        }
        let patterns = questionnaire.items().flat_map(|(index, item)| {
            let of = move |language| Some((index, language, Pattern::of(item.statement.get(language))?));
            Language::ALL.into_iter().filter_map(of)
        });
        Self {
            questionnaire,
            ids,
            patterns: patterns.collect(),
            likeness: Likeness::new(questionnaire),
            cut_left: Cell::new(MOST_CUT_TEXT),
        }
    }

    /// What a column holds. `aside` is why its tool sets it aside, if it does: a question goes before that, unless the tool
    /// repeats the question above something else.
    pub fn column(&mut self, column: &Column, aside: Option<Aside>) -> Match {
        if aside == Some(Aside::Score) {
            return Match::Aside(Aside::Score);
        }
        let headings: Vec<&str> = [Some(column.name.as_str()), column.text.as_deref()].into_iter().flatten().collect();
        // "code. text" has a code of its own.
        let code = column.name.split_once(". ").map(|(code, _)| code);
        if let Some(slot) = self.id(&column.name).or_else(|| self.id(code?)) {
            return Match::Certain { item: slot.item, which: Which::Number(slot.element), how: How::Id };
        }
        for heading in &headings {
            if let Some((item, which, language)) = self.text(heading) {
                return Match::Certain { item, which, how: How::Text(language) };
            }
        }
        if let Some(aside) = aside {
            return Match::Aside(aside);
        }
        let texts = column.text.as_deref().or_else(|| column.name.split_once(". ").map(|(_, text)| text));
        if let Some(slot) = self.likeness.nearest(texts.unwrap_or(&column.name)) {
            return Match::Unsure { slot, why: Why::Resembles };
        }
        // A number beside a text that says something else is only the order in which that survey asks.
        let numbered = if texts.is_none() { self.number(&column.name) } else { None };
        numbered.map_or(Match::Nothing, |slot| Match::Unsure { slot, why: Why::Number })
    }

    /// The name of the element in a heading, where that heading is the question of this item.
    #[must_use]
    pub fn element(&self, column: &Column, item: ItemIndex) -> Option<String> {
        [column.text.as_deref(), Some(column.name.as_str())].into_iter().flatten().find_map(|heading| {
            match self.text(heading) {
                Some((found, Which::Named(name), _)) if found == item => Some(name),
                _ => None,
            }
        })
    }

    /// The place whose id a heading is: as it stands, with other marks between its parts, with `MIDI` in front, or as a code
    /// of `LimeSurvey` (without marks, cut after twenty characters, the element as `[SQ002]`).
    fn id(&self, heading: &str) -> Option<Slot> {
        let heading = heading.trim();
        let known = |name: &str| self.ids.get(&squeezed(name)).copied().flatten();
        let place = |item: ItemIndex, number: Option<u16>, bracketed: bool| {
            let element = number.unwrap_or(1).checked_sub(1)?;
            let per = self.questionnaire.item(item).per.is_some();
            let fits = match number {
                None => true,
                Some(number) if per => usize::from(number) <= Elements::MOST,
                // The only row of a table, as LimeSurvey writes it.
                Some(number) => bracketed && number == 1,
            };
            fits.then_some(Slot { item, element })
        };
        if let Some((name, inside)) = heading.strip_suffix(']').and_then(|whole| whole.split_once('[')) {
            let digits = inside.trim().trim_start_matches(|c: char| c.is_ascii_alphabetic());
            return place(known(name)?, Some(digits.parse().ok()?), true);
        }
        if let Some(item) = known(heading) {
            return place(item, None, false);
        }
        let name = heading.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = heading[name.len()..].parse().ok()?;
        let name = name.strip_suffix("SQ").or_else(|| name.strip_suffix("sq")).unwrap_or(name);
        place(known(name)?, Some(number), false)
    }

    /// The one question that a heading is, with the element it names.
    fn text(&self, heading: &str) -> Option<(ItemIndex, Which, Language)> {
        let question = |text: &str| self.question(&Folded::of(text).without_number());
        readings(heading).iter().find_map(|reading| {
            if reading != heading {
                self.cut_left.set(self.cut_left.get().checked_sub(reading.len())?);
            }
            question(reading)
        })
    }

    fn question(&self, text: &Folded) -> Option<(ItemIndex, Which, Language)> {
        let mut found: Option<(ItemIndex, Which, Language)> = None;
        for (item, language, pattern) in &self.patterns {
            let Some(element) = pattern.matches(text) else { continue };
            match &found {
                Some((known, ..)) if known != item => return None,
                Some(_) => {}
                None => {
                    let per = self.questionnaire.item(*item).per;
                    let name = element.filter(|_| per.is_some()).map(|(from, to)| text.shown(from, to).to_owned());
                    found = Some((*item, name.map_or(Which::Number(0), Which::Named), *language));
                }
            }
        }
        found
    }

    /// The place that a bare number may stand for: `4`, `Q4`, `MIDI 4`, `d04`, `v4`, and `D8_2` for the second question or
    /// element of a determinant.
    fn number(&self, heading: &str) -> Option<Slot> {
        const WORDS: [&str; 10] = ["midi", "determinant", "question", "vraag", "item", "det", "var", "d", "q", "v"];
        let lower = heading.trim().to_lowercase();
        let rest = WORDS.iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(&lower);
        let mut numbers = rest.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        if rest.chars().any(char::is_alphabetic) {
            return None;
        }
        let number: u16 = numbers.next()?.parse().ok()?;
        let part = numbers.next().map_or(Ok(1), str::parse::<u16>).ok()?.checked_sub(1)?;
        if numbers.next().is_some() {
            return None;
        }
        let (_, determinant) =
            self.questionnaire.determinants().find(|(_, determinant)| determinant.number == number)?;
        match determinant.items.as_slice() {
            [only] if self.questionnaire.item(*only).per.is_some() && usize::from(part) < Elements::MOST => {
                Some(Slot { item: *only, element: part })
            }
            items => items.get(usize::from(part)).map(|item| Slot::first(*item)),
        }
    }
}

/// The ways to read a heading as a question: whole; of a table, the part alone (`Question [part]`, `Question - part`,
/// `Question.part`), and the part as what fills the end of the question.
fn readings(heading: &str) -> Vec<String> {
    let cut = |before: &str, part: &str| {
        [part.to_owned(), format!("{}: {part}", before.trim_end_matches([' ', ':', '?', '.', '-']))]
    };
    let mut texts = Vec::new();
    // Before the whole, which would take the brackets for a part of the element.
    if let Some((before, part)) = heading.trim().strip_suffix(']').and_then(|whole| whole.rsplit_once('[')) {
        texts.extend(cut(before, part));
        // With a code in front as well: "code. Question [part]".
        texts.extend(before.split_once(". ").map(|(_, before)| cut(before, part)).into_iter().flatten());
    }
    texts.push(heading.to_owned());
    for separator in [" - ", " \u{2013} ", "."] {
        for (at, _) in heading.match_indices(separator).take(MOST_CUTS) {
            texts.extend(cut(&heading[..at], &heading[at + separator.len()..]));
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::bundled_questionnaire;

    fn found(name: &str, text: Option<&str>) -> String {
        let questionnaire = bundled_questionnaire().unwrap();
        let column = Column { name: name.into(), text: text.map(str::to_owned), labels: Vec::new() };
        match Matcher::new(&questionnaire).column(&column, None) {
            Match::Certain { item, which: Which::Number(element), .. } => Slot { item, element }.id(&questionnaire),
            Match::Certain { item, which: Which::Named(name), .. } => {
                format!("{} <{name}>", questionnaire.item(item).id)
            }
            Match::Unsure { slot, why, .. } => format!("{}? {why:?}", slot.id(&questionnaire)),
            Match::Aside(aside) => format!("{aside:?}"),
            Match::Nothing => "-".to_owned(),
        }
    }

    #[test]
    fn ids_are_certain_in_the_shapes_that_tools_force_on_them() {
        for (heading, expected) in [
            ("self-efficacy", "self-efficacy"),
            ("self-efficacy[2]", "self-efficacy[2]"),
            ("Self_Efficacy", "self-efficacy"),
            ("self_efficacy_2", "self-efficacy[2]"),
            ("selfefficacy2", "self-efficacy[2]"),
            ("selfefficacy[SQ002]", "self-efficacy[2]"),
            ("selfefficacy_SQ003", "self-efficacy[3]"),
            ("time[SQ001]", "time"),
            ("MIDI_time", "time"),
            ("TIME", "time"),
            ("outcome_expectations_importance", "outcome-expectations.importance"),
            ("outcomeexpectationsp", "outcome-expectations.probability"),
            ("professionalobligati[SQ002]", "professional-obligation[2]"),
            ("time. In mijn werkweek is tijd", "time"),
        ] {
            assert_eq!(found(heading, None), expected, "{heading}");
        }
    }

    #[test]
    fn what_looks_like_an_id_and_is_none_is_not_certain() {
        for heading in ["time_2", "time[SQ002]", "self-efficacy[11]", "self-efficacy[0]", "self", "timestamp", ""] {
            assert!(
                !found(heading, None).starts_with(|c: char| c.is_lowercase()) || found(heading, None).contains('?'),
                "{heading}"
            );
        }
    }

    #[test]
    fn questions_are_certain_in_either_language_whatever_the_innovation_is_called() {
        for (heading, expected) in [
            ("Voor mij zit het LISO-framework te ingewikkeld in elkaar.", "complexity"),
            ("4. <p>I find LISO too complicated to find my&nbsp;way around in</p>", "complexity"),
            ("In mijn eigen praktijk past LISO bij wat een gezin nodig heeft", "client-relevance"),
            ("Dit hoort bij mijn werk: het gesprek voeren.", "professional-obligation <het gesprek voeren>"),
            ("Stellingen [In mijn werkweek is genoeg tijd ingeruimd om met LISO te werken.]", "time"),
            ("Hoe zit het bij jullie? - In mijn werkweek is genoeg tijd ingeruimd om met LISO te werken.", "time"),
            ("Stellingen.In mijn werkweek is genoeg tijd ingeruimd om met LISO te werken.", "time"),
            ("Dit hoort bij mijn werk: [het gesprek voeren]", "professional-obligation <het gesprek voeren>"),
            ("Dit hoort bij mijn werk - het gesprek voeren", "professional-obligation <het gesprek voeren>"),
            (
                "Q7[SQ001]. Dit hoort bij mijn werk: [het gesprek voeren]",
                "professional-obligation <het gesprek voeren>",
            ),
        ] {
            assert_eq!(found(heading, None), expected, "{heading}");
            assert_eq!(found("Q99", Some(heading)), expected, "{heading}");
        }
    }

    #[test]
    fn every_question_is_recognised_by_its_own_text() {
        let questionnaire = bundled_questionnaire().unwrap();
        let mut matcher = Matcher::new(&questionnaire);
        for (index, item) in questionnaire.items() {
            for language in Language::ALL {
                let text = item.statement.get(language);
                let text =
                    text.replace("{innovation}", "LISO").replace("{client}", "gezin").replace("{element}", "praten");
                let column = Column { name: text.clone(), ..Column::default() };
                match matcher.column(&column, None) {
                    Match::Certain { item, how, .. } => assert_eq!((item, how), (index, How::Text(language)), "{text}"),
                    other => panic!("{text}: {other:?}"),
                }
            }
        }
    }

    #[test]
    fn numbers_are_proposed_only() {
        for (heading, expected) in [
            ("4", "complexity? Number"),
            ("Q4", "complexity? Number"),
            ("MIDI 04", "complexity? Number"),
            ("d8_2", "personal-benefits.drawback? Number"),
            ("v16_2", "self-efficacy[2]? Number"),
            ("Q30", "-"),
            ("Q4_TEXT", "-"),
            ("2026-01-01", "-"),
        ] {
            assert_eq!(found(heading, None), expected, "{heading}");
        }
        assert_eq!(found("Q4", Some("Wat is je functie?")), "-", "the text says what the number does not");
    }

    #[test]
    fn texts_that_resemble_are_proposed_only() {
        for (heading, expected) in [
            ("Voor mij zit LISO niet te ingewikkeld in elkaar.", "complexity? Resembles"),
            ("Complexiteit", "complexity? Resembles"),
            ("In mijn werkweek is voldoende tijd ingeruimd om met LISO te werken", "time? Resembles"),
        ] {
            assert_eq!(found(heading, None), expected, "{heading}");
        }
        for heading in ["Wat is je functie?", "Team", "Hoe lang werk je hier al?", "Opmerkingen", "Geslacht"] {
            assert_eq!(found(heading, None), "-", "{heading}");
        }
    }

    #[test]
    fn hostile_headings_take_no_time() {
        let questionnaire = bundled_questionnaire().unwrap();
        let mut matcher = Matcher::new(&questionnaire);
        for heading in ["[".repeat(9000), " - . ".repeat(1800), "ik ".repeat(3000), "<".repeat(9000)] {
            let column = Column { name: heading, ..Column::default() };
            assert_eq!(matcher.column(&column, None), Match::Nothing);
        }
    }
}
