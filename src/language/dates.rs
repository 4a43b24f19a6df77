//! Dates as people write them.

use jiff::civil::Date;

use super::Language;

pub(super) const DUTCH_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
pub(super) const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// An ISO date (`2026-11-21`) as a reader expects it: `21 november 2026`, `21 November 2026`. A text that is no such date,
/// or a day that does not exist, comes back as it was.
#[must_use]
pub fn long_date(iso: &str, language: Language) -> String {
    let months = match language {
        Language::Dutch => &DUTCH_MONTHS,
        Language::English => &ENGLISH_MONTHS,
    };
    let read = || {
        let mut parts = iso.splitn(3, '-');
        let date = Date::new(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        date.ok()
    };
    read().map_or_else(
        || iso.to_owned(),
        |date| format!("{} {} {}", date.day(), months[date.month() as usize - 1], date.year()),
    )
}

/// The name of a month, from 1; nothing for a month that there is not.
#[must_use]
pub fn month_name(month: i8, language: Language) -> &'static str {
    let months = match language {
        Language::Dutch => &DUTCH_MONTHS,
        Language::English => &ENGLISH_MONTHS,
    };
    usize::try_from(month).ok().and_then(|month| months.get(month.checked_sub(1)?)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_naturally_and_nonsense_stays() {
        assert_eq!(long_date("2026-11-21", Language::Dutch), "21 november 2026");
        assert_eq!(long_date("2026-03-01", Language::English), "1 March 2026");
        for odd in ["", "morgen", "2026-13-01", "2026-00-01", "2026-11", "2026-02-31", "2026-11-99", "2026-11-0"] {
            assert_eq!(long_date(odd, Language::Dutch), odd);
        }
    }
}
