//! What an answer may be, and how numbers go into a sheet: the same for what is typed and for what is imported.
//!
//! An answer takes the place of the one about the same thing; none leaves the question open again.

use super::{
    AnswerSheet, DirectAnswer, End, FactorId, FactorRank, FactorScore, FactorVotes, NumberList, Rating, ValueError,
    Weight,
};
use std::fmt;

/// The most dots and the last rank that a factor can be given.
const MOST: u32 = 1_000_000;
/// How far rounding may carry a judgment beyond its range.
pub(super) const ROUNDING: f64 = 1e-9;

/// A number that cannot be an answer. Each is a sentence that can stand beside the field.
#[derive(Debug, Clone, PartialEq)]
pub enum AnswerError {
    /// Not a weight or a judgment at all.
    Value(ValueError),
    /// Not a rating.
    Rating(f64),
    /// No number of points.
    Points(f64),
    /// No number of dots.
    Dots(f64),
    /// No rank.
    Rank(f64),
    /// A judgment off the scale, whose largest is told.
    Scale(f64),
    /// A judgment below 1, seen from this end of best-worst answers.
    BeyondEnd(End),
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = |f: &mut fmt::Formatter<'_>, what: &str, least: u8, value: f64| {
            let range = if value > MOST.into() { format!("up to {MOST}") } else { format!("from {least} up") };
            write!(f, "{what} are whole numbers {range}, not {value}")
        };
        match self {
            Self::Value(error) => error.fmt(f),
            Self::Rating(value) => write!(f, "a rating is 1, 2, 3 or 4, not {value}"),
            Self::Points(value) => write!(f, "points are 0 or more, not {value}"),
            Self::Dots(value) => whole(f, "dots", 0, *value),
            Self::Rank(value) => whole(f, "ranks", 1, *value),
            Self::Scale(largest) => write!(f, "judgments lie between 1/{largest} and {largest} on this scale"),
            Self::BeyondEnd(End::Best) => f.write_str("nothing is more important than the best: 1 or more"),
            Self::BeyondEnd(End::Worst) => f.write_str("nothing is less important than the worst: 1 or more"),
        }
    }
}

impl std::error::Error for AnswerError {}

impl AnswerSheet {
    /// Every number that was given in a list.
    #[must_use]
    pub fn numbers(&self, list: NumberList) -> Vec<(FactorId, f64)> {
        match list {
            NumberList::Weights => self.direct.iter().filter_map(|it| Some((it.factor, it.weight?.get()))).collect(),
            NumberList::Ratings => {
                self.direct.iter().filter_map(|it| Some((it.factor, it.rating?.get().into()))).collect()
            }
            NumberList::Points => self.points.iter().map(|it| (it.factor, it.points.get())).collect(),
            NumberList::Dots => self.dots.iter().map(|it| (it.factor, it.votes.into())).collect(),
            NumberList::Ranks => self.ranks.iter().map(|it| (it.factor, it.rank.into())).collect(),
        }
    }

    /// Sets the number of a factor in a list.
    ///
    /// # Errors
    /// When the list cannot take the number.
    pub fn set_number(&mut self, list: NumberList, factor: FactorId, value: Option<f64>) -> Result<(), AnswerError> {
        match list {
            NumberList::Weights => {
                self.set_weight(factor, value.map(Weight::new).transpose().map_err(AnswerError::Value)?);
            }
            NumberList::Ratings => {
                let rating = value.map(|value| whole(value, 1).and_then(rated).ok_or(AnswerError::Rating(value)));
                self.set_rating(factor, rating.transpose()?);
            }
            NumberList::Points => {
                let points = value.map(|value| Weight::new(value).ok().ok_or(AnswerError::Points(value)));
                let entry = points.transpose()?.map(|points| FactorScore { factor, points });
                replace(&mut self.points, |it| it.factor == factor, entry);
            }
            NumberList::Dots => {
                let votes = value.map(|value| whole(value, 0).ok_or(AnswerError::Dots(value))).transpose()?;
                replace(&mut self.dots, |it| it.factor == factor, votes.map(|votes| FactorVotes { factor, votes }));
            }
            NumberList::Ranks => {
                let rank = value.map(|value| whole(value, 1).ok_or(AnswerError::Rank(value))).transpose()?;
                replace(&mut self.ranks, |it| it.factor == factor, rank.map(|rank| FactorRank { factor, rank }));
            }
        }
        Ok(())
    }

