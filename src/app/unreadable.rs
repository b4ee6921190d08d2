//! Why what was typed into a field cannot be taken, as a value; it becomes words beside the field.

use crate::model::{AnswerError, End, LARGEST_NUMBER, ValueError};
use crate::words::WindowWords;

/// What is wrong with a text that was typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Unreadable {
    /// Nothing stands where a number is needed.
    Empty,
    /// No number.
    NoNumber(String),
    /// No date, in none of the forms in which dates are written.
    NoDate,
    /// A number that must lie above this one.
    NotAbove(f64),
    /// A number outside 0 to 1.
    NoShare(f64),
    /// A judgment off the scale, whose largest is told.
    OffScale {
        /// What was typed.
        typed: String,
        /// The largest judgment of the scale.
        largest: f64,
    },
    /// A judgment that is the rounded inverse of the opposite one, and so would contradict it.
    RoundedInverse {
        /// What was typed.
        typed: String,
        /// The opposite judgment.
        other: String,
        /// The inverse of that one.
        exact: String,
    },
    /// Outside the range of what it should be.
    Value(ValueError),
    /// No answer of this kind.
    Answer(AnswerError),
}

impl From<ValueError> for Unreadable {
    fn from(error: ValueError) -> Self {
        Self::Value(error)
    }
}

impl From<AnswerError> for Unreadable {
    fn from(error: AnswerError) -> Self {
        Self::Answer(error)
    }
}

impl Unreadable {
    /// What stands beside the field.
    pub fn text(&self, words: &WindowWords) -> String {
        match self {
            Self::Empty => words.unreadable_empty(),
            Self::NoNumber(text) => words.unreadable_number(text),
            Self::NoDate => words.unreadable_date(),
            Self::NotAbove(least) => words.unreadable_not_above(least.to_string()),
            Self::NoShare(value) => words.unreadable_share(value.to_string()),
            Self::OffScale { typed, largest } => words.unreadable_off_scale(largest.to_string(), typed),
            Self::RoundedInverse { typed, other, exact } => words.unreadable_inverse(typed, other, exact),
            Self::Value(error) | Self::Answer(AnswerError::Value(error)) => value_text(error, words),
            Self::Answer(error) => answer_text(error, words),
        }
    }
}

fn value_text(error: &ValueError, words: &WindowWords) -> String {
    let largest = format!("{LARGEST_NUMBER:e}");
    match error {
        ValueError::Weight(value) if *value > 0.0 => words.unreadable_weight_too_large(largest, format!("{value:e}")),
        ValueError::Weight(value) => words.unreadable_weight(value.to_string()),
        ValueError::Rating(value) => words.unreadable_rating(value.to_string()),
        ValueError::Ratio(value) if *value > 0.0 => words.unreadable_ratio_too_large(largest, format!("{value:e}")),
        ValueError::Ratio(value) => words.unreadable_ratio(value.to_string()),
    }
}

fn answer_text(error: &AnswerError, words: &WindowWords) -> String {
    match error {
        AnswerError::Value(error) => value_text(error, words),
        AnswerError::Rating(value) => words.unreadable_rating(value.to_string()),
        AnswerError::Points(value) => words.unreadable_points(value.to_string()),
        AnswerError::Dots(value) => words.unreadable_dots(value.to_string()),
        AnswerError::Rank(value) => words.unreadable_rank(value.to_string()),
        AnswerError::Scale(largest) => words.unreadable_scale(largest.to_string()),
        AnswerError::BeyondEnd(End::Best) => words.unreadable_beyond_best(),
        AnswerError::BeyondEnd(End::Worst) => words.unreadable_beyond_worst(),
    }
}
