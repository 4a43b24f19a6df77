//! Short ways to make blocks.

use super::{
    Block, CellMeaning, ColumnHead, ColumnKind, Fact, List, ListItem, ListMark, Phrase, Section, StrategyBlock,
    TableCell, TextPiece, Tone,
};

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Self(vec![TextPiece::Plain(text)])
    }
}

impl Phrase {
    /// A name before what is said of it: `Name: text`.
    #[must_use]
    pub fn from_name(name: &str, text: &str) -> Self {
        Self(vec![TextPiece::Strong(format!("{name}:")), TextPiece::Plain(format!(" {text}"))])
    }

    /// A text that stands out.
    #[must_use]
    pub fn from_strong(text: impl Into<String>) -> Self {
        Self(vec![TextPiece::Strong(text.into())])
    }

    /// A name that leads to a part of the document, where there is such a part.
    #[must_use]
    pub fn from_lead(text: impl Into<String>, id: Option<String>) -> Self {
        let text = text.into();
        Self(vec![match id {
            Some(id) => TextPiece::Inside { id, text },
            None => TextPiece::Strong(text),
        }])
    }

    /// The same with a text behind it.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>) -> Self {
        self.0.push(TextPiece::Plain(text.into()));
        self
    }

    /// What it says, without any emphasis.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(TextPiece::text).collect()
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|piece| piece.text().is_empty())
    }
}

impl TextPiece {
    /// What it says.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Strong(text) | Self::Inside { text, .. } | Self::Address(text) => text,
        }
    }
}

impl Fact {
    /// A name and what it is.
    #[must_use]
    pub fn new(name: &str, value: String) -> Self {
        Self { name: name.to_owned(), value }
    }
}

impl Block {
    /// An ordinary paragraph.
    #[must_use]
    pub fn from_text(text: impl Into<Phrase>) -> Self {
        Self::Paragraph { tone: Tone::Body, text: text.into() }
    }

    /// A paragraph that announces what comes next.
    #[must_use]
    pub fn from_lead(text: impl Into<Phrase>) -> Self {
        Self::Paragraph { tone: Tone::Lead, text: text.into() }
    }

    /// An explanation.
    #[must_use]
    pub fn from_quiet(text: impl Into<Phrase>) -> Self {
        Self::Paragraph { tone: Tone::Quiet, text: text.into() }
    }

    /// How to read the picture that comes next.
    #[must_use]
    pub fn from_legend(text: impl Into<Phrase>) -> Self {
        Self::Paragraph { tone: Tone::Legend, text: text.into() }
    }

    /// A list; nothing where it has no items.
    pub fn from_items<T: Into<ListItem>>(mark: ListMark, items: impl IntoIterator<Item = T>) -> Option<Self> {
        let items: Vec<ListItem> = items.into_iter().map(Into::into).collect();
        (!items.is_empty()).then_some(Self::List(List { mark, items }))
    }

    /// A list with bullets; nothing where it has no items.
    pub fn from_bullets<T: Into<ListItem>>(items: impl IntoIterator<Item = T>) -> Option<Self> {
        Self::from_items(ListMark::Bullet, items)
    }

    /// A list with numbers; nothing where it has no items.
    pub fn from_numbered<T: Into<ListItem>>(items: impl IntoIterator<Item = T>) -> Option<Self> {
        Self::from_items(ListMark::Number, items)
    }
}

impl ListItem {
    /// An item with lines under it.
    #[must_use]
    pub fn new(text: impl Into<Phrase>, under: Vec<String>) -> Self {
        Self { text: text.into(), under: under.into_iter().map(Phrase::from).collect(), ..Self::default() }
    }
}

impl<T: Into<Phrase>> From<T> for ListItem {
    fn from(text: T) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

impl ColumnHead {
    /// A column of words, that wide as a share.
    #[must_use]
    pub fn from_text(title: impl Into<Phrase>, weight: u16) -> Self {
        Self { title: title.into(), short: String::new(), kind: ColumnKind::Text, weight }
    }

    /// A column of figures.
    #[must_use]
    pub fn from_figures(title: impl Into<Phrase>, weight: u16) -> Self {
        Self { kind: ColumnKind::Figures, ..Self::from_text(title, weight) }
    }

    /// The same column with other contents.
    #[must_use]
    pub fn of(self, kind: ColumnKind) -> Self {
        Self { kind, ..self }
    }

    /// What stands above it where there is little room.
    #[must_use]
    pub fn brief(&self) -> String {
        if self.short.is_empty() { self.title.plain() } else { self.short.clone() }
    }
}

impl<T: Into<Phrase>> From<T> for TableCell {
    fn from(text: T) -> Self {
        Self::default().and(text)
    }
}

impl TableCell {
    /// The same cell with a paragraph below it, where that says anything.
    #[must_use]
    pub fn and(mut self, text: impl Into<Phrase>) -> Self {
        self.paragraphs.extend(Some(text.into()).filter(|text| !text.is_empty()));
        self
    }

    /// The same cell with a meaning.
    #[must_use]
    pub fn meaning(self, meaning: CellMeaning) -> Self {
        Self { meaning, ..self }
    }

    /// What it says, paragraph by paragraph, without any emphasis.
    pub fn texts(&self) -> impl Iterator<Item = String> {
        self.paragraphs.iter().map(Phrase::plain)
    }
}

impl StrategyBlock {
    /// What it does about the cause that was named, and how.
    #[must_use]
    pub fn because_in_full(&self) -> String {
        match &self.effect {
            Some(effect) => format!("{effect}. {}", self.because),
            None => self.because.clone(),
        }
    }
}

impl Section {
    /// The title with what it is about in brackets, in one pair of them where the title ends in brackets itself:
    /// `Genoeg tijd (tijd; Organisatie, 23)`.
    #[must_use]
    pub fn titled(&self) -> String {
        match (&self.place, self.title.strip_suffix(')')) {
            (None, _) => self.title.clone(),
            (Some(place), Some(open)) => format!("{open}; {place})"),
            (Some(place), None) => format!("{} ({place})", self.title),
        }
    }

    /// An ordinary part that a table of contents names; nothing where there is nothing in it.
    #[must_use]
    pub fn from_blocks(id: impl Into<String>, title: impl Into<String>, blocks: Vec<Block>) -> Option<Self> {
        let section = Self { id: id.into(), title: title.into(), listed: true, blocks, ..Self::default() };
        (!section.blocks.is_empty()).then_some(section)
    }
}
