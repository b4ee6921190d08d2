//! The paragraph that says in words what changed most.

use super::Compared;
use crate::analysis::comparison::{Change, Match, Pair};
use crate::analysis::{MatrixAnalysis, Posture};
use crate::model::MatrixId;
use crate::report::words::Counts;

/// A smaller change of a priority is one of rounding.
const LEAST_CHANGE: f64 = 5e-4;

impl Compared<'_> {
    /// What came, went and changed most between two matrices, with the number of factors it rests on.
    pub(super) fn summary(self, pair: &Pair) -> String {
        let sentences = [Some(self.counted(pair)), Some(self.largest(pair)), self.agreement(pair), self.shift(pair)];
        sentences.into_iter().flatten().filter(|sentence| !sentence.is_empty()).collect::<Vec<_>>().join(" ")
    }

    fn counted(self, pair: &Pair) -> String {
        let with = |change: Change| pair.matches.iter().filter(|it| it.changes.contains(&change)).count();
        let counts = Counts {
            matched: pair.matches.len(),
            added: pair.added.len(),
            dropped: pair.dropped.len(),
            moved: with(Change::Moved),
            reworded: with(Change::Reworded),
        };
        (self.material.words.comparing.counts)(self.title(pair.from), self.title(pair.to), counts)
    }

    /// The matched factor whose priority changed most, and its ranks; empty where none is matched.
    fn largest(self, pair: &Pair) -> String {
        let words = self.material.words;
        let changes: Option<Vec<(f64, &Match)>> = pair.matches.iter().map(|it| Some((change(it)?.abs(), it))).collect();
        let Some(changes) = changes else { return words.comparing.no_priorities.to_owned() };
        // Of equal changes the first one stands for all.
        let largest = changes.into_iter().rev().max_by(|(a, _), (b, _)| a.total_cmp(b));
        let Some((size, found)) = largest else { return String::new() };
        if size < LEAST_CHANGE {
            return words.comparing.same_priorities.to_owned();
        }
        let (open, close) = words.references.quotes;
        let factor = format!("{} {open}{}{close}", found.labels[1], found.texts[1].trim());
        let [before, after] = found.priorities.map(|value| words.number(value.unwrap_or_default(), 3));
        let ranks = match found.ranks {
            [Some(before), Some(after)] => {
                format!(" {}", (words.comparing.rank_change)(&words.entered(before), &words.entered(after)))
            }
            _ => String::new(),
        };
        (words.comparing.largest)(&factor, &before, &after) + &ranks
    }

    fn agreement(self, pair: &Pair) -> Option<String> {
        let words = self.material.words;
        let matched = pair.statistics.matched;
        if matched < 3 {
            return Some((words.comparing.too_few)(matched));
        }
        pair.statistics.kendall_tau_b.map(|tau| (words.comparing.agreement)(&words.number(tau, 2), matched))
    }

    /// How the posture moved; nothing where the two do not compare.
    fn shift(self, pair: &Pair) -> Option<String> {
        let posture = |matrix: MatrixId| {
            self.material.analysis.matrix(matrix).and_then(|outcome: &MatrixAnalysis| outcome.posture)
        };
        let (before, after) = (posture(pair.from)?, posture(pair.to)?);
        let words = self.material.words;
        let place = |posture: Posture| {
            let kind = posture.strategy.map_or(words.results.balanced, crate::model::StrategyKind::letters);
            format!("({}; {}) {kind}", words.number(posture.x, 2), words.number(posture.y, 2))
        };
        let comparable = before.variant == after.variant;
        comparable.then(|| (words.comparing.shift)(&place(before), &place(after)))
    }
}

/// The change of a priority, if both are known.
pub(super) fn change(found: &Match) -> Option<f64> {
    let [before, after] = found.priorities;
    Some(after? - before?)
}
