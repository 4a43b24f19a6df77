//! The advice as documents for Word and Excel: read back part by part, and opened by LibreOffice where that is installed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "office/command.rs"]
mod command;
mod common;
#[path = "office/docx.rs"]
mod docx;
#[path = "office/libreoffice.rs"]
mod libreoffice;
#[path = "office/package.rs"]
mod package;
#[path = "office/property.rs"]
mod property;
#[path = "groups/survey.rs"]
mod survey;
#[path = "common/terminal.rs"]
mod terminal;
#[path = "office/xlsx.rs"]
mod xlsx;
