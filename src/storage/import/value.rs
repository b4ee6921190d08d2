//! Single values as files write them.

use super::remark::{Remark, shortened};
use crate::model::{Date, Rating, Weight};

/// A number with a decimal point or comma, perhaps with a percent sign (0.15, "0,15", "15 %").
#[must_use]
pub(super) fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let (digits, unit) = text.strip_suffix('%').map_or((text, 1.0), |digits| (digits.trim_end(), 100.0));
    let plain: String = digits.chars().filter(|sign| !matches!(sign, '\u{a0}' | '\u{202f}')).collect();
    let separators = plain.matches([',', '.']).count();
    let point = if separators == 1 { plain.replace(',', ".") } else { plain };
    let written = point.starts_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '+' | '.'));
    point.parse::<f64>().ok().filter(|value| written && value.is_finite()).map(|value| value / unit)
}

/// Whether a cell says that there is nothing.
#[must_use]
pub(super) fn is_blank(cell: &str) -> bool {
    matches!(cell, "" | "-" | "–" | "—" | "n/a" | "N/A" | "n. a." | "…")
}

/// A day as people write it: "2024-03-31", "31.03.2024", "2024/3/31", "03.2024". Where day and month could change places, it
/// is none.
#[must_use]
pub(super) fn date(text: &str) -> Option<Date> {
    let text = text.split([' ', 'T']).next().unwrap_or_default().trim_end_matches('.');
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let parts: Option<Vec<u32>> = text.split(['.', '/', '-']).map(|part| part.parse().ok()).collect();
    let iso = match parts?.as_slice() {
        [year, month, day] if *year > 31 => format!("{year:04}-{month:02}-{day:02}"),
        [day, month, year] if *year > 31 && (text.contains('.') || *day > 12 || day == month) => {
            format!("{year:04}-{month:02}-{day:02}")
        }
        [month, day, year] if *year > 31 && *day > 12 => format!("{year:04}-{month:02}-{day:02}"),
        [month, year] if *year > 31 => format!("{year:04}-{month:02}"),
        [year, month] if *year > 31 => format!("{year:04}-{month:02}"),
        _ => return None,
    };
    iso.parse().ok()
}

/// A weight, or a remark that it is none.
pub(super) fn weight(text: &str) -> Result<Weight, Remark> {
    let refused = || Remark::NoWeight(shortened(text));
    number(text).and_then(|value| Weight::new(value).ok()).ok_or_else(refused)
}

/// A rating, or a remark that it is none.
pub(super) fn rating(text: &str) -> Result<Rating, Remark> {
    let refused = || Remark::NoRating(shortened(text));
    let value = number(text).ok_or_else(refused)?;
    Rating::ALL.into_iter().find(|rating| (f64::from(rating.get()) - value).abs() < f64::EPSILON).ok_or_else(refused)
}

/// What stands before a score; the second where shares and scores are rounded so that the first would not be true.
const EQUALS: [char; 2] = ['=', '≈'];

/// Share, rating and score behind a statement, as a report of ours shows them: "Staff   0.30 × 4 = 1.20".
#[must_use]
pub(super) fn scored(statement: &str) -> Option<(&str, Weight, Rating)> {
    let (before, score) = statement.rsplit_once(EQUALS)?;
    number(score)?;
    let (before, second) = before.rsplit_once('×')?;
    let before = before.trim_end();
    let (text, share) = before.rsplit_once([' ', '\u{a0}', '\u{2003}'])?;
    Some((text.trim_end(), weight(share).ok()?, rating(second).ok()?)).filter(|(text, ..)| !text.is_empty())
}

/// Share and rating of a cell that holds these and the score alone: "0.30 × 4 = 1.20".
#[must_use]
pub(super) fn shares(cell: &str) -> Option<(Weight, Rating)> {
    let (before, score) = cell.rsplit_once(EQUALS)?;
    number(score)?;
    let (share, second) = before.rsplit_once('×')?;
    Some((weight(share).ok()?, rating(second).ok()?))
}

