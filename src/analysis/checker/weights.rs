//! Weights and ratings as they were typed.

use super::Subject;
use super::finding::{Fact, Finding, SpotPart};
use super::kind::Severity;
use crate::analysis::outcome::FactorAnalysis;
use crate::analysis::participants::Side;
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
        if factors.len() > 1 && !subject.outcome.weighed {
            findings.push(Finding::new(subject.place(), Fact::DefaultWeights));
        }
        return;
    }
    findings.extend([Side::Internal, Side::External].into_iter().filter_map(|side| check_sum(subject, side)));
}

/// Weights of 1 and below are meant as shares of 1, and percentages as shares of 100; others are importances, which
/// the program turns into shares.
fn check_sum(subject: Subject, side: Side) -> Option<Finding> {
    let factors = subject.outcome.factors.iter().filter(|factor| Side::of(factor.quadrant.is_internal()) == side);
    // Where people's weights count, those of the matrix say nothing.
    let own = factors.filter(|factor| factor.weighed_by.is_none());
    let weights: Vec<f64> = own.map(|factor| factor.weight_entered).collect();
    let sum: f64 = weights.iter().sum();
    // The finding is about both quadrants of the side; a reference names one, and the first stands for them.
    let mut place = subject.quadrant(match side {
        Side::Internal => Quadrant::Strengths,
        Side::External => Quadrant::Opportunities,
    });
    place.spot = subject.within(SpotPart::Weights(side));
    if weights.is_empty() || (sum - 1.0).abs() <= SUM_TOLERANCE || (sum - 100.0).abs() <= SUM_TOLERANCE {
        return None;
    }
    if sum <= 0.0 {
        return Some(Finding::new(place, Fact::ZeroWeights(side)));
    }
    if weights.iter().all(|weight| *weight <= 1.0) {
        return Some(Finding::new(place, Fact::WeightSum(side, figure(sum))));
    }
    Some(Finding::new(place, Fact::Importances(side, figure(sum))).with_severity(Severity::Info))
}

/// A sum without the noise of its last digits.
fn figure(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

fn check_ratings(subject: Subject, findings: &mut Vec<Finding>) {
    let missing: Vec<&FactorAnalysis> =
        subject.outcome.factors.iter().filter(|factor| factor.rating.is_none()).collect();
    if missing.len() < subject.outcome.factors.len() {
        findings.extend(
            missing
                .into_iter()
                .map(|factor| Finding::new(subject.factor(factor), Fact::MissingRating(factor.label.clone()))),
        );
        return;
    }
    let uses_ratings = subject.outcome.weighting.descriptor().needs_ratings
        && subject.matrix.conventions.posture != PostureVariant::Priorities;
    if uses_ratings && !missing.is_empty() {
        findings.push(Finding::new(subject.place(), Fact::NoRatings));
    }
}

fn outside_david(subject: Subject, factor: &FactorAnalysis) -> Option<Finding> {
    // The mean of a panel may lie between the two.
    let rating = factor.rating_entered.filter(|_| factor.rated_by.is_none())?;
    let expected = match factor.quadrant {
        Quadrant::Strengths if rating < 3 => [3, 4],
        Quadrant::Weaknesses if rating > 2 => [1, 2],
        _ => return None,
    };
    let title = subject.title(factor.quadrant);
    let fact = Fact::RatingConvention { factor: factor.label.clone(), title, rating, expected };
    Some(Finding::new(subject.factor(factor), fact))
}
