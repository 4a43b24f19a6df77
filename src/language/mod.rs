//! The two languages of the program: texts that exist in both, and the words of the interface.
//!
//! Content (questions, strategies) carries its own [`Text`]; the interface takes its words from [`Phrases`].
//! Both are complete by construction: a missing Dutch or English text does not compile, or does not load.

pub mod arguments;
pub mod backing;
pub mod browse;
pub mod causes;
mod clean;
pub mod cli;
mod commands;
pub mod comparison;
pub mod csv;
mod dates;
mod day;
pub mod doubts;
pub mod each;
pub mod errors;
pub mod followed;
pub mod foreign;
pub mod formats;
pub mod groups;
mod help;
pub mod import;
pub mod interview;
mod keys;
pub mod labels;
pub mod legible;
pub mod manual;
pub mod mapping;
pub mod measured;
mod naming;
pub mod office;
pub mod output;
pub mod page;
pub mod plan;
pub mod plan_fields;
pub mod planning;
mod quote;
pub mod read_back;
pub mod reading;
pub mod report;
pub mod rows;
pub mod rule;
pub mod saving;
pub mod sheet;
mod shell;
pub mod spss;
pub mod start;
pub mod template;
pub mod together;
pub mod twice;
pub mod typed;
pub mod typed_days;
pub mod understanding;
pub mod voices;
pub mod workbook;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use clean::clean;
pub use dates::{long_date, month_name};
pub use day::{NoDay, typed_day};
pub use naming::{addressed, opening_sentence, within_sentence};
pub use shell::{quoted, quoted_text, shown};

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Dutch, the language the content is written in first.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// Both languages, Dutch first.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The two-letter code (ISO 639-1): `nl` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language a code or locale name stands for: English for `en` and everything that starts with it
    /// (`en_GB.UTF-8`), Dutch otherwise.
    #[must_use]
    pub fn from_locale(name: &str) -> Self {
        let first = name.split(['-', '_', '.', '@']).next().unwrap_or_default();
        if first.eq_ignore_ascii_case("en") { Self::English } else { Self::Dutch }
    }

    /// The words of the interface in this language.
    #[must_use]
    pub const fn phrases(self) -> &'static Phrases {
        match self {
            Self::Dutch => &DUTCH,
            Self::English => &ENGLISH,
        }
    }
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The Dutch text.
    pub nl: String,
    /// The English text.
    pub en: String,
}

impl Text {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Dutch => &self.nl,
            Language::English => &self.en,
        }
    }

    /// Says the same thing in both languages, with the words of the interface.
    pub fn from_phrases(words: impl Fn(&'static Phrases) -> String) -> Self {
        Self { nl: words(&DUTCH), en: words(&ENGLISH) }
    }

    /// Fills both languages in, one after the other.
    pub fn from_each(make: impl Fn(Language) -> String) -> Self {
        Self { nl: make(Language::Dutch), en: make(Language::English) }
    }
}

/// A number with its noun, in the form that goes with it.
fn plural<N: fmt::Display + Copy + PartialEq + From<u8>>(count: N, one: &str, many: &str) -> String {
    let noun = if count == N::from(1) { one } else { many };
    format!("{count} {noun}")
}

