//! The advice as documents for Word and Excel: read back part by part, and opened by LibreOffice where that is installed.

mod command;
pub mod docx;
mod libreoffice;
pub mod package;
mod property;
pub mod xlsx;
