//! Which factors are selected, and which of them the keyboard is on.

use crate::model::{Document, FactorId, Matrix, MatrixId};

/// Selected factors of one matrix.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// The matrix whose factors they are.
    pub matrix: Option<MatrixId>,
    /// The factors; the last is the one that details are shown of.
    pub factors: Vec<FactorId>,
}

impl Selection {
    /// Nothing of a matrix.
    #[must_use]
    pub fn none(matrix: MatrixId) -> Self {
        Self { matrix: Some(matrix), factors: Vec::new() }
    }

    /// One factor.
    #[must_use]
    pub fn one(matrix: MatrixId, factor: FactorId) -> Self {
        Self { matrix: Some(matrix), factors: vec![factor] }
    }

    /// Several factors, the one with the keyboard last.
    #[must_use]
    pub fn several(matrix: MatrixId, factors: Vec<FactorId>) -> Self {
        Self { matrix: Some(matrix), factors }
    }

    /// Whether a factor is selected.
    #[must_use]
    pub fn contains(&self, matrix: MatrixId, factor: FactorId) -> bool {
        self.matrix == Some(matrix) && self.factors.contains(&factor)
    }

    /// The factor that details are shown of.
    #[must_use]
    pub fn main(&self) -> Option<FactorId> {
        self.factors.last().copied()
    }

    /// The selected factors in the order in which they stand in the matrix.
    #[must_use]
    pub fn in_order(&self, matrix: &Matrix) -> Vec<FactorId> {
        if self.matrix != Some(matrix.id) {
            return Vec::new();
        }
        matrix.all_factors().map(|(_, factor)| factor.id).filter(|id| self.factors.contains(id)).collect()
    }

    /// Forgets what is no longer in the document.
    pub fn keep_existing(&mut self, document: &Document) {
        let matrix = self.matrix.and_then(|id| document.matrix(id));
        self.matrix = matrix.map(|matrix| matrix.id);
        self.factors.retain(|id| matrix.is_some_and(|matrix| matrix.factor(*id).is_some()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Factor, Quadrant};

    fn matrix() -> Matrix {
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        for id in ["a", "b", "c"] {
            matrix.factors[Quadrant::Strengths].push(Factor::new(id.parse().unwrap(), id));
        }
        matrix
    }

    #[test]
    fn the_order_is_that_of_the_matrix_and_the_last_selected_is_the_main_one() {
        let ids: Vec<FactorId> = ["c", "a"].map(|id| id.parse().unwrap()).into();
        let selection = Selection::several("m".parse().unwrap(), ids.clone());
        assert_eq!(selection.main(), Some(ids[1]));
        assert_eq!(selection.in_order(&matrix()), [ids[1], ids[0]]);
    }

    #[test]
    fn what_is_gone_is_forgotten() {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        document.matrices.push(matrix());
        let ids = vec!["a".parse().unwrap(), "gone".parse().unwrap()];
        let mut selection = Selection::several("m".parse().unwrap(), ids);
        selection.keep_existing(&document);
        assert_eq!(selection.factors, ["a".parse().unwrap()]);
        document.matrices.clear();
        selection.keep_existing(&document);
        assert_eq!(selection, Selection::default());
    }
}
