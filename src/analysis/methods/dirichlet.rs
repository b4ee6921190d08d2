//! Random weights that sum to 1: the Dirichlet distribution, many draws side by side.

use super::error::{MethodError, Spot, check_number};
use super::shares::normalise;
use super::ziggurat::{Ziggurat, uniform};
use rand_xoshiro::Xoshiro256PlusPlus;

/// How many draws are made side by side, so that what is done to all of them is done in one instruction.
pub(in crate::analysis) const LANES: usize = 8;

/// One number of each of the draws made side by side.
pub(in crate::analysis) type Lanes = [f64; LANES];

/// Below this, gamma draws are kept as logarithms: one in e^74 would underflow at 0.1, half of them near 0.001.
const SMALL_ALPHA: f64 = 0.1;

/// Draws weights from a Dirichlet distribution, as gamma draws over their sum.
#[derive(Debug, Clone)]
pub(in crate::analysis) struct Dirichlet {
    parts: Vec<Gamma>,
    scale: Scale,
    mean: Vec<f64>,
}

/// Whether draws are kept as they are or as logarithms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scale {
    Plain,
    Logarithmic,
}

/// A gamma distribution by its shape.
#[derive(Debug, Clone, Copy)]
enum Gamma {
    /// Shape 0: always 0.
    Zero,
    /// Shape 1.
    Exponential,
    /// Any other shape (Marsaglia and Tsang 2000): d = shape − 1/3, c = 1/√(9·d), of the shape itself from 1 up, of the
    /// shape + 1 below, where a draw U^(1/shape) makes up for it.
    Cubed { d: f64, c: f64, below_one: Option<f64> },
}

impl Dirichlet {
    /// The distribution with these parameters; 0 is allowed and gives a weight that is always 0.
    ///
    /// # Errors
    /// When there are none, one is negative or not finite, or all are 0.
    pub(in crate::analysis) fn new(alpha: &[f64]) -> Result<Self, MethodError> {
        let mean = normalise(alpha, "parameters of the distribution")?;
        let small = alpha.iter().any(|alpha| *alpha > 0.0 && *alpha < SMALL_ALPHA);
        let scale = if small { Scale::Logarithmic } else { Scale::Plain };
        Ok(Self { parts: alpha.iter().map(|alpha| Gamma::new(*alpha)).collect(), scale, mean })
    }

    /// How many weights are drawn.
    pub(super) fn len(&self) -> usize {
        self.parts.len()
    }

    /// The mean of each weight.
    pub(super) fn mean(&self) -> &[f64] {
        &self.mean
    }

    /// Fills `weights` with draws that have still to be divided by the sums it returns, which are above 0.
    pub(in crate::analysis) fn fill(
        &self,
        tools: &Ziggurat,
        random: &mut Xoshiro256PlusPlus,
        weights: &mut [Lanes],
    ) -> Lanes {
        for (part, lanes) in self.parts.iter().zip(weights.iter_mut()) {
            match self.scale {
                Scale::Plain => part.fill(tools, random, lanes),
                Scale::Logarithmic => *lanes = std::array::from_fn(|_| part.draw_log(tools, random)),
            }
        }
        if self.scale == Scale::Logarithmic {
            exponentiate(weights);
        }
        let mut sums = [0.0; LANES];
        for lanes in weights.iter() {
            for (sum, weight) in sums.iter_mut().zip(lanes) {
                *sum += weight;
            }
        }
        sums
    }
}

impl Gamma {
    fn new(shape: f64) -> Self {
        if shape == 0.0 {
            return Self::Zero;
        }
        if (shape - 1.0).abs() <= f64::EPSILON {
            return Self::Exponential;
        }
        let below_one = (shape < 1.0).then_some(shape);
        let d = if below_one.is_some() { shape + 2.0 / 3.0 } else { shape - 1.0 / 3.0 };
        Self::Cubed { d, c: libm::sqrt(9.0 * d).recip(), below_one }
    }

    fn fill(self, tools: &Ziggurat, random: &mut Xoshiro256PlusPlus, lanes: &mut Lanes) {
        match self {
            Self::Zero => *lanes = [0.0; LANES],
            Self::Exponential => *lanes = std::array::from_fn(|_| tools.exponential(random)),
            Self::Cubed { d, c, below_one: None } => *lanes = std::array::from_fn(|_| cubed(d, c, tools, random)),
            Self::Cubed { d, c, below_one: Some(shape) } => {
                let draw = |_| cubed(d, c, tools, random) * libm::exp(-tools.exponential(random) / shape);
                *lanes = std::array::from_fn(draw);
            }
        }
    }

