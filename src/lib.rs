//! From answers to the MIDI questionnaire to possible implementation strategies, for youth care and its researchers.
//!
//! The MIDI asks about 29 determinants that help or hinder the introduction of an innovation. This library reads answers,
//! says which determinants are barriers, and names for each barrier the strategies of a sourced, bilingual catalogue that
//! fit it best, with what each link rests on. The command line program does the same and no more.
//!
//! ```
//! use strategiewijzer::advice::{Advice, Circumstances, Filters};
//! use strategiewijzer::answers::{Answers, Response, Tally};
//! use strategiewijzer::assessment::{Assessment, AssessmentSettings};
//! use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
//! use strategiewijzer::questionnaire::{Elements, Slot};
//!
//! # fn main() -> Result<(), strategiewijzer::fault::Faults> {
//! let questionnaire = bundled_questionnaire()?;
//! let catalogue = bundled_catalogue(&questionnaire)?;
//!
//! // One respondent says that management has not formally decided on the innovation (1 = no).
//! let mut answers = Answers::default();
//! answers.set(Slot::from_id(&questionnaire, "formal-ratification").unwrap(), Response::Value(1));
//!
//! let tally = Tally::from_answers(&questionnaire, &Elements::default(), &answers);
//! let assessment = Assessment::from_tally(&questionnaire, &tally, AssessmentSettings::default());
//! let barrier = assessment.barriers[0];
//! let advice = Advice::new(&catalogue, barrier.determinant, 3, &Filters::default(), &Circumstances::default());
//! let ids: Vec<&str> = advice.top.iter().map(|found| catalogue.strategy(found.strategy).id.as_str()).collect();
//! assert!(ids.contains(&"inspirational-management"));
//! # Ok(())
//! # }
//! ```
//!
//! The main types, in the order in which they follow from each other:
//!
//! - [`questionnaire::Questionnaire`]: what can be asked, and what each answer means.
//! - [`answers::Answers`]: what one respondent said; [`answers::Tally`]: how often each answer was given.
//! - [`assessment::Assessment`]: barriers, facilitators and category scores.
//! - [`catalogue::Catalogue`]: the strategies and their links to determinants; [`advice::Advice`]: the best of them.
//! - [`plan::standings`]: which barriers come first; [`plan::checks`]: what an action plan still lacks.
//! - [`comparison::Comparison`]: two measurements side by side, and whether chance alone could explain the difference.
//! - [`report::Report`]: everything that is said, decided before it is shown; [`report::document::Document`]: the same as
//!   blocks, which [`render`] shows in every format.
//! - [`session::Session`]: the file a person owns; [`interview::InterviewFlow`]: the questionnaire as a conversation;
//!   [`planning::Planning`]: what comes first and who does what, as one; [`road::Road`]: the whole of it, from the first
//!   question to the documents that are taken along.
//!
//! # Features
//!
//! - `cli` (default): `commands` and the faces for a terminal. Without it nothing here knows a terminal, and the library works
//!   where there is none, also as WebAssembly: files come in as bytes ([`survey::Opened::from_bytes`],
//!   [`yaml::YamlDocument::new`]), the day is handed in, and where there are no threads one does all the work.
//! - `excel` (default): writing workbooks, which needs a clock and is refused in WebAssembly.
//!
//! What it does not do: it computes no overall score, predicts no success, sends nothing anywhere, and proves nothing. A
//! strategy is a possibility to talk about.

pub mod advice;
pub mod answers;
pub mod assessment;
pub mod catalogue;
#[cfg(feature = "cli")]
pub mod commands;
pub mod comparison;
pub mod content;
pub mod fault;
pub mod interview;
pub mod language;
mod nearest;
pub mod plan;
pub mod planning;
pub mod questionnaire;
pub mod render;
pub mod report;
pub mod road;
pub mod session;
pub mod survey;
pub mod tables;
pub mod talk;
pub mod typeset;
pub mod yaml;
