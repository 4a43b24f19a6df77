//! What a team weighed and planned: a part of the advice, or a document of its own.

use super::advice::AdviceWriter;
use super::closing::card_id;
use crate::language::{Language, clean, long_date};
use crate::plan::{PlanField, PlannedAction, Quadrant, Standing, Status, get};
use crate::report::colophon::colophon;
use crate::report::document::{
    Block, CellMeaning, Chart, ColumnHead, ColumnKind, Document, Fact, ListItem, Phrase, Section, SectionKind, Table,
    TableCell, TextPiece, Weighed,
};
use crate::report::plan::{PlanReport, timing};
use crate::report::sentences::facts;
use crate::tables::letters;

impl PlanReport<'_> {
    /// The plan as a document of its own.
    #[must_use]
    pub fn document(&self, language: Language) -> Document {
        let context = &self.subject.session.context;
        let title = self.title(language);
        Document {
            running: title.clone(),
            title,
            facts: facts(context, language).into_iter().map(|(name, value)| Fact::new(name, value)).collect(),
            sections: self.sections(None, language),
            colophon: vec![colophon(self.subject.questionnaire, self.subject.catalogue, language).into()],
            ..Document::default()
        }
    }

    /// What comes first, and nothing else.
    #[must_use]
    pub fn priorities_document(&self, language: Language) -> Document {
        let part = PlanWriter { plan: self, advice: None, language };
        Document { sections: part.priorities().into_iter().collect(), ..Document::default() }
    }

    /// What was weighed, without what was not; nothing where nothing was.
    pub(super) fn weighed_section(&self, advice: &AdviceWriter<'_>, language: Language) -> Option<Section> {
        let part = PlanWriter { plan: self, advice: Some(advice), language };
        let section = part.priorities().filter(|_| !part.weighed().is_empty())?;
        Some(Section { sections: Vec::new(), ..section })
    }

    /// The parts of the plan; within an advice they link to its barriers and cards.
    pub(super) fn sections(&self, advice: Option<&AdviceWriter<'_>>, language: Language) -> Vec<Section> {
        let part = PlanWriter { plan: self, advice, language };
        [part.priorities(), part.lines()].into_iter().flatten().collect()
    }
}

/// The fields with a column of their own in the table of the plan, each with how much of the width that has.
fn columns() -> impl Iterator<Item = (PlanField, u16)> {
    PlanField::ALL.into_iter().filter_map(|field| Some((field, field.row().weight?)))
}

struct PlanWriter<'a> {
    plan: &'a PlanReport<'a>,
    /// The advice around it, to whose barriers and cards it links.
    advice: Option<&'a AdviceWriter<'a>>,
    language: Language,
}

