//! Whether another program takes the documents. What is not installed is said, and passes.

#![allow(clippy::print_stderr)]

use std::process::Command;

use strategiewijzer::language::Language;
use strategiewijzer::render::{docx, xlsx};
use strategiewijzer::report::Length;

use crate::common::Folder;
use crate::common::groups::{EVERYTHING, survey};

/// Has LibreOffice make another file of a file, and gives what it made.
fn convert(folder: &Folder, name: &str, to: &str) -> Option<Vec<u8>> {
    let profile = format!("-env:UserInstallation=file://{}", folder.path("profile").display());
    let mut command = folder.command_of("soffice");
    command.args([&profile, "--headless", "--convert-to", to, name]);
    command.output().unwrap();
    std::fs::read(folder.path(name).with_extension(to)).ok()
}

#[test]
fn libreoffice_opens_the_documents() {
    if Command::new("soffice").arg("--version").output().is_err() {
        eprintln!("LibreOffice is not installed, so it is not asked to open the documents.");
        return;
    }
    let folder = Folder::new();
    let (word, excel) = survey().report(EVERYTHING, |report| {
        let document = report.document(&Length::Full.into(), Language::Dutch);
        (docx(&document, Language::Dutch).unwrap(), xlsx(report, Language::Dutch).unwrap())
    });
    folder.write("advies.docx", word);
    assert!(convert(&folder, "advies.docx", "pdf").is_some_and(|made| made.starts_with(b"%PDF")));
    folder.write("proef.csv", "a,b\n1,2\n");
    if convert(&folder, "proef.csv", "ods").is_none() {
        eprintln!("LibreOffice Calc is not installed, so it is not asked to open the workbook.");
        return;
    }
    folder.write("plan.xlsx", excel);
    assert!(convert(&folder, "plan.xlsx", "pdf").is_some_and(|made| made.starts_with(b"%PDF")));
}
