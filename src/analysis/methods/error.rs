//! Why a method refuses its numbers.

use crate::model::{LARGEST_NUMBER, RandomIndex};
use std::fmt;

/// Numbers from which a method computes nothing, with the place that is wrong; places count from 0.
#[derive(Debug, Clone, PartialEq)]
pub enum MethodError {
    /// There is nothing to compute from.
    Empty {
        /// What is empty ("matrix").
        what: &'static str,
    },
    /// A row, or a list that goes with another one, has the wrong length.
    NotSquare {
        /// What has the wrong length ("row 2 of the matrix").
        what: String,
        /// The length it should have.
        expected: usize,
        /// The length it has.
        found: usize,
    },
    /// A factor compared with itself is anything but 1.
    BadDiagonal {
        /// Row and column of the cell.
        row: usize,
    },
    /// A number that has to be above 0 is not.
    NotPositive {
        /// Where it stands.
        at: Spot,
        /// The number.
        value: f64,
    },
    /// A number is not a number, or too large or too small to compute with.
    NotFinite {
        /// Where it stands.
        at: Spot,
    },
    /// Two judgments of one pair are not each other's inverse.
    NotReciprocal {
        /// Row of the first judgment, column of the second.
        row: usize,
        /// Column of the first judgment, row of the second.
        column: usize,
        /// The judgment at (row, column).
        value: f64,
        /// The judgment at (column, row).
        mirror: f64,
    },
    /// A judgment is given and the opposite one is missing.
    HalfMissing {
        /// Row of the judgment that is missing.
        row: usize,
        /// Column of the judgment that is missing.
        column: usize,
    },
    /// A number is missing where the method needs all of them.
    Missing {
        /// Where it is missing.
        at: Spot,
    },
    /// The answered pairs do not link all factors.
    Disconnected {
        /// The factors that hang loose: those outside the largest linked set.
        loose: Vec<usize>,
    },
    /// The table of random indices ends before this size.
    RiOutOfTable {
        /// How many factors are compared.
        size: usize,
        /// The table.
        table: RandomIndex,
    },
    /// A weight is below 0.
    NegativeWeight {
        /// Which one.
        index: usize,
        /// The weight.
        value: f64,
    },
    /// All weights are 0, so that nothing can be shared out by them.
    ZeroSum {
        /// Which weights ("weights of the participants").
        what: &'static str,
    },
    /// A row of attractiveness scores is dashed for some strategies only.
    PartialDash {
        /// The row.
        row: usize,
    },
    /// Best-worst answers that contradict each other.
    InconsistentBestWorst(Contradiction),
    /// A parameter of the Dirichlet distribution is 0 or less.
    NotPositiveAlpha {
        /// Which one.
        index: usize,
        /// The parameter.
        value: f64,
    },
}

/// How best-worst answers contradict each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Contradiction {
    /// No factor is 1 against the best.
    NoBest,
    /// No factor is 1 against the worst.
    NoWorst,
    /// The answers about a factor are below 1.
    BelowOne(usize),
    /// The best against itself is this, and not 1.
    BestAgainstItself(f64),
    /// The worst against itself is this, and not 1.
    WorstAgainstItself(f64),
    /// The best against the worst is one number in the first list and another in the second.
    BestAgainstWorst(f64, f64),
}

impl fmt::Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoBest => f.write_str("no factor is 1 against the best, so none is the best"),
            Self::NoWorst => f.write_str("no factor is 1 against the worst, so none is the worst"),
            Self::BelowOne(factor) => {
                write!(f, "entry {factor} is below 1, so the best is not best or the worst not worst")
            }
            Self::BestAgainstItself(answer) => write!(f, "the best against itself is {answer} instead of 1"),
            Self::WorstAgainstItself(answer) => write!(f, "the worst against itself is {answer} instead of 1"),
            Self::BestAgainstWorst(forth, back) => {
                write!(f, "the best against the worst is {forth} in one list and {back} in the other")
            }
        }
    }
}

