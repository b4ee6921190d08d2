//! The random index of judgments with gaps: the mean consistency index of random judgments of which some are missing.
//!
//! Gaps lower it (Ágoston and Csató 2022): with the index of complete judgments, random answers pass CR ≤ 0.1 in two of
//! five sets. It depends on how gaps are filled, so there is a table for each completion.

use super::error::MethodError;
use super::random_index::random_index;
use crate::model::{Incomplete, RandomIndex};
use serde::Deserialize;

/// The smallest and the largest number of factors in the tables; three factors with a gap cannot disagree.
const SIZES: std::ops::RangeInclusive<usize> = 4..=15;

/// How the gaps of a set of judgments are filled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Completion {
    /// Missing pairs do not count (Harker 1987).
    #[default]
    Harker,
    /// By the logarithmic least squares of the others (Bozóki, Fülöp and Rónyai 2010).
    LeastSquares,
}

impl Completion {
    /// The completion that a convention names; none where it refuses gaps.
    #[must_use]
    pub fn of(incomplete: Incomplete) -> Option<Self> {
        match incomplete {
            Incomplete::Refuse | Incomplete::Pooled => None,
            Incomplete::Harker => Some(Self::Harker),
            Incomplete::LeastSquares => Some(Self::LeastSquares),
        }
    }

    fn table(self) -> &'static [&'static [f64]; 12] {
        match self {
            Self::Harker => &HARKER,
            Self::LeastSquares => &LEAST_SQUARES,
        }
    }
}

/// How many pairs can be missing so that the others can still disagree: more answers than a spanning tree has.
fn most_gaps(size: usize) -> usize {
    (size * size.saturating_sub(3)) / 2
}

/// The random index of judgments of this many factors with this many pairs missing. `None` where the judgments cannot
/// disagree, so that nothing can be checked: below three factors, or with no more answers than a spanning tree has.
///
/// The simulated table gives its own figures; the indices of the others are scaled by how much the gaps lower those.
///
/// # Errors
/// [`MethodError::RiOutOfTable`] where the table ends before this size; with gaps, at 15 factors for all of them.
pub fn index_with_gaps(
    table: RandomIndex,
    size: usize,
    missing: usize,
    completion: Completion,
) -> Result<Option<f64>, MethodError> {
    if missing == 0 {
        return random_index(table, size);
    }
    if size < *SIZES.start() || missing > most_gaps(size) {
        return Ok(None);
    }
    let figures = completion.table().get(size - SIZES.start()).copied();
    let with_gaps = figures.ok_or(MethodError::RiOutOfTable { size, table })?[missing - 1];
    if table == RandomIndex::Simulated {
        return Ok(Some(with_gaps));
    }
    let complete = random_index(RandomIndex::Simulated, size)?;
    Ok(random_index(table, size)?.zip(complete).map(|(index, complete)| index * with_gaps / complete))
}