    /// Sets the weight that a factor was given directly; its rating stays.
    pub fn set_weight(&mut self, factor: FactorId, weight: Option<Weight>) {
        let rating = self.direct.iter().find(|it| it.factor == factor).and_then(|it| it.rating);
        self.set_direct(DirectAnswer { factor, weight, rating });
    }

    /// Sets the rating that a factor was given; its weight stays.
    pub fn set_rating(&mut self, factor: FactorId, rating: Option<Rating>) {
        let weight = self.direct.iter().find(|it| it.factor == factor).and_then(|it| it.weight);
        self.set_direct(DirectAnswer { factor, weight, rating });
    }

    fn set_direct(&mut self, answer: DirectAnswer) {
        let says_something = answer.weight.is_some() || answer.rating.is_some();
        replace(&mut self.direct, |it| it.factor == answer.factor, says_something.then_some(answer));
    }
}

/// Puts an entry in the place of the one about the same thing, at the end where there is none; nothing takes it away.
pub(super) fn replace<T>(list: &mut Vec<T>, is_same: impl Fn(&T) -> bool, entry: Option<T>) {
    match (list.iter().position(is_same), entry) {
        (Some(at), Some(entry)) => list[at] = entry,
        (Some(at), None) => drop(list.remove(at)),
        (None, Some(entry)) => list.push(entry),
        (None, None) => {}
    }
}

/// The rating of this number.
fn rated(number: u32) -> Option<Rating> {
    Rating::new(u8::try_from(number).ok()?).ok()
}

/// A whole number from `least` to [`MOST`].
fn whole(value: f64, least: u32) -> Option<u32> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and within bounds")]
    let number = || value as u32;
    (value.fract() == 0.0 && (f64::from(least)..=MOST.into()).contains(&value)).then(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SheetKey;

    fn empty() -> AnswerSheet {
        AnswerSheet::new(SheetKey { round: 1, person: "p".parse().unwrap() })
    }

    fn factor(id: &str) -> FactorId {
        id.parse().unwrap()
    }

    #[track_caller]
    fn check_number(list: NumberList, value: f64, expected: Result<(), &str>) {
        let mut sheet = empty();
        let found = sheet.set_number(list, factor("a"), Some(value)).map_err(|error| error.to_string());
        assert_eq!(found, expected.map_err(str::to_owned));
        let taken = expected.is_ok().then_some((factor("a"), value));
        assert_eq!(sheet.numbers(list), Vec::from_iter(taken));
    }

    #[test]
    fn each_list_takes_its_kind_of_number() {
        check_number(NumberList::Weights, 12.5, Ok(()));
        check_number(NumberList::Weights, -1.0, Err("a weight is a number from 0 up, not -1"));
        check_number(NumberList::Ratings, 4.0, Ok(()));
        check_number(NumberList::Ratings, 2.5, Err("a rating is 1, 2, 3 or 4, not 2.5"));
        check_number(NumberList::Ratings, 260.0, Err("a rating is 1, 2, 3 or 4, not 260"));
        check_number(NumberList::Points, 12.5, Ok(()));
        check_number(NumberList::Points, -1.0, Err("points are 0 or more, not -1"));
        check_number(NumberList::Dots, 0.0, Ok(()));
        check_number(NumberList::Dots, 1.5, Err("dots are whole numbers from 0 up, not 1.5"));
        check_number(NumberList::Dots, 2e6, Err("dots are whole numbers up to 1000000, not 2000000"));
        check_number(NumberList::Ranks, 2.0, Ok(()));
        check_number(NumberList::Ranks, 0.0, Err("ranks are whole numbers from 1 up, not 0"));
        check_number(NumberList::Ranks, f64::NAN, Err("ranks are whole numbers from 1 up, not NaN"));
    }

    #[test]
    fn an_answer_taken_away_is_open_and_not_zero() {
        let mut sheet = empty();
        sheet.set_number(NumberList::Dots, factor("a"), Some(3.0)).unwrap();
        sheet.set_number(NumberList::Dots, factor("a"), None).unwrap();
        sheet.set_weight(factor("a"), Some(Weight::DEFAULT));
        sheet.set_rating(factor("a"), Rating::new(4).ok());
        sheet.set_weight(factor("a"), None);
        assert_eq!(sheet.direct, [DirectAnswer { factor: factor("a"), weight: None, rating: Rating::new(4).ok() }]);
        sheet.set_rating(factor("a"), None);
        assert_eq!(sheet, empty());
    }
}
