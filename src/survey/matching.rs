//! Which question a column holds the answers to, and how sure that is: by its code, by its text, or by a likeness.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::heading_forms::{coded, is_joined, joined_readings, readings};
use super::headings::Aside;
use super::ids::Ids;
use super::likeness::Likeness;
use crate::answers::wording::normal::Folded;
use crate::answers::wording::pattern::Pattern;
use crate::language::{Language, Phrases};
use crate::questionnaire::{ItemIndex, Questionnaire, Slot};
use crate::tables::FileColumn;

/// How a text is held against a pattern.
type Matches = fn(&Pattern, &Folded) -> Option<Option<(usize, usize)>>;

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

impl How {
    /// What the user is told of it.
    #[must_use]
    pub const fn in_words(self, words: &Phrases) -> &'static str {
        match self {
            Self::Id => words.mapping.by_id,
            Self::Text(_) => words.mapping.by_text,
            Self::Map => words.mapping.by_map,
        }
    }
}

/// Why a column may be a question, without being certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The heading is a number, and a determinant has that number.
    Number,
    /// The heading resembles a question, or the name or definition of a determinant.
    Resembles,
    /// One heading is the id of a question, the other the text of another question.
    Disagree,
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
pub enum ColumnMatch {
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

/// How much text of cut headings is looked at in one file, in bytes: each cut is a text of its own, and a row of headings
/// may be 4 MB. A thousand long headings of a table take less.
const MOST_CUT_TEXT: usize = 4 * 1024 * 1024;

/// Matches columns with the questions of a questionnaire.
#[derive(Debug)]
pub struct Matcher<'a> {
    questionnaire: &'a Questionnaire,
    ids: Ids<'a>,
    patterns: Vec<(ItemIndex, Language, Pattern)>,
    likeness: Likeness,
    /// How many bytes of cut headings may still be looked at.
    cut_left: Cell<usize>,
}

impl<'a> Matcher<'a> {
    /// Gets the ids and texts of a questionnaire ready for comparing.
    #[must_use]
    pub fn new(questionnaire: &'a Questionnaire) -> Self {
        let patterns = questionnaire.items().flat_map(|(index, item)| {
            // An export from before the wording changed keeps its headings.
            std::iter::once(&item.statement).chain(&item.formerly).flat_map(move |statement| {
                let of = move |language| Some((index, language, Pattern::from_statement(statement.get(language))?));
                Language::ALL.into_iter().filter_map(of)
            })
        });
        // Surveys that were laid out with a former version of the questions; each text is looked at once.
        let mut known: BTreeSet<&str> = questionnaire
            .items()
            .flat_map(|(_, item)| Language::ALL.map(|language| item.statement.get(language)))
            .collect();
        let former = questionnaire.former_statements().flat_map(|(index, text)| {
            let texts = Language::ALL.map(|language| (index, language, text.get(language)));
            texts.into_iter().filter(|(_, _, text)| known.insert(text)).collect::<Vec<_>>()
        });
        let former =
            former.filter_map(|(index, language, text)| Some((index, language, Pattern::from_statement(text)?)));
        let patterns = patterns.chain(former);
        Self {
            questionnaire,
            ids: Ids::from_questionnaire(questionnaire),
            patterns: patterns.collect(),
            likeness: Likeness::new(questionnaire),
            cut_left: Cell::new(MOST_CUT_TEXT),
        }
    }

