//! A page of text as blocks: what every format shows in its own way.

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title of the page.
    Title(String),
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A remark in the background.
    Quiet(String),
    /// A list with numbers.
    Numbered(Vec<Item>),
    /// A list with bullets.
    Bullets(Vec<Item>),
}

/// An item of a list and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The item itself.
    pub text: String,
    /// What stands under it.
    pub under: Vec<String>,
}

impl Item {
    /// An item with lines under it.
    pub fn new(text: impl Into<String>, under: Vec<String>) -> Self {
        Self { text: text.into(), under }
    }
}

impl From<&str> for Item {
    fn from(text: &str) -> Self {
        Self::new(text, Vec::new())
    }
}
