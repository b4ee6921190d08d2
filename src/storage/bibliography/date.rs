//! Dates in all the forms in which bibliographies give them.

use crate::model::Date;

/// The date that a text names; of a span its beginning. What is uncertain about it is left out: of "3/4/2020" the year
/// is kept.
pub(super) fn read(text: &str) -> Option<Date> {
    let text = beginning(text);
    let words: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let at = words.iter().position(|word| word.len() == 4 && number(word).is_some())?;
    let year = number(words[at])?;
    let others: Vec<u16> = words.iter().enumerate().filter(|&(i, _)| i != at).filter_map(|(_, w)| number(w)).collect();
    let (month, day) = match (words.iter().find_map(|word| month_of(word)), others.as_slice()) {
        (Some(month), []) => (Some(month), None),
        (Some(month), [day, ..]) => (Some(month), Some(*day)),
        (None, [month]) => (Some(*month), None),
        (None, [first, second, ..]) if at == 0 => (Some(*first), Some(*second)),
        (None, [first, second, ..]) if text.contains('.') || *first > 12 => (Some(*second), Some(*first)),
        (None, [first, second, ..]) if *second > 12 || first == second => (Some(*first), Some(*second)),
        _ => (None, None),
    };
    build(year, month, day)
}

/// The text before the end of a span and before the time of day.
fn beginning(text: &str) -> &str {
    let starts_year = |text: &str| text.len() >= 4 && text.bytes().take(4).all(|byte| byte.is_ascii_digit());
    let span = text.trim().split_once('/').filter(|(from, to)| starts_year(from) && starts_year(to));
    let from = span.map_or(text.trim(), |(from, _)| from);
    from.split_once('T').filter(|(date, _)| date.ends_with(|c: char| c.is_ascii_digit())).map_or(from, |(date, _)| date)
}

/// The most exact date that these numbers give.
fn build(year: u16, month: Option<u16>, day: Option<u16>) -> Option<Date> {
    let year = format!("{year:04}");
    let month = month.map(|month| format!("{year}-{month:02}"));
    let day = month.as_ref().zip(day).map(|(month, day)| format!("{month}-{day:02}"));
    [day, month, Some(year)].into_iter().flatten().find_map(|text| text.parse().ok())
}

fn number(word: &str) -> Option<u16> {
    (word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.parse().ok())?
}

/// The number of a month by its English name, or at least three letters of it.
fn month_of(word: &str) -> Option<u16> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.to_lowercase();
    let found = MONTHS.iter().position(|name| word.len() >= 3 && name.starts_with(&word))?;
    u16::try_from(found + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let date = read(text).map(|date| date.to_string()).unwrap_or_default();
        assert_eq!(date, expected, "{text}");
    }

    #[test]
    fn a_date_is_read_in_every_form_that_bibliographies_use() {
        check("2020", "2020");
        check(" 2020-05 ", "2020-05");
        check("2020-05-17", "2020-05-17");
        check("2020-05-17T10:00:00Z", "2020-05-17");
        check("2020/05/17/", "2020-05-17");
        check("2020///", "2020");
        check("2019//Spring", "2019");
        check("17 May 2020", "2020-05-17");
        check("May 17, 2020", "2020-05-17");
        check("2020 sept 3", "2020-09-03");
        check("17.05.2020", "2020-05-17");
        check("05/17/2020", "2020-05-17");
        check("5/2020", "2020-05");
        check("c. 1999?", "1999");
    }

    #[test]
    fn a_span_begins_with_its_first_day() {
        check("2019-12-30/2020-01-02", "2019-12-30");
        check("2019/2020", "2019");
        check("2019/..", "2019");
    }

    #[test]
    fn what_is_uncertain_is_left_out() {
        check("3/4/2020", "2020");
        check("2020-13-40", "2020");
        check("2021-02-29", "2021-02");
        check("forthcoming", "");
        check("20200X", "");
        check("", "");
    }
}
