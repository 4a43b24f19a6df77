//! What people rather look at: how each category stands, where each barrier was weighed, and how many said what. Every picture is a
//! chart of the program itself, under a table with its figures, so that it can be changed and copied.

use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartDataLabel, ChartDataLabelPosition, ChartFont, ChartFormat, ChartLegendPosition,
    ChartLine, ChartMarker, ChartMarkerType, ChartSolidFill, ChartType, Color, Workbook, Worksheet, XlsxError,
};

use super::WorkbookView;
use super::grid::{Looks, SheetCell, begin, content};
use super::height::{LINE, lines};
use crate::assessment::ItemResult;
use crate::language::each::DegreeTexts;
use crate::plan::{Degree, Quadrant};
use crate::report::document::{self, Block, Weighed};
use crate::report::figures::capital;
use crate::report::fitted::fitted;
use crate::report::groups::items;
use crate::report::weighing::{WeighingDrawing, weighing_in_words};

/// How wide the columns are, in characters.
const WIDTHS: [u16; 6] = [44, 18, 14, 14, 14, 14];
/// The most that the text of a picture may hold (it is said to be 255 characters in Excel).
const MOST_SAID: usize = 250;
/// How many points on a screen a row is high.
const ROW: u32 = 20;
/// How wide a picture is in them: the columns together.
const WIDE: u32 = 880;
/// A table of more rows than this leaves no room for its picture on the same page.
const BESIDE_A_TABLE: usize = 18;
/// What hinders, what lies between, what helps, and a letter: as in the other documents.
const HINDERS: u32 = 0xA8_471A;
const MIDDLE: u32 = 0xB9_C2C6;
const HELPS: u32 = 0x0B_6168;
const PAPER: u32 = 0xFF_FFFF;
const INK: u32 = 0x1C_2426;

/// The rows of a table under its head: the first and the last.
type ChartRows = (u32, u32);

/// The sheet, filled from top to bottom.
struct PictureSheet<'a> {
    sheet: &'a mut Worksheet,
    looks: &'a Looks,
    name: &'static str,
    row: u32,
    /// The rows at which paper begins a new page, so that no picture is cut in two.
    breaks: Vec<u32>,
}

impl PictureSheet<'_> {
    fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        if self.row > 0 {
            self.row += 1;
            self.breaks.push(self.row);
        }
        self.sheet.write_string_with_format(self.row, 0, content(text), &self.looks.heading)?;
        self.sheet.set_row_height(self.row, 1.4 * LINE)?;
        self.row += 1;
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), XlsxError> {
        let last = WIDTHS.len() as u16 - 1;
        self.sheet.merge_range(self.row, 0, self.row, last, &content(text), &self.looks.text)?;
        self.sheet.set_row_height(self.row, LINE * lines(text, WIDTHS.iter().sum()) as f64)?;
        self.row += 1;
        Ok(())
    }

    /// A table, each column with whether it holds figures; gives where its rows are.
    fn table(&mut self, heads: &[(&str, bool)], rows: &[Vec<SheetCell>]) -> Result<ChartRows, XlsxError> {
        let mut high = 1;
        for (column, (head, figures)) in (0u16..).zip(heads) {
            let look = if *figures { &self.looks.figures_header } else { &self.looks.header };
            self.sheet.write_string_with_format(self.row, column, *head, look)?;
            high = high.max(lines(head, WIDTHS[usize::from(column)] - 2));
        }
        self.sheet.set_row_height(self.row, LINE * high as f64)?;
        let first = self.row + 1;
        for cells in rows {
            self.row += 1;
            let mut high = 1;
            for (column, (cell, width)) in (0u16..).zip(cells.iter().zip(WIDTHS)) {
                self.looks.write(self.sheet, self.row, column, cell)?;
                high = high.max(cell.lines(width));
            }
            self.sheet.set_row_height(self.row, LINE * high as f64)?;
        }
        self.row += 1;
        Ok((first, self.row - 1))
    }

    /// A picture so many points high, with what it shows in words.
    fn chart(&mut self, chart: &mut Chart, high: u32, said: &str) -> Result<(), XlsxError> {
        chart.set_width(WIDE).set_height(high).set_alt_text(fitted(said, MOST_SAID));
        chart.title().set_hidden();
        self.sheet.insert_chart_with_offset(self.row, 0, chart, 4, 8)?;
        self.row += high.div_ceil(ROW) + 2;
        Ok(())
    }

    /// A bar for each row of a column.
    fn bars(&self, chart: &mut Chart, (first, last): ChartRows, column: u16, colour: u32, letters: u32) {
        let label = ChartDataLabel::new().show_value().set_font(&font(letters)).to_owned();
        chart
            .add_series()
            .set_name((self.name, first - 1, column))
            .set_categories((self.name, first, 0, last, 0))
            .set_values((self.name, first, column, last, column))
            .set_format(&mut filled(colour))
            .set_gap(45)
            .set_overlap(100)
            .set_data_label(&label);
    }
}

