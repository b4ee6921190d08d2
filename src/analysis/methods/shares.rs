//! Weights as shares of a whole, and how several people's shares become one.

use super::error::{MethodError, Spot, check_number};
use super::principal::from_logs;

/// The sum of weights.
///
/// # Errors
/// When there are none, one is negative or not finite, or all are 0; `what` names them ("weights").
pub fn total(weights: &[f64], what: &'static str) -> Result<f64, MethodError> {
    if weights.is_empty() {
        return Err(MethodError::Empty { what });
    }
    for (index, value) in weights.iter().copied().enumerate() {
        check_number(Spot::Item(index), value)?;
        if value < 0.0 {
            return Err(MethodError::NegativeWeight { index, value });
        }
    }
    let sum: f64 = weights.iter().sum();
    if sum > 0.0 { Ok(sum) } else { Err(MethodError::ZeroSum { what }) }
}

/// Weights scaled to sum to 1.
///
/// # Errors
/// As for [`total`].
pub fn normalise(weights: &[f64], what: &'static str) -> Result<Vec<f64>, MethodError> {
    let sum = total(weights, what)?;
    Ok(weights.iter().map(|weight| weight / sum).collect())
}

/// How much each of `count` people counts: the weights scaled to sum to 1, equal ones where none are given.
///
/// # Errors
/// When there are no people, the weights are not one for each, or [`total`] refuses them.
pub fn voices(weights: Option<&[f64]>, count: usize) -> Result<Vec<f64>, MethodError> {
    if count == 0 {
        return Err(MethodError::Empty { what: "list of participants" });
    }
    let Some(weights) = weights else { return Ok(vec![1.0 / count as f64; count]) };
    check_len("the list of participant weights", weights.len(), count)?;
    normalise(weights, "weights of the participants")
}

/// Checks the length of a list that goes with another.
///
/// # Errors
/// [`MethodError::NotSquare`] when it differs.
pub fn check_len(what: impl Into<String>, found: usize, expected: usize) -> Result<(), MethodError> {
    if found == expected { Ok(()) } else { Err(MethodError::NotSquare { what: what.into(), expected, found }) }
}

/// Checks a list of numbers that all have to be positive; `what` names it ("list of ranks").
///
/// # Errors
/// When there are none, or one is not finite or not above 0.
pub fn check_positive(values: &[f64], what: &'static str) -> Result<(), MethodError> {
    if values.is_empty() {
        return Err(MethodError::Empty { what });
    }
    for (index, value) in values.iter().copied().enumerate() {
        let at = Spot::Item(index);
        check_number(at, value)?;
        if value <= 0.0 {
            return Err(MethodError::NotPositive { at, value });
        }
    }
    Ok(())
}

/// Which mean of several people's priorities is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mean {
    /// The product of powers, scaled to sum to 1.
    Geometric,
    /// The sum.
    Arithmetic,
}

/// The priorities of a group, from those of its people (aggregation of individual priorities; Forman and Peniwati
/// 1998).
///
/// Each person's priorities are scaled to sum to 1 first. With the geometric mean a factor that somebody gave nothing
/// gets nothing.
///
/// # Errors
/// When there is nobody, the lists differ in length, or [`total`] refuses a list or what comes out.
pub fn mean_priorities(people: &[Vec<f64>], voices: &[f64], mean: Mean) -> Result<Vec<f64>, MethodError> {
    let first = people.first().ok_or(MethodError::Empty { what: "list of participants" })?;
    check_len("the list of participant weights", voices.len(), people.len())?;
    let mut sums = vec![0.0; first.len()];
    for (person, voice) in people.iter().zip(voices) {
        check_len("a list of priorities", person.len(), first.len())?;
        let shares = normalise(person, "priorities")?;
        for (sum, share) in sums.iter_mut().zip(shares).filter(|_| *voice > 0.0) {
            *sum += match mean {
                Mean::Geometric => voice * libm::log(share),
                Mean::Arithmetic => voice * share,
            };
        }
    }
    match mean {
        Mean::Geometric if sums.iter().all(|log| log.is_infinite()) => Err(MethodError::ZeroSum { what: "priorities" }),
        Mean::Geometric => Ok(from_logs(sums)),
        Mean::Arithmetic => normalise(&sums, "priorities"),
    }
}

/// Priorities from votes, one list a person: each factor's share of all votes.
///
/// # Errors
/// When there is nobody, the lists differ in length, or [`total`] refuses the votes.
pub fn votes(people: &[Vec<f64>]) -> Result<Vec<f64>, MethodError> {
    let first = people.first().ok_or(MethodError::Empty { what: "list of participants" })?;
    let mut sums = vec![0.0; first.len()];
    for person in people {
        check_len("a list of votes", person.len(), first.len())?;
        for (sum, votes) in sums.iter_mut().zip(person) {
            *sum += votes;
        }
    }
    normalise(&sums, "votes")
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    #[test]
    fn weights_that_cannot_be_shared_out_are_refused() {
        let kind = |weights: &[f64]| normalise(weights, "weights").unwrap_err().kind();
        assert_eq!(kind(&[]), "empty");
        assert_eq!(kind(&[0.0, 0.0]), "zero_sum");
        assert_eq!(kind(&[1.0, -0.1]), "negative_weight");
        assert_eq!(kind(&[1.0, f64::NAN]), "not_finite");
        assert_eq!(voices(Some(&[1.0]), 2).unwrap_err().kind(), "not_square");
    }

    #[test]
    fn the_geometric_mean_is_scaled_to_one() {
        let people = [vec![0.8, 0.2], vec![0.2, 0.8]];
        near(&mean_priorities(&people, &[0.5, 0.5], Mean::Geometric).unwrap(), &[0.5, 0.5]);
        let people = [vec![0.5, 0.5, 0.0], vec![0.25, 0.25, 0.5]];
        near(&mean_priorities(&people, &[0.5, 0.5], Mean::Geometric).unwrap(), &[0.5, 0.5, 0.0]);
        near(&mean_priorities(&people, &[0.0, 1.0], Mean::Geometric).unwrap(), &[0.25, 0.25, 0.5]);
        near(&mean_priorities(&people, &[0.75, 0.25], Mean::Arithmetic).unwrap(), &[0.4375, 0.4375, 0.125]);
    }

    #[test]
    fn votes_are_shares_of_all_votes() {
        near(&votes(&[vec![3.0, 0.0, 1.0], vec![0.0, 0.0, 4.0]]).unwrap(), &[0.375, 0.0, 0.625]);
        assert_eq!(votes(&[vec![0.0, 0.0]]).unwrap_err().kind(), "zero_sum");
    }
}
