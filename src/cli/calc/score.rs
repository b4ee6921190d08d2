//! `scores`, `qspm` and `rank_weights`: direct weights.

use super::CalcError;
use super::request::{List, numbers, optional};
use crate::analysis::methods::{rank_weights as ranks, scores as methods};
use crate::model::RankScheme;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scores {
    weights: List,
    ratings: List,
}

pub(super) fn scores(request: &Scores) -> Result<Value, CalcError> {
    let weights = numbers(&request.weights).map_err(CalcError::within("weights"))?;
    let found = methods::scores(&weights, &optional(&request.ratings))?;
    Ok(json!({
        "scores": found.as_given.scores,
        "total": found.as_given.total,
        "weight_sum": found.weight_sum,
        "normalised": {
            "weights": found.normalised.weights,
            "scores": found.normalised.scores,
            "total": found.normalised.total,
        },
    }))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Qspm {
    weights: List,
    attractiveness: Vec<Option<List>>,
}

pub(super) fn qspm(request: &Qspm) -> Result<Value, CalcError> {
    let weights = numbers(&request.weights).map_err(CalcError::within("weights"))?;
    let row = |row: &Option<List>| row.as_ref().map_or_else(Vec::new, |row| optional(row));
    let rows: Vec<Vec<Option<f64>>> = request.attractiveness.iter().map(row).collect();
    let found = methods::qspm(&weights, &rows)?;
    Ok(json!({"tas": found.tas, "totals": found.totals}))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RankWeights {
    ranks: List,
    #[serde(default)]
    scheme: RankScheme,
}

pub(super) fn rank_weights(request: &RankWeights) -> Result<Value, CalcError> {
    Ok(json!({"weights": ranks::rank_weights(&numbers(&request.ranks)?, request.scheme)?}))
}
