//! `concordance`, `correlate` and `group_difference`: how alike rankings are, and how groups of people differ.

use super::CalcError;
use super::request::{List, Rows, Whole, numbers, table};
use super::robust::{default_seed, whole_count};
use crate::analysis::methods::{concordance as raters, correlate as pair, group_difference as groups};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Concordance {
    ranks: Rows,
}

pub(super) fn concordance(request: &Concordance) -> Result<Value, CalcError> {
    let found = raters::concordance(&table(&request.ranks)?)?;
    Ok(json!({
        "w": found.w,
        "w_uncorrected": found.w_uncorrected,
        "rank_sums": found.rank_sums,
        "chi_squared": found.chi_squared,
        "degrees_of_freedom": found.degrees_of_freedom,
        "p": found.p,
    }))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Correlate {
    x: List,
    y: List,
}

pub(super) fn correlate(request: &Correlate) -> Result<Value, CalcError> {
    let x = numbers(&request.x).map_err(CalcError::within("x"))?;
    let y = numbers(&request.y).map_err(CalcError::within("y"))?;
    let found = pair::correlate(&x, &y)?;
    Ok(json!({"tau_b": found.tau_b, "rho": found.rho}))
}

/// How many relabellings are tried unless the request says otherwise.
const RELABELLINGS: u64 = 10_000;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GroupDifference {
    first: Rows,
    second: Rows,
    #[serde(default = "default_relabellings")]
    relabellings: Whole,
    #[serde(default = "default_seed")]
    seed: Whole,
}

fn default_relabellings() -> Whole {
    Whole(RELABELLINGS)
}

pub(super) fn group_difference(request: &GroupDifference) -> Result<Value, CalcError> {
    let first = table(&request.first).map_err(CalcError::within("first"))?;
    let second = table(&request.second).map_err(CalcError::within("second"))?;
    let relabellings = whole_count("relabellings", request.relabellings)?;
    let found = groups::group_difference(&first, &second, relabellings, request.seed.0)?;
    let test = found.test.as_ref();
    Ok(json!({
        "difference": found.difference,
        "interval": test.map(|test| &test.interval),
        "adjusted_p": test.map(|test| &test.adjusted_p),
        "differs": test.map(|test| &test.differs),
        "relabellings": test.map(|test| test.relabellings),
        "seed": request.seed.0,
    }))
}
