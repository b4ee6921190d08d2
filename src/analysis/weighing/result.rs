//! What a method makes of the answers: priorities as far as they go, and what stands in their way.

use super::layout::Layout;
use crate::analysis::judged::{Consistency, Obstacle, ObstacleKind};
use crate::analysis::methods::awot::Awot;
use crate::model::{FactorId, JudgmentSet, PerQuadrant};

/// The result of one person, or of several together.
#[derive(Debug, Clone, Default)]
pub(super) struct Weighed {
    /// Priorities within each quadrant, where they are known.
    pub(super) local: PerQuadrant<Option<Vec<f64>>>,
    /// Priorities over all factors, in the order of the layout.
    pub(super) global: Option<Vec<f64>>,
    /// Consistency of each set of judgments.
    pub(super) consistency: Vec<Consistency>,
    /// The factors that stand for the quadrants in Kurttila's questions, once they are known.
    pub(super) tops: Option<Vec<FactorId>>,
    /// Why there are no priorities.
    pub(super) obstacles: Vec<Obstacle>,
}

impl Weighed {
    /// Nothing, for a reason.
    pub(super) fn nothing(obstacle: Obstacle) -> Self {
        Self { obstacles: vec![obstacle], ..Self::default() }
    }

    /// Priorities over all factors.
    pub(super) fn of_global(global: Vec<f64>) -> Self {
        Self { global: Some(global), ..Self::default() }
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
pub(super) fn obstacle(kind: ObstacleKind, set: Option<JudgmentSet>, message: impl Into<String>) -> Obstacle {
    Obstacle { kind, set, loose: Vec::new(), message: message.into() }
}
