//! `compare`: what changed between two measurements, of whatever kind each is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::delivery::made;
use super::files::listed;
use super::formats::ComparisonFormat;
use super::handout::Handout;
use super::measurement::{MeasurementReading, ReadMeasurement};
use super::options::{CompareArguments, ImportArguments};
use super::output::OutputSettings;
use super::rendering::Showing;
use super::survey::is_named_as_survey;
use super::{General, content, survey};
use crate::comparison::{Aims, Comparison, ItemShift, Keyed, RespondentPairs, compare};
use crate::fault::{Fault, Faults};
use crate::language::Language;
use crate::questionnaire::Questionnaire;
use crate::render::{CsvStyle, comparison_as_csv, comparison_as_json};
use crate::report::{Audience, ComparisonReport, Extent, Provenance};
use crate::survey::Survey;

pub(super) fn run(
    options: &CompareArguments,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    let list = |path: &PathBuf, output: &mut OutputSettings| {
        listed(std::slice::from_ref(path), &is_named_as_survey, language, output)
    };
    let files = (list(&options.before, output)?, list(&options.after, output)?);
    output.spare(files.0.iter().chain(&files.1));
    output.spare(options.import.map.iter().chain(&options.map_after));
    let format = options.delivery.ready(output)?;
    let questionnaire = content::questionnaire(general)?;
    let (before, after) = both(options, &files, &questionnaire)?;
    let audience = options.audience.unwrap_or_default();
    let data = match format {
        ComparisonFormat::Readable(_) => None,
        ComparisonFormat::Csv => Some("csv"),
        ComparisonFormat::Json => Some("json"),
    };
    Handout { audience: options.audience, ..Handout::default() }.fits(data)?;
    for survey in [&before, &after].into_iter().filter_map(|measured| measured.survey.as_ref()) {
        survey::fail_if_unsaid(&questionnaire, &survey.import)?;
    }
    for measured in [&before, &after] {
        measured.tell(&questionnaire, language, output);
    }
    if options.import.strict {
        fail_on_doubts(&before, &after)?;
    }
    fail_if_read_otherwise(&questionnaire, &before, &after)?;
    let pairs = options.pair.as_ref().and_then(|_| pairs(&questionnaire, &before, &after));
    let mut comparison = compare(&before.measurement, &after.measurement, pairs.as_ref());
    fail_if_nothing_shared(&comparison)?;
    let catalogue = content::catalogue(general, &questionnaire)?;
    let mut aims = Aims::from_plan(&before.plan, &questionnaire, &catalogue, &before.measurement);
    if audience == Audience::Management {
        keep_back(&mut comparison, &mut aims, &(&before.kept_back | &after.kept_back))?;
    }
    let own_files = content::own_files(general);
    let of_voices = before.of_voices && after.of_voices;
    let report = ComparisonReport {
        questionnaire: &questionnaire,
        catalogue: &catalogue,
        comparison,
        aims,
        provenance: [before.made, after.made].map(|made| Provenance { own_files: own_files.clone(), ..made }),
        pair: options.pair.clone(),
        quotes: [before.quotes, after.quotes],
        of_voices,
    };
    let showing = Showing::with_brief(language, options.delivery.look(output));
    let text = match format {
        ComparisonFormat::Readable(format) => {
            showing.of(format, |length| report.document(&Extent { audience, ..length.into() }, language))?
        }
        ComparisonFormat::Csv => comparison_as_csv(&report, CsvStyle { excel_nl: options.excel_nl }).into(),
        ComparisonFormat::Json => made("json", comparison_as_json(&report))?.into(),
    };
    Ok(options.delivery.deliver(text, output)?)
}

/// Leaves out what does not go to those who decide: what is not safe to bring up, with what was planned for it.
fn keep_back(comparison: &mut Comparison, aims: &mut Aims, kept_back: &BTreeSet<String>) -> Result<(), Fault> {
    if comparison.before.respondents.min(comparison.after.respondents) <= 1 {
        return Err(Fault::from_data("one-for-management", |words| words.followed.one_for_management.to_owned())
            .hint(|words| words.followed.one_for_management_hint.to_owned()));
    }
    comparison.determinants.retain(|determinant| !kept_back.contains(&determinant.id));
    aims.lines.retain(|line| line.determinants.is_disjoint(kept_back));
    Ok(())
}

