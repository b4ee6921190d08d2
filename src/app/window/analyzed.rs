//! The analysis of the document, computed again only when the document changed.

use crate::analysis::{Analysis, analyze};
use crate::session::{Revision, Session};

/// An analysis and the state of the document that it is true of.
pub(super) struct Analyzed {
    revision: Revision,
    analysis: Analysis,
}

impl Analyzed {
    /// The analysis of a session's document as it is now.
    pub(super) fn of(session: &Session) -> Self {
        Self { revision: session.revision(), analysis: analyze(session.document()) }
    }

    /// Computes the analysis again if the document is in another state.
    pub(super) fn refresh(&mut self, session: &Session) {
        if self.revision != session.revision() {
            *self = Self::of(session);
        }
    }

    /// The analysis.
    pub(super) fn analysis(&self) -> &Analysis {
        &self.analysis
    }
}
