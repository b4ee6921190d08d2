//! One at a time: what happens to the order of things when one weight moves and the others share the rest as before.

use super::error::{MethodError, Spot, check_number};
use super::ranking::{TIE, tied};
use super::shares::{check_len, normalise};

/// A weight at which two things change places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossing {
    /// The weight, above 0 and below 1.
    pub t: f64,
    /// The thing that is ahead below this weight…
    pub falling: usize,
    /// …and the one that is ahead above it.
    pub rising: usize,
    /// Whether they exchange the first place.
    pub changes_leader: bool,
}

/// The weights after one of them went to `t` and the others shared out the rest in the proportions they had.
///
/// # Errors
/// When the weights cannot be scaled to sum to 1, or all but the one are 0, so that they have no proportion.
///
/// # Panics
/// When there is no weight with this number.
pub fn shifted(weights: &[f64], moved: usize, t: f64) -> Result<Vec<f64>, MethodError> {
    let mut others = normalise(weights, "weights")?;
    others[moved] = 0.0;
    let mut shifted = normalise(&others, "weights other than the one that moves")?;
    for weight in &mut shifted {
        *weight *= 1.0 - t;
    }
    shifted[moved] = t;
    Ok(shifted)
}

/// Every weight of `moved` at which two rows change places, ascending; rows are the things ranked, columns the weights.
/// Rows that are equal whatever the weight do not cross.
///
/// # Errors
/// When the weights cannot be shifted, there are no rows, a row is not one value for each weight, or one is not finite.
///
/// # Panics
/// When there is no weight with this number.
pub fn crossings(weights: &[f64], values: &[Vec<f64>], moved: usize) -> Result<Vec<Crossing>, MethodError> {
    let at_zero = shifted(weights, moved, 0.0)?;
    check_values(values, weights.len())?;
    let lines: Vec<Line> = values.iter().map(|row| Line { at_zero: dot(&at_zero, row), at_one: row[moved] }).collect();
    let mut crossings = Vec::new();
    for a in 0..lines.len() {
        crossings.extend((a + 1..lines.len()).filter_map(|b| cross(&lines, a, b)));
    }
    crossings.sort_by(|a, b| a.t.total_cmp(&b.t).then((a.falling, a.rising).cmp(&(b.falling, b.rising))));
    mark_leaders(&lines, &mut crossings);
    Ok(crossings)
}

/// The nearest weight of `moved` below `from`, and the nearest above it, at which another row takes the first place, each
/// with the row that leads beyond it; none where none does. They are those of [`crossings`] that change the leader, found
/// in one pass over the rows.
///
/// # Errors
/// As [`crossings`].
///
/// # Panics
/// When there is no weight with this number.
pub fn nearest_leaders(
    weights: &[f64],
    values: &[Vec<f64>],
    moved: usize,
    from: f64,
) -> Result<[Option<(f64, usize)>; 2], MethodError> {
    let at_zero = shifted(weights, moved, 0.0)?;
    check_values(values, weights.len())?;
    let lines: Vec<Line> = values.iter().map(|row| Line { at_zero: dot(&at_zero, row), at_one: row[moved] }).collect();
    Ok([-1.0, 1.0].map(|way| nearest_leader(&lines, from, way)))
}

/// The place at which another line becomes the uppermost, going from `from` up (`way` is 1) or down (-1).
fn nearest_leader(lines: &[Line], from: f64, way: f64) -> Option<(f64, usize)> {
    let climb = |line: usize| way * (lines[line].at_one - lines[line].at_zero);
    // Of lines that are equal in one place, the one that climbs fastest leads from there on; of those, the first.
    let foremost = |all: &[usize]| {
        let most = all.iter().map(|line| climb(*line)).fold(f64::NEG_INFINITY, f64::max);
        all.iter().copied().find(|line| tied(climb(*line), most))
    };
    let highest = lines.iter().map(|line| line.at(from)).fold(f64::NEG_INFINITY, f64::max);
    let level: Vec<usize> = (0..lines.len()).filter(|line| tied(lines[*line].at(from), highest)).collect();
    let leader = foremost(&level)?;
    let met = |rival: usize| {
        let met = cross(lines, leader, rival).filter(|_| climb(rival) > climb(leader))?.t;
        (way * (met - from) > TIE).then_some((met, rival))
    };
    let all: Vec<(f64, usize)> = (0..lines.len()).filter_map(met).collect();
    let nearest = all.iter().map(|(met, _)| way * met).fold(f64::INFINITY, f64::min);
    let there: Vec<usize> = all.iter().filter(|(met, _)| tied(way * met, nearest)).map(|(_, rival)| *rival).collect();
    Some((way * nearest, foremost(&there)?))
}

