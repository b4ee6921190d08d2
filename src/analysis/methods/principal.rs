//! Principal eigenvector of a non-negative irreducible matrix, to the last digits.

/// Steps of plain power iteration before [`noda_step`] takes over: cheap, and close enough for it to need two steps.
const POWER_STEPS: usize = 8;
/// How near the bounds of the eigenvalue must come to each other, as a share of it.
const BOUNDS: f64 = 16.0 * f64::EPSILON;

/// A cell beyond this makes a matrix wide.
const WIDE: f64 = 1e6;

/// What pairwise judgments say.
#[derive(Debug, Clone, PartialEq)]
pub struct Priorities {
    /// The weight of each factor; they sum to 1.
    pub weights: Vec<f64>,
    /// The principal eigenvalue, whatever method gave the weights: the number of factors when the judgments agree, more
    /// the less they do.
    pub lambda_max: f64,
}

/// An eigenvector, scaled to sum to 1, and its eigenvalue.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Principal {
    pub(super) vector: Vec<f64>,
    pub(super) value: f64,
}

/// The same as [`principal`], also where cells are so far apart that entries of the eigenvector would drown in the
/// rounding of others: then `logs` gives the logarithms of weights near the result, and the matrix is solved for what
/// remains when each cell is divided by their ratio.
pub(super) fn eigen(cells: &[f64], len: usize, logs: impl FnOnce() -> Vec<f64>) -> Principal {
    if cells.iter().all(|cell| *cell <= WIDE) {
        return principal(cells, len);
    }
    let logs = logs();
    let Principal { vector, value } = principal(&divided(cells, &logs, 0.0), len);
    let logs = vector.iter().zip(logs).map(|(entry, log)| libm::log(*entry) + log).collect();
    Principal { vector: from_logs(logs), value }
}

/// Each cell divided by the ratio of the weights with these logarithms, row over column; `gap` in place of a 0.
pub(super) fn divided(cells: &[f64], logs: &[f64], gap: f64) -> Vec<f64> {
    let divide = |(index, cell): (usize, &f64)| match *cell {
        0.0 => gap,
        cell => libm::exp(libm::log(cell) - logs[index / logs.len()] + logs[index % logs.len()]),
    };
    cells.iter().enumerate().map(divide).collect()
}

/// The principal right eigenvector and eigenvalue of a non-negative irreducible matrix with a positive diagonal, given
/// row by row.
///
/// A few power steps, then the inverse iteration of Noda (1971), whose shift is the upper bound of Collatz and
/// Wielandt: it converges from any positive start, and quadratically, where power iteration creeps (two eigenvalues of
/// nearly the same size, as in wide circular triads). The vector stays positive on the way.
pub(super) fn principal(cells: &[f64], len: usize) -> Principal {
    let mut vector = vec![1.0 / len as f64; len];
    let mut image = vec![0.0; len];
    for _ in 0..POWER_STEPS {
        multiply(cells, &vector, &mut image);
        std::mem::swap(&mut vector, &mut image);
        scale_to_one(&mut vector);
    }
    let mut work = Vec::new();
    let mut upper_before = f64::INFINITY;
    loop {
        multiply(cells, &vector, &mut image);
        let bounds = Bounds::of(&vector, &image);
        // The upper bound only falls; once rounding holds it up, nothing is left to gain.
        if bounds.met() || bounds.upper >= upper_before * (1.0 - BOUNDS) {
            let value = image.iter().sum::<f64>() / vector.iter().sum::<f64>();
            return Principal { vector, value };
        }
        upper_before = bounds.upper;
        noda_step(cells, bounds.upper, &mut vector, &mut work);
    }
}

/// The smallest and largest growth of an entry: they enclose the principal eigenvalue (Collatz 1942, Wielandt 1950).
struct Bounds {
    lower: f64,
    upper: f64,
}

impl Bounds {
    fn of(vector: &[f64], image: &[f64]) -> Self {
        let mut bounds = Self { lower: f64::INFINITY, upper: 0.0 };
        for (image, entry) in image.iter().zip(vector) {
            let growth = image / entry;
            bounds.lower = bounds.lower.min(growth);
            bounds.upper = bounds.upper.max(growth);
        }
        bounds
    }

    fn met(&self) -> bool {
        self.upper - self.lower <= BOUNDS * self.upper
    }
}

/// `image = matrix · vector`.
fn multiply(cells: &[f64], vector: &[f64], image: &mut [f64]) {
    for (row, image) in cells.chunks_exact(vector.len()).zip(image) {
        *image = row.iter().zip(vector).map(|(cell, entry)| cell * entry).sum();
    }
}

