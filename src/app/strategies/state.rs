//! What the strategies keep between frames.

use super::model::Group;
use crate::app::memo::Memo;
use crate::model::{MatrixId, StrategyId};
use crate::session::Revision;

/// The state of the view of strategies.
#[derive(Debug, Default)]
pub(in crate::app) struct StrategiesState {
    /// The strategy on the sheet.
    pub(super) shown: Option<StrategyId>,
    /// The list is to scroll to the strategy that is shown.
    pub(super) reveal: bool,
    /// What is typed into the entry line of each kind.
    pub(super) drafts: [String; 4],
    /// The list as it was last made.
    pub(super) groups: Memo<(Revision, Option<MatrixId>), Vec<Group>>,
}

impl StrategiesState {
    /// Shows a strategy.
    pub(in crate::app) fn show(&mut self, strategy: StrategyId) {
        self.shown = Some(strategy);
        self.reveal = true;
    }
}
