//! One side of paper for a meeting: what hinders, what helps, who does what, what is asked, and when to look back.

use super::advice::AdviceWriter;
use super::height::{SHEET_LINES, sheet_lines};
use super::room::SheetRoom;
use super::{Audience, Extent};
use crate::language::sheet::SheetWords;
use crate::language::{Language, clean, long_date};
use crate::plan::{PlanField, PlannedAction, Status, day_to_look_back, get};
use crate::questionnaire::{DeterminantIndex, Slot};
use crate::report::document::{
    Block, CellMeaning, ColumnHead, Document, DocumentSpacing, Fact, ListItem, Phrase, Section, Table, TableCell,
};
use crate::report::figures::capital;
use crate::report::fitted::fitted;
use crate::report::plan::timing;
use crate::report::sentences::unfavourable;
use crate::report::{BarrierAdvice, Report, names};

/// How wide a name may be where a line holds more than it.
const NAME: usize = 60;
/// How wide a name may be in the title.
const INNOVATION: usize = 60;
/// How wide a name may be in a column of one side of paper.
const WHO: usize = 40;
/// How many names there are in a sentence.
const NAMES: usize = 6;
/// How many things are asked of management on one side of paper.
const ASKED: usize = 3;

impl Report<'_> {
    /// The advice on one side of paper, with as much as there is room for.
    pub(super) fn sheet(&self, extent: &Extent, language: Language) -> Document {
        let made = |room: SheetRoom| self.sheet_with(extent, language, room);
        let mut rooms = SheetRoom::ON_A_SHEET.into_iter().map(made);
        let roomy = rooms.next().unwrap_or_default();
        let fits = |document: &Document| sheet_lines(document) <= SHEET_LINES;
        if fits(&roomy) {
            return roomy;
        }
        let tighter: Vec<Document> = rooms.collect();
        let found = tighter.iter().position(fits).unwrap_or(tighter.len().saturating_sub(1));
        tighter.into_iter().nth(found).unwrap_or(roomy)
    }

    fn sheet_with(&self, extent: &Extent, language: Language, room: SheetRoom) -> Document {
        let mut short = self.clone();
        short.context.innovation = fitted(&self.context.innovation, INNOVATION);
        let advice = AdviceWriter { report: &short, extent, language, prefix: String::new(), room };
        let unsaid = (extent.audience == Audience::Management).then(|| advice.sheet_words().nothing_said.to_owned());
        Document {
            facts: advice.sheet_facts(),
            // Nothing on one side of paper asks for a list of what is on it.
            sections: extent
                .parts()
                .iter()
                .flat_map(|part| advice.part(*part))
                .map(|section| Section { listed: false, ..section })
                .collect(),
            spacing: DocumentSpacing::Sheet,
            ..advice.head(&self.context.innovation, unsaid)
        }
    }
}

/// Something that management is asked for: a strategy, and the barrier it is for.
pub(super) struct AskedOfManagement<'a> {
    pub strategy: &'a crate::catalogue::Strategy,
    pub barrier: Option<&'a BarrierAdvice<'a>>,
}

