//! The same reading, as far as it computes: ratios, agreement, rounds, posture, strategies.

use super::reader::{Reader, answered, int, name, near, num, printed};
use super::*;
use crate::analysis::{FactorAnalysis, ParticipantAnalysis};
use crate::model::{Aggregation, ConsensusForm, Incomplete, Judgment, JudgmentSet, Prioritisation};

impl Reader<'_> {
    pub(super) fn largest_ratio(&self, text: &str, set: &str) -> bool {
        let ratios = || self.found.consistency.iter().filter_map(|it| Some((it, it.cr?)));
        let largest = ratios().map(|(_, ratio)| ratio).fold(0.0, f64::max);
        let has = |(found, ratio): (&crate::analysis::Consistency, f64)| near(ratio, largest) && name(found.set) == set;
        printed(largest, text) && ratios().any(has) && self.eigenvalues_hold()
    }

    /// Whether the eigenvalue of each quadrant that everybody judged in full is that of the mean judgments.
    fn eigenvalues_hold(&self) -> bool {
        let used = &self.matrix.conventions;
        let is_plain = used.aggregation == Aggregation::Aij && used.prioritisation == Prioritisation::Eigenvector;
        let holds = |found: &crate::analysis::Consistency| {
            let JudgmentSet::Within(quadrant) = found.set else { return true };
            let (ids, mut mean, mut whole) = (self.ids(|it| it == quadrant), vec![vec![0.0; found.n]; found.n], 0.0);
            for (person, sheet) in self.voices() {
                let (pairs, _) = answered(&sheet.within, &ids);
                if pairs.len() < found.n * (found.n - 1) / 2 {
                    if used.incomplete != Incomplete::Refuse && !pairs.is_empty() {
                        return true;
                    }
                    continue;
                }
                whole += person.weight.get();
                for (row, column) in pairs {
                    let log =
                        Judgment::of(&sheet.within, ids[row], ids[column]).unwrap().get().ln() * person.weight.get();
                    mean[row][column] += log;
                    mean[column][row] -= log;
                }
            }
            let mut weights = vec![1.0; found.n];
            let mut lambda = 0.0;
            for _ in 0..300 {
                let next: Vec<f64> = mean
                    .iter()
                    .map(|row| row.iter().zip(&weights).map(|(log, weight)| (log / whole).exp() * weight).sum())
                    .collect();
                lambda = next.iter().sum::<f64>() / weights.iter().sum::<f64>();
                let sum: f64 = next.iter().sum();
                weights = next.into_iter().map(|it| it / sum).collect();
            }
            found.lambda_max.is_some_and(|it| near(it, lambda))
        };
        !is_plain || self.found.consistency.iter().all(holds)
    }

    pub(super) fn without_ratio(&self) -> usize {
        self.counting().filter(|one| one.cr.is_none()).count()
    }

    pub(super) fn above(&self, threshold: f64) -> usize {
        self.counting().filter(|one| one.cr.is_some_and(|ratio| ratio > threshold)).count()
    }

    pub(super) fn above_published(&self) -> usize {
        let is =
            |set: &crate::analysis::Consistency| set.cr.zip(set.input_threshold).is_some_and(|(cr, most)| cr > most);
        self.counting().filter(|one| one.consistency.iter().any(is)).count()
    }

    /// Whether each "Strengths: 0.812" holds.
    pub(super) fn consensus(&self, text: &str) -> bool {
        let form = self.matrix.conventions.consensus;
        text.split("; ").all(|part| {
            let (set, value) = part.split_once(": ").unwrap();
            let Some(quadrant) = Quadrant::ALL.into_iter().find(|it| name(JudgmentSet::Within(*it)) == set) else {
                return (0.0..=1.0).contains(&num(value));
            };
            let known = self.found.consensus.as_ref().unwrap().sets.iter();
            let people = { known }.find(|it| it.set == JudgmentSet::Within(quadrant)).unwrap().participants;
            let lists = self.local(quadrant);
            lists.len() != people || printed(agreement(&lists, form, self.matrix.conventions.scale_max), value)
        })
    }

    /// Priorities within a quadrant of those who have any over all factors, with their weights.
    fn local(&self, quadrant: Quadrant) -> Vec<(Vec<f64>, f64)> {
        let of = |one: &ParticipantAnalysis| {
            let all = one.priorities.as_ref()?.iter().zip(&self.found.factors);
            let there: Vec<f64> = all.filter(|(_, it)| it.quadrant == quadrant).map(|(value, _)| *value).collect();
            let sum: f64 = there.iter().sum();
            Some((there.into_iter().map(|it| it / sum).collect(), one.weight))
        };
        self.counting().filter_map(of).collect()
    }

    pub(super) fn kendall(&self, n: &[&str]) -> bool {
        let rows: Vec<Vec<f64>> = self.counting().filter_map(|one| Some(ranks(one.priorities.as_ref()?))).collect();
        let (raters, things) = (rows.len() as f64, self.factors() as f64);
        let sum = |place: usize| rows.iter().map(|row| row[place]).sum::<f64>();
        let mean = raters * (things + 1.0) / 2.0;
        let spread: f64 = (0..self.factors()).map(|place| (sum(place) - mean).powi(2)).sum();
        // Σ(t³ − t) over ties is 12 times what shared places lack of the squares of whole ones.
        let squares = things * (things + 1.0) * (2.0 * things + 1.0) / 6.0;
        let ties: f64 = rows.iter().map(|row| 12.0 * (squares - row.iter().map(|it| it * it).sum::<f64>())).sum();
        let w = 12.0 * spread / (raters * raters * (things.powi(3) - things) - raters * ties);
        printed(w, n[0])
            && printed(raters * (things - 1.0) * w, n[1])
            && int(n[2]) + 1 == self.factors()
            && num(n[3]) <= 1.0
    }

    /// The ranks that each of those who count gives in a round.
    fn ranks_in(&self, round: usize) -> Vec<(crate::model::PersonId, Vec<f64>)> {
        let mut document = self.document.clone();
        document.matrices[0].rounds.truncate(round);
        let found = analyze(&document).matrices.remove(0);
        let counting = found.participants.iter().filter(|one| one.counts);
        counting.filter_map(|one| Some((one.id, ranks(one.priorities.as_ref()?)))).collect()
    }

    pub(super) fn moved(&self, in_both: usize, round: &str, moved: &str) -> bool {
        let last = self.matrix.rounds.len();
        let (before, now) = (self.ranks_in(last - 1), self.ranks_in(last));
        let both: Vec<_> = now
            .iter()
            .filter_map(|(id, ranks)| Some((before.iter().find(|it| it.0 == *id)?.1.clone(), ranks)))
            .collect();
        let far =
            |(one, other): &&(Vec<f64>, &Vec<f64>)| one.iter().zip(*other).any(|(a, b)| (a - b).abs() > 1.000_001);
        both.len() == in_both && int(round) == last && both.iter().filter(far).count() == int(moved)
    }

    /// The mean change of the mean ranks; NaN where the text says another.
    pub(super) fn ranks_changed(&self, text: &str) -> f64 {
        let last = self.matrix.rounds.len();
        let mean = |rows: &[(crate::model::PersonId, Vec<f64>)], place: usize| {
            rows.iter().map(|row| row.1[place]).sum::<f64>() / rows.len() as f64
        };
        let (before, now) = (self.ranks_in(last - 1), self.ranks_in(last));
        let changes = (0..self.factors()).map(|place| (mean(&now, place) - mean(&before, place)).abs());
        let change = changes.sum::<f64>() / self.factors() as f64;
        if printed(change, text) { change } else { f64::NAN }
    }

    /// Whether the posture is that of weighted sizes, those of weaknesses and threats counted from `from` down.
    pub(super) fn posture(&self, from: f64, is_normalised: bool) -> bool {
        let sum = |quadrant: Quadrant| -> f64 {
            let size = |it: &FactorAnalysis| {
                let rating = it.rating.unwrap();
                if quadrant.is_helpful() || from < 1.0 { rating } else { from - rating }
            };
            self.found.quadrant(quadrant).map(|it| it.weight.unwrap() * size(it)).sum()
        };
        self.stands_at(sum, is_normalised)
    }

    pub(super) fn posture_by_priorities(&self) -> bool {
        let sum = |quadrant| self.found.quadrant(quadrant).map(|it| it.global_priority.unwrap()).sum();
        self.stands_at(sum, false)
    }

    fn stands_at(&self, sum: impl Fn(Quadrant) -> f64, is_normalised: bool) -> bool {
        let axis = |plus, minus| {
            let (plus, minus) = (sum(plus), sum(minus));
            (plus - minus) / if is_normalised { plus + minus } else { 1.0 }
        };
        let posture = self.found.posture.unwrap();
        near(posture.x, axis(Quadrant::Strengths, Quadrant::Weaknesses))
            && near(posture.y, axis(Quadrant::Opportunities, Quadrant::Threats))
    }

    pub(super) fn strengths(&self) -> bool {
        self.found.strategies.iter().zip(&self.document.strategies).all(|(found, strategy)| {
            let mean = |internal: bool| {
                let there =
                    strategy.factors.iter().map(|id| self.of(*id)).filter(|it| it.quadrant.is_internal() == internal);
                let all: Vec<f64> = there.map(|it| it.global_priority.unwrap()).collect();
                all.iter().sum::<f64>() / all.len() as f64
            };
            found.strength.is_none_or(|strength| near(strength * strength, mean(true) * mean(false)))
        })
    }

    pub(super) fn attractiveness(&self) -> bool {
        self.found.strategies.iter().zip(&self.document.strategies).all(|(found, strategy)| {
            let scored = strategy.attractiveness.iter();
            let total =
                scored.map(|it| self.of(it.factor).weight.unwrap_or(f64::NAN) * f64::from(it.score.get())).sum();
            found.qspm_total.is_none_or(|found| near(found, total))
        })
    }
}

