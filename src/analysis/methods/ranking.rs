//! Places: who comes first, with ties sharing theirs.

/// Numbers closer than this count as equal; above 1, closer than this share of the larger.
pub const TIE: f64 = 1e-9;

/// Whether two numbers are equal but for rounding.
#[must_use]
pub fn tied(a: f64, b: f64) -> bool {
    (a - b).abs() <= TIE * a.abs().max(b.abs()).max(1.0)
}

/// The place of each value, 1 for the largest. Tied values share their places: two that are first together have 1.5
/// each, so that the places always sum to 1 + 2 + … + n.
#[must_use]
pub fn places(values: &[f64]) -> Vec<f64> {
    let mut places = vec![0.0; values.len()];
    let mut first = 1;
    for group in tie_groups(values) {
        let shared = (2 * first + group.len() - 1) as f64 / 2.0;
        first += group.len();
        for index in group {
            places[index] = shared;
        }
    }
    places
}

/// The places counted from the other end: 1 for the smallest value.
#[must_use]
pub fn places_ascending(values: &[f64]) -> Vec<f64> {
    let turned: Vec<f64> = values.iter().map(|value| -value).collect();
    places(&turned)
}

/// The indices of the values, largest first; those tied with the largest of their group stand together, ascending.
#[must_use]
pub fn tie_groups(values: &[f64]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*b].total_cmp(&values[*a]).then(a.cmp(b)));
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for index in order {
        match groups.last_mut() {
            Some(group) if tied(values[group[0]], values[index]) => group.push(index),
            _ => groups.push(vec![index]),
        }
    }
    for group in &mut groups {
        group.sort_unstable();
    }
    groups
}

/// A place as it is printed: "6", and "6=" where several things share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RankPlace {
    first: usize,
    is_shared: bool,
}

impl RankPlace {
    /// The place behind a mean rank, among the mean ranks of all things.
    #[must_use]
    pub fn of(rank: f64, all: impl Iterator<Item = f64>) -> Self {
        let sharing = all.filter(|other| (other - rank).abs() < TIE).count().max(1);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank is 1 or more")]
        let first = (rank - (sharing as f64 - 1.0) / 2.0).round() as usize;
        Self { first, is_shared: sharing > 1 }
    }
}

impl std::fmt::Display for RankPlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.first, if self.is_shared { "=" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_their_places() {
        assert_eq!(places(&[0.2, 0.5, 0.2, 0.1]), [2.5, 1.0, 2.5, 4.0]);
        assert_eq!(places(&[0.3, 0.3 + 5e-10, 0.4]), [2.5, 2.5, 1.0]);
        assert_eq!(places(&[0.3, 0.3 + 5e-9, 0.4]), [3.0, 2.0, 1.0]);
        assert_eq!(places_ascending(&[7.0, 1.0, 1.0]), [3.0, 1.5, 1.5]);
        assert!(places(&[]).is_empty());
    }

    #[test]
    fn large_numbers_tie_by_their_size() {
        assert!(tied(1e12, 1e12 + 1.0) && !tied(1.0, 1.000_001));
    }
}