impl PlanWriter<'_> {
    fn words(&self) -> &'static crate::language::plan::PlanTexts {
        &self.language.phrases().plan
    }

    fn actions(&self) -> &[PlannedAction] {
        &self.plan.subject.session.plan
    }

    fn id(&self, name: &str) -> String {
        self.advice.map_or_else(|| name.to_owned(), |advice| advice.id(name))
    }

    fn priorities(&self) -> Option<Section> {
        let words = self.words();
        let mut blocks = Vec::new();
        if self.plan.standings.is_empty() {
            blocks.push(Block::from_text(words.no_barriers));
        }
        let weighed = self.weighed();
        if !weighed.is_empty() {
            if weighed.iter().any(|(_, standing)| standing.rank.is_none()) {
                blocks.push(Block::from_quiet(words.lettered));
            }
            let dots = weighed.iter().filter_map(|(mark, standing)| self.dot(mark, standing));
            blocks.extend([Block::Chart(Chart::Weighing(dots.collect())), self.quadrants(&weighed)]);
        }
        let unweighed = self.unweighed();
        let section = Section {
            id: self.id("priorities"),
            title: words.priorities.to_owned(),
            listed: true,
            blocks,
            sections: unweighed.into_iter().collect(),
            ..Section::default()
        };
        (!section.blocks.is_empty() || !section.sections.is_empty()).then_some(section)
    }

    /// The barriers that were not weighed yet.
    fn unweighed(&self) -> Option<Section> {
        let words = self.words();
        let list = Block::from_bullets(self.plan.in_quadrant(None).map(|standing| self.barrier(standing)))?;
        let blocks = vec![Block::from_lead(words.unweighed_why), list];
        let section = Section::from_blocks(self.id("unweighed"), words.unweighed, blocks)?;
        Some(Section { listed: false, ..section })
    }

    /// What was weighed, each with its mark: its place in the advice, or a letter where it has none.
    fn weighed(&self) -> Vec<(String, &Standing)> {
        let mut unranked = 0..;
        let weighed = self.plan.standings.iter().filter(|standing| standing.priority.is_some());
        let marked = weighed.map(|standing| {
            let mark = standing.rank.map(|rank| rank.to_string());
            (mark.unwrap_or_else(|| unranked.next().map(letters).unwrap_or_default()), standing)
        });
        marked.collect()
    }

    fn dot(&self, mark: &str, standing: &Standing) -> Option<Weighed> {
        Some(Weighed { mark: mark.to_owned(), name: self.name(standing), priority: standing.priority? })
    }

    fn name(&self, standing: &Standing) -> String {
        self.plan.subject.barrier_name(standing.determinant, self.language)
    }

    /// The quadrants in the order in which they ask for attention, each with its barriers; in a list only those that have any.
    fn quadrants(&self, weighed: &[(String, &Standing)]) -> Block {
        let words = self.words();
        let within =
            |quadrant: Quadrant| weighed.iter().filter(move |(_, standing)| standing.quadrant() == Some(quadrant));
        let filled = || Quadrant::ALL.into_iter().filter(|quadrant| within(*quadrant).next().is_some());
        let rows = Quadrant::ALL.map(|quadrant| {
            let name = TableCell::from(Phrase::from_strong(quadrant.among(&words.quadrants)));
            let barriers = within(quadrant).map(|(mark, standing)| self.marked(mark, standing));
            vec![name.and(quadrant.among(&words.quadrant_why)), barriers.fold(TableCell::default(), TableCell::and)]
        });
        let items = filled().map(|quadrant| ListItem {
            text: Phrase::from_name(quadrant.among(&words.quadrants), quadrant.among(&words.quadrant_why)),
            under: within(quadrant).map(|(mark, standing)| self.marked(mark, standing)).collect(),
            ..ListItem::default()
        });
        let list: Vec<Block> = Block::from_bullets(items).into_iter().collect();
        Block::Table(Table {
            id: self.id("quadrants"),
            caption: words.quadrants_table.to_owned(),
            columns: vec![ColumnHead::from_text(words.quadrant, 35), ColumnHead::from_text(words.barriers, 65)],
            rows: rows.into(),
            spoken: list.clone(),
            narrow: list,
            ..Table::default()
        })
    }

    /// A barrier with its mark, and how it was weighed.
    fn marked(&self, mark: &str, standing: &Standing) -> Phrase {
        let how = PlanReport::weighed(standing, self.language).unwrap_or_default();
        self.linked(standing, format!("{mark}. {}", self.name(standing))).and(format!(": {how}"))
    }

    /// A barrier with its place in the advice.
    fn barrier(&self, standing: &Standing) -> Phrase {
        self.linked(standing, self.plan.numbered(standing, self.language))
    }

    fn linked(&self, standing: &Standing, text: String) -> Phrase {
        Phrase(vec![match (self.advice, standing.rank) {
            (Some(advice), Some(rank)) => TextPiece::Inside { id: advice.barrier_id(rank), text },
            _ => TextPiece::Plain(text),
        }])
    }

    /// The lines of the plan. What is not filled in stays empty, so that it can be filled in on paper.
    fn lines(&self) -> Option<Section> {
        let words = self.words();
        if self.actions().is_empty() {
            let section = Section::from_blocks(self.id("plan"), words.lines, vec![Block::from_text(words.no_lines)])?;
            return Some(Section { sections: self.lacking().into_iter().collect(), ..section });
        }
        let fields =
            columns().map(|(field, weight)| ColumnHead::from_text(self.name_of(field), weight).of(ColumnKind::Dense));
        let strategy = ColumnHead::from_text(words.strategy, 16);
        let list: Vec<Block> =
            Block::from_numbered(self.actions().iter().map(|action| self.item(action))).into_iter().collect();
        let mut blocks = vec![Block::Table(Table {
            id: self.id("plan-table"),
            caption: words.lines_table.to_owned(),
            columns: std::iter::once(strategy).chain(fields).collect(),
            rows: self.actions().iter().map(|action| self.row(action)).collect(),
            spoken: list.clone(),
            narrow: list,
            ..Table::default()
        })];
        if self.plan.checks.is_empty() {
            blocks.push(Block::from_text(words.nothing_lacking));
        }
        let section = Section::from_blocks(self.id("plan"), words.lines, blocks)?;
        // The plan with what it lacks is what people print and take to a meeting: it has pages of its own.
        Some(Section { kind: SectionKind::Wide, sections: self.lacking().into_iter().collect(), ..section })
    }

    /// What the plan lacks.
    fn lacking(&self) -> Option<Section> {
        let checks = Block::from_bullets(self.plan.checks.iter().map(|check| check.text.get(self.language)));
        let section = Section::from_blocks(self.id("lacking"), self.words().lacking, checks.into_iter().collect())?;
        Some(Section { listed: false, ..section })
    }

    fn row(&self, action: &PlannedAction) -> Vec<TableCell> {
        let words = self.words();
        let subject = self.plan.subject;
        let card = self.advice.and_then(|advice| {
            let index = subject.catalogue.find(&action.strategy)?;
            let has_card = advice.extent.is_full() && advice.report.strategies().contains(&index);
            has_card.then(|| card_id(subject.catalogue.strategy(index)))
        });
        let name = Phrase::from_lead(subject.strategy_name(&action.strategy, self.language), card);
        let serves = self.serves(action);
        let serves = if serves.is_empty() { serves } else { format!("{}: {serves}", words.serves) };
        let fields = columns().map(|(field, _)| match field {
            PlanField::Status => self.state(action),
            // More columns than these would each be too narrow for the words in them.
            PlanField::What => self
                .cell(action, field)
                .and(self.told(action, PlanField::Target))
                .and(self.told(action, PlanField::Dose)),
            PlanField::Outcome => self.cell(action, field).and(self.told(action, PlanField::Because)),
            field => self.cell(action, field),
        });
        std::iter::once(TableCell::from(name).and(serves)).chain(fields).collect()
    }

    /// How far a line is, why it was given up if it was, and what was noted on the way.
    fn state(&self, action: &PlannedAction) -> TableCell {
        let words = self.words();
        let status = TableCell::from(action.status.among(&words.statuses)).meaning(CellMeaning::State(action.status));
        let stopped = (action.status == Status::Stopped).then(|| self.told(action, PlanField::StoppedBecause));
        stopped.into_iter().chain(self.remarks(action)).fold(status, TableCell::and)
    }

    fn cell(&self, action: &PlannedAction, field: PlanField) -> TableCell {
        self.shown(action, field).into()
    }

    /// A field in the column of another, with its name; nothing where it is not filled in.
    fn told(&self, action: &PlannedAction, field: PlanField) -> String {
        match self.shown(action, field) {
            text if text.is_empty() => text,
            text => format!("{}: {text}", self.name_of(field)),
        }
    }

    fn name_of(&self, field: PlanField) -> &'static str {
        (field.row().words)(self.language.phrases()).name
    }

    /// What is shown for a field: for when a line is done the days as well as the words.
    fn shown(&self, action: &PlannedAction, field: PlanField) -> String {
        if field == PlanField::When { timing(action, self.language) } else { clean(&get(action, field)) }
    }

    /// The barriers that a strategy was chosen for.
    fn serves(&self, action: &PlannedAction) -> String {
        let names = action.barriers.iter().map(|index| self.plan.subject.barrier_name(*index, self.language));
        names.collect::<Vec<_>>().join(", ")
    }

    fn remarks(&self, action: &PlannedAction) -> impl Iterator<Item = String> {
        let day = |date: jiff::civil::Date| long_date(&date.to_string(), self.language);
        action.remarks.iter().map(move |remark| format!("{}: {}", day(remark.date), clean(&remark.text)))
    }

    /// A line of the plan where it is no row of a table: with the fields that are filled in.
    fn item(&self, action: &PlannedAction) -> ListItem {
        let words = self.words();
        let name = self.plan.subject.strategy_name(&action.strategy, self.language);
        let field = |field: PlanField| (self.name_of(field), self.shown(action, field));
        // How far it is stands with the name, and the days stand with the words for when.
        let elsewhere = [PlanField::Start, PlanField::Due, PlanField::Status, PlanField::StoppedBecause];
        let told = PlanField::ALL.into_iter().filter(|field| !elsewhere.contains(field));
        let mut lines: Vec<(&str, String)> =
            std::iter::once((words.serves, self.serves(action))).chain(told.map(field)).collect();
        if action.status == Status::Stopped {
            lines.push(field(PlanField::StoppedBecause));
        }
        let lines = lines.iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| format!("{name}: {text}"));
        let under = lines.chain(self.remarks(action)).collect();
        ListItem::new(format!("{name} ({}; {})", action.strategy, action.status.among(&words.statuses)), under)
    }
}
