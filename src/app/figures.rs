//! Numbers as people read and type them.
//!
//! A figure never shows more digits than it means: shares and priorities have three, scores two, and what somebody
//! typed stands as it was typed. Decimals stand behind the sign of the language that the window speaks, which is set in
//! one place (`speak`): handed to each of the seventy figures on screen, it would be forgotten at one.

use crate::app::unreadable::Unreadable;
use crate::model::Weight;
use crate::words::Words;
use std::cell::Cell;

thread_local! {
    /// The sign before decimals.
    static DECIMAL: Cell<char> = const { Cell::new('.') };
}

/// Writes figures as this language does from now on.
pub(in crate::app) fn speak(words: &Words) {
    DECIMAL.set(words.decimal());
}

/// The sign before decimals.
#[must_use]
pub fn decimal_sign() -> char {
    DECIMAL.get()
}

/// The most decimals of a typed number that a table shows; the field shows all of them while it is edited.
const ENTERED_DECIMALS: usize = 5;

/// From here on a number is written with a power of ten.
const LARGE: f64 = 1e15;

/// A number as it was entered: `1`, `0.15`.
#[must_use]
pub fn entered(value: f64) -> String {
    // An empty sum is a negative zero, and no zero has a sign on screen.
    let value = value + 0.0;
    if value.abs() >= LARGE {
        return format!("{value:e}");
    }
    let full = value.to_string();
    localised(match full.split_once('.') {
        Some((_, decimals)) if decimals.len() > ENTERED_DECIMALS => format!("{value:.ENTERED_DECIMALS$}"),
        _ => full,
    })
}

/// A share, a weight or a priority.
#[must_use]
pub fn share(value: f64) -> String {
    decimals(value, 3)
}

/// Two shares between which something lies.
#[must_use]
pub fn interval([low, high]: [f64; 2]) -> String {
    format!("{}–{}", share(low), share(high))
}

/// A score, a total, a coordinate.
#[must_use]
pub fn score(value: f64) -> String {
    decimals(value, 2)
}

/// A coordinate or a change, with its sign: `+0.25`, `−0.10`, `0.00`.
#[must_use]
pub fn signed(value: f64, decimals: usize) -> String {
    let size = localised(format!("{:.decimals$}", value.abs()));
    let is_zero = size.chars().all(|digit| matches!(digit, '0' | '.' | ','));
    match value {
        _ if is_zero => size,
        value if value < 0.0 => format!("−{size}"),
        _ => format!("+{size}"),
    }
}

/// A whole number with a true minus sign.
#[must_use]
pub fn whole(value: f64) -> String {
    signed(value, 0).trim_start_matches('+').to_owned()
}

/// A share of a hundred.
#[must_use]
pub fn percent(value: f64) -> String {
    format!("{:.0} %", value * 100.0)
}

/// What stands where there is no number.
pub const NONE: &str = "–";

/// The figure of a value that may be missing.
#[must_use]
pub fn or_none(value: Option<f64>, figure: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| NONE.to_owned(), figure)
}

/// Reads a number with a point or a comma.
///
/// # Errors
/// When the text is no number.
pub fn number(text: &str) -> Result<f64, Unreadable> {
    let text = text.trim().replace(',', ".").replace('−', "-");
    if text.is_empty() {
        return Err(Unreadable::Empty);
    }
    text.parse().ok().ok_or(Unreadable::NoNumber(text))
}

/// Reads a weight as people type it.
///
/// # Errors
/// When the text is no number, or the number no weight.
pub fn weight(text: &str) -> Result<Weight, Unreadable> {
    Ok(Weight::new(number(text)?)?)
}

/// Reads a number or a fraction such as `1/3`.
///
/// # Errors
/// When the text is neither.
pub fn ratio(text: &str) -> Result<f64, Unreadable> {
    match text.split_once('/') {
        Some((above, below)) => Ok(number(above)? / number(below)?),
        None => number(text),
    }
}

/// A number with so many decimals and a true minus sign.
#[must_use]
pub fn decimals(value: f64, decimals: usize) -> String {
    localised(format!("{:.decimals$}", plain_zero(value)).replace('-', "−"))
}

/// A figure with the sign of the language before its decimals.
#[must_use]
pub fn localised(figure: String) -> String {
    match decimal_sign() {
        '.' => figure,
        sign => figure.replace('.', sign.encode_utf8(&mut [0; 4])),
    }
}

/// No zero has a sign on screen.
fn plain_zero(value: f64) -> f64 {
    if value.abs() < 5e-4 { 0.0 } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stands_as_it_was_typed() {
        for text in ["1", "0.15", "12.5", "0"] {
            assert_eq!(entered(number(text).unwrap()), text);
        }
        assert_eq!(entered(1.0 / 3.0), "0.33333");
        assert_eq!(entered(-0.0), "0");
    }

    #[test]
    fn figures_show_the_digits_that_they_mean() {
        assert_eq!(share(0.123_46), "0.123");
        assert_eq!(share(-0.182), "−0.182");
        assert_eq!(score(-0.0), "0.00");
        assert_eq!(signed(-0.104, 2), "−0.10");
        assert_eq!(signed(0.25, 2), "+0.25");
        assert_eq!(signed(-0.001, 2), "0.00");
        assert_eq!(whole(-12.6), "−13");
        assert_eq!(entered(1e99), "1e99");
        assert_eq!(or_none(None, share), NONE);
    }

    #[test]
    fn decimals_stand_behind_the_sign_of_the_language() {
        speak(crate::words::or_english("ru"));
        assert_eq!([share(-0.25), score(1.5), signed(0.0, 2), entered(12.5)], ["−0,250", "1,50", "0,00", "12,5"]);
        assert_eq!(number(&entered(0.1)), Ok(0.1));
        speak(crate::words::or_english("en"));
        assert_eq!(score(1.5), "1.50");
    }

    #[test]
    fn numbers_are_read_with_a_point_or_a_comma_and_as_fractions() {
        assert_eq!(number(" 0,5 "), Ok(0.5));
        assert_eq!(ratio("1/4"), Ok(0.25));
        assert_eq!(number("many"), Err(Unreadable::NoNumber("many".to_owned())));
        assert_eq!(number(""), Err(Unreadable::Empty));
    }
}
