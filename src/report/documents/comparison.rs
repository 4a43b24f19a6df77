//! What changed between two measurements as a document.

use super::closing::sources;
use super::{Audience, Extent, Length};
use crate::comparison::{DeterminantShift, DeterminantVerdict, ItemShift};
use crate::language::Language;
use crate::report::colophon::colophon;
use crate::report::comparison::figures::{FigureKind, Figures};
use crate::report::comparison::{CHANGES, COMPARISON_SOURCES, ComparisonReport, asked};
use crate::report::document::{
    Block, Chart, ColumnHead, ColumnKind, Document, ListItem, ListMark, MomentShares, Phrase, Section, SectionKind,
    Table, TableCell,
};

impl ComparisonReport<'_> {
    /// The comparison as blocks, so much of it: in brief by factor, in full by question.
    #[must_use]
    pub fn document(&self, extent: &Extent, language: Language) -> Document {
        let changes = ComparisonWriter { report: self, language, kind: self.figure_kind() };
        let title = self.title(language);
        let summary = Block::from_bullets(self.summary(language));
        let made = colophon(self.questionnaire, self.catalogue, language);
        let about = Some(self.sides(language).join(" · "));
        let document = Document { running: title.clone(), title, about, ..Document::default() };
        if extent.audience == Audience::Management {
            return Document {
                opening: summary.into_iter().collect(),
                sections: changes.for_management(),
                colophon: changes.meaning().into_iter().map(Phrase::from).collect(),
                ..document
            };
        }
        match extent.length {
            Length::Brief | Length::Detailed | Length::Page | Length::Short => Document {
                opening: summary.into_iter().collect(),
                sections: changes.in_brief(),
                colophon: changes.meaning().into_iter().map(Phrase::from).collect(),
                ..document
            },
            Length::Full => Document { sections: changes.in_full(summary), colophon: vec![made.into()], ..document },
        }
    }
}

struct ComparisonWriter<'a> {
    report: &'a ComparisonReport<'a>,
    language: Language,
    kind: FigureKind,
}

