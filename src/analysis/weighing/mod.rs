//! Priorities from what people answered: each person's, and the group's beside them.
//!
//! Only answers that still fit count: judgments within a quadrant while both factors stand in it, judgments between
//! quadrants while the factors compared are still those that stand for their quadrants. The others rest and come back.

mod best_worst;
mod groups;
mod layout;
mod lists;
mod pairwise;
mod people;
mod questions;
mod result;
mod voice;

pub(super) use groups::check_groups;
pub use groups::{BOOTSTRAP_SAMPLES, Difference, GroupComparison, GroupPair, GroupPriorities, Refusal, compare_groups};
pub(super) use layout::Layout;
pub use questions::{Question, Questions, judgments_needed, questions};

use super::judged::{Consensus, Consistency, GroupAnalysis, Obstacle, ParticipantAnalysis, RoundAnalysis};
use crate::model::{Conventions, Document, FactorId, Matrix, PerQuadrant, WeightingMethod};
use result::Weighed;
use voice::{Voice, voices};

/// What the answers about a matrix say.
#[derive(Debug, Clone, Default)]
pub(super) struct Weighing {
    /// Priorities within each quadrant, where they are known.
    pub(super) local: PerQuadrant<Option<Vec<f64>>>,
    /// Priorities over all factors, in their order.
    pub(super) global: Option<Vec<f64>>,
    /// Consistency of the group's judgments.
    pub(super) consistency: Vec<Consistency>,
    /// Everybody who answered.
    pub(super) participants: Vec<ParticipantAnalysis>,
    /// How far they agree.
    pub(super) consensus: Option<Consensus>,
    /// What they say together.
    pub(super) group: Option<GroupAnalysis>,
    /// What each round said, where there are several.
    pub(super) rounds: Vec<RoundAnalysis>,
    /// The factors that stand for their quadrants in Kurttila's questions, once they are known.
    pub(super) tops: Option<Vec<FactorId>>,
    /// Why there are no priorities.
    pub(super) obstacles: Vec<Obstacle>,
}

/// Weighs a matrix by the answers of its current round.
pub(super) fn weigh(document: &Document, matrix: &Matrix, layout: &Layout) -> Weighing {
    if layout.all.is_empty() {
        return Weighing::default();
    }
    let round = Round::of(document, matrix, layout, matrix.current_round());
    let rounds = if matrix.current_round() > 1 {
        (1..=matrix.current_round()).map(|number| Round::of(document, matrix, layout, number).summary(number)).collect()
    } else {
        Vec::new()
    };
    Weighing {
        participants: round.participants(),
        consensus: round.consensus(),
        group: round.group(),
        rounds,
        local: round.weighed.local,
        global: round.weighed.global,
        consistency: round.weighed.consistency,
        tops: round.weighed.tops,
        obstacles: round.weighed.obstacles,
    }
}

/// One round of asking.
struct Round<'a> {
    layout: &'a Layout,
    method: WeightingMethod,
    conventions: &'a Conventions,
    /// Everybody who answered, with what follows for each alone.
    people: Vec<(Voice<'a>, Weighed)>,
    /// What follows from those who count.
    weighed: Weighed,
}

impl<'a> Round<'a> {
    fn of(document: &'a Document, matrix: &'a Matrix, layout: &'a Layout, number: u32) -> Self {
        let (method, conventions) = (matrix.weighting, &matrix.conventions);
        let voices = voices(document, matrix, number);
        let counting: Vec<Voice> = voices.iter().filter(|voice| voice.counts()).copied().collect();
        let weighed = weigh_voices(layout, method, conventions, &counting, None);
        let alone = |voice: Voice<'a>| {
            (voice, weigh_voices(layout, method, conventions, &[voice.alone()], weighed.tops.as_deref()))
        };
        let people = voices.into_iter().map(alone).collect();
        Self { layout, method, conventions, people, weighed }
    }
}

/// What some people say together.
fn weigh_voices(
    layout: &Layout,
    method: WeightingMethod,
    conventions: &Conventions,
    voices: &[Voice],
    tops: Option<&[FactorId]>,
) -> Weighed {
    match method {
        WeightingMethod::Pairwise => pairwise::weigh(layout, conventions, voices, tops),
        WeightingMethod::BestWorst => best_worst::weigh(layout, conventions, voices),
        _ => lists::weigh(layout, method, conventions.rank_scheme, voices),
    }
}

#[cfg(test)]
mod tests;