    /// What a column holds. `aside` is why its tool sets it aside, if it does: a question goes before that, unless the tool
    /// repeats the question above something else.
    pub fn column(&mut self, column: &FileColumn, aside: Option<Aside>) -> ColumnMatch {
        if aside == Some(Aside::Score) {
            return ColumnMatch::Aside(Aside::Score);
        }
        let headings: Vec<&str> = [Some(column.name.as_str()), column.text.as_deref()].into_iter().flatten().collect();
        // "code. text" has a code of its own; behind another mark the text has to be that of the same question.
        let behind = coded(&column.name).and_then(|(code, text, sure)| Some((self.ids.place(code)?, text, sure)));
        let own = self.ids.place(&column.name).map(|slot| (slot, None, true));
        if let Some((slot, text, sure)) = own.or(behind.map(|(slot, text, sure)| (slot, Some(text), sure))) {
            let text = column.text.as_deref().or(text.filter(|_| !sure)).and_then(|text| self.text(text));
            return match text {
                Some((item, ..)) if item != slot.item => ColumnMatch::Unsure { slot, why: Why::Disagree },
                None if !sure => ColumnMatch::Unsure { slot, why: Why::Resembles },
                _ => ColumnMatch::Certain { item: slot.item, which: Which::Number(slot.element), how: How::Id },
            };
        }
        for heading in &headings {
            if let Some((item, which, language)) = self.text(heading) {
                return ColumnMatch::Certain { item, which, how: How::Text(language) };
            }
        }
        if let Some(aside) = aside {
            return ColumnMatch::Aside(aside);
        }
        let texts = column.text.as_deref().or_else(|| column.name.split_once(". ").map(|(_, text)| text));
        let text = texts.unwrap_or(&column.name);
        // R joins "code. text" by two dots, as it does much else.
        let joined_code = is_joined(text).then(|| text.split_once("..")).flatten().map(|(code, _)| code);
        let coded = joined_code.and_then(|code| self.ids.place(code));
        let alike = if is_joined(text) { text.replace(['.', '_'], " ") } else { text.to_owned() };
        if let Some(slot) = coded.or_else(|| self.likeness.nearest(&alike)) {
            return ColumnMatch::Unsure { slot, why: Why::Resembles };
        }
        if let Some(slot) = self.ids.prefixed(&column.name).filter(|_| texts.is_none()) {
            return ColumnMatch::Unsure { slot, why: Why::Resembles };
        }
        // A number beside a text that says something else is only the order in which that survey asks.
        let numbered = if texts.is_none() { self.ids.numbered(&column.name) } else { None };
        numbered.map_or(ColumnMatch::Nothing, |slot| ColumnMatch::Unsure { slot, why: Why::Number })
    }

    /// The question that a heading certainly is, and whether that is by its id.
    #[must_use]
    pub fn certain(&self, heading: &str) -> Option<(ItemIndex, bool)> {
        let code = coded(heading).filter(|(.., sure)| *sure).map(|(code, ..)| code);
        let by_id = self.ids.place(heading).or_else(|| self.ids.place(code?)).map(|slot| (slot.item, true));
        by_id.or_else(|| self.text(heading).map(|(item, ..)| (item, false)))
    }

    /// Allows as much text of cut headings as one file may have, from here on.
    pub fn refill(&self) {
        self.cut_left.set(MOST_CUT_TEXT);
    }

    /// The name of the element in a heading, where that heading is the question of this item.
    #[must_use]
    pub fn element(&self, column: &FileColumn, item: ItemIndex) -> Option<String> {
        [column.text.as_deref(), Some(column.name.as_str())].into_iter().flatten().find_map(|heading| {
            match self.text(heading) {
                Some((found, Which::Named(name), _)) if found == item => Some(name),
                _ => None,
            }
        })
    }

    /// The one question that a heading is, with the element it names.
    fn text(&self, heading: &str) -> Option<(ItemIndex, Which, Language)> {
        let cut = |reading: &str| {
            if reading != heading {
                self.cut_left.set(self.cut_left.get().checked_sub(reading.len())?);
            }
            Some(())
        };
        let found = readings(heading).iter().find_map(|reading| {
            cut(reading)?;
            self.question(&Folded::from_text(reading).without_number(), Pattern::matches)
        });
        if found.is_some() || !is_joined(heading) {
            return found;
        }
        let (item, which, language) = joined_readings(heading).iter().find_map(|reading| {
            cut(reading)?;
            self.question(&Folded::from_text(reading).joined(), Pattern::matches_joined)
        })?;
        let which = match which {
            Which::Named(name) => Which::Named(name.replace(['.', '_'], " ").trim().to_owned()),
            number => number,
        };
        Some((item, which, language))
    }

