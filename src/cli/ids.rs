//! Random ids, which the lower rooms take as a parameter.

use super::failure::Failure;
use crate::model::IdSource;
use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// Ids from a stream that the system's randomness began.
pub(super) struct SystemIds(SplitMix64);

impl SystemIds {
    /// A stream that no other run has.
    pub(super) fn begin() -> Result<Self, Failure> {
        let seed = getrandom::u64().map_err(|error| Failure::Output(std::io::Error::other(error)))?;
        Ok(Self(SplitMix64::seed_from_u64(seed)))
    }
}

impl IdSource for SystemIds {
    fn next_bits(&mut self) -> u64 {
        self.0.next_u64()
    }
}
