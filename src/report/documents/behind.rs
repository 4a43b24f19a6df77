//! What lies behind the barriers, what comes before any strategy, and where to begin.

use super::Length;
use super::advice::AdviceWriter;
use crate::advice::{StrategyState, Suggestion};
use crate::catalogue::StrategyIndex;
use crate::language::causes::CauseTexts;
use crate::language::{Text, clean, within_sentence};
use crate::report::behind::{CauseSaid, KnotSaid};
use crate::report::document::{Block, Phrase, Section, TextPiece};
use crate::report::{BarrierAdvice, names};

impl AdviceWriter<'_> {
    pub fn cause_words(&self) -> &'static CauseTexts {
        &self.language.phrases().causes
    }

    /// What must be made safe before anything else is done.
    pub fn safety(&self) -> Option<Section> {
        let mut found: Vec<&Text> = Vec::new();
        for text in self.report.barriers.iter().flat_map(|barrier| &barrier.safety) {
            if !found.contains(text) {
                found.push(text);
            }
        }
        let list = Block::from_bullets(found.iter().map(|text| text.get(self.language)));
        let blocks = list.into_iter().flat_map(|list| [Block::from_lead(self.cause_words().safety_lead), list]);
        Section::from_blocks(self.id("safety"), self.cause_words().safety, blocks.collect())
    }

    /// What lies behind a barrier, before its strategies: the causes, or how to find them out.
    pub fn behind(&self, barrier: &BarrierAdvice<'_>) -> Vec<Block> {
        let words = self.cause_words();
        let several = barrier.causes.len() > 1;
        let line = |said: &CauseSaid| {
            let causes = said.in_words(self.report.questionnaire, self.language)?;
            let name = match said.element.as_deref().filter(|_| several) {
                Some(element) => format!("{} ({element})", words.cause),
                None => words.cause.to_owned(),
            };
            let told = if said.told { words.told } else { "" };
            Some(Block::from_text(Phrase::from_name(&name, &format!("{causes}{told}"))))
        };
        let mut blocks: Vec<Block> = barrier.causes.iter().filter_map(line).collect();
        if !barrier.cause_is_known() {
            let find_out = self.report.questionnaire.cause_question(barrier.determinant).map(|question| {
                let find_out = question.find_out.get(self.language);
                if blocks.is_empty() {
                    Phrase::from_name(words.cause, &(words.cause_unknown)(find_out))
                } else {
                    words.no_strategies_for_other.into()
                }
            });
            blocks.extend(find_out.map(Block::from_text));
        }
        // Where it stands in a part of its own, the barrier points there.
        let is_above = matches!(self.extent.length, Length::Short | Length::Full) && self.prefix.is_empty();
        if is_above && !barrier.safety.is_empty() {
            let text = words.safety_above.to_owned();
            let pointer = TextPiece::Inside { id: self.id("safety"), text };
            let named = TextPiece::Strong(format!("{}:", words.safety));
            blocks.push(Block::from_text(Phrase(vec![named, TextPiece::Plain(" ".to_owned()), pointer])));
        }
        for text in barrier.safety.iter().filter(|_| !is_above) {
            blocks.push(Block::from_text(Phrase::from_name(words.safety, text.get(self.language))));
        }
        blocks
    }

    /// What would stand among the strategies of a barrier, but is there already, was tried, or is spoken against.
    pub fn passed_over(&self, barrier: &BarrierAdvice<'_>) -> Option<Block> {
        let words = self.cause_words();
        let name = |suggestion: &Suggestion<'_>| self.strategy_name(suggestion.strategy);
        let aside = barrier.advice.aside.iter().map(|suggestion| {
            let said = self.said_of(suggestion.strategy, suggestion.state);
            let lead = if suggestion.state == Some(StrategyState::Tried) { words.tried } else { words.works_already };
            Phrase::from_name(lead, &with_reason(&name(suggestion), said.as_deref()))
        });
        let against = barrier.advice.against.iter().map(|suggestion| {
            let reasons: Vec<&str> = suggestion.against.iter().map(|text| text.get(self.language)).collect();
            Phrase::from_name(words.moved_down, &with_reason(&name(suggestion), Some(&reasons.join("; "))))
        });
        Block::from_bullets(aside.chain(against))
    }

    pub fn strategy_name(&self, strategy: StrategyIndex) -> String {
        names::strategy(self.report.catalogue.strategy(strategy), self.language)
    }

    /// What the team said of a strategy that is there or was tried.
    pub fn said_of(&self, strategy: StrategyIndex, state: Option<StrategyState>) -> Option<String> {
        let id = &self.report.catalogue.strategy(strategy).id;
        let said = match state? {
            StrategyState::Tried => {
                self.report.tried.iter().find(|tried| tried.strategy == *id).and_then(|tried| tried.why.clone())
            }
            StrategyState::Works | StrategyState::Mend => {
                self.report.have.iter().find(|have| have.strategy == *id).and_then(|have| have.note.clone())
            }
        };
        said.map(|said| clean(&said))
    }

    /// Where to begin: one short passage.
    pub fn beginning(&self) -> Option<Section> {
        let (words, report) = (self.cause_words(), self.report);
        let beginning = report.beginning.as_ref()?;
        let mut blocks: Vec<Block> = Vec::new();
        if report.barriers.iter().any(|barrier| !barrier.safety.is_empty()) {
            blocks.push(Block::from_text(words.begin_safe));
        }
        let knot = beginning.knot.map(|at| &report.knots[at]);
        if let Some(knot) = knot {
            let theme = report.questionnaire.theme(knot.theme);
            let together = (words.one_knot)(&self.plain_names(knot), &within_sentence(theme.name.get(self.language)));
            blocks.push(Block::from_text(format!("{together} {}", theme.begin.get(self.language))));
        }
        if let Some(first) = beginning.step {
            let step = first.text.get(self.language);
            let barrier = names::plain(report.questionnaire.determinant(first.barrier), self.language);
            let name = self.strategy_name(first.strategy);
            blocks.push(Block::from_text(Phrase::from_name(words.this_week, step)));
            blocks.push(Block::from_quiet((words.step_of)(&name, barrier)));
        }
        let waits =
            beginning.waits.iter().map(|index| names::plain(report.questionnaire.determinant(*index), self.language));
        let waits: Vec<&str> = waits.collect();
        if !waits.is_empty() {
            blocks.push(Block::from_text(Phrase::from_name(words.can_wait, &waits.join("; "))));
        }
        for knot in report.knots.iter().filter(|knot| knot.confirmed.is_none()) {
            let theme = report.questionnaire.theme(knot.theme);
            let asked =
                (words.is_it_one_knot)(&self.plain_names(knot), &within_sentence(theme.name.get(self.language)));
            blocks.push(Block::from_text(asked));
        }
        Section::from_blocks(self.id("begin"), words.begin_this_week, blocks)
    }

    fn plain_names(&self, knot: &KnotSaid) -> String {
        let plain = |index: &_| names::plain(self.report.questionnaire.determinant(*index), self.language);
        let of: Vec<&str> = knot.of.iter().map(plain).collect();
        match of.split_last() {
            Some((last, first)) if !first.is_empty() => {
                format!("{} {} {last}", first.join(", "), self.cause_words().and)
            }
            _ => of.join(", "),
        }
    }
}

fn with_reason(name: &str, reason: Option<&str>) -> String {
    match reason.filter(|reason| !reason.is_empty()) {
        Some(reason) => format!("{name} ({reason})"),
        None => name.to_owned(),
    }
}
