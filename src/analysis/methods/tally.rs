//! Ranking of random draws, and counting who came where.

use super::dirichlet::{LANES, Lanes};
use super::ranking::{TIE, tie_groups, tied};
use std::collections::BTreeMap;

/// Puts the things of each draw in order and counts their places.
#[derive(Debug, Clone)]
pub(super) struct Ranker {
    /// Pairs of positions that, compared and exchanged in turn, put any things in descending order.
    network: Vec<(usize, usize)>,
    /// The lowest bits of a score, which give way to the number of the thing while sorting.
    mask: u64,
    /// The stated order, in which neighbours are compared.
    order: Vec<usize>,
    keys: Vec<Lanes>,
}

/// How often each thing took each place; sums of counts, so that tallies add up the same in any order.
#[derive(Debug, Clone)]
pub(in crate::analysis) struct Tally {
    /// How many places are told apart, from the first.
    places: usize,
    /// Those places taken alone: thing · places + place.
    alone: Vec<u32>,
    /// Those places shared, by how many shared them.
    shared: BTreeMap<usize, Vec<u32>>,
    /// Twice the sum of all places that each thing took, counting from 1; empty where every place is told apart.
    sums: Vec<u64>,
    /// Twice how often each thing of the stated order beat the next one; a tie counts once.
    wins: Vec<u64>,
    draws: u64,
}

impl Ranker {
    /// A ranker of as many things as the stated order holds.
    pub(super) fn new(order: Vec<usize>) -> Self {
        let things = order.len();
        let mask = things.next_power_of_two() as u64 - 1;
        Self { network: network(things), mask, order, keys: vec![[0.0; LANES]; things] }
    }

    /// A tally that tells this many places apart: with all of them, it grows as the square of the things.
    pub(super) fn tally(&self, places: usize) -> Tally {
        let things = self.order.len();
        let places = places.min(things);
        Tally {
            places,
            alone: vec![0; things * places],
            shared: BTreeMap::new(),
            sums: vec![0; if places < things { things } else { 0 }],
            wins: vec![0; things.saturating_sub(1)],
            draws: 0,
        }
    }

    /// Counts the places in the first `used` draws; the higher score comes first.
    pub(super) fn count(&mut self, scores: &[Lanes], used: usize, tally: &mut Tally) {
        self.sort(scores);
        let close = self.close();
        for (lane, close) in close.iter().enumerate().take(used) {
            if *close {
                let scores: Vec<f64> = scores.iter().map(|lanes| lanes[lane]).collect();
                tally.count_groups(&tie_groups(&scores));
            } else {
                let places = self.keys.iter().map(|lanes| lanes[lane].to_bits() & self.mask);
                tally.count_alone(places);
            }
        }
        for (wins, pair) in tally.wins.iter_mut().zip(self.order.windows(2)) {
            *wins += wins_of(&scores[pair[0]], &scores[pair[1]], used);
        }
        tally.draws += used as u64;
    }

    /// Sorts each draw on its own, all draws at once.
    fn sort(&mut self, scores: &[Lanes]) {
        for (number, (keys, scores)) in self.keys.iter_mut().zip(scores).enumerate() {
            for (key, score) in keys.iter_mut().zip(scores) {
                *key = f64::from_bits((score.to_bits() & !self.mask) | number as u64);
            }
        }
        for (first, second) in &self.network {
            let (a, b) = (self.keys[*first], self.keys[*second]);
            for lane in 0..LANES {
                let ordered = a[lane] > b[lane];
                self.keys[*first][lane] = if ordered { a[lane] } else { b[lane] };
                self.keys[*second][lane] = if ordered { b[lane] } else { a[lane] };
            }
        }
    }

