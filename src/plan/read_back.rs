//! What somebody changed in the workbook's action plan, read back into the plan.
//!
//! Nothing is guessed and nothing goes in silence: a cell that cannot be understood is a fault that names it, a line that is
//! no longer in the sheet stays in the plan and is told, and what is not read is told as well.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::columns::{PlanColumn, alike, remarks_in_cell};
use super::names::NamesInCells;
use super::own::choose_own;
use super::sheet::{PlanSheet, PlanSheetRow};
use super::{Grounds, PlanField, PlanFieldKind, PlanFieldValue, Status, choose, discard, get, remark, set};
use crate::fault::{Fault, Faults, MOST_FAULTS};
use crate::language::{Language, clean, long_date};
use crate::session::{PlannedAction, Session};

/// What comes of reading a workbook back.
#[derive(Clone, Debug)]
pub struct PlanReadBack {
    /// The session with the plan as the workbook has it.
    pub session: Session,
    /// What differs, line by line, in the order of the sheet.
    pub lines: Vec<ReadBackLine>,
    /// What was not taken over, and why, in the language of the reader.
    pub notices: Vec<String>,
}

/// A line of which the workbook says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBackLine {
    /// What becomes of it.
    pub kind: ReadBackKind,
    /// What it is called.
    pub name: String,
    /// What differs in it.
    pub changes: Vec<ReadBackChange>,
}

/// What becomes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadBackKind {
    /// It says something else.
    Changed,
    /// It comes into the plan, from the catalogue.
    Chosen,
    /// It comes into the plan, and is the team's own.
    Own,
    /// It goes out of the plan.
    Discarded,
}

/// What differs in a column, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBackChange {
    /// The column.
    pub column: PlanColumn,
    /// What the plan says; empty where it says nothing.
    pub before: String,
    /// What the workbook says; empty where it says nothing. Of remarks only what was added.
    pub after: String,
}

/// Reads a sheet back into the plan of a session. Dates may be days or texts; without a year it is the first such day from
/// `today` on.
///
/// # Errors
///
/// When a cell holds what a plan cannot, or when the sheet is that of another plan; every fault names its cell. The session
/// that was given is never changed.
pub fn read_back(
    sheet: &PlanSheet,
    grounds: Grounds<'_>,
    session: &Session,
    today: Date,
    language: Language,
) -> Result<PlanReadBack, Faults> {
    let reader = SheetReader {
        sheet,
        grounds,
        names: NamesInCells::new(grounds, session, language),
        before: session,
        session: session.clone(),
        today,
        language,
        seen: vec![None; session.plan.len()],
        discarded: Vec::new(),
        faults: Vec::new(),
        lines: Vec::new(),
        notices: Vec::new(),
    };
    reader.read()
}

struct SheetReader<'a> {
    sheet: &'a PlanSheet,
    grounds: Grounds<'a>,
    names: NamesInCells,
    before: &'a Session,
    session: Session,
    today: Date,
    language: Language,
    /// The row of each line of the plan.
    seen: Vec<Option<u64>>,
    discarded: Vec<String>,
    faults: Vec<Fault>,
    lines: Vec<ReadBackLine>,
    notices: Vec<String>,
}

