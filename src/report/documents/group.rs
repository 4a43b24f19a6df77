//! What is said of a group: how sure the advice is, every question, and groups side by side.

use super::advice::AdviceWriter;
use crate::advice::TOP_BARRIERS;
use crate::assessment::{Division, RespondentGroup};
use crate::report::document::{
    Block, CellMeaning, Chart, ColumnHead, ColumnKind, ListItem, Phrase, Section, SectionKind, Table, TableCell,
};
use crate::report::figures::capital;
use crate::report::groups::divisions::{
    announced, by_label, cell, compared, differences, heading, item, shown_divisions, withheld,
};
use crate::report::groups::items::{self, ItemLine, consistency, lines, statements, without_answers};
use crate::report::groups::{certainty, shown};

impl AdviceWriter<'_> {
    pub fn certainty(&self) -> Option<Section> {
        let (report, words, page) = (self.report, &self.language.phrases().groups, &self.language.phrases().page);
        let found = report.certainty.as_ref()?;
        let top = (words.certainty_top)(TOP_BARRIERS);
        let barriers = self.sureness(
            ("sure-barriers", page.sure_barriers),
            &[words.certainty_barrier, words.certainty_stays, &top],
            certainty::barriers(report, found, self.language).into_iter().map(Vec::from).collect(),
            certainty::sure_barriers(report, found, self.language),
        );
        let strategies = self.sureness(
            ("sure-strategies", page.sure_strategies),
            &[self.words().strategy, words.certainty_chosen],
            certainty::strategies(report, found, self.language).into_iter().map(Vec::from).collect(),
            certainty::sure_strategies(report, found, self.language),
        );
        let others = certainty::others(report, found, self.language).map(Block::from_text);
        let note = Block::from_quiet((words.certainty_note)(found.resamples, found.seed));
        let blocks = [Some(note), barriers, others, strategies].into_iter().flatten().collect();
        Section::from_blocks(self.id("certainty"), words.certainty, blocks)
    }

    /// A table of names with figures behind them, or the same in sentences; nothing where there are no names.
    fn sureness(
        &self,
        (id, caption): (&str, &str),
        header: &[&str],
        rows: Vec<Vec<String>>,
        sentences: Vec<String>,
    ) -> Option<Block> {
        let columns = header.iter().enumerate().map(|(at, title)| match at {
            0 => ColumnHead::from_text(*title, 50),
            _ => ColumnHead::from_figures(*title, 20),
        });
        let sentences: Vec<Block> = Block::from_bullets(sentences).into_iter().collect();
        let table = Table {
            id: self.id(id),
            caption: caption.to_owned(),
            columns: columns.collect(),
            rows: rows.into_iter().map(|row| row.into_iter().map(TableCell::from).collect()).collect(),
            spoken: sentences.clone(),
            narrow: sentences,
            ..Table::default()
        };
        (!table.rows.is_empty()).then_some(Block::Table(table))
    }

    pub fn items(&self) -> Option<Section> {
        let (report, words) = (self.report, &self.language.phrases().groups);
        let lines = lines(report, self.language);
        if lines.is_empty() {
            return None;
        }
        let mut blocks = vec![
            Block::from_legend(self.language.phrases().page.items_legend),
            Block::from_quiet(if report.says_counts() {
                self.language.phrases().voices.legend
            } else {
                words.figures_legend
            }),
            self.item_table(&lines),
        ];
        if let Some(list) = Block::from_bullets(statements(report, self.language)) {
            blocks.extend([Block::from_lead(words.statements), list]);
        }
        blocks.extend(without_answers(report, self.language).map(Block::from_text));
        if let Some(list) = Block::from_bullets(consistency(report, self.language)) {
            let announced = Block::from_lead(format!("{}:", words.consistency));
            blocks.extend([announced, list, Block::from_quiet(words.consistency_note)]);
        }
        let section = Section::from_blocks(self.id("items"), words.items, blocks)?;
        Some(Section { kind: SectionKind::Wide, ..section })
    }

    fn item_table(&self, lines: &[ItemLine<'_>]) -> Block {
        let (words, page) = (&self.language.phrases().groups, &self.language.phrases().page);
        let [unfavourable, neutral, favourable, margin] =
            [words.unfavourable, words.neutral, words.favourable, words.margin].map(capital);
        let sentences = lines.iter().map(|line| line.sentence(self.report, self.language));
        let margin = (!self.report.says_counts()).then(|| ColumnHead::from_figures(margin, 12));
        Block::Table(Table {
            id: self.id("items-table"),
            caption: page.items.to_owned(),
            columns: [
                ColumnHead::from_text(words.question, 34),
                ColumnHead::from_text(words.judgement, 16),
                ColumnHead::from_text(page.distribution, 22).of(ColumnKind::Picture),
                ColumnHead::from_figures(unfavourable, 14),
                ColumnHead::from_figures(neutral, 10),
                ColumnHead::from_figures(favourable, 12),
            ]
            .into_iter()
            .chain(margin)
            .chain([ColumnHead::from_figures(words.mean_column, 18)])
            .collect(),
            rows: lines.iter().map(|line| self.item_row(line)).collect(),
            spoken: Block::from_bullets(sentences).into_iter().collect(),
            narrow: Block::from_bullets(lines.iter().map(|line| self.item(line))).into_iter().collect(),
            ..Table::default()
        })
    }

    fn item_row(&self, line: &ItemLine<'_>) -> Vec<TableCell> {
        let name = TableCell::from(line.name.as_str()).and(line.counted(self.language));
        let judgement = TableCell::from(line.label.as_str()).meaning(CellMeaning::Judgement(line.item.label));
        let picture = TableCell { chart: line.item.shares.map(Chart::Diverging), ..TableCell::default() };
        let shares = line.shares.clone().unwrap_or_default().map(TableCell::from);
        let margin = (!self.report.says_counts()).then(|| line.margin());
        let rest = margin.into_iter().chain([line.mean.clone()]).map(TableCell::from);
        [name, judgement, picture].into_iter().chain(shares).chain(rest).collect()
    }

    /// A question with its figures under it, where a table is too wide.
    pub fn item(&self, line: &ItemLine<'_>) -> ListItem {
        let words = &self.language.phrases().groups;
        let shares = line.shares.as_ref().map(|[unfavourable, neutral, favourable]| {
            if self.report.says_counts() {
                return format!(
                    "{} {unfavourable}, {} {neutral}, {} {favourable}",
                    words.unfavourable, words.neutral, words.favourable
                );
            }
            format!(
                "{unfavourable} {}, {neutral} {}, {favourable} {}",
                words.unfavourable, words.neutral, words.favourable
            )
        });
        let figures = [(words.margin, line.margin()), (words.mean, line.mean.clone())];
        let figures = figures.iter().filter(|(_, figure)| !figure.is_empty());
        let figures: Vec<String> = figures.map(|(name, figure)| format!("{name} {figure}")).collect();
        let under = shares.into_iter().chain(Some(figures.join(", ")).filter(|text| !text.is_empty()));
        ListItem {
            meaning: CellMeaning::Judgement(line.item.label),
            chart: line.item.shares.map(Chart::Diverging),
            ..ListItem::new(
                format!("{} · {} · {}", line.name, line.label, line.counted(self.language)),
                under.collect(),
            )
        }
    }

    pub fn divisions(&self) -> Vec<Section> {
        shown_divisions(self.report).zip(1..).filter_map(|(division, number)| self.division(division, number)).collect()
    }

    fn division(&self, division: &Division, number: usize) -> Option<Section> {
        let (report, words) = (self.report, &self.language.phrases().groups);
        let id = self.id(&format!("groups-{number}"));
        let mut blocks = vec![self.group_table(division, format!("{id}-table"))];
        blocks.extend(withheld(report, division, self.language).map(Block::from_text));
        let found = differences(report, division, self.language);
        blocks.extend(announced(division, &found, self.language).map(Block::from_lead));
        if let Some(list) = Block::from_bullets(found) {
            blocks.extend([list, Block::from_quiet(words.differences_note)]);
        }
        let section = Section::from_blocks(id, (words.side_by_side)(&shown(&division.column)), blocks)?;
        Some(Section { kind: SectionKind::Wide, ..section })
    }

    fn group_table(&self, division: &Division, id: String) -> Block {
        let words = &self.language.phrases().groups;
        let heads = division.groups.iter().map(|group| ColumnHead::from_figures(heading(group, self.language), 12));
        let rows = compared(division).into_iter().map(|slot| {
            let cells = division.groups.iter().map(|group| {
                let label = item(group, slot).map(|item| item.label).filter(|label| label.is_measured());
                let meaning = label.map_or(CellMeaning::Nothing, CellMeaning::Judgement);
                TableCell::from(cell(group, slot)).meaning(meaning)
            });
            std::iter::once(TableCell::from(items::name(self.report, slot, self.language))).chain(cells).collect()
        });
        let lists = division.groups.iter().flat_map(|group| self.group_list(division, group));
        let lists: Vec<Block> = std::iter::once(Block::from_quiet(words.groups_list_legend)).chain(lists).collect();
        Block::Table(Table {
            id,
            caption: (self.language.phrases().page.groups)(&shown(&division.column)),
            columns: std::iter::once(ColumnHead::from_text(words.question, 30)).chain(heads).collect(),
            rows: rows.collect(),
            key: Some(words.groups_legend.to_owned()),
            spoken: lists.clone(),
            narrow: lists,
        })
    }

    /// What hinders and what helps in a group, where groups do not fit side by side.
    fn group_list(&self, division: &Division, group: &RespondentGroup) -> impl Iterator<Item = Block> {
        let labels = by_label(self.report, division, group, self.language);
        let lines = labels.into_iter().map(|(label, names)| format!("{}: {names}", capital(label)));
        let name = Block::from_lead(Phrase::from_strong(heading(group, self.language)));
        std::iter::once(name).chain(Block::from_bullets(lines))
    }
}
