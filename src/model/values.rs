//! Numbers that carry their range: weight, rating, judgment ratio.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The largest number that is computed with, and its inverse the smallest judgment: products of three stay finite.
pub const LARGEST_NUMBER: f64 = 1e100;

/// A number outside the range of what it should be.
#[derive(Debug, Clone, PartialEq)]
pub enum ValueError {
    /// A weight that is negative, not finite or beyond [`LARGEST_NUMBER`].
    Weight(f64),
    /// A rating other than 1, 2, 3 or 4.
    Rating(u8),
    /// A judgment that is zero, negative, not finite, or beyond [`LARGEST_NUMBER`] or its inverse.
    Ratio(f64),
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Weight(value) if *value > 0.0 => write!(f, "a weight is at most {LARGEST_NUMBER:e}, not {value:e}"),
            Self::Weight(value) => write!(f, "a weight is a number from 0 up, not {value}"),
            Self::Rating(value) => write!(f, "a rating is 1, 2, 3 or 4, not {value}"),
            Self::Ratio(value) if *value > 0.0 => {
                write!(f, "a judgment and its inverse are at most {LARGEST_NUMBER:e}, which {value:e} is not")
            }
            Self::Ratio(value) => write!(f, "a judgment is a number above 0, not {value}"),
        }
    }
}

impl std::error::Error for ValueError {}

/// The importance of a factor as it was entered: finite, 0 or more, in any unit; analysis normalises it.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(extend("minimum" = 0)))]
#[serde(try_from = "f64", into = "f64")]
pub struct Weight(f64);

impl Weight {
    /// The weight of a factor that nobody has weighed yet.
    pub const DEFAULT: Self = Self(1.0);

    /// A weight.
    ///
    /// # Errors
    /// When the number is negative, not finite or beyond [`LARGEST_NUMBER`].
    pub fn new(value: f64) -> Result<Self, ValueError> {
        // Adding zero turns a negative zero into a plain one.
        if (0.0..=LARGEST_NUMBER).contains(&value) { Ok(Self(value + 0.0)) } else { Err(ValueError::Weight(value)) }
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }
}

impl Default for Weight {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// How strong a factor is, or how well the organisation answers it: 1, 2, 3 or 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(extend("minimum" = 1, "maximum" = 4)))]
#[serde(try_from = "u8", into = "u8")]
pub struct Rating(u8);

impl Rating {
    /// Every rating, ascending.
    pub const ALL: [Self; 4] = [Self(1), Self(2), Self(3), Self(4)];

    /// A rating.
    ///
    /// # Errors
    /// When the number is not 1, 2, 3 or 4.
    pub fn new(value: u8) -> Result<Self, ValueError> {
        if (1..=4).contains(&value) { Ok(Self(value)) } else { Err(ValueError::Rating(value)) }
    }

    /// The number, 1 to 4.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

/// How many times as important one thing is as another: finite and above 0; 1 is "equal".
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(try_from = "f64", into = "f64")]
pub struct Ratio(f64);

impl Ratio {
    /// Both are equally important.
    pub const EQUAL: Self = Self(1.0);

    /// A ratio.
    ///
    /// # Errors
    /// When the number is zero, negative or not finite, or it or its inverse is beyond [`LARGEST_NUMBER`].
    pub fn new(value: f64) -> Result<Self, ValueError> {
        if (LARGEST_NUMBER.recip()..=LARGEST_NUMBER).contains(&value) {
            Ok(Self(value))
        } else {
            Err(ValueError::Ratio(value))
        }
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }

    /// The same judgment seen from the other side.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self(1.0 / self.0)
    }
}

macro_rules! conversions {
    ($name:ident, $number:ty) => {
        impl TryFrom<$number> for $name {
            type Error = ValueError;

            fn try_from(value: $number) -> Result<Self, ValueError> {
                Self::new(value)
            }
        }

        impl From<$name> for $number {
            fn from(value: $name) -> Self {
                value.0
            }
        }
    };
}

conversions!(Weight, f64);
conversions!(Rating, u8);
conversions!(Ratio, f64);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_outside_their_range_are_refused() {
        for value in [-1.0, f64::NAN, f64::INFINITY] {
            assert!(Weight::new(value).is_err());
            assert!(Ratio::new(value).is_err());
        }
        assert!(Ratio::new(0.0).is_err());
        for value in [1e-320, 1e101, 1e-101] {
            assert!(Ratio::new(value).is_err());
        }
        assert!(Weight::new(f64::MAX).is_err() && Weight::new(1e100).is_ok());
        assert!(Rating::new(0).is_err() && Rating::new(5).is_err());
    }

    #[test]
    fn numbers_inside_their_range_come_back() {
        assert_eq!(Weight::new(-0.0).map(|w| w.get().is_sign_positive()), Ok(true));
        assert_eq!(Ratio::new(4.0).map(|r| r.inverse().get()), Ok(0.25));
        assert_eq!(Rating::new(4).map(Rating::get), Ok(4));
    }
}
