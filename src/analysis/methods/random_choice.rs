//! Random choices among a few things.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::Rng as _;

/// A random number below `count`, each with equal chance but for less than 2⁻⁴⁰ (Lemire's multiplication).
pub(in crate::analysis) fn below(random: &mut Xoshiro256PlusPlus, count: usize) -> usize {
    let wide = u128::from(random.next_u64()) * count as u128;
    #[expect(clippy::cast_possible_truncation, reason = "below the count, which is a usize")]
    let chosen = (wide >> 64) as usize;
    chosen
}
