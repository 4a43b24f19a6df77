//! The plan as a calendar file (iCalendar, RFC 5545).
//!
//! A line becomes a day on which it begins and a day on which it is due, and the plan a day to look back, each an event of a
//! whole day that keeps nobody busy. The standard also has to-dos, with a due date and a status; the calendars that teams use (Outlook, Google) pass
//! those over when a file is read in, so they would lose the plan.

use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use crate::language::{Language, clean, within_sentence};
use crate::plan::{PlanField, PlanFieldValue, Subject, day_to_look_back, get};
use crate::session::{PlannedAction, Status};
use crate::tables::shortened;

/// The longest line in bytes, without its line break (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;

/// A calendar and what is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The text of the file, with line breaks as the standard wants them.
    pub text: String,
    /// How many lines of the plan have no day and so are not in it.
    pub undated: usize,
}

/// The calendar of a plan, made at this moment.
///
/// The id of an event follows from the innovation, organisation, team and date of the session, the strategy, and whether
/// it is the begin or the end. So reading in a newer file changes the events of the older one instead of doubling them. A
/// line that was stopped is cancelled in the same way.
#[must_use]
pub fn calendar(subject: Subject<'_>, made: Timestamp, language: Language) -> Calendar {
    let mut file = File { text: String::new(), made: made.strftime("%Y%m%dT%H%M%SZ").to_string() };
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Strategiewijzer//Strategiewijzer//EN");
    file.line("CALSCALE", "GREGORIAN");
    let plan = &subject.session.plan;
    for action in plan {
        file.events(subject, action, language);
    }
    file.looking_back(subject, language);
    file.line("END", "VCALENDAR");
    let undated = plan.iter().filter(|action| action.start.is_none() && action.due.is_none()).count();
    Calendar { text: file.text, undated }
}

struct File {
    text: String,
    made: String,
}

impl File {
    fn events(&mut self, subject: Subject<'_>, action: &PlannedAction, language: Language) {
        let words = &language.phrases().plan;
        let name = subject.strategy_name(&action.strategy, language);
        let description = description(subject, action, language);
        // In a calendar of several people the title says whose it is.
        let who = action.who.as_deref().map(shortened).filter(|who| !who.is_empty());
        let titled = |title: String| who.as_ref().map_or(title.clone(), |who| format!("{title} ({who})"));
        let ends = [("start", action.start, (words.begins)(&name)), ("due", action.due, (words.ends)(&name))];
        for (end, date, summary) in ends {
            let Some(date) = date else { continue };
            let is_cancelled = action.status == Status::Stopped;
            self.event(&uid(subject, &action.strategy, end), date, &titled(summary), &description, is_cancelled);
        }
    }

    /// The day on which those who agreed something look back, with what they agreed.
    fn looking_back(&mut self, subject: Subject<'_>, language: Language) {
        let Some(date) = day_to_look_back(subject.session) else { return };
        let phrases = language.phrases();
        let innovation = within_sentence(&clean(&subject.session.context.innovation));
        let open = subject.session.plan.iter().filter(|action| action.status.is_open());
        let agreed: Vec<String> = open
            .map(|action| {
                let name = subject.strategy_name(&action.strategy, language);
                let who = action.who.as_deref().map(shortened).filter(|who| !who.is_empty());
                escape(&who.map_or(name.clone(), |who| format!("{name} ({who})")))
            })
            .collect();
        let summary = (phrases.plan.looks_back)(&shortened(&innovation));
        self.event(&uid(subject, "", "look-back"), date, &summary, &agreed.join("\\n"), false);
    }

    fn event(&mut self, id: &str, date: Date, summary: &str, description: &str, is_cancelled: bool) {
        self.line("BEGIN", "VEVENT");
        self.line("UID", id);
        let made = self.made.clone();
        self.line("DTSTAMP", &made);
        self.line("DTSTART;VALUE=DATE", &day(date));
        // The end is the first day that is not part of it; the very last date there is has none.
        if let Ok(next) = date.tomorrow() {
            self.line("DTEND;VALUE=DATE", &day(next));
        }
        self.line("SUMMARY", &escape(summary));
        if !description.is_empty() {
            self.line("DESCRIPTION", description);
        }
        self.line("STATUS", if is_cancelled { "CANCELLED" } else { "CONFIRMED" });
        self.line("TRANSP", "TRANSPARENT");
        self.line("END", "VEVENT");
    }

    /// A line of the file, folded where it is too long: a break and a space, which readers take out again. A character is
    /// never cut in two.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for character in name.chars().chain([':']).chain(value.chars()) {
            if length + character.len_utf8() > LONGEST_LINE {
                self.text.push_str("\r\n ");
                length = 1;
            }
            self.text.push(character);
            length += character.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

/// What stands under an event: the barriers, and every field that is filled in, each on a line.
fn description(subject: Subject<'_>, action: &PlannedAction, language: Language) -> String {
    let words = &language.phrases().plan;
    let barriers: Vec<String> = action.barriers.iter().map(|index| subject.barrier_name(*index, language)).collect();
    let mut lines = Vec::new();
    if !barriers.is_empty() {
        lines.push((words.serves, barriers.join(", ")));
    }
    for field in PlanField::ALL.into_iter().filter(|field| field.row().in_calendar) {
        let text = match action.value(field) {
            PlanFieldValue::Status(status) => status.among(&words.statuses).to_owned(),
            _ => clean(&get(action, field)),
        };
        lines.push(((field.row().words)(language.phrases()).name, text));
    }
    let lines = lines.iter().filter(|(_, text)| !text.is_empty());
    let lines: Vec<String> = lines.map(|(name, text)| escape(&format!("{name}: {text}"))).collect();
    lines.join("\\n")
}

/// A text as the standard writes it (RFC 5545, section 3.3.11), on one line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in clean(text).chars() {
        if matches!(character, '\\' | ';' | ',') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// An id that is the same whenever the same line is written again, and different everywhere else.
fn uid(subject: Subject<'_>, strategy: &str, end: &str) -> String {
    let context = &subject.session.context;
    let parts = [
        context.innovation.as_str(),
        context.organisation.as_deref().unwrap_or_default(),
        context.team.as_deref().unwrap_or_default(),
        context.date.as_deref().unwrap_or_default(),
        strategy,
        end,
    ];
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    let short: String = hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("{short}@strategiewijzer")
}
