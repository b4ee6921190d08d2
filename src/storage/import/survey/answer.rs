//! The answers of one row, and how they go into a sheet.

use crate::model::{AnswerError, AnswerSheet, Date, FactorId, NumberList, Ratio};
use crate::storage::import::remark::{AnswerRemark, Remark, shortened};
use crate::storage::import::value;

/// How far the two halves of a pair may differ and still agree: 0.33 is meant as 1/3.
const ROUNDING: f64 = 0.02;

/// Puts the number in a cell into a sheet and returns it, or says why it cannot.
pub(super) fn put(sheet: &mut AnswerSheet, list: NumberList, factor: FactorId, cell: &str) -> Result<f64, Remark> {
    let cell = figure(cell);
    let number = match list {
        NumberList::Weights => value::weight(cell)?.get(),
        NumberList::Ratings => value::rating(cell)?.get().into(),
        // "50 %" of a hundred points are fifty of them.
        NumberList::Points if cell.ends_with('%') => {
            value::number(cell.trim_end_matches('%')).ok_or_else(|| no_number(cell))?
        }
        NumberList::Points | NumberList::Dots | NumberList::Ranks => value::number(cell)
            .or_else(|| ordinal(cell).filter(|_| list == NumberList::Ranks))
            .ok_or_else(|| no_number(cell))?,
    };
    sheet.set_number(list, factor, Some(number)).map_err(not_an_answer)?;
    Ok(number)
}

/// The figure of an answer that says it in words too: "5 - very important", "3 (so so)".
pub(super) fn figure(cell: &str) -> &str {
    let end = cell.find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, '.' | ','))).unwrap_or(cell.len());
    let (figure, rest) = (cell[..end].trim_end_matches(['.', ',']), cell[end..].trim_start());
    let explains = rest.starts_with(['(', '-', '–', '—', ':', '=', ')']) && rest.chars().any(char::is_alphabetic);
    match in_brackets(cell) {
        _ if !figure.is_empty() && explains => figure,
        Some(figure) => figure,
        None => cell,
    }
}

/// The figure in brackets behind words: "very important (5)".
fn in_brackets(cell: &str) -> Option<&str> {
    let (words, inner) = cell.strip_suffix([')', ']'])?.rsplit_once(['(', '['])?;
    let is_figure = !inner.is_empty() && inner.chars().all(|sign| sign.is_ascii_digit());
    (is_figure && words.chars().any(char::is_alphabetic) && !words.contains(|sign: char| sign.is_ascii_digit()))
        .then_some(inner)
}

/// The number of a place: "1st", "2.", "3ème", "№ 4".
fn ordinal(cell: &str) -> Option<f64> {
    let bare = cell.trim_start_matches(['#', '№', ' ']);
    let end = bare.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(bare.len());
    let ending = bare[end..].trim_matches(['.', '-', 'º', 'ª', '°']);
    let is_ending = ending.chars().count() <= 3 && ending.chars().all(char::is_alphabetic);
    (end > 0 && is_ending).then(|| bare[..end].parse().ok()).flatten()
}

/// A judgment on the scale: "3", "1/3", "0,5".
pub(super) fn ratio(cell: &str, scale_max: f64) -> Result<Ratio, Remark> {
    let read = match cell.split_once('/') {
        Some((above, below)) => value::number(above).zip(value::number(below)).map(|(above, below)| above / below),
        None => value::number(cell),
    };
    let number = read.ok_or_else(|| no_judgment(cell))?;
    // 0.11 is as much as two digits can say of 1/9.
    let least = scale_max.recip();
    let number = if (least * (1.0 - ROUNDING)..least).contains(&number) { least } else { number };
    Ratio::on_scale(number, scale_max).map_err(|error| match error {
        AnswerError::Scale(_) => AnswerRemark::Answer(error, Some(cell.to_owned())).into(),
        error => not_an_answer(error),
    })
}

/// A judgment as people write it, for sentences.
pub(super) fn shown(value: Ratio) -> String {
    let rounded = format!("{:.2}", value.get());
    rounded.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Whether two judgments say the same.
pub(super) fn agree(first: Ratio, second: Ratio) -> bool {
    (first.get() / second.get() - 1.0).abs() <= ROUNDING
}

/// What there is to say of a number that cannot be an answer.
pub(super) fn not_an_answer(error: AnswerError) -> Remark {
    AnswerRemark::Answer(error, None).into()
}

fn no_number(cell: &str) -> Remark {
    AnswerRemark::NoNumber { text: shortened(cell), is_day: false }.into()
}

/// A spreadsheet takes 1/3 for a day.
fn no_judgment(cell: &str) -> Remark {
    let is_day = cell.parse::<Date>().is_ok_and(|date| date.day().is_some());
    AnswerRemark::NoNumber { text: shortened(cell), is_day }.into()
}
