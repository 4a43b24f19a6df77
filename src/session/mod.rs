//! The file a person owns: what the intake was about, the answers, the notes, and the plan.

mod answer;
mod answer_part;
mod behind;
mod behind_file;
mod check;
mod elements_file;
mod entries;
mod file;
mod folder;
mod hashes;
mod held;
mod join;
mod kept;
mod legible;
mod one_more;
mod pairs;
mod plan;
mod plan_fields;
mod plan_file;
mod quotes_file;
mod rounds_file;
mod store;
mod voices_file;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::answers::{Answers, Counter, Layout, Response, Tally};
use crate::catalogue::{Actor, Phase};
use crate::language::Language;
use crate::language::each::RoleTexts;
use crate::questionnaire::{DeterminantIndex, Elements, Names, Questionnaire, Slot};

pub use answer::parse_answer;
pub use behind::{
    CauseAnswer, CauseAnswers, HaveAlready, Knot, LARGEST_TEAM, MOST_KNOTS, MOST_LISTED, MOST_TAKEN_ON, TriedBefore,
};
pub use check::LONGEST;
pub use elements_file::LISTS;
pub use entries::{Entries, SessionEntry};
pub use file::{FIRST_FORMAT, FORMAT, read};
pub use folder::{FoundSession, first_free, for_new, free_name, intakes, named};
pub use hashes::cut_at_hash;
pub use held::{PlanFieldKind, PlanFieldSlot, PlanFieldValue};
pub use join::{JoinGuidance, JoinRemark, JoinSource, JoinedSession, SameWording, join};
pub use kept::{KeptSession, SavedPlace};
pub use plan::{Degree, MOST_ACTIONS, MOST_REMARKS, PlanRemark, Priorities, Priority, Status, no_day};
pub use plan_fields::{PlanField, PlanFieldRow, PlannedAction};
pub use rounds_file::MOST_HANDS;
pub use store::{Access, keep_joined, load, save, write};
pub use voices_file::{MOST_VOICES, too_many_voices};

use serde::{Deserialize, Serialize};

/// What the respondent is to the innovation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RespondentRole {
    /// Works with the innovation, or will; the one the questions are meant for.
    Practitioner,
    /// Coordinates the introduction.
    Coordinator,
    /// Leads the team.
    LineManager,
    /// Somebody else.
    Other,
}

impl RespondentRole {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &RoleTexts<T>) -> T {
        match self {
            Self::Practitioner => texts.practitioner,
            Self::Coordinator => texts.coordinator,
            Self::LineManager => texts.line_manager,
            Self::Other => texts.other,
        }
    }

    /// All roles, in the order the interview offers them.
    pub const ALL: [Self; 4] = [Self::Practitioner, Self::Coordinator, Self::LineManager, Self::Other];
}

/// What the session is about: who, where, when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionContext {
    /// The innovation; the one thing that must be filled in.
    pub innovation: String,
    /// The word for the client, such as `gezin`.
    pub client: Option<String>,
    /// The date of the session, as ISO date.
    pub date: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
    /// The team.
    pub team: Option<String>,
    /// The phase of the introduction.
    pub phase: Option<Phase>,
    /// What the respondent is to the innovation.
    pub role: Option<RespondentRole>,
    /// Who is there to act; nobody where it is empty, `None` where it is not known.
    pub present: Option<Vec<Actor>>,
    /// How many people are in the team.
    pub team_size: Option<u32>,
}

/// Raised hands by question: how many for each answer, as worded.
pub type SecondRound = BTreeMap<Slot, Vec<u32>>;

/// One intake, or what several people answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// What it is about.
    pub context: SessionContext,
    /// The concrete activities, goals, benefits, drawbacks and referents.
    pub elements: Elements,
    /// The answers and notes.
    pub entries: Entries,
    /// The answers of each of several people, in an order that follows from the answers alone; there are no entries then.
    pub voices: Vec<Answers>,
    /// What one more person has answered so far, where that is not finished; it is counted nowhere until it is.
    pub unfinished: Entries,
    /// How many hands were raised for each answer, as worded, where a meeting answered a question again; beside the voices, and
    /// tied to none of them.
    pub second_round: SecondRound,
    /// What lies behind the answers.
    pub causes: CauseAnswers,
    /// What is there already.
    pub have: Vec<HaveAlready>,
    /// What was tried and stopped.
    pub tried: Vec<TriedBefore>,
    /// The barriers that are taken on now, in order; none where nothing was chosen.
    pub take_on: Vec<DeterminantIndex>,
    /// Barriers that were offered as one knot, and whether they are.
    pub knots: Vec<Knot>,
    /// The places of the notes that were chosen to be quoted, in order.
    pub quotes: Vec<Slot>,
    /// How the team weighs its barriers.
    pub priorities: Priorities,
    /// The lines of the plan; every strategy has at most one.
    pub plan: Vec<PlannedAction>,
}

impl Session {
    /// The answers without the notes.
    #[must_use]
    pub fn answers(&self) -> Answers {
        self.entries.iter().filter_map(|(slot, entry)| Some((slot, entry.response?))).collect()
    }

    /// The knots that the team confirmed: what ties one barrier to itself is none.
    pub fn knots_confirmed(&self) -> impl Iterator<Item = &Knot> {
        self.knots.iter().filter(|knot| knot.confirmed && knot.of.len() > 1)
    }

