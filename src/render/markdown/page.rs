//! A page of text as Markdown.

use super::escape;
use crate::report::page::{Block, Item};

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
