//! Who scored the attractiveness of strategies, as one table: strategies by factors, a layer for each judge.

use crate::analysis::outcome::MatrixAnalysis;
use crate::model::{AnswerSheet, Document, FactorId, Matrix, Participant, PersonId, Rating, StrategyId};

/// The scores of everybody who counts. Strategies, factors and judges stand in the order of their ids, so that moving them
/// about changes no sum.
pub(super) struct Table {
    /// The strategies that anybody scored.
    pub(super) strategies: Vec<StrategyId>,
    /// The factors on which anybody scored any strategy; all others have a dash in the whole row.
    pub(super) factors: Vec<FactorId>,
    pub(super) judges: Vec<Judge>,
}

/// One judge's scores.
pub(super) struct Judge {
    /// None for the analyst's own scores.
    pub(super) person: Option<PersonId>,
    /// How much the judge counts.
    pub(super) weight: f64,
    /// Row by row, a row a strategy; none where the judge gave no score.
    pub(super) cells: Vec<Option<f64>>,
}

/// What the judges say of a cell together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    pub(super) mean: f64,
    pub(super) n: usize,
    pub(super) deviation: Option<f64>,
    pub(super) lowest: f64,
    pub(super) highest: f64,
}

/// A judge, how much the judge counts, and the scores on factors that are placed, by their places.
type Scored = (Option<PersonId>, f64, Vec<(StrategyId, usize, Rating)>);

/// Where a judge's scores stand.
enum Scores<'a> {
    Sheet(&'a AnswerSheet),
    Own(&'a Document, &'a Matrix),
}

impl Scores<'_> {
    fn all(&self) -> Vec<(StrategyId, FactorId, Rating)> {
        match self {
            Self::Sheet(sheet) => sheet.attractiveness.iter().map(|it| (it.strategy, it.factor, it.score)).collect(),
            Self::Own(document, matrix) => {
                let of = |strategy: &crate::model::Strategy| {
                    let own = strategy.attractiveness.iter().filter(|it| it.matrix == matrix.id);
                    own.map(|it| (strategy.id, it.factor, it.score)).collect::<Vec<_>>()
                };
                document.strategies.iter().flat_map(of).collect()
            }
        }
    }
}

/// The last round in which anybody scored strategies. A new round about the factors does not take their scores away.
pub(super) fn last_round(matrix: &Matrix) -> Option<u32> {
    matrix.answers.iter().filter(|sheet| !sheet.attractiveness.is_empty()).map(|sheet| sheet.round).max()
}

/// The people who scored strategies in a round, in the order of the document.
pub(super) fn people<'a>(
    document: &'a Document,
    matrix: &'a Matrix,
    round: u32,
) -> impl Iterator<Item = (&'a Participant, &'a AnswerSheet)> {
    let sheet = move |person: &'a Participant| {
        let of = |sheet: &&AnswerSheet| sheet.round == round && sheet.person == person.id;
        let sheet = matrix.answers.iter().find(of).filter(|sheet| !sheet.attractiveness.is_empty());
        sheet.map(|sheet| (person, sheet))
    };
    document.people.iter().filter_map(sheet)
}

/// Whether somebody's scores are part of the result.
pub(super) fn counts(person: &Participant, sheet: &AnswerSheet) -> bool {
    sheet.excluded.is_none() && person.weight.get() > 0.0
}

impl Table {
    /// What the participants said in the last round in which they were asked, else what the analyst scored; none where
    /// nobody scored anything on a factor that stands in a quadrant.
    pub(super) fn of(document: &Document, matrix: &Matrix, analysis: &MatrixAnalysis) -> Option<Self> {
        let asked = last_round(matrix).and_then(|round| Self::of_round(document, matrix, analysis, round));
        asked.or_else(|| Self::new(analysis, vec![(None, 1.0, Scores::Own(document, matrix))]))
    }

    /// What the participants said in a round.
    pub(super) fn of_round(
        document: &Document,
        matrix: &Matrix,
        analysis: &MatrixAnalysis,
        round: u32,
    ) -> Option<Self> {
        let counting = people(document, matrix, round).filter(|(person, sheet)| counts(person, sheet));
        let judges = counting.map(|(person, sheet)| (Some(person.id), person.weight.get(), Scores::Sheet(sheet)));
        Self::new(analysis, judges.collect())
    }

