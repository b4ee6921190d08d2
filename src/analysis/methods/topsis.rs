//! TOPSIS: how near each alternative is to the best that occurs, and how far from the worst (Hwang and Yoon 1981).

use super::alternatives::Alternatives;
use super::ranking::{TIE, places};

/// What TOPSIS says.
#[derive(Debug, Clone, PartialEq)]
pub struct Topsis {
    /// The closeness of each alternative, from 0 (the worst in everything) to 1 (the best in everything); none of any
    /// when they do not differ at all.
    pub closeness: Option<Vec<f64>>,
    /// The place of each, ties sharing theirs.
    pub ranks: Vec<f64>,
}

/// Closeness C = d⁻/(d⁺ + d⁻), where d⁺ and d⁻ are the Euclidean distances from the best and from the worst value of each
/// factor. Values are divided by the length of their column (vector normalisation) and multiplied by its weight.
#[must_use]
pub fn topsis(alternatives: &Alternatives<'_>) -> Topsis {
    let mut to_best = vec![0.0; alternatives.len()];
    let mut to_worst = vec![0.0; alternatives.len()];
    for (factor, weight) in alternatives.weights.iter().enumerate() {
        let column: Vec<f64> = alternatives.values.iter().map(|row| row[factor]).collect();
        let length = libm::sqrt(column.iter().map(|value| value * value).sum());
        let scaled = |value: f64| if length > 0.0 { weight * value / length } else { 0.0 };
        let largest = scaled(column.iter().copied().fold(f64::NEG_INFINITY, f64::max));
        let smallest = scaled(column.iter().copied().fold(f64::INFINITY, f64::min));
        let (best, worst) = if alternatives.is_cost[factor] { (smallest, largest) } else { (largest, smallest) };
        for (row, value) in column.into_iter().map(scaled).enumerate() {
            to_best[row] += (value - best) * (value - best);
            to_worst[row] += (value - worst) * (value - worst);
        }
    }
    let distances = to_best.iter().zip(&to_worst).map(|(best, worst)| (libm::sqrt(*best), libm::sqrt(*worst)));
    let distances: Vec<(f64, f64)> = distances.collect();
    if distances.iter().all(|(best, worst)| best + worst <= TIE) {
        return Topsis { closeness: None, ranks: places(&vec![0.0; alternatives.len()]) };
    }
    let closeness: Vec<f64> = distances.into_iter().map(|(best, worst)| worst / (best + worst)).collect();
    Topsis { ranks: places(&closeness), closeness: Some(closeness) }
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    #[track_caller]
    fn check(weights: &[f64], values: &[Vec<f64>], costs: &[usize], closeness: &[f64], ranks: &[f64]) {
        let found = topsis(&Alternatives::new(weights, values, costs).unwrap());
        near(&found.closeness.unwrap(), closeness);
        assert_eq!(found.ranks, ranks);
    }

    #[test]
    fn the_best_is_one_and_the_worst_nought() {
        // Columns of length 5: the third is halfway in the first factor only.
        let values = [vec![4.0, 0.0], vec![0.0, 3.0], vec![3.0, 4.0]];
        check(&[1.0, 0.0], &values, &[], &[1.0, 0.0, 0.75], &[1.0, 3.0, 2.0]);
        check(&[1.0, 0.0], &values, &[0], &[0.0, 1.0, 0.25], &[3.0, 1.0, 2.0]);
    }

    #[test]
    fn alternatives_that_do_not_differ_have_no_closeness_and_share_their_ranks() {
        let values = [vec![2.0, 0.0], vec![2.0, 0.0], vec![2.0, 0.0]];
        let found = topsis(&Alternatives::new(&[0.5, 0.5], &values, &[]).unwrap());
        assert_eq!((found.closeness, found.ranks), (None, vec![2.0, 2.0, 2.0]));
    }
}
