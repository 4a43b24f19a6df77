//! Words about days that were typed and are none.

/// Words about days that were typed and are none.
#[derive(Debug)]
pub struct DayTexts {
    /// For what is no date at all.
    pub bad_date: fn(&str) -> String,
    /// For a month that does not exist.
    pub no_such_month: fn(&str, i16) -> String,
    /// The text, the day, the name of the month, and the year or nothing.
    pub no_such_day: fn(&str, i16, &str, &str) -> String,
    /// For a date without its year.
    pub no_year: fn(&str) -> String,
    /// How a date is written.
    pub date_hint: &'static str,
    /// The same, where a day may also be left open.
    pub bad_date_hint: &'static str,
}

pub(super) const DUTCH: DayTexts = DayTexts {
    bad_date: |text| format!("“{text}” lees ik niet als een datum."),
    no_such_month: |text, month| format!("“{text}” bestaat niet: er is geen maand {month}."),
    no_such_day: |text, day, month, year| {
        let year = if year.is_empty() { String::new() } else { format!(" {year}") };
        format!("“{text}” bestaat niet: {month}{year} heeft geen dag {day}.")
    },
    no_year: |text| format!("Bij “{text}” ontbreekt het jaar."),
    date_hint: "Schrijf een datum als 8 december 2026, 8-12-2026 of 2026-12-08. De dag staat voor de maand.",
    bad_date_hint: "Schrijf een datum als 8 december 2026, 8-12-2026 of 2026-12-08. De dag staat voor de maand. Weet je de dag nog niet, gebruik dan het veld wanneer.",
};

pub(super) const ENGLISH: DayTexts = DayTexts {
    bad_date: |text| format!("“{text}” cannot be read as a date."),
    no_such_month: |text, month| format!("“{text}” does not exist: there is no month {month}."),
    no_such_day: |text, day, month, year| {
        let year = if year.is_empty() { String::new() } else { format!(" {year}") };
        format!("“{text}” does not exist: {month}{year} has no day {day}.")
    },
    no_year: |text| format!("“{text}” has no year."),
    date_hint: "Write a date as 8 December 2026, 8-12-2026 or 2026-12-08. The day comes before the month.",
    bad_date_hint: "Write a date as 8 December 2026, 8-12-2026 or 2026-12-08. The day comes before the month. If you do not know the day yet, use the field when.",
};