impl SheetReader<'_> {
    fn read(mut self) -> Result<PlanReadBack, Faults> {
        let sheet = self.sheet;
        for row in &sheet.rows {
            if self.faults.len() >= MOST_FAULTS {
                break;
            }
            if let Err((fault, column)) = self.row(row) {
                self.faults.push(sheet.at(fault, &row.cell(column)));
            }
        }
        let words = &self.language.phrases().read_back;
        if !self.seen.is_empty() && self.seen.iter().all(Option::is_none) && self.faults.is_empty() {
            let fault = Fault::from_data("plan-of-another", |words| {
                (words.read_back.of_another)(&sheet.file, &clean(&sheet.name))
            });
            return Err(fault.hint(|words| words.read_back.of_another_hint.to_owned()).into());
        }
        Faults::check(std::mem::take(&mut self.faults), ())?;
        for (action, _) in self.before.plan.iter().zip(&self.seen).filter(|(_, row)| row.is_none()) {
            let name = self.grounds.with(self.before).strategy_name(&action.strategy, self.language);
            self.notices.push((words.missing_line)(&name, &action.strategy));
        }
        for field in PlanField::ALL.into_iter().filter(|field| sheet.place(PlanColumn::Field(*field)).is_none()) {
            self.notices.push((words.missing_column)((field.row().words)(self.language.phrases()).name));
        }
        self.notices.extend(sheet.others.iter().map(|heading| (words.unread_column)(heading)));
        for id in std::mem::take(&mut self.discarded) {
            discard(&mut self.session, &id)?;
        }
        Ok(PlanReadBack { session: self.session, lines: self.lines, notices: self.notices })
    }

    /// One row; a fault comes with its column.
    fn row(&mut self, row: &PlanSheetRow) -> Result<(), (Fault, usize)> {
        let place = self.sheet.place(PlanColumn::Strategy).unwrap_or_default();
        let name = clean(row.text(place));
        if name.is_empty() {
            let fault = Fault::from_data("plan-row-nameless", |words| words.read_back.nameless.to_owned());
            return Err((fault.hint(|words| words.read_back.nameless_hint.to_owned()), row.first()));
        }
        let chosen = self.is_chosen(row)?;
        let of_plan: Vec<usize> = self.names.lines(&name).collect();
        if let Some(at) = of_plan.iter().copied().find(|at| self.seen[*at].is_none()) {
            self.seen[at] = Some(row.number);
            return self.planned(row, at, chosen);
        }
        let is_filled = self.is_filled(row);
        if chosen == Some(false) || (chosen.is_none() && !is_filled && self.names.strategy(&name).is_some()) {
            if is_filled {
                let cell = row.cell(place);
                self.notices.push((self.language.phrases().read_back.filled_unchosen)(&name, &cell));
            }
            return Ok(());
        }
        let earlier = of_plan.first().and_then(|at| self.seen[*at]);
        if let Some(earlier) = earlier {
            return Err((twice(&name, &format!("{}{earlier}", crate::tables::letters(place))), place));
        }
        self.added(row, &name, place)
    }

    /// What a row says about being in the plan; `None` where it says nothing.
    fn is_chosen(&self, row: &PlanSheetRow) -> Result<Option<bool>, (Fault, usize)> {
        let Some(place) = self.sheet.place(PlanColumn::InPlan) else { return Ok(None) };
        let typed = alike(row.text(place));
        let is = |word: fn(Language) -> &'static str| Language::ALL.iter().any(|l| alike(word(*l)) == typed);
        match typed.as_str() {
            "" => Ok(None),
            "true" | "x" | "1" | "j" | "y" => Ok(Some(true)),
            "false" | "0" | "n" | "-" => Ok(Some(false)),
            _ if is(|language| language.phrases().labels.yes) => Ok(Some(true)),
            _ if is(|language| language.phrases().labels.no) => Ok(Some(false)),
            _ => {
                let fault = Fault::from_data("plan-row-unclear", |words| {
                    (words.read_back.unclear)(&clean(row.text(place)), PlanColumn::InPlan.heading(words))
                });
                Err((fault.hint(|words| (words.read_back.unclear_hint)(words.labels.yes, words.labels.no)), place))
            }
        }
    }

    /// Whether something was filled in that belongs to a line.
    fn is_filled(&self, row: &PlanSheetRow) -> bool {
        let of_line = |column: &PlanColumn| matches!(column, PlanColumn::Field(_) | PlanColumn::Remarks);
        let mut columns = self.sheet.columns.iter().filter(|(column, _)| of_line(column));
        columns.any(|(_, place)| !row.text(*place).trim().is_empty())
    }

    /// A line that is in the plan.
    fn planned(&mut self, row: &PlanSheetRow, at: usize, chosen: Option<bool>) -> Result<(), (Fault, usize)> {
        let id = self.session.plan[at].strategy.clone();
        let name = self.grounds.with(&self.session).strategy_name(&id, self.language);
        if chosen == Some(false) {
            self.discarded.push(id);
            self.lines.push(ReadBackLine { kind: ReadBackKind::Discarded, name, changes: Vec::new() });
            return Ok(());
        }
        let changes = self.fill(row, at, true)?;
        if !changes.is_empty() {
            self.lines.push(ReadBackLine { kind: ReadBackKind::Changed, name, changes });
        }
        Ok(())
    }

    /// A line that comes into the plan: from the catalogue, or else the team's own.
    fn added(&mut self, row: &PlanSheetRow, name: &str, place: usize) -> Result<(), (Fault, usize)> {
        let serves = self.sheet.place(PlanColumn::Serves);
        let barriers =
            serves.map_or(Ok(Vec::new()), |at| self.names.barriers(row.text(at)).map_err(|fault| (fault, at)))?;
        let kind = match self.names.strategy(name) {
            Some(strategy) => {
                let id = &self.grounds.catalogue.strategy(strategy).id;
                if self.session.plan.iter().any(|action| action.strategy == *id) {
                    return Err((twice(name, &row.cell(place)), place));
                }
                choose(&mut self.session, self.grounds, strategy, &barriers, self.language)
                    .map_err(|fault| (fault, place))?;
                ReadBackKind::Chosen
            }
            None => {
                choose_own(&mut self.session, name, &barriers).map_err(|fault| (fault, place))?;
                ReadBackKind::Own
            }
        };
        let at = self.session.plan.len() - 1;
        self.fill(row, at, false)?;
        let action = &self.session.plan[at];
        let columns = PlanColumn::all().filter(|column| *column != PlanColumn::Field(PlanField::Status));
        let status = (action.status != Status::Planned).then_some(PlanColumn::Field(PlanField::Status));
        let said = columns.chain(status).map(|column| (column, self.shown(action, column)));
        let said = said.filter(|(_, after)| !after.is_empty());
        let changes =
            said.map(|(column, after)| ReadBackChange { column, before: String::new(), after }).collect::<Vec<_>>();
        let name = self.grounds.with(&self.session).strategy_name(&action.strategy, self.language);
        self.lines.push(ReadBackLine { kind, name, changes });
        Ok(())
    }

    /// Fills a line in as its row says; what is empty there is emptied only where `empties`.
    fn fill(&mut self, row: &PlanSheetRow, at: usize, empties: bool) -> Result<Vec<ReadBackChange>, (Fault, usize)> {
        let mut action = self.session.plan[at].clone();
        let mut changes = Vec::new();
        for (column, place) in self.sheet.columns.iter().copied() {
            let text = row.text(place);
            if text.trim().is_empty() && !empties {
                continue;
            }
            if is_error(text) {
                let fault = Fault::from_data("plan-cell-error", |words| (words.read_back.error_value)(&clean(text)));
                return Err((fault.hint(|words| words.read_back.error_value_hint.to_owned()), place));
            }
            let before = self.shown(&action, column);
            match column {
                PlanColumn::Strategy | PlanColumn::InBundle | PlanColumn::InPlan => continue,
                PlanColumn::Serves => {
                    let barriers = self.names.barriers(text).map_err(|fault| (fault, place))?;
                    // Another order is no other plan.
                    let is_same = barriers.len() == action.barriers.len()
                        && barriers.iter().all(|barrier| action.barriers.contains(barrier));
                    if !is_same {
                        action.barriers = barriers;
                    }
                }
                PlanColumn::Field(field) => self.field(&mut action, field, text).map_err(|fault| (fault, place))?,
                PlanColumn::Remarks => {
                    let Some(added) = self.added_remark(&action, text) else {
                        let name = self.grounds.with(&self.session).strategy_name(&action.strategy, self.language);
                        self.notices.push((self.language.phrases().read_back.remarks_kept)(&name, &row.cell(place)));
                        continue;
                    };
                    remark(&mut action, &added, self.today).map_err(|fault| (fault, place))?;
                    if !added.is_empty() {
                        changes.push(ReadBackChange { column, before: String::new(), after: added });
                    }
                    continue;
                }
            }
            let after = self.shown(&action, column);
            if before != after {
                changes.push(ReadBackChange { column, before, after });
            }
        }
        self.session.plan[at] = action;
        Ok(changes)
    }

    fn field(&self, action: &mut PlannedAction, field: PlanField, text: &str) -> Result<(), Fault> {
        // A text that was not touched stays as it stands in the file, line breaks and all.
        if clean(&get(action, field)) == clean(text) {
            return Ok(());
        }
        match field.row().kind {
            PlanFieldKind::Day => set(action, field, &day(text), self.today),
            PlanFieldKind::Text | PlanFieldKind::Status => set(action, field, text, self.today),
        }
    }

    /// What was written behind the remarks that there were; `None` where those themselves were changed.
    fn added_remark(&self, action: &PlannedAction, text: &str) -> Option<String> {
        let text = clean(text);
        let known = Language::ALL.map(|language| clean(&remarks_in_cell(action, language)));
        let rest = known.iter().find_map(|known| text.strip_prefix(known.as_str()))?;
        Some(rest.trim_start_matches([';', ' ']).trim().to_owned())
    }

    /// What a line says in a column, in words.
    fn shown(&self, action: &PlannedAction, column: PlanColumn) -> String {
        let subject = self.grounds.with(&self.session);
        match column {
            PlanColumn::Serves => {
                let names = action.barriers.iter().map(|index| subject.barrier_name(*index, self.language));
                names.collect::<Vec<_>>().join("; ")
            }
            PlanColumn::Field(field) => match action.value(field) {
                PlanFieldValue::Text(text) => clean(text.unwrap_or_default()),
                PlanFieldValue::Day(day) => {
                    day.map(|day| long_date(&day.to_string(), self.language)).unwrap_or_default()
                }
                PlanFieldValue::Status(status) => status.among(&self.language.phrases().plan.statuses).to_owned(),
            },
            PlanColumn::Remarks => clean(&remarks_in_cell(action, self.language)),
            PlanColumn::Strategy | PlanColumn::InBundle | PlanColumn::InPlan => String::new(),
        }
    }
}