    /// What one person said, whether it counts or not.
    pub(super) fn of_sheet(analysis: &MatrixAnalysis, sheet: &AnswerSheet) -> Option<Self> {
        Self::new(analysis, vec![(Some(sheet.person), 1.0, Scores::Sheet(sheet))])
    }

    fn new(analysis: &MatrixAnalysis, mut judges: Vec<(Option<PersonId>, f64, Scores<'_>)>) -> Option<Self> {
        judges.sort_by_key(|(person, _, _)| *person);
        let mut placed: Vec<FactorId> = analysis.factors.iter().map(|factor| factor.id).collect();
        placed.sort_unstable();
        let mut is_scored = vec![false; placed.len()];
        let mut strategies: Vec<StrategyId> = Vec::new();
        let mut scored: Vec<Scored> = Vec::new();
        for (person, weight, scores) in judges {
            let mut own = Vec::new();
            for (strategy, factor, score) in scores.all() {
                let Ok(column) = placed.binary_search(&factor) else { continue };
                is_scored[column] = true;
                // Scores of a strategy mostly stand together.
                if strategies.last() != Some(&strategy) {
                    strategies.push(strategy);
                }
                own.push((strategy, column, score));
            }
            if !own.is_empty() {
                scored.push((person, weight, own));
            }
        }
        strategies.sort_unstable();
        strategies.dedup();
        let factors: Vec<FactorId> =
            placed.into_iter().zip(&is_scored).filter(|(_, scored)| **scored).map(|(id, _)| id).collect();
        // The place of each placed factor among those that are scored.
        let columns: Vec<usize> = (is_scored.iter())
            .scan(0, |next, scored| {
                *next += usize::from(*scored);
                Some(next.saturating_sub(1))
            })
            .collect();
        let judge = |(person, weight, scores): Scored| {
            let mut cells = vec![None; strategies.len() * factors.len()];
            let mut last = None;
            for (strategy, column, score) in scores {
                let found = last.filter(|(id, _)| *id == strategy);
                let found = found.or_else(|| Some((strategy, strategies.binary_search(&strategy).ok()?)));
                let Some((_, row)) = found else { continue };
                last = found;
                cells[row * factors.len() + columns[column]] = Some(f64::from(score.get()));
            }
            Judge { person, weight, cells }
        };
        let judges: Vec<Judge> = scored.into_iter().map(judge).collect();
        (!judges.is_empty()).then_some(Self { strategies, factors, judges })
    }

    /// The scores of a strategy by one judge, as many as there are factors.
    pub(super) fn row<'a>(&self, judge: &'a Judge, strategy: usize) -> &'a [Option<f64>] {
        &judge.cells[strategy * self.factors.len()..(strategy + 1) * self.factors.len()]
    }

    /// What all say of a strategy in the light of a factor; none where nobody scored it.
    pub(super) fn cell(&self, strategy: usize, factor: usize) -> Option<Cell> {
        let at = strategy * self.factors.len() + factor;
        let given: Vec<(f64, f64)> =
            self.judges.iter().filter_map(|judge| Some((judge.weight, judge.cells[at]?))).collect();
        let scores = || given.iter().map(|(_, score)| *score);
        let n = given.len();
        let plain = scores().sum::<f64>() / n as f64;
        let squares: f64 = scores().map(|score| (score - plain) * (score - plain)).sum();
        let weight: f64 = given.iter().map(|(weight, _)| weight).sum();
        (n > 0).then(|| Cell {
            mean: given.iter().map(|(weight, score)| weight * score).sum::<f64>() / weight,
            n,
            deviation: (n > 1).then(|| (squares / (n - 1) as f64).sqrt()),
            lowest: scores().fold(f64::INFINITY, f64::min),
            highest: scores().fold(f64::NEG_INFINITY, f64::max),
        })
    }

    /// The strategies that are scored on every factor, by their numbers, with their mean scores: only these compare.
    pub(super) fn complete(&self) -> (Vec<usize>, Vec<Vec<f64>>) {
        let means = |strategy: usize| -> Option<Vec<f64>> {
            (0..self.factors.len()).map(|factor| Some(self.cell(strategy, factor)?.mean)).collect()
        };
        (0..self.strategies.len()).filter_map(|strategy| Some((strategy, means(strategy)?))).unzip()
    }
}