/// Random indices of 4 to 15 factors, a row each, with 1, 2, … pairs missing, gaps filled by Harker: 50,000 random
/// matrices each, from the seed 2022.
const HARKER: [&[f64]; 12] = [
    &[0.5865, 0.3054],
    &[0.9276, 0.7530, 0.5719, 0.3908, 0.2053],
    &[1.1318, 1.0158, 0.8995, 0.7790, 0.6593, 0.5378, 0.4147, 0.2872, 0.1518],
    &[1.2602, 1.1768, 1.0950, 1.0123, 0.9282, 0.8458, 0.7607, 0.6724, 0.5894, 0.5017, 0.4111, 0.3169, 0.2210, 0.1168],
    &[
        1.3440, 1.2828, 1.2200, 1.1601, 1.0987, 1.0377, 0.9746, 0.9126, 0.8516, 0.7876, 0.7254, 0.6629, 0.5975, 0.5308,
        0.4636, 0.3951, 0.3255, 0.2527, 0.1773, 0.0963,
    ],
    &[
        1.4044, 1.3574, 1.3111, 1.2626, 1.2147, 1.1676, 1.1191, 1.0721, 1.0235, 0.9765, 0.9273, 0.8784, 0.8325, 0.7835,
        0.7340, 0.6844, 0.6363, 0.5855, 0.5353, 0.4850, 0.4330, 0.3778, 0.3249, 0.2679, 0.2090, 0.1462, 0.0781,
    ],
    &[
        1.4492, 1.4117, 1.3724, 1.3362, 1.2981, 1.2597, 1.2213, 1.1835, 1.1449, 1.1078, 1.0704, 1.0307, 0.9935, 0.9566,
        0.9162, 0.8800, 0.8409, 0.8026, 0.7631, 0.7244, 0.6858, 0.6470, 0.6074, 0.5682, 0.5264, 0.4864, 0.4454, 0.4026,
        0.3614, 0.3170, 0.2723, 0.2264, 0.1774, 0.1236, 0.0661,
    ],
    &[
        1.4841, 1.4526, 1.4229, 1.3905, 1.3605, 1.3296, 1.2985, 1.2680, 1.2359, 1.2049, 1.1741, 1.1440, 1.1125, 1.0803,
        1.0503, 1.0203, 0.9873, 0.9565, 0.9256, 0.8946, 0.8608, 0.8325, 0.8004, 0.7696, 0.7364, 0.7037, 0.6732, 0.6423,
        0.6100, 0.5775, 0.5449, 0.5112, 0.4791, 0.4469, 0.4110, 0.3776, 0.3438, 0.3072, 0.2700, 0.2324, 0.1921, 0.1513,
        0.1060, 0.0585,
    ],
    &[
        1.5112, 1.4849, 1.4594, 1.4343, 1.4080, 1.3825, 1.3561, 1.3304, 1.3047, 1.2794, 1.2537, 1.2282, 1.2018, 1.1770,
        1.1501, 1.1249, 1.0982, 1.0730, 1.0474, 1.0211, 0.9941, 0.9695, 0.9438, 0.9165, 0.8907, 0.8656, 0.8388, 0.8128,
        0.7866, 0.7610, 0.7339, 0.7077, 0.6817, 0.6557, 0.6281, 0.6030, 0.5754, 0.5486, 0.5215, 0.4947, 0.4669, 0.4392,
        0.4118, 0.3838, 0.3549, 0.3259, 0.2963, 0.2668, 0.2346, 0.2020, 0.1675, 0.1333, 0.0926, 0.0505,
    ],
    &[
        1.5337, 1.5117, 1.4906, 1.4686, 1.4462, 1.4254, 1.4031, 1.3814, 1.3587, 1.3380, 1.3160, 1.2931, 1.2726, 1.2503,
        1.2286, 1.2059, 1.1844, 1.1629, 1.1411, 1.1190, 1.0968, 1.0745, 1.0534, 1.0311, 1.0090, 0.9876, 0.9658, 0.9441,
        0.9219, 0.8996, 0.8779, 0.8551, 0.8331, 0.8127, 0.7893, 0.7679, 0.7463, 0.7231, 0.7012, 0.6794, 0.6572, 0.6336,
        0.6123, 0.5899, 0.5683, 0.5447, 0.5229, 0.5000, 0.4766, 0.4528, 0.4297, 0.4071, 0.3827, 0.3585, 0.3344, 0.3109,
        0.2856, 0.2585, 0.2322, 0.2047, 0.1775, 0.1470, 0.1162, 0.0824, 0.0444,
    ],
    &[
        1.5517, 1.5334, 1.5138, 1.4957, 1.4770, 1.4580, 1.4393, 1.4210, 1.4018, 1.3842, 1.3649, 1.3460, 1.3272, 1.3087,
        1.2896, 1.2714, 1.2529, 1.2337, 1.2148, 1.1956, 1.1772, 1.1589, 1.1395, 1.1213, 1.1021, 1.0841, 1.0654, 1.0462,
        1.0271, 1.0089, 0.9894, 0.9712, 0.9524, 0.9338, 0.9140, 0.8954, 0.8759, 0.8588, 0.8392, 0.8201, 0.8017, 0.7827,
        0.7644, 0.7451, 0.7261, 0.7065, 0.6879, 0.6701, 0.6503, 0.6306, 0.6118, 0.5933, 0.5733, 0.5543, 0.5348, 0.5168,
        0.4965, 0.4773, 0.4577, 0.4375, 0.4193, 0.3979, 0.3781, 0.3569, 0.3366, 0.3167, 0.2942, 0.2732, 0.2516, 0.2293,
        0.2062, 0.1825, 0.1579, 0.1315, 0.1040, 0.0742, 0.0396,
    ],
    &[
        1.5680, 1.5515, 1.5349, 1.5193, 1.5025, 1.4865, 1.4704, 1.4538, 1.4376, 1.4220, 1.4053, 1.3891, 1.3732, 1.3572,
        1.3401, 1.3240, 1.3080, 1.2920, 1.2764, 1.2596, 1.2427, 1.2262, 1.2101, 1.1948, 1.1780, 1.1617, 1.1456, 1.1292,
        1.1128, 1.0968, 1.0804, 1.0644, 1.0488, 1.0317, 1.0154, 0.9998, 0.9829, 0.9665, 0.9502, 0.9341, 0.9179, 0.9013,
        0.8851, 0.8698, 0.8524, 0.8356, 0.8196, 0.8034, 0.7879, 0.7709, 0.7548, 0.7388, 0.7216, 0.7057, 0.6886, 0.6721,
        0.6553, 0.6395, 0.6230, 0.6057, 0.5898, 0.5731, 0.5572, 0.5396, 0.5230, 0.5068, 0.4902, 0.4734, 0.4558, 0.4391,
        0.4221, 0.4047, 0.3890, 0.3707, 0.3540, 0.3356, 0.3171, 0.2999, 0.2816, 0.2622, 0.2437, 0.2243, 0.2046, 0.1846,
        0.1630, 0.1410, 0.1173, 0.0934, 0.0662, 0.0363,
    ],
];

