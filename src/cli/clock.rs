//! The time, which the lower rooms take as a parameter.

use crate::model::Date;
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};

/// The time in the user's zone; `SOURCE_DATE_EPOCH`, in seconds, replaces it, so that the same input gives the same
/// bytes (<https://reproducible-builds.org/specs/source-date-epoch/>).
pub(super) fn now() -> ZonedDateTime {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    match fixed.and_then(|seconds| Timestamp::from_second(seconds).ok()) {
        Some(time) => time.to_zoned_datetime(TimeZone::UTC),
        None => ZonedDateTime::now(),
    }
}

/// The day.
pub(super) fn today() -> Date {
    let today = now().date();
    let part = |value: i8| u8::try_from(value).unwrap_or(1);
    let year = u16::try_from(today.year()).unwrap_or(1);
    Date::day_of(year, part(today.month()), part(today.day())).expect("today is a day of the calendar")
}
