//! Tables that scroll on their own where a screen is too narrow for them, and that can be read aloud: with a caption, and
//! headers that say what they head.

use super::HtmlPage;
use super::chart;
use super::markup::{Attribute, Markup, quiet};
use crate::plan::Status;
use crate::report::document::{CellMeaning, ColumnHead, ColumnKind, Phrase, Table, TableCell, TextPiece, Weighed};

/// More columns than this make a table that nobody can oversee, however far it scrolls, where there is another way to say it.
const MOST_COLUMNS: usize = 13;

/// How a table is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TableLayout {
    /// Rows under headers.
    Rows,
    /// The same with pictures, in smaller letters.
    Pictures,
    /// Rows against columns, whose headers stand upright.
    Matrix,
    /// A card for each row, since a row is too full for a line.
    Dense,
    /// A list beside a drawing.
    Beside,
}

impl TableLayout {
    fn from_table(table: &Table) -> Self {
        let has = |kind: ColumnKind| table.columns.iter().any(|column| column.kind == kind);
        let fits = table.rows.iter().flatten().any(|cell| matches!(cell.meaning, CellMeaning::Fit(_)));
        match () {
            () if fits => Self::Matrix,
            () if has(ColumnKind::Dense) => Self::Dense,
            () if has(ColumnKind::Picture) => Self::Pictures,
            () => Self::Rows,
        }
    }

    /// The class in the style sheet.
    const fn class(self) -> &'static str {
        match self {
            Self::Rows => "rows",
            Self::Pictures => "rows pictures",
            Self::Matrix => "matrix",
            Self::Dense => "cards dense",
            Self::Beside => "cards beside",
        }
    }

    /// Whether the style sheet lays it out otherwise than as a table. A browser may take that for no table, so that every
    /// part says what it is; and every cell says what it is about, since its header is out of sight.
    const fn is_cards(self) -> bool {
        matches!(self, Self::Dense | Self::Beside)
    }

    /// What a part of a table is, where it has to be said.
    fn role(self, role: &'static str) -> Option<Attribute<'static>> {
        self.is_cards().then_some(("role", role))
    }
}

