//! Weights and scores from ranks.

use super::error::MethodError;
use super::ranking::{places_ascending, tie_groups};
use super::shares::{check_len, check_positive};
use crate::model::RankScheme;

/// Weights of ranked factors, 1 the most important; they sum to 1. Factors of equal rank share their places: each gets
/// the mean of the weights of those places.
///
/// # Errors
/// When there are no ranks, or one is not positive and finite.
pub fn rank_weights(ranks: &[f64], scheme: RankScheme) -> Result<Vec<f64>, MethodError> {
    check_positive(ranks, "list of ranks")?;
    let by_place = place_weights(ranks.len(), scheme);
    let turned: Vec<f64> = ranks.iter().map(|rank| -rank).collect();
    let mut weights = vec![0.0; ranks.len()];
    let mut first = 0;
    for group in tie_groups(&turned) {
        let shared: f64 = by_place[first..first + group.len()].iter().sum();
        first += group.len();
        for factor in &group {
            weights[*factor] = shared / group.len() as f64;
        }
    }
    Ok(weights)
}

/// The weight of each place, first to last.
fn place_weights(count: usize, scheme: RankScheme) -> Vec<f64> {
    let size = count as f64;
    let mut weights: Vec<f64> = match scheme {
        RankScheme::RankSum => {
            (1..=count).map(|place| 2.0 * (size + 1.0 - place as f64) / (size * (size + 1.0))).collect()
        }
        RankScheme::Roc | RankScheme::Reciprocal => (1..=count).map(|place| (place as f64).recip()).collect(),
    };
    match scheme {
        RankScheme::RankSum => {}
        // Barron and Barrett 1996: the mean of 1/j over all j, those before the place left out.
        RankScheme::Roc => {
            let mut tail = 0.0;
            for weight in weights.iter_mut().rev() {
                tail += *weight;
                *weight = tail / size;
            }
        }
        RankScheme::Reciprocal => {
            let sum: f64 = weights.iter().rev().sum();
            for weight in &mut weights {
                *weight /= sum;
            }
        }
    }
    weights
}

/// Borda scores: for each factor the sum, over the rankings, of n less its rank; equal ranks share their places.
///
/// # Errors
/// When there are no rankings, they differ in length, or a rank is not positive and finite.
pub fn borda(rankings: &[Vec<f64>]) -> Result<Vec<f64>, MethodError> {
    let first = rankings.first().ok_or(MethodError::Empty { what: "list of rankings" })?;
    let mut scores = vec![0.0; first.len()];
    for ranking in rankings {
        check_len("a ranking", ranking.len(), first.len())?;
        check_positive(ranking, "list of ranks")?;
        for (score, place) in scores.iter_mut().zip(places_ascending(ranking)) {
            *score += first.len() as f64 - place;
        }
    }
    Ok(scores)
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    #[track_caller]
    fn check(ranks: &[f64], scheme: RankScheme, expected: &[f64]) {
        near(&rank_weights(ranks, scheme).unwrap(), expected);
    }

    #[test]
    fn each_scheme_weighs_the_places() {
        check(&[2.0, 1.0, 3.0], RankScheme::Roc, &[5.0 / 18.0, 11.0 / 18.0, 2.0 / 18.0]);
        check(&[2.0, 1.0, 3.0], RankScheme::RankSum, &[2.0 / 6.0, 3.0 / 6.0, 1.0 / 6.0]);
        check(&[2.0, 1.0, 3.0], RankScheme::Reciprocal, &[3.0 / 11.0, 6.0 / 11.0, 2.0 / 11.0]);
    }

    #[test]
    fn equal_ranks_share_the_weights_of_their_places() {
        for scheme in RankScheme::ALL {
            let straight = rank_weights(&[1.0, 2.0, 3.0, 4.0], *scheme).unwrap();
            let shared = f64::midpoint(straight[1], straight[2]);
            for tied in [[1.0, 2.0, 2.0, 4.0], [1.0, 2.5, 2.5, 4.0], [1.0, 2.0, 2.0, 3.0]] {
                check(&tied, *scheme, &[straight[0], shared, shared, straight[3]]);
            }
            check(&[1.0, 1.0], *scheme, &[0.5, 0.5]);
            check(&[1.0], *scheme, &[1.0]);
        }
    }

    #[test]
    fn borda_counts_those_left_behind() {
        assert_eq!(borda(&[vec![1.0, 2.0, 3.0], vec![1.0, 2.0, 2.0]]), Ok(vec![4.0, 1.5, 0.5]));
        assert_eq!(borda(&[vec![1.0], vec![1.0, 2.0]]).unwrap_err().kind(), "not_square");
    }

    #[test]
    fn ranks_typed_wrong_are_refused() {
        let kind = |ranks: &[f64]| rank_weights(ranks, RankScheme::Roc).unwrap_err().kind();
        assert_eq!(kind(&[]), "empty");
        assert_eq!(kind(&[1.0, 0.0]), "not_positive");
        assert_eq!(kind(&[1.0, f64::NAN]), "not_finite");
    }
}