    /// In which draws two neighbours are near enough that they may be tied.
    fn close(&self) -> [bool; LANES] {
        let mut slack = [f64::INFINITY; LANES];
        for pair in self.keys.windows(2) {
            for lane in 0..LANES {
                let (larger, smaller) = (pair[0][lane], pair[1][lane]);
                // Half as much again as a tie, for the bits the number has taken.
                let margin = 1.5 * TIE * larger.abs().max(smaller.abs()).max(1.0);
                let room = larger - smaller - margin;
                slack[lane] = if room < slack[lane] { room } else { slack[lane] };
            }
        }
        slack.map(|slack| slack <= 0.0)
    }
}

/// Twice how often the first beats the second in the first `used` draws; a tie counts once.
fn wins_of(first: &Lanes, second: &Lanes, used: usize) -> u64 {
    let win = |(a, b): (&f64, &f64)| if tied(*a, *b) { 1 } else { 2 * u64::from(a > b) };
    first.iter().zip(second).take(used).map(win).sum()
}

impl Tally {
    fn count_alone(&mut self, things: impl Iterator<Item = u64> + Clone) {
        #[expect(clippy::cast_possible_truncation, reason = "numbers of things, below their count")]
        let things = things.map(|thing| thing as usize);
        for (place, thing) in things.clone().take(self.places).enumerate() {
            self.alone[thing * self.places + place] += 1;
        }
        if !self.sums.is_empty() {
            things.zip(1..).for_each(|(thing, place)| self.sums[thing] += 2 * place);
        }
    }

    fn count_groups(&mut self, groups: &[Vec<usize>]) {
        let mut first = 0;
        for group in groups {
            let next = first + group.len();
            let table = match group.len() {
                _ if first >= self.places => None,
                1 => Some(&mut self.alone),
                len => Some(self.shared.entry(len).or_insert_with(|| vec![0; self.alone.len()])),
            };
            if let Some(table) = table {
                for thing in group {
                    table[thing * self.places + first..thing * self.places + next.min(self.places)]
                        .iter_mut()
                        .for_each(|count| *count += 1);
                }
            }
            if !self.sums.is_empty() {
                for thing in group {
                    self.sums[*thing] += (first + next + 1) as u64;
                }
            }
            first = next;
        }
    }

    /// Adds what another tally counted.
    pub(super) fn add(&mut self, other: Self) {
        add_counts(&mut self.alone, &other.alone);
        for (len, table) in other.shared {
            let empty = || vec![0; table.len()];
            add_counts(self.shared.entry(len).or_insert_with(empty), &table);
        }
        let counts = self.wins.iter_mut().chain(&mut self.sums);
        counts.zip(other.wins.into_iter().chain(other.sums)).for_each(|(count, other)| *count += other);
        self.draws += other.draws;
    }

    /// The share of draws in which each thing (row) took each place that is told apart (column); things that tie share
    /// their places.
    pub(in crate::analysis) fn shares(&self) -> Vec<Vec<f64>> {
        let share = |cell: usize| {
            let shared = self.shared.iter().map(|(len, table)| f64::from(table[cell]) / *len as f64);
            (f64::from(self.alone[cell]) + shared.sum::<f64>()) / self.draws as f64
        };
        let things = self.alone.len().checked_div(self.places).unwrap_or(0);
        let row = |thing| (0..self.places).map(|place| share(thing * self.places + place)).collect();
        (0..things).map(row).collect()
    }

    /// The mean place of each thing, 1 being the first.
    pub(in crate::analysis) fn mean_places(&self) -> Vec<f64> {
        if self.sums.is_empty() {
            let mean = |row: Vec<f64>| row.iter().zip(1_u32..).map(|(share, place)| share * f64::from(place)).sum();
            return self.shares().into_iter().map(mean).collect();
        }
        self.sums.iter().map(|sum| *sum as f64 / (2.0 * self.draws as f64)).collect()
    }

    /// How often each thing of the stated order beat the next one, a tie counting half.
    pub(in crate::analysis) fn beats_next(&self) -> Vec<f64> {
        self.wins.iter().map(|wins| *wins as f64 / (2.0 * self.draws as f64)).collect()
    }
}

fn add_counts(counts: &mut [u32], others: &[u32]) {
    for (count, other) in counts.iter_mut().zip(others) {
        *count += other;
    }
}

