//! Priorities when some pairs have no answer.

use super::error::MethodError;
use super::judgments::Judgments;
use super::principal::{Priorities, divided, eigen, from_logs, principal, solve_m_matrix};

/// Priorities by the eigenvector of a matrix in which missing pairs do not count (Harker 1987).
///
/// # Errors
/// [`MethodError::Disconnected`] when the answered pairs do not link all factors.
pub fn harker(judgments: &Judgments) -> Result<Priorities, MethodError> {
    judgments.check_linked()?;
    let eigen = eigen(&harker_matrix(judgments), judgments.len(), || solve_laplacian(judgments));
    Ok(Priorities { weights: eigen.vector, lambda_max: eigen.value })
}

/// Harker's matrix, row by row: 0 for a missing pair, and each diagonal cell raised by the missing pairs of its row.
#[must_use]
pub fn harker_matrix(judgments: &Judgments) -> Vec<f64> {
    let mut cells = judgments.cells().to_vec();
    for (row, cells) in cells.chunks_exact_mut(judgments.len()).enumerate() {
        cells[row] += cells.iter().filter(|cell| **cell == 0.0).count() as f64;
    }
    cells
}

/// Priorities by logarithmic least squares over the answered pairs (Bozóki, Fülöp and Rónyai 2010); the eigenvalue is
/// that of the matrix completed with the ratios of these priorities.
///
/// # Errors
/// [`MethodError::Disconnected`] when the answered pairs do not link all factors.
pub fn least_squares(judgments: &Judgments) -> Result<Priorities, MethodError> {
    let logs = least_squares_logs(judgments)?;
    // Divided by the ratio of the weights that fills it, a gap is 1; the eigenvalue stays the same.
    let lambda_max = principal(&divided(judgments.cells(), &logs, 1.0), logs.len()).value;
    Ok(Priorities { weights: from_logs(logs), lambda_max })
}

/// The logarithms of the least-squares weights, the last one 0.
///
/// # Errors
/// As for [`least_squares`].
pub(super) fn least_squares_logs(judgments: &Judgments) -> Result<Vec<f64>, MethodError> {
    judgments.check_linked()?;
    Ok(solve_laplacian(judgments))
}

/// The logarithms of the least-squares weights, the last one set to 0: for each factor, the number of its answers times
/// its logarithm less the logarithms of those it was compared with is the sum of the logarithms of its judgments.
fn solve_laplacian(judgments: &Judgments) -> Vec<f64> {
    let free = judgments.len() - 1;
    let mut laplacian = vec![0.0; free * free];
    let mut logs = vec![0.0; free];
    for (row, column, value) in judgments.answered() {
        // Half the difference of both logarithms, for judgments that are each other's inverse only nearly.
        let mirror = judgments.cells()[column * judgments.len() + row];
        let log = (libm::log(value) - libm::log(mirror)) / 2.0;
        for (this, other, log) in [(row, column, log), (column, row, -log)] {
            if this < free {
                logs[this] += log;
                laplacian[this * free + this] += 1.0;
            }
            if this < free && other < free {
                laplacian[this * free + other] -= 1.0;
            }
        }
    }
    solve_m_matrix(&mut laplacian, &mut logs, f64::EPSILON);
    logs.push(0.0);
    logs
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::super::pairwise::geometric_mean;
    use super::*;

    #[test]
    fn answers_that_agree_give_their_weights() {
        let judgments = Judgments::from_pairs(4, [(0, 1, 2.0), (1, 2, 1.5), (2, 3, 2.0)]).unwrap();
        for found in [harker(&judgments).unwrap(), least_squares(&judgments).unwrap()] {
            near(&found.weights, &[6.0 / 12.0, 3.0 / 12.0, 2.0 / 12.0, 1.0 / 12.0]);
            assert!((found.lambda_max - 4.0).abs() <= 1e-12);
        }
    }

    #[test]
    fn least_squares_of_all_pairs_is_the_geometric_mean() {
        let upper = [2.0, 3.0, 4.0, 2.0, 5.0, 3.0].map(Some);
        let judgments = Judgments::from_upper(4, &upper).unwrap();
        near(&least_squares(&judgments).unwrap().weights, &geometric_mean(&judgments));
    }

    #[test]
    fn one_factor_needs_no_answer() {
        near(&least_squares(&Judgments::from_pairs(1, []).unwrap()).unwrap().weights, &[1.0]);
    }

    #[test]
    fn loose_factors_are_refused() {
        let judgments = Judgments::from_pairs(3, [(0, 1, 2.0)]).unwrap();
        for found in [harker(&judgments), least_squares(&judgments)] {
            assert_eq!(found, Err(MethodError::Disconnected { loose: vec![2] }));
        }
    }

    #[test]
    fn the_least_squares_sum_cannot_be_lowered() {
        let judgments =
            Judgments::from_pairs(4, [(0, 1, 3.0), (1, 2, 5.0), (0, 2, 0.5), (2, 3, 2.0), (0, 3, 7.0)]).unwrap();
        let weights = least_squares(&judgments).unwrap().weights;
        let misfit = |weights: &[f64]| -> f64 {
            judgments.answered().map(|(r, c, v)| (v.ln() - weights[r].ln() + weights[c].ln()).powi(2)).sum()
        };
        for factor in 0..4 {
            for nudge in [0.99, 1.01] {
                let mut moved = weights.clone();
                moved[factor] *= nudge;
                assert!(misfit(&moved) > misfit(&weights));
            }
        }
    }
}