/// Weight and rating in brackets at the end of a statement, where they cannot be anything else: "Staff (0.15, 4)".
#[must_use]
pub(super) fn weighed(statement: &str) -> Option<(&str, Weight, Rating)> {
    let (before, inside) = statement.strip_suffix([')', ']'])?.rsplit_once(['(', '['])?;
    let (first, second) = inside.split_once(';').or_else(|| inside.rsplit_once([',', '/']))?;
    let share = first.trim();
    let fraction = share.contains(['.', ',']) && number(share).is_some_and(|value| (0.0..=1.0).contains(&value));
    let weight = fraction.then(|| weight(share).ok())??;
    let rating = rating(second).ok()?;
    Some((before.trim_end(), weight, rating))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_number(text: &str, expected: Option<f64>) {
        assert_eq!(number(text), expected, "{text}");
    }

    #[test]
    fn a_number_has_a_point_or_a_comma() {
        check_number("0.15", Some(0.15));
        check_number(" 0,15 ", Some(0.15));
        check_number("15 %", Some(0.15));
        check_number("-3", Some(-3.0));
        check_number("1e3", Some(1000.0));
        check_number("1,234.5", None);
        check_number("high", None);
        check_number("NaN", None);
        check_number("inf", None);
        check_number("", None);
    }

    #[test]
    fn a_day_is_written_in_many_ways() {
        let read = |text| date(text).map(|date| date.to_string());
        for text in
            ["2024-03-31", "31.03.2024", "2024/3/31", "31/03/2024", "3/31/2024", "2024-03-31 10:00", "31.3.2024."]
        {
            assert_eq!(read(text).as_deref(), Some("2024-03-31"), "{text}");
        }
        assert_eq!(read("03.2024").as_deref(), Some("2024-03"));
        for text in ["1/2/2024", "spring 2024", "", "45000"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_rating_is_one_to_four() {
        assert_eq!(rating("4").map(Rating::get), Ok(4));
        assert_eq!(rating("4,0").map(Rating::get), Ok(4));
        assert_eq!(rating("7"), Err(Remark::NoRating("7".to_owned())));
        assert!(rating("2.5").is_err());
        assert!(weight("-1").is_err() && weight("much").is_err());
    }

    #[test]
    fn share_rating_and_score_stand_behind_a_statement() {
        let taken = |text| scored(text).map(|(text, weight, rating)| (text, weight.get(), rating.get()));
        assert_eq!(taken("Own staff   0.30 × 4 = 1.20"), Some(("Own staff", 0.3, 4)));
        assert_eq!(taken("Свой штат   0,30 × 4 = 1,20"), Some(("Свой штат", 0.3, 4)));
        assert_eq!(taken("Own staff   0.333 × 3 ≈ 1.000"), Some(("Own staff", 0.333, 3)));
        assert_eq!(taken("Two × two = four"), None);
        assert_eq!(taken("0.30 × 4 = 1.20"), None);
        assert_eq!(shares("0.30 × 4 = 1.20").map(|(weight, rating)| (weight.get(), rating.get())), Some((0.3, 4)));
    }

    #[test]
    fn weight_and_rating_in_brackets_are_taken_where_unmistakable() {
        let taken = |text| weighed(text).map(|(text, weight, rating)| (text, weight.get(), rating.get()));
        assert_eq!(taken("Staff (0.15, 4)"), Some(("Staff", 0.15, 4)));
        assert_eq!(taken("Staff (0,15; 4)"), Some(("Staff", 0.15, 4)));
        assert_eq!(taken("Staff (0,15, 4)"), Some(("Staff", 0.15, 4)));
        assert_eq!(taken("Staff [0.2/3]"), Some(("Staff", 0.2, 3)));
        assert_eq!(taken("Founded (2020, 4)"), None);
        assert_eq!(taken("Staff (5, 4)"), None);
        assert_eq!(taken("Staff (0.15, 9)"), None);
        assert_eq!(taken("Staff (of the office)"), None);
    }
}
