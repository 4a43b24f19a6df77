//! An invented survey of four teams, counted as a command counts one.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::Arc;

use strategiewijzer::advice::{Circumstances, Drawn, Draws, Filters};
use strategiewijzer::answers::{Code, Counter, Forms, Layout};
use strategiewijzer::assessment::{AssessmentSettings, Division, MIN_GROUP};
use strategiewijzer::catalogue::{Catalogue, Phase};
use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
use strategiewijzer::questionnaire::{Elements, Questionnaire, Slot};
use strategiewijzer::report::{Report, ReportInput, build};
use strategiewijzer::session::{Session, SessionContext};

/// The forms of a survey, each with the group of its respondent.
pub struct Survey {
    pub questionnaire: Questionnaire,
    pub catalogue: Catalogue,
    pub session: Session,
    pub filters: Filters,
    pub known: Circumstances,
    pub column: String,
    pub settings: AssessmentSettings,
    layout: Arc<Layout>,
    rows: Vec<(String, Vec<Code>)>,
}

/// What is asked of the report.
#[derive(Clone, Copy, Default)]
pub struct Wanted {
    pub divided: bool,
    pub certainty: bool,
    pub parts: bool,
}

pub const EVERYTHING: Wanted = Wanted { divided: true, certainty: true, parts: true };

/// Two teams that stand apart, one of six that joins a team of two, and the answers that this program has words for: too
/// little time in one team only, no decision by the management, two who do not know the innovation, questions that were
/// skipped or did not apply, and one that hardly anybody in the south answered.
pub fn survey() -> Survey {
    let mut survey = Survey::new(&[("noord", 12), ("oost", 2), ("west", 6), ("zuid", 10)], "Team");
    survey.fill();
    survey
}

impl Survey {
    /// A survey in which nobody has answered anything yet.
    pub fn new(groups: &[(&str, usize)], column: &str) -> Self {
        let questionnaire = bundled_questionnaire().unwrap();
        let catalogue = bundled_catalogue(&questionnaire).unwrap();
        let context = SessionContext {
            innovation: "LISO-framework".to_owned(),
            client: Some("gezin".to_owned()),
            date: Some("2026-11-12".to_owned()),
            organisation: Some("Jeugdhulp Rivierenland".to_owned()),
            phase: Some(Phase::Introduction),
            ..SessionContext::default()
        };
        let elements = Elements {
            activities: vec!["doelen opstellen met ouders".to_owned(), "het plan bespreken met school".to_owned()],
            ..Elements::default()
        };
        let layout = Arc::new(Layout::new(&questionnaire, &elements));
        let empty = vec![Code::MISSING; layout.slots().len()];
        let rows = groups.iter().flat_map(|(name, size)| vec![((*name).to_owned(), empty.clone()); *size]).collect();
        Self {
            session: Session { context, elements, ..Session::default() },
            filters: Filters::default(),
            known: Circumstances::default(),
            column: column.to_owned(),
            settings: AssessmentSettings::default(),
            questionnaire,
            catalogue,
            layout,
            rows,
        }
    }

    /// Sets the answers at one place, by the group and the number of the respondent in the whole survey.
    pub fn answer(&mut self, id: &str, choose: impl Fn(&str, usize) -> Code) {
        let slot = Slot::from_id(&self.questionnaire, id).unwrap();
        let place = self.layout.position(slot).unwrap();
        for (number, (group, row)) in self.rows.iter_mut().enumerate() {
            row[place] = choose(group, number);
        }
    }

    /// Gives everybody an answer to everything: mostly favourable, and unlike the neighbour's.
    pub fn fill(&mut self) {
        let slots: Vec<Slot> = self.layout.slots().collect();
        for (place, slot) in slots.into_iter().enumerate() {
            let item = self.questionnaire.item(slot.item).clone();
            let points = item.scale.points.len() as u8;
            let id = slot.id(&self.questionnaire);
            self.answer(&id, |_, number| {
                let step = ((number * 7 + place * 5) % 11) as u8;
                let scored = points - [0, 0, 0, 0, 1, 1, 1, 0, 1, 2, 3][usize::from(step)].min(points - 1);
                value(item.scored(scored))
            });
        }
        self.answer("formal-ratification", |_, number| value(if number % 4 == 0 { 2 } else { 1 }));
        self.answer("time", |group, number| match group {
            "noord" => value(if number % 6 == 0 { 4 } else { 2 }),
            "zuid" => value(if number % 9 == 0 { 2 } else { 5 }),
            "oost" => value(2),
            _ => value(4),
        });
        self.answer("client-cooperation", |group, number| match group {
            "zuid" if number % 4 > 0 => Code::MISSING,
            _ => value(4),
        });
        self.answer("legislation", |_, number| if number % 7 == 3 { Code::NOT_APPLICABLE } else { value(3) });
        self.answer("awareness", |_, number| value(if number % 13 == 5 { 1 } else { 4 }));
        self.answer("subjective-norm.motivation", |_, number| value(if number % 2 == 0 { 3 } else { 2 }));
        self.answer("self-efficacy[2]", |_, number| value(if number % 3 == 0 { 3 } else { 5 }));
        self.answer("personal-benefits.drawback", |_, _| Code::MISSING);
    }

    /// The report that a command makes of it, given to a test.
    pub fn report<T>(&self, wanted: Wanted, test: impl FnOnce(&Report<'_>) -> T) -> T {
        let mut whole = Counter::new(self.layout.clone());
        let mut groups: BTreeMap<String, Counter> = BTreeMap::new();
        let mut forms = Forms::new(self.layout.slots().len());
        for (group, row) in &self.rows {
            whole.count(row);
            forms.push(row);
            groups.entry(group.clone()).or_insert_with(|| Counter::new(self.layout.clone())).count(row);
        }
        let tally = whole.tally();
        let division = Division::from_counters(&self.questionnaire, &self.column, &groups, MIN_GROUP, self.settings);
        let report = build(&ReportInput {
            settings: self.settings,
            top: 1,
            bundle: 3,
            divisions: if wanted.divided { std::slice::from_ref(&division) } else { &[] },
            per_group: wanted.parts,
            drawn: wanted.certainty.then(|| self.drawn(&forms)),
            ..ReportInput::new(&self.questionnaire, &self.catalogue, &self.session, &tally, &self.filters)
        });
        test(&report)
    }

    /// From what is drawn to see how sure the advice is, and how.
    fn drawn<'a>(&'a self, forms: &'a Forms) -> (Drawn<'a>, Draws) {
        let drawn = Drawn {
            questionnaire: &self.questionnaire,
            catalogue: &self.catalogue,
            layout: &self.layout,
            forms,
            settings: self.settings,
            filters: &self.filters,
            top: 1,
            size: 3,
            known: &self.known,
        };
        let draws = Draws { resamples: 200, seed: 7, threads: NonZero::new(2).unwrap() };
        (drawn, draws)
    }
}

pub fn value(position: u8) -> Code {
    Code::from_position(position).unwrap()
}
