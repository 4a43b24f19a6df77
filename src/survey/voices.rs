//! The answers of each respondent of a survey, without anything that says who it is.

use super::reading::Survey;
use crate::answers::{Answers, Code, Response};

impl Survey {
    /// What each respondent answered, in the order of the forms; none where those were not kept.
    #[must_use]
    pub fn voices(&self) -> Vec<Answers> {
        let layout = self.whole.layout();
        let response = |code: &Code| match code.position() {
            Some(position) => Some(Response::Value(position)),
            None => (*code == Code::NOT_APPLICABLE).then_some(Response::NotApplicable),
        };
        let voice =
            |form: &[Code]| layout.slots().zip(form).filter_map(|(slot, code)| Some((slot, response(code)?))).collect();
        self.forms.iter().map(voice).collect()
    }
}