fn twice(name: &str, cell: &str) -> Fault {
    Fault::from_data("plan-row-twice", |words| (words.read_back.twice)(name, cell))
        .hint(|words| words.read_back.twice_hint.to_owned())
}

/// Whether a cell shows that its formula went wrong; every reader tells it so.
fn is_error(text: &str) -> bool {
    text.trim() == "#N/A"
}

/// A day as it can be typed: without its time of day, and with the number under which a workbook keeps it turned into the day
/// that is meant.
fn day(text: &str) -> String {
    /// Below it a number is a year, and after it come days that nobody plans for.
    const DAYS: std::ops::Range<i64> = 20_000..100_000;
    let text = text.trim();
    let number = text.parse::<f64>().ok().map(|number| number.floor() as i64).filter(|number| DAYS.contains(number));
    if let Some(day) = number.and_then(|number| date(1899, 12, 30).checked_add(number.days()).ok()) {
        return day.to_string();
    }
    let before = text.split_once('T').map_or(text, |(day, _)| day);
    if before.parse::<Date>().is_ok() { before.to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_every_form_in_which_a_workbook_keeps_one() {
        for (cell, meant) in [
            ("46413", "2027-01-26"),
            ("46413.5", "2027-01-26"),
            ("2027-01-26", "2027-01-26"),
            ("2027-01-26T08:30:00", "2027-01-26"),
            (" 26 januari 2027 ", "26 januari 2027"),
            ("2027", "2027"),
            ("Tuesday", "Tuesday"),
        ] {
            assert_eq!(day(cell), meant, "{cell}");
        }
    }
}
