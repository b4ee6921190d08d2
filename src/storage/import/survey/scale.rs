//! What plain numbers about pairs mean.
//!
//! A plain number is a ratio only while nothing speaks against that. Sliders and rows of places use numbers too, and no
//! file says which side is meant by 3; there the user names the scale.

use super::judgment::{answer_code, fraction};
use crate::model::PairScale;
use crate::storage::import::remark::{AnswerRemark, Doubt, Remark};
use crate::storage::import::value;

/// How the plain numbers about the pairs of a table are read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Plain {
    /// As ratios.
    Ratio,
    /// As places of a scale of so many.
    Places(u32),
    /// As places of a slider from minus to plus; whether equal is 0 or 1, and which side is for the first.
    Slider {
        /// What equal is: 0 on a slider of 17 places, 1 where both sides count from 1 on.
        equal: u32,
        /// The side of the first.
        minus: Side,
    },
    /// Not at all: the reason.
    Doubtful(Doubt),
}

/// One of the two sides of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    First,
    Second,
}

/// What the plain numbers of a table look like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Numbers {
    count: usize,
    least: f64,
    largest: f64,
    all_whole: bool,
    has_zero: bool,
    has_fraction: bool,
}

impl Default for Numbers {
    fn default() -> Self {
        Self {
            count: 0,
            least: f64::INFINITY,
            largest: f64::NEG_INFINITY,
            all_whole: true,
            has_zero: false,
            has_fraction: false,
        }
    }
}

impl Numbers {
    /// Takes a cell of a pair into account.
    pub(super) fn see(&mut self, cell: &str) {
        if answer_code(cell).is_some() {
            return;
        }
        if fraction(cell).is_some() {
            self.has_fraction = true;
        }
        let Some(number) = value::number(cell) else { return };
        self.count += 1;
        self.least = self.least.min(number);
        self.largest = self.largest.max(number);
        self.all_whole &= number.fract() == 0.0;
        self.has_zero |= number == 0.0;
    }

    /// How they are read on a scale that ends with `scale_max`.
    pub(super) fn plain(self, said: Option<PairScale>, scale_max: f64) -> Plain {
        /// So many numbers in which nobody ever prefers the second are no chance.
        const MANY: usize = 20;
        let off = |number: f64| number <= 0.0 || number > scale_max * (1.0 + 1e-9);
        match said {
            Some(PairScale::Places) => self.places(),
            Some(PairScale::MinusFirst) => self.slider(Side::First),
            Some(PairScale::MinusSecond) => self.slider(Side::Second),
            None if self.count > 0 && off(self.least) => Plain::Doubtful(Doubt::OffScale(self.least)),
            None if self.count > 0 && off(self.largest) => Plain::Doubtful(Doubt::OffScale(self.largest)),
            None if self.least >= 1.0 && self.largest > 1.0 && !self.has_fraction && self.count >= MANY => {
                Plain::Doubtful(Doubt::OneSided)
            }
            Some(PairScale::Ratio) | None => Plain::Ratio,
        }
    }

    fn places(self) -> Plain {
        let fits = self.all_whole && self.least >= 1.0;
        match self.largest {
            // Of five or fewer it cannot be told how many places there are.
            largest if fits && largest > 9.0 && largest <= 17.0 => Plain::Places(17),
            largest if fits && largest > 5.0 && largest <= 9.0 => Plain::Places(9),
            _ => Plain::Doubtful(Doubt::Misnamed(PairScale::Places)),
        }
    }

    fn slider(self, minus: Side) -> Plain {
        let scale = if minus == Side::First { PairScale::MinusFirst } else { PairScale::MinusSecond };
        let most = self.largest.max(-self.least);
        let reaches_nine = most > 8.0;
        if !self.all_whole || most > 9.0 || (reaches_nine && self.has_zero) {
            return Plain::Doubtful(Doubt::Misnamed(scale));
        }
        Plain::Slider { equal: u32::from(reaches_nine), minus }
    }
}

impl Plain {
    /// How the numbers were read, for the report; none where they are ratios.
    pub(super) fn told(self) -> Option<AnswerRemark> {
        match self {
            Self::Places(count) => Some(AnswerRemark::Places(count)),
            Self::Slider { equal, minus } => Some(AnswerRemark::Slider { equal, minus_first: minus == Side::First }),
            Self::Ratio | Self::Doubtful(_) => None,
        }
    }

    /// The ratio that a number means.
    pub(super) fn ratio(self, number: f64) -> Result<f64, Remark> {
        match self {
            Self::Ratio => Ok(number),
            Self::Places(17) => Ok(if number <= 9.0 { 10.0 - number } else { 1.0 / (number - 8.0) }),
            Self::Places(_) => Ok(if number <= 5.0 { 11.0 - 2.0 * number } else { 1.0 / (2.0 * number - 9.0) }),
            Self::Slider { equal, minus } => {
                let times = if equal == 0 { number.abs() + 1.0 } else { number.abs() };
                let is_first = (number < 0.0) == (minus == Side::First);
                Ok(if number == 0.0 || is_first { times.max(1.0) } else { times.recip() })
            }
            Self::Doubtful(doubt) => Err(AnswerRemark::Doubtful(doubt).into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_plain(cells: &[&str], said: Option<PairScale>, expected: Plain) {
        let mut numbers = Numbers::default();
        for cell in cells {
            numbers.see(cell);
        }
        assert_eq!(numbers.plain(said, 9.0), expected, "{cells:?}");
    }

    #[test]
    fn numbers_are_ratios_only_while_nothing_speaks_against_it() {
        check_plain(&["3", "1/3", "0.5", "104"], None, Plain::Ratio);
        check_plain(&["3", "-3"], None, Plain::Doubtful(Doubt::OffScale(-3.0)));
        check_plain(&["3", "0"], None, Plain::Doubtful(Doubt::OffScale(0.0)));
        check_plain(&["3", "17"], None, Plain::Doubtful(Doubt::OffScale(17.0)));
        check_plain(&["3"; 30], None, Plain::Doubtful(Doubt::OneSided));
        check_plain(&["17", "1"], Some(PairScale::Places), Plain::Places(17));
        check_plain(&["9", "1"], Some(PairScale::Places), Plain::Places(9));
        check_plain(&["3", "1"], Some(PairScale::Places), Plain::Doubtful(Doubt::Misnamed(PairScale::Places)));
        check_plain(&["-8", "0"], Some(PairScale::MinusFirst), Plain::Slider { equal: 0, minus: Side::First });
        check_plain(&["-9", "1"], Some(PairScale::MinusSecond), Plain::Slider { equal: 1, minus: Side::Second });
    }

    #[test]
    fn every_scale_has_its_middle_and_its_ends() {
        let check = |plain: Plain, ends: [f64; 3]| {
            for (number, expected) in ends.into_iter().zip([9.0, 1.0, 1.0 / 9.0]) {
                let found = plain.ratio(number).unwrap();
                assert!((found - expected).abs() < 1e-12, "{plain:?}: {number} is {found}");
            }
        };
        check(Plain::Places(17), [1.0, 9.0, 17.0]);
        check(Plain::Places(9), [1.0, 5.0, 9.0]);
        check(Plain::Slider { equal: 0, minus: Side::First }, [-8.0, 0.0, 8.0]);
        check(Plain::Slider { equal: 0, minus: Side::Second }, [8.0, 0.0, -8.0]);
        check(Plain::Slider { equal: 1, minus: Side::First }, [-9.0, 1.0, 9.0]);
    }
}
