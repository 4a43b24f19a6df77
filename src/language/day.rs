//! A day as people type it: `8 december`, `8-12`, `8-12-26`, `December 8, 2026`, `2026-12-08`.

use jiff::civil::Date;

use super::dates::{DUTCH_MONTHS, ENGLISH_MONTHS};

/// Names of days, which may stand before a date, and words within one. They say nothing that the numbers do not.
const PASSED_OVER: [&str; 45] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "ma",
    "di",
    "wo",
    "do",
    "vr",
    "za",
    "zo",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "maa",
    "din",
    "woe",
    "don",
    "vri",
    "vrij",
    "zat",
    "zon",
    "tues",
    "thur",
    "thurs",
    "the",
    "of",
    "de",
    "van",
    "op",
    "on",
];
/// What stands between the parts of a date, and before a year of two digits: every kind of dash and apostrophe that a word
/// processor makes, and what nobody sees.
const BETWEEN: &str =
    "-/.,_()'\u{2018}\u{2019}\u{b4}`\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}\u{ad}\u{200b}\u{feff}";
/// How a number in order ends.
const ENDINGS: [&str; 7] = ["st", "nd", "rd", "th", "ste", "de", "e"];
/// A date that exists comes back within so many years, also the 29th of February around a century.
const YEARS_AHEAD: i16 = 8;

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDay {
    /// It is not written as a date.
    Unclear,
    /// There is no month with this number.
    NoSuchMonth(i16),
    /// The month, from 1, does not have this day, in this year if one was given.
    NoSuchDay(i16, i8, Option<i16>),
    /// It has no year, and nothing here says which is meant.
    NoYear,
}

/// Reads a day as people write it, in Dutch or English. Without a name for the month the day comes before the month, in both
/// languages, unless the year comes first. A year of two digits is in this century. Without a year it is the first such day
/// from `today` on.
///
/// # Errors
///
/// When it is no date, or one that does not exist; [`NoDay::NoYear`] when there is neither a year nor a `today`.
pub fn typed_day(text: &str, today: Option<Date>) -> Result<Date, NoDay> {
    let lower = text.to_lowercase();
    let parts = lower.split(|c: char| c.is_whitespace() || BETWEEN.contains(c)).filter(|part| !part.is_empty());
    let parts = parts.flat_map(joined).filter(|part| !part.is_empty());
    let (mut month, mut numbers) = (None, Vec::new());
    for part in parts.filter(|part| !PASSED_OVER.contains(part)) {
        match (number(part), month_named(part)) {
            (Some(found), _) if numbers.len() < 3 => numbers.push(found),
            (None, Some(named)) if month.is_none() => month = Some(named),
            _ => return Err(NoDay::Unclear),
        }
    }
    let year_first = numbers.first().is_some_and(Number::is_year);
    let (day, month, year) = match (month, numbers.as_slice()) {
        (Some(month), [day]) => (day, month, None),
        (Some(month), [year, day]) if year_first => (day, month, Some(year)),
        (Some(month), [day, year]) => (day, month, Some(year)),
        (None, [year, month, day]) if year_first => (day, month.value, Some(year)),
        (None, [day, month, year]) => (day, month.value, Some(year)),
        (None, [day, month]) if !month.is_year() => (day, month.value, None),
        _ => return Err(NoDay::Unclear),
    };
    let year = match year {
        Some(year) if year.is_year() => Some(year.value),
        Some(year) if year.digits == 2 => Some(2000 + year.value),
        Some(_) => return Err(NoDay::Unclear),
        None => None,
    };
    let day = day.value;
    if day >= 100 {
        return Err(NoDay::Unclear);
    }
    let month = i8::try_from(month).ok().filter(|month| (1..=12).contains(month)).ok_or(NoDay::NoSuchMonth(month))?;
    let on = |year: i16| Date::new(year, month, i8::try_from(day).ok()?).ok();
    match (year, today) {
        (Some(year), _) => on(year).ok_or(NoDay::NoSuchDay(day, month, Some(year))),
        // The 29th of February is a day, in some year.
        (None, _) if on(2000).is_none() => Err(NoDay::NoSuchDay(day, month, None)),
        (None, None) => Err(NoDay::NoYear),
        (None, Some(today)) => (today.year()..=today.year().saturating_add(YEARS_AHEAD))
            .filter_map(on)
            .find(|day| *day >= today)
            .ok_or(NoDay::NoSuchDay(day, month, None)),
    }
}

