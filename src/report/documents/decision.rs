//! What goes to management: one decision on one page, and nothing that somebody said. What is typed beside an answer stays with
//! the team, and so does a barrier that is not safe to bring up yet.

use super::advice::AdviceWriter;
use super::sheet::AskedOfManagement;
use crate::catalogue::Actor;
use crate::language::long_date;
use crate::report::behind::CauseSaid;
use crate::report::document::{Block, Phrase, Section};
use crate::report::figures::{capital, percent};
use crate::report::names;

/// How many lines of its plan a team shows.
const SHOWN: usize = 6;

impl AdviceWriter<'_> {
    /// The first thing that may be asked of management.
    fn asked(&self) -> Option<AskedOfManagement<'_>> {
        self.asks().into_iter().find(|asked| asked.barrier.is_none_or(|barrier| barrier.safety.is_empty()))
    }

    /// The one decision that is asked of management, and why.
    pub fn decision(&self) -> Vec<Section> {
        let words = self.sheet_words();
        let Some(asked) = self.asked() else {
            let nothing =
                Section::from_blocks(self.id("decision"), words.decision, vec![Block::from_text(words.no_decision)]);
            return nothing.into_iter().collect();
        };
        let strategy = asked.strategy;
        let deciders: Vec<Actor> = strategy.actors.iter().copied().filter(|actor| actor.is_management()).collect();
        let effort = strategy.effort.among(&self.words().efforts);
        let blocks = vec![
            Block::from_text(Phrase::from_strong((words.decide)(&names::strategy(strategy, self.language)))),
            Block::from_text(strategy.summary.get(self.language)),
            Block::from_text(Phrase::from_name(words.decided_by, &names::actors(&deciders, self.language))),
            Block::from_text(Phrase::from_name(words.takes, effort)),
            Block::from_text(Phrase::from_name(
                self.cause_words().works_when,
                strategy.card.works_when.get(self.language),
            )),
        ];
        let decision = Section::from_blocks(self.id("decision"), words.decision, blocks);
        decision.into_iter().chain(self.why(&asked)).collect()
    }

    fn why(&self, asked: &AskedOfManagement<'_>) -> Option<Section> {
        let words = self.sheet_words();
        let barrier = asked.barrier?;
        let determinant = self.report.questionnaire.determinant(barrier.determinant);
        let name = self.everyday(barrier.determinant);
        let mut blocks = vec![Block::from_text(Phrase::from_name(&name, determinant.why.get(self.language)))];
        // The answer of one person stays with the team, and so does how many of a few said what.
        let share = barrier.share.filter(|_| self.report.is_of_a_group() && !self.report.says_counts());
        blocks.extend(share.map(|share| Block::from_text((self.words().unfavourable_share)(&percent(share)))));
        let named = |said: &CauseSaid| {
            let own = CauseSaid { other: None, element: None, ..said.clone() };
            own.in_words(self.report.questionnaire, self.language)
        };
        let cause = barrier.causes.iter().find_map(named);
        blocks.extend(cause.map(|cause| Block::from_text(Phrase::from_name(self.cause_words().cause, &cause))));
        let link = asked.strategy.links.iter().find(|link| link.determinant == barrier.determinant);
        let because = link.map(|link| capital(link.because.get(self.language)));
        blocks.extend(because.map(|because| Block::from_text(Phrase::from_name(words.what_it_does, &because))));
        Section::from_blocks(self.id("why"), words.why, blocks)
    }

    /// What a team does itself: by name and day, without what anybody said.
    pub fn team_does(&self) -> Option<Section> {
        let words = self.sheet_words();
        let asked = self.asked().map(|asked| asked.strategy.id.clone());
        let plan = self.report.plan.as_ref()?;
        let lines = self.under_way().into_iter().filter(|action| Some(&action.strategy) != asked.as_ref());
        // What the catalogue does not know has a name that somebody typed.
        let lines = lines.filter_map(|action| {
            self.report.catalogue.find(&action.strategy)?;
            let name = plan.subject.strategy_name(&action.strategy, self.language);
            let day = action.due.map(|due| {
                format!(", {}", (self.language.phrases().plan.until)(&long_date(&due.to_string(), self.language)))
            });
            Some(format!("{name}{}", day.unwrap_or_default()))
        });
        let list = Block::from_bullets(lines.take(SHOWN));
        Section::from_blocks(self.id("team-does"), words.team_does, list.into_iter().collect())
    }
}
