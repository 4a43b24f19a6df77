//! A document as blocks, decided once: every format shows the same sections in the same order, each in its own way.
//!
//! A block says what it means, never how it looks: that a cell is a judgement, not that it is red. What formats must do
//! differently is a property of the block: the sentences that stand in for a table where a voice reads it, the list that
//! stands in where it is too wide, the paper that lies on its side.

mod make;
#[cfg(test)]
pub(crate) mod sample;

use crate::assessment::{Label, Shares};
use crate::plan::{Priority, Status};

/// A whole document in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// What stands at the foot of a page, where a line has little room.
    pub running: String,
    /// What it is about, under its title: one group of several, or the two measurements that are compared.
    pub about: Option<String>,
    /// Who, where and when.
    pub facts: Vec<Fact>,
    /// What stands before the first heading.
    pub opening: Vec<Block>,
    /// Its parts in reading order.
    pub sections: Vec<Section>,
    /// By whom it was made, and with what rights: the last thing in it.
    pub colophon: Vec<Phrase>,
    /// How close what is printed is set.
    pub spacing: DocumentSpacing,
}

/// How close a document is set on paper: the closer, the fewer pages it may take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DocumentSpacing {
    /// As wide as is pleasant to read: there is no limit to its pages.
    #[default]
    Wide,
    /// Somewhat closer, for a few pages.
    FewPages,
    /// Closest, for one side of paper.
    Sheet,
}

/// A part of a document under a heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Its id within the document, in kebab-case: where links lead.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What stands before the heading: the place in a list, such as `2.`.
    pub number: Option<usize>,
    /// What it is about, in a few words beside the heading: a category and a number, as in `Organisation, 19`.
    pub place: Option<String>,
    /// What kind of part it is.
    pub kind: SectionKind,
    /// Whether a table of contents names it.
    pub listed: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
    /// The parts within it, a level deeper.
    pub sections: Vec<Section>,
}

/// What a part of a document is, for formats that give it a look of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SectionKind {
    /// An ordinary part.
    #[default]
    Plain,
    /// What hinders, with what can be done about it.
    Barrier,
    /// The card of a strategy: read on request, where a format can fold it.
    Card,
    /// A part with tables of many columns: on paper it lies on its side.
    Wide,
    /// A part that begins a page of its own.
    NewPage,
}

/// A text of one paragraph or cell, piece by piece.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase(pub Vec<TextPiece>);

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextPiece {
    /// Ordinary text.
    Plain(String),
    /// Text that stands out: a name before what is said of it.
    Strong(String),
    /// A name that leads to a part of this document. A format without such links lets the name stand out.
    Inside {
        /// The [`Section::id`].
        id: String,
        /// What it says.
        text: String,
    },
    /// An address on the web.
    Address(String),
}

/// A name and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The name, without a colon.
    pub name: String,
    /// What it is.
    pub value: String,
}

/// What stands in a part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// How it is meant.
        tone: Tone,
        /// What it says.
        text: Phrase,
    },
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A statement and what was answered to it.
    Said(SaidBlock),
    /// Strategies in order, best first.
    Strategies(Vec<StrategyBlock>),
    /// A picture of figures that also stand in the text; whoever cannot see it misses nothing.
    Chart(Chart),
}

/// How a paragraph is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Ordinary text.
    #[default]
    Body,
    /// It announces the list or table that comes next, and stays with it.
    Lead,
    /// An explanation that a practised reader skips.
    Quiet,
    /// It tells how to read the picture that comes next: nothing for a format or a reader without pictures.
    Legend,
}

/// A list.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// What stands before each item.
    pub mark: ListMark,
    /// Its items.
    pub items: Vec<ListItem>,
}

/// What stands before the items of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListMark {
    /// A bullet.
    #[default]
    Bullet,
    /// A number.
    Number,
    /// A plus: what helps.
    Helps,
    /// An exclamation mark: what the reader must know.
    Remark,
}

