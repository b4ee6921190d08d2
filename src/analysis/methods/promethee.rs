//! PROMETHEE II with the usual criterion: by how much weight each alternative beats the others (Brans and Vincke 1985).

use super::alternatives::Alternatives;
use super::ranking::{places, tied};

/// What PROMETHEE says; each flow is a mean over the other alternatives.
#[derive(Debug, Clone, PartialEq)]
pub struct Promethee {
    /// The weight of the factors on which an alternative beats another.
    pub phi_plus: Vec<f64>,
    /// The weight of the factors on which another beats it.
    pub phi_minus: Vec<f64>,
    /// The first less the second, by which they are ranked.
    pub phi: Vec<f64>,
    /// The place of each, ties sharing theirs.
    pub ranks: Vec<f64>,
}

/// The flows φ⁺, φ⁻ and φ = φ⁺ − φ⁻. An alternative is preferred on a factor as soon as it does better there (the usual
/// criterion); equal within rounding is not better. A single alternative has flows of 0.
#[must_use]
pub fn promethee(alternatives: &Alternatives<'_>) -> Promethee {
    let others = (alternatives.len().max(2) - 1) as f64;
    let rows = alternatives.values;
    let (mut phi_plus, mut phi_minus) = (vec![0.0; rows.len()], vec![0.0; rows.len()]);
    for a in 0..rows.len() {
        for b in a + 1..rows.len() {
            let [first, second] = preferred(alternatives, a, b);
            for (winner, loser, weight) in [(a, b, first), (b, a, second)] {
                phi_plus[winner] += weight / others;
                phi_minus[loser] += weight / others;
            }
        }
    }
    let phi: Vec<f64> = phi_plus.iter().zip(&phi_minus).map(|(plus, minus)| plus - minus).collect();
    Promethee { ranks: places(&phi), phi_plus, phi_minus, phi }
}

/// The weight of the factors on which the first does better, and of those on which the second does.
fn preferred(alternatives: &Alternatives<'_>, a: usize, b: usize) -> [f64; 2] {
    let mut preferred = [0.0; 2];
    let pairs = alternatives.values[a].iter().zip(&alternatives.values[b]);
    for ((weight, is_cost), (first, second)) in alternatives.weights.iter().zip(&alternatives.is_cost).zip(pairs) {
        if !tied(*first, *second) {
            preferred[usize::from((first > second) == *is_cost)] += weight;
        }
    }
    preferred
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    #[track_caller]
    fn check(weights: &[f64], values: &[Vec<f64>], costs: &[usize], flows: [&[f64]; 3], ranks: &[f64]) {
        let found = promethee(&Alternatives::new(weights, values, costs).unwrap());
        for (found, expected) in [found.phi_plus, found.phi_minus, found.phi].iter().zip(flows) {
            near(found, expected);
            assert!(found.iter().all(|flow| *flow != 0.0 || flow.is_sign_positive()), "a negative zero: {found:?}");
        }
        assert_eq!(found.ranks, ranks);
    }

    #[test]
    fn flows_by_hand() {
        // On the cost the second beats the first and both beat the third; on the other the third comes between.
        let values = [vec![5.2, -3.5], vec![4.3, -1.2], vec![6.7, -2.0]];
        let flows: [&[f64]; 3] = [&[0.15, 1.0, 0.35], &[0.85, 0.0, 0.65], &[-0.7, 1.0, -0.3]];
        check(&[0.3, 0.7], &values, &[0], flows, &[3.0, 1.0, 2.0]);
    }

    #[test]
    fn equal_values_beat_nobody() {
        let nought: &[f64] = &[0.0, 0.0];
        check(&[1.0], &[vec![0.3], vec![0.1 + 0.2]], &[], [nought; 3], &[1.5, 1.5]);
        check(&[1.0], &[vec![0.3]], &[], [&[0.0]; 3], &[1.0]);
    }
}
