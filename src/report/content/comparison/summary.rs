//! The paragraph that says in words what changed most.

use super::{Compared, Step};
use crate::analysis::Posture;
use crate::analysis::comparison::{Change, Match};
use crate::analysis::methods::ranking::tie_groups;

/// A smaller change of a priority is one of rounding.
const LEAST_CHANGE: f64 = 5e-4;

impl Compared<'_> {
    /// What came, went and changed most between two matrices, with the number of factors it rests on.
    pub(super) fn summary(self, step: Step<'_>) -> String {
        let sentences = [Some(self.counted(step)), Some(self.largest(step)), self.agreement(step), self.shift(step)];
        self.material.words.sentences(sentences.into_iter().flatten().filter(|sentence| !sentence.is_empty()))
    }

    fn counted(self, step: Step<'_>) -> String {
        let pair = step.pair;
        let with = |change: Change| pair.matches.iter().filter(|it| it.changes.contains(&change)).count();
        self.material.words.comparing_counts(
            self.title(step.from),
            self.title(step.to),
            pair.matches.len(),
            with(Change::Moved),
            with(Change::Reworded),
            pair.added.len(),
            pair.dropped.len(),
        )
    }

    /// The matched factor whose priority changed most, and its ranks; empty where none is matched.
    fn largest(self, step: Step<'_>) -> String {
        let words = self.material.words;
        let sizes: Option<Vec<f64>> = step.pair.matches.iter().map(|it| Some(change(it)?.abs())).collect();
        let Some(sizes) = sizes else { return words.comparing_no_priorities() };
        // Of equal changes the first one stands for all.
        let Some(place) = tie_groups(&sizes).concat().first().copied() else { return String::new() };
        let found = &step.pair.matches[place];
        if sizes[place] < LEAST_CHANGE {
            return words.comparing_same_priorities();
        }
        let factor = format!("{} {}", found.labels[1], words.quoted(found.texts[1].trim()));
        let [before, after] = found.priorities.map(|value| words.number(value.unwrap_or_default(), 3));
        let ranks = match found.ranks {
            [Some(before), Some(after)] => {
                Some(words.comparing_rank_change(words.entered(before), words.entered(after)))
            }
            _ => None,
        };
        words.sentences(std::iter::once(words.comparing_largest(factor, before, after)).chain(ranks))
    }

    fn agreement(self, step: Step<'_>) -> Option<String> {
        let words = self.material.words;
        let statistics = &step.pair.statistics;
        let matched = statistics.matched;
        if matched < 3 {
            return Some(words.comparing_too_few(matched));
        }
        statistics.kendall_tau_b.map(|tau| words.comparing_agreement(words.number(tau, 2), matched))
    }

    /// How the posture moved; nothing where the two do not compare.
    fn shift(self, step: Step<'_>) -> Option<String> {
        let (before, after) = (step.from.outcome().posture?, step.to.outcome().posture?);
        let words = self.material.words;
        let place = |posture: Posture| {
            let kind = posture.strategy.map_or_else(|| words.posture_balanced(), |kind| kind.letters().to_owned());
            words.comparing_posture(words.number(posture.x, 2), words.number(posture.y, 2), kind)
        };
        let comparable = before.variant == after.variant;
        comparable.then(|| words.comparing_shift(place(before), place(after)))
    }
}

/// The change of a priority, if both are known.
pub(super) fn change(found: &Match) -> Option<f64> {
    let [before, after] = found.priorities;
    Some(after? - before?)
}