impl ComparisonWriter<'_> {
    fn words(&self) -> &'static crate::language::comparison::ComparisonTexts {
        &self.language.phrases().comparison
    }

    /// What each barrier came to, without what anybody said or typed, and how many of a few answered what.
    fn for_management(&self) -> Vec<Section> {
        let followed = self.report.followed(Audience::Management, self.language);
        let tables = self.tables().filter(|_| self.kind == FigureKind::Shares);
        self.legend(followed.into_iter().chain(tables).chain(self.notices()).collect())
    }

    /// A table for each verdict.
    fn tables(&self) -> impl Iterator<Item = Section> {
        let with =
            |verdict: DeterminantVerdict| self.by_factor(verdict.id(), verdict, self.report.comparison.with(verdict));
        CHANGES.into_iter().filter_map(with)
    }

    fn in_brief(&self) -> Vec<Section> {
        let (report, words) = (self.report, self.words());
        let followed = report.followed(Audience::Team, self.language).into_iter().chain(self.tables());
        let also = self.by_factor("also-changed", DeterminantVerdict::NotBarrier, report.also_changed());
        let also = also.map(|section| Section { title: words.also_changed.to_owned(), ..section });
        let others = Some(report.names(report.unremarkable(), self.language)).filter(|names| !names.is_empty());
        let heading = DeterminantVerdict::NotBarrier.among(&words.verdicts);
        let others = Section::from_blocks(
            DeterminantVerdict::NotBarrier.id(),
            heading,
            others.into_iter().map(Block::from_text).collect(),
        );
        self.legend(
            followed.chain([also, others, self.not_comparable(), self.notices()].into_iter().flatten()).collect(),
        )
    }

    /// The same parts, with how to read the pictures before the first that has any.
    fn legend(&self, mut sections: Vec<Section>) -> Vec<Section> {
        let has_picture = |block: &Block| match block {
            Block::Table(table) => table.rows.iter().flatten().any(|cell| cell.chart.is_some()),
            _ => false,
        };
        if let Some(first) = sections.iter_mut().find(|section| section.blocks.iter().any(has_picture)) {
            let words = &self.language.phrases().page;
            let of_one = self.kind == FigureKind::Answer;
            let legend = if of_one { words.shift_of_one } else { words.shift_legend };
            first.blocks.insert(0, Block::from_legend(legend));
        }
        sections
    }

    /// The column with a picture of what stands beside it.
    fn picture_column(&self) -> ColumnHead {
        ColumnHead::from_text(self.language.phrases().page.shift, 20).of(ColumnKind::Picture)
    }

    /// The picture of what was before and is now.
    fn picture(figures: &Figures) -> TableCell {
        let [before, after] = figures.places;
        TableCell { chart: Some(Chart::Shift(MomentShares { before, after })), ..TableCell::default() }
    }

    /// What the figures are, and what they mean; nothing where there are none.
    fn meaning(&self) -> Option<String> {
        let words = self.words();
        (self.kind == FigureKind::Shares).then(|| format!("{} {}", words.figures, words.meaning))
    }

    fn in_full(&self, summary: Option<Block>) -> Vec<Section> {
        let (words, phrases) = (self.words(), &self.language.phrases().report);
        let summary = Section::from_blocks("summary", phrases.summary, summary.into_iter().collect());
        let verdicts =
            CHANGES.into_iter().chain([DeterminantVerdict::NotBarrier]).map(|verdict| self.by_question(verdict));
        let own = self.report.catalogue.sources().map(|(_, source)| source);
        let own = own.filter(|source| COMPARISON_SOURCES.contains(&source.id.as_str()));
        let method = Section {
            id: "method".to_owned(),
            title: phrases.method_heading.to_owned(),
            listed: true,
            blocks: self.meaning().into_iter().chain([words.method.to_owned()]).map(Block::from_text).collect(),
            sections: sources(own, self.language).into_iter().collect(),
            ..Section::default()
        };
        let rest = [self.not_comparable(), self.notices(), Some(method)];
        let followed = self.report.followed(Audience::Team, self.language);
        self.legend([summary, followed].into_iter().chain(verdicts).chain(rest).flatten().collect())
    }

    fn not_comparable(&self) -> Option<Section> {
        let verdict = DeterminantVerdict::NotComparable;
        let list = Block::from_bullets(self.report.not_comparable(self.language));
        Section::from_blocks(verdict.id(), verdict.among(&self.words().verdicts), list.into_iter().collect())
    }

    fn notices(&self) -> Option<Section> {
        let remarks = self.report.remarks();
        let list = Block::from_items(ListMark::Remark, remarks.iter().map(|remark| remark.text.get(self.language)));
        Section::from_blocks("notices", self.language.phrases().report.notices, list.into_iter().collect())
    }

    /// Factors with the same verdict, each with the figures of its worst question.
    fn by_factor<'a>(
        &self,
        id: &str,
        verdict: DeterminantVerdict,
        found: impl Iterator<Item = &'a DeterminantShift>,
    ) -> Option<Section> {
        let words = self.words();
        let found: Vec<&DeterminantShift> = found.collect();
        let mut columns = vec![
            ColumnHead::from_text(words.factor, 40),
            self.picture_column(),
            ColumnHead::from_figures(words.before, 10),
            ColumnHead::from_figures(words.after, 10),
        ];
        if self.kind == FigureKind::Shares {
            columns.extend([ColumnHead::from_figures(words.shift, 10), ColumnHead::from_text(words.judgement, 22)]);
        }
        let table = Table {
            id: format!("{id}-table"),
            caption: (words.answers_twice)(verdict.among(&words.verdicts)),
            columns,
            rows: found.iter().map(|determinant| self.factor_row(determinant)).collect(),
            spoken: Block::from_bullets(found.iter().map(|determinant| self.sentence(determinant)))
                .into_iter()
                .collect(),
            narrow: Block::from_bullets(found.iter().map(|determinant| self.factor(determinant))).into_iter().collect(),
            ..Table::default()
        };
        let blocks = if found.is_empty() { Vec::new() } else { vec![Block::Table(table)] };
        Section::from_blocks(id, verdict.among(&words.verdicts), blocks)
    }

    fn figures(&self, determinant: &DeterminantShift) -> Option<Figures> {
        Figures::from_item(determinant.lead()?, self.kind, self.language)
    }

    fn name(&self, determinant: &DeterminantShift) -> String {
        self.report.numbered(&determinant.id, self.language)
    }

    /// What is said of a determinant besides its name.
    fn lines(&self, determinant: &DeterminantShift) -> Vec<String> {
        let figures = self.figures(determinant).map(|figures| figures.sentences(self.language)).unwrap_or_default();
        figures.into_iter().chain(self.explained(determinant)).collect()
    }

    /// Which question the figures are of, where there is a choice, and what was answered once.
    fn explained(&self, determinant: &DeterminantShift) -> impl Iterator<Item = String> {
        let shared = determinant.items.iter().filter(|item| item.is_shared()).count();
        let lead = determinant.lead().filter(|_| shared > 1);
        let question = lead.map(|item| (self.words().worst_of)(shared, &asked(item)));
        let once = self.report.answered_once(determinant, self.language);
        question.into_iter().chain(once)
    }

    fn sentence(&self, determinant: &DeterminantShift) -> String {
        format!("{}: {}.", self.name(determinant), self.lines(determinant).join(". "))
    }

    fn factor(&self, determinant: &DeterminantShift) -> ListItem {
        ListItem::new(Phrase::from_strong(self.name(determinant)), self.lines(determinant))
    }

    fn factor_row(&self, determinant: &DeterminantShift) -> Vec<TableCell> {
        let name = self.explained(determinant).fold(TableCell::from(self.name(determinant)), TableCell::and);
        let Some(figures) = self.figures(determinant) else {
            let unknown = if self.kind != FigureKind::Shares { 2 } else { 4 };
            let rest = (0..unknown).map(|_| TableCell::from("–"));
            return [name, TableCell::default()].into_iter().chain(rest).collect();
        };
        if self.kind != FigureKind::Shares {
            return vec![name, Self::picture(&figures), figures.before.into(), figures.after.into()];
        }
        let picture = Self::picture(&figures);
        let judgement = figures.pairs.into_iter().chain(figures.interval);
        vec![
            name,
            picture,
            TableCell::from(figures.before).and(format!("n {}", figures.n_before)),
            TableCell::from(figures.after).and(format!("n {}", figures.n_after)),
            figures.shift.into(),
            judgement.fold(TableCell::from(figures.judgement), TableCell::and),
        ]
    }

    /// Factors with the same verdict, question by question.
    fn by_question(&self, verdict: DeterminantVerdict) -> Option<Section> {
        let (report, words) = (self.report, self.words());
        let found: Vec<&DeterminantShift> = report.comparison.with(verdict).collect();
        if found.is_empty() {
            return None;
        }
        let mut columns = vec![
            ColumnHead::from_text(words.factor, 34),
            self.picture_column(),
            ColumnHead::from_figures(words.before, 12),
            ColumnHead::from_figures(words.after, 12),
        ];
        if self.kind == FigureKind::Shares {
            columns.extend([
                ColumnHead::from_figures(words.shift, 8),
                ColumnHead::from_text(words.interval, 14),
                ColumnHead::from_text(words.judgement, 16),
            ]);
        }
        let table = Table {
            id: format!("{}-table", verdict.id()),
            caption: (words.answers_twice)(verdict.among(&words.verdicts)),
            rows: found.iter().flat_map(|determinant| self.question_rows(determinant, columns.len())).collect(),
            columns,
            ..Table::default()
        };
        let section = Section::from_blocks(verdict.id(), verdict.among(&words.verdicts), vec![Block::Table(table)])?;
        Some(Section { kind: SectionKind::Wide, ..section })
    }

    /// A determinant question by question, so many cells to a row.
    fn question_rows(&self, determinant: &DeterminantShift, cells: usize) -> Vec<Vec<TableCell>> {
        let report = self.report;
        let shared = determinant.items.iter();
        let shared = shared.filter_map(|item| Some((item, Figures::from_item(item, self.kind, self.language)?)));
        let mut rows: Vec<Vec<TableCell>> =
            shared.map(|(item, figures)| self.question_row(determinant, item, figures)).collect();
        let none_shared = rows.is_empty();
        let only = |name: String, rest: &str| {
            [TableCell::from(name), TableCell::default()]
                .into_iter()
                .chain((2..cells).map(|_| TableCell::from(rest)))
                .collect::<Vec<TableCell>>()
        };
        rows.extend(report.answered_once(determinant, self.language).into_iter().map(|line| only(line, "")));
        if none_shared {
            // Its items differ between the measurements: the label is all there is.
            rows.push(only(self.name(determinant), "–"));
        }
        rows
    }

    fn question_row(&self, determinant: &DeterminantShift, item: &ItemShift, figures: Figures) -> Vec<TableCell> {
        let n =
            |share: String, n: u64| if self.kind != FigureKind::Shares { share } else { format!("{share} (n {n})") };
        let mut row: Vec<TableCell> = vec![
            self.report.item_name(determinant, item, self.language).into(),
            Self::picture(&figures),
            n(figures.before, figures.n_before).into(),
            n(figures.after, figures.n_after).into(),
        ];
        if self.kind == FigureKind::Shares {
            let interval: Vec<String> = figures.pairs.into_iter().chain(figures.interval).collect();
            row.extend([figures.shift.into(), interval.join("; ").into(), figures.judgement.into()]);
        }
        row
    }
}