/// Random indices of 4 to 15 factors, a row each, with 1, 2, … pairs missing, gaps filled by least squares: 50,000 random
/// matrices each, from the seed 2022.
#[expect(clippy::approx_constant, reason = "one of the figures is near π/4 by chance")]
const LEAST_SQUARES: [&[f64]; 12] = [
    &[0.5775, 0.2869],
    &[0.9231, 0.7406, 0.5497, 0.3614, 0.1783],
    &[1.1300, 1.0104, 0.8891, 0.7620, 0.6345, 0.5051, 0.3761, 0.2473, 0.1212],
    &[1.2595, 1.1747, 1.0908, 1.0051, 0.9174, 0.8302, 0.7392, 0.6449, 0.5552, 0.4613, 0.3657, 0.2697, 0.1771, 0.0860],
    &[
        1.3437, 1.2820, 1.2184, 1.1572, 1.0942, 1.0310, 0.9655, 0.9004, 0.8359, 0.7675, 0.7005, 0.6326, 0.5619, 0.4899,
        0.4177, 0.3451, 0.2735, 0.2016, 0.1320, 0.0653,
    ],
    &[
        1.4043, 1.3572, 1.3105, 1.2616, 1.2129, 1.1649, 1.1154, 1.0669, 1.0168, 0.9678, 0.9165, 0.8647, 0.8159, 0.7636,
        0.7104, 0.6567, 0.6045, 0.5493, 0.4945, 0.4395, 0.3834, 0.3250, 0.2696, 0.2125, 0.1564, 0.1017, 0.0492,
    ],
    &[
        1.4493, 1.4117, 1.3723, 1.3359, 1.2975, 1.2587, 1.2199, 1.1814, 1.1420, 1.1040, 1.0657, 1.0248, 0.9862, 0.9476,
        0.9056, 0.8673, 0.8260, 0.7853, 0.7430, 0.7014, 0.6594, 0.6174, 0.5740, 0.5309, 0.4855, 0.4418, 0.3966, 0.3504,
        0.3062, 0.2601, 0.2144, 0.1695, 0.1247, 0.0805, 0.0389,
    ],
    &[
        1.4842, 1.4527, 1.4229, 1.3906, 1.3604, 1.3293, 1.2980, 1.2673, 1.2349, 1.2034, 1.1721, 1.1415, 1.1093, 1.0763,
        1.0455, 1.0146, 0.9805, 0.9484, 0.9162, 0.8837, 0.8483, 0.8185, 0.7842, 0.7515, 0.7159, 0.6808, 0.6476, 0.6140,
        0.5785, 0.5429, 0.5073, 0.4701, 0.4348, 0.3991, 0.3604, 0.3235, 0.2872, 0.2489, 0.2113, 0.1741, 0.1364, 0.1006,
        0.0650, 0.0322,
    ],
    &[
        1.5112, 1.4851, 1.4595, 1.4344, 1.4081, 1.3826, 1.3561, 1.3303, 1.3045, 1.2789, 1.2530, 1.2272, 1.2005, 1.1754,
        1.1480, 1.1224, 1.0951, 1.0693, 1.0431, 1.0160, 0.9882, 0.9628, 0.9362, 0.9078, 0.8808, 0.8545, 0.8263, 0.7988,
        0.7711, 0.7438, 0.7147, 0.6867, 0.6586, 0.6305, 0.6004, 0.5731, 0.5427, 0.5133, 0.4836, 0.4538, 0.4230, 0.3925,
        0.3622, 0.3314, 0.3003, 0.2687, 0.2376, 0.2070, 0.1749, 0.1439, 0.1128, 0.0837, 0.0536, 0.0261,
    ],
    &[
        1.5338, 1.5118, 1.4908, 1.4688, 1.4465, 1.4256, 1.4033, 1.3815, 1.3588, 1.3380, 1.3159, 1.2929, 1.2722, 1.2498,
        1.2278, 1.2049, 1.1831, 1.1613, 1.1392, 1.1166, 1.0942, 1.0713, 1.0498, 1.0270, 1.0042, 0.9822, 0.9598, 0.9372,
        0.9143, 0.8911, 0.8686, 0.8447, 0.8217, 0.8001, 0.7754, 0.7526, 0.7297, 0.7049, 0.6814, 0.6580, 0.6340, 0.6085,
        0.5853, 0.5606, 0.5368, 0.5112, 0.4870, 0.4617, 0.4356, 0.4094, 0.3839, 0.3589, 0.3321, 0.3053, 0.2791, 0.2536,
        0.2267, 0.1990, 0.1726, 0.1461, 0.1206, 0.0944, 0.0694, 0.0451, 0.0218,
    ],
    &[
        1.5518, 1.5335, 1.5140, 1.4960, 1.4772, 1.4582, 1.4396, 1.4213, 1.4021, 1.3844, 1.3651, 1.3462, 1.3273, 1.3086,
        1.2895, 1.2712, 1.2525, 1.2332, 1.2141, 1.1947, 1.1761, 1.1576, 1.1379, 1.1194, 1.0998, 1.0816, 1.0625, 1.0429,
        1.0233, 1.0047, 0.9847, 0.9659, 0.9466, 0.9274, 0.9069, 0.8878, 0.8675, 0.8495, 0.8291, 0.8091, 0.7898, 0.7697,
        0.7503, 0.7300, 0.7096, 0.6888, 0.6689, 0.6495, 0.6285, 0.6072, 0.5866, 0.5666, 0.5449, 0.5240, 0.5026, 0.4824,
        0.4600, 0.4387, 0.4171, 0.3945, 0.3741, 0.3507, 0.3286, 0.3056, 0.2830, 0.2614, 0.2373, 0.2150, 0.1922, 0.1697,
        0.1472, 0.1246, 0.1023, 0.0804, 0.0590, 0.0385, 0.0184,
    ],
    &[
        1.5681, 1.5516, 1.5351, 1.5195, 1.5028, 1.4868, 1.4707, 1.4541, 1.4380, 1.4224, 1.4056, 1.3893, 1.3735, 1.3574,
        1.3403, 1.3241, 1.3081, 1.2920, 1.2764, 1.2594, 1.2424, 1.2258, 1.2095, 1.1941, 1.1771, 1.1606, 1.1443, 1.1277,
        1.1111, 1.0948, 1.0781, 1.0619, 1.0459, 1.0285, 1.0118, 0.9958, 0.9785, 0.9617, 0.9449, 0.9285, 0.9117, 0.8946,
        0.8777, 0.8619, 0.8438, 0.8263, 0.8096, 0.7926, 0.7763, 0.7585, 0.7415, 0.7246, 0.7064, 0.6894, 0.6713, 0.6536,
        0.6357, 0.6187, 0.6009, 0.5821, 0.5648, 0.5466, 0.5293, 0.5099, 0.4918, 0.4738, 0.4553, 0.4366, 0.4175, 0.3988,
        0.3798, 0.3606, 0.3429, 0.3226, 0.3040, 0.2841, 0.2635, 0.2447, 0.2252, 0.2046, 0.1852, 0.1655, 0.1458, 0.1265,
        0.1068, 0.0876, 0.0684, 0.0507, 0.0329, 0.0160,
    ],
];

