//! `report`: everything in a session as documents, at once and without questions about its content.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::choice::{filters, lay_names};
use super::fingerprint::hex;
use super::formats::{DocumentForms as _, Format};
use super::options::ReportArguments as Options;
use super::output::OutputSettings;
use super::rendering::{Showing, render};
use super::{General, clock, content};
use crate::fault::{Fault, Faults};
use crate::language::{Language, shown};
use crate::plan::Subject;
use crate::render::{calendar, logic_model};
use crate::report::{Report, ReportInput, build};
use crate::session::{Session, read};
use crate::yaml::YamlDocument;

/// A kind of document, by the ending of its name.
#[derive(Clone, Copy)]
enum DocumentKind {
    Advice(Format),
    Calendar,
    LogicModel,
}

impl DocumentKind {
    fn from_name(path: &Path) -> Result<Self, Fault> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
        match ending.as_str() {
            "ics" => Ok(Self::Calendar),
            "mmd" => Ok(Self::LogicModel),
            _ => Format::of_name(path).map(Self::Advice).ok_or_else(|| {
                let name = shown(path);
                let known = [Format::endings(), vec!["ics", "mmd"]].concat();
                Fault::from_usage(|words| (words.output.unknown_format)(&name))
                    .hint(|words| (words.output.unknown_ending_hint)(&known))
            }),
        }
    }
}

pub(super) fn run(
    options: &Options,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    output.spare([&options.session]);
    let wanted = options.wanted();
    let kinds = kinds(&wanted)?;
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
    let input_sha256 = hex(&hash.finalize());
    let report = build(&ReportInput {
        top: choice.top as usize,
        bundle: choice.bundle as usize,
        input_sha256: &input_sha256,
        today: Some(clock::today()),
        ..ReportInput::new(&questionnaire, &catalogue, &session, &tally, &filters)
    });
    // Everything that could stand in the way is looked at, and everything is made, before anything is written.
    for path in &wanted {
        output.may_write(path, options.force)?;
    }
    let mut documents = Vec::new();
    for (path, kind) in wanted.iter().zip(kinds) {
        let showing = Showing::with_brief(language, output.look_in(Some(path))).detailed(choice.details);
        documents.push((path, made(kind, &report, &session, showing)?));
    }
    for (path, document) in documents {
        output.write(path, document, options.force)?;
        let name = shown(path);
        output.print(&((language.phrases().plan.written)(&name) + "\n"))?;
    }
    Ok(())
}

fn made(kind: DocumentKind, report: &Report<'_>, session: &Session, showing: Showing) -> Result<Vec<u8>, Fault> {
    let subject = Subject { questionnaire: report.questionnaire, catalogue: report.catalogue, session };
    match kind {
        DocumentKind::Advice(format) => render(report, format, showing),
        DocumentKind::Calendar => Ok(calendar(subject, clock::now(), showing.language).text.into()),
        DocumentKind::LogicModel => Ok(logic_model(subject, showing.language).into()),
    }
}

/// What each name stands for; every one that stands for nothing, or stands there twice, is named.
fn kinds(wanted: &[&PathBuf]) -> Result<Vec<DocumentKind>, Faults> {
    let (mut kinds, mut faults) = (Vec::new(), Vec::new());
    for (at, path) in wanted.iter().enumerate() {
        if wanted[..at].contains(path) {
            let name = shown(path);
            faults.push(Fault::from_usage(|words| (words.output.same_file_twice)(&name)));
            continue;
        }
        match DocumentKind::from_name(path) {
            Ok(kind) => kinds.push(kind),
            Err(fault) => faults.push(fault),
        }
    }
    Faults::check(faults, kinds)
}
