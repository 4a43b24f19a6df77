//! What a workbook says otherwise than the plan, line by line and field by field.

use crate::language::{Language, Phrases};
use crate::plan::{PlanColumn, PlanReadBack, ReadBackChange, ReadBackKind};
use crate::report::document::{Block, ListItem};

/// What differs, what becomes of it, and what was left alone; `file` is the workbook as its user calls it.
#[must_use]
pub fn read_back_blocks(read: &PlanReadBack, file: &str, language: Language) -> Vec<Block> {
    let words = &language.phrases().read_back;
    let mut blocks = Vec::new();
    if read.lines.is_empty() {
        blocks.push(Block::from_text((words.same)(file)));
    } else {
        blocks.push(Block::from_lead((words.differs)(file)));
        let items = read.lines.iter().map(|line| {
            let name = line.name.as_str();
            let said = match line.kind {
                ReadBackKind::Changed => (words.changed)(name),
                ReadBackKind::Chosen => (words.chosen)(name),
                ReadBackKind::Own => (words.own)(name),
                ReadBackKind::Discarded => (words.discarded)(name),
            };
            ListItem::new(said, line.changes.iter().map(|change| in_words(change, language.phrases())).collect())
        });
        blocks.extend(Block::from_bullets(items));
    }
    if let Some(list) = Block::from_bullets(read.notices.iter().map(String::as_str)) {
        blocks.extend([Block::from_lead(words.left_alone), list]);
    }
    blocks
}

fn in_words(change: &ReadBackChange, phrases: &Phrases) -> String {
    let words = &phrases.read_back;
    let ReadBackChange { column, before, after } = change;
    if *column == PlanColumn::Remarks {
        return (words.remark_added)(after);
    }
    let field = column.heading(phrases);
    match (before.is_empty(), after.is_empty()) {
        (true, _) => (words.filled)(field, after),
        (false, true) => (words.emptied)(field, before),
        (false, false) => (words.becomes)(field, before, after),
    }
}
