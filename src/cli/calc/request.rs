//! What a request to `calc` holds: JSON whose numbers may also be fractions in quotes.

use super::CalcError;
use crate::analysis::methods::{Judgments, MethodError, Spot};
use serde::Deserialize;
use serde::de::{self, DeserializeOwned, Deserializer, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A number: as JSON writes it, or as text, plain or a fraction ("1/3").
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number(pub(super) f64);

/// A whole number from 0 up; 1e5 and 100000.0 are whole as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Whole(pub(super) u64);

/// A list of numbers, `null` where one is missing.
pub(super) type List = Vec<Option<Number>>;

/// A table of numbers, row by row.
pub(super) type Rows = Vec<List>;

/// Reads a request.
///
/// A byte-order mark, with which some programs begin their files, is left out. `NaN` and `Infinity` are no JSON, but
/// some programs write them; they are let through to be refused where they stand.
pub(super) fn read<Request: DeserializeOwned>(text: &str) -> Result<Request, CalcError> {
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str(&quote_odd_numbers(text)).map_err(|error| {
        let message = error.to_string();
        let kind = if message.starts_with("number out of range") { "not_finite" } else { "parse" };
        CalcError { kind, message: format!("the request cannot be read: {}", shortened(&message)) }
    })
}

/// A message without the middle of what it quotes, where that is long.
fn shortened(message: &str) -> Cow<'_, str> {
    const SIDE: usize = 150;
    let signs: Vec<(usize, char)> = message.char_indices().collect();
    if signs.len() <= 2 * SIDE {
        return Cow::Borrowed(message);
    }
    let (first, last) = (signs[SIDE].0, signs[signs.len() - SIDE].0);
    Cow::Owned(format!("{}…{}", &message[..first], &message[last..]))
}

/// All numbers of a list.
pub(super) fn numbers(list: &[Option<Number>]) -> Result<Vec<f64>, MethodError> {
    let given = |(index, number): (usize, &Option<Number>)| {
        number.map(|number| number.0).ok_or(MethodError::Missing { at: Spot::Item(index) })
    };
    list.iter().enumerate().map(given).collect()
}

/// All numbers of a table.
pub(super) fn table(rows: &[List]) -> Result<Vec<Vec<f64>>, MethodError> {
    let given = |row: usize, list: &List| -> Result<Vec<f64>, MethodError> {
        let cell = |(column, number): (usize, &Option<Number>)| {
            number.map(|number| number.0).ok_or(MethodError::Missing { at: Spot::Cell { row, column } })
        };
        list.iter().enumerate().map(cell).collect()
    };
    rows.iter().enumerate().map(|(row, list)| given(row, list)).collect()
}

/// A list in which numbers may be missing.
pub(super) fn optional(list: &[Option<Number>]) -> Vec<Option<f64>> {
    list.iter().map(|number| number.map(|number| number.0)).collect()
}

/// A matrix of judgments, in which pairs may be missing.
pub(super) fn judgments(rows: &[List]) -> Result<Judgments, MethodError> {
    Judgments::from_rows(&rows.iter().map(|row| optional(row)).collect::<Vec<_>>())
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberVisitor)
    }
}

struct NumberVisitor;

