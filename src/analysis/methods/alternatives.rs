//! Alternatives and how they do on each factor, and the plainest way to rank them: the weighted sum.

use super::crossings::check_values;
use super::error::MethodError;
use super::ranking::places;
use super::shares::normalise;

/// Alternatives that are ranked by weighted factors.
#[derive(Debug, Clone, PartialEq)]
pub struct Alternatives<'a> {
    /// The weight of each factor; they sum to 1.
    pub(super) weights: Vec<f64>,
    /// How each alternative (row) does on each factor (column).
    pub(super) values: &'a [Vec<f64>],
    /// Of each factor whether less is better.
    pub(super) is_cost: Vec<bool>,
}

/// Scores of alternatives, and the places that follow.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// The score of each alternative; more is better.
    pub scores: Vec<f64>,
    /// The place of each, ties sharing theirs.
    pub ranks: Vec<f64>,
}

impl<'a> Alternatives<'a> {
    /// Alternatives with the weights of the factors, scaled to sum to 1, and the factors of which less is better.
    ///
    /// # Errors
    /// When there are no weights or alternatives, a row is not one value for each weight, a number is not finite, a weight
    /// is negative, or all are 0.
    ///
    /// # Panics
    /// When a cost is no column.
    pub fn new(weights: &[f64], values: &'a [Vec<f64>], costs: &[usize]) -> Result<Self, MethodError> {
        let weights = normalise(weights, "weights")?;
        check_values(values, weights.len())?;
        let mut is_cost = vec![false; weights.len()];
        for column in costs {
            is_cost[*column] = true;
        }
        Ok(Self { weights, values, is_cost })
    }

    /// How many alternatives there are.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "there is always at least one alternative")]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// The sum of weight times value; costs count as the values they are.
    #[must_use]
    pub fn weighted_sum(&self) -> Ranked {
        let score = |row: &Vec<f64>| self.weights.iter().zip(row).map(|(weight, value)| weight * value).sum();
        let scores: Vec<f64> = self.values.iter().map(score).collect();
        Ranked { ranks: places(&scores), scores }
    }
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    #[test]
    fn the_weighted_sum_by_hand() {
        let values = [vec![3.0, 1.0, 4.0], vec![2.0, 4.0, 1.0], vec![4.0, 2.0, 2.0]];
        let found = Alternatives::new(&[3.0, 2.0, 1.0], &values, &[]).unwrap().weighted_sum();
        near(&found.scores, &[2.5, 2.5, 3.0]);
        assert_eq!(found.ranks, [2.5, 2.5, 1.0]);
    }

    #[test]
    fn alternatives_typed_wrong_are_refused() {
        let kind = |weights: &[f64], values: &[Vec<f64>]| Alternatives::new(weights, values, &[]).unwrap_err().kind();
        assert_eq!(kind(&[], &[]), "empty");
        assert_eq!(kind(&[1.0], &[]), "empty");
        assert_eq!(kind(&[1.0], &[vec![1.0, 2.0]]), "not_square");
        assert_eq!(kind(&[0.0], &[vec![1.0]]), "zero_sum");
        assert_eq!(kind(&[1.0], &[vec![f64::NAN]]), "not_finite");
    }
}
