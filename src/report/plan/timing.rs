//! When a line of the plan is done.

use crate::language::{Language, clean, long_date};
use crate::plan::PlannedAction;

/// When it is done: the days where they are known, and the words.
pub(crate) fn timing(action: &PlannedAction, language: Language) -> String {
    let words = &language.phrases().plan;
    let day = |date: jiff::civil::Date| long_date(&date.to_string(), language);
    let days = match (action.start.map(day), action.due.map(day)) {
        (Some(start), Some(due)) => Some((words.from_until)(&start, &due)),
        (Some(start), None) => Some((words.from)(&start)),
        (None, Some(due)) => Some((words.until)(&due)),
        (None, None) => None,
    };
    let parts: Vec<String> = days.into_iter().chain(action.when.as_deref().map(clean)).collect();
    parts.join("; ")
}