impl WorkbookView<'_> {
    /// The sheet with pictures; none where there is nothing to draw.
    pub(super) fn pictures(&self, workbook: &mut Workbook, looks: &Looks) -> Result<(), XlsxError> {
        let weighed = self.weighed();
        if self.report.named_barriers && weighed.is_empty() {
            return Ok(());
        }
        let name = self.words().sheets[6];
        let sheet = begin(workbook, name)?;
        for (column, width) in (0u16..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        let mut sheet = PictureSheet { sheet, looks, name, row: 0, breaks: Vec::new() };
        if !self.report.named_barriers {
            self.category_chart(&mut sheet)?;
        }
        if !weighed.is_empty() {
            self.weighing_chart(&mut sheet, &weighed)?;
        }
        self.answer_chart(&mut sheet)?;
        let PictureSheet { sheet, breaks, .. } = sheet;
        sheet.set_page_breaks(&breaks)?;
        Ok(())
    }

    fn category_chart(&self, sheet: &mut PictureSheet<'_>) -> Result<(), XlsxError> {
        let words = &self.language.phrases().report;
        let caption = self.language.phrases().page.categories;
        sheet.heading(caption)?;
        let results = &self.report.assessment.categories;
        let rows: Vec<Vec<SheetCell>> = results
            .iter()
            .map(|result| {
                let name = self.report.questionnaire.category(result.category).name.get(self.language);
                vec![SheetCell::from_text(name), SheetCell::from_number(result.score)]
            })
            .collect();
        let rows = sheet.table(&[(words.category, false), (words.score, true)], &rows)?;
        let mut chart = Chart::new(ChartType::Bar);
        sheet.bars(&mut chart, rows, 1, HELPS, PAPER);
        read_from_above(&mut chart);
        chart.x_axis().set_min(0).set_max(100).set_name(words.score);
        chart.legend().set_hidden();
        sheet.chart(&mut chart, 260, &(self.words().picture_of)(caption))
    }

    /// What was weighed, as the documents draw it; nothing where nothing was.
    fn weighed(&self) -> Vec<Weighed> {
        let made = self.report.plan.as_ref().map(|plan| plan.priorities_document(self.language));
        let blocks = made.into_iter().flat_map(|made| made.sections).flat_map(|section| section.blocks);
        let drawn = blocks.filter_map(|block| match block {
            Block::Chart(document::Chart::Weighing(weighed)) => Some(weighed),
            _ => None,
        });
        drawn.flatten().collect()
    }

    fn weighing_chart(&self, sheet: &mut PictureSheet<'_>, weighed: &[Weighed]) -> Result<(), XlsxError> {
        let words = &self.language.phrases().plan;
        let drawing = WeighingDrawing::new(weighed, self.language);
        sheet.heading(words.priorities)?;
        let [hindrance, changeable, quadrant] = self.words().priorities;
        let [across, up] = self.words().in_picture;
        let heads = [
            (self.words().advice[2], false),
            (quadrant, false),
            (changeable, true),
            (hindrance, true),
            (across, true),
            (up, true),
        ];
        // In the order of the table, not of the cells of the drawing.
        let placed =
            weighed.iter().filter_map(|one| Some((one, drawing.dots.iter().find(|dot| dot.mark == one.mark)?)));
        let placed: Vec<_> = placed.collect();
        let rows: Vec<Vec<SheetCell>> = placed
            .iter()
            .map(|(one, dot)| {
                let quadrant = Quadrant::from_priority(one.priority).among(&words.quadrants);
                vec![
                    SheetCell::from_text(format!("{}. {}", one.mark, one.name)),
                    SheetCell::from_text(quadrant),
                    SheetCell::Count(one.priority.changeable.number().into()),
                    SheetCell::Count(one.priority.hindrance.number().into()),
                    SheetCell::Number(dot.on_scales.0),
                    SheetCell::Number(dot.on_scales.1),
                ]
            })
            .collect();
        let (first, last) = sheet.table(&heads, &rows)?;
        sheet.text(words.degrees)?;
        sheet.text(self.words().in_picture_why)?;
        let labels: Vec<ChartDataLabel> = placed
            .iter()
            .map(|(one, _)| {
                let mut label = ChartDataLabel::new();
                label.set_value(one.mark.as_str()).set_position(ChartDataLabelPosition::Center).set_font(&font(PAPER));
                label.to_custom()
            })
            .collect();
        let mut chart = Chart::new(ChartType::Scatter);
        let name = sheet.name;
        chart
            .add_series()
            .set_name(words.priorities)
            .set_categories((name, first, 4, last, 4))
            .set_values((name, first, 5, last, 5))
            .set_marker(
                ChartMarker::new().set_type(ChartMarkerType::Circle).set_size(18).set_format(&mut filled(HINDERS)),
            )
            .set_data_label(ChartDataLabel::new().show_value().set_position(ChartDataLabelPosition::Center))
            .set_custom_data_labels(&labels);
        let steps = |axis: &str, steps: &DegreeTexts| {
            format!("{axis}: {} →", Degree::ALL.map(|degree| degree.among(steps)).join(" · "))
        };
        let grid = ChartLine::new().set_color(Color::RGB(MIDDLE)).to_owned();
        let across = chart.x_axis();
        across.set_name(steps(words.changeable_axis, &words.changeables).as_str());
        across.set_min(0.5).set_max(3.5).set_major_unit(1).set_label_position(ChartAxisLabelPosition::None);
        across.set_major_gridlines(true).set_major_gridlines_line(&grid);
        let up = chart.y_axis();
        up.set_name(steps(words.hindrance_axis, &words.hindrances).as_str());
        up.set_min(0.5).set_max(3.5).set_major_unit(1).set_label_position(ChartAxisLabelPosition::None);
        up.set_major_gridlines(true).set_major_gridlines_line(&grid);
        chart.legend().set_hidden();
        sheet.chart(&mut chart, 480, &weighing_in_words(weighed, self.language))
    }

    /// How many said what: shares, or counts of a team of which each percentage would be a person.
    fn answer_chart(&self, sheet: &mut PictureSheet<'_>) -> Result<(), XlsxError> {
        let (report, words) = (self.report, &self.language.phrases().groups);
        let lines = items::lines(report, self.language);
        let bands = |item: &ItemResult| -> Option<[SheetCell; 3]> {
            let (shares, sides) = (item.shares?, item.sides?);
            Some(if report.says_counts() {
                [sides.unfavourable, sides.neutral, sides.favourable].map(SheetCell::Count)
            } else {
                [shares.unfavourable, shares.neutral, shares.favourable].map(SheetCell::Share)
            })
        };
        let rows = lines.iter().filter_map(|line| {
            let name = std::iter::once(SheetCell::from_text(line.name.as_str()));
            Some(name.chain(bands(line.item)?).collect::<Vec<SheetCell>>())
        });
        let rows: Vec<Vec<SheetCell>> = rows.collect();
        if rows.is_empty() {
            return Ok(());
        }
        let caption = self.language.phrases().page.items;
        sheet.heading(caption)?;
        let [unfavourable, neutral, favourable] = [words.unfavourable, words.neutral, words.favourable].map(capital);
        let heads = [(words.question, false), (&unfavourable, true), (&neutral, true), (&favourable, true)];
        let range = sheet.table(&heads, &rows)?;
        let mut chart = Chart::new(ChartType::BarPercentStacked);
        for (column, (colour, letters)) in (1u16..).zip([(HINDERS, PAPER), (MIDDLE, INK), (HELPS, PAPER)]) {
            sheet.bars(&mut chart, range, column, colour, letters);
        }
        read_from_above(&mut chart);
        chart.legend().set_position(ChartLegendPosition::Top);
        if rows.len() > BESIDE_A_TABLE {
            sheet.breaks.push(sheet.row);
        }
        let high = 100 + 24 * u32::try_from(rows.len()).unwrap_or(u32::from(u16::MAX));
        sheet.chart(&mut chart, high, &(self.words().picture_of)(caption))
    }
}

/// The first row on top, as in its table, and the scale at the foot.
fn read_from_above(chart: &mut Chart) {
    // The library names the axes by how they lie, not by what they hold.
    chart.y_axis().set_reverse();
    chart.x_axis().set_label_position(ChartAxisLabelPosition::High);
}

fn filled(colour: u32) -> ChartFormat {
    ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(colour))).to_owned()
}

fn font(colour: u32) -> ChartFont {
    ChartFont::new().set_bold().set_color(Color::RGB(colour)).to_owned()
}
