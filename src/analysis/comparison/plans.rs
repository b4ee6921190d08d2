//! What became of strategies: how each stands in both documents, and what happened to the factors it rests on.

use super::{Lone, Match, Subject};
use crate::model::{FactorId, Strategy, StrategyId, StrategyStatus};
use serde::Serialize;

/// A strategy in the light of two matrices, of one document or of two; pairs of values stand in the order of the matrices.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StrategyFate {
    /// Its id, by which it is the same in both documents.
    pub id: StrategyId,
    /// Its labels; none where it does not stand.
    pub labels: [Option<String>; 2],
    /// What is to be done.
    pub texts: [Option<String>; 2],
    /// How far it had come.
    pub statuses: [Option<StrategyStatus>; 2],
    /// Who sees to it.
    pub owners: [Option<String>; 2],
    /// By when.
    pub horizons: [Option<String>; 2],
    /// What shows that it works.
    pub indicators: [Option<String>; 2],
    /// What became of the factors that it uses.
    pub factors: Vec<FactorFate>,
}

/// What became of a factor that a strategy uses.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FactorFate {
    /// Its ids; none where the matrix lacks it.
    pub factor_ids: [Option<FactorId>; 2],
    /// Its labels.
    pub labels: [Option<String>; 2],
    /// What happened.
    pub became: Became,
    /// Its global priorities.
    pub priorities: [Option<f64>; 2],
}

/// What happened to a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Became {
    /// It stands where it stood.
    Kept,
    /// It stands in another quadrant.
    Moved,
    /// It is gone.
    Dropped,
    /// It is new.
    Added,
}

/// The strategies of both documents, those of the earlier one first, each once; those that use no factor of either matrix
/// only where the documents are two.
pub(super) fn fates(
    from: Subject,
    to: Subject,
    matches: &[Match],
    added: &[Lone],
    dropped: &[Lone],
) -> Vec<StrategyFate> {
    let is_one = from.document.id == to.document.id;
    let new = to.document.strategies.iter().filter(|it| from.document.strategy(it.id).is_none());
    let all = from.document.strategies.iter().chain(new.filter(|_| !is_one));
    let fate = |strategy: &Strategy| {
        let both = [from.document.strategy(strategy.id), to.document.strategy(strategy.id)];
        let field = |value: fn(&Strategy) -> &String| both.map(|it| it.map(|it| value(it).clone()));
        let used: Vec<FactorId> = both.iter().flatten().flat_map(|it| &it.factors).copied().collect();
        let label = |subject: Subject| Some(subject.outcome.strategy(strategy.id)?.label.clone());
        StrategyFate {
            id: strategy.id,
            labels: [label(from), label(to)],
            texts: field(|it| &it.text),
            statuses: both.map(|it| it.map(|it| it.status)),
            owners: field(|it| &it.owner),
            horizons: field(|it| &it.horizon),
            indicators: field(|it| &it.indicator),
            factors: factors(&used, matches, added, dropped),
        }
    };
    all.map(fate).filter(|fate| !is_one || !fate.factors.is_empty()).collect()
}

fn factors(used: &[FactorId], matches: &[Match], added: &[Lone], dropped: &[Lone]) -> Vec<FactorFate> {
    let in_both = matches.iter().filter(|it| it.factor_ids.iter().any(|id| used.contains(id))).map(|it| FactorFate {
        factor_ids: it.factor_ids.map(Some),
        labels: it.labels.clone().map(Some),
        became: if it.quadrants[0] == it.quadrants[1] { Became::Kept } else { Became::Moved },
        priorities: it.priorities,
    });
    let lone = |it: &Lone, became| {
        let side = usize::from(became == Became::Added);
        let mut fate = FactorFate { factor_ids: [None; 2], labels: [None, None], became, priorities: [None; 2] };
        fate.factor_ids[side] = Some(it.factor_id);
        fate.labels[side] = Some(it.label.clone());
        fate.priorities[side] = it.priority;
        fate
    };
    let is_used = |it: &&Lone| used.contains(&it.factor_id);
    in_both
        .chain(dropped.iter().filter(is_used).map(|it| lone(it, Became::Dropped)))
        .chain(added.iter().filter(is_used).map(|it| lone(it, Became::Added)))
        .collect()
}
