//! What a method makes of answers: priorities as far as they go, and what stands in their way.

use super::layout::Layout;
use crate::analysis::methods::awot::Awot;
use crate::analysis::participants::{
    Cause, Consensus, Consistency, GroupAnalysis, Obstacle, ParticipantAnalysis, Respondents, RoundAnalysis,
};
use crate::model::{FactorId, JudgmentSet, PerQuadrant};

/// What the answers about a matrix say.
#[derive(Debug, Clone, Default)]
pub(in crate::analysis) struct Weighing {
    /// What those who count say together.
    pub(in crate::analysis) weighed: Weighed,
    /// Everybody who answered.
    pub(in crate::analysis) participants: Vec<ParticipantAnalysis>,
    /// How many people the figures rest on.
    pub(in crate::analysis) respondents: Respondents,
    /// How far they agree.
    pub(in crate::analysis) consensus: Option<Consensus>,
    /// What they say together, where there are several.
    pub(in crate::analysis) group: Option<GroupAnalysis>,
    /// What each round said, where there are several.
    pub(in crate::analysis) rounds: Vec<RoundAnalysis>,
}

/// The result of one person, or of several together.
#[derive(Debug, Clone, Default)]
pub(in crate::analysis) struct Weighed {
    /// Priorities within each quadrant, where they are known.
    pub(in crate::analysis) local: PerQuadrant<Option<Vec<f64>>>,
    /// Priorities of what was compared between the quadrants: these, or the factors that stand for them.
    pub(in crate::analysis) between: Option<Vec<f64>>,
    /// Priorities over all factors, in the order of the layout.
    pub(in crate::analysis) global: Option<Vec<f64>>,
    /// The share of each factor in its side, of the sides that are known, where weights are typed.
    pub(in crate::analysis) shares: Vec<Option<SideShare>>,
    /// Whether the priorities rank nothing: they are those of equal weights.
    pub(in crate::analysis) unranked: bool,
    /// Fuzzy priorities over all factors, beside the crisp ones.
    pub(in crate::analysis) fuzzy: Option<Vec<f64>>,
    /// Consistency of each set of judgments.
    pub(in crate::analysis) consistency: Vec<Consistency>,
    /// The factors that stand for the quadrants in Kurttila's questions, once they are known.
    pub(in crate::analysis) tops: Option<Vec<FactorId>>,
    /// Why there are no priorities.
    pub(in crate::analysis) obstacles: Vec<Obstacle>,
}

/// The share of a factor in the weight of its side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::analysis) struct SideShare {
    /// The share.
    pub(in crate::analysis) share: f64,
    /// How many people's it is the mean of; none where it is the matrix's own.
    pub(in crate::analysis) people: Option<usize>,
}

impl Weighed {
    /// Nothing, for a reason.
    pub(super) fn nothing(obstacle: Obstacle) -> Self {
        Self { obstacles: vec![obstacle], ..Self::default() }
    }

    /// Puts local and group priorities, in the order of the quadrants that have factors, together.
    pub(super) fn put_together(&mut self, layout: &Layout, awot: &Awot) {
        for (quadrant, local) in layout.quadrants.iter().zip(&awot.local) {
            self.local[*quadrant] = Some(local.clone());
        }
        self.global = Some(awot.global.concat());
    }
}

/// An obstacle that concerns a set, or the matrix as a whole.
pub(super) fn obstacle(cause: Cause, set: Option<JudgmentSet>, message: impl Into<String>) -> Obstacle {
    Obstacle { kind: cause.kind(), set, loose: Vec::new(), cause, message: message.into() }
}
