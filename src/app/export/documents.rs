//! What there is to export: the document, and what is compared with it.

use super::choices::{Choices, Subject};
use crate::model::{Document, Matrix};
use crate::report::{Chart, Pick, ReportKind, ReportOptions, Studies};
use std::sync::Arc;

/// The document at hand as it is, and the documents beside it whose matrices are compared. Clones share what was worked
/// out from them.
#[derive(Debug, Clone)]
pub(in crate::app) struct Documents {
    /// The document at hand and the others, with what was worked out from them.
    pub(in crate::app) studies: Arc<Studies>,
    /// What is compared, in its order; of no account without others, for then the choices say it.
    pub(in crate::app) compared: Vec<Pick>,
}

impl Documents {
    /// A document alone.
    #[cfg(test)]
    pub(in crate::app) fn alone(study: crate::report::Study) -> Self {
        Self { studies: Arc::new(Studies::new(study, Vec::new())), compared: Vec::new() }
    }

    /// The document at hand.
    pub(in crate::app) fn document(&self) -> &Document {
        self.studies.document()
    }

    /// Whether matrices of other documents are exported.
    pub(super) fn takes_others(&self, subject: Subject) -> bool {
        subject == Subject::Report(ReportKind::Comparison) && !self.studies.others().is_empty()
    }

    /// How many matrices of the other documents are exported.
    pub(super) fn foreign(&self, subject: Subject) -> usize {
        let foreign = self.compared.iter().filter(|pick| pick.document > 0);
        if self.takes_others(subject) { foreign.count() } else { 0 }
    }

    /// The matrices of the document that can be exported or left out.
    pub(super) fn matrices(&self, subject: Subject) -> impl Iterator<Item = &Matrix> {
        let among = self.takes_others(subject);
        let own = move |matrix: &&Matrix| !among || self.compared.contains(&Pick { document: 0, matrix: matrix.id });
        self.document().matrices.iter().filter(own)
    }

    /// What is compared, without what the choices leave out; none if the options alone say it.
    pub(super) fn picks(&self, choices: &Choices, options: &ReportOptions) -> Option<Vec<Pick>> {
        let subject = choices.scope.subject;
        if self.takes_others(subject) {
            let kept = |pick: &&Pick| pick.document > 0 || !choices.scope.without.contains(&pick.matrix);
            return Some(self.compared.iter().filter(kept).copied().collect());
        }
        // The chart of ranks is about the document at hand, whatever stands beside it.
        (subject == Subject::Chart(Chart::Slopes)).then(|| options.picks(self.document(), &[]))
    }
}
