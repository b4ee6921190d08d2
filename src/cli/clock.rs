//! The time, which the lower rooms take as a parameter.

use super::failure::Failure;
use crate::model::Date;
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The time in the user's zone; `SOURCE_DATE_EPOCH`, in seconds, replaces it, so that the same input gives the same
/// bytes (<https://reproducible-builds.org/specs/source-date-epoch/>).
pub(super) fn now() -> Result<ZonedDateTime, Failure> {
    let Some(seconds) = std::env::var_os("SOURCE_DATE_EPOCH") else { return Ok(ZonedDateTime::now()) };
    let number = seconds.to_str().and_then(|text| text.parse().ok());
    let time = number.and_then(|seconds| Timestamp::from_second(seconds).ok());
    time.map(|time| time.to_zoned_datetime(TimeZone::UTC)).ok_or_else(|| {
        let hint = "Hint: give seconds since 1970, or leave the variable unset.";
        Failure::Usage(format!("SOURCE_DATE_EPOCH is no time: `{}`\n{hint}", seconds.display()))
    })
}

/// The time as files have it.
pub(super) fn system_time() -> Result<SystemTime, Failure> {
    let millis = u64::try_from(now()?.timestamp().as_millisecond()).unwrap_or_default();
    Ok(UNIX_EPOCH + Duration::from_millis(millis))
}

/// A time on the user's clock.
pub(super) fn local(time: SystemTime) -> ZonedDateTime {
    let millis = time.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    let time = Timestamp::from_millisecond(i64::try_from(millis).unwrap_or_default()).unwrap_or_default();
    time.to_zoned_datetime(TimeZone::system())
}

/// The day.
pub(super) fn today() -> Result<Date, Failure> {
    let today = now()?.date();
    let part = |value: i8| u8::try_from(value).unwrap_or(1);
    let year = u16::try_from(today.year()).unwrap_or(1);
    Ok(Date::day_of(year, part(today.month()), part(today.day())).expect("today is a day of the calendar"))
}
