//! What stands in a cell, as text: numbers without the traces of binary arithmetic, dates in the form of ISO 8601.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

/// A number as a spreadsheet shows it: 4.0 is "4", and 3.5999999999999996 is "3.6". Like Excel, it keeps 15 digits. A text
/// that is no number stays as it is.
pub(super) fn number(text: &str) -> String {
    match text.parse::<f64>() {
        // Writing fifteen digits and reading them back rounds to the nearest number that has no more.
        Ok(value) if value.is_finite() => match format!("{value:.14e}").parse::<f64>() {
            Ok(0.0) => "0".to_owned(),
            Ok(rounded) => rounded.to_string(),
            Err(_) => text.to_owned(),
        },
        _ => text.to_owned(),
    }
}

/// Whole numbers below this are no dates, whatever their format says.
const ANSWERS: u8 = 32;

/// The number that became this date (ISO 8601) in a spreadsheet whose days count from `start`, if it is one that can only
/// have been an answer.
pub(super) fn answer_of(text: &str, start: Date) -> Option<String> {
    let day = text.strip_suffix("T00:00:00").unwrap_or(text);
    // A date with a time in it would be read without that.
    let day: Date = day.parse().ok().filter(|_| !day.contains('T'))?;
    let days = day.since(start).ok()?.get_days();
    (0..i32::from(ANSWERS)).contains(&days).then(|| days.to_string())
}

/// The date that a number stands for in Excel, as `2026-11-21`, `2026-11-21T10:30:00`, or `10:30:00` for a time without a
/// day; `None` when it stands for none. A whole number below 32 stands for none: no survey is about January 1900, while an
/// answer has a date format by mistake.
///
/// Days count from 1900-01-01 as day 1, with a 29 February 1900 that never was, or from 1904-01-01 as day 0 (ECMA-376 part
/// 1, 18.17.4.1).
pub(super) fn date_of(text: &str, from_1904: bool) -> Option<String> {
    const SECONDS: f64 = 86_400.0;
    const LAST_DAY: f64 = 2_958_466.0;
    let value: f64 = text.parse().ok().filter(|value| (0.0..LAST_DAY).contains(value))?;
    if value.fract() == 0.0 && value < f64::from(ANSWERS) {
        return None;
    }
    let start = if from_1904 {
        date(1904, 1, 1)
    } else if value < 60.0 {
        date(1899, 12, 31)
    } else {
        date(1899, 12, 30)
    };
    let seconds = (value * SECONDS).round() as i64;
    let (days, seconds) = (seconds / SECONDS as i64, seconds % SECONDS as i64);
    let midnight_before = start.checked_add(days.days()).ok()?.at(0, 0, 0, 0);
    let moment = midnight_before.checked_add(seconds.seconds()).ok()?;
    let midnight = moment.time() == jiff::civil::Time::midnight();
    Some(if value < 1.0 && !midnight {
        moment.time().to_string()
    } else if midnight {
        moment.date().to_string()
    } else {
        moment.to_string()
    })
}

/// Whether a number format shows a date or a time of day. Only its first section counts, without what is quoted, escaped
/// or between brackets; a length of time, such as `[h]:mm`, is a number.
pub(super) fn is_date_format(format: &str) -> bool {
    let mut characters = format.chars();
    let mut date = false;
    while let Some(character) = characters.next() {
        match character {
            '"' => drop(characters.by_ref().find(|c| *c == '"')),
            '\\' | '_' | '*' => drop(characters.next()),
            '[' => {
                let inside: String = characters.by_ref().take_while(|c| *c != ']').collect();
                let inside = inside.to_ascii_lowercase();
                if !inside.is_empty() && inside.chars().all(|c| matches!(c, 'h' | 'm' | 's')) {
                    return false;
                }
            }
            ';' => break,
            'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => date = true,
            _ => {}
        }
    }
    date
}

/// Whether a number format that Excel knows by number shows a date or a time of day (ECMA-376 part 1, 18.8.30; 27 to 36
/// and 50 to 58 are dates in East Asian versions).
pub(super) fn is_date_number(format: u32) -> bool {
    matches!(format, 14..=22 | 27..=36 | 45 | 47 | 50..=58)
}

