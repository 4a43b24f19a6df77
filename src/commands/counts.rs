//! A survey that has been counted already, as the commands read it.

use std::path::Path;

use super::options::ImportArguments as ImportOptions;
use super::survey::csv_options;
use crate::fault::Faults;
use crate::questionnaire::Questionnaire;
use crate::survey::{CountRows, Survey};
use crate::tables::CsvFile;

/// Reads the table and adds it up. `groups` may name the one column of groups there is.
pub(super) fn read(
    path: &Path,
    import: &ImportOptions,
    groups: &[String],
    questionnaire: &Questionnaire,
) -> Result<Survey, Faults> {
    let name = path.display().to_string();
    let mut file = CsvFile::from_path(path, &csv_options(import)?)?;
    let header = file.first_rows().first().cloned().unwrap_or_default();
    let rows = file.read(1, CountRows::new(&name, &header)?, 1, &|_| {})?;
    Survey::from_counts(questionnaire, &name, rows.count(&name, questionnaire)?, groups)
}
