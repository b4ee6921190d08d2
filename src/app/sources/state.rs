//! What the sources keep between frames.

use super::import::Importing;
use super::model::{Citation, Line};
use crate::app::memo::Memo;
use crate::app::widgets::LazyColumn;
use crate::model::SourceId;
use crate::report::{CitationStyle, Formatted};
use crate::session::Revision;

/// The state of the view of sources.
#[derive(Debug, Default)]
pub(in crate::app) struct SourcesState {
    /// The source in the form.
    pub(super) shown: Option<SourceId>,
    /// What the list is filtered by.
    pub(super) filter: String,
    /// The list is to scroll to the source that is shown.
    pub(super) reveal: bool,
    /// The form is to get the keyboard.
    pub(super) begin: bool,
    /// The list as it was last made.
    pub(super) lines: Memo<(Revision, String), Vec<Line>>,
    /// What is to be imported, while somebody is at it.
    pub(super) importing: Option<Importing>,
    /// The source in the form as a report would write it.
    pub(super) reference: Memo<(Revision, SourceId, CitationStyle), Option<Formatted>>,
    /// The places that cite the source in the form.
    pub(super) citations: Memo<(Revision, SourceId), Vec<Citation>>,
    /// Their list on screen.
    pub(super) column: LazyColumn,
}

impl SourcesState {
    /// Shows a source, whatever the list is filtered by.
    pub(in crate::app) fn show(&mut self, source: SourceId) {
        self.shown = Some(source);
        self.reveal = true;
        self.filter.clear();
    }
}