/// Every word of the interface in one language, by where it is used.
#[derive(Debug)]
pub struct Phrases {
    /// The language itself.
    pub language: Language,
    /// Names of bands, labels, actors, phases, efforts and backings.
    pub labels: labels::LabelTexts,
    /// Files that a person writes by hand.
    pub legible: legible::LegibleTexts,
    /// What goes wrong, and what to do about it.
    pub errors: errors::ErrorTexts,
    /// The interview.
    pub interview: interview::InterviewTexts,
    /// Keeping answers when something stands in the way.
    pub saving: saving::SavingTexts,
    /// The beginning where there are intakes already.
    pub start: start::StartTexts,
    /// What a link rests on.
    pub backing: backing::BackedTexts,
    /// The answers of several people together.
    pub voices: voices::VoiceTexts,
    /// The results of groups.
    pub groups: groups::GroupTexts,
    /// One more person in a team's file, and the meeting.
    pub together: together::TogetherTexts,
    /// What was agreed for a barrier, and what became of it.
    pub followed: followed::FollowedTexts,
    /// Who is in two files.
    pub twice: twice::TwiceTexts,
    /// Choosing what to take on, and what lies behind it.
    pub understanding: understanding::UnderstandingWords,
    /// Advice on screen and in documents.
    pub report: report::ReportTexts,
    /// Reading the advice piece by piece.
    pub reading: reading::Reading,
    /// Pages in a browser.
    pub page: page::PageTexts,
    /// Cards, lists and explanations.
    pub browse: browse::BrowseTexts,
    /// What lies behind barriers, and what is said of it.
    pub causes: causes::CauseTexts,
    /// Documents for a meeting.
    pub sheet: sheet::SheetWords,
    /// Help and usage of the command line.
    pub cli: cli::CliTexts,
    /// What is wrong with a command line.
    pub typed: typed::TypedTexts,
    /// The manual, and the commands for shells and packages.
    pub manual: manual::ManualTexts,
    /// The formats of documents.
    pub formats: formats::FormatTexts,
    /// Documents for Word and Excel.
    pub office: office::OfficeTexts,
    /// Reading CSV files.
    pub csv: csv::CsvTexts,
    /// Rows and cells that do not stand where they should.
    pub rows: rows::RowTexts,
    /// Files that are named by a folder or a pattern.
    pub arguments: arguments::ArgumentTexts,
    /// Files that hold answers in a form that is not read.
    pub foreign: foreign::ForeignTexts,
    /// Reading spreadsheets.
    pub workbook: workbook::WorkbookTexts,
    /// Reading SPSS files.
    pub spss: spss::SpssTexts,
    /// Recognising columns and answers.
    pub mapping: mapping::MappingTexts,
    /// How a survey is read.
    pub import: import::ImportTexts,
    /// Words about doubts, and about what has to be said before a survey can be read.
    pub doubts: doubts::DoubtTexts,
    /// Comparing two measurements.
    pub comparison: comparison::ComparisonTexts,
    /// Words about reading a measurement back from JSON.
    pub measured: measured::MeasuredTexts,
    /// Where documents go.
    pub output: output::OutputTexts,
    /// Priorities and the action plan.
    pub plan: plan::PlanTexts,
    /// Reading the action plan back from a workbook.
    pub read_back: read_back::ReadBackTexts,
    /// The fields of a line of the plan.
    pub plan_fields: plan_fields::PlanFieldTexts,
    /// Days that were typed and are none.
    pub typed_days: typed_days::DayTexts,
    /// The conversation about them.
    pub planning: planning::PlanningTexts,
    /// Empty sessions, empty surveys and codebooks.
    pub template: template::TemplateTexts,
}

static DUTCH: Phrases = Phrases {
    language: Language::Dutch,
    labels: labels::DUTCH,
    legible: legible::DUTCH,
    errors: errors::DUTCH,
    interview: interview::DUTCH,
    saving: saving::DUTCH,
    start: start::DUTCH,
    backing: backing::DUTCH,
    voices: voices::DUTCH,
    groups: groups::DUTCH,
    together: together::DUTCH,
    followed: followed::DUTCH,
    twice: twice::DUTCH,
    understanding: understanding::DUTCH,
    report: report::DUTCH,
    reading: reading::DUTCH,
    page: page::DUTCH,
    browse: browse::DUTCH,
    causes: causes::DUTCH,
    sheet: sheet::DUTCH,
    cli: cli::DUTCH,
    typed: typed::DUTCH,
    manual: manual::DUTCH,
    formats: formats::DUTCH,
    office: office::DUTCH,
    csv: csv::DUTCH,
    rows: rows::DUTCH,
    arguments: arguments::DUTCH,
    foreign: foreign::DUTCH,
    workbook: workbook::DUTCH,
    spss: spss::DUTCH,
    mapping: mapping::DUTCH,
    import: import::DUTCH,
    doubts: doubts::DUTCH,
    comparison: comparison::DUTCH,
    measured: measured::DUTCH,
    output: output::DUTCH,
    plan: plan::DUTCH,
    read_back: read_back::DUTCH,
    plan_fields: plan_fields::DUTCH,
    typed_days: typed_days::DUTCH,
    planning: planning::DUTCH,
    template: template::DUTCH,
};

