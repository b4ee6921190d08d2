//! The documents at hand: the one that is open and those opened beside it.

use super::guests::Guest;
use crate::analysis::comparison::Subject;
use crate::analysis::{Analysis, MatrixAnalysis};
use crate::app::input::PanelInput;
use crate::model::{Document, FactorId, FactorRef, Matrix, MatrixId};
use std::sync::Arc;

/// Which document something stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Holder {
    /// The open document.
    Own,
    /// One opened beside it.
    Guest(u32),
}

/// A matrix of one of the documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Choice {
    pub(super) holder: Holder,
    pub(super) matrix: MatrixId,
}

/// Everything that can be compared.
pub(super) struct Library<'a> {
    document: &'a Document,
    analysis: &'a Analysis,
    guests: Vec<Arc<Guest>>,
}

impl<'a> Library<'a> {
    pub(super) fn new(input: &PanelInput<'a>, guests: &[Arc<Guest>]) -> Self {
        Self { guests: guests.to_vec(), ..Self::of(input.document, input.analysis) }
    }

    /// A document with none beside it.
    pub(super) fn of(document: &'a Document, analysis: &'a Analysis) -> Self {
        Self { document, analysis, guests: Vec::new() }
    }

    /// The documents opened beside.
    pub(super) fn guests(&self) -> &[Arc<Guest>] {
        &self.guests
    }

    /// The document that is open.
    pub(super) fn own(&self) -> &'a Document {
        self.document
    }

    /// One of the documents, with what follows from it.
    pub(super) fn held(&self, holder: Holder) -> Option<(&Document, &Analysis)> {
        match holder {
            Holder::Own => Some((self.document, self.analysis)),
            Holder::Guest(key) => self.guest(key).map(|guest| (&guest.document, &guest.analysis)),
        }
    }

    /// A document opened beside.
    pub(super) fn guest(&self, key: u32) -> Option<&Guest> {
        self.guests.iter().find(|guest| guest.key == key).map(AsRef::as_ref)
    }

    /// A matrix of one of the documents.
    pub(super) fn matrix(&self, choice: Choice) -> Option<&Matrix> {
        self.held(choice.holder)?.0.matrix(choice.matrix)
    }

    /// What follows from a matrix.
    pub(super) fn outcome(&self, choice: Choice) -> Option<&MatrixAnalysis> {
        self.held(choice.holder)?.1.matrix(choice.matrix)
    }

    /// A matrix as the comparison takes it.
    pub(super) fn subject(&self, choice: Choice) -> Option<Subject<'_>> {
        let (document, analysis) = self.held(choice.holder)?;
        Subject::new(document, analysis, choice.matrix)
    }

    /// All matrices, those of the open document first.
    pub(super) fn choices(&self) -> Vec<Choice> {
        let guests = self.guests.iter().map(|guest| (Holder::Guest(guest.key), &guest.document));
        let all = std::iter::once((Holder::Own, self.document)).chain(guests);
        all.flat_map(|(holder, document)| document.matrices.iter().map(move |it| Choice { holder, matrix: it.id }))
            .collect()
    }

    /// The title of a matrix, with the name of its file if it stands in another document.
    pub(super) fn title(&self, choice: Choice) -> String {
        let title = self.plain_title(choice);
        match choice.holder {
            Holder::Own => title.to_owned(),
            Holder::Guest(key) => format!("{title} ({})", self.guest(key).map(Guest::name).unwrap_or_default()),
        }
    }

    /// The title of a matrix, or what stands for it.
    pub(super) fn plain_title(&self, choice: Choice) -> &str {
        let title = self.matrix(choice).map_or("", |matrix| matrix.title.as_str());
        if title.is_empty() { "Untitled matrix" } else { title }
    }

    /// A factor as a decision about a match names it.
    pub(super) fn reference(&self, choice: Choice, factor: FactorId) -> Option<FactorRef> {
        let document = self.held(choice.holder)?.0.id;
        Some(FactorRef { document, matrix: choice.matrix, factor })
    }

    /// Puts matrices into the order of their dates.
    pub(super) fn sort(&self, chosen: &mut [Choice]) {
        let all = self.choices();
        chosen.sort_by_key(|choice| all.iter().position(|other| other == choice));
        chosen.sort_by_key(|choice| self.matrix(*choice).map(|matrix| (matrix.date.is_none(), matrix.date)));
    }
}
