//! How far numbers lie apart: quartiles, mean and deviation.

use serde::Serialize;

/// Where a list of numbers lies.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Spread {
    /// The smallest.
    pub min: f64,
    /// A quarter lies below.
    pub lower_quartile: f64,
    /// Half lies below.
    pub median: f64,
    /// Three quarters lie below.
    pub upper_quartile: f64,
    /// The largest.
    pub max: f64,
    /// The arithmetic mean.
    pub mean: f64,
    /// The standard deviation of the sample (n − 1); none of a single number.
    pub deviation: Option<f64>,
}

/// The spread of numbers, none of which is NaN; `None` when there are none. Quartiles are interpolated (type 7 of
/// Hyndman and Fan 1996).
#[must_use]
pub fn spread(values: &[f64]) -> Option<Spread> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (min, max) = (*sorted.first()?, *sorted.last()?);
    let count = sorted.len() as f64;
    let mean = sorted.iter().sum::<f64>() / count;
    let squares: f64 = sorted.iter().map(|value| (value - mean) * (value - mean)).sum();
    Some(Spread {
        min,
        lower_quartile: quantile(&sorted, 0.25),
        median: quantile(&sorted, 0.5),
        upper_quartile: quantile(&sorted, 0.75),
        max,
        mean,
        deviation: (sorted.len() > 1).then(|| libm::sqrt(squares / (count - 1.0))),
    })
}

/// The number below which a share of the sorted ones lies.
pub(super) fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the number of values")]
    let below = place as usize;
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (place - below as f64) * (sorted[above] - sorted[below])
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    #[test]
    fn quartiles_are_interpolated() {
        let found = spread(&[4.0, 1.0, 3.0, 2.0]).unwrap();
        near(&[found.lower_quartile, found.median, found.upper_quartile], &[1.75, 2.5, 3.25]);
        near(&[found.min, found.max, found.mean, found.deviation.unwrap()], &[1.0, 4.0, 2.5, (5.0_f64 / 3.0).sqrt()]);
    }

    #[test]
    fn one_number_has_no_deviation_and_none_has_no_spread() {
        assert_eq!(spread(&[2.0]).unwrap().deviation, None);
        assert_eq!(spread(&[]), None);
    }
}
