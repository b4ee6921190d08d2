//! `weighted_sum`, `topsis` and `promethee`: alternatives ranked by weighted factors.

use super::CalcError;
use super::request::{List, Rows, Whole, numbers, table};
use crate::analysis::methods::alternatives::Alternatives;
use crate::analysis::methods::{promethee as flows, topsis as closeness};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WeightedSum {
    weights: List,
    values: Rows,
}

pub(super) fn weighted_sum(request: &WeightedSum) -> Result<Value, CalcError> {
    let values = table(&request.values).map_err(CalcError::within("values"))?;
    let found = alternatives(&request.weights, &values, &[])?.weighted_sum();
    Ok(json!({"scores": found.scores, "ranks": found.ranks}))
}

/// Alternatives of which less may be better on some factors.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    weights: List,
    values: Rows,
    #[serde(default)]
    costs: Vec<Whole>,
}

pub(super) fn topsis(request: &Choice) -> Result<Value, CalcError> {
    let values = table(&request.values).map_err(CalcError::within("values"))?;
    let found = closeness::topsis(&alternatives(&request.weights, &values, &request.costs)?);
    let none = || vec![None; values.len()];
    let closeness = found.closeness.map_or_else(none, |list| list.into_iter().map(Some).collect());
    Ok(json!({"closeness": closeness, "ranks": found.ranks}))
}

pub(super) fn promethee(request: &Choice) -> Result<Value, CalcError> {
    let values = table(&request.values).map_err(CalcError::within("values"))?;
    let found = flows::promethee(&alternatives(&request.weights, &values, &request.costs)?);
    Ok(json!({
        "phi_plus": found.phi_plus,
        "phi_minus": found.phi_minus,
        "phi": found.phi,
        "ranks": found.ranks,
    }))
}

fn alternatives<'a>(weights: &List, values: &'a [Vec<f64>], costs: &[Whole]) -> Result<Alternatives<'a>, CalcError> {
    let weights = numbers(weights).map_err(CalcError::within("weights"))?;
    let column = |cost: &Whole| {
        let column = (0..weights.len()).find(|column| *column as u64 == cost.0);
        let message = || format!("costs names column {}, but there are {}, from 0", cost.0, weights.len());
        column.ok_or_else(|| CalcError::parse(message()))
    };
    let costs: Vec<usize> = costs.iter().map(column).collect::<Result<_, _>>()?;
    Ok(Alternatives::new(&weights, values, &costs)?)
}
