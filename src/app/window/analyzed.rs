//! The analysis of the document and what the checker says, computed again only when the document changed.

use crate::analysis::{Analysis, Finding, analyze, check};
use crate::session::{Revision, Session};

/// An analysis and the state of the document that it is true of.
pub(super) struct Analyzed {
    revision: Revision,
    analysis: Analysis,
    findings: Vec<Finding>,
}

impl Analyzed {
    /// The analysis of a session's document as it is now.
    pub(super) fn of(session: &Session) -> Self {
        let analysis = analyze(session.document());
        let findings = check(session.document(), &analysis);
        Self { revision: session.revision(), analysis, findings }
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

    /// What the checker says.
    pub(super) fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How many findings nobody has set aside.
    pub(super) fn open_findings(&self) -> usize {
        self.findings.iter().filter(|finding| finding.set_aside.is_none()).count()
    }
}
