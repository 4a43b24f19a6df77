//! The advice as a workbook, for who sorts, filters and plans.
//!
//! A text is always written as a text, and one that looks like a formula stays a text when somebody edits its cell. When
//! another program saves the sheet as CSV, that protection is gone: the `csv` form of this program is the one for that.

mod advice;
mod bundle;
mod determinants;
mod grid;
mod growing;
mod height;
mod input;
mod pictures;
mod plan;
mod priorities;
mod summary;
mod template;

use std::io;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::printable::printable;
use crate::assessment::RespondentGroup;
use crate::catalogue::StrategyIndex;
use crate::language::Language;
use crate::questionnaire::DeterminantIndex;
use crate::report::sentences::title;
use crate::report::{Report, groups, names};
use grid::{Looks, excel_day};
use growing::growing;

pub use template::{codebook_as_xlsx, survey_as_xlsx};

/// The advice as an Excel workbook (Office Open XML, `.xlsx`): a summary, the determinants, the advice, the bundle, an
/// action plan to fill in, the answers it rests on, and pictures of it. For barriers that were named without a questionnaire there are no
/// determinants and answers, and without anything that was weighed no pictures either.
///
/// The same report gives the same bytes. Its properties name no person; where the form asks for a date they have that of
/// the session, or 1 January 1980 where that has none.
///
/// # Errors
///
/// When it has more rows or columns than a sheet can have, or is larger than a ZIP can be.
pub fn xlsx(report: &Report<'_>, language: Language) -> io::Result<Vec<u8>> {
    growing(workbook(&WorkbookView { report, language }).map_err(io::Error::other)?)
}

fn workbook(view: &WorkbookView<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&view.properties()?);
    let looks = Looks::new(view.language);
    view.summary(&mut workbook, &looks)?;
    if !view.report.named_barriers {
        view.determinants().write(&mut workbook, &looks)?;
    }
    view.advice().write(&mut workbook, &looks)?;
    if let Some(bundle) = view.bundle() {
        bundle.write(&mut workbook, &looks)?;
    }
    view.plan(&mut workbook, &looks)?;
    if !view.report.named_barriers {
        view.input().write(&mut workbook, &looks)?;
    }
    view.pictures(&mut workbook, &looks)?;
    workbook.save_to_buffer()
}

/// The properties of a workbook. They hold nothing of the moment or the computer on which it is made.
fn properties(title: &str, date: Option<Date>) -> Result<DocProperties, XlsxError> {
    let made = date.and_then(excel_day);
    let made = made.map_or_else(|| ExcelDateTime::from_ymd(1980, 1, 1), Ok)?;
    Ok(DocProperties::new().set_title(printable(title)).set_creation_datetime(&made))
}

/// What the sheets show, and in which language.
struct WorkbookView<'a> {
    report: &'a Report<'a>,
    language: Language,
}

impl WorkbookView<'_> {
    fn words(&self) -> &'static crate::language::office::OfficeTexts {
        &self.language.phrases().office
    }

    fn properties(&self) -> Result<DocProperties, XlsxError> {
        let date = self.report.context.date.as_deref().and_then(|date| date.parse::<Date>().ok());
        properties(&title(self.report, self.language), date)
    }

    fn determinant_name(&self, index: DeterminantIndex) -> String {
        names::determinant(self.report.questionnaire.determinant(index), self.language)
    }

    fn strategy_name(&self, index: StrategyIndex) -> String {
        names::strategy(self.report.catalogue.strategy(index), self.language)
    }

    fn category_name(&self, index: DeterminantIndex) -> &str {
        let category = self.report.questionnaire.determinant(index).category;
        self.report.questionnaire.category(category).name.get(self.language)
    }

    /// Every group of every division, with what it is called above a column.
    fn groups(&self) -> impl Iterator<Item = (&RespondentGroup, String)> {
        self.report.divisions.iter().flat_map(move |division| {
            division.groups.iter().map(move |group| {
                let name = groups::divisions::heading(group, self.language);
                (group, format!("{}: {name}", groups::shown(&division.column)))
            })
        })
    }
}
