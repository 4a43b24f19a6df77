//! `advise` as documents: Markdown, JSON, and how they are written to files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;
#[path = "documents/hostile.rs"]
mod hostile;
#[path = "documents/html.rs"]
mod html;
#[path = "documents/json.rs"]
mod json;
#[path = "documents/markdown.rs"]
mod markdown;
#[path = "documents/output.rs"]
mod output;
#[path = "common/html.rs"]
mod page;
