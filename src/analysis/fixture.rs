//! Small documents for the tests of this room.

use super::{Analysis, MatrixAnalysis, analyze};
use crate::model::{
    Document, DocumentId, Factor, FactorId, Matrix, MatrixId, Quadrant, Rating, Strategy, StrategyId, StrategyKind,
    Weight,
};

/// The quadrant of a letter.
pub(super) fn quadrant(letter: char) -> Quadrant {
    Quadrant::ALL.into_iter().find(|quadrant| quadrant.letter() == letter).unwrap()
}

/// A factor whose statement names its id.
pub(super) fn factor(id: &str, weight: f64, rating: u8) -> Factor {
    let mut factor = Factor::new(id.parse().unwrap(), format!("The statement of factor {id}"));
    factor.weight = Weight::new(weight).unwrap();
    factor.rating = Rating::new(rating).ok();
    factor
}

/// A matrix of factors, given as id (its first letter tells the quadrant), weight and rating (0 for none).
pub(super) fn matrix(id: &str, factors: &[(&str, f64, u8)]) -> Matrix {
    let mut matrix = Matrix::new(id.parse().unwrap(), format!("Matrix {id}"));
    for (id, weight, rating) in factors {
        let quadrant = quadrant(id.chars().next().unwrap().to_ascii_uppercase());
        matrix.factors[quadrant].push(factor(id, *weight, *rating));
    }
    matrix
}

/// A document of matrices.
pub(super) fn document(matrices: impl IntoIterator<Item = Matrix>) -> Document {
    let mut document = Document::new(DocumentId::from_random(1), "A study");
    document.matrices = matrices.into_iter().collect();
    document
}

/// A strategy that uses factors.
pub(super) fn strategy(id: &str, kind: StrategyKind, factors: &[&str]) -> Strategy {
    let mut strategy = Strategy::new(id.parse::<StrategyId>().unwrap(), kind, format!("The text of strategy {id}"));
    strategy.factors = factors.iter().map(|id| factor_id(id)).collect();
    strategy
}

/// A factor's id.
pub(super) fn factor_id(id: &str) -> FactorId {
    id.parse().unwrap()
}

/// The analysis of a document's first matrix.
pub(super) fn first(document: &Document) -> MatrixAnalysis {
    let Analysis { mut matrices, .. } = analyze(document);
    matrices.remove(0)
}

/// The analysis of a matrix alone.
pub(super) fn alone(factors: &[(&str, f64, u8)]) -> MatrixAnalysis {
    first(&document([matrix("m1", factors)]))
}

/// Whether two numbers agree to twelve digits.
#[track_caller]
pub(super) fn same(found: impl Into<Option<f64>>, expected: impl Into<Option<f64>>) {
    let (found, expected) = (found.into(), expected.into());
    let agree = found.zip(expected).map_or(found == expected, |(a, b)| (a - b).abs() <= 1e-12 * b.abs().max(1.0));
    assert!(agree, "{found:?} instead of {expected:?}");
}

/// The id of a matrix.
pub(super) fn matrix_id(id: &str) -> MatrixId {
    id.parse().unwrap()
}