/// An indicator of consensus over lists with weights.
fn agreement(lists: &[(Vec<f64>, f64)], form: ConsensusForm, largest: f64) -> f64 {
    let entropy = |list: &[f64]| -> f64 { list.iter().filter(|it| **it > 0.0).map(|it| -it * it.ln()).sum() };
    let whole: f64 = lists.iter().map(|it| it.1).sum();
    let (things, people) = (lists[0].0.len() as f64, lists.len() as f64);
    let mean: Vec<f64> =
        (0..lists[0].0.len()).map(|place| lists.iter().map(|it| it.0[place] * it.1).sum::<f64>() / whole).collect();
    let alpha = lists.iter().map(|it| entropy(&it.0) * it.1).sum::<f64>() / whole;
    let similarity = (alpha - entropy(&mean)).exp();
    let sum = things + largest - 1.0;
    let mut least = vec![1.0 / sum; lists[0].0.len() - 1];
    least.push(largest / sum);
    let b = (people + largest - 1.0) / sum;
    let gamma = if form == ConsensusForm::Goepel2013 && people < things {
        -(things - people) / sum * (1.0 / sum).ln() - b * (b / people).ln()
    } else {
        things.ln()
    };
    let floor = if form == ConsensusForm::Homogeneity { 1.0 / things } else { (entropy(&least) - gamma).exp() };
    (similarity - floor) / (1.0 - floor)
}

/// Ranks as means of shared places, 1 for the largest.
fn ranks(values: &[f64]) -> Vec<f64> {
    let rank = |value: &f64| {
        let ahead = values.iter().filter(|other| **other > value + 1e-9).count();
        let tied = values.iter().filter(|other| (**other - value).abs() <= 1e-9).count();
        ahead as f64 + 0.5 * (tied as f64 + 1.0)
    };
    values.iter().map(rank).collect()
}
