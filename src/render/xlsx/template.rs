//! An empty survey as a workbook, with lists to choose answers from, and its codebook.

use std::io;

use rust_xlsxwriter::{DataValidation, Workbook, Worksheet, XlsxError};

use super::grid::{Looks, SheetCell, SheetColumn, SheetTable};
use super::growing::growing;
use super::{printable, properties};
use crate::language::Language;
use crate::report::template::{CodebookEntry, TemplateContent};

/// How many rows below the headings have lists to choose from. Whoever has more respondents does not type them in.
const ROWS: u32 = 5000;
/// How wide a column of answers is, in characters: enough for the longest id without a line break in the middle of a word.
const ANSWER: u16 = 16;
/// How wide the columns of the codebook are, in characters.
const WIDTHS: [u16; 8] = [30, 9, 30, 22, 60, 40, 12, 34];
/// The longest message and title beside a cell, in units of UTF-16: what Excel takes (`rust_xlsxwriter::DataValidation`).
const MESSAGE: usize = 255;
const TITLE: usize = 32;
/// The longest label that is offered, in the same units. Two of them stay well under the 255 of a whole list.
const LABEL: usize = 100;

/// An empty survey as an Excel workbook: a sheet with the headings, where every column of a question has a list to choose
/// from, and a sheet with the codebook. The same questionnaire gives the same bytes.
///
/// # Errors
///
/// When there are more questions than a sheet has columns.
pub fn survey_as_xlsx(template: &TemplateContent<'_>, language: Language) -> io::Result<Vec<u8>> {
    let make = || {
        let (mut workbook, looks) = begin(language)?;
        survey(&mut workbook, &looks, template, language)?;
        codebook(template, language).write(&mut workbook, &looks)?;
        workbook.save_to_buffer()
    };
    growing(make().map_err(io::Error::other)?)
}

/// The codebook as an Excel workbook: a row for each question.
///
/// # Errors
///
/// When there are more questions than a sheet has rows.
pub fn codebook_as_xlsx(template: &TemplateContent<'_>, language: Language) -> io::Result<Vec<u8>> {
    let make = || {
        let (mut workbook, looks) = begin(language)?;
        codebook(template, language).write(&mut workbook, &looks)?;
        workbook.save_to_buffer()
    };
    growing(make().map_err(io::Error::other)?)
}

fn begin(language: Language) -> Result<(Workbook, Looks), XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(language.phrases().template.title, None)?);
    Ok((workbook, Looks::new(language)))
}

fn survey(
    workbook: &mut Workbook,
    looks: &Looks,
    template: &TemplateContent<'_>,
    language: Language,
) -> Result<(), XlsxError> {
    let headings = template.columns();
    let columns = headings.iter().map(|heading| SheetColumn::new(heading, ANSWER)).collect();
    let grid = SheetTable { name: language.phrases().template.sheets[0], columns, fixed: 1, rows: Vec::new() };
    let sheet = grid.write(workbook, looks)?;
    let entries = template.entries(language);
    for (column, heading) in (0u16..).zip(&headings) {
        if let Some(entry) = entries.iter().find(|entry| entry.id == *heading) {
            offer(sheet, column, entry, language)?;
        }
    }
    Ok(())
}

/// Gives a column a list to choose from, and says beside it what is asked and what the numbers mean.
fn offer(sheet: &mut Worksheet, column: u16, entry: &CodebookEntry<'_>, language: Language) -> Result<(), XlsxError> {
    let words = &language.phrases().template;
    let mut list =
        DataValidation::new().allow_list_strings(&choices(entry, language))?.set_error_message(words.not_on_scale)?;
    let answers = entry.answers.join("\n");
    let messages = [format!("{}\n\n{answers}", entry.statement), answers];
    if let Some(message) = messages.iter().find(|message| units(message) <= MESSAGE) {
        list = list.set_input_message(message.lines().map(printable).collect::<Vec<_>>().join("\n"))?;
    }
    if units(&entry.id) <= TITLE {
        list = list.set_input_title(&entry.id)?;
    }
    sheet.add_data_validation(1, column, ROWS, column, &list)?;
    Ok(())
}

/// What can be chosen: the numbers of the answers. No and yes are words, since as numbers they leave a doubt: many surveys
/// have 1 for yes. A comma or quotation mark would make two answers of one in the file.
fn choices(entry: &CodebookEntry<'_>, language: Language) -> Vec<String> {
    let scale = &entry.item.scale;
    let labels: Vec<String> = scale.points.iter().map(|point| printable(point.label.get(language))).collect();
    let fit = labels.iter().all(|label| !label.contains([',', '"']) && units(label) <= LABEL);
    let numbers = || scale.points.iter().map(|point| point.value.to_string()).collect();
    let mut choices = if scale.is_yes_no() && fit { labels } else { numbers() };
    choices.push(language.phrases().template.not_applicable.to_owned());
    choices
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

fn codebook(template: &TemplateContent<'_>, language: Language) -> SheetTable {
    let (words, labels) = (&language.phrases().template, &language.phrases().labels);
    let columns = words.headings.iter().zip(WIDTHS).map(|(heading, width)| SheetColumn::new(*heading, width)).collect();
    let row = |entry: CodebookEntry<'_>| {
        vec![
            SheetCell::Text(entry.id),
            SheetCell::Count(entry.number.into()),
            SheetCell::Text(entry.determinant),
            SheetCell::from_text(entry.category),
            SheetCell::Text(entry.statement),
            SheetCell::Text(entry.answers.join("; ")),
            SheetCell::from_text(if entry.item.reversed { labels.yes } else { labels.no }),
            entry.per.map_or(SheetCell::Empty, SheetCell::Text),
        ]
    };
    SheetTable {
        name: words.sheets[1],
        columns,
        fixed: 1,
        rows: template.entries(language).into_iter().map(row).collect(),
    }
}
