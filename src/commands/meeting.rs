//! Leading somebody over the road: what a road wants done is done here, with files and on the screen. The questionnaire and
//! the plan both lead over it.

use std::path::{Path, PathBuf};

use super::clock;
use super::fingerprint::of_file;
use super::formats::{AdviceFormat, DocumentFormat as _};
use super::keeping::{Keeper, sentence};
use super::rendering::{Showing, render};
use crate::advice::{Filters, TOP};
use crate::assessment::{Assessment, AssessmentSettings};
use crate::catalogue::Catalogue;
use crate::fault::{Fault, Faults};
use crate::language::{Language, shown};
use crate::plan::Subject;
use crate::questionnaire::Questionnaire;
use crate::render::{Look, screen};
use crate::report::{Audience, BUNDLE_SIZE, Length, PlanReport, Provenance, ReportInput, build};
use crate::road::{OfferedDocument, Road, RoadSettings};
use crate::session::{self, Access, Session};
use crate::talk::{End, Errand, Exhibit, Face, Outcome, conduct, lost};

/// A conversation with somebody who is there.
pub(super) struct Meeting<'a> {
    pub questionnaire: &'a Questionnaire,
    pub catalogue: &'a Catalogue,
    pub language: Language,
    pub look: Look,
    /// Keeps the session after every change, and knows what to say when the user breaks off.
    pub keeper: Keeper<'a>,
    /// The files of unfinished intakes, in the order in which they are offered.
    pub unfinished: Vec<PathBuf>,
    /// The documents that were made.
    pub made: Vec<String>,
}

/// What a road is given here. `documents` can be taken along at its end.
pub(super) fn settings<'a>(
    questionnaire: &'a Questionnaire,
    catalogue: &'a Catalogue,
    attended: bool,
    documents: Vec<OfferedDocument>,
) -> RoadSettings<'a> {
    let strategies = (TOP, BUNDLE_SIZE);
    RoadSettings { questionnaire, catalogue, today: clock::today(), strategies, attended, documents }
}

impl Meeting<'_> {
    /// Leads to the end of the road, and says how it ended.
    ///
    /// # Errors
    ///
    /// When the user broke off, when something could not be done and the user left it at that, and when the terminal goes
    /// away. What was saved before is still there.
    pub fn lead(&mut self, road: &mut Road<'_>, face: &mut dyn Face) -> Result<End, Faults> {
        let end = conduct(road, face, self.language, &mut |errand, session, face| self.run(errand, session, face))?;
        match end {
            End::Interrupted => Err(self.keeper.broken_off().into()),
            End::Failed(fault) => Err(fault.into()),
            end => Ok(end),
        }
    }

    /// Says which documents were made, if any.
    ///
    /// # Errors
    ///
    /// When the terminal goes away.
    pub fn say_made(&self, face: &mut dyn Face) -> Result<(), Fault> {
        if self.made.is_empty() {
            return Ok(());
        }
        let made = (self.language.phrases().planning.documents_saved)(&self.made.join(", "));
        face.show(&sentence(&made, self.look, self.language)).map_err(lost)
    }

    fn run(&mut self, errand: &Errand, session: &Session, face: &mut dyn Face) -> Result<Option<Outcome>, Faults> {
        Ok(match errand {
            Errand::Open(at) => {
                // Read again: the file may have changed while the user was choosing.
                let session = self.unfinished.get(*at).map(|path| self.keeper.open(path)).transpose()?;
                Some(Outcome::Opened(Box::new(session.unwrap_or_default())))
            }
            Errand::Begin => {
                self.keeper.begin();
                None
            }
            Errand::Save => Some(self.keeper.save(session)),
            Errand::SaveAs(typed) => Some(self.keeper.save_as(typed, session)),
            Errand::Make { documents, length } => Some(match self.make(documents, *length, session) {
                Ok(()) => Outcome::Made,
                Err(fault) => Outcome::NotMade(fault),
            }),
            Errand::Show(exhibit) => {
                face.show(&self.exhibit(*exhibit, session)).map_err(lost)?;
                None
            }
            Errand::Say(_) | Errand::End(_) => None,
        })
    }

    /// What is to be read, as it looks on this screen.
    fn exhibit(&self, exhibit: Exhibit, session: &Session) -> String {
        let Self { questionnaire, catalogue, language, look, .. } = *self;
        let tally = session.tally(questionnaire);
        let plan = || {
            let assessment = Assessment::from_tally(questionnaire, &tally, AssessmentSettings::default());
            PlanReport::new(Subject { questionnaire, catalogue, session }, &assessment, clock::today())
        };
        let document = match exhibit {
            Exhibit::Glance | Exhibit::Barrier(_) | Exhibit::Advice => {
                let filters = Filters::default();
                let report = build(&ReportInput::new(questionnaire, catalogue, session, &tally, &filters));
                match exhibit {
                    Exhibit::Glance => report.glance(language),
                    Exhibit::Barrier(at) => report.barrier_document(at, language),
                    _ => report.document(&Length::Brief.into(), language),
                }
            }
            Exhibit::Agreements => {
                let filters = Filters::default();
                let input = ReportInput::new(questionnaire, catalogue, session, &tally, &filters);
                let report = build(&ReportInput { today: Some(clock::today()), ..input });
                report.document(&report.extent(Length::Page), language)
            }
            Exhibit::PlanSoFar | Exhibit::Plan => plan().document(language),
            Exhibit::Priorities => plan().priorities_document(language),
        };
        let shown = screen(&document, language, look);
        // What follows upon questions stands apart from them.
        if matches!(exhibit, Exhibit::Priorities | Exhibit::Plan | Exhibit::Agreements) {
            format!("\n{shown}")
        } else {
            shown
        }
    }

    /// Makes documents of the advice beside the session.
    fn make(&mut self, chosen: &[usize], length: Option<usize>, session: &Session) -> Result<(), Fault> {
        let Some(path) = self.keeper.saved().map(Path::to_owned) else { return Ok(()) };
        let Self { questionnaire, catalogue, .. } = *self;
        let provenance = Provenance::new(of_file(&path));
        let (tally, filters) = (session.tally(questionnaire), Filters::default());
        let input = ReportInput::new(questionnaire, catalogue, session, &tally, &filters);
        let report = build(&ReportInput { provenance: &provenance, today: Some(clock::today()), ..input });
        let offered = AdviceFormat::taken_along();
        for format in chosen.iter().filter_map(|at| offered.get(*at)) {
            let ending = format.format().ending().unwrap_or_default();
            let document = free_document(&path, ending, self.language);
            // Whoever could read the answers can read what follows from them.
            let length = length.and_then(|at| Length::HANDED_OUT.get(at)).copied();
            let showing = Showing::with_brief(self.language, self.look).handed_out(length, Audience::Team);
            session::write(&document, render(&report, *format, showing)?, Access::OwnerOnly)?;
            self.made.push(shown(&document));
        }
        Ok(())
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
