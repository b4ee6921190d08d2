//! From a document to its analysis.

use super::methods::ranking;
use super::outcome::{Analysis, DocumentHead, FactorAnalysis, IeCell, MatrixAnalysis};
use super::participants::ObstacleKind;
use super::posture::posture;
use super::weighing::{self, Layout, Weighed, Weighing};
use super::{strategies, totals};
use crate::model::{Document, Matrix, PerQuadrant, Quadrant};

/// What follows from a document: everything but the robustness, which is long work.
#[must_use]
pub fn analyze(document: &Document) -> Analysis {
    let head = DocumentHead { title: document.title.clone(), language: document.language.clone() };
    let matrices: Vec<MatrixAnalysis> = document.matrices.iter().map(|matrix| of_matrix(document, matrix)).collect();
    Analysis { document: head, matrices }
}

fn of_matrix(document: &Document, matrix: &Matrix) -> MatrixAnalysis {
    let mut factors = stated(matrix);
    let weighing = weigh(document, matrix, &factors);
    weighing::rate(document, matrix, &mut factors);
    set_priorities(&mut factors, &weighing.weighed);
    set_scores(&mut factors);
    let totals = totals::totals(&factors);
    let places = factors.iter().enumerate().map(|(place, factor)| (factor.id, place)).collect();
    let mut analysis = MatrixAnalysis {
        id: matrix.id,
        title: matrix.title.clone(),
        date: matrix.date,
        weighting: matrix.weighting,
        weighed: match matrix.weighting.descriptor().stated {
            Some(_) => weighing.weighed.obstacles.iter().all(|obstacle| obstacle.kind != ObstacleKind::NotWeighed),
            None => weighing.participants.iter().any(|person| person.excluded.is_none() && person.weight > 0.0),
        },
        equal_weights: weighing.weighed.unranked,
        conventions: matrix.conventions.clone(),
        totals,
        ie: totals.ife.zip(totals.efe).map(|(ife, efe)| IeCell::of(ife, efe)),
        posture: posture(&factors, matrix.conventions.posture),
        consistency: weighing.weighed.consistency,
        participants: weighing.participants,
        respondents: weighing.respondents,
        consensus: weighing.consensus,
        group: weighing.group,
        rounds: weighing.rounds,
        obstacles: weighing.weighed.obstacles,
        robustness: None,
        strategies: Vec::new(),
        attractiveness: None,
        factors,
        places,
        tops: weighing.weighed.tops,
    };
    (analysis.strategies, analysis.attractiveness) = strategies::analyze(document, matrix, &analysis);
    analysis
}

/// What the matrix itself states gives the priorities where its method says so and people's answers do not.
fn weigh(document: &Document, matrix: &Matrix, factors: &[FactorAnalysis]) -> Weighing {
    let answered = if matrix.answers.is_empty() && matrix.weighting.descriptor().is_stated() {
        Weighing::default()
    } else {
        weighing::weigh(document, matrix, &Layout::of(factors))
    };
    match matrix.weighting.descriptor().stated {
        Some(stated) => Weighing { weighed: stated(matrix, factors, &answered.weighed), ..answered },
        None => answered,
    }
}

/// The factors with what the document itself says of them.
fn stated(matrix: &Matrix) -> Vec<FactorAnalysis> {
    let numbered = |quadrant: Quadrant| (1..).zip(&matrix.factors[quadrant]).map(move |pair| (quadrant, pair));
    let stated = |(quadrant, (number, factor)): (Quadrant, (usize, &crate::model::Factor))| FactorAnalysis {
        id: factor.id,
        quadrant,
        label: format!("{}{number}", quadrant.letter()),
        text: factor.statement.clone(),
        weight: None,
        weight_entered: factor.weight.get(),
        weighed_by: None,
        rating: factor.rating.map(|rating| f64::from(rating.get())),
        rating_entered: factor.rating.map(crate::model::Rating::get),
        rated_by: None,
        rating_spread: None,
        score: None,
        local_priority: None,
        quadrant_priority: None,
        global_priority: None,
        fuzzy_priority: None,
        interval: None,
        rank: None,
    };
    Quadrant::ALL.into_iter().flat_map(numbered).map(stated).collect()
}

/// Spreads priorities over the fields that follow from them: the local ones as soon as they are known.
fn set_priorities(factors: &mut [FactorAnalysis], weighed: &Weighed) {
    let mut places = PerQuadrant::<usize>::default();
    for factor in factors.iter_mut() {
        let place = &mut places[factor.quadrant];
        factor.local_priority = weighed.local[factor.quadrant].as_ref().map(|local| local[*place]);
        *place += 1;
    }
    if let Some(global) = &weighed.global {
        set_global(factors, global, weighed.unranked);
    }
    for (factor, fuzzy) in factors.iter_mut().zip(weighed.fuzzy.iter().flatten()) {
        factor.fuzzy_priority = Some(*fuzzy);
    }
    for (factor, share) in factors.iter_mut().zip(&weighed.shares) {
        factor.weight = factor.weight.or(share.map(|share| share.share));
        factor.weighed_by = share.and_then(|share| share.people);
    }
    if weighed.obstacles.iter().any(|obstacle| obstacle.kind == ObstacleKind::NotWeighed) {
        set_equal_weights(factors);
    }
}

/// Totals of a quadrant that is rated and nobody weighed rest on equal weights, although nothing is ranked by them.
fn set_equal_weights(factors: &mut [FactorAnalysis]) {
    for quadrant in Quadrant::ALL {
        let side = |factor: &&FactorAnalysis| factor.quadrant.is_internal() == quadrant.is_internal();
        let count = factors.iter().filter(side).count();
        let is_bare = |factor: &FactorAnalysis| factor.rating.is_some() && factor.weight.is_none();
        if factors.iter().filter(|factor| factor.quadrant == quadrant).all(is_bare) {
            let there = factors.iter_mut().filter(|factor| factor.quadrant == quadrant);
            there.for_each(|factor| factor.weight = Some((count as f64).recip()));
        }
    }
}

fn set_global(factors: &mut [FactorAnalysis], global: &[f64], unranked: bool) {
    let mut group = PerQuadrant::<f64>::default();
    for (factor, priority) in factors.iter().zip(global) {
        group[factor.quadrant] += priority;
    }
    let internal = group.strengths + group.weaknesses;
    let external = group.opportunities + group.threats;
    for ((factor, priority), rank) in factors.iter_mut().zip(global).zip(ranking::places(global)) {
        let side = if factor.quadrant.is_internal() { internal } else { external };
        let sum = group[factor.quadrant];
        factor.weight = (side > 0.0).then(|| priority / side);
        factor.local_priority = factor.local_priority.or((sum > 0.0).then(|| priority / sum));
        factor.quadrant_priority = Some(sum);
        factor.global_priority = Some(*priority);
        factor.rank = (!unranked).then_some(rank);
    }
}

fn set_scores(factors: &mut [FactorAnalysis]) {
    for factor in factors {
        factor.score = factor.weight.zip(factor.rating).map(|(weight, rating)| weight * rating);
    }
}
