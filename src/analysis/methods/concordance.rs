//! How far several rankings agree: Kendall's W, and its test.

use super::error::{MethodError, Spot};
use super::ranking::{places_ascending, tie_groups};
use super::shares::check_len;

/// How far several raters agree on the order of the same things.
#[derive(Debug, Clone, PartialEq)]
pub struct Concordance {
    /// Kendall's W, corrected for ties: 0 for none, 1 for full agreement; none when everything is tied.
    pub w: Option<f64>,
    /// W without the correction.
    pub w_uncorrected: Option<f64>,
    /// The sum of the places of each thing, ties sharing theirs.
    pub rank_sums: Vec<f64>,
    /// m·(n − 1)·W.
    pub chi_squared: Option<f64>,
    /// n − 1.
    pub degrees_of_freedom: usize,
    /// The probability of at least so much agreement by chance.
    pub p: Option<f64>,
}

/// Concordance of rankings, a row a rater; ratings serve as well, since only their order counts.
///
/// # Errors
/// When there are no raters or nothing is ranked, the rows differ in length, or a number is not finite.
pub fn concordance(ranks: &[Vec<f64>]) -> Result<Concordance, MethodError> {
    let first = ranks.first().ok_or(MethodError::Empty { what: "list of rankings" })?;
    if first.is_empty() {
        return Err(MethodError::Empty { what: "ranking" });
    }
    let mut rank_sums = vec![0.0; first.len()];
    let mut tie_sum = 0.0;
    for (row, ranking) in ranks.iter().enumerate() {
        check_len(format!("row {row} of the rankings"), ranking.len(), first.len())?;
        if let Some(column) = ranking.iter().position(|rank| !rank.is_finite()) {
            return Err(MethodError::NotFinite { at: Spot::Cell { row, column } });
        }
        for (sum, place) in rank_sums.iter_mut().zip(places_ascending(ranking)) {
            *sum += place;
        }
        tie_sum += tie_groups(ranking).iter().map(|group| cube_less_itself(group.len())).sum::<f64>();
    }
    Ok(from_sums(rank_sums, ranks.len() as f64, tie_sum))
}

/// W = 12·S / (m²·(n³ − n) − m·Σ(t³ − t)).
fn from_sums(rank_sums: Vec<f64>, raters: f64, tie_sum: f64) -> Concordance {
    let things = rank_sums.len();
    let mean = raters * (things as f64 + 1.0) / 2.0;
    let spread: f64 = rank_sums.iter().map(|sum| (sum - mean) * (sum - mean)).sum();
    let full = raters * raters * cube_less_itself(things);
    let corrected = full - raters * tie_sum;
    let defined = corrected > 0.0;
    let degrees_of_freedom = things - 1;
    let w = defined.then(|| 12.0 * spread / corrected);
    let chi_squared = w.map(|w| raters * degrees_of_freedom as f64 * w);
    Concordance {
        w,
        w_uncorrected: defined.then(|| 12.0 * spread / full),
        rank_sums,
        chi_squared,
        degrees_of_freedom,
        p: chi_squared.map(|chi_squared| chi_squared_tail(chi_squared, degrees_of_freedom as f64)),
    }
}

fn cube_less_itself(count: usize) -> f64 {
    let count = count as f64;
    count * count * count - count
}

/// The probability that a chi-squared variable exceeds a value: the upper regularised gamma function Q(df/2, x/2), by
/// its series below the mean and by its continued fraction (Lentz) above.
fn chi_squared_tail(value: f64, degrees_of_freedom: f64) -> f64 {
    let (shape, x) = (degrees_of_freedom / 2.0, value / 2.0);
    if x <= 0.0 {
        return 1.0;
    }
    let front = libm::exp(shape * libm::log(x) - x - libm::lgamma(shape));
    if x < shape + 1.0 { 1.0 - front * lower_series(shape, x) } else { front * upper_fraction(shape, x) }
}

fn lower_series(shape: f64, x: f64) -> f64 {
    let mut term = shape.recip();
    let mut sum = term;
    let mut step = shape;
    while term > sum * f64::EPSILON {
        step += 1.0;
        term *= x / step;
        sum += term;
    }
    sum
}

fn upper_fraction(shape: f64, x: f64) -> f64 {
    let mut below = x + 1.0 - shape;
    let mut above = f64::MAX;
    let mut inverse = below.recip();
    let mut fraction = inverse;
    for step in 1..10_000 {
        let step = f64::from(step);
        let numerator = step * (shape - step);
        below += 2.0;
        inverse = (numerator * inverse + below).recip();
        above = below + numerator / above;
        fraction *= inverse * above;
        if (inverse * above - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    fraction
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    #[test]
    fn full_agreement_is_one_and_opposition_of_two_is_zero() {
        let agreed = concordance(&vec![vec![1.0, 2.0, 3.0]; 4]).unwrap();
        near(&[agreed.w.unwrap(), agreed.chi_squared.unwrap()], &[1.0, 8.0]);
        let opposed = concordance(&[vec![1.0, 2.0, 3.0], vec![3.0, 2.0, 1.0]]).unwrap();
        near(&[opposed.w.unwrap(), opposed.p.unwrap()], &[0.0, 1.0]);
    }

    #[test]
    fn when_everything_is_tied_there_is_no_w() {
        let found = concordance(&[vec![2.0, 2.0], vec![1.0, 1.0]]).unwrap();
        assert_eq!((found.w, found.w_uncorrected, found.chi_squared, found.p), (None, None, None, None));
        assert_eq!(found.rank_sums, [3.0, 3.0]);
        assert_eq!(concordance(&[vec![1.0], vec![1.0]]).unwrap().w, None);
    }

    #[test]
    fn the_tail_has_its_closed_forms() {
        // Two degrees of freedom: exp(−x/2). Four: exp(−x/2)·(1 + x/2).
        for x in [0.1, 1.0, 3.9, 4.1, 30.0, 500.0_f64] {
            near(&[chi_squared_tail(x, 2.0)], &[(-x / 2.0).exp()]);
            near(&[chi_squared_tail(x, 4.0)], &[(-x / 2.0).exp() * (1.0 + x / 2.0)]);
        }
        // One: the two-sided normal tail, 0.05 at 1.959964².
        assert!((chi_squared_tail(3.841_458_820_694_124, 1.0) - 0.05).abs() < 1e-12);
    }

    #[test]
    fn rankings_typed_wrong_are_refused() {
        let kind = |ranks: &[Vec<f64>]| concordance(ranks).unwrap_err().kind();
        assert_eq!(kind(&[]), "empty");
        assert_eq!(kind(&[vec![]]), "empty");
        assert_eq!(kind(&[vec![1.0, 2.0], vec![1.0]]), "not_square");
        assert_eq!(kind(&[vec![1.0, f64::NAN]]), "not_finite");
    }
}
