//! One result from the judgments of several people, always beside theirs.

use super::consistency::consistency_ratio;
use super::error::MethodError;
use super::judgments::Judgments;
use super::pairwise::{Priorities, priorities};
use super::shares::{Mean, check_len, mean_priorities, voices};
use crate::model::{Aggregation, Incomplete, Prioritisation, RandomIndex};
use std::ops::RangeInclusive;

/// How judgments become priorities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Judging {
    /// The method.
    pub method: Prioritisation,
    /// What becomes of missing judgments.
    pub incomplete: Incomplete,
    /// The table of random indices.
    pub random_index: RandomIndex,
}

impl Judging {
    /// What one set of judgments says.
    ///
    /// # Errors
    /// When it gives no priorities, or the table of random indices ends before its size.
    pub fn individual(self, judgments: &Judgments) -> Result<Individual, MethodError> {
        let Priorities { weights, lambda_max } = priorities(judgments, self.method, self.incomplete)?;
        let cr = consistency_ratio(judgments, lambda_max, self.random_index, self.incomplete)?;
        Ok(Individual { weights, cr })
    }
}

/// What a group says, and what each of its people says.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupResult {
    /// The priorities of the group.
    pub weights: Vec<f64>,
    /// The judgments of the group, when they are what was aggregated.
    pub judgments: Option<Judgments>,
    /// The consistency ratio of the group's judgments. It passes on noise: judge by the people's.
    pub cr: Option<f64>,
    /// Every person, in the order given.
    pub participants: Vec<Individual>,
}

/// What one person of a group says.
#[derive(Debug, Clone, PartialEq)]
pub struct Individual {
    /// The person's priorities.
    pub weights: Vec<f64>,
    /// The person's consistency ratio, when there are judgments.
    pub cr: Option<f64>,
}

/// The result of a group whose people judged in pairs; `weights` says how much each person counts, all alike by
/// default.
///
/// # Errors
/// When there is nobody, the matrices differ in size, or the priorities of a person or of the group cannot be computed.
pub fn from_judgments(
    people: &[Judgments],
    weights: Option<&[f64]>,
    aggregation: Aggregation,
    judging: Judging,
) -> Result<GroupResult, MethodError> {
    let voices = voices(weights, people.len())?;
    check_sizes(people)?;
    let participants = people.iter().map(|judgments| judging.individual(judgments)).collect::<Result<Vec<_>, _>>()?;
    let mean = match aggregation {
        Aggregation::Aij => {
            let judgments = mean_judgments(people, &voices)?;
            let Individual { weights, cr } = judging.individual(&judgments)?;
            return Ok(GroupResult { weights, judgments: Some(judgments), cr, participants });
        }
        Aggregation::AipGeometric => Mean::Geometric,
        Aggregation::AipArithmetic => Mean::Arithmetic,
    };
    let lists: Vec<Vec<f64>> = participants.iter().map(|person| person.weights.clone()).collect();
    let weights = mean_priorities(&lists, &voices, mean)?;
    Ok(GroupResult { weights, judgments: None, cr: None, participants })
}

/// The result of a group of whose people only the priorities are known.
///
/// Aggregating the judgments that priorities imply is the same as their geometric mean, which therefore stands for it.
///
/// # Errors
/// When there is nobody, the lists differ in length, or one of them or their mean cannot be scaled to sum to 1.
pub fn from_priorities(
    people: &[Vec<f64>],
    weights: Option<&[f64]>,
    aggregation: Aggregation,
) -> Result<GroupResult, MethodError> {
    let voices = voices(weights, people.len())?;
    let mean = match aggregation {
        Aggregation::Aij | Aggregation::AipGeometric => Mean::Geometric,
        Aggregation::AipArithmetic => Mean::Arithmetic,
    };
    let weights = mean_priorities(people, &voices, mean)?;
    let shares = |person: &Vec<f64>| {
        let sum: f64 = person.iter().sum();
        Individual { weights: person.iter().map(|weight| weight / sum).collect(), cr: None }
    };
    let participants = people.iter().map(shares).collect();
    Ok(GroupResult { weights, judgments: None, cr: None, participants })
}

/// The judgments of a group: each the weighted geometric mean of its people's (aggregation of individual judgments;
/// Aczél and Saaty 1983). A pair counts those who answered it; `voices` are the people's weights.
///
/// # Errors
/// When there is nobody or the matrices differ in size.
pub fn mean_judgments(people: &[Judgments], voices: &[f64]) -> Result<Judgments, MethodError> {
    check_sizes(people)?;
    check_len("the list of participant weights", voices.len(), people.len())?;
    let mut means = vec![GeometricMean::default(); people[0].cells().len()];
    for (person, voice) in people.iter().zip(voices) {
        for (mean, cell) in means.iter_mut().zip(person.cells()).filter(|(_, cell)| **cell != 0.0) {
            mean.add(*cell, *voice);
        }
    }
    Ok(Judgments::from_cells(people[0].len(), means.into_iter().map(GeometricMean::finish).collect()))
}

