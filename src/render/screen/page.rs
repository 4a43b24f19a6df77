//! A page of text on a terminal.

use crate::language::{Language, clean};
use crate::render::Look;
use crate::report::page::Block;
use crate::typeset::indented;

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
