//! Normal and exponential random numbers by the ziggurat method (Marsaglia and Tsang 2000; Doornik 2005).
//!
//! Written here and not taken from a crate because every machine must draw the same numbers: tables and tails are
//! computed by `libm`, whatever else the program links.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::Rng as _;

/// How many layers of equal area cover a density.
const LAYERS: usize = 256;

/// Where the lowest layer of the normal density ends and its tail begins, and the area of a layer.
const NORMAL: (f64, f64) = (3.654_152_885_361_009, 0.004_928_673_233_992_336);
/// The same for the exponential density.
const EXPONENTIAL: (f64, f64) = (7.697_117_470_131_05, 0.003_949_659_822_581_557);

/// Draws standard normal and exponential numbers.
#[derive(Debug, Clone)]
pub(in crate::analysis) struct Ziggurat {
    normal: Table,
    exponential: Table,
}

/// The layers of one density, the lowest first.
#[derive(Debug, Clone)]
struct Table {
    /// How far each layer reaches; the first is as wide as its area, tail included, over its height.
    edges: [f64; LAYERS + 1],
    /// The density at each edge.
    heights: [f64; LAYERS + 1],
}

impl Ziggurat {
    pub(super) fn new() -> Self {
        Self {
            normal: Table::new(NORMAL, |x| libm::exp(-x * x / 2.0), |y| libm::sqrt(-2.0 * libm::log(y))),
            exponential: Table::new(EXPONENTIAL, |x| libm::exp(-x), |y| -libm::log(y)),
        }
    }

    /// A number with mean 0 and variance 1.
    #[inline]
    pub(in crate::analysis) fn normal(&self, random: &mut Xoshiro256PlusPlus) -> f64 {
        loop {
            let bits = random.next_u64();
            let layer = layer_of(bits);
            // Both the sign and the place within the layer, in [−1, 1).
            let place = f64::from_bits((bits >> 12) | 2.0_f64.to_bits()) - 3.0;
            let x = place * self.normal.edges[layer];
            if x.abs() < self.normal.edges[layer + 1] {
                return x;
            }
            if layer == 0 {
                return normal_tail(random).copysign(place);
            }
            if self.normal.height_within(layer, random) < libm::exp(-x * x / 2.0) {
                return x;
            }
        }
    }

    /// A number above 0 with mean 1.
    #[inline]
    pub(super) fn exponential(&self, random: &mut Xoshiro256PlusPlus) -> f64 {
        loop {
            let bits = random.next_u64();
            let layer = layer_of(bits);
            let x = above_zero(bits) * self.exponential.edges[layer];
            if x < self.exponential.edges[layer + 1] {
                return x;
            }
            if layer == 0 {
                // The tail is the density itself, moved.
                return EXPONENTIAL.0 - libm::log(uniform(random));
            }
            if self.exponential.height_within(layer, random) < libm::exp(-x) {
                return x;
            }
        }
    }
}

impl Table {
    fn new((tail, area): (f64, f64), density: fn(f64) -> f64, inverse: fn(f64) -> f64) -> Self {
        let (mut edges, mut heights) = ([0.0; LAYERS + 1], [0.0; LAYERS + 1]);
        edges[0] = area / density(tail);
        edges[1] = tail;
        for layer in 2..LAYERS {
            edges[layer] = inverse(area / edges[layer - 1] + density(edges[layer - 1]));
        }
        for (height, edge) in heights.iter_mut().zip(edges) {
            *height = density(edge);
        }
        Self { edges, heights }
    }

    /// A height between the floor and the ceiling of a layer.
    fn height_within(&self, layer: usize, random: &mut Xoshiro256PlusPlus) -> f64 {
        let (floor, ceiling) = (self.heights[layer], self.heights[layer + 1]);
        floor + (ceiling - floor) * uniform(random)
    }
}

/// A number above 0 and below 1.
#[inline]
pub(in crate::analysis) fn uniform(random: &mut Xoshiro256PlusPlus) -> f64 {
    above_zero(random.next_u64())
}

/// The upper 52 bits as a number above 0 and below 1.
#[inline]
fn above_zero(bits: u64) -> f64 {
    f64::from_bits((bits >> 12) | 1.0_f64.to_bits()) - (1.0 - f64::EPSILON / 2.0)
}

/// A layer by the lowest bits, which the place within it does not use.
#[inline]
fn layer_of(bits: u64) -> usize {
    usize::from(bits.to_le_bytes()[0])
}

/// A normal number beyond the lowest layer's end (Marsaglia 1964).
#[cold]
fn normal_tail(random: &mut Xoshiro256PlusPlus) -> f64 {
    loop {
        let beyond = -libm::log(uniform(random)) / NORMAL.0;
        if -2.0 * libm::log(uniform(random)) >= beyond * beyond {
            return NORMAL.0 + beyond;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_xoshiro::rand_core::SeedableRng as _;

    /// How many of 400,000 draws fall below each bound, against the share that should.
    #[track_caller]
    fn check(draw: impl Fn(&Ziggurat, &mut Xoshiro256PlusPlus) -> f64, expected: &[(f64, f64)]) {
        let ziggurat = Ziggurat::new();
        let mut random = Xoshiro256PlusPlus::seed_from_u64(7);
        let draws: Vec<f64> = (0..400_000).map(|_| draw(&ziggurat, &mut random)).collect();
        for (bound, share) in expected {
            let found = draws.iter().filter(|draw| *draw < bound).count() as f64 / draws.len() as f64;
            let deviation = (share * (1.0 - share) / draws.len() as f64).sqrt();
            assert!((found - share).abs() < 4.0 * deviation + 1e-9, "{found} of the draws are below {bound}");
        }
    }

    #[test]
    fn the_last_layer_ends_at_the_top_of_the_density() {
        let ziggurat = Ziggurat::new();
        for (table, (_, area)) in [(ziggurat.normal, NORMAL), (ziggurat.exponential, EXPONENTIAL)] {
            let last = table.edges[LAYERS - 1] * (1.0 - table.heights[LAYERS - 1]);
            assert!((last - area).abs() < 1e-10, "{last} instead of {area}");
            assert!(table.edges.windows(2).all(|edges| edges[0] > edges[1]));
        }
    }

    #[test]
    fn normal_numbers_have_the_normal_distribution() {
        let table = [(-3.7, 0.000_107_800), (-1.959_964, 0.025), (-0.674_490, 0.25), (0.0, 0.5), (1.0, 0.841_344_746)];
        check(Ziggurat::normal, &table);
        check(Ziggurat::normal, &[(2.326_348, 0.99), (3.7, 1.0 - 0.000_107_800)]);
    }

    #[test]
    fn exponential_numbers_have_the_exponential_distribution() {
        let table = [0.01, 0.1, 0.5, 1.0, 2.0, 5.0, 7.7, 9.0].map(|x: f64| (x, 1.0 - (-x).exp()));
        check(Ziggurat::exponential, &table);
    }
}
