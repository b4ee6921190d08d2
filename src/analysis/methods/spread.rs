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

/// Below which shares of draws of so many people, at least two, the ends of a 95 % interval lie so that it is as wide as one
/// by Student's t (Hesterberg 2015): percentiles are too near by √((n − 1)/n) and by what t is wider than the normal.
#[must_use]
pub fn expanded(people: usize) -> [f64; 2] {
    let people = people.max(2) as f64;
    let reach = libm::sqrt(people / (people - 1.0)) * student(people - 1.0);
    let below = 0.5 * libm::erfc(reach / std::f64::consts::SQRT_2);
    [below, 1.0 - below]
}

/// The 97.5th percentile of Student's t, within 0.003 from four degrees of freedom up (Abramowitz and Stegun 1964, 26.7.5).
fn student(freedom: f64) -> f64 {
    let z = 1.959_963_984_540_054_f64;
    let square = z * z;
    let first = (square + 1.0) / 4.0;
    let second = ((5.0 * square + 16.0) * square + 3.0) / 96.0;
    let third = (((3.0 * square + 19.0) * square + 17.0) * square - 15.0) / 384.0;
    let fourth = ((((79.0 * square + 776.0) * square + 1482.0) * square - 1920.0) * square - 945.0) / 92160.0;
    z * (1.0 + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom)
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
    fn ends_lie_as_far_out_as_student_asks_for() {
        for (freedom, tabled) in [(4.0, 2.7764), (9.0, 2.2622), (19.0, 2.0930), (39.0, 2.0227)] {
            assert!((student(freedom) - tabled).abs() < 0.003, "{freedom}: {}", student(freedom));
        }
        let [low, high] = expanded(10);
        near(&[low, high], &[1.0 - high, 1.0 - low]);
        assert!((low - 0.0086).abs() < 1e-3 && (expanded(100_000)[0] - 0.025).abs() < 1e-4, "{low}");
    }

    #[test]
    fn one_number_has_no_deviation_and_none_has_no_spread() {
        assert_eq!(spread(&[2.0]).unwrap().deviation, None);
        assert_eq!(spread(&[]), None);
    }
}
