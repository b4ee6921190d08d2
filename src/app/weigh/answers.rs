//! Answers of one person: reading them from the document, and the commands that change them.

use crate::model::{AnswerSheet, Command, Matrix, MatrixEdit, PersonId, SheetKey};

/// What a person answered about a matrix in its current round; an empty sheet when there is none yet.
pub(super) fn sheet(matrix: &Matrix, person: PersonId) -> AnswerSheet {
    let key = SheetKey { round: matrix.current_round(), person };
    matrix.sheet(key).cloned().unwrap_or_else(|| AnswerSheet::new(key))
}

/// The command that puts a sheet in the place of what it was, as a step of its own.
pub(super) fn put(matrix: &Matrix, sheet: AnswerSheet, label: impl Into<String>) -> Command {
    let edit = MatrixEdit::Sheet(Box::new(sheet));
    Command::Batch { label: label.into(), commands: vec![Command::Matrix { matrix: matrix.id, edit }] }
}