/// Where a number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// In a table.
    Cell {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// In a list.
    Item(usize),
    /// A single number with a name.
    Named(&'static str),
}

impl MethodError {
    /// The kind, as `calc` prints it; stable.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "empty",
            Self::NotSquare { .. } => "not_square",
            Self::BadDiagonal { .. } => "bad_diagonal",
            Self::NotPositive { .. } => "not_positive",
            Self::NotFinite { .. } => "not_finite",
            Self::NotReciprocal { .. } => "not_reciprocal",
            Self::HalfMissing { .. } => "half_missing",
            Self::Missing { .. } => "missing",
            Self::Disconnected { .. } => "disconnected",
            Self::RiOutOfTable { .. } => "ri_out_of_table",
            Self::NegativeWeight { .. } => "negative_weight",
            Self::ZeroSum { .. } => "zero_sum",
            Self::PartialDash { .. } => "partial_dash",
            Self::InconsistentBestWorst(_) => "inconsistent_best_worst",
            Self::NotPositiveAlpha { .. } => "not_positive_alpha",
        }
    }
}

/// Checks that a number can be computed with.
///
/// # Errors
/// [`MethodError::NotFinite`] for what is no number, infinite or beyond 1e100.
pub fn check_number(at: Spot, value: f64) -> Result<(), MethodError> {
    if value.abs() <= LARGEST_NUMBER { Ok(()) } else { Err(MethodError::NotFinite { at }) }
}

/// Checks that a number can be computed with and multiplies others, as judgments do.
///
/// # Errors
/// [`MethodError::NotFinite`] as for [`check_number`], [`MethodError::NotPositive`] for 0 or less, and
/// [`MethodError::NotFinite`] again for what is so small that its inverse is beyond the bound.
pub fn check_factor(at: Spot, value: f64) -> Result<(), MethodError> {
    check_number(at, value)?;
    if value <= 0.0 {
        return Err(MethodError::NotPositive { at, value });
    }
    if value >= LARGEST_NUMBER.recip() { Ok(()) } else { Err(MethodError::NotFinite { at }) }
}

impl fmt::Display for MethodError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty { what } => write!(f, "there is no entry in the {what}; give at least one"),
            Self::NotSquare { what, expected, found } => {
                write!(f, "{what} has {found} entries and needs {expected}; make the lengths agree")
            }
            Self::BadDiagonal { row } => {
                write!(f, "row {row}, column {row} compares a factor with itself; it must be 1")
            }
            Self::NotPositive { at, value } => write!(f, "{at} is {value}; give a number above 0"),
            Self::NotFinite { at } => write!(
                f,
                "{at} is no finite number, or too large or small to compute with; give a plain number or a fraction, \
                 within 1e-100 and 1e100 where it multiplies others"
            ),
            Self::NotReciprocal { row, column, value, mirror } => write!(
                f,
                "row {row}, column {column} is {value}, but row {column}, column {row} is {mirror}; make one the \
                 inverse of the other (a fraction such as 1/3 is exact)"
            ),
            Self::HalfMissing { row, column } => write!(
                f,
                "row {row}, column {column} is missing, but the opposite judgment is given; give both or neither"
            ),
            Self::Missing { at } => {
                write!(f, "{at} is missing; answer it, or choose a method for incomplete judgments")
            }
            Self::Disconnected { loose } => write!(
                f,
                "no judgment links {} to the other factors; answer at least one pair that does",
                loose.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
            ),
            Self::RiOutOfTable { size, table } => write!(
                f,
                "the random indices of {} end before {size} factors; compare fewer at once, or choose {}, which has \
                 a fit beyond 15",
                table.name(),
                RandomIndex::AlonsoLamata2006.name()
            ),
            Self::NegativeWeight { index, value } => write!(f, "weight {index} is {value}; give 0 or more"),
            Self::ZeroSum { what } => write!(f, "the {what} are all 0; make at least one positive"),
            Self::PartialDash { row } => {
                write!(f, "row {row} is dashed for some strategies only; score all of them or dash the whole row")
            }
            Self::InconsistentBestWorst(why) => write!(f, "{why}; make the best-worst answers agree"),
            Self::NotPositiveAlpha { index, value } => write!(f, "alpha {index} is {value}; give a number above 0"),
        }
    }
}

impl std::error::Error for MethodError {}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cell { row, column } => write!(f, "row {row}, column {column}"),
            Self::Item(index) => write!(f, "entry {index}"),
            Self::Named(name) => f.write_str(name),
        }
    }
}
