//! Dates as people write them.

use super::Language;

const DUTCH_MONTHS: [&str; 12] = [
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
const ENGLISH_MONTHS: [&str; 12] = [
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

/// An ISO date (`2026-11-21`) as a reader expects it: `21 november 2026`, `21 November 2026`. A text that is no such date
/// comes back as it was.
#[must_use]
pub fn long_date(iso: &str, language: Language) -> String {
    let months = match language {
        Language::Dutch => &DUTCH_MONTHS,
        Language::English => &ENGLISH_MONTHS,
    };
    let mut parts = iso.splitn(3, '-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) = (parts.next(), parts.next(), parts.next()) else {
        return iso.to_owned();
    };
    match month.checked_sub(1).and_then(|month| months.get(month)) {
        Some(month) => format!("{day} {month} {year}"),
        None => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_naturally_and_nonsense_stays() {
        assert_eq!(long_date("2026-11-21", Language::Dutch), "21 november 2026");
        assert_eq!(long_date("2026-03-01", Language::English), "1 March 2026");
        for odd in ["", "morgen", "2026-13-01", "2026-00-01", "2026-11"] {
            assert_eq!(long_date(odd, Language::Dutch), odd);
        }
    }
}
