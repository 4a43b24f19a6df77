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
    pub documents: Vec<OfferedDocument>,
}

/// A document that can be made of the advice.
#[derive(Clone, Debug)]
pub struct OfferedDocument {
    /// What it is called.
    pub name: Text,
    /// Whether it is read, so that it can be shorter or longer.
    pub is_read: bool,
}

/// An intake that is there already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownIntake {
    /// What it is about.
    pub innovation: String,
    /// The name of its file.
    pub file: String,
    /// How many questions were dealt with, and how many there are.
    pub progress: (usize, usize),
}

impl KnownIntake {
    /// Whether every question was dealt with.
    pub(super) fn is_finished(&self) -> bool {
        self.progress.0 >= self.progress.1
    }
}

/// Which of these is gone on with; after the last comes a new one.
pub(super) fn intakes(known: &[KnownIntake], language: Language) -> View {
    let (words, start) = (&language.phrases().interview, &language.phrases().start);
    let lines = known.iter().map(|KnownIntake { innovation, file, progress: (done, all) }| {
        if done < all {
            (words.unfinished_line)(&opening_sentence(innovation), file, *done, *all)
        } else {
            (start.finished_line)(&opening_sentence(innovation), file)
        }
    });
    let options = lines.chain(std::iter::once(words.start_new.to_owned())).collect();
    let question = if known.iter().any(KnownIntake::is_finished) { start.known } else { words.unfinished };
    View::Pick { question: question.to_owned(), options }
}
