//! Dutch and English to the last word: whatever is said in one language is said in the other, and neither strays into it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;
#[path = "common/sources.rs"]
mod sources;

#[path = "languages/content.rs"]
mod content;
#[path = "languages/help.rs"]
mod help;
#[path = "languages/output.rs"]
mod output;
#[path = "languages/outside.rs"]
mod outside;
#[path = "languages/source.rs"]
mod source;
#[path = "languages/stray.rs"]
mod stray;
#[path = "languages/typed.rs"]
mod typed;
#[path = "languages/words.rs"]
mod words;
