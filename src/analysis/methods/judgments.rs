//! A matrix of pairwise judgments: square, positive, reciprocal; pairs may be missing.

use super::error::{MethodError, Spot, check_factor};

/// How far the product of two opposite judgments may be from 1; the sliver above 1e-6 makes room for the rounding of
/// the product itself, so that 0.333333 against 3 is accepted.
const RECIPROCAL_TOLERANCE: f64 = 1e-6 * (1.0 + 1e-9);

/// Pairwise judgments of `len()` factors: row r, column c says how many times as important r is as c.
///
/// Values are kept as given, on the scale or off it; each is positive and within 1e-6 of the inverse of its mirror.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgments {
    len: usize,
    /// Row by row; 0 is a missing judgment, and only that.
    cells: Vec<f64>,
}

impl Judgments {
    /// Judgments from the rows of a square matrix; `None` is a missing judgment.
    ///
    /// # Errors
    /// When the matrix is empty, not square, not reciprocal, or holds anything but positive finite numbers.
    pub fn from_rows(rows: &[Vec<Option<f64>>]) -> Result<Self, MethodError> {
        let len = rows.len();
        if len == 0 {
            return Err(MethodError::Empty { what: "matrix" });
        }
        for (row, cells) in rows.iter().enumerate() {
            if cells.len() != len {
                let what = format!("row {row} of the matrix");
                return Err(MethodError::NotSquare { what, expected: len, found: cells.len() });
            }
        }
        check_cells(rows)?;
        check_pairs(rows)?;
        Ok(Self { len, cells: rows.iter().flatten().map(|cell| cell.unwrap_or(0.0)).collect() })
    }

    /// Judgments from the cells above the diagonal, row by row; the rest follows.
    ///
    /// # Errors
    /// When there are no factors, the number of judgments is wrong, or one is not positive and finite.
    pub fn from_upper(len: usize, upper: &[Option<f64>]) -> Result<Self, MethodError> {
        let expected = len * len.saturating_sub(1) / 2;
        if upper.len() != expected {
            let what = "the list of judgments".to_owned();
            return Err(MethodError::NotSquare { what, expected, found: upper.len() });
        }
        let pairs = (0..len).flat_map(|row| (row + 1..len).map(move |column| (row, column)));
        Self::from_pairs(len, pairs.zip(upper).filter_map(|((row, column), value)| Some((row, column, (*value)?))))
    }

    /// Judgments from the pairs that were answered: row, column, how many times as important. The opposite judgment
    /// follows; of two answers to one pair the later counts.
    ///
    /// # Errors
    /// When there are no factors, or a judgment is not positive and finite.
    ///
    /// # Panics
    /// When a row or column is not below `len`, or both are the same.
    pub fn from_pairs(len: usize, pairs: impl IntoIterator<Item = (usize, usize, f64)>) -> Result<Self, MethodError> {
        if len == 0 {
            return Err(MethodError::Empty { what: "matrix" });
        }
        let mut judgments = Self { len, cells: vec![0.0; len * len] };
        for diagonal in judgments.cells.iter_mut().step_by(len + 1) {
            *diagonal = 1.0;
        }
        for (row, column, value) in pairs {
            assert!(row < len && column < len && row != column, "a judgment compares two of the {len} factors");
            check_factor(Spot::Cell { row, column }, value)?;
            judgments.set(row, column, Some(value));
        }
        Ok(judgments)
    }

    /// The judgments that priorities imply: the weight of the row over that of the column.
    ///
    /// # Panics
    /// When a priority is not above 0.
    #[must_use]
    pub fn from_priorities(weights: &[f64]) -> Self {
        assert!(weights.iter().all(|weight| *weight > 0.0), "ratios need priorities above 0");
        let cells = weights.iter().flat_map(|row| weights.iter().map(move |column| row / column)).collect();
        Self { len: weights.len(), cells }
    }

    /// How many factors are compared.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "there is always at least one factor")]
    pub fn len(&self) -> usize {
        self.len
    }

    /// How many times as important the row is as the column; `None` when nobody said.
    #[must_use]
    pub fn get(&self, row: usize, column: usize) -> Option<f64> {
        let cell = self.cells[row * self.len + column];
        (cell != 0.0).then_some(cell)
    }