    /// The logarithm of a draw.
    fn draw_log(self, tools: &Ziggurat, random: &mut Xoshiro256PlusPlus) -> f64 {
        match self {
            Self::Zero => f64::NEG_INFINITY,
            Self::Exponential => libm::log(tools.exponential(random)),
            Self::Cubed { d, c, below_one } => {
                let log = libm::log(cubed(d, c, tools, random));
                below_one.map_or(log, |shape| log - tools.exponential(random) / shape)
            }
        }
    }
}

/// A gamma draw of shape d + 1/3, from 1 up (Marsaglia and Tsang 2000).
#[inline]
fn cubed(d: f64, c: f64, tools: &Ziggurat, random: &mut Xoshiro256PlusPlus) -> f64 {
    loop {
        let x = tools.normal(random);
        let root = 1.0 + c * x;
        if root <= 0.0 {
            continue;
        }
        let cube = root * root * root;
        let square = x * x;
        let height = uniform(random);
        if height < 1.0 - 0.0331 * square * square
            || libm::log(height) < 0.5 * square + d * (1.0 - cube + libm::log(cube))
        {
            return d * cube;
        }
    }
}

/// Turns logarithms into numbers in proportion, the largest of each draw 1.
fn exponentiate(weights: &mut [Lanes]) {
    for lane in 0..LANES {
        let largest = weights.iter().map(|lanes| lanes[lane]).fold(f64::NEG_INFINITY, f64::max);
        for lanes in weights.iter_mut() {
            lanes[lane] = libm::exp(lanes[lane] - largest);
        }
    }
}

/// Checks the parameters a user gives, all of which have to be above 0.
pub(super) fn check_alpha(alpha: &[f64]) -> Result<(), MethodError> {
    for (index, value) in alpha.iter().copied().enumerate() {
        check_number(Spot::Item(index), value)?;
        if value <= 0.0 {
            return Err(MethodError::NotPositiveAlpha { index, value });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_xoshiro::rand_core::SeedableRng as _;

    /// Mean and variance of the weights over 200,000 draws, against α/α₀ and α(α₀ − α)/(α₀²(α₀ + 1)).
    #[track_caller]
    fn check(alpha: &[f64]) {
        let distribution = Dirichlet::new(alpha).unwrap();
        let tools = Ziggurat::new();
        let mut random = Xoshiro256PlusPlus::seed_from_u64(11);
        let rounds = 25_000;
        let (mut sums, mut squares) = (vec![0.0; alpha.len()], vec![0.0; alpha.len()]);
        let mut weights = vec![[0.0; LANES]; alpha.len()];
        for _ in 0..rounds {
            let totals = distribution.fill(&tools, &mut random, &mut weights);
            for (index, lanes) in weights.iter().enumerate() {
                for (weight, total) in lanes.iter().zip(totals) {
                    assert!(total.is_finite() && total > 0.0);
                    sums[index] += weight / total;
                    squares[index] += (weight / total).powi(2);
                }
            }
        }
        let count = f64::from(rounds) * LANES as f64;
        let whole: f64 = alpha.iter().sum();
        for (index, alpha) in alpha.iter().enumerate() {
            let mean = sums[index] / count;
            let variance = squares[index] / count - mean * mean;
            let true_variance = alpha * (whole - alpha) / (whole * whole * (whole + 1.0));
            assert!((mean - alpha / whole).abs() < 4.5 * (true_variance / count).sqrt() + 1e-12, "mean {mean}");
            assert!((variance - true_variance).abs() <= 0.03 * true_variance, "variance {variance}");
        }
    }

    #[test]
    fn weights_have_the_mean_and_variance_of_the_distribution() {
        check(&[1.0, 1.0, 1.0]);
        check(&[30.0, 20.0, 9.0, 1.0]);
        check(&[0.5, 2.0, 0.0]);
    }

    #[test]
    fn tiny_concentrations_do_not_underflow() {
        check(&[0.01, 0.02, 0.03]);
        check(&[0.001, 0.004]);
        check(&[0.0, 0.05, 0.05]);
    }
}
