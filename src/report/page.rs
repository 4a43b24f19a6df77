//! A page of text as blocks, and its two looks: on a terminal and as Markdown.

use super::markdown::escape;
use super::screen::Look;
use crate::language::{Language, clean};
use crate::typeset::indented;

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

/// The page on a terminal.
#[must_use]
pub fn on_screen(blocks: &[Block], language: Language, look: Look) -> String {
    let width = look.width_within(20, 100);
    let paint = look.paint;
    let mut out = String::new();
    let mut put = |lines: Vec<String>, style: &dyn Fn(&str) -> String| {
        for line in lines {
            out.push_str(&style(line.trim_end()));
            out.push('\n');
        }
    };
    let plain = |text: &str| text.to_owned();
    let wrapped = |text: &str, first: &str, rest: &str| indented(&clean(text), width, first, rest, language);
    for block in blocks {
        match block {
            Block::Title(text) => put(wrapped(text, "", ""), &|line| paint.heading(line)),
            Block::Heading(text) => {
                put(vec![String::new()], &plain);
                put(wrapped(text, "", ""), &|line| paint.strong(line));
            }
            Block::Text(text) => put(wrapped(text, "", ""), &plain),
            Block::Quiet(text) => put(wrapped(text, "", ""), &|line| paint.quiet(line)),
            Block::Numbered(items) => {
                for (number, item) in items.iter().enumerate() {
                    put(wrapped(&item.text, &format!("{:>2}. ", number + 1), "    "), &plain);
                    for under in &item.under {
                        put(wrapped(under, "    ", "    "), &|line| paint.quiet(line));
                    }
                }
            }
            Block::Bullets(items) => {
                for item in items {
                    put(wrapped(&item.text, "- ", "  "), &plain);
                    for under in &item.under {
                        put(wrapped(under, "  ", "  "), &|line| paint.quiet(line));
                    }
                }
            }
        }
    }
    out
}

/// The page as Markdown, its title at heading level `level`.
#[must_use]
pub fn as_markdown(blocks: &[Block], level: usize) -> String {
    let mut out = String::new();
    let marks = |more: usize| "#".repeat(level + more);
    for block in blocks {
        let text = match block {
            Block::Title(text) => format!("{} {}", marks(0), escape(text)),
            Block::Heading(text) => format!("{} {}", marks(1), escape(text)),
            Block::Text(text) | Block::Quiet(text) => escape(text),
            Block::Numbered(items) => list(items, |number| format!("{number}. ")),
            Block::Bullets(items) => list(items, |_| "- ".to_owned()),
        };
        out.push_str(&text);
        out.push_str("\n\n");
    }
    out
}

/// A Markdown list whose items may have a list under them. That list belongs to its item only when it stands as far in as
/// the item's own text.
fn list(items: &[Item], mark: impl Fn(usize) -> String) -> String {
    let lines = items.iter().zip(1..).map(|(item, number)| {
        let mark = mark(number);
        let indent = " ".repeat(mark.len());
        let under: String = item.under.iter().map(|under| format!("\n{indent}- {}", escape(under))).collect();
        format!("{mark}{}{under}", escape(&item.text))
    });
    lines.collect::<Vec<_>>().join("\n")
}