    /// Answers one pair, or takes the answer back; the opposite judgment follows.
    ///
    /// # Panics
    /// When the row is the column, or the value is not above 0.
    pub fn set(&mut self, row: usize, column: usize, value: Option<f64>) {
        assert!(row != column && value.is_none_or(|value| value > 0.0), "a judgment of two factors is above 0");
        self.cells[row * self.len + column] = value.unwrap_or(0.0);
        self.cells[column * self.len + row] = value.map_or(0.0, f64::recip);
    }

    /// The rows, with `None` for a missing judgment.
    #[must_use]
    pub fn rows(&self) -> Vec<Vec<Option<f64>>> {
        (0..self.len).map(|row| (0..self.len).map(|column| self.get(row, column)).collect()).collect()
    }

    /// Every pair above the diagonal that was answered: row, column, judgment.
    pub fn answered(&self) -> impl Iterator<Item = (usize, usize, f64)> {
        (0..self.len)
            .flat_map(move |row| (row + 1..self.len).map(move |column| (row, column)))
            .filter_map(|(row, column)| Some((row, column, self.get(row, column)?)))
    }

    /// The first pair that nobody answered.
    #[must_use]
    pub fn first_missing(&self) -> Option<(usize, usize)> {
        let index = self.cells.iter().position(|cell| *cell == 0.0)?;
        Some((index / self.len, index % self.len))
    }

    /// How many pairs nobody answered.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.cells.iter().filter(|cell| **cell == 0.0).count() / 2
    }

    /// Checks that the answered pairs link all factors.
    ///
    /// # Errors
    /// [`MethodError::Disconnected`] with the factors outside the largest linked set (of two equally large, outside
    /// that of the first factor).
    pub fn check_linked(&self) -> Result<(), MethodError> {
        let mut set_of = vec![usize::MAX; self.len];
        let mut sizes = Vec::new();
        for start in 0..self.len {
            if set_of[start] == usize::MAX {
                sizes.push(self.mark_linked(start, sizes.len(), &mut set_of));
            }
        }
        let largest = (0..sizes.len()).rev().max_by_key(|set| sizes[*set]);
        let loose: Vec<usize> = (0..self.len).filter(|factor| Some(set_of[*factor]) != largest).collect();
        if loose.is_empty() { Ok(()) } else { Err(MethodError::Disconnected { loose }) }
    }

    /// Marks everything linked to a factor with the number of its set; returns how many there are.
    fn mark_linked(&self, start: usize, set: usize, set_of: &mut [usize]) -> usize {
        let mut open = vec![start];
        let mut size = 0;
        set_of[start] = set;
        while let Some(row) = open.pop() {
            size += 1;
            for (column, set_of) in set_of.iter_mut().enumerate() {
                if self.get(row, column).is_some() && *set_of == usize::MAX {
                    *set_of = set;
                    open.push(column);
                }
            }
        }
        size
    }

    /// The cells row by row, 0 for a missing judgment.
    pub(super) fn cells(&self) -> &[f64] {
        &self.cells
    }

    /// Judgments from cells that are known to be positive (or 0 for missing) and reciprocal.
    pub(super) fn from_cells(len: usize, cells: Vec<f64>) -> Self {
        Self { len, cells }
    }
}

fn check_cells(rows: &[Vec<Option<f64>>]) -> Result<(), MethodError> {
    let cells = || (rows.iter().enumerate()).flat_map(|(row, cells)| (0..cells.len()).map(move |column| (row, column)));
    for (row, column) in cells() {
        if rows[row][column].is_some_and(|value| !value.is_finite()) {
            return Err(MethodError::NotFinite { at: Spot::Cell { row, column } });
        }
    }
    for (row, column) in cells() {
        match rows[row][column] {
            Some(value) if row != column => check_factor(Spot::Cell { row, column }, value)?,
            Some(value) if (value - 1.0).abs() <= RECIPROCAL_TOLERANCE => {}
            None if row != column => {}
            _ => return Err(MethodError::BadDiagonal { row }),
        }
    }
    Ok(())
}

