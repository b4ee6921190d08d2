//! What the tests of the methods share.

/// Fails unless two lists agree within 1e-12.
#[track_caller]
pub(super) fn near(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len(), "{found:?} instead of {expected:?}");
    for (index, (found, expected)) in found.iter().zip(expected).enumerate() {
        assert!((found - expected).abs() <= 1e-12, "entry {index}: {found} instead of {expected}");
    }
}
