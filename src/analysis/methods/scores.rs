//! Weighted scores: IFE and EFE (David), and the QSPM built on them (David 1986).

use super::error::{MethodError, Spot, check_number};
use super::shares::{check_len, total};

/// Scores of rated factors, with weights as given and scaled to sum to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreTable {
    /// The sum of the weights as given; 1 where they are complete.
    pub weight_sum: f64,
    /// With the weights as given.
    pub as_given: Scores,
    /// With the weights scaled to sum to 1.
    pub normalised: Scores,
}

/// Weight times rating, and their sum.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// The weights used.
    pub weights: Vec<f64>,
    /// The score of each factor; none without a rating.
    pub scores: Vec<Option<f64>>,
    /// The sum of the scores; none while a rating is missing.
    pub total: Option<f64>,
}

/// Scores of factors with these weights and ratings; a missing rating leaves its score and the totals out.
///
/// # Errors
/// When there are no factors, the lists differ in length, a number is not finite, a weight is negative, or all are 0.
pub fn scores(weights: &[f64], ratings: &[Option<f64>]) -> Result<ScoreTable, MethodError> {
    let weight_sum = total(weights, "weights")?;
    check_len("the list of ratings", ratings.len(), weights.len())?;
    for (index, rating) in ratings.iter().enumerate() {
        check_number(Spot::Item(index), rating.unwrap_or_default())?;
    }
    let with = |weights: Vec<f64>| {
        let scores: Vec<Option<f64>> =
            weights.iter().zip(ratings).map(|(weight, rating)| rating.map(|rating| weight * rating)).collect();
        let total = scores.iter().copied().sum();
        Scores { weights, scores, total }
    };
    Ok(ScoreTable {
        weight_sum,
        as_given: with(weights.to_vec()),
        normalised: with(weights.iter().map(|weight| weight / weight_sum).collect()),
    })
}

/// How attractive each strategy is, factor by factor.
#[derive(Debug, Clone, PartialEq)]
pub struct Qspm {
    /// Total attractiveness scores, weight times attractiveness: a row a factor, a column a strategy; a dashed row has none.
    pub tas: Vec<Vec<Option<f64>>>,
    /// The sum for each strategy; none while every row is a dash. Only strategies of one set compare.
    pub totals: Vec<Option<f64>>,
}

/// Weighs attractiveness scores: a row a factor, a column a strategy, all `None` where the factor does not matter.
///
/// # Errors
/// When there are no factors, the rows are not one for each weight or differ in length, a row is dashed in part, a
/// number is not finite, a score is not above 0, a weight is negative, or all are 0.
pub fn qspm(weights: &[f64], attractiveness: &[Vec<Option<f64>>]) -> Result<Qspm, MethodError> {
    total(weights, "weights")?;
    check_len("the table of attractiveness", attractiveness.len(), weights.len())?;
    let strategies = attractiveness.iter().map(Vec::len).find(|len| *len > 0).unwrap_or(0);
    let mut tas = Vec::with_capacity(weights.len());
    for (row, (weight, cells)) in weights.iter().zip(attractiveness).enumerate() {
        if !cells.is_empty() {
            check_len(format!("row {row} of the attractiveness"), cells.len(), strategies)?;
        }
        tas.push(match row_scores(row, cells)? {
            Some(scores) => scores.into_iter().map(|score| Some(weight * score)).collect::<Vec<_>>(),
            None => vec![None; strategies],
        });
    }
    let total_of = |strategy: usize| tas.iter().filter_map(|row| row[strategy]).reduce(|sum, score| sum + score);
    let totals = (0..strategies).map(total_of).collect();
    Ok(Qspm { tas, totals })
}

/// The scores of a row, or `None` when all of it is a dash.
fn row_scores(row: usize, cells: &[Option<f64>]) -> Result<Option<Vec<f64>>, MethodError> {
    for (column, value) in cells.iter().enumerate().filter_map(|(column, cell)| Some((column, (*cell)?))) {
        let at = Spot::Cell { row, column };
        check_number(at, value)?;
        if value <= 0.0 {
            return Err(MethodError::NotPositive { at, value });
        }
    }
    let given: Vec<f64> = cells.iter().copied().flatten().collect();
    match given.len() {
        0 => Ok(None),
        len if len == cells.len() => Ok(Some(given)),
        _ => Err(MethodError::PartialDash { row }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    #[test]
    fn totals_are_shown_as_given_and_normalised() {
        let found = scores(&[0.2, 0.3], &[Some(4.0), Some(1.0)]).unwrap();
        near(&[found.weight_sum, found.as_given.total.unwrap()], &[0.5, 1.1]);
        near(&found.normalised.weights, &[0.4, 0.6]);
        near(&[found.normalised.total.unwrap()], &[2.2]);
    }

    #[test]
    fn a_missing_rating_leaves_the_total_out() {
        let found = scores(&[0.5, 0.5], &[Some(4.0), None]).unwrap();
        assert_eq!(found.as_given.scores, [Some(2.0), None]);
        assert_eq!((found.as_given.total, found.normalised.total), (None, None));
    }

    #[test]
    fn weights_that_say_nothing_are_refused() {
        let kind = |weights: &[f64], ratings: &[Option<f64>]| scores(weights, ratings).unwrap_err().kind();
        assert_eq!(kind(&[0.0, 0.0], &[Some(1.0), Some(2.0)]), "zero_sum");
        assert_eq!(kind(&[0.5, -0.5], &[Some(1.0), Some(2.0)]), "negative_weight");
        assert_eq!(kind(&[0.5], &[Some(1.0), Some(2.0)]), "not_square");
        assert_eq!(kind(&[0.5], &[Some(f64::NAN)]), "not_finite");
        assert_eq!(kind(&[], &[]), "empty");
    }

    #[test]
    fn a_dashed_row_counts_for_no_strategy() {
        let found = qspm(&[0.1, 0.2, 0.3], &[vec![Some(4.0), Some(2.0)], vec![None, None], vec![]]).unwrap();
        assert_eq!(found.tas, [[Some(0.4), Some(0.2)], [None, None], [None, None]]);
        assert_eq!(found.totals, [Some(0.4), Some(0.2)]);
        assert_eq!(qspm(&[0.1], &[vec![None, None]]).unwrap().totals, [None, None]);
    }

    #[test]
    fn attractiveness_typed_wrong_is_refused() {
        let kind = |row: Vec<Option<f64>>| qspm(&[0.5, 0.5], &[vec![Some(1.0), Some(2.0)], row]).unwrap_err().kind();
        assert_eq!(kind(vec![Some(1.0), None]), "partial_dash");
        assert_eq!(kind(vec![Some(1.0)]), "not_square");
        assert_eq!(kind(vec![Some(1.0), Some(0.0)]), "not_positive");
        assert_eq!(kind(vec![Some(1.0), Some(f64::INFINITY)]), "not_finite");
    }
}
