//! `report`: everything in a session as documents, at once and without questions about its content.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::choice::{filters, lay_names};
use super::delivery::either;
use super::fingerprint::hex;
use super::formats::{AdviceFormat, DocumentFormat as _, ReportFormat};
use super::options::ReportArguments as Options;
use super::output::OutputSettings;
use super::rendering::{Showing, render};
use super::{General, clock, content};
use crate::fault::{Fault, Faults};
use crate::language::{Language, shown};
use crate::plan::Subject;
use crate::render::{calendar, logic_model};
use crate::report::{Provenance, Report, ReportInput, build};
use crate::session::{Session, read};
use crate::yaml::YamlDocument;

/// The format that the name of a file stands for.
fn format(path: &Path) -> Result<ReportFormat, Fault> {
    ReportFormat::of_file(path).ok_or_else(|| {
        let (name, known) = (shown(path), ReportFormat::endings());
        Fault::from_usage("unknown-format", |words| (words.output.unknown_format)(&name))
            .hint(|words| (words.output.unknown_ending_hint)(&either(&known, words)))
    })
}

pub(super) fn run(
    options: &Options,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    output.spare([&options.session]);
    let wanted = options.wanted();
    let formats = formats(&wanted)?;
    let questionnaire = content::questionnaire(general)?;
    let document = YamlDocument::from_path(&options.session)?;
    let mut session = read(&document, &questionnaire)?;
    let catalogue = content::catalogue(general, &questionnaire)?;
    let choice = &options.choice;
    let mut hash = Sha256::new_with_prefix(document.text());
    options.known.add_to(&mut hash);
    options.known.lay_over(&questionnaire, &catalogue, &mut session)?;
    lay_names(choice, &mut session, &mut hash);
    let filters = filters(choice, &catalogue)?;
    let tally = session.tally(&questionnaire);
    let made_from = Provenance { own_files: content::own_files(general), ..Provenance::new(hex(&hash.finalize())) };
    let report = build(&ReportInput {
        top: choice.top as usize,
        bundle: choice.bundle as usize,
        provenance: &made_from,
        today: Some(clock::today()),
        ..ReportInput::new(&questionnaire, &catalogue, &session, &tally, &filters)
    });
    // Everything that could stand in the way is looked at, and everything is made, before anything is written.
    for path in &wanted {
        output.may_write(path, options.force)?;
    }
    let mut documents = Vec::new();
    for (path, format) in wanted.iter().zip(formats) {
        let showing = Showing::with_brief(language, output.look_in(Some(path))).detailed(choice.details);
        documents.push((path, made(format, &report, &session, showing)?));
    }
    for (path, document) in documents {
        output.write(path, document, options.force)?;
        let name = shown(path);
        output.print(&((language.phrases().plan.written)(&name) + "\n"))?;
    }
    Ok(())
}

fn made(format: ReportFormat, report: &Report<'_>, session: &Session, showing: Showing) -> Result<Vec<u8>, Fault> {
    let subject = Subject { questionnaire: report.questionnaire, catalogue: report.catalogue, session };
    match format {
        ReportFormat::Readable(format) => render(report, AdviceFormat::Readable(format), showing),
        ReportFormat::Xlsx => render(report, AdviceFormat::Xlsx, showing),
        ReportFormat::Json => render(report, AdviceFormat::Json, showing),
        ReportFormat::Calendar => Ok(calendar(subject, clock::now(), showing.language).text.into()),
        ReportFormat::LogicModel => Ok(logic_model(subject, showing.language).into()),
    }
}

/// What each name stands for; every one that stands for nothing, or stands there twice, is named.
fn formats(wanted: &[&PathBuf]) -> Result<Vec<ReportFormat>, Faults> {
    let (mut formats, mut faults) = (Vec::new(), Vec::new());
    for (at, path) in wanted.iter().enumerate() {
        if wanted[..at].contains(path) {
            let name = shown(path);
            faults.push(Fault::from_usage("same-file-twice", |words| (words.output.same_file_twice)(&name)));
            continue;
        }
        match format(path) {
            Ok(format) => formats.push(format),
            Err(fault) => faults.push(fault),
        }
    }
    Faults::check(faults, formats)
}
