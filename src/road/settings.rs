//! What a road is given at its beginning.

use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::language::{Language, Text, opening_sentence};
use crate::questionnaire::Questionnaire;
use crate::talk::View;

/// What a road is given at its beginning.
#[derive(Clone, Debug)]
pub struct RoadSettings<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The day on which it is walked: the date of a new session and of remarks.
    pub today: Date,
    /// How many strategies are offered per barrier, and how many a bundle holds at most.
    pub strategies: (usize, usize),
    /// Somebody is there who can be asked what to do when something fails; a pipe gives answers only.
    pub attended: bool,
    /// What each document is called that can be made of the advice; without any, none is offered.
    pub documents: Vec<Text>,
}

/// An intake that was begun and can be gone on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnfinishedIntake {
    /// What it is about.
    pub innovation: String,
    /// The name of its file.
    pub file: String,
    /// How many questions were dealt with, and how many there are.
    pub progress: (usize, usize),
}

/// Which of these is gone on with; after the last comes a new one.
pub(super) fn intakes(unfinished: &[UnfinishedIntake], language: Language) -> View {
    let words = &language.phrases().interview;
    let lines = unfinished.iter().map(|UnfinishedIntake { innovation, file, progress: (done, all) }| {
        (words.unfinished_line)(&opening_sentence(innovation), file, *done, *all)
    });
    let options = lines.chain(std::iter::once(words.start_new.to_owned())).collect();
    View::Pick { question: words.unfinished.to_owned(), options }
}