/// The distinct weights among crossings, ascending; those within rounding of each other once.
#[must_use]
pub fn distinct(crossings: impl IntoIterator<Item = Crossing>) -> Vec<f64> {
    let mut distinct: Vec<f64> = Vec::new();
    for crossing in crossings {
        if distinct.last().is_none_or(|last| !tied(*last, crossing.t)) {
            distinct.push(crossing.t);
        }
    }
    distinct
}

/// A score as the weight goes from 0 to 1: a straight line.
struct Line {
    at_zero: f64,
    at_one: f64,
}

impl Line {
    fn at(&self, t: f64) -> f64 {
        (1.0 - t) * self.at_zero + t * self.at_one
    }
}

fn cross(lines: &[Line], a: usize, b: usize) -> Option<Crossing> {
    let (first, second) = (&lines[a], &lines[b]);
    if tied(first.at_zero, second.at_zero) && tied(first.at_one, second.at_one) {
        return None;
    }
    let (before, after) = (first.at_zero - second.at_zero, first.at_one - second.at_one);
    let t = before / (before - after);
    let (falling, rising) = if before > 0.0 { (a, b) } else { (b, a) };
    (before * after < 0.0 && t > TIE && t < 1.0 - TIE).then_some(Crossing { t, falling, rising, changes_leader: false })
}

/// Marks the crossings of the leader below a weight with the leader above it.
fn mark_leaders(lines: &[Line], crossings: &mut [Crossing]) {
    let mut edges = vec![0.0];
    edges.extend(distinct(crossings.iter().copied()));
    edges.push(1.0);
    let leaders: Vec<usize> = edges.windows(2).map(|edges| leader(lines, f64::midpoint(edges[0], edges[1]))).collect();
    let mut edge = 1;
    for crossing in crossings {
        while !tied(edges[edge], crossing.t) {
            edge += 1;
        }
        crossing.changes_leader = (crossing.falling, crossing.rising) == (leaders[edge - 1], leaders[edge]);
    }
}

fn leader(lines: &[Line], t: f64) -> usize {
    (0..lines.len()).rev().max_by(|a, b| lines[*a].at(t).total_cmp(&lines[*b].at(t))).unwrap_or(0)
}

fn dot(weights: &[f64], row: &[f64]) -> f64 {
    weights.iter().zip(row).map(|(weight, value)| weight * value).sum()
}