#[cfg(test)]
mod tests {
    use super::super::incomplete::{harker, least_squares};
    use super::super::judgments::Judgments;
    use super::super::random_choice::below;
    use super::*;
    use Completion::{Harker, LeastSquares};
    use rand_xoshiro::Xoshiro256PlusPlus;
    use rand_xoshiro::rand_core::SeedableRng as _;

    /// How many random matrices stand behind each figure of the tables.
    const SAMPLES: u32 = 50_000;
    /// Where the random sequence of each figure begins.
    const SEED: u64 = 2022;

    /// The mean consistency index of random judgments, as the tables hold it: each answered pair one of the 17 values of
    /// Saaty's scale with equal chance, the missing pairs drawn until the others link all factors.
    fn simulate(size: usize, missing: usize, completion: Completion, samples: u32, seed: u64) -> f64 {
        let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
        let mut pairs: Vec<(usize, usize)> = (0..size).flat_map(|row| (row + 1..size).map(move |c| (row, c))).collect();
        let mut sum = 0.0;
        for _ in 0..samples {
            let judgments = loop {
                let judgments = random_judgments(size, missing, &mut pairs, &mut random);
                if judgments.check_linked().is_ok() {
                    break judgments;
                }
            };
            let found = match completion {
                Completion::Harker => harker(&judgments),
                Completion::LeastSquares => least_squares(&judgments),
            };
            let lambda_max = found.expect("the answered pairs link all factors").lambda_max;
            sum += (lambda_max - size as f64) / (size as f64 - 1.0);
        }
        sum / f64::from(samples)
    }

