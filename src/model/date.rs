//! Dates as people write them in studies: a year, a month or a day.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A year, a month of a year, or a day of a month; written "2020", "2020-05" or "2020-05-17".
///
/// Ordered by time; a year stands before its months, a month before its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// A text that is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError {
    /// The text as it was found, cut to a readable length.
    pub text: String,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no date: write it as 2020, 2020-05 or 2020-05-17", self.text)
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// A year between 1 and 9999, or nothing.
    #[must_use]
    pub fn year_only(year: u16) -> Option<Self> {
        (1..=9999).contains(&year).then_some(Self { year, month: None, day: None })
    }

    /// A day that exists in the Gregorian calendar, or nothing.
    #[must_use]
    pub fn day_of(year: u16, month: u8, day: u8) -> Option<Self> {
        let date = Self { year, month: Some(month), day: Some(day) };
        let valid = (1..=9999).contains(&year) && (1..=12).contains(&month);
        (valid && (1..=days_in(year, month)).contains(&day)).then_some(date)
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, 1 to 31, where it is known.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// The same date one year on (29 February becomes 28 February), for the next year's matrix.
    #[must_use]
    pub fn next_year(self) -> Self {
        let year = (self.year + 1).min(9999);
        let day = self.day.map(|day| day.min(days_in(year, self.month.unwrap_or(1))));
        Self { year, month: self.month, day }
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        read(text).ok_or_else(|| DateError { text: text.chars().take(40).collect() })
    }
}

fn read(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = number(parts.next()?, 4)?;
    let month = parts.next().map(|part| number(part, 2));
    let day = parts.next().map(|part| number(part, 2));
    if parts.next().is_some() {
        return None;
    }
    let narrow = |value: u16| u8::try_from(value).ok();
    match (month, day) {
        (None, _) => Date::year_only(year),
        (Some(month), None) => Date::day_of(year, narrow(month?)?, 1).map(|date| Date { day: None, ..date }),
        (Some(month), Some(day)) => Date::day_of(year, narrow(month?)?, narrow(day?)?),
    }
}

fn number(part: &str, digits: usize) -> Option<u16> {
    (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"})
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, valid: bool) {
        let date = text.parse::<Date>();
        assert_eq!(date.is_ok(), valid, "{text}");
        if let Ok(date) = date {
            assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn a_date_is_a_year_a_month_or_a_day_that_exists() {
        check("2020", true);
        check("2020-05", true);
        check("2020-02-29", true);
        check("2021-02-29", false);
        check("2020-13", false);
        check("2020-00", false);
        check("0000", false);
        check("20", false);
        check("2020-5", false);
        check("2020-05-01-01", false);
        check("", false);
    }

    #[test]
    fn dates_stand_in_the_order_of_time() {
        let order = ["2019-12-31", "2020", "2020-01", "2020-01-01", "2020-02"];
        let dates: Vec<Date> = order.iter().map(|text| text.parse().unwrap()).collect();
        assert!(dates.is_sorted());
    }

    #[test]
    fn next_year_keeps_to_the_calendar() {
        assert_eq!("2020-02-29".parse::<Date>().unwrap().next_year().to_string(), "2021-02-28");
        assert_eq!("2020".parse::<Date>().unwrap().next_year().to_string(), "2021");
    }
}
