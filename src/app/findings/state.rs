//! What the findings keep between frames.

use super::model::Board;
use crate::app::memo::Memo;
use crate::app::widgets::LazyColumn;
use crate::model::FindingRef;
use crate::session::Revision;

/// The state of the view of findings.
#[derive(Debug, Default)]
pub(in crate::app) struct FindingsState {
    /// The finding that is about to be set aside, and the reason as it is typed.
    pub(super) setting_aside: Option<(FindingRef, String)>,
    /// The order in which they stand.
    pub(super) board: Memo<Revision, Board>,
    /// The list on screen.
    pub(super) column: LazyColumn,
}
