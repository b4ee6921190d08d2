//! Whether two groups of people differ, factor by factor: relabelling people, with the largest statistic over all factors
//! (Westfall and Young 1993).
//!
//! If the labels "first" and "second" mean nothing, people could be relabelled at will. The statistic of a factor is the
//! difference of the two means over its standard error (Welch); its adjusted p is the share of relabellings in which the
//! largest statistic of any factor is at least as large. A study without any true difference therefore shows one in 5 % of
//! cases, however many factors it has.

use super::error::{MethodError, Spot, check_number};
use super::random_choice::below;
use super::ranking::tied;
use super::shares::check_len;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng as _;

/// With fewer people in either group nothing is said about chance.
pub const LEAST_PEOPLE: usize = 5;
/// A factor differs when its adjusted p is below this; the intervals leave out as much.
const ALPHA: f64 = 0.05;

/// A standard error of this share of its difference comes of rounding.
const NO_SPREAD: f64 = 1e-9;

/// How two groups differ, in the order of the factors.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupDifference {
    /// The mean of the second group less that of the first.
    pub difference: Vec<f64>,
    /// What chance explains; none when a group has fewer than [`LEAST_PEOPLE`].
    pub test: Option<Relabelled>,
}

/// What relabelling people says about the differences.
#[derive(Debug, Clone, PartialEq)]
pub struct Relabelled {
    /// 95 % intervals, each of its factor alone: the difference and its standard error times the quantile that the
    /// statistic has when each group's people are set to the same mean and relabelled.
    pub interval: Vec<[f64; 2]>,
    /// The probability that the largest statistic of any factor is at least as large by chance.
    pub adjusted_p: Vec<f64>,
    /// Whether that is below 0.05.
    pub differs: Vec<bool>,
    /// How many relabellings were tried; all there are when that is no more than was asked for.
    pub relabellings: u64,
    /// Whether these are all there are.
    pub complete: bool,
}

/// How the second group differs from the first: a row a person, a column a factor.
///
/// # Errors
/// When a group has nobody, there are no factors, the rows differ in length, a number is not finite, or no relabelling is
/// asked for.
pub fn group_difference(
    first: &[Vec<f64>],
    second: &[Vec<f64>],
    relabellings: u32,
    seed: u64,
) -> Result<GroupDifference, MethodError> {
    let factors = first.first().map_or(0, Vec::len);
    check_people(first, factors, "first group")?;
    check_people(second, factors, "second group")?;
    if relabellings == 0 {
        return Err(MethodError::NotPositive { at: Spot::Named("relabellings"), value: 0.0 });
    }
    let people: Vec<&[f64]> = first.iter().chain(second).map(Vec::as_slice).collect();
    let found = statistics(&people, &by_order(first.len(), people.len()));
    let difference = found.iter().map(|factor| factor.difference).collect();
    let enough = first.len().min(second.len()) >= LEAST_PEOPLE;
    let test = enough.then(|| relabel(&people, first.len(), &found, relabellings, seed));
    Ok(GroupDifference { difference, test })
}

fn check_people(people: &[Vec<f64>], factors: usize, what: &'static str) -> Result<(), MethodError> {
    if people.is_empty() || factors == 0 {
        return Err(MethodError::Empty { what });
    }
    for (row, person) in people.iter().enumerate() {
        check_len(format!("row {row} of the {what}"), person.len(), factors)?;
        for (column, value) in person.iter().enumerate() {
            check_number(Spot::Cell { row, column }, *value)?;
        }
    }
    Ok(())
}

/// The difference of two means, and its standard error.
#[derive(Debug, Clone, Copy)]
struct Statistic {
    difference: f64,
    error: f64,
}

impl Statistic {
    /// The size of the difference in standard errors: 0 for none, infinite for one without any spread.
    fn size(self) -> f64 {
        match self.difference.abs() {
            difference if tied(difference, 0.0) => 0.0,
            // People who say the same have a spread of rounding alone, which is none.
            difference if self.error <= NO_SPREAD * difference => f64::INFINITY,
            difference => difference / self.error,
        }
    }
}

/// The statistic of each factor when these people are the first group and the others the second.
fn statistics(people: &[&[f64]], in_first: &[bool]) -> Vec<Statistic> {
    (0..people[0].len()).map(|factor| statistic(people, in_first, factor)).collect()
}

fn statistic(people: &[&[f64]], in_first: &[bool], factor: usize) -> Statistic {
    let moments = |group: bool| {
        let members = || people.iter().zip(in_first).filter(|(_, in_first)| **in_first == group);
        let count = members().count() as f64;
        let mean = members().map(|(person, _)| person[factor]).sum::<f64>() / count;
        let squared = |(person, _): (&&[f64], &bool)| (person[factor] - mean) * (person[factor] - mean);
        (mean, members().map(squared).sum::<f64>() / (count - 1.0) / count)
    };
    let (first, second) = (moments(true), moments(false));
    Statistic { difference: second.0 - first.0, error: libm::sqrt(first.1 + second.1) }
}

fn by_order(first: usize, all: usize) -> Vec<bool> {
    (0..all).map(|person| person < first).collect()
}

