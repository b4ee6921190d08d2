//! Weights and ratings as they were typed.

use super::Subject;
use super::finding::{Finding, FindingKind, Severity};
use crate::analysis::outcome::FactorAnalysis;
use crate::model::{PostureVariant, Quadrant, RatingConvention};

/// How far weights may miss their sum: three thirds typed as 0.333 are meant to be 1.
const SUM_TOLERANCE: f64 = 0.001_001;

pub(super) fn check(subject: Subject, findings: &mut Vec<Finding>) {
    if subject.outcome.weighting.descriptor().is_stated() {
        check_weights(subject, findings);
    }
    check_ratings(subject, findings);
    if subject.matrix.conventions.rating == RatingConvention::David {
        findings.extend(subject.outcome.factors.iter().filter_map(|factor| outside_david(subject, factor)));
    }
}

fn check_weights(subject: Subject, findings: &mut Vec<Finding>) {
    let factors = &subject.outcome.factors;
    if factors.iter().all(FactorAnalysis::is_untouched) {
        if factors.len() > 1 {
            let message = "All weights are those the factors began with: nothing is ranked, and totals rest on equal \
                           weights."
                .to_owned();
            findings.push(Finding::new(FindingKind::DefaultWeights, subject.place(), message));
        }
        return;
    }
    findings.extend([true, false].into_iter().filter_map(|internal| check_sum(subject, internal)));
}

/// Weights of 1 and below are meant as shares of 1, and percentages as shares of 100; others are importances, which
/// the program turns into shares.
fn check_sum(subject: Subject, internal: bool) -> Option<Finding> {
    let side = subject.outcome.factors.iter().filter(|factor| factor.quadrant.is_internal() == internal);
    let weights: Vec<f64> = side.map(|factor| factor.weight_entered).collect();
    let sum: f64 = weights.iter().sum();
    let name = if internal { "internal (S and W)" } else { "external (O and T)" };
    let mut place = subject.quadrant(if internal { Quadrant::Strengths } else { Quadrant::Opportunities });
    place.words = subject.within(&format!("{name} weights"));
    if weights.is_empty() || (sum - 1.0).abs() <= SUM_TOLERANCE || (sum - 100.0).abs() <= SUM_TOLERANCE {
        return None;
    }
    if sum <= 0.0 {
        return Some(Finding::new(FindingKind::ZeroWeights, place, format!("All {name} weights are 0.")));
    }
    let finding = |message| Finding::new(FindingKind::WeightSum, place, message);
    if weights.iter().all(|weight| *weight <= 1.0) {
        return Some(finding(format!("The {name} weights sum to {}, not to 1.", figure(sum))));
    }
    let message = format!("The {name} weights sum to {} and are used as shares of that sum.", figure(sum));
    let mend = "Nothing is wrong as long as they are meant as importances; print the normalised weights.".to_owned();
    Some(finding(message).with_severity(Severity::Info).with_mend(mend))
}

/// A sum without the noise of its last digits.
fn figure(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

fn check_ratings(subject: Subject, findings: &mut Vec<Finding>) {
    let missing: Vec<&FactorAnalysis> =
        subject.outcome.factors.iter().filter(|factor| factor.rating.is_none()).collect();
    if missing.len() < subject.outcome.factors.len() {
        findings.extend(missing.into_iter().map(|factor| {
            let message = format!("{} has no rating, while others have one.", factor.label);
            Finding::new(FindingKind::MissingRating, subject.factor(factor), message)
        }));
        return;
    }
    let uses_ratings = subject.outcome.weighting.descriptor().needs_ratings
        && subject.matrix.conventions.posture != PostureVariant::Priorities;
    if uses_ratings && !missing.is_empty() {
        let message = "No factor is rated.".to_owned();
        findings.push(Finding::new(FindingKind::NoRatings, subject.place(), message));
    }
}

fn outside_david(subject: Subject, factor: &FactorAnalysis) -> Option<Finding> {
    let rating = factor.rating?;
    let expected = match factor.quadrant {
        Quadrant::Strengths if rating < 3 => "3 or 4",
        Quadrant::Weaknesses if rating > 2 => "1 or 2",
        _ => return None,
    };
    let title = subject.matrix.quadrant_title(factor.quadrant);
    let message = format!("{} in “{title}” is rated {rating}; expected is {expected}.", factor.label);
    Some(Finding::new(FindingKind::RatingConvention, subject.factor(factor), message))
}