/// Reads the two measurements; what is wrong with either is told at once.
fn both(
    options: &CompareArguments,
    files: &(Vec<PathBuf>, Vec<PathBuf>),
    questionnaire: &Questionnaire,
) -> Result<(ReadMeasurement, ReadMeasurement), Faults> {
    let map = options.map_after.clone().or_else(|| options.import.map.clone());
    let import_after = ImportArguments { map, ..options.import.clone() };
    let reading = |import| MeasurementReading {
        questionnaire,
        import,
        settings: options.rules.settings(),
        pair: options.pair.as_deref(),
    };
    let before = reading(&options.import).of(&options.before, &files.0);
    let read = (before, reading(&import_after).of(&options.after, &files.1));
    let (mut before, mut after) = match read {
        (Ok(before), Ok(after)) => (before, after),
        (Err(wrong), Ok(_)) | (Ok(_), Err(wrong)) => return Err(wrong),
        (Err(first), Err(second)) => {
            // What is wrong with the map, or with one file given twice, is said once.
            let new = second.all().iter().filter(|fault| !first.all().contains(fault));
            let all = first.all().iter().chain(new).cloned().collect();
            return Faults::check(all, ()).and(Err(second));
        }
    };
    // The last part of a path is the name, unless that does not tell the two apart.
    let name = |path: &std::path::Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    if let (Some(first), Some(second)) = (name(&options.before), name(&options.after))
        && first != second
    {
        (before.measurement.name, after.measurement.name) = (first, second);
    }
    Ok((before, after))
}

/// For a strict user doubts about either file are a failure.
fn fail_on_doubts(before: &ReadMeasurement, after: &ReadMeasurement) -> Result<(), Faults> {
    let faults = [before, after].into_iter().filter_map(|measured| {
        let wrong = survey::fail_if_strict(&measured.survey.as_ref()?.import, true).err()?;
        let name = measured.measurement.name.clone();
        Some(wrong.all().iter().map(|fault| fault.clone().in_table(|_| name.clone())).collect::<Vec<_>>())
    });
    Faults::check(faults.flatten().collect(), ())
}

/// Numbers that were mirrored at one moment and not at the other make a shift out of nothing. Each file may have been written
/// so, and then both maps must say how.
fn fail_if_read_otherwise(
    questionnaire: &Questionnaire,
    before: &ReadMeasurement,
    after: &ReadMeasurement,
) -> Result<(), Fault> {
    let mirrored = |measured: &ReadMeasurement| -> BTreeMap<String, bool> {
        let files = measured.survey.iter().flat_map(|survey| &survey.import.files);
        files.flat_map(|file| &file.used).map(|used| (used.slot.id(questionnaire), used.mirrored)).collect()
    };
    let (first, second) = (mirrored(before), mirrored(after));
    let other: Vec<&str> = (first.iter())
        .filter(|(id, mirrored)| second.get(*id).is_some_and(|then| then != *mirrored))
        .map(|(id, _)| id.as_str())
        .collect();
    if other.is_empty() {
        return Ok(());
    }
    Err(Fault::from_data("read-otherwise", |words| (words.comparison.read_otherwise)(&other.join(", ")))
        .hint(|words| words.comparison.read_otherwise_hint.to_owned()))
}

/// The same people in two surveys.
fn pairs(questionnaire: &Questionnaire, before: &ReadMeasurement, after: &ReadMeasurement) -> Option<RespondentPairs> {
    Some(RespondentPairs::from_keyed(questionnaire, keyed(before.survey.as_ref()?), keyed(after.survey.as_ref()?)))
}

fn keyed(survey: &Survey) -> Keyed<'_> {
    let Survey { elements, forms, keys, .. } = survey;
    Keyed { layout: survey.whole.layout(), elements, keys, forms }
}

/// Two files without one question in common were most likely not meant.
fn fail_if_nothing_shared(comparison: &Comparison) -> Result<(), Fault> {
    let mut items = comparison.determinants.iter().flat_map(|determinant| &determinant.items);
    if items.any(ItemShift::is_shared) {
        return Ok(());
    }
    Err(Fault::from_data("nothing-shared", |words| words.comparison.nothing_shared.to_owned())
        .hint(|words| words.comparison.nothing_shared_hint.to_owned()))
}