/// An item of a list and what stands under it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListItem {
    /// The item itself.
    pub text: Phrase,
    /// What it means, for formats that give that a colour.
    pub meaning: CellMeaning,
    /// The picture of the figures that stand under it, for formats that draw within a list.
    pub chart: Option<Chart>,
    /// What stands under it.
    pub under: Vec<Phrase>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its id within the document.
    pub id: String,
    /// What it shows, for whoever cannot see it.
    pub caption: String,
    /// Its columns; the first names what a row is about.
    pub columns: Vec<ColumnHead>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<TableCell>>,
    /// How to read its cells: stands before it, where it stands as a table.
    pub key: Option<String>,
    /// What is said in its place where a voice reads the document. Empty: the rows are read out as they are.
    pub spoken: Vec<Block>,
    /// What is shown in its place where it does not fit. Empty: a row becomes a list item with its cells.
    pub narrow: Vec<Block>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnHead {
    /// What stands above it.
    pub title: Phrase,
    /// What stands above it where the whole title is too long. Empty: the title.
    pub short: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// How wide it wants to be, as a share of the sum over the columns.
    pub weight: u16,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// More words than the column is wide: in smaller letters where a format has them.
    Dense,
    /// Figures, to the right.
    Figures,
    /// A picture of the row's figures, which stand in other cells; left out where a format has no pictures.
    Picture,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableCell {
    /// What stands in it, paragraph by paragraph.
    pub paragraphs: Vec<Phrase>,
    /// What it means, for formats that give that a colour or a shape.
    pub meaning: CellMeaning,
    /// Its picture, in a column of pictures.
    pub chart: Option<Chart>,
}

/// What a cell means beside what it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellMeaning {
    /// No more than it says.
    #[default]
    Nothing,
    /// How well a strategy fits a barrier, from 1 to 3.
    Fit(u8),
    /// A judgement of a question.
    Judgement(Label),
    /// How far a line of the plan is.
    State(Status),
}

/// A statement and what was answered to it.
#[derive(Clone, Debug, PartialEq)]
pub struct SaidBlock {
    /// The statement as it was put, without quotation marks.
    pub statement: String,
    /// The answer of one respondent in words, or the share of a group.
    pub answer: String,
    /// The unfavourable share of a group, 0 to 1.
    pub share: Option<f64>,
    /// The note that was made with it.
    pub note: Option<Fact>,
}

/// A strategy that is advised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StrategyBlock {
    /// Its name.
    pub name: String,
    /// How well it fits, from 1 to 3.
    pub fit: u8,
    /// What it does about the cause that was named, without a full stop; `None` where none was.
    pub effect: Option<String>,
    /// How it does that.
    pub because: String,
    /// What there is to know of it, each with its name: first step, who, what it rests on.
    pub details: Vec<StrategyDetail>,
    /// The id of the part with its whole card, where the document has one.
    pub card: Option<String>,
}

/// Something to know of a strategy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StrategyDetail {
    /// What it is.
    pub kind: DetailKind,
    /// Its name, without a colon.
    pub name: String,
    /// What it says; several where it is a list.
    pub values: Vec<String>,
}

/// What a detail of a strategy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetailKind {
    /// The first thing to do.
    FirstStep,
    /// Who must act, and how much it asks.
    Who,
    /// What it rests on.
    RestsOn,
    /// Under what conditions it works, and when not to choose it.
    WorksWhen,
    /// What is known to speak against it.
    Against,
    /// That it is there already, and what it lacks.
    Mend,
}

/// A picture as data.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// One block per factor, with what each turned out to be.
    Strip(Vec<Label>),
    /// How full a bar is, 0 to 100.
    Score(f64),
    /// An unfavourable share, 0 to 1.
    Unfavourable(f64),
    /// Shares to both sides of an axis.
    Diverging(Shares),
    /// How unfavourable something was at two moments.
    Shift(MomentShares),
    /// Barriers on the two scales on which they were weighed. The table that comes next says the same.
    Weighing(Vec<Weighed>),
}

/// An unfavourable share at two moments, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MomentShares {
    /// The first time.
    pub before: f64,
    /// The second time.
    pub after: f64,
}

/// A barrier and how it was weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// The mark it has in the text: its place in the advice, or a letter.
    pub mark: String,
    /// What it is called, without the mark.
    pub name: String,
    /// How it was weighed.
    pub priority: Priority,
}