impl Visitor<'_> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number or a fraction such as \"1/3\"")
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Number, E> {
        Ok(Number(value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Number, E> {
        Ok(Number(value as f64))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Number, E> {
        Ok(Number(value as f64))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Number, E> {
        fraction(text).map(Number).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WholeVisitor)
    }
}

struct WholeVisitor;

impl Visitor<'_> for WholeVisitor {
    type Value = Whole;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number from 0 up")
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Whole, E> {
        Ok(Whole(value))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Whole, E> {
        /// Up to here every whole number is a float of its own: 2^53.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if value.fract() != 0.0 || !(0.0..=EXACT).contains(&value) {
            return Err(E::invalid_value(de::Unexpected::Float(value), &self));
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and in range, as just seen")]
        Ok(Whole(value as u64))
    }
}

/// A plain number, or one over another.
fn fraction(text: &str) -> Option<f64> {
    let number = |text: &str| text.trim().parse::<f64>().ok();
    match text.split_once('/') {
        None => number(text),
        Some((above, below)) => Some(number(above)? / number(below)?),
    }
}

/// Puts quotes around `NaN`, `Infinity` and `-Infinity` where they stand as values.
fn quote_odd_numbers(text: &str) -> Cow<'_, str> {
    const ODD: [&str; 3] = ["NaN", "Infinity", "-Infinity"];
    if !ODD.iter().any(|odd| text.contains(odd)) {
        return Cow::Borrowed(text);
    }
    let mut quoted = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (taken, odd) = match first {
            '"' => (string_len(rest), false),
            _ => match ODD.iter().find(|odd| rest.starts_with(**odd)) {
                Some(odd) => (odd.len(), true),
                None => (first.len_utf8(), false),
            },
        };
        let (piece, after) = rest.split_at(taken);
        let edge = if odd { "\"" } else { "" };
        quoted.extend([edge, piece, edge]);
        rest = after;
    }
    Cow::Owned(quoted)
}

/// The length of the JSON string a text begins with, quotes included.
fn string_len(text: &str) -> usize {
    let mut escaped = false;
    for (index, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: f64) {
        let Number(found) = read::<Number>(text).unwrap();
        assert!(found.to_bits() == expected.to_bits() || found.is_nan() && expected.is_nan(), "{found}");
    }

    #[test]
    fn numbers_are_plain_or_fractions_or_text() {
        check("0.1", 0.1);
        check("3", 3.0);
        check("-3", -3.0);
        check("\"1/3\"", 1.0 / 3.0);
        check("\" 1 / 3 \"", 1.0 / 3.0);
        check("\"2.5\"", 2.5);
        check("\u{feff}2.5", 2.5);
    }

    #[test]
    fn numbers_that_are_none_come_through() {
        check("NaN", f64::NAN);
        check("\"NaN\"", f64::NAN);
        check("-Infinity", f64::NEG_INFINITY);
        check("\"1/0\"", f64::INFINITY);
    }

    #[test]
    fn a_number_too_large_to_hold_is_not_finite() {
        assert_eq!(read::<Number>("1e999").unwrap_err().kind, "not_finite");
    }

    #[test]
    fn text_that_is_no_number_is_refused() {
        for text in ["\"third\"", "\"1/3/3\"", "\"\"", "true", "[1]", "", "{"] {
            assert_eq!(read::<Number>(text).unwrap_err().kind, "parse", "{text}");
        }
    }

    #[test]
    fn a_refusal_does_not_repeat_a_long_text() {
        let error = read::<Number>(&format!("\"{}\"", "ы".repeat(100_000))).unwrap_err();
        assert!(error.message.chars().count() < 400 && error.message.contains("ы…ы"), "{error}");
        assert!(error.message.ends_with("column 200002"), "{error}");
    }

    #[test]
    fn whole_numbers_may_be_written_as_floats() {
        for (text, expected) in [("7", 7), ("1e5", 100_000), ("3.0", 3), ("18446744073709551615", u64::MAX)] {
            assert_eq!(read::<Whole>(text), Ok(Whole(expected)));
        }
        for text in ["-1", "1.5", "1e300", "\"7\""] {
            assert_eq!(read::<Whole>(text).unwrap_err().kind, "parse", "{text}");
        }
    }

    #[test]
    fn odd_words_inside_text_stay() {
        assert_eq!(quote_odd_numbers(r#"{"NaN\"": NaN, "a": -Infinity}"#), r#"{"NaN\"": "NaN", "a": "-Infinity"}"#);
        assert_eq!(quote_odd_numbers("\"NaN"), "\"NaN");
    }
}