/// A day, a month and a year that are written as one word: `8dec`, `dec26`. Anything else is a part by itself.
fn joined(part: &str) -> [&str; 3] {
    let (day, rest) = part.split_at(part.bytes().take_while(u8::is_ascii_digit).count());
    let (month, year) = rest.split_at(rest.trim_end_matches(|c: char| c.is_ascii_digit()).len());
    if month_named(month).is_some() { [day, month, year] } else { [part, "", ""] }
}

/// A number, and in how many digits it is written: `0946` is a year.
struct Number {
    value: i16,
    digits: usize,
}

impl Number {
    fn is_year(&self) -> bool {
        self.digits == 4
    }
}

/// A number of at most four digits, also one in order: `8`, `8th`, `8e`.
fn number(part: &str) -> Option<Number> {
    let digits = part.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ending = part.get(digits.len()..).unwrap_or_default();
    let fits = digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let value = (fits && (ending.is_empty() || ENDINGS.contains(&ending))).then(|| digits.parse().ok()).flatten()?;
    Some(Number { value, digits: digits.len() })
}

/// The month with this name, in full or cut short, from 1.
fn month_named(part: &str) -> Option<i16> {
    if part == "mrt" {
        return Some(3);
    }
    let named = |names: &[&str; 12]| names.iter().position(|name| name.to_lowercase().starts_with(part));
    let at = (part.chars().count() >= 3).then(|| named(&DUTCH_MONTHS).or_else(|| named(&ENGLISH_MONTHS))).flatten()?;
    i16::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2026, 11, 28);

    fn day(text: &str) -> Result<String, NoDay> {
        typed_day(text, Some(TODAY)).map(|day| day.to_string())
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        let eighth = [
            "8 december",
            "8-12",
            "8-12-26",
            "8 december 2026",
            "2026-12-08",
            "08/12/2026",
            "8.12.2026",
            "8 dec. 26",
            "dinsdag 8 december",
            "8 December 2026",
            "December 8, 2026",
            "the 8th of December",
            "8e december",
            "2026/12/8",
            " 8 - 12 ",
            "DI 8 DEC",
            "8 december '26",
            "8 dec. \u{2019}26",
            "8dec",
            "8december2026",
            "8\u{2013}12\u{2013}2026",
            "8\u{a0}december",
            "8_12_2026",
            "din 8 dec",
            "op dinsdag 8 december (2026)",
            "on Tues 8th of Dec",
            "\u{feff}8-12-2026",
        ];
        for text in eighth {
            assert_eq!(day(text).as_deref(), Ok("2026-12-08"), "{text}");
        }
        assert_eq!(day("0946-04-02").as_deref(), Ok("0946-04-02"));
        assert_eq!(day("1 mrt 2027").as_deref(), Ok("2027-03-01"));
        assert_eq!(day("1 mei").as_deref(), Ok("2027-05-01"));
        assert_eq!(day("May 1st").as_deref(), Ok("2027-05-01"));
    }

    #[test]
    fn without_a_year_it_is_the_first_such_day_from_today_on() {
        assert_eq!(day("28-11").as_deref(), Ok("2026-11-28"));
        assert_eq!(day("27-11").as_deref(), Ok("2027-11-27"));
        assert_eq!(day("29 februari").as_deref(), Ok("2028-02-29"));
        assert_eq!(typed_day("8 december", None), Err(NoDay::NoYear));
    }

    #[test]
    fn a_day_that_does_not_exist_is_told_from_a_text_that_is_no_day() {
        assert_eq!(day("2026-02-30"), Err(NoDay::NoSuchDay(30, 2, Some(2026))));
        assert_eq!(day("29-2-2027"), Err(NoDay::NoSuchDay(29, 2, Some(2027))));
        assert_eq!(day("31 april"), Err(NoDay::NoSuchDay(31, 4, None)));
        assert_eq!(day("12/25/2026"), Err(NoDay::NoSuchMonth(25)));
        assert_eq!(day("0-1-2027"), Err(NoDay::NoSuchDay(0, 1, Some(2027))));
        for odd in [
            "",
            "morgen",
            "week 12",
            "8",
            "december",
            "december 2026",
            "2026-12",
            "20261208",
            "8-12-126",
            "1-2-3-4",
            "2026-11-21T10:00",
            "é26",
            "8 december december",
            "8-december-12-2026",
            "8dagen",
            "dec8x",
            "volgende week",
            "eind december",
            "-",
        ] {
            assert_eq!(day(odd), Err(NoDay::Unclear), "{odd}");
        }
    }
}