    fn random_judgments(
        size: usize,
        missing: usize,
        pairs: &mut [(usize, usize)],
        random: &mut Xoshiro256PlusPlus,
    ) -> Judgments {
        // The first `missing` pairs of a partial shuffle stay open.
        for place in 0..missing {
            let other = place + below(random, pairs.len() - place);
            pairs.swap(place, other);
        }
        let mut judgment = |(row, column): &(usize, usize)| {
            let step = below(random, 17);
            let value = if step < 9 { (step + 1) as f64 } else { ((step - 7) as f64).recip() };
            (*row, *column, value)
        };
        let answers: Vec<(usize, usize, f64)> = pairs[missing..].iter().map(&mut judgment).collect();
        Judgments::from_pairs(size, answers).expect("values of the scale are positive")
    }

    #[track_caller]
    fn check(size: usize, missing: usize, completion: Completion, expected: f64, tolerance: f64) {
        let found = index_with_gaps(RandomIndex::Simulated, size, missing, completion).unwrap().unwrap();
        assert!((found - expected).abs() <= tolerance, "{size}, {missing}, {completion:?}: {found}, not {expected}");
    }

    #[test]
    fn the_tables_are_near_those_that_others_simulated() {
        // 200,000 random matrices each: five standard errors of a table of 50,000.
        check(4, 1, Harker, 0.589, 0.0156);
        check(4, 2, Harker, 0.302, 0.0156);
        check(4, 1, LeastSquares, 0.580, 0.0156);
        check(4, 2, LeastSquares, 0.284, 0.0156);
    }

    #[test]
    fn the_tables_are_near_the_formula() {
        // RI(n, m) ≈ (1 − 2m/((n − 1)(n − 2)))·RI(n, 0) (Ágoston and Csató 2022).
        for size in [5, 9, 15] {
            let complete = random_index(RandomIndex::Simulated, size).unwrap().unwrap();
            for missing in 1..=most_gaps(size) {
                let share = 1.0 - 2.0 * missing as f64 / ((size - 1) * (size - 2)) as f64;
                for completion in [Harker, LeastSquares] {
                    check(size, missing, completion, share * complete, 0.08);
                }
            }
        }
    }

    #[test]
    fn a_figure_of_the_tables_can_be_drawn_again() {
        for (size, missing, completion) in [(4, 2, LeastSquares), (6, 4, Harker)] {
            let drawn = simulate(size, missing, completion, 2_000, SEED);
            check(size, missing, completion, drawn, 5.0 * 0.4 / 2_000.0_f64.sqrt());
        }
    }

    /// `cargo test --release -- --ignored` draws all of them, which takes minutes.
    #[test]
    #[ignore = "takes minutes"]
    fn every_figure_of_the_tables_is_what_the_seed_gives() {
        for size in SIZES {
            for (missing, completion) in (1..=most_gaps(size)).flat_map(|gaps| [(gaps, Harker), (gaps, LeastSquares)]) {
                check(size, missing, completion, simulate(size, missing, completion, SAMPLES, SEED), 5.1e-5);
            }
        }
    }

    #[test]
    fn nothing_can_be_checked_with_too_few_answers() {
        for (size, missing) in [(1, 0), (2, 0), (2, 1), (3, 1), (5, 6), (5, 10), (15, 91)] {
            assert_eq!(index_with_gaps(RandomIndex::Saaty1980, size, missing, Harker), Ok(None), "{size}, {missing}");
        }
    }

    #[test]
    fn other_tables_are_lowered_by_as_much() {
        let ratio = |table| {
            let index = |missing| index_with_gaps(table, 7, missing, Harker).unwrap().unwrap();
            index(5) / index(0)
        };
        for table in RandomIndex::ALL {
            assert!((ratio(*table) - ratio(RandomIndex::Simulated)).abs() < 1e-12);
        }
        let beyond = index_with_gaps(RandomIndex::AlonsoLamata2006, 16, 1, Harker);
        assert_eq!(beyond.unwrap_err().kind(), "ri_out_of_table");
    }
}
