//! The results of a group and of the groups in it, on screen and in every kind of document.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;
#[path = "groups/data.rs"]
mod data;
#[path = "groups/html.rs"]
mod html;
#[path = "groups/markdown.rs"]
mod markdown;
#[path = "common/html.rs"]
mod page;
#[path = "groups/screen.rs"]
mod screen;
#[path = "groups/survey.rs"]
mod survey;
