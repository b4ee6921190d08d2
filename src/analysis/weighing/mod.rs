//! Priorities from what people answered: each person's, and the group's beside them.
//!
//! Each method has a file with its [`Descriptor`]; the table that leads from a [`WeightingMethod`] to it is the only place
//! in the analysis that tells the methods apart by name. Only answers that still fit count: judgments within a quadrant
//! while both factors stand in it, judgments between quadrants while the factors compared are still those that stand for
//! their quadrants. The others rest and come back.

mod best_worst;
mod borda;
mod descriptor;
mod direct;
mod dots;
mod groups;
mod layout;
mod lists;
mod pairwise;
mod panel;
mod points;
mod questions;
mod ranks;
mod result;
mod round;

pub use descriptor::{Descriptor, RatioKind, Together, UsedConvention};
pub(super) use groups::check_groups;
pub use groups::{
    Difference, FALSE_ALARMS_PERCENT, GroupComparison, GroupPair, GroupPriorities, Refusal, compare_groups,
};
pub(super) use layout::Layout;
pub(super) use panel::{Noise, Panel, Panelled, Resampling};
pub use questions::{Posed, Questions, questions};
pub(super) use result::{Weighed, Weighing};

use crate::analysis::outcome::FactorAnalysis;
use crate::model::{Document, Matrix, WeightingMethod};
use round::Round;

impl WeightingMethod {
    /// What sets the method apart from the others.
    #[must_use]
    pub fn descriptor(self) -> &'static Descriptor {
        match self {
            Self::Direct => &direct::DESCRIPTOR,
            Self::Points => &points::DESCRIPTOR,
            Self::Dots => &dots::DESCRIPTOR,
            Self::Borda => &borda::DESCRIPTOR,
            Self::Ranks => &ranks::DESCRIPTOR,
            Self::Pairwise => &pairwise::DESCRIPTOR,
            Self::BestWorst => &best_worst::DESCRIPTOR,
        }
    }
}

/// Puts the ratings of those who count in the current round in place of those of the matrix.
pub(super) fn rate(document: &Document, matrix: &Matrix, factors: &mut [FactorAnalysis]) {
    if !matrix.answers.is_empty() {
        direct::rate(matrix, &round::all(&document.people, matrix, matrix.current_round()), factors);
    }
}

/// Weighs a matrix by the answers of its current round.
pub(super) fn weigh(document: &Document, matrix: &Matrix, layout: &Layout) -> Weighing {
    if layout.all.is_empty() {
        return Weighing::default();
    }
    let round = Round::of(document, matrix, layout, matrix.current_round());
    let rounds = if matrix.current_round() > 1 {
        let all: Vec<Round> =
            (1..=matrix.current_round()).map(|number| Round::of(document, matrix, layout, number)).collect();
        let before = std::iter::once(None).chain(all.iter().map(Some));
        (1..).zip(all.iter().zip(before)).map(|(number, (round, before))| round.summary(number, before)).collect()
    } else {
        Vec::new()
    };
    Weighing {
        participants: round.participants(),
        respondents: round.respondents(document.people.len()),
        consensus: round.consensus(),
        group: round.group(),
        rounds,
        weighed: round.weighed,
    }
}

#[cfg(test)]
mod tests;