impl HtmlPage<'_> {
    pub(super) fn table(&self, table: &Table, level: usize) -> Markup {
        let look = TableLayout::from_table(table);
        if look == TableLayout::Rows && table.columns.len() > MOST_COLUMNS && !table.narrow.is_empty() {
            return self.blocks(&table.narrow, level);
        }
        let key: Markup = table.key.iter().map(quiet).collect();
        key.and(self.laid_out(table, look, &[]))
    }

    /// A table beside the drawing of what was weighed, whose marks come back in it.
    pub(super) fn weighed(&self, table: &Table, dots: &[Weighed]) -> Markup {
        let marks: Vec<&str> = dots.iter().map(|dot| dot.mark.as_str()).collect();
        self.laid_out(table, TableLayout::Beside, &marks)
    }

    fn laid_out(&self, table: &Table, look: TableLayout, marks: &[&str]) -> Markup {
        let header: Markup = table.columns.iter().map(|column| self.head(column, look)).collect();
        let rows: Markup = table.rows.iter().map(|row| self.row(table, row, look, marks)).collect();
        let row = Markup::from_element("tr", &attributes([look.role("row")]), header);
        let header = Markup::from_element("thead", &attributes([look.role("rowgroup")]), row);
        let body = Markup::from_element("tbody", &attributes([look.role("rowgroup")]), rows);
        // The text of a caption keeps to the screen, however wide its table is.
        let caption = Markup::from_element("span", &[], &table.caption);
        let caption = Markup::from_element("caption", &[("id", &table.id)], caption);
        let of_table = attributes([Some(("class", look.class())), look.role("table")]);
        let inside = Markup::from_element("table", &of_table, caption.and(header).and(body));
        let scrolls =
            [("class", "scroll"), ("role", "region"), ("aria-labelledby", table.id.as_str()), ("tabindex", "0")];
        Markup::from_element("div", &scrolls, inside)
    }

    fn head(&self, column: &ColumnHead, look: TableLayout) -> Markup {
        let title = self.phrase(&column.title);
        if title.is_empty() {
            return Markup::from_element("td", &[], title);
        }
        let figure = (column.kind == ColumnKind::Figures).then_some(("class", "figure"));
        let attributes = attributes([look.role("columnheader"), Some(("scope", "col")), figure]);
        let upright = look == TableLayout::Matrix && figure.is_some();
        Markup::from_element("th", &attributes, if upright { Markup::from_element("span", &[], title) } else { title })
    }

    fn row(&self, table: &Table, row: &[TableCell], look: TableLayout, marks: &[&str]) -> Markup {
        let mean = table.columns.iter().map(|column| column.weight).sum::<u16>() / table.columns.len().max(1) as u16;
        let cells = row.iter().zip(&table.columns).enumerate().map(|(at, (cell, column))| {
            if at == 0 {
                let attributes = attributes([look.role("rowheader"), Some(("scope", "row"))]);
                return Markup::from_element("th", &attributes, self.name(cell));
            }
            let class = class(cell, column, look, column.weight > mean);
            let label = column.title.plain();
            let attributes = attributes([
                look.role("cell"),
                look.is_cards().then_some(("data-label", label.as_str())),
                Some(("class", class.as_str())).filter(|(_, class)| !class.is_empty()),
            ]);
            Markup::from_element("td", &attributes, self.cell(cell, look, marks))
        });
        Markup::from_element("tr", &attributes([look.role("row")]), cells.collect::<Markup>())
    }

    /// What a row is about, and small under it what there is to know of that.
    fn name(&self, cell: &TableCell) -> Markup {
        let Some((name, rest)) = cell.paragraphs.split_first() else { return Markup::default() };
        self.phrase(name).and(rest.iter().map(|line| self.below(line)).collect::<Markup>())
    }

    fn cell(&self, cell: &TableCell, look: TableLayout, marks: &[&str]) -> Markup {
        let said = match (&cell.paragraphs[..], cell.meaning) {
            ([state, rest @ ..], CellMeaning::State(status)) => {
                let state = Markup::from_element("span", &[("class", state_class(status))], self.phrase(state));
                state.and(self.lines(rest, marks))
            }
            ([], _) if look.is_cards() => "–".into(),
            ([line], _) if marks.is_empty() => self.phrase(line),
            (lines, _) => self.lines(lines, marks),
        };
        let Some(picture) = &cell.chart else { return said };
        let picture = self.chart(picture);
        if said.is_empty() {
            return picture;
        }
        Markup::from_element("div", &[("class", "scored")], picture.and(Markup::from_element("span", &[], said)))
    }

    /// The paragraphs of a cell as a list.
    fn lines(&self, lines: &[Phrase], marks: &[&str]) -> Markup {
        let lines: Markup =
            lines.iter().map(|line| Markup::from_element("li", &[], self.marked(line, marks))).collect();
        if lines.is_empty() { lines } else { Markup::from_element("ul", &[], lines) }
    }

    /// A line that begins with the mark of a dot in the drawing, with that mark as a dot.
    fn marked(&self, line: &Phrase, marks: &[&str]) -> Markup {
        let mut line = line.clone();
        let mark = line.0.first_mut().and_then(|piece| {
            let (TextPiece::Plain(text) | TextPiece::Strong(text) | TextPiece::Inside { text, .. }) = piece else {
                return None;
            };
            let (mark, rest) = text.split_once(". ").filter(|(mark, _)| marks.contains(mark))?;
            let dot = Markup::from_element("span", &[("class", "dot")], mark).and(" ");
            *text = rest.to_owned();
            Some(dot)
        });
        mark.unwrap_or_default().and(self.phrase(&line))
    }
}

/// The attributes that are there.
fn attributes<'a, const N: usize>(attributes: [Option<Attribute<'a>>; N]) -> Vec<Attribute<'a>> {
    attributes.into_iter().flatten().collect()
}

/// The classes of a cell in the style sheet.
fn class(cell: &TableCell, column: &ColumnHead, look: TableLayout, is_wide: bool) -> String {
    let kind = match column.kind {
        ColumnKind::Figures if cell.chart.is_some() => "score",
        ColumnKind::Figures => "figure",
        ColumnKind::Picture => "chart",
        ColumnKind::Dense if is_wide => "long",
        ColumnKind::Dense | ColumnKind::Text => "",
    };
    let meaning = match cell.meaning {
        CellMeaning::Nothing => "",
        CellMeaning::Fit(3..) => "fit-3",
        CellMeaning::Fit(2) => "fit-2",
        CellMeaning::Fit(_) => "fit-1",
        CellMeaning::Judgement(label) => chart::class(label),
        CellMeaning::State(_) if look == TableLayout::Dense => "status",
        CellMeaning::State(_) => "",
    };
    [kind, meaning].into_iter().filter(|class| !class.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The class of a state in the style sheet.
const fn state_class(status: Status) -> &'static str {
    match status {
        Status::Planned => "state",
        Status::Busy => "state busy",
        Status::Done => "state done",
        Status::Stopped => "state stopped",
    }
}
