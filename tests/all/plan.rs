//! `plan`: weighing, choosing, filling in, what is lacking, and what is taken along.

mod changes;
mod checks;
mod choices;
mod documents;
mod fields;
mod file;
mod properties;
mod read_back;
mod shown;

use jiff::civil::{Date, date};

use strategiewijzer::assessment::{Assessment, AssessmentSettings};
use strategiewijzer::catalogue::Catalogue;
use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
use strategiewijzer::plan::{Grounds, Subject};
use strategiewijzer::questionnaire::Questionnaire;
use strategiewijzer::report::PlanReport;
use strategiewijzer::session::{Session, read};
use strategiewijzer::yaml::YamlDocument;

/// The day on which the tests look at a plan.
pub const TODAY: Date = date(2026, 12, 1);

/// Seven barriers, of which five are weighed, one per quadrant at least; and a plan with much to remark on.
pub const SESSION: &str = "strategiewijzer: 1
innovation: {name: LISO, client: gezin}
session: {date: 2026-11-12, organisation: Jeugdhulp Zuid, team: Oost}
answers:
  time: 1
  formal-ratification: 1
  materials: 2
  knowledge: 1
  coordinator: 1
  staff-capacity: 1
  self-efficacy: 2
  information-access: 5
priorities:
  time: {hindrance: 3, changeable: 2}
  formal-ratification: {hindrance: 2, changeable: 1}
  knowledge: {hindrance: 1, changeable: 3}
  staff-capacity: {hindrance: 1, changeable: 1}
plan:
  - strategy: protected-time
    barriers: [time]
    who: Fatima
    what: Twee uur per week in het rooster.
    target: het hele team
    start: 2026-12-01
    due: 2027-03-01
    dose: twee uur per week
    outcome: Niemand werkt er meer voor in eigen tijd.
    because: De uren staan vast, dus de tijd is er.
    status: busy
    remarks:
      - {date: 2026-11-20, text: Besproken met de planner.}
  - strategy: inspirational-management
    barriers: [formal-ratification]
    who: Fatima
    when: na het overleg met de directie
  - strategy: buddy
    barriers: [knowledge]
    who: fatima
    status: stopped
    stopped_because: Er zijn te weinig collega's.
";

/// Runs something on the plan of a session.
pub fn with_plan<T>(text: &str, look: impl FnOnce(Subject<'_>, Grounds<'_>) -> T) -> T {
    let (questionnaire, catalogue) = content();
    let session = session(text, &questionnaire);
    on(&session, &questionnaire, &catalogue, look)
}

/// Runs something on the plan of a session that is there already.
pub fn on<T>(
    session: &Session,
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    look: impl FnOnce(Subject<'_>, Grounds<'_>) -> T,
) -> T {
    let assessment =
        Assessment::from_tally(questionnaire, &session.tally(questionnaire), AssessmentSettings::default());
    let grounds = Grounds { questionnaire, catalogue, assessment: &assessment };
    look(grounds.with(session), grounds)
}

/// Runs something on the report of a plan.
pub fn with_report<T>(text: &str, look: impl FnOnce(&PlanReport<'_>) -> T) -> T {
    with_plan(text, |subject, grounds| look(&PlanReport::new(subject, grounds.assessment, TODAY)))
}

pub fn content() -> (Questionnaire, Catalogue) {
    let questionnaire = bundled_questionnaire().unwrap();
    let catalogue = bundled_catalogue(&questionnaire).unwrap();
    (questionnaire, catalogue)
}

pub fn session(text: &str, questionnaire: &Questionnaire) -> Session {
    read(&YamlDocument::new("s.yaml", text), questionnaire).unwrap()
}
