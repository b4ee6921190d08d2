//! The consistency index that random judgments have on the average, as tables print it.

use super::error::MethodError;
use crate::model::RandomIndex;

/// The size for which the tables begin.
pub(super) const FIRST_SIZE: usize = 3;

const SAATY_1980: [f64; 13] = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];
const SAATY_2005: [f64; 13] = [0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59];
const SIMULATED: [f64; 13] = [
    0.525_168_6,
    0.883_665_1,
    1.108_101_4,
    1.249_277_4,
    1.341_551_4,
    1.404_846_6,
    1.450_719_7,
    1.485_726_6,
    1.514_102_2,
    1.535_663_8,
    1.554_592_5,
    1.570_349_8,
    1.583_995_8,
];
const DONEGAN_DODD_1991: [f64; 13] =
    [0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969];
const ALONSO_LAMATA_2006: [f64; 13] =
    [0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854, 1.5140, 1.5365, 1.5551, 1.5713, 1.5838];

/// The mean consistency index of random judgments of this many factors; `None` below three, which cannot disagree.
///
/// # Errors
/// [`MethodError::RiOutOfTable`] beyond 15 factors, but for Alonso and Lamata, whose fit takes over.
pub fn random_index(table: RandomIndex, size: usize) -> Result<Option<f64>, MethodError> {
    let values = match table {
        RandomIndex::Saaty1980 => &SAATY_1980,
        RandomIndex::Saaty2005 => &SAATY_2005,
        RandomIndex::Simulated => &SIMULATED,
        RandomIndex::DoneganDodd1991 => &DONEGAN_DODD_1991,
        RandomIndex::AlonsoLamata2006 => &ALONSO_LAMATA_2006,
    };
    let Some(place) = size.checked_sub(FIRST_SIZE) else { return Ok(None) };
    match values.get(place) {
        Some(index) => Ok(Some(*index)),
        None if table == RandomIndex::AlonsoLamata2006 => Ok(Some(alonso_lamata_fit(size as f64))),
        None => Err(MethodError::RiOutOfTable { size, table }),
    }
}

/// The index that makes CI / RI the fit of Alonso and Lamata (2006): (λmax − n) / (2.7699·n − 4.3513 − n).
fn alonso_lamata_fit(size: f64) -> f64 {
    (2.7699 * size - 4.3513 - size) / (size - 1.0)
}
