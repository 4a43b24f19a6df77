//! What a team decided: how it weighs its barriers, and the lines of its action plan. What follows from that is worked out
//! in [`crate::plan`]; here it is only kept.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::fault::Fault;
use crate::language::each::{DegreeTexts, StatusTexts};
use crate::language::{NoDay, month_name};
use crate::questionnaire::DeterminantIndex;

/// The most lines of a plan. A plan that a team carries out holds five to ten; this leaves room for every strategy of a
/// catalogue twice ours, and keeps what is compared line by line quick.
pub const MOST_ACTIONS: usize = 400;

/// The most remarks at one line: more than one a week for three years.
pub const MOST_REMARKS: usize = 200;

/// A judgement on a scale of three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Degree {
    /// 1: hinders a little; hardly changeable.
    Low,
    /// 2: hinders quite a bit; partly changeable.
    Middle,
    /// 3: hinders a lot; largely changeable.
    High,
}

impl Degree {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &DegreeTexts<T>) -> T {
        match self {
            Self::Low => texts.low,
            Self::Middle => texts.middle,
            Self::High => texts.high,
        }
    }

    /// All degrees, lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::High];

    /// The degree that is written as this number, from 1 to 3.
    #[must_use]
    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|degree| i64::from(degree.number()) == number)
    }

    /// How it is written: 1, 2 or 3.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Low => 1,
            Self::Middle => 2,
            Self::High => 3,
        }
    }
}

/// How a team weighs a barrier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Priority {
    /// How much it hinders.
    pub hindrance: Degree,
    /// How changeable it is for this team.
    pub changeable: Degree,
}

/// How a team weighs its barriers; a barrier that is not in it was not weighed.
pub type Priorities = BTreeMap<DeterminantIndex, Priority>;

/// How far a line of the plan is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Not begun yet.
    #[default]
    Planned,
    /// Begun.
    Busy,
    /// Finished.
    Done,
    /// Given up, for a reason.
    Stopped,
}

impl Status {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &StatusTexts<T>) -> T {
        match self {
            Self::Planned => texts.planned,
            Self::Busy => texts.busy,
            Self::Done => texts.done,
            Self::Stopped => texts.stopped,
        }
    }

    /// All statuses, in the order a line goes through them.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Busy, Self::Done, Self::Stopped];

    /// The id used in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Busy => "busy",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }

    /// Whether there is still something to do.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Busy)
    }
}

/// Something that was noted about a line of the plan, with its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRemark {
    /// The day.
    pub date: Date,
    /// What was noted.
    pub text: String,
}

/// What is wrong with a text that stands where a date should.
#[must_use]
pub fn no_day(typed: &str, why: NoDay) -> Fault {
    let fault = match why {
        NoDay::Unclear => Fault::from_data("bad-date", |words| (words.typed_days.bad_date)(typed)),
        NoDay::NoYear => Fault::from_data("no-year", |words| (words.typed_days.no_year)(typed)),
        NoDay::NoSuchMonth(month) => {
            Fault::from_data("no-such-month", |words| (words.typed_days.no_such_month)(typed, month))
        }
        NoDay::NoSuchDay(day, month, year) => Fault::from_data("no-such-day", |words| {
            let year = year.map(|year| year.to_string()).unwrap_or_default();
            (words.typed_days.no_such_day)(typed, day, month_name(month, words.language), &year)
        }),
    };
    fault.hint(|words| words.typed_days.date_hint.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_written_as_one_two_and_three() {
        assert_eq!(Degree::ALL.map(Degree::number), [1, 2, 3]);
        assert_eq!([0, 1, 3, 4].map(Degree::from_number), [None, Some(Degree::Low), Some(Degree::High), None]);
    }
}
