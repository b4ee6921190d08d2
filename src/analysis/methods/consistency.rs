//! How far judgments agree with one another: consistency index and ratio, geometric consistency index.

use super::error::MethodError;
use super::gap_index::{Completion, index_with_gaps};
use super::incomplete;
use super::judgments::Judgments;
use super::pairwise::mean_logs;
use super::random_index::{FIRST_SIZE, random_index};
use crate::model::{Incomplete, RandomIndex};

/// How far a set of judgments agrees with itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Consistency {
    /// How many factors are compared.
    pub size: usize,
    /// The principal eigenvalue.
    pub lambda_max: f64,
    /// Consistency index (Saaty 1977), 0 for full agreement.
    pub ci: f64,
    /// The mean consistency index of random judgments with as many gaps; none where judgments cannot disagree.
    pub ri: Option<f64>,
    /// Consistency ratio; below 0.1 is accepted. None where there are so many gaps that nothing can be checked.
    pub cr: Option<f64>,
    /// Geometric consistency index, always with the row geometric mean (Aguarón and Moreno-Jiménez 2003); none like the
    /// ratio.
    pub gci: Option<f64>,
}

/// All consistency figures of a set of judgments with this principal eigenvalue; `incomplete` says how its gaps were
/// filled.
///
/// # Errors
/// [`MethodError::RiOutOfTable`] when the table ends before this size; [`MethodError::Disconnected`] when the answered
/// pairs do not link all factors.
pub fn consistency(
    judgments: &Judgments,
    lambda_max: f64,
    table: RandomIndex,
    incomplete: Incomplete,
) -> Result<Consistency, MethodError> {
    let size = judgments.len();
    Ok(Consistency {
        size,
        lambda_max,
        ci: consistency_index(size, lambda_max),
        ri: random_index_of(judgments, table, incomplete)?,
        cr: consistency_ratio(judgments, lambda_max, table, incomplete)?,
        gci: geometric_consistency_index(judgments)?,
    })
}

/// CI = (λmax − n)/(n − 1); 0 below three factors. Never below 0, where rounding would take it.
#[must_use]
pub fn consistency_index(size: usize, lambda_max: f64) -> f64 {
    if size < FIRST_SIZE { 0.0 } else { ((lambda_max - size as f64) / (size as f64 - 1.0)).max(0.0) }
}

/// CR = CI / RI, where RI is that of judgments with as many gaps; 0 below three factors, which cannot disagree. None when
/// gaps leave fewer than [`LEAST_FREEDOM`] answers beyond a spanning tree, whose answers agree whatever they are.
///
/// # Errors
/// [`MethodError::RiOutOfTable`] when the table ends before this size.
pub fn consistency_ratio(
    judgments: &Judgments,
    lambda_max: f64,
    table: RandomIndex,
    incomplete: Incomplete,
) -> Result<Option<f64>, MethodError> {
    let size = judgments.len();
    let index = random_index_of(judgments, table, incomplete)?.filter(|_| !says_too_little(judgments));
    Ok(if size < FIRST_SIZE { Some(0.0) } else { index.map(|index| consistency_index(size, lambda_max) / index) })
}

/// Of judgments with gaps, so many must say again what others have said. With one, random answers have a ratio up to 0.1 in
/// 23 to 29 % of cases, with two in 9 to 12, with three in 4 to 6, with four in at most 2: the ratio of one circle of
/// answers is as good as random. Complete judgments of three have one as well; there the ratio is what everybody reports.
pub const LEAST_FREEDOM: usize = 4;

/// Whether judgments with gaps hold too few answers for a ratio to mean anything.
fn says_too_little(judgments: &Judgments) -> bool {
    let answered = judgments.answered().count();
    judgments.missing() > 0 && answered < judgments.len() - 1 + LEAST_FREEDOM
}

/// The mean consistency index of random judgments of as many factors and with as many gaps; none where judgments cannot
/// disagree.
///
/// # Errors
/// [`MethodError::RiOutOfTable`] when the table ends before this size.
pub fn random_index_of(
    judgments: &Judgments,
    table: RandomIndex,
    incomplete: Incomplete,
) -> Result<Option<f64>, MethodError> {
    match Completion::of(incomplete) {
        Some(completion) => index_with_gaps(table, judgments.len(), judgments.missing(), completion),
        None => random_index(table, judgments.len()),
    }
}

/// Why nothing is known of the consistency of judgments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untested {
    /// Fewer than three things cannot disagree.
    TooFew,
    /// No more pairs are answered than link everything, so that no answer says again what another has said.
    NothingTwice,
    /// With gaps, fewer than [`LEAST_FREEDOM`] pairs are answered beyond those that link everything.
    LittleTwice,
    /// The table of random indices ends before this size.
    BeyondTable,
}

/// Why nothing is known of the consistency of judgments; none where they have a ratio. Missing is missing: judgments that
/// nothing tests have neither passed nor failed.
#[must_use]
pub fn untested(judgments: &Judgments, table: RandomIndex, incomplete: Incomplete) -> Option<Untested> {
    if judgments.len() < FIRST_SIZE {
        return Some(Untested::TooFew);
    }
    // Beyond the table more answers would not help, so that is told first.
    if random_index(table, judgments.len()).is_err() {
        return Some(Untested::BeyondTable);
    }
    match random_index_of(judgments, table, incomplete) {
        Ok(Some(_)) if says_too_little(judgments) => Some(Untested::LittleTwice),
        Ok(Some(_)) => None,
        Ok(None) | Err(_) => Some(Untested::NothingTwice),
    }
}