    /// A session to ask the same questions in once more, on another day: what it is about, who is there and the elements are
    /// the same, and nothing is answered, planned or noted.
    #[must_use]
    pub fn asked_again(&self, today: Date) -> Self {
        let context = SessionContext { date: Some(today.to_string()), ..self.context.clone() };
        Self { context, elements: self.elements.clone(), ..Self::default() }
    }

    /// Whether it says something that a session of the first format has no place for.
    #[must_use]
    pub fn says_more(&self) -> bool {
        let Self {
            context,
            elements,
            entries: _,
            voices,
            unfinished,
            second_round,
            causes,
            have,
            tried,
            take_on,
            knots,
            quotes,
            priorities: _,
            plan,
        } = self;
        context.present.is_some()
            || context.team_size.is_some()
            || !elements.kinds.is_empty()
            || plan.iter().any(|action| action.own.is_some())
            || !(quotes.is_empty() && voices.is_empty() && unfinished.is_empty() && second_round.is_empty())
            || !(causes.is_empty() && have.is_empty() && tried.is_empty() && take_on.is_empty() && knots.is_empty())
    }

    /// Whether the note at a question was chosen to be quoted.
    #[must_use]
    pub fn is_quoted(&self, slot: Slot) -> bool {
        self.quotes.contains(&slot) && self.has_note(slot)
    }

    /// Chooses the note at a question to be quoted, or leaves it out again; says whether there is a note.
    pub fn choose_quote(&mut self, slot: Slot) -> bool {
        if !self.has_note(slot) {
            return false;
        }
        match self.quotes.iter().position(|other| *other == slot) {
            Some(at) => drop(self.quotes.remove(at)),
            None => self.quotes.push(slot),
        }
        true
    }

    fn has_note(&self, slot: Slot) -> bool {
        self.entries.get(slot).is_some_and(|entry| entry.note.is_some())
    }

    /// Whether it holds the answers of several people.
    #[must_use]
    pub fn has_voices(&self) -> bool {
        !self.voices.is_empty()
    }

    /// The answers of each who answered: one, unless it has voices.
    #[must_use]
    pub fn respondents(&self) -> Cow<'_, [Answers]> {
        if self.has_voices() { Cow::Borrowed(&self.voices) } else { Cow::Owned(vec![self.answers()]) }
    }

    /// The answers counted: of one, or of each who answered.
    #[must_use]
    pub fn tally(&self, questionnaire: &Questionnaire) -> Tally {
        let mut counter = Counter::new(Arc::new(Layout::new(questionnaire, &self.elements)));
        for answers in self.respondents().iter() {
            let answers = answers.iter().map(|(slot, response)| {
                let early = self.is_too_early(questionnaire, slot);
                (slot, if early { Response::NotApplicable } else { response })
            });
            counter.count_answers(&answers.collect());
        }
        counter.tally()
    }

    /// What fills the placeholders of statements.
    #[must_use]
    pub fn names(&self, language: Language) -> Names<'_> {
        Names {
            innovation: Some(self.context.innovation.as_str())
                .filter(|name| !name.trim().is_empty())
                .unwrap_or(language.phrases().labels.innovation),
            client: self.context.client.as_deref().unwrap_or(language.phrases().labels.client),
            elements: &self.elements,
        }
    }

    /// Every question of this session in asking order: without those behind a closed gate, since who does not know an
    /// innovation is not asked to judge it, and before the start without those about what people do already.
    #[must_use]
    pub fn questions(&self, questionnaire: &Questionnaire) -> Vec<Slot> {
        let closed = self.gate_is_closed(questionnaire);
        let mut slots = questionnaire.slots(&self.elements);
        slots.retain(|slot| !(closed && questionnaire.is_gated(slot.item) || self.is_too_early(questionnaire, *slot)));
        slots
    }

    /// Whether a question is about what people do already, while the introduction has yet to begin: nobody does it yet
    /// then, which hinders nothing.
    fn is_too_early(&self, questionnaire: &Questionnaire, slot: Slot) -> bool {
        self.context.phase == Some(Phase::Preparation) && questionnaire.item(slot.item).not_before_start
    }

    /// Whether the respondent does not know the innovation well enough to judge it.
    #[must_use]
    pub fn gate_is_closed(&self, questionnaire: &Questionnaire) -> bool {
        questionnaire.gate().is_some_and(|gate| {
            match self.entries.get(Slot::from_item(gate.item)).and_then(|entry| entry.response) {
                Some(Response::Value(value)) => value <= gate.at_most,
                _ => false,
            }
        })
    }

    /// How many questions have no answer, whether or not they have come up.
    #[must_use]
    pub fn unanswered(&self, questionnaire: &Questionnaire) -> usize {
        let answered = |slot: &Slot| self.entries.get(*slot).is_some_and(|entry| entry.response.is_some());
        self.questions(questionnaire).iter().filter(|slot| !answered(slot)).count()
    }

    /// How many questions have been dealt with (answered or passed over), and how many there are.
    #[must_use]
    pub fn progress(&self, questionnaire: &Questionnaire) -> (usize, usize) {
        let questions = self.questions(questionnaire);
        (questions.iter().filter(|slot| self.entries.get(**slot).is_some()).count(), questions.len())
    }
}