    fn question(&self, text: &Folded, matches: Matches) -> Option<(ItemIndex, Which, Language)> {
        let mut found: Option<(ItemIndex, Which, Language)> = None;
        for (item, language, pattern) in &self.patterns {
            let Some(element) = matches(pattern, text) else { continue };
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::bundled_questionnaire;
    use crate::language::Text;

    fn found(name: &str, text: Option<&str>) -> String {
        let questionnaire = bundled_questionnaire().unwrap();
        let column = FileColumn { name: name.into(), text: text.map(str::to_owned), labels: Vec::new() };
        match Matcher::new(&questionnaire).column(&column, None) {
            ColumnMatch::Certain { item, which: Which::Number(element), .. } => {
                Slot { item, element }.id(&questionnaire)
            }
            ColumnMatch::Certain { item, which: Which::Named(name), .. } => {
                format!("{} <{name}>", questionnaire.item(item).id)
            }
            ColumnMatch::Unsure { slot, why, .. } => format!("{}? {why:?}", slot.id(&questionnaire)),
            ColumnMatch::Aside(aside) => format!("{aside:?}"),
            ColumnMatch::Nothing => "-".to_owned(),
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
    fn a_question_is_recognised_by_a_former_wording_too() {
        let mut questionnaire = bundled_questionnaire().unwrap();
        let text =
            || Text { nl: "Vroeger had ik tijd over voor {innovation}.".into(), en: "I used to have time.".into() };
        questionnaire.remember("0.9.0".into(), [("time".to_owned(), text())].into());
        let mut matcher = Matcher::new(&questionnaire);
        let column = FileColumn { name: "Vroeger had ik tijd over voor LISO.".into(), ..FileColumn::default() };
        let time = questionnaire.find_item("time").unwrap();
        assert!(matches!(matcher.column(&column, None), ColumnMatch::Certain { item, .. } if item == time));
        assert_eq!(questionnaire.reworded("0.9.0", questionnaire.version()), Some(vec![time]));
        assert_eq!(questionnaire.reworded("0.9.0", "0.9.0"), Some(vec![]));
        assert_eq!(questionnaire.reworded("0.8.0", questionnaire.version()), None);
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
                let column = FileColumn { name: text.clone(), ..FileColumn::default() };
                match matcher.column(&column, None) {
                    ColumnMatch::Certain { item, how, .. } => {
                        assert_eq!((item, how), (index, How::Text(language)), "{text}");
                    }
                    other => panic!("{text}: {other:?}"),
                }
            }
        }
    }

    #[test]
    fn an_id_is_certain_also_before_a_text_and_a_number_is_proposed_only() {
        for (heading, expected) in [
            ("self-efficacy[2]", "self-efficacy[2]"),
            ("time. In mijn werkweek is tijd", "time"),
            ("Q4", "complexity? Number"),
        ] {
            assert_eq!(found(heading, None), expected, "{heading}");
        }
        assert_eq!(found("Q4", Some("Wat is je functie?")), "-", "the text says what the number does not");
    }

    #[test]
    fn questions_of_which_the_words_were_joined_are_certain() {
        for (heading, expected) in [
            ("My.working.week.has.enough.time.set.aside.to.work.with.LISO.", "time"),
            ("my_working_week_has_enough_time_set_aside_to_work_with_liso", "time"),
            ("MyWorkingWeekHasEnoughTimeSetAsideToWorkWithLiso", "time"),
            ("X12..In.mijn.werkweek.is.genoeg.tijd.ingeruimd.om.met.LISO.te.werken.", "time"),
            ("q12_in_mijn_werkweek_is_genoeg_tijd_ingeruimd_om_met_liso_te_werken", "time"),
            ("Stellingen..In.mijn.werkweek.is.genoeg.tijd.ingeruimd.om.met.LISO.te.werken..", "time"),
            ("Dit.hoort.bij.mijn.werk..het.gesprek.voeren", "professional-obligation <het gesprek voeren>"),
            // Cut, with another word, or with a text of somebody's own behind the id.
            ("my_working_week_has_enough_time_", "time? Resembles"),
            ("in_mijn_werkweek_is_voldoende_tijd_ingeruimd_om_met_liso_te_werken", "time? Resembles"),
            ("time..Ik.heb.er.de.uren.voor.", "time? Resembles"),
            ("Hoe_tevreden_ben_je_over_de_training", "-"),
        ] {
            assert_eq!(found(heading, None), expected, "{heading}");
        }
    }

    #[test]
    fn an_id_above_the_text_of_another_question_is_asked_about() {
        assert_eq!(found("time", Some("Voor mij zit LISO te ingewikkeld in elkaar.")), "time? Disagree");
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
            let column = FileColumn { name: heading, ..FileColumn::default() };
            assert_eq!(matcher.column(&column, None), ColumnMatch::Nothing);
        }
    }
}