/// GCI = Σ ln² e over the answered pairs, where e is the judgment over the ratio of the row geometric means, divided by the
/// degrees of freedom: the answers beyond a spanning tree, which are (n − 1)(n − 2)/2 of complete judgments (Aguarón and
/// Moreno-Jiménez 2003). 0 below three factors; none where no degree of freedom is left.
///
/// # Errors
/// [`MethodError::Disconnected`] when the answered pairs do not link all factors.
pub fn geometric_consistency_index(judgments: &Judgments) -> Result<Option<f64>, MethodError> {
    if judgments.len() < FIRST_SIZE {
        return Ok(Some(0.0));
    }
    let logs = match judgments.first_missing() {
        None => mean_logs(judgments),
        Some(_) => incomplete::least_squares_logs(judgments)?,
    };
    let squared = |(row, column, value): (usize, usize, f64)| {
        let log = libm::log(value) + logs[column] - logs[row];
        log * log
    };
    let freedom = judgments.answered().count() + 1 - judgments.len();
    Ok((freedom > 0).then(|| judgments.answered().map(squared).sum::<f64>() / freedom as f64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Incomplete::{Harker, LeastSquares, Refuse};

    fn chain(size: usize) -> Judgments {
        Judgments::from_pairs(size, (1..size).map(|column| (column - 1, column, 2.0))).unwrap()
    }

    #[test]
    fn what_nothing_tests_says_why() {
        let [two, many] = [&[1.0, 3.0][..], &[1.0; 16]].map(Judgments::from_priorities);
        assert_eq!(untested(&two, RandomIndex::Saaty1980, Refuse), Some(Untested::TooFew));
        assert_eq!(untested(&many, RandomIndex::Saaty1980, Refuse), Some(Untested::BeyondTable));
        assert_eq!(untested(&many, RandomIndex::AlonsoLamata2006, Refuse), None);
        for incomplete in [Harker, LeastSquares] {
            assert_eq!(untested(&chain(4), RandomIndex::Saaty1980, incomplete), Some(Untested::NothingTwice));
        }
    }

    #[test]
    fn fewer_than_three_factors_cannot_disagree() {
        for table in RandomIndex::ALL {
            for size in [1, 2] {
                assert_eq!(random_index(*table, size), Ok(None));
                assert_eq!(consistency_ratio(&chain(size), size as f64, *table, Refuse), Ok(Some(0.0)));
            }
        }
        assert_eq!(geometric_consistency_index(&chain(2)), Ok(Some(0.0)));
    }

    #[test]
    fn nothing_can_be_checked_in_a_spanning_tree() {
        for incomplete in [Harker, LeastSquares] {
            let found = consistency(&chain(5), 5.0, RandomIndex::Saaty1980, incomplete).unwrap();
            assert_eq!((found.ci, found.ri, found.cr, found.gci), (0.0, None, None, None));
        }
    }

    #[test]
    fn gaps_lower_the_index_and_raise_the_ratio() {
        let complete = Judgments::from_priorities(&[5.0, 4.0, 3.0, 2.0, 1.0]);
        let mut with_gap = complete.clone();
        with_gap.set(0, 3, None);
        let index = |judgments| random_index_of(judgments, RandomIndex::Simulated, Harker).unwrap().unwrap();
        let ratio = |judgments| consistency_ratio(judgments, 5.1, RandomIndex::Simulated, Harker).unwrap();
        assert!(index(&with_gap) < index(&complete));
        for judgments in [&complete, &with_gap] {
            assert_eq!(ratio(judgments), Some(consistency_index(5, 5.1) / index(judgments)));
        }
    }

    #[test]
    fn with_gaps_few_answers_more_than_link_everything_have_no_ratio() {
        let mut judgments = Judgments::from_priorities(&[5.0, 4.0, 3.0, 2.0, 1.0]);
        let ratio = |judgments: &Judgments| consistency_ratio(judgments, 5.1, RandomIndex::Simulated, Harker).unwrap();
        judgments.set(0, 3, None);
        judgments.set(0, 4, None);
        assert!(ratio(&judgments).is_some(), "eight answers, four more than link five things");
        judgments.set(1, 4, None);
        assert_eq!(ratio(&judgments), None);
        assert_eq!(untested(&judgments, RandomIndex::Simulated, Harker), Some(Untested::LittleTwice));
        assert!(random_index_of(&judgments, RandomIndex::Simulated, Harker).unwrap().is_some(), "the index is known");
    }

    #[test]
    fn tables_end_at_fifteen_and_the_fit_goes_on() {
        for table in RandomIndex::ALL {
            assert!(random_index(*table, 15).is_ok_and(|index| index.is_some_and(|index| index > 1.4)));
            let beyond = random_index(*table, 16);
            match table {
                RandomIndex::AlonsoLamata2006 => assert!((beyond.unwrap().unwrap() - 1.5978).abs() < 1e-4),
                _ => assert_eq!(beyond, Err(MethodError::RiOutOfTable { size: 16, table: *table })),
            }
        }
        let twenty = Judgments::from_priorities(&[1.0; 20]);
        let fit = consistency_ratio(&twenty, 22.0, RandomIndex::AlonsoLamata2006, Refuse).unwrap().unwrap();
        assert!((fit - 2.0 / (2.7699 * 20.0 - 4.3513 - 20.0)).abs() < 1e-15);
    }

    #[test]
    fn rounding_never_makes_a_ratio_negative() {
        let four = Judgments::from_priorities(&[1.0; 4]);
        assert_eq!(consistency_ratio(&four, 4.0 - 1e-15, RandomIndex::Saaty1980, Refuse), Ok(Some(0.0)));
    }
}
