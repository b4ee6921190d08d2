//! Stable ids: 64-bit numbers, written as short words of the letters a-z and the digits (base 36).
//!
//! A drawn id is random enough to be unique across files; an id typed by hand may be any word of at most 12 such
//! characters ("staff", "s1"). Ids never change and carry no meaning.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A text that is not an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdError {
    /// The text as it was found, cut to a readable length.
    pub text: String,
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not an id: use 1 to 12 of the characters a-z and 0-9, not beginning with 0", self.text)
    }
}

impl std::error::Error for IdError {}

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
/// Twelve base-36 digits: the largest id, so that every id is a word of at most twelve characters.
const LIMIT: u64 = 36_u64.pow(12);

fn parse(text: &str) -> Result<u64, IdError> {
    let error = || IdError { text: text.chars().take(40).collect() };
    if text.is_empty() || text.len() > 12 || text.starts_with('0') {
        return Err(error());
    }
    text.bytes().try_fold(0_u64, |value, byte| {
        let digit = DIGITS.iter().position(|&d| d == byte).ok_or_else(error)?;
        Ok(value * 36 + digit as u64)
    })
}

fn write(value: u64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut digits = [0_u8; 12];
    let mut rest = value;
    let mut start = digits.len();
    while rest > 0 {
        start -= 1;
        digits[start] = DIGITS[usize::try_from(rest % 36).unwrap_or(0)];
        rest /= 36;
    }
    digits[start..].iter().try_for_each(|&digit| fmt::Write::write_char(f, char::from(digit)))
}

macro_rules! id {
    ($(#[$doc:meta] $name:ident),+ $(,)?) => {$(
        #[$doc]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u64);

        impl $name {
            /// The id made of these random bits (the clock and randomness come in from outside).
            #[must_use]
            pub fn from_random(bits: u64) -> Self {
                Self(bits % (LIMIT - 1) + 1)
            }

            /// The number behind the word, for keys of widgets and tables.
            #[must_use]
            pub fn number(self) -> u64 {
                self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                parse(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write(self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        #[cfg(test)]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({"type": "string", "pattern": "^[a-z1-9][a-z0-9]{0,11}$"})
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}

id! {
    /// The id of a document.
    DocumentId,
    /// The id of a matrix, unique within its document.
    MatrixId,
    /// The id of a factor, unique within its matrix; the same in two matrices means the same factor.
    FactorId,
    /// The id of a source, unique within its document.
    SourceId,
    /// The id of a participant, unique within its document.
    PersonId,
    /// The id of a strategy, unique within its document.
    StrategyId,
    /// The id of a section of the background, unique within its document.
    SectionId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, valid: bool) {
        let id = text.parse::<FactorId>();
        assert_eq!(id.is_ok(), valid, "{text}");
        if let Ok(id) = id {
            assert_eq!(id.to_string(), text);
        }
    }

    #[test]
    fn an_id_is_a_short_word_that_comes_back_as_it_was() {
        check("s1", true);
        check("staff", true);
        check("zzzzzzzzzzzz", true);
        check("zzzzzzzzzzzzz", false);
        check("", false);
        check("0a", false);
        check("S1", false);
        check("é", false);
    }

    #[test]
    fn random_bits_always_give_a_valid_id() {
        for bits in [0, 1, LIMIT - 2, LIMIT - 1, LIMIT, u64::MAX] {
            let id = FactorId::from_random(bits);
            assert_eq!(id.to_string().parse(), Ok(id));
        }
    }
}
