//! `advise` as documents: Markdown, JSON, and how they are written to files.

mod hostile;
mod html;
mod json;
mod markdown;
mod output;
