//! The part of a meeting that comes after the advice: weighing, planning, and taking documents along. The questionnaire and
//! the plan both lead to it.

use std::io;
use std::path::{Path, PathBuf};

use super::clock;
use super::formats::{Form as _, Format};
use super::keeping::{Keeper, Then};
use super::rendering::render;
use crate::advice::TOP;
use crate::fault::Faults;
use crate::language::Language;
use crate::plan::Grounds;
use crate::planning::Planning;
use crate::render::{Look, plan_on_screen, priorities_on_screen};
use crate::report::{BUNDLE_SIZE, PlanReport, Report};
use crate::session::{self, Access, Session};
use crate::talk::{Action, Conversation, End, Face, Input, View, conduct, lost};

/// The documents that can be taken along, in the order in which they are offered.
const DOCUMENTS: [Format; 4] = [Format::Docx, Format::Html, Format::Xlsx, Format::Markdown];

/// A conversation about what was found, with somebody who is there.
pub(super) struct Meeting<'a, 'b> {
    pub grounds: Grounds<'a>,
    pub language: Language,
    pub look: Look,
    pub face: &'a mut dyn Face,
    /// Keeps the session after every change, and knows what to say when the user breaks off.
    pub keeper: &'a mut Keeper<'b>,
}

impl Meeting<'_, '_> {
    /// Offers to weigh the barriers and then to plan; what is declined is passed over. Gives the session as it has become,
    /// or nothing when the user stopped.
    pub fn hold(&mut self, session: Session) -> Result<Option<Session>, Faults> {
        match self.weigh(session)? {
            Some(session) => self.plan(session),
            None => Ok(None),
        }
    }

    fn weigh(&mut self, session: Session) -> Result<Option<Session>, Faults> {
        let words = &self.language.phrases().planning;
        let talk = Planning::weigh(self.grounds, session.clone(), clock::today());
        let again = talk.as_ref().is_some_and(Planning::is_weighed);
        let offer = if again { words.offer_weighing_again } else { words.offer_weighing };
        self.talk(talk, session, offer, priorities_on_screen)
    }

    fn plan(&mut self, session: Session) -> Result<Option<Session>, Faults> {
        let words = &self.language.phrases().planning;
        let offer = if session.plan.is_empty() { words.offer_plan } else { words.offer_plan_again };
        let talk = Planning::plan(self.grounds, session.clone(), clock::today(), TOP, BUNDLE_SIZE);
        self.talk(talk, session, offer, plan_on_screen)
    }

    /// Offers a conversation, leads it, and shows what came of it.
    fn talk(
        &mut self,
        talk: Option<Planning<'_>>,
        before: Session,
        offer: &str,
        show: fn(&PlanReport<'_>, Language, Look) -> String,
    ) -> Result<Option<Session>, Faults> {
        let Some(mut talk) = talk else { return Ok(Some(before)) };
        if !self.face.confirm(offer).map_err(|error| self.keeper.broken(error))? {
            return Ok(Some(before));
        }
        let keeper = &mut *self.keeper;
        match conduct(&mut talk, self.face, self.language, &mut |session, face| keeper.keep(session, face))? {
            End::Interrupted => return Err(self.keeper.broken(io::ErrorKind::Interrupted.into()).into()),
            End::Stopped => {
                self.keeper.settle(talk.session(), self.face, Then::Stop)?;
                return Ok(None);
            }
            End::Finished | End::Ended => self.keeper.settle(talk.session(), self.face, Then::Advice)?,
        }
        let session = talk.into_session();
        let report = PlanReport::of(self.grounds.with(&session), self.grounds.assessment, clock::today());
        self.face.show(&format!("\n{}", show(&report, self.language, self.look))).map_err(lost)?;
        Ok(Some(session))
    }

    /// Offers to keep the advice in documents beside the session, and says which were made.
    pub fn keep(&mut self, report: &Report<'_>, path: &Path) -> Result<Option<String>, Faults> {
        let words = &self.language.phrases().planning;
        if !self.face.confirm(words.offer_documents).map_err(|error| self.keeper.broken(error))? {
            return Ok(None);
        }
        let view = View::Several {
            question: words.which_documents.to_owned(),
            hint: String::new(),
            options: words.documents.map(str::to_owned).to_vec(),
        };
        let chosen = match self.face.ask(&view).map_err(lost)? {
            Action::Do(Input::Several(chosen)) => chosen,
            Action::Interrupt => return Err(self.keeper.broken(io::ErrorKind::Interrupted.into()).into()),
            _ => Vec::new(),
        };
        let mut made = Vec::new();
        for format in chosen.into_iter().filter_map(|at| DOCUMENTS.get(at)) {
            let document = free_document(path, format.ending(), self.language);
            // Whoever could read the answers can read what follows from them.
            session::write(&document, render(report, *format, self.language, self.look)?, Access::OwnerOnly)?;
            made.push(document.display().to_string());
        }
        Ok((!made.is_empty()).then(|| (words.documents_saved)(&made.join(", "))))
    }
}

/// A name for a document beside the session that is not taken yet.
fn free_document(path: &Path, ending: &str, language: Language) -> PathBuf {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let kind = match language {
        Language::Dutch => "advies",
        Language::English => "advice",
    };
    session::first_free(path.parent().unwrap_or(Path::new("")), &format!("{stem}-{kind}"), ending)
}