pub(super) fn check_values(values: &[Vec<f64>], columns: usize) -> Result<(), MethodError> {
    if values.is_empty() {
        return Err(MethodError::Empty { what: "table of values" });
    }
    for (row, cells) in values.iter().enumerate() {
        check_len(format!("row {row} of the values"), cells.len(), columns)?;
        for (column, cell) in cells.iter().enumerate() {
            check_number(Spot::Cell { row, column }, *cell)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::check::near;
    use super::*;

    #[test]
    fn two_things_cross_where_their_scores_are_equal() {
        let found = crossings(&[0.5, 0.5], &[vec![1.0, 0.0], vec![0.0, 3.0]], 0).unwrap();
        assert_eq!(found, [Crossing { t: 0.75, falling: 1, rising: 0, changes_leader: true }]);
    }

    #[test]
    fn only_exchanges_of_the_first_place_change_the_leader() {
        let values = [vec![1.0, 0.0], vec![0.0, 1.0], vec![0.2, 0.3]];
        let found = crossings(&[0.3, 0.7], &values, 0).unwrap();
        let summary: Vec<_> = found.iter().map(|c| (c.falling, c.rising, c.changes_leader)).collect();
        assert_eq!(summary, [(2, 0, false), (1, 0, true), (1, 2, false)]);
        near(&distinct(found), &[0.3 / 1.1, 0.5, 0.7 / 0.9]);
    }

    #[test]
    fn things_that_cross_at_one_weight_give_one_weight() {
        let values = [vec![1.0, 0.0], vec![0.0, 1.0], vec![0.5, 0.5]];
        let found = crossings(&[0.5, 0.5], &values, 0).unwrap();
        assert_eq!(found.iter().filter(|crossing| crossing.changes_leader).count(), 1);
        near(&distinct(found), &[0.5]);
    }

    #[test]
    fn equal_and_parallel_things_never_cross() {
        let values = [vec![1.0, 2.0], vec![1.0, 2.0], vec![0.0, 1.0]];
        assert!(crossings(&[0.5, 0.5], &values, 1).unwrap().is_empty());
    }

    #[test]
    fn after_the_shift_the_scores_are_equal() {
        let weights = [0.1, 0.4, 0.2, 0.3];
        let values: Vec<Vec<f64>> = (0..12_u32)
            .map(|row| (0..4_u32).map(|column| f64::from((row * 7 + column * 11 + row * column) % 13)).collect())
            .collect();
        let mut count = 0;
        for moved in 0..weights.len() {
            for crossing in crossings(&weights, &values, moved).unwrap() {
                let shifted = shifted(&weights, moved, crossing.t).unwrap();
                let scores: Vec<f64> = values.iter().map(|row| dot(&shifted, row)).collect();
                near(&[scores[crossing.falling]], &[scores[crossing.rising]]);
                count += 1;
            }
        }
        assert!(count > 20);
    }

    #[test]
    fn the_nearest_leaders_are_the_crossings_that_change_the_leader() {
        let mut number = 7_u32;
        let mut next = || {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(number >> 16 & 3) + 1.0
        };
        for _ in 0..200 {
            let weights: Vec<f64> = (0..5).map(|_| next()).collect();
            let values: Vec<Vec<f64>> = (0..6).map(|_| (0..5).map(|_| next()).collect()).collect();
            for moved in 0..weights.len() {
                let from = weights[moved] / weights.iter().sum::<f64>();
                let found = crossings(&weights, &values, moved).unwrap();
                let leading = || found.iter().filter(|it| it.changes_leader && (it.t - from).abs() > TIE);
                let below = leading().rev().find(|it| it.t < from).map(|it| (it.t, it.falling));
                let above = leading().find(|it| it.t > from).map(|it| (it.t, it.rising));
                let nearest = nearest_leaders(&weights, &values, moved, from).unwrap();
                for (nearest, expected) in nearest.into_iter().zip([below, above]) {
                    assert_eq!(nearest.is_some(), expected.is_some(), "{weights:?} {values:?} {moved}");
                    let (Some((t, row)), Some((expected_t, expected_row))) = (nearest, expected) else { continue };
                    near(&[t], &[expected_t]);
                    // Rows that are equal whatever the weight stand for each other.
                    let score = |row: usize, t| dot(&shifted(&weights, moved, t).unwrap(), &values[row]);
                    near(&[score(row, 0.0), score(row, 1.0)], &[score(expected_row, 0.0), score(expected_row, 1.0)]);
                }
            }
        }
    }

    #[test]
    fn a_weight_without_others_cannot_be_shifted() {
        assert_eq!(crossings(&[1.0, 0.0], &[vec![1.0, 2.0]], 0).unwrap_err().kind(), "zero_sum");
        assert_eq!(crossings(&[1.0, 1.0], &[vec![1.0]], 0).unwrap_err().kind(), "not_square");
        assert_eq!(crossings(&[1.0, 1.0], &[vec![1.0, f64::NAN]], 0).unwrap_err().kind(), "not_finite");
        assert_eq!(crossings(&[1.0, 1.0], &[], 0).unwrap_err().kind(), "empty");
    }
}
