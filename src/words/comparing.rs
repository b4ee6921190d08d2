//! What does not compare between matrices.

use super::Words;
use crate::analysis::comparison::{Caveat, Convention};
use crate::model::Matrix;

impl Words {
    /// What does not compare between these matrices, and what that means for the reader.
    pub(crate) fn caveat(&self, caveat: &Caveat, matrices: &[&Matrix]) -> String {
        let convention = match caveat {
            Caveat::Differs { convention, .. } => *convention,
            Caveat::Unweighed(title) => return self.comparing_unweighed(title),
        };
        let names = self.list(matrices.iter().map(|matrix| self.choice(convention, matrix)));
        match convention {
            Convention::Weighting => self.comparing_differs_weighting(names),
            Convention::Rating => self.comparing_differs_rating(names),
            Convention::Posture => self.comparing_differs_posture(names),
            Convention::Between => self.comparing_differs_between(names),
            Convention::Prioritisation => self.comparing_differs_prioritisation(names),
        }
    }

    /// What a matrix chose.
    fn choice(&self, convention: Convention, matrix: &Matrix) -> String {
        match convention {
            Convention::Weighting => self.weighting_name(matrix.weighting),
            Convention::Rating => self.rating_name(matrix.conventions.rating),
            Convention::Posture => self.posture_name(matrix.conventions.posture),
            Convention::Between => self.between_name(matrix.conventions.between),
            Convention::Prioritisation => self.prioritisation_name(matrix.conventions.prioritisation),
        }
    }
}
