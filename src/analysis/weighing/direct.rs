//! Weights as they were typed (IFE and EFE; David, Strategic Management).
//!
//! The weights of the matrix give the priorities. Weights that people typed stand beside them, for the author of the
//! matrix to take over.

use super::descriptor::{Descriptor, RatioKind, Setting, Together};
use super::layout::Layout;
use super::lists;
use super::result::{Weighed, obstacle};
use super::round::Respondent;
use crate::analysis::facts::Fact;
use crate::analysis::methods::shares::Mean;
use crate::analysis::outcome::{FactorAnalysis, MatrixAnalysis};
use crate::analysis::participants::{Cause, Obstacle, Side};
use crate::model::{Matrix, NumberList};

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    stated: Some(stated),
    needs_ratings: true,
    ratio: RatioKind::None,
    conventions: &[],
    together: |_| Together::Priorities(Mean::Arithmetic),
    weigh,
    panel: |setting, people| {
        let layout = setting.layout;
        lists::panel(setting, NumberList::Weights, people, |given| lists::shares(&shares_of_sides(layout, given)))
    },
    told,
};

/// Priorities from the weights of the matrix: normalised on each side, then each side counts half (all, where the other
/// side is empty). None while the weights of a side are all 0, and none before anybody changed a weight: factors would
/// else be ranked by how many stand beside them.
fn stated(factors: &[FactorAnalysis]) -> Weighed {
    if !factors.is_empty() && factors.iter().all(FactorAnalysis::is_untouched) {
        let message = "Nobody has weighed the factors: all weights are those they began with.";
        return Weighed::nothing(obstacle(Cause::NotWeighed, None, message));
    }
    let side = |internal: bool| factors.iter().filter(move |factor| factor.quadrant.is_internal() == internal);
    let sums = [false, true].map(|internal| side(internal).map(|factor| factor.weight_entered).sum::<f64>());
    let sizes = [false, true].map(|internal| side(internal).count());
    let share = if sizes.contains(&0) { 1.0 } else { 0.5 };
    let priority = |factor: &FactorAnalysis| {
        let sum = sums[usize::from(factor.quadrant.is_internal())];
        (sum > 0.0).then(|| factor.weight_entered / sum * share)
    };
    let without_weight = |internal: &bool| sizes[usize::from(*internal)] > 0 && sums[usize::from(*internal)] <= 0.0;
    Weighed {
        global: factors.iter().map(priority).collect(),
        obstacles: [true, false]
            .into_iter()
            .filter(without_weight)
            .map(|internal| zero_weights(Side::of(internal)))
            .collect(),
        ..Weighed::default()
    }
}

fn zero_weights(side: Side) -> Obstacle {
    let name = match side {
        Side::Internal => "internal (S and W)",
        Side::External => "external (O and T)",
    };
    obstacle(Cause::ZeroWeights(side), None, format!("All {name} weights are 0."))
}

/// The mean of the weights of some people, each as shares of its side.
fn weigh(setting: &Setting<'_>, respondents: &[Respondent<'_>]) -> Weighed {
    lists::weigh(setting.layout, NumberList::Weights, respondents, |given, counts| {
        let shares: Vec<Vec<f64>> = given.iter().map(|weights| shares_of_sides(setting.layout, weights)).collect();
        lists::mean(&shares, counts)
    })
}

/// Weights as shares of their sides, S and W against O and T, so that both sides count alike.
fn shares_of_sides(layout: &Layout, weights: &[f64]) -> Vec<f64> {
    let is_internal: Vec<bool> = layout.all.iter().map(|factor| layout.is_internal(*factor)).collect();
    let sum = |internal: bool| -> f64 {
        weights.iter().zip(&is_internal).filter(|(_, side)| **side == internal).map(|(weight, _)| weight).sum()
    };
    let sums = [sum(false), sum(true)];
    let share = |(weight, side): (&f64, &bool)| {
        let sum = sums[usize::from(*side)];
        if sum > 0.0 { weight / sum } else { 0.0 }
    };
    weights.iter().zip(&is_internal).map(share).collect()
}

fn told(_: &Matrix, analysis: &MatrixAnalysis) -> Vec<Fact> {
    let weights = || analysis.factors.iter().map(|factor| factor.weight_entered);
    let mut facts = if analysis.factors.iter().all(FactorAnalysis::is_untouched) {
        vec![Fact::EqualWeights]
    } else {
        let (least, most) = (weights().fold(f64::INFINITY, f64::min), weights().fold(0.0, f64::max));
        vec![Fact::Weights { least, most }, Fact::Normalised]
    };
    let people = analysis.participants.len();
    facts.extend((people > 0).then_some(Fact::WeightsBeside { people }));
    facts
}
