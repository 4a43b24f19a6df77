//! The advice as documents for Word and Excel: read back part by part, and opened by LibreOffice where that is installed.

mod command;
mod docx;
mod libreoffice;
mod package;
mod property;
mod xlsx;