fn check_pairs(rows: &[Vec<Option<f64>>]) -> Result<(), MethodError> {
    let pairs = (0..rows.len()).flat_map(|row| (row + 1..rows.len()).map(move |column| (row, column)));
    for (row, column) in pairs {
        match (rows[row][column], rows[column][row]) {
            (Some(_), None) => return Err(MethodError::HalfMissing { row: column, column: row }),
            (None, Some(_)) => return Err(MethodError::HalfMissing { row, column }),
            (Some(value), Some(mirror)) if (value * mirror - 1.0).abs() > RECIPROCAL_TOLERANCE => {
                return Err(MethodError::NotReciprocal { row, column, value, mirror });
            }
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAN: f64 = f64::NAN;

    #[track_caller]
    fn check(cells: &[&[f64]], kind: &str) {
        let rows: Vec<Vec<_>> = cells
            .iter()
            .map(|row| row.iter().map(|cell| (cell.to_bits() != GAP.to_bits()).then_some(*cell)).collect())
            .collect();
        match Judgments::from_rows(&rows) {
            Ok(_) => assert_eq!(kind, "accepted"),
            Err(error) => assert_eq!(error.kind(), kind, "{error}"),
        }
    }

    /// What the tests write for a missing judgment.
    const GAP: f64 = -0.5;

    #[test]
    fn a_matrix_typed_wrong_is_refused_with_its_reason() {
        check(&[], "empty");
        check(&[&[]], "not_square");
        check(&[&[1.0, 2.0], &[0.5]], "not_square");
        check(&[&[1.0, 2.0, 3.0], &[0.5, 1.0, 2.0]], "not_square");
        check(&[&[2.0, 2.0], &[0.5, 1.0]], "bad_diagonal");
        check(&[&[1.0, 2.0], &[0.5, GAP]], "bad_diagonal");
        check(&[&[1.0, 0.0], &[0.0, 1.0]], "not_positive");
        check(&[&[1.0, -3.0], &[-1.0 / 3.0, 1.0]], "not_positive");
        check(&[&[1.0, NAN], &[0.5, 1.0]], "not_finite");
        check(&[&[NAN, 2.0], &[0.5, 1.0]], "not_finite");
        check(&[&[1.0, f64::INFINITY], &[0.0, 1.0]], "not_finite");
        check(&[&[1.0, 0.33], &[3.0, 1.0]], "not_reciprocal");
        check(&[&[1.0, 2.0], &[GAP, 1.0]], "half_missing");
        check(&[&[1.0, GAP], &[2.0, 1.0]], "half_missing");
    }

    #[test]
    fn six_digits_of_a_third_are_accepted() {
        check(&[&[1.0, 0.333_333], &[3.0, 1.0]], "accepted");
        check(&[&[1.0, 3.0], &[0.333_333, 1.0]], "accepted");
        check(&[&[1.0, 0.333_332], &[3.0, 1.0]], "not_reciprocal");
        check(&[&[1.0, GAP], &[GAP, 1.0]], "accepted");
        check(&[&[1.0]], "accepted");
    }

    #[test]
    fn the_factors_that_hang_loose_are_named() {
        let judgments = Judgments::from_pairs(5, [(0, 1, 2.0), (2, 3, 3.0), (3, 4, 2.0)]).unwrap();
        assert_eq!(judgments.check_linked(), Err(MethodError::Disconnected { loose: vec![0, 1] }));
        let even = Judgments::from_pairs(4, [(0, 2, 2.0), (1, 3, 3.0)]).unwrap();
        assert_eq!(even.check_linked(), Err(MethodError::Disconnected { loose: vec![1, 3] }));
        let linked = Judgments::from_pairs(3, [(0, 1, 2.0), (2, 1, 3.0)]).unwrap();
        assert_eq!(linked.check_linked(), Ok(()));
    }

    #[test]
    fn the_upper_half_and_the_pairs_give_the_same_judgments() {
        let upper = Judgments::from_upper(3, &[Some(2.0), None, Some(4.0)]).unwrap();
        let pairs = Judgments::from_pairs(3, [(1, 0, 0.5), (1, 2, 4.0)]).unwrap();
        assert_eq!(upper, pairs);
        assert_eq!(upper.get(2, 1), Some(0.25));
        assert_eq!(upper.first_missing(), Some((0, 2)));
        assert_eq!(Judgments::from_rows(&upper.rows()), Ok(upper));
        assert_eq!(Judgments::from_upper(3, &[Some(2.0)]).map_err(|error| error.kind()), Err("not_square"));
    }
}
