//! What there is to print: the document, and what is compared with it.

use super::choices::{Choices, Subject};
use crate::model::{Document, Matrix};
use crate::report::{People, Pick, ReportKind};
use std::borrow::Cow;

/// The document at hand as it was when the dialog opened, and the documents beside it whose matrices are compared.
#[derive(Debug, Clone)]
pub(in crate::app) struct Documents {
    /// The document at hand.
    pub(in crate::app) document: Document,
    /// The others; none if only matrices of the document are compared.
    pub(in crate::app) others: Vec<Document>,
    /// What is compared, in its order; of no account without others, for then the choices say it.
    pub(in crate::app) compared: Vec<Pick>,
}

impl Documents {
    /// Whether matrices of other documents are exported.
    pub(super) fn takes_others(&self, subject: Subject) -> bool {
        subject == Subject::Report(ReportKind::Comparison) && !self.others.is_empty()
    }

    /// The other documents, where they are exported.
    pub(in crate::app) fn others(&self, subject: Subject) -> &[Document] {
        if self.takes_others(subject) { &self.others } else { &[] }
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
        self.document.matrices.iter().filter(own)
    }

    /// What is compared, without what the choices leave out; none if they alone say it.
    pub(super) fn picks(&self, choices: &Choices) -> Option<Vec<Pick>> {
        let kept = |pick: &&Pick| pick.document > 0 || !choices.without.contains(&pick.matrix);
        self.takes_others(choices.subject).then(|| self.compared.iter().filter(kept).copied().collect())
    }

    /// Everything as it is shown: with names, or with P1, P2 in their place.
    pub(in crate::app) fn shown(&self, people: People) -> Cow<'_, Self> {
        match people {
            People::Named => Cow::Borrowed(self),
            People::Pseudonymised => Cow::Owned(Self {
                document: self.document.pseudonymised(),
                others: self.others.iter().map(Document::pseudonymised).collect(),
                compared: self.compared.clone(),
            }),
        }
    }
}
