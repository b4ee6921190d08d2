//! A field for a date, which is read as people write it: a year, a month or a day.

use super::Field;
use crate::app::theme::Theme;
use crate::app::unreadable::Unreadable;
use crate::model::Date;
use crate::words::WindowWords;
use egui::Ui;

/// The beginnings of the names of the months, in English and in Russian.
const MONTHS: [&[&str]; 12] = [
    &["jan", "янв"],
    &["feb", "фев"],
    &["mar", "мар"],
    &["apr", "апр"],
    &["may", "май", "мая"],
    &["jun", "июн"],
    &["jul", "июл"],
    &["aug", "авг"],
    &["sep", "сен"],
    &["oct", "окт"],
    &["nov", "ноя"],
    &["dec", "дек"],
];

/// Draws a field with a date; gives back the new one once it can be read, where an empty field means none.
pub fn date_field(
    ui: &mut Ui,
    (theme, words): (&Theme, &WindowWords),
    field: Field<'_>,
    date: Option<Date>,
) -> Option<Option<Date>> {
    let shown = date.map(|date| date.to_string()).unwrap_or_default();
    field.hint("2020-05-17").show_value(ui, theme, &shown, |text| read(text).map_err(|error| error.text(words)))
}

fn read(text: &str) -> Result<Option<Date>, Unreadable> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let read = text.parse().ok().or_else(|| as_written(text)?.parse().ok());
    read.map(Some).ok_or(Unreadable::NoDate)
}

/// A date in one of the forms that people use, as year, month and day with hyphens: "17.05.2024", "5/2024",
/// "17 May 2024", "May 17, 2024". "05/06/2024" is read as neither the fifth nor the sixth, for nobody can tell.
fn as_written(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let number = |part: &&str| part.parse::<u16>().ok();
    // A year that is still being typed is not one of the first millennium.
    let is_year = |number: &u16| *number >= 1000;
    let named = parts.iter().find_map(|part| month(part));
    let numbers: Vec<u16> = parts.iter().filter_map(number).collect();
    if numbers.len() + usize::from(named.is_some()) < parts.len() {
        // "17 May 2024 г." and "17th" have more than a date needs.
        return None;
    }
    match (named, numbers.as_slice()) {
        (Some(month), [year]) if is_year(year) => Some(format!("{year:04}-{month:02}")),
        (Some(month), [day, year]) if is_year(year) => Some(format!("{year:04}-{month:02}-{day:02}")),
        (None, [month, year]) if is_year(year) => Some(format!("{year:04}-{month:02}")),
        (None, [first, second, year]) if is_year(year) => {
            let (day, month) = if *second > 12 { (second, first) } else { (first, second) };
            let is_clear = text.contains('.') || *first > 12 || *second > 12 || first == second;
            is_clear.then(|| format!("{year:04}-{month:02}-{day:02}"))
        }
        (None, [year, month, day]) if is_year(year) => Some(format!("{year:04}-{month:02}-{day:02}")),
        _ => None,
    }
}

/// The number of a month from the beginning of its name, of at least three letters.
fn month(part: &str) -> Option<usize> {
    let part = part.to_lowercase();
    MONTHS.iter().position(|names| names.iter().any(|name| part.starts_with(name))).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(read(text), Ok(Some(expected.parse().unwrap())), "{text}");
    }

    #[test]
    fn a_date_is_read_as_people_write_it() {
        check(" 2020-05 ", "2020-05");
        check("May 2024", "2024-05");
        check("мая 2024", "2024-05");
        check("17.05.2024", "2024-05-17");
        check("17/5/2024", "2024-05-17");
        check("5/17/2024", "2024-05-17");
        check("17 May 2024", "2024-05-17");
        check("May 17, 2024", "2024-05-17");
        check("5.2024", "2024-05");
        check("2024/5/17", "2024-05-17");
    }

    #[test]
    fn an_empty_field_means_no_date_and_what_cannot_be_read_is_refused_with_the_forms_that_can() {
        assert_eq!(read("  "), Ok(None));
        for text in
            ["05/06/2024", "soon", "32.01.2024", "17.13.2024", "May", "Maybe 2024 or 2025", "17.05.202", "May 2"]
        {
            assert_eq!(read(text), Err(Unreadable::NoDate), "{text}");
        }
    }
}
