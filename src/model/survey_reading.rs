//! How the tables of a survey were read, so that the next file of the same survey is read in the same way.

use super::survey_codes::fnv1a;
use serde::{Deserialize, Serialize};

/// What a user said of the tables of one survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SurveyReading {
    /// By what its tables are known: see [`SurveyReading::shape_of`].
    pub shape: String,
    /// What its columns mean, where their heads do not say it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnMeaning>,
    /// What plain numbers about pairs mean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<PairScale>,
}

/// What a column of a survey means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ColumnMeaning {
    /// Its number, counting from 1.
    pub column: usize,
    /// The head to read in place of its own, such as "S1" or "name"; none leaves it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub means: Option<String>,
}

/// What plain numbers about pairs mean, where the user says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PairScale {
    /// How many times as important the first is as the second.
    Ratio,
    /// Places on a scale whose first end is for the first: of 17, from 9 times to 1/9; of 9, the odd ones of these.
    Places,
    /// A slider whose negative side is for the first.
    MinusFirst,
    /// A slider whose negative side is for the second.
    MinusSecond,
}

impl PairScale {
    /// Every scale.
    pub const ALL: [Self; 4] = [Self::Ratio, Self::Places, Self::MinusFirst, Self::MinusSecond];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ratio => "ratio",
            Self::Places => "places",
            Self::MinusFirst => "minus-first",
            Self::MinusSecond => "minus-second",
        }
    }
}

impl SurveyReading {
    /// Eight signs that are the same for tables with the same heads, whatever their answers are. They hold no word of the
    /// survey, so that nothing about people gets into the document by a head.
    #[must_use]
    pub fn shape_of(heads: &[String]) -> String {
        let heads: Vec<&str> = heads.iter().map(|head| head.trim()).collect();
        format!("{:08x}", fnv1a(heads.join("\u{1f}").as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_is_that_of_the_heads() {
        let shape = |heads: [&str; 2]| SurveyReading::shape_of(&heads.map(str::to_owned));
        assert_eq!(shape(["Name", "S1"]), shape([" Name", "S1 "]));
        assert_ne!(shape(["Name", "S1"]), shape(["S1", "Name"]));
        assert_ne!(shape(["a", "bc"]), shape(["ab", "c"]));
    }
}