/// A sorting network: merge exchange (Batcher 1968; Knuth, The Art of Computer Programming, 5.2.2, algorithm M).
fn network(things: usize) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let top = things.next_power_of_two() / 2;
    let mut width = top;
    while width > 0 {
        let (mut stride, mut remainder, mut distance) = (top, 0, width);
        loop {
            let firsts = (0..things.saturating_sub(distance)).filter(|first| first & width == remainder);
            pairs.extend(firsts.map(|first| (first, first + distance)));
            if stride == width {
                break;
            }
            distance = stride - width;
            stride /= 2;
            remainder = width;
        }
        width /= 2;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_network_sorts_every_pattern_of_zeros_and_ones() {
        // Which suffices for all numbers (Knuth's zero-one principle).
        for things in 1..=12_usize {
            let network = network(things);
            for pattern in 0..1_u32 << things {
                let mut bits: Vec<u32> = (0..things).map(|thing| pattern >> thing & 1).collect();
                for (first, second) in &network {
                    if bits[*first] < bits[*second] {
                        bits.swap(*first, *second);
                    }
                }
                assert!(bits.is_sorted_by(|a, b| a >= b), "{pattern:b} of {things}");
            }
        }
    }

    #[test]
    fn the_network_sorts_large_fields() {
        for things in [40_usize, 100, 257] {
            let mut numbers: Vec<usize> = (0..things).map(|thing| thing * 7919 % things).collect();
            for (first, second) in network(things) {
                if numbers[first] < numbers[second] {
                    numbers.swap(first, second);
                }
            }
            assert!(numbers.is_sorted_by(|a, b| a >= b));
        }
    }

    #[track_caller]
    fn check(scores: &[f64], shares: &[&[f64]], beats_next: &[f64]) {
        let mut ranker = Ranker::new((0..scores.len()).collect());
        let lanes: Vec<Lanes> = scores.iter().map(|score| [*score; LANES]).collect();
        for places in 1..=scores.len() {
            let mut tally = ranker.tally(places);
            ranker.count(&lanes, 3, &mut tally);
            let told: Vec<&[f64]> = shares.iter().map(|row| &row[..places]).collect();
            assert_eq!(tally.shares(), told);
            assert_eq!(tally.beats_next(), beats_next);
            let mean = |row: &&[f64]| row.iter().zip([1.0, 2.0, 3.0]).map(|(share, place)| share * place).sum();
            assert_eq!(tally.mean_places(), shares.iter().map(mean).collect::<Vec<f64>>());
        }
    }

    #[test]
    fn the_higher_score_comes_first() {
        check(&[0.2, 0.5, 0.3], &[&[0.0, 0.0, 1.0], &[1.0, 0.0, 0.0], &[0.0, 1.0, 0.0]], &[0.0, 1.0]);
        check(&[-2.0, -5.0], &[&[1.0, 0.0], &[0.0, 1.0]], &[1.0]);
        check(&[1.0], &[&[1.0]], &[]);
    }

    #[test]
    fn ties_share_their_places() {
        check(&[0.2, 0.2 + 5e-10, 0.3], &[&[0.0, 0.5, 0.5], &[0.0, 0.5, 0.5], &[1.0, 0.0, 0.0]], &[0.5, 0.0]);
        check(&[0.0, 0.0], &[&[0.5, 0.5], &[0.5, 0.5]], &[0.5]);
    }

    #[test]
    fn tallies_add_up() {
        let mut ranker = Ranker::new(vec![1, 0]);
        let (mut first, mut second) = (ranker.tally(2), ranker.tally(2));
        ranker.count(&[[1.0; LANES], [2.0; LANES]], 3, &mut first);
        ranker.count(&[[2.0; LANES], [2.0; LANES]], 1, &mut second);
        first.add(second);
        assert_eq!(first.shares(), [[0.125, 0.875], [0.875, 0.125]]);
        assert_eq!(first.beats_next(), [0.875]);
    }
}