/// `vector = (shift · identity − matrix)⁻¹ · vector`, scaled to sum to 1.
fn noda_step(cells: &[f64], shift: f64, vector: &mut [f64], work: &mut Vec<f64>) {
    work.clear();
    work.extend(cells.iter().map(|cell| -cell));
    for diagonal in work.iter_mut().step_by(vector.len() + 1) {
        *diagonal += shift;
    }
    solve_m_matrix(work, vector, shift * f64::EPSILON);
    scale_to_one(vector);
}

fn scale_to_one(vector: &mut [f64]) {
    let sum: f64 = vector.iter().sum();
    for entry in vector {
        *entry /= sum;
    }
}

/// Solves a linear system whose matrix has a positive diagonal, no positive entry beside it, and a non-negative inverse
/// (an M-matrix); the matrix is used up and the right side becomes the solution.
///
/// Such a system needs no exchange of rows: every entry off the diagonal only grows in size, so that nothing cancels. A
/// pivot that rounding brought below `least_pivot` is taken as that.
pub(super) fn solve_m_matrix(matrix: &mut [f64], right: &mut [f64], least_pivot: f64) {
    let len = right.len();
    for pivot in 0..len {
        let (above, below) = matrix.split_at_mut((pivot + 1) * len);
        let pivot_row = &mut above[pivot * len..];
        pivot_row[pivot] = pivot_row[pivot].max(least_pivot);
        for (offset, row) in below.chunks_exact_mut(len).enumerate() {
            let factor = row[pivot] / pivot_row[pivot];
            for (cell, above) in row[pivot + 1..].iter_mut().zip(&pivot_row[pivot + 1..]) {
                *cell -= factor * above;
            }
            right[pivot + 1 + offset] -= factor * right[pivot];
        }
    }
    for row in (0..len).rev() {
        let cells = &matrix[row * len..(row + 1) * len];
        let known: f64 = cells[row + 1..].iter().zip(&right[row + 1..]).map(|(cell, known)| cell * known).sum();
        right[row] = (right[row] - known) / cells[row];
    }
}

/// Weights from their logarithms up to a common summand, scaled to sum to 1.
pub(super) fn from_logs(mut logs: Vec<f64>) -> Vec<f64> {
    let largest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    for log in &mut logs {
        *log = libm::exp(*log - largest);
    }
    let sum: f64 = logs.iter().sum();
    logs.iter().map(|weight| weight / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cells: &[f64], expected: &[f64], value: f64) {
        let found = principal(cells, expected.len());
        for (found, expected) in found.vector.iter().zip(expected) {
            assert!((found - expected).abs() <= 1e-12, "{found} instead of {expected}");
        }
        assert!((found.value - value).abs() <= 1e-12 * value, "{} instead of {value}", found.value);
    }

    #[test]
    fn a_consistent_matrix_gives_its_weights() {
        check(&[1.0], &[1.0], 1.0);
        check(&[1.0, 3.0, 1.0 / 3.0, 1.0], &[0.75, 0.25], 2.0);
        check(&[1.0, 2.0, 6.0, 0.5, 1.0, 3.0, 1.0 / 6.0, 1.0 / 3.0, 1.0], &[0.6, 0.3, 0.1], 3.0);
    }

    /// A circular triad: a over b over c over a, each `wide` times.
    fn triad(wide: f64, weights: [f64; 3]) -> Vec<f64> {
        let around = [1.0, wide, 1.0 / wide, 1.0 / wide, 1.0, wide, wide, 1.0 / wide, 1.0];
        around.iter().enumerate().map(|(cell, value)| value * weights[cell / 3] / weights[cell % 3]).collect()
    }

    #[test]
    fn wide_circular_triads_converge() {
        for wide in [9.0, 1e3, 1e6, 1e9] {
            let weights = [0.5, 0.3, 0.2];
            check(&triad(wide, weights), &weights, 1.0 + wide + 1.0 / wide);
        }
    }

    #[test]
    fn wide_circles_of_four_converge() {
        for wide in [9.0, 1e4] {
            let weights = [0.4, 0.3, 0.2, 0.1];
            let around = |row: usize, column: usize| match (column + 4 - row) % 4 {
                1 => wide,
                3 => 1.0 / wide,
                _ => 1.0,
            };
            let cells: Vec<f64> =
                (0..16).map(|cell| around(cell / 4, cell % 4) * weights[cell / 4] / weights[cell % 4]).collect();
            check(&cells, &weights, 2.0 + wide + 1.0 / wide);
        }
    }

    #[test]
    fn missing_pairs_with_raised_diagonal_converge() {
        check(&[1.0, 2.0, 6.0, 0.5, 2.0, 0.0, 1.0 / 6.0, 0.0, 2.0], &[0.6, 0.3, 0.1], 3.0);
    }
}
