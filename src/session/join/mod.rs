//! One session of several: of each who answered the answers, of everything else what the files agree on.

mod common;
mod elements;
mod same;
mod twice;

use super::voices_file::too_many_voices;
use super::{MOST_VOICES, Session};
use crate::answers::Answers;
use crate::fault::{Fault, Faults};
use crate::language::{Phrases, Text};
use crate::questionnaire::Questionnaire;
use elements::JoinedElements;

pub use same::SameWording;

/// A session that is joined with others, with the name that its user knows it by.
#[derive(Clone, Debug)]
pub struct JoinSource {
    /// The name.
    pub name: String,
    /// What is in it: of one, or of several people.
    pub session: Session,
}

/// What a user had better know of a session that was joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JoinRemark {
    /// Two files hold the same answers of so many people, who count in both.
    SameAnswers(String, String, usize),
    /// Two files hold the answers of the same people, so many, who count once.
    CountedOnce(String, String, usize),
    /// The files do not say the same about this.
    LeftOut(Text),
    /// These files have a plan of one person, which stays there.
    PlanStays(Vec<String>),
}

impl JoinRemark {
    /// The remark in words.
    #[must_use]
    pub fn in_words(&self, words: &'static Phrases) -> String {
        match self {
            Self::SameAnswers(one, other, people) => {
                (words.twice.same_answers)(one, other, *people as u64, &same::option(one, other))
            }
            Self::CountedOnce(one, other, people) => (words.twice.counted_once)(one, other, *people as u64),
            Self::LeftOut(what) => (words.voices.left_out)(what.get(words.language)),
            Self::PlanStays(files) => (words.voices.plan_stays)(&files.join(", ")),
        }
    }

    /// Whether it is a reason for doubt, and not only something to know.
    #[must_use]
    pub fn is_doubt(&self) -> bool {
        matches!(self, Self::SameAnswers(..))
    }
}

/// What is said and asked while sessions are joined.
pub struct JoinGuidance<'a> {
    /// What is the same in other words.
    pub same: Vec<SameWording>,
    /// Asks somebody who is there; without it, nobody is.
    pub ask: Option<&'a mut dyn FnMut(&Text) -> bool>,
}

/// A session that was joined.
#[derive(Clone, Debug)]
pub struct JoinedSession {
    /// The session.
    pub session: Session,
    /// What its user had better know.
    pub remarks: Vec<JoinRemark>,
}

/// Joins sessions. In which order they are given decides whose wording of the same thing is kept, and nothing about who
/// answered what.
///
/// # Errors
///
/// When one has no answers, when they are about another innovation or word elements otherwise and nobody says that these
/// are the same, when two hold different plans, and when there are more people than a session holds.
pub fn join(
    questionnaire: &Questionnaire,
    sources: &[JoinSource],
    mut guidance: JoinGuidance<'_>,
) -> Result<JoinedSession, Faults> {
    let empty = sources.iter().filter(|source| source.session.respondents().iter().all(Answers::is_empty));
    let empty: Vec<Fault> = empty
        .map(|source| {
            Fault::from_data("file-without-answers", |words| (words.voices.file_without_answers)(&source.name))
                .hint(|words| words.voices.file_without_answers_hint.to_owned())
        })
        .collect();
    Faults::check(empty, ())?;
    if sources.iter().map(|source| source.session.respondents().len()).sum::<usize>() > MOST_VOICES {
        return Err(too_many_voices().into());
    }
    let mut remarks = Vec::new();
    let mut faults = Vec::new();
    let mut elements = JoinedElements::default();
    let mut laid: Vec<elements::MovedSession> = Vec::new();
    for source in sources {
        match elements.lay(questionnaire, source, &mut guidance) {
            Ok(places) => laid.push(places.moved(questionnaire, &source.session)),
            Err(apart) => faults.extend(apart),
        }
    }
    let mut session = common::session(sources, &mut guidance, &mut remarks, &mut faults);
    if faults.is_empty() {
        twice::settle(sources, &mut laid, &mut guidance, &mut remarks);
    }
    let unused = guidance.same.iter().filter(|same| !same.was_used).map(SameWording::unused);
    // What was typed wrongly is told where that is all that is wrong.
    if faults.is_empty() {
        faults.extend(unused);
    }
    Faults::check(faults, ())?;
    common::take_known(&mut session, sources, &laid, &mut remarks);
    common::take_rounds(&mut session, &laid, &mut remarks);
    session.elements = elements.named();
    session.voices = laid.into_iter().flat_map(|moved| moved.voices).collect();
    session.voices.sort_unstable();
    Ok(JoinedSession { session, remarks })
}
