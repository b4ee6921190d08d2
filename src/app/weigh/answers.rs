//! Answers of one person: reading them from the document, and the commands that change them.

use crate::model::{AnswerSheet, Command, Matrix, MatrixEdit, PersonId, SheetKey};
use std::borrow::Cow;

/// What a person answered about a matrix in its current round; an empty sheet when there is none yet.
///
/// It is lent, since pages ask for it in every frame; what edits it takes a copy of its own.
pub(super) fn sheet(matrix: &Matrix, person: PersonId) -> Cow<'_, AnswerSheet> {
    let key = SheetKey { round: matrix.current_round(), person };
    matrix.sheet(key).map_or_else(|| Cow::Owned(AnswerSheet::new(key)), Cow::Borrowed)
}

/// The command that puts a sheet in the place of what it was, as a step of its own.
pub(super) fn put(matrix: &Matrix, sheet: AnswerSheet, label: impl Into<String>) -> Command {
    let edit = MatrixEdit::Sheet(Box::new(sheet));
    Command::Batch { label: label.into(), commands: vec![Command::Matrix { matrix: matrix.id, edit }] }
}
