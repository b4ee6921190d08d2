//! How alike two rankings are: Kendall's τ-b and Spearman's ρ.

use super::error::{MethodError, Spot};
use super::ranking::{places_ascending, tie_groups};
use super::shares::check_len;

/// Rank correlations of two lists; none where a list is constant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correlation {
    /// Kendall's τ-b, which allows for ties.
    pub tau_b: Option<f64>,
    /// Spearman's ρ: Pearson's correlation of the places.
    pub rho: Option<f64>,
}

/// Rank correlations of two lists of the same things.
///
/// # Errors
/// When the lists are empty, differ in length, or hold a number that is not finite.
pub fn correlate(x: &[f64], y: &[f64]) -> Result<Correlation, MethodError> {
    if x.is_empty() {
        return Err(MethodError::Empty { what: "list" });
    }
    check_len("the second list", y.len(), x.len())?;
    if let Some(index) = x.iter().zip(y).position(|(x, y)| !x.is_finite() || !y.is_finite()) {
        return Err(MethodError::NotFinite { at: Spot::Item(index) });
    }
    let constant = |list: &[f64]| tie_groups(list).len() == 1;
    if constant(x) || constant(y) {
        return Ok(Correlation { tau_b: None, rho: None });
    }
    Ok(Correlation { tau_b: Some(tau_b(x, y)), rho: Some(pearson(&places_ascending(x), &places_ascending(y))) })
}

/// (concordant − discordant) / √(pairs not tied in x · pairs not tied in y), in n·log n steps.
fn tau_b(x: &[f64], y: &[f64]) -> f64 {
    let (x_groups, y_groups) = (tie_groups(x), tie_groups(y));
    let mut y_group = vec![0; y.len()];
    for (number, group) in y_groups.iter().enumerate() {
        for index in group {
            y_group[*index] = number;
        }
    }
    let mut seen = Counter::new(y_groups.len());
    let mut balance = 0.0;
    for group in &x_groups {
        // Pairs with things before: those of larger x. They agree when y is larger too.
        for index in group {
            balance += seen.below(y_group[*index]) - (seen.below(y_groups.len()) - seen.below(y_group[*index] + 1));
        }
        for index in group {
            seen.add(y_group[*index]);
        }
    }
    balance / libm::sqrt(untied_pairs(&x_groups, x.len()) * untied_pairs(&y_groups, y.len()))
}

fn untied_pairs(groups: &[Vec<usize>], len: usize) -> f64 {
    let pairs = |count: usize| count as f64 * (count as f64 - 1.0) / 2.0;
    pairs(len) - groups.iter().map(|group| pairs(group.len())).sum::<f64>()
}

fn pearson(x: &[f64], y: &[f64]) -> f64 {
    let mean = |list: &[f64]| list.iter().sum::<f64>() / list.len() as f64;
    let (x_mean, y_mean) = (mean(x), mean(y));
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in x.iter().zip(y) {
        xy += (x - x_mean) * (y - y_mean);
        xx += (x - x_mean) * (x - x_mean);
        yy += (y - y_mean) * (y - y_mean);
    }
    xy / libm::sqrt(xx * yy)
}

/// Counts numbers, and tells how many are below a bound, both in log n steps (Fenwick 1994).
struct Counter {
    tree: Vec<u32>,
}

impl Counter {
    fn new(bound: usize) -> Self {
        Self { tree: vec![0; bound + 1] }
    }

    fn add(&mut self, number: usize) {
        let mut node = number + 1;
        while node < self.tree.len() {
            self.tree[node] += 1;
            node += node & node.wrapping_neg();
        }
    }

    fn below(&self, bound: usize) -> f64 {
        let (mut node, mut count) = (bound, 0);
        while node > 0 {
            count += self.tree[node];
            node &= node - 1;
        }
        f64::from(count)
    }
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    #[track_caller]
    fn check(x: &[f64], y: &[f64], tau_b: f64, rho: f64) {
        let found = correlate(x, y).unwrap();
        near(&[found.tau_b.unwrap(), found.rho.unwrap()], &[tau_b, rho]);
    }

    #[test]
    fn same_and_opposite_orders_are_one_and_minus_one() {
        check(&[1.0, 2.0, 3.0], &[10.0, 20.0, 40.0], 1.0, 1.0);
        check(&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0], -1.0, -1.0);
        check(&[1.0, 2.0], &[2.0, 5.0], 1.0, 1.0);
    }

    #[test]
    fn ties_within_rounding_count_as_ties() {
        let rounded = correlate(&[0.3, 0.1 + 0.2, 0.4], &[1.0, 2.0, 3.0]).unwrap();
        assert_eq!(rounded, correlate(&[0.3, 0.3, 0.4], &[1.0, 2.0, 3.0]).unwrap());
    }

    #[test]
    fn a_constant_has_no_correlation() {
        for (x, y) in [(&[1.0, 1.0, 1.0], &[1.0, 2.0, 3.0]), (&[1.0, 2.0, 3.0], &[5.0, 5.0, 5.0])] {
            assert_eq!(correlate(x, y), Ok(Correlation { tau_b: None, rho: None }));
        }
        assert_eq!(correlate(&[1.0], &[2.0]), Ok(Correlation { tau_b: None, rho: None }));
    }

    #[test]
    fn lists_typed_wrong_are_refused() {
        let kind = |x: &[f64], y: &[f64]| correlate(x, y).unwrap_err().kind();
        assert_eq!(kind(&[], &[]), "empty");
        assert_eq!(kind(&[1.0], &[1.0, 2.0]), "not_square");
        assert_eq!(kind(&[1.0, 2.0], &[1.0, f64::NAN]), "not_finite");
    }
}
