//! How things stand: the summary, what is not measured.

use super::advice::AdviceWriter;
use crate::assessment::{CategoryResult, Label};
use crate::report::document::{Block, Chart, ColumnHead, ListItem, Phrase, Section, Table, TableCell};
use crate::report::figures::{capital, whole};
use crate::report::groups;
use crate::report::sentences::{by_reason, composites, summary};

impl AdviceWriter<'_> {
    /// The whole in a few lines: what a manager reads.
    pub fn summary(&self) -> Option<Section> {
        let words = self.words();
        let mut blocks = Vec::new();
        if !self.report.named_barriers {
            // In the order of the sentence below it.
            let mut labels: Vec<Label> =
                self.report.assessment.determinants.iter().map(|result| result.label).collect();
            labels.sort_unstable();
            blocks.push(Block::Chart(Chart::Strip(labels)));
        }
        blocks.extend(self.standing());
        if let Some(list) = self.at_a_glance() {
            blocks.extend([Block::from_lead(format!("{}:", words.top_strategies)), list]);
        }
        if let Some(list) = self.remarks() {
            blocks.extend([Block::from_lead(format!("{}:", words.notices)), list]);
        }
        Section::from_blocks(self.id("summary"), words.summary, blocks)
    }

    /// How things stand, in a sentence and by category.
    pub fn standing(&self) -> Vec<Block> {
        let report = self.report;
        let sentences = [Some(summary(report, self.language)), groups::unusual_rule(report, self.language)];
        let mut blocks: Vec<Block> = sentences.into_iter().flatten().map(Block::from_text).collect();
        if !report.named_barriers {
            blocks.extend([self.categories(), Block::from_quiet(self.words().score_note)]);
        }
        blocks
    }

    fn categories(&self) -> Block {
        let words = self.words();
        let results = &self.report.assessment.categories;
        let row = |result: &CategoryResult| {
            let score = result.score.map_or_else(
                || TableCell::from("–"),
                |score| TableCell { chart: Some(Chart::Score(score)), ..TableCell::from(whole(score)) },
            );
            vec![
                self.category(result).into(),
                (words.of)(result.measured, result.total).into(),
                result.barriers.to_string().into(),
                result.facilitators.to_string().into(),
                score,
            ]
        };
        Block::Table(Table {
            id: self.id("categories"),
            caption: self.language.phrases().page.categories.to_owned(),
            columns: vec![
                ColumnHead::from_text(words.category, 30),
                ColumnHead::from_figures(words.measured, 14),
                ColumnHead::from_figures(words.barriers_column, 17),
                ColumnHead::from_figures(words.facilitators_column, 17),
                ColumnHead::from_figures(words.score, 22),
            ],
            rows: results.iter().map(row).collect(),
            spoken: Block::from_bullets(results.iter().map(|result| self.category_in_words(result)))
                .into_iter()
                .collect(),
            ..Table::default()
        })
    }

    fn category(&self, result: &CategoryResult) -> &str {
        self.report.questionnaire.category(result.category).name.get(self.language)
    }

    fn category_in_words(&self, result: &CategoryResult) -> String {
        let words = self.words();
        let score = result.score.map_or_else(String::new, |score| format!(", {} {}", words.score, whole(score)));
        format!(
            "{}: {} {}, {} {}, {} {}{score}.",
            self.category(result),
            words.measured,
            (words.of)(result.measured, result.total),
            words.barriers_column,
            result.barriers,
            words.facilitators_column,
            result.facilitators
        )
    }

    /// Every barrier with the names of its strategies.
    fn at_a_glance(&self) -> Option<Block> {
        let items = self.report.barriers.iter().zip(1..).map(|(barrier, number)| {
            let name = Phrase::from_lead(self.name(barrier.determinant), Some(self.barrier_id(number)));
            let names = self.strategy_names(barrier);
            ListItem::new(name, Some(names).filter(|names| !names.is_empty()).into_iter().collect())
        });
        Block::from_numbered(items)
    }

    pub fn not_measured(&self) -> Option<Section> {
        let reasons = by_reason(self.report, self.language).into_iter();
        let list =
            Block::from_bullets(reasons.map(|(reason, names)| Phrase::from_name(&capital(reason), &names.join(", "))));
        Section::from_blocks(self.id("not-measured"), self.words().not_measured, list.into_iter().collect())
    }

    pub fn composites(&self) -> Option<Section> {
        let list = Block::from_bullets(composites(self.report, self.language));
        Section::from_blocks(self.id("composites"), self.words().composites, list.into_iter().collect())
    }
}