fn relabel(people: &[&[f64]], first: usize, found: &[Statistic], relabellings: u32, seed: u64) -> Relabelled {
    let centred = centred(people, first);
    let centred: Vec<&[f64]> = centred.iter().map(Vec::as_slice).collect();
    let (labels, complete) = labellings(first, people.len(), relabellings, seed);
    let mut exceeding = vec![0_u64; found.len()];
    let mut sizes = vec![Vec::with_capacity(labels.len()); found.len()];
    for in_first in &labels {
        let largest = statistics(people, in_first).into_iter().map(Statistic::size).fold(0.0, f64::max);
        for (exceeding, found) in exceeding.iter_mut().zip(found) {
            let found = found.size();
            // Within a relative tolerance everything would be tied with what is infinite.
            *exceeding += u64::from(largest >= found || (found.is_finite() && tied(largest, found)));
        }
        for (sizes, statistic) in sizes.iter_mut().zip(statistics(&centred, in_first)) {
            sizes.push(statistic.size());
        }
    }
    let count = labels.len() as f64;
    let adjusted_p: Vec<f64> = exceeding.into_iter().map(|exceeding| exceeding as f64 / count).collect();
    let interval = |(found, sizes): (&Statistic, Vec<f64>)| {
        let reach = if found.error > 0.0 { quantile(sizes) * found.error } else { 0.0 };
        [found.difference - reach, found.difference + reach]
    };
    Relabelled {
        interval: found.iter().zip(sizes).map(interval).collect(),
        differs: adjusted_p.iter().map(|p| *p < ALPHA).collect(),
        adjusted_p,
        relabellings: labels.len() as u64,
        complete,
    }
}

/// People's values less the mean of their group, so that the groups have the same mean and keep their spread.
fn centred(people: &[&[f64]], first: usize) -> Vec<Vec<f64>> {
    let (one, other) = people.split_at(first);
    let less_mean = |group: &[&[f64]]| {
        let mean = |factor: usize| group.iter().map(|person| person[factor]).sum::<f64>() / group.len() as f64;
        let means: Vec<f64> = (0..group[0].len()).map(mean).collect();
        let less = |person: &&[f64]| person.iter().zip(&means).map(|(value, mean)| value - mean).collect();
        group.iter().map(less).collect::<Vec<Vec<f64>>>()
    };
    less_mean(one).into_iter().chain(less_mean(other)).collect()
}

/// The smallest size that at most 5 % of the relabellings exceed.
fn quantile(mut sizes: Vec<f64>) -> f64 {
    sizes.sort_by(f64::total_cmp);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of the length")]
    let place = (sizes.len() as f64 * (1.0 - ALPHA)).ceil() as usize;
    sizes[place.clamp(1, sizes.len()) - 1]
}

/// The labellings that are tried, the given one among them, and whether these are all there are.
fn labellings(first: usize, all: usize, most: u32, seed: u64) -> (Vec<Vec<bool>>, bool) {
    if choices(first, all).is_some_and(|choices| choices <= u64::from(most)) {
        let mut labellings = Vec::new();
        every_choice(first, &mut Vec::with_capacity(all), all, &mut labellings);
        return (labellings, true);
    }
    let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
    let given = by_order(first, all);
    let mut next = given.clone();
    let mut drawn = || {
        for place in 0..all - 1 {
            next.swap(place, place + below(&mut random, all - place));
        }
        next.clone()
    };
    let mut labellings = vec![given];
    labellings.extend((0..most).map(|_| drawn()));
    (labellings, false)
}

/// How many ways there are to choose some people of all; `None` beyond 2^64.
fn choices(some: usize, all: usize) -> Option<u64> {
    let some = some.min(all - some);
    (0..some)
        .try_fold(1_u128, |ways, taken| {
            let ways = ways * (all - taken) as u128 / (taken as u128 + 1);
            (ways <= u128::from(u64::MAX)).then_some(ways)
        })
        .and_then(|ways| u64::try_from(ways).ok())
}

/// Every way to choose `left` more people.
fn every_choice(left: usize, chosen: &mut Vec<bool>, all: usize, found: &mut Vec<Vec<bool>>) {
    let places = all - chosen.len();
    if places == 0 {
        found.push(chosen.clone());
        return;
    }
    for take in [true, false] {
        let is_possible = if take { left > 0 } else { left < places };
        if is_possible {
            chosen.push(take);
            every_choice(left - usize::from(take), chosen, all, found);
            chosen.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(first: [f64; 2], second: [f64; 2], expected: [bool; 2]) {
        let people = |shares: [f64; 2]| vec![shares.to_vec(); 5];
        let found = group_difference(&people(first), &people(second), 2_000, 1).unwrap();
        assert_eq!(found.test.unwrap().differs, expected, "{first:?} {second:?}");
    }

    #[test]
    fn groups_that_agree_within_themselves_differ_where_their_answers_do() {
        check([0.7, 0.3], [0.2, 0.8], [true, true]);
        check([0.1, 0.9], [0.1, 0.9], [false, false]);
        // 0.1 and 0.15 cannot be written in binary: their means differ from them by rounding.
        check([0.15, 0.1], [0.15, 0.4], [false, true]);
    }
}