/// Excel's way of writing a character that XML cannot hold: `_x000D_` for a line end, and `_x005F_` for an underscore that
/// would look like the start of one (ECMA-376 part 1, 22.4.2.4).
pub(super) fn unescape(text: &mut String) {
    if !text.contains("_x") {
        return;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(place) = rest.find("_x") {
        let (before, from) = rest.split_at(place);
        out += before;
        let code =
            from.get(2..6).filter(|hex| hex.bytes().all(|c| c.is_ascii_hexdigit()) && from[6..].starts_with('_'));
        // Half of a pair of UTF-16 has no character of its own and stays as it is.
        match code.and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32) {
            Some(character) => {
                out.push(character);
                rest = &from[7..];
            }
            None => {
                out += "_x";
                rest = &from[2..];
            }
        }
    }
    out += rest;
    *text = out;
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_written_as_a_spreadsheet_shows_them() {
        for (stored, shown) in [
            ("4", "4"),
            ("4.0", "4"),
            ("3.5", "3.5"),
            ("3.5999999999999996", "3.6"),
            ("0.30000000000000004", "0.3"),
            ("-99", "-99"),
            ("-0.0", "0"),
            ("1E3", "1000"),
            ("123456789012345", "123456789012345"),
            ("1e999", "1e999"),
            ("NaN", "NaN"),
            ("vier", "vier"),
        ] {
            assert_eq!(number(stored), shown, "{stored}");
        }
    }

    #[test]
    fn dates_count_from_1900_with_the_day_that_never_was_or_from_1904() {
        for (stored, from_1904, shown) in [
            ("0", false, None),
            ("4", false, None),
            ("31", false, None),
            ("4", true, None),
            ("32", false, Some("1900-02-01")),
            ("4.5", false, Some("1900-01-04T12:00:00")),
            ("59", false, Some("1900-02-28")),
            ("61", false, Some("1900-03-01")),
            ("46347", false, Some("2026-11-21")),
            ("46347.4375", false, Some("2026-11-21T10:30:00")),
            ("0.4375", false, Some("10:30:00")),
            ("2958465", false, Some("9999-12-31")),
            ("2958466", false, None),
            ("-1", false, None),
            ("NaN", false, None),
            ("44885", true, Some("2026-11-21")),
        ] {
            assert_eq!(date_of(stored, from_1904).as_deref(), shown, "{stored}");
        }
    }

    #[test]
    fn a_format_is_a_date_by_its_own_letters_only() {
        for format in ["yyyy-mm-dd", "d-m-yy", "h:mm AM/PM", "[$-413]dddd d mmmm yyyy;@", "dd/mm/yyyy\\ hh:mm"] {
            assert!(is_date_format(format), "{format}");
        }
        for format in
            ["General", "0", "0.00E+00", "\"dag\" 0", "[Red]0", "0_d", "\\d0", "[h]:mm:ss", "0;dd", "#,##0", "[", "\""]
        {
            assert!(!is_date_format(format), "{format}");
        }
        assert!(is_date_number(14) && is_date_number(22) && !is_date_number(0) && !is_date_number(46));
    }

    #[test]
    fn escaped_characters_come_back_and_all_else_stays() {
        for (stored, shown) in [
            ("een_x000D_twee", "een\rtwee"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D_", "_xD83D_"),
            ("_x00", "_x00"),
            ("_x00é1_", "_x00é1_"),
            ("_x_x0041_", "_xA"),
            ("a_b", "a_b"),
        ] {
            let mut text = stored.to_owned();
            unescape(&mut text);
            assert_eq!(text, shown);
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_them_stumble(text in "\\PC*|[_x0-9A-F]*|[0-9.eE+-]*") {
            let mut changed = text.clone();
            unescape(&mut changed);
            prop_assert!(changed.len() <= text.len());
            is_date_format(&text);
            date_of(&text, false);
            prop_assert!(!number(&text).is_empty() || text.is_empty());
        }

        #[test]
        fn whole_numbers_and_tenths_survive(value in -100_000i32..100_000) {
            prop_assert_eq!(number(&format!("{value}.0")), value.to_string());
            let tenth = f64::from(value) / 10.0;
            prop_assert_eq!(number(&tenth.to_string()).parse::<f64>().unwrap(), tenth);
        }
    }
}