impl<'r> AdviceWriter<'r> {
    pub fn sheet_words(&self) -> &'static SheetWords {
        &self.language.phrases().sheet
    }

    /// Who, where and when; for a team also who was asked, and how much.
    fn sheet_facts(&self) -> Vec<Fact> {
        let (words, context) = (self.words(), &self.report.context);
        let text = |text: &Option<String>| text.as_deref().map(|text| fitted(text, NAME));
        let known = [
            (words.organisation, text(&context.organisation)),
            (words.team, text(&context.team)),
            (words.date, context.date.as_deref().map(|date| fitted(&long_date(&clean(date), self.language), NAME))),
            (self.sheet_words().asked, Some(self.asked_whom()).filter(|_| self.extent.audience == Audience::Team)),
        ];
        known
            .into_iter()
            .filter_map(|(name, value)| Some(Fact::new(name, value.filter(|text| !text.is_empty())?)))
            .collect()
    }

    fn asked_whom(&self) -> String {
        let (words, report) = (self.sheet_words(), self.report);
        if report.named_barriers {
            return words.nobody_asked.to_owned();
        }
        let all = report.assessment.determinants.len();
        let measured = all - report.not_measured.len();
        let role = report.context.role.map(|role| role.among(&self.language.phrases().labels.roles));
        let whom = match role.filter(|_| !report.is_of_a_group()) {
            Some(role) => role.to_owned(),
            None => (words.people)(report.assessment.respondents),
        };
        (words.measured)(&capital(&whom), measured, all)
    }

    /// The barriers that this is about, in the order of the team or of the advice.
    pub fn taken(&self) -> Vec<(usize, &'r BarrierAdvice<'r>)> {
        let find = |index: &DeterminantIndex| {
            let place = self.report.barriers.iter().position(|barrier| barrier.determinant == *index)?;
            Some((place + 1, &self.report.barriers[place]))
        };
        match &self.extent.in_full {
            Some(chosen) => chosen.iter().filter_map(find).collect(),
            None => (1..).zip(&self.report.barriers).collect(),
        }
    }

    /// What people call a determinant, with a capital.
    pub fn everyday(&self, determinant: DeterminantIndex) -> String {
        fitted(&capital(names::plain(self.report.questionnaire.determinant(determinant), self.language)), NAME)
    }

    /// The note that was chosen to be quoted with a determinant, if there is one.
    fn quote(&self, determinant: DeterminantIndex) -> Option<String> {
        let own = |slot: &&Slot| self.report.questionnaire.item(slot.item).determinant == determinant;
        let note = self.report.quotes.iter().filter(own).find_map(|slot| self.report.notes.get(slot))?;
        Some((self.sheet_words().quoted)(&fitted(note, self.room.text)))
    }

    /// The barriers in a few lines, each with a note that was chosen.
    pub fn hinders(&self) -> Option<Section> {
        let words = self.sheet_words();
        let mut taken = self.taken();
        // Where there is no room for all, what was chosen to be quoted stays.
        let mut places: Vec<usize> = (0..taken.len()).collect();
        places.sort_by_key(|at| self.quote(taken[*at].1.determinant).is_none());
        places.truncate(self.room.barriers);
        let mut at = 0..;
        taken.retain(|_| at.next().is_some_and(|at| places.contains(&at)));
        let items = taken.iter().map(|(_, barrier)| {
            let why = self.cause_in_short(barrier).or_else(|| self.said_in_short(barrier)).unwrap_or_default();
            let name = self.everyday(barrier.determinant);
            let text = if why.is_empty() { Phrase::from_strong(name) } else { Phrase::from_name(&name, &why) };
            ListItem {
                text,
                under: self.quote(barrier.determinant).into_iter().map(Phrase::from).collect(),
                ..ListItem::default()
            }
        });
        let rest = self.report.barriers.len() - taken.len();
        let mut blocks: Vec<Block> = Block::from_bullets(items).into_iter().collect();
        if blocks.is_empty() {
            blocks.push(Block::from_text(words.nothing_hinders));
        } else if rest > 0 {
            blocks.push(Block::from_quiet((words.more_barriers)(rest)));
        }
        Section::from_blocks(self.id("hinders"), words.hinders, blocks)
    }

    /// What lies behind a barrier, where that is known.
    fn cause_in_short(&self, barrier: &BarrierAdvice<'_>) -> Option<String> {
        let said = barrier.causes.iter().find_map(|said| said.in_words(self.report.questionnaire, self.language))?;
        Some(fitted(&said, self.room.text))
    }

    /// What was said: the first statement, and the answer.
    fn said_in_short(&self, barrier: &BarrierAdvice<'_>) -> Option<String> {
        let said = barrier.said.first()?;
        let answer = match (&said.answer, said.share) {
            (Some(answer), _) => answer.get(self.language).to_owned(),
            (None, _) => unfavourable(said, self.language)?,
        };
        Some(format!("“{}” {answer}", fitted(said.statement.get(self.language), self.room.text)))
    }

    /// What helps already, in one sentence, with a note that was chosen.
    pub fn already_helps(&self) -> Option<Section> {
        let words = self.sheet_words();
        let helping = &self.report.facilitators;
        let names: Vec<String> = helping.iter().take(NAMES).map(|index| self.everyday(*index)).collect();
        let rest = helping.len().saturating_sub(NAMES);
        let more = (rest > 0).then(|| (words.more)(rest));
        let sentence: Vec<String> = names.into_iter().chain(more).collect();
        let quote = helping.iter().find_map(|index| self.quote(*index));
        let sentence = Some(sentence.join("; ")).filter(|sentence| !sentence.is_empty());
        let blocks = sentence.into_iter().chain(quote).map(Block::from_text).collect();
        Section::from_blocks(self.id("helps"), words.helps, blocks)
    }

    /// The lines of the plan that are not over, in the order of the plan.
    pub fn under_way(&self) -> Vec<&'r PlannedAction> {
        let report: &'r Report<'r> = self.report;
        let actions = report.plan.iter().flat_map(|plan| &plan.subject.session.plan);
        actions.filter(|action| !matches!(action.status, Status::Stopped | Status::Done)).collect()
    }

    /// Who does what and when, in a few lines.
    pub fn doing(&self) -> Option<Section> {
        let words = self.sheet_words();
        let actions = self.under_way();
        let mut blocks = Vec::new();
        if actions.is_empty() {
            let step = self
                .report
                .beginning
                .as_ref()
                .and_then(|beginning| beginning.step)
                .filter(|_| self.extent.is_sheet())?;
            let strategy = self.report.catalogue.strategy(step.strategy);
            let first = step.text.get(self.language);
            blocks.push(Block::from_text(words.nothing_agreed));
            blocks.push(Block::from_text(Phrase::from_name(&self.named(strategy), &fitted(first, 2 * self.room.text))));
        } else {
            blocks.push(self.doing_table(&actions));
            if actions.len() > self.room.lines {
                blocks.push(Block::from_quiet((words.more_lines)(actions.len() - self.room.lines)));
            }
        }
        Section::from_blocks(self.id("doing"), words.doing, blocks)
    }

    fn doing_table(&self, actions: &[&PlannedAction]) -> Block {
        let (words, plan) = (self.sheet_words(), &self.language.phrases().plan);
        let name = |field: PlanField| (field.row().words)(self.language.phrases()).name;
        let with_status = !self.extent.is_sheet();
        let shown = actions.iter().take(self.room.lines);
        let what = |action: &PlannedAction| self.typed(action, PlanField::What, self.room.text);
        let who = |action: &PlannedAction| {
            Some(self.typed(action, PlanField::Who, self.on_a_sheet_or_more(WHO))).filter(|who| !who.is_empty())
        };
        let rows = shown.clone().map(|action| {
            let status =
                TableCell::from(action.status.among(&plan.statuses)).meaning(CellMeaning::State(action.status));
            let name = TableCell::from(Phrase::from_strong(self.strategy_of(action))).and(what(action));
            let cells = [
                name,
                who(action).unwrap_or_else(|| words.nobody_yet.to_owned()).into(),
                self.when(action).unwrap_or_else(|| words.no_day_yet.to_owned()).into(),
            ];
            cells.into_iter().chain(with_status.then_some(status)).collect()
        });
        let items = shown.map(|action| {
            let lines = [
                Some(what(action)).filter(|what| !what.is_empty()),
                Some(format!(
                    "{}: {}",
                    name(PlanField::Who),
                    who(action).unwrap_or_else(|| words.nobody_yet.to_owned())
                )),
                Some(format!(
                    "{}: {}",
                    name(PlanField::When),
                    self.when(action).unwrap_or_else(|| words.no_day_yet.to_owned())
                )),
                with_status.then(|| action.status.among(&plan.statuses).to_owned()),
            ];
            ListItem {
                text: Phrase::from_strong(self.strategy_of(action)),
                ..ListItem::new("", lines.into_iter().flatten().collect())
            }
        });
        let list: Vec<Block> = Block::from_bullets(items).into_iter().collect();
        let status = with_status.then(|| ColumnHead::from_text(name(PlanField::Status), 14));
        let columns = [
            ColumnHead::from_text(name(PlanField::What), 54),
            ColumnHead::from_text(name(PlanField::Who), 22),
            ColumnHead::from_text(name(PlanField::When), 22),
        ];
        Block::Table(Table {
            id: self.id("doing-table"),
            caption: words.doing_table.to_owned(),
            columns: columns.into_iter().chain(status).collect(),
            rows: rows.collect(),
            spoken: list.clone(),
            narrow: list,
            ..Table::default()
        })
    }

    fn strategy_of(&self, action: &PlannedAction) -> String {
        let name = self.report.plan.as_ref().map(|plan| plan.subject.strategy_name(&action.strategy, self.language));
        fitted(&name.unwrap_or_default(), NAME)
    }

    fn named(&self, strategy: &crate::catalogue::Strategy) -> String {
        fitted(&names::strategy(strategy, self.language), NAME)
    }

    fn typed(&self, action: &PlannedAction, field: PlanField, most: usize) -> String {
        fitted(&get(action, field), most)
    }

    /// When a line of the plan is to be done; on one side of paper its last day alone, where there is one.
    fn when(&self, action: &PlannedAction) -> Option<String> {
        let day =
            action.due.map(|due| (self.language.phrases().plan.until)(&long_date(&due.to_string(), self.language)));
        let day = day.filter(|_| self.extent.is_sheet());
        let when = day.unwrap_or_else(|| timing(action, self.language));
        Some(fitted(&when, self.on_a_sheet_or_more(NAME))).filter(|when| !when.is_empty())
    }

    /// How wide a text in a column may be, with what it may be on one side of paper.
    fn on_a_sheet_or_more(&self, on_a_sheet: usize) -> usize {
        if self.extent.is_sheet() { on_a_sheet } else { self.room.who() }
    }

    /// What management is asked for: what a team has in its plan that only they can do, or what is advised to them.
    pub fn asks(&self) -> Vec<AskedOfManagement<'r>> {
        let report: &'r Report<'r> = self.report;
        let advised = |index: &DeterminantIndex| report.barriers.iter().find(|barrier| barrier.determinant == *index);
        let planned = self.under_way().into_iter().filter_map(|action| {
            let strategy = report.catalogue.strategy(report.catalogue.find(&action.strategy)?);
            strategy
                .asks_management()
                .then(|| AskedOfManagement { strategy, barrier: action.barriers.iter().find_map(advised) })
        });
        let planned: Vec<AskedOfManagement<'r>> = planned.collect();
        if !self.under_way().is_empty() {
            return planned;
        }
        let mut found: Vec<AskedOfManagement<'r>> = Vec::new();
        for (_, barrier) in self.taken() {
            let strategies = barrier.advice.top.iter().filter(|suggestion| suggestion.against.is_empty());
            let mut strategies = strategies.map(|suggestion| report.catalogue.strategy(suggestion.strategy));
            let first = strategies.find(|strategy| strategy.asks_management());
            let first = first.filter(|strategy| found.iter().all(|other| other.strategy.id != strategy.id));
            found.extend(first.map(|strategy| AskedOfManagement { strategy, barrier: Some(barrier) }));
        }
        found
    }

    /// What is asked of management.
    pub fn asking(&self) -> Option<Section> {
        let words = self.sheet_words();
        let asks = self.asks();
        let items = asks.iter().take(ASKED.min(self.room.lines)).map(|asked| {
            let name = self.named(asked.strategy);
            match asked.barrier {
                Some(barrier) => {
                    Phrase::from_strong(name).and((words.for_barrier)(&self.everyday(barrier.determinant)))
                }
                None => Phrase::from_strong(name),
            }
        });
        let list = Block::from_bullets(items).unwrap_or_else(|| Block::from_text(words.nothing_asked));
        let open = (self.under_way().is_empty() && !asks.is_empty()).then(|| Block::from_lead(words.may_be_asked));
        Section::from_blocks(self.id("asking"), words.asking, open.into_iter().chain([list]).collect())
    }

    /// When those who agreed something look back: when the last of it is to be done.
    pub fn looking_back(&self) -> Option<Section> {
        let words = self.sheet_words();
        let last = self.report.plan.as_ref().and_then(|plan| day_to_look_back(plan.subject.session));
        let text = match last {
            Some(day) => (words.back_on)(&long_date(&day.to_string(), self.language)),
            None => words.no_day_to_look_back.to_owned(),
        };
        Section::from_blocks(self.id("look-back"), words.looking_back, vec![Block::from_text(text)])
    }
}