static ENGLISH: Phrases = Phrases {
    language: Language::English,
    labels: labels::ENGLISH,
    legible: legible::ENGLISH,
    errors: errors::ENGLISH,
    interview: interview::ENGLISH,
    saving: saving::ENGLISH,
    start: start::ENGLISH,
    backing: backing::ENGLISH,
    voices: voices::ENGLISH,
    groups: groups::ENGLISH,
    together: together::ENGLISH,
    followed: followed::ENGLISH,
    twice: twice::ENGLISH,
    understanding: understanding::ENGLISH,
    report: report::ENGLISH,
    reading: reading::ENGLISH,
    page: page::ENGLISH,
    browse: browse::ENGLISH,
    causes: causes::ENGLISH,
    sheet: sheet::ENGLISH,
    cli: cli::ENGLISH,
    typed: typed::ENGLISH,
    manual: manual::ENGLISH,
    formats: formats::ENGLISH,
    office: office::ENGLISH,
    csv: csv::ENGLISH,
    rows: rows::ENGLISH,
    arguments: arguments::ENGLISH,
    foreign: foreign::ENGLISH,
    workbook: workbook::ENGLISH,
    spss: spss::ENGLISH,
    mapping: mapping::ENGLISH,
    import: import::ENGLISH,
    doubts: doubts::ENGLISH,
    comparison: comparison::ENGLISH,
    measured: measured::ENGLISH,
    output: output::ENGLISH,
    plan: plan::ENGLISH,
    read_back: read_back::ENGLISH,
    plan_fields: plan_fields::ENGLISH,
    typed_days: typed_days::ENGLISH,
    planning: planning::ENGLISH,
    template: template::ENGLISH,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_english_locales_give_english() {
        for name in ["en", "en-GB", "en_US.UTF-8", "EN"] {
            assert_eq!(Language::from_locale(name), Language::English, "{name}");
        }
        for name in ["nl", "nl_NL.UTF-8", "C", "", "de-DE", "eno"] {
            assert_eq!(Language::from_locale(name), Language::Dutch, "{name}");
        }
    }

    #[test]
    fn saying_fills_both_languages() {
        let text = Text::from_phrases(|words| words.labels.barrier.to_owned());
        assert_ne!(text.nl, text.en);
        assert_eq!(text.get(Language::English), text.en);
    }

    #[test]
    fn what_is_said_of_one_agrees_with_one() {
        for (words, nouns) in [
            (&DUTCH, ["fouten", "determinanten", "vragen", "strategieën", "koppelingen", "kolommen", "respondenten"]),
            (&ENGLISH, ["errors", "determinants", "questions", "strategies", "links", "columns", "respondents"]),
        ] {
            let said = [
                (words.errors.and_more)(1),
                (words.browse.check_ok_questions)("f.yaml", 1, 1),
                (words.browse.check_ok_catalogue)("f.yaml", 1, 1),
                (words.browse.check_ok_map)("f.yaml", 1),
                (words.mapping.number_outside)("4", 1),
                (words.groups.consistency_of)("time", "0,71", 1),
            ];
            for sentence in said {
                let words: Vec<&str> = sentence.split(|c: char| !c.is_alphabetic()).collect();
                assert!(nouns.iter().all(|noun| !words.contains(noun)), "{sentence}");
            }
        }
        assert!((DUTCH.import.doubt_gate)(1).contains("1 respondent die haar niet kent."));
        assert!((DUTCH.import.doubt_gate)(2).contains("2 respondenten die haar niet kennen."));
        assert!((ENGLISH.import.doubt_gate)(1).contains("1 respondent who does not know it."));
        assert_eq!((DUTCH.comparison.others)(0, 25), "De andere factoren: 25 niet te vergelijken.");
    }
}
