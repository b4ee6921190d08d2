//! Fuzzy priorities from crisp judgments: triangular judgments and row geometric means (Buckley 1985).
//!
//! Reviewers ask for it by name. It adds nothing to what the judgments say: the spread is chosen, not observed.

use super::error::{MethodError, Spot};
use super::judgments::Judgments;
use super::ranking::tied;

/// The largest judgment of Saaty's scale, beyond which no spread reaches.
const SCALE: f64 = 9.0;

/// A triangular number: lower end, middle, upper end.
pub type Triangle = [f64; 3];

/// Fuzzy priorities.
#[derive(Debug, Clone, PartialEq)]
pub struct FuzzyPriorities {
    /// The fuzzy weight of each factor.
    pub fuzzy_weights: Vec<Triangle>,
    /// Their centroids, scaled to sum to 1.
    pub weights: Vec<f64>,
}

/// Priorities of judgments each of which could be `spread` steps of the scale higher or lower.
///
/// The fuzzy weight of a row is the geometric mean of its triangles over the sum of all of them: lower over upper, middle
/// over middle, upper over lower.
///
/// # Errors
/// [`MethodError::Missing`] when a judgment is missing, [`MethodError::NotPositive`] when the spread is not above 0.
pub fn fuzzy_priorities(judgments: &Judgments, spread: f64) -> Result<FuzzyPriorities, MethodError> {
    if spread.is_nan() || spread <= 0.0 {
        return Err(MethodError::NotPositive { at: Spot::Named("spread"), value: spread });
    }
    if let Some((row, column)) = judgments.first_missing() {
        return Err(MethodError::Missing { at: Spot::Cell { row, column } });
    }
    let len = judgments.len();
    let means: Vec<Triangle> = (0..len).map(|row| mean_of_row(judgments, row, spread)).collect();
    let sum = |end: usize| means.iter().map(|mean| mean[end]).sum::<f64>();
    let sums = [sum(2), sum(1), sum(0)];
    let fuzzy_weights: Vec<Triangle> =
        means.iter().map(|mean| std::array::from_fn(|end| mean[end] / sums[end])).collect();
    let centroids: Vec<f64> = fuzzy_weights.iter().map(|[low, middle, high]| (low + middle + high) / 3.0).collect();
    let total: f64 = centroids.iter().sum();
    Ok(FuzzyPriorities { fuzzy_weights, weights: centroids.into_iter().map(|centroid| centroid / total).collect() })
}

/// The geometric mean of the triangles of a row, end by end.
fn mean_of_row(judgments: &Judgments, row: usize, spread: f64) -> Triangle {
    let len = judgments.len();
    let mut logs = [0.0; 3];
    for column in (0..len).filter(|column| *column != row) {
        let judgment = |row: usize, column: usize| judgments.get(row, column).unwrap_or(1.0);
        let (value, mirror) = (judgment(row, column), judgment(column, row));
        let triangle = if value >= mirror {
            triangle(value, spread)
        } else {
            let [low, middle, high] = triangle(mirror, spread);
            [high.recip(), middle.recip(), low.recip()]
        };
        for (log, end) in logs.iter_mut().zip(triangle) {
            *log += libm::log(end);
        }
    }
    logs.map(|log| libm::exp(log / len as f64))
}

/// The triangle of a judgment from 1 up. Around 1 it is the same in both directions, so that the order of factors does not
/// matter; an end never lies inside its judgment, also where that is beyond the scale.
fn triangle(value: f64, spread: f64) -> Triangle {
    if tied(value, 1.0) {
        return [(1.0 + spread).recip(), 1.0, 1.0 + spread];
    }
    [(value - spread).max(SCALE.recip()), value, (value + spread).min(SCALE).max(value)]
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    #[test]
    fn judgments_become_triangles() {
        near(&triangle(3.0, 1.0), &[2.0, 3.0, 4.0]);
        near(&triangle(9.0, 0.5), &[8.5, 9.0, 9.0]);
        near(&triangle(12.0, 1.0), &[11.0, 12.0, 12.0]);
        near(&triangle(1.0, 1.0), &[0.5, 1.0, 2.0]);
        near(&triangle(1.5, 1.0), &[0.5, 1.5, 2.5]);
    }

    #[test]
    fn two_factors_by_hand() {
        // Row means √2, √3, 2 and 1/2, 1/√3, 1/√2; the middles of the weights are 3/4 and 1/4.
        let found = fuzzy_priorities(&Judgments::from_pairs(2, [(0, 1, 3.0)]).unwrap(), 1.0).unwrap();
        let (root, third) = (2.0_f64.sqrt(), 3.0_f64.sqrt());
        let middles = third + third.recip();
        let expected = [root / (2.0 + root.recip()), third / middles, 2.0 / (root + 0.5)];
        near(&found.fuzzy_weights[0], &expected);
        near(&[found.fuzzy_weights[0][1], found.fuzzy_weights[1][1]], &[0.75, 0.25]);
        near(&[found.weights.iter().sum()], &[1.0]);
    }

    #[test]
    fn the_order_of_factors_does_not_matter() {
        let straight = Judgments::from_pairs(3, [(0, 1, 1.0), (0, 2, 4.0), (1, 2, 0.2)]).unwrap();
        let turned = Judgments::from_pairs(3, [(2, 1, 1.0), (2, 0, 4.0), (1, 0, 0.2)]).unwrap();
        let (a, b) = (fuzzy_priorities(&straight, 0.5).unwrap(), fuzzy_priorities(&turned, 0.5).unwrap());
        near(&a.weights, &[b.weights[2], b.weights[1], b.weights[0]]);
    }

    #[test]
    fn gaps_and_a_spread_of_nothing_are_refused() {
        let kind = |spread| {
            let gap = Judgments::from_pairs(3, [(0, 1, 2.0)]).unwrap();
            fuzzy_priorities(&gap, spread).unwrap_err().kind()
        };
        assert_eq!((kind(1.0), kind(0.0), kind(f64::NAN)), ("missing", "not_positive", "not_positive"));
    }
}
