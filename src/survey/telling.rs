//! What is told of how a file was read.

use std::collections::BTreeMap;

use super::import::{FileImport, NotUsed, UsedColumn};
use super::intake::RowIntake;
use super::options::Options;
use super::plan::{Unused, Use};
use super::setup::FileFacts;
use super::source::SurveySource;
use crate::answers::wording::normal::normal;
use crate::answers::wording::words::Polarity;
use crate::tables::{letters, shortened};

/// What is told of a file that is passed over.
pub(super) fn passed_over(source: &SurveySource) -> FileImport {
    let SurveySource { name, head, .. } = source;
    let columns = head.columns.iter().enumerate();
    let headings = columns.filter(|(index, column)| !column.name.is_empty() || head.filled[*index]);
    let unused = headings.map(|(index, column)| {
        (
            letters(index),
            shortened(&column.name),
            NotUsed::For(head.asides[index].map_or(Unused::Unknown, Unused::Aside)),
        )
    });
    FileImport {
        name: name.clone(),
        container: source.container(),
        tool: head.tool,
        header_rows: head.header_rows,
        heading_row: head.heading_row,
        rows: 0,
        used: Vec::new(),
        unused: unused.collect(),
        excluded: BTreeMap::new(),
    }
}

/// What is told of a file that was read.
pub(super) fn file_import(file: &FileFacts, intake: &RowIntake, options: &Options<'_>) -> FileImport {
    let FileFacts { name, container, head, plan } = file;
    let sorts = |heading: &str| {
        options.groups.iter().map(String::as_str).chain(options.pair).any(|wanted| normal(wanted) == normal(heading))
    };
    let mut used = Vec::new();
    let mut unused = Vec::new();
    for (index, (column, used_for)) in head.columns.iter().zip(&plan.columns).enumerate() {
        match used_for {
            Use::Item { slot, how, polarity, .. } => used.push(UsedColumn {
                letters: letters(index),
                name: shortened(&column.name),
                slot: *slot,
                how: *how,
                mirrored: *polarity == Some(Polarity::AsScored),
            }),
            // What is blank from top to bottom is no column.
            Use::Unused(_) if column.name.is_empty() && column.text.is_none() && !intake.met(index) => {}
            Use::Unused(_) if sorts(&column.name) => {
                unused.push((letters(index), shortened(&column.name), NotUsed::Sorts));
            }
            Use::Unused(why) => unused.push((letters(index), shortened(&column.name), NotUsed::For(*why))),
            // A survey with unsettled columns is not read.
            Use::Unsure { .. } => {}
        }
    }
    FileImport {
        name: name.clone(),
        container: container.clone(),
        tool: head.tool,
        header_rows: head.header_rows,
        heading_row: head.heading_row,
        rows: intake.whole.respondents() + intake.excluded.values().sum::<u64>(),
        used,
        unused,
        excluded: intake.excluded.clone(),
    }
}
