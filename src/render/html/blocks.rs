//! A page of text as HTML: as a document of its own, or as a card that opens within one.

use super::around;
use super::markup::{Markup, bullets, heading, paragraph, quiet};
use crate::language::Language;
use crate::report::page::{Block, Item};

/// The page as an HTML document.
#[must_use]
pub fn as_html(blocks: &[Block], language: Language) -> String {
    let (title, rest) = titled(blocks);
    around(title, language, heading(1, &[], title), Markup::default(), body(rest, 2), Markup::default())
}

/// The page as a card: its title is seen, the rest opens. A link to `id` opens it too.
pub(super) fn folded(blocks: &[Block], id: &str, level: usize) -> Markup {
    let (title, rest) = titled(blocks);
    let title = Markup::element("summary", &[], heading(level, &[], title));
    let inside = Markup::element("div", &[("id", id)], body(rest, level + 1));
    Markup::element("details", &[("class", "card")], title.and(inside))
}

/// The title that a page opens with, and what follows.
fn titled(blocks: &[Block]) -> (&str, &[Block]) {
    match blocks {
        [Block::Title(title), rest @ ..] => (title, rest),
        _ => ("", blocks),
    }
}

fn body(blocks: &[Block], level: usize) -> Markup {
    let blocks = blocks.iter().map(|block| match block {
        Block::Title(text) | Block::Heading(text) => heading(level, &[], text),
        Block::Text(text) => paragraph(text),
        Block::Quiet(text) => quiet(text),
        Block::Numbered(items) => Markup::element("ol", &[], items.iter().map(line).collect::<Markup>()),
        Block::Bullets(items) => bullets(items.iter().map(item)),
    });
    blocks.collect()
}

fn line(of: &Item) -> Markup {
    Markup::element("li", &[], item(of))
}

fn item(item: &Item) -> Markup {
    Markup::from(&item.text).and(bullets(&item.under))
}
