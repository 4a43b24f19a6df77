//! Choosing what comes into the plan: what is suggested, what was searched for, and what is the team's own.

use super::{Planning, PlanningScreen, finished};
use crate::catalogue::{StrategyIndex, search};
use crate::fault::Fault;
use crate::language::{Language, clean};
use crate::plan::{add_barriers, choose, choose_own};
use crate::questionnaire::DeterminantIndex;
use crate::talk::{ConversationInput, PassageStep};

/// How many of what was found are shown: more are not read, and another word finds less.
const SHOWN: usize = 9;

/// A line of the screen on which strategies are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChoiceLine {
    /// One that is advised, by its place.
    Candidate(usize),
    /// One that was searched for.
    LookedUp(StrategyIndex),
    /// The strategies of the other barriers as well.
    Others,
    /// Search in the catalogue.
    Search,
    /// Something of the team's own.
    Own,
}

impl Planning<'_> {
    /// How many candidates stand under what is taken on; all of them where nothing is, or nothing is left of it.
    pub(super) fn of_taken_on(&self) -> usize {
        let is_taken = |rank: usize| {
            let barrier = rank.checked_sub(1).and_then(|at| self.assessment.barriers.get(at));
            barrier.is_some_and(|barrier| self.session.take_on.contains(&barrier.determinant))
        };
        match self.candidates.iter().take_while(|candidate| is_taken(candidate.under)).count() {
            0 => self.candidates.len(),
            count => count,
        }
    }

    /// The lines of the screen, in order.
    pub(super) fn choice_lines(&self) -> Vec<ChoiceLine> {
        let mut lines: Vec<ChoiceLine> = (0..self.first).map(ChoiceLine::Candidate).collect();
        lines.extend(self.looked_up.iter().map(|strategy| ChoiceLine::LookedUp(*strategy)));
        if self.first < self.candidates.len() {
            lines.push(ChoiceLine::Others);
        }
        lines.extend([ChoiceLine::Search, ChoiceLine::Own]);
        lines
    }

    /// The strategy of a line, where it has one.
    pub(super) fn strategy_of(&self, line: ChoiceLine) -> Option<StrategyIndex> {
        match line {
            ChoiceLine::Candidate(at) => self.candidates.get(at).map(|candidate| candidate.strategy),
            ChoiceLine::LookedUp(strategy) => Some(strategy),
            ChoiceLine::Others | ChoiceLine::Search | ChoiceLine::Own => None,
        }
    }

    /// The barriers that something of the team's own can be for: those that are taken on, or else all.
    pub(super) fn own_can_be_for(&self) -> Vec<DeterminantIndex> {
        if self.session.take_on.is_empty() {
            return self.assessment.barriers.iter().map(|barrier| barrier.determinant).collect();
        }
        self.session.take_on.clone()
    }

    pub(super) fn choosing(&mut self, input: ConversationInput, language: Language) -> Result<PassageStep, String> {
        let lines = self.choice_lines();
        let no_such = || (language.phrases().interview.no_such_number)(lines.len());
        match input {
            ConversationInput::Pick(at) => {
                let line = *lines.get(at).ok_or_else(no_such)?;
                let Some(strategy) = self.strategy_of(line) else { return Ok(self.open(line)) };
                match self.ticked.iter().position(|other| *other == strategy) {
                    Some(at) => drop(self.ticked.remove(at)),
                    None => self.ticked.push(strategy),
                }
                Ok(PassageStep::default())
            }
            ConversationInput::Several(chosen) => {
                let meant = chosen.iter().map(|at| lines.get(*at).copied()).collect::<Option<Vec<_>>>();
                let meant = meant.ok_or_else(no_such)?;
                let named: Vec<StrategyIndex> = meant.iter().filter_map(|line| self.strategy_of(*line)).collect();
                let elsewhere = meant.into_iter().find(|line| self.strategy_of(*line).is_none());
                // Whoever looks elsewhere keeps what was ticked.
                let before = if elsewhere.is_some() { std::mem::take(&mut self.ticked) } else { Vec::new() };
                let all = [before, named].concat();
                // Whoever types a number twice means it once.
                let once = all.iter().enumerate().filter(|(at, strategy)| !all[..*at].contains(strategy));
                self.ticked = once.map(|(_, strategy)| *strategy).collect();
                match elsewhere {
                    Some(line) => Ok(self.open(line)),
                    None => self.choose_ticked(language),
                }
            }
            ConversationInput::Finish => self.choose_ticked(language),
            ConversationInput::Skip => {
                self.ticked.clear();
                self.choose_ticked(language)
            }
            _ => Err(language.phrases().interview.not_here.to_owned()),
        }
    }

    fn open(&mut self, line: ChoiceLine) -> PassageStep {
        match line {
            ChoiceLine::Search => self.go(PlanningScreen::Search),
            ChoiceLine::Own => self.go(PlanningScreen::Own),
            ChoiceLine::Others => {
                self.first = self.candidates.len();
                PassageStep::default()
            }
            ChoiceLine::Candidate(_) | ChoiceLine::LookedUp(_) => PassageStep::default(),
        }
    }

    /// Puts what is ticked in the plan, and goes on to its lines.
    fn choose_ticked(&mut self, language: Language) -> Result<PassageStep, String> {
        let mut session = self.session.clone();
        for strategy in &self.ticked {
            choose(&mut session, self.grounds(), *strategy, &[], language)
                .map_err(|fault| fault.message(language).to_owned())?;
        }
        let changed = session.plan.len() != self.session.plan.len();
        self.session = session;
        self.ticked.clear();
        if self.session.plan.is_empty() {
            return Ok(finished());
        }
        Ok(PassageStep { changed, ..self.go(PlanningScreen::Line { at: 0, seen: false }) })
    }

    /// What is not suggested: searched for, or the team's own.
    pub(super) fn elsewhere(&mut self, input: ConversationInput, language: Language) -> Result<PassageStep, String> {
        let (words, interview) = (&language.phrases().planning, &language.phrases().interview);
        match (self.screen, input) {
            (_, ConversationInput::Skip) => Ok(self.go(PlanningScreen::Choose)),
            (PlanningScreen::Search | PlanningScreen::Own, ConversationInput::Text(text)) if text.trim().is_empty() => {
                Ok(self.go(PlanningScreen::Choose))
            }
            (PlanningScreen::Search, ConversationInput::Text(text)) => {
                let text = clean(&text);
                let mut found = search(self.catalogue, &text);
                if found.is_empty() {
                    return Err((words.nothing_found)(&text));
                }
                found.truncate(SHOWN);
                self.found = (text, found);
                Ok(self.go(PlanningScreen::Found))
            }
            (PlanningScreen::Found, ConversationInput::Pick(at)) if at == self.found.1.len() => {
                Ok(self.go(PlanningScreen::Search))
            }
            (PlanningScreen::Found, ConversationInput::Pick(at)) => {
                let strategy =
                    *self.found.1.get(at).ok_or_else(|| (interview.no_such_number)(self.found.1.len() + 1))?;
                let known = self.catalogue.strategy(strategy);
                if self.session.plan.iter().any(|action| action.strategy == known.id) {
                    return Err((words.in_plan_already)(known.name.get(language)));
                }
                let is_shown = self.choice_lines().into_iter().any(|line| self.strategy_of(line) == Some(strategy));
                if !is_shown {
                    self.looked_up.push(strategy);
                }
                if !self.ticked.contains(&strategy) {
                    self.ticked.push(strategy);
                }
                Ok(self.go(PlanningScreen::Choose))
            }
            (PlanningScreen::Own, ConversationInput::Text(text)) => {
                choose_own(&mut self.session, &text, &[]).map_err(|fault: Fault| fault.message(language).to_owned())?;
                let at = self.session.plan.len() - 1;
                Ok(PassageStep { changed: true, ..self.go(PlanningScreen::OwnFor(at)) })
            }
            (PlanningScreen::OwnFor(at), ConversationInput::Pick(picked)) => {
                let barriers = self.own_can_be_for();
                if picked > barriers.len() {
                    return Err((interview.no_such_number)(barriers.len() + 1));
                }
                let barrier = barriers.get(picked);
                if let (Some(barrier), Some(action)) = (barrier, self.session.plan.get_mut(at)) {
                    add_barriers(action, &[*barrier]);
                }
                Ok(PassageStep { changed: barrier.is_some(), ..self.go(PlanningScreen::Choose) })
            }
            _ => Err(interview.not_here.to_owned()),
        }
    }
}
