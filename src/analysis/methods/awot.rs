//! SWOT and AHP together (A'WOT; Kurttila, Pesonen, Kangas and Kajanus 2000).

use super::error::MethodError;
use super::ranking::places;
use super::shares::{check_len, normalise};
use crate::model::BetweenConvention;

/// Priorities at all three levels; the lists of factors stand in the order of the groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Awot {
    /// Priorities within each group; each list sums to 1.
    pub local: Vec<Vec<f64>>,
    /// The priority of each group: the sum of its global priorities.
    pub group: Vec<f64>,
    /// Priorities over everything, summing to 1: group times local.
    pub global: Vec<Vec<f64>>,
    /// Places by global priority over everything; tied factors share theirs.
    pub ranks: Vec<Vec<f64>>,
}

/// Global priorities from those within the groups and those between them.
///
/// What `between` weighs depends on the convention: in *Kurttila*, the most important factor of each group, so that a
/// group counts by that over the factor's local priority; in *groups*, the groups themselves.
///
/// # Errors
/// When there are no groups, a group has no factors, the lists differ in length, or weights cannot be scaled to 1.
pub fn combine(local: &[Vec<f64>], between: &[f64], convention: BetweenConvention) -> Result<Awot, MethodError> {
    check_len("the list of priorities between groups", between.len(), local.len())?;
    let between = normalise(between, "priorities between groups")?;
    let local =
        local.iter().map(|group| normalise(group, "priorities within a group")).collect::<Result<Vec<_>, _>>()?;
    let group = match convention {
        BetweenConvention::Groups => between,
        BetweenConvention::Kurttila => {
            let scaled: Vec<f64> =
                between.iter().zip(&local).map(|(between, local)| between / largest(local)).collect();
            normalise(&scaled, "priorities between groups")?
        }
    };
    Ok(from_levels(local, group))
}

/// All three levels from the local and the group priorities, both already summing to 1.
#[must_use]
pub fn from_levels(local: Vec<Vec<f64>>, group: Vec<f64>) -> Awot {
    let global: Vec<Vec<f64>> =
        local.iter().zip(&group).map(|(local, group)| local.iter().map(|local| local * group).collect()).collect();
    let mut places = places(&global.concat()).into_iter();
    let ranks = global.iter().map(|group| places.by_ref().take(group.len()).collect()).collect();
    Awot { local, group, global, ranks }
}

/// Group priorities that take into account how groups influence one another: W2·w1, scaled to sum to 1 (Yüksel and
/// Dağdeviren 2007).
///
/// `influence` holds, in each column, the shares of that group's influence on every group (row); columns are scaled to
/// sum to 1.
///
/// # Errors
/// When the table is not square, of another size than the groups, or a column cannot be scaled to sum to 1.
pub fn inner_dependence(influence: &[Vec<f64>], groups: &[f64]) -> Result<Vec<f64>, MethodError> {
    check_len("the table of influences", influence.len(), groups.len())?;
    for (index, row) in influence.iter().enumerate() {
        check_len(format!("row {index} of the table of influences"), row.len(), groups.len())?;
    }
    let mut sums = vec![0.0; groups.len()];
    for (column, group) in groups.iter().enumerate() {
        let shares: Vec<f64> = influence.iter().map(|row| row[column]).collect();
        for (row, share) in normalise(&shares, "influences of a group")?.iter().enumerate() {
            sums[row] += share * group;
        }
    }
    normalise(&sums, "priorities of the groups")
}

fn largest(values: &[f64]) -> f64 {
    values.iter().copied().fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    #[test]
    fn the_conventions_differ_and_both_sum_to_one() {
        let local = [vec![0.6, 0.4], vec![1.0], vec![0.5, 0.25, 0.25], vec![0.9, 0.1]];
        let between = [0.4, 0.3, 0.2, 0.1];
        let kurttila = combine(&local, &between, BetweenConvention::Kurttila).unwrap();
        let groups = combine(&local, &between, BetweenConvention::Groups).unwrap();
        let scaled = [0.4 / 0.6, 0.3, 0.4, 0.1 / 0.9];
        let sum: f64 = scaled.iter().sum();
        near(&kurttila.group, &scaled.map(|scaled| scaled / sum));
        near(&groups.group, &between);
        for found in [kurttila, groups] {
            near(&[found.global.concat().iter().sum()], &[1.0]);
        }
    }

    #[test]
    fn factors_with_equal_global_priority_share_their_places() {
        let found = combine(&[vec![0.5, 0.5], vec![1.0]], &[0.5, 0.5], BetweenConvention::Groups).unwrap();
        assert_eq!(found.ranks, [vec![2.5, 2.5], vec![1.0]]);
    }

    #[test]
    fn influence_passes_weight_on() {
        let itself = [vec![1.0, 0.0], vec![0.0, 1.0]];
        assert_eq!(inner_dependence(&itself, &[0.7, 0.3]), Ok(vec![0.7, 0.3]));
        let shared = [vec![3.0, 0.0], vec![1.0, 1.0]];
        near(&inner_dependence(&shared, &[0.8, 0.2]).unwrap(), &[0.6, 0.4]);
        assert_eq!(inner_dependence(&[vec![1.0]], &[0.5, 0.5]).unwrap_err().kind(), "not_square");
    }

    #[test]
    fn groups_without_factors_and_lists_that_do_not_match_are_refused() {
        let kind = |local: &[Vec<f64>], between: &[f64]| {
            combine(local, between, BetweenConvention::Kurttila).unwrap_err().kind()
        };
        assert_eq!(kind(&[vec![1.0], vec![]], &[0.5, 0.5]), "empty");
        assert_eq!(kind(&[vec![1.0]], &[0.5, 0.5]), "not_square");
        assert_eq!(kind(&[vec![0.0]], &[1.0]), "zero_sum");
    }
}
