//! How far the priorities of several people are alike, by the entropies of their parts (Goepel 2013, 2018).

use super::error::{MethodError, Spot, check_number};
use super::shares::{check_len, normalise};

/// Three indicators of agreement, each 1 when all agree; `None` where the indicator has nothing to say (one factor).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Consensus {
    /// S* of Goepel 2018: 0 when disagreement is as great as the scale allows.
    pub goepel_2018: Option<f64>,
    /// The form of Goepel 2013, which differs with fewer people than factors.
    pub goepel_2013: Option<f64>,
    /// Relative homogeneity: (S − 1/n)/(1 − 1/n).
    pub homogeneity: Option<f64>,
    /// Entropy of the mean priorities.
    pub gamma_entropy: f64,
    /// Mean entropy of the people's priorities.
    pub alpha_entropy: f64,
}

/// Consensus over the priorities of several people, each counting by a weight; `scale_max` is the largest judgment of the
/// scale, 9 on Saaty's.
///
/// # Errors
/// When there is nobody, the lists differ in length, one or the weights cannot be scaled to sum to 1, or the scale is not
/// finite and positive.
pub fn consensus(people: &[Vec<f64>], weights: &[f64], scale_max: f64) -> Result<Consensus, MethodError> {
    check_scale(scale_max)?;
    let first = people.first().ok_or(MethodError::Empty { what: "list of participants" })?;
    check_len("the weights of the participants", weights.len(), people.len())?;
    let weights = normalise(weights, "weights of the participants")?;
    let mut mean = vec![0.0; first.len()];
    let mut alpha_entropy = 0.0;
    for (person, weight) in people.iter().zip(weights) {
        check_len("a list of priorities", person.len(), first.len())?;
        let shares = normalise(person, "priorities")?;
        alpha_entropy += entropy(&shares) * weight;
        for (mean, share) in mean.iter_mut().zip(shares) {
            *mean += share * weight;
        }
    }
    let gamma_entropy = entropy(&mean);
    let (factors, people) = (first.len() as f64, people.len() as f64);
    let similarity = libm::exp(alpha_entropy - gamma_entropy);
    let scale = Scale { max: scale_max, factors };
    Ok(Consensus {
        goepel_2018: above_floor(similarity, scale.floor(libm::log(factors))),
        goepel_2013: above_floor(similarity, scale.floor(scale.largest_gamma_2013(people))),
        homogeneity: above_floor(similarity, factors.recip()),
        gamma_entropy,
        alpha_entropy,
    })
}

/// Shannon entropy −Σ w·ln w, with 0·ln 0 = 0.
#[must_use]
pub fn entropy(shares: &[f64]) -> f64 {
    shares.iter().map(|share| entropy_part(*share)).sum()
}

/// −w·ln w, with 0·ln 0 = 0.
fn entropy_part(share: f64) -> f64 {
    if share > 0.0 { -share * libm::log(share) } else { 0.0 }
}

/// The part of the similarity above its floor, as a share of what there could be; `None` when the floor is the ceiling.
fn above_floor(similarity: f64, floor: f64) -> Option<f64> {
    let room = 1.0 - floor;
    (room > f64::EPSILON * 8.0).then(|| (similarity - floor) / room)
}

fn check_scale(scale_max: f64) -> Result<(), MethodError> {
    let at = Spot::Named("scale_max");
    check_number(at, scale_max)?;
    if scale_max > 0.0 { Ok(()) } else { Err(MethodError::NotPositive { at, value: scale_max }) }
}

/// The most unequal priorities a scale allows: one factor `max` times as important as each of the others.
struct Scale {
    max: f64,
    factors: f64,
}

impl Scale {
    /// The similarity when everybody is as unequal as can be and the mean as equal as can be.
    fn floor(&self, largest_gamma: f64) -> f64 {
        libm::exp(self.smallest_alpha() - largest_gamma)
    }

    fn smallest_alpha(&self) -> f64 {
        let sum = self.factors + self.max - 1.0;
        entropy_part(self.max / sum) + (self.factors - 1.0) * entropy_part(sum.recip())
    }

    /// The largest entropy of the mean when each person puts another factor first: with fewer people than factors, some
    /// factors are never first (Goepel 2013).
    fn largest_gamma_2013(&self, people: f64) -> f64 {
        if people >= self.factors {
            return libm::log(self.factors);
        }
        let sum = self.factors + self.max - 1.0;
        let first = (people + self.max - 1.0) / sum;
        (self.factors - people) * entropy_part(sum.recip()) - first * libm::log(first / people)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All count alike.
    fn alike(people: &[Vec<f64>], scale: f64) -> Result<Consensus, MethodError> {
        consensus(people, &vec![1.0; people.len()], scale)
    }

    /// Everybody puts another factor first, nine times before each of the others.
    fn opposed(people: usize, factors: usize) -> Vec<Vec<f64>> {
        (0..people)
            .map(|person| (0..factors).map(|factor| if person == factor { 9.0 } else { 1.0 }).collect())
            .collect()
    }

    #[track_caller]
    fn check(found: Option<f64>, expected: f64) {
        assert!(found.is_some_and(|found| (found - expected).abs() <= 1e-9), "{found:?} instead of {expected}");
    }

    #[test]
    fn people_as_opposed_as_can_be_have_no_consensus() {
        for size in 2..9 {
            let found = alike(&opposed(size, size), 9.0).unwrap();
            check(found.goepel_2018, 0.0);
            check(found.goepel_2013, 0.0);
        }
    }

    #[test]
    fn with_fewer_people_only_the_older_form_reaches_zero() {
        let found = alike(&opposed(3, 5), 9.0).unwrap();
        check(found.goepel_2013, 0.0);
        assert!(found.goepel_2018.unwrap() > 0.1);
    }

    #[test]
    fn people_who_agree_have_full_consensus() {
        let found = alike(&vec![vec![0.5, 0.3, 0.2, 0.0]; 3], 9.0).unwrap();
        check(found.goepel_2018, 1.0);
        check(found.goepel_2013, 1.0);
        check(found.homogeneity, 1.0);
    }

    #[test]
    fn everything_against_everything_has_no_homogeneity() {
        check(alike(&[vec![1.0, 0.0], vec![0.0, 1.0]], 9.0).unwrap().homogeneity, 0.0);
    }

    #[test]
    fn one_factor_has_nothing_to_agree_on() {
        let found = alike(&[vec![1.0], vec![1.0]], 9.0).unwrap();
        assert_eq!((found.goepel_2018, found.goepel_2013, found.homogeneity), (None, None, None));
    }

    #[test]
    fn bad_scales_and_lists_are_refused() {
        let kind = |people: &[Vec<f64>], scale| alike(people, scale).unwrap_err().kind();
        assert_eq!(kind(&[vec![1.0]], 0.0), "not_positive");
        assert_eq!(kind(&[vec![1.0]], f64::NAN), "not_finite");
        assert_eq!(kind(&[vec![1.0, 2.0], vec![1.0]], 9.0), "not_square");
        assert_eq!(kind(&[], 9.0), "empty");
    }

    #[test]
    fn a_person_of_weight_two_counts_like_two() {
        let people = [vec![0.7, 0.2, 0.1], vec![0.2, 0.5, 0.3]];
        let weighted = consensus(&people, &[2.0, 1.0], 9.0).unwrap();
        let [first, second] = people;
        let three = alike(&[first.clone(), first, second], 9.0).unwrap();
        check(weighted.goepel_2018, three.goepel_2018.unwrap());
        check(weighted.homogeneity, three.homogeneity.unwrap());
    }
}
