//! What is known of the team and its work, beside which barriers there are: all that the order of strategies looks at.

use std::collections::BTreeMap;

use crate::answers::Response;
use crate::assessment::{Assessment, Label};
use crate::catalogue::{Actor, Catalogue, Phase, StrategyIndex, TermLabel};
use crate::questionnaire::{CauseIndex, DeterminantIndex, ElementKind, ItemIndex, Questionnaire, Slot};
use crate::session::{Session, Status};

/// What is known; the default knows nothing, as of a survey or of barriers that somebody named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The phase of the introduction.
    pub phase: Option<Phase>,
    /// The labels of determinants that have one.
    pub labels: BTreeMap<DeterminantIndex, TermLabel>,
    /// The answers of one respondent as worded, by question, for all elements together.
    pub answers: BTreeMap<ItemIndex, Vec<u8>>,
    /// The causes that were named or told, by determinant; never empty where there is an entry.
    pub causes: BTreeMap<DeterminantIndex, Vec<CauseIndex>>,
    /// The kinds of the elements that a barrier is about, where they are known.
    pub kinds: BTreeMap<DeterminantIndex, Vec<ElementKind>>,
    /// Who is there.
    pub present: Option<Vec<Actor>>,
    /// How many are in the team.
    pub team_size: Option<u32>,
    /// What is there already, and whether it works.
    pub have: BTreeMap<StrategyIndex, bool>,
    /// What was tried and stopped, and for which barrier; for none means for all.
    pub tried: Vec<(StrategyIndex, Option<DeterminantIndex>)>,
    /// The barriers that are taken on now.
    pub taken_on: Vec<DeterminantIndex>,
    /// The barriers of each knot that the team confirmed.
    pub knots: Vec<Vec<DeterminantIndex>>,
}

/// How far a strategy is, as the team tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StrategyState {
    /// It is there and works.
    Works,
    /// It is there, but does not do it: what is there can be mended.
    Mend,
    /// It was tried for this barrier and stopped.
    Tried,
}

impl StrategyState {
    /// Whether a strategy is left out of what is suggested.
    #[must_use]
    pub const fn is_aside(self) -> bool {
        matches!(self, Self::Works | Self::Tried)
    }
}

impl Circumstances {
    /// What a session says. Barriers that were `named` count as barriers; of everything else there are no labels then.
    #[must_use]
    pub fn from_session(
        questionnaire: &Questionnaire,
        catalogue: &Catalogue,
        session: &Session,
        assessment: &Assessment,
        named: &[DeterminantIndex],
    ) -> Self {
        let mut found = Self {
            phase: session.context.phase,
            present: session.context.present.clone(),
            team_size: session.context.team_size,
            labels: labels(assessment, named),
            taken_on: session.take_on.clone(),
            knots: session.knots_confirmed().map(|knot| knot.of.clone()).collect(),
            ..Self::default()
        };
        // What one of several people answered is not what all of them say.
        for (slot, entry) in session.entries.iter() {
            if let Some(Response::Value(value)) = entry.response {
                found.answers.entry(slot.item).or_default().push(value);
            }
        }
        found.know_causes(questionnaire, session, assessment);
        found.know_strategies(catalogue, session);
        found
    }

    /// The same where the answers are others, and with them the labels.
    #[must_use]
    pub fn with_labels_of(&self, assessment: &Assessment) -> Self {
        Self { labels: labels(assessment, &[]), ..self.clone() }
    }

    fn know_causes(&mut self, questionnaire: &Questionnaire, session: &Session, assessment: &Assessment) {
        let barriers = assessment.barriers.iter().map(|barrier| assessment.determinant(barrier.determinant));
        let culprits = barriers.flat_map(|result| result.culprits().map(|item| item.slot));
        let mut about: Vec<Slot> = session.causes.keys().copied().collect();
        about.extend(culprits.filter(|slot| !session.causes.contains_key(slot)));
        for slot in about {
            let determinant = questionnaire.item(slot.item).determinant;
            let causes = match session.causes.get(&slot) {
                Some(answer) => answer.named.clone(),
                None => questionnaire.causes_told(slot, &session.elements),
            };
            for cause in causes {
                let known = self.causes.entry(determinant).or_default();
                if !known.contains(&cause) {
                    known.push(cause);
                }
            }
            if let Some(kind) = questionnaire.element_kind(slot, &session.elements) {
                let known = self.kinds.entry(determinant).or_default();
                if !known.contains(&kind) {
                    known.push(kind);
                }
            }
        }
    }

    /// What the team says of strategies, and the lines of its plan: what was done is there, what was given up was tried.
    fn know_strategies(&mut self, catalogue: &Catalogue, session: &Session) {
        for action in &session.plan {
            let Some(strategy) = catalogue.find(&action.strategy) else { continue };
            match action.status {
                Status::Done => {
                    self.have.insert(strategy, true);
                }
                Status::Stopped if action.barriers.is_empty() => self.tried.push((strategy, None)),
                Status::Stopped => {
                    self.tried.extend(action.barriers.iter().map(|barrier| (strategy, Some(*barrier))));
                }
                Status::Planned | Status::Busy => {}
            }
        }
        for have in &session.have {
            if let Some(strategy) = catalogue.find(&have.strategy) {
                self.have.insert(strategy, have.works);
            }
        }
        for tried in &session.tried {
            if let Some(strategy) = catalogue.find(&tried.strategy) {
                self.tried.push((strategy, tried.barrier));
            }
        }
    }

    /// The causes that are known to lie behind a determinant; none where nobody knows.
    #[must_use]
    pub fn causes_behind(&self, determinant: DeterminantIndex) -> &[CauseIndex] {
        self.causes.get(&determinant).map_or(&[], Vec::as_slice)
    }

    /// How far a strategy is, where it is a strategy for this barrier.
    #[must_use]
    pub fn state(&self, strategy: StrategyIndex, determinant: DeterminantIndex) -> Option<StrategyState> {
        let is_tried = |(tried, barrier): &(StrategyIndex, Option<DeterminantIndex>)| {
            *tried == strategy && barrier.is_none_or(|barrier| barrier == determinant)
        };
        if self.tried.iter().any(is_tried) {
            return Some(StrategyState::Tried);
        }
        self.have.get(&strategy).map(|works| if *works { StrategyState::Works } else { StrategyState::Mend })
    }
}

fn labels(assessment: &Assessment, named: &[DeterminantIndex]) -> BTreeMap<DeterminantIndex, TermLabel> {
    if !named.is_empty() {
        return named.iter().map(|index| (*index, TermLabel::Barrier)).collect();
    }
    let labels = assessment.determinants.iter().filter_map(|result| {
        let label = match result.label {
            Label::Barrier => TermLabel::Barrier,
            Label::Facilitator => TermLabel::Facilitator,
            Label::Neither => TermLabel::Neither,
            Label::NotMeasured | Label::NotClassed => return None,
        };
        Some((result.determinant, label))
    });
    labels.collect()
}
