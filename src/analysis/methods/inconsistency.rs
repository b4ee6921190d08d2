//! Where judgments disagree: those to revisit, and triples that go round in a circle.

use super::judgments::Judgments;
use super::ranking::{TIE, tie_groups};

/// Judgments that differ from what would agree by no more than this share do agree: as much as opposite judgments may
/// differ from each other's inverse.
const AGREES: f64 = 1e-6;

/// A judgment that fits the others badly.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Suspect {
    /// The factor that was judged…
    pub row: usize,
    /// …against this one; always the later of the two.
    pub column: usize,
    /// What was said: how many times as important the row is as the column.
    pub judgment: f64,
    /// What would agree with all the rest, within the scale.
    pub agreeing: f64,
    /// How far apart the two are: the larger of e and 1/e, where e is the judgment times the
    /// weight of the column over that of the row (Saaty 2003).
    pub ratio: f64,
}

/// The judgments that fit the priorities worst, worst first and at most `count`; none where everything agrees. Equally
/// bad ones stand in the order of their rows and columns.
///
/// `scale_max` is the largest judgment of the scale: 9 on Saaty's.
#[must_use]
pub fn suspects(judgments: &Judgments, weights: &[f64], scale_max: f64, count: usize) -> Vec<Suspect> {
    let suspect = |(row, column, judgment): (usize, usize, f64)| {
        let error = judgment * weights[column] / weights[row];
        let agreeing = (weights[row] / weights[column]).clamp(scale_max.recip(), scale_max);
        Suspect { row, column, judgment, agreeing, ratio: error.max(error.recip()) }
    };
    let suspects: Vec<Suspect> =
        judgments.answered().map(suspect).filter(|suspect| suspect.ratio > 1.0 + AGREES).collect();
    let ratios: Vec<f64> = suspects.iter().map(|suspect| suspect.ratio).collect();
    tie_groups(&ratios).into_iter().flatten().take(count).map(|index| suspects[index]).collect()
}

/// The triples that go round in a circle: a over b, b over c, c over a; ascending.
#[must_use]
pub fn intransitive(judgments: &Judgments) -> Vec<[usize; 3]> {
    let over = |a: usize, b: usize| judgments.get(a, b).is_some_and(|value| value > 1.0 + TIE);
    let circle = |a, b, c| over(a, b) && over(b, c) && over(c, a);
    let mut triples = Vec::new();
    for a in 0..judgments.len() {
        for b in a + 1..judgments.len() {
            triples
                .extend((b + 1..judgments.len()).filter(|c| circle(a, b, *c) || circle(a, *c, b)).map(|c| [a, b, c]));
        }
    }
    triples
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judgments_that_agree_leave_nothing_to_revisit() {
        let judgments = Judgments::from_upper(3, &[2.0, 6.0, 3.0].map(Some)).unwrap();
        assert_eq!(suspects(&judgments, &[0.6, 0.3, 0.1], 9.0, 3), []);
        assert!(intransitive(&judgments).is_empty());
    }

    #[test]
    fn six_digits_of_a_third_leave_nothing_to_revisit() {
        let judgments = Judgments::from_rows(&[vec![Some(1.0), Some(3.0)], vec![Some(0.333_333), Some(1.0)]]).unwrap();
        assert_eq!(suspects(&judgments, &[0.75, 0.25], 9.0, 3), []);
        assert_eq!(suspects(&judgments, &[0.750_000_1, 0.249_999_9], 9.0, 3), []);
    }

    #[test]
    fn the_judgment_far_from_the_rest_comes_first() {
        let judgments = Judgments::from_upper(4, &[2.0, 6.0, 0.25, 3.0, 6.0, 2.0].map(Some)).unwrap();
        let worst = suspects(&judgments, &[0.5, 0.25, 0.15, 0.1], 9.0, 3);
        assert_eq!((worst[0].row, worst[0].column, worst[0].judgment), (0, 3, 0.25));
        assert!((worst[0].agreeing - 5.0).abs() < 1e-12 && (worst[0].ratio - 20.0).abs() < 1e-12);
        assert_eq!(worst.len(), 3);
    }

    #[test]
    fn the_agreeing_value_stays_on_the_scale() {
        let judgments = Judgments::from_upper(2, &[Some(3.0)]).unwrap();
        assert!((suspects(&judgments, &[0.95, 0.05], 9.0, 3)[0].agreeing - 9.0).abs() < 1e-15);
        assert!((suspects(&judgments, &[0.05, 0.95], 5.0, 3)[0].agreeing - 0.2).abs() < 1e-15);
    }

    #[test]
    fn circles_are_found_in_either_direction() {
        let forth = Judgments::from_upper(3, &[2.0, 1.0 / 6.0, 3.0].map(Some)).unwrap();
        let back = Judgments::from_upper(3, &[0.5, 6.0, 1.0 / 3.0].map(Some)).unwrap();
        let level = Judgments::from_upper(3, &[2.0, 1.0, 3.0].map(Some)).unwrap();
        let gap = Judgments::from_upper(3, &[Some(2.0), None, Some(3.0)]).unwrap();
        assert_eq!(intransitive(&forth), [[0, 1, 2]]);
        assert_eq!(intransitive(&back), [[0, 1, 2]]);
        assert!(intransitive(&level).is_empty() && intransitive(&gap).is_empty());
    }
}
