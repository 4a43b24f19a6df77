//! What time it is. Only commands know; everything below them is told.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// The moment that is written in a document: now, or the one in `SOURCE_DATE_EPOCH`, in seconds since 1970
/// (reproducible-builds.org), for who wants the same document twice.
pub(super) fn now() -> Timestamp {
    fixed().unwrap_or_else(Timestamp::now)
}

/// The day on which something is noted or checked, where the user is.
pub(super) fn today() -> Date {
    fixed().map_or_else(|| Zoned::now().date(), |moment| moment.to_zoned(TimeZone::UTC).date())
}

fn fixed() -> Option<Timestamp> {
    let seconds = std::env::var("SOURCE_DATE_EPOCH").ok()?.trim().parse().ok()?;
    Timestamp::from_second(seconds).ok()
}