/// A weighted geometric mean in the making. Numbers of equal weight are multiplied before the logarithm is taken, as
/// long as the product neither overflows nor underflows.
#[derive(Debug, Clone)]
struct GeometricMean {
    /// The sum of weight times logarithm, without those still in the product.
    log: f64,
    /// The sum of the weights.
    weight: f64,
    product: f64,
    /// The weight of each number in the product.
    product_weight: f64,
}

impl Default for GeometricMean {
    fn default() -> Self {
        Self { log: 0.0, weight: 0.0, product: 1.0, product_weight: 0.0 }
    }
}

impl GeometricMean {
    /// Two numbers of this size have a product that is finite and above 0.
    const SAFE: RangeInclusive<f64> = 1e-150..=1e150;

    fn add(&mut self, number: f64, weight: f64) {
        self.weight += weight;
        let safe = Self::SAFE.contains(&self.product) && Self::SAFE.contains(&number);
        if safe && weight.to_bits() == self.product_weight.to_bits() {
            self.product *= number;
        } else {
            self.log += self.product_weight * libm::log(self.product);
            (self.product, self.product_weight) = (number, weight);
        }
    }

    /// The mean; 0 without any weight.
    fn finish(self) -> f64 {
        let log = self.log + self.product_weight * libm::log(self.product);
        if self.weight > 0.0 { libm::exp(log / self.weight) } else { 0.0 }
    }
}

fn check_sizes(people: &[Judgments]) -> Result<(), MethodError> {
    let first = people.first().ok_or(MethodError::Empty { what: "list of participants" })?;
    for (person, judgments) in people.iter().enumerate() {
        check_len(format!("the matrix of participant {person}"), judgments.len(), first.len())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    fn people() -> Vec<Judgments> {
        [[3.0, 5.0, 2.0], [1.0, 0.5, 4.0], [7.0, 9.0, 1.0 / 3.0]]
            .map(|upper| Judgments::from_upper(3, &upper.map(Some)).unwrap())
            .to_vec()
    }

    fn result(aggregation: Aggregation, method: Prioritisation, weights: Option<&[f64]>) -> GroupResult {
        from_judgments(&people(), weights, aggregation, Judging { method, ..Judging::default() }).unwrap()
    }

    #[test]
    fn judgments_and_priorities_aggregate_alike_by_the_geometric_mean() {
        let method = Prioritisation::GeometricMean;
        let weights = [2.0, 1.0, 3.0];
        let judgments = result(Aggregation::Aij, method, Some(&weights));
        let priorities = result(Aggregation::AipGeometric, method, Some(&weights));
        near(&judgments.weights, &priorities.weights);
        assert!(judgments.cr.is_some() && priorities.cr.is_none() && priorities.judgments.is_none());
    }

    #[test]
    fn a_person_without_weight_does_not_count_but_is_shown() {
        let alone = result(Aggregation::Aij, Prioritisation::Eigenvector, Some(&[0.0, 1.0, 0.0]));
        near(&alone.weights, &alone.participants[1].weights);
        assert_eq!(alone.participants.len(), 3);
    }

    #[test]
    fn the_groups_judgment_is_the_geometric_mean_of_those_given() {
        let judgments = mean_judgments(&people(), &[1.0 / 3.0; 3]).unwrap();
        assert!((judgments.get(0, 1).unwrap() - 21.0_f64.cbrt()).abs() < 1e-12);
        let some = [Judgments::from_pairs(2, [(0, 1, 4.0)]).unwrap(), Judgments::from_pairs(2, []).unwrap()];
        assert!((mean_judgments(&some, &[0.5; 2]).unwrap().get(0, 1).unwrap() - 4.0).abs() < 1e-12);
        assert_eq!(mean_judgments(&some[1..], &[1.0]).unwrap().get(0, 1), None);
    }

    #[test]
    fn huge_judgments_of_many_people_have_a_mean() {
        let huge = [1e100, 1e80, 1e-100, 1e70, 1e100].map(|value| Judgments::from_pairs(2, [(0, 1, value)]).unwrap());
        let mean = mean_judgments(&huge, &[0.2; 5]).unwrap().get(0, 1).unwrap();
        assert!((mean / 1e50 - 1.0).abs() < 1e-12, "{mean}");
        let many = vec![Judgments::from_pairs(2, [(0, 1, 9.0)]).unwrap(); 1_000];
        near(&[mean_judgments(&many, &[0.001; 1_000]).unwrap().get(0, 1).unwrap()], &[9.0]);
    }

    #[test]
    fn people_alone_by_priorities_agree_with_their_mean() {
        let lists = [vec![2.0, 1.0, 1.0], vec![1.0, 1.0, 2.0]];
        let found = from_priorities(&lists, None, Aggregation::AipArithmetic).unwrap();
        near(&found.weights, &[0.375, 0.25, 0.375]);
        near(&found.participants[0].weights, &[0.5, 0.25, 0.25]);
    }

    #[test]
    fn unlike_sizes_and_nobody_are_refused() {
        let unlike = [Judgments::from_pairs(2, []).unwrap(), Judgments::from_pairs(3, []).unwrap()];
        let kind = |people: &[Judgments]| {
            from_judgments(people, None, Aggregation::Aij, Judging::default()).unwrap_err().kind()
        };
        assert_eq!(kind(&unlike), "not_square");
        assert_eq!(kind(&[]), "empty");
    }
}
