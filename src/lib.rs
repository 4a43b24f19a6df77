//! From answers to the MIDI questionnaire to possible implementation strategies, for youth care and its researchers.
#![doc = ""]

pub mod advice;
pub mod answers;
pub mod assessment;
pub mod catalogue;
pub mod commands;
pub mod content;
pub mod fault;
pub mod interview;
pub mod language;
mod nearest;
pub mod questionnaire;
pub mod report;
pub mod session;
pub mod yaml;
