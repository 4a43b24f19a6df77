//! What `advise` says about wrong input: what is wrong, where, and what to do, in the reader's language.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "errors/answers.rs"]
mod answers;
#[path = "errors/anything.rs"]
mod anything;
#[path = "errors/command_line.rs"]
mod command_line;
mod common;
#[path = "errors/files.rs"]
mod files;
#[path = "errors/help.rs"]
mod help;
#[path = "errors/ids.rs"]
mod ids;
#[path = "errors/places.rs"]
mod places;
#[path = "errors/said.rs"]
mod said;
#[path = "errors/shapes.rs"]
mod shapes;
#[path = "errors/yaml.rs"]
mod yaml;
