//! Priorities from pairwise judgments.

use super::error::{MethodError, Spot};
use super::incomplete;
use super::judgments::Judgments;
pub use super::principal::Priorities;
use super::principal::{eigen, from_logs};
use crate::model::{Incomplete, Prioritisation};

/// Priorities by the chosen method; where judgments are missing, `incomplete` says which method takes its place.
///
/// # Errors
/// [`MethodError::Missing`] when judgments are missing and that is refused, [`MethodError::Disconnected`] when the
/// answered pairs do not link all factors.
pub fn priorities(
    judgments: &Judgments,
    method: Prioritisation,
    incomplete: Incomplete,
) -> Result<Priorities, MethodError> {
    let Some((row, column)) = judgments.first_missing() else { return Ok(complete(judgments, method)) };
    let found = match incomplete {
        // One person's gap cannot be pooled with anybody's answer.
        Incomplete::Refuse | Incomplete::Pooled => return Err(MethodError::Missing { at: Spot::Cell { row, column } }),
        Incomplete::Harker => incomplete::harker(judgments)?,
        Incomplete::LeastSquares => incomplete::least_squares(judgments)?,
    };
    // Judgments of a chain multiply, so that each may be in bounds and what follows from them is not.
    found.weights.iter().try_for_each(|weight| check_ratio(*weight))?;
    Ok(found)
}

fn check_ratio(weight: f64) -> Result<(), MethodError> {
    /// Complete judgments within 1e-100 and 1e100 never take priorities below the square of that.
    const SMALLEST: f64 = 1e-200;
    let too_far = MethodError::NotFinite { at: Spot::Named("the ratio of the priorities that follow") };
    if weight >= SMALLEST { Ok(()) } else { Err(too_far) }
}

/// Priorities when every pair is answered.
fn complete(judgments: &Judgments, method: Prioritisation) -> Priorities {
    let eigen = eigen(judgments.cells(), judgments.len(), || mean_logs(judgments));
    let weights = match method {
        Prioritisation::Eigenvector => eigen.vector,
        Prioritisation::GeometricMean => geometric_mean(judgments),
    };
    Priorities { weights, lambda_max: eigen.value }
}

/// The geometric mean of each row, scaled to sum to 1 (Crawford and Williams 1985); all pairs are answered.
pub(super) fn geometric_mean(judgments: &Judgments) -> Vec<f64> {
    from_logs(mean_logs(judgments))
}

/// The logarithm of the geometric mean of each row; all pairs are answered.
pub(super) fn mean_logs(judgments: &Judgments) -> Vec<f64> {
    let mean_log = |row: &[f64]| row.iter().map(|cell| libm::log(*cell)).sum::<f64>() / row.len() as f64;
    judgments.cells().chunks_exact(judgments.len()).map(mean_log).collect()
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;
    use Prioritisation::{Eigenvector, GeometricMean};

    #[track_caller]
    fn check(judgments: &Judgments, method: Prioritisation, weights: &[f64], lambda_max: f64) {
        let found = priorities(judgments, method, Incomplete::Refuse).unwrap();
        near(&found.weights, weights);
        near(&[found.lambda_max], &[lambda_max]);
    }

    #[test]
    fn one_factor_takes_all() {
        for method in [Eigenvector, GeometricMean] {
            check(&Judgments::from_pairs(1, []).unwrap(), method, &[1.0], 1.0);
        }
    }

    #[test]
    fn two_factors_share_as_judged() {
        for method in [Eigenvector, GeometricMean] {
            check(&Judgments::from_pairs(2, [(0, 1, 4.0)]).unwrap(), method, &[0.8, 0.2], 2.0);
        }
    }

    #[test]
    fn a_missing_judgment_is_refused_by_default() {
        let judgments = Judgments::from_pairs(3, [(0, 1, 4.0), (0, 2, 2.0)]).unwrap();
        let refused = priorities(&judgments, Eigenvector, Incomplete::Refuse);
        assert_eq!(refused, Err(MethodError::Missing { at: Spot::Cell { row: 1, column: 2 } }));
    }

    #[test]
    fn the_order_of_the_factors_does_not_matter() {
        let cells = [[1.0, 9.0, 1.0 / 9.0, 5.0], [0.0, 1.0, 9.0, 0.2], [0.0, 0.0, 1.0, 7.0]];
        let order = [2, 0, 3, 1];
        let pairs = || (0..4).flat_map(|row| (row + 1..4).map(move |column| (row, column)));
        let straight = Judgments::from_pairs(4, pairs().map(|(row, column)| (row, column, cells[row][column])));
        let place = |factor: usize| order.iter().position(|other| *other == factor).unwrap();
        let shuffled =
            Judgments::from_pairs(4, pairs().map(|(row, column)| (place(row), place(column), cells[row][column])));
        for method in [Eigenvector, GeometricMean] {
            let straight = priorities(straight.as_ref().unwrap(), method, Incomplete::Refuse).unwrap();
            let expected: Vec<f64> = order.iter().map(|factor| straight.weights[*factor]).collect();
            check(shuffled.as_ref().unwrap(), method, &expected, straight.lambda_max);
        }
    }
}
