//! What the user gives, screen by screen.

use super::{Understanding, UnderstandingScreen as Screen};
use crate::advice::{StrategyState, knots_offered};
use crate::catalogue::{Actor, StrategyIndex};
use crate::language::{Language, clean};
use crate::plan::{Degree, Priority};
use crate::questionnaire::{CauseIndex, DeterminantIndex, Slot};
use crate::session::{CauseAnswer, HaveAlready, Knot, LARGEST_TEAM, LONGEST, MOST_LISTED, MOST_TAKEN_ON, TriedBefore};
use crate::talk::{ConversationInput, PassageStep};

/// Who is asked about, in the order in which they are offered.
pub(super) const ASKED_ACTORS: [Actor; 5] =
    [Actor::Coordinator, Actor::Liaison, Actor::LineManager, Actor::Board, Actor::ExternalPartner];
/// Behind these comes that nobody of them is there, and then how many there are in the team.
pub(super) const NOBODY: usize = ASKED_ACTORS.len();
pub(super) const TEAM: usize = NOBODY + 1;

impl Understanding<'_> {
    /// Takes what the user gave; whether the session changed is seen by the caller.
    ///
    /// # Errors
    ///
    /// When it does not fit the screen, in words; nothing has changed then.
    pub(super) fn take(&mut self, input: ConversationInput, language: Language) -> Result<PassageStep, String> {
        let screen = self.screen;
        match (screen, input) {
            (_, ConversationInput::Back) => Ok(self.back()),
            (Screen::Choose, input) => self.choose(input, language),
            (Screen::Hindrance(barrier), ConversationInput::Pick(at)) => {
                Ok(self.go(Screen::Changeable(barrier, degree(at, language)?)))
            }
            (Screen::Changeable(barrier, hindrance), ConversationInput::Pick(at)) => {
                let priority = Priority { hindrance, changeable: degree(at, language)? };
                self.session.priorities.insert(barrier, priority);
                Ok(self.go_on())
            }
            (Screen::Cause(slot), input) => self.cause(slot, input, language),
            (Screen::SomethingElse(slot), ConversationInput::Text(text)) => self.something_else(slot, &text, language),
            (Screen::Present, input) => self.present(input, language),
            (Screen::TeamSize, ConversationInput::Text(text)) => {
                self.session.context.team_size = team_size(&text, language)?;
                Ok(self.go(Screen::Present))
            }
            (Screen::There(barrier), ConversationInput::Pick(at)) => {
                let strategies = self.strategies(barrier);
                let chosen = strategies.get(at).map(|suggestion| suggestion.strategy);
                let chosen = chosen.ok_or_else(|| no_such(strategies.len(), language))?;
                Ok(self.go(Screen::State(barrier, chosen)))
            }
            (Screen::State(barrier, strategy), ConversationInput::Pick(at)) => {
                self.state(barrier, strategy, at, language)
            }
            (Screen::Why(barrier, strategy), ConversationInput::Text(text)) => {
                let text = fitting(&text, language)?;
                self.explain(barrier, strategy, Some(text).filter(|text| !text.is_empty()));
                Ok(self.go(Screen::There(barrier)))
            }
            (Screen::Knot(theme), ConversationInput::Pick(at @ 0..=1)) => {
                let offered = knots_offered(self.questionnaire, &self.known(), &self.taken());
                let of = offered.into_iter().find(|(other, _)| *other == theme).map(|(_, of)| of).unwrap_or_default();
                self.session.knots.retain(|knot| knot.theme != theme);
                self.session.knots.push(Knot { theme, of, confirmed: at == 0 });
                Ok(self.go_on())
            }
            (Screen::Knot(_), ConversationInput::Pick(_)) => Err(no_such(2, language)),
            (Screen::State(barrier, _), ConversationInput::Skip) => Ok(self.go(Screen::There(barrier))),
            (
                Screen::Hindrance(_) | Screen::Changeable(..) | Screen::Safety(_) | Screen::There(_) | Screen::Knot(_),
                ConversationInput::Skip | ConversationInput::Finish,
            ) => Ok(self.go_on()),
            _ => Err(language.phrases().interview.not_here.to_owned()),
        }
    }

    fn go(&mut self, screen: Screen) -> PassageStep {
        self.screen = screen;
        PassageStep::default()
    }

    fn go_on(&mut self) -> PassageStep {
        match self.after(self.screen) {
            Some(screen) => self.go(screen),
            None => PassageStep { finished: true, ..PassageStep::default() },
        }
    }

    fn back(&mut self) -> PassageStep {
        match self.before(self.screen) {
            Some(screen) => self.go(screen),
            None => PassageStep { left: true, ..PassageStep::default() },
        }
    }

    fn choose(&mut self, input: ConversationInput, language: Language) -> Result<PassageStep, String> {
        let count = self.standings.len();
        match input {
            ConversationInput::Pick(at) => {
                let barrier = self.standings.get(at).ok_or_else(|| no_such(count, language))?.determinant;
                let mut ticked = self.ticked.clone();
                match ticked.iter().position(|other| *other == barrier) {
                    Some(at) => drop(ticked.remove(at)),
                    None => ticked.push(barrier),
                }
                self.take_on(&ticked, language)?;
                Ok(PassageStep::default())
            }
            ConversationInput::Several(chosen) => {
                if chosen.iter().any(|at| *at >= count) {
                    return Err(no_such(count, language));
                }
                let chosen: Vec<_> = chosen.iter().map(|at| self.standings[*at].determinant).collect();
                self.take_on(&chosen, language)?;
                Ok(self.go_on())
            }
            ConversationInput::Finish => {
                self.take_on(&self.ticked.clone(), language)?;
                Ok(self.go_on())
            }
            // The advice can be read without it.
            ConversationInput::Skip => Ok(PassageStep { finished: true, ..PassageStep::default() }),
            _ => Err(language.phrases().interview.not_here.to_owned()),
        }
    }

    /// Takes these on, in the order in which they stand in the way.
    fn take_on(&mut self, chosen: &[DeterminantIndex], language: Language) -> Result<(), String> {
        let order = self.standings.iter().map(|standing| standing.determinant);
        let chosen: Vec<DeterminantIndex> = order.filter(|index| chosen.contains(index)).collect();
        if chosen.len() > MOST_TAKEN_ON {
            return Err((language.phrases().understanding.too_many)(MOST_TAKEN_ON));
        }
        self.ticked.clone_from(&chosen);
        self.session.take_on = chosen;
        Ok(())
    }

    fn cause(&mut self, slot: Slot, input: ConversationInput, language: Language) -> Result<PassageStep, String> {
        let offered = self.questionnaire.causes_offered(slot, &self.session.elements);
        // Behind the causes come something else and not knowing.
        let (other, unknown) = (offered.len(), offered.len() + 1);
        match input {
            ConversationInput::Pick(at) if at == other => Ok(self.go(Screen::SomethingElse(slot))),
            ConversationInput::Pick(at) if at == unknown => {
                self.session.causes.insert(slot, CauseAnswer::default());
                Ok(self.go_on())
            }
            ConversationInput::Pick(at) => {
                let cause = *offered.get(at).ok_or_else(|| no_such(unknown + 1, language))?;
                let mut named = self.session.causes.get(&slot).map(|answer| answer.named.clone()).unwrap_or_default();
                match named.iter().position(|other| *other == cause) {
                    Some(at) => drop(named.remove(at)),
                    None => named.push(cause),
                }
                self.name_causes(slot, named);
                Ok(PassageStep::default())
            }
            ConversationInput::Several(chosen) if chosen.iter().any(|at| *at > unknown) => {
                Err(no_such(unknown + 1, language))
            }
            ConversationInput::Several(chosen) => {
                let named: Vec<CauseIndex> =
                    offered.iter().enumerate().filter(|(at, _)| chosen.contains(at)).map(|(_, cause)| *cause).collect();
                if !chosen.contains(&other)
                    && let Some(answer) = self.session.causes.get_mut(&slot)
                {
                    answer.other = None;
                }
                let is_unknown = named.is_empty() && !chosen.contains(&other) && chosen.contains(&unknown);
                self.name_causes(slot, named);
                if is_unknown {
                    self.session.causes.insert(slot, CauseAnswer::default());
                }
                Ok(if chosen.contains(&other) { self.go(Screen::SomethingElse(slot)) } else { self.go_on() })
            }
            ConversationInput::Note(note) if !self.session.has_voices() => {
                let note = fitting(&note, language)?;
                self.session.entries.annotate(slot, &note);
                Ok(PassageStep::default())
            }
            ConversationInput::Finish | ConversationInput::Skip => Ok(self.go_on()),
            _ => Err(language.phrases().interview.not_here.to_owned()),
        }
    }

    /// Names these causes; what was typed beside them stays.
    fn name_causes(&mut self, slot: Slot, named: Vec<CauseIndex>) {
        let mut answer = self.session.causes.remove(&slot).unwrap_or_default();
        answer.named = named;
        // Whoever takes the last one away has not said that nobody knows.
        if !answer.is_unknown() {
            self.session.causes.insert(slot, answer);
        }
    }

    fn something_else(&mut self, slot: Slot, text: &str, language: Language) -> Result<PassageStep, String> {
        let text = fitting(text, language)?;
        let mut answer = self.session.causes.remove(&slot).unwrap_or_default();
        answer.other = Some(text).filter(|text| !text.is_empty());
        let is_given = answer.other.is_some();
        if !answer.is_unknown() {
            self.session.causes.insert(slot, answer);
        }
        Ok(if is_given { self.go_on() } else { self.go(Screen::Cause(slot)) })
    }

    fn present(&mut self, input: ConversationInput, language: Language) -> Result<PassageStep, String> {
        let present = &mut self.session.context.present;
        match input {
            ConversationInput::Pick(NOBODY) => {
                *present = Some(Vec::new());
                Ok(self.go_on())
            }
            ConversationInput::Pick(TEAM) => Ok(self.go(Screen::TeamSize)),
            ConversationInput::Pick(at) => {
                let actor = *ASKED_ACTORS.get(at).ok_or_else(|| no_such(TEAM + 1, language))?;
                let mut there = present.clone().unwrap_or_default();
                match there.iter().position(|other| *other == actor) {
                    Some(at) => drop(there.remove(at)),
                    None => there.push(actor),
                }
                there.sort_unstable();
                *present = Some(there).filter(|there| !there.is_empty());
                Ok(PassageStep::default())
            }
            ConversationInput::Several(chosen) if chosen.iter().any(|at| *at > TEAM) => {
                Err(no_such(TEAM + 1, language))
            }
            ConversationInput::Several(chosen) => {
                let there = ASKED_ACTORS.iter().enumerate().filter(|(at, _)| chosen.contains(at));
                let mut there: Vec<Actor> = there.map(|(_, actor)| *actor).collect();
                there.sort_unstable();
                if !there.is_empty() || chosen.contains(&NOBODY) {
                    *present = Some(there);
                }
                Ok(if chosen.contains(&TEAM) { self.go(Screen::TeamSize) } else { self.go_on() })
            }
            ConversationInput::Finish | ConversationInput::Skip => Ok(self.go_on()),
            _ => Err(language.phrases().interview.not_here.to_owned()),
        }
    }

    /// How far a strategy is: there and works, there and does not do it, tried and stopped, or none of these.
    fn state(
        &mut self,
        barrier: DeterminantIndex,
        strategy: StrategyIndex,
        at: usize,
        language: Language,
    ) -> Result<PassageStep, String> {
        let states = [Some(StrategyState::Works), Some(StrategyState::Mend), Some(StrategyState::Tried), None];
        let state = *states.get(at).ok_or_else(|| no_such(states.len(), language))?;
        let id = self.catalogue.strategy(strategy).id.clone();
        let (mut have, mut tried) = (self.session.have.clone(), self.session.tried.clone());
        let is_had = have.iter().position(|have| have.strategy == id).map(|at| have.remove(at));
        let is_it = |tried: &TriedBefore| tried.strategy == id && tried.barrier.is_none_or(|other| other == barrier);
        let was_tried = tried.iter().position(is_it).map(|at| tried.remove(at));
        let note = is_had.and_then(|have| have.note).filter(|_| state != Some(StrategyState::Works));
        let strategy_id = id.clone();
        match state {
            Some(StrategyState::Tried) => {
                let why = was_tried.and_then(|tried| tried.why);
                tried.push(TriedBefore { strategy: strategy_id, why, barrier: Some(barrier) });
            }
            Some(state) => {
                have.push(HaveAlready { strategy: strategy_id, works: state == StrategyState::Works, note });
            }
            None => {}
        }
        if have.len().max(tried.len()) > MOST_LISTED {
            return Err((language.phrases().causes.too_many_listed)(MOST_LISTED));
        }
        (self.session.have, self.session.tried) = (have, tried);
        Ok(self.go(match state {
            Some(StrategyState::Mend | StrategyState::Tried) => Screen::Why(barrier, strategy),
            _ => Screen::There(barrier),
        }))
    }

    /// Says what a strategy lacks, or why it was stopped.
    fn explain(&mut self, barrier: DeterminantIndex, strategy: StrategyIndex, text: Option<String>) {
        let id = &self.catalogue.strategy(strategy).id;
        let tried = self.session.tried.iter_mut();
        let mut tried = tried.filter(|tried| tried.strategy == *id && tried.barrier.is_none_or(|of| of == barrier));
        if let Some(tried) = tried.next() {
            tried.why = text;
        } else if let Some(have) = self.session.have.iter_mut().find(|have| have.strategy == *id) {
            have.note = text;
        }
    }
}

fn degree(at: usize, language: Language) -> Result<Degree, String> {
    let degree = Degree::ALL.get(at).copied();
    degree.ok_or_else(|| (language.phrases().interview.no_such_option)(Degree::ALL.len()))
}

fn no_such(most: usize, language: Language) -> String {
    (language.phrases().interview.no_such_number)(most)
}

/// A text as it is kept: on one line, and not endless.
fn fitting(text: &str, language: Language) -> Result<String, String> {
    let text = clean(text);
    let length = text.chars().count();
    if length > LONGEST { Err((language.phrases().interview.too_long)(LONGEST, length)) } else { Ok(text) }
}

fn team_size(text: &str, language: Language) -> Result<Option<u32>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let size = text.parse().ok().filter(|size| (1..=LARGEST_TEAM).contains(size));
    size.map(Some).ok_or_else(|| (language.phrases().causes.team_size)(LARGEST_TEAM))
}
