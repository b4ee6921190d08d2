//! When answers were submitted, as systems of surveys write it.

use crate::model::Date;

/// A day and a time of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment {
    /// Seconds since the beginning of 1970, by the zone that is written with it.
    instant: i64,
    /// Year, month and day as they are written.
    day: [i64; 3],
}

impl Moment {
    /// Whether the day is later than a date; a date without a month or a day means all of it.
    pub(super) fn is_after(self, date: Date) -> bool {
        let last = [date.year().into(), date.month().map_or(12, i64::from), date.day().map_or(31, i64::from)];
        self.day > last
    }
}

/// Whether the day or the month stands first in dates such as 11/09/2026.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayOrder {
    DayFirst,
    MonthFirst,
    /// The column leaves it open.
    Unknown,
}

/// How a column of times writes its days; where both readings fit, the one in which the rows stand in the order of time.
pub(super) fn day_order(cells: &[&str]) -> DayOrder {
    let fits = |order: DayOrder| cells.iter().all(|cell| moment(cell, order).is_some());
    let ascends = |order: DayOrder| {
        let moments: Vec<Moment> = cells.iter().filter_map(|cell| moment(cell, order)).collect();
        moments.is_sorted()
    };
    match (fits(DayOrder::MonthFirst), fits(DayOrder::DayFirst)) {
        (true, false) => DayOrder::MonthFirst,
        (false, true) => DayOrder::DayFirst,
        _ => match (ascends(DayOrder::MonthFirst), ascends(DayOrder::DayFirst)) {
            (true, false) => DayOrder::MonthFirst,
            (false, true) => DayOrder::DayFirst,
            _ => DayOrder::Unknown,
        },
    }
}

/// The moment that a cell names; none where it names none, or leaves open which one.
pub(super) fn moment(cell: &str, order: DayOrder) -> Option<Moment> {
    let cell = cell.trim();
    let mut numbers = Numbers(cell);
    let (first, second, third) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let date_end = cell.len() - numbers.0.len();
    let pointed = cell[..date_end].contains('.');
    let (year, month, day) = match (first.digits, third.digits) {
        (4, _) => (first.value, second.value, third.value),
        (_, 4) if pointed || order == DayOrder::DayFirst => (third.value, second.value, first.value),
        (_, 4) if order == DayOrder::MonthFirst || first.value == second.value => {
            (third.value, first.value, second.value)
        }
        (_, 4) if second.value > 12 => (third.value, first.value, second.value),
        (_, 4) if first.value > 12 => (third.value, second.value, first.value),
        _ => return None,
    };
    if !((1..=12).contains(&month) && (1..=31).contains(&day)) {
        return None;
    }
    let time = numbers.0;
    let mut clock = Numbers(time);
    let (hour, minute, second) = match (clock.next(), clock.next()) {
        (Some(hour), Some(minute)) => {
            let has_seconds = clock.0.starts_with(':');
            (hour.value, minute.value, if has_seconds { clock.next().map_or(0, |it| it.value) } else { 0 })
        }
        _ => (0, 0, 0),
    };
    let small: String =
        time.to_lowercase().chars().filter(|sign| !matches!(sign, '.' | ' ' | '\u{202f}' | '\u{a0}')).collect();
    let hour = match hour {
        12 if small.contains("am") => 0,
        1..=11 if small.contains("pm") => hour + 12,
        other => other,
    };
    let seconds = days_since_1970(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second;
    Some(Moment { instant: seconds - zone(&small) * 60, day: [year, month, day] })
}

/// The minutes by which a time is ahead of the one in Greenwich, as "+01:00" or "GMT+1" say at its end.
fn zone(time: &str) -> i64 {
    let Some(at) = time.rfind(['+', '-', '−']) else { return 0 };
    let sign = if time[at..].starts_with('+') { 1 } else { -1 };
    let digits: String = time[at..].chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.parse::<i64>(), Ok(0)),
        3 | 4 => (digits[..digits.len() - 2].parse(), digits[digits.len() - 2..].parse::<i64>()),
        _ => return 0,
    };
    sign * (hours.unwrap_or(0) * 60 + minutes.unwrap_or(0))
}

/// The days from the beginning of 1970 to a day (Howard Hinnant's algorithm).
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The numbers of a text, from the left.
struct Numbers<'a>(&'a str);

struct Number {
    value: i64,
    digits: usize,
}

impl Iterator for Numbers<'_> {
    type Item = Number;

    fn next(&mut self) -> Option<Number> {
        let at = self.0.find(|sign: char| sign.is_ascii_digit())?;
        let begun = &self.0[at..];
        let digits = begun.bytes().take_while(u8::is_ascii_digit).count();
        self.0 = &begun[digits..];
        Some(Number { value: begun[..digits].parse().ok()?, digits })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(earlier: &str, later: &str) {
        let read = |cell| moment(cell, DayOrder::MonthFirst).unwrap_or_else(|| panic!("{cell}"));
        assert!(read(earlier) < read(later), "{earlier} is before {later}");
    }

    #[test]
    fn times_of_every_system_stand_in_order() {
        check("2026-11-09T08:30:00.000+01:00", "2026-11-09T08:00:00.000Z");
        check("2026/11/09 08:30:00 AM GMT+1", "2026/11/09 01:30:00 PM GMT+1");
        check("11/09/2026 12:30:00 AM", "11/09/2026 12:30:00 PM");
        check("2026-11-09 08:30:00", "2026-11-09 08:30:01");
        check("09.11.2026 23:59", "10.11.2026 0:10");
        check("2026-11-09", "2026-11-10T09:30Z");
        check("11/9/2026 9:05 a. m.", "11/9/2026 1:05 p. m.");
    }

    #[test]
    fn a_column_says_whether_the_day_stands_first() {
        let order = day_order;
        assert_eq!(order(&["11/09/2026", "11/13/2026"]), DayOrder::MonthFirst);
        assert_eq!(order(&["09/11/2026", "13/11/2026"]), DayOrder::DayFirst);
        assert_eq!(order(&["05/12/2026 10:00", "06/01/2026 10:00"]), DayOrder::MonthFirst);
        assert_eq!(order(&["05/05/2026"]), DayOrder::Unknown);
        assert_eq!(moment("11/09/2026", DayOrder::Unknown), None);
        assert_eq!(moment("[not completed]", DayOrder::MonthFirst), None);
    }

    #[test]
    fn a_date_ends_with_its_last_day() {
        let until = |text: &str| text.parse::<Date>().unwrap();
        let at = moment("2026-11-09 23:59:59", DayOrder::Unknown).unwrap();
        assert!(
            !at.is_after(until("2026-11-09")) && !at.is_after(until("2026-11")) && at.is_after(until("2026-11-08"))
        );
    }
}
